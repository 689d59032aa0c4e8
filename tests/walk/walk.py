#!/usr/bin/python3
"""Walks the window of the built program as a screen reader's user does, by role and name alone.

usage: walk.py [--program FILE] [--language TAG]... [--size WIDTHxHEIGHT] [--keep] [--tree] [NAME.steps]...

Without names every .steps file beside this one is walked, in each language of i18n/. docs/walk.md explains the steps.
Pictures and the tree of a failure go to target/walk/. Exit status: 0 when every step held, 1 otherwise.
Needs: xvfb, dbus, at-spi2-core, python3-pyatspi, imagemagick, xdotool, keepassxc (scripts/setup.sh test).
"""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).absolute().parent
ROOT = HERE.parents[1]
sys.dont_write_bytecode = True
sys.path.insert(0, str(HERE))

import screen  # noqa: E402
from screen import Failed, OPERABLE, Program  # noqa: E402
from words import Words, name_pattern  # noqa: E402

TYPABLE = {"entry", "text", "password text"}


class Walk:
    """One .steps file in one language, in a home of its own."""

    def __init__(self, options, steps: pathlib.Path, language: str, folder: pathlib.Path):
        self.options, self.steps, self.language, self.folder = options, steps, language, folder
        self.words = Words(ROOT / "i18n" / language)
        self.program: Program | None = None
        self.arguments: list[str] = []
        self.pictures = ROOT / "target" / "walk"
        home = folder / "home"
        (home / "Documents").mkdir(parents=True)
        self.variables = {"home": str(home), "documents": str(home / "Documents"), "root": str(ROOT), "language": language}
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "LC_", "SAFE_PASSAGE"))}
        self.environment.update(
            HOME=str(home), XDG_DATA_HOME=str(home / "data"), XDG_CONFIG_HOME=str(home / "config"),
            XDG_CACHE_HOME=str(home / "cache"), XDG_RUNTIME_DIR=os.environ["XDG_RUNTIME_DIR"], LANG="C.UTF-8",
            # Nothing is opened in a browser of this machine; what would be opened is written down.
            PATH=f"{HERE}/bin:{os.environ.get('PATH', '')}", SAFE_PASSAGE_WALK_OPENED=str(home / "opened"),
        )

    def pattern(self, wanted: str):
        return name_pattern(self.words, wanted, self.variables)

    def text(self, value: str) -> str:
        """A text with the values of the walk put in; `[id]` becomes the words of a message without values."""
        value = re.sub(r"\$([a-z_]+)", lambda match: self.variables.get(match.group(1), match.group(0)), value)
        return re.sub(r"\[([a-z0-9A-Z-]+)\]", lambda match: self.words.messages[match.group(1)], value)

    def need(self, wanted: str, roles=None, enabled=None):
        element = self.program.find(self.pattern(wanted), roles, enabled)
        if element is None:
            state = {True: " that can be pressed", False: " that can't be pressed"}.get(enabled, "")
            raise Failed(f"nothing{state} is called {wanted!r} (as {self.pattern(wanted).pattern!r})")
        return element

    # Every verb of the steps is a method `do_VERB`.

    def do_open(self, rest: str) -> None:
        """open ARGUMENTS: starts the program as for the first time and waits for its window."""
        if self.program is not None:
            self.program.close()
        shutil.rmtree(pathlib.Path(self.variables["home"]) / "data", ignore_errors=True)
        self.arguments = [self.text(argument) for argument in rest.split()]
        self.start()

    def start(self) -> None:
        log = self.pictures / f"{self.steps.stem}-{self.language}.log"
        log.parent.mkdir(parents=True, exist_ok=True)
        command = [self.options.program, *self.arguments]
        self.program = Program(command, self.environment, log)
        if not screen.wait_for(lambda: not self.program.running() or len(self.program.elements()) > 3, 60):
            raise Failed("no window came up")
        if not self.program.running():
            raise Failed(f"the program ended with status {self.program.process.returncode}; see {log}")
        # There is no window manager that would give the keyboard to the only window.
        self.focus_window()

    def do_reopen(self, rest: str) -> None:
        """reopen: closes the program and opens it again, on what it saved."""
        self.program.close()
        if rest:
            self.arguments = [self.text(argument) for argument in rest.split()]
        self.start()

    def do_close(self, _rest: str) -> None:
        """close: ends the program, as the desktop does when the person logs out."""
        self.program.close()

    def do_page(self, rest: str) -> None:
        """page NUMBER: waits for the page, whose headline must have the focus, and where every control has a name."""
        label = self.words.pattern("page-number").replace(".*", re.escape(rest))
        if self.program.find(re.compile(label)) is None:
            raise Failed(f"page {rest} never came up")
        focused = lambda: next((e for e in self.program.elements() if e.role == "heading" and "focused" in e.states()), None)  # noqa: E731
        if screen.wait_for(focused, 10) is None:
            raise Failed(f"no headline has the focus on page {rest}")
        self.do_named("")

    def do_named(self, _rest: str) -> None:
        """named: every element that can be operated has a name."""
        bare = [element for element in self.program.elements() if element.role in OPERABLE and not element.name.strip()]
        if bare:
            raise Failed("without a name: " + "; ".join(str(element).strip() for element in bare[:5]))
        # A message that is missing shows as its id.
        is_id = lambda word: re.fullmatch(r"[a-z]+(-[a-z0-9]+){3,}", word)  # noqa: E731
        shown = [e.name for e in self.program.elements() if e.role not in TYPABLE | {"application"}]
        raw = [name for name in shown if re.fullmatch(r"[a-z]+(-[a-z0-9]+)+", name) or any(map(is_id, name.split()))]
        if raw:
            raise Failed(f"ids in place of words: {raw[:5]}")

    def do_press(self, rest: str) -> None:
        """press NAME: invokes a control that can be pressed."""
        self.program.press(self.need(rest, OPERABLE, True))

    def do_choose(self, rest: str) -> None:
        """choose NAME: chooses an answer and waits until it is chosen."""
        self.mark(rest, {"radio button"})

    def do_tick(self, rest: str) -> None:
        """tick NAME: ticks a box and waits until it is ticked."""
        self.mark(rest, {"check box"})

    def mark(self, rest: str, roles: set[str]) -> None:
        element = self.need(rest, roles, True)
        if "checked" not in element.states():
            self.program.press(element)
        again = lambda: (e := self.program.find(self.pattern(rest), roles, None, 0)) and "checked" in e.states()  # noqa: E731
        if not screen.wait_for(again, 10):
            raise Failed(f"{rest!r} was pressed and is not marked")

    def do_type(self, rest: str) -> None:
        """type NAME = TEXT: puts a text into a line."""
        name, _, text = rest.partition(" = ")
        text = self.text(text.strip())
        element = self.need(name.strip(), TYPABLE)
        self.program.type(element, text)
        if element.role == "password text":
            time.sleep(0.3)
            return

        def there():
            field = self.program.find(self.pattern(name.strip()), TYPABLE, None, 0)
            try:
                return field and field.node.queryText().getText(0, -1).strip() == text
            except Exception:  # noqa: BLE001 - a line that was drawn anew while it was read
                return False

        if not screen.wait_for(there, 10):
            raise Failed(f"{name!r} does not hold what was typed")

    def do_see(self, rest: str) -> None:
        """see NAME: waits for an element of that name."""
        self.need(rest)

    def do_heading(self, rest: str) -> None:
        """heading NAME: waits for a heading of that name."""
        self.need(rest, {"heading"})

    def do_gone(self, rest: str) -> None:
        """gone NAME: waits until no element has that name."""
        if not screen.wait_for(lambda: self.program.find(self.pattern(rest), None, None, 0) is None, 15):
            raise Failed(f"{rest!r} is still there")

    def do_shut(self, rest: str) -> None:
        """shut NAME: there is a button of that name, and it can't be pressed."""
        self.need(rest, {"push button", "button"}, False)

    def do_ready(self, rest: str) -> None:
        """ready NAME: there is a control of that name, and it can be pressed."""
        self.need(rest, OPERABLE, True)

    def do_keys(self, rest: str) -> None:
        """keys KEY...: presses keys on the keyboard, as xdotool names them."""
        for key in rest.split():
            self.key(key)

    def focus_window(self) -> None:
        window = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.program.process.pid)],
                                capture_output=True, text=True, check=False).stdout.split()
        if window:
            subprocess.run(["xdotool", "windowfocus", window[-1]], check=False, stderr=subprocess.DEVNULL)

    def key(self, key: str) -> None:
        subprocess.run(["xdotool", "key", "--clearmodifiers", key], check=True)
        time.sleep(0.15)

    def do_reach(self, rest: str) -> None:
        """reach NAME: presses Tab until that control has the focus."""
        pattern, passed = self.pattern(rest), []
        for _ in range(120):
            focused = next((e for e in self.program.elements() if "focused" in e.states() and e.role != "frame"), None)
            if focused is not None:
                if pattern.fullmatch(focused.name) and focused.role in OPERABLE:
                    return
                passed.append(focused.name)
            self.key("Tab")
        raise Failed(f"Tab never came to {rest!r}; it went past {passed[:40]}")

    def do_file(self, rest: str) -> None:
        """file PATH: waits until the file is there and not empty; `*` fits any part of a name."""
        path = pathlib.Path(self.text(rest))
        found = lambda: [file for file in path.parent.glob(path.name) if file.stat().st_size > 0]  # noqa: E731
        if not screen.wait_for(found):
            raise Failed(f"there is no {path}; there are {[p.name for p in path.parent.glob('*')]}")
        self.variables["file"] = str(found()[0])

    def do_holds(self, rest: str) -> None:
        """holds TEXT: the file that `file` found last has this text in it."""
        wanted = re.compile(".*" + self.pattern(rest).pattern + ".*", re.DOTALL)
        if not wanted.search(pathlib.Path(self.variables["file"]).read_text(encoding="utf-8")):
            raise Failed(f"{self.variables['file']} does not say {rest!r}")

    def do_write(self, rest: str) -> None:
        """write PATH = TEXT: puts a text into a file, as another program would."""
        path, _, text = rest.partition(" = ")
        pathlib.Path(self.text(path)).write_text(text, encoding="utf-8")

    def do_private(self, _rest: str) -> None:
        """private: nobody but the owner can read the file that `file` found last."""
        mode = pathlib.Path(self.variables["file"]).stat().st_mode & 0o777
        if mode & 0o077:
            raise Failed(f"{self.variables['file']} has the mode {mode:o}")

    def do_keepass(self, rest: str) -> None:
        """keepass "PASSWORD" ENTRY = VALUE: KeePassXC opens the file found last, and that entry has that password."""
        password, entry = re.fullmatch(r'"([^"]*)" (.*)', rest).groups()
        entry, _, value = entry.partition(" = ")
        run = lambda *arguments: subprocess.run(  # noqa: E731
            ["keepassxc-cli", *arguments], input=self.text(password) + "\n", capture_output=True, text=True, check=False,
            env=dict(self.environment, QT_QPA_PLATFORM="offscreen"))
        listed = run("ls", "-q", "-R", "-f", self.variables["file"])
        if listed.returncode != 0:
            raise Failed(f"keepassxc-cli could not open {self.variables['file']}: {listed.stderr.strip()}")
        paths = [line for line in listed.stdout.splitlines() if line.split("/")[-1].startswith(entry.strip())]
        if not paths:
            raise Failed(f"no entry {entry!r} among {listed.stdout.split(chr(10))}")
        shown = run("show", "-q", "-s", "-a", "password", self.variables["file"], paths[0]).stdout.rstrip("\n")
        if shown != value:
            raise Failed(f"the password of {entry!r} differs from the export")

    def do_language(self, rest: str) -> None:
        """language TAG: chooses that language in the corner of the window; names are read in it from then on."""
        self.do_press("[language-name]")
        self.words = Words(ROOT / "i18n" / rest)
        self.program.press(self.need("[language-name]", {"toggle button", "menu item", "check menu item", "radio menu item"}, True))

    def do_chosen(self, rest: str) -> None:
        """chosen NAME: that answer is chosen, that box is ticked."""
        marked = lambda: (e := self.program.find(self.pattern(rest), {"radio button", "check box"}, None, 0)) and "checked" in e.states()  # noqa: E731
        if not screen.wait_for(marked):
            raise Failed(f"{rest!r} is not chosen")

    def do_opened(self, rest: str) -> None:
        """opened ADDRESS: the program asked the system to open that address."""
        opened = pathlib.Path(self.environment["SAFE_PASSAGE_WALK_OPENED"])
        wanted = self.pattern(rest)
        there = lambda: opened.is_file() and any(map(wanted.fullmatch, opened.read_text(encoding="utf-8").splitlines()))  # noqa: E731
        if not screen.wait_for(there):
            raise Failed(f"{rest!r} was not opened")

    def do_picture(self, rest: str) -> None:
        """picture NAME: saves what the screen shows as target/walk/NAME-LANGUAGE.png."""
        time.sleep(0.4)
        screen.picture(self.pictures / f"{rest}-{self.language}.png")

    def do_ends(self, _rest: str) -> None:
        """ends: the program closes by itself, with status 0."""
        if not screen.wait_for(lambda: not self.program.running(), 15):
            raise Failed("the program is still running")
        if self.program.process.returncode != 0:
            raise Failed(f"the program ended with status {self.program.process.returncode}")

    def run(self) -> str | None:
        """Walks all steps. Returns what failed, or `None`."""
        number, line = 0, ""
        try:
            for number, line in enumerate(self.steps.read_text(encoding="utf-8").splitlines(), 1):
                line = line.strip()
                if not line or line.startswith("#"):
                    continue
                verb, _, rest = line.partition(" ")
                action = getattr(self, f"do_{verb}", None)
                if action is None:
                    raise Failed(f"there is no step called {verb!r}")
                action(rest.strip())
                if self.options.verbose:
                    print(f"    ok  {line}", flush=True)
            return None
        except (Failed, KeyError, subprocess.SubprocessError, OSError) as error:
            name = f"{self.steps.stem}-{self.language}"
            screen.picture(self.pictures / f"{name}-failed.png")
            tree = "\n".join(map(str, self.program.elements())) if self.program and self.program.running() else "no window"
            (self.pictures / f"{name}-failed.txt").write_text(tree + "\n", encoding="utf-8")
            return f"{self.steps.name}:{number}: {line}: {error}\n{tree if self.options.tree else f'      see target/walk/{name}-failed.*'}"
        finally:
            if self.program is not None:
                self.program.close()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=str(ROOT / "target" / "debug" / "safe-passage"))
    parser.add_argument("--language", action="append", help="BCP 47 tag, once or several times")
    parser.add_argument("--size", default="1040x760")
    parser.add_argument("--tree", action="store_true", help="print the tree where a step fails")
    parser.add_argument("--verbose", action="store_true", help="print every step")
    parser.add_argument("steps", nargs="*", type=pathlib.Path)
    options = parser.parse_args()
    if os.environ.get("SAFE_PASSAGE_WALK") != "inside":
        return screen.in_session([str(pathlib.Path(__file__).absolute()), *sys.argv[1:]], options.size)
    options.program = str(pathlib.Path(options.program).resolve())
    if not pathlib.Path(options.program).is_file():
        print(f"there is no {options.program}; build the program first")
        return 1
    screen.announce_screen_reader()
    languages = options.language or sorted(path.name for path in (ROOT / "i18n").iterdir() if path.is_dir())
    failures = 0
    for steps in options.steps or sorted(HERE.glob("*.steps")):
        for language in languages:
            begun = time.monotonic()
            folder = pathlib.Path(tempfile.mkdtemp(prefix="safe-passage-walk-"))
            try:
                failure = Walk(options, steps, language, folder).run()
            finally:
                shutil.rmtree(folder, ignore_errors=True)
            took = time.monotonic() - begun
            print(f"{'FAILED' if failure else 'ok':7} {steps.stem} in {language} ({took:.0f} s)", flush=True)
            if failure:
                failures += 1
                print(f"      {failure}", flush=True)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
