"""What the packages for Linux hold, as a tree of files below a prefix: program, menu, icons, manual, completions, licences.

Everything is made of what the program says of itself, of i18n/<language>/packaging.ftl and of the files of the project.
"""

import datetime
import gzip
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tomllib
import zlib
from xml.sax.saxutils import escape, quoteattr

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT / "packaging"))

import words  # noqa: E402

NAME = "safe-passage"
TITLE = "Safe Passage"
MEDIA_TYPE = "application/vnd.safe-passage.shared+json"
ENDING = "safepassage"
# ELF's numbers of machines, with Debian's and the kernel's names of them.
MACHINES = {62: ("amd64", "x86_64"), 183: ("arm64", "aarch64")}
PROJECT = {
    name: value
    for file in (HERE.parent / "project.toml", HERE / "depends.toml")
    for name, value in tomllib.loads(file.read_text(encoding="utf-8")).items()
}


class PackageFailed(Exception):
    """A package can't be made; the text says why and what to do."""


def run(*command: object, **more: object) -> str:
    """What a program prints. Raises PackageFailed with its last words."""
    try:
        done = subprocess.run([str(part) for part in command], capture_output=True, **more)
    except OSError as error:
        raise PackageFailed(f"{command[0]} can't be started ({error.strerror}); scripts/setup.sh packages-linux installs what is needed") from error
    if done.returncode:
        last = (done.stderr or done.stdout).decode(errors="replace").strip().splitlines()[-3:]
        raise PackageFailed(f"{command[0]} ended with {done.returncode}: {' '.join(last)}")
    return done.stdout.decode()


def locale(tag: str) -> str:
    """The name that desktops and man use for a language: its code alone, for the language that has every message none."""
    return "" if tag == words.REFERENCE else tag.replace("-", "_")


def machine(program: pathlib.Path) -> tuple[str, str]:
    """Debian's and the kernel's name of what a program runs on, by its ELF header."""
    try:
        with program.open("rb") as file:
            head = file.read(20)
    except OSError as error:
        raise PackageFailed(f"{program} can't be read ({error.strerror}); build the program first") from error
    if len(head) < 20 or head[:6] != b"\x7fELF\x02\x01" or struct.unpack("<H", head[18:20])[0] not in MACHINES:
        raise PackageFailed(f"{program} is no program for 64-bit Linux that packages are made for; give another --program")
    return MACHINES[struct.unpack("<H", head[18:20])[0]]


def least_glibc(program: pathlib.Path) -> str:
    """The oldest glibc that has everything that a program asks of it."""
    found = re.findall(r"\(?GLIBC_(\d+(?:\.\d+)+)\)?", run("objdump", "-T", program))
    if not found:
        raise PackageFailed(f"{program} asks nothing of glibc; give the program that was linked for it")
    return max(found, key=lambda text: [int(part) for part in text.split(".")])


