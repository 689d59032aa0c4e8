#!/usr/bin/python3
"""Runs the built Windows program in Wine: made-up machines, the commands, the window, and what happens where it can't run.

usage: run.py [FOLDER] [--only MACHINE]... [--keep]

FOLDER (default target/windows-program) holds safe-passage.dll, safe-passage.exe and safe-passage.com. README.md says what each machine is.
Everything lives in a temporary folder; logs and pictures are left in target/windows-tests. Exit status: 0 when
every check held, 1 otherwise.
Needs: wine64, gcc-mingw-w64-x86-64, xvfb, xdotool, imagemagick, keepassxc, openssl, osslsigncode.
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).absolute().parent
ROOT = HERE.parents[1]
sys.dont_write_bytecode = True
sys.path[:0] = [str(HERE), str(ROOT / "tests" / "walk")]

import desk as screens  # noqa: E402
from desk import Desk, region, wait_for  # noqa: E402
from harness import Checks, Harness, missing  # noqa: E402
from prefix import USER, Prefix, compile_helpers  # noqa: E402
from signing import Root  # noqa: E402
from wizard import ENGLISH, title  # noqa: E402

LEFT = ROOT / "target" / "windows-tests"
PARTS = ["safe-passage.dll", "safe-passage.exe", "safe-passage.com"]
TOOLS = ["wine", "wineserver", "x86_64-w64-mingw32-gcc", "x86_64-w64-mingw32-objdump", "Xvfb", "xdotool", "import", "convert",
         "keepassxc-cli", "openssl", "osslsigncode"]
# Where the person put the program, and what it is asked as of: the day of the surveys, so that ages stay the same.
PROGRAM = rf"C:\users\{USER}\Downloads\Safe Passage"
AT = ["--at", "2026-11-23T15:00:00Z", "--country", "US", "--lang", "en-US"]
# The parts of a Windows machine that a survey must speak of (src/system/mod.rs).
SOURCES = {"system", "management", "installed-programs", "services", "drivers", "processes", "files", "registry",
           "security-center", "defender", "browser-extensions", "certificates", "databases", "network"}
# What Wine does not have; everything else must be readable there.
NOT_IN_WINE = ["security-center not-available", "defender not-available"]
NO_OPENGL = {"LIBGL_DRIVERS_PATH": "/nonexistent"}
NO_VULKAN = {"VK_DRIVER_FILES": "/nonexistent", "VK_ICD_FILENAMES": "/nonexistent"}
# What newer systems brought and Windows 7 lacks, as far as programs like this one use it (learn.microsoft.com, "Minimum
# supported client" of each). One such import, and Windows 7 refuses the program before it could say what it needs.
NOT_IN_WINDOWS_7 = re.compile("|".join([
    r"(api-ms-win-|ext-ms-|combase\.|shcore\.|d3d12\.|dcomp\.|coremessaging\.).*",
    r".* (ProcessPrng|GetSystemTimePreciseAsFileTime|[GS]etThreadDescription|WaitOnAddress|WakeByAddress.*|TlsGetValue2)",
    r".* (.*ForDpi|GetDpiFor.*|SetProcessDpiAwareness.*|SetThreadDpiAwareness.*|EnableNonClientDpiScaling)",
    r".* (GetPointer.*|SkipPointerFrameMessages|EnableMouseInPointer)",
    r".* (UiaRaiseNotificationEvent|UiaDisconnect.*|UiaRaiseTextEdit.*|UiaRaiseChangesEvent)",
    r".* CryptCATAdmin(AcquireContext2|CalcHashFromFileHandle2)",
    r".* (CreateDXGIFactory2|CreateFile2|GetTempPath2.|VirtualAlloc2|MapViewOfFile3|PrefetchVirtualMemory)",
    r".* (DiscardVirtualMemory|GetOverlappedResultEx|GetProcessMitigationPolicy|IsWow64Process2)",
    r".* (Ro[A-Z].*|Windows(Create|Delete)String.*)",
]))


def one_document(text: bytes) -> object:
    """The JSON document that is all of a text, or `None`."""
    try:
        return json.loads(text.decode("utf-8"))
    except ValueError:
        return None


class Machine:
    """A machine that runs, and the checks that are made on it."""

    def __init__(self, checks: Checks, prefix: Prefix, desk: Desk, described: dict):
        self.checks, self.prefix, self.desk, self.described = checks, prefix, desk, described

    def program(self, *arguments: str, ending: str = "com", **how) -> subprocess.CompletedProcess:
        """Runs a command of the program to its end."""
        return self.prefix.wine(rf"{PROGRAM}\safe-passage.{ending}", *arguments, **how)

    def json(self, name: str, *arguments: str, **how) -> dict:
        """Runs a command with --json, which must write one document and end with 0."""
        done = self.program(*arguments, "--json", **how)
        document = one_document(done.stdout)
        fine = done.returncode == 0 and isinstance(document, dict)
        self.checks.holds(f"{name} writes one JSON document and ends with 0", fine,
                          f"status {done.returncode}\n{done.stdout[-1500:].decode(errors='replace')}\n{done.stderr.decode(errors='replace')}")
        if not fine:
            (LEFT / f"{self.checks.machine}-{arguments[0]}.txt").write_bytes(done.stdout + b"\n--\n" + done.stderr)
        return document if isinstance(document, dict) else {}

    def look(self, expected: dict, title: str = "") -> dict:
        """`detect`: what it finds must be what the machine's description says, no more and no less."""
        checks, survey = self.checks, rf"C:\survey{title and '-later'}.json"
        found = self.json(f"detect{title}", "detect", "--survey", survey, *AT)
        left = LEFT / f"{checks.machine}{title and '-later'}-detect.json"
        left.write_text(json.dumps(found, indent=1, ensure_ascii=False), encoding="utf-8")
        products = {product["id"]: product for product in found.get("products", [])}
        checks.equal(f"schema{title}", found.get("schema"), "safe-passage.detection/1")
        checks.equal(f"verdict{title}", found.get("verdict"), expected["verdict"])
        checks.equal(f"situation{title}", found.get("situation"), expected["situation"])
        tools = expected.get("tools", [])
        checks.equal(f"products{title}", [name for name in products if name not in tools],
                     [product["id"] for product in expected.get("product", [])])
        louder = [product["id"] for name, product in products.items() if name in tools and product["verdict"] != "inconclusive"]
        if tools:
            checks.equal(f"tools above inconclusive{title}", louder, [])
        for product in expected.get("product", []):
            seen = products.get(product["id"], {})
            for field in ("name", "family", "verdict", "protecting", "version", "last_update"):
                checks.equal(f"{product['id']}{title}: {field}", seen.get(field, "missing"), product.get(field))
            for kind, subjects in product["evidence"].items():
                shown = [one["subject"] for one in seen.get("evidence", []) if one["kind"] == kind]
                missing = [subject for subject in subjects if subject.lower() not in map(str.lower, shown)]
                checks.holds(f"{product['id']}{title}: {kind} {', '.join(subjects)}", not missing, f"{missing} is not among {shown}")
        seen = [f"{one['source']} {one['reason']}" for one in found.get("not_readable", [])]
        checks.equal(f"not readable{title}", seen, expected.get("not_readable", NOT_IN_WINE))
        self.survey(title, self.prefix.path(survey))
        done = self.program("detect", "--exit-status", *AT)
        checks.equal(f"exit status of detect --exit-status{title}", done.returncode, expected["exit_status"])
        return found

    def survey(self, title: str, path: pathlib.Path) -> None:
        """The saved survey speaks of every part of the machine and names nobody."""
        checks = self.checks
        text = path.read_bytes() if path.is_file() else b""
        survey = one_document(text)
        if not checks.holds(f"detect{title} saves the survey", isinstance(survey, dict), text[:500]):
            return
        shutil.copy(path, LEFT / f"{checks.machine}{title and '-later'}-survey.json")
        head = (survey["schema"], survey["kind"], survey["os"])
        checks.equal(f"survey{title}", head, ("safe-passage.survey/1", "this-computer", "windows"))
        whole = [one["source"] for one in survey["observations"] if one["subject"] is None]
        checks.holds(f"survey{title}: every source ends with one word about the whole", sorted(whole) == sorted(SOURCES), sorted(whole))
        texts = json.dumps(survey, ensure_ascii=False)
        named = [line for line in texts.replace("{", "\n{").splitlines() if any(word in line.lower() for word in USER.lower().split())]
        checks.holds(f"survey{title}: no name of the person", not named, "\n".join(named))

    def observations(self, source: str, title: str = "") -> list[dict]:
        """What the saved survey says about a part of the machine."""
        path = self.prefix.path(rf"C:\survey{title and '-later'}.json")
        survey = one_document(path.read_bytes()) if path.is_file() else {}
        return [one for one in survey.get("observations", []) if one["source"] == source]

    def counts(self) -> dict[str, int]:
        """How many entries of whatever maker the survey says there were."""
        counts = {}
        for source in ("installed-programs", "services", "drivers"):
            whole = [one for one in self.observations(source) if one["subject"] is None]
            counts[source] = int(whole[0].get("value", {}).get("count", -1)) if whole else -1
        return counts


