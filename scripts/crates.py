"""Which crates end in the program, for each system that is shipped. For scripts/licences.py and scripts/sbom.py.

What cargo's tree of normal dependencies holds is linked into the program. A procedural macro is not, but the code that it
writes is, so the macro counts and what the macro itself was built with does not. Crates that are only for tests or for
building do not count.
"""

import functools
import json
import os
import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[1]
# The systems that are shipped, with the targets of Rust that stand for each. The one that builds Windows' program on Debian
# differs from this in the standard library alone.
SYSTEMS = {
    "linux": ["x86_64-unknown-linux-gnu"],
    "windows": ["x86_64-pc-windows-gnu"],
    "macos": ["aarch64-apple-darwin", "x86_64-apple-darwin"],
}
OURS = ("safe-passage", "safe-passage-core")


class CratesFailed(Exception):
    """Cargo could not say what the program is made of; the text says why."""


def cargo(*arguments: str) -> str:
    """What cargo prints. From what lies on this machine where that is enough, else with the registry."""
    command = [os.environ.get("CARGO") or "cargo", arguments[0], "--locked", *arguments[1:]]
    for offline in (["--offline"], []):
        done = subprocess.run([*command, *offline], cwd=ROOT, capture_output=True, text=True)
        if done.returncode == 0:
            return done.stdout
    raise CratesFailed(f"cargo {arguments[0]} failed: {done.stderr.strip()}")


@functools.cache
def metadata(target: str) -> dict:
    """What cargo knows of every crate for a target."""
    return json.loads(cargo("metadata", "--format-version", "1", "--filter-platform", target))


def _tree(target: str, edges: str) -> set[tuple[str, str]]:
    """Names and versions in the tree of the program."""
    text = cargo("tree", "--package", "safe-passage", "--edges", edges, "--target", target, "--prefix", "none", "--format", "{p}")
    return {(match[1], match[2]) for match in re.finditer(r"^(\S+) v(\S+)", text, re.MULTILINE)}


@functools.cache
def shipped(system: str) -> dict[tuple[str, str], dict]:
    """The crates of others in the program for a system, by name and version, each as cargo's metadata describes it."""
    found = {}
    for target in SYSTEMS[system]:
        packages = {(package["name"], package["version"]): package for package in metadata(target)["packages"]}
        for key in _tree(target, "normal,no-proc-macro"):
            found[key] = packages[key]
        # Macros of the program's own crates and of those that are linked.
        linked = {package["id"] for key, package in packages.items() if key in found}
        by_id = {package["id"]: package for package in packages.values()}
        wanted = _tree(target, "normal")
        for node in metadata(target)["resolve"]["nodes"]:
            if node["id"] not in linked:
                continue
            for dependency in node["deps"]:
                package = by_id[dependency["pkg"]]
                macro = any("proc-macro" in part["kind"] for part in package["targets"])
                normal = any(kind["kind"] is None for kind in dependency["dep_kinds"])
                if macro and normal and (package["name"], package["version"]) in wanted:
                    found[package["name"], package["version"]] = package
    return {key: package for key, package in sorted(found.items()) if key[0] not in OURS}


def depends_on(system: str) -> dict[tuple[str, str], set[tuple[str, str]]]:
    """Which crates in the program need which others in it, by name and version; the program's own stand in it too."""
    inside = set(shipped(system)) | {(name, version()) for name in OURS}
    graph: dict[tuple[str, str], set[tuple[str, str]]] = {key: set() for key in inside}
    for target in SYSTEMS[system]:
        by_id = {package["id"]: (package["name"], package["version"]) for package in metadata(target)["packages"]}
        for node in metadata(target)["resolve"]["nodes"]:
            if by_id[node["id"]] in graph:
                normal = (dependency["pkg"] for dependency in node["deps"] if any(kind["kind"] is None for kind in dependency["dep_kinds"]))
                graph[by_id[node["id"]]] |= {by_id[other] for other in normal} & inside
    return graph


@functools.cache
def checksums() -> dict[tuple[str, str], str]:
    """SHA-256 of each crate's archive, as Cargo.lock holds it."""
    text = (ROOT / "Cargo.lock").read_text(encoding="utf-8")
    pattern = r'\[\[package\]\]\nname = "(.+)"\nversion = "(.+)"\nsource = ".+"\nchecksum = "(.+)"'
    return {(match[1], match[2]): match[3] for match in re.finditer(pattern, text)}


def version() -> str:
    """The program's version."""
    return re.search(r'^version = "(.+)"$', (ROOT / "Cargo.toml").read_text(encoding="utf-8"), re.MULTILINE)[1]
