//! What a captured log can't show, whatever is on the machine: so that nobody takes its silence for "not there".

use super::{Kind, Os, Source, Survey};

/// The parts of a machine that weigh most in the judgement, by system.
fn weighty(os: Os) -> &'static [Source] {
    match os {
        Os::Windows => &[
            Source::InstalledPrograms,
            Source::Services,
            Source::Drivers,
            Source::Processes,
            Source::SecurityCenter,
            Source::Databases,
        ],
        Os::Macos => &[Source::Applications, Source::SystemExtensions, Source::LaunchItems],
        Os::Linux => &[Source::Packages, Source::Units, Source::Databases],
        Os::Unknown => &[],
    }
}

/// The parts that a kind of capture shows when it is whole. Kinds whose content is chosen by whoever made them (queries,
/// pasted lines) show what stands in them and no more.
fn shows(kind: Kind) -> &'static [Source] {
    match kind {
        Kind::Frst | Kind::Dds | Kind::Otl | Kind::ComboFix | Kind::Msinfo32 => {
            &[Source::Processes, Source::Services, Source::Drivers]
        }
        Kind::FrstAddition | Kind::Glpi => &[Source::InstalledPrograms, Source::SecurityCenter],
        Kind::HijackThis => &[Source::Processes, Source::Services],
        Kind::SecurityCheck | Kind::UsbFix => &[Source::SecurityCenter, Source::Processes],
        Kind::Tasklist => &[Source::Processes],
        Kind::Sc | Kind::GetService => &[Source::Services],
        Kind::Driverquery | Kind::Fltmc => &[Source::Drivers],
        Kind::Winget => &[Source::InstalledPrograms],
        Kind::ObsLog => &[Source::SecurityCenter],
        Kind::Dpkg | Kind::Rpm => &[Source::Packages],
        Kind::Systemctl => &[Source::Units],
        Kind::AppInfo => &[Source::Databases],
        Kind::SystemProfiler | Kind::EtreCheck => &[Source::Applications],
        Kind::SystemExtensionsCtl => &[Source::SystemExtensions],
        Kind::Launchctl => &[Source::LaunchItems],
        _ => &[],
    }
}

/// The weighty parts of the machine of which these captures can say nothing; empty where this program looked itself,
/// because then it says for each part whether it could be read, and where the system is not known.
#[must_use]
pub fn not_shown(surveys: &[Survey]) -> Vec<Source> {
    if surveys.iter().any(|survey| matches!(survey.kind, Kind::ThisComputer | Kind::Survey)) {
        return Vec::new();
    }
    let os = surveys.iter().map(|survey| survey.os).find(|os| *os != Os::Unknown).unwrap_or(Os::Unknown);
    let shown = |source: &Source| {
        surveys
            .iter()
            .any(|survey| shows(survey.kind).contains(source) || survey.observations.iter().any(|one| one.source == *source))
    };
    weighty(os).iter().copied().filter(|source| !shown(source)).collect()
}
