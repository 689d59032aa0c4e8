//! What the next program gets: headings, rules of each importer, and counts that add up.

use proptest::prelude::*;
use safe_passage_core::passwords::{
    ClearTextTarget, CustomField, Field, Format, Import, Names, Record, Secret, Section, Target, What, WriteOptions, Written,
    convert_json, inspect_json, read, write,
};
use serde_json::{Value, json};

use super::support::{any_records, export_of, record, set};

fn names() -> Names {
    Names {
        root: "Brought along".to_owned(),
        sections: ["Sites", "Programs", "Others", "Texts"].map(str::to_owned),
        untitled: "No name".to_owned(),
    }
}

fn options() -> WriteOptions {
    WriteOptions { names: names(), leave_out_identical: false }
}

fn import(records: Vec<Record>) -> Import {
    let mut numbers = [0; 4];
    let mut records = records;
    for (index, record) in records.iter_mut().enumerate() {
        numbers[record.section.index()] += 1;
        record.number = numbers[record.section.index()];
        record.line = index + 1;
    }
    Import { format: Format::KpmText, encoding: "utf-8".to_owned(), records, remarks: Vec::new(), strays: Vec::new() }
}

fn text(written: &Written, file: usize) -> &str {
    std::str::from_utf8(&written.files[file].bytes).expect("UTF-8")
}

/// A table by RFC 4180, written for the tests alone: rows of cells, every cell in quotation marks but the heading's.
fn table(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut characters = text.chars().peekable();
    let mut quoted = false;
    while let Some(character) = characters.next() {
        let cell = rows.last_mut().and_then(|row| row.last_mut()).expect("a cell");
        match (quoted, character) {
            (true, '"') if characters.peek() == Some(&'"') => {
                characters.next();
                cell.push('"');
            }
            (_, '"') => quoted = !quoted,
            (false, ',') => rows.last_mut().expect("a row").push(String::new()),
            (false, '\n') => rows.push(vec![String::new()]),
            (_, other) => cell.push(other),
        }
    }
    assert!(!quoted, "a quotation mark is open at the end");
    rows
}

/// Rows as maps from heading to cell.
fn cells(written: &Written, file: usize) -> Vec<Vec<(String, String)>> {
    let mut rows = table(text(written, file)).into_iter();
    let heading = rows.next().expect("a heading");
    rows.map(|row| {
        assert_eq!(row.len(), heading.len(), "every row has the heading's number of cells");
        heading.iter().cloned().zip(row).collect()
    })
    .collect()
}

fn cell<'a>(row: &'a [(String, String)], column: &str) -> &'a str {
    row.iter().find(|(name, _)| name == column).map_or_else(|| panic!("no column {column}"), |(_, value)| value.as_str())
}

fn site(name: &str, url: &str, login: &str, password: &str, comment: &str) -> Record {
    record(Section::Websites, &[name, url, "", login, password, comment])
}

#[test]
fn names_of_targets_go_both_ways() {
    let contract = [
        "kdbx",
        "bitwarden-json",
        "bitwarden-csv",
        "1password-csv",
        "proton-csv",
        "chrome-csv",
        "firefox-csv",
        "apple-csv",
        "dashlane-csv",
        "nordpass-csv",
        "lastpass-csv",
        "keepassxc-csv",
        "records-json",
    ];
    assert_eq!(Target::all().map(Target::name).collect::<Vec<_>>(), contract);
    for name in contract {
        let target = Target::from_name(name).expect("a target");
        assert_eq!(target.name(), name);
        assert_eq!(target.is_clear_text(), name != "kdbx");
    }
    assert_eq!(Target::from_name("csv"), None);
}

