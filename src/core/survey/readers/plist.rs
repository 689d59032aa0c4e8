//! Property lists of Apple's tools (`system_profiler -xml`, `pkgutil --pkgs-plist`), element by element on their lines.

use super::context::Context;
use super::kinds::pattern;
use super::pattern::Regex;
use super::records::Record;
use crate::survey::{Kind, Source, field};
use std::sync::LazyLock;

/// Follows the dictionaries of a list.
#[derive(Default)]
pub(super) struct PropertyList {
    inside: bool,
    key: String,
    fields: Record,
}

impl PropertyList {
    /// Takes a line of a list; says whether it was one.
    pub fn line(&mut self, line: &str, context: &mut Context) -> bool {
        let line = line.trim();
        if !line.starts_with('<') {
            return false;
        }
        if line.starts_with("<plist") || line.starts_with("<!DOCTYPE plist") {
            self.inside = true;
            return true;
        }
        // A list that lost its head begins with one of its dictionaries.
        if !self.inside && line == "<dict>" {
            self.inside = true;
        }
        if !self.inside {
            return false;
        }
        pattern!(ELEMENT, r"<(/?)(dict|key|string|date|array)(/?)>(?:([^<]*)</(?:key|string|date)>)?");
        for found in ELEMENT.captures_iter(line) {
            let text = found.get(4).map_or("", |text| text.as_str());
            match &found[2] {
                "dict" | "array" => self.finish(context),
                "key" => plain(text).clone_into(&mut self.key),
                "string" | "date" if !self.key.is_empty() => {
                    let key = std::mem::take(&mut self.key);
                    if self.fields.len() < 200 {
                        self.fields.insert(key, plain(text));
                    }
                }
                _ => {}
            }
        }
        true
    }

    /// Ends a dictionary.
    pub fn finish(&mut self, context: &mut Context) {
        let fields = std::mem::take(&mut self.fields);
        self.key.clear();
        application(&fields, context);
    }
}

/// An entry of the list of applications, or of the list of kernel extensions.
pub(super) fn application(fields: &Record, context: &mut Context) -> bool {
    let text = |name: &str| fields.get(name).map_or("", String::as_str);
    let (name, path) = (text("_name"), if text("path").is_empty() { text("location") } else { text("path") });
    if name.is_empty() || !path.starts_with('/') {
        return false;
    }
    if context.kind == Kind::Lines || context.kind == Kind::Osquery {
        context.kind = Kind::SystemProfiler;
    }
    if path.trim_end_matches('/').to_lowercase().ends_with(".app") {
        context.see(Source::Applications, path, [(field::NAME, name), (field::VERSION, text("version")), (field::PATH, path)]);
    }
    true
}

fn plain(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&")
}
