//! Whether what stands in the field for an address is one, and which host it names.
//!
//! Exports hold addresses without a scheme, several addresses in one field, and names of programs. Only what looks
//! like a host gets `https://` in front; everything else is not an address and is kept as text.

use super::records::Secret;

/// What stands in the field for an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Nothing, or blanks.
    Empty,
    /// One address.
    One,
    /// Several addresses with `;`, `,` or blanks between them.
    Several,
    /// Something that is no address.
    NotAnAddress,
}

/// One address, taken apart as far as is needed. Borrows from the text that was read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Address<'a> {
    /// The scheme as written, `None` where there was none.
    pub scheme: Option<&'a str>,
    /// The host as written, without user name, port, brackets kept for IPv6.
    pub host: &'a str,
    /// Everything but the scheme and `://`.
    pub rest: &'a str,
}

impl Address<'_> {
    /// Whether a browser opens it.
    #[must_use]
    pub fn is_web(&self) -> bool {
        self.scheme.is_none_or(|scheme| scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https"))
    }

    /// Length in bytes of what [`Address::write`] writes.
    #[must_use]
    pub fn full_length(&self) -> usize {
        let blanks: usize = self.rest.chars().filter(|one| must_be_encoded(*one)).map(|one| 2 * one.len_utf8()).sum();
        self.scheme.unwrap_or("https").len() + 3 + self.rest.len() + blanks
    }

    /// Appends the address with its scheme, `https` where it had none. Blanks, which people's addresses have and
    /// browsers' must not, are written as `%20` and the like.
    pub fn write(&self, out: &mut String) {
        out.push_str(self.scheme.unwrap_or("https"));
        out.push_str("://");
        for character in self.rest.chars() {
            if must_be_encoded(character) {
                for byte in character.encode_utf8(&mut [0; 4]).bytes() {
                    const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
                    out.extend(['%', DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]);
                }
            } else {
                out.push(character);
            }
        }
    }

    /// Scheme, host and port alone: what remains when the address is too long for the target.
    #[must_use]
    pub fn site(&self) -> Secret {
        let end = self.rest.find(['/', '?', '#']).unwrap_or(self.rest.len());
        let scheme = self.scheme.unwrap_or("https");
        Secret::of_parts(&[scheme, "://", &self.rest[..end], "/"])
    }
}

fn must_be_encoded(character: char) -> bool {
    character.is_whitespace() || character.is_control()
}

/// Endings of file names that are written where an address belongs and that no top-level domain has.
const PROGRAM_ENDINGS: [&str; 6] = ["exe", "dll", "lnk", "msi", "bat", "cmd"];

/// Takes one address apart; `None` where the text is none.
#[must_use]
pub fn parse(text: &str) -> Option<Address<'_>> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let (scheme, rest) = match text.split_once("://") {
        Some((scheme, rest)) if is_scheme(scheme) => (Some(scheme), rest),
        // "://" further back belongs to a query: "example.com/?to=https://…".
        Some((before, _)) if !before.contains(['/', '?', '#']) => return None,
        _ => (None, text),
    };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let authority = &rest[..end];
    let web = scheme.is_none_or(|scheme| scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https"));
    if !web {
        // Addresses of apps ("androidapp://com.example") name no host; whatever is there is kept.
        let blank = authority.chars().any(must_be_encoded);
        return (!rest.is_empty() && !blank).then_some(Address { scheme, host: authority, rest });
    }
    let host_and_port = match (scheme, authority.rsplit_once('@')) {
        (Some(_), Some((_, host))) => host,
        // "somebody@example.com" is an e-mail address.
        (None, Some(_)) => return None,
        (_, None) => authority,
    };
    let (host, port) = split_port(host_and_port)?;
    let known = if scheme.is_some() { is_host(host) } else { is_host(host) && looks_like_host(host, port) };
    known.then_some(Address { scheme, host, rest })
}

/// All addresses in the field, in order. Empty where the field is empty or holds anything that is no address.
#[must_use]
pub fn parse_all(text: &str) -> Vec<Address<'_>> {
    if !has_separator(text) {
        return parse(text).into_iter().collect();
    }
    let parts: Vec<&str> = text.split(is_separator).filter(|part| !part.is_empty()).collect();
    let addresses: Vec<Address<'_>> = parts.iter().filter_map(|part| parse(part)).collect();
    if addresses.len() == parts.len() && addresses.len() > 1 {
        return addresses;
    }
    // A ';', a ',' or a blank within a path is part of the address where no other address stands behind it.
    parse(text).into_iter().collect()
}

/// What stands in the field.
#[must_use]
pub fn kind(text: &str) -> Kind {
    if text.trim().is_empty() {
        return Kind::Empty;
    }
    let count = if has_separator(text) { parse_all(text).len() } else { usize::from(parse(text).is_some()) };
    match count {
        0 => Kind::NotAnAddress,
        1 => Kind::One,
        _ => Kind::Several,
    }
}

