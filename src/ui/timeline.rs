//! The line with the dates on it, drawn by hand; each mark can be heard by itself.

use egui::accesskit::Role;
use egui::{Align2, Color32, FontId, Pos2, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo};
use jiff::civil::Date;

use super::theme::{self, Tokens, size};
use super::widgets;
use crate::render::page::{Mark, MarkKind, Timeline};

/// Least space between two labels, in points.
const GAP: f32 = 20.0;

/// Draws the line. Where the labels do not fit beside each other (a narrow window, large type, a language of long dates)
/// the marks stand under each other.
pub fn timeline_ui(ui: &mut Ui, tokens: &Tokens, timeline: &Timeline) {
    let width = ui.available_width();
    let row = |ui: &Ui, above: bool| {
        let marks = timeline.marks.iter().filter(|mark| is_above(mark.kind) == above);
        marks.map(|mark| label_width(ui, mark) + GAP).sum::<f32>() - GAP
    };
    if width < 480.0 || row(ui, true) > width || row(ui, false) > width {
        list_ui(ui, tokens, timeline);
    } else {
        line_ui(ui, tokens, timeline);
    }
}

/// The deadlines and today stand above the line, everything else below it.
fn is_above(kind: MarkKind) -> bool {
    matches!(kind, MarkKind::FirstDeadline | MarkKind::SecondDeadline | MarkKind::Today)
}

fn label_width(ui: &Ui, mark: &Mark) -> f32 {
    let (title_font, note_font) = fonts(mark.kind);
    text_width(ui, &mark.title, title_font).max(text_width(ui, &mark.note, note_font))
}

fn color(tokens: &Tokens, kind: MarkKind) -> Color32 {
    match kind {
        MarkKind::Event => tokens.ink_third,
        MarkKind::FirstDeadline => tokens.mark_first,
        MarkKind::SecondDeadline => tokens.mark_second,
        MarkKind::LastUpdate => tokens.accent,
        MarkKind::Today => tokens.ink,
    }
}

fn spoken(mark: &Mark) -> String {
    format!("{}: {}", mark.title, mark.note)
}

fn dot(ui: &Ui, tokens: &Tokens, kind: MarkKind, at: Pos2) {
    let ink = color(tokens, kind);
    match kind {
        MarkKind::Event => _ = ui.painter().circle(at, 6.0, tokens.paper, Stroke::new(2.0, ink)),
        MarkKind::LastUpdate => _ = ui.painter().circle(at, 7.0, tokens.paper, Stroke::new(3.0, ink)),
        MarkKind::FirstDeadline | MarkKind::SecondDeadline => _ = ui.painter().circle_filled(at, 10.0, ink),
        MarkKind::Today => {
            _ = ui.painter().vline(at.x, at.y - 18.0..=at.y + 18.0, Stroke::new(3.0, ink));
        }
    }
}

/// The marks under each other, on a line that runs down.
fn list_ui(ui: &mut Ui, tokens: &Tokens, timeline: &Timeline) {
    for (index, mark) in timeline.marks.iter().enumerate() {
        let width = ui.available_width();
        let title = widgets::layout(ui, &mark.title, theme::semibold(size::BODY), tokens.ink, width - 40.0);
        let note = widgets::layout(ui, &mark.note, theme::regular(size::NOTE), tokens.ink_third, width - 40.0);
        let height = title.size().y + note.size().y + 14.0;
        let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, spoken(mark)));
        let x = rect.left() + 14.0;
        let top = if index == 0 { rect.top() + 14.0 } else { rect.top() - 8.0 };
        let bottom = if index + 1 == timeline.marks.len() { rect.top() + 14.0 } else { rect.bottom() };
        ui.painter().vline(x, top..=bottom, Stroke::new(3.0, tokens.edge));
        let center = Pos2::new(x, rect.top() + 14.0);
        if mark.kind == MarkKind::Today {
            ui.painter().hline(x - 10.0..=x + 10.0, center.y, Stroke::new(3.0, tokens.ink));
        } else {
            dot(ui, tokens, mark.kind, center);
        }
        let at = Pos2::new(rect.left() + 36.0, rect.top());
        let below = at + Vec2::new(0.0, title.size().y);
        ui.painter().galley(at, title, tokens.ink);
        ui.painter().galley(below, note, tokens.ink_third);
    }
}

struct Label {
    /// Horizontal span of the text.
    left: f32,
    width: f32,
}

