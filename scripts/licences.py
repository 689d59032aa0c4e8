#!/usr/bin/python3
"""Collects the licences of everything in the program that is not ours.

usage: scripts/licences.py                 writes assets/licences/third-party.json, which is built into the program
       scripts/licences.py --check         says whether that file fits Cargo.lock and the sources; ends with 1 if not
       scripts/licences.py --output FILE   writes it as a text for the packages

Each crate's licence files are taken from its source in cargo's registry. A file that holds a standard text (see
assets/licences/standard) is kept as the notice before or behind that text; texts that are the same are kept once. A crate
that brings no file gets the standard text of the licence that it names, and is marked. What is no crate stands in
assets/licences/others.toml.
"""

import argparse
import json
import pathlib
import re
import sys
import tomllib

import crates

ROOT = crates.ROOT
FOLDER = ROOT / "assets" / "licences"
DATA = FOLDER / "third-party.json"
SCHEMA = "safe-passage.third-party/1"

# The words with which the body of a standard text begins; a notice of somebody stands before them.
BEGINS = {
    "Apache-2.0": "apache license version 2 0 january 2004",
    "BSD-2-Clause": "redistribution and use in source and binary forms",
    "BSD-3-Clause": "redistribution and use in source and binary forms",
    "BSL-1.0": "boost software license version 1 0",
    "CC0-1.0": "creative commons legal code",
    "ISC": "permission to use copy modify",
    "MIT": "permission is hereby granted free of charge to any person obtaining",
    "MPL-2.0": "mozilla public license version 2 0",
    "Unicode-3.0": "notice to user carefully read",
    "Unlicense": "this is free and unencumbered software",
    "Zlib": "this software is provided as is without",
}
NAMES = {
    "Apache-2.0": "Apache License 2.0",
    "BSD-2-Clause": "BSD 2-Clause License",
    "BSD-3-Clause": "BSD 3-Clause License",
    "BSL-1.0": "Boost Software License 1.0",
    "CC0-1.0": "Creative Commons Zero 1.0",
    "ISC": "ISC License",
    "MIT": "MIT License",
    "MPL-2.0": "Mozilla Public License 2.0",
    "Unicode-3.0": "Unicode License v3",
    "Unlicense": "The Unlicense",
    "Zlib": "zlib License",
}
# Which licence is taken where a crate lets choose and brings no file.
PREFERRED = ["MIT", "Apache-2.0", "Zlib", "BSD-3-Clause", "BSD-2-Clause", "ISC", "Unicode-3.0", "BSL-1.0", "MPL-2.0"]
# How a file's name begins that holds a licence or a notice.
LICENCE_FILE = re.compile(r"^(licen[cs]e|copying|copyright|notice|unlicense)", re.IGNORECASE)
# Lines that only name the licence, or point at the text that stands here anyway.
TITLE = re.compile(
    r"^\W*(the )?(mit|bsd|bsd[- ][23][- ]clause|isc|zlib|zlib/libpng|unicode|boost software)( license)?( v3)?( \(mit\))?\W*$"
    r"|^\W*copyright and permission notice\W*$|^[\W_]*$|^\W*license\W*$",
    re.IGNORECASE,
)
PLACEHOLDER = re.compile(r"\[yyyy\]|\{yyyy\}|<year>|\[name of copyright owner\]", re.IGNORECASE)


class LicencesFailed(Exception):
    """What can't be collected, in a sentence."""


def words_of(text: str) -> list[tuple[str, int, int]]:
    """The words of a text in small letters, each with its place; signs and line breaks say nothing."""
    return [(match[0].lower(), match.start(), match.end()) for match in re.finditer(r"[A-Za-z0-9]+", text)]


def body(identifier: str, text: str) -> list[str]:
    """The words by which a standard text is recognised."""
    words = [word for word, _, _ in words_of(text)]
    # Both spellings of an address occur.
    words = ["http" if word == "https" else word for word in words]
    begin = BEGINS[identifier].split()
    for at in range(len(words) - len(begin) + 1):
        if words[at : at + len(begin)] == begin:
            words = words[at:]
            break
    if identifier == "Apache-2.0":
        end = "end of terms and conditions".split()
        for at in range(len(words) - len(end) + 1):
            if words[at : at + len(end)] == end:
                return words[: at + len(end)]
    return words


