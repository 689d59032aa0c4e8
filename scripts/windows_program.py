#!/usr/bin/env python3
"""Makes the three files of the Windows program from the library that was built.

usage: scripts/windows_program.py resource FILE-NAME OUTPUT.o    the resources of one of the files, for the linker
       scripts/windows_program.py program BUILT.dll FOLDER      the files

FOLDER/safe-passage.dll is the program. FOLDER/safe-passage.exe starts it as the wizard: Windows opens no console for it.
FOLDER/safe-passage.com starts it for the commands: a console program, which shells wait for and whose output and exit
status they get. A shell that is given the name alone takes the .com. Both starters are made here from one file of C
(packaging/windows/starter.c), with their words from packaging.ftl.

Two imports of the library are written anew. The functions that it takes from combase.dll are in ole32.dll too, which every
Windows has, while Windows 7 has no combase.dll. The program then starts there and can say that it is made for newer ones.
"""

import pathlib
import struct
import subprocess
import sys
import tempfile
import tomllib

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.dont_write_bytecode = True
sys.path[:0] = [str(ROOT / "packaging")]

from words import languages, messages, say  # noqa: E402

COMPILER, RESOURCES = "x86_64-w64-mingw32-gcc", "x86_64-w64-mingw32-windres"
LIBRARY = "safe-passage.dll"
STARTERS = {"safe-passage.exe": ["-mwindows"], "safe-passage.com": ["-mconsole", "-DCONSOLE"]}

# Fields of the header (learn.microsoft.com, "PE Format").
PLACE_OF_HEADER = 0x3C
OPTIONAL_HEADER = 24
CHECKSUM = OPTIONAL_HEADER + 64
IMPORTS = OPTIONAL_HEADER + 112 + 8

# What Windows 7 has in ole32.dll of what newer ones have in combase.dll as well.
IN_OLE32 = {
    b"CLSIDFromProgID", b"CLSIDFromString", b"CoAddRefServerProcess", b"CoCreateFreeThreadedMarshaler", b"CoCreateGuid", b"CoCreateInstance",
    b"CoGetApartmentType", b"CoGetObjectContext", b"CoInitializeEx", b"CoMarshalInterface", b"CoRegisterClassObject", b"CoReleaseServerProcess",
    b"CoTaskMemAlloc", b"CoTaskMemFree", b"CoTaskMemRealloc", b"CoUninitialize", b"CreateStreamOnHGlobal", b"PropVariantClear",
    b"StringFromGUID2",
}


class Program:
    """A 64-bit program of Windows, as its bytes."""

    def __init__(self, data: bytes) -> None:
        self.data = bytearray(data)
        self.header = self.number("<I", PLACE_OF_HEADER)
        if self.data[self.header : self.header + 4] != b"PE\0\0" or self.number("<H", self.header + OPTIONAL_HEADER) != 0x20B:
            raise SystemExit("this is no 64-bit program of Windows")

    def number(self, form: str, place: int) -> int:
        return struct.unpack_from(form, self.data, place)[0]

    def place(self, address: int) -> int:
        """Where an address of the loaded program stands in the file."""
        sections = self.number("<H", self.header + 6)
        first = self.header + OPTIONAL_HEADER + self.number("<H", self.header + 20)
        for index in range(sections):
            size, start, raw_size, raw = struct.unpack_from("<IIII", self.data, first + 40 * index + 8)
            if start <= address < start + max(size, raw_size):
                return address - start + raw
        raise SystemExit(f"no section holds the address {address:#x}")

    def text(self, place: int) -> bytes:
        return bytes(self.data[place : self.data.index(b"\0", place)])

    def imports(self) -> list[tuple[int, bytes, list[bytes]]]:
        """Place of each library's name, the name, and the functions that are taken from it."""
        found = []
        entry = self.place(self.number("<I", self.header + IMPORTS))
        while True:
            names, _, _, library, addresses = struct.unpack_from("<IIIII", self.data, entry)
            if library == 0:
                return found
            functions = []
            thunk = self.place(names or addresses)
            while value := self.number("<Q", thunk):
                functions.append(f"#{value & 0xFFFF}".encode() if value >> 63 else self.text(self.place(value & 0x7FFFFFFF) + 2))
                thunk += 8
            found.append((self.place(library), self.text(self.place(library)), functions))
            entry += 20

    def take_old_functions_from_ole32(self) -> None:
        for place, library, functions in self.imports():
            if library.lower() == b"combase.dll" and set(functions) <= IN_OLE32:
                self.data[place : place + len(library)] = b"ole32.dll".ljust(len(library), b"\0")

    def set_checksum(self) -> None:
        # The checksum is over the file without itself: words added with their carry, and the length.
        struct.pack_into("<I", self.data, self.header + CHECKSUM, 0)
        padded = bytes(self.data) + b"\0" * (len(self.data) % 2)
        total = sum(struct.unpack(f"<{len(padded) // 2}H", padded))
        while total >> 16:
            total = (total & 0xFFFF) + (total >> 16)
        struct.pack_into("<I", self.data, self.header + CHECKSUM, total + len(self.data))


