#!/usr/bin/python3
"""Installs the built Windows program in Wine as a person does, walks to the end with it, upgrades and removes it again.

usage: install.py [FOLDER] [--only TRIAL]... [--packages FOLDER] [--keep]

FOLDER (default target/windows-program) holds the program. The packages are made of it by packaging/windows/package.py, the
present version and an earlier one of the same program; --packages takes those that lie in a folder already. README.md says
what each trial is. Everything lives in a temporary folder; logs and pictures are left in target/windows-tests/install. Exit
status: 0 when every check held, 1 otherwise.
Needs: wine64, gcc-mingw-w64-x86-64, xvfb, xdotool, imagemagick, nsis, wixl, msitools.
"""

import argparse
import concurrent.futures
import contextlib
import dataclasses
import os
import pathlib
import re
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).absolute().parent
ROOT = HERE.parents[1]
sys.dont_write_bytecode = True
sys.path[:0] = [str(HERE), str(ROOT / "tests" / "walk")]

import desk as screens  # noqa: E402
from compare import State, files_of, told  # noqa: E402
from desk import Desk, wait_for  # noqa: E402
from harness import Checks, Harness, missing  # noqa: E402
from prefix import USER, Prefix, WineFailed, compile_helpers, make, started_with  # noqa: E402
from wizard import ENGLISH, Lost, Wizard, title  # noqa: E402

LEFT = ROOT / "target" / "windows-tests" / "install"
TOOLS = ["wine", "wineserver", "x86_64-w64-mingw32-gcc", "Xvfb", "xdotool", "import", "convert", "makensis", "wixl", "msibuild"]
LOCAL = rf"C:\users\{USER}\AppData\Local"
FOLDER = LOCAL + r"\Programs\SafePassage"
FOR_ALL = r"C:\Program Files\Safe Passage"
MENU = rf"C:\users\{USER}\AppData\Roaming\Microsoft\Windows\Start Menu\Programs"
MENU_FOR_ALL = r"C:\ProgramData\Microsoft\Windows\Start Menu\Programs"
DOCUMENTS = rf"C:\users\{USER}\Documents"
UNINSTALL = r"Software\Microsoft\Windows\CurrentVersion\Uninstall"
KEY = rf"HKCU\{UNINSTALL}\SafePassage"
RUN_ONCE = r"HKCU\Software\Microsoft\Windows\CurrentVersion\RunOnce"
# The version before the present one, and a file that it alone had.
EARLIER = "0.0.9"
FORMER = "safe-passage-former.dll"
PRESENT = re.search(r'^version = "(.+)"$', (ROOT / "Cargo.toml").read_text(encoding="utf-8"), re.MULTILINE).group(1)
# The exit statuses of the installer (packaging/windows/installer.nsi).
FAILED, OLD_WINDOWS, NEWER_INSTALLED, RUNNING_PROGRAM = 2, 10, 12, 13
# What every real Windows has and Wine makes when it is first needed: empty folders and keys of the Windows Installer, of
# certificates and of what is opened once, how signatures are checked, and the folder in which NSIS's uninstaller had its copy until the restart.
FRAMES = re.compile("|".join([
    r"C:\\windows\\Installer",
    rf"C:\\users\\{USER}\\(AppData\\Local\\)?Temp\\~nsu\w*\.tmp",
    r"system\.reg\\Software\\Classes\\Installer(\\(Features|Products|UpgradeCodes))?",
    r"system\.reg\\Software\\Microsoft\\Windows\\CurrentVersion\\Installer(\\(UpgradeCodes|UserData(\\S-1-5-18(\\(Components|Products))?)?))?",
    r"user\.reg\\Software\\Microsoft\\Windows\\CurrentVersion\\(RunOnce|Wintrust(\\Trust Providers(\\.*)?)?)",
    r"(system|user)\.reg\\Software\\Microsoft\\SystemCertificates(\\\w+)*",
]))
# What Wine alone has: its own settings, and which fonts of old terminals fit the language of whatever was started last.
WINES = re.compile("|".join([
    r"(system|user)\.reg\\Software\\Wine(\\.*)?",
    r"system\.reg\\System\\CurrentControlSet\\Hardware Profiles\\Current\\Software\\Fonts( → .*)?",
]))
# What issue 10 allows: clicks after the double-click, and millions of bytes.
MOST_CLICKS, MOST_INSTALLED, MOST_INSTALLER = 3, 25, 8


