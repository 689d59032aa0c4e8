//! What a page shows, before anybody draws it: the window, the terminal and the HTML page all draw this.
//!
//! A page is a headline, a few sentences and a list of [`Block`]s; everything that a person can do on it is a
//! [`Control`] with an [`Intent`]. So the three ways of showing it have the same words, the same order and the same
//! gates, and a whole visible state can be compared as text.

use jiff::civil::Date;
use safe_passage_core::journey::{Action, Page, Step, StepState};
use safe_passage_core::passwords::{ClearTextTarget, Target};
use safe_passage_core::report::shared;
use safe_passage_core::settings::Target as SettingsTarget;
use zeroize::Zeroizing;

use crate::session::download::Download;
use crate::session::share::Beside;
use crate::session::{Appearance, Purpose};
use crate::support::{Press, Target as DeskTarget};

/// A whole page in words.
#[derive(Debug, Clone, PartialEq)]
pub struct PageView {
    /// Which page it is.
    pub page: Page,
    /// Number to say on the phone.
    pub number: u16,
    /// The one thing that is true of this person's machine.
    pub headline: String,
    /// What follows it, in larger type.
    pub lead: String,
    /// The content in reading order.
    pub blocks: Vec<Block>,
    /// Back, where there is a way back.
    pub back: Option<Control>,
    /// Quieter ways on, beside the primary one.
    pub others: Vec<Control>,
    /// The one thing to do next.
    pub primary: Option<Control>,
    /// Why the primary button can't be pressed yet.
    pub why_not: Option<String>,
}

/// What surrounds every page.
#[derive(Debug, Clone, PartialEq)]
pub struct Shell {
    /// The steps with their names and states.
    pub steps: Vec<StepView>,
    /// "Step 3 of 8: Know", for narrow windows and screen readers.
    pub step_line: String,
    /// "Page 31".
    pub page_number: String,
}

/// A step in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct StepView {
    /// Which step.
    pub step: Step,
    /// Its name.
    pub name: String,
    /// Its name with its place and state, as a screen reader says it.
    pub spoken: String,
    /// Where it stands.
    pub state: StepState,
    /// Whether it can be jumped to.
    pub reachable: bool,
}

/// Something that can be pressed.
#[derive(Debug, Clone, PartialEq)]
pub struct Control {
    /// What it says; a verb.
    pub label: String,
    /// What a screen reader says, where the label alone does not tell it from others on the page; else empty.
    pub spoken: String,
    /// What it does.
    pub intent: Intent,
    /// Whether it can be pressed now.
    pub enabled: bool,
}

impl Control {
    /// A control that can be pressed.
    #[must_use]
    pub fn new(label: String, intent: Intent) -> Self {
        Self { label, spoken: String::new(), intent, enabled: true }
    }

    /// The same with a name that tells it from others on the page.
    #[must_use]
    pub fn spoken(mut self, spoken: String) -> Self {
        self.spoken = spoken;
        self
    }

    /// Its name by itself, without the page round it.
    #[must_use]
    pub fn name(&self) -> &str {
        if self.spoken.is_empty() { &self.label } else { &self.spoken }
    }

    /// A control that moves the journey.
    #[must_use]
    pub fn action(label: String, action: Action) -> Self {
        Self::new(label, Intent::Journey(action))
    }
}

