"""The AppImage: the same tree as in the other packages, packed as squashfs behind a program that starts it.

Nothing of the system is packed along. The libraries that draw belong to the graphics card of the computer, and the others
are on every desktop; what the program needs of glibc is told by package.py.
"""

import dataclasses
import filecmp
import hashlib
import os
import pathlib
import shutil
import subprocess
import tempfile
import tomllib

from contents import HERE, NAME, PackageFailed, run


@dataclasses.dataclass
class Runtime:
    """What starts an AppImage, with how the files behind it may be packed."""

    path: pathlib.Path
    compression: str

    @classmethod
    def of(cls, path: pathlib.Path, machine: str) -> "Runtime":
        """The runtime in a file, which must be one of those in appimage.toml."""
        try:
            found = hashlib.sha256(path.read_bytes()).hexdigest()
        except OSError as error:
            raise PackageFailed(f"{path} can't be read ({error.strerror}); give the runtime that appimage.toml names") from error
        for known in tomllib.loads((HERE / "appimage.toml").read_text(encoding="utf-8"))["runtime"]:
            if known["sha256"] == found:
                if known["machine"] != machine:
                    raise PackageFailed(f"{path} starts programs for {known['machine']}, and this one is for {machine}")
                if not known["release"]:
                    print(f"{known['name']} is for trying out alone; a release takes another runtime.")
                return cls(path, known["compression"])
        raise PackageFailed(f"{path} has the SHA-256 {found}, which appimage.toml does not know; take the file that is named there")


def folder(place: pathlib.Path) -> None:
    """Adds to a folder with usr in it what makes it an AppDir: how it starts, its menu entry and its icon."""
    (place / "AppRun").symlink_to(f"usr/bin/{NAME}")
    shutil.copyfile(place / f"usr/share/applications/{NAME}.desktop", place / f"{NAME}.desktop")
    shutil.copyfile(place / f"usr/share/icons/hicolor/scalable/apps/{NAME}.svg", place / f"{NAME}.svg")
    shutil.copyfile(place / f"usr/share/icons/hicolor/256x256/apps/{NAME}.png", place / f"{NAME}.png")
    (place / ".DirIcon").symlink_to(f"{NAME}.png")


def squash(place: pathlib.Path, target: pathlib.Path, compression: str, moment: int, quick: bool) -> None:
    """Packs a folder, the same each time; quick packs it less tightly."""
    # mksquashfs takes its times from one place only.
    environment = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    times = ("-mkfs-time", moment, "-all-time", moment)
    level = ("-Xcompression-level", 1 if quick else {"zstd": 22, "gzip": 9}[compression])
    run(
        *("mksquashfs", place, target, "-comp", compression, *level, *times),
        *("-root-owned", "-noappend", "-no-xattrs", "-no-progress", "-quiet"),
        env=environment,
    )


def make(place: pathlib.Path, runtime: Runtime, target: pathlib.Path, moment: int, quick: bool) -> pathlib.Path:
    """Makes the AppImage of an AppDir, and proves that it has the same files and that it starts."""
    with tempfile.TemporaryDirectory(prefix="appimage-") as work:
        packed = pathlib.Path(work) / "files.squashfs"
        squash(place, packed, runtime.compression, moment, quick)
        whole = pathlib.Path(work) / target.name
        whole.write_bytes(runtime.path.read_bytes() + packed.read_bytes())
        whole.chmod(0o755)
        prove(whole, place)
        shutil.move(whole, target)
    return target


def prove(whole: pathlib.Path, place: pathlib.Path) -> None:
    """Lets an AppImage unpack itself and start, and compares."""
    run(whole, "--appimage-extract", cwd=whole.parent)
    unpacked = whole.parent / "squashfs-root"
    names = sorted(path.relative_to(place) for path in place.rglob("*"))
    if names != sorted(path.relative_to(unpacked) for path in unpacked.rglob("*")):
        raise PackageFailed("the AppImage unpacks to other files than were packed; try another runtime")
    for name in names:
        before, after = place / name, unpacked / name
        links = [os.readlink(path) if path.is_symlink() else None for path in (before, after)]
        alike = links[0] == links[1] and (links[0] or before.is_dir() or filecmp.cmp(before, after, shallow=False))
        if not alike:
            raise PackageFailed(f"{name} is another file in the AppImage; try another runtime")
    plain = run(place / "AppRun", "--version")
    answer = subprocess.run([whole, "--appimage-extract-and-run", "--version"], capture_output=True, timeout=120, cwd=whole.parent)
    if answer.returncode or answer.stdout.decode() != plain:
        raise PackageFailed("the AppImage does not start what is in it; try another runtime")
