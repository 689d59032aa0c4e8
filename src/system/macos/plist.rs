//! Property lists, in the form of XML and in the binary form.
//!
//! Only the texts of the outermost dictionary are wanted, and lists of texts in it. Everything else is passed over, without
//! recursion: files of strangers are read here, and one that is nested without end must not exhaust the stack.
//! The binary form is the one of `CFBinaryPList.c` in Apple's published Core Foundation.

use std::collections::BTreeMap;

/// A value of the outermost dictionary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    /// One text.
    Text(String),
    /// A list; what is no text in it is left out.
    Texts(Vec<String>),
}

/// The outermost dictionary, as far as it holds texts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Dictionary(BTreeMap<String, Value>);

impl Dictionary {
    /// The text of this name, without blanks around it; `None` where there is none or it is empty.
    pub fn text(&self, name: &str) -> Option<String> {
        match self.0.get(name)? {
            Value::Text(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
            Value::Texts(_) => None,
        }
    }

    /// The first text of the list of this name.
    pub fn first(&self, name: &str) -> Option<String> {
        match self.0.get(name)? {
            Value::Texts(texts) => texts.first().cloned().filter(|text| !text.is_empty()),
            Value::Text(_) => None,
        }
    }
}

/// Reads a property list whose outermost value is a dictionary; `None` for anything else and for what is damaged.
pub(super) fn read(bytes: &[u8]) -> Option<Dictionary> {
    if bytes.starts_with(b"bplist0") {
        Binary::new(bytes)?.outermost().map(Dictionary)
    } else {
        let text = std::str::from_utf8(bytes).ok()?;
        xml(text.trim_start_matches('\u{feff}')).map(Dictionary)
    }
}

/// What the reader of XML is in the middle of.
#[derive(Default)]
struct Reader<'a> {
    /// Names of the open elements, the outermost first.
    open: Vec<&'a str>,
    /// Text since the last tag.
    text: String,
    key: Option<String>,
    list: Vec<String>,
    found: BTreeMap<String, Value>,
}

fn xml(mut rest: &str) -> Option<BTreeMap<String, Value>> {
    let mut reader = Reader::default();
    let mut ended = false;
    while let Some(at) = rest.find('<') {
        decode(&rest[..at], &mut reader.text)?;
        rest = &rest[at..];
        if let Some(inner) = rest.strip_prefix("<!--") {
            rest = inner.split_once("-->")?.1;
        } else if let Some(inner) = rest.strip_prefix("<![CDATA[") {
            let (text, behind) = inner.split_once("]]>")?;
            reader.text.push_str(text);
            rest = behind;
        } else if rest.starts_with("<?") || rest.starts_with("<!") {
            rest = rest.split_once('>')?.1;
        } else {
            let (tag, behind) = rest[1..].split_once('>')?;
            rest = behind;
            if let Some(name) = tag.strip_prefix('/') {
                reader.close(name.trim())?;
            } else {
                let name = tag.split([' ', '\t', '\r', '\n', '/']).next().unwrap_or_default();
                reader.open(name)?;
                if tag.ends_with('/') {
                    reader.close(name)?;
                }
            }
            ended = reader.open.is_empty();
        }
    }
    ended.then_some(reader.found)
}

impl<'a> Reader<'a> {
    fn open(&mut self, name: &'a str) -> Option<()> {
        match self.open.len() {
            0 if name != "plist" => return None,
            1 if name != "dict" => return None,
            2 => self.list.clear(),
            _ => {}
        }
        self.open.push(name);
        self.text.clear();
        Some(())
    }

    fn close(&mut self, name: &str) -> Option<()> {
        if self.open.pop()? != name {
            return None;
        }
        match (self.open.as_slice(), name) {
            (["plist", "dict"], "key") => self.key = Some(std::mem::take(&mut self.text)),
            (["plist", "dict"], _) => {
                let value = match name {
                    "string" => Some(Value::Text(std::mem::take(&mut self.text))),
                    "array" => Some(Value::Texts(std::mem::take(&mut self.list))),
                    _ => None,
                };
                if let (Some(key), Some(value)) = (self.key.take(), value) {
                    self.found.insert(key, value);
                }
            }
            (["plist", "dict", "array"], "string") => self.list.push(std::mem::take(&mut self.text)),
            _ => {}
        }
        Some(())
    }
}

