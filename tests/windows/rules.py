#!/usr/bin/python3
"""Runs the tests of the rules as Windows programs: the same tests, in Wine, on a machine of their own.

usage: rules.py [--build | NAME…]
    --build     builds the test programs and stops
    NAME        runs only these test programs, such as reading_large
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

HERE = pathlib.Path(__file__).absolute().parent
ROOT = HERE.parents[1]
sys.dont_write_bytecode = True
sys.path[:0] = [str(HERE)]

from prefix import Prefix, compile_helpers  # noqa: E402

# How long one test program may take on a slow and busy machine, in seconds.
PATIENCE = 900


def build() -> dict[str, pathlib.Path]:
    """Builds the test programs; returns where each lies, by its name. Ends the program where they cannot be built."""
    # Without any optimisation they take five times as long in Wine as they do here.
    faster = "profile.dev.package.safe-passage-core.opt-level=1"
    command = [str(ROOT / "scripts" / "windows.sh"), "cargo", "test", "--locked", "--quiet", "-p", "safe-passage-core", "--lib", "--tests",
               "--no-run", "--message-format=json-render-diagnostics", "--config", faster]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        sys.exit(done.returncode)
    told = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    return {one["target"]["name"]: pathlib.Path(one["executable"]) for one in told if one.get("executable")}


def main() -> int:
    arguments = sys.argv[1:]
    programs = build()
    if arguments == ["--build"]:
        return 0
    if unknown := set(arguments) - set(programs):
        print(f"no such test program: {', '.join(sorted(unknown))}; there are {', '.join(sorted(programs))}", file=sys.stderr)
        return 2
    if not programs:
        print("Cargo named no test program", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="safe-passage-rules-") as name:
        folder = pathlib.Path(name)
        # A library of an installed Windows target asks for a file that Wine does not have.
        compile_helpers(folder / "helpers", with_random=True)
        machine = Prefix.base(folder / "machine", folder / "helpers")
        try:
            # Its server stays: one that goes while the next program comes breaks the connection to it.
            machine.start({})
            # The tests with a golden file ask Cargo where the project lies, and there is no Cargo on that machine.
            more = {"INSTA_WORKSPACE_ROOT": str(ROOT), "CARGO_MANIFEST_DIR": str(ROOT / "src" / "core"), "CI": os.environ.get("CI", "true")}

            def run(name: str) -> bool:
                begun = time.monotonic()
                done = machine.wine(str(programs[name]), seconds=PATIENCE, more=more, folder=ROOT / "src" / "core")
                good = done.returncode == 0
                words = f"{'passed' if good else f'FAILED with {done.returncode}'} after {time.monotonic() - begun:.0f} s: {name}"
                out = b"" if good else done.stdout + done.stderr
                print(words, out.decode(errors="replace"), sep="\n" if out else "", flush=True)
                return good

            with ThreadPoolExecutor(os.cpu_count()) as several:
                results = list(several.map(run, arguments or sorted(programs)))
            print(f"{sum(results)} of {len(results)} test programs passed", flush=True)
            return 0 if all(results) else 1
        finally:
            machine.stop()


if __name__ == "__main__":
    sys.exit(main())
