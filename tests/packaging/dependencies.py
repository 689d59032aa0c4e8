#!/usr/bin/python3
"""Checks that scripts/dependencies.py finds what it is there to find: a licence that is not allowed, and an advisory.

usage: tests/packaging/dependencies.py

The advisory is made up, against a crate that the program has, in a data base of its own. cargo-audit takes minutes to build;
where it is not here its part is left out and this is said (`scripts/dependencies.py --tools` brings it).
"""

import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

import dependencies  # noqa: E402
from results import check, ended, run  # noqa: E402

ADVISORY = """```toml
[advisory]
id = "RUSTSEC-2099-0001"
package = "{crate}"
date = "2026-11-27"
url = "https://example.org/made-up"
categories = ["denial-of-service"]

[versions]
patched = []
```

# Made up for a test

Nothing is wrong with this crate.
"""
def asked(*arguments: object, **environment: str) -> tuple[int, str]:
    return run(ROOT / "scripts" / "dependencies.py", *arguments, env=os.environ | environment)


def data_base(folder: pathlib.Path, crate: str) -> pathlib.Path:
    """A data base with one advisory, in the form of RustSec's."""
    place = folder / f"advisories-{crate}"
    (place / "crates" / crate).mkdir(parents=True)
    (place / "crates" / crate / "RUSTSEC-2099-0001.md").write_text(ADVISORY.format(crate=crate), encoding="utf-8")
    person = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.org"]
    for command in (["init", "--quiet"], ["add", "--all"], [*person, "commit", "--quiet", "--message", "Make up"]):
        subprocess.run(["git", *command], cwd=place, check=True)
    return place


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        config = (ROOT / "deny.toml").read_text(encoding="utf-8")
        planted = folder / "deny.toml"
        planted.write_text(config.replace('"ISC", ', ""), encoding="utf-8")
        check("the licence is one that is taken away", planted.read_text(encoding="utf-8") != config)
        bad, clean = data_base(folder, "qrcodegen"), data_base(folder, "no-such-crate-as-this")
        status, said = asked("--config", planted, "--licences-only")
        check("a licence that is not allowed is found", status == 1 and "ISC" in said, said)

        check("an advisory is found by cargo-deny", dependencies.denied(ROOT / "deny.toml", bad))
        check("where there is none it passes", not dependencies.denied(ROOT / "deny.toml", clean))
        status, said = asked(ADVISORY_DB=str(folder))
        check("a folder that holds no advisories is told", status == 2 and "ADVISORY_DB" in said, said)
        if dependencies.built("cargo-audit"):
            status, said = asked(ADVISORY_DB=str(bad))
            check("an advisory is found by both, and that is the end", status == 1 and said.count("RUSTSEC-2099-0001") >= 2, said)
            check("where there is none cargo-audit passes", not dependencies.audited(clean))
        else:
            print("skipped: cargo-audit is not here")
    return ended()


if __name__ == "__main__":
    sys.exit(main())
