//! Step 4, its first two pages: where passwords shall live, and how they get there.

use safe_passage_core::journey::{Action, Gate, GateAnswer, Page, PasswordHome};
use safe_passage_core::message;
use safe_passage_core::message::Message;
use safe_passage_core::passwords::{CODE_PAGES, Field, Labels, PasswordProduct, ReadError, Record, Section, Target};
use safe_passage_core::passwords::{address, english_label};
use safe_passage_core::situation::Situation;

use super::belongings::{gate_badge, gate_blocks};
use crate::render::page::{Block, Card, Choice, Control, Form, FormKind, Icon, Intent, PageView, ReadAs, Row, Tone};
use crate::render::{file_rows, page_with};
use crate::session::{Export, Purpose, Session, WrittenFile};

/// Most entries that the preview names; nobody reads more, and a page of a hundred thousand rows is none.
const PREVIEWED: usize = 40;

/// Most remarks that are listed one by one.
const REMARKS: usize = 200;

/// Where shall your passwords live?
pub fn home(session: &Session) -> PageView {
    let words = &session.words;
    let answers = session.journey.answers();
    let said = answers.password_home;
    let options = PasswordHome::ALL
        .into_iter()
        .map(|home| Choice {
            spoken: String::new(),
            label: words.word(home.message_id()),
            note: words.word(home.note_id()),
            chosen: said == Some(home),
            enabled: true,
            intent: Intent::Journey(Action::SetPasswordHome(home)),
        })
        .collect();
    let mut blocks = vec![Block::Choice { label: String::new(), options }];
    if let Some(home) = said {
        let chosen = answers.password_product.as_deref();
        let mut products: Vec<Choice> = session
            .password_products(home)
            .map(|product| Choice {
                spoken: String::new(),
                label: product.name.clone(),
                note: String::new(),
                chosen: chosen == Some(product.id.as_str()),
                enabled: true,
                intent: Intent::Journey(Action::SetPasswordProduct(Some(product.id.clone()))),
            })
            .collect();
        products.push(Choice {
            spoken: String::new(),
            label: words.word("password-home-other"),
            note: String::new(),
            chosen: chosen.is_none(),
            enabled: true,
            intent: Intent::Journey(Action::SetPasswordProduct(None)),
        });
        let shown = products.iter().find(|choice| choice.chosen).map(|choice| choice.label.clone()).unwrap_or_default();
        blocks.push(Block::Pick { label: words.word("password-home-which"), chosen: shown, options: products });
    }
    blocks.push(Block::Note { tone: Tone::Quiet, text: words.word("password-home-safety-copy") });
    page_with(session, Page::PasswordHome, words.word("password-home-headline"), words.word("password-home-lead"), blocks)
}

/// Read the export, write it for the next product, prove it.
pub fn passwords(session: &Session) -> PageView {
    let words = &session.words;
    let mut blocks = Vec::new();
    match &session.export {
        None => blocks.extend(not_read_yet(session)),
        Some(export) => {
            blocks.extend(inspected(session, export));
            blocks.extend(encrypted(session));
            blocks.extend(clear_text(session));
        }
    }
    if session.busy {
        blocks.push(Block::News { tone: Tone::Quiet, text: words.word("passwords-working") });
    }
    blocks.push(Block::Card(Card {
        title: words.word("passwords-answer-heading"),
        subtitle: String::new(),
        badge: Some(gate_badge(session, Gate::Passwords)),
        blocks: gate_blocks(session, Gate::Passwords),
    }));
    let said_done = session.journey.answers().gates.get(&Gate::Passwords) == Some(&GateAnswer::Done);
    if said_done {
        blocks.push(Block::Checks { label: words.word("passwords-proof-heading"), items: vec![proof(session)] });
    }
    page_with(session, Page::Passwords, words.word("passwords-headline"), words.word("passwords-lead"), blocks)
}

/// How the export is made, and where it is taken in. A computer that was not protected is searched first.
fn not_read_yet(session: &Session) -> Vec<Block> {
    let words = &session.words;
    let mut blocks = Vec::new();
    blocks.extend(scan_first(session));
    blocks.extend([
        Block::Heading(words.word("passwords-export-heading")),
        Block::Text(words.word("gate-passwords-how")),
        Block::Note { tone: Tone::Attention, text: words.word("passwords-export-warning") },
        Block::Form(Form {
            kind: FormKind::Read(Purpose::Export),
            fields: vec![(words.word("passwords-export-path"), String::new())],
            secrets: Vec::new(),
            submit: words.word("passwords-read"),
            choose: Some(Control::new(words.word("choose-file"), Intent::ChooseExport)),
            mismatch: String::new(),
            enabled: !session.busy,
        }),
        Block::Note { tone: Tone::Quiet, text: words.word("passwords-drop") },
    ]);
    blocks.extend(other_reading(session));
    blocks
}

