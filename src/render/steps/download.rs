//! What a person downloaded before the removal: a line for the file, and what is known of who signed it.

use jiff::Timestamp;
use safe_passage_core::message;
use safe_passage_core::removal::DownloadVerdict;
use safe_passage_core::removal::download::shown;

use super::look::age_message;
use crate::render::page::{Block, Control, Form, FormKind, Icon, Intent, Row, Tone};
use crate::session::download::{Download, Looked};
use crate::session::{Purpose, Session};

/// The form and the last answer; nothing where files can't be looked at. `name` is what the file is meant to be.
pub fn blocks(session: &Session, download: Download, name: &str) -> Vec<Block> {
    if !session.offers_download(download) {
        return Vec::new();
    }
    let words = &session.words;
    if session.is_looking_at_download(download) {
        let stop = Control::new(words.word("download-stop"), Intent::StopDownload(download));
        return vec![Block::Text(words.word("download-looking")), Block::Controls(vec![stop])];
    }
    let looked = session.downloaded(download);
    let mut blocks = looked.map(|looked| answer(session, download, looked)).unwrap_or_default();
    if looked.is_none() {
        blocks.push(Block::Text(words.word("download-text")));
    }
    let form = Block::Form(Form {
        kind: FormKind::Read(Purpose::Download(download)),
        fields: vec![(words.say(&message!("download-path", name = name)), String::new())],
        secrets: Vec::new(),
        submit: words.say(&message!("download-look", name = name)),
        choose: Some(Control::new(words.say(&message!("download-choose", name = name)), Intent::ChooseDownload(download))),
        mismatch: String::new(),
        enabled: true,
    });
    // Where nothing is left to ask, the line for another file is out of the way.
    blocks.push(match looked {
        Some(looked) if !looked.verdict.wants_attention() => {
            Block::Fold { id: format!("another-{}", download.tick()), label: words.word("download-another"), blocks: vec![form] }
        }
        _ => form,
    });
    blocks
}

fn answer(session: &Session, download: Download, looked: &Looked) -> Vec<Block> {
    let words = &session.words;
    let verdict = &looked.verdict;
    let tone = match verdict {
        DownloadVerdict::Expected { .. } => Tone::Fine,
        verdict if verdict.wants_attention() => Tone::Attention,
        _ => Tone::Quiet,
    };
    let (what, what_to_do) = (words.say(&verdict.message()), words.say(&verdict.what_to_do()));
    let text = words.say(&message!("download-answer", what = what, advice = what_to_do));
    let mut blocks = vec![Block::News { tone, text }, Block::Rows(rows(session, looked))];
    blocks.extend(sources(session, download, verdict));
    blocks
}

fn rows(session: &Session, looked: &Looked) -> Vec<Row> {
    let words = &session.words;
    let file = &looked.file;
    let row = |icon, title: String, note: String| Row { icon, title, note, badge: None };
    let note = match (file.bytes, file.changed) {
        (Some(bytes), Some(changed)) => {
            let age = age_message(days_between(changed, session.now()));
            words.say(&message!("download-size-and-age", megabytes = megabytes(bytes), age = age))
        }
        (Some(bytes), None) => words.say(&message!("download-size", megabytes = megabytes(bytes))),
        (None, _) => String::new(),
    };
    let mut rows = vec![row(Icon::File, shown(&file.name), note)];
    let signer = match &looked.verdict {
        DownloadVerdict::Expected { signer }
        | DownloadVerdict::Unexpected { signer, .. }
        | DownloadVerdict::UnknownMaker { signer } => Some(shown(signer)),
        _ => None,
    };
    rows.extend(signer.map(|signer| row(Icon::Building, words.word("download-signer"), signer)));
    rows.extend(file.checksum.clone().map(|sum| row(Icon::Lock, words.word("download-checksum"), sum)));
    rows
}

/// In whole megabytes; what is smaller is one.
fn megabytes(bytes: u64) -> usize {
    usize::try_from(bytes.div_ceil(1_000_000)).unwrap_or(usize::MAX)
}

fn days_between(changed: Timestamp, now: Timestamp) -> i64 {
    now.as_second().saturating_sub(changed.as_second()) / 86_400
}

/// Where the names were read with which the signature was compared.
fn sources(session: &Session, download: Download, verdict: &DownloadVerdict) -> Option<Block> {
    let compared = matches!(verdict, DownloadVerdict::Expected { .. } | DownloadVerdict::Unexpected { .. });
    if !compared || download != Download::Replacement {
        return None;
    }
    let words = &session.words;
    let product = session.journey.answers().choice.as_deref().and_then(|id| session.data.catalogue.product(id))?;
    let mut blocks = vec![Block::Text(words.word("download-names-text"))];
    for signer in product.expected_signers() {
        blocks.push(Block::Text(words.say(&message!("download-name-read", name = signer.name.clone(), date = signer.read))));
        blocks.push(Block::Link { label: words.word("source"), address: signer.source.clone() });
    }
    Some(Block::Fold { id: "download-names".to_owned(), label: words.word("download-names"), blocks })
}
