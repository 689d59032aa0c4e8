#!/usr/bin/env python3
"""Makes the two files of the Windows program from the one that was built.

usage: scripts/windows_program.py BUILT.exe FOLDER

FOLDER/safe-passage.exe is the wizard: Windows opens no console for it. FOLDER/safe-passage.com holds the commands: a
console program, which shells wait for and whose output and exit status they get. A shell that is given the name alone
takes the .com. Both are the same program; they differ in one field of the header (and in the checksum over it).

Two imports are written anew. The functions that the program takes from combase.dll are in ole32.dll too, which every
Windows has, while Windows 7 has no combase.dll. The program then starts there and can say that it is made for newer ones.
"""

import pathlib
import struct
import sys

# Fields of the header (learn.microsoft.com, "PE Format").
PLACE_OF_HEADER = 0x3C
OPTIONAL_HEADER = 24
CHECKSUM = OPTIONAL_HEADER + 64
SUBSYSTEM = OPTIONAL_HEADER + 68
IMPORTS = OPTIONAL_HEADER + 112 + 8
WINDOW, CONSOLE = 2, 3

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

    def set_subsystem(self, subsystem: int) -> None:
        struct.pack_into("<H", self.data, self.header + SUBSYSTEM, subsystem)
        # The checksum is over the file without itself: words added with their carry, and the length.
        struct.pack_into("<I", self.data, self.header + CHECKSUM, 0)
        padded = bytes(self.data) + b"\0" * (len(self.data) % 2)
        total = sum(struct.unpack(f"<{len(padded) // 2}H", padded))
        while total >> 16:
            total = (total & 0xFFFF) + (total >> 16)
        struct.pack_into("<I", self.data, self.header + CHECKSUM, total + len(self.data))


def main() -> None:
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    built, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    for name, subsystem in (("safe-passage.exe", WINDOW), ("safe-passage.com", CONSOLE)):
        program = Program(built.read_bytes())
        program.take_old_functions_from_ole32()
        program.set_subsystem(subsystem)
        part = folder / (name + ".part")
        part.write_bytes(program.data)
        part.replace(folder / name)
        print(f"{folder / name}: {len(program.data) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
