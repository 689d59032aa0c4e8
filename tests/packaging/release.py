#!/usr/bin/python3
"""Checks what a release is held to, without building one: the gates, the data, the sums, the manifests and the bills of materials.

usage: tests/packaging/release.py [--program BINARY]

Takes target/debug/safe-passage for what the data say. Takes some seconds.
"""

import argparse
import hashlib
import json
import os
import pathlib
import re
import shutil
import sys
import tempfile
import unittest.mock

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

import crates  # noqa: E402
import licences  # noqa: E402
import manifests  # noqa: E402
import release  # noqa: E402
import sbom  # noqa: E402
from results import check, ended, run  # noqa: E402

PERSON = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.org"]
def gates(folder: pathlib.Path, program: pathlib.Path) -> None:
    """Each gate stops a release by itself, and says why."""
    def asked(*more: object) -> tuple[int, str]:
        return run("/usr/bin/python3", ROOT / "scripts" / "release.py", "--gates", "--quick", "--program", program, *more)

    status, said = asked("--snapshot")
    check("the shipped data pass", status == 0, said)
    planted = folder / "planted"
    planted.mkdir()
    timeline = (ROOT / "assets" / "timeline.toml").read_text(encoding="utf-8")
    (planted / "timeline.toml").write_text(timeline.replace('open = ["renewals"]\n', ""), encoding="utf-8")
    status, said = asked("--snapshot", "--data", planted)
    named = "event us-2024-sales-ban" in said and "stated as a fact" in said
    check("an open question that a page states as a fact stops it", status == 1 and named, said)

    changelog = folder / "CHANGELOG.md"
    version = crates.version()
    changelog.write_text("# Changelog\n\n## [Unreleased]\n", encoding="utf-8")
    missing = release.changelog_has_version(changelog, version)
    check("a version without a heading stops it", missing is not None and version in missing, missing)
    status, said = asked("--changelog", changelog)
    check("and it is said with the other gates", status == 1 and "has no heading" in said, said)
    changelog.write_text(f"# Changelog\n\n## [Unreleased]\n\n## [{version}] - 2026-11-30\n", encoding="utf-8")
    check("a heading is enough", release.changelog_has_version(changelog, version) is None)

    # A copy of the scripts with a history of its own, so that the tree of this project stays as it is.
    copy = folder / "copy"
    (copy / "scripts").mkdir(parents=True)
    for name in ("release.py", "crates.py", "manifests.py", "sbom.py"):
        shutil.copy(ROOT / "scripts" / name, copy / "scripts")
    shutil.copytree(ROOT / "packaging", copy / "packaging", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "Cargo.toml", copy)
    shutil.copy(changelog, copy / "CHANGELOG.md")
    (copy / ".gitignore").write_text("__pycache__/\n", encoding="utf-8")
    for command in (["init", "--quiet"], ["add", "--all"], [*PERSON, "commit", "--quiet", "--message", "Begin"]):
        run("git", *command, cwd=copy)
    command = ["/usr/bin/python3", copy / "scripts" / "release.py", "--gates", "--quick", "--program", program]
    status, said = run(*command)
    check("a clean history passes", status == 0, said)
    (copy / "new file").write_text("x", encoding="utf-8")
    status, said = run(*command)
    check("a change outside the history stops it", status == 1 and "new file" in said, said)
    status, said = run(*command, "--snapshot")
    check("but not a trial", status == 0, said)
    twice(copy)


