#!/usr/bin/python3
"""How long a person on Windows waits, measured in Wine: `make bench-windows`.

- `detect --json` on a machine with 500 uninstall entries and 400 services, from the start of the process until it has
  printed its document, against `reg query /s` over the same keys in the same run (aim: at most 1.5 times it);
- from the start of the process until the first frame, against a bare eframe window in the same run (aim: at most 1.25).

- the same and the memory in use with each renderer, as a table (benches/renderers.py says what is measured).

usage: windows.py FOLDER BARE.exe   (FOLDER holds the program, BARE is the bench program, which opens a bare window)

Numbers are medians; only ratios from one run mean anything. A missed aim ends with status 1.
"""

import pathlib
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable

ROOT = pathlib.Path(__file__).absolute().parents[1]
sys.dont_write_bytecode = True
sys.path[:0] = [str(ROOT / "tests" / "windows"), str(ROOT / "benches")]

from desk import Desk  # noqa: E402
from prefix import Prefix  # noqa: E402
from renderers import DRAWN, Row, table  # noqa: E402

ENTRIES, SERVICES = 500, 400
DETECT_RUNS, WINDOW_RUNS = 15, 7
DETECT_AIM, FIRST_FRAME_AIM = 1.5, 1.25
WINDOWS = r"C:\bench\safe-passage.exe", r"C:\bench\bare.exe"
UNINSTALL = r"Software\\{}Microsoft\\Windows\\CurrentVersion\\Uninstall\\"
KEYS = [
    r"HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall",
    r"HKLM\SOFTWARE\WOW6432Node\Microsoft\Windows\CurrentVersion\Uninstall",
    r"HKLM\SYSTEM\CurrentControlSet\Services",
]


def entries() -> list[str]:
    """Uninstall entries and services as full as those of real machines."""
    lines = []
    for number in range(ENTRIES):
        view = "Wow6432Node\\\\" if number % 2 else ""
        lines += [
            f"\n[{UNINSTALL.format(view)}Willow {number}] 1", f'"DisplayName"="Willow {number}"', '"Publisher"="Willow Tools"',
            '"DisplayVersion"="1.2.3.4"', rf'"InstallLocation"="C:\\Program Files\\Willow\\{number}"', '"InstallDate"="20240101"',
            rf'"UninstallString"="\"C:\\Program Files\\Willow\\{number}\\uninstall.exe\" /x"', '"EstimatedSize"=dword:00001000',
            rf'"DisplayIcon"="C:\\Program Files\\Willow\\{number}\\willow.exe,0"', '"NoModify"=dword:00000001', '"NoRepair"=dword:00000001',
        ]
    for number in range(SERVICES):
        lines += [
            f"\n[System\\\\CurrentControlSet\\\\Services\\\\Willow service {number:04}] 1", f'"DisplayName"="Willow service {number:04}"',
            '"ErrorControl"=dword:00000001', rf'"ImagePath"="\"C:\\Program Files\\Willow\\service{number}.exe\" -k"',
            '"Start"=dword:00000003', f'"Type"=dword:{"00000001" if number % 2 else "00000010"}', '"ObjectName"="LocalSystem"',
            '"Description"="A service of nobody\'s"',
        ]
    return lines


def took(machine: Prefix, *arguments: str) -> float:
    """Seconds until a program has ended, which it must do well."""
    start = time.monotonic()
    done = subprocess.run(["wine", *arguments], env=machine.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, check=False)
    end = time.monotonic()
    if done.returncode != 0 or not done.stdout:
        raise SystemExit(f"{' '.join(arguments)} ended with {done.returncode}")
    return end - start


def detect(machine: Prefix, commands: str) -> float:
    ours, theirs = [], []
    # Turn by turn, so that whatever else the machine does meets both alike; the first turn warms the caches.
    for turn in range(DETECT_RUNS + 1):
        one = took(machine, commands, "detect", "--json")
        other = sum(took(machine, "reg", "query", key, "/s") for key in KEYS)
        if turn:
            ours.append(one)
            theirs.append(other)
    ratio = statistics.median(ours) / statistics.median(theirs)
    print(f"detect --json: {statistics.median(ours) * 1000:.0f} ms, reg query /s: {statistics.median(theirs) * 1000:.0f} ms "
          f"(medians of {DETECT_RUNS}; {ENTRIES} entries, {SERVICES} services)")
    print(f"ratio: {ratio:.2f} (aim: at most {DETECT_AIM})", flush=True)
    return ratio