/// Appends a text with its entities replaced; `None` for an entity that no property list has.
fn decode(mut text: &str, into: &mut String) -> Option<()> {
    while let Some((before, rest)) = text.split_once('&') {
        into.push_str(before);
        let (entity, behind) = rest.split_once(';')?;
        into.push(match entity {
            "lt" => '<',
            "gt" => '>',
            "amp" => '&',
            "quot" => '"',
            "apos" => '\'',
            _ => {
                let number = entity.strip_prefix('#')?;
                let code = match number.strip_prefix('x') {
                    Some(digits) => u32::from_str_radix(digits, 16).ok()?,
                    None => number.parse().ok()?,
                };
                char::from_u32(code)?
            }
        });
        text = behind;
    }
    into.push_str(text);
    Some(())
}

/// A property list in the binary form: a table of offsets, and objects that name each other by their place in it.
struct Binary<'a> {
    bytes: &'a [u8],
    offsets: &'a [u8],
    offset_size: usize,
    reference_size: usize,
    top: usize,
}

/// Length of the trailer at the end of the file.
const TRAILER: usize = 32;

/// Kinds of objects: the upper half of an object's first byte.
const ASCII: u8 = 5;
const UTF_16: u8 = 6;
const ARRAY: u8 = 0xA;
const DICTIONARY: u8 = 0xD;

impl<'a> Binary<'a> {
    fn new(bytes: &'a [u8]) -> Option<Self> {
        let end = bytes.len().checked_sub(TRAILER)?;
        let trailer = bytes.get(end..)?;
        let offset_size = usize::from(trailer[6]);
        let reference_size = usize::from(trailer[7]);
        let count = number(trailer.get(8..16)?)?;
        let top = number(trailer.get(16..24)?)?;
        let table = number(trailer.get(24..32)?)?;
        let offsets = bytes.get(table..table.checked_add(count.checked_mul(offset_size)?)?)?;
        (offset_size > 0 && reference_size > 0).then_some(Self { bytes, offsets, offset_size, reference_size, top })
    }

    fn outermost(&self) -> Option<BTreeMap<String, Value>> {
        let (kind, count, from) = self.object(self.top)?;
        if kind != DICTIONARY {
            return None;
        }
        let keys = self.references(from, count)?;
        let values = self.references(from.checked_add(count.checked_mul(self.reference_size)?)?, count)?;
        let mut found = BTreeMap::new();
        for (key, value) in keys.into_iter().zip(values) {
            let key = self.text(key)?;
            let (kind, count, from) = self.object(value)?;
            if kind == ARRAY {
                let texts = self.references(from, count)?.into_iter().filter_map(|item| self.text(item)).collect();
                found.insert(key, Value::Texts(texts));
            } else if let Some(text) = self.text(value) {
                found.insert(key, Value::Text(text));
            }
        }
        Some(found)
    }

    /// Kind of an object, how many things it holds, and where they begin.
    fn object(&self, index: usize) -> Option<(u8, usize, usize)> {
        let at = index.checked_mul(self.offset_size)?;
        let offset = number(self.offsets.get(at..at.checked_add(self.offset_size)?)?)?;
        let first = *self.bytes.get(offset)?;
        let (kind, low) = (first >> 4, first & 0xF);
        if low != 0xF || !matches!(kind, ASCII | UTF_16 | ARRAY | DICTIONARY) {
            return Some((kind, usize::from(low), offset + 1));
        }
        // The count stands in a whole number of its own.
        let marker = *self.bytes.get(offset + 1)?;
        if marker >> 4 != 1 {
            return None;
        }
        let from = offset + 2;
        let behind = from.checked_add(1_usize.checked_shl(u32::from(marker & 0xF))?)?;
        Some((kind, number(self.bytes.get(from..behind)?)?, behind))
    }

    /// This many references to objects.
    fn references(&self, from: usize, count: usize) -> Option<Vec<usize>> {
        let bytes = self.bytes.get(from..from.checked_add(count.checked_mul(self.reference_size)?)?)?;
        bytes.chunks_exact(self.reference_size).map(number).collect()
    }

    fn text(&self, index: usize) -> Option<String> {
        let (kind, count, from) = self.object(index)?;
        match kind {
            ASCII => {
                let bytes = self.bytes.get(from..from.checked_add(count)?)?;
                Some(String::from_utf8_lossy(bytes).into_owned())
            }
            UTF_16 => {
                let bytes = self.bytes.get(from..from.checked_add(count.checked_mul(2)?)?)?;
                let units = bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
                Some(char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect())
            }
            _ => None,
        }
    }
}

