//! The take-home page for paper: where each line and each code stands on one sheet. Written as PDF by
//! [`super::paper`]; drawn by the system's printer where it reads no PDF.

use std::collections::HashMap;
use std::sync::LazyLock;

use jiff::civil::Date;
use safe_passage_core::kiosk::take_home::{Offer, TakeHome};
use safe_passage_core::message;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, GlyphId, MetadataProvider as _};

use super::plan::plan;
use crate::render::qr::Modules;
use crate::text::Words;

/// A weight of the shipped type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// For reading.
    Regular,
    /// For headings.
    Semibold,
}

impl Weight {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Regular, Self::Semibold];

    /// The whole font file.
    #[must_use]
    pub fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../assets/fonts/Inter-Regular.otf"),
            Self::Semibold => include_bytes!("../../assets/fonts/Inter-SemiBold.otf"),
        }
    }

    /// The measures of its signs.
    #[must_use]
    pub fn face(self) -> &'static Face {
        static FACES: LazyLock<[Face; 2]> = LazyLock::new(|| Weight::ALL.map(|weight| Face::of(weight.bytes())));
        &FACES[usize::from(self == Self::Semibold)]
    }
}

/// Which signs a font has and how wide they are.
pub struct Face {
    font: FontRef<'static>,
    /// The glyph of each sign, and how far it moves the pen where the size is 1.
    signs: HashMap<char, (GlyphId, f32)>,
}

impl Face {
    fn of(bytes: &'static [u8]) -> Self {
        // The shipped fonts are checked by the tests; a program without its letters can't show anything.
        let font = FontRef::new(bytes).expect("the shipped font is a font");
        let units_per_em = f32::from(font.metrics(Size::unscaled(), LocationRef::default()).units_per_em);
        let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
        let sign = |(letter, glyph): (u32, GlyphId)| {
            let advance = metrics.advance_width(glyph).unwrap_or_default() / units_per_em;
            Some((char::from_u32(letter)?, (glyph, advance)))
        };
        let signs = font.charmap().mappings().filter_map(sign).collect();
        Self { font, signs }
    }

    /// The font.
    #[must_use]
    pub fn font(&self) -> &FontRef<'static> {
        &self.font
    }

    /// The glyph of a sign, and how far it moves the pen where the size is 1; `None` where the font has none.
    #[must_use]
    pub fn sign(&self, letter: char) -> Option<(GlyphId, f32)> {
        self.signs.get(&letter).copied()
    }

    /// How wide a text is where the size is 1. Signs that the font lacks are as wide as nothing, because they are left out.
    #[must_use]
    pub fn width(&self, text: &str) -> f32 {
        text.chars().filter_map(|letter| self.sign(letter)).map(|(_, advance)| advance).sum()
    }
}

/// A size of paper in points of 1/72 inch.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Paper {
    /// Its name, as printers know it.
    pub name: &'static str,
    /// From left to right.
    pub width: f32,
    /// From top to bottom.
    pub height: f32,
}

/// Territories whose paper is US Letter: the Unicode CLDR's supplemental data (measurement data, paper size), and those
/// territories of the United States that it does not name.
const LETTER: [&str; 19] =
    ["AS", "BZ", "CA", "CL", "CO", "CR", "GT", "GU", "MP", "MX", "NI", "PA", "PH", "PR", "SV", "UM", "US", "VE", "VI"];

impl Paper {
    /// The paper of a country.
    #[must_use]
    pub fn of(country: &str) -> Self {
        if LETTER.contains(&country) {
            Self { name: "Letter", width: 612.0, height: 792.0 }
        } else {
            Self { name: "A4", width: 595.0, height: 842.0 }
        }
    }
}

/// Something on the sheet. Places are in points from its upper left corner.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// A line of text.
    Line {
        /// Where it begins.
        x: f32,
        /// Where its letters stand.
        baseline: f32,
        /// Size of its type.
        size: f32,
        /// Weight of its type.
        weight: Weight,
        /// How light it is: 0 is black, 1 is white.
        gray: f32,
        /// What it says.
        text: String,
    },
    /// A filled bar.
    Bar {
        /// Left edge.
        x: f32,
        /// Upper edge.
        y: f32,
        /// From left to right.
        width: f32,
        /// From top to bottom.
        height: f32,
        /// How light it is.
        gray: f32,
    },
}

/// One whole sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Its paper.
    pub paper: Paper,
    /// What it is about, for the list of the printer and the title of the file.
    pub title: String,
    /// BCP 47 tag of its language.
    pub language: String,
    /// What stands on it, in reading order.
    pub marks: Vec<Mark>,
    /// Size of the text for reading, in points.
    pub text_size: f32,
}

/// What a sheet is made of.
#[derive(Debug, Clone, Copy)]
pub struct Contents<'a> {
    /// What is taken home.
    pub page: &'a TakeHome,
    /// In which language.
    pub words: &'a Words,
    /// The shop's name.
    pub shop: &'a str,
    /// The day on which it is printed.
    pub date: Date,
    /// The country, for the paper.
    pub country: &'a str,
}