/// What writes passwords down in clear text is better done on a computer that was searched for what steals them.
fn scan_first(session: &Session) -> Option<Block> {
    let words = &session.words;
    let case = session.journey.case()?;
    if !matches!(case.situation, Situation::Outdated | Situation::Undated | Situation::Replaced | Situation::CompanionOnly) {
        return None;
    }
    let mut blocks = vec![Block::Text(words.word("passwords-scan-text"))];
    let scanners = session.data.homes.scanners(case.os);
    blocks.extend(scanners.map(|scanner| Block::Link { label: scanner.name.clone(), address: scanner.address.clone() }));
    blocks.push(Block::Note { tone: Tone::Quiet, text: words.word("passwords-scan-no-proof") });
    Some(Block::Fold { id: "scan_first".to_owned(), label: words.word("passwords-scan-heading"), blocks })
}

/// A file that is no export as it is, and may be one in other words or in another encoding.
fn other_reading(session: &Session) -> Vec<Block> {
    let words = &session.words;
    match session.unread.as_ref().map(|unread| &unread.error) {
        Some(ReadError::LooksLikeExportInAnotherLanguage(labels)) => vec![
            Block::Heading(words.word("passwords-mapping-heading")),
            Block::Text(words.word("passwords-mapping-text")),
            Block::Rows(mapping(session, labels)),
            Block::Controls(vec![
                Control::new(words.word("passwords-mapping-accept"), Intent::ReadAs(ReadAs::ProposedLabels)),
                Control::new(words.word("passwords-other-file"), Intent::ForgetExport),
            ]),
        ],
        Some(ReadError::UnknownEncoding { .. }) => {
            let options = CODE_PAGES
                .iter()
                .map(|page| Choice {
                    spoken: String::new(),
                    label: (*page).to_owned(),
                    note: String::new(),
                    chosen: false,
                    enabled: !session.busy,
                    intent: Intent::ReadAs(ReadAs::CodePage(page)),
                })
                .collect();
            vec![
                Block::Heading(words.word("passwords-encoding-heading")),
                Block::Text(words.word("passwords-encoding-text")),
                Block::Pick {
                    label: words.word("passwords-encoding-which"),
                    chosen: words.word("passwords-encoding-none"),
                    options,
                },
            ]
        }
        _ => Vec::new(),
    }
}

/// What each label of the file is taken for.
fn mapping(session: &Session, labels: &Labels) -> Vec<Row> {
    let words = &session.words;
    let mut rows = Vec::new();
    for section in Section::ALL {
        rows.push(Row {
            icon: if section == Section::Notes { Icon::File } else { Icon::Lock },
            title: words.say(&message!(
                "passwords-mapping-row",
                found = labels.headings[section.index()].to_string(),
                meaning = Message::new(section.message_id())
            )),
            note: section
                .fields()
                .iter()
                .zip(&labels.fields[section.index()])
                .map(|(field, found)| format!("{found} → {}", english_label(section, *field)))
                .collect::<Vec<_>>()
                .join(" · "),
            badge: None,
        });
    }
    rows
}

fn proof(session: &Session) -> Choice {
    let words = &session.words;
    let opened = session.journey.answers().opened_in_new_manager == Some(true);
    let note = match session.password_product() {
        Some(product) => format!("{} {}", words.word(&product.proof), words.word("passwords-proof-note")),
        None => words.word("passwords-proof-note"),
    };
    Choice {
        spoken: String::new(),
        label: words.word("passwords-proof"),
        note,
        chosen: opened,
        enabled: true,
        intent: Intent::Journey(Action::SetOpenedInNewManager(!opened)),
    }
}

