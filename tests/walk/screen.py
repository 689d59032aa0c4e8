"""A screen, a session bus and a screen reader's view of one program: by role and name alone, never by its code."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

OPERABLE = {
    "push button", "button", "check box", "radio button", "link", "toggle button", "combo box", "entry", "text",
    "password text", "menu item", "list item", "slider", "page tab",
}
# Longest wait for something to appear, in seconds. A wait ends as soon as it is there; only a failure takes this long.
PATIENCE = 15.0


class Failed(Exception):
    """A step that did not hold."""


def wait_for(what, seconds: float = PATIENCE):
    """Asks again and again until the answer is something; returns the last answer."""
    end = time.monotonic() + seconds
    while True:
        answer = what()
        if answer or time.monotonic() > end:
            return answer
        time.sleep(0.1)


def in_session(arguments: list[str], size: str) -> int:
    """Runs this program again inside a screen and a session bus of its own; returns its exit status."""
    for tool in ("Xvfb", "dbus-run-session"):
        if not shutil.which(tool):
            raise SystemExit(f"{tool} is missing; scripts/setup.sh test says what to install")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        if not number:
            raise SystemExit("Xvfb did not start")
        with tempfile.TemporaryDirectory(prefix="safe-passage-walk-") as folder:
            environment = dict(os.environ, DISPLAY=f":{number}", SAFE_PASSAGE_WALK="inside", LIBGL_ALWAYS_SOFTWARE="1")
            environment.update(XDG_RUNTIME_DIR=folder, GSETTINGS_BACKEND="memory", NO_AT_BRIDGE="0")
            for name in ("WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS"):
                environment.pop(name, None)
            command = ["dbus-run-session", "--", sys.executable, *arguments]
            return subprocess.run(command, env=environment, check=False).returncode
    finally:
        server.terminate()
        server.wait()


def announce_screen_reader() -> None:
    """Tells programs that a screen reader is there, so that they show their tree."""
    # On a busy machine an answer may take longer than the 0.8 s that a screen reader waits; what it did not hear of
    # within them an element could not do.
    Atspi.set_timeout(10_000, 15_000)
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    for name in ("IsEnabled", "ScreenReaderEnabled"):
        value = GLib.Variant("(ssv)", ("org.a11y.Status", name, GLib.Variant("b", True)))
        bus.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set", value, None, 0, 10_000, None)


class Element:
    """One element as a screen reader gets it."""

    def __init__(self, node, depth: int):
        self.node, self.depth = node, depth
        self.role, self.name = node.getRoleName(), node.name or ""

    def states(self) -> set[str]:
        import pyatspi

        try:
            return {pyatspi.stateToString(state) for state in self.node.getState().getStates()}
        except (GLib.Error, RuntimeError, AttributeError):
            return set()

    def enabled(self) -> bool:
        return bool({"sensitive", "enabled"} & self.states())

    def __str__(self) -> str:
        shown = sorted(self.states() & {"focused", "checked", "expanded", "sensitive", "focusable"})
        return f"{'  ' * self.depth}{self.role} {self.name!r} [{', '.join(shown)}]"


class Program:
    """A running program and its window."""

    def __init__(self, command: list[str], environment: dict[str, str], log: pathlib.Path):
        self.command, self.log = command, log
        self.log_file = log.open("ab")
        self.process = subprocess.Popen(command, env=environment, stdout=self.log_file, stderr=self.log_file)

    def elements(self) -> list[Element]:
        """The whole tree in reading order; empty while there is no window."""
        import pyatspi

        found: list[Element] = []

        def visit(node, depth: int) -> None:
            try:
                found.append(Element(node, depth))
                for index in range(node.childCount):
                    child = node.getChildAtIndex(index)
                    if child is not None:
                        visit(child, depth + 1)
            except (GLib.Error, LookupError, RuntimeError):
                # The page was drawn anew while it was read; what was read so far is what there is.
                return

        desktop = pyatspi.Registry.getDesktop(0)
        for index in range(desktop.childCount):
            try:
                child = desktop.getChildAtIndex(index)
                if child is not None and child.get_process_id() == self.process.pid:
                    visit(child, 0)
            except (GLib.Error, RuntimeError, AttributeError, LookupError):
                continue
        return found

    def running(self) -> bool:
        return self.process.poll() is None

    def find(self, pattern, roles=None, enabled=None, seconds: float = PATIENCE):
        """The first element whose whole name fits, of one of the roles; `None` when it never appears."""

        def once():
            if not self.running():
                raise Failed(f"the program ended with status {self.process.returncode}; see {self.log}")
            for element in self.elements():
                if roles is not None and element.role not in roles:
                    continue
                if pattern.fullmatch(element.name) and (enabled is None or element.enabled() == enabled):
                    return element
            return None

        return wait_for(once, seconds)

    def ask(self, element: Element, request) -> bool:
        """Asks something of an element, again for some seconds while it can't do that yet; tells whether it did."""

        def once() -> bool:
            nonlocal element
            try:
                request(element.node)
                return True
            except NotImplementedError:
                # What an element can do is remembered from before it could, or the page was drawn anew meanwhile.
                element.node.clear_cache()
                alike = (element.role, element.name)
                element = next((other for other in self.elements() if (other.role, other.name) == alike), element)
                return False

        return wait_for(once, 5)

    def press(self, element: Element) -> None:
        """Invokes an element as a screen reader does."""
        if not self.ask(element, lambda node: node.queryAction().doAction(0)):
            raise Failed(f"{element.name!r} can't be pressed by a screen reader")

    def type(self, element: Element, text: str) -> None:
        """Puts a text into a line in place of what stands there."""
        if not self.ask(element, lambda node: node.queryEditableText().setTextContents(text)):
            raise Failed(f"{element.name!r} can't be typed into by a screen reader")

    def close(self) -> None:
        """Ends the program the way the desktop does when the person logs out."""
        if self.running():
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.log_file.close()


def picture(path: pathlib.Path) -> None:
    """Saves what the screen shows."""
    path.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["import", "-window", "root", str(path)], check=False, stderr=subprocess.DEVNULL)
