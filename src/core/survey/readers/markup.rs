//! JSON of osquery, PowerShell and GLPI, and GLPI's XML.

use serde_json::Value;

use super::context::Context;
use super::records::{Record, see};
use crate::survey::{Kind, Os, Source, Survey, field};

/// Reads a capture that is JSON or GLPI's XML; `None` for anything else.
pub(super) fn read(text: &str) -> Option<Survey> {
    let start = text.trim_start();
    if start.starts_with('{') || start.starts_with('[') {
        let value: Value = serde_json::from_str(start.trim_end()).ok()?;
        return json(&value);
    }
    if start.starts_with('<') && ["</SOFTWARES>", "</ANTIVIRUS>"].iter().any(|end| start.contains(end)) {
        return Some(xml(start));
    }
    None
}

fn json(value: &Value) -> Option<Survey> {
    let text = value.to_string().to_lowercase();
    let glpi = value.get("content").is_some_and(Value::is_object);
    let power_shell =
        ["\"displayname\"", "\"productstate\"", "\"cimclass\"", "\"pschildname\"", "\"amrunningmode\"", "\"startmode\""]
            .iter()
            .any(|name| text.contains(name));
    let kind = if glpi {
        Kind::Glpi
    } else if power_shell && !text.contains("\"display_name\"") {
        Kind::Wmi
    } else {
        Kind::Osquery
    };
    let mut context = Context::new(kind);
    if glpi {
        glpi_json(value.get("content")?, &mut context);
        return Some(context.finish());
    }
    if text.contains("\"active_state\"") || text.contains("deb_packages") || text.contains("rpm_packages") {
        context.os = Os::Linux;
    }
    walk(value, &mut context, 0);
    let survey = context.finish();
    // JSON in which nothing is known is judged as the text that it is.
    (!survey.observations.is_empty()).then_some(survey)
}

fn walk(value: &Value, context: &mut Context, depth: usize) {
    if depth > 8 {
        return;
    }
    match value {
        Value::Array(items) => items.iter().for_each(|item| walk(item, context, depth + 1)),
        Value::Object(fields) => {
            let record: Record = fields
                .iter()
                .filter_map(|(name, value)| {
                    let text = match value {
                        Value::String(text) => text.clone(),
                        Value::Number(number) => number.to_string(),
                        Value::Bool(truth) => truth.to_string(),
                        _ => return None,
                    };
                    Some((name.to_lowercase(), text))
                })
                .collect();
            see(&record, context);
            for value in fields.values().filter(|value| value.is_array() || value.is_object()) {
                walk(value, context, depth + 1);
            }
        }
        _ => {}
    }
}

fn glpi_json(inventory: &Value, context: &mut Context) {
    let list = |name: &str| inventory.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
    let text = |entry: &Value, name: &str| match entry.get(name) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Bool(truth)) => truth.to_string(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    let system = inventory.get("operatingsystem").cloned().unwrap_or_default();
    set_system(context, &text(&system, "full_name"), &text(&system, "version"));
    for entry in list("antivirus") {
        antivirus(
            context,
            &text(&entry, "name"),
            &text(&entry, "guid"),
            &text(&entry, "enabled"),
            &text(&entry, "uptodate"),
            (&text(&entry, "version"), &text(&entry, "base_creation")),
        );
    }
    for entry in list("softwares") {
        software(context, &text(&entry, "name"), &text(&entry, "version"), &text(&entry, "publisher"), &text(&entry, "guid"));
    }
}

fn set_system(context: &mut Context, name: &str, version: &str) {
    let folded = name.to_lowercase();
    context.os = if folded.contains("windows") {
        Os::Windows
    } else if folded.contains("mac") {
        Os::Macos
    } else if name.is_empty() {
        Os::Unknown
    } else {
        Os::Linux
    };
    if !name.is_empty() {
        context.see(Source::System, "os", [(field::NAME, name), (field::VERSION, version)]);
    }
}

fn antivirus(context: &mut Context, name: &str, guid: &str, enabled: &str, current: &str, (version, date): (&str, &str)) {
    if name.is_empty() {
        return;
    }
    let state = match enabled {
        "1" | "true" => "on",
        "0" | "false" => "off",
        _ => "",
    };
    let definitions = match current {
        "1" | "true" => "current",
        "0" | "false" => "outdated",
        _ => "",
    };
    let guid = if guid.is_empty() || guid.starts_with('{') { guid.to_owned() } else { format!("{{{guid}}}") };
    context.see(
        Source::SecurityCenter,
        if guid.is_empty() { name } else { &guid },
        [
            (field::NAME, name),
            (field::ID, guid.as_str()),
            (field::STATE, state),
            (field::DEFINITIONS, definitions),
            (field::VERSION, version),
            (field::DATE, date),
        ],
    );
}

fn software(context: &mut Context, name: &str, version: &str, publisher: &str, key: &str) {
    if name.is_empty() {
        return;
    }
    match context.os {
        Os::Linux => context.see(Source::Packages, name, [(field::VERSION, version)]),
        Os::Macos => {
            let path = format!("/Applications/{name}.app");
            context.see(
                Source::Applications,
                &path,
                [(field::NAME, name), (field::VERSION, version), (field::PUBLISHER, publisher)],
            );
        }
        Os::Windows | Os::Unknown => context.see(
            Source::InstalledPrograms,
            if key.is_empty() { name } else { key },
            [(field::NAME, name), (field::VERSION, version), (field::PUBLISHER, publisher)],
        ),
    }
}

/// GLPI's XML is flat: lists of elements of one name with plain text in them. No reader of all XML is needed for it.
fn xml(text: &str) -> Survey {
    let mut context = Context::new(Kind::Glpi);
    let system = elements(text, "OPERATINGSYSTEM").next().unwrap_or_default();
    set_system(&mut context, &element(system, "FULL_NAME"), &element(system, "VERSION"));
    for entry in elements(text, "ANTIVIRUS") {
        antivirus(
            &mut context,
            &element(entry, "NAME"),
            &element(entry, "GUID"),
            &element(entry, "ENABLED"),
            &element(entry, "UPTODATE"),
            (&element(entry, "VERSION"), &element(entry, "BASE_CREATION")),
        );
    }
    for entry in elements(text, "SOFTWARES") {
        let key = element(entry, "GUID");
        software(&mut context, &element(entry, "NAME"), &element(entry, "VERSION"), &element(entry, "PUBLISHER"), &key);
    }
    for entry in elements(text, "PROCESSES") {
        let command = element(entry, "CMD");
        if !command.is_empty() {
            context.see(Source::Processes, &command, [(field::STATE, "running")]);
        }
    }
    context.finish()
}

fn elements<'a>(text: &'a str, name: &str) -> impl Iterator<Item = &'a str> {
    let (open, close) = (format!("<{name}>"), format!("</{name}>"));
    let mut rest = text;
    std::iter::from_fn(move || {
        let from = rest.find(&open)? + open.len();
        let length = rest[from..].find(&close)?;
        let inner = &rest[from..from + length];
        rest = &rest[from + length + close.len()..];
        Some(inner)
    })
}

fn element(text: &str, name: &str) -> String {
    elements(text, name)
        .next()
        .unwrap_or_default()
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&")
        .trim()
        .to_owned()
}