#[test]
fn headings_are_those_of_the_importers() {
    let expected = [
        (
            ClearTextTarget::BitwardenCsv,
            "folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp",
        ),
        (ClearTextTarget::OnePasswordCsv, "Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes"),
        (ClearTextTarget::ProtonCsv, "name,url,email,username,password,note,totp,vault"),
        (ClearTextTarget::ChromeCsv, "name,url,username,password,note"),
        (ClearTextTarget::FirefoxCsv, "url,username,password"),
        (ClearTextTarget::AppleCsv, "Title,URL,Username,Password,Notes,OTPAuth"),
        (ClearTextTarget::DashlaneCsv, "username,username2,username3,title,password,note,url,category,otpSecret"),
        (
            ClearTextTarget::NordpassCsv,
            "name,url,username,password,note,cardholdername,cardnumber,cvc,expirydate,zipcode,folder,full_name,phone_number,email,address1,address2,city,country,state,type",
        ),
        (ClearTextTarget::LastpassCsv, "url,username,password,totp,extra,name,grouping,fav"),
        (
            ClearTextTarget::KeepassxcCsv,
            "\"Group\",\"Title\",\"Username\",\"Password\",\"URL\",\"Notes\",\"TOTP\",\"Icon\",\"Last Modified\",\"Created\"",
        ),
    ];
    for (target, heading) in expected {
        let written = write(target, &import(vec![]), &options());
        assert_eq!(text(&written, 0), heading, "{target:?}: an empty table is its heading, without an empty row");
    }
}

/// Commas, quotation marks, semicolons, line ends, formulas, other scripts: what comes out is what went in.
#[test]
fn values_survive_in_every_table() {
    let password = "p,\"q\";=1+1\\ §ß漢🙂 --- '";
    let comment = "first, \"second\"\n\n\tthird: é";
    for target in ClearTextTarget::ALL.iter().filter(|target| target.extension() == "csv") {
        let written = write(
            *target,
            &import(vec![site("Näme, \"x\"", "https://a.example/x", "me@b.example", password, comment)]),
            &options(),
        );
        let rows = cells(&written, 0);
        assert_eq!(rows.len(), 1, "{target:?}");
        let password_column = ["password", "Password", "login_password"];
        let found = rows[0].iter().find(|(name, _)| password_column.contains(&name.as_str())).map(|(_, value)| value.as_str());
        assert_eq!(found, Some(password), "{target:?}");
        let note_column = ["note", "Notes", "notes", "extra"];
        let found = rows[0].iter().find(|(name, _)| note_column.contains(&name.as_str())).map(|(_, value)| value.as_str());
        if *target == ClearTextTarget::FirefoxCsv {
            assert_eq!(found, None);
            assert_eq!(written.outcome.remarks[0].what, What::TextNotKept);
        } else {
            assert_eq!(found, Some(comment), "{target:?}");
        }
        assert!(!text(&written, 0).ends_with('\n'));
        assert!(!text(&written, 0).starts_with('\u{feff}'));
    }
}

#[test]
fn records_json_is_value_by_value() {
    let export = "Websites\n\nWebsite name: a\nWebsite URL: txadmin\nLogin name: \nLogin: l\nPassword: p\nComment: c\n\n---\n\nOther Accounts\n\nAccount name: o\nLogin: x\n\n---\n\nNotes\n\nName: n\nText: t\n\nu\n\n---\n";
    let import = read(export.as_bytes()).expect("an export");
    let written = write(ClearTextTarget::RecordsJson, &import, &options());
    let value: Value = serde_json::from_slice(&written.files[0].bytes).expect("JSON");
    assert_eq!(
        value,
        json!([
            {"section": "websites", "name": "a", "url": "txadmin", "login_name": "", "login": "l", "password": "p", "text": "c"},
            {"section": "other_accounts", "name": "o", "url": null, "login_name": null, "login": "x", "password": null, "text": null},
            {"section": "notes", "name": "n", "url": null, "login_name": null, "login": null, "password": null, "text": "t\n\nu"},
        ])
    );
    assert!(written.outcome.sections.iter().all(|count| count.changed == 0 && count.not_converted == 0));
}

#[test]
fn titles_addresses_and_fields() {
    let mut with_field = record(Section::Applications, &["App", "Work", "me", "p", ""]);
    with_field.custom.push(CustomField { label: Secret::new("Group"), value: Secret::new("Bank") });
    let mut nameless = site("", "https://Shop.example:8443/x", "me", "p", "");
    set(&mut nameless, Field::LoginName, "");
    let records = vec![
        with_field,
        nameless,
        site("Two", "a.example;http://b.example/", "me", "p", "note"),
        site("Odd", "txadmin", "me", "p", ""),
        record(Section::Notes, &["", "text"]),
    ];
    let written = write(ClearTextTarget::KeepassxcCsv, &import(records), &options());
    let rows = cells(&written, 0);
    let column = |name: &str| rows.iter().map(|row| cell(row, name).to_owned()).collect::<Vec<_>>();
    assert_eq!(column("Title"), ["App – Work", "shop.example", "Two", "Odd", "No name"]);
    assert_eq!(column("URL"), ["", "https://Shop.example:8443/x", "https://a.example", "", ""]);
    assert_eq!(column("Notes"), ["Group: Bank", "", "note\n\nWebsite URL: http://b.example/", "Website URL: txadmin", "text"]);
    assert_eq!(column("Group")[0], "Brought along/Programs");
    let whats: Vec<What> = written.outcome.remarks.iter().map(|remark| remark.what).collect();
    assert_eq!(whats, [What::FieldsInText, What::SeveralUrls, What::UrlNotAUrl]);
    assert_eq!(written.outcome.sections[0].changed, 2);
    assert_eq!(written.outcome.sections[1].changed, 1);
}

