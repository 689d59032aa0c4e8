"""What the checks of the packages share: a line for each, with its time, and an end that says what failed."""

import pathlib
import subprocess
import time

began = time.monotonic()
done: list[str] = []
failed: list[str] = []


def check(name: str, holds: object, said: object = "") -> None:
    """Notes whether something holds; what was said is shown only where it does not."""
    done.append(name)
    print(f"{time.monotonic() - began:5.1f} s  {'ok    ' if holds else 'FAILED'}  {name}", flush=True)
    if not holds:
        failed.append(name)
        print("        " + str(said).replace("\n", "\n        "), flush=True)


def run(*command: object, env: dict | None = None, cwd: pathlib.Path | None = None, timeout: float | None = None) -> tuple[int, str]:
    """Runs a program to its end; gives its exit status and all that it said."""
    ended = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
                           env=env, cwd=cwd, timeout=timeout)
    return ended.returncode, ended.stdout


def ended() -> int:
    """The exit status; says how many failed, and which."""
    print(f"{len(done) - len(failed)} passed, {len(failed)} failed{': ' if failed else ''}{'; '.join(failed)}", flush=True)
    return 1 if failed or not done else 0
