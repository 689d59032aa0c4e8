#!/usr/bin/python3
"""Writes the manifests for winget and Homebrew from the data of a release alone.

usage: scripts/manifests.py release.json --base-url URL --output FOLDER

FOLDER/winget: version, installer and one locale file for each language (schema 1.6.0), where the release has Windows
installers. FOLDER/homebrew/safe-passage.rb: a cask, where it has a disk image. URL is the address below which the files of the
release lie; {version} in it becomes the version. Names and summaries come from packaging/project.toml and the words of the
packages.
"""

import argparse
import json
import pathlib
import re
import sys
import tomllib

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "packaging"))
import words  # noqa: E402

SCHEMA = "1.6.0"
IDENTIFIER = "SafePassage.SafePassage"
NAME = "Safe Passage"
# The oldest Windows that the installer goes on with.
LEAST_WINDOWS = "10.0.0.0"
# How winget calls the kinds of installers, and for whom each installs.
INSTALLERS = {"nsis": ("nullsoft", "user"), "msi": ("wix", "machine")}
# The name under which the NSIS installer is in the list of installed programs (packaging/windows/installer.nsi).
UNINSTALL_KEY = "SafePassage"


class ManifestsFailed(Exception):
    """What can't be made, in a sentence."""


def text(value: str) -> str:
    """A text for YAML. A JSON string is one in YAML too, whatever signs are in it."""
    return json.dumps(value, ensure_ascii=False)


def files_of(data: dict, kinds: tuple[str, ...]) -> list[dict]:
    """The files of a release that are of these kinds, in their order. Refuses data that can't be right."""
    found = []
    for kind in kinds:
        for file in data["files"]:
            if file["kind"] == kind:
                if not re.fullmatch(r"[0-9a-f]{64}", file["sha256"]) or not re.fullmatch(r"[A-Za-z0-9._-]+", file["name"]):
                    raise ManifestsFailed(f"The release data of {file['name']} are no name and SHA-256. Make the release anew.")
                found.append(file)
    return found


def project() -> dict:
    return tomllib.loads((ROOT / "packaging" / "project.toml").read_text(encoding="utf-8"))


def publisher() -> str:
    """Who publishes, without the address."""
    return re.sub(r"\s*<.*>$", "", project()["maintainer"])


def head(kind: str) -> str:
    return f"# yaml-language-server: $schema=https://aka.ms/winget-manifest.{kind}.{SCHEMA}.schema.json\n\n"


def foot(kind: str) -> str:
    return f"ManifestType: {kind}\nManifestVersion: {SCHEMA}\n"


def winget(data: dict, base: str) -> dict[str, str]:
    """Names and texts of the files for winget; none where the release has no installer for Windows."""
    files = files_of(data, tuple(INSTALLERS))
    if not files:
        return {}
    package = f"PackageIdentifier: {IDENTIFIER}\nPackageVersion: {text(data['version'])}\n"
    reference, *others = words.languages()
    out = {f"{IDENTIFIER}.yaml": head("version") + package + f"DefaultLocale: {reference}\n" + foot("version")}
    installers = ""
    for file in files:
        kind, scope = INSTALLERS[file["kind"]]
        installers += f"- Architecture: x64\n  InstallerType: {kind}\n  Scope: {scope}\n"
        installers += f"  InstallerUrl: {text(base + file['name'])}\n  InstallerSha256: {file['sha256'].upper()}\n"
        if kind == "nullsoft":
            installers += f"  ProductCode: {UNINSTALL_KEY}\n"
    out[f"{IDENTIFIER}.installer.yaml"] = (
        head("installer")
        + package
        + f"Platform:\n- Windows.Desktop\nMinimumOSVersion: {LEAST_WINDOWS}\n"
        + "InstallModes:\n- interactive\n- silent\n- silentWithProgress\nUpgradeBehavior: install\nCommands:\n- safe-passage\n"
        + f"ReleaseDate: {data['date']}\nInstallers:\n{installers}"
        + foot("installer")
    )
    homepage = project()["homepage"]
    for language in (reference, *others):
        kind = "defaultLocale" if language == reference else "locale"
        said = words.messages(language)
        summary, description = said["package-summary"], said["package-description"]
        lines = [f"PackageLocale: {language}", f"Publisher: {text(publisher())}", f"PackageName: {text(NAME)}"]
        lines += [f"PackageUrl: {text(homepage)}"] if homepage else []
        lines += ["License: MIT", f"ShortDescription: {text(summary)}", f"Description: {text(description)}"]
        out[f"{IDENTIFIER}.locale.{language}.yaml"] = head(kind) + package + "\n".join(lines) + "\n" + foot(kind)
    return out


def cask(data: dict, base: str) -> str | None:
    """The cask for Homebrew; nothing where the release has no disk image."""
    files = files_of(data, ("dmg",))
    if not files:
        return None
    said = words.messages(words.REFERENCE)
    identifier = project()["application-id"]

    def ruby(value: str) -> str:
        # A text in double quotes, in which nothing is put in.
        return '"' + re.sub(r'([\\"#])', r"\\\1", value) + '"'

    # The version stands in the address once, as Homebrew asks for.
    address = ruby(base + files[0]["name"]).replace(data["version"], "#{version}")
    # Homebrew wants a page; without one of the project the place of the downloads is the nearest.
    homepage = project()["homepage"] or re.match(r"https://[^/]+/", base)[0]
    return f"""cask "safe-passage" do
  version {ruby(data["version"])}
  sha256 {ruby(files[0]["sha256"])}

  url {address}
  name {ruby(NAME)}
  desc {ruby(said["package-summary"])}
  homepage {ruby(homepage)}

  app "Safe Passage.app"
  binary "#{{appdir}}/Safe Passage.app/Contents/MacOS/safe-passage"

  uninstall quit: {ruby(identifier)}

  zap trash: "~/Library/Application Support/safe-passage"
end
"""


def write(data: dict, base_url: str, folder: pathlib.Path) -> list[pathlib.Path]:
    """Writes what the release has files for. Gives the files."""
    base = base_url.replace("{version}", data["version"])
    if not re.fullmatch(r"https://[A-Za-z0-9._~/%-]+", base):
        raise ManifestsFailed(f"{base_url} is no address of a folder. Write it with https and without signs that need quoting.")
    base = base.rstrip("/") + "/"
    texts = {f"winget/{name}": content for name, content in winget(data, base).items()}
    made = cask(data, base)
    if made:
        texts["homebrew/safe-passage.rb"] = made
    for name, content in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="\n")
    return [folder / name for name in texts]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("release", type=pathlib.Path)
    parser.add_argument("--base-url", required=True)
    parser.add_argument("--output", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    try:
        for path in write(json.loads(arguments.release.read_text(encoding="utf-8")), arguments.base_url, arguments.output):
            print(path)
    except (ManifestsFailed, words.WordsFailed) as failure:
        print(f"scripts/manifests.py: {failure}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