# What is checked on single machines.


def look(machine: Machine) -> None:
    machine.look(machine.described["expected"])


def look_at_rubbish(machine: Machine) -> None:
    machine.look(machine.described["expected"])
    counts, wanted = machine.counts(), machine.described["rubbish"]
    # Wine itself leaves out the services that name no program, one in twelve.
    listed = counts["services"] + counts["drivers"]
    fine = counts["installed-programs"] >= wanted["entries"] and listed > wanted["services"] * 0.9
    machine.checks.holds("survey: all of them are counted", fine, counts)


def made_up_root(prefix: Prefix, place: pathlib.Path) -> Root:
    """A root that the machine trusts, with programs to sign in `place`/helpers."""
    root = Root(place / "root")
    prefix.path(r"C:\windows\temp\root.reg").write_text(root.trusted(), encoding="ascii", newline="")
    prefix.must("reg", "import", r"C:\windows\temp\root.reg")
    compile_helpers(place / "helpers", False)
    return root


def signatures(machine: Machine) -> None:
    """Who signed a program, and whether that holds: asked of Windows, and weighed."""
    checks, prefix = machine.checks, machine.prefix
    with tempfile.TemporaryDirectory(prefix="safe-passage-signing-") as name:
        folder = pathlib.Path(name)
        root = made_up_root(prefix, folder)
        for number, case in enumerate(machine.described["signed"]):
            program = folder / "helpers" / "program.exe"
            if "by" in case:
                program = root.sign(program, case["by"])
            if case.get("changed"):
                data = bytearray(program.read_bytes())
                data[0x200 + 5] ^= 1
                program.write_bytes(data)
            prefix.put(program, machine.described["program"])
            title = f"signed by {case.get('by', 'nobody')}" + ", changed" * case.get("changed", False)
            survey = rf"C:\signed-{number}.json"
            found = machine.json(title, "detect", "--survey", survey, *AT)
            checks.equal(f"{title}: verdict", found.get("verdict"), case["verdict"])
            observed = (one_document(prefix.path(survey).read_bytes()) or {}).get("observations", [])
            for source, subject in (("services", machine.described["service"]), ("files", machine.described["program"])):
                value = next((one.get("value", {}) for one in observed if one["source"] == source and one["subject"] == subject), {})
                signer = case["by"] if case["says"] == "valid" else None
                checks.equal(f"{title}: {source}", (value.get("signature"), value.get("signer")), (case["says"], signer))
            if "reason" in case:
                reasons = [one["reason"] for product in found.get("products", []) for one in product["evidence"]]
                checks.holds(f"{title}: {case['reason']}", case["reason"] in reasons, reasons)