/// A whole number, its weightiest byte first; `None` for one that is longer than any file.
fn number(bytes: &[u8]) -> Option<usize> {
    if bytes.len() > 8 {
        return None;
    }
    usize::try_from(bytes.iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte))).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What Python's plistlib makes of `{"CFBundleIdentifier": "com.example.é", "CFBundleShortVersionString": "1.2",
    /// "Count": 3, "Nested": {"Label": "no"}, "ProgramArguments": ["/bin/a b", 7, "-x"]}` in the binary form.
    const BINARY: &[u8] = b"\
        bplist00\xd5\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0c_\x10\x12CFBundleIdentifier_\x10\x1aCFBun\
        dleShortVersionStringUCountVNested_\x10\x10ProgramArgu\
        mentsm\x00c\x00o\x00m\x00.\x00e\x00x\x00a\x00m\x00p\x00l\x00e\x00.\x00\xe9S1.2\x10\x03\xd1\x0a\x0bULabelR\
        no\xa3\x0d\x0e\x0fX/bin/a b\x10\x07R-x\x08\x13(EKRe\x80\x84\x86\x89\x8f\x92\x96\x9f\xa1\x00\x00\x00\x00\x00\x00\x01\x01\x00\x00\x00\x00\
        \x00\x00\x00\x10\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\xa4";

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    fn texts(texts: &[&str]) -> Value {
        Value::Texts(texts.iter().map(|&text| text.to_owned()).collect())
    }

    #[test]
    fn both_forms_say_the_same() {
        let written = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
            <!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n\
            <plist version=\"1.0\">\n<dict>\n\
            <!-- <key>no</key> -->\
            <key>CFBundleIdentifier</key>\n<string>com.example.&#xe9;</string>\n\
            <key>CFBundleShortVersionString</key><string><![CDATA[1.2]]></string>\n\
            <key>Count</key><integer>3</integer>\n\
            <key>Nested</key><dict><key>Label</key><string>no</string></dict>\n\
            <key>ProgramArguments</key><array><string>/bin/a b</string><integer>7</integer><string>-x</string></array>\n\
            </dict>\n</plist>\n";
        let expected = BTreeMap::from([
            ("CFBundleIdentifier".to_owned(), text("com.example.é")),
            ("CFBundleShortVersionString".to_owned(), text("1.2")),
            ("ProgramArguments".to_owned(), texts(&["/bin/a b", "-x"])),
        ]);
        for (form, bytes) in [("XML", written.as_bytes()), ("binary", BINARY)] {
            assert_eq!(read(bytes), Some(Dictionary(expected.clone())), "{form}");
        }
        let read = read(written.as_bytes()).unwrap();
        assert_eq!(read.first("ProgramArguments").as_deref(), Some("/bin/a b"));
        assert_eq!((read.text("ProgramArguments"), read.first("CFBundleIdentifier"), read.text("Count")), (None, None, None));
    }

    #[test]
    fn what_is_damaged_or_something_else_is_not_read() {
        for broken in [
            "",
            "not a list",
            "{ \"CFBundleIdentifier\": \"json\" }",
            "<plist><array><string>x</string></array></plist>",
            "<plist><dict><key>a</key><string>b</string>",
            "<plist><dict><key>a</string></dict></plist>",
            "<plist><dict><key>a</key><string>&unknown;</string></dict></plist>",
            "<plist><dict><key>a</key><string>&#xD800;</string></dict></plist>",
            "<html><dict></dict></html>",
            "<plist><dict><!-- never closed </dict></plist>",
            "bplist00",
        ] {
            assert_eq!(read(broken.as_bytes()), None, "{broken}");
        }
        assert_eq!(read(b"<plist><dict/></plist>"), Some(Dictionary::default()));
        assert_eq!(read(b"\xff\xfe<plist><dict/></plist>"), None);
        for length in 0..BINARY.len() {
            assert_eq!(read(&BINARY[..length]), None, "cut at {length}");
        }
        // Nested deeper than any stack.
        let deep = format!("<plist><dict><key>a</key>{}{}</dict></plist>", "<array>".repeat(200_000), "</array>".repeat(200_000));
        assert_eq!(read(deep.as_bytes()), Some(Dictionary(BTreeMap::from([("a".to_owned(), texts(&[]))]))));
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_failing(bytes in proptest::collection::vec(any::<u8>(), 0..200), at in 0..200_usize) {
            let _ = read(&bytes);
            let _ = read(&[b"bplist00".as_slice(), &bytes].concat());
            let _ = read(&[b"<plist><dict>".as_slice(), &bytes].concat());
            // One byte of a good file changed: its sizes, counts and places are all tried.
            let mut damaged = BINARY.to_vec();
            let at = at % damaged.len();
            damaged[at] = bytes.first().copied().unwrap_or(0xFF);
            let _ = read(&damaged);
        }
    }
}