#[test]
fn browsers_take_web_addresses_with_passwords_alone() {
    let records = vec![
        site("a", "a.example", "me", "p", ""),
        site("b", "b.example", "", "p", ""),
        site("c", "c.example", "me", "", ""),
        site("d", "txadmin", "me", "p", ""),
        site("e", "", "me", "p", ""),
        site("f", "ftp://f.example", "me", "p", ""),
        site("g", "g.example;h.example", "me", "p", ""),
        record(Section::Applications, &["app", "", "me", "p", ""]),
        record(Section::Notes, &["note", "text"]),
    ];
    for target in [ClearTextTarget::ChromeCsv, ClearTextTarget::FirefoxCsv, ClearTextTarget::AppleCsv] {
        let written = write(target, &import(records.clone()), &options());
        let url = if target == ClearTextTarget::AppleCsv { "URL" } else { "url" };
        let urls: Vec<String> = cells(&written, 0).iter().map(|row| cell(row, url).to_owned()).collect();
        assert_eq!(urls, ["https://a.example", "https://b.example", "https://g.example", "https://h.example"], "{target:?}");
        let whats: Vec<(usize, What)> = written
            .outcome
            .remarks
            .iter()
            .filter(|remark| remark.what != What::MayNeedLogin)
            .map(|remark| (remark.line, remark.what))
            .collect();
        assert_eq!(
            whats,
            [
                (3, What::NeedsPassword),
                (4, What::NeedsUrl),
                (5, What::NeedsUrl),
                (6, What::NeedsWebUrl),
                (7, What::SeveralUrls),
                (8, What::NeedsUrl),
                (9, What::NoNotes)
            ],
            "{target:?}"
        );
        let may_need = written.outcome.remarks.iter().any(|remark| remark.what == What::MayNeedLogin && remark.line == 2);
        assert_eq!(may_need, target == ClearTextTarget::AppleCsv);
        let websites = written.outcome.sections[0];
        assert_eq!((websites.read, websites.converted, websites.changed, websites.not_converted), (7, 3, 1, 4));
    }
}

#[test]
fn chrome_files_stay_below_the_limits() {
    let many: Vec<Record> = (0..6500).map(|index| site("n", &format!("s{index}.example"), "u", "p", "")).collect();
    let written = write(ClearTextTarget::ChromeCsv, &import(many), &options());
    let rows: Vec<usize> = (0..written.files.len()).map(|file| cells(&written, file).len()).collect();
    assert_eq!(rows.iter().sum::<usize>(), 6500);
    assert!(rows.iter().all(|rows| *rows <= 3000));
    let large: Vec<Record> = (0..400).map(|index| site("n", &format!("s{index}.example"), "u", "p", &"x".repeat(1000))).collect();
    let written = write(ClearTextTarget::ChromeCsv, &import(large), &options());
    assert!(written.files.len() >= 3);
    for (index, file) in written.files.iter().enumerate() {
        assert!(file.bytes.len() <= 150 * 1024);
        assert_eq!(file.number, index + 1);
        assert!(text(&written, index).starts_with("name,url,username,password,note\n"));
    }
}

#[test]
fn chrome_values_that_are_too_long() {
    let long_note = "é".repeat(700);
    let long_url = format!("https://a.example/{}", "x".repeat(3000));
    let records = vec![
        site("a", "a.example", "me", "p", &long_note),
        site("b", &long_url, "me", "p", ""),
        site("c", "c.example", "me", &"p".repeat(1001), ""),
        site("d", "d.example", "me", &"p".repeat(1000), &"n".repeat(1000)),
    ];
    let written = write(ClearTextTarget::ChromeCsv, &import(records), &options());
    let rows = cells(&written, 0);
    assert_eq!(cell(&rows[0], "note"), "é".repeat(500));
    assert_eq!(cell(&rows[1], "url"), "https://a.example/");
    assert_eq!(cell(&rows[2], "note").len(), 1000);
    let whats: Vec<What> = written.outcome.remarks.iter().map(|remark| remark.what).collect();
    assert_eq!(whats, [What::TextCut, What::UrlShortened, What::ValueTooLong]);
}