def look_again(machine: Machine) -> None:
    for later in machine.described["later"]:
        machine.prefix.must("sc", "create", later["service"], "binPath=", f'"{later["program"]}" -r')
        key = r"HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall" + "\\" + later["entry"]
        machine.prefix.must("reg", "add", key, "/v", "DisplayName", "/d", later["entry"])
        machine.prefix.must("reg", "add", key, "/v", "Publisher", "/d", later["publisher"])
        machine.look(later["expected"], " with namesakes")


def others(machine: Machine) -> None:
    """What the survey keeps of other people and other makers."""
    checks = machine.checks
    seen = [one["subject"] for one in machine.observations("processes") if one["subject"]]
    wanted = r"C:\users\<user>\Downloads\kaspersky_updater_notes.exe"
    there = wanted.lower() in map(str.lower, seen)
    checks.holds("survey: a program in the person's folder stands there without the person", there, seen)
    seen = [one["subject"] for one in machine.observations("registry") if one["subject"]]
    there = [key for key in seen if key.upper().startswith("HKU\\")]
    wanted = [rf"HKU\<user>\Software\KasperskyLab{below}" for below in ("", r"\AVP21.3")]
    checks.equal("survey: keys of another person who is signed in", there, wanted)
    counts = machine.counts()
    fine = counts["installed-programs"] >= 6 and counts["services"] >= 10 and counts["drivers"] >= 8
    checks.holds("survey: entries of all makers are counted", fine, counts)
    seen = [one["value"].get("name") for one in machine.observations("installed-programs") if one["subject"]]
    checks.holds("survey: programs of other makers are not written down", seen and "Meadow Office" not in seen, seen)


def statuses(machine: Machine) -> None:
    """Exit statuses as a batch file gets them, which calls the program without its ending as a person does."""
    lines = ["@echo off", f'cd /d "{PROGRAM}"']
    for name, arguments in {
        "detect": "detect --exit-status", "plain": "timeline", "wrong": "detect --no-such-option", "command": "no-such-command",
        "cannot": r"detect --from C:\no-such-file.txt",
    }.items():
        lines += [f"safe-passage {arguments} > nul 2> nul", f"echo {name}=%errorlevel%"]
    machine.prefix.path(r"C:\statuses.bat").write_bytes("\r\n".join([*lines, ""]).encode())
    said = machine.prefix.wine("cmd", "/c", r"C:\statuses.bat").stdout.decode(errors="replace")
    seen = dict(line.strip().split("=", 1) for line in said.splitlines() if "=" in line)
    wanted = {"detect": str(machine.described["expected"]["exit_status"]), "plain": "0", "wrong": "2", "command": "2", "cannot": "1"}
    machine.checks.equal("exit statuses in a batch file", seen, wanted)


def commands(machine: Machine) -> None:
    checks = machine.checks
    timeline = machine.json("timeline", "timeline", *AT)
    seen = (timeline.get("schema"), timeline.get("phase"))
    checks.equal("timeline: schema, phase", seen, ("safe-passage.timeline/1", "updates-banned"))
    days = [(one["date"], one["status"], one["days"]) for one in timeline.get("deadlines", [])]
    checks.equal("timeline: deadlines", days, [("2024-07-20", "past", 856), ("2024-09-29", "past", 785)])
    done = machine.program("detect", "--no-such-option")
    told = done.stderr.decode(errors="replace")
    fine = done.stdout == b"" and "--no-such-option" in told
    checks.holds("a wrong command line is told on standard error alone", fine, done.stdout + done.stderr)
    done = machine.program("detect", *AT)
    text = done.stdout.decode(errors="replace")
    checks.holds("detect in words ends with 0 and is UTF-8", done.returncode == 0 and "\ufffd" not in text and len(text) > 200, text)


def passwords(machine: Machine) -> None:
    checks, prefix = machine.checks, machine.prefix
    prefix.put(ROOT / "tests" / "walk" / "kpm-export.txt", r"C:\users\<user>\Documents\export.txt")
    password = "a long sentence; with signs ü"
    prefix.path(r"C:\password.txt").write_text(password, encoding="utf-8")
    documents = rf"C:\users\{USER}\Documents"
    sections = {"websites": 2, "applications": 1, "other_accounts": 0, "notes": 1}

    def convert(target: str, file: str, *more: str) -> bytes:
        output = rf"{documents}\{file}"
        export = rf"{documents}\export.txt"
        done = machine.program("passwords", "convert", export, "--to", target, "--output", output, "--json", *more)
        document = one_document(done.stdout) or {}
        read = {name: (one["read"], one["converted"]) for name, one in document.get("sections", {}).items()}
        wanted = {name: (count, count) for name, count in sections.items()}
        checks.equal(f"passwords convert to {target}: status, read and converted", (done.returncode, read), (0, wanted))
        said = done.stdout + done.stderr
        checks.holds(f"passwords convert to {target}: no secret is printed", "Ünïx".encode() not in said, said)
        path = prefix.path(output)
        return path.read_bytes() if path.is_file() else b""

    kdbx = convert("kdbx", "vault.kdbx", "--password-file", r"C:\password.txt")
    checks.holds("vault.kdbx is encrypted", kdbx[:4] == b"\x03\xd9\xa2\x9a" and b"Night train" not in kdbx, kdbx[:80])
    vault = str(prefix.path(rf"{documents}\vault.kdbx"))

    def keepass(*arguments: str) -> str:
        done = subprocess.run(["keepassxc-cli", *arguments], input=password + "\n", capture_output=True, text=True, check=False,
                              env=dict(prefix.environment, QT_QPA_PLATFORM="offscreen"))
        return done.stdout.rstrip("\n")

    entry = keepass("search", "-q", vault, "Night").split("\n")[0]
    checks.equal("KeePassXC opens it and finds the password", keepass("show", "-q", "-s", "-a", "password", vault, entry), "señal-Ünïx")
    command = ["passwords", "convert", rf"{documents}\export.txt", "--to", "bitwarden-json", "--output"]
    refused = machine.program(*command, rf"{documents}\no.json")
    fine = refused.returncode in (1, 2) and not prefix.path(rf"{documents}\no.json").exists()
    checks.holds("clear text needs a yes", fine, refused.stderr)
    bitwarden = one_document(convert("bitwarden-json", "vault.json", "--clear-text-ok")) or {}
    names = sorted(item["name"] for item in bitwarden.get("items", []))
    checks.equal("vault.json holds the entries", names, ["Boiler", "Garden society – Members", "Ledger", "Night train"])
    prefix.path(rf"{documents}\here.json").write_text("here before", encoding="utf-8")
    again = machine.program(*command, rf"{documents}\here.json", "--clear-text-ok")
    fine = again.returncode == 1 and prefix.path(rf"{documents}\here.json").read_text(encoding="utf-8") == "here before"
    checks.holds("no file is written over", fine, again.stderr)
    left = sorted(path.name for path in prefix.path(documents).iterdir())
    checks.equal("what lies in the folder", left, ["export.txt", "here.json", "vault.json", "vault.kdbx"])


