//! The other devices of a household: where each platform says how an app or a program is removed.

use jiff::civil::Date;
use serde::Deserialize;

use crate::survey::Os;

/// The schema of the data file.
pub const DATA_SCHEMA: &str = "safe-passage.devices/1";

/// The data of the other devices (`assets/devices.toml`), in the order in which they are shown.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Devices {
    schema: String,
    /// The day on which the data was read.
    pub data_date: Date,
    #[serde(default)]
    device: Vec<Device>,
}

/// One kind of device.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Device {
    /// Id of the messages: its name under this id, how Kaspersky is found there under `<id>-find`, how it leaves under
    /// `<id>-how`, one step in each line.
    pub id: String,
    /// The system, where a look at a computer can tell that it is one of these.
    #[serde(default)]
    pub system: Option<Os>,
    /// The page that helps with the removal: the platform's own, or the maker's where it is the way.
    pub address: String,
    /// Where it was read that this is the page, or what is said of the way.
    pub source: String,
    /// The day on which that was read.
    pub read: Date,
    /// Whether the text of the page itself was read.
    pub confirmed: bool,
}

/// Why the data of the devices could not be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DevicesError {
    /// The file is not what the program reads; the text names line and field.
    #[error("{0}")]
    Unreadable(String),
    /// The file is of another version.
    #[error("schema {0}")]
    Schema(String),
    /// There is no device in it.
    #[error("no device")]
    Empty,
    /// Two devices have the same id.
    #[error("{0} stands there twice")]
    Twice(String),
    /// A device has an address that is not allowed.
    #[error("{id}: {address}")]
    Address {
        /// The device.
        id: String,
        /// The address.
        address: String,
    },
}

impl Devices {
    /// Reads the data; refuses another schema, unknown fields, ids that stand there twice, and addresses that are not https
    /// or have a query or a sign that no address has.
    pub fn parse(text: &str) -> Result<Self, DevicesError> {
        let data: Self = toml::from_str(text).map_err(|error| DevicesError::Unreadable(error.to_string()))?;
        if data.schema != DATA_SCHEMA {
            return Err(DevicesError::Schema(data.schema));
        }
        if data.device.is_empty() {
            return Err(DevicesError::Empty);
        }
        for (place, device) in data.device.iter().enumerate() {
            if data.device[..place].iter().any(|other| other.id == device.id) {
                return Err(DevicesError::Twice(device.id.clone()));
            }
            for address in [&device.address, &device.source] {
                let odd = |letter: char| letter == '?' || !letter.is_ascii_graphic();
                if !address.starts_with("https://") || address.chars().any(odd) {
                    return Err(DevicesError::Address { id: device.id.clone(), address: address.clone() });
                }
            }
        }
        Ok(data)
    }

    /// The devices, in the order in which they are shown.
    pub fn all(&self) -> impl Iterator<Item = &Device> {
        self.device.iter()
    }

    /// The device that a computer with this system is.
    #[must_use]
    pub fn of_system(&self, os: Os) -> Option<&Device> {
        self.device.iter().find(|device| device.system == Some(os))
    }

    /// Every address that may be opened or shown as a code from this data.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        self.device.iter().flat_map(|device| [device.address.as_str(), device.source.as_str()])
    }

    /// Every id whose words must exist.
    #[must_use]
    pub fn message_ids(&self) -> Vec<String> {
        self.device.iter().flat_map(|device| [device.id.clone(), device.find_id(), device.how_id()]).collect()
    }
}

impl Device {
    /// Id of the message that says how Kaspersky is found there.
    #[must_use]
    pub fn find_id(&self) -> String {
        format!("{}-find", self.id)
    }

    /// Id of the message with the steps of the removal, one in each line.
    #[must_use]
    pub fn how_id(&self) -> String {
        format!("{}-how", self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::{Devices, DevicesError};

    fn file(schema: &str, rows: &[(&str, &str)]) -> String {
        let row = |(id, address): &(&str, &str)| {
            format!(
                "[[device]]\nid = \"{id}\"\naddress = \"{address}\"\nsource = \"https://example.org/\"\nread = \"2026-11-27\"\n\
                 confirmed = false\n"
            )
        };
        let rows: String = rows.iter().map(row).collect();
        format!("schema = \"{schema}\"\ndata_date = \"2026-11-27\"\n{rows}")
    }

    const SCHEMA: &str = "safe-passage.devices/1";

    #[test]
    fn what_is_not_sound_is_refused() {
        let good = file(SCHEMA, &[("device-a", "https://example.org/a"), ("device-b", "https://example.org/b")]);
        assert_eq!(Devices::parse(&good).expect("sound").all().count(), 2);
        let other = file("safe-passage.devices/2", &[("device-a", "https://example.org/a")]);
        assert_eq!(Devices::parse(&other).unwrap_err(), DevicesError::Schema("safe-passage.devices/2".to_owned()));
        assert_eq!(Devices::parse(&file(SCHEMA, &[])).unwrap_err(), DevicesError::Empty);
        let twice = file(SCHEMA, &[("device-a", "https://example.org/a"), ("device-a", "https://example.org/b")]);
        assert_eq!(Devices::parse(&twice).unwrap_err(), DevicesError::Twice("device-a".to_owned()));
        for address in ["http://example.org/", "https://example.org/?id=1", "https://example.org/ a", "ms-settings:appsfeatures"]
        {
            let wrong = Devices::parse(&file(SCHEMA, &[("device-a", address)])).unwrap_err();
            assert!(matches!(wrong, DevicesError::Address { .. }), "{address}: {wrong}");
        }
        let more = format!("{good}more = 1\n");
        assert!(matches!(Devices::parse(&more).unwrap_err(), DevicesError::Unreadable(_)));
        assert!(matches!(Devices::parse("no toml").unwrap_err(), DevicesError::Unreadable(_)));
    }
}