/// A browser writes a letter that is not ASCII with three characters for each of its bytes, and measures that.
#[test]
fn chrome_measures_addresses_as_it_writes_them() {
    let fits = format!("https://a.example/{}", "é".repeat(338));
    let too_long = format!("https://a.example/{}", "é".repeat(339));
    let written = write(
        ClearTextTarget::ChromeCsv,
        &import(vec![site("a", &fits, "me", "p", ""), site("b", &too_long, "me", "p", "")]),
        &options(),
    );
    let rows = cells(&written, 0);
    assert_eq!((cell(&rows[0], "url"), cell(&rows[1], "url")), (fits.as_str(), "https://a.example/"));
    assert_eq!(
        written.outcome.remarks.iter().map(|remark| (remark.line, remark.what)).collect::<Vec<_>>(),
        [(2, What::UrlShortened)]
    );
}

/// Browsers keep one password for a site and a user name; that the other may be lost is said, and both are written.
#[test]
fn browsers_may_keep_one_of_two_passwords() {
    let records = vec![
        site("a", "https://a.example/x", "me", "p", ""),
        site("b", "A.example", "me", "p", ""),
        site("c", "a.example/y", "me", "other", ""),
        site("d", "sub.a.example", "me", "other", ""),
        site("e", "a.example", "you", "other", ""),
    ];
    for target in ClearTextTarget::ALL {
        let written = write(*target, &import(records.clone()), &options());
        let lines: Vec<usize> = written
            .outcome
            .remarks
            .iter()
            .filter(|remark| remark.what == What::OnePasswordKept)
            .map(|remark| remark.line)
            .collect();
        let browser = matches!(target, ClearTextTarget::ChromeCsv | ClearTextTarget::FirefoxCsv | ClearTextTarget::AppleCsv);
        assert_eq!(lines, if browser { vec![3] } else { vec![] }, "{target:?}");
        assert_eq!(written.outcome.sections[0].converted, 5);
    }
}

#[test]
fn bitwarden_json_has_logins_and_notes_in_folders() {
    let mut with_field = site("Site", "a.example,b.example", "me", "p", "");
    with_field.custom.push(CustomField { label: Secret::new("Pin"), value: Secret::new("1: 2") });
    let records =
        vec![with_field, record(Section::Applications, &["App", "", "", "", "only text"]), record(Section::Notes, &["N", "T"])];
    let written = write(ClearTextTarget::BitwardenJson, &import(records), &options());
    let value: Value = serde_json::from_slice(&written.files[0].bytes).expect("JSON");
    assert_eq!(value["encrypted"], json!(false));
    let folders: Vec<&Value> = value["folders"].as_array().expect("folders").iter().map(|folder| &folder["name"]).collect();
    assert_eq!(folders, ["Brought along/Sites", "Brought along/Programs", "Brought along/Texts"]);
    let items = value["items"].as_array().expect("items");
    assert_eq!(items[0]["type"], json!(1));
    assert_eq!(items[0]["folderId"], value["folders"][0]["id"]);
    assert_eq!(
        items[0]["login"],
        json!({"uris": [{"match": null, "uri": "https://a.example"}, {"match": null, "uri": "https://b.example"}],
               "username": "me", "password": "p", "totp": null})
    );
    assert_eq!(items[0]["fields"], json!([{"name": "Pin", "value": "1: 2", "type": 1}]));
    assert_eq!((&items[1]["type"], &items[1]["secureNote"]), (&json!(2), &json!({"type": 0})));
    assert_eq!(
        (&items[2]["type"], &items[2]["notes"], &items[2]["folderId"]),
        (&json!(2), &json!("T"), &value["folders"][2]["id"])
    );
}

/// Length of a value after Bitwarden's encryption, as its server counts it.
fn encrypted_length(text: &str) -> usize {
    let padded = (text.len() / 16 + 1) * 16;
    2 + 24 + 1 + padded.div_ceil(3) * 4 + 1 + 44
}