def first_frame(log: pathlib.Path, process: subprocess.Popen) -> str:
    """Waits for the first frame or the end of the program; gives what it said."""
    said = lambda: log.read_text(errors="replace") if log.is_file() else ""  # noqa: E731
    wait_for(lambda: "first frame" in said() or process.poll() is not None)
    return said()


def opened(machine: Machine, log: str, *arguments: str, **more: str) -> tuple[subprocess.Popen, pathlib.Path]:
    """Starts the window; what it says goes into a log."""
    path = LEFT / f"{log}.log"
    more = {"RUST_LOG": "safe_passage=info", **more}
    return machine.prefix.open(rf"{PROGRAM}\safe-passage.exe", *AT, *arguments, log=path, more=more), path


def window(machine: Machine) -> None:
    """The window: from its first frame to the page of what was found and on, by the keyboard alone."""
    checks, desk = machine.checks, machine.desk
    process, log = opened(machine, "window")
    said = first_frame(log, process)
    checks.holds("the window draws its first frame", "first frame drawn with" in said, said)
    number = desk.window(title("welcome", 11))
    if not checks.holds("the window opens on the first page", number, desk.windows()):
        desk.picture(LEFT / "window-failed.png")
        return
    desk.still(LEFT / "welcome.png")
    desk.focus(number)
    for key, step, page in [("alt+Right", "look", 21), ("alt+Right", "know", 31), ("alt+Left", "look", 21)]:
        # A page goes on only when its work is done, so the key is pressed until it does.
        arrived = wait_for(lambda: desk.key(key) or desk.window(title(step, page), 1))
        if not checks.holds(f"{key} leads to page {page}", arrived, desk.windows()):
            break
    picture = desk.still(LEFT / "look.png")
    for name, geometry in {"the steps at the side": "230x500+10+40", "the page": "760x560+270+60", "the foot": "780x60+260+715"}.items():
        colours, deviation = region(picture, geometry)
        checks.holds(f"look.png: {name} is drawn", colours >= 16 and deviation > 0.01, f"{colours} colours, standard deviation {deviation}")
    checks.holds("look.png differs from the first page", screens.pixels(picture) != screens.pixels(LEFT / "welcome.png"))
    checks.equal("the window is still open", process.poll(), None)
    machine.prefix.wine("taskkill", "/im", "safe-passage.exe")
    checks.equal("the exit status after the window was closed", wait_for(lambda: process.poll() is not None, 20) and process.returncode, 0)


def renderers(machine: Machine) -> None:
    """Renderers are made to fail, and the next one takes over. Direct3D 12 fails by itself: Wine can't make its shaders."""
    drawn_by(machine, "wgpu", {}, ["wgpu"], "glow", "OpenGL, llvmpipe")
    drawn_by(machine, "vulkan", {}, [], "vulkan", "Vulkan, llvmpipe")
    drawn_by(machine, "vulkan", NO_VULKAN, ["vulkan", "wgpu"], "glow", "OpenGL, llvmpipe")
    drawn_by(machine, "software", NO_VULKAN, ["software", "wgpu"], "glow", "OpenGL, llvmpipe")


def renderers_without_opengl(machine: Machine) -> None:
    """On a screen without OpenGL nothing but the processor is left."""
    drawn_by(machine, None, {}, ["wgpu", "glow", "vulkan"], "software", "Vulkan, llvmpipe")
    drawn_by(machine, "glow", {}, ["glow", "wgpu", "vulkan"], "software", "Vulkan, llvmpipe")


def drawn_by(machine: Machine, wish: str | None, hidden: dict, failing: list[str], drawing: str, by: str) -> None:
    """Starts the window; these must fail in this order, and then one draws, by this."""
    name = f"--renderer {wish}" if wish else "no wish"
    name += ", no Vulkan" if hidden else ""
    process, log = opened(machine, re.sub(r"\W+", "-", name).strip("-"), *(["--renderer", wish] if wish else []), **hidden)
    said = first_frame(log, process)
    failed = re.findall(r"\[WARN \] (\w+) failed: ", said)
    told = f"{drawing} draws by {by}" in said and ", software" in said and f"first frame drawn with {drawing}" in said
    machine.checks.holds(f"{name}: {', '.join(failing) or 'nothing'} fails, {drawing} draws", told and failed == failing, said)
    # The first frame is shown a moment after it is drawn.
    number = machine.desk.window(lambda text: text.startswith("Safe Passage: "))
    seen = lambda: region(machine.desk.still(LEFT / f"{log.stem}.png"), "760x560+270+60")  # noqa: E731
    shown = number and wait_for(lambda: seen()[0] >= 16 and seen()[1] > 0.01, 20)
    machine.checks.holds(f"{name}: the page is seen", shown, machine.desk.windows())
    machine.prefix.wine("taskkill", "/f", "/im", "safe-passage.exe")
    wait_for(lambda: process.poll() is not None, 20)


