"""Words of the program by their id, read from i18n/<locale>/*.ftl, as patterns that a name on the screen must fit."""

import pathlib
import re

BEGIN = re.compile(r"^([a-z][a-zA-Z0-9-]*)\s*=\s?(.*)$")


class Words:
    """The messages of one language."""

    def __init__(self, folder: pathlib.Path):
        self.messages: dict[str, str] = {}
        for path in sorted(folder.glob("*.ftl")):
            self._read(path.read_text(encoding="utf-8"))

    def _read(self, text: str) -> None:
        current = None
        for line in text.split("\n"):
            begin = BEGIN.match(line)
            if begin:
                current = begin.group(1)
                self.messages[current] = begin.group(2)
            elif current and (line.startswith((" ", "}")) or not line.strip()):
                # A message goes on over lines that are set in; so does a choice up to its closing brace.
                self.messages[current] += "\n" + line
            else:
                current = None

    def pattern(self, message_id: str, values: dict[str, str] | None = None) -> str:
        """A regular expression for what the message can look like.

        `values` names the messages that stand for its values; every other value, and every choice, fits any text.
        """
        if message_id not in self.messages:
            raise KeyError(f"there is no message {message_id}")
        pattern, inside, outside, depth = "", "", "", 0
        for letter in self.messages[message_id].strip():
            if letter == "{":
                depth += 1
                if depth == 1:
                    pattern, outside, inside = pattern + _literal(outside), "", ""
                    continue
            elif letter == "}":
                depth -= 1
                if depth == 0:
                    value = (values or {}).get(inside.strip().removeprefix("$"))
                    pattern += self.pattern(value) if value else ".*"
                    continue
            if depth == 0:
                outside += letter
            else:
                inside += letter
        return pattern + _literal(outside)


def _literal(text: str) -> str:
    return re.escape(re.sub(r"\n\s*", "\n", text))


def name_pattern(words: Words, wanted: str, variables: dict[str, str]) -> re.Pattern:
    """What a step calls a name, as a regular expression for the whole name.

    `[id]` stands for the words of a message, `[id value=id]` for those with another message as a value, `$name` for a value of the walk, `~` at the beginning for "somewhere in
    the name"; anything else stands for itself.
    """
    part = wanted.startswith("~")
    rest = wanted[1:].strip() if part else wanted
    pattern = ""
    for piece in re.split(r"(\[[a-z0-9A-Z= -]+\]|\$[a-z_]+)", rest):
        if re.fullmatch(r"\[[a-z0-9A-Z= -]+\]", piece):
            message_id, *values = piece[1:-1].split()
            pattern += words.pattern(message_id, dict(value.split("=", 1) for value in values))
        elif piece.startswith("$") and piece[1:] in variables:
            pattern += re.escape(variables[piece[1:]])
        else:
            pattern += re.escape(piece)
    return re.compile(f".*{pattern}.*" if part else pattern, re.DOTALL)
