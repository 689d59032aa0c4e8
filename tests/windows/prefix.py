"""A made-up Windows machine: a folder that Wine runs in, seeded with registry, files, services and running programs."""

import contextlib
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time
import tomllib

HERE = pathlib.Path(__file__).absolute().parent
# Two words and a capital letter, as people's folders are called; a name that stands nowhere else.
USER = "Marisol Vega"
HIVES = {"HKEY_LOCAL_MACHINE": "system.reg", "HKEY_CURRENT_USER": "user.reg"}
# What Wine itself may take before it counts as hanging, in seconds.
PATIENCE = 120


class WineFailed(Exception):
    """Wine or a compiler did not do what the tests rest on."""


def make(*command: str) -> None:
    """Runs a tool that makes what the tests rest on."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise WineFailed(f"{' '.join(command[:2])} ended with {done.returncode}:\n{done.stdout}{done.stderr}")


def environment(folder: pathlib.Path) -> dict[str, str]:
    """Nothing of this machine but the path; no language, no display, no messages of Wine's own."""
    home = folder.parent / "home"
    home.mkdir(exist_ok=True)
    return {
        # What would be opened in a browser is written down instead.
        "PATH": f"{HERE.parent / 'walk' / 'bin'}:{os.environ.get('PATH', '/usr/bin:/bin')}",
        "SAFE_PASSAGE_WALK_OPENED": str(folder / "opened"),
        "HOME": str(home), "USER": USER, "LOGNAME": USER, "LANG": "C.UTF-8",
        "WINEPREFIX": str(folder), "WINEARCH": "win64", "WINEDEBUG": "-all",
        "WINEDLLOVERRIDES": "mscoree=;mshtml=;winemenubuilder.exe=d",
        "LIBGL_ALWAYS_SOFTWARE": "1",
    }


def compile_helpers(folder: pathlib.Path, with_random: bool) -> None:
    """Makes the stand-ins: program.exe, uninstaller.exe, driver.sys and, where it is asked for, bcryptprimitives.dll."""
    folder.mkdir()
    wanted = {
        "program.exe": ["-mwindows", str(HERE / "service.c")],
        "uninstaller.exe": ["-mwindows", str(HERE / "uninstaller.c"), "-ladvapi32", "-lshell32"],
        "driver.sys": ["-shared", "-nostdlib", "-Wl,--subsystem,native", "-Wl,--entry,DriverEntry", str(HERE / "driver.c")],
    }
    if with_random:
        wanted["bcryptprimitives.dll"] = ["-shared", str(HERE / "random.c"), "-ladvapi32"]
    for name, arguments in wanted.items():
        command = ["x86_64-w64-mingw32-gcc", "-O1", "-s", "-o", str(folder / name), *arguments]
        make(*command)


