//! Looking at what a person downloaded: who signed it, and whether that was expected. Nothing of it is ever started.
//!
//! What a look found lives in the session alone, because a path is private; only the tick that follows it is saved.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use safe_passage_core::detection::Family;
use safe_passage_core::journey::plan::{DOWNLOADED, REMOVAL_TOOL};
use safe_passage_core::journey::{Action, KEEP_BUILT_IN, KEEP_CURRENT};
use safe_passage_core::message;
use safe_passage_core::providers::Product;
use safe_passage_core::removal::{DownloadVerdict, judge_download};

use super::{Done, Notice, Session};
use crate::system::download::File;

/// What a downloaded file is meant to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Download {
    /// The protection that was chosen.
    Replacement,
    /// The maker's own removal tool.
    RemovalTool,
}

impl Download {
    /// The row among what must be ready that it belongs to.
    #[must_use]
    pub fn tick(self) -> &'static str {
        match self {
            Self::Replacement => DOWNLOADED,
            Self::RemovalTool => REMOVAL_TOOL,
        }
    }
}

/// A file that was looked at.
#[derive(Debug, Clone)]
pub struct Looked {
    /// The file.
    pub file: File,
    /// What is said about it.
    pub verdict: DownloadVerdict,
    /// The choice that it was compared with.
    choice: Option<String>,
}

/// What a thread has to say about a file.
pub(super) struct News {
    download: Download,
    /// Says which look it was, and whether anybody still waits for it.
    given_up: Arc<AtomicBool>,
    looked: Looked,
}

/// The files that were looked at.
#[derive(Default)]
pub struct Looks {
    looking: BTreeMap<Download, Arc<AtomicBool>>,
    looked: BTreeMap<Download, Looked>,
}

impl Looks {
    /// Whether any file is being looked at.
    pub(super) fn is_looking(&self) -> bool {
        !self.looking.is_empty()
    }

    fn stop(&mut self, download: Download) {
        if let Some(flag) = self.looking.remove(&download) {
            flag.store(true, Ordering::Relaxed);
        }
    }

    /// Gives up what goes on and forgets what was found.
    pub(super) fn forget(&mut self) {
        self.stop(Download::Replacement);
        self.stop(Download::RemovalTool);
        self.looked.clear();
    }
}

impl Session {
    /// Whether downloaded files can be looked at, and there is one to expect.
    #[must_use]
    pub fn offers_download(&self, download: Download) -> bool {
        let chosen = || self.journey.answers().choice.as_deref().is_some_and(|id| !matches!(id, KEEP_BUILT_IN | KEEP_CURRENT));
        self.machine.downloads().offered() && (download == Download::RemovalTool || chosen())
    }

    /// Whether a file is being looked at for this.
    #[must_use]
    pub fn is_looking_at_download(&self, download: Download) -> bool {
        self.downloads.looking.contains_key(&download)
    }

    /// What the last look for this found; nothing where the choice is another one by now.
    #[must_use]
    pub fn downloaded(&self, download: Download) -> Option<&Looked> {
        self.downloads.looked.get(&download).filter(|looked| looked.choice == self.choice_of(download))
    }

    fn choice_of(&self, download: Download) -> Option<String> {
        self.journey.answers().choice.clone().filter(|_| download == Download::Replacement)
    }

    /// The names that are expected in the signature, as whole names.
    fn expected_signers(&self, download: Download) -> Vec<String> {
        match download {
            Download::Replacement => {
                let chosen = self.journey.answers().choice.as_deref().and_then(|id| self.data.catalogue.product(id));
                chosen.into_iter().flat_map(Product::expected_signers).map(|signer| signer.name.clone()).collect()
            }
            // Who signs the maker's uninstallers signs its tools.
            Download::RemovalTool => {
                self.data.products.makers_of(Family::HomeSecurity).map(|makers| makers.signers).unwrap_or_default()
            }
        }
    }

    /// Looks at a file on a thread of its own. Another file for the same takes the place of one that is still looked at.
    pub(super) fn look_at_download(&mut self, download: Download, path: &Path) {
        // A path that was copied in Windows comes in quotation marks.
        let text = path.to_string_lossy();
        let path = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).map_or(path, Path::new).to_path_buf();
        if !self.offers_download(download) || path.as_os_str().is_empty() {
            return;
        }
        self.stop_look_at_download(download);
        self.downloads.looked.remove(&download);
        let given_up = Arc::new(AtomicBool::new(false));
        let (downloads, flag) = (self.machine.downloads(), Arc::clone(&given_up));
        let (expected, choice) = (self.expected_signers(download), self.choice_of(download));
        let (sender, wake) = (self.sender.clone(), Arc::clone(&self.wake));
        let work = move || {
            let file = downloads.look(&path, &flag);
            let verdict = judge_download(&expected, file.answer.clone());
            _ = sender.send(Done::Download(News { download, given_up: flag, looked: Looked { file, verdict, choice } }));
            wake();
        };
        if thread::Builder::new().name("download".to_owned()).spawn(work).is_ok() {
            self.downloads.looking.insert(download, given_up);
        } else {
            let (what, what_to_do) = (message!("work-not-started"), message!("work-not-started-do"));
            self.notice = Some(Notice { what, what_to_do: Some(what_to_do), fine: false });
        }
    }

    /// The person does not want to wait for the look any longer.
    pub(super) fn stop_look_at_download(&mut self, download: Download) {
        self.downloads.stop(download);
    }

    pub(super) fn download_news(&mut self, news: News) {
        let News { download, given_up, looked } = news;
        if given_up.load(Ordering::Relaxed) {
            return;
        }
        self.downloads.looking.remove(&download);
        let as_expected = looked.verdict.is_expected() && looked.choice == self.choice_of(download);
        self.downloads.looked.insert(download, looked);
        if as_expected {
            self.act(Action::Tick(download.tick().to_owned(), true));
        }
    }
}
