"""What the packages for Windows have in common."""

import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
PUBLISHER = "The Safe Passage authors"

sys.path.insert(0, str(ROOT / "packaging"))

import words  # noqa: E402, F401


class PackagingFailed(Exception):
    """A package could not be made; the text says why."""


def run(command: list[str], more: dict[str, str] | None = None) -> str:
    """Runs a tool and returns what it said. Its arguments are never part of an error: one may name a secret."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ | (more or {}))
    except FileNotFoundError:
        raise PackagingFailed(f"{command[0]} is not installed; scripts/setup.sh packages-windows installs it") from None
    if done.returncode != 0:
        raise PackagingFailed(f"{command[0]} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout
