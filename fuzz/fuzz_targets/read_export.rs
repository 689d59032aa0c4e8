//! The whole way of a file that somebody says is an export: bytes, records, the files of every clear-text target. Whatever
//! the bytes are,
//!
//! - nothing panics, in no encoding and with no labels;
//! - the same text gives the same records in UTF-8 and in UTF-16;
//! - a proposal for an export in other words can be read with;
//! - what is read is converted or not converted, in every section, and nothing else;
//! - another reader (the `csv` crate, serde) finds whole rows in what is written, with the values that were read;
//! - the limits of the importers hold;
//! - as a list of rules it is read or refused, every rule is planned, and whatever stands in it, a line of the script is a
//!   comment or one of the two commands.

#![no_main]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use safe_passage_core::passwords::{
    CODE_PAGES, ClearTextTarget, Field, Format, Import, Names, ReadError, ReadOptions, Section, WriteOptions, Written, read, read_with, write,
};
use safe_passage_core::settings::{self, NeverExclude};

/// What must never be left out, as the program has it.
static NEVER: LazyLock<NeverExclude> =
    LazyLock::new(|| NeverExclude::parse(include_str!("../../assets/exclusions.toml")).expect("the list is right"));

fuzz_target!(|bytes: &[u8]| {
    rules(bytes);
    // One code page a file: all of them would make every file sixteen times as slow.
    let code_page = CODE_PAGES[bytes.len() % CODE_PAGES.len()];
    if let Ok(import) = read_with(bytes, &ReadOptions { code_page: Some(code_page.to_owned()), labels: None }) {
        convert(&import);
    }
    match read(bytes) {
        Ok(import) => {
            convert(&import);
            if import.encoding == "utf-8"
                && let Ok(text) = std::str::from_utf8(bytes)
            {
                let wide: Vec<u8> = "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
                let again = read(&wide).expect("the same text in UTF-16");
                assert_eq!(again.encoding, "utf-16le");
                assert!(again.records == import.records && again.remarks == import.remarks, "the encoding makes a difference");
            }
        }
        Err(ReadError::LooksLikeExportInAnotherLanguage(labels)) => {
            let import = read_with(bytes, &ReadOptions { code_page: None, labels: Some(*labels) }).expect("the proposal fits");
            assert!(!import.records.is_empty(), "a proposal for nothing");
            convert(&import);
        }
        Err(error) => {
            let _ = (error.message(), error.what_to_do());
        }
    }
});

/// The same bytes as a list of rules.
fn rules(bytes: &[u8]) {
    let settings = match settings::read_named(bytes, "list.cfg") {
        Ok(settings) => settings.named("list"),
        Err(error) => {
            let _ = (error.message(), error.what_to_do());
            return;
        }
    };
    let plan = settings::plan(&settings.items, &settings::Environment::default(), &NEVER);
    assert_eq!(plan.len(), settings.items.len(), "a rule was lost");
    let all: BTreeSet<usize> = (0..plan.len()).collect();
    // The guard at the script's head is the program's own text, the same for every list.
    let guard = settings::script(&[], &BTreeSet::new(), &|message| message.id.to_string());
    let guard = String::from_utf8_lossy(&guard.script).into_owned();
    let scripts = settings::script(&plan, &all, &|message| message.id.to_string());
    for script in [&scripts.script, &scripts.undo] {
        let text = String::from_utf8(script.clone()).expect("a script is UTF-8");
        for line in text.split(['\r', '\n']) {
            let line = line.trim_start_matches('\u{feff}').trim();
            let ours = guard.contains(line) || line.is_empty() || line.starts_with('#');
            let command = line.starts_with("Add-MpPreference -Exclusion") || line.starts_with("Remove-MpPreference -Exclusion");
            assert!(ours || command, "a line of a list became a command: {line:?}");
        }
    }
}

fn options(leave_out_identical: bool) -> WriteOptions {
    let names = Names {
        root: "From before".to_owned(),
        sections: ["Sites", "Programs", "Others", "Texts"].map(str::to_owned),
        untitled: "Untitled".to_owned(),
    };
    WriteOptions { names, leave_out_identical }
}

fn convert(import: &Import) {
    let _ = safe_passage_core::passwords::inspect_json(import);
    for target in ClearTextTarget::ALL {
        let written = write(*target, import, &options(false));
        counts_add_up(import, &written);
        let _ = safe_passage_core::passwords::convert_json(import, &written.outcome, &[]);
        if target.extension() == "csv" {
            tables(*target, import, &written);
        } else {
            for file in &written.files {
                serde_json::from_slice::<serde_json::Value>(&file.bytes).expect("JSON");
            }
        }
        counts_add_up(import, &write(*target, import, &options(true)));
    }
}

fn counts_add_up(import: &Import, written: &Written) {
    for (section, count) in Section::ALL.into_iter().zip(written.outcome.sections) {
        assert_eq!(count.read, import.counts()[section.index()]);
        assert_eq!(count.read, count.converted + count.not_converted);
        assert!(count.changed <= count.converted);
    }
    for remark in &written.outcome.remarks {
        assert_eq!(remark.section.is_some(), remark.record.is_some());
    }
}

fn tables(target: ClearTextTarget, import: &Import, written: &Written) {
    let mut rows = Vec::new();
    for file in &written.files {
        let mut reader = csv::ReaderBuilder::new().flexible(false).from_reader(file.bytes.as_slice());
        reader.headers().expect("a heading");
        let before = rows.len();
        rows.extend(reader.records().map(|row| row.expect("a whole row")));
        if target == ClearTextTarget::ChromeCsv {
            assert!(file.bytes.len() <= 150 * 1024 && rows.len() - before <= 3000);
        }
    }
    let converted: usize = written.outcome.sections.iter().map(|count| count.converted).sum();
    assert!(rows.len() >= converted, "a converted entry without a row");
    if target == ClearTextTarget::KeepassxcCsv {
        for (record, row) in import.records.iter().zip(&rows) {
            assert_eq!(&row[2], record.text_of(Field::Login));
            assert_eq!(&row[3], record.text_of(Field::Password));
            assert!(row[5].starts_with(record.text_of(Field::Text)));
        }
        assert!(import.format == Format::KpmText || import.strays.is_empty());
    }
}
