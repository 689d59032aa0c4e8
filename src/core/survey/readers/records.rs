//! Records of named fields: blocks of `Name : Value` lines, registry keys with their values, rows of tables, objects
//! of JSON. Whatever wrote them, the fields' names say what they are.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex_lite::Regex;

use super::context::Context;
use super::kinds::pattern;
use crate::survey::{Observation, Os, Source, field, security_center_words};

/// Fields by lower-case name.
pub(super) type Record = BTreeMap<String, String>;

/// Collects blocks of `Name : Value` lines.
#[derive(Default)]
pub(super) struct Blocks {
    /// The registry key above the block.
    key: Option<String>,
    fields: Record,
}

impl Blocks {
    /// Takes a line of a block; says whether it was one. Any other line ends the block.
    pub fn line(&mut self, line: &str, context: &mut Context) -> bool {
        pattern!(KEY, r"^\s*\[?-?((?:HKEY_[A-Z_]+|HKLM|HKCU|HKU)(?::)?\\[^\[\]|?*]+?)\]?\s*$");
        pattern!(EXPORT, r#"^"([^"]+)"=(.*)$"#);
        pattern!(QUERY, r"^ {4}(\S.*?) {4}(REG_[A-Z_]+)(?: {4}(.*))?$");
        pattern!(FIELD, r"^\s*([A-Za-z_][A-Za-z0-9_() ]{0,40}?)\s*[:=]\s?(.*)$");
        if let Some(found) = KEY.captures(line) {
            self.finish(context);
            self.key = Some(found[1].to_owned());
            return true;
        }
        let (name, value) = if let Some(found) = QUERY.captures(line) {
            let value = found.get(3).map_or("", |value| value.as_str());
            (found[1].to_owned(), registry_value(&found[2], value))
        } else if let Some(found) = EXPORT.captures(line) {
            (found[1].to_owned(), exported_value(&found[2]))
        } else if let Some(found) = FIELD.captures(line).filter(|found| !found[1].contains("  ")) {
            (found[1].trim().to_owned(), found[2].trim().trim_matches('"').to_owned())
        } else {
            self.finish(context);
            return false;
        };
        let name = name.to_lowercase();
        // A name that comes again begins the next record.
        if self.fields.contains_key(&name) {
            let key = self.key.clone();
            self.finish(context);
            self.key = key;
        }
        self.fields.insert(name, value);
        true
    }

    /// Ends the block.
    pub fn finish(&mut self, context: &mut Context) {
        let fields = std::mem::take(&mut self.fields);
        match self.key.take() {
            Some(key) => registry_key(&key, &fields, context),
            None if !fields.is_empty() => see(&fields, context),
            None => {}
        }
    }
}

fn registry_value(kind: &str, value: &str) -> String {
    match kind {
        "REG_DWORD" | "REG_QWORD" => number(value).map_or_else(|| value.to_owned(), |number| number.to_string()),
        _ => value.trim().to_owned(),
    }
}

/// A value of a registry export. Bytes (`hex:`) are kept as they are; only expandable text is put together.
fn exported_value(value: &str) -> String {
    if let Some(text) = value.strip_prefix('"') {
        return text.trim_end_matches('"').replace("\\\\", "\\").replace("\\\"", "\"");
    }
    if let Some(digits) = value.strip_prefix("dword:") {
        return u32::from_str_radix(digits.trim(), 16).map_or_else(|_| value.to_owned(), |number| number.to_string());
    }
    if let Some(bytes) = value.strip_prefix("hex(2):") {
        let bytes: Vec<u8> = bytes.split(',').filter_map(|byte| u8::from_str_radix(byte.trim(), 16).ok()).collect();
        let (text, _) = encoding_rs::UTF_16LE.decode_without_bom_handling(&bytes);
        return text.trim_end_matches('\0').to_owned();
    }
    value.to_owned()
}

fn number(text: &str) -> Option<u64> {
    let text = text.trim();
    text.strip_prefix("0x").map_or_else(|| text.parse().ok(), |digits| u64::from_str_radix(digits, 16).ok())
}

fn registry_key(key: &str, fields: &Record, context: &mut Context) {
    let folded = key.to_lowercase();
    let last = key.trim_end_matches('\\').rsplit('\\').next().unwrap_or(key);
    let mut rest = fields.clone();
    if folded.contains("\\uninstall\\") || folded.contains("\\installproperties") {
        if fields.contains_key("displayname") {
            let subject = if folded.ends_with("\\installproperties") {
                key.trim_end_matches('\\').rsplit('\\').nth(1).unwrap_or(last)
            } else {
                last
            };
            rest.insert("identifyingnumber".to_owned(), subject.to_owned());
        }
        see(&rest, context);
        return;
    }
    let text = |name: &str| fields.get(name).map_or("", String::as_str);
    if folded.contains("\\services\\") && (fields.contains_key("imagepath") || fields.contains_key("type")) {
        // Types 1, 2 and 8 are kernel drivers, file system drivers and recognisers (winsvc.h).
        let driver = matches!(text("type"), "1" | "2" | "8");
        context.see(
            if driver { Source::Drivers } else { Source::Services },
            last,
            [(field::NAME, text("displayname")), (field::IMAGE, text("imagepath"))],
        );
        return;
    }
    if let Some(filters) = fields.get("upperfilters") {
        for driver in filters.split([',', '\\', '\0', ' ']).filter(|driver| !driver.is_empty() && *driver != "0") {
            context.see(Source::Registry, &format!("UpperFilters\\{driver}"), []);
        }
        return;
    }
    if folded.ends_with("\\data\\updatestate") || folded.ends_with("\\data") {
        let product = key
            .trim_end_matches('\\')
            .rsplit('\\')
            .find(|part| !part.eq_ignore_ascii_case("data") && !part.eq_ignore_ascii_case("updatestate"));
        let day = fields
            .get("lastupdate")
            .and_then(|text| file_time_day(text))
            .or_else(|| fields.get("lastsuccessfulupdate").and_then(|text| unix_day(text)));
        if let (Some(product), Some(day)) = (product, day) {
            context.see(Source::Databases, product, [(field::DATE, day.as_str())]);
        }
        return;
    }
    // Browsers keep their extensions and the programs that those talk to under the extension's id.
    pattern!(EXTENSION, r"^(?:.*\.)?([a-p]{32})(?:\..*)?$");
    if let Some(found) = EXTENSION.captures(last) {
        context.see(Source::BrowserExtensions, &found[1], []);
        return;
    }
    context.see(
        Source::Registry,
        key,
        [(field::NAME, text("productname")), (field::VERSION, text("productversion")), (field::PATH, text("productroot"))],
    );
    rest.remove("productname");
    see(&rest, context);
}

/// A FILETIME (100 ns since 1601) as a day in UTC.
pub(super) fn file_time_day(text: &str) -> Option<String> {
    let ticks = number(text).or_else(|| {
        let bytes: Vec<u8> = text
            .trim_start_matches("hex(b):")
            .trim_start_matches("hex:")
            .split(',')
            .map(|byte| u8::from_str_radix(byte.trim(), 16))
            .collect::<Result<_, _>>()
            .ok()?;
        Some(u64::from_le_bytes(bytes.try_into().ok()?))
    })?;
    let seconds = i64::try_from(ticks / 10_000_000).ok()? - 11_644_473_600;
    day_of(seconds)
}

/// Seconds since 1970, in hexadecimal digits or as a number, as a day in UTC.
fn unix_day(text: &str) -> Option<String> {
    let text = text.trim();
    let seconds = number(text).or_else(|| u64::from_str_radix(text, 16).ok())?;
    day_of(i64::try_from(seconds).ok()?)
}

fn day_of(seconds: i64) -> Option<String> {
    // Nothing was updated before 2000; such a number is something else.
    if seconds < 946_684_800 {
        return None;
    }
    let instant = jiff::Timestamp::from_second(seconds).ok()?;
    Some(jiff::tz::TimeZone::UTC.to_datetime(instant).date().to_string())
}

/// Makes an observation of a record, by the names of its fields. A record of unknown names says nothing.
pub(super) fn see(record: &Record, context: &mut Context) {
    let get = |names: &[&str]| {
        names.iter().find_map(|name| record.get(*name)).map(|text| text.trim()).filter(|text| !text.is_empty() && *text != "null")
    };
    let text = |names: &[&str]| get(names).unwrap_or_default();
    let has = |name: &str| record.contains_key(name);
    let state = text(&["state", "status"]).to_lowercase();

    // codesign
    if has("executable") && has("identifier") {
        let path = text(&["executable"]);
        let bundle = path.find(".app/").map_or(path, |at| &path[..at + 4]);
        context.see(
            Source::Applications,
            bundle,
            [(field::ID, text(&["identifier"])), (field::TEAM, text(&["teamidentifier"])), (field::PATH, bundle)],
        );
        return;
    }
    // Microsoft Defender's status
    if has("realtimeprotectionenabled") || has("amrunningmode") {
        let mode = text(&["amrunningmode"]).to_lowercase();
        let real_time = match text(&["realtimeprotectionenabled"]).to_lowercase().as_str() {
            "true" => "on",
            "false" => "off",
            _ => "",
        };
        let age: Option<u64> = get(&["antivirussignatureage"]).and_then(|age| age.parse().ok());
        let definitions = match age {
            // 65535 means that no age is known, whatever the flag beside it says.
            Some(0..=7) => "current",
            Some(65_535) | None => "",
            Some(_) => "outdated",
        };
        context.see(
            Source::Defender,
            "status",
            [
                (field::REAL_TIME, real_time),
                (field::MODE, mode.as_str()),
                (field::DEFINITIONS, definitions),
                (field::VERSION, text(&["amproductversion"])),
            ],
        );
    }
    // A Security Center record
    let guid = get(&["instanceguid"]).map(ToOwned::to_owned).or_else(|| {
        let path = get(&["__relpath", "__path"])?;
        let from = path.find('{')?;
        Some(path[from..=from + path[from..].find('}')?].to_owned())
    });
    let product_state = get(&["productstate"]).and_then(number);
    let class = text(&["__class", "cimclass", "class"]).to_lowercase();
    if (guid.is_some() || product_state.is_some()) && !has("identifyingnumber") || has("signatures_up_to_date") {
        let mut role = if class.contains("firewall") {
            "firewall"
        } else if class.contains("spyware") {
            "antispyware"
        } else {
            "antivirus"
        };
        let (mut state, mut definitions) = ("", "");
        if let Some(number) = product_state {
            (state, definitions) = security_center_words(number);
        }
        if has("signatures_up_to_date") {
            // osquery's windows_security_products
            state = match text(&["state"]).to_lowercase().as_str() {
                "on" => "on",
                "off" => "off",
                "snoozed" => "snoozed",
                "expired" => "expired",
                _ => "",
            };
            definitions = match text(&["signatures_up_to_date"]) {
                "1" | "true" => "current",
                "0" | "false" => "outdated",
                _ => "",
            };
            role = match text(&["type"]).to_lowercase().as_str() {
                "firewall" => "firewall",
                "antispyware" => "antispyware",
                _ => "antivirus",
            };
        }
        let name = text(&["displayname", "name"]);
        let guid = guid.unwrap_or_default();
        let subject = if guid.is_empty() { name } else { guid.as_str() };
        context.see(
            Source::SecurityCenter,
            subject,
            [
                (field::ID, guid.as_str()),
                // In a block that holds a program's entry too, the name is the program's.
                (field::NAME, if has("publisher") { "" } else { name }),
                (field::ROLE, role),
                (field::STATE, state),
                (field::DEFINITIONS, definitions),
                (field::PATH, text(&["pathtosignedreportingexe", "pathtosignedproductexe"])),
            ],
        );
        if !has("publisher") {
            return;
        }
    }
    // macOS applications and extensions (osquery)
    if has("bundle_identifier") {
        let path = text(&["path"]);
        context.see(
            Source::Applications,
            if path.is_empty() { text(&["bundle_identifier"]) } else { path },
            [
                (field::ID, text(&["bundle_identifier"])),
                (field::NAME, text(&["bundle_name", "name"])),
                (field::VERSION, text(&["bundle_short_version", "bundle_version"])),
            ],
        );
        return;
    }
    if has("team") && has("identifier") {
        context.see(
            Source::SystemExtensions,
            text(&["identifier"]),
            [(field::TEAM, text(&["team"])), (field::STATUS, &state.replace('_', " ")), (field::VERSION, text(&["version"]))],
        );
        return;
    }
    if has("label") && (has("program") || has("program_arguments") || has("run_at_load")) {
        context.see(Source::LaunchItems, text(&["label"]), [(field::IMAGE, text(&["program"]))]);
        return;
    }
    // Linux units and packages (osquery)
    if has("active_state") {
        context.see(
            Source::Units,
            text(&["id"]),
            [(field::STATE, text(&["active_state"])), (field::STATUS, text(&["load_state"]))],
        );
        return;
    }
    if context.os == Os::Linux && has("name") && has("version") && (has("arch") || has("source")) {
        context.see(Source::Packages, text(&["name"]), [(field::VERSION, text(&["version"])), (field::STATUS, state.as_str())]);
        return;
    }
    // Installed programs
    let name = text(&["displayname", "name", "caption"]);
    let program = has("displayversion")
        || has("uninstallstring")
        || has("uninstall_string")
        || has("identifyingnumber")
        || has("identifying_number")
        || has("install_location")
        || has("installlocation")
        || (has("publisher") && has("displayname"))
        || (has("vendor") && has("version"));
    if program && !name.is_empty() {
        let key = text(&["identifyingnumber", "identifying_number", "pschildname"]);
        context.see(
            Source::InstalledPrograms,
            if key.is_empty() { name } else { key },
            [
                (field::NAME, name),
                (field::VERSION, text(&["displayversion", "version"])),
                (field::PUBLISHER, text(&["publisher", "vendor"])),
                (field::PATH, text(&["installlocation", "install_location"])),
                (field::UNINSTALLER, text(&["uninstallstring", "uninstall_string"])),
            ],
        );
        return;
    }
    // Services: sc, Get-Service, Win32_Service, osquery
    if let Some(service) = get(&["service_name", "dienstname", "nombre_servicio", "nom_service"]) {
        let driver = text(&["type", "typ", "tipo"]).contains("DRIVER");
        let state = state_of(&format!("{state} {}", text(&["status", "estado", "etat", "stato"])));
        context.see(
            if driver { Source::Drivers } else { Source::Services },
            service,
            [(field::STATE, state), (field::IMAGE, text(&["binary_path_name"])), (field::NAME, text(&["display_name"]))],
        );
        return;
    }
    let service_like =
        has("startmode") || has("starttype") || has("servicetype") || has("start_type") || has("pathname") || has("service_type");
    if service_like && has("name") {
        let image = text(&["pathname", "path", "module_path"]);
        let kernel = format!("{} {}", text(&["servicetype"]), text(&["service_type"])).to_lowercase();
        let driver = kernel.contains("driver") || image.to_lowercase().ends_with(".sys");
        context.see(
            if driver { Source::Drivers } else { Source::Services },
            text(&["name"]),
            [(field::STATE, state_of(&state)), (field::IMAGE, image), (field::NAME, text(&["displayname", "display_name"]))],
        );
        return;
    }
    if has("status") && has("displayname") && has("name") {
        context.see(Source::Services, text(&["name"]), [(field::STATE, state_of(&state)), (field::NAME, text(&["displayname"]))]);
        return;
    }
    // Processes
    let image = text(&["executablepath", "path", "commandline"]);
    if (has("processid") || has("pid") || has("id")) && (has("executablepath") || has("path") || has("processname")) {
        let name = text(&["name", "processname"]);
        let looks_like_path = image.contains(":\\") || image.starts_with('/');
        let subject = if name.is_empty() { image } else { name };
        context.see(
            Source::Processes,
            subject,
            [(field::IMAGE, if looks_like_path { image } else { "" }), (field::STATE, "running")],
        );
        return;
    }
    if has("amservice") && has("displayname") {
        return;
    }
    // systeminfo
    if let Some(name) = get(&["os name"]) {
        let build = get(&["os version"]).and_then(|text| text.split_whitespace().next()?.rsplit('.').next());
        context.push(Observation::read(
            Source::System,
            "os",
            [(field::NAME, name.to_owned()), (field::BUILD, build.unwrap_or_default().to_owned())],
        ));
        let domain = text(&["domain"]);
        if !domain.is_empty() {
            // The name itself is nobody's business. A domain's name has a dot, a workgroup's (WORKGROUP, HOME) has none.
            let state = if domain.contains('.') { "joined" } else { "none" };
            context.see(Source::Management, "domain", [(field::STATE, state)]);
        }
    }
}

/// The state's word in whatever `sc` or WMI print around it.
fn state_of(text: &str) -> &'static str {
    let text = text.to_lowercase();
    // The number before the word is the same in every language (winsvc.h).
    let code = text.split_whitespace().next().and_then(|word| word.parse::<u8>().ok());
    match code {
        Some(1) => return "stopped",
        Some(2) => return "start-pending",
        Some(3) => return "stop-pending",
        Some(4) => return "running",
        Some(7) => return "paused",
        _ => {}
    }
    if text.contains("running") {
        "running"
    } else if text.contains("stopped") {
        "stopped"
    } else if text.contains("paused") {
        "paused"
    } else {
        ""
    }
}

#[cfg(test)]
mod tests {
    use super::{file_time_day, state_of, unix_day};

    #[test]
    fn numbers_become_words_and_days() {
        // 2024-09-09T00:00:00Z as a FILETIME and as hexadecimal seconds.
        assert_eq!(file_time_day("0x1db024b36a2c000").as_deref(), Some("2024-09-09"));
        assert_eq!(unix_day("66de3a80").as_deref(), Some("2024-09-09"));
        assert_eq!(unix_day("12"), None);
        assert_eq!(state_of("4  RUNNING"), "running");
        assert_eq!(state_of("1  BEENDET"), "stopped");
    }
}