/// What was found in the export: counts, and on demand the names of the entries, never their values.
fn inspected(session: &Session, export: &Export) -> Vec<Block> {
    let words = &session.words;
    let file = export.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let rows = Section::ALL
        .into_iter()
        .zip(export.import.counts())
        .filter(|(_, count)| *count > 0)
        .map(|(section, count)| Row {
            icon: section_icon(section),
            title: words.word(section.message_id()),
            note: words.say(&message!("passwords-count", count = count)),
            badge: None,
        })
        .collect();
    let mut blocks = vec![
        Block::Heading(words.say(&message!("passwords-found-heading", count = export.import.records.len(), file = file))),
        Block::Text(words.word("passwords-compare")),
        Block::Rows(rows),
    ];
    if let Some(place) = &export.place {
        blocks.push(Block::Note { tone: Tone::Attention, text: words.say(place) });
    }
    if export.duplicates > 0 {
        let text = words.say(&message!("passwords-duplicates", count = export.duplicates));
        blocks.push(Block::Note { tone: Tone::Quiet, text });
    }
    if session.preview {
        blocks.push(Block::Private(preview(session, &export.import.records)));
        let left = export.import.records.len().saturating_sub(PREVIEWED);
        if left > 0 {
            blocks.push(Block::Text(words.say(&message!("passwords-preview-more", count = left))));
        }
    }
    blocks.extend(remarks(session, "read", &export.import.remarks));
    let show = if session.preview { "passwords-preview-hide" } else { "passwords-preview-show" };
    blocks.push(Block::Controls(vec![
        Control::new(words.word(show), Intent::ShowEntries(!session.preview)),
        Control::new(words.word("passwords-other-file"), Intent::ForgetExport),
    ]));
    blocks
}

fn section_icon(section: Section) -> Icon {
    match section {
        Section::Websites => Icon::Globe,
        Section::Applications => Icon::Computer,
        Section::OtherAccounts => Icon::Lock,
        Section::Notes => Icon::File,
    }
}

/// The entries by name, with dots for what they hold.
fn preview(session: &Session, records: &[Record]) -> Vec<Row> {
    let words = &session.words;
    let row = |record: &Record| {
        let name = record.text_of(Field::Name);
        let host = address::host(record.text_of(Field::Url)).unwrap_or_default();
        let title = if name.is_empty() { host.clone() } else { name.to_owned() };
        let title = if title.is_empty() { words.word("passwords-preview-no-name") } else { title };
        let held = |field: Field, id| (!record.text_of(field).is_empty()).then(|| words.word(id));
        let parts: Vec<String> = [
            (!host.is_empty() && host != title).then_some(host),
            held(Field::Login, "passwords-preview-login"),
            held(Field::Password, "passwords-preview-password"),
            held(Field::Text, "passwords-preview-text"),
        ]
        .into_iter()
        .flatten()
        .collect();
        Row { icon: section_icon(record.section), title, note: parts.join(" · "), badge: None }
    };
    records.iter().take(PREVIEWED).map(row).collect()
}

fn remarks(session: &Session, id: &str, remarks: &[safe_passage_core::passwords::Remark]) -> Option<Block> {
    let words = &session.words;
    if remarks.is_empty() {
        return None;
    }
    let rows = remarks
        .iter()
        .take(REMARKS)
        .map(|remark| Row {
            icon: Icon::Info,
            title: words.word(remark.what.message_id()),
            note: match (remark.section, remark.record) {
                (Some(section), Some(record)) => words.say(&message!(
                    "passwords-remark-place",
                    section = Message::new(section.message_id()),
                    record = record,
                    line = remark.line
                )),
                _ => words.say(&message!("passwords-remark-line", line = remark.line)),
            },
            badge: None,
        })
        .collect();
    let mut blocks = vec![Block::Rows(rows)];
    let left = remarks.len().saturating_sub(REMARKS);
    if left > 0 {
        blocks.push(Block::Text(words.say(&message!("passwords-remarks-more", count = left))));
    }
    Some(Block::Fold { id: id.to_owned(), label: words.say(&message!("passwords-remarks", count = remarks.len())), blocks })
}

/// The encrypted file: everybody's safety copy, and the home itself for who keeps a file.
fn encrypted(session: &Session) -> Vec<Block> {
    let words = &session.words;
    let only = session.journey.answers().password_home == Some(PasswordHome::File);
    let place = session.free_place(&words.word("file-name-passwords"), "kdbx");
    let mut blocks = vec![
        Block::Heading(words.word(if only { "passwords-file-heading" } else { "passwords-copy-heading" })),
        Block::Text(words.word("passwords-copy-text")),
    ];
    if let Some(written) = session.written_for(Target::Kdbx) {
        blocks.extend(result(session, written));
    } else {
        blocks.push(Block::Form(Form {
            kind: FormKind::Encrypt,
            fields: vec![(words.word("passwords-copy-path"), place.display().to_string())],
            secrets: vec![words.word("passwords-copy-password"), words.word("passwords-copy-repeat")],
            submit: words.word("passwords-copy-write"),
            choose: None,
            mismatch: words.word("passwords-copy-mismatch"),
            enabled: !session.busy,
        }));
    }
    if let Some(product) = session.password_product().filter(|product| product.target == Target::Kdbx) {
        blocks.extend(what_to_do(session, product));
    }
    blocks
}

