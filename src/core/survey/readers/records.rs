//! Records of named fields: blocks of lines, rows of tables, objects of JSON. Whatever wrote them, the fields' names say
//! what they are.

use std::collections::BTreeMap;

use super::context::Context;
use super::plist::application;
use super::words;
use crate::survey::{Kind, Os, Source, field, security_center_words};

pub(super) use super::blocks::Blocks;

/// Fields by lower-case name.
pub(super) type Record = BTreeMap<String, String>;

/// A number, in decimal digits or with `0x` before hexadecimal ones.
pub(super) fn number(text: &str) -> Option<u64> {
    let text = text.trim();
    text.strip_prefix("0x").map_or_else(|| text.parse().ok(), |digits| u64::from_str_radix(digits, 16).ok())
}

/// The fields of a record, by any of the names that tools give them.
struct Fields<'a>(&'a Record);

impl<'a> Fields<'a> {
    fn get(&self, names: &[&str]) -> Option<&'a str> {
        let found = names.iter().find_map(|name| self.0.get(*name)).map(|text| text.trim());
        found.filter(|text| !text.is_empty() && *text != "null")
    }

    fn text(&self, names: &[&str]) -> &'a str {
        self.get(names).unwrap_or_default()
    }

    fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    fn any(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.has(name))
    }

    /// The state's word, lower case.
    fn state(&self) -> String {
        self.text(&["state", "status"]).to_lowercase()
    }
}

/// Makes an observation of a record, by the names of its fields. A record of unknown names says nothing.
pub(super) fn see(record: &Record, context: &mut Context) {
    let fields = Fields(record);
    let _ = security(&fields, context)
        || apple(&fields, context)
        || linux(&fields, context)
        || files(&fields, context)
        || programs(&fields, context)
        || services(&fields, context)
        || processes(&fields, context);
}

/// Microsoft Defender's status, and records of the Security Center.
fn security(fields: &Fields, context: &mut Context) -> bool {
    // Microsoft Defender's status
    if fields.has("realtimeprotectionenabled") || fields.has("amrunningmode") {
        let mode = fields.text(&["amrunningmode"]).to_lowercase();
        let real_time = match fields.text(&["realtimeprotectionenabled"]).to_lowercase().as_str() {
            "true" => "on",
            "false" => "off",
            _ => "",
        };
        let age: Option<u64> = fields.get(&["antivirussignatureage"]).and_then(|age| age.parse().ok());
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
                (field::VERSION, fields.text(&["amproductversion"])),
            ],
        );
    }
    // A Security Center record
    let guid = fields.get(&["instanceguid"]).map(ToOwned::to_owned).or_else(|| {
        let path = fields.get(&["__relpath", "__path"])?;
        let from = path.find('{')?;
        Some(path[from..=from + path[from..].find('}')?].to_owned())
    });
    let product_state = fields.get(&["productstate"]).and_then(number);
    let class = fields.text(&["__class", "cimclass", "class"]).to_lowercase();
    if (guid.is_some() || product_state.is_some()) && !fields.has("identifyingnumber") || fields.has("signatures_up_to_date") {
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
        if fields.has("signatures_up_to_date") {
            // osquery's windows_security_products
            state = match fields.text(&["state"]).to_lowercase().as_str() {
                "on" => "on",
                "off" => "off",
                "snoozed" => "snoozed",
                "expired" => "expired",
                _ => "",
            };
            definitions = match fields.text(&["signatures_up_to_date"]) {
                "1" | "true" => "current",
                "0" | "false" => "outdated",
                _ => "",
            };
            role = match fields.text(&["type"]).to_lowercase().as_str() {
                "firewall" => "firewall",
                "antispyware" => "antispyware",
                _ => "antivirus",
            };
        }
        let name = fields.text(&["displayname", "name"]);
        let guid = guid.unwrap_or_default();
        let subject = if guid.is_empty() { name } else { guid.as_str() };
        context.see(
            Source::SecurityCenter,
            subject,
            [
                (field::ID, guid.as_str()),
                // In a block that holds a program's entry too, the name is the program's.
                (field::NAME, if fields.has("publisher") { "" } else { name }),
                (field::ROLE, role),
                (field::STATE, state),
                (field::DEFINITIONS, definitions),
                (field::PATH, fields.text(&["pathtosignedreportingexe", "pathtosignedproductexe"])),
            ],
        );
        if !fields.has("publisher") {
            return true;
        }
    }
    false
}