#[test]
fn nothing_exceeds_what_bitwarden_takes_and_nothing_is_lost() {
    let long_text = (0..900).map(|line| format!("line {line} 漢字\n")).collect::<Vec<_>>().concat();
    let unbroken = "漢".repeat(9000);
    let mut fields =
        site(&"T".repeat(2000), &format!("a.example/{}", "x".repeat(1500)), &"u".repeat(900), &"p".repeat(6000), "c");
    fields.custom.push(CustomField { label: Secret::new("L"), value: Secret::new(&"v".repeat(9000)) });
    let records = vec![
        record(Section::Notes, &["Long", &long_text]),
        record(Section::Applications, &["App", "", "me", "p", &unbroken]),
        fields,
    ];
    let written = write(ClearTextTarget::BitwardenJson, &import(records), &options());
    let value: Value = serde_json::from_slice(&written.files[0].bytes).expect("JSON");
    let items = value["items"].as_array().expect("items");
    for item in items {
        assert!(encrypted_length(item["name"].as_str().unwrap_or_default()) <= 1000);
        assert!(encrypted_length(item["notes"].as_str().unwrap_or_default()) <= 10_000);
        assert!(encrypted_length(item["login"]["username"].as_str().unwrap_or_default()) <= 1000);
        assert!(encrypted_length(item["login"]["password"].as_str().unwrap_or_default()) <= 5000);
        for uri in item["login"]["uris"].as_array().into_iter().flatten() {
            assert!(uri["uri"].as_str().expect("an address").chars().count() <= 1000);
        }
    }
    let together = |title: &str| -> String {
        items
            .iter()
            .filter(|item| item["name"].as_str().is_some_and(|name| name.starts_with(title)))
            .map(|item| item["notes"].as_str().unwrap_or_default())
            .collect()
    };
    assert_eq!(together("Long"), long_text);
    assert_eq!(together("App"), unbroken);
    let rest = together("TTT");
    for part in ["T".repeat(2000), "u".repeat(900), "p".repeat(6000), "x".repeat(1500)] {
        assert!(rest.contains(&part), "kept in the notes");
    }
    assert!(rest.contains(&"v".repeat(9000)));
    assert_eq!(items.iter().filter(|item| item["type"] == json!(1)).count(), 2, "one login each, the rest are notes");
    assert!(written.outcome.sections.iter().all(|count| count.changed == count.read));
}

#[test]
fn bitwarden_csv_quotes_addresses_twice_and_divides_fields_safely() {
    let mut entry = site("S", "https://a.example/x,\"y\"", "me", "p", "");
    for (label, value) in [("Pin", "12"), ("Odd", "a: b"), ("Lines", "a\nb")] {
        entry.custom.push(CustomField { label: Secret::new(label), value: Secret::new(value) });
    }
    let written =
        write(ClearTextTarget::BitwardenCsv, &import(vec![entry, site("T", "a.example;b.example", "", "p", "")]), &options());
    let rows = cells(&written, 0);
    assert_eq!(table(cell(&rows[0], "login_uri")), [["https://a.example/x,\"y\""]]);
    assert_eq!(cell(&rows[0], "fields"), "Pin: 12");
    assert_eq!(cell(&rows[0], "notes"), "Odd: a: b\nLines: a\nb");
    assert_eq!(table(cell(&rows[1], "login_uri")), [["https://a.example", "https://b.example"]]);
    assert_eq!(cell(&rows[0], "type"), "login");
}

#[test]
fn other_tables_in_their_own_ways() {
    let records = vec![
        site("S", "s.example", "me@mail.example", "p", ""),
        site("U", "u.example", "me@work", "p", ""),
        record(Section::Notes, &["N", "T"]),
    ];
    let import = import(records);
    let proton = cells(&write(ClearTextTarget::ProtonCsv, &import, &options()), 0);
    assert_eq!((cell(&proton[0], "email"), cell(&proton[0], "username")), ("me@mail.example", ""));
    assert_eq!((cell(&proton[1], "email"), cell(&proton[1], "username")), ("", "me@work"));
    let lastpass = cells(&write(ClearTextTarget::LastpassCsv, &import, &options()), 0);
    assert_eq!((cell(&lastpass[2], "url"), cell(&lastpass[2], "extra"), cell(&lastpass[2], "name")), ("http://sn", "T", "N"));
    let nordpass = cells(&write(ClearTextTarget::NordpassCsv, &import, &options()), 0);
    assert_eq!((cell(&nordpass[0], "type"), cell(&nordpass[2], "type"), cell(&nordpass[2], "note")), ("password", "note", "T"));
    assert_eq!(cell(&nordpass[2], "folder"), "Texts");
    let one = write(ClearTextTarget::OnePasswordCsv, &import, &options());
    assert_eq!(one.outcome.sections[3].changed, 1, "a note becomes a login with notes");
    assert_eq!(cell(&cells(&one, 0)[0], "Tags"), "Brought along/Sites");
}