/// Empty edge of the paper, in points: what no printer cuts off.
const EDGE: f32 = 42.0;
/// Between the two columns.
const GUTTER: f32 = 26.0;
/// Width of the column at the right, with the codes.
const RIGHT: f32 = 176.0;
/// A side of the code with the plan, its empty edge included, in points: 54 mm.
const PLAN_CODE: f32 = 153.0;
/// A side of the code with the address: 30 mm.
const LINK_CODE: f32 = 85.0;
/// Size of the text where there is room, in points, and the least.
const LARGEST: f32 = 10.0;
const SMALLEST: f32 = 5.0;
/// By how much it shrinks at a time.
const STEP: f32 = 0.25;
const SECOND: f32 = 0.35;

impl Sheet {
    /// Lays the page out on one sheet. The type shrinks until everything finds room.
    ///
    /// Where even the smallest does not do, how things are done is left out and what to do stays, so that nothing is ever
    /// cut off at the edge.
    #[must_use]
    pub fn of(contents: &Contents<'_>) -> Self {
        let paper = Paper::of(contents.country);
        let plan = plan(contents.page, contents.words);
        let sizes = || (0_u8..).map(|turn| LARGEST - STEP * f32::from(turn)).take_while(|size| *size >= SMALLEST);
        let ways = sizes().map(|size| (size, true)).chain(sizes().map(|size| (size, false)));
        let mut laid = None;
        for (size, in_full) in ways {
            let (marks, fits) = lay_out(contents, &plan, paper, size, in_full);
            laid = Some((marks, size));
            if fits {
                break;
            }
        }
        let (marks, text_size) = laid.unwrap_or_default();
        Self {
            paper,
            title: contents.words.say(&contents.page.headline),
            language: contents.words.tag().to_owned(),
            marks,
            text_size,
        }
    }
}

/// A column that is filled from above.
struct Column<'a> {
    marks: &'a mut Vec<Mark>,
    left: f32,
    width: f32,
    /// Where the next line begins.
    top: f32,
}

impl Column<'_> {
    /// A paragraph, broken into lines. `hang` is how far it stands in.
    fn text(&mut self, text: &str, size: f32, weight: Weight, gray: f32, hang: f32) {
        let line_height = size * 1.36;
        for line in text.lines() {
            for line in broken(line, weight.face(), (self.width - hang) / size) {
                self.marks.push(Mark::Line { x: self.left + hang, baseline: self.top + size, size, weight, gray, text: line });
                self.top += line_height;
            }
        }
    }

    fn space(&mut self, height: f32) {
        self.top += height;
    }

    /// A code with its empty edge, as wide as it may be.
    fn code(&mut self, text: &str, side: f32) {
        let Some(modules) = Modules::of(text) else { return };
        let module = side / modules.side_with_edge() as f32;
        // The column's edge is white, so the empty edge of the code may lie outside of it at the left.
        for (x, y, length) in modules.bars() {
            self.marks.push(Mark::Bar {
                x: self.left + x as f32 * module,
                y: self.top + y as f32 * module,
                width: length as f32 * module,
                height: module,
                gray: 0.0,
            });
        }
        self.top += side;
    }
}

