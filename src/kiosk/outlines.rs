//! A sheet as filled shapes: for printers that are given shapes instead of a document, and need not know the type.

use skrifa::MetadataProvider as _;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};

use super::sheet::{Mark, Sheet};
use crate::system::printer::{Point, Segment, Shape};

/// Everything that stands on a sheet as shapes, in its order. Places are in points from the upper left corner.
#[must_use]
pub fn shapes(sheet: &Sheet) -> Vec<Shape> {
    sheet.marks.iter().map(shape).collect()
}

fn shape(mark: &Mark) -> Shape {
    match mark {
        Mark::Line { x, baseline, size, weight, gray, text } => {
            let face = weight.face();
            let glyphs = face.font().outline_glyphs();
            let mut pen = Pen { x: *x, baseline: *baseline, last: (0.0, 0.0), path: Vec::new() };
            for (glyph, advance) in text.chars().filter_map(|letter| face.sign(letter)) {
                if let Some(outline) = glyphs.get(glyph) {
                    let settings = DrawSettings::unhinted(Size::new(*size), LocationRef::default());
                    // The shipped type is checked by the tests; a glyph without an outline is a space.
                    _ = outline.draw(settings, &mut pen);
                }
                pen.x += advance * size;
            }
            Shape { gray: *gray, path: pen.path }
        }
        Mark::Bar { x, y, width, height, gray } => {
            let (right, bottom) = (x + width, y + height);
            let corner = |x: f32, y: f32| Point { x, y };
            let path = vec![
                Segment::Move(corner(*x, *y)),
                Segment::Line(corner(right, *y)),
                Segment::Line(corner(right, bottom)),
                Segment::Line(corner(*x, bottom)),
                Segment::Close,
            ];
            Shape { gray: *gray, path }
        }
    }
}

/// Takes the outline of a glyph, which counts upwards from its baseline.
struct Pen {
    x: f32,
    baseline: f32,
    /// The last point of the outline, as the glyph counts.
    last: (f32, f32),
    path: Vec<Segment>,
}

impl Pen {
    fn at(&self, x: f32, y: f32) -> Point {
        Point { x: self.x + x, y: self.baseline - y }
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.path.push(Segment::Move(self.at(x, y)));
        self.last = (x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.path.push(Segment::Line(self.at(x, y)));
        self.last = (x, y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        // The same curve with two handles, each at two thirds of the way to the one.
        let (from_x, from_y) = self.last;
        let third = |end: f32, handle: f32| end + (handle - end) * 2.0 / 3.0;
        self.curve_to(third(from_x, cx), third(from_y, cy), third(x, cx), third(y, cy), x, y);
    }

    fn curve_to(&mut self, first_x: f32, first_y: f32, second_x: f32, second_y: f32, x: f32, y: f32) {
        self.path.push(Segment::Curve(self.at(first_x, first_y), self.at(second_x, second_y), self.at(x, y)));
        self.last = (x, y);
    }

    fn close(&mut self) {
        self.path.push(Segment::Close);
    }
}