#[test]
fn duplicates_are_counted_and_left_out_only_when_asked() {
    let records = vec![
        site("A", "https://a.example/x", "me", "p", ""),
        site("A again", "a.example", "me", "p", "other comment"),
        site("A", "www.a.example", "me", "p", ""),
        site("A", "https://a.example/x", "me", "p", ""),
        site("A", "https://a.example/x", "me", "other", ""),
        site("B", "txadmin", "me", "p", ""),
        site("B", "other text", "me", "p", ""),
        record(Section::Applications, &["B", "", "me", "p", ""]),
        record(Section::Notes, &["N", "one"]),
        record(Section::Notes, &["N", "two"]),
    ];
    let import = import(records);
    let written = write(ClearTextTarget::RecordsJson, &import, &options());
    assert_eq!(written.outcome.duplicates, 3, "same host, same host again, same name without host");
    assert_eq!(written.outcome.sections[0].converted, 7);
    let asked = write(ClearTextTarget::RecordsJson, &import, &WriteOptions { leave_out_identical: true, ..options() });
    let count = asked.outcome.sections[0];
    assert_eq!((count.read, count.converted, count.not_converted), (7, 6, 1));
    assert_eq!(asked.outcome.remarks.iter().filter(|remark| remark.what == What::DuplicateLeftOut).count(), 1);
}

#[test]
fn json_of_inspect_and_convert() {
    let export = "Websites\n\nWebsite name: a\nWebsite URL: txadmin\nLogin name: \nLogin: l\nPassword: p\nComment: c\n\n---\n";
    let import = read(export.as_bytes()).expect("an export");
    let remarks = json!([{"section": "websites", "record": 1, "line": 4, "what": "url-not-a-url"}]);
    assert_eq!(
        inspect_json(&import),
        json!({"schema": "safe-passage.passwords/1", "format": "kpm-text", "encoding": "utf-8",
               "sections": {"websites": {"read": 1}, "applications": {"read": 0}, "other_accounts": {"read": 0}, "notes": {"read": 0}},
               "duplicates": 0, "remarks": remarks})
    );
    let written = write(ClearTextTarget::KeepassxcCsv, &import, &options());
    let converted = convert_json(&import, &written.outcome, &["out.csv".to_owned()]);
    assert_eq!(converted["sections"]["websites"], json!({"read": 1, "converted": 1, "changed": 1, "not_converted": 0}));
    assert_eq!(converted["files"], json!(["out.csv"]));
    assert_eq!(converted["remarks"], remarks, "said once, though reading and writing both saw it");
}

/// A value of any length, of one character repeated.
fn long_value() -> impl Strategy<Value = String> {
    let character = proptest::sample::select(vec!["a", "é", "漢", "🙂", "\"", "b\n"]);
    let length = prop_oneof![Just(0_usize), 1_usize..40, 600_usize..1100, 2000_usize..12_000];
    (character, length).prop_map(|(character, length)| character.repeat(length))
}