/// What a press asks for. The session carries it out; drawing never does.
#[derive(Debug, Clone, PartialEq)]
pub enum Intent {
    /// Move the journey.
    Journey(Action),
    /// Open an address that stands in the data files.
    OpenAddress(String),
    /// Put a text on the clipboard.
    Copy(String),
    /// Speak another language.
    SetLanguage(String),
    /// Text size in percent.
    SetTextSize(u16),
    /// How the window looks.
    SetAppearance(Appearance),
    /// Show or hide "About".
    ShowAbout(bool),
    /// Show the licences of others in place of "About", or that again.
    ShowLicences(bool),
    /// Show a page beside the road, or the journey's own again.
    ShowBeside(Option<Beside>),
    /// Take the notice away.
    CloseNotice,
    /// Ask which file is the Password Manager's export.
    ChooseExport,
    /// Forget the export that was read, or the file that could not be read as one.
    ForgetExport,
    /// Read the file that is no export as it is, with what the person says of it.
    ReadAs(ReadAs),
    /// Name the entries of the export, or name them no longer.
    ShowEntries(bool),
    /// Offer to write the file of this target once more.
    WriteAgain(Target),
    /// Ask for somebody's saved survey instead of this computer.
    ChooseSurvey,
    /// Ask for a survey of the same computer after the restart.
    ChooseSurveyAfter,
    /// Read a file that was chosen, dropped or typed.
    ReadFile(Purpose, String),
    /// Write the encrypted file.
    WriteEncrypted {
        /// Where to.
        path: String,
        /// Its password; wiped when the intent is dropped, and never shown by `Debug`.
        password: Hidden,
    },
    /// Write a file that anybody can read, for the chosen product.
    WriteClearText {
        /// Which form.
        target: ClearTextTarget,
        /// Where to.
        path: String,
    },
    /// Ask for a list of rules that the old product exported.
    ChooseSettings,
    /// Forget the lists that were read.
    ForgetSettings,
    /// A rule is to be switched on in what is written, or not.
    TickSetting(usize, bool),
    /// Write what can be made of the rules.
    WriteSettings(SettingsTarget),
    /// Put a product beside others, or take it away from there.
    Compare(String, bool),
    /// Write the file where other computers get it too, or don't.
    WriteThere(bool),
    /// Ask for the file that the person downloaded.
    ChooseDownload(Download),
    /// Wait no longer for the look at it.
    StopDownload(Download),
    /// Start the uninstaller of a product, which was shown in full.
    StartUninstaller(String),
    /// Leave a running uninstaller alone.
    StopWatching,
    /// Draw the page again: for the terminal, where a page stands still until something is pressed.
    LookAgain,
    /// Delete a clear-text file that was made on this journey.
    DeleteFile(String),
    /// Save a document for the person.
    SaveDocument(Document),
    /// Open this page in the browser.
    OpenAsHtml,
    /// Something in the view of whoever helps somebody.
    Desk(Press),
    /// End the program; everything is saved.
    Quit,
}

/// What a person says of a file that can't be read as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadAs {
    /// The labels mean what was proposed.
    ProposedLabels,
    /// The text is in this code page.
    CodePage(&'static str),
}

/// A secret on its way from the page to the file.
#[derive(Clone, PartialEq, Eq)]
pub struct Hidden(pub Zeroizing<String>);

impl std::fmt::Debug for Hidden {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Hidden")
    }
}

/// A document that the program writes for the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Document {
    /// The receipt as a page for the browser and the printer.
    ReceiptHtml,
    /// The receipt as plain text.
    ReceiptText,
    /// The receipt for other programs.
    ReceiptJson,
    /// How Kaspersky is found and removed on other devices.
    DevicesSheet,
    /// What to do when the network is gone, to print before anything is removed.
    OfflineSheet,
    /// What to watch for whom keeps what they have.
    KeepSheet,
    /// What somebody who is not sure can find out, to fill in by hand.
    FindOutSheet,
    /// The page that is shown, for the browser.
    PageHtml,
    /// The one file for support staff, as it is shown.
    Shared,
}

impl Document {
    /// Id of the message with the file's name, without its ending.
    #[must_use]
    pub fn file_name_id(self) -> &'static str {
        match self {
            Self::ReceiptHtml | Self::ReceiptText | Self::ReceiptJson => "file-name-receipt",
            Self::DevicesSheet => "file-name-devices",
            Self::OfflineSheet => "file-name-sheet",
            Self::KeepSheet => "file-name-keep-sheet",
            Self::FindOutSheet => "file-name-find-out",
            Self::PageHtml => "file-name-page",
            Self::Shared => "file-name-shared",
        }
    }

    /// Ending of the file's name.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::ReceiptHtml
            | Self::DevicesSheet
            | Self::OfflineSheet
            | Self::KeepSheet
            | Self::FindOutSheet
            | Self::PageHtml => "html",
            Self::ReceiptText => "txt",
            Self::ReceiptJson => "json",
            Self::Shared => shared::ENDING,
        }
    }

    /// Whether it opens when it is written.
    #[must_use]
    pub fn opens(self) -> bool {
        self.ending() == "html"
    }
}

