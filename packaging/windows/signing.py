#!/usr/bin/env python3
"""Signs programs and installers for Windows, and looks at every signature at once.

usage: packaging/windows/signing.py CONFIGURATION FILE…

CONFIGURATION is a TOML file; signing.example.toml explains it. Each file takes the place of the unsigned one only after its
signature was verified.
"""

import os
import pathlib
import shutil
import sys
import tempfile
import tomllib

from common import PackagingFailed, run

_WAYS = ("files", "token", "command")
_KNOWN = {
    "": {*_WAYS, "description", "address", "timestamp", "trusted", "trusted-timestamps"},
    "files": {"certificate", "key", "password-variable", "password-file"},
    "token": {"module", "engine", "certificate", "key", "password-variable", "password-file"},
    "command": {"arguments"},
}


class Signer:
    """What signs, as the configuration says it."""

    def __init__(self, configuration: pathlib.Path):
        self.folder = configuration.resolve().parent
        try:
            self.settings = tomllib.loads(configuration.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise PackagingFailed(f"{configuration} can't be read: {error}") from None
        self.ways = [way for way in _WAYS if way in self.settings]
        if len(self.ways) != 1:
            raise PackagingFailed(f"{configuration} must have just one of the tables {', '.join(_WAYS)}")
        for table, known in _KNOWN.items():
            given = self.settings.get(table, {}) if table else self.settings
            if unknown := sorted(set(given) - known):
                raise PackagingFailed(f"{configuration} has {', '.join(unknown)}, which means nothing there")

    def _path(self, name: str) -> str:
        """A path of the configuration; it counts from the folder where that lies."""
        return str(self.folder / name)

    def sign(self, file: pathlib.Path) -> None:
        """Signs a file in its place and verifies the signature."""
        with tempfile.TemporaryDirectory(dir=file.parent, prefix=".signing-") as name:
            signed = pathlib.Path(name) / file.name
            if self.ways == ["command"]:
                values = {"{input}": str(file), "{output}": str(signed)}
                run([values.get(argument, argument) for argument in self.settings["command"]["arguments"]])
                if not signed.is_file():
                    raise PackagingFailed(f"the command wrote no signed {file.name}")
            else:
                self._osslsigncode(file, signed, pathlib.Path(name))
            self.verify(signed)
            shutil.copymode(file, signed)
            os.replace(signed, file)

    def _osslsigncode(self, file: pathlib.Path, signed: pathlib.Path, folder: pathlib.Path) -> None:
        settings, way = self.settings, self.settings[self.ways[0]]
        command = ["osslsigncode", "sign", "-h", "sha256", "-certs", self._path(way["certificate"])]
        if self.ways == ["token"]:
            if "engine" in way:
                command += ["-pkcs11engine", way["engine"]]
            command += ["-pkcs11module", way["module"], "-key", way["key"]]
        else:
            command += ["-key", self._path(way["key"])]
        if password := self._password(way):
            # In a file of its own: the arguments of a program can be read by everybody on the machine.
            secret = folder / "password"
            with os.fdopen(os.open(secret, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as opened:
                opened.write(password)
            command += ["-readpass", str(secret)]
        for name, option in (("description", "-n"), ("address", "-i"), ("timestamp", "-ts")):
            if name in settings:
                command += [option, settings[name]]
        run([*command, "-in", str(file), "-out", str(signed)])

    def _password(self, way: dict) -> str:
        if "password-variable" in way:
            if not (password := os.environ.get(way["password-variable"], "")):
                raise PackagingFailed(f"the variable {way['password-variable']}, which should hold the password of the key, is empty")
            return password
        if "password-file" in way:
            return pathlib.Path(self._path(way["password-file"])).read_text(encoding="utf-8").rstrip("\r\n")
        return ""

    def verify(self, file: pathlib.Path) -> None:
        """Fails unless the file is signed, unchanged, and by somebody whom the trusted certificates vouch for."""
        command = ["osslsigncode", "verify"]
        if "trusted" in self.settings:
            command += ["-CAfile", self._path(self.settings["trusted"])]
        if "trusted-timestamps" in self.settings:
            command += ["-TSA-CAfile", self._path(self.settings["trusted-timestamps"])]
        run([*command, "-in", str(file)])


def main() -> None:
    if len(sys.argv) < 3:
        sys.exit("usage: signing.py CONFIGURATION FILE…")
    try:
        signer = Signer(pathlib.Path(sys.argv[1]))
        for file in sys.argv[2:]:
            signer.sign(pathlib.Path(file))
    except PackagingFailed as failed:
        sys.exit(f"signing.py: {failed}")


if __name__ == "__main__":
    main()
