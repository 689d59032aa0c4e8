//! JSON of osquery, PowerShell and GLPI, one document or one in each line, and GLPI's XML: read as they come, one object
//! after the other.

use std::cell::RefCell;
use std::fmt;
use std::io::{self, Read};

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::context::Context;
use super::lines::Lines;
use super::private::without_user_names;
use super::records::{Record, see};
use super::text::{Piece, Text};
use super::{ReadError, Reading};
use crate::survey::{Kind, Os, Source, Survey, field};

/// Deepest nesting in which objects are looked at.
const DEEPEST: usize = 8;

/// Most objects that wait for what comes after them.
const WAITING: usize = 20_000;

/// Reads a text that begins like JSON or XML. Where nothing in it is known, it is judged as the lines that it is.
pub(super) fn read(text: &mut Text<'_>, json: bool, reading: Reading<'_>) -> Result<Option<Survey>, ReadError> {
    if json { read_json(text, reading) } else { read_xml(text, reading) }
}

/// The text as lines, for the case that it is nothing better: kept while it is short, read as lines once it is long, and
/// given up when it is long and known to be something better.
struct AsLines<'a> {
    reading: Reading<'a>,
    kept: String,
    lines: Option<Lines<'a>>,
    better: bool,
    /// Whether something of it was no text.
    mended: bool,
}

impl<'a> AsLines<'a> {
    fn new(reading: Reading<'a>) -> Self {
        Self { reading, kept: String::new(), lines: None, better: false, mended: false }
    }

    fn take(&mut self, piece: &Piece<'_>, known: bool) {
        self.mended |= piece.mended;
        if self.better {
            return;
        }
        if self.lines.is_none() {
            self.kept.push_str(&piece.text);
            if piece.last {
                self.kept.push('\n');
            }
            if self.kept.len() < self.reading.limits.kept {
                return;
            }
            if known {
                self.better = true;
                self.kept = String::new();
                return;
            }
            self.begin();
        } else if known {
            self.better = true;
            self.lines = None;
        } else if let Some(lines) = &mut self.lines {
            feed(piece, lines);
        }
    }

    fn begin(&mut self) -> &mut Lines<'a> {
        let lines = self.lines.insert(Lines::new(self.reading));
        for line in std::mem::take(&mut self.kept).lines() {
            let cut = line.floor_char_boundary(self.reading.limits.line);
            if cut < line.len() {
                lines.cut_short();
            }
            lines.line(&line[..cut]);
        }
        lines
    }

    /// The rest of the text, and its end.
    fn finish(mut self, text: &mut Text<'_>) -> Result<Option<Survey>, ReadError> {
        if self.lines.is_none() {
            self.begin();
        }
        let Some(mut lines) = self.lines else { return Ok(None) };
        if self.mended {
            lines.cut_short();
        }
        while let Some(piece) = text.piece()? {
            feed(&piece, &mut lines);
        }
        Ok(lines.finish())
    }
}

/// Gives a piece to the readers of lines, which look at the beginning of an endless line alone.
pub(super) fn feed(piece: &Piece<'_>, lines: &mut Lines<'_>) {
    if piece.first {
        lines.line(&piece.text);
    }
    if piece.mended || !piece.last {
        lines.cut_short();
    }
}

// JSON

fn read_json(text: &mut Text<'_>, reading: Reading<'_>) -> Result<Option<Survey>, ReadError> {
    let shared = RefCell::new(Shared { as_lines: AsLines::new(reading), known: false, failed: None });
    let mut json = Json {
        context: Context::new(Kind::Osquery, reading),
        shared: &shared,
        object: reading.limits.object,
        power_shell: false,
        display_name: false,
        glpi: false,
        linux: false,
        system: false,
        packages: Vec::new(),
        early: false,
        software: Vec::new(),
        row: None,
    };
    let mut any = false;
    let broken = {
        let mut stream = serde_json::Deserializer::from_reader(JsonBytes::new(text, &shared, reading.limits.object));
        loop {
            match stream.end() {
                Ok(()) => break false,
                // `end` fails alike where another document follows and where reading did.
                Err(_) if shared.borrow().failed.is_some() => break true,
                Err(_) => {}
            }
            let walk = Walk { json: &mut json, depth: 0, place: Place::Any };
            if walk.deserialize(&mut stream).is_err() {
                break true;
            }
            any = true;
        }
    };
    json.finish();
    let Json { mut context, power_shell, display_name, glpi, .. } = json;
    let Shared { as_lines, failed, .. } = shared.into_inner();
    if let Some(kind) = failed {
        return Err(ReadError::Unreadable { kind });
    }
    context.kind = if glpi {
        Kind::Glpi
    } else if context.kind != Kind::Osquery {
        // A record that only one tool writes has told it.
        context.kind
    } else if power_shell && !display_name {
        Kind::Wmi
    } else {
        Kind::Osquery
    };
    // What breaks off early is text that only began like JSON. What breaks off after a long way is JSON all the same.
    let known = (glpi || !context.is_empty()) && any && !broken;
    if !known && !as_lines.better {
        return as_lines.finish(text);
    }
    if broken || as_lines.mended {
        context.cut_short();
    }
    Ok(Some(context.finish()))
}