STANDARD = {path.stem: path.read_text(encoding="utf-8") for path in sorted((FOLDER / "standard").glob("*.txt"))}
BODIES = {identifier: body(identifier, text) for identifier, text in STANDARD.items()}


def recognised(text: str) -> tuple[str, str] | None:
    """Which standard text a file holds and nothing else, and the notice that stands round it."""
    words = words_of(text)
    spelled = ["http" if word == "https" else word for word, _, _ in words]
    for identifier, wanted in BODIES.items():
        for at in range(len(spelled) - len(wanted) + 1):
            if spelled[at] == wanted[0] and spelled[at : at + len(wanted)] == wanted:
                before = text[: words[at][1]]
                after = text[words[at + len(wanted) - 1][2] :]
                # A title such as "Apache License" on the line of the body is part of the body.
                notice = notice_of(before)
                if identifier == "Apache-2.0":
                    # The appendix says how the licence is used; only a line that names somebody is a notice.
                    lines = [line for line in after.splitlines() if re.match(r"^\W*copyright\b", line, re.IGNORECASE)]
                    after = "\n".join(line for line in lines if not PLACEHOLDER.search(line))
                rest = notice_of(after)
                if len(words_of(notice + rest)) > 120:
                    return None
                return identifier, "\n".join(part for part in (notice, rest) if part)
    return None


def notice_of(text: str) -> str:
    """The lines round a standard text that say something of their own."""
    lines = (re.sub(r"\s+", " ", line).strip(" #*/;") for line in text.splitlines())
    return "\n".join(line for line in lines if line and not TITLE.match(line) and not PLACEHOLDER.search(line))


class Collected:
    """Components with their texts, each text kept once."""

    def __init__(self) -> None:
        self.texts: dict[str, dict] = {}
        self.by_words: dict[str, str] = {}
        self.components: list[dict] = []

    def standard(self, identifier: str) -> str:
        if identifier not in STANDARD:
            raise LicencesFailed(f"There is no standard text for {identifier}. Add assets/licences/standard/{identifier}.txt.")
        self.texts.setdefault(identifier, {"id": identifier, "name": NAMES[identifier], "text": STANDARD[identifier].strip("\n")})
        return identifier

    def own(self, name: str, text: str) -> str:
        """A text that is no standard one; the same words under another name are the same text."""
        key = " ".join(word for word, _, _ in words_of(text))
        if key not in self.by_words:
            self.by_words[key] = name
            clean = "\n".join(line.rstrip() for line in text.replace("\r", "").expandtabs(4).split("\n")).strip("\n")
            self.texts[name] = {"id": name, "name": name, "text": re.sub(r"\n{3,}", "\n\n", clean)}
        return self.by_words[key]

    def file(self, name: str, text: str) -> dict:
        known = recognised(text)
        if known:
            return {"text": self.standard(known[0]), **({"notice": known[1]} if known[1] else {})}
        return {"text": self.own(name, text)}


def alternatives(expression: str) -> list[str]:
    """The licences that an SPDX expression names, in its order. The slash of older crates means "or"."""
    return re.findall(r"[A-Za-z0-9.+-]+", re.sub(r"\b(OR|AND|WITH)\b|[/()]", " ", expression))


def taken_without_file(expression: str) -> list[str]:
    """Which standard texts a crate without a file gets: every part that is joined by "and", of those to choose from one."""
    taken = []
    for part in re.split(r"\bAND\b", expression):
        names = alternatives(part)
        fitting = [identifier for identifier in PREFERRED if identifier in names]
        if not fitting:
            raise LicencesFailed(f"None of the licences of “{expression}” is one that is taken here. Look at deny.toml first.")
        taken.append(fitting[0])
    return taken


def licence_files(folder: pathlib.Path) -> list[pathlib.Path]:
    """A crate's licence files, those in a folder of that name as well."""
    found = []
    for path in sorted(folder.iterdir()):
        if LICENCE_FILE.match(path.name):
            found.extend(sorted(path.iterdir()) if path.is_dir() else [path])
    return [path for path in found if path.is_file()]


def is_not_taken(text: str) -> bool:
    """Whether a file is that of an alternative which is not taken."""
    return text.lstrip().upper().startswith("GNU ")


