//! Windows itself, and who manages it.

use safe_passage_core::survey::{field, reason};

use super::super::read::filled;
use super::super::run::{Outcome, Reading, Reason, within};
use super::ask::{Key, View};
use super::{Place, values};

const VERSION: &str = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion";
const UPDATES: &str = r"SOFTWARE\Microsoft\Windows\CurrentVersion";
const CONTROL: &str = r"SYSTEM\CurrentControlSet\Control";

/// First build of Windows 11. Its registry still calls it Windows 10.
const FIRST_BUILD_OF_11: u32 = 22_000;

/// The question after a domain goes to a service of this computer, which waits for the network where there is one.
const DOMAIN_LIMIT: std::time::Duration = std::time::Duration::from_secs(5);

/// What the values of a key say that were asked for in one go.
fn lines(place: &Place, key: &Key, names: &[&str]) -> Result<Vec<Option<String>>, Reason> {
    let found = place.windows.values(key, names)?.ok_or(reason::NOT_AVAILABLE)?;
    Ok(found
        .iter()
        .map(|value| {
            let value = value.as_ref()?;
            values::line(value).or_else(|| values::number(value).map(|number| number.to_string()))
        })
        .collect())
}

/// Name, version, build and edition; whether a restart is pending; Safe Mode.
pub(super) fn system(place: &Place, reading: &Reading) -> Outcome {
    let version = Key::machine(View::Bits64, VERSION);
    let names =
        ["ProductName", "DisplayVersion", "ReleaseId", "CurrentBuildNumber", "UBR", "EditionID", "CurrentBuild", "CSDVersion"];
    let found = lines(place, &version, &names)?;
    let line = |index: usize| found.get(index).cloned().flatten();
    let build = line(3).or_else(|| line(6));
    let name = line(0).map(|name| shown_name(&name, build.as_deref()));
    let build = build.map(|build| line(4).map_or_else(|| build.clone(), |revision| format!("{build}.{revision}")));
    reading.saw(
        "os",
        filled([
            (field::NAME, name),
            (field::VERSION, line(1).or_else(|| line(2)).or_else(|| line(7))),
            (field::BUILD, build),
            ("edition", line(5).map(|edition| shown_edition(&edition).to_owned())),
        ]),
    );
    let mut count = 1;
    match restart_pending(place) {
        Ok(pending) => {
            count += 1;
            reading.saw("restart-pending", [(field::STATE, yes(pending))]);
        }
        Err(why) => reading.could_not_read("restart-pending", why),
    }
    // The key is there only while Windows runs in Safe Mode.
    match place.value(&Key::machine(View::Bits64, format!("{CONTROL}\\SafeBoot\\Option")), "OptionValue") {
        Ok(option) => {
            count += 1;
            reading
                .saw("safe-mode", [(field::STATE, yes(option.as_ref().and_then(values::number).is_some_and(|mode| mode > 0)))]);
        }
        Err(why) => reading.could_not_read("safe-mode", why),
    }
    Ok(count)
}

fn yes(is: bool) -> String {
    if is { "yes" } else { "no" }.to_owned()
}

/// The name with its maker in front, and 11 where the build says so.
fn shown_name(name: &str, build: Option<&str>) -> String {
    let is_11 = build.and_then(|build| build.parse::<u32>().ok()).is_some_and(|build| build >= FIRST_BUILD_OF_11);
    let name = match name.split_once("Windows 10") {
        Some((before, after)) if is_11 => format!("{before}Windows 11{after}"),
        _ => name.to_owned(),
    };
    if name.to_lowercase().starts_with("microsoft") { name } else { format!("Microsoft {name}") }
}

/// The edition as people know it; the registry has names of its own for the commonest two.
fn shown_edition(edition: &str) -> &str {
    match edition {
        "Core" | "CoreSingleLanguage" | "CoreCountrySpecific" | "CoreN" => "Home",
        "Professional" | "ProfessionalN" => "Pro",
        other => other,
    }
}

