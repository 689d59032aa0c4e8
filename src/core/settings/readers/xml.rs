//! The lists that Kaspersky Endpoint Security for Windows exports as XML.
//!
//! The shape of the trusted-program list rests on a public script that makes such files for import into version
//! 21.4.20.669: `propertiesmap`, in it a `key` with a number for each program, in that `tSTRING`, `tBOOL`, `tDWORD`, … with
//! a `name` (`sImagePath`, `bEnabled`, `sComment`, `nTriggers`, …). The maker's help shows the same markup for firewall rules
//! (support.kaspersky.com/kes12/245114) and none for exclusions; no exported exclusion list was found. Those are therefore
//! read by what the names of the fields say, and everything else is kept as it stands.

use super::super::items::{Format, Item, Kind, NotUnderstood, RawField};
use super::ReadError;

/// How deep elements may stand in each other; such files need five levels.
const DEEPEST: usize = 64;

/// Fields that hold a path or a mask, without the letter for their type, in lower case; the first that is there counts.
const PATHS: [&str; 12] = [
    "imagepath",
    "path",
    "objectpath",
    "objectmask",
    "objectname",
    "objname",
    "object",
    "filepath",
    "filemask",
    "filename",
    "folder",
    "mask",
];
/// Fields that hold the name or mask of a detection.
const VERDICTS: [&str; 7] = ["verdict", "verdictmask", "verdictname", "verdictpath", "threat", "threatname", "threatmask"];
const COMMENTS: [&str; 2] = ["comment", "description"];
const SWITCHES: [&str; 3] = ["enabled", "isenabled", "enable"];

/// An element of the file.
struct Element {
    tag: String,
    name: String,
    text: String,
    line: usize,
    parent: Option<usize>,
}

/// A value of an item: its name with what it stands in, and the value.
struct Value {
    place: String,
    field: String,
    is_text: bool,
    content: String,
}

/// Reads the text. Errors: it is no such list, or it is cut off.
pub(super) fn parse(text: &str) -> Result<(Format, Vec<Item>, Vec<NotUnderstood>), ReadError> {
    let elements = elements(text)?;
    if elements.first().is_none_or(|root| !root.tag.eq_ignore_ascii_case("propertiesmap")) {
        return Err(ReadError::NotSettings);
    }
    // The item that each element belongs to: the outermost key that is a number.
    let mut owners: Vec<Option<usize>> = Vec::with_capacity(elements.len());
    let mut values: Vec<Vec<Value>> = elements.iter().map(|_| Vec::new()).collect();
    for (index, element) in elements.iter().enumerate() {
        let inherited = element.parent.and_then(|parent| owners[parent]);
        let is_number = !element.name.is_empty() && element.name.bytes().all(|byte| byte.is_ascii_digit());
        let owner = inherited.or((element.tag == "key" && is_number).then_some(index));
        owners.push(owner);
        if let Some(owner) = owner
            && element.tag != "key"
        {
            let mut place = element.name.clone();
            let mut above = element.parent;
            while let Some(at) = above.filter(|at| *at != owner) {
                place = format!("{}.{place}", elements[at].name);
                above = elements[at].parent;
            }
            values[owner].push(Value {
                place,
                field: bare(&element.name),
                is_text: element.tag.eq_ignore_ascii_case("tstring"),
                content: element.text.clone(),
            });
        }
    }
    let mut items = Vec::new();
    let mut not_understood = Vec::new();
    let mut trusted = false;
    for (owner, values) in values.into_iter().enumerate().filter(|(owner, _)| owners[*owner] == Some(*owner)) {
        let line = elements[owner].line;
        let is_program = values.iter().any(|value| value.field == "imagepath");
        trusted |= is_program;
        match item(if is_program { Kind::TrustedProgram } else { Kind::Exclusion }, line, values) {
            Ok(item) => items.push(item),
            Err(text) => not_understood.push(NotUnderstood { line, text }),
        }
    }
    if items.is_empty() {
        return Err(ReadError::NotSettings);
    }
    Ok((if trusted { Format::EndpointTrustedPrograms } else { Format::EndpointExclusions }, items, not_understood))
}

/// Makes an item of its values; where they name nothing, gives them as text.
fn item(kind: Kind, line: usize, values: Vec<Value>) -> Result<Item, String> {
    let find = |names: &[&str]| {
        names.iter().find_map(|name| values.iter().position(|value| value.field == *name && !value.content.trim().is_empty()))
    };
    let path = find(&PATHS).or_else(|| {
        // Under a name that is not known: the only text that can be nothing else.
        let mut paths = values.iter().enumerate().filter(|(_, value)| value.is_text && looks_like_path(&value.content));
        paths.next().map(|(at, _)| at).filter(|_| paths.next().is_none())
    });
    let verdict = find(&VERDICTS);
    if path.is_none() && verdict.is_none() {
        let fields: Vec<String> = values.iter().map(|value| format!("{}={}", value.place, value.content)).collect();
        return Err(fields.join("; "));
    }
    let comment = find(&COMMENTS);
    let switch = find(&SWITCHES);
    let mut item = Item::new(kind, line);
    for (at, value) in values.into_iter().enumerate() {
        let at = Some(at);
        if at == path {
            item.path = Some(value.content);
        } else if at == verdict {
            item.verdict = Some(value.content);
        } else if at == comment {
            item.comment = value.content;
        } else if at == switch && matches!(value.content.trim(), "0" | "1" | "false" | "true") {
            item.enabled = matches!(value.content.trim(), "1" | "true");
        } else {
            item.raw.push(RawField { name: value.place, value: value.content });
        }
    }
    Ok(item)
}