class Packages:
    """The packages of both versions, each made once somebody asks for it."""

    def __init__(self, program: pathlib.Path, folder: pathlib.Path, ready: pathlib.Path | None):
        self.folder, self.ready = folder, ready
        self.programs = {PRESENT: program, EARLIER: folder / "earlier-program"}
        self.pool = concurrent.futures.ThreadPoolExecutor(1)
        self.asked: dict[tuple[str, str], concurrent.futures.Future] = {}

    def begin(self, helpers: pathlib.Path) -> None:
        """Begins to make them one after the other; the one that takes longest comes last."""
        earlier = self.programs[EARLIER]
        shutil.copytree(self.programs[PRESENT], earlier, copy_function=os.link if same_disk(self.programs[PRESENT], self.folder) else shutil.copy)
        shutil.copy(helpers / "driver.sys", earlier / FORMER)
        for version, kind in [(EARLIER, "setup"), (EARLIER, "msi"), (PRESENT, "msi"), (PRESENT, "setup")]:
            self.asked[version, kind] = self.pool.submit(self.made, version, kind)

    def made(self, version: str, kind: str) -> pathlib.Path:
        name = f"SafePassage-{version}" + {"setup": "-setup.exe", "msi": ".msi"}[kind]
        if self.ready and (self.ready / name).is_file():
            return self.ready / name
        if screens.INTERRUPTED.is_set():
            raise WineFailed("interrupted")
        command = [sys.executable, str(ROOT / "packaging" / "windows" / "package.py"), "--program", str(self.programs[version]),
                   "--version", version, "--output", str(self.folder), "--only", kind, "--stub", "amd64"]
        # The earlier one is only there to be replaced.
        make(*command, *(["--quick"] if version == EARLIER else []))
        return self.folder / name

    def get(self, version: str, kind: str = "setup") -> pathlib.Path:
        return self.asked[version, kind].result()


def same_disk(one: pathlib.Path, other: pathlib.Path) -> bool:
    return one.stat().st_dev == other.stat().st_dev


@dataclasses.dataclass
class Control:
    """Something in a window, as Windows tells it: windows.c."""

    number: str
    inside: str
    kind: str
    left: int
    top: int
    right: int
    bottom: int
    enabled: bool
    default: bool
    text: str


def texts(shown: list[Control]) -> list[str]:
    return [one.text for one in shown if one.text]


