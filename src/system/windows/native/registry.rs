//! The registry, read only.

use std::io;

use safe_passage_core::survey::reason;
use winreg::enums::{
    HKEY_CURRENT_USER, HKEY_LOCAL_MACHINE, HKEY_USERS, KEY_ENUMERATE_SUB_KEYS, KEY_QUERY_VALUE, KEY_WOW64_32KEY, KEY_WOW64_64KEY,
    RegType,
};
use winreg::{RegKey, RegValue};

use super::super::super::read::{is_missing, reason_of};
use super::super::super::run::Reason;
use super::super::ask::{Answer, Key, Listing, Root, Value, View};
use super::text_of;

/// The key was deleted while it was open (`ERROR_KEY_DELETED`).
const KEY_DELETED: i32 = 1018;
/// The library's word for a value of a type that it does not know (`ERROR_BAD_FILE_TYPE`).
const UNKNOWN_TYPE: i32 = 222;
/// The most names that are taken from one key. A real machine has some thousand services and some hundred programs.
const MOST_NAMES: usize = 100_000;

fn open(key: &Key) -> io::Result<RegKey> {
    let root = RegKey::predef(match key.root {
        Root::LocalMachine => HKEY_LOCAL_MACHINE,
        Root::CurrentUser => HKEY_CURRENT_USER,
        Root::Users => HKEY_USERS,
    });
    let view = match key.view {
        View::Bits32 => KEY_WOW64_32KEY,
        View::Bits64 => KEY_WOW64_64KEY,
    };
    root.open_subkey_with_flags(&key.path, KEY_QUERY_VALUE | KEY_ENUMERATE_SUB_KEYS | view)
}

fn word(error: &io::Error) -> Reason {
    if error.raw_os_error() == Some(KEY_DELETED) { reason::FAILED } else { reason_of(error) }
}

/// Names of the keys below a key, as far as they can be read.
pub(super) fn subkeys(key: &Key) -> Answer<Listing> {
    let opened = match open(key) {
        Ok(opened) => opened,
        Err(error) if is_missing(&error) => return Ok(None),
        Err(error) => return Err(word(&error)),
    };
    let mut listing = Listing::default();
    for name in opened.enum_keys_os_string() {
        match name {
            Ok(name) => match name.into_string() {
                Ok(name) => listing.names.push(name),
                // A name that is no text can't be asked for.
                Err(_) => listing.broken = Some(reason::NOT_UNDERSTOOD),
            },
            // After one error every further name would be one.
            Err(error) => {
                listing.broken = Some(word(&error));
                break;
            }
        }
        if listing.names.len() >= MOST_NAMES {
            listing.broken = Some(reason::NOT_UNDERSTOOD);
            break;
        }
    }
    Ok(Some(listing))
}

/// Values of a key.
pub(super) fn values(key: &Key, names: &[&str]) -> Answer<Vec<Option<Value>>> {
    let opened = match open(key) {
        Ok(opened) => opened,
        Err(error) if is_missing(&error) => return Ok(None),
        Err(error) => return Err(word(&error)),
    };
    let mut values = Vec::with_capacity(names.len());
    for name in names {
        values.push(match opened.get_raw_value(name) {
            Ok(raw) => Some(value(&raw)),
            Err(error) if is_missing(&error) => None,
            Err(error) if error.raw_os_error() == Some(UNKNOWN_TYPE) => Some(Value::Bytes(Vec::new())),
            // Deleted between the listing and now: it is not there.
            Err(error) if error.raw_os_error() == Some(KEY_DELETED) => return Ok(None),
            Err(error) => return Err(word(&error)),
        });
    }
    Ok(Some(values))
}

/// All values of a key with their names.
pub(super) fn all_values(key: &Key) -> Answer<Vec<(String, Value)>> {
    let opened = match open(key) {
        Ok(opened) => opened,
        Err(error) if is_missing(&error) => return Ok(None),
        Err(error) => return Err(word(&error)),
    };
    let mut values = Vec::new();
    for found in opened.enum_values_os_string() {
        match found {
            // A name that is no text is none that is looked for.
            Ok((name, raw)) => values.extend(name.into_string().ok().map(|name| (name, value(&raw)))),
            Err(error) if error.raw_os_error() == Some(UNKNOWN_TYPE) => {}
            // After one error every further value would be one.
            Err(error) => return Err(word(&error)),
        }
        if values.len() >= MOST_NAMES {
            return Err(reason::NOT_UNDERSTOOD);
        }
    }
    Ok(Some(values))
}

fn value(raw: &RegValue) -> Value {
    let bytes = &raw.bytes;
    let units = || -> Vec<u16> { bytes.as_chunks::<2>().0.iter().copied().map(u16::from_le_bytes).collect() };
    match raw.vtype {
        RegType::REG_SZ | RegType::REG_EXPAND_SZ => Value::Text(text_of(&units())),
        RegType::REG_MULTI_SZ => {
            let units = units();
            Value::Texts(units.split(|unit| *unit == 0).filter(|text| !text.is_empty()).map(String::from_utf16_lossy).collect())
        }
        RegType::REG_DWORD | RegType::REG_QWORD => match (<[u8; 4]>::try_from(&bytes[..]), <[u8; 8]>::try_from(&bytes[..])) {
            (Ok(number), _) => Value::Number(u64::from(u32::from_le_bytes(number))),
            (_, Ok(number)) => Value::Number(u64::from_le_bytes(number)),
            _ => Value::Bytes(bytes.to_vec()),
        },
        _ => Value::Bytes(bytes.to_vec()),
    }
}
