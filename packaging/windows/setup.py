"""The installer for people, made by makensis from installer.nsi."""

import os
import pathlib
import re
import shlex
import sys
import tempfile

import pictures
from common import ROOT, PUBLISHER, PackagingFailed, run, words

# The language of the program → what NSIS calls it. A new language of i18n needs a row here; NSIS takes the one of Windows,
# or another with the same first part, or the first.
NSIS_LANGUAGES = {"en-US": "English", "es": "SpanishInternational"}
# makensis cuts what is longer, the values that the installer fills in included.
LONGEST_TEXT = 1000
STUBS = ("x86-unicode", "amd64-unicode")


def quoted(text: str) -> str:
    """A text as NSIS reads it between double quotes."""
    return '"' + text.replace("$", "$$").replace('"', '$\\"').replace("\n", "$\\r$\\n") + '"'


def words_script(version: str) -> str:
    """The languages, our words in each, and what Explorer shows of the installer."""
    lines = []
    for tag in words.languages():
        if tag not in NSIS_LANGUAGES:
            raise PackagingFailed(f"setup.py does not know what NSIS calls the language {tag}: give it a row in NSIS_LANGUAGES")
        name = NSIS_LANGUAGES[tag]
        lines.append(f'!insertmacro MUI_LANGUAGE "{name}"')
        language = "${LANG_" + name.upper() + "}"
        texts = words.messages(words.REFERENCE) | words.messages(tag)
        for message, text in texts.items():
            if not re.match("(setup|uninstall|file-type|package-summary)", message):
                continue
            if len(text) > LONGEST_TEXT:
                raise PackagingFailed(f"{message} is too long for the installer ({tag})")
            lines.append(f"LangString {message} {language} {quoted(text)}")
        for key, value in {
            "ProductName": "Safe Passage",
            "FileDescription": texts["setup-description"],
            "CompanyName": PUBLISHER,
            "LegalCopyright": "Copyright (c) 2026 The Safe Passage authors. MIT License.",
            "FileVersion": version,
            "ProductVersion": version,
        }.items():
            lines.append(f"VIAddVersionKey /LANG={language} {quoted(key)} {quoted(value)}")
    return "\n".join(lines) + "\n"


def files_script(files: list[pathlib.Path]) -> str:
    """What is packed, and the same as the list by which a later version removes it."""
    lines = ["!macro PROGRAM_FILES", *(f"File {quoted(str(file))}" for file in files), "!macroend"]
    lines += ["!macro LIST_FILES", *(f"FileWrite $0 {quoted(file.name + chr(10))}" for file in files), "!macroend"]
    return "\n".join(lines) + "\n"


def make(files: list[pathlib.Path], version: str, output: pathlib.Path, stub: str, sign: pathlib.Path | None, quick: bool = False) -> None:
    """Makes the installer of these files. `stub`: one of STUBS; `sign`: the configuration by which the uninstaller is signed;
    `quick`: packed less well, for tests, which need several versions."""
    with tempfile.TemporaryDirectory() as name:
        built = pathlib.Path(name)
        (built / "words.nsh").write_text(words_script(version), encoding="utf-8")
        (built / "files.nsh").write_text(files_script(files), encoding="utf-8")
        (built / "side.bmp").write_bytes(pictures.side())
        (built / "head.bmp").write_bytes(pictures.head())
        definitions = {
            "STUB": stub,
            "VERSION": version,
            "SIZE": str(-(-sum(file.stat().st_size for file in files) // 1024)),
            "PUBLISHER": PUBLISHER,
            "OUTPUT": str(output),
            "BUILT": str(built),
            "ASSETS": str(ROOT / "assets" / "windows"),
        }
        if quick:
            definitions["QUICK"] = "1"
        if sign:
            signing = pathlib.Path(__file__).with_name("signing.py")
            definitions["SIGN_UNINSTALLER"] = shlex.join([sys.executable, str(signing), str(sign)])
        script = pathlib.Path(__file__).with_name("installer.nsi")
        # Warnings are mistakes. NSIS writes the moment of the build into the header unless it is told another one.
        run(["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *(f"-D{key}={value}" for key, value in definitions.items()), str(script)],
            {"SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", "0")})
