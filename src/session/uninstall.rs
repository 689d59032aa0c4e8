//! Starting the products' own uninstallers, one after the other, and looking again after each.
//!
//! Looking at a file, the system's question for more rights and the wait for the end all happen on threads of their own.
//! What comes of it is told on the page of the removal; nothing of it is saved, because only a look tells what is gone.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use safe_passage_core::detection::Verdict;
use safe_passage_core::journey::plan::removed_tick;
use safe_passage_core::journey::{Action, Case, Removal, SeenProduct};
use safe_passage_core::message;
use safe_passage_core::message::Message;
use safe_passage_core::removal::{Ended, uninstaller};
use safe_passage_core::situation::Situation;
use safe_passage_core::survey::Survey;

use super::{Done, Session};
use crate::system::uninstall::{Prepared, StartError};

/// How far the start of one product's uninstaller has come.
#[derive(Debug, Clone)]
pub enum Uninstall {
    /// It is being looked at.
    Looking,
    /// It can be started, and this is what would be.
    Ready(Box<Prepared>),
    /// It is not started from here, with the reason. The way by hand is there.
    ByHand(Message),
    /// It was asked of the system, which may be asking the person.
    Starting,
    /// It runs.
    Running,
    /// It ended, or is no longer watched; with what another look at the machine found, where there was one.
    Ended {
        /// How it ended.
        ended: Ended,
        /// What the look after it found.
        found: Found,
    },
}

/// What a look after an uninstaller says of its product.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// Nothing of it was found that is more than a leftover.
    Gone,
    /// It is still there.
    StillThere,
    /// There was no look, or it could not read enough to tell.
    NotKnown,
}

/// What a thread has to say about an uninstaller.
pub(super) enum News {
    /// What the look at the files came to, by product.
    Inspected(Vec<(String, Uninstall)>),
    /// The system has started it.
    Started(String),
    /// It was not started.
    NotStarted(String, StartError),
    /// It ended, and the machine was looked at again where that could be.
    Ended(String, Ended, Option<Box<(Case, Vec<Survey>)>>),
}

/// The uninstallers of one removal.
#[derive(Default)]
pub struct Uninstalls {
    by_product: BTreeMap<String, Uninstall>,
    stop_watching: Arc<AtomicBool>,
}

impl Uninstalls {
    /// How far that of a product is; `None` where nothing was looked at.
    #[must_use]
    pub fn of(&self, product: &str) -> Option<&Uninstall> {
        self.by_product.get(product)
    }

    /// Whether one is being started or runs.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.by_product.values().any(|one| matches!(one, Uninstall::Starting | Uninstall::Running))
    }

    /// Whether something is under way that the terminal has to wait for: a look at the files, or the system starting one.
    pub(super) fn is_looking(&self) -> bool {
        self.by_product.values().any(|one| matches!(one, Uninstall::Looking | Uninstall::Starting))
    }
}

impl Session {
    /// Looks at the uninstallers of what is to be removed, once the removal has begun and only on this computer. Those that
    /// were looked at already stay as they are.
    pub(super) fn look_at_uninstallers(&mut self) {
        if self.journey.removal() != Removal::Begun {
            self.uninstalls.stop_watching.store(true, Ordering::Relaxed);
            self.uninstalls = Uninstalls::default();
            return;
        }
        let uninstallers = self.machine.uninstallers();
        let (Some(case), true) = (self.journey.case(), uninstallers.offered() && self.is_this_computer()) else { return };
        let wanted: Vec<SeenProduct> = self
            .data
            .removal
            .removal(&self.journey)
            .into_iter()
            .filter_map(|task| task.product)
            .filter(|product| !self.uninstalls.by_product.contains_key(&product.id))
            .collect();
        if wanted.is_empty() {
            return;
        }
        let findings: Vec<_> =
            case.detection.products.iter().filter(|one| wanted.iter().any(|seen| seen.id == one.id)).cloned().collect();
        // What the look no longer finds has nothing to start.
        let found: Vec<String> = findings.iter().map(|finding| finding.id.clone()).collect();
        if found.is_empty() {
            return;
        }
        for id in &found {
            self.uninstalls.by_product.insert(id.clone(), Uninstall::Looking);
        }
        let (surveys, products) = (self.surveys.clone(), Arc::clone(&self.data.products));
        let (sender, wake) = (self.sender.clone(), Arc::clone(&self.wake));
        let work = move || {
            let programs = uninstallers.programs();
            let look = |finding| {
                let decided = uninstaller(&surveys, finding, &products, &programs).map_err(|refused| refused.message())?;
                let makers = products.makers_of(finding.family).ok_or_else(|| message!("uninstall-refused-maker"))?;
                uninstallers.inspect(&decided, &makers).map_err(|error| error.message())
            };
            let all = findings.iter().map(|finding| {
                let answer = look(finding).map_or_else(Uninstall::ByHand, |prepared| Uninstall::Ready(Box::new(prepared)));
                (finding.id.clone(), answer)
            });
            _ = sender.send(Done::Uninstall(News::Inspected(all.collect())));
            wake();
        };
        if thread::Builder::new().name("uninstallers".to_owned()).spawn(work).is_err() {
            for id in found {
                self.uninstalls.by_product.insert(id, Uninstall::ByHand(message!("work-not-started")));
            }
        }
    }