def first_frame(machine: Prefix, log: pathlib.Path, *arguments: str) -> float:
    """Seconds from the start of a program until it says that its first frame is drawn."""
    start = time.monotonic()
    with log.open("wb") as out:
        process = subprocess.Popen(["wine", *arguments], env=machine.environment | {"RUST_LOG": "info"},
                                   stdin=subprocess.DEVNULL, stdout=out, stderr=out)
    while b"first frame drawn" not in log.read_bytes():
        if time.monotonic() - start > 60 or process.poll() is not None:
            raise SystemExit(f"no first frame of {' '.join(arguments)}:\n{log.read_text(errors='replace')}")
        time.sleep(0.005)
    end = time.monotonic()
    subprocess.run(["wine", "taskkill", "/f", "/im", pathlib.PureWindowsPath(arguments[0]).name], env=machine.environment,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    process.wait(20)
    return end - start


def windows(machine: Prefix, folder: pathlib.Path, wizard: str, bare: str) -> float:
    ours, theirs = [], []
    for turn in range(WINDOW_RUNS + 1):
        other = first_frame(machine, folder / "bare.log", bare, "--bare-window")
        one = first_frame(machine, folder / "ours.log", wizard, "--renderer", "glow")
        if turn:
            ours.append(one)
            theirs.append(other)
    ratio = statistics.median(ours) / statistics.median(theirs)
    print(f"first frame drawn: {statistics.median(ours) * 1000:.0f} ms, a bare window {statistics.median(theirs) * 1000:.0f} ms "
          f"(medians of {WINDOW_RUNS}, glow)")
    print(f"ratio: {ratio:.2f} (aim: at most {FIRST_FRAME_AIM})", flush=True)
    return ratio


def renderers(machine: Prefix, folder: pathlib.Path, wizard: str, bare: str) -> None:
    """The table of all renderers. Where one fails the next would draw, so the line of the wished one is waited for."""
    def starting(*command: str, more: dict[str, str] | None = None) -> Callable[[pathlib.Path], subprocess.Popen]:
        environment = machine.environment | {"RUST_LOG": "safe_passage=info"} | (more or {})

        def begin(log: pathlib.Path) -> subprocess.Popen:
            with log.open("wb") as out:
                return subprocess.Popen(["wine", *command], env=environment, stdin=subprocess.DEVNULL, stdout=out, stderr=out)
        return begin

    def end(process: subprocess.Popen) -> None:
        # What was started becomes the program itself; Wine's server notices that it has gone.
        process.kill()
        process.wait(20)
        time.sleep(0.2)

    rows: list[Row] = [("a bare window, glow", DRAWN, starting(bare, "--bare-window"))]
    for renderer in ("glow", "wgpu", "vulkan", "software"):
        rows.append((renderer, f"{DRAWN} with {renderer}", starting(wizard, "--renderer", renderer)))
    table(rows, folder, end)


def main() -> int:
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    programs, bare = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    with tempfile.TemporaryDirectory(prefix="safe-passage-bench-") as name:
        folder = pathlib.Path(name)
        (folder / "helpers").mkdir()
        machine = Prefix.base(folder / "machine", folder / "helpers")
        try:
            machine.append("HKEY_LOCAL_MACHINE", entries())
            for path in [bare, *(path for path in programs.iterdir() if path.suffix in (".com", ".dll", ".exe"))]:
                machine.put(path, rf"C:\bench\{'bare.exe' if path == bare else path.name}")
            # The screen is there from the start: Wine looks for one once, when the first program asks.
            with Desk() as desk:
                machine.environment["DISPLAY"] = desk.display
                machine.start({})
                one = detect(machine, r"C:\bench\safe-passage.com")
                other = windows(machine, folder, *WINDOWS)
                renderers(machine, folder, *WINDOWS)
        finally:
            machine.stop()
    return 0 if one <= DETECT_AIM and other <= FIRST_FRAME_AIM else 1


if __name__ == "__main__":
    sys.exit(main())