class Trial:
    """One machine with what is tried on it."""

    def __init__(self, checks: Checks, prefix: Prefix, desk: Desk, packages: Packages, helpers: pathlib.Path, noise: set[str]):
        self.checks, self.prefix, self.desk, self.packages, self.helpers, self.noise = checks, prefix, desk, packages, helpers, noise
        self.wizard = Wizard(desk, prefix.path(LOCAL))
        self.pictures = 0

    # The machine.

    def ended(self) -> State:
        """Ends the machine as a shutdown does, and says what is on it."""
        self.prefix.server("-k")
        self.prefix.server("-w")
        return State(self.prefix)

    def differences(self, before: State, after: State) -> dict[str, str]:
        """What differs, but for what Wine itself writes while it runs."""
        def own(name: str, what: str) -> bool:
            return name in self.noise or bool(WINES.fullmatch(name)) or (bool(FRAMES.fullmatch(name)) and what.startswith("added"))

        return {name: what for name, what in before.differences(after).items() if not own(name, what)}

    def nothing_left(self, name: str, before: State, but: set[str] = frozenset()) -> None:
        """The machine is what it was before, but for these files; it starts once more, for what waits for a restart."""
        self.prefix.server("-k")
        self.prefix.server("-w")
        self.prefix.start({})
        found = self.differences(before, self.ended())
        left = {name: what for name, what in found.items() if name not in but}
        self.checks.holds(f"{name}: zero files and zero keys are left", not left, told(left))
        missing = [name for name in but if name not in found]
        self.checks.holds(f"{name}: what the person saved is still there", not missing, "\n".join(missing))

    def value(self, key: str, name: str = "") -> str:
        """A value of the registry, without a name the key's own; empty where there is none."""
        said = self.prefix.wine("reg", "query", key, *(["/v", name] if name else ["/ve"])).stdout.decode(errors="replace")
        match = re.search(rf"^\s+{re.escape(name or '(Default)')}\s+REG_\w+\s+(.*?)\r?$", said, re.MULTILINE)
        return match.group(1) if match else ""

    def version(self) -> str:
        return self.value(KEY, "DisplayVersion")

    def here(self) -> dict[str, str]:
        """What must not change where an installer refuses: the program's files, its entry, the shortcut, the saved journey."""
        files = {name: what for name, what in files_of(self.prefix).items() if re.search(r"safe.?passage", name, re.IGNORECASE)}
        return files | {"version": self.version(), "command": self.value(KEY, "UninstallString")}

    def gone(self) -> bool:
        """Whether program and entry are gone, and the uninstaller too."""
        if self.installing():
            return False
        return not self.prefix.path(FOLDER).exists() and not self.version()

    # Installing and starting.

    def installing(self) -> list[str]:
        """Command lines of installers and uninstallers that run on the machine, copies of them in the folder for temporary files
        too."""
        mark = b"WINEPREFIX=" + bytes(self.prefix.folder) + b"\0"
        found = []
        for process in filter(str.isdigit, os.listdir("/proc")):
            with contextlib.suppress(OSError):
                line = pathlib.Path(f"/proc/{process}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
                if re.search(r"~nsu|uninstall\.exe|setup\.exe", line) and mark in started_with(int(process)):
                    found.append(line)
        return found

    def silent(self, version: str, *more: str) -> int | str:
        """Installs a version as an administrator's script does; the exit status."""
        return self.prefix.wine(str(self.packages.get(version)), "/S", *more).returncode

    def shortcut(self) -> subprocess.Popen:
        """Opens the shortcut of the start menu, as Explorer does."""
        return self.prefix.open("start", rf"{MENU}\Safe Passage.lnk", log=LEFT / f"{self.checks.machine}-program.log",
                                more={"RUST_LOG": "safe_passage=info"})

    def close_program(self) -> None:
        self.prefix.wine("taskkill", "/im", "safe-passage.exe")
        if not wait_for(lambda: not any("Safe Passage:" in text for text in self.desk.windows().values()), 20):
            self.prefix.wine("taskkill", "/f", "/im", "safe-passage.exe")

    def remove_silently(self, *more: str) -> None:
        self.prefix.wine(FOLDER + r"\uninstall.exe", "/S", *more)
        # A copy of it goes on in the folder for temporary files.
        self.checks.holds("the silent uninstaller removes folder and entry", wait_for(self.gone, 40), told(files_of_folder(self.prefix, FOLDER)))

    # What can be seen, and the mouse and the keys on it.

    def controls(self) -> list[Control]:
        said = self.prefix.wine(r"C:\windows\temp\windows.exe").stdout.decode(errors="replace")
        rows = [line.rstrip("\r").split("\t", 9) for line in said.splitlines() if line.count("\t") >= 9]
        return [Control(*row[:3], *map(int, row[3:7]), row[7] == "1", row[8] == "1", row[9]) for row in rows]

    def dialog(self) -> list[Control]:
        """What lies in the installer's window, or in the message over it; empty where there is none."""
        seen = self.controls()
        # The first one lies over the others; one that can't be used has a message over it.
        tops = [one.number for one in seen if one.inside == "0" and one.kind == "#32770" and one.enabled]
        if not tops:
            return []
        inside = [tops[0]]
        for one in seen:
            if one.inside in inside:
                inside.append(one.number)
        return [one for one in seen if one.number in inside]

    def next_dialog(self, before: list[Control], end=lambda: False) -> list[Control]:
        """The next page of the installer with a button to press, once it is there; empty once `end` is reached without one."""
        found: list[Control] = []

        def there() -> bool:
            nonlocal found
            shown = self.dialog()
            if texts(shown) != texts(before) and any(one.default and one.enabled for one in shown):
                found = shown
            return bool(found) or (not shown and end())

        wait_for(there, 30)
        return found

    def click(self, button: Control) -> None:
        """One click of the mouse in the middle of a button."""
        x, y = (button.left + button.right) // 2, (button.top + button.bottom) // 2
        self.desk.tool("xdotool", "mousemove", "--sync", str(x), str(y), "click", "1")

    def enter(self, shown: list[Control]) -> None:
        """Presses the Enter key in a dialog, again where the dialog did not get it. A message has the title of the window that
        it lies over, and came after it."""
        if not shown:
            raise Lost(f"no dialog came; what can be seen is {list(self.desk.windows().values())}")

        def same_title() -> list[int]:
            return [int(number) for number, text in self.desk.windows().items() if text == shown[0].text.strip()]

        for _ in range(5):
            windows = same_title()
            if not windows:
                return
            self.desk.focus(str(max(windows)))
            self.desk.key("Return")
            if wait_for(lambda: texts(self.dialog()) != texts(shown), 5):
                return
            # Without a window manager Wine does not always notice that it has the keyboard; then the mouse has to do.
            button = next((one for one in self.dialog() if one.default and one.enabled), None)
            if button and texts(self.dialog()) == texts(shown):
                self.click(button)
                if wait_for(lambda: texts(self.dialog()) != texts(shown), 5):
                    return

    def picture(self, name: str) -> None:
        self.pictures += 1
        self.desk.still(LEFT / f"{self.checks.machine}-{self.pictures}-{name}.png")

    def says(self, name: str, shown: list[Control], message: str) -> None:
        """A dialog has the words of a message of packaging.ftl on it."""
        wanted = " ".join(ENGLISH.messages[message].split())
        there = " ".join(" ".join(one.text for one in shown).split())
        self.checks.holds(f"{name}: {message}", wanted in there, there)

    def through(self, name: str, how: str, end) -> int:
        """Presses the marked button of page after page, by `mouse` or `keys`, until `end`; how many it were."""
        presses, shown = 0, []
        while presses < 8 and (shown := self.next_dialog(shown, end)):
            self.picture(f"{name}-{presses + 1}")
            if how == "mouse":
                self.click(next(one for one in shown if one.default and one.enabled))
            else:
                self.enter(shown)
            presses += 1
        return presses


def files_of_folder(prefix: Prefix, folder: str) -> dict[str, str]:
    return {name: what for name, what in files_of(prefix).items() if name.lower().startswith(folder.lower())}


def sizes(trial: Trial) -> None:
    """How large the installed program and the installer are. They are held to the aim where the program is one library with
    two starters; as two whole programs it can't keep it."""
    files = [path for path in trial.prefix.path(FOLDER).iterdir() if path.is_file()]
    installed = sum(path.stat().st_size for path in files) / 1e6
    installer = trial.packages.get(PRESENT).stat().st_size / 1e6
    said = f"installed size {installed:.1f} MB, installer {installer:.1f} MB"
    trial.checks.lines.append(f"        {trial.checks.machine}: {said}")
    if any(path.suffix == ".dll" for path in files):
        fine = installed <= MOST_INSTALLED and installer <= MOST_INSTALLER
        trial.checks.holds(f"at most {MOST_INSTALLED} MB installed and an installer of at most {MOST_INSTALLER} MB", fine, said)


def clicks(trial: Trial) -> None:
    """From the double-click to the first page with the mouse; removed from the list of apps with the keyboard."""
    checks, prefix, desk = trial.checks, trial.prefix, trial.desk
    setup = prefix.put(trial.packages.get(PRESENT), rf"C:\users\{USER}\Downloads\Safe Passage setup.exe")
    before = State(prefix)
    prefix.start({})
    prefix.open("start", rf"C:\users\{USER}\Downloads\{setup.name}")
    first = lambda: any(title("welcome", 11)(text) for text in desk.windows().values())  # noqa: E731
    count = trial.through("install", "mouse", first)
    arrived = desk.window(title("welcome", 11))
    checks.holds("a double-click and the mouse lead to the first page of the program", arrived, desk.windows())
    checks.holds(f"it took {count} clicks after the double-click, at most {MOST_CLICKS}", 0 < count <= MOST_CLICKS, f"{count} clicks")
    trial.picture("first-page")
    shown = {name: trial.value(KEY, name) for name in ("DisplayName", "DisplayVersion", "InstallLocation", "UninstallString")}
    checks.equal("the entry in the list of apps", shown, {
        "DisplayName": "Safe Passage", "DisplayVersion": PRESENT, "InstallLocation": FOLDER, "UninstallString": rf'"{FOLDER}\uninstall.exe"'})
    missing = [name for name in ("safe-passage.exe", "safe-passage.com", "uninstall.exe") if not (prefix.path(FOLDER) / name).is_file()]
    missing += [] if prefix.path(rf"{MENU}\Safe Passage.lnk").is_file() else ["the shortcut"]
    checks.holds("program, uninstaller and shortcut are there", not missing, missing)
    sizes(trial)
    trial.close_program()
    prefix.open(FOLDER + r"\uninstall.exe")
    trial.through("uninstall", "keys", trial.gone)
    checks.holds("the uninstaller's window removes folder and entry", wait_for(trial.gone, 20), told(files_of_folder(prefix, FOLDER)))
    trial.nothing_left("removed by its window", before)


def walk(trial: Trial) -> None:
    """Started from the start menu on the seeded machine, walked to the last page with a restart between, the receipt saved."""
    checks, prefix, desk, wizard = trial.checks, trial.prefix, trial.desk, trial.wizard
    described = prefix.seed("kaspersky", trial.helpers)
    shared = prefix.path(DOCUMENTS + r"\from a friend.safepassage")
    shutil.copy(ROOT / "tests" / "surveys" / "windows-kts-frozen.json", shared)
    prefix.start({})
    before = trial.ended()
    prefix.start(described)
    checks.equal("exit status of the silent installation", trial.silent(PRESENT), 0)
    trial.shortcut()
    wizard.at("welcome", 11)
    wizard.to_the_choice()
    trial.picture("choice")
    wizard.to_the_removal()
    prefix.path(r"C:\removal.bat").write_bytes(by_hand())
    prefix.wine("cmd", "/c", r"C:\removal.bat")
    prefix.path(r"C:\removal.bat").unlink()
    wizard.to_the_restart()
    trial.close_program()
    restart_after_removal(trial)
    again = trial.value(RUN_ONCE, "SafePassage")
    checks.equal("what Windows opens after the restart", again, rf'"{FOLDER}\safe-passage.exe"')
    # Wine leaves this key alone when it starts, so what it says is done for it.
    prefix.open(again.strip('"') or "nothing.exe", log=LEFT / "walk-after-restart.log")
    wizard.to_the_end()
    trial.picture("done")
    receipt = wizard.receipt(prefix.path(DOCUMENTS))
    text = receipt.read_text(encoding="utf-8", errors="replace")
    checks.holds("the receipt names what left", all(name in text for name in ("Kaspersky Total Security", "Kaspersky VPN", "Kaspersky Password Manager")), text)
    shutil.copy(receipt, LEFT / "walk-receipt.txt")
    wizard.desk.key("alt+Right")
    closed = wait_for(lambda: not any("Safe Passage" in text for text in desk.windows().values()), 20)
    checks.holds("the last button closes the window", closed, desk.windows())
    # Wine does not look up the types of one person; what stands there is done as Explorer would.
    kind = trial.value(r"HKCU\Software\Classes\.safepassage")
    command = trial.value(rf"HKCU\Software\Classes\{kind}\shell\open\command")
    checks.equal("what a double-click on a shared file does", command, rf'"{FOLDER}\safe-passage.exe" support "%1"')
    prefix.open(FOLDER + r"\safe-passage.exe", "support", DOCUMENTS + rf"\{shared.name}")
    checks.holds("a shared file opens the helper's view", helpers_view(trial), desk.windows())
    trial.picture("shared")
    trial.close_program()
    trial.remove_silently()
    prefix.server("-k")
    prefix.server("-w")
    prefix.start({})
    found = trial.differences(before, trial.ended())
    # What the person removed themselves has gone with it; nothing may have come but the receipt.
    come = {name: what for name, what in found.items() if what != "gone" or re.search("safe.?passage", name, re.IGNORECASE)}
    saved = DOCUMENTS + "\\" + receipt.name
    checks.equal("what came in the whole journey, once the program is removed", sorted(come), [saved])
    others = [name for name, what in found.items() if what == "gone" and not re.search(r"kaspersky|\\kl\w+|kneps|avp|ksde|kpm|0D3E7A91|5B1C7A20|C7D2B9E4", name, re.IGNORECASE)]
    checks.holds("nothing went but what the person removed", not others, "\n".join(others))


def helpers_view(trial: Trial) -> str | None:
    """The window with a shared file in it; its title has the name of the case and no page."""
    pattern = re.compile(ENGLISH.pattern("support-title-case"))
    return trial.desk.window(lambda text: bool(pattern.fullmatch(text)) and "(" not in text, 30)


def machine_keys(below: str) -> list[str]:
    """The keys that machines/kaspersky.reg puts below another."""
    text = (HERE / "machines" / "kaspersky.reg").read_text(encoding="utf-8")
    return [key for key in re.findall(r"^\[(HKEY_LOCAL_MACHINE\\.+)\]$", text, re.MULTILINE) if below in key]


def by_hand() -> bytes:
    """What the products' own uninstallers do when the person starts them one after the other; drivers go with the restart."""
    lines = ["@echo off", "taskkill /f /im avpui.exe", "taskkill /f /im kpm.exe"]
    for key in machine_keys("\\Services\\"):
        name = key.rpartition("\\")[2]
        if not name.startswith(("kl", "kneps")) or "vss" in name:
            lines += [f'sc stop "{name}"', f'sc delete "{name}"']
    lines += [f'reg delete "{key}" /f' for key in machine_keys("\\Uninstall\\") if "2B0F5A6C" not in key]
    lines += [r'reg delete "HKLM\SOFTWARE\WOW6432Node\KasperskyLab" /f', r'reg delete "HKCU\Software\KasperskyLab" /f',
              r'rmdir /s /q "C:\Program Files (x86)\Kaspersky Lab"', r'rmdir /s /q "C:\ProgramData\Kaspersky Lab"',
              rf'del "C:\users\{USER}\Downloads\kaspersky_updater_notes.exe"']
    return "\r\n".join([*lines, ""]).encode()


def restart_after_removal(trial: Trial) -> None:
    """Restarts the machine; what the uninstallers left to the restart, the drivers, goes while nothing runs."""
    prefix = trial.prefix
    prefix.server("-k")
    prefix.server("-w")
    drivers = [key.rpartition("\\")[2] for key in machine_keys("\\Services\\kl") + machine_keys("\\Services\\kneps")]
    hive = prefix.folder / "system.reg"
    parts = re.split(r"\n(?=\[)", hive.read_text(encoding="ascii"))
    kept = [part for part in parts if not re.match(rf"\[System\\\\CurrentControlSet\\\\Services\\\\({'|'.join(drivers)})[\]\\]", part, re.IGNORECASE)]
    hive.write_text("\n".join(kept), encoding="ascii", newline="\n")
    for driver in drivers:
        prefix.path(rf"C:\windows\system32\drivers\{driver}.sys").unlink(missing_ok=True)
    prefix.start({})


def upgrade(trial: Trial) -> None:
    """From the earlier version to the present one with a journey under way, silently and by the window; never back."""
    checks, prefix, desk, wizard = trial.checks, trial.prefix, trial.desk, trial.wizard
    before = State(prefix)
    prefix.start({})
    checks.equal("exit status of installing the earlier version", trial.silent(EARLIER), 0)
    checks.equal("its version", trial.version(), EARLIER)
    checks.holds("its own file is there", (prefix.path(FOLDER) / FORMER).is_file(), told(files_of_folder(prefix, FOLDER)))
    trial.shortcut()
    wizard.at("welcome", 11)
    wizard.forward("look", 21)
    wizard.forward("know", 31)
    wait_for(lambda: wizard.journey().get("page") == "know", 10)
    here = trial.here()
    checks.equal("with the program open: exit status of the silent installation", trial.silent(PRESENT), RUNNING_PROGRAM)
    checks.equal("with the program open: what was changed", changes(here, trial.here()), {})
    trial.close_program()
    checks.equal("exit status of the silent upgrade", trial.silent(PRESENT), 0)
    upgraded(trial, "silently")
    trial.shortcut()
    goes_on = desk.window(title("know", 31))
    checks.holds("silently: the journey goes on where it stood", goes_on, desk.windows())
    trial.close_program()

    here = trial.here()
    checks.equal("exit status of a silent downgrade", trial.silent(EARLIER), NEWER_INSTALLED)
    checks.equal("a silent downgrade: what was changed", changes(here, trial.here()), {})
    process = prefix.open(str(trial.packages.get(EARLIER)))
    shown = trial.next_dialog([])
    trial.picture("downgrade")
    trial.says("a downgrade by the window", shown, "setup-newer")
    trial.enter(shown)
    checks.equal("a downgrade by the window: its exit status", wait_for(lambda: process.poll() is not None, 20) and process.returncode, NEWER_INSTALLED)
    checks.equal("a downgrade by the window: what was changed", changes(here, trial.here()), {})

    # Once more from the earlier version, with what is saved of the journey kept.
    trial.remove_silently("/KEEP")
    checks.equal("removed with /KEEP: the saved journey", wizard.journey().get("page"), "know")
    checks.equal("exit status of installing the earlier version again", trial.silent(EARLIER), 0)
    trial.shortcut()
    wizard.at("know", 31)
    prefix.open(str(trial.packages.get(PRESENT)))
    first = trial.next_dialog([])
    trial.enter(first)
    shown = trial.next_dialog(first)
    trial.picture("running")
    trial.says("an upgrade by the window with the program open", shown, "setup-running")
    checks.equal("and nothing was changed", trial.version(), EARLIER)
    trial.close_program()
    trial.enter(shown)
    trial.through("upgrade", "keys", lambda: any(title("know", 31)(text) for text in desk.windows().values()))
    goes_on = desk.window(title("know", 31))
    checks.holds("by the window: the journey goes on where it stood", goes_on, desk.windows())
    upgraded(trial, "by the window")
    trial.close_program()

    prefix.open(FOLDER + r"\uninstall.exe")
    shown = trial.next_dialog([])
    trial.says("uninstalling in the middle of a journey asks", shown, "uninstall-place")
    trial.says("uninstalling in the middle of a journey offers", shown, "uninstall-keep")
    trial.through("uninstall", "keys", trial.gone)
    checks.holds("the uninstaller's window removes folder and entry", wait_for(trial.gone, 20), told(files_of_folder(prefix, FOLDER)))
    trial.nothing_left("removed in the middle of a journey", before)


def changes(before: dict[str, str], after: dict[str, str]) -> dict[str, tuple]:
    return {name: (before.get(name), after.get(name)) for name in before.keys() | after.keys() if before.get(name) != after.get(name)}


def upgraded(trial: Trial, how: str) -> None:
    trial.checks.equal(f"{how}: the version afterwards", trial.version(), PRESENT)
    trial.checks.holds(f"{how}: the earlier version's own file is gone", not (trial.prefix.path(FOLDER) / FORMER).exists(), told(files_of_folder(trial.prefix, FOLDER)))


def refusals(trial: Trial) -> None:
    """Where it can't be installed: a sentence, an exit status, and nothing written."""
    checks, prefix = trial.checks, trial.prefix
    before = State(prefix)
    prefix.start({})
    for version in ("win7", "win81"):
        prefix.must("winecfg", "-v", version)
        checks.equal(f"{version}: exit status of the silent installation", trial.silent(EARLIER), OLD_WINDOWS)
        process = prefix.open(str(trial.packages.get(EARLIER)))
        shown = trial.next_dialog([])
        trial.picture(version)
        trial.says(version, shown, "setup-old-windows")
        trial.enter(shown)
        checks.equal(f"{version}: exit status of the window", wait_for(lambda process=process: process.poll() is not None, 20) and process.returncode, OLD_WINDOWS)
    prefix.must("winecfg", "-v", "win10")
    trial.nothing_left("an older Windows", before)

    # A file lies where the program's folder shall be.
    in_the_way = prefix.path(FOLDER)
    in_the_way.parent.mkdir(parents=True, exist_ok=True)
    in_the_way.write_bytes(b"in the way")
    before = State(prefix)
    prefix.start({})
    checks.equal("a file in the way: exit status of the silent installation", trial.silent(EARLIER), FAILED)
    process = prefix.open(str(trial.packages.get(EARLIER)))
    first = trial.next_dialog([])
    trial.enter(first)
    shown = trial.next_dialog(first)
    trial.picture("in-the-way")
    trial.says("a file in the way", shown, "setup-not-written")
    trial.enter(shown)
    checks.equal("a file in the way: exit status of the window", wait_for(lambda: process.poll() is not None, 20) and process.returncode, FAILED)
    trial.nothing_left("a file in the way", before)


def managed(trial: Trial) -> None:
    """The MSI by msiexec, as an administrator's tools call it."""
    checks, prefix = trial.checks, trial.prefix
    before = State(prefix)
    prefix.start({})

    def msiexec(*arguments: str) -> int | str:
        return prefix.wine("msiexec", *arguments, "/qn").returncode

    def listed() -> list[str]:
        whole = prefix.wine("reg", "query", rf"HKLM\{UNINSTALL}", "/s").stdout.decode(errors="replace")
        parts = [part for part in re.split(r"\r?\n(?=HKEY_)", whole) if re.search(r"DisplayName\s+REG_SZ\s+Safe Passage\r?$", part, re.MULTILINE)]
        return [match.group(1) for part in parts if (match := re.search(r"DisplayVersion\s+REG_SZ\s+(\S+)", part))]

    earlier, present = trial.packages.get(EARLIER, "msi"), trial.packages.get(PRESENT, "msi")
    checks.equal("exit status of installing the earlier version", msiexec("/i", f"Z:{earlier}".replace("/", "\\")), 0)
    missing = [name for name in ("safe-passage.exe", "safe-passage.com", FORMER) if not (prefix.path(FOR_ALL) / name).is_file()]
    # Wine has one start menu for the shortcuts of an MSI, that of the person.
    menus = [prefix.path(menu + r"\Safe Passage.lnk") for menu in (MENU_FOR_ALL, MENU)]
    missing += [] if any(shortcut.is_file() for shortcut in menus) else ["the shortcut"]
    checks.holds("program and shortcut are there", not missing, missing)
    checks.equal("versions in the list of apps", listed(), [EARLIER])
    checks.equal("exit status of the upgrade", msiexec("/i", f"Z:{present}".replace("/", "\\")), 0)
    checks.equal("versions in the list of apps after the upgrade", listed(), [PRESENT])
    checks.holds("the earlier version's own file is gone", not (prefix.path(FOR_ALL) / FORMER).exists(), told(files_of_folder(prefix, FOR_ALL)))
    files = files_of_folder(prefix, FOR_ALL)
    checks.equal("exit status of a downgrade (1603: it failed)", msiexec("/i", f"Z:{earlier}".replace("/", "\\")), 1603 % 256)
    checks.equal("a downgrade: what was changed", (changes(files, files_of_folder(prefix, FOR_ALL)), listed()), ({}, [PRESENT]))
    done = prefix.wine(FOR_ALL + r"\safe-passage.com", "--version")
    checks.holds("the installed command runs", done.returncode == 0 and PRESENT.encode() in done.stdout, done.stdout + done.stderr)
    shared = prefix.path(DOCUMENTS + r"\from a friend.safepassage")
    shutil.copy(ROOT / "tests" / "surveys" / "windows-kts-frozen.json", shared)
    prefix.open("start", DOCUMENTS + rf"\{shared.name}")
    checks.holds("a double-click on a shared file opens the helper's view", helpers_view(trial), trial.desk.windows())
    trial.close_program()
    shutil.rmtree(prefix.path(LOCAL + r"\safe-passage"), ignore_errors=True)
    shared.unlink()
    checks.equal("exit status of removing", msiexec("/x", f"Z:{present}".replace("/", "\\")), 0)
    trial.nothing_left("removed by msiexec", before)


# Those that wait for the installer of the present version, which takes longest to make, come last. Screens as large as a
# small laptop's: what does not fit on them is seen on the pictures.
TRIALS = {"refusals": refusals, "managed": managed, "upgrade": upgrade, "walk": walk, "clicks": clicks}


def wines_own(harness: Harness, base: Prefix) -> set[str]:
    """What Wine itself writes: the same machine started, a window opened, and ended, without an installer."""
    prefix = Prefix(harness.place / "control")
    harness.begin(prefix)
    with Desk() as desk:
        base.copy_to(prefix)
        prefix.environment["DISPLAY"] = desk.display
        before = State(prefix)
        found: set[str] = set()
        for _ in range(2):
            prefix.start({})
            process = prefix.open("start", "/wait", "winver")
            desk.window(lambda text: bool(text))
            prefix.wine("taskkill", "/f", "/im", "winver.exe")
            wait_for(lambda process=process: process.poll() is not None, 20)
            prefix.server("-k")
            prefix.server("-w")
            found |= set(before.differences(State(prefix)))
        prefix.stop()
    return found


def on_machine(harness: Harness, name: str, base: Prefix, helpers: pathlib.Path, packages: Packages, noise: set[str]) -> Checks:
    """Makes a machine, tries on it what is to be tried, and ends it."""
    def work(checks: Checks, prefix: Prefix, desk: Desk) -> None:
        prefix.put(helpers / "windows.exe", r"C:\windows\temp\windows.exe")
        try:
            TRIALS[name](Trial(checks, prefix, desk, packages, helpers, noise))
        except Lost as error:
            desk.picture(LEFT / f"{name}-failed.png")
            checks.holds("comes to its end", False, error)
        except Exception as error:  # noqa: BLE001 - one trouble must not keep the others from being tried
            desk.picture(LEFT / f"{name}-failed.png")
            checks.trouble("comes to its end", error)

    return harness.on_machine(name, base, [], work)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=pathlib.Path, default=ROOT / "target" / "windows-program")
    parser.add_argument("--only", action="append", choices=TRIALS, help="one trial, once or several times")
    parser.add_argument("--packages", type=pathlib.Path, help="a folder with packages that are made already")
    parser.add_argument("--keep", action="store_true", help="leave the machines, to look at them")
    options = parser.parse_args()
    program = options.folder.absolute()
    if lacking := missing(TOOLS, [program / "safe-passage.exe"]):
        print(f"missing: {', '.join(lacking)}")
        return 1
    shutil.rmtree(LEFT, ignore_errors=True)
    LEFT.mkdir(parents=True)
    with Harness("safe-passage-install-", options.keep) as harness:
        (harness.place / "packages").mkdir()
        packages = Packages(program, harness.place / "packages", options.packages and options.packages.absolute())
        harness.other_pools.append(packages.pool)
        helpers = harness.place / "helpers"
        with_random = any(b"bcryptprimitives" in path.read_bytes() for path in program.iterdir() if path.suffix in (".com", ".dll"))
        compile_helpers(helpers, with_random)
        make("x86_64-w64-mingw32-gcc", "-O1", "-s", "-o", str(helpers / "windows.exe"), str(HERE / "windows.c"))
        packages.begin(helpers)
        base = harness.base(helpers)
        # Every person on a real Windows has this key.
        base.append("HKEY_CURRENT_USER", ["\n[Software\\\\Classes] 1"])
        noise = wines_own(harness, base)
        (LEFT / "wines-own.txt").write_text("\n".join(sorted(noise)) + "\n", encoding="utf-8")
        harness.run(options.only or list(TRIALS), lambda name: on_machine(harness, name, base, helpers, packages, noise))
    return harness.ended()


if __name__ == "__main__":
    os.environ.pop("DISPLAY", None)
    sys.exit(main())
