//! `systeminfo`, in any language: the names of its fields are translated, their order and the forms of their values are not.

use super::context::Context;
use super::kinds::pattern;
use super::pattern::Regex;
use crate::survey::{Kind, Source, field};
use std::sync::LazyLock;

/// "Domain" in the languages of Windows, lower case.
const DOMAIN: [&str; 12] = [
    "domain",
    "domäne",
    "domaine",
    "dominio",
    "domínio",
    "domena",
    "домен",
    "domein",
    "doména",
    "tartomány",
    "domän",
    "etki alanı",
];

/// Reads one line; says whether it was one.
pub(super) fn line(line: &str, context: &mut Context) -> bool {
    if context.kind != Kind::Systeminfo {
        return false;
    }
    pattern!(VERSION, r"^\d+\.\d+\.(\d{4,5}) .*\d{4,5}$");
    let Some((name, value)) = line.split_once(':') else { return false };
    let (name, value) = (name.trim().to_lowercase(), value.trim());
    if value.starts_with("Microsoft Windows ") && !context.entry.contains_key("system") {
        context.entry.insert("system".to_owned(), value.to_owned());
        return true;
    }
    if let Some(found) = VERSION.captures(value) {
        let system = context.entry.get("system").cloned().unwrap_or_default();
        if !system.is_empty() {
            context.see(Source::System, "os", [(field::NAME, system.as_str()), (field::BUILD, &found[1])]);
        }
        return true;
    }
    if DOMAIN.contains(&name.as_str()) && !value.is_empty() {
        // The name itself is nobody's business. A domain's name has a dot, a workgroup's (WORKGROUP, HOME) has none.
        let state = if value.contains('.') { "joined" } else { "none" };
        context.see(Source::Management, "domain", [(field::STATE, state)]);
        return true;
    }
    false
}