/// A record with values of any length.
fn long_record() -> impl Strategy<Value = Record> {
    let url = prop_oneof![
        long_value(),
        (0_usize..3000).prop_map(|length| format!("a.example/{}", "x".repeat(length))),
        (0_usize..80).prop_map(|length| format!("{}.example", "y".repeat(length))),
        Just("a.example;b.example/\"q\",c".to_owned()),
    ];
    let section = proptest::sample::select(Section::ALL.to_vec());
    let custom = proptest::collection::vec((long_value(), long_value()), 0..3);
    (section, url, proptest::collection::vec(long_value(), 5), custom).prop_map(|(section, url, values, custom)| {
        let mut values = values.iter();
        let mut record = Record::new(section, 0, 0);
        for field in section.fields() {
            let value = if *field == Field::Url { url.as_str() } else { values.next().map_or("", String::as_str) };
            set(&mut record, *field, value);
        }
        record
            .custom
            .extend(custom.iter().map(|(label, value)| CustomField { label: Secret::new(label), value: Secret::new(value) }));
        record
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn counts_add_up_for_every_target(records in any_records()) {
        let file = export_of(&records);
        prop_assume!(!records.is_empty());
        let import = read(file.as_bytes()).expect("an export");
        for target in ClearTextTarget::ALL {
            let written = write(*target, &import, &options());
            for (section, count) in Section::ALL.into_iter().zip(written.outcome.sections) {
                prop_assert_eq!(count.read, count.converted + count.not_converted);
                prop_assert_eq!(count.read, import.counts()[section.index()]);
                prop_assert!(count.changed <= count.converted);
            }
            if target.extension() == "csv" {
                let converted: usize = written.outcome.sections.iter().map(|count| count.converted).sum();
                let rows: usize = (0..written.files.len()).map(|file| cells(&written, file).len()).sum();
                prop_assert!(rows >= converted, "{target:?}");
            } else {
                prop_assert!(serde_json::from_slice::<Value>(&written.files[0].bytes).is_ok());
            }
        }
    }

    /// Values of any length, fields of one's own, addresses of every kind: the limits hold, and the counts add up.
    #[test]
    fn limits_hold_for_values_of_any_length(records in proptest::collection::vec(long_record(), 1..6)) {
        let import = import(records);
        for target in ClearTextTarget::ALL {
            let written = write(*target, &import, &options());
            let total: usize = written.outcome.sections.iter().map(|count| count.converted + count.not_converted).sum();
            prop_assert_eq!(total, import.records.len());
        }
        let chrome = write(ClearTextTarget::ChromeCsv, &import, &options());
        for file in 0..chrome.files.len() {
            prop_assert!(chrome.files[file].bytes.len() <= 150 * 1024);
            for row in cells(&chrome, file) {
                for (column, most) in [("url", 2048), ("username", 1000), ("password", 1000), ("note", 1000)] {
                    prop_assert!(cell(&row, column).len() <= most, "{}", column);
                }
                prop_assert!(cell(&row, "url").starts_with("http") && !cell(&row, "password").is_empty());
            }
        }
        let bitwarden = write(ClearTextTarget::BitwardenJson, &import, &options());
        let value: Value = serde_json::from_slice(&bitwarden.files[0].bytes).expect("JSON");
        for item in value["items"].as_array().expect("items") {
            for (text, most) in [
                (&item["name"], 1000), (&item["notes"], 10_000), (&item["login"]["username"], 1000), (&item["login"]["password"], 5000),
            ] {
                prop_assert!(encrypted_length(text.as_str().unwrap_or_default()) <= most);
            }
            for field in item["fields"].as_array().expect("fields") {
                prop_assert!(encrypted_length(field["value"].as_str().expect("a value")) <= 5000);
                prop_assert!(encrypted_length(field["name"].as_str().expect("a name")) <= 1000);
            }
        }
        // Nothing is lost on the way to Bitwarden: every value stands in some item, if need be in parts.
        let everything: String = value["items"].as_array().expect("items").iter().flat_map(|item| {
            let fields = item["fields"].as_array().expect("fields").iter().map(|field| field["value"].as_str().unwrap_or_default());
            [&item["name"], &item["login"]["username"], &item["login"]["password"], &item["notes"]]
                .map(|text| text.as_str().unwrap_or_default()).into_iter().chain(fields).collect::<Vec<_>>()
        }).collect();
        for record in &import.records {
            let length: usize = [Field::Login, Field::Password, Field::Text].map(|field| record.text_of(field).len()).iter().sum();
            prop_assert!(everything.len() >= length);
        }
    }

    /// The text, the login and the password of every converted record stand in the file word for word.
    #[test]
    fn values_of_converted_records_are_in_the_table(records in any_records()) {
        let import = import(records);
        let written = write(ClearTextTarget::KeepassxcCsv, &import, &options());
        let rows = cells(&written, 0);
        prop_assert_eq!(rows.len(), import.records.len());
        for (record, row) in import.records.iter().zip(rows) {
            prop_assert_eq!(cell(&row, "Password"), record.text_of(Field::Password));
            prop_assert_eq!(cell(&row, "Username"), record.text_of(Field::Login));
            prop_assert!(cell(&row, "Notes").starts_with(record.text_of(Field::Text)));
        }
    }
}
