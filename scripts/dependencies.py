#!/usr/bin/python3
"""Asks of every crate that is shipped whether its licence, its origin and its version are allowed, by deny.toml.

usage: scripts/dependencies.py [--config FILE] [--licences-only | --tools]

Licences, sources and versions are checked by cargo-deny from what lies on this machine. Advisories are checked by
cargo-deny and cargo-audit where a data base of RustSec is here: in the folder that ADVISORY_DB names, where one of the two
tools keeps it, or fetched within a short time; otherwise one line says that they were skipped. A tool that is missing or
too old is built once, without optimisation (on two cores cargo-deny takes a minute, cargo-audit some), and kept in the
person's cache folder, so that a fresh checkout need not build it again. --licences-only asks for no advisories, --tools builds both and checks nothing.

Ends with 0 when everything is allowed, with 1 when something is not, and with 2 when it could not be found out.
"""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
# Pinned, so that the same sources get the same answer; a newer one that is installed does as well.
VERSIONS = {"cargo-deny": "0.20.2", "cargo-audit": "0.22.2"}
DATA_BASE = "https://github.com/RustSec/advisory-db"
# The name that cargo-deny gives the folder of that address.
FOLDER_OF_DATA_BASE = "advisory-db-3157b0e258782691"
PATIENCE_SECONDS = 20


class Failed(Exception):
    """What can't be found out, in a sentence."""


def cache() -> pathlib.Path:
    """Where tools and the data base are kept between checkouts."""
    base = os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache"
    return pathlib.Path(base) / "safe-passage-tools"


def numbers(version: str) -> tuple[int, ...]:
    """A version as numbers, for comparison."""
    return tuple(int(part) for part in re.findall(r"\d+", version)[:3])


def version_of(program: pathlib.Path | str) -> tuple[int, ...]:
    """What a tool says of its version; nothing when it does not start."""
    try:
        said = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return ()
    return numbers(said)


def built(name: str) -> pathlib.Path | None:
    """The tool as it is on this machine: an installed one that is new enough, or the one that was built before."""
    wanted = numbers(VERSIONS[name])
    installed = shutil.which(name)
    if installed and version_of(installed) >= wanted:
        return pathlib.Path(installed)
    program = cache() / f"{name}-{VERSIONS[name]}" / "bin" / name
    return program if version_of(program) == wanted else None


def tool(name: str) -> pathlib.Path:
    """The tool; where it is not here it is built now."""
    there = built(name)
    if there:
        return there
    wanted = VERSIONS[name]
    folder = cache() / f"{name}-{wanted}"
    print(f"Building {name} {wanted}, which is kept in {folder}.", flush=True)
    quick = {"OPT_LEVEL": "0", "LTO": "off", "CODEGEN_UNITS": "16", "DEBUG": "0"}
    environment = os.environ | {f"CARGO_PROFILE_RELEASE_{key}": value for key, value in quick.items()}
    # What is set for the program itself is nothing to this one.
    for key in ("RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_TARGET"):
        environment.pop(key, None)
    with tempfile.TemporaryDirectory() as build:
        environment["CARGO_TARGET_DIR"] = build
        command = ["cargo", "install", name, "--locked", "--version", wanted, "--no-default-features", "--force", "--quiet"]
        done = subprocess.run([*command, "--root", folder], env=environment, cwd=build)
    if done.returncode:
        raise Failed(f"{name} {wanted} could not be built. Install it, or see to it that crates.io is reached.")
    return folder / "bin" / name


def data_base() -> pathlib.Path | None:
    """The folder with the advisories of RustSec, if there is one or one can be fetched quickly."""
    named = os.environ.get("ADVISORY_DB")
    if named:
        folder = pathlib.Path(named)
        if not (folder / "crates").is_dir():
            raise Failed(f"ADVISORY_DB names {folder}, which holds no advisories. Name a copy of RustSec's data base, or nothing.")
        return folder
    home = pathlib.Path(os.environ.get("CARGO_HOME") or pathlib.Path.home() / ".cargo")
    fetched = cache() / "advisory-db"
    # The newest ones first: what is fetched, then what the tools fetched for themselves.
    if fetch(fetched):
        return fetched
    for folder in [fetched, *sorted(home.glob("advisory-dbs/advisory-db*")), home / "advisory-db"]:
        if (folder / "crates").is_dir():
            return folder
    return None


def fetch(folder: pathlib.Path) -> bool:
    """Fetches the data base or what is new in it. Says whether that worked within the time."""
    if not shutil.which("git"):
        return False
    if (folder / ".git").is_dir():
        command = ["git", "-C", folder, "pull", "--quiet", "--ff-only"]
    else:
        command = ["git", "clone", "--quiet", "--depth", "1", DATA_BASE, folder]
    environment = os.environ | {"GIT_TERMINAL_PROMPT": "0"}
    try:
        done = subprocess.run(command, env=environment, capture_output=True, timeout=PATIENCE_SECONDS)
    except subprocess.TimeoutExpired:
        done = None
    if done is None or done.returncode:
        if not (folder / "crates").is_dir():
            shutil.rmtree(folder, ignore_errors=True)
        return False
    return True


def deny(config: pathlib.Path, *checks: str) -> int:
    """Runs cargo-deny with what lies on this machine. Gives its exit status."""
    # Notes, such as two versions of one crate, stand in its output when it is run by hand.
    command = [tool("cargo-deny"), "--offline", "--locked", "--log-level", "error", "--config", config]
    return subprocess.run([*command, "check", "--hide-inclusion-graph", *checks], cwd=ROOT).returncode


def denied(config: pathlib.Path, folder: pathlib.Path) -> bool:
    """Whether cargo-deny finds an advisory against what is shipped in a data base."""
    with tempfile.TemporaryDirectory() as made:
        root = pathlib.Path(made) / "data-bases"
        root.mkdir()
        (root / FOLDER_OF_DATA_BASE).symlink_to(folder.resolve(), target_is_directory=True)
        text = config.read_text(encoding="utf-8")
        if "[advisories]" not in text:
            raise Failed(f"{config} says nothing of advisories. Add the table [advisories].")
        own = pathlib.Path(made) / "deny.toml"
        own.write_text(text.replace("[advisories]", f'[advisories]\ndb-path = "{root}"', 1), encoding="utf-8")
        return deny(own, "advisories") != 0


def audited(folder: pathlib.Path) -> bool:
    """Whether cargo-audit finds one. It looks at the whole lock file, also at what only tests and other systems need."""
    command = [tool("cargo-audit"), "audit", "--no-fetch", "--stale", "--db", folder, "--deny", "unsound", "--deny", "yanked"]
    return subprocess.run(command, cwd=ROOT).returncode != 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--config", type=pathlib.Path, default=ROOT / "deny.toml", help="another deny.toml")
    parser.add_argument("--tools", action="store_true", help="build both tools where they are missing, and check nothing")
    parser.add_argument("--licences-only", action="store_true", help="ask for no advisories")
    arguments = parser.parse_args()
    try:
        if arguments.tools:
            for name in VERSIONS:
                print(tool(name))
            return 0
        fine = deny(arguments.config.resolve(), "licenses", "sources", "bans") == 0
        folder = None if arguments.licences_only else data_base()
        if arguments.licences_only:
            pass
        elif folder is None:
            print("skipped: advisories (no data base here)")
        else:
            found = [denied(arguments.config.resolve(), folder), audited(folder)]
            fine = fine and not any(found)
    except Failed as failure:
        print(f"scripts/dependencies.py: {failure}", file=sys.stderr)
        return 2
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
