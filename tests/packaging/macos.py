#!/usr/bin/env python3
"""Checks the macOS application as far as it can be without a Mac: what stands in the bundle, and that mistakes leave nothing.

usage: macos.py [PROGRAM]   (run by `make test`; takes the program of the debug build)
"""

import pathlib
import plistlib
import re
import subprocess
import sys
import tempfile
import tomllib

ROOT = pathlib.Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "packaging/macos/package.py"
sys.path.insert(0, str(ROOT / "packaging"))
import words  # noqa: E402
from results import check, ended  # noqa: E402

def package(*arguments: str | pathlib.Path) -> subprocess.CompletedProcess:
    return subprocess.run([sys.executable, PACKAGE, *arguments], capture_output=True, text=True, check=False)


def strings(text: str) -> dict[str, str]:
    """An InfoPlist.strings, read strictly: every line is one pair."""
    found = {}
    for line in text.splitlines():
        pair = re.fullmatch(r'"([A-Za-z]+)" = "((?:[^"\\]|\\["\\])*)";', line)
        if pair is None:
            raise ValueError(f"no pair: {line}")
        found[pair[1]] = pair[2]
    return found


def main() -> int:
    program = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "target/debug/safe-passage"
    version = tomllib.loads((ROOT / "Cargo.toml").read_text())["package"]["version"]
    with tempfile.TemporaryDirectory() as folder:
        output = pathlib.Path(folder) / "out"
        made = package("--program", program, "--version", version, "--output", output, "--bundle-only")
        check("the application is put together", made.returncode == 0, made.stderr)
        contents = output / "Safe Passage.app/Contents"
        if made.returncode == 0:
            information = plistlib.loads((contents / "Info.plist").read_bytes())
            check("its version is the program's", information["CFBundleShortVersionString"] == version, information)
            executable = contents / "MacOS" / information["CFBundleExecutable"]
            check("its program is the one that was given and can be run", executable.read_bytes() == program.read_bytes() and executable.stat().st_mode & 0o111 == 0o111)
            icon = contents / "Resources" / (information["CFBundleIconFile"] + ".icns")
            sizes = subprocess.run(["icns2png", "--list", icon], capture_output=True, text=True, check=False).stdout
            check("its icon has every size", all(f"{size}x{size}" in sizes for size in (16, 32, 128, 256, 512)), sizes)
            needed = {key for key in information if key.endswith("UsageDescription")}
            folders = {path.name.removesuffix(".lproj"): path for path in (contents / "Resources").glob("*.lproj")}
            check("it has a folder for each language", set(folders) == set(information["CFBundleLocalizations"]) and len(folders) == len(words.languages()), folders)
            read = {name: strings((path / "InfoPlist.strings").read_text(encoding="utf-8")) for name, path in folders.items()}
            check("each language has every sentence that macOS asks for", all(set(pairs) == needed for pairs in read.values()), read)
            check("and its own words", len({tuple(sorted(pairs.items())) for pairs in read.values()}) == len(read), read)
            check("its licences come along", all((contents / "Resources" / name).stat().st_size > 500 for name in ("LICENSE", "third-party-licences.txt")))
        entitlements = plistlib.loads((ROOT / "packaging/macos/entitlements.plist").read_bytes())
        check("the hardened runtime has no exception", entitlements == {}, entitlements)

        empty = pathlib.Path(folder) / "empty"
        wrong = pathlib.Path(folder) / "signing.toml"
        wrong.write_text('notary-profile = "nobody"\n')
        for name, arguments, word in [
            ("without a program", ["--program", pathlib.Path(folder) / "nothing", "--bundle-only"], "program"),
            ("with settings that name no identity", ["--program", program, "--sign", wrong], "identity"),
            ("with settings that are not there", ["--program", program, "--sign", pathlib.Path(folder) / "none.toml"], "could not be read"),
            ("where there is no hdiutil", ["--program", program], "hdiutil"),
        ]:
            if name.endswith("hdiutil") and sys.platform == "darwin":
                continue
            refused = package(*arguments, "--version", version, "--output", empty)
            left = list(empty.glob("*")) if empty.exists() else []
            check(f"{name} nothing is made, and a sentence says why", refused.returncode == 1 and word in refused.stderr and "Traceback" not in refused.stderr and not left, (refused, left))
    return ended()


if __name__ == "__main__":
    sys.exit(main())