def twice(copy: pathlib.Path) -> None:
    """Builds that differ from folder to folder are found. What builds here is made up; `--verify-reproducible` takes the real one."""
    def compared(content) -> str:
        """What is said when a build writes this for the folder of the sources."""
        def build(source: pathlib.Path, target: pathlib.Path, _: int) -> list[pathlib.Path]:
            target.mkdir(parents=True)
            (target / "program").write_text(content(source), encoding="utf-8")
            shutil.copy(source / "Cargo.toml", target)
            return [target / "program", target / "Cargo.toml"]

        target = copy / "target" / "release-build"
        shutil.rmtree(target, ignore_errors=True)
        with unittest.mock.patch.multiple(release, ROOT=copy, BUILDS={"here": build}):
            try:
                release.look_for_differences("here", build(copy, target, 0), 0)
            except release.ReleaseFailed as failure:
                return str(failure)
        return ""

    said = compared(lambda _: "the same")
    check("a change outside the history can't be built a second time", "new file" in said, said)
    (copy / "new file").unlink()
    with (copy / ".gitignore").open("a", encoding="utf-8") as file:
        file.write("target/\n")
    run("git", *PERSON, "commit", "--all", "--quiet", "--message", "Go on", cwd=copy)
    said = compared(lambda _: "the same")
    check("the same bytes twice are a release", said == "", said)
    said = compared(lambda source: hashlib.sha256(str(source).encode()).hexdigest())
    check("a program that depends on the folder is none", "program" in said and "Cargo.toml" not in said.split(".")[0], said)
    said = compared(lambda source: f"built in {source}")
    check("and neither is one that names it", "A path of this machine" in said, said)


def invented(folder: pathlib.Path) -> dict:
    """The data of a release whose files are made up."""
    folder.mkdir()
    for name in ("SafePassage-1.2.3-setup.exe", "SafePassage-1.2.3.msi", "SafePassage-1.2.3-portable.zip", "SafePassage-1.2.3.dmg",
                 "safe-passage_1.2.3-1_amd64.deb", "safe-passage-1.2.3-linux-x86_64.tar.gz", "third-party-licences.txt"):
        (folder / name).write_bytes(name.encode() * 100)
    return release.write_data(folder, "1.2.3", "0" * 40, 1790000000, False, {"linux": release.tools_of("linux")})


def data_and_sums(folder: pathlib.Path) -> dict:
    data = invented(folder)
    check("every file is described", {file["kind"] for file in data["files"]} == {"nsis", "msi", "portable", "dmg", "deb", "archive", "licences"}, data)
    check("the day is that of the sources", data["date"] == "2026-09-21", data["date"])
    status, said = run("sha256sum", "--check", "--strict", "SHA256SUMS", cwd=folder)
    check("the sums are those of the files", status == 0 and said.count(": OK") == len(data["files"]) + 1, said)
    (folder / "SafePassage-1.2.3.msi").write_bytes(b"something else")
    status, _ = run("sha256sum", "--check", "--quiet", "SHA256SUMS", cwd=folder)
    check("and a file that was changed is noticed", status != 0)
    report = release.sizes(folder, {"linux": release.MOST_INSTALLED + 1})
    check("the report names the aims", "met" in report and "missed" in report, report)
    (folder / "mystery.bin").write_bytes(b"")
    try:
        release.described(folder / "mystery.bin")
        check("a file of no kind is refused", False)
    except release.ReleaseFailed as failure:
        check("a file of no kind is refused", "mystery.bin" in str(failure))
    return data


# What the schema 1.6.0 of winget asks for in each of its files, and the form of what stands there.
WINGET = {
    "version": ["PackageIdentifier", "PackageVersion", "DefaultLocale", "ManifestType", "ManifestVersion"],
    "installer": ["PackageIdentifier", "PackageVersion", "Installers", "ManifestType", "ManifestVersion"],
    "defaultLocale": ["PackageIdentifier", "PackageVersion", "PackageLocale", "Publisher", "PackageName", "License",
                      "ShortDescription", "ManifestType", "ManifestVersion"],
    "locale": ["PackageIdentifier", "PackageVersion", "PackageLocale", "ManifestType", "ManifestVersion"],
}
FORMS = {
    "PackageIdentifier": r"[^.\s\\/:*?\"<>|]{1,32}(\.[^.\s\\/:*?\"<>|]{1,32}){1,7}",
    "PackageVersion": r"[^\\/:*?\"<>|]+",
    "PackageLocale": r"[a-zA-Z]{2,3}(-[a-zA-Z]{1,8})*",
    "ShortDescription": r".{3,256}",
    "Description": r"(?s).{3,10000}",
    "ManifestVersion": r"1\.6\.0",
    "MinimumOSVersion": r"\d+(\.\d+){0,3}",
    "InstallerUrl": r"https://.+",
    "InstallerSha256": r"[A-Fa-f0-9]{64}",
    "InstallerType": r"msix|msi|appx|exe|zip|inno|nullsoft|wix|burn|pwa|portable",
    "Scope": r"user|machine",
    "Architecture": r"x86|x64|arm|arm64|neutral",
    "ReleaseDate": r"\d{4}-\d\d-\d\d",
}


