#!/usr/bin/python3
"""Runs the tests of the rules as Windows programs: the same tests, in Wine, on a machine of their own.

usage: rules.py [ARGUMENTS OF CARGO TEST…]
"""

import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).absolute().parent
ROOT = HERE.parents[1]
sys.dont_write_bytecode = True
sys.path[:0] = [str(HERE)]

from prefix import Prefix, compile_helpers  # noqa: E402


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="safe-passage-rules-") as name:
        folder = pathlib.Path(name)
        # A library of an installed Windows target asks for a file that Wine does not have.
        compile_helpers(folder / "helpers", with_random=True)
        machine = Prefix.base(folder / "machine", folder / "helpers")
        try:
            # Cargo keeps its own home; only what it starts runs on the machine.
            wine = {name: value for name, value in machine.environment.items() if name.startswith("WINE")}
            # The tests with a golden file ask Cargo where the project lies, and there is no Cargo on that machine.
            wine["INSTA_WORKSPACE_ROOT"] = str(ROOT)
            command = [str(ROOT / "scripts" / "windows.sh"), "cargo", "test", "--locked", "-p", "safe-passage-core", "--lib", "--tests"]
            return subprocess.run([*command, *sys.argv[1:]], env=os.environ | wine, stdin=subprocess.DEVNULL, check=False).returncode
        finally:
            machine.stop()


if __name__ == "__main__":
    sys.exit(main())
