//! `sc query`, `sc queryex` and `sc qc`, in any language.
//!
//! The fields' names are translated, their order and the words of the values are not: the service's name stands at the
//! start of a line after an empty one, the type is a number and `WIN32_…` or `…_DRIVER`, the state a number and a word.

use super::context::Context;
use super::kinds::pattern;
use super::pattern::Regex;
use super::words;
use crate::survey::{Kind, Source, field};
use std::sync::LazyLock;

/// Follows one service through its lines.
#[derive(Default)]
pub(super) struct Sc {
    key: String,
    name: String,
    image: String,
    driver: bool,
    state: &'static str,
    /// Whether a line came that only `sc` writes; a name alone is a line of any text.
    certain: bool,
}

impl Sc {
    /// Takes a line of a service; says whether it was one.
    pub fn line(&mut self, line: &str, context: &mut Context) -> bool {
        pattern!(FIRST, r"^\s{0,2}([^\s:=]+)\s*: (\S.*)$");
        pattern!(TYPE, r"^\s+\S[^:]{0,40}:\s+([0-9a-f]{1,4})\s+(\S+)");
        pattern!(STATE, r"^\s+\S[^:]{0,40}:\s+([1-7])\s+([A-Z_]{6,})\b");
        pattern!(IMAGE, r#"^\s+[^:]{3,40}:\s+("?(?:[A-Za-z]:\\|\\SystemRoot\\|\\\?\?\\|system32\\|System32\\).*)$"#);
        if let Some(found) = FIRST.captures(line).filter(|found| is_field_name(&found[1])) {
            if self.key.is_empty() || is_service_name(&found[1]) {
                self.finish(context);
                found[2].trim().clone_into(&mut self.key);
                self.certain = found[1].eq_ignore_ascii_case("service_name");
            } else {
                found[2].trim().clone_into(&mut self.name);
            }
            return true;
        }
        if self.key.is_empty() || !line.starts_with(' ') && !line.starts_with('\t') {
            self.finish(context);
            return false;
        }
        if let Some(found) = TYPE.captures(line)
            && (found[2].starts_with("WIN32") || found[2].ends_with("_DRIVER") || found[2].starts_with("USER_"))
        {
            self.driver = found[2].ends_with("_DRIVER");
            self.certain = true;
            return true;
        }
        if let Some(found) = STATE.captures(line)
            && !words::state(&found[1]).is_empty()
            && !found[2].ends_with("_START")
            && found[2].parse::<u8>().is_err()
            && self.state.is_empty()
            && !["NORMAL", "IGNORE", "SEVERE", "CRITICAL"].contains(&&found[2])
        {
            self.state = words::state(&found[1]);
            self.certain = true;
            return true;
        }
        if let Some(found) = IMAGE.captures(line) {
            found[1].trim().clone_into(&mut self.image);
            return true;
        }
        // Everything else that is indented is another of its fields, or the second line of one.
        true
    }

    /// Ends the service.
    pub fn finish(&mut self, context: &mut Context) {
        let done = std::mem::take(self);
        if done.key.is_empty() || !done.certain || done.key.contains(' ') && done.image.is_empty() && done.state.is_empty() {
            return;
        }
        if context.kind == Kind::Lines && done.state.is_empty() && done.image.is_empty() {
            return;
        }
        context.see(
            if done.driver { Source::Drivers } else { Source::Services },
            &done.key,
            [(field::STATE, done.state), (field::IMAGE, done.image.as_str()), (field::NAME, done.name.as_str())],
        );
    }
}

/// `SERVICE_NAME`, `NOMBRE_SERVICIO`, `Имя_службы`: words joined by a line, and nothing else.
fn is_field_name(name: &str) -> bool {
    name.contains('_')
        && name.len() <= 60
        && name.split('_').all(|word| !word.is_empty() && word.chars().all(char::is_alphabetic))
}

/// Whether a field's name is the service's own, not the one that is shown to people.
fn is_service_name(name: &str) -> bool {
    let folded = name.to_lowercase();
    ["service", "servi", "dienst", "служб", "usług", "tjänst", "hizmet", "služb"].iter().any(|word| folded.contains(word))
}