def yaml(text: str) -> dict:
    """The plain part of YAML that the manifests are written in: fields, lists of words, lists of fields. Anything else fails."""
    out: dict = {}
    key = ""
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        if match := re.fullmatch(r"(  |- )?([A-Za-z0-9]+):(?: (.+))?", line):
            lead, name, value = match[1], match[2], match[3]
            value = json.loads(value) if value and value.startswith('"') else value
            if lead is None:
                if name in out:
                    raise ValueError(f"{name} stands twice")
                key = name
                out[name] = value if value is not None else []
            elif lead == "- ":
                out[key].append({name: value})
            else:
                out[key][-1][name] = value
        elif match := re.fullmatch(r"- (\S+)", line):
            out[key].append(match[1])
        else:
            raise ValueError(f"no line of these manifests: {line}")
    return out


def in_form(fields: dict) -> list[str]:
    wrong = [f"{name}: {value}" for name, value in fields.items() if name in FORMS and not re.fullmatch(FORMS[name], str(value))]
    for inner in fields.get("Installers", []):
        wrong += in_form(inner)
    return wrong


def manifests_of(data: dict, folder: pathlib.Path) -> None:
    written = folder / "release-data.json"
    written.write_text(json.dumps(data), encoding="utf-8")
    base = "https://downloads.example.org/{version}"
    output = folder / "manifests"
    script = [ROOT / "scripts" / "manifests.py", written, "--output", output, "--base-url"]
    status, said = run("/usr/bin/python3", *script, base)
    check("manifests are made of the release data alone", status == 0, said)
    found = {}
    for path in sorted((output / "winget").glob("*.yaml")):
        fields = yaml(path.read_text(encoding="utf-8"))
        kind = fields["ManifestType"]
        found.setdefault(kind, []).append(fields)
        missing = [name for name in WINGET[kind] if not fields.get(name)]
        check(f"winget: {path.name} has the form of its schema", not missing and not in_form(fields), [missing, in_form(fields)])
        first = path.read_text(encoding="utf-8").split("\n", 1)[0]
        check(f"winget: {path.name} names its schema", f"manifest.{kind}.1.6.0" in first, first)
    check("winget: one file of each kind, and both languages", {kind: len(files) for kind, files in found.items()} == {"version": 1, "installer": 1, "defaultLocale": 1, "locale": 1}, found.keys())
    installers = found["installer"][0]["Installers"]
    expected = {(file["kind"], file["sha256"].upper()) for file in data["files"] if file["kind"] in ("nsis", "msi")}
    made = {({"nullsoft": "nsis", "wix": "msi"}[one["InstallerType"]], one["InstallerSha256"]) for one in installers}
    check("winget: the installers are those of the release", made == expected, installers)
    check("winget: for one person without an administrator, or for the machine", {(one["InstallerType"], one["Scope"]) for one in installers} == {("nullsoft", "user"), ("wix", "machine")}, installers)
    check("winget: the addresses lie below the one that was given", all(one["InstallerUrl"].startswith("https://downloads.example.org/1.2.3/SafePassage-1.2.3") for one in installers), installers)

    cask = output / "homebrew" / "safe-passage.rb"
    text = cask.read_text(encoding="utf-8")
    image = next(file for file in data["files"] if file["kind"] == "dmg")
    check("Homebrew: the sum is that of the disk image", f'sha256 "{image["sha256"]}"' in text, text)
    check("Homebrew: the version stands in one place", text.count("1.2.3") == 1 and "#{version}" in text, text)
    line = re.compile(r'(  (version|sha256|url|name|desc|homepage|app|binary|uninstall quit:|zap trash:) "(?:[^"\\]|\\.)*"|cask "safe-passage" do|end|)')
    check("Homebrew: every line has the form of a cask", all(line.fullmatch(one) for one in text.splitlines()), text)
    if shutil.which("ruby"):
        status, said = run("ruby", "-c", cask)
        check("Homebrew: Ruby reads it", status == 0, said)

    for wrong in ("http://example.org/", "https://example.org/a b", "example.org", 'https://example.org/"'):
        status, said = run("/usr/bin/python3", *script, wrong)
        check(f"no address of a folder: {wrong}", status == 1 and "address" in said, said)
    bad = data | {"files": [file | {"sha256": "none"} for file in data["files"]]}
    try:
        manifests.winget(bad, "https://example.org/")
        check("a sum that is none is refused", False)
    except manifests.ManifestsFailed as failure:
        check("a sum that is none is refused", "SHA-256" in str(failure))
    without = data | {"files": [file for file in data["files"] if file["kind"] not in ("nsis", "msi", "dmg")]}
    check("what the release does not have gets no manifest", manifests.winget(without, "https://x/") == {} and manifests.cask(without, "https://x/") is None)


