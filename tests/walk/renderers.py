#!/usr/bin/env python3
"""Starts the window where drivers are missing: another renderer takes over, and where none works the person is told.
Then under Wayland, on a desktop that shows its windows on the screen of the walk; and takes that desktop away.

usage: renderers.py [PROGRAM]   (run by `make test`, after the walk)

The failures are real ones: the drivers of OpenGL or Vulkan are hidden from the program.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import screen  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
NO_OPENGL = {"LIBGL_DRIVERS_PATH": "/nonexistent"}
NO_VULKAN = {"VK_DRIVER_FILES": "/nonexistent", "VK_ICD_FILENAMES": "/nonexistent"}


def surroundings(home: pathlib.Path, more: dict[str, str]) -> dict[str, str]:
    """The environment of a program whose person lives in this folder."""
    environment = dict(os.environ, HOME=str(home), XDG_DATA_HOME=str(home / "data"), RUST_LOG="safe_passage=info", LANG="en_US.UTF-8")
    return environment | more


def start(program: str, home: pathlib.Path, hidden: dict[str, str], *arguments: str, seconds: float = 30.0) -> tuple[str, int | None]:
    """Starts the program and waits for its first frame or its end; gives what it said, and its exit status if it ended."""
    environment = surroundings(home, hidden)
    log = home / "log"
    with log.open("wb") as out:
        process = subprocess.Popen([program, *arguments], env=environment, stdout=out, stderr=out, stdin=subprocess.DEVNULL)
        end = time.monotonic() + seconds
        while time.monotonic() < end and process.poll() is None and b"first frame" not in log.read_bytes():
            time.sleep(0.1)
        status = process.poll()
        if status is None:
            process.terminate()
            process.wait()
    return log.read_text(errors="replace"), status


def wayland(program: str, home: pathlib.Path, check) -> None:
    """Weston as the desktop. What is asked of the window is what a screen reader gets of it."""
    socket = pathlib.Path(os.environ["XDG_RUNTIME_DIR"]) / "wayland-renderers"
    command = ["weston", "--backend=x11-backend.so", "--use-pixman", f"--socket={socket.name}", "--idle-time=0", "--width=1000", "--height=720"]
    desktop = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    try:
        if not screen.wait_for(socket.exists):
            check("a Wayland desktop starts", False, f"weston ended with {desktop.poll()}")
            return
        # No way back to X.
        there = {"WAYLAND_DISPLAY": socket.name, "DISPLAY": ""}
        for renderer in ("glow", "wgpu", "software"):
            said, _ = start(program, home, there, "--renderer", renderer)
            check(f"{renderer} draws under Wayland", f"first frame drawn with {renderer}" in said and "failed" not in said, said)

        said, _ = start(program, home, there | NO_OPENGL)
        check("under Wayland too Vulkan takes over where OpenGL fails", re.search("drawn with (wgpu|software)", said), said)

        screen.announce_screen_reader()
        window = screen.Program([program], surroundings(home, there), home / "log-of-wayland")
        try:
            look = window.find(re.compile("Look at this computer"), screen.OPERABLE)
            check("under Wayland a screen reader finds the button of the first page", look, window.log.read_text())
            window.press(look)
            check("and presses it", window.find(re.compile("Look again"), screen.OPERABLE), window.log.read_text())
            desktop.kill()
            status = screen.wait_for(lambda: None if window.running() else [window.process.returncode])
            said = window.log.read_text()
            known = status == [1] and "The window is gone" in said and "could not be opened" not in said
            check("where the desktop ends the program ends with 1 and says what happened", known, f"{status}\n{said}")
            check("and writes no guidance, because there was a window", not list(home.glob("**/*.html")), said)
        finally:
            window.close()
    finally:
        desktop.kill()
        desktop.wait()


def main() -> int:
    if os.environ.get("SAFE_PASSAGE_WALK") != "inside":
        return screen.in_session(sys.argv, "1040x760")
    program = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / "target/debug/safe-passage")
    failed = []

    done = []

    def check(name: str, holds: object, said: str) -> None:
        done.append(name)
        print(f"{'ok    ' if holds else 'FAILED'}  {name}")
        if not holds:
            failed.append(name)
            print("        " + said.replace("\n", "\n        "))

    with tempfile.TemporaryDirectory() as folder:
        home = pathlib.Path(folder)
        own = home / "data" / "safe-passage"

        said, _ = start(program, home, {})
        check("OpenGL draws where it works", "first frame drawn with glow" in said, said)
        check("a start that drew leaves no mark", not list(own.glob("starting-with-*")), said)
        # What draws is a graphics card or the processor, as this machine has it.
        known = re.search(r"glow draws by OpenGL, .+, (hardware|software)$", said, re.MULTILINE)
        check("and says by what it draws", known, said)

        said, _ = start(program, home, NO_OPENGL)
        check("Vulkan takes over where OpenGL fails to start", re.search("drawn with (wgpu|software)", said), said)

        said, _ = start(program, home, {}, "--renderer", "wgpu")
        check("Vulkan draws first where it is asked for", "drawn with wgpu" in said and "failed" not in said, said)

        said, _ = start(program, home, NO_OPENGL, "--renderer", "software")
        known = "first frame drawn with software" in said and re.search(r"software draws by Vulkan, .+, software$", said, re.MULTILINE)
        check("the processor draws where it is asked for", known, said)

        (own / "starting-with-glow").write_bytes(b"")
        said, _ = start(program, home, {})
        check("after a start that never drew another one is tried first", re.search("drawn with (wgpu|software)", said), said)
        (own / "starting-with-glow").unlink()

        said, status = start(program, home, NO_OPENGL | NO_VULKAN)
        guidance = list(home.glob("**/*.html"))
        check("where none works the program ends with 1 and says so", status == 1 and "could not be opened" in said, said)
        text = guidance[0].read_text() if guidance else ""
        check("and leaves its guidance as a page", "<h1>" in text and "September 29, 2024" in text, said)
        for file in guidance:
            file.unlink()

        wayland(program, home, check)
    print(f"{len(done) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
