//! Reads several sources at once: a thread and a time limit for each, and none of them can hold up or bring down the rest.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use safe_passage_core::survey::{Observation, Source, reason};

use super::Progress;

/// How often the cancel flag and the time limits are looked at.
const TURN: Duration = Duration::from_millis(20);

/// Why a source as a whole could not be read: one of the words in [`reason`].
pub(super) type Reason = &'static str;

/// How a source ended: the number of entries that it held, or why it could not be read.
pub(super) type Outcome = Result<usize, Reason>;

/// One source, how long it may take, and how it is read.
pub(super) struct Task {
    pub source: Source,
    pub limit: Duration,
    pub work: Box<dyn FnOnce(&Reading) -> Outcome + Send>,
}

/// What a reader of a source holds: where it puts what it sees, and whether it is to stop.
pub(super) struct Reading {
    source: Source,
    index: usize,
    events: Sender<(usize, Event)>,
    stop: Arc<AtomicBool>,
}

enum Event {
    Seen(Observation),
    Finished(Outcome),
}

impl Reading {
    /// Writes down one thing that was read.
    pub fn saw<'a>(&self, subject: impl Into<String>, fields: impl IntoIterator<Item = (&'a str, String)>) {
        self.write(Observation::read(self.source, subject, fields));
    }

    /// Writes down that one thing in the source could not be read.
    pub fn could_not_read(&self, subject: impl Into<String>, reason: Reason) {
        self.write(Observation::could_not_read(self.source, Some(subject.into()), reason));
    }

    /// Writes down an observation as it is.
    pub fn write(&self, observation: Observation) {
        // Nobody listens any more when the source ran out of time; it will be asked to stop as well.
        let _ = self.events.send((self.index, Event::Seen(observation)));
    }

    /// Whether the time is over or the person cancelled. Long readings look at it between entries.
    pub fn stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

struct Running {
    source: Source,
    limit: Duration,
    started: Instant,
    stop: Arc<AtomicBool>,
    seen: Vec<Observation>,
    open: bool,
}

/// What reads a source, and how many seconds it may take.
pub(super) type Reader<P> = (u64, fn(&P, &Reading) -> Outcome);

/// Reads sources of one place, each in a thread of its own.
pub(super) fn look<P: Send + Sync + 'static>(
    place: P,
    sources: &[Source],
    reader_of: fn(Source) -> Reader<P>,
    progress: &dyn Fn(Progress),
    cancel: &AtomicBool,
) -> Vec<Observation> {
    let place = Arc::new(place);
    let tasks = sources
        .iter()
        .map(|&source| {
            let (seconds, read) = reader_of(source);
            let place = place.clone();
            Task { source, limit: Duration::from_secs(seconds), work: Box::new(move |reading| read(&place, reading)) }
        })
        .collect();
    run(tasks, progress, cancel)
}

/// Reads all sources and returns what they saw, in the order of the tasks.
///
/// Each source ends with one observation about itself as a whole. What a source had seen before it ran out of time, was
/// cancelled or failed is kept in front of that.
pub(super) fn run(tasks: Vec<Task>, progress: &dyn Fn(Progress), cancel: &AtomicBool) -> Vec<Observation> {
    let total = tasks.len();
    let mut done = 0;
    let (events, incoming) = channel();
    let mut running: Vec<Running> = Vec::with_capacity(total);
    for (index, task) in tasks.into_iter().enumerate() {
        let mut one = Running {
            source: task.source,
            limit: task.limit,
            started: Instant::now(),
            stop: Arc::new(AtomicBool::new(false)),
            seen: Vec::new(),
            open: true,
        };
        if cancel.load(Ordering::Relaxed) {
            close(&mut one, Err(reason::CANCELLED), &mut done, total, progress);
        } else {
            let reading = Reading { source: task.source, index, events: events.clone(), stop: one.stop.clone() };
            if start(task.work, reading).is_err() {
                close(&mut one, Err(reason::FAILED), &mut done, total, progress);
            }
        }
        running.push(one);
    }
    drop(events);
    wait(&mut running, &incoming, &mut done, progress, cancel);
    running.into_iter().flat_map(|one| one.seen).collect()
}

