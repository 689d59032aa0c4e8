#!/usr/bin/env python3
"""Packs a small program for Windows and looks at what came out: signatures, tables, words, bytes, and what the installer says no to.

usage: /usr/bin/python3 tests/packaging/windows.py [--packages FOLDER --program FOLDER]

--packages names a folder with packages of the real program and --program the folder that they were made of: their sizes are
printed, and held against the aims where the program is in the shape that the aims are for (with a safe-passage.dll).

The small program is compiled here; the walk through the real one is the business of the tests in Wine from end to end.
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging" / "windows"
sys.path += [str(ROOT / "tests" / "windows"), str(PACKAGING)]

import machines  # noqa: E402
import setup  # noqa: E402
from common import PackagingFailed, words  # noqa: E402
from prefix import USER, Prefix, make  # noqa: E402
from signing import Root  # noqa: E402  (of tests/windows)

# Aims of the project, in bytes: the installer, and what it installs.
INSTALLER, INSTALLED = 8_000_000, 25_000_000
PASSWORD = "correct horse $& battery"
# By this Windows knows that one version replaces another. It never changes.
UPGRADE_CODE = "{7BAE3ABF-5A87-5A9F-A119-8CCC88757048}"
HELLO = r"""
#include <windows.h>
#include <string.h>
int WINAPI WinMain(HINSTANCE program, HINSTANCE before, LPSTR arguments, int show) {
    if (!strstr(arguments, "--idle")) return 0;
    /* Open until somebody removes this file. */
    CloseHandle(CreateFileA("C:\\open", GENERIC_WRITE, 7, NULL, CREATE_ALWAYS, 0, NULL));
    while (GetFileAttributesA("C:\\open") != INVALID_FILE_ATTRIBUTES) Sleep(20);
    return 0;
}
"""


def check(holds: bool, what: str) -> None:
    if not holds:
        sys.exit(f"tests/packaging/windows.py: {what}")


def package(program: pathlib.Path, version: str, output: pathlib.Path, *more: str, variables: dict | None = None) -> subprocess.CompletedProcess:
    command = ["/usr/bin/python3", str(PACKAGING / "package.py"), "--program", str(program), "--version", version, "--output", str(output), *more]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ | (variables or {}))


def packed(*arguments, **more) -> None:
    done = package(*arguments, **more)
    check(done.returncode == 0, f"packing ended with {done.returncode}: {done.stdout}{done.stderr}")


def small_program(folder: pathlib.Path) -> pathlib.Path:
    """Three files as the program has them, a hundred times smaller."""
    program = folder / "program"
    program.mkdir()
    (folder / "hello.c").write_text(HELLO, encoding="ascii")
    make("x86_64-w64-mingw32-gcc", "-O1", "-s", "-mwindows", "-o", str(program / "safe-passage.exe"), str(folder / "hello.c"))
    for ending in ("com", "dll"):
        shutil.copy(program / "safe-passage.exe", program / f"safe-passage.{ending}")
    (program / "notes.txt").write_text("not a part of the program", encoding="ascii")
    return program


def texts_are_escaped() -> None:
    quoted = setup.quoted('5 $INSTDIR "here"\nand `there`')
    check(quoted == '"5 $$INSTDIR $\\"here$\\"$\\r$\\nand `there`"', f"the text became {quoted}")
    script = setup.words_script("1.2.3")
    for tag in words.languages():
        language = "${LANG_" + setup.NSIS_LANGUAGES[tag].upper() + "}"
        for message in re.findall(r"\$\(((?:setup|uninstall|file|package)-[a-z0-9-]+)\)", (PACKAGING / "installer.nsi").read_text(encoding="utf-8")):
            check(f'LangString {message} {language} "' in script, f"{message} is not there for {tag}")
    check("protección" in script and "protection" in script, "a language is missing")


def bad_orders_are_refused(program: pathlib.Path, folder: pathlib.Path) -> None:
    for version in ("1.2", "1.2.3.4", "v1.2.3", "1.2.3-beta", "256.0.0", "01.2.3", "1.2.3\n"):
        done = package(program, version, folder / "refused")
        check(done.returncode != 0 and "version" in done.stderr, f"version {version!r} was taken")
    done = package(folder, "1.2.3", folder / "refused")
    check(done.returncode != 0 and "safe-passage.exe" in done.stderr, "a folder without the program was packed")
    check(not list((folder / "refused").glob("*")) if (folder / "refused").exists() else True, "something was written all the same")


def two_runs_are_the_same(program: pathlib.Path, folder: pathlib.Path) -> None:
    packed(program, "1.2.3", folder / "first")
    for file in program.iterdir():
        os.utime(file, (1, 1))
    packed(program, "1.2.3", folder / "second", variables={"TZ": "Pacific/Auckland"})
    names = sorted(file.name for file in (folder / "first").iterdir())
    check(names == ["SafePassage-1.2.3-portable.zip", "SafePassage-1.2.3-setup.exe", "SafePassage-1.2.3.msi"], f"there are {names}")
    for name in names:
        check((folder / "first" / name).read_bytes() == (folder / "second" / name).read_bytes(), f"two runs made two different {name}")
    started = (folder / "first" / names[1]).read_bytes()
    header = int.from_bytes(started[60:64], "little")
    check(started[header + 4 : header + 6] == b"\x4c\x01", "the installer does not start on a 32-bit Windows")
    for tag in words.languages():
        shown = words.messages(tag)["setup-description"].encode("utf-16-le")
        check(shown in started, f"Explorer does not show what the installer is ({tag})")


def the_zip_holds_the_program(folder: pathlib.Path) -> None:
    with zipfile.ZipFile(folder / "first" / "SafePassage-1.2.3-portable.zip") as archive:
        names = {pathlib.PurePosixPath(name).name for name in archive.namelist()}
        check({"safe-passage.exe", "safe-passage.com", "safe-passage.dll", "LICENSE.txt", "README.txt"} <= names, f"the zip holds {names}")
        check("notes.txt" not in names, "the zip holds what is no part of the program")
        readme = archive.read("SafePassage-1.2.3/README.txt").decode("utf-8-sig")
    for tag in words.languages():
        first = words.messages(tag)["portable-readme"].split("\n")[2]
        check(first in readme and "Safe Passage 1.2.3" in readme, f"the README lacks {tag}")


def table(msi: pathlib.Path, name: str) -> list[list[str]]:
    done = subprocess.run(["msiinfo", "export", str(msi), name], capture_output=True, check=True)
    # Rows end with a line end of Windows, lines in a field do not.
    return [row.split("\t") for row in done.stdout.decode().split("\r\n")[3:] if row]


def the_msi_says_what_it_should(program: pathlib.Path, folder: pathlib.Path) -> None:
    later = folder / "later"
    packed(program, "1.10.0", later, "--only", "msi")
    first, later = folder / "first" / "SafePassage-1.2.3.msi", later / "SafePassage-1.10.0.msi"
    properties, later_properties = (dict(row for row in table(msi, "Property")) for msi in (first, later))
    check(properties["UpgradeCode"] == later_properties["UpgradeCode"] == UPGRADE_CODE, "the upgrade code changed")
    check(properties["ProductCode"] != later_properties["ProductCode"], "two versions have one product code")
    for name, value in {"ALLUSERS": "1", "ARPNOMODIFY": "1", "ARPPRODUCTICON": "safe_passage.ico", "ProductVersion": "1.2.3",
                        "MSIRESTARTMANAGERCONTROL": "DisableShutdown", "Manufacturer": "The Safe Passage authors"}.items():
        check(properties.get(name) == value, f"{name} is {properties.get(name)}")
    check({"NOSHORTCUT", "NOFILETYPE", "WIX_UPGRADE_DETECTED"} <= set(properties["SecureCustomProperties"].split(";")), "a property is not handed on")
    components = {row[0]: row for row in table(first, "Component")}
    check({name: row[1] for name, row in components.items()} == {row[0]: row[1] for row in table(later, "Component")}, "a component's code changed")
    check(len({row[1] for row in components.values()}) == len(components), "two components have one code")
    check(all(int(row[3]) & 256 for row in components.values()), "a component is not for 64 bits")
    check(components["shortcut"][4] == "NOT NOSHORTCUT" and components["file_type"][4] == "NOT NOFILETYPE", "a property changes nothing")
    directories = {row[0]: row[1] for row in table(first, "Directory")}
    check(directories["INSTALLFOLDER"] == "ProgramFiles64Folder", "it is not installed among the programs")
    check(sorted(row[2].split("|")[-1] for row in table(first, "File") if row[2].split("|")[-1].startswith("safe-passage"))
          == ["safe-passage.com", "safe-passage.dll", "safe-passage.exe"], "a file is missing")
    conditions = {row[0]: row[1] for row in table(first, "LaunchCondition")}
    check(set(conditions) == {"NOT WIX_DOWNGRADE_DETECTED", "Installed OR VersionNT64", 'Installed OR (WINDOWSMAJOR AND WINDOWSMAJOR <> "#6")'},
          f"it is refused by {sorted(conditions)}")
    for tag in words.languages():
        texts = words.messages(tag)
        for condition, message in zip(sorted(conditions), ("setup-old-windows", "setup-not-64-bit", "setup-newer")):
            check(texts[message] in conditions[condition], f"{message} is not said ({tag})")
    check([row[4] for row in table(first, "RegLocator") if row[0] == "windows_major"] == ["18"], "it looks into the part of the registry for 32 bits")
    order = {row[0]: int(row[2]) for row in table(first, "InstallExecuteSequence")}
    check(order["FindRelatedProducts"] < order["RemoveExistingProducts"] < order["InstallFiles"], "the older version is not replaced")
    check(order["AppSearch"] < order["LaunchConditions"] and order["CostFinalize"] < order["place"], "something is asked before it is known")
    types = {(row[2], row[3]): row[4] for row in table(first, "Registry")}
    check(types[(r"Software\Classes\.safepassage", "")] == "SafePassage.Shared", "the file type is not made known")
    check(types[(r"Software\Classes\SafePassage.Shared\shell\open\command", "")].endswith('safe-passage.exe]" support "%1"')
          or re.search(r'^"\[#f\d+\]" support "%1"$', types[(r"Software\Classes\SafePassage.Shared\shell\open\command", "")]) is not None,
          "a shared file is opened in another way")
    check(machines.code("file", "safe-passage.exe") in {row[1] for row in components.values()}, "the program has no component")


class Signing:
    """Made-up certificates, a key with a password, and the configuration that names them."""

    def __init__(self, folder: pathlib.Path):
        root = Root(folder / "certificates")
        self.folder = root.folder
        extensions = self.folder / "leaf.ext"
        extensions.write_text("extendedKeyUsage=codeSigning\nkeyUsage=digitalSignature\nbasicConstraints=CA:FALSE\n", encoding="ascii")
        key, request, leaf = (str(self.folder / f"leaf.{ending}") for ending in ("key", "csr", "pem"))
        (self.folder / "password").write_text(PASSWORD + "\n", encoding="ascii")
        make("openssl", "req", "-newkey", "rsa:2048", "-passout", f"file:{self.folder / 'password'}", "-keyout", key, "-out", request, "-subj", "/CN=Made-up maker")
        make("openssl", "x509", "-req", "-in", request, "-CA", str(self.folder / "root.pem"), "-CAkey", str(self.folder / "root.key"),
             "-CAcreateserial", "-days", "3650", "-extfile", str(extensions), "-out", leaf)
        self.configuration = self.folder / "signing.toml"
        self.configuration.write_text(
            'description = "Safe Passage"\ntrusted = "root.pem"\n[files]\ncertificate = "leaf.pem"\nkey = "leaf.key"\npassword-variable = "MADE_UP_PASSWORD"\n', encoding="ascii")

    def holds(self, file: pathlib.Path) -> bool:
        command = ["osslsigncode", "verify", "-CAfile", str(self.folder / "root.pem"), "-in", str(file)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        return done.returncode == 0 and "Made-up maker" in done.stdout

    def signed_and_no_changed_copy_is(self, file: pathlib.Path) -> None:
        check(self.holds(file), f"{file.name} is not signed")
        data = bytearray(file.read_bytes())
        data[len(data) // 3] ^= 1
        changed = self.folder / f"changed-{file.name}"
        changed.write_bytes(data)
        check(not self.holds(changed), f"{file.name} can be changed and its signature still holds")


def another_program_can_sign(program: pathlib.Path, signing: Signing) -> None:
    """A command of the configuration does it; one that writes nothing, or changes the file without signing it, is found out."""
    file = signing.folder / "by-command.exe"
    sign = ["osslsigncode", "sign", "-certs", str(signing.folder / "leaf.pem"), "-key", str(signing.folder / "leaf.key"), "-readpass", str(signing.folder / "password"), "-h", "sha256"]
    for command, signs in (([*sign, "-in", "{input}", "-out", "{output}"], True), (["true"], False), (["cp", "{input}", "{output}"], False)):
        shutil.copy(program / "safe-passage.exe", file)
        before = file.read_bytes()
        configuration = signing.folder / "command.toml"
        configuration.write_text(f'trusted = "root.pem"\n[command]\narguments = {json.dumps(command)}\n', encoding="utf-8")
        done = subprocess.run(["/usr/bin/python3", str(PACKAGING / "signing.py"), str(configuration), str(file)], capture_output=True, text=True, check=False)
        check((done.returncode == 0) == signs, f"{command[0]}: {done.stdout}{done.stderr}")
        check(signing.holds(file) if signs else file.read_bytes() == before, f"{command[0]} left another file than it should")


def everything_is_signed(program: pathlib.Path, folder: pathlib.Path) -> Signing:
    signing = Signing(folder)
    order = (program, "1.2.3", folder / "signed", "--stub", "amd64", "--sign", str(signing.configuration))
    for variables in ({}, {"MADE_UP_PASSWORD": "of another key"}):
        done = package(*order, variables=variables)
        check(done.returncode != 0 and not list((folder / "signed").glob("*")), "without the password something was packed")
        check("of another key" not in done.stdout + done.stderr, "a password was written down")
    unknown = signing.folder / "unknown.toml"
    unknown.write_text('[files]\ncertificate = "leaf.pem"\nkey = "leaf.key"\npassword = "x"\n', encoding="ascii")
    done = package(program, "1.2.3", folder / "signed", "--sign", str(unknown))
    check(done.returncode != 0 and "password" in done.stderr, "a password in the configuration was taken")
    distrusted = signing.folder / "distrusted.toml"
    distrusted.write_text(signing.configuration.read_text(encoding="ascii").replace("root.pem", "other.pem"), encoding="ascii")
    shutil.copy(Root(folder / "other-certificates").folder / "root.pem", signing.folder / "other.pem")
    done = package(program, "1.2.3", folder / "signed", "--sign", str(distrusted), variables={"MADE_UP_PASSWORD": PASSWORD})
    check(done.returncode != 0 and not list((folder / "signed").glob("*")), "a signature that nobody trusts was taken")
    done = package(*order, variables={"MADE_UP_PASSWORD": PASSWORD})
    check(done.returncode == 0, f"signing ended with {done.returncode}: {done.stdout}{done.stderr}")
    check(PASSWORD not in done.stdout + done.stderr, "the password was written down")
    for file in (folder / "signed").iterdir():
        if file.suffix != ".zip":
            signing.signed_and_no_changed_copy_is(file)
    another_program_can_sign(program, signing)
    inside = folder / "inside"
    with zipfile.ZipFile(folder / "signed" / "SafePassage-1.2.3-portable.zip") as archive:
        archive.extractall(inside / "zip")
    (inside / "msi").mkdir()
    make("msiextract", "-C", str(inside / "msi"), str(folder / "signed" / "SafePassage-1.2.3.msi"))
    for kind in ("zip", "msi"):
        found = [file for file in (inside / kind).rglob("safe-passage.*")]
        check(len(found) == 3, f"the {kind} holds {found}")
        for file in found:
            signing.signed_and_no_changed_copy_is(file)
    return signing


UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\SafePassage"


def the_installer_knows_when_to_say_no(program: pathlib.Path, folder: pathlib.Path, signing: Signing) -> None:
    """In Wine: what is installed is signed, versions are compared as numbers, and nothing is done over a running program."""
    helpers = folder / "helpers"
    helpers.mkdir()
    prefix = Prefix.base(folder / "machine", helpers)
    try:
        prefix.start({})
        signed = str(folder / "signed" / "SafePassage-1.2.3-setup.exe")
        without = folder / "without"
        shutil.copytree(program, without, ignore=shutil.ignore_patterns("*.dll"))
        packed(without, "1.10.0", folder / "later-setup", "--stub", "amd64", "--only", "setup")
        later = str(folder / "later-setup" / "SafePassage-1.10.0-setup.exe")
        place = prefix.path(r"C:\users\<user>\AppData\Local\Programs\SafePassage")

        def ends(status: int, what: str, *command: str) -> None:
            done = prefix.wine(*command)
            check(done.returncode == status, f"{what}: {done.returncode} in place of {status}")

        ends(0, "the signed installer", signed, "/S")
        for name in ("safe-passage.exe", "safe-passage.com", "safe-passage.dll", "uninstall.exe"):
            signing.signed_and_no_changed_copy_is(place / name)
        ends(0, "a later version", later, "/S")
        check((place / "safe-passage.exe").is_file() and not (place / "safe-passage.dll").exists(), "a file that the later version lacks is still there")
        ends(12, "an earlier version over a later one", signed, "/S")
        ends(0, "the same version again", later, "/S")
        is_open = prefix.path("C:\\") / "open"
        for attempt in range(3):
            running = prefix.open(str(place / "safe-passage.com"), "--idle")
            while not is_open.exists() and running.poll() is None:
                time.sleep(0.05)
            if is_open.exists():
                break
            # Wine's own starter fails now and then; the program itself has not run.
        check(is_open.exists(), "the program that should be open does not start")
        ends(13, "the installer over a program that is open", later, "/S")
        # NSIS wants the folder last and without quotation marks, which an argument with a space in it would get.
        remove = (str(place / "uninstall.exe"), "/S", *r"_?=C:\users\<user>\AppData\Local\Programs\SafePassage".replace("<user>", USER).split(" "))
        ends(13, "the uninstaller over a program that is open", *remove)
        check(running.poll() is None, "the program that was open has ended")
        is_open.unlink()
        running.wait(60)
        kept = prefix.path(r"C:\users\<user>\AppData\Local\safe-passage")
        for file in ("data/journey.json", "data/surveys/a computer-1/journey.json", "data/.part"):
            (kept / file).parent.mkdir(parents=True, exist_ok=True)
            (kept / file).write_text("{}", encoding="ascii")
        ends(0, "the uninstaller that keeps the journey", *remove[:2], "/KEEP", *remove[2:])
        check((kept / "data" / "journey.json").is_file() and sorted(os.listdir(place)) == ["uninstall.exe"], "something was not kept, or not removed")
        ends(0, "the uninstaller", *remove)
        check(not kept.exists(), f"what the program saved is still there: {list(kept.rglob('*'))}")
        check(prefix.wine("reg", "query", UNINSTALL).returncode != 0, "the uninstall key is still there")
        prefix.must("winecfg", "-v", "win81")
        ends(10, "the installer on Windows 8.1", later, "/S")
    finally:
        prefix.stop()


def sizes(packages: pathlib.Path, program: pathlib.Path) -> None:
    """Prints how large things are, and fails above an aim."""
    meant = (program / "safe-passage.dll").is_file()
    installed = sum(file.stat().st_size for file in program.iterdir() if file.suffix in (".exe", ".com", ".dll"))
    rows = [("what is installed", installed, INSTALLED)]
    rows += [(file.name, file.stat().st_size, INSTALLER if file.name.endswith("-setup.exe") else None) for file in sorted(packages.iterdir())]
    for name, size, aim in rows:
        print(f"{size / 1e6:7.1f} MB  {name}" + (f" (at most {aim / 1e6:.0f})" if aim else ""))
    over = [name for name, size, aim in rows if aim and size > aim]
    check(not (meant and over), f"larger than the aim: {', '.join(over)}")


def main() -> None:
    reader = argparse.ArgumentParser(description="Tests the packages for Windows.")
    reader.add_argument("--packages", type=pathlib.Path)
    reader.add_argument("--program", type=pathlib.Path, default=ROOT / "target" / "windows-program")
    given = reader.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        program = small_program(folder)
        texts_are_escaped()
        bad_orders_are_refused(program, folder)
        two_runs_are_the_same(program, folder)
        the_zip_holds_the_program(folder)
        the_msi_says_what_it_should(program, folder)
        signing = everything_is_signed(program, folder)
        the_installer_knows_when_to_say_no(program, folder, signing)
    if given.packages:
        sizes(given.packages, given.program)
    print("packages for Windows: words, bytes, tables and signatures are as they should be")


try:
    main()
except PackagingFailed as failed:
    sys.exit(f"tests/packaging/windows.py: {failed}")
