#!/usr/bin/python3
"""Makes the packages for Linux of a built program: .deb, AppImage, and an archive for other distributions.

usage: packaging/linux/package.py --program BINARY --version V --output FOLDER [--runtime FILE] [--quick]

    safe-passage_V-1_amd64.deb               for Debian, Ubuntu and what is made of them
    SafePassage-V-x86_64.AppImage            one file; only with --runtime, see appimage.toml
    safe-passage-V-linux-x86_64.tar.gz       program, manual, completions and menu below one folder

What is made of the same program is the same, byte for byte: every time in it is SOURCE_DATE_EPOCH, or that of the last commit.
Files of these names that are there already are replaced. --quick compresses little, for tests. Ends with 1 and a sentence where something can't be made.
"""

import argparse
import email.utils
import gzip
import hashlib
import io
import os
import pathlib
import re
import shutil
import sys
import tarfile
import tempfile
import textwrap

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import appimage  # noqa: E402
from contents import NAME, PROJECT, ROOT, TITLE, Contents, PackageFailed, least_glibc, machine, run, words  # noqa: E402


def moment() -> int:
    """Seconds since 1970 that everything in the packages carries."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given is None:
        try:
            given = run("git", "log", "-1", "--format=%ct", cwd=ROOT).strip()
        except PackageFailed as error:
            raise PackageFailed(f"there is no history to take the time from ({error}); set SOURCE_DATE_EPOCH") from error
    if not given.isdecimal():
        raise PackageFailed(f"SOURCE_DATE_EPOCH is {given!r}; write seconds since 1970 as a whole number")
    return int(given)


def every(folder: pathlib.Path) -> list[pathlib.Path]:
    """Everything below a folder in a fixed order."""
    return sorted(folder.rglob("*"))


def settle(folder: pathlib.Path, moment: int) -> None:
    """Gives every file the same time and the rights that packages have."""
    for path in [*every(folder), folder]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.parent.name == "bin" or path.name == "AppRun" else 0o644)
        os.utime(path, (moment, moment), follow_symlinks=False)


def opened_at_run_time() -> list[str]:
    """Packages with the libraries that the window opens, from the one list of them (scripts/setup.sh)."""
    text = (ROOT / "scripts" / "setup.sh").read_text(encoding="utf-8")
    body = re.search(r"^for_window\(\) \{\n(.*?)^\}", text, re.MULTILINE | re.DOTALL)
    found = re.findall(r"^ +need (\S+)", body[1], re.MULTILINE) if body else []
    if not found:
        raise PackageFailed("scripts/setup.sh has no list of what the window needs; put for_window back")
    others = {name.strip() for row in PROJECT["recommends"] for name in row.split("|")}
    return [name for name in found if name not in others]


def linked(program: pathlib.Path, folder: pathlib.Path, architecture: str) -> list[str]:
    """Packages with the libraries that the program is linked with, as Debian's own tool finds them."""
    control = folder / "debian" / "control"
    control.parent.mkdir(parents=True)
    control.write_text(f"Source: {NAME}\n\nPackage: {NAME}\nArchitecture: {architecture}\n", encoding="utf-8")
    # Libraries of the same kind of machine are looked up by the files of packages that are installed.
    told = run("dpkg-shlibdeps", "-O", f"-e{program.resolve()}", cwd=folder)
    match = re.search(r"^shlibs:Depends=(.+)$", told, re.MULTILINE)
    if not match:
        raise PackageFailed("dpkg-shlibdeps found no library of the program; is it one for this system?")
    return match[1].split(", ")


def description(text: str) -> str:
    """The longer text of a package's description as Debian writes it."""
    paragraphs = (textwrap.wrap(" ".join(part.split()), 76) for part in text.split("\n\n"))
    return "\n .\n".join("\n".join(f" {line}" for line in lines) for lines in paragraphs)