fn start(work: Box<dyn FnOnce(&Reading) -> Outcome + Send>, reading: Reading) -> std::io::Result<()> {
    thread::Builder::new().name("look".to_owned()).spawn(move || {
        // A reader that panics is one source that failed, not the end of the look.
        let outcome = catch_unwind(AssertUnwindSafe(|| work(&reading))).unwrap_or(Err(reason::FAILED));
        let _ = reading.events.send((reading.index, Event::Finished(outcome)));
    })?;
    Ok(())
}

fn wait(
    running: &mut [Running],
    incoming: &Receiver<(usize, Event)>,
    done: &mut usize,
    progress: &dyn Fn(Progress),
    cancel: &AtomicBool,
) {
    let total = running.len();
    while running.iter().any(|one| one.open) {
        let mut next = incoming.recv_timeout(TURN);
        // All that has already arrived counts, before anything is called late.
        while let Ok((index, event)) = next {
            take(&mut running[index], event, done, total, progress);
            next = incoming.recv_timeout(Duration::ZERO);
        }
        let nobody_left = matches!(next, Err(RecvTimeoutError::Disconnected));
        let cancelled = cancel.load(Ordering::Relaxed);
        for one in running.iter_mut().filter(|one| one.open) {
            let why = if cancelled {
                reason::CANCELLED
            } else if nobody_left {
                reason::FAILED
            } else if one.started.elapsed() >= one.limit {
                reason::TIMED_OUT
            } else {
                continue;
            };
            close(one, Err(why), done, total, progress);
        }
    }
}

fn take(one: &mut Running, event: Event, done: &mut usize, total: usize, progress: &dyn Fn(Progress)) {
    if !one.open {
        return;
    }
    match event {
        Event::Seen(observation) => one.seen.push(observation),
        Event::Finished(outcome) => close(one, outcome, done, total, progress),
    }
}

fn close(one: &mut Running, outcome: Outcome, done: &mut usize, total: usize, progress: &dyn Fn(Progress)) {
    one.open = false;
    one.stop.store(true, Ordering::Relaxed);
    one.seen.push(match outcome {
        Ok(count) => Observation::source_read(one.source, count),
        Err(why) => Observation::could_not_read(one.source, None, why),
    });
    *done += 1;
    progress(Progress { source: one.source, done: *done, total });
}

