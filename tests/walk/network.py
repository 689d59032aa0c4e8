#!/usr/bin/env python3
"""Watches the program open no way to the internet: every socket that it or a program started by it makes is written down.

usage: network.py [PROGRAM]   (run by `make test`, after the walk)

The commands and the window run under strace. Sockets within the computer (AF_UNIX: screen, desktop, accessibility;
AF_NETLINK: the kernel's own answers) are what a desktop program lives on; one of any other family fails.
"""

import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
WITHIN = {"AF_UNIX", "AF_NETLINK"}
EXPORT = HERE / "kpm-export.txt"


def families(log: pathlib.Path) -> set[str]:
    """The families of all sockets that were made, and of all addresses that were spoken to."""
    return set(re.findall(r"\b(?:socket(?:pair)?\(|sa_family=)([A-Z0-9_]+)", log.read_text(errors="replace")))


def watched(log: pathlib.Path, *command: str) -> list[str]:
    return ["strace", "--follow-forks", "--quiet=all", "--trace=%network", f"--output={log}", *command]


def main() -> int:
    program = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / "target/debug/safe-passage")
    failed = []

    def check(name: str, holds: bool, said: object) -> None:
        print(f"{'ok    ' if holds else 'FAILED'}  {name}")
        if not holds:
            failed.append(name)
            print(f"        {said}")

    with tempfile.TemporaryDirectory() as folder:
        home = pathlib.Path(folder)
        environment = dict(os.environ, HOME=str(home), XDG_DATA_HOME=str(home / "data"), LANG="en_US.UTF-8")
        log = home / "sockets"

        # What must be seen if it were there.
        subprocess.run(watched(log, "/usr/bin/python3", "-c", "import socket; socket.socket(socket.AF_INET6)"), check=True)
        check("a socket to the internet would be seen", "AF_INET6" in families(log), families(log))

        commands = [
            ["detect", "--json"],
            ["protection", "--json"],
            ["timeline", "--json"],
            ["alternatives", "--json"],
            ["walk", "--json", "--answers", str(home / "answers.json")],
            ["report", "--format", "html", "--output", str(home / "report.html")],
            ["passwords", "convert", str(EXPORT), "--to", "bitwarden-json", "--output", str(home / "out.json"), "--clear-text-ok"],
        ]
        (home / "answers.json").write_text('{"country": "US"}')
        for command in commands:
            log.unlink(missing_ok=True)
            ended = subprocess.run(watched(log, program, *command), env=environment, capture_output=True, text=True, timeout=120, check=False)
            check(f"{command[0]} works and makes none", ended.returncode == 0 and families(log) <= WITHIN, (ended.returncode, ended.stderr[-500:], families(log)))

        # The window, walked as far as the look and what it means. The watcher stands aside (--daemonize), so that the program
        # is the child of whoever started it.
        log.unlink(missing_ok=True)
        watcher = home / "watched"
        watcher.write_text(f'#!/bin/sh\nexec {shlex.join(["strace", "--daemonize", "--output-append-mode", *watched(log)[1:], program])} "$@"\n')
        watcher.chmod(0o755)
        walk = [sys.executable, str(HERE / "walk.py"), "--program", str(watcher), "--language", "en-US", str(HERE / "welcome-to-know.steps")]
        walked = subprocess.run(walk, capture_output=True, text=True, check=False)
        seen = families(log) if log.exists() else set()
        check("the window is walked through the look and makes none", walked.returncode == 0 and "AF_UNIX" in seen and seen <= WITHIN, (walked.stdout[-800:], seen))
    print(f"{len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
