//! The staff's PIN: which PINs are taken, which hashes, and how long to wait after wrong ones.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::message;
use crate::message::Message;

/// Fewest digits of a PIN. With the delays below, trying all of six digits takes years.
pub const SHORTEST: usize = 6;
/// Most digits of a PIN: what a person types on a screen without a keyboard.
pub const LONGEST: usize = 12;

/// Why a PIN is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PinProblem {
    /// It has fewer than [`SHORTEST`] or more than [`LONGEST`] signs.
    Length,
    /// It holds something else than the digits 0 to 9, which is all that the kiosk's keypad has.
    OnlyDigits,
    /// It is one digit over and over, or counts up or down: what people try first.
    Guessable,
}

impl PinProblem {
    /// What is wrong and what is taken, in a sentence or two.
    #[must_use]
    pub fn message(self) -> Message {
        match self {
            Self::Length => message!("kiosk-pin-length", shortest = SHORTEST, longest = LONGEST),
            Self::OnlyDigits => message!("kiosk-pin-only-digits"),
            Self::Guessable => message!("kiosk-pin-guessable"),
        }
    }
}

/// Whether a PIN is taken.
///
/// # Errors
/// The first [`PinProblem`] that it has.
pub fn check(pin: &str) -> Result<(), PinProblem> {
    let digits = pin.as_bytes();
    if !digits.iter().all(u8::is_ascii_digit) {
        return Err(PinProblem::OnlyDigits);
    }
    if !(SHORTEST..=LONGEST).contains(&digits.len()) {
        return Err(PinProblem::Length);
    }
    let step = |pair: &[u8]| i16::from(pair[1]) - i16::from(pair[0]);
    let mut steps = digits.windows(2).map(step);
    let first = steps.next().unwrap_or_default();
    if (-1..=1).contains(&first) && steps.all(|step| step == first) {
        return Err(PinProblem::Guessable);
    }
    Ok(())
}

/// What a hash in the configuration is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HashState {
    /// It can be used.
    Good,
    /// There is none: an empty text, or the word that stands in the example.
    Missing,
    /// Digits alone: somebody wrote the PIN itself there.
    Clear,
    /// Some other text.
    NoHash,
    /// A hash of another kind, or with so little work that it could be tried out.
    Weak,
    /// A hash that asks for so much work that a kiosk would stand still.
    TooHeavy,
}

/// The word that stands in `assets/kiosk.example.toml` where the hash belongs.
pub const PLACEHOLDER: &str = "kiosk --setup makes this";

/// Least memory of a hash in KiB, least passes: the first choice of OWASP's Password Storage Cheat Sheet for Argon2id.
pub const LEAST_MEMORY_KIB: u32 = 19 * 1024;
/// Least passes over that memory, from the same place.
pub const LEAST_PASSES: u32 = 2;
/// Most memory in KiB and most passes: beyond this a PIN takes seconds on a small machine.
const MOST_MEMORY_KIB: u32 = 256 * 1024;
const MOST_PASSES: u32 = 16;
const MOST_LANES: u32 = 16;
/// Least length of salt and hash in bytes (RFC 9106, 3.1 and 4: 16 bytes of salt for passwords; at least 128 bits of tag).
const LEAST_SALT: usize = 16;
const LEAST_TAG: usize = 16;
/// Most bytes of either.
const MOST_BYTES: usize = 64;

