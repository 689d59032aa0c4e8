"""The program to be used without installing: a zip file."""

import pathlib
import zipfile

from common import words

# The earliest moment that a zip file knows; real ones would make every build another file.
MOMENT = (1980, 1, 1, 0, 0, 0)


def readme(version: str) -> bytes:
    """What somebody should know who unpacked it, in every language. Old editors of Windows want the mark and the line ends."""
    texts = [words.say(words.messages(tag)["portable-readme"], version=version) for tag in words.languages()]
    return ("\ufeff" + "\n\n----\n\n".join(texts) + "\n").replace("\n", "\r\n").encode()


def make(files: list[pathlib.Path], version: str, output: pathlib.Path) -> None:
    """Writes the zip file: one folder with these files and a README."""
    contents = {file.name: file.read_bytes() for file in files} | {"README.txt": readme(version)}
    with zipfile.ZipFile(output, "w") as archive:
        for name in sorted(contents):
            entry = zipfile.ZipInfo(f"SafePassage-{version}/{name}", MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            # A file that its owner may write and everybody read, wherever it is unpacked.
            entry.create_system, entry.external_attr = 3, 0o100644 << 16
            archive.writestr(entry, contents[name], compresslevel=9)