/// Whether a restart waits: of updates or features, or of a security program that has files to remove. Other programs
/// leave files to remove all the time, which needs no restart to go on here.
fn restart_pending(place: &Place) -> Result<bool, Reason> {
    let updates = Key::machine(View::Bits64, UPDATES);
    for name in [r"Component Based Servicing\RebootPending", r"WindowsUpdate\Auto Update\RebootRequired"] {
        if place.windows.values(&updates.below(name), &[])?.is_some() {
            return Ok(true);
        }
    }
    let session = Key::machine(View::Bits64, format!("{CONTROL}\\Session Manager"));
    let renames = place.value(&session, "PendingFileRenameOperations")?;
    Ok(match renames {
        Some(super::ask::Value::Texts(paths)) => paths.iter().any(|path| place.asked.keeps([path.as_str()])),
        _ => false,
    })
}

/// Whether somebody manages the computer: a domain, Microsoft Entra, a device management, a management agent.
///
/// Local policies are not counted: many programs for tuning a computer at home write them.
pub(super) fn management(place: &Place, reading: &Reading) -> Outcome {
    let windows = place.windows.clone();
    let joined = within(DOMAIN_LIMIT, move || windows.joined_to_a_domain());
    let entra = any_below(place, &format!("{CONTROL}\\CloudDomainJoin\\JoinInfo"));
    let domain = match (joined, entra) {
        (Ok(true), _) | (_, Ok(true)) => Ok(true),
        (Ok(false), Ok(false)) => Ok(false),
        (Err(why), _) | (_, Err(why)) => Err(why),
    };
    let mut count = 0;
    let mut refused = None;
    for (subject, answer, word) in
        [("domain", domain, "joined"), ("mdm", enrolled(place), "enrolled"), ("policy", assigned(place), "managed")]
    {
        match answer {
            Ok(is) => {
                count += 1;
                reading.saw(subject, [(field::STATE, if is { word } else { "none" }.to_owned())]);
            }
            Err(why) => {
                refused = Some(why);
                reading.could_not_read(subject, why);
            }
        }
    }
    match refused {
        Some(why) if count == 0 => Err(why),
        _ => Ok(count),
    }
}

fn any_below(place: &Place, path: &str) -> Result<bool, Reason> {
    Ok(place.windows.subkeys(&Key::machine(View::Bits64, path))?.is_some_and(|listing| !listing.names.is_empty()))
}

/// Whether a device management has enrolled the computer: an enrolment that names a server and is complete
/// (state 1; learn.microsoft.com, "Diagnose MDM enrollment"). Windows keeps enrolments of its own here that name none.
fn enrolled(place: &Place) -> Result<bool, Reason> {
    let key = Key::machine(View::Bits64, r"SOFTWARE\Microsoft\Enrollments");
    let Some(listing) = place.windows.subkeys(&key)? else { return Ok(false) };
    for name in &listing.names {
        let Ok(Some(found)) =
            place.windows.values(&key.below(name), &["EnrollmentState", "ProviderID", "DiscoveryServiceFullURL"])
        else {
            continue;
        };
        let complete = found.first().and_then(Option::as_ref).and_then(values::number) == Some(1);
        let named = |index: usize| found.get(index).and_then(Option::as_ref).and_then(values::line).is_some();
        if complete && named(1) && named(2) {
            return Ok(true);
        }
    }
    match listing.broken {
        Some(why) => Err(why),
        None => Ok(false),
    }
}

/// Whether Configuration Manager has assigned the computer to a site.
fn assigned(place: &Place) -> Result<bool, Reason> {
    let key = Key::machine(View::Bits64, r"SOFTWARE\Microsoft\SMS\Mobile Client");
    Ok(place.value(&key, "AssignedSiteCode")?.as_ref().and_then(values::line).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_11_is_called_so_by_its_build() {
        for (name, build, expected) in [
            ("Windows 10 Home", Some("26200"), "Microsoft Windows 11 Home"),
            ("Windows 10 Home", Some("19045"), "Microsoft Windows 10 Home"),
            ("Windows 10 Pro", None, "Microsoft Windows 10 Pro"),
            ("Windows Server 2022 Standard", Some("26100"), "Microsoft Windows Server 2022 Standard"),
            ("Microsoft Windows 8.1", Some("9600"), "Microsoft Windows 8.1"),
            ("Windows 10 Home", Some("x"), "Microsoft Windows 10 Home"),
        ] {
            assert_eq!(shown_name(name, build), expected);
        }
    }
}
