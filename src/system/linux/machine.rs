//! The system itself, and who manages it.

use std::fs;
use std::path::Path;

use safe_passage_core::survey::{field, reason};

use super::super::run::{Outcome, Reading, Reason};
use super::{Place, filled, is_missing, read_text, reason_of};

/// What writes the marker for a pending restart, so that a missing marker means something.
const MARKER_WRITERS: [&str; 3] = [
    "/usr/share/update-notifier/notify-reboot-required",
    "/etc/kernel/postinst.d/update-notifier",
    "/etc/kernel/postinst.d/unattended-upgrades",
];

/// Reads the system's name (os-release(5)) and whether a restart is pending (subjects `os`, `restart-pending`).
pub(super) fn system(place: &Place, reading: &Reading) -> Outcome {
    let mut count = 0;
    match release(place) {
        Ok(fields) => {
            count += 1;
            reading.saw("os", fields);
        }
        Err(why) => reading.could_not_read("os", why),
    }
    match restart_pending(place) {
        Ok(pending) => {
            count += 1;
            reading.saw("restart-pending", [(field::STATE, if pending { "yes" } else { "no" }.to_owned())]);
        }
        Err(why) => reading.could_not_read("restart-pending", why),
    }
    if count == 0 { Err(reason::NOT_AVAILABLE) } else { Ok(count) }
}

fn release(place: &Place) -> Result<Vec<(&'static str, String)>, Reason> {
    for path in ["/etc/os-release", "/usr/lib/os-release"] {
        let Some(text) = read_text(&place.at(path)).map_err(|error| reason_of(&error))? else { continue };
        let value = |wanted: &str| {
            text.lines().rev().find_map(|line| {
                let (name, value) = line.trim().split_once('=')?;
                (name == wanted).then(|| unquoted(value))
            })
        };
        let fields = filled([
            (field::NAME, value("NAME")),
            (field::VERSION, value("VERSION_ID")),
            ("build", value("BUILD_ID")),
            ("edition", value("VARIANT")),
            (field::ID, value("ID")),
        ]);
        return if fields.is_empty() { Err(reason::NOT_UNDERSTOOD) } else { Ok(fields) };
    }
    Err(reason::NOT_AVAILABLE)
}

/// A value as a shell would read it: without its quotes and the backslashes that protect characters.
fn unquoted(value: &str) -> String {
    let value = value.trim();
    let (inner, escapes) = match value.chars().next() {
        Some(quote @ ('"' | '\'')) => (value[1..].strip_suffix(quote).unwrap_or(&value[1..]), quote == '"'),
        _ => (value, true),
    };
    let mut text = String::with_capacity(inner.len());
    let mut letters = inner.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' if escapes => text.extend(letters.next()),
            _ => text.push(letter),
        }
    }
    text
}

/// Whether an update waits for a restart. Debian and Ubuntu leave a marker; elsewhere, and where nothing would write
/// it, nobody can tell.
fn restart_pending(place: &Place) -> Result<bool, Reason> {
    for marker in ["/run/reboot-required", "/var/run/reboot-required"] {
        if is_there(&place.at(marker))? {
            return Ok(true);
        }
    }
    for writer in MARKER_WRITERS {
        if is_there(&place.at(writer))? {
            return Ok(false);
        }
    }
    Err(reason::NOT_AVAILABLE)
}

fn is_there(path: &Path) -> Result<bool, Reason> {
    match fs::metadata(path) {
        Ok(_) => Ok(true),
        Err(error) if is_missing(&error) => Ok(false),
        Err(error) => Err(reason_of(&error)),
    }
}

/// A sign that somebody manages the machine.
struct Sign {
    /// `domain`, `mdm` or `policy`.
    subject: &'static str,
    /// What manages.
    name: &'static str,
    /// The file that shows it.
    path: &'static str,
    /// Words of which one must begin a line of the file; with none, the file's being there is enough.
    settings: &'static [&'static str],
}

