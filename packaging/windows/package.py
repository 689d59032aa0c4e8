#!/usr/bin/env python3
"""Makes the packages for Windows of a folder with the program.

usage: packaging/windows/package.py --program FOLDER --version V --output FOLDER [--sign CONFIGURATION] [--stub amd64] [--quick] [--only KIND]

FOLDER/SafePassage-V-setup.exe: the installer for people. FOLDER/SafePassage-V.msi: for managed machines.
FOLDER/SafePassage-V-portable.zip: to be used without installing. Every file of the program's folder with the ending exe, com
or dll is packed. --only setup|msi|portable makes one of them.

--stub amd64 makes an installer that starts as a 64-bit program, for a Wine that runs no others (installer.nsi says why the
released one does not). --quick makes it in a second and twice as large. Both are for tests and change no name.
"""

import argparse
import pathlib
import re
import shutil
import sys
import tempfile

import machines
import portable
import setup
from common import ROOT, PackagingFailed, run
from signing import Signer

ENDINGS = {".exe", ".com", ".dll"}


def files_of(program: pathlib.Path) -> list[pathlib.Path]:
    """The files of the program, in an order that never changes."""
    files = sorted(path for path in program.iterdir() if path.suffix in ENDINGS) if program.is_dir() else []
    if not any(path.name == "safe-passage.exe" for path in files):
        raise PackagingFailed(f"{program} holds no safe-passage.exe; make windows builds it")
    return files


def everything(program: pathlib.Path, folder: pathlib.Path, signer: Signer | None) -> list[pathlib.Path]:
    """Copies what every package holds into a folder: the program, signed where that is asked for, and the licences."""
    files = []
    for file in files_of(program):
        files.append(pathlib.Path(shutil.copyfile(file, folder / file.name)))
        if signer:
            signer.sign(files[-1])
    # Line ends that every editor of Windows knows.
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    (folder / "LICENSE.txt").write_text(licence, encoding="utf-8", newline="\r\n")
    files.append(folder / "LICENSE.txt")
    collect = ROOT / "scripts" / "licences.py"
    if collect.is_file():
        files.append(folder / "third-party-licences.txt")
        run([sys.executable, str(collect), "--output", str(files[-1])])
    return files


def main() -> None:
    reader = argparse.ArgumentParser(description="Makes the packages for Windows.")
    reader.add_argument("--program", type=pathlib.Path, required=True)
    reader.add_argument("--version", required=True)
    reader.add_argument("--output", type=pathlib.Path, required=True)
    reader.add_argument("--sign", type=pathlib.Path)
    reader.add_argument("--stub", choices=("x86", "amd64"), default="x86")
    reader.add_argument("--quick", action="store_true")
    reader.add_argument("--only", choices=("setup", "msi", "portable"))
    given = reader.parse_args()
    # Windows Installer compares no larger numbers.
    numbers = re.fullmatch(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)", given.version)
    if not numbers or any(int(number) > most for number, most in zip(numbers.groups(), (255, 255, 65535))):
        raise PackagingFailed(f"{given.version} is no version of three numbers, as 1.2.3")
    given.output.mkdir(parents=True, exist_ok=True)
    output = given.output.resolve()
    signer = Signer(given.sign) if given.sign else None

    def wanted(kind: str) -> bool:
        return given.only in (None, kind)

    def done(file: pathlib.Path, sign: bool = True) -> None:
        if signer and sign:
            signer.sign(file)
        print(f"{file.name}: {file.stat().st_size / 1e6:.1f} MB")

    with tempfile.TemporaryDirectory() as name:
        files = everything(given.program.resolve(), pathlib.Path(name), signer)
        if wanted("portable"):
            file = output / f"SafePassage-{given.version}-portable.zip"
            portable.make(files, given.version, file)
            done(file, sign=False)
        if wanted("msi"):
            file = output / f"SafePassage-{given.version}.msi"
            machines.make(files, given.version, file)
            done(file)
        if wanted("setup"):
            file = output / f"SafePassage-{given.version}-setup.exe"
            setup.make(files, given.version, file, given.stub + "-unicode", given.sign and given.sign.resolve(), given.quick)
            done(file)


try:
    main()
except PackagingFailed as failed:
    sys.exit(f"{pathlib.Path(__file__).name}: {failed}")
