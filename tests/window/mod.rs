//! What every window of the program has to keep to, whatever is in it.

use egui::{Rect, Shape};
use egui_kittest::Harness;

/// Every text of a shape, with the rectangle that it covers.
fn texts(shape: &Shape, found: &mut Vec<(String, Rect)>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| texts(shape, found)),
        Shape::Text(text) if !text.galley.job.text.trim().is_empty() => {
            found.push((text.galley.job.text.clone(), text.visual_bounding_rect()));
        }
        _ => {}
    }
}

/// How many texts are drawn, and those that reach out of the window or out of what they are drawn in, to the left or to
/// the right.
pub fn cut_off<State>(harness: &Harness<'_, State>) -> (usize, Vec<String>) {
    let screen = harness.ctx.content_rect();
    let (mut count, mut cut) = (0, Vec::new());
    for clipped in &harness.output().shapes {
        let mut found = Vec::new();
        texts(&clipped.shape, &mut found);
        let room = clipped.clip_rect.intersect(screen);
        for (text, rect) in found {
            count += 1;
            if rect.left() < room.left() - 1.0 || rect.right() > room.right() + 1.0 {
                cut.push(format!("{text:?} covers {:?} and has room in {:?}", rect.x_range(), room.x_range()));
            }
        }
    }
    (count, cut)
}

/// Ends the test where a text is cut off at a side, or where hardly anything is drawn.
pub fn nothing_is_cut_off<State>(harness: &Harness<'_, State>, place: &str) {
    let (count, cut) = cut_off(harness);
    assert!(count > 5, "{place}: only {count} texts were drawn");
    assert!(cut.is_empty(), "{place}: {cut:#?}");
}