/// Signs of management. Each is a file that exists only after the machine was joined or enrolled, or a setting that
/// names the server; that the program is installed says nothing.
/// Sources: learn.microsoft.com/defender-endpoint/linux-preferences (managed preferences of Defender); docs.cfengine.com
/// (address of the hub after the bootstrap); manual pages sssd.conf(5), puppet.conf(5); the settings' own names.
/// `device_hint` in Intune's file is what an enrolled device has, as scripts of administrators read it.
const SIGNS: [Sign; 12] = [
    sign("domain", "Kerberos", "/etc/krb5.keytab", &[]),
    sign("domain", "SSSD", "/etc/sssd/sssd.conf", &[]),
    sign("mdm", "Landscape", "/etc/landscape/client.conf", &["account_name", "url"]),
    sign("mdm", "Microsoft Intune", "~/.config/intune/registration.toml", &["device_hint"]),
    sign("mdm", "Microsoft Intune", "~/.local/state/intune/registration.toml", &["device_hint"]),
    sign("mdm", "JumpCloud", "/opt/jc/jcagent.conf", &[]),
    sign("policy", "Microsoft Defender for Endpoint", "/etc/opt/microsoft/mdatp/managed/mdatp_managed.json", &[]),
    sign("policy", "Puppet", "/etc/puppetlabs/puppet/puppet.conf", &["server"]),
    sign("policy", "Puppet", "/etc/puppet/puppet.conf", &["server"]),
    sign("policy", "Salt", "/etc/salt/minion", &["master"]),
    sign("policy", "Chef", "/etc/chef/client.rb", &["chef_server_url"]),
    sign("policy", "CFEngine", "/var/cfengine/policy_server.dat", &[]),
];

const fn sign(subject: &'static str, name: &'static str, path: &'static str, settings: &'static [&'static str]) -> Sign {
    Sign { subject, name, path, settings }
}

/// Reads who manages the machine: subjects `domain` (state `joined` or `none`), `mdm` (`enrolled` or `none`) and `policy`
/// (`managed` or `none`), with what manages in `name` and what shows it in `path`.
///
/// `none` is written only when every sign could be asked for.
pub(super) fn management(place: &Place, reading: &Reading) -> Outcome {
    let mut count = 0;
    for (subject, managed) in [("domain", "joined"), ("mdm", "enrolled"), ("policy", "managed")] {
        let mut found = false;
        let mut unread = None;
        for sign in SIGNS.iter().filter(|sign| sign.subject == subject) {
            match shows(place, sign) {
                Ok(true) => {
                    found = true;
                    count += 1;
                    let path = sign.path.replace("~/", "/home/<user>/");
                    reading.saw(
                        subject,
                        [(field::STATE, managed.to_owned()), (field::NAME, sign.name.to_owned()), (field::PATH, path)],
                    );
                }
                Ok(false) => {}
                Err(why) => unread = Some(why),
            }
        }
        match (found, unread) {
            (true, _) => {}
            (false, Some(why)) => reading.could_not_read(subject, why),
            (false, None) => {
                count += 1;
                reading.saw(subject, [(field::STATE, "none".to_owned())]);
            }
        }
    }
    if count == 0 { Err(reason::FAILED) } else { Ok(count) }
}

fn shows(place: &Place, sign: &Sign) -> Result<bool, Reason> {
    let path = match (sign.path.strip_prefix("~/"), &place.home) {
        (Some(below), Some(home)) => home.join(below),
        (Some(_), None) => return Ok(false),
        (None, _) => place.at(sign.path),
    };
    if sign.settings.is_empty() {
        return is_there(&path);
    }
    let text = read_text(&path).map_err(|error| reason_of(&error))?.unwrap_or_default();
    Ok(text.lines().any(|line| is_set(line, sign.settings)))
}

/// Whether a line sets one of the settings: its name first, then `=`, `:` or a blank, then a value. Comments do not count.
fn is_set(line: &str, settings: &[&str]) -> bool {
    settings.iter().any(|setting| {
        line.trim().strip_prefix(setting).is_some_and(|rest| {
            rest.starts_with(['=', ':', ' ', '\t']) && !rest.trim_matches(['=', ':', ' ', '\t', '"', '\'']).is_empty()
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn values_are_read_as_a_shell_reads_them() {
        for (written, expected) in [
            ("debian", "debian"),
            ("\"Debian GNU/Linux\"", "Debian GNU/Linux"),
            ("'12'", "12"),
            (r#""A \"quoted\" \$name""#, r#"A "quoted" $name"#),
            (r"'back\slash'", r"back\slash"),
            ("\"open", "open"),
            ("\"", ""),
            ("", ""),
        ] {
            assert_eq!(unquoted(written), expected, "{written}");
        }
    }

    #[test]
    fn settings_count_only_with_a_value_and_outside_of_comments() {
        for (line, expected) in [
            ("server = puppet.example.org", true),
            ("  master: 10.0.0.1", true),
            ("chef_server_url \"https://chef.example.org\"", true),
            ("#master: salt", false),
            ("server =", false),
            ("server_urls = x", false),
            ("account_name", false),
        ] {
            assert_eq!(is_set(line, &["server", "master", "chef_server_url", "account_name"]), expected, "{line}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_failing(text in "(?s).{0,100}") {
            let _ = (unquoted(&text), is_set(&text, &["server"]));
        }
    }
}
