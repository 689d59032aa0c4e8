#!/usr/bin/python3
"""Makes a release: everything that can be made on this machine, with checksums, bills of materials, sizes and manifests.

usage: scripts/release.py [--only linux|windows] [--snapshot] [--output FOLDER] [--add FILE…] [--runtime FILE] [--sign FILE]
                          [--base-url URL] [--verify-reproducible]
       scripts/release.py --gates [--snapshot]

First the gates, which say all that is in the way at once: no change lies outside the history, the changelog has a heading
for the version, the collected licences fit Cargo.lock, every crate is allowed, and no page states as a fact what nobody
has confirmed. --snapshot leaves the first two out, for a trial. Then it builds, looks that no path of this machine is in
what was built, makes the packages and writes target/release-artefacts whole or not at all.

--add takes over what another system made (the disk image of macOS). --runtime is handed to packaging/linux/package.py, and
--sign to packaging/windows/package.py. --base-url is the address below which the files will lie; without it, and with
none in packaging/project.toml, there are no manifests for winget and Homebrew.

--verify-reproducible builds each program once more, from an export of the history in a folder of another name. Where the two
are not the same bytes there is no release.
Ends with 0, or with 1 and what is in the way, each with what to do.
"""

import argparse
import datetime
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib

import crates
import manifests
import sbom

ROOT = crates.ROOT
SCHEMA = "safe-passage.release/1"
OUTPUT = ROOT / "target" / "release-artefacts"
# Aims of the project, in bytes.
MOST_INSTALLER = 8_000_000
MOST_INSTALLED = 25_000_000
# What a file is, by its name: kind, system, architecture.
KINDS = [
    (r"-setup\.exe$", "nsis", "windows", "x86_64"),
    (r"\.msi$", "msi", "windows", "x86_64"),
    (r"-portable\.zip$", "portable", "windows", "x86_64"),
    (r"_amd64\.deb$", "deb", "linux", "x86_64"),
    (r"-x86_64\.AppImage$", "appimage", "linux", "x86_64"),
    (r"-linux-x86_64\.tar\.gz$", "archive", "linux", "x86_64"),
    (r"\.dmg$", "dmg", "macos", "universal"),
    (r"^sbom-linux\.cdx\.json$", "sbom", "linux", ""),
    (r"^sbom-windows\.cdx\.json$", "sbom", "windows", ""),
    (r"^sbom-macos\.cdx\.json$", "sbom", "macos", ""),
    (r"^third-party-licences\.txt$", "licences", "", ""),
    (r"^sizes\.txt$", "sizes", "", ""),
]


class ReleaseFailed(Exception):
    """What is in the way and what to do, in two sentences."""


def run(*command: str | os.PathLike, cwd: pathlib.Path = ROOT, environment: dict | None = None) -> None:
    """Runs a step whose words go to the screen."""
    done = subprocess.run(command, cwd=cwd, env=os.environ | (environment or {}))
    if done.returncode:
        raise ReleaseFailed(f"{pathlib.Path(command[0]).name} ended with {done.returncode}. Its own words stand above.")


