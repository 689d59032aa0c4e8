//! A sheet as PDF: one page, its type within it, its text selectable.

use std::collections::BTreeMap;

use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Content, Finish as _, Name, Pdf, Rect, Ref, Str, TextStr};
use skrifa::instance::{LocationRef, Size};
use skrifa::{MetadataProvider as _, Tag};
use subsetter::GlyphRemapper;

use super::sheet::{Mark, Sheet, Weight};

const CATALOG: Ref = Ref::new(1);
const PAGES: Ref = Ref::new(2);
const PAGE: Ref = Ref::new(3);
const CONTENT: Ref = Ref::new(4);
const INFORMATION: Ref = Ref::new(5);
/// The five objects of a font follow this number, those of the second font follow them.
const FIRST_FONT: i32 = 6;

/// Identity: glyphs are addressed by their numbers in the subset.
const SYSTEM: SystemInfo<'static> = SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };

/// A font as it is used on the sheet.
struct Used {
    weight: Weight,
    name: &'static [u8],
    remapper: GlyphRemapper,
    /// The sign and the width in thousandths of the size, by the number of the glyph in the subset.
    glyphs: BTreeMap<u16, (char, f32)>,
}

impl Used {
    fn new(weight: Weight) -> Self {
        let name: &[u8] = match weight {
            Weight::Regular => b"SPAREG+Inter-Regular",
            Weight::Semibold => b"SPASEM+Inter-SemiBold",
        };
        Self { weight, name, remapper: GlyphRemapper::new(), glyphs: BTreeMap::new() }
    }

    /// The numbers of a text's glyphs in the subset, as the page writes them. Signs that the font lacks are left out.
    fn encode(&mut self, text: &str) -> Vec<u8> {
        let face = self.weight.face();
        let mut bytes = Vec::with_capacity(text.len() * 2);
        for letter in text.chars() {
            let Some((glyph, advance)) = face.sign(letter) else { continue };
            let Ok(old) = u16::try_from(glyph.to_u32()) else { continue };
            let new = self.remapper.remap(old);
            self.glyphs.entry(new).or_insert_with(|| (letter, advance * 1000.0));
            bytes.extend(new.to_be_bytes());
        }
        bytes
    }

    fn reference(&self, place: i32) -> Ref {
        let font = i32::from(self.weight == Weight::Semibold);
        Ref::new(FIRST_FONT + font * 5 + place)
    }

    /// How the page calls it.
    fn key(&self) -> Name<'static> {
        Name(if self.weight == Weight::Regular { b"R" } else { b"S" })
    }

    fn write(&self, pdf: &mut Pdf) {
        let [whole, of_glyphs, descriptor, unicode, file] = [0, 1, 2, 3, 4].map(|place| self.reference(place));
        pdf.type0_font(whole)
            .base_font(Name(self.name))
            .encoding_predefined(Name(b"Identity-H"))
            .descendant_font(of_glyphs)
            .to_unicode(unicode);

        let mut font = pdf.cid_font(of_glyphs);
        font.subtype(CidFontType::Type0).base_font(Name(self.name)).system_info(SYSTEM).font_descriptor(descriptor);
        font.default_width(0.0);
        let mut widths = font.widths();
        for (glyph, (_, width)) in &self.glyphs {
            widths.consecutive(*glyph, [*width]);
        }
        widths.finish();
        font.finish();

        let metrics = self.weight.face().font().metrics(Size::unscaled(), LocationRef::default());
        let scale = 1000.0 / f32::from(metrics.units_per_em);
        let bounds = metrics.bounds.unwrap_or_default();
        let semibold = self.weight == Weight::Semibold;
        pdf.font_descriptor(descriptor)
            .name(Name(self.name))
            .flags(FontFlags::NON_SYMBOLIC)
            .bbox(Rect::new(bounds.x_min * scale, bounds.y_min * scale, bounds.x_max * scale, bounds.y_max * scale))
            .italic_angle(0.0)
            .ascent(metrics.ascent * scale)
            .descent(metrics.descent * scale)
            .cap_height(metrics.cap_height.unwrap_or(metrics.ascent) * scale)
            // Thickness of the upright strokes, which readers need where they have to replace the font.
            .stem_v(if semibold { 120.0 } else { 90.0 })
            .font_file3(file);

        let mut map = UnicodeCmap::new(Name(b"Signs"), SYSTEM);
        for (glyph, (letter, _)) in &self.glyphs {
            map.pair(*glyph, *letter);
        }
        pdf.cmap(unicode, &map.finish()).name(Name(b"Signs")).system_info(SYSTEM);

        let outlines = outlines(self.weight.bytes(), &self.remapper);
        pdf.stream(file, &outlines).pair(Name(b"Subtype"), Name(b"CIDFontType0C"));
    }
}

/// The outlines of the glyphs that are used, and nothing else of the font.
fn outlines(font: &[u8], glyphs: &GlyphRemapper) -> Vec<u8> {
    let subset = subsetter::subset(font, 0, glyphs).expect("the shipped font can be cut down");
    let cut = skrifa::FontRef::new(&subset).expect("what was cut down is a font");
    cut.table_data(Tag::new(b"CFF ")).expect("the shipped font has its outlines as CFF").as_bytes().to_vec()
}

/// The sheet as a PDF of one page.
#[must_use]
pub fn pdf(sheet: &Sheet) -> Vec<u8> {
    let mut fonts = Weight::ALL.map(Used::new);
    let content = draw(sheet, &mut fonts);

    let mut pdf = Pdf::new();
    let mut catalog = pdf.catalog(CATALOG);
    catalog.pages(PAGES).lang(TextStr(&sheet.language));
    catalog.viewer_preferences().display_doc_title(true);
    catalog.finish();
    pdf.document_info(INFORMATION).title(TextStr(&sheet.title)).creator(TextStr("Safe Passage"));
    pdf.pages(PAGES).kids([PAGE]).count(1);
    let mut page = pdf.page(PAGE);
    page.parent(PAGES).media_box(Rect::new(0.0, 0.0, sheet.paper.width, sheet.paper.height)).contents(CONTENT);
    let mut resources = page.resources();
    let mut names = resources.fonts();
    for font in &fonts {
        names.pair(font.key(), font.reference(0));
    }
    names.finish();
    resources.finish();
    page.finish();
    pdf.stream(CONTENT, &content);
    for font in &fonts {
        font.write(&mut pdf);
    }
    pdf.finish()
}

/// The marks as a page of PDF has them, whose places count from the lower left corner.
fn draw(sheet: &Sheet, fonts: &mut [Used; 2]) -> Vec<u8> {
    let mut content = Content::new();
    let height = sheet.paper.height;
    for mark in &sheet.marks {
        match mark {
            Mark::Line { x, baseline, size, weight, gray, text } => {
                let font = &mut fonts[usize::from(*weight == Weight::Semibold)];
                let glyphs = font.encode(text);
                content.set_fill_gray(*gray).begin_text().set_font(font.key(), *size);
                content.set_text_matrix([1.0, 0.0, 0.0, 1.0, *x, height - baseline]).show(Str(&glyphs)).end_text();
            }
            Mark::Bar { x, y, width, height: tall, gray } => {
                content.set_fill_gray(*gray).rect(*x, height - y - tall, *width, *tall).fill_nonzero();
            }
        }
    }
    content.finish().to_vec()
}
