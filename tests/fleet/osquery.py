"""Runs the queries of an osquery pack with SQLite over the rows that osquery would give of a saved survey.

usage: osquery.py PACK SURVEY...   a JSON object by file: what each query of the machine's system gives, and what it finds

The tables have the columns of osquery's specifications (github.com/osquery/osquery, specs), so that a query that asks for
another column fails. regex_match is osquery's: the part of the text that the pattern found, or nothing.
"""

import json
import os
import re
import sqlite3
import sys

TABLES = {
    "programs": "name version install_location install_source language publisher uninstall_string install_date "
    "identifying_number package_family_name upgrade_code",
    "services": "name service_type display_name status pid start_type win32_exit_code service_exit_code path module_path "
    "description user_account",
    "drivers": "device_id device_name image description service service_key version inf class provider manufacturer "
    "driver_key date signed",
    "processes": "pid name path cmdline state cwd root uid gid euid egid suid sgid on_disk wired_size resident_size "
    "total_size user_time system_time disk_bytes_read disk_bytes_written start_time parent pgroup threads nice",
    "windows_security_products": "type name state state_timestamp remediation_path signatures_up_to_date",
    "users": "uid gid uid_signed gid_signed username description directory shell uuid type",
    "chrome_extensions": "browser_type uid name profile profile_path referenced_identifier identifier version description "
    "default_locale current_locale update_url author persistent path permissions optional_permissions state from_webstore",
    "firefox_addons": "uid name identifier creator type version description source_url visible active disabled autoupdate "
    "location path",
    "certificates": "common_name subject issuer ca self_signed not_valid_before not_valid_after signing_algorithm "
    "key_algorithm key_strength key_usage subject_key_id authority_key_id sha1 path serial",
    "apps": "name path bundle_executable bundle_identifier bundle_name bundle_short_version bundle_version "
    "bundle_package_type environment element compiler development_region display_name info_string minimum_system_version "
    "category applescript_enabled copyright last_opened_time",
    "signature": "path hash_resources hash_executable arch signed identifier cdhash team_identifier authority entitlements",
    "system_extensions": "path UUID state identifier version category bundle_path team mdm_managed",
    "kernel_extensions": "idx refs size name version linked_against path",
    "launchd": "path name label program run_at_load keep_alive on_demand disabled username groupname stdout_path "
    "stderr_path start_interval program_arguments watch_paths queue_directories inetd_compatibility start_on_mount "
    "root_directory working_directory process_type",
    "package_receipts": "package_id package_filename version location install_time installer_name path",
    "deb_packages": "name version source size arch revision status maintainer section priority admindir",
    "rpm_packages": "name version release source size sha1 arch epoch install_time vendor package_group",
    "systemd_units": "id description load_state active_state sub_state unit_file_state following object_path job_id "
    "job_type job_path fragment_path user source_path",
    "file": "path directory filename inode uid gid mode device size block_size atime mtime ctime btime hard_links symlink "
    "type attributes volume_serial file_id file_version product_version original_filename bsd_flags shortcut_target_path",
}
PLATFORMS = {"windows": "windows", "macos": "darwin", "linux": "linux"}


def regex_match(text, pattern, index):
    if text is None or pattern is None:
        return None
    found = re.search(pattern, text, re.ASCII)
    return found.group(index) if found else None