/// The file for the chosen product. Anybody can read it, so it is a second, explicit step.
fn clear_text(session: &Session) -> Vec<Block> {
    let words = &session.words;
    let targets = session.clear_text_targets();
    if targets.is_empty() {
        return Vec::new();
    }
    let product = session.password_product();
    let mut blocks = vec![Block::Heading(match product {
        Some(product) => words.say(&message!("passwords-clear-heading-for", product = product.name.clone())),
        None => words.word("passwords-clear-heading"),
    })];
    for &target in &targets {
        let name = words.say(&message!("file-name-passwords-for", target = target.name()));
        let place = session.free_place(&name, target.extension());
        let mut inner = Vec::new();
        if let Some(written) = session.written_for(Target::ClearText(target)) {
            inner.extend(result(session, written));
        } else if let Some(shared) = session.shared_place.as_ref().filter(|shared| shared.target == target) {
            inner.push(Block::News { tone: Tone::Attention, text: words.say(&shared.what) });
            inner.push(Block::Controls(vec![
                Control::new(words.word("passwords-place-elsewhere"), Intent::WriteThere(false)),
                Control::new(words.word("passwords-place-there"), Intent::WriteThere(true)),
            ]));
        } else {
            inner.push(Block::Note { tone: Tone::Attention, text: words.word("passwords-clear-text") });
            inner.push(Block::Form(Form {
                kind: FormKind::ClearText(target),
                fields: vec![(words.word("passwords-clear-path"), place.display().to_string())],
                secrets: Vec::new(),
                submit: words.word("passwords-clear-write"),
                choose: None,
                mismatch: String::new(),
                enabled: !session.busy,
            }));
        }
        match product {
            // One product, one file: nothing to unfold.
            Some(product) => {
                blocks.extend(inner);
                blocks.extend(what_to_do(session, product));
            }
            None => blocks.push(Block::Fold {
                id: target.name().to_owned(),
                label: words.say(&message!("passwords-for-target", target = words.word(target.message_id()))),
                blocks: inner,
            }),
        }
    }
    blocks
}

/// What became of the entries, section by section, with every remark, and where the file lies.
fn result(session: &Session, written: &WrittenFile) -> Vec<Block> {
    let words = &session.words;
    let left = written.read() - written.converted();
    let text = words.say(&message!("passwords-written", count = written.converted(), read = written.read(), left = left));
    let tone = if left == 0 { Tone::Fine } else { Tone::Attention };
    let mut blocks = vec![Block::News { tone, text }];
    let rows = Section::ALL
        .into_iter()
        .zip(written.outcome.sections)
        .filter(|(_, count)| count.read > 0)
        .map(|(section, count)| Row {
            icon: section_icon(section),
            title: words.word(section.message_id()),
            note: words.say(&message!(
                "passwords-written-section",
                converted = count.converted,
                read = count.read,
                changed = count.changed,
                left = count.not_converted
            )),
            badge: None,
        })
        .collect();
    blocks.push(Block::Rows(rows));
    blocks.extend(remarks(session, written.target.name(), &written.outcome.remarks));
    blocks.push(file_rows(&written.paths));
    blocks.push(Block::Controls(vec![Control::new(words.word("passwords-write-again"), Intent::WriteAgain(written.target))]));
    blocks
}

/// What to do with the file in the product, as its maker describes it.
fn what_to_do(session: &Session, product: &PasswordProduct) -> Vec<Block> {
    let words = &session.words;
    let mut blocks = vec![Block::Steps(product.steps.iter().map(|step| words.word(step)).collect())];
    if let Some(limit) = &product.limit {
        blocks.push(Block::Note { tone: Tone::Quiet, text: words.word(limit) });
    }
    if !product.confirmed {
        blocks.push(Block::Note { tone: Tone::Quiet, text: words.word("passwords-product-unconfirmed") });
    }
    blocks.push(Block::Link {
        label: words.say(&message!("passwords-product-help", product = product.name.clone())),
        address: product.help.clone(),
    });
    blocks
}
