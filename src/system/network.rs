//! What every system tells of its network, in the same words. What is asked opens no connection and no socket of the
//! internet's families, and nothing that names a device or a place is kept: adapters are numbered as they come.

use safe_passage_core::survey::field;

use super::read::filled;
use super::run::{Outcome, Reading, Reason};

/// An adapter, without its name and its address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Adapter {
    /// `up`, `down` or `unknown`.
    pub state: &'static str,
    /// What sort of adapter it is, where the system tells.
    pub kind: Option<&'static str>,
}

/// Whether something leads out of the network that the computer is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct WaysOut {
    pub ipv4: Result<bool, Reason>,
    pub ipv6: Result<bool, Reason>,
}

/// Writes down the adapters, the way out and whether a name service is set. The count is that of what was read.
///
/// Fails where nothing of it could be read.
pub(super) fn write(
    reading: &Reading,
    adapters: Result<Vec<Adapter>, Reason>,
    ways: WaysOut,
    resolver: Result<bool, Reason>,
) -> Outcome {
    let mut count = 0;
    let mut failure = None;
    match adapters {
        Ok(adapters) => {
            for (number, adapter) in (1..).zip(&adapters) {
                count += 1;
                let fields =
                    filled([(field::STATE, Some(adapter.state.to_owned())), (field::KIND, adapter.kind.map(ToOwned::to_owned))]);
                reading.saw(format!("adapter {number}"), fields);
            }
            // That there is none is an answer too.
            count += usize::from(adapters.is_empty());
        }
        Err(why) => {
            failure = Some(why);
            reading.could_not_read("adapters", why);
        }
    }
    let word = |there: bool| if there { "present" } else { "absent" }.to_owned();
    let read = |way: Result<bool, Reason>| way.ok().map(word);
    // One way is enough. That there is none is only known when both were asked for.
    let out = match (ways.ipv4, ways.ipv6) {
        (Ok(true), _) | (_, Ok(true)) => Ok(true),
        (Ok(false), Ok(false)) => Ok(false),
        (Err(why), _) | (_, Err(why)) => Err(why),
    };
    match out {
        Ok(out) => {
            count += 1;
            let fields =
                filled([(field::STATE, Some(word(out))), (field::IPV4, read(ways.ipv4)), (field::IPV6, read(ways.ipv6))]);
            reading.saw("default-route", fields);
        }
        Err(why) => {
            failure = Some(why);
            reading.could_not_read("default-route", why);
        }
    }
    match resolver {
        Ok(there) => {
            count += 1;
            reading.saw("resolver", [(field::STATE, if there { "configured" } else { "none" }.to_owned())]);
        }
        Err(why) => {
            failure = Some(why);
            reading.could_not_read("resolver", why);
        }
    }
    match failure {
        Some(why) if count == 0 => Err(why),
        _ => Ok(count),
    }
}
