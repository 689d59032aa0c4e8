#!/usr/bin/env python3
"""Makes the packages for Windows of a folder with the program.

usage: packaging/windows/package.py --program FOLDER --version V --output FOLDER [--sign CONFIGURATION] [--stub amd64] [--only KIND]

FOLDER/SafePassage-V-setup.exe: the installer for people. FOLDER/SafePassage-V.msi: for managed machines.
FOLDER/SafePassage-V-portable.zip: to be used without installing. Every file of the program's folder with the ending exe, com
or dll is packed. --only setup|msi|portable makes one of them.

--stub amd64 makes an installer that starts as a 64-bit program, for a Wine that runs no others (installer.nsi says why the
released one does not). It is for tests and has the same name.
"""

import argparse
import pathlib
import re
import sys

import setup
from common import PackagingFailed

ENDINGS = {".exe", ".com", ".dll"}


def files_of(program: pathlib.Path) -> list[pathlib.Path]:
    """The files of the program, in an order that never changes."""
    files = sorted(path for path in program.iterdir() if path.suffix in ENDINGS) if program.is_dir() else []
    if not any(path.name == "safe-passage.exe" for path in files):
        raise PackagingFailed(f"{program} holds no safe-passage.exe; make windows builds it")
    return files


def main() -> None:
    reader = argparse.ArgumentParser(description="Makes the packages for Windows.")
    reader.add_argument("--program", type=pathlib.Path, required=True)
    reader.add_argument("--version", required=True)
    reader.add_argument("--output", type=pathlib.Path, required=True)
    reader.add_argument("--sign", type=pathlib.Path)
    reader.add_argument("--stub", choices=("x86", "amd64"), default="x86")
    reader.add_argument("--only", choices=("setup", "msi", "portable"))
    given = reader.parse_args()
    if not re.fullmatch(r"(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,3})", given.version):
        raise PackagingFailed(f"{given.version} is no version of three numbers, as 1.2.3")
    given.output.mkdir(parents=True, exist_ok=True)
    output = given.output.resolve()
    files = files_of(given.program.resolve())
    setup.make(files, given.version, output / f"SafePassage-{given.version}-setup.exe", given.stub + "-unicode", given.sign)


try:
    main()
except PackagingFailed as failed:
    sys.exit(f"{pathlib.Path(__file__).name}: {failed}")