class Machine:
    """A machine as osquery shows it."""

    def __init__(self, survey):
        self.base = sqlite3.connect(":memory:")
        self.base.create_function("regex_match", 3, regex_match, deterministic=True)
        for table, columns in TABLES.items():
            self.base.execute(f"CREATE TABLE {table} ({', '.join(columns.split())})")
        self.add("users", uid=1000, username="somebody")
        self.there = set()
        for observation in survey["observations"]:
            if observation["subject"] is not None and observation["status"] == "read":
                take = getattr(self, observation["source"].replace("-", "_"), None)
                if take:
                    take(observation["subject"], observation.get("value", {}))

    def add(self, table, **values):
        names = list(values)
        unknown = set(names) - set(TABLES[table].split())
        assert not unknown, f"{table} has no {unknown}"
        places = ", ".join("?" * len(names))
        self.base.execute(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({places})", [values[name] for name in names])

    def file(self, path, value):
        """A file that is there. Where nobody asked, it is."""
        if path and value.get("exists") != "false" and path not in self.there:
            self.there.add(path)
            self.add("file", path=path)

    def installed_programs(self, key, value):
        # What Windows Installer alone remembers is not in the list of programs.
        if value.get("status") == "installer-record":
            return
        self.add(
            "programs",
            name=value.get("name", key),
            version=value.get("version", ""),
            publisher=value.get("publisher", ""),
            identifying_number=key,
        )

    def services(self, name, value):
        image = value.get("image", "")
        state = {"running": "RUNNING", "stopped": "STOPPED", "paused": "PAUSED"}.get(value.get("state"), "UNKNOWN")
        # As the registry has it: in quotation marks and with arguments.
        path = f'"{image}" -r' if " " in image else image
        self.add("services", name=name, display_name=value.get("name", ""), status=state, path=path)
        self.file(image, value)

    def drivers(self, name, value):
        image = value.get("image", "")
        self.add("drivers", service=name.removesuffix(".sys"), image=image, version="")
        self.file(image, value)

    def processes(self, subject, value):
        path = value.get("image", subject)
        named = "/" not in path and "\\" not in path
        name = re.split(r"[\\/]", path)[-1]
        self.add("processes", pid=1, name=name, path="" if named else path)

    def files(self, path, value):
        self.file(path, value)

    def security_center(self, subject, value):
        path = value.get("path", "")
        self.add(
            "windows_security_products",
            type="Firewall" if value.get("role") == "firewall" else "Antivirus",
            name=value.get("name", subject),
            state="On" if value.get("state") == "on" else "Off",
            remediation_path=path,
        )
        self.file(path, value)

    def browser_extensions(self, identifier, value):
        # What the registry asks a browser to install is in no profile yet.
        if value.get("status") in ("registered", "forced"):
            return
        table = "firefox_addons" if "@" in identifier else "chrome_extensions"
        self.add(table, uid=1000, identifier=identifier, name=value.get("name", ""), version="")

    def certificates(self, subject, value):
        self.add("certificates", common_name=subject)

    def applications(self, path, value):
        self.add(
            "apps",
            path=path,
            bundle_identifier=value.get("id", ""),
            bundle_short_version=value.get("version", ""),
        )
        self.add("signature", path=path, hash_resources=0, hash_executable=0, team_identifier=value.get("team", ""))

    def system_extensions(self, identifier, value):
        status = value.get("status", "")
        if status == "loaded":
            self.add("kernel_extensions", name=identifier, version=value.get("version", ""))
        else:
            self.add(
                "system_extensions",
                identifier=identifier,
                state=status.replace(" ", "_"),
                team=value.get("team", ""),
                version=value.get("version", ""),
            )

    def launch_items(self, path, value):
        label = re.split(r"/", path)[-1].removesuffix(".plist")
        self.add("launchd", path=path, label=label, program=value.get("image", ""))
        self.file(value.get("image"), value)

    def packages(self, name, value):
        table = "rpm_packages" if value.get("manager") == "rpm" else "deb_packages"
        if value.get("manager") == "receipt":
            self.add("package_receipts", package_id=name, version=value.get("version", ""))
        elif table == "rpm_packages":
            self.add(table, name=name, version=value.get("version", ""))
        else:
            self.add(table, name=name, version=value.get("version", ""), status=value.get("status", ""))

    def units(self, name, value):
        gone = value.get("status") == "not-found" or value.get("exists") == "false"
        self.add(
            "systemd_units",
            id=name,
            load_state="not-found" if gone else "loaded",
            active_state="active" if value.get("state") == "running" else "inactive",
        )

    def ask(self, query):
        cursor = self.base.execute(query)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row)) for row in cursor]


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        queries = json.load(file)["queries"]
    answers = {}
    for path in sys.argv[2:]:
        with open(path, encoding="utf-8") as file:
            survey = json.load(file)
        machine = Machine(survey)
        platform = PLATFORMS[survey["os"]]
        of_machine = {name: query for name, query in queries.items() if query["platform"] == platform}
        answers[os.path.basename(path).removesuffix(".json")] = {
            name: machine.ask(query["query"]) for name, query in of_machine.items()
        }
    json.dump(answers, sys.stdout)


main()
