"""A machine before and after: every file of it and every value of its registry, and what differs between two of them."""

import hashlib
import os
import pathlib
import re

from prefix import Prefix

HIVES = ["system.reg", "user.reg", "userdef.reg"]
KEY = re.compile(r"^\[(.*)\] \d+$")


def files_of(prefix: Prefix) -> dict[str, str]:
    """Every file and folder of the machine: its path as Windows writes it → what it is, as a text that changes with it.

    Files that several machines share are told apart by size and time alone: they are Windows' own, and reading all of them
    would take longer than the test.
    """
    found = {}
    root = prefix.folder / "drive_c"
    for folder, folders, files in os.walk(root):
        for name in folders + files:
            path = pathlib.Path(folder, name)
            known = path.lstat()
            if path.is_symlink():
                what = f"link to {os.readlink(path)}"
            elif path.is_dir():
                what = "folder"
            elif known.st_nlink > 1:
                what = f"{known.st_size} bytes of {known.st_mtime_ns}"
            else:
                what = f"{known.st_size} bytes {hashlib.sha256(path.read_bytes()).hexdigest()}"
            found["C:\\" + str(path.relative_to(root)).replace("/", "\\")] = what
    return found


def registry_of(prefix: Prefix) -> dict[str, str]:
    """Every key and value of the machine's registry: hive, key and name → data as Wine writes it. Keys alone have none.

    Wine writes its files when it ends, so the machine must have been ended. When a key was written last is left out.
    """
    found = {}
    for hive in HIVES:
        key, name = "", None
        for line in (prefix.folder / hive).read_text(encoding="ascii", errors="replace").splitlines():
            if match := KEY.match(line):
                key, name = f"{hive}\\{match.group(1)}".replace("\\\\", "\\"), None
                found[key] = ""
                # Keys over it without values of their own stand in no line.
                while "\\" in key:
                    key = key.rpartition("\\")[0]
                    found.setdefault(key, "")
                key = f"{hive}\\{match.group(1)}".replace("\\\\", "\\")
            elif line.startswith(('"', "@")) and key:
                # The name ends at the first quotation mark that is not escaped.
                match = re.match(r'(@|"(?:[^"\\]|\\.)*")=(.*)$', line)
                if match:
                    name = f"{key} → {match.group(1)}"
                    found[name] = match.group(2)
            elif line.startswith("  ") and name:
                # Long data goes on in the next line.
                found[name] += line.strip()
    return found


class State:
    """What is on a machine that has been ended."""

    def __init__(self, prefix: Prefix):
        self.files = files_of(prefix)
        self.registry = registry_of(prefix)

    def all(self) -> dict[str, str]:
        return self.files | self.registry

    def differences(self, later: "State") -> dict[str, str]:
        """Name of what differs → what became of it: added, gone, or changed from what to what."""
        before, after = self.all(), later.all()
        found = {name: f"added: {what}" for name, what in after.items() if name not in before}
        found |= {name: "gone" for name in before if name not in after}
        found |= {name: f"changed: {what} → {after[name]}" for name, what in before.items() if name in after and after[name] != what}
        return found


def told(differences: dict[str, str]) -> str:
    """The differences one by one."""
    return "\n".join(f"{name}: {what[:160]}" for name, what in sorted(differences.items()))
