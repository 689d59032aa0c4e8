"""The plain way to read an export: split the lines, follow the sections, fill dictionaries. What benches/passwords.rs
compares with. Prints how many entries there are."""

import sys

HEADINGS = {"Websites", "Applications", "Other Accounts", "Notes"}


def read(text):
    entries, section, entry, last = [], None, None, None
    for line in text.replace("\r\r\n", "\n").splitlines():
        if line.rstrip() == "---":
            if entry:
                entries.append((section, entry))
            entry, last = None, None
        elif entry is None and line in HEADINGS:
            section = line
        elif entry is None and not line.strip():
            continue
        else:
            entry = {} if entry is None else entry
            label, colon, value = line.partition(": ")
            if colon and last not in ("Comment", "Text"):
                entry[label] = value
                last = label
            elif last:
                entry[last] += "\n" + line
    if entry:
        entries.append((section, entry))
    return entries


with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
    print(len(read(file.read())))