def run(*command: str) -> None:
    """Runs a compiler, whose own words say what is wrong."""
    try:
        status = subprocess.run(command, check=False).returncode
    except FileNotFoundError:
        raise SystemExit(f"{command[0]} is missing: scripts/setup.sh windows installs it") from None
    if status != 0:
        raise SystemExit(f"{command[0]} ended with {status}")


def resource(name: str, output: pathlib.Path) -> None:
    """Compiles icon, manifest and version of one of the files."""
    with (ROOT / "Cargo.toml").open("rb") as file:
        version = tomllib.load(file)["package"]["version"]
    parts = version.split("-")[0].split("+")[0].split(".")
    lines = [
        f'#define FILE_NAME "{name}"', f'#define VERSION "{version}"', f"#define VERSION_PARTS {','.join([*parts, '0'])}",
        *["#define IS_LIBRARY"] * (name == LIBRARY), '#include "assets/windows/safe-passage.rc"', "",
    ]
    output.parent.mkdir(parents=True, exist_ok=True)
    script = output.with_suffix(".rc")
    script.write_text("\n".join(lines), encoding="ascii")
    run(RESOURCES, "--target", "pe-x86-64", f"-I{ROOT}", str(script), str(output))
    script.unlink()


def in_c(text: str) -> str:
    """A text as C writes it, in UTF-16 units whatever the compiler takes a file for."""
    units = text.encode("utf-16-le")
    numbers = [f"0x{low | high << 8:x}" for low, high in zip(units[::2], units[1::2])]
    return "(const WCHAR[]){" + ",".join([*numbers, "0"]) + "}"


def words_of_starters() -> str:
    """The header with what a starter says, in all languages."""
    lines = ['#define PROGRAM_NAME L"Safe Passage"', "static const struct words ALL_WORDS[] = {"]
    for tag in languages():
        told = messages(tag)
        missing = say(told["windows-starter-missing"], file=LIBRARY) + " " + told["windows-starter-missing-do"]
        broken = say(told["windows-starter-broken"], file=LIBRARY) + " " + told["windows-starter-broken-do"]
        lines.append(f"    {{ {in_c(tag)}, {in_c(missing)}, {in_c(broken)} }},")
    return "\n".join([*lines, "};", ""])


def starter(name: str, options: list[str], output: pathlib.Path) -> None:
    """Compiles one of the two starters."""
    with tempfile.TemporaryDirectory(prefix="safe-passage-starter-") as place:
        folder = pathlib.Path(place)
        (folder / "words.h").write_text(words_of_starters(), encoding="ascii")
        resource(name, folder / "resource.o")
        run(COMPILER, "-std=c11", "-Os", "-Wall", "-Wextra", "-Werror", "-ffreestanding", "-fno-asynchronous-unwind-tables", "-fno-ident",
            "-s", "-nostdlib", *options, f"-I{folder}", "-o", str(output), str(ROOT / "packaging" / "windows" / "starter.c"),
            str(folder / "resource.o"), "-Wl,--entry,start", "-Wl,--no-insert-timestamp", "-Wl,--dynamicbase",
            "-Wl,--nxcompat", "-Wl,--high-entropy-va", "-lkernel32", "-luser32")


def program(built: pathlib.Path, folder: pathlib.Path) -> None:
    library = Program(built.read_bytes())
    library.take_old_functions_from_ole32()
    library.set_checksum()
    parts = {name: folder / (name + ".part") for name in [LIBRARY, *STARTERS]}
    parts[LIBRARY].write_bytes(library.data)
    for name, options in STARTERS.items():
        starter(name, options, parts[name])
    for name, part in parts.items():
        part.replace(folder / name)
        print(f"{folder / name}: {(folder / name).stat().st_size} bytes")


def main() -> None:
    match sys.argv[1:]:
        case ["resource", name, output]:
            resource(name, pathlib.Path(output))
        case ["program", built, folder]:
            program(pathlib.Path(built), pathlib.Path(folder))
        case _:
            raise SystemExit(__doc__)


if __name__ == "__main__":
    main()
