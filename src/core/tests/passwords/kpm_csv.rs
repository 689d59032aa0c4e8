//! The table that Kaspersky Password Manager imports.

use proptest::prelude::*;
use safe_passage_core::passwords::{Field, Format, What, read};

use super::support::{line, remarks};

const HEADING: &str = "\"Account\",\"Login Name\",\"Password\",\"Web Site\",\"Comments\"\n";

fn cells(file: &str) -> Vec<Vec<String>> {
    let import = read(file.as_bytes()).expect("a table");
    assert_eq!(import.format, Format::KpmCsv);
    let fields = [Field::Name, Field::Login, Field::Password, Field::Url, Field::Text];
    import.records.iter().map(|record| fields.iter().map(|field| record.text_of(*field).to_owned()).collect()).collect()
}

#[test]
fn both_ways_of_quoting() {
    let cases = [
        // RFC 4180
        ("\"a\",\"b\",\"say \"\"hi\"\"\",\"c.example\",\"one\ntwo\"\n", ["a", "b", "say \"hi\"", "c.example", "one\ntwo"]),
        // KeePass 1.x
        ("\"a\",\"b\",\"say \\\"hi\\\", then\",\"c.example\",\"x\"\n", ["a", "b", "say \"hi\", then", "c.example", "x"]),
        // A backslash that escapes nothing stays.
        ("\"a\",\"b\",\"back\\slash\",\"c.example\",\"C:\\\\x\"\n", ["a", "b", "back\\slash", "c.example", "C:\\\\x"]),
        // A value that ends in a backslash, in a file that doubles quotation marks.
        ("\"a\",\"b\",\"ends\\\",\"c.example\",\"\"\n", ["a", "b", "ends\\", "c.example", ""]),
        // The same in a file that escapes.
        ("\"a\",\"b\",\"ends\\\\\",\"c.example\",\"q\\\"\"\n", ["a", "b", "ends\\", "c.example", "q\""]),
        // Without any quotation marks.
        ("a,b,p,c.example,\n", ["a", "b", "p", "c.example", ""]),
    ];
    for (row, expected) in cases {
        assert_eq!(cells(&format!("{HEADING}{row}")), [expected], "{row}");
    }
}

#[test]
fn rows_that_do_not_fit_are_kept_and_remarked() {
    let file = format!("{HEADING}\"a\",\"b\",\"p\"\n\"\",\"\",\"\",\"\",\"\"\n\n\"c\",\"d\",\"e\",\"txadmin\",\"g\",\"more\"\n");
    let import = read(file.as_bytes()).expect("a table");
    assert_eq!(import.counts(), [2, 0, 0, 0]);
    assert_eq!(remarks(&import), [(What::CellsMissing, 2), (What::CellsTooMany, 5), (What::UrlNotAUrl, 5)]);
    assert_eq!(import.records[0].url, None);
    assert_eq!(import.records[0].login_name, None);
    assert_eq!(import.records[1].custom[0].value.as_str(), "more");
}

#[test]
fn columns_in_another_order_and_further_ones() {
    let file = "Password,Account,Web Site,Group,Login Name,Comments\np,a,w.example,Bank,l,c\n";
    assert_eq!(cells(file), [["a", "l", "p", "w.example", "c"]]);
    let import = read(file.as_bytes()).expect("a table");
    assert_eq!(import.records[0].custom[0].label.as_str(), "Group");
    assert_eq!(import.records[0].custom[0].value.as_str(), "Bank");
}

#[test]
fn an_open_quotation_mark_is_remarked() {
    let import = read(format!("{HEADING}\"a\",\"b\",\"p\",\"u.example\",\"never closed\n").as_bytes()).expect("a table");
    assert!(remarks(&import).contains(&(What::QuoteNotClosed, 2)));
    assert_eq!(import.records[0].text_of(Field::Text), "never closed\n");
}

#[test]
fn doubled_backslashes_alone_are_unclear() {
    let import = read(format!("{HEADING}\"a\",\"b\",\"x\\\\y\",\"u.example\",\"\"\n").as_bytes()).expect("a table");
    assert_eq!(import.records[0].text_of(Field::Password), "x\\y");
    assert_eq!(remarks(&import), [(What::BackslashUnclear, 2)]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn escaped_tables_read_back_equal(rows in proptest::collection::vec(proptest::collection::vec(line(), 5), 1..5)) {
        // Some row shows the way of quoting; without any backslash both ways are the same.
        let mut rows = rows;
        rows[0][2] = "shows \" , how".to_owned();
        let rows: Vec<Vec<String>> = rows.into_iter().filter(|row| row.iter().any(|cell| !cell.is_empty())).collect();
        let mut file = HEADING.to_owned();
        for row in &rows {
            let cells: Vec<String> =
                row.iter().map(|cell| format!("\"{}\"", cell.replace('\\', "\\\\").replace('"', "\\\""))).collect();
            file.push_str(&cells.join(","));
            file.push('\n');
        }
        prop_assert_eq!(cells(&file), rows, "{}", file);
    }

    #[test]
    fn doubled_tables_without_backslashes_read_back_equal(
        rows in proptest::collection::vec(proptest::collection::vec(line(), 5), 1..5)
    ) {
        let rows: Vec<Vec<String>> = rows
            .into_iter()
            .map(|row| row.into_iter().map(|cell| cell.replace('\\', "/")).collect::<Vec<_>>())
            .filter(|row: &Vec<String>| row.iter().any(|cell| !cell.is_empty()))
            .collect();
        let mut file = HEADING.to_owned();
        for row in &rows {
            let cells: Vec<String> = row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
            file.push_str(&cells.join(","));
            file.push('\n');
        }
        prop_assert_eq!(cells(&file), rows, "{}", file);
    }
}