/// A host as it was written, compared without regard to the case of its letters.
#[derive(Clone, Copy)]
pub struct Host<'a>(&'a str);

impl Host<'_> {
    fn letters(self) -> impl Iterator<Item = char> {
        self.0.chars().flat_map(char::to_lowercase)
    }
}

impl PartialEq for Host<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (self.0.is_ascii(), other.0.is_ascii()) {
            (true, true) => self.0.eq_ignore_ascii_case(other.0),
            (false, false) => self.letters().eq(other.letters()),
            _ => false,
        }
    }
}

impl Eq for Host<'_> {}

impl std::hash::Hash for Host<'_> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        if !self.0.is_ascii() {
            self.letters().for_each(|letter| letter.hash(state));
            return;
        }
        // In large pieces: letter by letter it would take longer than all the rest of a comparison.
        let mut lower = [0; 64];
        for piece in self.0.as_bytes().chunks(lower.len()) {
            let lower = &mut lower[..piece.len()];
            lower.copy_from_slice(piece);
            lower.make_ascii_lowercase();
            state.write(lower);
        }
    }
}

/// The host that the field names, subdomain and all: what duplicates are compared by. Nothing is copied.
#[must_use]
pub fn host_of(text: &str) -> Option<Host<'_>> {
    let host = if has_separator(text) { parse_all(text).first()?.host } else { parse(text)?.host };
    (!host.is_empty()).then(|| Host(host.trim_end_matches('.')))
}

/// Site of an address in lower case, by which browsers tell sites apart; empty where the text is no address.
#[must_use]
pub fn site_of(url: &str) -> Secret {
    let site = parse(url).map(|address| address.site()).unwrap_or_default();
    if site.as_str().bytes().any(|byte| byte.is_ascii_uppercase()) {
        let mut lower = site.as_str().to_owned();
        lower.make_ascii_lowercase();
        return Secret::from(lower);
    }
    site
}

/// The same as a text in lower case.
#[must_use]
pub fn host(text: &str) -> Option<String> {
    host_of(text).map(|host| {
        // Enough room for letters whose small form is longer, so that nothing grows.
        let mut out = String::with_capacity(3 * host.0.len());
        out.extend(host.letters());
        out
    })
}

/// Whether there is anything in a field, but at its ends, that can stand between two addresses.
fn has_separator(text: &str) -> bool {
    let could_be = |byte: &u8| matches!(byte, b';' | b',' | b' ' | b'\t'..=b'\r') || !byte.is_ascii();
    text.as_bytes().iter().any(could_be) && text.trim().contains(is_separator)
}

fn is_separator(character: char) -> bool {
    character == ';' || character == ',' || character.is_whitespace()
}

/// RFC 3986 §3.1.
fn is_scheme(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.chars().all(|character| character.is_ascii_alphanumeric() || "+-.".contains(character))
}

/// Host and port; `None` where what stands behind the colon is no port.
fn split_port(text: &str) -> Option<(&str, Option<&str>)> {
    let after_host = if text.starts_with('[') { text.find(']')? + 1 } else { text.find(':').unwrap_or(text.len()) };
    let (host, rest) = text.split_at(after_host);
    match rest.strip_prefix(':') {
        None if rest.is_empty() => Some((host, None)),
        None => None,
        Some("") => Some((host, None)),
        Some(port) => port.parse::<u16>().is_ok().then_some((host, Some(port))),
    }
}

/// Whether every label of the name can be one. Letters of every script are allowed.
fn is_host(host: &str) -> bool {
    if let Some(inside) = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')) {
        return inside.parse::<core::net::Ipv6Addr>().is_ok();
    }
    let host = host.strip_suffix('.').unwrap_or(host);
    !host.is_empty()
        && host.len() <= 253
        && host.split('.').all(|label| {
            !label.is_empty()
                && label.len() <= 63
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label
                    .chars()
                    .all(|character| character == '-' || character == '_' || character.is_alphanumeric() || is_mark(character))
        })
}

/// Combining marks of scripts whose names are written with them (Devanagari, Thai and others).
fn is_mark(character: char) -> bool {
    !character.is_ascii() && !character.is_control() && !character.is_whitespace()
}

/// Whether a name without a scheme is meant as a host: it has a dot and an ending that can be a top-level domain,
/// or it is an IP address, or `localhost`, or it has a port.
fn looks_like_host(host: &str, port: Option<&str>) -> bool {
    if host.starts_with('[') || host.parse::<core::net::Ipv4Addr>().is_ok() || port.is_some() {
        return true;
    }
    let host = host.strip_suffix('.').unwrap_or(host);
    if host.eq_ignore_ascii_case("localhost") {
        return true;
    }
    let Some((_, last)) = host.rsplit_once('.') else { return false };
    let letters = last.chars().all(|character| !character.is_ascii_digit() && character != '-' && character != '_');
    (letters && last.chars().count() >= 2 && !PROGRAM_ENDINGS.iter().any(|ending| last.eq_ignore_ascii_case(ending)))
        || last.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("xn--"))
}