def starters(machine: Machine) -> None:
    """The starters take their own library and those of Windows, and say what is wrong where that can't be."""
    checks, prefix = machine.checks, machine.prefix
    told = packaging(ROOT / "i18n" / "en-US" / "packaging.ftl")
    folder = prefix.path(PROGRAM)
    # Whoever can put a file into the folder of downloads must not get it started with the program.
    planted = [folder / "dwmapi.dll", folder / "version.dll", prefix.folder / "safe-passage.dll", prefix.folder / "dwmapi.dll"]
    for path in planted:
        path.write_bytes(b"MZ, and nothing more")
    done = machine.program("timeline", *AT)
    checks.holds("libraries that lie about are not taken", done.returncode == 0, done.stdout + done.stderr)
    for path in planted:
        path.unlink()
    alone = r"C:\alone"
    for part in PARTS[1:]:
        prefix.put(folder / part, rf"{alone}\{part}")
    for name, beside in (("missing", None), ("broken", b"MZ, and nothing more")):
        if beside:
            (prefix.path(alone) / "safe-passage.dll").write_bytes(beside)
        said = [told[f"windows-starter-{name}{more}"].replace("{ $file }", "safe-passage.dll") for more in ("", "-do")]
        done = prefix.wine(rf"{alone}\safe-passage.com", "detect", "--json")
        fine = done.returncode == 1 and done.stdout == b"" and done.stderr.decode(errors="replace").split("\n") == [" ".join(said), ""]
        checks.holds(f"a library that is {name}: told on standard error, exit status 1", fine, f"{done.returncode}\n".encode() + done.stderr)
    process = prefix.open(rf"{alone}\safe-passage.exe")
    number = machine.desk.window(lambda text: text == "Safe Passage")
    checks.holds("and in a message of Windows' own by the wizard", number, machine.desk.windows())
    machine.desk.still(LEFT / "no-library.png")
    close_box(machine, number, process, "the exit status once the message is closed")


