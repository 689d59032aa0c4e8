//! An address as a QR code: squares, for the window and for documents.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};
use safe_passage_core::devices::Device;
use safe_passage_core::message;
use safe_passage_core::message::Message;

use super::page::Block;
use crate::session::Session;

/// Width of the empty edge that readers need round the code, in modules (ISO/IEC 18004, 6.3.8).
pub const QUIET_ZONE: usize = 4;

/// The squares of a code, without the empty edge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Modules {
    side: usize,
    dark: Vec<bool>,
}

impl Modules {
    /// The code of an address, with error correction of level M at least: a seventh of it may be hidden or smudged.
    /// `None` where the address is too long for any code.
    #[must_use]
    pub fn of(address: &str) -> Option<Self> {
        let code = QrCode::encode_text(address, QrCodeEcc::Medium).ok()?;
        let size = code.size();
        let dark = (0..size).flat_map(|y| (0..size).map(move |x| (x, y))).map(|(x, y)| code.get_module(x, y)).collect();
        Some(Self { side: usize::try_from(size).ok()?, dark })
    }

    /// Modules in a row, without the empty edge.
    #[must_use]
    pub fn side(&self) -> usize {
        self.side
    }

    /// Modules in a row, with the empty edge on both sides.
    #[must_use]
    pub fn side_with_edge(&self) -> usize {
        self.side + 2 * QUIET_ZONE
    }

    /// Whether a module is dark; what lies outside is light.
    #[must_use]
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        x < self.side && self.dark.get(y * self.side + x).copied().unwrap_or(false)
    }

    /// The dark modules as bars of one row each: column, row and length, counted from the corner of the empty edge. Bars leave
    /// no seams between neighbours when they are drawn.
    #[must_use]
    pub fn bars(&self) -> Vec<(usize, usize, usize)> {
        let mut bars = Vec::new();
        for y in 0..self.side {
            let mut x = 0;
            while x < self.side {
                let length = (x..self.side).take_while(|column| self.is_dark(*column, y)).count();
                if length > 0 {
                    bars.push((x + QUIET_ZONE, y + QUIET_ZONE, length));
                }
                x += length.max(1);
            }
        }
        bars
    }

    /// The bars as the path of an SVG whose unit is one module.
    #[must_use]
    pub fn path(&self) -> String {
        let mut path = String::new();
        for (x, y, length) in self.bars() {
            // Writing into a string can't fail.
            _ = write!(path, "M{x} {y}h{length}v1h-{length}z");
        }
        path
    }
}

/// The code of an address that stands in the data files, with what is there; `None` for any other address.
#[must_use]
pub fn block(session: &Session, label: String, address: &str) -> Option<Block> {
    session.data.knows_address(address).then(|| Block::Qr { label, address: address.to_owned() })
}

/// The code of the page that helps to remove apps from a kind of device.
#[must_use]
pub fn help(session: &Session, device: &Device) -> Option<Block> {
    let words = &session.words;
    let label = words.say(&message!("devices-qr", device = Message::new(device.id.clone())));
    block(session, label, &device.address)
}

#[cfg(test)]
mod tests {
    use super::{Modules, QUIET_ZONE};

    /// What a reader sees in a picture of so many dots a side.
    fn read(side: usize, dark: impl Fn(usize, usize) -> bool) -> String {
        let picture = |x: usize, y: usize| if dark(x, y) { 0 } else { 255 };
        let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(side, side, picture);
        let codes = prepared.detect_grids();
        assert_eq!(codes.len(), 1, "one code is seen");
        let (meta, text) = codes[0].decode().expect("it can be read");
        // 0 is M, 1 is L, 2 is H, 3 is Q, in the numbers of the standard.
        assert_ne!(meta.ecc_level, 1, "error correction of M at least");
        text
    }

    #[test]
    fn every_address_of_the_devices_is_read_back() {
        let data = crate::data::Data::load(None);
        let mut read_back = 0;
        for device in data.devices.all() {
            let modules = Modules::of(&device.address).expect("a code");
            let side = modules.side_with_edge();
            let scale = 3;
            let text = read(side * scale, |x, y| {
                let (x, y) = (x / scale, y / scale);
                x >= QUIET_ZONE && y >= QUIET_ZONE && modules.is_dark(x - QUIET_ZONE, y - QUIET_ZONE)
            });
            assert_eq!(text, device.address);
            read_back += 1;
        }
        assert!(read_back >= 6);
    }

    #[test]
    fn the_path_of_the_picture_is_read_back() {
        let address = "https://support.kaspersky.com/common/uninstall/1464";
        let modules = Modules::of(address).expect("a code");
        // The path as somebody else's program would draw it.
        let mut bars = Vec::new();
        for bar in modules.path().split('z').filter(|bar| !bar.is_empty()) {
            let numbers: Vec<usize> = bar
                .split(['M', ' ', 'h', 'v', '-'])
                .filter(|number| !number.is_empty())
                .map(|number| number.parse().expect("a number"))
                .collect();
            let [x, y, length, 1, back] = numbers[..] else { panic!("{bar}") };
            assert_eq!(length, back);
            bars.push((x, y, length));
        }
        let scale = 4;
        let dark = |x: usize, y: usize| bars.iter().any(|(left, row, length)| *row == y && (*left..left + length).contains(&x));
        assert_eq!(read(modules.side_with_edge() * scale, |x, y| dark(x / scale, y / scale)), address);
        let edge = modules.side_with_edge() - QUIET_ZONE;
        assert!(bars.iter().all(|(x, y, length)| *x >= QUIET_ZONE && *y >= QUIET_ZONE && *y < edge && x + length <= edge));
    }

    #[test]
    fn what_is_too_long_has_no_code() {
        assert!(Modules::of(&"a".repeat(10_000)).is_none());
    }
}
