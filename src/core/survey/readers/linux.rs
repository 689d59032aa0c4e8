//! Packages, units and processes of Linux, and the state report of the products there.

use super::context::Context;
use super::kinds::pattern;
use super::pattern::Regex;
use crate::survey::{Kind, Source, field};
use std::sync::LazyLock;

/// Reads one line; says whether it was one.
pub(super) fn line(line: &str, context: &mut Context) -> bool {
    packages(line, context) || units(line, context) || processes(line, context) || report(line, context)
}

fn packages(line: &str, context: &mut Context) -> bool {
    pattern!(DPKG, r"^([uihrp][nicurUFHWt][R ]?)\s+([a-z0-9][a-z0-9+.-]+(?::[a-z0-9]+)?)\s+(\S+)(?:\s+(\S+)(?:\s+.*)?)?$");
    pattern!(
        STATUS,
        r"^([a-z0-9][a-z0-9+.-]+)(?::\w+)?\s+(?:(\d\S*)\s+)?(install ok installed|deinstall ok config-files|purge ok config-files)$"
    );
    pattern!(APT, r"^([a-z0-9][a-z0-9+.-]+)/\S+ (\S+) (amd64|i386|arm64|armhf|all|\S+) \[([^\]]+)\]$");
    // `rpm -qa --last` puts the day of the installation behind.
    pattern!(RPM, r"^([A-Za-z0-9_+.-]+?)-(\d[^-\s]*)-([^-\s]+)\.(?:x86_64|noarch|i[3-6]86|aarch64)(?:\s{2,}\S.*)?$");
    // dnf and yum: a package without `@` or the word before its repository is one that could be had.
    pattern!(YUM, r"^([A-Za-z0-9_+.-]+)\.(?:x86_64|noarch|i[3-6]86|aarch64)\s+(\S+)\s+(?:@\S+|installed)$");
    pattern!(ZYPPER, r"^i\+?\s*\|(?:[^|]*\|)?\s*([A-Za-z0-9_+.-]+)\s*\|\s*package\s*\|\s*(\S+)\s*\|");
    pattern!(SELECTIONS, r"^([a-z0-9][a-z0-9+.-]+(?::[a-z0-9]+)?)\t+(install|deinstall|hold|purge)$");
    if let Some(found) = DPKG.captures(line) {
        let status = match &found[1].trim()[..2] {
            "ii" | "hi" => "installed",
            "rc" | "pc" => "config-files",
            "un" | "pn" => return true,
            _ => "incomplete",
        };
        context.see(Source::Packages, &found[2], [(field::VERSION, &found[3]), (field::STATUS, status)]);
        return true;
    }
    if line.contains(" ok ")
        && let Some(found) = STATUS.captures(line)
    {
        let version = found.get(2).map_or("", |version| version.as_str());
        context.see(Source::Packages, &found[1], [(field::VERSION, version), (field::STATUS, &found[3])]);
        return true;
    }
    if line.ends_with(']')
        && let Some(found) = APT.captures(line)
    {
        // The words are translated; what is left of the settings alone is called so in each of them.
        let folded = found[4].to_lowercase();
        let left = ["residual", "config", "konfig", "конфиг", "restes", "residu"].iter().any(|word| folded.contains(word));
        let status = if left { "config-files" } else { "installed" };
        context.see(Source::Packages, &found[1], [(field::VERSION, &found[2]), (field::STATUS, status)]);
        return true;
    }
    if line.contains('|')
        && let Some(found) = ZYPPER.captures(line)
    {
        context.see(Source::Packages, &found[1], [(field::VERSION, &found[2]), (field::STATUS, "installed")]);
        return true;
    }
    if line.contains('\t')
        && let Some(found) = SELECTIONS.captures(line)
    {
        let status = if &found[2] == "install" || &found[2] == "hold" { "installed" } else { "config-files" };
        context.see(Source::Packages, &found[1], [(field::STATUS, status)]);
        return true;
    }
    // Looking for the few architectures is quicker than every pattern.
    if ![".x86_64", ".noarch", "86", ".aarch64"].iter().any(|name| line.contains(name)) {
        return false;
    }
    if let Some(found) = YUM.captures(line.trim()) {
        context.see(Source::Packages, &found[1], [(field::VERSION, &found[2]), (field::STATUS, "installed")]);
        return true;
    }
    if let Some(found) = RPM.captures(line.trim()) {
        let version = format!("{}-{}", &found[2], &found[3]);
        context.see(Source::Packages, &found[1], [(field::VERSION, version.as_str()), (field::STATUS, "installed")]);
        return true;
    }
    false
}