def debian(contents: Contents, folder: pathlib.Path, output: pathlib.Path, architecture: str, level: int) -> pathlib.Path:
    """Makes the .deb of the tree in folder/usr."""
    version = contents.version.replace("-", "~") + "-1"
    changed = email.utils.formatdate(contents.moment, usegmt=False)
    contents.pack(
        f"doc/{NAME}/changelog.Debian",
        f"{NAME} ({version}) unstable; urgency=medium\n\n  * Version {contents.version}. What changed stands in changelog.gz.\n\n"
        f" -- {PROJECT['maintainer']}  {changed.replace('-0000', '+0000')}\n",
    )
    contents.write(f"../share/lintian/overrides/{NAME}", (pathlib.Path(__file__).parent / "lintian-overrides").read_bytes())
    settle(folder / "usr", contents.moment)
    files = [path for path in every(folder / "usr") if path.is_file()]
    # As dpkg-gencontrol counts: files in whole KiB, one KiB for each folder.
    size = sum((path.stat().st_size + 1023) // 1024 if path.is_file() else 1 for path in [folder / "usr", *every(folder / "usr")])
    depends = linked(folder / "usr" / "bin" / NAME, folder.parent / "shlibs", architecture) + opened_at_run_time()
    english = contents.texts[words.REFERENCE]
    fields = {
        "Package": NAME,
        "Version": version,
        "Architecture": architecture,
        "Maintainer": PROJECT["maintainer"],
        "Installed-Size": str(size),
        "Depends": ", ".join(sorted(depends)),
        "Recommends": ", ".join(PROJECT["recommends"]),
        "Suggests": ", ".join(PROJECT["suggests"]),
        "Section": "utils",
        "Priority": "optional",
        "Homepage": PROJECT["homepage"],
        "Description": f"{english['package-summary']}\n{description(english['package-description'])}",
    }
    control = folder / "DEBIAN"
    control.mkdir()
    (control / "control").write_text("".join(f"{key}: {value}\n" for key, value in fields.items() if value), encoding="utf-8")
    sums = (f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {path.relative_to(folder)}\n" for path in files)
    (control / "md5sums").write_text("".join(sums), encoding="utf-8")
    settle(folder, contents.moment)
    target = output / f"{NAME}_{version}_{architecture}.deb"
    target.unlink(missing_ok=True)
    environment = os.environ | {"SOURCE_DATE_EPOCH": str(contents.moment)}
    # One thread, because the parts that several make of a file depend on how many there are.
    run("dpkg-deb", "--root-owner-group", "--threads-max=1", "-Zxz", f"-z{level}", "--build", folder, target, env=environment)
    return target


def readme(contents: Contents, glibc: str) -> str:
    """What the archive says in every language, in lines of at most 78 characters."""
    parts = []
    for tag in contents.languages:
        text = words.say(contents.texts[tag]["package-readme"], glibc=glibc)
        parts.append("\n\n".join(textwrap.fill(" ".join(part.split()), 78, break_on_hyphens=False) for part in text.split("\n\n")))
    return f"\n\n{'-' * 78}\n\n".join(parts) + "\n"


def archive(contents: Contents, folder: pathlib.Path, target: pathlib.Path, glibc: str, level: int) -> pathlib.Path:
    """Makes the .tar.gz of a folder with bin and share."""
    name = target.name.removesuffix(".tar.gz")
    # Where shells look below /usr/local; and for a shell that has no place of its own.
    (folder / "share/zsh/vendor-completions").rename(folder / "share/zsh/site-functions")
    (folder / f"share/doc/{NAME}/{NAME}.ps1").write_text(contents.say("completions", "powershell"), encoding="utf-8")
    shutil.copyfile(ROOT / "LICENSE", folder / "LICENSE")
    (folder / "README.txt").write_text(readme(contents, glibc), encoding="utf-8")
    settle(folder, contents.moment)
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar:
        for path in [folder, *every(folder)]:
            entry = tar.gettarinfo(path, str(pathlib.PurePath(name, path.relative_to(folder))))
            entry.uid = entry.gid = 0
            entry.uname = entry.gname = "root"
            entry.mtime = contents.moment
            if path.is_file():
                with path.open("rb") as file:
                    tar.addfile(entry, file)
            else:
                tar.addfile(entry)
    target.write_bytes(gzip.compress(packed.getvalue(), level, mtime=contents.moment))
    return target


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    reader.add_argument("--program", type=pathlib.Path, required=True, help="the built program")
    reader.add_argument("--version", required=True, help="version of the packages")
    reader.add_argument("--output", type=pathlib.Path, required=True, help="folder for the packages")
    reader.add_argument("--runtime", type=pathlib.Path, help="what starts an AppImage; its SHA-256 stands in appimage.toml")
    reader.add_argument("--quick", action="store_true", help="compress little, for tests")
    given = reader.parse_args()
    if not re.fullmatch(r"\d+(\.\d+){1,3}(-[0-9A-Za-z.]+)?", given.version):
        raise PackageFailed(f"{given.version!r} is no version; write it as 1.2.3 or 1.2.3-rc.1")
    architecture, kernel = machine(given.program)
    runtime = appimage.Runtime.of(given.runtime, kernel) if given.runtime else None
    given.output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="packages-linux-") as place:
        stage = pathlib.Path(place)
        contents = Contents(given.program, given.version, moment(), stage / "plain" / "usr")
        contents.make()
        glibc = least_glibc(given.program)
        shutil.copytree(stage / "plain" / "usr", stage / "archive", symlinks=True)
        shutil.copytree(stage / "plain" / "usr", stage / "AppDir" / "usr", symlinks=True)
        target = given.output / f"{NAME}-{given.version}-linux-{kernel}.tar.gz"
        made = [
            debian(contents, stage / "plain", given.output, architecture, 0 if given.quick else 9),
            archive(contents, stage / "archive", target, glibc, 1 if given.quick else 9),
        ]
        if runtime:
            appimage.folder(stage / "AppDir")
            settle(stage / "AppDir", contents.moment)
            target = given.output / f"{TITLE.replace(' ', '')}-{given.version}-{kernel}.AppImage"
            made.append(appimage.make(stage / "AppDir", runtime, target, contents.moment, given.quick))
        else:
            print("The AppImage was left out, because no --runtime was given: packaging/linux/appimage.toml says which one fits.")
    for path in made:
        print(f"{path}: {path.stat().st_size / 1e6:.2f} MB")
    print(f"The program needs glibc {glibc} or newer.")


if __name__ == "__main__":
    try:
        main()
    except (PackageFailed, words.WordsFailed) as error:
        sys.exit(f"package.py: {error}")