def collect() -> dict:
    """Everything, as it is kept in the file."""
    collected = Collected()
    systems: dict[tuple[str, str], list[str]] = {}
    packages = {}
    for system in crates.SYSTEMS:
        for key, package in crates.shipped(system).items():
            systems.setdefault(key, []).append(system)
            packages[key] = package
    for key, package in sorted(packages.items()):
        expression = re.sub(r"\s*/\s*", " OR ", package["license"] or "")
        component = {"name": key[0], "version": key[1], "kind": "crate", "licence": expression, "systems": systems[key]}
        texts = []
        for path in licence_files(pathlib.Path(package["manifest_path"]).parent):
            text = path.read_text(encoding="utf-8", errors="replace")
            # A few words that name the licence once more are no text of one.
            if len(text.strip()) > 40 and not is_not_taken(text):
                entry = collected.file(f"{key[0]} {key[1]}: {path.name}", text)
                if entry not in texts:
                    texts.append(entry)
        # A note about authors or about which licence is taken is no licence.
        if not any(entry["text"] in STANDARD or len(collected.texts[entry["text"]]["text"]) > 500 for entry in texts):
            component["standard_text"] = True
            authors = ", ".join(re.sub(r"\s*<[^>]*>", "", author) for author in package["authors"])
            for identifier in taken_without_file(expression):
                texts.append({"text": collected.standard(identifier), **({"notice": authors} if authors else {})})
        if key[0] == "option-ext":
            # The Mozilla licence, 3.2: who gets the program is told where the source is.
            texts[0]["notice"] = f"Source: {package['repository']}, https://crates.io/crates/{key[0]}/{key[1]}"
        collected.components.append(component | {"texts": texts})
    others = tomllib.loads((FOLDER / "others.toml").read_text(encoding="utf-8"))["component"]
    for other in others:
        texts = []
        for entry in other["texts"]:
            if "standard" in entry:
                texts.append({"text": collected.standard(entry["standard"]), "notice": entry["notice"]})
            else:
                text = (ROOT / entry["file"]).read_text(encoding="utf-8")
                texts.append({"text": collected.own(entry["name"], text)} | ({"notice": entry["notice"]} if "notice" in entry else {}))
        version = other.get("version", "")
        component = {"name": other["name"], "version": version, "kind": other["kind"], "licence": other["licence"]}
        collected.components.append(component | {"systems": other["systems"], "texts": texts})
    used = {entry["text"] for component in collected.components for entry in component["texts"]}
    order = sorted(used, key=lambda name: (name not in STANDARD, name))
    return {"schema": SCHEMA, "texts": [collected.texts[name] for name in order], "components": collected.components}


def as_json(data: dict) -> str:
    """One line for each text and component, so that a change shows as what it is."""
    def lines(entries: list[dict]) -> str:
        return ",\n".join(json.dumps(entry, ensure_ascii=False, separators=(",", ":")) for entry in entries)

    head = json.dumps(data["schema"])
    return f'{{"schema":{head},\n"texts":[\n{lines(data["texts"])}\n],\n"components":[\n{lines(data["components"])}\n]}}\n'


def as_text(data: dict) -> str:
    """The same for somebody who reads: each text once, with whose it is."""
    pieces = []
    for text in data["texts"]:
        lines = []
        for component in data["components"]:
            for entry in component["texts"]:
                if entry["text"] == text["id"]:
                    notice = "".join(f"\n    {line}" for line in entry.get("notice", "").split("\n") if line)
                    lines.append(f"{component['name']} {component['version']}".rstrip() + notice)
        rule = "=" * 78
        pieces.append("\n".join([rule, text["name"], rule, "", *lines, "", "-" * 78, "", text["text"], ""]))
    return "\n".join(pieces)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--check", action="store_true", help="say whether the file fits, and write nothing")
    what.add_argument("--output", type=pathlib.Path, help="write the text for the packages")
    arguments = parser.parse_args()
    try:
        if arguments.output:
            # What the program shows is what the packages hold.
            text = as_text(json.loads(DATA.read_text(encoding="utf-8")))
            arguments.output.write_text(text, encoding="utf-8", newline="\n")
            return 0
        text = as_json(collect())
    except (LicencesFailed, crates.CratesFailed) as failure:
        print(f"scripts/licences.py: {failure}", file=sys.stderr)
        return 1
    if arguments.check:
        if not DATA.is_file() or DATA.read_text(encoding="utf-8") != text:
            print("assets/licences/third-party.json does not fit Cargo.lock. Run scripts/licences.py.", file=sys.stderr)
            return 1
        return 0
    DATA.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