/// How a thing is meant, for colour and icon. Colour never says it alone: a word stands beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Neither good nor bad.
    Quiet,
    /// As it should be.
    Fine,
    /// Needs attention.
    Attention,
}

/// The picture beside a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    /// Protection.
    Shield,
    /// Passwords.
    Lock,
    /// Browser and network.
    Globe,
    /// A file or document.
    File,
    /// A computer.
    Computer,
    /// People, children.
    People,
    /// Money.
    Card,
    /// Something to know.
    Info,
    /// Done.
    Check,
    /// Needs attention.
    Attention,
    /// Something that is not known.
    Question,
    /// A building, a company.
    Building,
    /// A portable computer.
    Laptop,
    /// A phone or tablet.
    Phone,
    /// A computer that is spoken to in commands.
    Terminal,
    /// One thing in the place of another.
    Swap,
    /// A price.
    Coin,
    /// Nothing of it.
    Minus,
}

/// One piece of a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading of the second level.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// What to do, one after the other; numbered where it is shown.
    Steps(Vec<String>),
    /// Things side by side, question by question.
    Table(Table),
    /// A paragraph that stands out.
    Note {
        /// How it is meant.
        tone: Tone,
        /// What it says.
        text: String,
    },
    /// A note that has just come up: it is scrolled to, and a screen reader says it by itself.
    News {
        /// How it is meant.
        tone: Tone,
        /// What it says.
        text: String,
    },
    /// A list in one frame.
    Rows(Vec<Row>),
    /// The same for what is the person's own. It is shown in the window and stands in no document.
    Private(Vec<Row>),
    /// The line with the dates on it.
    Timeline(Timeline),
    /// Statements side by side in equal size.
    Sides(Vec<Side>),
    /// One of several.
    Choice {
        /// The question.
        label: String,
        /// The answers.
        options: Vec<Choice>,
    },
    /// Several of several.
    Checks {
        /// The question; may be empty where the page's headline asks it.
        label: String,
        /// What can be ticked.
        items: Vec<Choice>,
    },
    /// A choice from many, folded into one line.
    Pick {
        /// What is chosen.
        label: String,
        /// The choice now.
        chosen: String,
        /// All of them.
        options: Vec<Choice>,
    },
    /// Details that are folded away.
    Fold {
        /// Tells folds of one page apart.
        id: String,
        /// What is in it.
        label: String,
        /// The details.
        blocks: Vec<Block>,
    },
    /// Buttons in the page.
    Controls(Vec<Control>),
    /// An address, shown in full.
    Link {
        /// What is there.
        label: String,
        /// The address.
        address: String,
    },
    /// An address as a QR code, for another device; the address stands beside it in full. Made by [`super::qr::block`],
    /// which knows the addresses that may be shown.
    Qr {
        /// What is there.
        label: String,
        /// The address.
        address: String,
    },
    /// A command to copy.
    Command(String),
    /// What is to be read out, in large type: each with what it is.
    Large(Vec<Large>),
    /// The text of a file, line by line as it is written.
    Exact(String),
    /// Work that is under way.
    Progress {
        /// What is being done.
        label: String,
        /// How many items are done.
        done: usize,
        /// How many there are.
        total: usize,
    },
    /// A frame with a title, facts and controls.
    Card(Card),
    /// A small form: lines to type in, and one button that takes them.
    Form(Form),
}