/// What Apple's own tools and osquery say of a Mac.
fn apple(fields: &Fields, context: &mut Context) -> bool {
    // codesign
    if fields.has("executable") && fields.has("identifier") {
        let path = fields.text(&["executable"]);
        let bundle = path.find(".app/").map_or(path, |at| &path[..at + 4]);
        context.see(
            Source::Applications,
            bundle,
            [(field::ID, fields.text(&["identifier"])), (field::TEAM, fields.text(&["teamidentifier"])), (field::PATH, bundle)],
        );
        return true;
    }
    if application(fields.0, context) {
        return true;
    }
    if fields.has("bundle_identifier") {
        let path = fields.text(&["path"]);
        context.see(
            Source::Applications,
            if path.is_empty() { fields.text(&["bundle_identifier"]) } else { path },
            [
                (field::ID, fields.text(&["bundle_identifier"])),
                (field::NAME, fields.text(&["bundle_name", "name"])),
                (field::VERSION, fields.text(&["bundle_short_version", "bundle_version"])),
            ],
        );
        return true;
    }
    if fields.has("team") && fields.has("identifier") {
        context.see(
            Source::SystemExtensions,
            fields.text(&["identifier"]),
            [
                (field::TEAM, fields.text(&["team"])),
                (field::STATUS, &fields.state().replace('_', " ")),
                (field::VERSION, fields.text(&["version"])),
            ],
        );
        return true;
    }
    if fields.has("label") && fields.any(&["program", "program_arguments", "run_at_load"]) {
        context.see(Source::LaunchItems, fields.text(&["label"]), [(field::IMAGE, fields.text(&["program"]))]);
        return true;
    }
    false
}

/// Units and packages: osquery, `dpkg -s`, `rpm -qi`.
fn linux(fields: &Fields, context: &mut Context) -> bool {
    if fields.has("active_state") {
        context.see(
            Source::Units,
            fields.text(&["id"]),
            [(field::STATE, fields.text(&["active_state"])), (field::STATUS, fields.text(&["load_state"]))],
        );
        return true;
    }
    if fields.has("package") && fields.has("version") && fields.state().contains(" ok ") {
        context.see(
            Source::Packages,
            fields.text(&["package"]),
            [(field::VERSION, fields.text(&["version"])), (field::STATUS, &fields.state())],
        );
        return true;
    }
    let architecture = fields.any(&["arch", "architecture"]);
    let packager = fields.any(&["maintainer", "release", "sha1", "package_group", "revision", "build date"]);
    if fields.has("name") && fields.has("version") && architecture && (packager || context.os == Os::Linux) {
        context.see(
            Source::Packages,
            fields.text(&["name"]),
            [(field::VERSION, fields.text(&["version"])), (field::STATUS, &fields.state())],
        );
        return true;
    }
    if context.os == Os::Linux && fields.has("name") && fields.has("version") && fields.has("source") {
        context.see(
            Source::Packages,
            fields.text(&["name"]),
            [(field::VERSION, fields.text(&["version"])), (field::STATUS, &fields.state())],
        );
        return true;
    }
    false
}

/// Files, registry values, certificates and browser extensions, as osquery lists them.
fn files(fields: &Fields, context: &mut Context) -> bool {
    let path = fields.text(&["path"]);
    // The table of files has rows only for files that are there.
    if fields.has("filename") && !path.is_empty() && fields.any(&["size", "mtime", "btime"]) {
        context.see(Source::Files, path, [(field::EXISTS, "true")]);
        return true;
    }
    let key = fields.text(&["key"]);
    if key.starts_with("HKEY_") && fields.any(&["data", "type", "mtime"]) {
        context.see(Source::Registry, key, []);
        return true;
    }
    if fields.has("common_name") && fields.any(&["issuer", "self_signed", "ca"]) {
        context.see(Source::Certificates, fields.text(&["common_name"]), []);
        return true;
    }
    let identifier = fields.text(&["identifier"]);
    if identifier.len() == 32 && identifier.chars().all(|letter| ('a'..='p').contains(&letter)) {
        context.see(
            Source::BrowserExtensions,
            identifier,
            [(field::NAME, fields.text(&["name"])), (field::BROWSER, fields.text(&["browser_type"]))],
        );
        return true;
    }
    false
}