/// What the source of bytes and the reader of objects have in common.
struct Shared<'r> {
    as_lines: AsLines<'r>,
    known: bool,
    failed: Option<io::ErrorKind>,
}

/// The text as bytes for the JSON reader. Of a string that is longer than any object may be, the rest is left out, so that
/// the reader's memory stays small.
struct JsonBytes<'t, 's, 'a, 'r> {
    text: &'t mut Text<'a>,
    shared: &'s RefCell<Shared<'r>>,
    longest: usize,
    bytes: Vec<u8>,
    from: usize,
    in_string: bool,
    length: usize,
    /// The escape sequence that the string is in, as far as it was seen.
    escape: Vec<u8>,
    /// Whether the last sequence was half of a character.
    half: bool,
    leaving_out: bool,
}

impl<'t, 's, 'a, 'r> JsonBytes<'t, 's, 'a, 'r> {
    fn new(text: &'t mut Text<'a>, shared: &'s RefCell<Shared<'r>>, longest: usize) -> Self {
        Self {
            text,
            shared,
            longest,
            bytes: Vec::new(),
            from: 0,
            in_string: false,
            length: 0,
            escape: Vec::new(),
            half: false,
            leaving_out: false,
        }
    }

    fn fill(&mut self) -> io::Result<bool> {
        self.bytes.clear();
        self.from = 0;
        while self.bytes.is_empty() {
            let piece = match self.text.piece() {
                Ok(Some(piece)) => piece,
                Ok(None) => return Ok(false),
                Err(error) => {
                    self.shared.borrow_mut().failed = Some(error.kind());
                    return Err(error);
                }
            };
            {
                let mut shared = self.shared.borrow_mut();
                let known = shared.known;
                shared.as_lines.take(&piece, known);
            }
            let end: &[u8] = if piece.last { b"\n" } else { b"" };
            let bytes = piece.text.as_bytes();
            if !self.in_string && self.escape.is_empty() && bytes.len() < self.longest {
                // Strings of a short piece are short; what has to be known is whether one is open at the end.
                self.bytes.extend_from_slice(bytes);
                self.bytes.extend_from_slice(end);
                for byte in bytes.iter().chain(end) {
                    follow(*byte, &mut self.in_string, &mut self.length, &mut self.escape, &mut self.half);
                }
                continue;
            }
            for byte in bytes.iter().chain(end) {
                let between = self.escape.is_empty();
                follow(*byte, &mut self.in_string, &mut self.length, &mut self.escape, &mut self.half);
                if !self.in_string {
                    self.leaving_out = false;
                } else if self.length > self.longest && between && !self.half && (*byte < 0x80 || *byte >= 0xC0) {
                    self.leaving_out = true;
                    self.shared.borrow_mut().as_lines.mended = true;
                }
                if !self.leaving_out {
                    self.bytes.push(*byte);
                }
            }
        }
        Ok(true)
    }
}

/// Follows the strings of JSON byte by byte.
fn follow(byte: u8, in_string: &mut bool, length: &mut usize, escape: &mut Vec<u8>, half: &mut bool) {
    if !*in_string {
        if byte == b'"' {
            (*in_string, *length, *half) = (true, 0, false);
        }
        return;
    }
    *length += 1;
    if escape.is_empty() {
        match byte {
            b'"' => *in_string = false,
            b'\\' => escape.push(byte),
            _ => *half = false,
        }
        return;
    }
    escape.push(byte);
    if escape[1] != b'u' {
        *half = false;
        escape.clear();
    } else if escape.len() == 6 {
        // The first half of a character beyond the first 65,536.
        *half = matches!(escape[2], b'd' | b'D') && matches!(escape[3], b'8' | b'9' | b'a' | b'b' | b'A' | b'B');
        escape.clear();
    }
}