/// A form. What is typed lives in the window, and only a press hands it over.
#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    /// Tells the forms of one page apart.
    pub kind: FormKind,
    /// What to type, line by line, with what stands there at first.
    pub fields: Vec<(String, String)>,
    /// Labels of the lines whose text is hidden, after the others.
    pub secrets: Vec<String>,
    /// What the button says.
    pub submit: String,
    /// A second button that asks the system for a file instead, with its intent.
    pub choose: Option<Control>,
    /// Said when the two secrets are not the same, or are too short.
    pub mismatch: String,
    /// Whether the button can be pressed.
    pub enabled: bool,
}

/// Least length of a password for the encrypted file, in characters (NIST SP 800-63B, 5.1.1.1, for a secret that stands
/// alone).
pub const SHORTEST_PASSWORD: usize = 8;

/// What a form does with what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormKind {
    /// Read the file whose path was typed.
    Read(Purpose),
    /// Open the file whose path was typed, for whoever helps.
    Open(DeskTarget),
    /// Write the encrypted file.
    Encrypt,
    /// Write the clear-text file.
    ClearText(ClearTextTarget),
}

/// A row of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The picture.
    pub icon: Icon,
    /// What it is.
    pub title: String,
    /// What there is to say about it.
    pub note: String,
    /// One word about its state.
    pub badge: Option<(Tone, String)>,
}

/// One thing to read out.
#[derive(Debug, Clone, PartialEq)]
pub struct Large {
    /// What it is.
    pub label: String,
    /// What is read out.
    pub text: String,
}

/// Things side by side, question by question.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Names of the things.
    pub columns: Vec<String>,
    /// The questions, each with an answer for each thing.
    pub rows: Vec<(String, Vec<String>)>,
}

/// A statement of one side.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    /// Who says it.
    pub title: String,
    /// What they say.
    pub text: String,
    /// Where it can be read.
    pub source: Link,
}

/// An address with a name.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// What is there.
    pub label: String,
    /// The address.
    pub address: String,
}

/// An answer that can be chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// What it says.
    pub label: String,
    /// What a screen reader says, where the label alone does not tell it from others on the page; else empty.
    pub spoken: String,
    /// What it means; may be empty.
    pub note: String,
    /// Whether it is chosen.
    pub chosen: bool,
    /// Whether it can be chosen.
    pub enabled: bool,
    /// What choosing it does.
    pub intent: Intent,
}

impl Choice {
    /// Its name by itself, without the page round it.
    #[must_use]
    pub fn name(&self) -> &str {
        if self.spoken.is_empty() { &self.label } else { &self.spoken }
    }
}

/// A card with facts of equal size.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// Its name.
    pub title: String,
    /// One line under the name.
    pub subtitle: String,
    /// One word about its state.
    pub badge: Option<(Tone, String)>,
    /// What is in it.
    pub blocks: Vec<Block>,
}

/// The line with the dates.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// Tells the lines of one page apart.
    pub id: String,
    /// How the line is drawn where there is room.
    pub shape: TimelineShape,
    /// First day of the line.
    pub from: Date,
    /// Last day of the line.
    pub to: Date,
    /// What stands on it, in time order.
    pub marks: Vec<Mark>,
    /// How to walk along it: under a line across until the details of a mark are shown, above a line down.
    pub hint: String,
}

/// How a line with dates is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimelineShape {
    /// From left to right, for a handful of short marks.
    Across,
    /// From top to bottom, for many marks or long ones.
    Down,
}

/// A mark on the line.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// What kind of day it is.
    pub kind: MarkKind,
    /// The day.
    pub date: Date,
    /// Its first line: the day.
    pub title: String,
    /// Its second line: what happened.
    pub note: String,
    /// What a person reads who chooses the mark: what stopped or happened, and where that is written.
    pub details: Vec<Block>,
}

/// Kinds of days on the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkKind {
    /// Something that happened on the way.
    Event,
    /// The first deadline.
    FirstDeadline,
    /// The second deadline.
    SecondDeadline,
    /// The last update of this computer's product.
    LastUpdate,
    /// Now.
    Today,
}