/// Entries of the installed programs.
fn programs(fields: &Fields, context: &mut Context) -> bool {
    // A package's description has the same names and is of no machine.
    if fields.any(&["installertype", "packagename", "licenseurl", "manifestversion", "installerurl"]) {
        return true;
    }
    if let Some(id) = fields.get(&["packageidentifier"]) {
        if context.kind == Kind::Osquery || context.kind == Kind::Lines {
            context.kind = Kind::Winget;
        }
        context.see(
            Source::InstalledPrograms,
            id,
            [(field::NAME, id), (field::ID, id), (field::VERSION, fields.text(&["version"]))],
        );
        return true;
    }
    let name = fields.text(&["displayname", "name", "caption"]);
    let program = fields.any(&[
        "displayversion",
        "uninstallstring",
        "uninstall_string",
        "identifyingnumber",
        "identifying_number",
        "install_location",
        "installlocation",
        PROGRAM_ROW,
    ]) || (fields.has("publisher") && fields.has("displayname"))
        || (fields.has("vendor") && fields.has("version"));
    if !program || name.is_empty() {
        return false;
    }
    let key = fields.text(&["identifyingnumber", "identifying_number", "pschildname"]);
    context.see(
        Source::InstalledPrograms,
        if key.is_empty() { name } else { key },
        [
            (field::NAME, name),
            (field::VERSION, fields.text(&["displayversion", "version"])),
            (field::PUBLISHER, fields.text(&["publisher", "vendor"])),
            (field::PATH, fields.text(&["installlocation", "install_location"])),
            (field::UNINSTALLER, fields.text(&["uninstallstring", "uninstall_string"])),
            (field::CONTEXT, fields.text(&[LISTED_ROW])),
        ],
    );
    true
}

/// Name of the field that a table gives to rows which are installed programs by the names of all its columns.
pub(super) const PROGRAM_ROW: &str = "row of programs";

/// Name of the field that holds how a table speaks of its rows.
pub(super) const LISTED_ROW: &str = "row context";

/// Services and drivers: Get-Service, `Win32_Service`, osquery, `driverquery /fo list`.
fn services(fields: &Fields, context: &mut Context) -> bool {
    if let Some(driver) = fields.get(&["module name", "modulname", "nombre de módulo", "nom du module", "nome modulo"]) {
        let state = words::state(fields.text(&["state", "status", "estado", "état", "stato"]));
        context.see(
            Source::Drivers,
            driver,
            [
                (field::NAME, fields.text(&["display name", "anzeigename"])),
                (field::STATE, state),
                (field::IMAGE, fields.text(&["path", "pfad"])),
            ],
        );
        return true;
    }
    let state = fields.state();
    let state = words::state(&state);
    // osquery's drivers are those of devices; they say nothing of their state.
    if fields.has("driver_key") && fields.has("service") {
        let service = fields.text(&["service"]);
        if !service.is_empty() {
            context.see(Source::Drivers, service, [(field::IMAGE, fields.text(&["image"]))]);
        }
        return true;
    }
    let name = fields.text(&["name"]);
    if name.is_empty() {
        return false;
    }
    let shown = fields.text(&["displayname", "display_name"]);
    let powershell = fields.any(&["canpauseandcontinue", "servicesdependedon"]);
    if powershell && context.kind == Kind::Lines {
        context.kind = Kind::GetService;
    }
    if fields.any(&["startmode", "starttype", "servicetype", "start_type", "pathname", "service_type"]) || powershell {
        let image = fields.text(&["pathname", "path", "module_path"]);
        let kernel = format!("{} {}", fields.text(&["servicetype"]), fields.text(&["service_type"])).to_lowercase();
        let driver = kernel.contains("driver") || image.to_lowercase().ends_with(".sys");
        context.see(
            if driver { Source::Drivers } else { Source::Services },
            name,
            [(field::STATE, state), (field::IMAGE, image), (field::NAME, shown)],
        );
        return true;
    }
    // Names with states and hardly anything else; a process has a number, and more than its name.
    let alone = fields.0.len() <= 3 && !fields.any(&["pid", "id", "processid", "version"]);
    if fields.any(&["status", "state"]) && !state.is_empty() && (!shown.is_empty() || alone) {
        context.see(Source::Services, name, [(field::STATE, state), (field::NAME, shown)]);
        return true;
    }
    false
}

/// Running programs: `Win32_Process`, Get-Process, osquery, `tasklist /fo list`.
fn processes(fields: &Fields, context: &mut Context) -> bool {
    let listed = fields.get(&[
        "image name",
        "abbildname",
        "nombre de imagen",
        "nome immagine",
        "nome da imagem",
        "nom de l'image",
        "nazwa obrazu",
        "имя образа",
        "naam van installatiekopie",
    ]);
    if let Some(name) = listed.filter(|_| fields.has("pid")) {
        super::processes::see(context, name);
        if let Some(list) = fields.get(&["services", "dienste", "servicios", "servizi", "serviços", "usługi", "службы"]) {
            super::processes::see_services(context, list);
        }
        return true;
    }
    let image = fields.text(&["executablepath", "path", "commandline"]);
    if !fields.any(&["processid", "pid", "id"]) || !fields.any(&["executablepath", "path", "processname", "commandline"]) {
        return false;
    }
    let name = fields.text(&["name", "processname"]);
    let looks_like_path = image.contains(":\\") || image.starts_with('/');
    let subject = if name.is_empty() { image } else { name };
    context.see(
        Source::Processes,
        subject,
        [(field::IMAGE, if looks_like_path { image } else { "" }), (field::STATE, "running")],
    );
    true
}
