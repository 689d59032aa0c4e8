//! Nothing that could be a secret shows itself.

use safe_passage_core::passwords::{ReadOptions, read};

#[test]
fn debug_shows_no_value() {
    let file = "Websites\n\nWebsite name: kappaname\nWebsite URL: kappaurl.example\nkappalabel: kappacustom\nLogin name: kappalogin\nLogin: kappauser\nPassword: kappapass\nComment: kappatext\n";
    let import = read(format!("kappastray\n\n{file}").as_bytes()).expect("an export");
    assert!(!format!("{import:?}").contains("kappa"));
    assert!(!format!("{:#?}", import.records).contains("kappa"));
    let other = "kappaA: a\nkappaB: b\nkappaC: c\nkappaD: d\nkappaE: e\n\n---\n";
    let error = read(other.as_bytes()).expect_err("other words");
    assert!(!format!("{error:?} {error}").contains("kappa"));
    if let safe_passage_core::passwords::ReadError::LooksLikeExportInAnotherLanguage(labels) = error {
        assert!(!format!("{:?}", ReadOptions { code_page: None, labels: Some(*labels) }).contains("kappa"));
    }
}