class Prefix:
    """One machine."""

    def __init__(self, folder: pathlib.Path):
        self.folder = folder
        self.environment = environment(folder)
        self.running: list[subprocess.Popen] = []
        self.live: list[str] = []
        self.stopped = False

    @classmethod
    def base(cls, folder: pathlib.Path, helpers: pathlib.Path) -> "Prefix":
        """A machine as Wine sets it up, at once."""
        prefix = cls(folder)
        try:
            prefix.set_up(helpers)
        except BaseException:
            prefix.stop()
            raise
        return prefix

    def set_up(self, helpers: pathlib.Path) -> None:
        """Makes the machine that all others are copies of: Windows as Wine sets it up."""
        self.folder.mkdir()
        done = self.wine("wineboot", "-i")
        # Debian's Wine makes a Windows 7.
        self.wine("winecfg", "-v", "win10")
        self.server("-k")
        self.server("-w")
        if done.returncode != 0 or not (self.folder / "system.reg").is_file():
            raise WineFailed("wineboot could not set up a machine: " + done.stderr.decode(errors="replace"))
        # Folders of the person that Wine links to the home folder of this machine.
        for link in (self.folder / "drive_c" / "users" / USER).iterdir():
            if link.is_symlink():
                link.unlink()
                link.mkdir()
        random = helpers / "bcryptprimitives.dll"
        if random.is_file():
            shutil.copy(random, self.folder / "drive_c" / "windows" / "system32")

    def copy_to(self, other: "Prefix") -> None:
        """Makes another machine like this one. Windows' own files are shared, because nothing writes into them."""
        folder = other.folder
        folder.mkdir()
        shared = {"windows", "Program Files", "Program Files (x86)"}
        (folder / "drive_c").mkdir()
        for entry in [*self.folder.iterdir(), *(self.folder / "drive_c").iterdir()]:
            if entry.name == "drive_c":
                continue
            target = folder / entry.relative_to(self.folder)
            how = ["cp", "-a", "--link"] if entry.name in shared else ["cp", "-a", "--reflink=auto"]
            subprocess.run([*how, str(entry), str(target)], check=True)

    # What is on the machine.

    def path(self, windows: str) -> pathlib.Path:
        """Where a path of the machine lies here; folders that are there already keep their spelling."""
        place = self.folder / "drive_c"
        drive, *parts = windows.replace("<user>", USER).split("\\")
        assert drive.upper() == "C:", windows
        for part in filter(None, parts):
            known = place / part
            if not known.exists() and place.is_dir():
                known = next((entry for entry in place.iterdir() if entry.name.lower() == part.lower()), known)
            place = known
        return place

    def put(self, source: pathlib.Path, windows: str) -> pathlib.Path:
        """Copies a file to a place on the machine."""
        target = self.path(windows)
        target.parent.mkdir(parents=True, exist_ok=True)
        # A file that is there may be shared with the other machines.
        target.unlink(missing_ok=True)
        shutil.copy(source, target)
        return target

    def seed(self, name: str, helpers: pathlib.Path) -> dict:
        """Puts on the machine what machines/NAME.toml and NAME.reg say; returns the first of them."""
        with (HERE / "machines" / f"{name}.toml").open("rb") as file:
            machine = tomllib.load(file)
        for program in machine.get("programs", []):
            self.put(helpers / "program.exe", program)
        for driver in machine.get("drivers", []):
            self.put(helpers / "driver.sys", driver)
        for folder in machine.get("folders", []):
            self.path(folder).mkdir(parents=True, exist_ok=True)
        for file in machine.get("files", []):
            self.path(file).parent.mkdir(parents=True, exist_ok=True)
            self.path(file).write_text("written for the tests of Safe Passage\n", encoding="utf-8")
        self.seed_registry((HERE / "machines" / f"{name}.reg").read_text(encoding="utf-8"))
        for hive, lines in machine_rubbish(**machine["rubbish"]).items() if "rubbish" in machine else ():
            self.append(hive, lines)
        return machine

    def seed_registry(self, text: str) -> None:
        """Writes what a .reg file says into the hives, before Wine reads them: services are only looked at when it starts.

        Keys under HKEY_USERS are kept for `start`, because Wine has no file for them.
        """
        hives: dict[str, list[str]] = {}
        self.live = ["Windows Registry Editor Version 5.00"]
        lines: list[str] = []
        for line in text.splitlines()[1:]:
            if line.startswith("["):
                hive, _, key = line.strip("[]").partition("\\")
                lines = hives.setdefault(hive, [])
                if hive in HIVES:
                    line = "\n[" + escaped(key.replace("\\", "\\\\")) + "] 1"
            elif line.startswith(";"):
                continue
            else:
                line = escaped(line)
            lines.append(line)
        for hive, lines in hives.items():
            if hive in HIVES:
                self.append(hive, lines)
            else:
                self.live += lines

    def append(self, hive: str, lines: list[str]) -> None:
        """Adds lines in the form of Wine's own files to a hive."""
        with (self.folder / HIVES[hive]).open("a", encoding="ascii", newline="\n") as file:
            file.write("\n".join(["", *lines, ""]))

    # The machine while it runs.

    def start(self, machine: dict) -> None:
        """Starts the machine, and the programs that run on it."""
        self.server("-p")
        # The server answers a moment later than it says; until the service manager does too, the machine has not started.
        tries = 0
        while self.wine("sc", "query", "Eventlog").returncode != 0:
            tries += 1
            if tries > 20:
                raise WineFailed("the machine does not start")
            time.sleep(0.2)
        if len(self.live) > 1:
            file = self.path(r"C:\windows\temp\users.reg")
            file.write_bytes(("\ufeff" + "\r\n".join(self.live) + "\r\n").encode("utf-16-le"))
            self.must("reg", "import", r"C:\windows\temp\users.reg")
        for program in machine.get("run", []):
            self.open(program.replace("<user>", USER), "--idle")

    def wine(self, *arguments: str, seconds: float = PATIENCE, more: dict | None = None, text: bytes = b"",
             folder: pathlib.Path | None = None) -> subprocess.CompletedProcess:
        """Runs a program of the machine to its end."""
        if self.stopped:
            raise WineFailed("the machine was stopped")
        # Files, not pipes: what Wine leaves running behind the program would hold a pipe open.
        with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as said:
            given.write(text)
            given.seek(0)
            process = subprocess.Popen(["wine", *arguments], env=self.environment | (more or {}), stdin=given, stdout=out,
                                       stderr=said, cwd=folder or self.folder)
            self.running.append(process)
            try:
                status: int | None = process.wait(seconds)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
                status = None
            finally:
                self.running.remove(process)
            out.seek(0)
            said.seek(0)
            return subprocess.CompletedProcess(arguments, "never ended" if status is None else status, out.read(), said.read())

    def must(self, *arguments: str) -> bytes:
        """Runs one of Wine's own programs, on which the tests rest."""
        done = self.wine(*arguments)
        if b"could not be started" in done.stdout + done.stderr:
            # Wine's own starter, on a busy machine; the program itself has not run.
            done = self.wine(*arguments)
        if done.returncode != 0:
            raise WineFailed(f"{' '.join(arguments)} ended with {done.returncode}: {(done.stdout + done.stderr).decode(errors='replace')}")
        return done.stdout

    def open(self, *arguments: str, log: pathlib.Path | None = None, more: dict | None = None) -> subprocess.Popen:
        """Starts a program of the machine and leaves it running."""
        out = log.open("wb") if log else subprocess.DEVNULL
        process = subprocess.Popen(["wine", *arguments], env=self.environment | (more or {}), stdin=subprocess.DEVNULL,
                                   stdout=out, stderr=out, cwd=self.folder)
        if log:
            out.close()
        self.running.append(process)
        return process

    def server(self, option: str, seconds: float = PATIENCE) -> None:
        """Tells Wine's server to stay, to go, or waits until it is gone."""
        if self.stopped:
            return
        try:
            subprocess.run(["wineserver", option], env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                           timeout=seconds, check=False)
        except subprocess.TimeoutExpired as late:
            raise WineFailed(f"wineserver {option} never ended") from late

    def stop(self) -> None:
        """Ends everything that runs on the machine, and for good."""
        # From here on nothing new is started; what is just starting is found again by its environment.
        self.stopped = True
        mark = b"WINEPREFIX=" + bytes(self.folder) + b"\0"
        while found := [process for process in map(int, filter(str.isdigit, os.listdir("/proc"))) if mark in started_with(process)]:
            for process in found:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(process, signal.SIGKILL)
            time.sleep(0.05)
        for process in list(self.running):
            process.wait(PATIENCE)


