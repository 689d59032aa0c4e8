"""Walking through the wizard's window in Wine by the keyboard: what a person presses, page by page.

A page is told by the window's title. Which control has the focus can't be asked of Wine, so the stops of the Tab key are
written down here, page by page, and what they did is read from the saved journey, which must change as it was meant to.
Two Tabs in one frame would count as one, so each waits until it can be seen that the focus has moved.
"""

import hashlib
import json
import os
import pathlib
import re
import subprocess

from desk import Desk, wait_for
from words import Words

ROOT = pathlib.Path(__file__).absolute().parents[2]
ENGLISH = Words(ROOT / "i18n" / "en-US")
GATES = ["two-factor", "cards-and-documents", "vault", "backups", "quarantine", "safe-kids"]
# A line to type into: its caret blinks.
LINE = "line to type into"
# Stops of the Tab key from the headline of a page to the control that is meant, and it as the last one.
TO_NO_PASSWORDS = ["look for malware first", LINE, "choose a file", "read this file", "taken out", "none"]
TO_NONE_AT_THE_FIRST_GATE = ["taken out", "none"]
TO_NONE_AT_THE_NEXT_GATE = ["not sure", "how to take it out", "taken out", "none"]
TO_DEFENDER = ["costs nothing", "firewall", "VPN", "passwords", "children", "Microsoft Defender"]
TO_CONSENT = ["if it does not work", "second product", "third product", "remove all"]
TO_OPEN_AGAIN = ["open again after the restart"]
TO_RECEIPT_AS_TEXT = ["dates and sources", "save the receipt", "save it as plain text"]


class Lost(Exception):
    """The wizard is not where it should be; the text says where it is."""


def title(step: str, number: int):
    """Whether a window's title is that of a page."""
    pattern = re.compile(ENGLISH.pattern("window-title", {"step": f"step-{step}"}))
    return lambda text: bool(pattern.fullmatch(text)) and re.search(rf"\b{number}\b", text)


class Wizard:
    """The window of the program, wherever it was started from."""

    def __init__(self, desk: Desk, local: pathlib.Path):
        """`local`: the person's folder for data of programs, in which the journey is saved."""
        self.desk = desk
        self.saved = local / "safe-passage" / "data" / "journey.json"

    def journey(self) -> dict:
        """What is saved of the journey; empty where nothing is."""
        try:
            return json.loads(self.saved.read_text(encoding="utf-8"))["journey"]
        except (OSError, ValueError, KeyError):
            return {}

    def at(self, step: str, number: int, seconds: float = 60) -> str:
        """Waits for a page and gives it the keyboard; the number of the window."""
        window = self.desk.window(title(step, number), seconds)
        if not window:
            raise Lost(f"page {number} did not come; what can be seen is {list(self.desk.windows().values())}")
        self.desk.focus(window)
        return window

    def forward(self, step: str, number: int) -> None:
        """Goes on with Alt and the right arrow. A page goes on only when its work is done, so it is pressed until it does.

        The next press waits long enough for a page that is slow to come: it would lead past it.
        """
        if not wait_for(lambda: self.desk.key("alt+Right") or self.desk.window(title(step, number), 3)):
            raise Lost(f"there is no way on to page {number}; what can be seen is {list(self.desk.windows().values())}")

    def screen(self) -> str:
        """A name for what the screen shows."""
        done = subprocess.run(["import", "-window", "root", "-depth", "8", "rgb:-"], env=dict(os.environ, DISPLAY=self.desk.display),
                              capture_output=True, check=False)
        return hashlib.sha256(done.stdout).hexdigest()

    def tab(self, from_line: bool) -> None:
        """Moves the focus to the next stop, and waits until it is there."""
        known = {self.screen()}
        if from_line:
            # With the caret and without it.
            wait_for(lambda: known.add(self.screen()) or len(known) > 1, 3)
        self.desk.key("Tab")
        if not wait_for(lambda: self.screen() not in known, 5):
            raise Lost("the Tab key moved nothing")

    def press(self, stops: list[str], there) -> None:
        """Presses Tab once for each stop, then the space bar; the saved journey must then be as `there` wants it."""
        for before in ["headline", *stops][:-1]:
            self.tab(from_line=before == LINE)
        self.desk.key("space")
        if not wait_for(there, 5):
            raise Lost(f"{stops[-1]!r} was not pressed; the journey says {json.dumps(self.journey())[:1500]}")

    def answers(self, name: str):
        return self.journey().get("answers", {}).get(name)

    def to_the_choice(self) -> None:
        """From the first page to the choice of what shall protect, with nothing to take out."""
        for step, number in [("look", 21), ("know", 31), ("take-out", 41), ("take-out", 42)]:
            self.forward(step, number)
        self.press(TO_NO_PASSWORDS, lambda: self.answers("gates").get("passwords") == "none")
        self.forward("take-out", 43)
        for gate in GATES:
            stops = TO_NONE_AT_THE_FIRST_GATE if gate == GATES[0] else TO_NONE_AT_THE_NEXT_GATE
            self.press(stops, lambda gate=gate: self.answers("gates").get(gate) == "none")
        for step, number in [("take-out", 46), ("take-out", 44), ("choose", 51)]:
            self.forward(step, number)

    def to_the_removal(self) -> None:
        """From the choice until the removal is begun."""
        self.press(TO_DEFENDER, lambda: self.answers("choice") == "built-in")
        self.forward("switch", 61)
        self.forward("switch", 62)
        self.press(TO_CONSENT, lambda: self.answers("consent")["uninstall"])
        self.desk.key("alt+Right")
        if not wait_for(lambda: self.journey().get("removal") == "begun", 10):
            raise Lost(f"the removal was not begun; the journey says {json.dumps(self.journey())[:1500]}")

    def to_the_restart(self) -> None:
        """Says that all are removed, and wants the wizard to be opened again after the restart."""
        self.desk.key("alt+Right")
        if not wait_for(lambda: self.journey().get("removal") == "ended", 10):
            raise Lost(f"the removal did not end; the journey says {json.dumps(self.journey())[:1500]}")
        self.forward("switch", 63)
        self.press(TO_OPEN_AGAIN, lambda: self.answers("consent")["resume"])

    def to_the_end(self) -> None:
        """From the check after the restart to the last page."""
        self.at("check", 71)
        self.forward("check", 72)
        self.forward("done", 81)

    def receipt(self, documents: pathlib.Path) -> pathlib.Path:
        """Saves the receipt as text; gives the file."""
        before = set(documents.iterdir())
        self.press(TO_RECEIPT_AS_TEXT, lambda: any(path.suffix == ".txt" for path in set(documents.iterdir()) - before))
        return next(path for path in set(documents.iterdir()) - before if path.suffix == ".txt")