/// Waits for one call that may hang, no longer than its limit. A call that is given up goes on in its own thread and its
/// answer is dropped; nothing that it touches is waited for any more.
#[cfg(any(windows, test))]
pub(super) fn within<T: Send + 'static>(
    limit: Duration,
    call: impl FnOnce() -> Result<T, Reason> + Send + 'static,
) -> Result<T, Reason> {
    let (sender, receiver) = channel();
    let work = move || {
        let answer = catch_unwind(AssertUnwindSafe(call)).unwrap_or(Err(reason::FAILED));
        let _ = sender.send(answer);
    };
    thread::Builder::new().name("ask".to_owned()).spawn(work).map_err(|_| reason::FAILED)?;
    receiver.recv_timeout(limit).unwrap_or_else(|error| match error {
        RecvTimeoutError::Timeout => Err(reason::TIMED_OUT),
        RecvTimeoutError::Disconnected => Err(reason::FAILED),
    })
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    const LONG: Duration = Duration::from_mins(10);

    fn task(source: Source, limit: Duration, work: impl FnOnce(&Reading) -> Outcome + Send + 'static) -> Task {
        Task { source, limit, work: Box::new(work) }
    }

    /// A reader that ends when it is told to; it stands for a long reading. Says whether it was told.
    fn long_reading(reading: &Reading) -> bool {
        for _ in 0..30_000 {
            if reading.stopped() {
                return true;
            }
            thread::sleep(Duration::from_millis(1));
        }
        false
    }

    #[test]
    fn every_source_ends_with_one_observation_about_itself_in_the_order_asked() {
        let steps = RefCell::new(Vec::new());
        let seen = run(
            vec![
                task(Source::Packages, LONG, |reading| {
                    reading.saw("kesl", []);
                    reading.could_not_read("rpm", reason::PERMISSION);
                    Ok(812)
                }),
                task(Source::Units, LONG, |_| Err(reason::NOT_AVAILABLE)),
            ],
            &|step| steps.borrow_mut().push(step),
            &AtomicBool::new(false),
        );
        assert_eq!(
            seen,
            [
                Observation::read(Source::Packages, "kesl", []),
                Observation::could_not_read(Source::Packages, Some("rpm".to_owned()), reason::PERMISSION),
                Observation::source_read(Source::Packages, 812),
                Observation::could_not_read(Source::Units, None, reason::NOT_AVAILABLE),
            ]
        );
        let steps = steps.into_inner();
        assert_eq!(steps.iter().map(|step| (step.done, step.total)).collect::<Vec<_>>(), [(1, 2), (2, 2)]);
        assert_ne!(steps[0].source, steps[1].source);
    }

    #[test]
    fn a_source_that_hangs_or_panics_leaves_the_others_alone_and_keeps_what_it_saw() {
        let (release, hang) = channel::<()>();
        let (pass, turn) = channel::<()>();
        let seen = run(
            vec![
                // This one never looks at the flag: it hangs as a system call would, and answers when it was given up.
                task(Source::Processes, Duration::ZERO, move |reading| {
                    let _ = hang.recv();
                    reading.saw("too late", []);
                    let _ = pass.send(());
                    Ok(1)
                }),
                task(Source::Snap, LONG, |reading| {
                    reading.saw("seen before", []);
                    panic!("the reader of this source fails");
                }),
                task(Source::Files, LONG, move |_| {
                    let _ = turn.recv();
                    Ok(3)
                }),
            ],
            &|step| {
                if step.source == Source::Processes {
                    let _ = release.send(());
                }
            },
            &AtomicBool::new(false),
        );
        assert_eq!(
            seen,
            [
                Observation::could_not_read(Source::Processes, None, reason::TIMED_OUT),
                Observation::read(Source::Snap, "seen before", []),
                Observation::could_not_read(Source::Snap, None, reason::FAILED),
                Observation::source_read(Source::Files, 3),
            ]
        );
    }

    #[test]
    fn cancelling_on_the_way_keeps_what_was_finished() {
        let cancel = AtomicBool::new(false);
        let (ended, told) = channel();
        let seen = run(
            vec![
                task(Source::System, LONG, |_| Ok(1)),
                task(Source::Processes, LONG, move |reading| {
                    ended.send(long_reading(reading)).unwrap();
                    Ok(0)
                }),
            ],
            &|step| {
                if step.source == Source::System {
                    cancel.store(true, Ordering::Relaxed);
                }
            },
            &cancel,
        );
        assert_eq!(
            seen,
            [
                Observation::source_read(Source::System, 1),
                Observation::could_not_read(Source::Processes, None, reason::CANCELLED),
            ]
        );
        // The reader is told to stop and does; nothing is left running behind the person's back.
        assert_eq!(told.recv(), Ok(true));
    }

    #[test]
    fn nothing_is_started_when_it_was_cancelled_before() {
        let steps = RefCell::new(0);
        let seen = run(
            vec![task(Source::Packages, LONG, |_| panic!("must not be started"))],
            &|_| *steps.borrow_mut() += 1,
            &AtomicBool::new(true),
        );
        assert_eq!(seen, [Observation::could_not_read(Source::Packages, None, reason::CANCELLED)]);
        assert_eq!(steps.into_inner(), 1);
    }
}
