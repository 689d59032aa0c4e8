#!/usr/bin/env python3
"""Ten thousand random touches, keys and chords against the kiosk in a real window, under a window manager that helps them.

usage: torture.py [--actions N] [--seed N] [PROGRAM]   (run by `make test-window`, always with the same seed)

The kiosk must stay: one full window that nothing closes, no other window, no program started, no file opened. Afterwards
nothing of it may be left: not in the tree that a screen reader walks, and not in its memory. It costs no processor time
while nobody is there, comes back when it is killed, ends with its command, and is closed by staff alone.
"""

import argparse
import os
import pathlib
import random
import re
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "walk"))
import screen  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
WIDTH, HEIGHT = 1280, 800
# Between two actions, in seconds: a page needs a moment to be drawn, or most touches would meet the same one.
PAUSE = 0.002
PIN = "274951"
CONFIG = """schema = "safe-passage.kiosk/1"
shop = "Corner Computers"
languages = ["en-US", "es"]
country = "US"
attract_seconds = 60
idle_seconds = 20
countdown_seconds = 5
pin = "@HASH@"
counts = "counts.csv"
print = false
"""
# Argon2id of the PIN above.
HASH = "$argon2id$v=19$m=19456,t=2,p=1$ntX2rwCdbVG4MT2j55XLtA$44263qmFKJbIZ3AAEzA6TiJidKmUJb7AzzKC+IUyNUI"

KEYS = ["Return", "space", "Tab", "Escape", "Menu", "F1", "F5", "F10", "F12", "Print", "Delete", "BackSpace", "Up", "Down", "Left",
        "Right", "Home", "End", "Prior", "Next", "a", "5", "plus", "XF86Back", "XF86HomePage", "XF86Search", "XF86Mail", "Help"]
CHORDS = ["alt+F4", "ctrl+q", "ctrl+w", "alt+Tab", "super", "super+d", "super+e", "super+r", "ctrl+alt+t", "ctrl+alt+Delete",
          "F11", "ctrl+plus", "ctrl+minus", "ctrl+0", "ctrl+c", "ctrl+v", "ctrl+x", "ctrl+a", "ctrl+p", "ctrl+o", "ctrl+s",
          "ctrl+n", "ctrl+shift+i", "ctrl+Escape", "alt+space", "alt+Escape", "alt+F5", "alt+Left", "shift+F10",
          "shift+Insert", "shift+Tab", "ctrl+Tab", "ctrl+alt+Left", "alt+F2"]


def one_action(chance: random.Random) -> str:
    """One thing that somebody does, as commands for xdotool."""
    x, y = chance.randrange(WIDTH), chance.randrange(HEIGHT)
    kind = chance.random()
    if kind < 0.60:
        return f"mousemove {x} {y} click --delay 1 1"
    if kind < 0.66:
        # Where the answers and the foot are, so that the whole road is walked and not only its beginning.
        x, y = chance.choice([(200, 280), (600, 280), (1000, 280), (200, 480), (1100, 748), (110, 748), (1150, 748), (640, 400)])
        return f"mousemove {x} {y} click --delay 1 1"
    if kind < 0.72:
        return f"mousemove {x} {y} click --delay 1 {chance.choice([2, 3, 8, 9])}"
    if kind < 0.76:
        return f"mousemove {x} {y} click --delay 1 {chance.choice([4, 5])}"
    if kind < 0.80:
        to = f"{chance.randrange(WIDTH)} {chance.randrange(HEIGHT)}"
        return f"mousemove {x} {y} mousedown 1 mousemove {to} mouseup 1"
    if kind < 0.82:
        return f"keydown ctrl mousemove {x} {y} click --delay 1 {chance.choice([1, 4, 5])} keyup ctrl"
    if kind < 0.90:
        return f"key --delay 0 {chance.choice(KEYS)}"
    # Hidden, the window takes a second to come back, in which nothing else would be tried.
    return f"key --delay 0 {'alt+F9' if chance.random() < 0.01 else chance.choice(CHORDS)}"


def xdotool(*arguments: str, text: str | None = None) -> str:
    done = subprocess.run(["xdotool", *arguments], input=text, capture_output=True, text=True, check=False)
    return done.stdout.strip()


def children(pid: int) -> list[int]:
    found = []
    for task in pathlib.Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            found += [int(word) for word in task.read_text().split()]
        except OSError:
            continue
    return found


def files(pid: int) -> set[str]:
    """Ordinary files that a program holds open."""
    found = set()
    for link in pathlib.Path(f"/proc/{pid}/fd").iterdir():
        try:
            target = os.readlink(link)
        except OSError:
            continue
        if target.startswith("/") and not target.startswith(("/dev/", "/proc/", "/memfd:")):
            found.add(target)
    return found