def git(*arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        raise ReleaseFailed(f"git {arguments[0]} failed ({done.stderr.strip()}). A release is made from the project's history.")
    return done.stdout


# ---- gates --------------------------------------------------------------------------------------------------------------


def tree_is_clean() -> str | None:
    changed = git("status", "--porcelain").strip()
    if changed:
        return f"There are changes that the history does not have:\n{changed}\nCommit them, or try with --snapshot."
    return None


def changelog_has_version(changelog: pathlib.Path, version: str) -> str | None:
    text = changelog.read_text(encoding="utf-8")
    if not re.search(rf"^## \[{re.escape(version)}\]", text, re.MULTILINE):
        return f"{changelog.name} has no heading for {version}. Put what is under Unreleased below “## [{version}] - DATE”."
    return None


def script_passes(name: str, *arguments: str) -> str | None:
    if subprocess.run([sys.executable, ROOT / "scripts" / name, *arguments], cwd=ROOT).returncode:
        return f"scripts/{name} found something. Its own words stand above."
    return None


def pages_are_honest(program: pathlib.Path | None, data: pathlib.Path | None) -> str | None:
    """Whether no page states as a fact what nobody has confirmed (`facts --release`)."""
    command = [program] if program else [os.environ.get("CARGO") or "cargo", "run", "--quiet", "--locked", "--"]
    command += ["facts", "--release", "--lang", "en-US", *(["--data", data] if data else [])]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        stated = [line.strip() for line in done.stdout.splitlines() if line.startswith("  ! ")]
        return "\n".join([*(stated or [done.stdout.strip()]), done.stderr.strip()])
    return None


def gates(arguments: argparse.Namespace, version: str) -> list[str]:
    """Everything that is in the way."""
    found = []
    if not arguments.snapshot:
        found += [tree_is_clean(), changelog_has_version(arguments.changelog, version)]
    found.append(pages_are_honest(arguments.program, arguments.data))
    if not arguments.quick:
        found += [script_passes("licences.py", "--check"), script_passes("dependencies.py")]
    return [one for one in found if one]


# ---- building -----------------------------------------------------------------------------------------------------------


def remapped(source: pathlib.Path, target: pathlib.Path) -> str:
    """What scripts/remap.sh takes out of the program: the folders of this machine, and the names that stand for them."""
    home = pathlib.Path.home()
    cargo = pathlib.Path(os.environ.get("CARGO_HOME") or home / ".cargo")
    # The last one that fits counts.
    pairs = [(home, "home"), (cargo, "cargo")]
    pairs += [(folder, "crates") for folder in sorted(cargo.glob("registry/src/*"))]
    pairs += [(folder, "rust") for folder in sorted(pathlib.Path("/usr/src").glob("rustc-*"))]
    pairs += [(source, "safe-passage"), (target, "target")]
    return "\n".join(f"{folder}={name}" for folder, name in pairs)


def surroundings(source: pathlib.Path, target: pathlib.Path, moment: int) -> dict:
    """What a build gets besides the sources."""
    wrapper = {"RUSTC_WRAPPER": str(source / "scripts" / "remap.sh"), "REMAP": remapped(source, target)}
    return {"SOURCE_DATE_EPOCH": str(moment), "CARGO_TARGET_DIR": str(target)} | wrapper


def build_linux(source: pathlib.Path, target: pathlib.Path, moment: int) -> list[pathlib.Path]:
    cargo = os.environ.get("CARGO") or "cargo"
    run(cargo, "build", "--release", "--locked", cwd=source, environment=surroundings(source, target, moment))
    return [target / "release" / "safe-passage"]


def build_windows(source: pathlib.Path, target: pathlib.Path, moment: int) -> list[pathlib.Path]:
    run(source / "scripts" / "windows.sh", "build", cwd=source, environment=surroundings(source, target, moment))
    return sorted(path for path in (target / "windows-program").iterdir() if path.suffix in (".exe", ".com", ".dll"))


BUILDS = {"linux": build_linux, "windows": build_windows}


def tools_of(system: str) -> str:
    """Which Rust and which linker build a system's program, as they name themselves."""
    def said(*command: str | os.PathLike) -> str:
        try:
            return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()
        except (OSError, subprocess.CalledProcessError) as error:
            raise ReleaseFailed(f"{command[0]} does not name its version ({error}). It built the program, so look what is wrong with it.")

    if system == "windows":
        return said(ROOT / "scripts" / "windows.sh", "version")
    return f"{said(os.environ.get('RUSTC') or 'rustc', '--version')}, {said('ld', '--version').splitlines()[0]}"


def look_for_paths(files: list[pathlib.Path], source: pathlib.Path) -> None:
    """Refuses a program in which a path of this machine stands."""
    for file in files:
        content = file.read_bytes()
        for folder in (str(source), str(pathlib.Path.home() / ".cargo"), os.environ.get("CARGO_HOME") or "", str(ROOT)):
            at = content.find(folder.encode()) if folder else -1
            if at >= 0:
                where = content[at : at + 120].split(b"\0")[0].decode(errors="replace")
                raise ReleaseFailed(f"A path of this machine stands in {file.name}: {where} Add it to remapped() in scripts/release.py.")


def checksum(file: pathlib.Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def look_for_differences(system: str, files: list[pathlib.Path], moment: int) -> None:
    """Builds a system's program once more, elsewhere, and refuses one that differs from these files."""
    if in_the_way := tree_is_clean():
        raise ReleaseFailed(f"What is not in the history cannot be built from it a second time. {in_the_way}")
    base = ROOT / "target" / "reproducible" / "another place"
    source = base / "further down"
    shutil.rmtree(base, ignore_errors=True)
    source.mkdir(parents=True)
    with tempfile.NamedTemporaryFile(suffix=".tar") as archive:
        git("archive", "--output", archive.name, "HEAD")
        run("tar", "--extract", "--file", archive.name, "--directory", source)
    again = BUILDS[system](source, base / "built", moment)
    look_for_paths(again, source)
    sums = [{file.name: checksum(file) for file in these} for these in (files, again)]
    names = sorted(sums[0] | sums[1])
    for name in names:
        print(f"{system} {name}: {sums[0].get(name)} here, {sums[1].get(name)} elsewhere", flush=True)
    if different := [name for name in names if sums[0].get(name) != sums[1].get(name)]:
        raise ReleaseFailed(f"Two builds differ in {', '.join(different)}. Compare {files[0].parent} and {again[0].parent}.")
    shutil.rmtree(base)


# ---- packing ------------------------------------------------------------------------------------------------------------


def pack(system: str, files: list[pathlib.Path], version: str, moment: int, folder: pathlib.Path, arguments: argparse.Namespace) -> int:
    """Makes the packages of a system. Gives what lies on the disk once it is installed, in bytes."""
    script = ROOT / "packaging" / system / "package.py"
    program = files[0].parent if system == "windows" else files[0]
    more = []
    if system == "windows" and arguments.sign:
        more = ["--sign", arguments.sign]
    if system == "linux" and arguments.runtime:
        more = ["--runtime", arguments.runtime]
    moment_of_sources = {"SOURCE_DATE_EPOCH": str(moment)}
    run("/usr/bin/python3", script, "--program", program, "--version", version, "--output", folder, *more, environment=moment_of_sources)
    besides = [ROOT / "LICENSE", folder / "third-party-licences.txt"]
    return sum(file.stat().st_size for file in [*files, *besides])


def described(file: pathlib.Path) -> dict:
    """A file as the release data hold it."""
    for pattern, kind, system, architecture in KINDS:
        if re.search(pattern, file.name):
            data = {"name": file.name, "size": file.stat().st_size, "sha256": checksum(file), "kind": kind}
            return data | ({"system": system} if system else {}) | ({"architecture": architecture} if architecture else {})
    raise ReleaseFailed(f"Nobody knows what {file.name} is. Add its kind to KINDS in scripts/release.py.")


def sizes(folder: pathlib.Path, installed: dict[str, int]) -> str:
    """The report on sizes, with the aims."""
    def line(what: str, size: int, most: int | None) -> str:
        aim = "" if most is None else f"   aim: at most {most / 1e6:.0f} MB, {'met' if size <= most else 'missed'}"
        return f"{size / 1e6:8.2f} MB  {what}{aim}"

    lines = []
    for file in sorted(folder.iterdir()):
        installer = re.search(r"-setup\.exe$|\.msi$|\.deb$|\.dmg$|\.AppImage$", file.name)
        lines.append(line(file.name, file.stat().st_size, MOST_INSTALLER if installer else None))
    lines += [line(f"installed on {system}", size, MOST_INSTALLED) for system, size in installed.items()]
    return "\n".join(lines) + "\n"


def write_data(folder: pathlib.Path, version: str, commit: str, moment: int, snapshot: bool, tools: dict[str, str]) -> dict:
    """Writes release.json and SHA256SUMS for what lies in a folder."""
    when = datetime.datetime.fromtimestamp(moment, datetime.timezone.utc)
    data = {
        "schema": SCHEMA,
        "version": version,
        "date": when.date().isoformat(),
        "commit": commit,
        "snapshot": snapshot,
        "built_with": tools,
        "files": [described(file) for file in sorted(folder.iterdir())],
    }
    (folder / "release.json").write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    lines = [f"{checksum(file)}  {file.name}\n" for file in sorted(folder.iterdir())]
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")
    return data


def address_of_downloads(arguments: argparse.Namespace) -> str:
    project = tomllib.loads((ROOT / "packaging" / "project.toml").read_text(encoding="utf-8"))
    return arguments.base_url or project.get("downloads", "")


def release(arguments: argparse.Namespace, systems: list[str], version: str, moment: int) -> None:
    os.environ["SOURCE_DATE_EPOCH"] = str(moment)
    part = arguments.output.with_name(arguments.output.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    run(sys.executable, ROOT / "scripts" / "licences.py", "--output", part / "third-party-licences.txt")
    installed = {}
    for system in systems:
        files = BUILDS[system](ROOT, ROOT / "target" / "release-build", moment)
        look_for_paths(files, ROOT)
        if arguments.verify_reproducible:
            look_for_differences(system, files, moment)
        installed[system] = pack(system, files, version, moment, part, arguments)
    for file in arguments.add:
        shutil.copy2(file, part / file.name)
    for system in crates.SYSTEMS:
        if any(described(file).get("system") == system for file in part.iterdir()):
            text = json.dumps(sbom.bill(system), ensure_ascii=False, indent=1) + "\n"
            (part / f"sbom-{system}.cdx.json").write_text(text, encoding="utf-8")
    report = sizes(part, installed)
    (part / "sizes.txt").write_text(report, encoding="utf-8")
    tools = {system: tools_of(system) for system in systems}
    data = write_data(part, version, git("rev-parse", "HEAD").strip(), moment, arguments.snapshot, tools)
    base_url = address_of_downloads(arguments)
    made = manifests.write(data, base_url, part / "manifests") if base_url else []
    shutil.rmtree(arguments.output, ignore_errors=True)
    part.rename(arguments.output)
    print(report, end="")
    if not base_url:
        print("No manifests for winget and Homebrew: the project has no address for downloads (--base-url, or packaging/project.toml).")
    elif not made:
        print("No manifests for winget and Homebrew: they are for installers of Windows and a disk image, and there is none.")
    print(f"The release lies in {arguments.output}.")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--only", choices=sorted(BUILDS), help="only this system")
    parser.add_argument("--snapshot", action="store_true", help="a trial: changes and a version without a heading are no matter")
    parser.add_argument("--output", type=pathlib.Path, default=OUTPUT, help="another folder than target/release-artefacts")
    parser.add_argument("--add", type=pathlib.Path, action="append", default=[], help="a file that another system made")
    parser.add_argument("--runtime", type=pathlib.Path, help="what an AppImage starts with; see packaging/linux/appimage.toml")
    parser.add_argument("--sign", type=pathlib.Path, help="how the Windows packages are signed; see packaging/windows")
    parser.add_argument("--base-url", default="", help="the address below which the files will lie")
    parser.add_argument("--gates", action="store_true", help="say what is in the way, and make nothing")
    parser.add_argument("--verify-reproducible", action="store_true", help="build each program twice, and stop where the two differ")
    parser.add_argument("--quick", action="store_true", help="leave the two gates out that look at every crate")
    parser.add_argument("--program", type=pathlib.Path, help="a built program that is asked about its data, in place of building one")
    parser.add_argument("--data", type=pathlib.Path, help="data files in place of the built-in ones, for the gate of the facts")
    parser.add_argument("--changelog", type=pathlib.Path, default=ROOT / "CHANGELOG.md", help="another changelog")
    arguments = parser.parse_args()
    if arguments.quick and not arguments.gates:
        parser.error("--quick is for --gates: a release passes all of them")
    systems = [arguments.only] if arguments.only else sorted(BUILDS)
    try:
        version = crates.version()
        moment = int(git("log", "-1", "--format=%ct"))
        in_the_way = gates(arguments, version)
        if in_the_way:
            print("\n\n".join(["This stops the release:", *in_the_way]), file=sys.stderr)
            return 1
        if not arguments.gates:
            release(arguments, systems, version, moment)
    except (ReleaseFailed, crates.CratesFailed, manifests.ManifestsFailed) as failure:
        print(f"scripts/release.py: {failure}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
