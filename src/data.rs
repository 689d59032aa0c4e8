//! The facts: built in, or read from a folder given by `--data`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use safe_passage_core::detection::{Products, SignKind};
use safe_passage_core::devices::Devices;
use safe_passage_core::journey::belongings::BelongingsData;
use safe_passage_core::journey::plan::RemovalData;
use safe_passage_core::message;
use safe_passage_core::message::Message;
use safe_passage_core::open_questions::OpenQuestions;
use safe_passage_core::passwords::PasswordProducts;
use safe_passage_core::passwords::Services;
use safe_passage_core::providers::{Catalogue, Shelf};
use safe_passage_core::settings::NeverExclude;
use safe_passage_core::survey::Os;
use safe_passage_core::timeline::{DataError, Timeline};
use serde::Deserialize;

use crate::system::{Asked, THIS_OS};

/// All data files, read and checked.
#[derive(Debug, Clone)]
pub struct Data {
    /// Dates.
    pub timeline: Timeline,
    /// Product signatures.
    pub products: Arc<Products>,
    /// Alternatives.
    pub catalogue: Catalogue,
    /// What the shop marks as its own; empty where this is no shop.
    pub shelf: Shelf,
    /// What nobody has confirmed yet.
    pub open_questions: OpenQuestions,
    /// Where passwords can live.
    pub homes: PasswordProducts,
    /// How products leave.
    pub removal: RemovalData,
    /// What can't be taken out afterwards.
    pub belongings: Arc<BelongingsData>,
    /// Other devices, and where their platforms help.
    pub devices: Devices,
    /// What should never be left out of a scan.
    pub never_exclude: NeverExclude,
    /// What a machine is asked for.
    pub asked: Asked,
    /// Folders that are copied to other computers.
    pub synchronised: Services,
    /// The folder that was given, for the words that lie in it.
    pub folder: Option<PathBuf>,
    /// Which files of the folder could not be used, as sentences; the built-in ones are used in their place.
    pub remarks: Vec<Message>,
}

const TIMELINE: &str = include_str!("../assets/timeline.toml");
const PRODUCTS: &str = include_str!("../assets/products.toml");
const PROVIDERS: &str = include_str!("../assets/providers.toml");
const REMOVAL: &str = include_str!("../assets/removal.toml");
const BELONGINGS: &str = include_str!("../assets/belongings.toml");
const DEVICES: &str = include_str!("../assets/devices.toml");
const HOMES: &str = include_str!("../assets/password-homes.toml");
const EXCLUSIONS: &str = include_str!("../assets/exclusions.toml");
const OPEN_QUESTIONS: &str = include_str!("../assets/open-questions.toml");
const COLLECT: &str = include_str!("../assets/collect.toml");
const SYNCHRONISED: &str = include_str!("../assets/synchronised.toml");

impl Data {
    /// The built-in data, or that of a folder; a file that is missing there or can't be used is replaced by the
    /// built-in one, and a remark says so.
    #[must_use]
    pub fn load(folder: Option<&Path>) -> Self {
        let mut remarks = Vec::new();
        let timeline = one(folder, "timeline.toml", TIMELINE, Timeline::parse, refused, &mut remarks);
        let products = one(folder, "products.toml", PRODUCTS, Products::parse, not_understood("products.toml"), &mut remarks);
        let catalogue = one(folder, "providers.toml", PROVIDERS, Catalogue::parse, refused, &mut remarks);
        let homes = one(
            folder,
            "password-homes.toml",
            HOMES,
            PasswordProducts::parse,
            not_understood("password-homes.toml"),
            &mut remarks,
        );
        let open_questions = one(folder, "open-questions.toml", OPEN_QUESTIONS, OpenQuestions::parse, refused, &mut remarks);
        let removal = one(folder, "removal.toml", REMOVAL, RemovalData::parse, not_understood("removal.toml"), &mut remarks);
        let belongings =
            one(folder, "belongings.toml", BELONGINGS, BelongingsData::parse, not_understood("belongings.toml"), &mut remarks);
        let devices = one(folder, "devices.toml", DEVICES, Devices::parse, not_understood("devices.toml"), &mut remarks);
        let never_exclude =
            one(folder, "exclusions.toml", EXCLUSIONS, NeverExclude::parse, not_understood("exclusions.toml"), &mut remarks);
        let mut asked = one(folder, "collect.toml", COLLECT, asked, not_understood("collect.toml"), &mut remarks);
        let synchronised =
            one(folder, "synchronised.toml", SYNCHRONISED, Services::parse, not_understood("synchronised.toml"), &mut remarks);
        for kind in [SignKind::Service, SignKind::Driver, SignKind::ProcessName, SignKind::Certificate] {
            asked.names.extend(products.known_names(kind).into_iter().map(|matcher| (kind, matcher)));
        }
        asked.paths.extend(belongings.paths(THIS_OS).map(ToOwned::to_owned));
        Self {
            timeline,
            products: Arc::new(products),
            catalogue,
            shelf: Shelf::default(),
            open_questions,
            homes,
            removal,
            belongings: Arc::new(belongings),
            devices,
            never_exclude,
            asked,
            synchronised,
            folder: folder.map(Path::to_path_buf),
            remarks,
        }
    }

    /// Whether an address stands in the data files; only such addresses are ever opened.
    #[must_use]
    pub fn knows_address(&self, address: &str) -> bool {
        self.removal.addresses().any(|known| known == address)
            || self.belongings.addresses().any(|known| known == address)
            || self.devices.addresses().any(|known| known == address)
            || self.timeline.addresses().any(|known| known == address)
            || self.homes.addresses().any(|known| known == address)
            || self.catalogue.addresses().any(|known| known == address)
    }
}

/// Reads what a machine is asked for, for the system that the program was built for.
fn asked(text: &str) -> Result<Asked, toml::de::Error> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Collect {
        keep: Vec<String>,
        #[serde(default)]
        certificates: Vec<String>,
        paths: BTreeMap<Os, Vec<String>>,
    }
    let mut collect: Collect = toml::from_str(text)?;
    let paths = collect.paths.remove(&THIS_OS).unwrap_or_default();
    Ok(Asked { paths, keep: collect.keep, certificates: collect.certificates, names: Vec::new() })
}

/// A file whose checks say in words what is wrong, and in which line.
#[expect(clippy::needless_pass_by_value, reason = "what reads a file hands its error over")]
fn refused(error: DataError) -> Message {
    message!("data-refused", reason = error.message())
}

/// A file whose checks speak to whoever wrote it.
fn not_understood<E: std::fmt::Display>(file: &'static str) -> impl Fn(E) -> Message {
    move |error| message!("data-not-understood", file = file, detail = error.to_string())
}

fn one<T, E: std::fmt::Display>(
    folder: Option<&Path>,
    name: &'static str,
    built_in: &str,
    parse: impl Fn(&str) -> Result<T, E>,
    say: impl Fn(E) -> Message,
    remarks: &mut Vec<Message>,
) -> T {
    if let Some(folder) = folder {
        match std::fs::read_to_string(folder.join(name)) {
            Ok(text) => match parse(&text) {
                Ok(data) => return data,
                Err(error) => remarks.push(say(error)),
            },
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => remarks.push(message!("data-not-readable", file = name, detail = error.to_string())),
        }
    }
    match parse(built_in) {
        Ok(data) => data,
        // The built-in data is checked by the tests; a program with broken data must not start to give advice.
        Err(error) => panic!("the built-in {name} is not valid: {error}"),
    }
}