def packaging(path: pathlib.Path) -> dict[str, str]:
    """The messages of the packages that are one line."""
    lines = (line.partition(" = ") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {name: text for name, equals, text in lines if equals}


def packed(code: str) -> str:
    """A product code as it names a key of the Windows Installer: three parts turned round, then pairs of digits."""
    digits = code.strip("{}").replace("-", "")
    turned = "".join(digits[start:end][::-1] for start, end in [(0, 8), (8, 12), (12, 16)])
    return turned + "".join(digits[at:at + 2][::-1] for at in range(16, 32, 2))


def uninstallers(machine: Machine) -> None:
    """Starting a product's own uninstaller from the terminal: what is started, what it is given, what is told of its end."""
    checks, prefix, described = machine.checks, machine.prefix, machine.described
    folder = described["folder"]
    listed = r"HKLM\SOFTWARE\WOW6432Node\Microsoft\Windows\CurrentVersion\Uninstall"
    records = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Installer\UserData\S-1-5-18\Products"
    saved = prefix.path(rf"C:\users\{USER}\AppData\Local\safe-passage\data\journey.json")
    # Else Wine would start its own in place of the file that lies there.
    prefix.must("reg", "add", r"HKCU\Software\Wine\DllOverrides", "/v", "msiexec.exe", "/d", "native", "/f")
    with tempfile.TemporaryDirectory(prefix="safe-passage-signing-") as name:
        place = pathlib.Path(name)
        root = made_up_root(prefix, place)
        played = place / "helpers" / "uninstaller.exe"
        for number, play in enumerate(described["play"]):
            by = play.get("by", "AO Kaspersky Lab")
            called = f"{play['how']}, signed by {by or 'nobody'}" + ", by the Windows Installer" * ("code" in play)
            # The Windows Installer is the system's own file, and what it shall remove is told it by a code.
            code, entry = play.get("code"), play.get("code", described["entry"])
            key = rf"{listed}\{entry}"
            own = r"C:\windows\system32\msiexec.exe" if code else folder + r"\uninstall.exe"
            record = rf"{records}\{packed(code)}\InstallProperties" if code else ""
            if record:
                for value, data in {"DisplayName": described["entry"], "Publisher": play["publisher"]}.items():
                    prefix.must("reg", "add", rf"HKLM\{record}", "/v", value, "/d", data, "/f")

            def forget() -> None:
                shutil.rmtree(prefix.path(folder), ignore_errors=True)
                prefix.wine("reg", "delete", key, "/f")
                if record:
                    prefix.wine("reg", "delete", rf"HKLM\{record}", "/f")

            prefix.put(root.sign(played, by) if by else played, own)
            given = rf"C:\given-{number}.txt"
            keep = r"C:\keep"
            ini = f"[play]\r\nhow={play['how']}\r\ncode=5\r\nseconds=1\r\nentry={entry}\r\nrecord={record}\r\nfolder={folder}\r\nkeep={keep}\r\narguments={given}\r\n"
            prefix.path(folder).mkdir(parents=True, exist_ok=True)
            prefix.path(own).with_suffix(".ini").write_text(ini, encoding="ascii", newline="")
            prefix.path(folder + r"\ksdeui.exe").write_bytes(b"a file of the product")
            shutil.rmtree(prefix.path(keep), ignore_errors=True)
            shutil.copytree(prefix.path(folder), prefix.path(keep))
            for value, data in {"DisplayName": described["entry"], "Publisher": "AO Kaspersky Lab", "InstallLocation": folder,
                                "UninstallString": f"MsiExec.exe /X{code}" if code else f'"{own}" /remove'}.items():
                prefix.must("reg", "add", key, "/v", value, "/d", data, "/f")
            product = {"id": "vpn", "name": described["product"], "family": "vpn", "verdict": "installed"}
            seen = {"situation": "companion-only", "os": "windows", "protection": "unknown", "products": [product]}
            answers = {"choice": "built-in", "consent": {"uninstall": True}}
            journey = {"page": "remove", "answers": answers, "seen": seen, "removal": "begun"}
            saved.parent.mkdir(parents=True, exist_ok=True)
            saved.write_text(json.dumps({"schema": "safe-passage.journey/1", "language": "en-US", "journey": journey}), encoding="utf-8")

            shown = machine.program("walk", *AT).stdout.decode(errors="replace")
            offers = dict((text.strip(), int(at)) for at, text in re.findall(r"^ *(\d+)  (.+?)\r?$", shown, re.MULTILINE))
            start = next((at for text, at in offers.items() if re.fullmatch(ENGLISH.pattern("uninstall-start"), text)), None)
            if not play.get("starts", True):
                checks.equal(f"{called}: it is not offered", start, None)
                checks.holds(f"{called}: it is said why", re.search(ENGLISH.pattern(play["says"][0]), shown), shown[-3000:])
                forget()
                continue
            checks.holds(f"{called}: file and signer are shown", own in shown and by in shown, shown[-3000:])
            if not checks.holds(f"{called}: it is offered", start, offers):
                continue
            # "See how far it is" takes the place of "Share with support" while it runs.
            again = next(at for text, at in offers.items() if re.fullmatch(ENGLISH.pattern("share-open"), text))
            text = "\r\n".join(map(str, [start] + [again] * (3 if play["how"] == "hang" else 8))).encode() + b"\r\n"
            told = machine.program("walk", *AT, text=text).stdout.decode(errors="replace")
            told = " ".join(told.split())
            for word in play["says"]:
                checks.holds(f"{called}: {word}", re.search(ENGLISH.pattern(word), told), told[-2500:])
            expected = f"/I{code}\r\nREMOVE=ALL\r\n".encode() if code else b""
            checks.equal(f"{called}: it was started once, with what is its own", prefix.path(given).read_bytes() if prefix.path(given).is_file() else None, expected)
            if play["how"] == "hang":
                prefix.wine("taskkill", "/f", "/im", "uninstall.exe")
            forget()


def downloads(machine: Machine) -> None:
    """Choosing a downloaded file in the terminal: who signed it is shown, whoever that is, and it is never started."""
    checks, prefix = machine.checks, machine.prefix
    saved = prefix.path(rf"C:\users\{USER}\AppData\Local\safe-passage\data\journey.json")
    saved.parent.mkdir(parents=True, exist_ok=True)
    product = {"id": "kts", "name": "Kaspersky Total Security", "family": "home-security", "verdict": "installed"}
    seen = {"situation": "outdated", "os": "windows", "protection": "partly", "products": [product]}
    answers = {"choice": "f-secure", "consent": {"uninstall": True}}
    journey = {"page": "prepare", "answers": answers, "seen": seen}
    journey = {"schema": "safe-passage.journey/1", "language": "en-US", "journey": journey}
    with tempfile.TemporaryDirectory(prefix="safe-passage-signing-") as name:
        place = pathlib.Path(name)
        root = made_up_root(prefix, place)
        for number, case in enumerate(machine.described["download"]):
            called = f"downloaded {case['file']}, signed by {case.get('by', 'nobody')}" + ", changed" * case.get("changed", False)
            path = rf"C:\users\{USER}\Downloads\{number}-{case['file']}"
            program = place / "helpers" / "uninstaller.exe"
            if "by" in case:
                program = root.sign(program, case["by"])
            if not case.get("missing"):
                prefix.put(program, path)
            if case.get("changed"):
                data = bytearray(prefix.path(path).read_bytes())
                data[0x200 + 5] ^= 1
                prefix.path(path).write_bytes(data)
            given = prefix.path(rf"C:\started-{number}.txt")
            ini = f"[play]\r\nhow=fail\r\ncode=5\r\nseconds=1\r\narguments=C:\\started-{number}.txt\r\n"
            prefix.path(path).with_suffix(".ini").write_text(ini, encoding="ascii", newline="")
            saved.write_text(json.dumps(journey), encoding="utf-8")
            shown = machine.program("walk", *AT).stdout.decode(errors="replace")
            offers = dict((text.strip(), int(at)) for at, text in re.findall(r"^ *(\d+)  (.+?)\r?$", shown, re.MULTILINE))
            # The replacement's line comes first.
            ask = ENGLISH.pattern("download-look", {"name": "download-removal-tool"} if case.get("tool") else {})
            look = next((at for text, at in offers.items() if re.fullmatch(ask, text)), None)
            if not checks.holds(f"{called}: the page asks for the file", look, shown[-3000:]):
                continue
            told = machine.program("walk", *AT, text=f"{look}\r\n{path}\r\n".encode()).stdout.decode(errors="replace")
            told = " ".join(told.split())
            for word in case["says"]:
                checks.holds(f"{called}: {word}", re.search(ENGLISH.pattern(word), told), told[-2500:])
            checks.holds(f"{called}: the signer is shown", case.get("by", "") in told or not case.get("shown", True), told[-2500:])
            checks.equal(f"{called}: it was not started", given.exists(), False)


def resuming(machine: Machine) -> None:
    """Being opened again after the restart: asked for with the keyboard, there, and gone once the program is back."""
    checks, desk, prefix = machine.checks, machine.desk, machine.prefix
    key = r"HKCU\Software\Microsoft\Windows\CurrentVersion\RunOnce"

    def entry() -> str:
        done = prefix.wine("reg", "query", key, "/v", "SafePassage")
        return done.stdout.decode(errors="replace") if done.returncode == 0 else ""

    prefix.must("reg", "add", key, "/v", "Another", "/d", "stays.exe", "/f")
    saved = prefix.path(rf"C:\users\{USER}\AppData\Local\safe-passage\data\journey.json")
    saved.parent.mkdir(parents=True, exist_ok=True)
    product = {"id": "kts", "name": "Kaspersky Total Security", "family": "home-security", "verdict": "installed"}
    seen = {"situation": "outdated", "os": "windows", "protection": "partly", "products": [product]}
    answers = {"choice": "built-in", "consent": {"uninstall": True}}
    journey = {"page": "remove", "answers": answers, "seen": seen, "removal": "begun"}
    saved.write_text(json.dumps({"schema": "safe-passage.journey/1", "language": "en-US", "journey": journey}), encoding="utf-8")

    process, log = opened(machine, "resuming")
    first_frame(log, process)
    number = desk.window(title("switch", 62))
    if not checks.holds("the saved journey goes on at the removal", number, desk.windows()):
        desk.picture(LEFT / "resuming-failed.png")
        return
    desk.focus(number)
    checks.equal("nothing was asked of Windows yet", entry(), "")
    # The removal is said to have ended, and then comes the page of the restart.
    arrived = wait_for(lambda: desk.key("alt+Right") or desk.window(title("switch", 63), 1))
    checks.holds("the page of the restart comes next", arrived, desk.windows())
    # Boxes are ticked until it is the right one; the others are taken back.
    for _ in range(8):
        desk.key("Tab")
        desk.key("space")
        if wait_for(entry, 1):
            break
        desk.key("space")
    desk.still(LEFT / "restart.png")
    wizard = rf'"{PROGRAM}\safe-passage.exe"'
    checks.holds("the tick asks Windows to open the wizard once", wizard.lower() in entry().lower(), entry())
    prefix.wine("taskkill", "/f", "/im", "safe-passage.exe")
    wait_for(lambda: process.poll() is not None, 20)

    process, log = opened(machine, "resumed")
    first_frame(log, process)
    arrived = desk.window(title("check", 71))
    checks.holds("opened again it looks and goes on with the check", arrived, desk.windows())
    checks.equal("and the entry is gone", wait_for(lambda: not entry(), 10), True)
    other = prefix.wine("reg", "query", key, "/v", "Another")
    checks.holds("another program's entry is still there", b"stays.exe" in other.stdout, other.stdout)
    prefix.wine("taskkill", "/f", "/im", "safe-passage.exe")
    wait_for(lambda: process.poll() is not None, 20)


def no_drawing(machine: Machine) -> None:
    """No renderer works: a message of Windows' own, and the guidance as a page in the person's documents."""
    checks, desk = machine.checks, machine.desk
    process, log = opened(machine, "no-drawing", **NO_OPENGL, **NO_VULKAN)
    number = desk.window(lambda text: text == "Safe Passage")
    said = log.read_text(errors="replace")
    checks.holds("without any way of drawing a message box comes up", number, f"{desk.windows()}\n{said}")
    tried = re.findall(r"\[WARN \] (\w+) failed: ", said)
    checks.equal("renderers that were tried and failed", tried, ["wgpu", "glow", "vulkan", "software"])
    checks.holds("and none of them drew", "first frame" not in said, said)
    desk.still(LEFT / "no-drawing.png")
    pages = sorted(machine.prefix.path(rf"C:\users\{USER}\Documents").glob("*.html"))
    checks.equal("pages of guidance in the person's documents", len(pages), 1)
    text = pages[0].read_text(encoding="utf-8") if pages else ""
    checks.holds("the page of guidance has its headline and the date", "<h1>" in text and "September 29, 2024" in text, text[:500])
    shown = machine.prefix.folder / "opened"
    there = lambda: shown.is_file() and pages and pages[0].stem.split()[0] in shown.read_text()  # noqa: E731
    checks.holds("and is opened", wait_for(there, 10), shown.read_text() if shown.is_file() else "nothing was opened")
    close_box(machine, number, process, "the exit status once the message is closed")


def close_box(machine: Machine, number: str | None, process: subprocess.Popen, name: str) -> None:
    """Answers a message box with the Enter key; the program must end with 1."""
    if number:
        machine.desk.focus(number)
        wait_for(lambda: machine.desk.key("Return") or process.poll() is not None, 20)
    if not machine.checks.equal(name, process.poll(), 1):
        machine.prefix.wine("taskkill", "/f", "/im", "safe-passage.exe")


def old_windows(machine: Machine) -> None:
    """Windows 7 and 8.1: one sentence in the terminal, one message box; and nothing that looks like an answer."""
    checks, desk = machine.checks, machine.desk
    for version in ("win7", "win81"):
        machine.prefix.must("winecfg", "-v", version)
        done = machine.program("detect", "--json", *AT)
        told = done.stderr.decode(errors="replace")
        fine = done.returncode == 1 and done.stdout == b"" and "Windows 10" in told and "11" in told
        seen = f"status {done.returncode}\n{done.stdout.decode(errors='replace')}\n{told}"
        checks.holds(f"{version}: the command ends with 1 and says what is needed", fine, seen)
        process, log = opened(machine, version)
        number = desk.window(lambda text: text == "Safe Passage", 30)
        checks.holds(f"{version}: the window program says so in a message box", number, f"{desk.windows()}\n{log.read_text(errors='replace')}")
        desk.still(LEFT / f"{version}.png")
        checks.holds(f"{version}: no frame is drawn", "first frame" not in log.read_text(errors="replace"), log.read_text(errors="replace"))
        close_box(machine, number, process, f"{version}: the exit status once the message is closed")
    machine.prefix.must("winecfg", "-v", "win10")
    checks.equal("win10 again: exit status of detect", machine.program("detect", "--exit-status", *AT).returncode, 0)


def imported(path: pathlib.Path) -> list[str]:
    """What a file takes from other libraries: `library function`."""
    command = ["x86_64-w64-mingw32-objdump", "-p", str(path)]
    listed = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    imports, library = [], ""
    for line in listed.splitlines():
        if match := re.fullmatch(r"\s*DLL Name: (\S+)", line):
            library = match.group(1)
        elif match := re.fullmatch(r"\t[0-9a-f]+\t\s*\d+\s+(\S+)|\t[0-9a-f]+\s+\d+\s+(\S+)", line):
            imports.append(f"{library} {match.group(1) or match.group(2)}")
    return imports


def files(folder: pathlib.Path) -> Checks:
    """The three files are one program: a library, and what starts it with a window and for terminals."""
    checks = Checks("files")

    def entry(name: str, value: str) -> bytes:
        """An entry of the version resource: six bytes, its name, as much as is needed to come to a fourth byte, its value."""
        key = f"{name}\0".encode("utf-16-le")
        return key + bytes(-(6 + len(key)) % 4) + f"{value}\0".encode("utf-16-le")

    version = re.search(r'^version = "(.+)"$', (ROOT / "Cargo.toml").read_text(encoding="utf-8"), re.MULTILINE).group(1)
    icon = (ROOT / "assets" / "windows" / "safe-passage.ico").read_bytes()
    everywhere = {"it has a name": entry("ProductName", "Safe Passage"), "it has its version": entry("FileVersion", version)}
    started = {
        "it asks for no administrator": b'level="asInvoker"', "it knows screens of different scale": b"PerMonitorV2", "it knows long paths": b"longPathAware",
        "it names the systems that it was made for": b"{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}", "it has its icon": icon[icon.index(b"\x89PNG"):],
    }
    total = 0
    for name, kind in (("safe-passage.dll", None), ("safe-passage.exe", 2), ("safe-passage.com", 3)):
        data = (folder / name).read_bytes()
        total += len(data)
        header = struct.unpack_from("<I", data, 0x3C)[0]
        optional = header + 24
        checks.equal(f"{name}: signature, machine", (data[header:header + 4], data[header + 4:header + 6].hex()), (b"PE\0\0", "6486"))
        if kind:
            checks.equal(f"{name}: subsystem (2 is a window, 3 a terminal)", struct.unpack_from("<H", data, optional + 68)[0], kind)
        # Its place is chosen anew at each start, from all of the memory; data is never run.
        checks.equal(f"{name}: hardened", struct.unpack_from("<H", data, optional + 70)[0] & 0x160, 0x160)
        own = {"it knows its own name": entry("OriginalFilename", name)}
        for what, part in (everywhere | own | (started if kind else {})).items():
            checks.holds(f"{name}: {what}", part in data, "not in the file")
        imports = imported(folder / name)
        checks.holds(f"{name}: the imports can be read", "kernel32.dll exitprocess" in map(str.lower, imports), imports[:20])
        lacking = [entry for entry in imports if NOT_IN_WINDOWS_7.fullmatch(entry)]
        checks.holds(f"{name}: nothing is imported that Windows 7 lacks", not lacking, "\n".join(lacking))
        if kind:
            others = {entry.split()[0].lower() for entry in imports} - {"kernel32.dll", "user32.dll"}
            checks.equal(f"{name}: libraries beside those of Windows' core", others, set())
    checks.holds("all of them together are at most 24 million bytes", total <= 24_000_000, f"they are {total}")
    return checks


# The longest first, so that two at a time end soon. Each machine: its description, options of its screen, its checks.
MACHINES = {
    "kaspersky": ("kaspersky", [], [look, others, statuses, window, renderers, resuming]),
    "bare": ("bare", [], [look, statuses, commands, starters, passwords, old_windows]),
    "no-drawing": ("bare", ["-extension", "GLX"], [renderers_without_opengl, no_drawing]),
    "rubbish": ("rubbish", [], [look_at_rubbish]),
    "decoys": ("decoys", [], [look, look_again]),
    "signatures": ("signatures", [], [signatures]),
    "uninstallers": ("uninstallers", [], [uninstallers]),
    "downloads": ("kaspersky", [], [downloads]),
    "traces": ("traces", [], [look, statuses]),
    "ultraav": ("ultraav", [], [look]),
}


def on_machine(harness: Harness, name: str, base: Prefix, helpers: pathlib.Path, program: pathlib.Path) -> Checks:
    """Makes a machine, checks it and ends it."""
    description, screen, steps = MACHINES[name]

    def work(checks: Checks, prefix: Prefix, desk: Desk) -> None:
        described = prefix.seed(description, helpers)
        for part in PARTS:
            prefix.put(program / part, rf"{PROGRAM}\{part}")
        prefix.start(described)
        for step in steps:
            try:
                step(Machine(checks, prefix, desk, described))
            except Exception as error:  # noqa: BLE001 - one trouble must not keep the rest from being checked
                checks.trouble(f"{step.__name__} comes to its end", error)

    return harness.on_machine(name, base, screen, work)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=pathlib.Path, default=ROOT / "target" / "windows-program")
    parser.add_argument("--only", action="append", choices=MACHINES, help="one machine, once or several times")
    parser.add_argument("--keep", action="store_true", help="leave the machines, to look at them")
    options = parser.parse_args()
    program = options.folder.absolute()
    if lacking := missing(TOOLS, [program / part for part in PARTS]):
        print(f"missing: {', '.join(lacking)}")
        return 1
    shutil.rmtree(LEFT, ignore_errors=True)
    LEFT.mkdir(parents=True)
    with Harness("safe-passage-windows-", options.keep) as harness:
        harness.note(files(program))
        helpers = harness.place / "helpers"
        compile_helpers(helpers, b"bcryptprimitives" in (program / "safe-passage.dll").read_bytes())
        base = harness.base(helpers)
        harness.run(options.only or list(MACHINES), lambda name: on_machine(harness, name, base, helpers, program))
    return harness.ended()


if __name__ == "__main__":
    os.environ.pop("DISPLAY", None)
    sys.exit(main())