    /// Starts the uninstaller that was shown, if no other one runs.
    pub(super) fn start_uninstaller(&mut self, product: &str) {
        if self.journey.removal() != Removal::Begun || self.uninstalls.is_running() {
            return;
        }
        let Some(Uninstall::Ready(prepared)) = self.uninstalls.of(product).cloned() else { return };
        self.uninstalls.stop_watching = Arc::new(AtomicBool::new(false));
        let (machine, stop) = (Arc::clone(&self.machine), Arc::clone(&self.uninstalls.stop_watching));
        let (sender, wake) = (self.sender.clone(), Arc::clone(&self.wake));
        let judged = self.judging();
        let id = product.to_owned();
        let work = move || {
            let tell = |news| {
                _ = sender.send(Done::Uninstall(news));
                wake();
            };
            match machine.uninstallers().start(&prepared) {
                Err(error) => tell(News::NotStarted(id, error)),
                Ok(running) => {
                    tell(News::Started(id.clone()));
                    let ended = running.wait(&stop);
                    // One that may still run would be found in the middle of its work.
                    let seen = (ended != Ended::NotWatched).then(|| {
                        let surveys = machine.surveys(&|_| (), &AtomicBool::new(false));
                        Box::new((judged(&surveys, machine.is_this_computer()), surveys))
                    });
                    tell(News::Ended(id, ended, seen));
                }
            }
        };
        if thread::Builder::new().name("uninstaller".to_owned()).spawn(work).is_ok() {
            self.uninstalls.by_product.insert(product.to_owned(), Uninstall::Starting);
        } else {
            self.uninstalls.by_product.insert(product.to_owned(), Uninstall::ByHand(message!("work-not-started")));
        }
    }

    /// The person does not want to wait for a running uninstaller. It is left alone.
    pub(super) fn stop_watching(&mut self) {
        self.uninstalls.stop_watching.store(true, Ordering::Relaxed);
    }

    pub(super) fn uninstall_news(&mut self, news: News) {
        // What comes in after the removal was ended by hand is over.
        if self.journey.removal() != Removal::Begun {
            return;
        }
        match news {
            News::Inspected(all) => {
                for (id, state) in all {
                    // Only what waits for this answer takes it.
                    if matches!(self.uninstalls.of(&id), Some(Uninstall::Looking)) {
                        self.uninstalls.by_product.insert(id, state);
                    }
                }
            }
            News::Started(id) => {
                self.uninstalls.by_product.insert(id, Uninstall::Running);
            }
            News::NotStarted(id, error) => {
                log::warn!("an uninstaller was not started: {error}");
                // Who said no can say yes again; whatever else it was, the way by hand remains.
                let again = matches!(error, StartError::Declined | StartError::OneAtATime | StartError::Changed);
                self.notice =
                    Some(super::Notice { what: error.message(), what_to_do: Some(message!("uninstall-by-hand")), fine: false });
                if again {
                    self.uninstalls.by_product.remove(&id);
                    self.look_at_uninstallers();
                } else {
                    self.uninstalls.by_product.insert(id, Uninstall::ByHand(error.message()));
                }
            }
            News::Ended(id, ended, seen) => {
                let found = match seen {
                    Some(seen) => self.seen_after(&id, *seen),
                    None => Found::NotKnown,
                };
                self.uninstalls.by_product.insert(id, Uninstall::Ended { ended, found });
            }
        }
    }

    /// Takes in the look after an uninstaller, and says what it found of the product. Only a look that could read is believed.
    fn seen_after(&mut self, id: &str, (case, surveys): (Case, Vec<Survey>)) -> Found {
        let Some(seen) = self.journey.seen() else { return Found::NotKnown };
        let Some(product) = seen.products.iter().find(|product| product.id == id).cloned() else { return Found::NotKnown };
        let verdict = case.verdict_of(&product, seen);
        let found = match verdict {
            Some(verdict) if verdict >= Verdict::Probable => Found::StillThere,
            Some(verdict) if verdict > Verdict::Leftovers => Found::NotKnown,
            _ if case.situation == Situation::Unknown => Found::NotKnown,
            _ => Found::Gone,
        };
        self.surveys = surveys;
        self.act(Action::LookFinished(Box::new(case)));
        if found == Found::Gone {
            self.act(Action::Tick(removed_tick(&product), true));
        }
        found
    }
}
