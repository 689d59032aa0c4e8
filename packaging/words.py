"""The words of the packages: names, summaries and sentences of the installers, from i18n/<language>/packaging.ftl.

The packages are made without the program, so its own reader of words is not at hand. What stands in packaging.ftl is
therefore held to the plain part of Fluent: a message is one line, or lines that are indented below it; a value is named
as `{ $name }`; there are no choices, terms or attributes. Anything else is refused here and by tests/i18n.rs.
"""

import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[1]
REFERENCE = "en-US"

_MESSAGE = re.compile(r"^([a-z][a-z0-9-]*) =(?: (.*))?$")
_VALUE = re.compile(r"\{ \$([a-z][a-z0-9-]*) \}")


class WordsFailed(Exception):
    """The file of words can't be used; the text says where and why."""


def languages() -> list[str]:
    """BCP 47 tags of the languages, the one that has every message first."""
    tags = sorted(path.parent.name for path in (ROOT / "i18n").glob("*/packaging.ftl"))
    return sorted(tags, key=lambda tag: tag != REFERENCE)


def messages(tag: str) -> dict[str, str]:
    """Every message of a language by its id. Lines of one message are joined with a line feed, an empty one between paragraphs."""
    path = ROOT / "i18n" / tag / "packaging.ftl"
    found: dict[str, list[str]] = {}
    lines: list[str] | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.startswith("#"):
            lines = None
        elif match := _MESSAGE.match(line):
            if match[1] in found:
                raise WordsFailed(f"{path.name}:{number}: {match[1]} stands there twice ({tag})")
            lines = found.setdefault(match[1], [])
            if match[2]:
                lines.append(match[2].strip())
        elif line.startswith("    ") and lines is not None and line.strip()[0] not in ".[*}":
            lines.append(line.strip())
        elif not line.strip():
            if lines:
                lines.append("")
        else:
            raise WordsFailed(f"{path.name}:{number}: more than the packages can read ({tag})")
    texts = {name: "\n".join(lines).rstrip("\n") for name, lines in found.items()}
    for name, text in texts.items():
        if "{" in _VALUE.sub("", text) or not text:
            raise WordsFailed(f"{path.name}: {name} has no text, or more in braces than a value ({tag})")
    return texts


def say(text: str, **values: str) -> str:
    """A message with its values in their places. A value that the message names and that is not given is a mistake."""
    return _VALUE.sub(lambda match: values[match[1].replace("-", "_")], text)