fn looks_like_path(value: &str) -> bool {
    let drive = value.as_bytes().get(1) == Some(&b':') && value.as_bytes().first().is_some_and(u8::is_ascii_alphabetic);
    drive || value.starts_with("\\\\") || value.starts_with('%') && value.contains('\\')
}

/// A field's name without the letter for its type, in lower case: `sImagePath` → `imagepath`.
fn bare(name: &str) -> String {
    let mut letters = name.chars();
    let has_type = letters.next().is_some_and(|letter| letter.is_ascii_lowercase())
        && letters.next().is_some_and(|letter| letter.is_ascii_uppercase());
    name.get(usize::from(has_type)..).unwrap_or(name).trim_end_matches('_').to_ascii_lowercase()
}

/// The elements in the order of the file. Knows what such files have: elements, attributes, text, comments, CDATA, the five
/// entities and numbered characters. A document type is refused: what it declares could make much out of little.
fn elements(text: &str) -> Result<Vec<Element>, ReadError> {
    let mut elements: Vec<Element> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut rest = text;
    let mut line = 1;
    while let Some(at) = rest.find('<') {
        let content = &rest[..at];
        if let Some(element) = open.last().and_then(|index| elements.get_mut(*index)) {
            element.text.push_str(&unescape(content));
        }
        line += lines_in(content);
        let damaged = ReadError::Damaged { line };
        rest = &rest[at..];
        let (piece, kind) = if rest.starts_with("<!--") {
            (upto(rest, "-->"), ' ')
        } else if rest.starts_with("<![CDATA[") {
            (upto(rest, "]]>"), '!')
        } else if rest.starts_with("<?") {
            (upto(rest, "?>"), ' ')
        } else if rest.starts_with("<!") {
            return Err(ReadError::NotSettings);
        } else {
            (tag_end(rest).map(|end| &rest[..end]), '<')
        };
        let piece = piece.ok_or(damaged)?;
        match kind {
            '!' => {
                if let Some(element) = open.last().and_then(|index| elements.get_mut(*index)) {
                    element.text.push_str(&piece["<![CDATA[".len()..piece.len() - "]]>".len()]);
                }
            }
            '<' => {
                let inner = &piece[1..piece.len() - 1];
                if let Some(name) = inner.strip_prefix('/') {
                    let index = open.pop().ok_or(damaged)?;
                    if elements[index].tag != name.trim() {
                        return Err(damaged);
                    }
                } else {
                    let (inner, is_empty) = inner.strip_suffix('/').map_or((inner, false), |inner| (inner, true));
                    let tag = inner.split([' ', '\t', '\n']).next().unwrap_or_default();
                    if tag.is_empty() || open.is_empty() && !elements.is_empty() || open.len() >= DEEPEST {
                        return Err(damaged);
                    }
                    let name = attribute(&inner[tag.len()..], "name").unwrap_or_default();
                    let parent = open.last().copied();
                    elements.push(Element { tag: tag.to_owned(), name, text: String::new(), line, parent });
                    if !is_empty {
                        open.push(elements.len() - 1);
                    }
                }
            }
            _ => {}
        }
        line += lines_in(piece);
        rest = &rest[piece.len()..];
    }
    if open.is_empty() { Ok(elements) } else { Err(ReadError::Damaged { line }) }
}

fn lines_in(text: &str) -> usize {
    text.bytes().filter(|byte| *byte == b'\n').count()
}

fn upto<'a>(text: &'a str, end: &str) -> Option<&'a str> {
    text.find(end).map(|at| &text[..at + end.len()])
}

/// The length of a tag; a bracket within quotation marks does not end it.
fn tag_end(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, letter) in text.char_indices() {
        match (quote, letter) {
            (None, '"' | '\'') => quote = Some(letter),
            (Some(mark), letter) if mark == letter => quote = None,
            (None, '>') => return Some(at + 1),
            _ => {}
        }
    }
    None
}

fn attribute(text: &str, wanted: &str) -> Option<String> {
    let mut rest = text;
    while let Some((name, after)) = rest.split_once('=') {
        let after = after.trim_start();
        let mark = after.chars().next().filter(|mark| matches!(mark, '"' | '\''))?;
        let (value, after) = after[1..].split_once(mark)?;
        if name.trim() == wanted {
            return Some(unescape(value));
        }
        rest = after;
    }
    None
}

/// Text with its entities replaced; what is none stays as it is.
fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let entity = rest.find(';').filter(|end| *end <= 10).map(|end| &rest[1..end]);
        let number = |digits: &str, radix| u32::from_str_radix(digits, radix).ok().and_then(char::from_u32);
        let letter = entity.and_then(|entity| match entity {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            _ => match entity.strip_prefix('#') {
                Some(digits) => digits.strip_prefix(['x', 'X']).map_or_else(|| number(digits, 10), |digits| number(digits, 16)),
                None => None,
            },
        });
        if let (Some(letter), Some(entity)) = (letter, entity) {
            out.push(letter);
            rest = &rest[entity.len() + 2..];
        } else {
            out.push('&');
            rest = &rest[1..];
        }
    }
    out.push_str(rest);
    out
}