fn units(line: &str, context: &mut Context) -> bool {
    pattern!(
        LISTED,
        r"^[●○*×\s]*(\S+\.(?:service|timer|socket|mount|path))\s+(loaded|not-found|masked|error|bad-setting)\s+(active|inactive|failed|activating|deactivating)\s+(\S+)"
    );
    pattern!(
        FILE,
        r"^(\S+\.(?:service|timer|socket))\s+(enabled|disabled|static|masked|indirect|generated|enabled-runtime|alias)(?:\s.*)?$"
    );
    pattern!(BARE, r"^(\S+\.(?:service|timer|socket))$");
    pattern!(TREE, r"^[│├└─|`+\s-]*[├└|`+]\S*\s*(\S+\.service)/?(?:\s.*)?$");
    pattern!(STATUS, r"^[●○×*] (\S+\.service)(?: - .*)?$");
    pattern!(ACTIVE, r"^\s+Active: (active|inactive|failed|activating)\b");
    if line.contains("system.slice") {
        context.live_units = true;
    }
    if let Some(found) = STATUS.captures(line) {
        context.unit = Some(found[1].to_owned());
        return true;
    }
    if let (Some(found), Some(unit)) = (ACTIVE.captures(line), context.unit.clone()) {
        context.see(Source::Units, &unit, [(field::STATE, &found[1])]);
        context.unit = None;
        return true;
    }
    if let Some(found) = LISTED.captures(line) {
        context.see(Source::Units, &found[1], [(field::STATE, &found[3]), (field::STATUS, &found[2])]);
        return true;
    }
    if let Some(found) = FILE.captures(line) {
        context.see(Source::Units, &found[1], [(field::STATUS, &found[2])]);
        return true;
    }
    if let Some(found) = TREE.captures(line) {
        // A slice that is there holds only what runs.
        context.see(Source::Units, &found[1], [(field::STATE, if context.live_units { "running" } else { "" })]);
        return true;
    }
    if let Some(found) = BARE.captures(line.trim()) {
        context.see(Source::Units, &found[1], []);
        return true;
    }
    false
}

fn processes(line: &str, context: &mut Context) -> bool {
    // Most lines of most logs have no such path; looking for one is quicker than every pattern.
    if !line.contains('/') {
        return false;
    }
    // ps aux and ps -ef: user, number, …, time, command.
    pattern!(PS, r"^\S+\s+\d+\s+.*?\s\d+:\d\d(?:[:.]\d+)*\s+(/\S+)(?:\s.*)?$");
    // Programs of a control group: `├─1234 /opt/…/program arguments`.
    pattern!(GROUP, r"^[│├└─|`+\s-]*[├└|`+][─-]+\s*(\d{1,7})\s+(/[^\s]+)(?:\s.*)?$");
    pattern!(PATH, r"^\s*(/(?:opt|usr|etc|var|home|srv|lib|Library|Applications|System|Users)/[^:*?|]+?)\s*$");
    // Folders of macOS have spaces in them; the arguments begin with a dash.
    pattern!(PS_MAC, r"^\S+\s+\d+\s+.*?\s\d+:\d\d(?:[:.]\d+)*\s+(/(?:Library|Applications|System)/.*?)(?:\s-.*)?$");
    if let Some(found) = GROUP.captures(line) {
        let name = found[2].rsplit('/').next().unwrap_or_default();
        context.see(Source::Processes, name, [(field::IMAGE, &found[2]), (field::STATE, "running")]);
        return true;
    }
    if let Some(found) = PS_MAC.captures(line).or_else(|| PS.captures(line)) {
        let name = found[1].rsplit('/').next().unwrap_or_default().to_owned();
        context.see(Source::Processes, &name, [(field::IMAGE, &found[1]), (field::STATE, "running")]);
        return true;
    }
    if context.kind != Kind::SystemProfiler
        && let Some(found) = PATH.captures(line)
    {
        let path = &found[1];
        if path.starts_with("/Library/Launch") {
            context.see(Source::LaunchItems, path, []);
        } else if path.to_lowercase().ends_with(".app") {
            context.see(Source::Applications, path, [(field::PATH, path)]);
        } else if context.running {
            context.see(
                Source::Processes,
                path.rsplit('/').next().unwrap_or(path),
                [(field::IMAGE, path), (field::STATE, "running")],
            );
        } else {
            context.see_listed_path(path);
        }
        return true;
    }
    false
}

/// `kesl-control --app-info` and `kfl-control --app-info`.
fn report(line: &str, context: &mut Context) -> bool {
    if context.kind != Kind::AppInfo {
        return false;
    }
    let Some((name, value)) = line.split_once(':') else { return false };
    let (name, value) = (name.trim().to_lowercase(), value.trim());
    match name.as_str() {
        "name" => {
            let home = !value.to_lowercase().contains("endpoint security");
            let (id, report) = if home {
                ("kaspersky-linux-home", "Kaspersky for Linux app info")
            } else {
                ("kesl", "Kaspersky Endpoint Security for Linux app info")
            };
            context.entry.insert("id".to_owned(), id.to_owned());
            context.entry.insert("report".to_owned(), report.to_owned());
            context.see(Source::Lines, report, []);
        }
        "version" => {
            context.entry.insert("version".to_owned(), value.to_owned());
        }
        "file threat protection" => {
            let running = value.to_lowercase().contains("running") || value.to_lowercase().contains("started");
            if let Some(report) = context.entry.get("report").cloned() {
                context.see(Source::Lines, &report, [(field::STATE, if running { "running" } else { "stopped" })]);
            }
        }
        "last release date of databases" | "databases release date" => {
            let version = context.entry.get("version").cloned().unwrap_or_default();
            if let Some(id) = context.entry.get("id").cloned() {
                context.see(Source::Databases, &id, [(field::DATE, value), (field::VERSION, version.as_str())]);
            }
        }
        _ => return false,
    }
    true
}