def started_with(process: int) -> bytes:
    """The environment that a process was started with; empty for what is not ours to read or has ended."""
    try:
        return pathlib.Path(f"/proc/{process}/environ").read_bytes()
    except OSError:
        return b""


def escaped(text: str) -> str:
    """Letters beyond ASCII as Wine's files write them."""
    def units(letter: str) -> str:
        encoded = letter.encode("utf-16-be")
        return "".join(f"\\x{encoded[at:at + 2].hex()}" for at in range(0, len(encoded), 2))

    return "".join(letter if letter.isascii() else units(letter) for letter in text)


def machine_rubbish(services: int, entries: int) -> dict[str, list[str]]:
    """Thousands of services and uninstall entries of nobody's, and texts that no editor of registries can write."""
    lines = []
    images = [
        r'\"C:\\Program Files\\Willow\\willow.exe\" -k', r"C:\\Program Files\\Willow\\willow.exe -k", r"\\??\\C:\\Willow\\willow.exe",
        r"\\SystemRoot\\System32\\willow.exe", r"system32\\drivers\\willow.sys", r"%SystemRoot%\\willow.exe", r"willow", "",
        r"\\\\?\\C:\\Willow\\" + r"deep\\" * 60 + "willow.exe", r"\\\\server\\share\\willow.exe", "\\x4e2d\\x6587.exe", r"C:",
    ]
    types = ["00000010", "00000010", "00000020", "00000001", "00000002"]
    for number in range(services):
        lines += [
            f"\n[System\\\\CurrentControlSet\\\\Services\\\\Willow service {number:04}] 1",
            f'"DisplayName"="Willow service {number:04}"', '"ErrorControl"=dword:00000001',
            f'"ImagePath"="{images[number % len(images)]}"', '"Start"=dword:00000003',
            f'"Type"=dword:{types[number % len(types)]}',
        ]
    uninstall = r"Software\\Wow6432Node\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\"
    for number in range(entries):
        lines += [f"\n[{uninstall}Willow {number}] 1", f'"DisplayName"="Willow {number}"', '"Publisher"="Willow Tools"']
    utf16 = lambda text: ",".join(f"{byte:02x}" for byte in text.encode("utf-16-le", "surrogatepass"))  # noqa: E731
    broken = {
        "Long": "Kaspersky " + "long " * 6500, "Long without end": "k" * 32768, "Zero inside": "Kaspersky\0Plus\0", "Zeros": "\0" * 40,
        "Half a letter": "Willow \ud83d", "Other half": "\udca9Willow", "Wrong way round": "\udca9\ud83d\0",
        "Control": "Kaspersky\u001b[31m\u0007\r\n log", "Turned": "\u202eykxrepsaK\u202c\0",
        "Not a letter": "\uffff\ufffe\0",
    }
    for name, text in broken.items():
        lines += [f"\n[{uninstall}{name}] 1", f'"DisplayName"=hex(1):{utf16(text)}', '"Publisher"="Willow Tools"',
                  f'"InstallLocation"=hex(2):{utf16(text)}', f'"UninstallString"=hex(1):{utf16(text)}']
    # A key, a name and a path with half a letter in them.
    lines += [f"\n[{uninstall}Half \\xd83d] 1", '"DisplayName"="Kaspersky half"', '"Publisher"="Willow Tools"']
    lines += ["\n[System\\\\CurrentControlSet\\\\Services\\\\Kaspersky \\xdca9] 1", '"DisplayName"="Kaspersky \\xd83d"',
              '"ErrorControl"=dword:00000001', '"ImagePath"="C:\\\\Kaspersky \\xd83d\\\\thing.exe"', '"Start"=dword:00000003',
              '"Type"=dword:00000010']
    return {"HKEY_LOCAL_MACHINE": lines}