/// What a text is worth as the PIN's hash: a PHC string (`$argon2id$v=19$m=…,t=…,p=…$salt$hash`).
#[must_use]
pub fn hash_state(text: &str) -> HashState {
    if text.is_empty() || text == PLACEHOLDER {
        return HashState::Missing;
    }
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return HashState::Clear;
    }
    let Some(rest) = text.strip_prefix('$') else { return HashState::NoHash };
    let parts: Vec<&str> = rest.split('$').collect();
    let [kind, version, costs, salt, tag] = parts[..] else {
        // Other kinds of hashes have another number of parts.
        return if parts.len() >= 3 { HashState::Weak } else { HashState::NoHash };
    };
    if kind != "argon2id" || version != "v=19" {
        return HashState::Weak;
    }
    let costs: Vec<&str> = costs.split(',').collect();
    let [memory, passes, lanes] = costs[..] else { return HashState::NoHash };
    let number = |text: &str, name: &str| -> Option<u32> {
        let digits = text.strip_prefix(name)?;
        // No sign and no leading zero: a number that another reader could understand otherwise.
        let plain = !digits.starts_with('0') && digits.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| digits.parse().ok()).flatten()
    };
    let (Some(memory), Some(passes), Some(lanes)) = (number(memory, "m="), number(passes, "t="), number(lanes, "p=")) else {
        return HashState::NoHash;
    };
    let (Some(salt), Some(tag)) = (base64_length(salt), base64_length(tag)) else { return HashState::NoHash };
    if memory > MOST_MEMORY_KIB || passes > MOST_PASSES || lanes > MOST_LANES || salt > MOST_BYTES || tag > MOST_BYTES {
        return HashState::TooHeavy;
    }
    if memory < LEAST_MEMORY_KIB || passes < LEAST_PASSES || salt < LEAST_SALT || tag < LEAST_TAG {
        return HashState::Weak;
    }
    HashState::Good
}

/// Bytes that a text in base64 without padding stands for; `None` where it is none.
fn base64_length(text: &str) -> Option<usize> {
    let good = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'+' || byte == b'/');
    (good && text.len() % 4 != 1).then_some(text.len() * 3 / 4)
}

/// Wrong PINs that cost no wait: a slip of the finger.
const FREE: u32 = 2;
/// The first wait in seconds; each wrong PIN after it doubles it.
const FIRST_WAIT_SECONDS: i64 = 10;
/// The longest wait in seconds. Staff who come after somebody who played wait no longer than this.
const LONGEST_WAIT_SECONDS: i64 = 15 * 60;
/// Doublings after which the longest wait is reached in any case.
const MOST_DOUBLINGS: u32 = 16;

/// Wrong PINs so far, and until when none is taken.
///
/// It is written down before a PIN is looked at, so that a crash or a restart of the program is no way round the wait; see
/// `src/kiosk/pin.rs`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attempts {
    /// Wrong PINs since the last right one.
    wrong: u32,
    /// No PIN is taken before this instant.
    until: Option<Timestamp>,
}

impl Attempts {
    /// What counts where nothing is known of what was before, because what was written down can't be read: a wait as after
    /// several wrong PINs. Destroying the note shall not be worth anything.
    #[must_use]
    pub fn unknown(at: Timestamp) -> Self {
        let mut attempts = Self { wrong: FREE + 3, until: None };
        attempts.wrong(at);
        attempts
    }

    /// How long to wait before the next PIN is taken; zero where none. In whole seconds, rounded up.
    ///
    /// Never longer than the wait that the wrong PINs so far are worth: a clock that was set back must not lock staff out
    /// for years.
    #[must_use]
    pub fn wait_seconds(&self, at: Timestamp) -> i64 {
        let Some(until) = self.until else { return 0 };
        let left = until.duration_since(at);
        let seconds = left.as_secs() + i64::from(left.subsec_nanos() > 0);
        seconds.clamp(0, Self::wait_after(self.wrong))
    }

    /// A wrong PIN at an instant.
    pub fn wrong(&mut self, at: Timestamp) {
        self.wrong = self.wrong.saturating_add(1);
        let wait = SignedDuration::from_secs(Self::wait_after(self.wrong));
        self.until = (!wait.is_zero()).then(|| at.checked_add(wait).unwrap_or(Timestamp::MAX));
    }

    /// The right PIN.
    pub fn right(&mut self) {
        *self = Self::default();
    }

    /// Wrong PINs since the last right one.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.wrong
    }

    /// Seconds to wait after so many wrong PINs.
    fn wait_after(wrong: u32) -> i64 {
        match wrong.checked_sub(FREE + 1) {
            None => 0,
            Some(doublings) => (FIRST_WAIT_SECONDS << doublings.min(MOST_DOUBLINGS)).min(LONGEST_WAIT_SECONDS),
        }
    }
}