/// The marks at a size, and whether all of them lie within the edges.
fn lay_out(contents: &Contents<'_>, plan: &str, paper: Paper, size: f32, in_full: bool) -> (Vec<Mark>, bool) {
    let Contents { page, words, shop, date, .. } = *contents;
    let say = |message| words.say(message);
    let mut marks = Vec::new();
    let width = paper.width - 2.0 * EDGE;
    let heading = size * 1.2;
    let small = size * 0.88;

    let mut head = Column { marks: &mut marks, left: EDGE, width, top: EDGE };
    head.text(&say(&page.headline), size * 1.9, Weight::Semibold, 0.0, 0.0);
    let made = words.say(&message!("take-home-made", shop = printable(shop), date = date));
    head.text(&made, small, Weight::Regular, SECOND, 0.0);
    head.space(size * 0.5);
    head.text(&say(&page.lead), size * 1.1, Weight::Regular, 0.0, 0.0);
    head.space(size * 0.7);
    let top = head.top;
    marks.push(Mark::Bar { x: EDGE, y: top, width, height: 0.7, gray: 0.7 });
    let top = top + size * 0.9;

    let mut left = Column { marks: &mut marks, left: EDGE, width: width - RIGHT - GUTTER, top };
    left.text(&say(&page.dates_heading), heading, Weight::Semibold, 0.0, 0.0);
    left.space(size * 0.3);
    for dated in &page.dates {
        let line = words.say(&message!("take-home-dated", when = dated.when.clone(), what = dated.what.clone()));
        left.text(&line, size, Weight::Semibold, 0.0, 0.0);
        left.text(&say(&dated.meaning), size, Weight::Regular, 0.0, 0.0);
        left.space(size * 0.4);
    }
    left.space(size * 0.6);
    left.text(&words.word("take-home-steps"), heading, Weight::Semibold, 0.0, 0.0);
    left.space(size * 0.3);
    let hang = size * 1.6;
    for (step, number) in page.steps.iter().zip(1..) {
        let top = left.top;
        left.text(&format!("{number}."), size, Weight::Semibold, 0.0, 0.0);
        left.top = top;
        left.text(&say(&step.title), size, Weight::Semibold, 0.0, hang);
        if in_full {
            step.how.iter().for_each(|how| left.text(&say(how), size, Weight::Regular, 0.0, hang));
        }
        left.space(size * 0.45);
    }
    left.space(size * 0.5);
    left.text(&words.word("take-home-program-heading"), heading, Weight::Semibold, 0.0, 0.0);
    left.space(size * 0.3);
    left.text(&say(&page.program), size, Weight::Regular, 0.0, 0.0);
    left.space(size * 0.6);
    let mut beside = Column {
        marks: &mut *left.marks,
        left: left.left + LINK_CODE,
        width: left.width - LINK_CODE,
        top: left.top + LINK_CODE / 3.0,
    };
    beside.text(&say(&page.link.label), small, Weight::Semibold, 0.0, 0.0);
    beside.text(&page.link.address, small, Weight::Regular, SECOND, 0.0);
    let beside_end = beside.top;
    left.code(&page.link.address, LINK_CODE);
    let left_end = left.top.max(beside_end);

    let mut right = Column { marks: &mut marks, left: paper.width - EDGE - RIGHT, width: RIGHT, top };
    right.text(&words.word("take-home-offers"), heading, Weight::Semibold, 0.0, 0.0);
    right.space(size * 0.3);
    offers(&mut right, words, &page.offers, size);
    if page.more_offers > 0 {
        right.text(&words.say(&message!("take-home-more", count = page.more_offers)), small, Weight::Regular, SECOND, 0.0);
        right.space(size * 0.3);
    }
    if let Some((category, besides)) = &page.besides {
        right.space(size * 0.5);
        right.text(&words.word(category.message_id()), heading, Weight::Semibold, 0.0, 0.0);
        right.space(size * 0.3);
        offers(&mut right, words, besides, size);
    }
    right.text(&words.word("take-home-offers-rule"), small, Weight::Regular, SECOND, 0.0);
    page.marks.iter().for_each(|marks| right.text(&say(marks), small, Weight::Regular, SECOND, 0.0));
    right.space(size * 0.9);
    right.text(&words.word("take-home-code-plan"), small, Weight::Semibold, 0.0, 0.0);
    right.code(plan, PLAN_CODE);
    let right_end = right.top;

    let mut foot = Column { marks: &mut marks, left: EDGE, width, top: left_end.max(right_end) + size };
    foot.text(&say(&page.closing), small, Weight::Regular, SECOND, 0.0);
    let fits = foot.top <= paper.height - EDGE;
    (marks, fits)
}

/// Products, each with its address, the shop's mark and what it lacks.
fn offers(column: &mut Column<'_>, words: &Words, offers: &[Offer], size: f32) {
    let small = size * 0.88;
    for offer in offers {
        let name = if offer.built_in {
            words.say(&message!("take-home-offer-built-in", name = offer.name.clone()))
        } else {
            offer.name.clone()
        };
        column.text(&name, size, Weight::Semibold, 0.0, 0.0);
        let shown = offer.address.as_deref().map(|address| address.trim_start_matches("https://").trim_end_matches('/'));
        if let Some(address) = shown {
            column.text(address, small, Weight::Regular, SECOND, 0.0);
        }
        if let Some(sold) = &offer.sold {
            column.text(&printable(&words.say(&sold.message())), small, Weight::Semibold, 0.0, 0.0);
        }
        if !offer.unmet.is_empty() {
            let needs: Vec<String> = offer.unmet.iter().map(|need| words.word(need.message_id())).collect();
            let unmet = words.say(&message!("choose-unmet", needs = needs.join(", ")));
            column.text(&unmet, small, Weight::Regular, SECOND, 0.0);
        }
        column.space(size * 0.3);
    }
}

/// A text of the shop's own with the signs that the shipped type has. The others would be printed as boxes.
fn printable(text: &str) -> String {
    text.chars().filter(|letter| Weight::ALL.iter().all(|weight| weight.face().sign(*letter).is_some())).collect()
}

/// A paragraph in lines that are no wider than `width` at size 1. Broken between words; a word that is wider than a line,
/// such as an address, is broken where the line ends.
fn broken(text: &str, face: &Face, width: f32) -> Vec<String> {
    let space = face.width(" ");
    let mut lines = Vec::new();
    let (mut line, mut filled) = (String::new(), 0.0);
    for word in text.split_whitespace() {
        let wide = face.width(word);
        if !line.is_empty() && filled + space + wide <= width {
            line.push(' ');
            line.push_str(word);
            filled += space + wide;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        filled = 0.0;
        for letter in word.chars() {
            let advance = face.sign(letter).map_or(0.0, |(_, advance)| advance);
            if filled + advance > width && !line.is_empty() {
                lines.push(std::mem::take(&mut line));
                filled = 0.0;
            }
            line.push(letter);
            filled += advance;
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}
