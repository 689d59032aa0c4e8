//! Services and drivers as Windows' own tools list them.

use super::context::Context;
use super::kinds::pattern;
use super::pattern::Regex;
use super::{msinfo, systeminfo, tools};
use crate::survey::{Kind, Source, field};
use std::sync::LazyLock;

/// Reads one line; says whether it was one.
pub(super) fn line(line: &str, context: &mut Context) -> bool {
    if msinfo::line(line, context) || systeminfo::line(line, context) || tools::line(line, context) {
        return true;
    }
    // driverquery /v: name, display name, description, type, start, state, status, accepts stop, accepts pause.
    pattern!(
        DRIVER,
        r"^(\S+)\s+.*?\s+(?:Kernel|File System)\s+(?:Auto|Boot|Manual|System|Disabled)\s+(Running|Stopped)\s+\S+\s+(?:TRUE|FALSE)\s+(?:TRUE|FALSE)\b(.*)$"
    );
    pattern!(IMAGE, r"([A-Za-z]:\\\S.*?\.sys)");
    // fltmc: name, instances, altitude, frame. A filter that is listed is loaded.
    // With `instances`: name, volume, altitude, instance, frame, features, state.
    pattern!(INSTANCE, r"^(\S+)\s+\S.*?\s+(\d{5,6})(?:\.\d+)?\s+\S.*?\s+\d\s+[0-9a-f]{8}\b");
    pattern!(FILTER, r"^(\S+)\s+\d{1,4}\s+(\d{5,6})(?:\.\d+)?\s+\d$");
    if (line.contains("TRUE") || line.contains("FALSE"))
        && let Some(found) = DRIVER.captures(line)
    {
        let image = IMAGE.captures(&found[3]).map(|image| image[1].to_owned()).unwrap_or_default();
        context.see(
            Source::Drivers,
            &found[1],
            [(field::STATE, found[2].to_lowercase().as_str()), (field::IMAGE, image.as_str())],
        );
        return true;
    }
    if let Some(found) = FILTER.captures(line).or_else(|| INSTANCE.captures(line)) {
        // Altitudes of file system filters lie between 20000 and 429999 (learn.microsoft.com).
        if found[2].parse::<u32>().is_ok_and(|altitude| (20_000..430_000).contains(&altitude)) {
            context.see(Source::Drivers, &found[1], [(field::STATE, "running")]);
            return true;
        }
    }
    if ["unning", "topped", "aused", "RUNNING", "STOPPED"].iter().any(|word| line.contains(word)) && states(line, context) {
        return true;
    }
    // driverquery without /v tells no state.
    if context.kind == Kind::Driverquery {
        pattern!(SHORT, r"^(\S+)\s+(.+?)\s{2,}(?:Kernel|File System)\b");
        if let Some(found) = SHORT.captures(line) {
            context.see(Source::Drivers, &found[1], [(field::NAME, &found[2])]);
            return true;
        }
    }
    false
}

/// Lines that begin or end with a state.
fn states(line: &str, context: &mut Context) -> bool {
    pattern!(STATE_FIRST, r"^\s*(Running|Stopped|Paused)\s{2,}(\S+)\s{2,}(\S.*)$");
    pattern!(STATE_LAST, r"^\s*(\S+)\s+(Running|Stopped|RUNNING|STOPPED|Paused)\s*$");
    // PowerShell pads names to 18 letters; a name of just that length is followed by one space.
    pattern!(PADDED, r"^(Running|Stopped|Paused)\s+(\S{1,18})\s+(\S.*)$");
    let padded = if context.kind == Kind::GetService { PADDED.captures(line) } else { None };
    if let Some(found) = padded.or_else(|| STATE_FIRST.captures(line)) {
        see(context, &found[2], &found[1], &found[3]);
        return true;
    }
    if let Some(found) = STATE_LAST.captures(line) {
        see(context, &found[1], &found[2], "");
        return true;
    }
    false
}

/// A service or a driver of which the tool doesn't say which it is.
pub(super) fn see(context: &mut Context, key: &str, state: &str, name: &str) {
    let state = state.to_lowercase();
    // The same tools list both and don't say which it is; a name that is known as one is not known as the other.
    let fields = [(field::STATE, state.as_str()), (field::NAME, name)];
    context.see(Source::Services, key, fields);
    context.see(Source::Drivers, key, fields);
}