class Contents:
    """The tree below one prefix, such as /usr.

    program: the built program. version: of the package. moment: seconds since 1970 that every file and page carries.
    """

    def __init__(self, program: pathlib.Path, version: str, moment: int, prefix: pathlib.Path):
        self.program, self.version, self.moment, self.prefix = program, version, moment, prefix
        self.day = datetime.datetime.fromtimestamp(moment, datetime.UTC).date().isoformat()
        self.languages = words.languages()
        self.texts = {tag: words.messages(tag) for tag in self.languages}

    def make(self) -> None:
        target = self.prefix / "bin" / NAME
        target.parent.mkdir(parents=True)
        shutil.copyfile(self.program, target)
        run("strip", "--strip-all", "--remove-section=.comment", "--remove-section=.note", target)
        target.chmod(0o755)
        self.manual()
        self.completions()
        self.menu()
        self.icons()
        self.write("mime/packages/safe-passage.xml", self.file_type())
        self.write(f"metainfo/{PROJECT['application-id']}.metainfo.xml", self.metainfo())
        self.documents()

    def write(self, place: str, content: str | bytes) -> pathlib.Path:
        path = self.prefix / "share" / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def pack(self, place: str, content: str | bytes) -> None:
        """A text as gzip without name and time, so that it is the same each time."""
        self.write(place + ".gz", gzip.compress(content.encode() if isinstance(content, str) else content, 9, mtime=0))

    def say(self, *arguments: str) -> str:
        return run(self.program.resolve(), *arguments, env={"PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "C.UTF-8"})

    def manual(self) -> None:
        for tag in self.languages:
            page = self.say("manual", "--lang", tag, "--at", self.day)
            self.pack("/".join(filter(None, ("man", locale(tag), "man1", f"{NAME}.1"))), page)

    def completions(self) -> None:
        for shell, place in {
            "bash": f"bash-completion/completions/{NAME}",
            "zsh": f"zsh/vendor-completions/_{NAME}",
            "fish": f"fish/vendor_completions.d/{NAME}.fish",
        }.items():
            self.write(place, self.say("completions", shell))

    def translated(self, key: str, message: str) -> str:
        """Lines of a desktop file: a key in every language."""
        lines = []
        for tag in self.languages:
            text = self.texts[tag][message]
            suffix = f"[{locale(tag)}]" if locale(tag) else ""
            lines.append(f"{key}{suffix}={text}{';' if key == 'Keywords' else ''}\n")
        return "".join(lines)

    def menu(self) -> None:
        """The entry of the menu, and one that no menu shows, which opens a shared file."""
        self.write(
            f"applications/{NAME}.desktop",
            f"[Desktop Entry]\nType=Application\nName={TITLE}\n"
            + self.translated("GenericName", "package-generic-name")
            + self.translated("Comment", "package-summary")
            + self.translated("Keywords", "package-keywords")
            + f"Exec={NAME}\nIcon={NAME}\nTerminal=false\nCategories=System;Security;\n"
            + f"StartupNotify=true\nStartupWMClass={NAME}\n",
        )
        self.write(
            f"applications/{NAME}-support.desktop",
            "[Desktop Entry]\nType=Application\n"
            + self.translated("Name", "package-support-name")
            + self.translated("Comment", "package-support-summary")
            + f"Exec={NAME} support %F\nIcon={NAME}\nTerminal=false\nNoDisplay=true\nMimeType={MEDIA_TYPE};\n"
            + f"StartupNotify=true\nStartupWMClass={NAME}\n",
        )

    def icons(self) -> None:
        """The drawing, and the pictures that the Windows icon is made of; 128 is made of 256."""
        self.write(f"icons/hicolor/scalable/apps/{NAME}.svg", (HERE / "safe-passage.svg").read_bytes())
        pictures = pictures_of(ROOT / "assets" / "windows" / "safe-passage.ico")
        pictures[128] = halved(pictures[256])
        for size in (16, 24, 32, 48, 64, 128, 256):
            self.write(f"icons/hicolor/{size}x{size}/apps/{NAME}.png", png(pictures[size]))

    def file_type(self) -> str:
        comments = ""
        for tag in self.languages:
            of = f' xml:lang="{locale(tag)}"' if locale(tag) else ""
            comments += f"    <comment{of}>{escape(self.texts[tag]['file-type'])}</comment>\n"
        return (
            '<?xml version="1.0" encoding="UTF-8"?>\n<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">\n'
            f'  <mime-type type="{MEDIA_TYPE}">\n{comments}    <sub-class-of type="application/json"/>\n'
            f'    <glob pattern="*.{ENDING}"/>\n    <icon name="{NAME}"/>\n  </mime-type>\n</mime-info>\n'
        )

    def metainfo(self) -> str:
        """What software centres show."""

        def each(element: str, message: str) -> str:
            return "".join(
                f"  <{element}{self.of(tag)}>{escape(self.texts[tag][message])}</{element}>\n" for tag in self.languages
            )

        paragraphs = ""
        texts = {tag: self.texts[tag]["package-description"].split("\n\n") for tag in self.languages}
        for number in range(len(texts[words.REFERENCE])):
            for tag in self.languages:
                paragraphs += f"    <p{self.of(tag)}>{escape(' '.join(texts[tag][number].split()))}</p>\n"
        keywords = "".join(
            f"    <keyword{self.of(tag)}>{escape(word)}</keyword>\n"
            for tag in self.languages
            for word in self.texts[tag]["package-keywords"].split(";")
        )
        pictures = "".join(f"    <screenshot><image>{escape(place)}</image></screenshot>\n" for place in PROJECT["screenshots"])
        releases = "".join(f'    <release version={quoteattr(version)} date="{day}"/>\n' for version, day in self.releases())
        light, dark = colours_of_the_theme()
        return (
            '<?xml version="1.0" encoding="UTF-8"?>\n<component type="desktop-application">\n'
            f"  <id>{PROJECT['application-id']}</id>\n  <metadata_license>MIT</metadata_license>\n"
            f"  <project_license>MIT AND OFL-1.1</project_license>\n  <name>{TITLE}</name>\n"
            + each("summary", "package-summary")
            + f"  <developer_name>{escape(PROJECT['maintainer'].split(' <')[0])}</developer_name>\n"
            + f"  <description>\n{paragraphs}  </description>\n"
            + f'  <launchable type="desktop-id">{NAME}.desktop</launchable>\n  <icon type="stock">{NAME}</icon>\n'
            + (f'  <url type="homepage">{escape(PROJECT["homepage"])}</url>\n' if PROJECT["homepage"] else "")
            + (f"  <screenshots>\n{pictures}  </screenshots>\n" if pictures else "")
            + "  <categories>\n    <category>System</category>\n    <category>Security</category>\n  </categories>\n"
            + f"  <keywords>\n{keywords}  </keywords>\n"
            + f"  <provides>\n    <binary>{NAME}</binary>\n    <mediatype>{MEDIA_TYPE}</mediatype>\n  </provides>\n"
            + "  <branding>\n"
            + f'    <color type="primary" scheme_preference="light">{light}</color>\n'
            + f'    <color type="primary" scheme_preference="dark">{dark}</color>\n  </branding>\n'
            + '  <content_rating type="oars-1.1"/>\n'
            + f"  <releases>\n{releases}  </releases>\n</component>\n"
        )

    def of(self, tag: str) -> str:
        return f' xml:lang="{locale(tag)}"' if locale(tag) else ""

    def releases(self) -> list[tuple[str, str]]:
        """The versions of the changelog with their days, this one first: with its own day where it has one there."""
        text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
        found = re.findall(r"^## \[(\d[^\]]*)\] - (\d{4}-\d{2}-\d{2})$", text, re.MULTILINE)
        return found if any(version == self.version for version, _ in found) else [(self.version, self.day), *found]

    def documents(self) -> None:
        """Licences, what changed, and what whoever sets up kiosks and many computers reads."""
        folder = f"doc/{NAME}"
        self.write(f"{folder}/copyright", self.copyright())
        self.pack(f"{folder}/changelog", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
        for name in ("kiosk.md", "shops.md", "fleet.md"):
            self.write(f"{folder}/{name}", (ROOT / "docs" / name).read_text(encoding="utf-8"))
        self.write(f"{folder}/examples/kiosk.toml", (ROOT / "assets" / "kiosk.example.toml").read_text(encoding="utf-8"))
        licences = ROOT / "scripts" / "licences.py"
        if licences.is_file():
            path = self.write(f"{folder}/third-party-licences.txt", "")
            run(sys.executable, licences, "--output", path.resolve(), cwd=ROOT)
            self.pack(f"{folder}/third-party-licences.txt", path.read_text(encoding="utf-8"))
            path.unlink()

    def copyright(self) -> str:
        """Who wrote what is in it, in the form that Debian reads (DEP 5)."""

        def licence(path: pathlib.Path, begin: str) -> str:
            text = path.read_text(encoding="utf-8")
            lines = text[text.index(begin) :].strip().splitlines()
            return "".join(f" {line.rstrip()}\n" if line.strip() else " .\n" for line in lines)

        ours = re.search(r"^Copyright \(c\) (.+)$", (ROOT / "LICENSE").read_text(encoding="utf-8"), re.MULTILINE)
        fonts = re.search(r"^Copyright \(c\) (.+?) \(", (ROOT / "assets/fonts/OFL.txt").read_text(encoding="utf-8"), re.MULTILINE)
        if not ours or not fonts:
            raise PackageFailed("LICENSE or assets/fonts/OFL.txt names nobody; put the line with the copyright back")
        crates = (
            "Comment: The program is linked with libraries of others under the MIT, Apache-2.0, BSD and similar licences. Their\n"
            f" authors and texts stand in /usr/share/doc/{NAME}/third-party-licences.txt.gz.\n"
            if (ROOT / "scripts" / "licences.py").is_file()
            else ""
        )
        return (
            "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
            f"Upstream-Name: {TITLE}\n{crates}\nFiles: *\nCopyright: {ours[1]}\nLicense: Expat\n"
            + licence(ROOT / "LICENSE", "Permission is hereby")
            + f"\nFiles: assets/fonts/*\nCopyright: {fonts[1]}\nLicense: OFL-1.1\n"
            + licence(ROOT / "assets/fonts/OFL.txt", "PREAMBLE")
        )


def colours_of_the_theme() -> tuple[str, str]:
    """The colour of actions in the light and in the dark look, as the window has it."""
    text = (ROOT / "src" / "ui" / "theme.rs").read_text(encoding="utf-8")
    found = []
    for look in ("LIGHT", "DARK"):
        match = re.search(rf"const {look}: Tokens = .*?\baccent: Color32::from_rgb\(0x(..), 0x(..), 0x(..)\)", text, re.DOTALL)
        if not match:
            raise PackageFailed(f"src/ui/theme.rs names no accent for {look}; put it back")
        found.append("#" + "".join(match.groups()).lower())
    return found[0], found[1]


def pictures_of(icon: pathlib.Path) -> dict[int, list[bytes]]:
    """The pictures of a Windows icon by their width in dots: rows of red, green, blue, alpha."""
    data = icon.read_bytes()
    found = {}
    for number in range(struct.unpack("<H", data[4:6])[0]):
        width, length, place = struct.unpack("<BxxxxxxxII", data[6 + 16 * number : 22 + 16 * number])
        part, width = data[place : place + length], width or 256
        if part.startswith(b"\x89PNG"):
            raw = b""
            at = 8
            while at < len(part):
                size, kind = struct.unpack(">I4s", part[at : at + 8])
                raw += part[at + 8 : at + 8 + size] if kind == b"IDAT" else b""
                at += size + 12
            plain = zlib.decompress(raw)
            rows = [plain[row * (width * 4 + 1) :][: width * 4 + 1] for row in range(width)]
            if any(row[0] for row in rows):
                raise PackageFailed(f"{icon.name} has a picture with filtered rows; make it with scripts/make_icon.py")
            found[width] = [row[1:] for row in rows]
        else:
            rows = [part[40 + row * width * 4 :][: width * 4] for row in reversed(range(width))]
            swapped = [bytearray(row) for row in rows]
            for row in swapped:
                row[0::4], row[2::4] = row[2::4], row[0::4]
            found[width] = [bytes(row) for row in swapped]
    return found


def halved(rows: list[bytes]) -> list[bytes]:
    """A picture of half the width: each dot is the mean of four, weighed by how much of each is seen."""
    result = []
    for upper, lower in zip(rows[0::2], rows[1::2]):
        line = bytearray()
        for at in range(0, len(upper), 8):
            four = [row[at + step : at + step + 4] for row in (upper, lower) for step in (0, 4)]
            alpha = sum(dot[3] for dot in four)
            line += bytes(round(sum(dot[part] * dot[3] for dot in four) / alpha) if alpha else 0 for part in range(3))
            line.append(round(alpha / 4))
        result.append(bytes(line))
    return result


def png(rows: list[bytes]) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", len(rows[0]) // 4, len(rows), 8, 6, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"".join(b"\0" + row for row in rows), 9))
        + chunk(b"IEND", b"")
    )
