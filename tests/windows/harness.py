"""What the tests in Wine share: checks with their names, machines that are made, tried and ended, two at a time, and the end."""

import concurrent.futures
import pathlib
import shutil
import signal
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Callable

import desk as screens
from desk import Desk
from prefix import Prefix, WineFailed


class Checks:
    """What held on one machine and what did not."""

    def __init__(self, machine: str):
        self.machine = machine
        self.lines: list[str] = []
        self.passed = self.failed = 0
        self.begun = time.monotonic()

    def holds(self, name: str, fact: object, seen: object = "") -> bool:
        """One check; `seen` is told where it failed."""
        if fact:
            self.passed += 1
            self.lines.append(f"ok      {self.machine}: {name}")
        else:
            self.failed += 1
            text = (seen.decode(errors="replace") if isinstance(seen, bytes) else str(seen)).strip()
            self.lines.append(f"FAILED  {self.machine}: {name}")
            self.lines += ["          " + line for line in (text[:3000] or "(nothing)").splitlines()]
        return bool(fact)

    def equal(self, name: str, seen: object, expected: object) -> bool:
        """One check of a value."""
        return self.holds(f"{name} is {expected!r}", seen == expected, f"it is {seen!r}")

    def trouble(self, name: str, error: Exception) -> None:
        """What should have come to its end and did not."""
        self.holds(name, False, f"{error}\n{traceback.format_exc()}")

    def say(self) -> None:
        took = time.monotonic() - self.begun
        print("\n".join([*self.lines, f"        {self.machine} took {took:.0f} s"]), flush=True)


def missing(tools: list[str], files: list[pathlib.Path]) -> list[str]:
    """Which of these tools and files are not here."""
    return [tool for tool in tools if not shutil.which(tool)] + [str(file) for file in files if not file.is_file()]


class Harness:
    """A temporary folder with machines in it, and what was checked on them. Used with `with`: at its end nothing runs any more."""

    def __init__(self, prefix: str, keep: bool):
        self.place = pathlib.Path(tempfile.mkdtemp(prefix=prefix))
        self.keep = keep
        self.all_checks: list[Checks] = []
        # Two at a time: one draws or waits while the other one works.
        self.pool = concurrent.futures.ThreadPoolExecutor(2)
        # What else has work that an interruption ends.
        self.other_pools: list[concurrent.futures.Executor] = []
        self.running: list[Prefix] = []
        self.guard = threading.Lock()

    def begin(self, prefix: Prefix) -> bool:
        """Notes a machine, so that it is ended in any case. False after an interruption: it must not be started."""
        with self.guard:
            if screens.INTERRUPTED.is_set():
                return False
            self.running.append(prefix)
            return True

    def base(self, helpers: pathlib.Path) -> Prefix:
        """The machine that the others are copies of."""
        base = Prefix(self.place / "base")
        self.begin(base)
        base.set_up(helpers)
        return base

    def on_machine(self, name: str, base: Prefix, screen: list[str], work: Callable[[Checks, Prefix, Desk], None]) -> Checks:
        """Makes a machine with a screen, does the work on it and ends it. Options of the screen are those of Xvfb."""
        checks = Checks(name)
        prefix = Prefix(self.place / name)
        if not self.begin(prefix):
            return checks
        try:
            # The screen is there from the start: Wine looks for one once, when the first program asks.
            with Desk(*screen) as desk:
                base.copy_to(prefix)
                prefix.environment["DISPLAY"] = desk.display
                work(checks, prefix, desk)
                prefix.stop()
        except Exception as error:  # noqa: BLE001 - one machine must not keep the others from being checked
            checks.trouble("the machine can be made", error)
        finally:
            prefix.stop()
            with self.guard:
                checks.say()
        return checks

    def note(self, checks: Checks) -> None:
        """Takes checks that no machine is needed for, and says them."""
        self.all_checks.append(checks)
        checks.say()

    def run(self, names: list[str], one: Callable[[str], Checks]) -> None:
        """Does one thing for each name, several at a time, and takes its checks."""
        futures = [self.pool.submit(one, name) for name in names]
        self.all_checks += [future.result() for future in futures]

    def __enter__(self) -> "Harness":
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
        return self

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> bool:
        told = isinstance(error, WineFailed)
        if told:
            checks = Checks("Wine")
            checks.holds("is ready", False, error)
            self.note(checks)
        # After an interruption the machines go first, so that whoever waits for one of them ends too.
        for number in (signal.SIGINT, signal.SIGTERM):
            # Whoever is impatient sends a second one, and the machines would stay.
            signal.signal(number, signal.SIG_IGN)
        screens.INTERRUPTED.set()
        pools = [self.pool, *self.other_pools]
        for pool in pools:
            pool.shutdown(wait=False, cancel_futures=True)
        with self.guard:
            running = list(self.running)
        for prefix in running:
            prefix.stop()
        for pool in pools:
            pool.shutdown()
        if self.keep:
            print(f"the machines are in {self.place}")
        else:
            shutil.rmtree(self.place, ignore_errors=True)
        return told

    def ended(self) -> int:
        """The exit status; says how many checks held and how many did not."""
        passed, failed = (sum(getattr(checks, which) for checks in self.all_checks) for which in ("passed", "failed"))
        print(f"{passed} passed, {failed} failed")
        return 1 if failed or not passed else 0
