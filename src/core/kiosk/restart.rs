//! How long to wait before a window that ended is opened again.

use core::time::Duration;

/// A window that stood for less time than this ended at once: the same would happen again.
const SHORT: Duration = Duration::from_secs(10);
/// The first pause, after the second end in a row that came at once; each one after it is twice as long.
const FIRST_PAUSE_SECONDS: u64 = 1;
/// The longest pause. Somebody may be repairing the machine, and the kiosk shall be there when they have.
const LONGEST_PAUSE_SECONDS: u64 = 60;

/// Ends in a row that came at once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Restarts {
    at_once: u32,
}

impl Restarts {
    /// A window ended that had stood for so long; gives the pause before the next one is opened.
    pub fn ended(&mut self, stood: Duration) -> Duration {
        self.at_once = if stood < SHORT { self.at_once.saturating_add(1) } else { 0 };
        let Some(doublings) = self.at_once.checked_sub(2) else { return Duration::ZERO };
        let seconds = FIRST_PAUSE_SECONDS.checked_shl(doublings.min(16)).unwrap_or(LONGEST_PAUSE_SECONDS);
        Duration::from_secs(seconds.min(LONGEST_PAUSE_SECONDS))
    }
}

#[cfg(test)]
mod tests {
    use super::Restarts;
    use core::time::Duration;

    #[test]
    fn the_pause_grows_where_windows_end_at_once_and_is_gone_after_one_that_stood() {
        let mut restarts = Restarts::default();
        let pause = |restarts: &mut Restarts, stood| restarts.ended(Duration::from_secs(stood)).as_secs();
        assert_eq!(pause(&mut restarts, 3600), 0, "a crash after an hour is answered at once");
        let pauses: Vec<u64> = (0..10).map(|_| pause(&mut restarts, 1)).collect();
        assert_eq!(pauses, [0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
        assert_eq!(pause(&mut restarts, 11), 0);
        assert_eq!(pause(&mut restarts, 1), 0);
        for _ in 0..100_000 {
            restarts.ended(Duration::ZERO);
        }
        assert_eq!(pause(&mut restarts, 0), 60);
    }
}
