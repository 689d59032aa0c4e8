//! Microsoft Defender about itself, by WMI: nothing else tells whether its real-time protection is on and in which mode.

use std::collections::{BTreeMap, HashMap};

use safe_passage_core::survey::reason;
use windows::Win32::System::Com::COINIT_MULTITHREADED;
use wmi::{Variant, WMIConnection, WMIError};

use super::super::super::run::Reason;
use super::super::ask::Property;
use super::{Com, reason_of_code};

/// Where Defender's classes live (learn.microsoft.com, `MSFT_MpComputerStatus`).
const NAMESPACE: &str = r"ROOT\Microsoft\Windows\Defender";
/// What is taken of them. Older systems lack some, so the query asks for all there are.
const QUERY: &str = "SELECT * FROM MSFT_MpComputerStatus";
const WANTED: [&str; 7] = [
    "AMRunningMode",
    "AMServiceEnabled",
    "AntivirusEnabled",
    "RealTimeProtectionEnabled",
    "DefenderSignaturesOutOfDate",
    "AntivirusSignatureAge",
    "AntivirusSignatureLastUpdated",
];

/// The properties that matter.
pub(super) fn status() -> Result<BTreeMap<String, Property>, Reason> {
    // WMI is reached over COM, which the library begins by itself only on newer systems.
    let _com = Com::begin(COINIT_MULTITHREADED)?;
    let connection = WMIConnection::with_namespace_path(NAMESPACE).map_err(|error| word(&error))?;
    let rows: Vec<HashMap<String, Variant>> = connection.raw_query(QUERY).map_err(|error| word(&error))?;
    let row = rows.into_iter().next().ok_or(reason::NOT_AVAILABLE)?;
    Ok(row
        .into_iter()
        .filter(|(name, _)| WANTED.contains(&name.as_str()))
        .filter_map(|(name, value)| Some((name, property(value)?)))
        .collect())
}

fn property(value: Variant) -> Option<Property> {
    Some(match value {
        Variant::String(text) => Property::Text(text),
        Variant::Bool(flag) => Property::Flag(flag),
        Variant::I1(number) => Property::Number(number.into()),
        Variant::I2(number) => Property::Number(number.into()),
        Variant::I4(number) => Property::Number(number.into()),
        Variant::I8(number) => Property::Number(number),
        Variant::UI1(number) => Property::Number(number.into()),
        Variant::UI2(number) => Property::Number(number.into()),
        Variant::UI4(number) => Property::Number(number.into()),
        Variant::UI8(number) => Property::Number(number.try_into().ok()?),
        _ => return None,
    })
}

fn word(error: &WMIError) -> Reason {
    match error {
        WMIError::HResultError { hres } => reason_of_code(*hres),
        WMIError::ResultEmpty => reason::NOT_AVAILABLE,
        _ => reason::NOT_UNDERSTOOD,
    }
}