def bills(folder: pathlib.Path) -> None:
    """The bills of materials fit the licences and the lock file."""
    os.environ["SOURCE_DATE_EPOCH"] = "1790000000"
    kept = json.loads(licences.DATA.read_text(encoding="utf-8"))["components"]
    for system in crates.SYSTEMS:
        bill = sbom.bill(system)
        names = {(one["name"], one.get("version", "")) for one in bill["components"]} - {("safe-passage-core", crates.version())}
        collected = {(one["name"], one["version"]) for one in kept if system in one["systems"]}
        check(f"{system}: the bill has the parts whose licences are collected", names == collected, names ^ collected)
        references = [one["bom-ref"] for one in bill["components"]] + [bill["metadata"]["component"]["bom-ref"]]
        check(f"{system}: every reference is there once", len(references) == len(set(references)))
        graph = {one["ref"]: one.get("dependsOn", []) for one in bill["dependencies"]}
        ends = {other for needed in graph.values() for other in needed}
        check(f"{system}: the graph names what is there", set(graph) == set(references) and ends <= set(references), (set(graph) ^ set(references), ends - set(references)))
        check(f"{system}: everything is needed by something", set(references) - ends == {bill["metadata"]["component"]["bom-ref"]}, set(references) - ends)
        crates_of = [one for one in bill["components"] if one.get("purl") and one["name"] != "safe-passage-core"]
        check(f"{system}: every crate has the sum of the lock file", all(one["hashes"][0]["content"] == crates.checksums()[one["name"], one["version"]] for one in crates_of))
        check(f"{system}: the same sources make the same bill", json.dumps(bill) == json.dumps(sbom.bill(system)))
        try:
            from cyclonedx.schema import SchemaVersion
            from cyclonedx.validation.json import JsonStrictValidator
        except ImportError:
            continue
        wrong = JsonStrictValidator(SchemaVersion.V1_6).validate_str(json.dumps(bill))
        check(f"{system}: the bill has the form of CycloneDX 1.6", wrong is None, wrong)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--program", type=pathlib.Path, default=ROOT / "target" / "debug" / "safe-passage")
    program = parser.parse_args().program.resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        gates(folder, program)
        data = data_and_sums(folder / "files")
        manifests_of(data, folder)
        bills(folder)
    return ended()


if __name__ == "__main__":
    sys.exit(main())
