"""A screen in memory for the windows of a machine, and what can be seen on it and typed into it."""

import os
import pathlib
import subprocess
import threading
import time

# Longest wait for something to appear, in seconds. A wait ends as soon as it is there; only a failure takes this long.
PATIENCE = 60.0
# Set when the run was interrupted, so that nobody waits any more.
INTERRUPTED = threading.Event()


def wait_for(what, seconds: float = PATIENCE):
    """Asks again and again until the answer is something; returns the last answer."""
    end = time.monotonic() + seconds
    while True:
        answer = what()
        if answer or time.monotonic() > end or INTERRUPTED.wait(0.1):
            return answer


class Desk:
    """One screen, larger than the window, without a window manager."""

    def __init__(self, *options: str, size: str = "1100x820"):
        reading, writing = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset", *options],
            pass_fds=[writing], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        if not number:
            raise OSError("Xvfb did not start")
        self.display = f":{number}"

    def __enter__(self) -> "Desk":
        return self

    def __exit__(self, *_) -> None:
        self.server.terminate()
        self.server.wait()

    def tool(self, *command: str) -> str:
        """Runs a tool on this screen; gives what it says."""
        done = subprocess.run(command, env=dict(os.environ, DISPLAY=self.display), stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, text=True, timeout=60, check=False)
        return done.stdout

    def windows(self) -> dict[str, str]:
        """The windows that can be seen: title by number."""
        numbers = self.tool("xdotool", "search", "--onlyvisible", "--name", ".").split()
        return {number: self.tool("xdotool", "getwindowname", number).strip() for number in numbers}

    def window(self, fits, seconds: float = PATIENCE) -> str | None:
        """The number of the first window whose title fits, once there is one."""
        return wait_for(lambda: next((number for number, title in self.windows().items() if fits(title)), None), seconds)

    def focus(self, window: str) -> None:
        """Gives a window the keyboard, as there is no window manager that would."""
        self.tool("xdotool", "windowfocus", "--sync", window)

    def key(self, key: str) -> None:
        """Presses a key, as xdotool names it."""
        self.tool("xdotool", "key", "--clearmodifiers", key)

    def picture(self, path: pathlib.Path) -> pathlib.Path:
        """Saves what the screen shows."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.tool("import", "-window", "root", str(path))
        return path

    def still(self, path: pathlib.Path) -> pathlib.Path:
        """Saves what the screen shows once two pictures in a row are the same."""
        def same() -> bool:
            before = path.read_bytes() if path.is_file() else b""
            return pixels(self.picture(path)) == pixels_of(before)

        wait_for(same, 20)
        return path


def pixels_of(picture: bytes) -> str:
    """A name for the points of a picture, whatever else stands in its file."""
    if not picture:
        return ""
    done = subprocess.run(["convert", "png:-", "-format", "%#", "info:"], input=picture, capture_output=True, check=False)
    return done.stdout.decode()


def pixels(path: pathlib.Path) -> str:
    return pixels_of(path.read_bytes() if path.is_file() else b"")


def region(path: pathlib.Path, geometry: str) -> tuple[int, float]:
    """Number of colours and standard deviation (0 to 1) of a part of a picture."""
    done = subprocess.run(["convert", str(path), "-crop", geometry, "+repage", "-format", "%k %[fx:standard_deviation]", "info:"],
                          capture_output=True, text=True, check=False)
    try:
        colours, deviation = done.stdout.split()
        return int(colours), float(deviation)
    except ValueError:
        return 0, 0.0