/// The line itself. Time is stretched where the marks stand close together, so that every label can be read: what
/// counts is the order and who lies between whom, and the exact days stand in words.
fn line_ui(ui: &mut Ui, tokens: &Tokens, timeline: &Timeline) {
    let width = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(Vec2::new(width, 176.0), Sense::hover());
    let y = rect.top() + 84.0;
    let places = places(timeline, rect.left() + 40.0, rect.right() - 40.0);
    let painter = ui.painter().clone();

    painter.hline(rect.left() + 10.0..=rect.right() - 10.0, y, Stroke::new(3.0, tokens.edge));
    let place = |kind: MarkKind| timeline.marks.iter().position(|mark| mark.kind == kind).map(|index| places[index]);
    let (first, second, today) = (place(MarkKind::FirstDeadline), place(MarkKind::SecondDeadline), place(MarkKind::Today));
    if let (Some(first), Some(second), Some(today)) = (first, second, today) {
        if first < today {
            painter.hline(first..=second.min(today), y, Stroke::new(5.0, tokens.mark_first));
        }
        if second < today {
            painter.hline(second..=today, y, Stroke::new(5.0, tokens.mark_second));
        }
    }

    let mut labels: Vec<(usize, Label, bool)> = Vec::new();
    for above in [true, false] {
        let row: Vec<usize> = (0..timeline.marks.len()).filter(|index| is_above(timeline.marks[*index].kind) == above).collect();
        let mut in_row: Vec<Label> = row
            .iter()
            .map(|index| {
                let mark = &timeline.marks[*index];
                let width = label_width(ui, mark);
                let wanted = match mark.kind {
                    MarkKind::FirstDeadline => places[*index] - 12.0,
                    MarkKind::Today => places[*index] + 38.0 - width,
                    _ => places[*index] - width / 2.0,
                };
                Label { left: wanted.min(rect.right() - width).max(rect.left()), width }
            })
            .collect();
        spread(&mut in_row, rect.left(), rect.right());
        labels.extend(row.into_iter().zip(in_row).map(|(index, label)| (index, label, above)));
    }
    // Drawn in the order of time, because that is the order in which a screen reader reads them.
    labels.sort_by_key(|(index, _, _)| *index);
    for (index, label, above) in &labels {
        label_ui(ui, tokens, &timeline.marks[*index], label, places[*index], y, *above);
    }
    for (mark, x) in timeline.marks.iter().zip(&places) {
        dot(ui, tokens, mark.kind, Pos2::new(*x, y));
    }
}

fn fonts(kind: MarkKind) -> (FontId, FontId) {
    match kind {
        MarkKind::FirstDeadline | MarkKind::SecondDeadline | MarkKind::Today => {
            (theme::semibold(size::BODY), theme::regular(size::NOTE - 1.0))
        }
        MarkKind::LastUpdate => (theme::semibold(size::SMALL), theme::semibold(size::SMALL)),
        MarkKind::Event => (theme::regular(size::SMALL), theme::regular(size::SMALL)),
    }
}

fn text_width(ui: &Ui, text: &str, font: FontId) -> f32 {
    widgets::layout(ui, text, font, Color32::PLACEHOLDER, f32::INFINITY).size().x
}

fn label_ui(ui: &mut Ui, tokens: &Tokens, mark: &Mark, label: &Label, x: f32, y: f32, is_above: bool) {
    let (title_font, note_font) = fonts(mark.kind);
    let (title_ink, note_ink) = match mark.kind {
        MarkKind::LastUpdate => (tokens.accent, tokens.accent),
        MarkKind::Event => (tokens.ink_third, tokens.ink_third),
        _ => (tokens.ink, tokens.ink_third),
    };
    let painter = ui.painter().clone();
    let top = if is_above { y - 64.0 } else { y + 18.0 };
    let center = label.left + label.width / 2.0;
    let (align, at) = match mark.kind {
        MarkKind::FirstDeadline | MarkKind::SecondDeadline => (Align2::LEFT_TOP, label.left),
        MarkKind::Today => (Align2::RIGHT_TOP, label.left + label.width),
        MarkKind::Event | MarkKind::LastUpdate => (Align2::CENTER_TOP, center),
    };
    let title = painter.text(Pos2::new(at, top), align, &mark.title, title_font, title_ink);
    let note = painter.text(Pos2::new(at, title.bottom()), align, &mark.note, note_font, note_ink);
    let area = title.union(note);
    // Where a label had to move aside, a thin line leads back to its mark.
    if !(label.left - 6.0..=label.left + label.width + 6.0).contains(&x) {
        let ink = color(tokens, mark.kind);
        let edge = if x < label.left { label.left - 6.0 } else { label.left + label.width + 6.0 };
        let height = if is_above { top + 10.0 } else { area.bottom() - 10.0 };
        painter.hline(x.min(edge)..=x.max(edge), height, Stroke::new(1.5, ink));
        painter.vline(x, height.min(y)..=height.max(y), Stroke::new(1.5, ink));
    }
    let hit = Rect::from_min_max(area.min, area.max);
    let response = ui.interact(hit, ui.scope_id().with((&mark.title, &mark.note)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, spoken(mark)));
}

/// Pushes labels apart until none covers another; keeps their order.
fn spread(labels: &mut [Label], left: f32, right: f32) {
    let mut edge = left;
    for label in labels.iter_mut() {
        label.left = label.left.max(edge);
        edge = label.left + label.width + GAP;
    }
    let mut edge = right;
    for label in labels.iter_mut().rev() {
        label.left = label.left.min(edge - label.width).max(left);
        edge = label.left - GAP;
    }
}

/// Where each mark stands: half by its date, half by its turn.
fn places(timeline: &Timeline, left: f32, right: f32) -> Vec<f32> {
    let days = |from: Date, to: Date| f32::from(i16::try_from((to - from).get_days()).unwrap_or(i16::MAX));
    let whole = days(timeline.from, timeline.to).max(1.0);
    let count = timeline.marks.len().max(2) as f32;
    timeline
        .marks
        .iter()
        .enumerate()
        .map(|(index, mark)| {
            let by_date = days(timeline.from, mark.date) / whole;
            let by_turn = index as f32 / (count - 1.0);
            left + (right - left) * (0.55 * by_date + 0.45 * by_turn)
        })
        .collect()
}