def memory_kib(pid: int) -> int:
    return int(re.search(r"VmRSS:\s+(\d+)", pathlib.Path(f"/proc/{pid}/status").read_text()).group(1))


def ticks(pid: int) -> int:
    """Processor time of a program in ticks of the system, usually hundredths of a second."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


class Kiosk:
    """The command, and the window that it watches over."""

    def __init__(self, program: str, config: pathlib.Path, home: pathlib.Path):
        environment = dict(os.environ, HOME=str(home), XDG_DATA_HOME=str(home / "data"), RUST_LOG="safe_passage=info",
                           LANG="en_US.UTF-8")
        self.log = home / "log"
        self.command = screen.Program([program, "kiosk", "--config", str(config)], environment, self.log)

    @property
    def pid(self) -> int:
        found = children(self.command.process.pid)
        return found[0] if len(found) == 1 else 0

    def frames(self) -> int:
        return self.log.read_text(errors="replace").count("first frame drawn")

    def wait_for_frame(self, count: int) -> bool:
        return screen.wait_for(lambda: self.frames() >= count, 60)

    def windows(self) -> list[str]:
        return xdotool("search", "--onlyvisible", "--class", ".").split()

    def fills_the_screen(self) -> bool:
        windows = self.windows()
        if len(windows) != 1:
            return False
        shape = dict(line.split("=") for line in xdotool("getwindowgeometry", "--shell", windows[0]).splitlines() if "=" in line)
        return (shape.get("X"), shape.get("Y"), shape.get("WIDTH"), shape.get("HEIGHT")) == ("0", "0", str(WIDTH), str(HEIGHT))

    def tree(self) -> list[str]:
        """What a screen reader reads of the window, in order."""
        reader = screen.Program.__new__(screen.Program)
        reader.process = type("Window", (), {"pid": self.pid})()
        return [f"{element.role} {element.name!r}" for element in reader.elements()]

    def press(self, name: str) -> None:
        reader = screen.Program.__new__(screen.Program)
        reader.process = type("Window", (), {"pid": self.pid, "poll": lambda self: None})()
        reader.log = self.log
        element = reader.find(re.compile(name), roles={"push button", "button"})
        if element is None:
            raise screen.Failed(f"no control {name!r} in {self.tree()}")
        reader.press(element)


def main() -> int:
    if os.environ.get("SAFE_PASSAGE_WALK") != "inside":
        return screen.in_session(sys.argv, f"{WIDTH}x{HEIGHT}")
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--actions", type=int, default=10_000)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("program", nargs="?", default=str(ROOT / "target/debug/safe-passage"))
    options = arguments.parse_args()
    chance = random.Random(options.seed)
    print(f"seed {options.seed}")
    failed = []

    def check(name: str, holds, said="") -> None:
        print(f"{'ok    ' if holds else 'FAILED'}  {name}", flush=True)
        if not holds:
            failed.append(name)
            print("        " + str(said).replace("\n", "\n        "))

    manager = subprocess.Popen(["openbox", "--config-file", str(pathlib.Path(__file__).parent / "rc.xml")],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    kiosks = []
    try:
        with tempfile.TemporaryDirectory() as folder:
            home = pathlib.Path(folder)
            config = home / "kiosk.toml"
            config.write_text(CONFIG.replace("@HASH@", HASH))
            kiosk = Kiosk(options.program, config, home)
            kiosks.append(kiosk)
            if not kiosk.wait_for_frame(1):
                raise screen.Failed(kiosk.log.read_text(errors="replace"))
            check("the window fills the screen", screen.wait_for(kiosk.fills_the_screen), kiosk.windows())
            xdotool("mousemove", str(WIDTH // 2), "5")
            time.sleep(2)

            # Nobody is there, and no other language is due.
            pid, spent = kiosk.pid, []
            # The window manager may still have something to say to the window at first, which costs it a frame.
            while len(spent) < 3 and 0 not in spent:
                before = ticks(pid)
                time.sleep(6)
                spent.append(ticks(pid) - before)
            check("the attract page costs no processor time", 0 in spent, f"{spent} ticks, each in 6 s")

            opened, listed = files(pid), sorted(path.name for path in home.rglob("*"))
            batch, memory, wrong = 500, [], []
            began = time.monotonic()
            for turn in range(0, options.actions, batch):
                commands = [one_action(chance) for _ in range(min(batch, options.actions - turn))]
                xdotool("-", text="\n".join(f"{command} sleep {PAUSE}" for command in commands) + "\n")
                steady = screen.wait_for(lambda: kiosk.pid == pid and kiosk.fills_the_screen(), 10)
                if not steady:
                    wrong.append(f"after {turn + batch}: program {kiosk.pid} (was {pid}), windows {kiosk.windows()}")
                    wrong.append(kiosk.log.read_text(errors="replace"))
                    pid = kiosk.pid
                    break
                if children(pid):
                    wrong.append(f"after {turn + batch}: programs were started: {children(pid)}")
                if files(pid) - opened:
                    wrong.append(f"after {turn + batch}: files were opened: {files(pid) - opened}")
                memory.append(memory_kib(pid))
            took = time.monotonic() - began
            check(f"{options.actions} touches, keys and chords in {took:.0f} s: never leaves, starts nothing, opens nothing", not wrong,
                  "\n".join(wrong))
            counts = (home / "counts.csv").read_text().splitlines()[-1].split(",") if (home / "counts.csv").exists() else ["", "0", "0"]
            check(f"and the road was walked: begun {counts[1]} times, to the end {counts[2]} times", int(counts[1]) > 3 and 0 < int(counts[2]) <= int(counts[1]), counts)
            new = sorted(path.name for path in home.rglob("*") if path.name not in listed)
            check("it wrote its counts and wrong PINs, and nothing else", set(new) <= {"counts.csv", "kiosk-attempts.json"}, new)
            memory = memory or [0]
            growth = memory[-1] - memory[min(3, len(memory) - 1)]
            check(f"its memory is flat: {memory[0] // 1024} MiB, at the end {memory[-1] // 1024} MiB", growth < 16 * 1024, memory)

            # Nobody touches anything any more.
            time.sleep(27)
            screen.announce_screen_reader()
            reset = screen.wait_for(lambda: [line for line in [kiosk.tree()] if any("Begin in English" in name for name in line)])
            check("after the reset the attract page is there", reset, kiosk.tree())

            os.kill(pid, signal.SIGKILL)
            check("killed, it comes back", kiosk.wait_for_frame(2), kiosk.log.read_text(errors="replace"))
            check("in a new program", screen.wait_for(lambda: kiosk.pid not in (0, pid)), kiosk.pid)
            fresh = screen.wait_for(lambda: [line for line in [kiosk.tree()] if any("Begin in English" in name for name in line)])
            check("and nothing told it from one that was reset", reset == fresh, f"{reset}\n{fresh}")
            check("the log says that it ended", "opened again" in kiosk.log.read_text(errors="replace"))
            pid = kiosk.pid
            os.kill(pid, signal.SIGABRT)
            check("after a crash too", kiosk.wait_for_frame(3) and screen.wait_for(lambda: kiosk.pid not in (0, pid)))

            # Staff go in by the PIN; the wait that random PINs earned is over when the file that notes it is gone.
            kiosk.command.process.terminate()
            pid = kiosk.pid
            check("the window ends with its command", screen.wait_for(lambda: not pathlib.Path(f"/proc/{pid}").exists()), pid)
            kiosk.command.process.wait()
            (home / "data" / "safe-passage" / "kiosk-attempts.json").unlink(missing_ok=True)

            config.write_text(CONFIG.replace("@HASH@", HASH).replace("idle_seconds = 20", "idle_seconds = 2"))
            kiosk = Kiosk(options.program, config, home)
            kiosks.append(kiosk)
            window = screen.Program.__new__(screen.Program)
            window.process, window.log = kiosk.command.process, kiosk.log
            told = window.find(re.compile(r".*line 6.*|.*idle_seconds.*", re.S | re.I))
            check("a mistake in the file is shown to staff with line and field", told, kiosk.log.read_text(errors="replace"))
            said = kiosk.log.read_text(errors="replace")
            check("and said on standard error", "idle_seconds" in said and "6" in said, said)
            config.write_text(CONFIG.replace("@HASH@", HASH))
            frames = kiosk.frames()
            window.press(window.find(re.compile("Read the file again")))
            check("mended, the kiosk opens", kiosk.wait_for_frame(frames + 1), kiosk.log.read_text(errors="replace"))
            kiosk.press("Staff")
            for digit in PIN:
                time.sleep(0.4)
                kiosk.press(digit)
            kiosk.press("Enter")
            kiosk.press("Close the kiosk")
            check("staff close it with the PIN", screen.wait_for(lambda: kiosk.command.process.poll() is not None, 20))
            check("and the command ends well", kiosk.command.process.poll() == 0, kiosk.command.process.poll())
    except screen.Failed as error:
        check("the kiosk", False, error)
    finally:
        if failed:
            screen.picture(ROOT / "target/kiosk/failed.png")
        for kiosk in kiosks:
            kiosk.command.close()
        manager.terminate()
        manager.wait()
    print(f"{len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