impl Read for JsonBytes<'_, '_, '_, '_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.from == self.bytes.len() && !self.fill()? {
            return Ok(0);
        }
        let count = out.len().min(self.bytes.len() - self.from);
        out[..count].copy_from_slice(&self.bytes[self.from..self.from + count]);
        self.from += count;
        Ok(count)
    }
}

/// What the objects of a document tell.
#[expect(clippy::struct_excessive_bools, reason = "each is something of its own that was seen or not")]
struct Json<'s, 'r> {
    context: Context<'r>,
    shared: &'s RefCell<Shared<'r>>,
    /// Most bytes of one object.
    object: usize,
    /// Whether names were seen that only PowerShell's objects have.
    power_shell: bool,
    display_name: bool,
    glpi: bool,
    /// Whether something names tables that only Linux has.
    linux: bool,
    /// Whether GLPI has named the system.
    system: bool,
    /// Objects that are packages if the system turns out to be Linux.
    packages: Vec<Record>,
    /// Whether some of them could not wait.
    early: bool,
    /// GLPI's programs, until the system is known.
    software: Vec<Record>,
    /// A row of osquery's log, until the object around it tells whether it was added or taken away.
    row: Option<Record>,
}

impl Json<'_, '_> {
    fn name(&mut self, name: &str) {
        match name {
            "displayname" | "productstate" | "cimclass" | "pschildname" | "amrunningmode" | "startmode" => {
                self.power_shell = true;
            }
            "display_name" => self.display_name = true,
            "active_state" => self.is_linux(),
            _ => self.text(name),
        }
    }

    fn text(&mut self, text: &str) {
        if !self.linux && (text.contains("deb_packages") || text.contains("rpm_packages")) {
            self.is_linux();
        }
    }

    fn is_linux(&mut self) {
        self.linux = true;
        self.context.os = Os::Linux;
    }

    fn object(&mut self, record: Record) {
        let has = |name: &str| record.contains_key(name);
        let may_be_package = has("name") && has("version") && (has("arch") || has("source"));
        if may_be_package && !self.linux {
            if self.packages.len() < WAITING {
                self.packages.push(record);
                return;
            }
            self.early = true;
        }
        see(&record, &mut self.context);
        self.shared.borrow_mut().known |= !self.context.is_empty();
    }

    fn software(&mut self, record: Record) {
        if !self.system && self.software.len() < WAITING {
            self.software.push(record);
        } else {
            software(&mut self.context, &record);
        }
    }

    fn finish(&mut self) {
        for record in std::mem::take(&mut self.packages) {
            see(&record, &mut self.context);
        }
        for record in std::mem::take(&mut self.software) {
            software(&mut self.context, &record);
        }
        if self.early && self.linux {
            self.context.cut_short();
        }
    }
}

/// Where in a document a value stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Any,
    /// The columns of a row in osquery's log.
    Row,
    /// The value of the field that GLPI's inventory is in.
    Content,
    /// The lists of the inventory, and the entries of them.
    System,
    Antivirus,
    Software,
    /// A field that is looked at only where it is plain.
    Plain,
}

/// Reads one value. Gives the text of a plain one.
struct Walk<'j, 's, 'r> {
    json: &'j mut Json<'s, 'r>,
    depth: usize,
    place: Place,
}

