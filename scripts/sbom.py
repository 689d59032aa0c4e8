#!/usr/bin/python3
"""Writes the bill of materials of the program for a system (CycloneDX 1.6, JSON): each part with version, licence, checksum and what needs it.

usage: scripts/sbom.py --system linux|windows|macos --output FILE

The crates come from cargo and Cargo.lock, as in scripts/licences.py; fonts, word lists, zone data and the libraries that are
linked besides come from assets/licences/others.toml. The same sources make the same file: its moment is
SOURCE_DATE_EPOCH, or that of the last commit.
"""

import argparse
import datetime
import json
import os
import pathlib
import re
import subprocess
import sys
import tomllib
import uuid

import crates

OTHERS = crates.ROOT / "assets" / "licences" / "others.toml"
SPECIFICATION = "1.6"
# What kinds of others.toml are called there.
TYPES = {"font": "data", "data": "data", "library": "library"}
# Licences of others.toml that are no SPDX expression.
NO_EXPRESSION = ("public domain", "ZPL-2.1 and others")


def moment() -> datetime.datetime:
    """The moment of the sources."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    if not seconds:
        command = ["git", "log", "-1", "--format=%ct"]
        seconds = subprocess.run(command, cwd=crates.ROOT, capture_output=True, text=True, check=True).stdout
    return datetime.datetime.fromtimestamp(int(seconds), datetime.timezone.utc)


def licences(expression: str) -> list[dict]:
    """The licence as CycloneDX has it: one id, an expression, or a name."""
    if expression in NO_EXPRESSION:
        return [{"license": {"name": expression}}]
    if re.fullmatch(r"[A-Za-z0-9.+-]+", expression):
        return [{"license": {"id": expression}}]
    return [{"expression": expression}]


def address(key: tuple[str, str]) -> str:
    """The package address of a crate (purl)."""
    return f"pkg:cargo/{key[0]}@{key[1].replace('+', '%2B')}"


def crate(key: tuple[str, str], package: dict) -> dict:
    """One crate."""
    component = {"type": "library", "bom-ref": address(key), "name": key[0], "version": key[1], "purl": address(key)}
    if package["description"]:
        component["description"] = " ".join(package["description"].split())
    component["licenses"] = licences(re.sub(r"\s*/\s*", " OR ", package["license"]))
    checksum = crates.checksums().get(key)
    if checksum:
        component["hashes"] = [{"alg": "SHA-256", "content": checksum}]
    if re.match(r"^https://\S+$", package["repository"] or ""):
        component["externalReferences"] = [{"type": "vcs", "url": package["repository"]}]
    return component


def bill(system: str) -> dict:
    """The whole document."""
    version = crates.version()
    when = moment()
    packages = crates.shipped(system)
    ours = {name: {"type": kind, "bom-ref": address((name, version)), "name": name, "version": version, "purl": address((name, version)),
                   "licenses": [{"license": {"id": "MIT"}}]}
            for name, kind in (("safe-passage", "application"), ("safe-passage-core", "library"))}
    components = [ours["safe-passage-core"], *(crate(key, package) for key, package in packages.items())]
    besides = []
    for other in tomllib.loads(OTHERS.read_text(encoding="utf-8"))["component"]:
        if system not in other["systems"]:
            continue
        reference = re.sub(r"[^a-z0-9]+", "-", other["name"].lower()).strip("-")
        component = {"type": TYPES[other["kind"]], "bom-ref": reference, "name": other["name"]}
        if other.get("version"):
            component["version"] = other["version"]
        components.append(component | {"licenses": licences(other["licence"])})
        besides.append(reference)
    graph = {address(key): sorted(address(other) for other in needed) for key, needed in crates.depends_on(system).items()}
    root = address(("safe-passage", version))
    graph[root] = sorted(graph[root] + besides)
    name = f"safe-passage {version} {system} {int(when.timestamp())}"
    return {
        "$schema": f"http://cyclonedx.org/schema/bom-{SPECIFICATION}.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": SPECIFICATION,
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, name)}",
        "version": 1,
        "metadata": {
            "timestamp": when.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": ours["safe-passage"],
            "properties": [{"name": "safe-passage:system", "value": system}],
        },
        "components": components,
        "dependencies": [{"ref": reference, "dependsOn": needed} for reference, needed in sorted(graph.items())]
        + [{"ref": reference} for reference in besides],
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--system", choices=sorted(crates.SYSTEMS), required=True)
    parser.add_argument("--output", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    try:
        text = json.dumps(bill(arguments.system), ensure_ascii=False, indent=1)
    except crates.CratesFailed as failure:
        print(f"scripts/sbom.py: {failure}", file=sys.stderr)
        return 1
    arguments.output.write_text(text + "\n", encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
