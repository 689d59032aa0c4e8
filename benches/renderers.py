#!/usr/bin/python3
"""Start and memory with each renderer, against a bare window of the same run: a table.

usage: renderers.py PROGRAM BARE   (Linux; BARE is the bench program `speed`, which opens a bare window)

For Windows benches/windows.py measures the same, in Wine. What is measured: the time from the start of the process until
the first frame is drawn, and the memory that the process has in use a second later (VmRSS of proc_pid_status(5), which in
Wine holds what Wine itself needs too). Medians of RUNS. A renderer that doesn't draw here is said to; it is no failure.
"""

import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable

ROOT = pathlib.Path(__file__).absolute().parents[1]
sys.dont_write_bytecode = True
sys.path[:0] = [str(ROOT / "tests" / "windows")]

RUNS = 5
PATIENCE = 60.0
SETTLING = 1.0
DRAWN = "first frame drawn"
# A row of the table: its name, what is said on the first frame, and how it is started (which gives the process that
# draws), with a file for what it says.
Row = tuple[str, str, Callable[[pathlib.Path], subprocess.Popen]]


def memory(process: int) -> float:
    """MiB that a process has in use."""
    for line in pathlib.Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


def one_start(row: Row, log: pathlib.Path, end: Callable[[subprocess.Popen], None]) -> tuple[float, float] | str:
    """Seconds until the first frame and MiB in use, or what the program said instead."""
    _, wanted, begin = row
    log.write_bytes(b"")
    start = time.monotonic()
    process = begin(log)
    try:
        while wanted not in (said := log.read_text(errors="replace")):
            if DRAWN in said or process.poll() is not None or time.monotonic() - start > PATIENCE:
                failed = [line for line in said.splitlines() if " failed: " in line]
                return failed[0].partition(" failed: ")[2].splitlines()[0][:80] if failed else "no first frame"
            time.sleep(0.002)
        took = time.monotonic() - start
        time.sleep(SETTLING)
        return took, memory(process.pid)
    finally:
        end(process)


def table(rows: list[Row], folder: pathlib.Path, end: Callable[[subprocess.Popen], None]) -> None:
    """Measures turn by turn, so that whatever else the machine does meets all alike; the first turn warms the caches."""
    seen: dict[str, list[tuple[float, float]]] = {row[0]: [] for row in rows}
    failed: dict[str, str] = {}
    for turn in range(RUNS + 1):
        for row in rows:
            if row[0] in failed:
                continue
            measured = one_start(row, folder / "renderer.log", end)
            if isinstance(measured, str):
                failed[row[0]] = measured
            elif turn:
                seen[row[0]].append(measured)
    bare = statistics.median(took for took, _ in seen[rows[0][0]]) if seen[rows[0][0]] else None
    print(f"| renderer | first frame (median of {RUNS}) | against the bare window | memory in use |")
    print("|---|---|---|---|")
    for name, _, _ in rows:
        if name in failed:
            print(f"| {name} | does not draw here: {failed[name]} | | |")
            continue
        took, used = (statistics.median(one[part] for one in seen[name]) for part in (0, 1))
        ratio = f"{took / bare:.2f}" if bare else ""
        print(f"| {name} | {took * 1000:.0f} ms | {ratio} | {used:.0f} MiB |", flush=True)


def main() -> int:
    from desk import Desk

    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    program, bare = sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix="safe-passage-bench-") as name, Desk() as desk:
        folder = pathlib.Path(name)
        surroundings = os.environ | {"HOME": name, "XDG_DATA_HOME": f"{name}/data", "DISPLAY": desk.display, "LANG": "en_US.UTF-8",
                                     "RUST_LOG": "safe_passage=info"}
        for gone in ("WAYLAND_DISPLAY", "WAYLAND_SOCKET"):
            surroundings.pop(gone, None)

        def starting(*command: str) -> Callable[[pathlib.Path], subprocess.Popen]:
            def begin(log: pathlib.Path) -> subprocess.Popen:
                with log.open("wb") as out:
                    return subprocess.Popen(command, env=surroundings, stdin=subprocess.DEVNULL, stdout=out, stderr=out)
            return begin

        def end(process: subprocess.Popen) -> None:
            process.kill()
            process.wait()

        rows: list[Row] = [("a bare window, glow", DRAWN, starting(bare, "--bare-window"))]
        rows += [(renderer, f"{DRAWN} with {renderer}", starting(program, "--renderer", renderer)) for renderer in ("glow", "wgpu", "software")]
        table(rows, folder, end)
    return 0


if __name__ == "__main__":
    sys.exit(main())
