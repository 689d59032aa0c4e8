//! Installed programs and files, as FRST and `ComboFix` list them.

use super::context::Context;
use super::kinds::pattern;
use super::pattern::Regex;
use super::{processes, security_check, usbfix, winget};
use crate::survey::{Kind, Source, field};
use std::sync::LazyLock;

/// Reads one line; says whether it was one.
pub(super) fn line(line: &str, context: &mut Context) -> bool {
    programs(line, context)
        || files(line, context)
        || security_check::line(line, context)
        || usbfix::line(line, context)
        || winget::line(line, context)
        || processes::line(line, context)
}

fn programs(line: &str, context: &mut Context) -> bool {
    // FRST: `Name (HKLM-x32\...\{GUID}) (Version: 1.2 - Maker) Hidden`, the word for version in any language.
    pattern!(ENTRY, r"^(.+?) \((HK[A-Z]+[^\\)]*)\\\.{3}\\(.+?)\) \([^:()]+:\s*(.*?)\s+-\s+(.*?)\s*\)");
    if line.contains("\\...\\")
        && let Some(found) = ENTRY.captures(line)
    {
        context.see(
            Source::InstalledPrograms,
            &found[3],
            [(field::NAME, &found[1]), (field::VERSION, &found[4]), (field::PUBLISHER, &found[5])],
        );
        return true;
    }
    // FRST until 2014: `Name (x32 Version: 1.2 - Maker)`.
    pattern!(OLDER, r"^(\S.*?) \((?:x32 |x64 )?[^\s:()\d]+ ?: ?(\d[^()]*?)(?: - ([^()]+))?\)(?: Hidden)?$");
    if context.kind == Kind::FrstAddition
        && let Some(found) = OLDER.captures(line)
    {
        let maker = found.get(3).map_or("", |maker| maker.as_str());
        context.see(
            Source::InstalledPrograms,
            &found[1],
            [(field::NAME, &found[1]), (field::VERSION, &found[2]), (field::PUBLISHER, maker)],
        );
        return true;
    }
    // FRST: extensions of the browsers, by the id that is their folder's name.
    pattern!(EXTENSION, r"^(?:CHR|EDG|Edge|OPR|BRA|VIV|YAN|Chrome)\b.*\b([a-p]{32})\b");
    if let Some(found) = EXTENSION.captures(line) {
        if !line.ends_with("<not found>") && !line.contains("=> not found") {
            context.see(Source::BrowserExtensions, &found[1], []);
        }
        return true;
    }
    // DDS's attached log: names alone under their title.
    if context.kind == Kind::Dds && context.section.contains("installed programs") {
        let name = line.trim();
        if name.len() > 2 && name.len() < 120 && !line.starts_with(['=', '.', '-']) && !name.contains(['\\', '|']) {
            context.see(Source::InstalledPrograms, name, [(field::NAME, name)]);
            return true;
        }
    }
    false
}

fn files(line: &str, context: &mut Context) -> bool {
    // FRST: `(starter ->) (Signer -> Maker) C:\...\x.exe <2>`.
    pattern!(
        RUNS,
        r"^(?:\([^()]*(?:\([^()]*\)[^()]*)* ->\) )?\((?:[^()]|\([^()]*\))*\) (?:\[[^\]]*\] )?([A-Za-z]:\\[^|]+?\.[A-Za-z]{3})(?: <\d+>)?$"
    );
    if line.starts_with('(')
        && let Some(found) = RUNS.captures(line)
    {
        processes::see(context, &found[1]);
        return true;
    }
    // FRST's lists of new files and folders.
    pattern!(NEW_FILE, r"^\d{4}-\d\d-\d\d \d\d:\d\d - .*? [_A-Z]{5} (?:\([^)]*\) )?([A-Za-z]:\\[^|]+)$");
    // ComboFix's.
    pattern!(NEW_FILE_DOTS, r"^\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?\s*\.\s.*?\s[a-z-]{8}\s+([A-Za-z]:\\[^|]+)$");
    // DDS's: moment, size or dashes, attributes, path.
    pattern!(NEW_FILE_DDS, r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\s+(?:\d+|-+)\s+[a-z-]{8}\s+([A-Za-z]:\\[^|]+)$");
    // OTL's: `[2013/05/01 10:00:00 | 000,000,000 | ---D | C] -- C:\…`.
    pattern!(NEW_FILE_OTL, r"^\[\d{4}[/-]\d\d[/-]\d\d [^|\]]*\|[^|\]]*\|[^|\]]*\| [CM]\] (?:\([^)]*\) )?-- ([A-Za-z]:\\[^|]+)$");
    if line.starts_with("20")
        && let Some(found) =
            NEW_FILE.captures(line).or_else(|| NEW_FILE_DOTS.captures(line)).or_else(|| NEW_FILE_DDS.captures(line))
    {
        context.see(Source::Files, &found[1], []);
        return true;
    }
    if line.starts_with("[20")
        && let Some(found) = NEW_FILE_OTL.captures(line)
    {
        context.see(Source::Files, &found[1], []);
        return true;
    }
    false
}
