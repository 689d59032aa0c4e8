//! The script for Microsoft Defender and the one that undoes it.
//!
//! Both are for Windows PowerShell 5.1 and later: UTF-8 with a byte order mark, without which 5.1 takes the file for a code
//! page, and lines that end as on Windows. They stop with a sentence where Defender's commands are missing or where they are
//! not run by an administrator. `Add-MpPreference` is used and never `Set-MpPreference`, which would replace what is there.

use std::collections::BTreeSet;

use super::super::items::Kind;
use super::super::plan::{Exclusion, Parameter, Planned};
use super::powershell::{comment, literal, one_line};
use crate::message;
use crate::message::Message;

/// The bytes of both files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scripts {
    /// Adds what is active in it.
    pub script: Vec<u8>,
    /// Takes the same away again.
    pub undo: Vec<u8>,
    /// How many lines there are to pick from.
    pub offered: usize,
    /// How many of them are active.
    pub active: usize,
}

/// What is written before each line: what is said and the line.
type Line<'a> = fn(&'a Exclusion) -> String;

/// Writes both scripts.
///
/// `selected` holds the places in `plan` of what a person ticked. Everything else stands commented out, and so does what
/// was switched off or refused, whatever is ticked. `say` puts messages into the person's words; none of what it gives can
/// become a command.
#[must_use]
pub fn script(plan: &[Planned], selected: &BTreeSet<usize>, say: &dyn Fn(&Message) -> String) -> Scripts {
    let is_active = |index: usize, planned: &Planned| selected.contains(&index) && planned.may_be_ticked();
    let offered = plan.iter().filter(|planned| planned.outcome.is_ok()).count();
    let active = plan.iter().enumerate().filter(|(index, planned)| is_active(*index, planned)).count();
    let how = match active {
        0 => [message!("settings-script-how"), message!("settings-undo-how")],
        count => [message!("settings-script-how-picked", count = count), message!("settings-undo-how-picked")],
    };
    let mut add = Text::new(say);
    add.head(&message!("settings-script-title"), &[message!("settings-script-intro"), how[0].clone()]);
    add.guard();
    add.items(plan, is_active, Exclusion::add_line, true);
    add.refused(plan);
    let mut remove = Text::new(say);
    remove.head(&message!("settings-undo-title"), &how[1..]);
    remove.guard();
    remove.items(plan, is_active, Exclusion::remove_line, false);
    Scripts { script: add.bytes(), undo: remove.bytes(), offered, active }
}

struct Text<'a> {
    lines: Vec<String>,
    say: &'a dyn Fn(&Message) -> String,
}

impl<'a> Text<'a> {
    fn new(say: &'a dyn Fn(&Message) -> String) -> Self {
        Self { lines: Vec::new(), say }
    }

    fn bytes(self) -> Vec<u8> {
        let mut text = String::from('\u{feff}');
        for line in self.lines {
            text.push_str(&line);
            text.push_str("\r\n");
        }
        text.into_bytes()
    }

    fn comment(&mut self, message: &Message) {
        let text = (self.say)(message);
        self.lines.extend(comment(&text));
    }

    fn blank(&mut self) {
        self.lines.push(String::new());
    }

    fn head(&mut self, title: &Message, lead: &[Message]) {
        self.comment(title);
        for message in lead {
            self.lines.push("#".to_owned());
            self.comment(message);
        }
        self.blank();
    }

    /// Stops where the lines below could not work.
    fn guard(&mut self) {
        let missing = (self.say)(&message!("settings-script-no-defender"));
        let rights = (self.say)(&message!("settings-script-no-rights"));
        self.comment(&message!("settings-script-guard"));
        self.lines.extend([
            "$ErrorActionPreference = 'Stop'".to_owned(),
            "if (-not (Get-Command -Name 'Add-MpPreference' -ErrorAction SilentlyContinue)) {".to_owned(),
            format!("    Write-Host {}", literal(&missing)),
            "    exit 1".to_owned(),
            "}".to_owned(),
            "$principal = New-Object Security.Principal.WindowsPrincipal([Security.Principal.WindowsIdentity]::GetCurrent())"
                .to_owned(),
            "if (-not $principal.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)) {".to_owned(),
            format!("    Write-Host {}", literal(&rights)),
            "    exit 1".to_owned(),
            "}".to_owned(),
        ]);
        self.blank();
    }

    fn items(&mut self, plan: &'a [Planned], is_active: impl Fn(usize, &Planned) -> bool, line: Line<'a>, with_remarks: bool) {
        for kind in [Kind::Exclusion, Kind::TrustedProgram] {
            let of_kind = || plan.iter().enumerate().filter(|(_, planned)| planned.item.kind == kind && planned.outcome.is_ok());
            if of_kind().next().is_none() {
                continue;
            }
            self.comment(&match kind {
                Kind::Exclusion => message!("settings-script-exclusions"),
                Kind::TrustedProgram => message!("settings-script-trusted-programs"),
            });
            if with_remarks
                && of_kind().any(|(_, planned)| matches!(&planned.outcome, Ok(one) if one.parameter() == Parameter::Process))
            {
                self.comment(&message!("settings-script-process-warning"));
            }
            self.blank();
            for (index, planned) in of_kind() {
                let Ok(exclusion) = &planned.outcome else { continue };
                self.comment(&place(planned));
                if with_remarks {
                    self.comment(&exclusion.message());
                    for remark in &planned.remarks {
                        self.comment(&Message::new(remark.message_id()));
                    }
                    if !planned.item.comment.trim().is_empty() {
                        self.comment(&message!("settings-script-comment", text = one_line(&planned.item.comment)));
                    }
                }
                let command = line(exclusion);
                self.lines.push(if is_active(index, planned) { command } else { format!("#{command}") });
                self.blank();
            }
        }
    }

    /// What is not offered, with the reason, so that nobody looks for it in vain.
    fn refused(&mut self, plan: &[Planned]) {
        let refused = || plan.iter().filter_map(|planned| planned.refusal().map(|refusal| (planned, refusal)));
        if refused().next().is_none() {
            return;
        }
        self.comment(&message!("settings-script-refused"));
        self.blank();
        for (planned, refusal) in refused() {
            self.comment(&place(planned));
            self.comment(&message!("settings-script-subject", text = one_line(planned.item.subject())));
            self.comment(&refusal.message());
            self.blank();
        }
    }
}

/// Where an item stood in the person's files.
fn place(planned: &Planned) -> Message {
    let item = &planned.item;
    if item.file.is_empty() {
        message!("settings-place", line = item.line)
    } else {
        message!("settings-place-in-file", line = item.line, file = one_line(&item.file))
    }
}