impl<'de> DeserializeSeed<'de> for Walk<'_, '_, '_> {
    type Value = Option<String>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_, '_, '_> {
    type Value = Option<String>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Self::Value, E> {
        Ok(Some(truth.to_string()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Self::Value, E> {
        Ok(Some(number.to_string()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Self::Value, E> {
        Ok(Some(number.to_string()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Self::Value, E> {
        Ok(serde_json::Number::from_f64(number).map(|number| number.to_string()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Some(without_user_names(text)))
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        if self.depth > DEEPEST || matches!(self.place, Place::Content | Place::System | Place::Plain) {
            while items.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(None);
        }
        // A list by the name of the columns holds no single row.
        let place = if self.place == Place::Row { Place::Any } else { self.place };
        while let Some(text) = items.next_element_seed(Walk { json: &mut *self.json, depth: self.depth + 1, place })? {
            self.json.text(text.as_deref().unwrap_or_default());
        }
        Ok(None)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Self::Value, A::Error> {
        if self.depth > DEEPEST || self.place == Place::Plain {
            while fields.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            return Ok(None);
        }
        if self.place == Place::Content {
            self.json.glpi = true;
            self.json.shared.borrow_mut().known = true;
            self.json.context.os = Os::Unknown;
        }
        let mut record = Record::new();
        let (mut size, mut whole) = (0, true);
        while let Some(name) = fields.next_key::<String>()? {
            let name = name.to_lowercase();
            let place = match (self.place, name.as_str()) {
                (Place::Any, "content") if self.depth == 0 => Place::Content,
                (Place::Any, "columns") if !self.json.glpi => Place::Row,
                (Place::Any, _) if !self.json.glpi => Place::Any,
                (Place::Content, "operatingsystem") => Place::System,
                (Place::Content, "antivirus") => Place::Antivirus,
                (Place::Content, "softwares") => Place::Software,
                // Nothing else of an inventory is read, and no field of its entries is more than text.
                (Place::Any | Place::Content, _) => {
                    fields.next_value::<IgnoredAny>()?;
                    continue;
                }
                (Place::System | Place::Antivirus | Place::Software | Place::Plain | Place::Row, _) => Place::Plain,
            };
            if matches!(self.place, Place::Any | Place::Row) {
                self.json.name(&name);
            }
            let walk = Walk { json: &mut *self.json, depth: self.depth + 1, place };
            let Some(text) = fields.next_value_seed(walk)? else { continue };
            if self.place == Place::Any {
                self.json.text(&text);
            }
            size += name.len() + text.len();
            if size > self.json.object {
                whole = false;
                record = Record::new();
            }
            if whole {
                record.insert(name, text);
            }
        }
        if !whole {
            self.json.context.cut_short();
            return Ok(None);
        }
        match self.place {
            Place::Any if !self.json.glpi => {
                // osquery's log tells what changed; a row that was taken away is no longer there.
                let row = self.json.row.take().filter(|_| record.get("action").is_none_or(|action| action != "removed"));
                self.json.object(record);
                if let Some(row) = row {
                    self.json.object(row);
                }
            }
            Place::Row if !self.json.glpi => self.json.row = Some(record),
            Place::Any | Place::Row | Place::Content | Place::Plain => {}
            Place::System => {
                self.json.system = true;
                set_system(&mut self.json.context, text(&record, "full_name"), text(&record, "version"));
                for record in std::mem::take(&mut self.json.software) {
                    software(&mut self.json.context, &record);
                }
            }
            Place::Antivirus => antivirus(&mut self.json.context, &record),
            Place::Software => self.json.software(record),
        }
        Ok(None)
    }
}

// GLPI

fn text<'a>(record: &'a Record, name: &str) -> &'a str {
    record.get(name).map_or("", |text| text.trim())
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

fn antivirus(context: &mut Context, record: &Record) {
    let name = text(record, "name");
    if name.is_empty() {
        return;
    }
    let state = match text(record, "enabled") {
        "1" | "true" => "on",
        "0" | "false" => "off",
        _ => "",
    };
    let definitions = match text(record, "uptodate") {
        "1" | "true" => "current",
        "0" | "false" => "outdated",
        _ => "",
    };
    let guid = text(record, "guid");
    let guid = if guid.is_empty() || guid.starts_with('{') { guid.to_owned() } else { format!("{{{guid}}}") };
    context.see(
        Source::SecurityCenter,
        if guid.is_empty() { name } else { &guid },
        [
            (field::NAME, name),
            (field::ID, guid.as_str()),
            (field::STATE, state),
            (field::DEFINITIONS, definitions),
            (field::VERSION, text(record, "version")),
            (field::DATE, text(record, "base_creation")),
        ],
    );
}

fn software(context: &mut Context, record: &Record) {
    let (name, version, publisher) = (text(record, "name"), text(record, "version"), text(record, "publisher"));
    let key = text(record, "guid");
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

// XML

fn read_xml(text: &mut Text<'_>, reading: Reading<'_>) -> Result<Option<Survey>, ReadError> {
    let mut as_lines = AsLines::new(reading);
    let mut elements = Elements::new(reading.limits.object);
    let mut context = Context::new(Kind::Glpi, reading);
    let (mut inventory, mut system, mut waiting) = (false, false, Vec::new());
    while let Some(piece) = text.piece()? {
        as_lines.take(&piece, inventory);
        elements.take(&piece, &mut |name, inner| match name {
            "OPERATINGSYSTEM" if !system => {
                system = true;
                set_system(&mut context, &element(inner, "FULL_NAME"), &element(inner, "VERSION"));
                for record in waiting.drain(..) {
                    software(&mut context, &record);
                }
            }
            "ANTIVIRUS" => {
                inventory = true;
                antivirus(&mut context, &record(inner, &["NAME", "GUID", "ENABLED", "UPTODATE", "VERSION", "BASE_CREATION"]));
            }
            "SOFTWARES" => {
                inventory = true;
                let record = record(inner, &["NAME", "VERSION", "PUBLISHER", "GUID"]);
                if system || waiting.len() >= WAITING {
                    software(&mut context, &record);
                } else {
                    waiting.push(record);
                }
            }
            "PROCESSES" => {
                let command = element(inner, "CMD");
                if !command.is_empty() {
                    context.see(Source::Processes, &command, [(field::STATE, "running")]);
                }
            }
            _ => {}
        });
    }
    if !inventory {
        return as_lines.finish(text);
    }
    for record in waiting {
        software(&mut context, &record);
    }
    if elements.left_out || as_lines.mended {
        context.cut_short();
    }
    Ok(Some(context.finish()))
}

/// Elements of GLPI's XML that are read.
const READ: [&str; 4] = ["OPERATINGSYSTEM", "ANTIVIRUS", "SOFTWARES", "PROCESSES"];

/// Finds the elements in a text that comes in pieces. GLPI's XML is flat: lists of elements of one name with plain text in
/// them. No reader of all XML is needed for it.
struct Elements {
    /// What was not looked at yet, or the element that is not complete.
    window: String,
    inside: Option<&'static str>,
    /// How much of the window was searched for the element's end.
    searched: usize,
    longest: usize,
    /// Whether an element was longer than any can be.
    left_out: bool,
    leaving_out: bool,
}

impl Elements {
    fn new(longest: usize) -> Self {
        Self { window: String::new(), inside: None, searched: 0, longest, left_out: false, leaving_out: false }
    }

    fn take(&mut self, piece: &Piece<'_>, found: &mut dyn FnMut(&str, &str)) {
        self.window.push_str(&piece.text);
        if piece.last {
            self.window.push('\n');
        }
        // Place of what was not looked at yet.
        let mut from = 0;
        loop {
            if let Some(name) = self.inside {
                let close = format!("</{name}>");
                let Some(length) = self.window[from.max(self.searched)..].find(&close) else { break };
                let to = from.max(self.searched) + length;
                if !self.leaving_out {
                    found(name, &self.window[from..to]);
                }
                (self.inside, self.leaving_out) = (None, false);
                from = to + close.len();
                self.searched = from;
                continue;
            }
            let Some(place) = self.window[from..].find('<') else {
                from = self.window.len();
                break;
            };
            let rest = &self.window[from + place + 1..];
            let name = READ.into_iter().find(|name| rest.strip_prefix(name).is_some_and(|rest| rest.starts_with('>')));
            let may_be = READ.iter().any(|name| rest.len() <= name.len() && name.starts_with(rest));
            if may_be {
                from += place;
                break;
            }
            from += place + 1 + name.map_or(0, |name| name.len() + 1);
            self.inside = name;
            self.searched = from;
        }
        self.window.drain(..from);
        self.searched = 0;
        if let Some(name) = self.inside {
            // The end may have begun in the last few characters.
            let end = self.window.floor_char_boundary(self.window.len().saturating_sub(name.len() + 3));
            if self.leaving_out || self.window.len() > self.longest {
                (self.left_out, self.leaving_out) = (true, true);
                self.window.drain(..end);
            } else {
                self.searched = end;
            }
        }
    }
}

/// The text of the first element of a name inside another.
fn element(text: &str, name: &str) -> String {
    let (open, close) = (format!("<{name}>"), format!("</{name}>"));
    let inner = text.find(&open).map_or("", |from| {
        let rest = &text[from + open.len()..];
        rest.find(&close).map_or("", |length| &rest[..length])
    });
    let plain =
        inner.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&");
    without_user_names(plain.trim())
}

fn record(text: &str, names: &[&str]) -> Record {
    names.iter().map(|name| (name.to_lowercase(), element(text, name))).collect()
}
