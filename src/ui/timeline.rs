//! The line with the dates on it, drawn by hand. Each mark can be heard by itself and chosen, by pointer or by key; what
//! there is to read about it then stands under the line, or under the mark where the line runs down.

use std::sync::Arc;

use egui::accesskit::{Action, Role};
use egui::style::ScrollAnimation;
use egui::{
    Align2, Color32, CornerRadius, Event, FocusDirection, FontId, Frame, Galley, Id, Key, Margin, PointerButton, Pos2, Rect,
    Response, Sense, Shape, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo,
};
use jiff::civil::Date;

use super::blocks::{self, Draw};
use super::theme::{self, BUTTON_CORNER, CARD_CORNER, GRID, TARGET, Tokens, size};
use super::widgets;
use crate::render::page::{Mark, MarkKind, Timeline, TimelineShape};

/// Least space between two labels, in points.
const GAP: f32 = 20.0;
/// From the middle of a line that runs across to the labels above it, in points.
const ABOVE: f32 = 29.0;
/// The same to the labels below it.
const BELOW: f32 = 26.0;
/// Half the height of what can be pressed on a line that runs across, in points.
const REACH: f32 = TARGET / 2.0;
/// Where a line that runs down stands, in points from the left.
const DOWN_LINE: f32 = 15.0;
/// Where the words beside it begin, in points from the left.
const DOWN_TEXT: f32 = 44.0;
/// Space over and under the words of a mark on a line that runs down, in points.
const DOWN_PAD: f32 = 10.0;

/// Draws the line, and what is chosen on it. Where the labels do not fit beside each other (a narrow window, large type, a
/// language of long dates) the marks stand under each other.
pub fn timeline_ui(ui: &mut Ui, draw: &mut Draw<'_>, timeline: &Timeline) {
    // A line with another number of marks is another line: nothing on it is chosen yet.
    let key = ui.scope_id().with(("timeline", &timeline.id, timeline.marks.len()));
    let walk = ui.ctx().data(|data| data.get_temp::<Walk>(key)).unwrap_or_default();
    let mut line = Line { timeline, tokens: draw.tokens, key, walk, after: Walk { settle: false, reveal: false, ..walk } };
    line.keys_ui(ui);
    if timeline.shape == TimelineShape::Across && fits(ui, timeline) {
        line.across_ui(ui, draw);
    } else {
        line.down_ui(ui, draw);
    }
    let after = line.after;
    if after != walk {
        ui.ctx().data_mut(|data| data.insert_temp(key, after));
    }
}

/// Whether the labels have room beside each other.
fn fits(ui: &Ui, timeline: &Timeline) -> bool {
    let width = ui.available_width();
    let row = |above: bool| {
        let marks = timeline.marks.iter().filter(|mark| is_above(mark.kind) == above);
        marks.map(|mark| label_size(ui, mark).x + GAP).sum::<f32>() - GAP
    };
    width >= 480.0 && row(true) <= width && row(false) <= width
}

/// Where a person is on a line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Walk {
    /// The mark that Tab reaches; the line is one stop.
    stop: usize,
    /// The mark whose details are shown.
    chosen: Option<usize>,
    /// Whether a pointer put the focus there; who points needs no ring to find it.
    pointed: bool,
    /// Whether details above the chosen mark go away now, and the page has been scrolled so that the mark stays in place.
    settle: bool,
    /// Whether the chosen mark and its details have yet to be brought into sight.
    reveal: bool,
}

/// A line while it is drawn. What is pressed now is drawn in the next frame, which follows every press.
struct Line<'a> {
    timeline: &'a Timeline,
    tokens: Tokens,
    key: Id,
    /// What this frame shows.
    walk: Walk,
    /// What the next one shows.
    after: Walk,
}

/// How a mark is being touched.
struct Touch {
    response: Response,
    /// Whether the pointer or the keyboard is on it.
    lit: bool,
}

impl Line<'_> {
    fn id(&self, index: usize) -> Id {
        self.key.with(index)
    }

    /// Whether a mark is chosen that has something to read.
    fn shows_details(&self) -> bool {
        self.walk.chosen.is_some_and(|chosen| !self.timeline.marks[chosen].details.is_empty())
    }

    /// Walks along the line with the keys that walk along tabs.
    fn keys_ui(&mut self, ui: &Ui) {
        let last = self.timeline.marks.len().saturating_sub(1);
        let Some(focused) = (0..=last).find(|index| ui.memory(|memory| memory.has_focus(self.id(*index)))) else {
            self.after.pointed = false;
            return;
        };
        self.after.stop = focused;
        let mut goal = None;
        ui.input_mut(|input| {
            input.events.retain(|event| {
                // With another key held down an arrow is a shortcut of the window.
                let Event::Key { key, pressed: true, modifiers, .. } = event else { return true };
                if modifiers.any() {
                    return true;
                }
                let here = goal.unwrap_or(focused);
                goal = Some(match key {
                    Key::ArrowLeft | Key::ArrowUp => here.saturating_sub(1),
                    Key::ArrowRight | Key::ArrowDown => (here + 1).min(last),
                    Key::Home => 0,
                    Key::End => last,
                    _ => return true,
                });
                false
            });
        });
        if let Some(goal) = goal {
            // The window itself would go to whatever lies in the arrow's direction.
            ui.memory_mut(|memory| {
                memory.move_focus(FocusDirection::None);
                if goal != focused {
                    memory.request_focus(self.id(goal));
                }
            });
            self.choose(goal, Some(goal));
            self.after.pointed = false;
        }
    }

    /// Goes to a mark and shows these details from the next frame on.
    fn choose(&mut self, stop: usize, chosen: Option<usize>) {
        self.after.stop = stop;
        self.after.chosen = chosen;
        self.after.reveal = chosen.is_some();
    }

    /// Lets a mark be pressed, reached and heard. `more` is where else it can be pressed.
    fn mark_ui(&mut self, ui: &mut Ui, index: usize, area: Rect, more: Option<Rect>) -> Touch {
        let id = self.id(index);
        // Whatever is not the stop must not be one for a moment either.
        let sense = if index == self.after.stop { Sense::click() } else { Sense::CLICK };
        let response = ui.interact(area, id, sense);
        let other = more.map(|more| ui.interact(more, id.with("dot"), Sense::CLICK));
        let name = spoken(&self.timeline.marks[index]);
        response.widget_info(|| WidgetInfo::labeled(Role::Tab, true, &name));
        let chosen = self.walk.chosen == Some(index);
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_selected(chosen);
            node.set_position_in_set(index);
            // Assistance may go to any mark, not only to the one that Tab reaches.
            node.add_action(Action::Focus);
            if index == self.after.stop && !self.shows_details() && !self.timeline.hint.is_empty() {
                node.set_description(self.timeline.hint.as_str());
            }
        });
        let by_pointer =
            [Some(&response), other.as_ref()].into_iter().flatten().any(|area| area.clicked_by(PointerButton::Primary));
        if by_pointer || response.clicked() {
            self.choose(index, (!chosen).then_some(index));
            self.after.pointed = by_pointer;
            response.request_focus();
        } else if ui.input(|input| input.has_accesskit_action_request(id, Action::Focus)) {
            self.after.stop = index;
            response.request_focus();
        }
        if response.gained_focus() && !self.after.reveal {
            ui.scroll_to_rect_animation(area, None, ScrollAnimation::none());
        }
        let hovered = response.hovered() || other.is_some_and(|other| other.hovered());
        let lit = hovered || (response.has_focus() && !self.after.pointed);
        Touch { response, lit }
    }

    /// The ground and the ring of a label.
    fn ground_ui(&self, ui: &Ui, touch: &Touch, label: Rect) {
        if touch.lit {
            ui.painter().rect_filled(label, CornerRadius::same(BUTTON_CORNER), self.tokens.quiet_paper);
        }
        if !self.after.pointed {
            widgets::focus_ring(ui, &self.tokens, &touch.response, label, BUTTON_CORNER);
        }
    }

    /// The marks, as one list for a screen reader.
    fn list_ui<R>(&mut self, ui: &mut Ui, contents: impl FnOnce(&mut Self, &mut Ui) -> R) -> (R, Rect) {
        let list = UiBuilder::new().id_salt("marks").accessibility_role(Role::TabList);
        let shown = ui.scope_builder(list, |ui| (contents(self, ui), ui.unique_id()));
        let ((inner, id), rect) = (shown.inner, shown.response.rect);
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_size_of_set(self.timeline.marks.len());
            node.set_bounds(bounds(rect));
        });
        (inner, rect)
    }

    fn hint_ui(&self, ui: &mut Ui) {
        if !self.timeline.hint.is_empty() {
            widgets::text_ui(ui, &self.timeline.hint, theme::regular(size::SMALL), self.tokens.ink_third);
        }
    }

    /// The details of a mark. A screen reader finds them after the whole list, as part of `parent`.
    fn details_ui(&self, ui: &mut Ui, parent: Id, index: usize, contents: impl FnOnce(&mut Ui)) -> Rect {
        let details = UiBuilder::new()
            .id_salt(("details", index))
            .accessibility_parent(parent)
            .accessibility_role(Role::TabPanel)
            .accessibility_label(spoken(&self.timeline.marks[index]));
        let shown = ui.scope_builder(details, |ui| {
            contents(ui);
            ui.unique_id()
        });
        let (id, rect) = (shown.inner, shown.response.rect);
        if ui.ctx().accesskit_node_builder(id, |node| node.set_bounds(bounds(rect))).is_some() {
            ui.ctx().accesskit_node_builder(self.id(index), |node| node.set_controls([id.accesskit_id()]));
        }
        rect
    }

    /// Brings what was just chosen into sight: all of it where it has room, else its beginning.
    fn reveal(&mut self, ui: &Ui, mut sight: Rect) {
        if !self.walk.reveal {
            return;
        }
        if self.walk.settle {
            // The page is being scrolled in this very frame; drawn again, everything stands where it belongs.
            ui.ctx().request_discard("details above went away");
            self.after.reveal = true;
            return;
        }
        sight.max.y = sight.max.y.min(sight.min.y + ui.clip_rect().height() - 2.0 * GRID);
        ui.scroll_to_rect_animation(sight, None, ScrollAnimation::none());
    }

    /// The line itself, and the details of the chosen mark under it. Time is stretched where the marks stand close
    /// together, so that every label can be read: what counts is the order and who lies between whom, and the exact days
    /// stand in words.
    fn across_ui(&mut self, ui: &mut Ui, draw: &mut Draw<'_>) {
        let (places, mut sight) = self.list_ui(ui, Self::marks_across_ui);
        if !self.shows_details() {
            self.hint_ui(ui);
        }
        let Some(index) = self.walk.chosen else { return };
        let mark = &self.timeline.marks[index];
        if !mark.details.is_empty() {
            let panel = self.details_ui(ui, ui.unique_id(), index, |ui| {
                let tokens = draw.tokens;
                blocks::framed(ui, &tokens, Margin::symmetric(19, 17), |ui| {
                    widgets::heading_ui(ui, &spoken(mark), 3, theme::semibold(size::BODY), tokens.ink, false);
                    blocks::blocks_ui(ui, draw, &mark.details);
                });
            });
            self.pointer_ui(ui, panel, places[index]);
            sight |= panel;
        }
        self.reveal(ui, sight);
    }

    /// The corner of the details' frame that points at their mark.
    fn pointer_ui(&self, ui: &Ui, panel: Rect, x: f32) {
        let inset = f32::from(CARD_CORNER) + GRID;
        let x = x.clamp(panel.left() + inset, (panel.right() - inset).max(panel.left() + inset));
        let (left, tip, right) =
            (Pos2::new(x - GRID, panel.top()), Pos2::new(x, panel.top() - GRID), Pos2::new(x + GRID, panel.top()));
        // It reaches below the frame's edge, which it opens.
        let open = Vec2::new(0.0, 1.5);
        ui.painter().add(Shape::convex_polygon(vec![left + open, tip, right + open], self.tokens.paper, Stroke::NONE));
        let edge = Stroke::new(1.0, self.tokens.line);
        ui.painter().line(vec![left, tip, right], edge);
    }

    fn marks_across_ui(&mut self, ui: &mut Ui) -> Vec<f32> {
        let (timeline, tokens) = (self.timeline, self.tokens);
        let sizes: Vec<Vec2> = timeline.marks.iter().map(|mark| label_size(ui, mark)).collect();
        let highest = |above: bool| {
            let row = timeline.marks.iter().zip(&sizes).filter(|(mark, _)| is_above(mark.kind) == above);
            row.map(|(_, size)| size.y).fold(0.0, f32::max)
        };
        let (up, down) = ((ABOVE + highest(true)).max(REACH), (BELOW + highest(false)).max(REACH));
        let wanted = Vec2::new(ui.available_width(), up + down + 4.0 * GRID);
        let rect = ui.allocate_exact_size(wanted, Sense::hover()).0;
        let y = rect.top() + 2.0 * GRID + up;
        let places = places(timeline, rect.left() + 40.0, rect.right() - 40.0);

        ui.painter().hline(rect.left() + 10.0..=rect.right() - 10.0, y, Stroke::new(3.0, tokens.edge));
        for (index, pair) in places.windows(2).enumerate() {
            ui.painter().hline(pair[0]..=pair[1], y, stretch(&tokens, timeline, index));
        }

        let mut labels: Vec<(usize, Label, Rect)> = Vec::new();
        for above in [true, false] {
            let row: Vec<usize> =
                (0..timeline.marks.len()).filter(|index| is_above(timeline.marks[*index].kind) == above).collect();
            let mut in_row: Vec<Label> = row
                .iter()
                .map(|index| {
                    let width = sizes[*index].x;
                    let wanted = match timeline.marks[*index].kind {
                        MarkKind::FirstDeadline => places[*index] - 12.0,
                        MarkKind::Today => places[*index] + 38.0 - width,
                        _ => places[*index] - width / 2.0,
                    };
                    Label { left: wanted.min(rect.right() - width).max(rect.left()), width }
                })
                .collect();
            spread(&mut in_row, rect.left(), rect.right());
            let band = if above { rect.top()..=y - REACH } else { y + REACH..=rect.bottom() };
            let areas = areas(&in_row, *band.start(), *band.end());
            labels.extend(row.into_iter().zip(in_row).zip(areas).map(|((index, label), area)| (index, label, area)));
        }
        // Drawn in the order of time, because that is the order in which a screen reader reads them.
        labels.sort_by_key(|(index, _, _)| *index);
        for (index, label, area) in &labels {
            let touch = self.mark_ui(ui, *index, *area, Some(dot_area(&places, *index, y)));
            let mark = &timeline.marks[*index];
            let above = is_above(mark.kind);
            let top = if above { y - ABOVE - sizes[*index].y } else { y + BELOW };
            let words = Rect::from_min_size(Pos2::new(label.left, top), sizes[*index]);
            self.ground_ui(ui, &touch, words.expand2(Vec2::new(GRID, 3.0)));
            label_ui(ui, &tokens, mark, words, Pos2::new(places[*index], y));
        }
        for (index, x) in places.iter().enumerate() {
            self.dot_ui(ui, index, Pos2::new(*x, y), false);
        }
        places
    }

    /// The marks under each other, on a line that runs down, each with its details under it.
    fn down_ui(&mut self, ui: &mut Ui, draw: &mut Draw<'_>) {
        // Over the marks, because their end is far away, and for good, because nothing may move when it goes.
        self.hint_ui(ui);
        let outer = ui.unique_id();
        let (details, _) = self.list_ui(ui, |line, ui| {
            let mut details = None;
            let spacing = std::mem::take(&mut ui.spacing_mut().item_spacing);
            for index in 0..line.timeline.marks.len() {
                let mut sight = line.mark_down_ui(ui, index);
                if line.walk.chosen == Some(index) {
                    if !line.timeline.marks[index].details.is_empty() {
                        let area = line.details_down_ui(ui, draw, outer, index, spacing);
                        details = Some((index, area.height()));
                        sight |= area;
                    }
                    line.reveal(ui, sight);
                }
            }
            details
        });
        // When a mark further down is chosen, the details above it go and everything under them moves up. The page is
        // scrolled as far, so that the mark stays where the person sees it.
        if let (Some((index, height)), Some(chosen)) = (details, self.after.chosen)
            && chosen > index
        {
            ui.scroll_with_delta_animation(Vec2::new(0.0, height), ScrollAnimation::none());
            self.after.settle = true;
        }
    }

    fn mark_down_ui(&mut self, ui: &mut Ui, index: usize) -> Rect {
        let (timeline, tokens) = (self.timeline, self.tokens);
        let mark = &timeline.marks[index];
        let width = ui.available_width();
        let room = width - DOWN_TEXT - GRID;
        let (title_ink, note_ink) = match mark.kind {
            // Here a date leads a whole list, and is a heading of its own.
            MarkKind::Event => (tokens.ink_second, tokens.ink_third),
            MarkKind::FirstDeadline | MarkKind::SecondDeadline | MarkKind::Today => (tokens.ink, tokens.ink),
            MarkKind::LastUpdate => inks(&tokens, mark.kind),
        };
        let title = widgets::layout(ui, &mark.title, theme::semibold(size::BODY), title_ink, room);
        let note = widgets::layout(ui, &mark.note, theme::regular(size::NOTE), note_ink, room);
        let words = Vec2::new(title.size().x.max(note.size().x), title.size().y + note.size().y);
        let height = (words.y + 2.0 * DOWN_PAD).max(TARGET);
        let rect = ui.allocate_exact_size(Vec2::new(width, height), Sense::hover()).0;
        let touch = self.mark_ui(ui, index, rect, None);
        let at = Pos2::new(rect.left() + DOWN_TEXT, rect.top() + DOWN_PAD);
        self.ground_ui(ui, &touch, Rect::from_min_size(at, words).expand2(Vec2::new(GRID, 6.0)));

        let line_height = title.size().y / title.rows.len().max(1) as f32;
        let center = Pos2::new(rect.left() + DOWN_LINE, at.y + line_height / 2.0);
        if let Some(before) = index.checked_sub(1) {
            ui.painter().vline(center.x, rect.top()..=center.y, stretch(&tokens, timeline, before));
        }
        if index + 1 < timeline.marks.len() {
            ui.painter().vline(center.x, center.y..=rect.bottom(), stretch(&tokens, timeline, index));
        }
        self.dot_ui(ui, index, center, true);
        let below = at + Vec2::new(0.0, title.size().y);
        ui.painter().galley(at, title, title_ink);
        ui.painter().galley(below, note, note_ink);
        rect
    }

    /// The details of a mark beside the line, which goes on along them.
    fn details_down_ui(&self, ui: &mut Ui, draw: &mut Draw<'_>, outer: Id, index: usize, spacing: Vec2) -> Rect {
        let details = &self.timeline.marks[index].details;
        let margin = Margin { left: DOWN_TEXT as i8, right: 0, top: GRID as i8, bottom: 2 * GRID as i8 };
        let area = self.details_ui(ui, outer, index, |ui| {
            ui.spacing_mut().item_spacing = spacing;
            Frame::NONE.inner_margin(margin).show(ui, |ui| blocks::blocks_ui(ui, draw, details));
        });
        let is_last = index + 1 == self.timeline.marks.len();
        let along = if is_last { Stroke::new(3.0, self.tokens.edge) } else { stretch(&self.tokens, self.timeline, index) };
        ui.painter().vline(area.left() + DOWN_LINE, area.y_range(), along);
        area
    }

    /// A mark's dot; today is a bar across the line.
    fn dot_ui(&self, ui: &Ui, index: usize, at: Pos2, runs_down: bool) {
        let kind = self.timeline.marks[index].kind;
        let ink = color(&self.tokens, kind);
        let is_chosen = self.walk.chosen == Some(index);
        let ring = Stroke::new(2.0, self.tokens.accent);
        if kind == MarkKind::Today {
            let size = if runs_down { Vec2::new(20.0, 3.0) } else { Vec2::new(3.0, 36.0) };
            let bar = Rect::from_center_size(at, size);
            if is_chosen {
                let corner = CornerRadius::same(6);
                ui.painter().rect(bar.expand(4.0), corner, self.tokens.paper, ring, StrokeKind::Outside);
            }
            ui.painter().rect_filled(bar, CornerRadius::ZERO, ink);
            return;
        }
        let (radius, edge) = match kind {
            MarkKind::Event | MarkKind::Today => (6.0, 2.0),
            MarkKind::LastUpdate => (7.0, 3.0),
            MarkKind::FirstDeadline | MarkKind::SecondDeadline => (if runs_down { 9.0 } else { 10.0 }, 0.0),
        };
        if is_chosen {
            ui.painter().circle(at, radius + 5.0, self.tokens.paper, ring);
        }
        let fill = if edge == 0.0 { ink } else { self.tokens.paper };
        ui.painter().circle(at, radius, fill, Stroke::new(edge, ink));
    }
}

/// The deadlines and today stand above the line, everything else below it.
fn is_above(kind: MarkKind) -> bool {
    matches!(kind, MarkKind::FirstDeadline | MarkKind::SecondDeadline | MarkKind::Today)
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

/// Colours of a mark's first and second line.
fn inks(tokens: &Tokens, kind: MarkKind) -> (Color32, Color32) {
    match kind {
        MarkKind::LastUpdate => (tokens.accent, tokens.accent),
        MarkKind::Event => (tokens.ink_third, tokens.ink_third),
        MarkKind::FirstDeadline | MarkKind::SecondDeadline | MarkKind::Today => (tokens.ink, tokens.ink_third),
    }
}

fn bounds(rect: Rect) -> egui::accesskit::Rect {
    let [x0, y0, x1, y1] = [rect.left(), rect.top(), rect.right(), rect.bottom()].map(f64::from);
    egui::accesskit::Rect { x0, y0, x1, y1 }
}

fn spoken(mark: &Mark) -> String {
    format!("{}: {}", mark.title, mark.note)
}

/// The line from this mark to the next: what has held since a deadline passed has the deadline's colour, until today.
fn stretch(tokens: &Tokens, timeline: &Timeline, index: usize) -> Stroke {
    let place = |kind: MarkKind| timeline.marks.iter().position(|mark| mark.kind == kind);
    let is_past = place(MarkKind::Today).is_some_and(|today| index < today);
    let holds = |kind: MarkKind| is_past && place(kind).is_some_and(|deadline| deadline <= index);
    if holds(MarkKind::SecondDeadline) {
        Stroke::new(5.0, tokens.mark_second)
    } else if holds(MarkKind::FirstDeadline) {
        Stroke::new(5.0, tokens.mark_first)
    } else {
        Stroke::new(3.0, tokens.edge)
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

/// The two lines of a label on a line that runs across.
fn words(ui: &Ui, mark: &Mark) -> [Arc<Galley>; 2] {
    let (title, note) = fonts(mark.kind);
    [(&mark.title, title), (&mark.note, note)]
        .map(|(text, font)| ui.painter().layout_no_wrap(text.clone(), font, Color32::PLACEHOLDER))
}

fn label_size(ui: &Ui, mark: &Mark) -> Vec2 {
    let [title, note] = words(ui, mark);
    Vec2::new(title.size().x.max(note.size().x), title.size().y + note.size().y)
}

/// Paints a label, and where it had to move aside a thin line that leads back to its dot.
fn label_ui(ui: &Ui, tokens: &Tokens, mark: &Mark, area: Rect, dot: Pos2) {
    let (title_ink, note_ink) = inks(tokens, mark.kind);
    let align = match mark.kind {
        MarkKind::FirstDeadline | MarkKind::SecondDeadline => Align2::LEFT_TOP,
        MarkKind::Today => Align2::RIGHT_TOP,
        MarkKind::Event | MarkKind::LastUpdate => Align2::CENTER_TOP,
    };
    let [title, note] = words(ui, mark);
    let first = align.align_size_within_rect(title.size(), area);
    let rest = area.with_min_y(first.bottom());
    let second = align.align_size_within_rect(note.size(), rest);
    ui.painter().galley(first.min, title, title_ink);
    ui.painter().galley(second.min, note, note_ink);
    let beside = area.expand2(Vec2::new(GRID, 0.0)).x_range();
    if !beside.contains(dot.x) {
        let stroke = Stroke::new(1.5, color(tokens, mark.kind));
        let edge = if dot.x < beside.min { beside.min } else { beside.max };
        let height = if area.top() < dot.y { area.top() + 10.0 } else { area.bottom() - 10.0 };
        ui.painter().hline(dot.x.min(edge)..=dot.x.max(edge), height, stroke);
        ui.painter().vline(dot.x, height.min(dot.y)..=height.max(dot.y), stroke);
    }
}

struct Label {
    /// Horizontal span of the text.
    left: f32,
    width: f32,
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

/// Where each label of a row can be pressed: half the way to its neighbours, and no further than a finger needs.
fn areas(labels: &[Label], top: f32, bottom: f32) -> Vec<Rect> {
    let middle = |left: &Label, right: &Label| f32::midpoint(left.left + left.width, right.left);
    (0..labels.len())
        .map(|index| {
            let label = &labels[index];
            let more = (GAP / 2.0).max((TARGET - label.width) / 2.0);
            let before = index.checked_sub(1).map(|before| middle(&labels[before], label));
            let after = labels.get(index + 1).map(|after| middle(label, after));
            let left = (label.left - more).max(before.unwrap_or(f32::NEG_INFINITY));
            let right = (label.left + label.width + more).min(after.unwrap_or(f32::INFINITY));
            Rect::from_x_y_ranges(left..=right, top..=bottom)
        })
        .collect()
}

/// Where each dot can be pressed, by the same rule.
fn dot_area(places: &[f32], index: usize, y: f32) -> Rect {
    let x = places[index];
    let before = index.checked_sub(1).map_or(f32::NEG_INFINITY, |before| f32::midpoint(places[before], x));
    let after = places.get(index + 1).map_or(f32::INFINITY, |after| f32::midpoint(x, *after));
    Rect::from_x_y_ranges((x - REACH).max(before)..=(x + REACH).min(after), y - REACH..=y + REACH)
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

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use egui::accesskit::{Action, Role};
    use egui::{Event, Key, Modifiers, PointerButton, Pos2, Rect, ScrollArea, Vec2};
    use egui_kittest::kittest::{NodeT as _, Queryable as _};
    use egui_kittest::{Harness, Node};
    use jiff::civil::date;

    use super::{GAP, Label, areas, dot_area, places, spoken, spread, timeline_ui};
    use crate::render::page::{Block, Mark, MarkKind, Timeline, TimelineShape};
    use crate::text::Words;
    use crate::ui::blocks::Draw;
    use crate::ui::{theme, widgets};

    const SHAPES: [TimelineShape; 2] = [TimelineShape::Across, TimelineShape::Down];
    const WIDE: Vec2 = Vec2::new(640.0, 600.0);
    const HINT: &str = "hint";

    /// Five marks; the third has nothing to read.
    fn timeline(shape: TimelineShape) -> Timeline {
        let marks = [
            (MarkKind::Event, date(2024, 6, 20)),
            (MarkKind::FirstDeadline, date(2024, 7, 20)),
            (MarkKind::LastUpdate, date(2024, 9, 9)),
            (MarkKind::SecondDeadline, date(2024, 9, 29)),
            (MarkKind::Today, date(2026, 11, 23)),
        ];
        let marks: Vec<Mark> = marks
            .into_iter()
            .enumerate()
            .map(|(index, (kind, date))| Mark {
                kind,
                date,
                title: date.to_string(),
                note: format!("note {index}"),
                details: if index == 2 { Vec::new() } else { vec![Block::Text(details(index)), link()] },
            })
            .collect();
        let (from, to) = (marks[0].date, marks[4].date);
        Timeline { id: "line".to_owned(), shape, from, to, marks, hint: HINT.to_owned() }
    }

    fn details(index: usize) -> String {
        format!("details {index}")
    }

    fn link() -> Block {
        Block::Link { label: "source".to_owned(), address: "https://example.org".to_owned() }
    }

    /// The line between two buttons, on a page that scrolls.
    fn harness(timeline: Timeline, size: Vec2) -> Harness<'static> {
        let words = Words::load("en-US", None);
        let mut harness =
            Harness::builder().with_size(size).with_max_steps(12).with_context_setup(theme::install).build_ui(move |ui| {
                let tokens = theme::tokens(ui.ctx());
                let mut draw = Draw { tokens, intents: &mut Vec::new(), typed: &mut HashMap::new(), words: &words };
                ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                    widgets::button_ui(ui, &tokens, "before", widgets::ButtonLook::Secondary, true);
                    timeline_ui(ui, &mut draw, &timeline);
                    widgets::button_ui(ui, &tokens, "after", widgets::ButtonLook::Secondary, true);
                });
            });
        harness.run();
        harness
    }

    fn press(harness: &mut Harness<'_>, key: Key) {
        harness.key_press(key);
        harness.run();
    }

    /// What has the keyboard.
    fn focused(harness: &Harness<'_>) -> Option<String> {
        harness.root().children_recursive().find(Node::is_focused).and_then(|node| node.accesskit_node().label())
    }

    /// Which details are shown.
    fn shown(harness: &Harness<'_>) -> Vec<usize> {
        (0..5).filter(|index| harness.query_by_label(&details(*index)).is_some()).collect()
    }

    /// Which marks a screen reader calls selected.
    fn selected(harness: &Harness<'_>) -> Vec<usize> {
        let marks: Vec<_> = harness.query_all_by_role(Role::Tab).collect();
        (0..marks.len()).filter(|index| marks[*index].accesskit_node().is_selected() == Some(true)).collect()
    }

    /// The mark itself; its details have the same name.
    fn mark<'tree>(harness: &'tree Harness<'_>, name: &'tree str) -> Node<'tree> {
        harness.get_by_role_and_label(Role::Tab, name)
    }

    /// The rectangles of the marks, in the order of time.
    fn rects(harness: &Harness<'_>) -> Vec<Rect> {
        harness.query_all_by_role(Role::Tab).map(|node| node.rect()).collect()
    }

    fn click_at(harness: &mut Harness<'_>, at: Pos2) {
        harness.event(Event::PointerMoved(at));
        for pressed in [true, false] {
            let modifiers = Modifiers::NONE;
            harness.event(Event::PointerButton { pos: at, button: PointerButton::Primary, pressed, modifiers });
        }
    }

    #[test]
    fn the_line_is_one_stop_and_arrows_walk_along_it() {
        for shape in SHAPES {
            let line = timeline(shape);
            let names: Vec<String> = line.marks.iter().map(spoken).collect();
            let mut harness = harness(line, WIDE);
            press(&mut harness, Key::Tab);
            assert_eq!(focused(&harness).as_deref(), Some("before"));
            press(&mut harness, Key::Tab);
            assert_eq!(focused(&harness).as_ref(), Some(&names[0]), "{shape:?}");
            assert_eq!((shown(&harness), selected(&harness)), (vec![], vec![]), "to arrive is not to choose");

            for key in [Key::ArrowRight, Key::ArrowDown] {
                press(&mut harness, Key::Home);
                for (index, name) in names.iter().enumerate().skip(1) {
                    press(&mut harness, key);
                    assert_eq!(focused(&harness).as_ref(), Some(name), "{shape:?}");
                    let expected = if index == 2 { vec![] } else { vec![index] };
                    assert_eq!((shown(&harness), selected(&harness)), (expected, vec![index]), "{shape:?}");
                }
                press(&mut harness, key);
                assert_eq!(focused(&harness).as_ref(), Some(&names[4]), "the line ends there");
            }
            for key in [Key::ArrowLeft, Key::ArrowUp] {
                press(&mut harness, Key::End);
                for index in (0..4).rev() {
                    press(&mut harness, key);
                    assert_eq!(focused(&harness).as_ref(), Some(&names[index]), "{shape:?}");
                }
                press(&mut harness, key);
                assert_eq!(focused(&harness).as_ref(), Some(&names[0]), "the line begins there");
            }
            assert_eq!(shown(&harness), [0]);

            // Off and on again.
            for key in [Key::Enter, Key::Space] {
                press(&mut harness, key);
                assert_eq!((shown(&harness), selected(&harness)), (vec![], vec![]), "{shape:?}");
                press(&mut harness, key);
                assert_eq!((shown(&harness), selected(&harness)), (vec![0], vec![0]), "{shape:?}");
            }

            // Tab goes on into what is shown and then past the line; the way back leads to the same mark.
            press(&mut harness, Key::ArrowRight);
            for expected in ["source", "after"] {
                press(&mut harness, Key::Tab);
                assert_eq!(focused(&harness).as_deref(), Some(expected), "{shape:?}");
            }
            for expected in ["source", &names[1], "before"] {
                harness.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
                harness.run();
                assert_eq!(focused(&harness).as_deref(), Some(expected), "{shape:?}");
            }
            press(&mut harness, Key::Tab);
            press(&mut harness, Key::Enter);
            press(&mut harness, Key::Tab);
            assert_eq!(focused(&harness).as_deref(), Some("after"), "{shape:?}: nothing is shown, so nothing lies between");
        }
    }

    /// An arrow that comes in the very next frame walks too, and so do several in one frame.
    #[test]
    fn quick_arrows_stay_on_the_line() {
        for shape in SHAPES {
            let line = timeline(shape);
            let last = spoken(&line.marks[4]);
            let arrow = |pressed| Event::Key {
                key: Key::ArrowRight,
                physical_key: None,
                pressed,
                repeat: false,
                modifiers: Modifiers::NONE,
            };
            let mut harness = harness(line, WIDE);
            press(&mut harness, Key::Tab);
            press(&mut harness, Key::Tab);
            for _ in 0..2 {
                harness.event(arrow(true));
                harness.step();
            }
            harness.input_mut().events.extend([arrow(true), arrow(true)]);
            harness.run();
            assert_eq!((focused(&harness), shown(&harness)), (Some(last), vec![4]), "{shape:?}");
        }
    }

    #[test]
    fn an_arrow_with_another_key_is_left_to_the_window() {
        let line = timeline(TimelineShape::Across);
        let first = spoken(&line.marks[0]);
        let mut harness = harness(line, WIDE);
        press(&mut harness, Key::Tab);
        press(&mut harness, Key::Tab);
        harness.key_press_modifiers(Modifiers::ALT, Key::ArrowRight);
        harness.run();
        assert_eq!((focused(&harness), shown(&harness)), (Some(first), vec![]));
    }

    #[test]
    fn label_and_dot_can_be_pressed_and_pressed_again() {
        for shape in SHAPES {
            let line = timeline(shape);
            let names: Vec<String> = line.marks.iter().map(spoken).collect();
            let mut harness = harness(line, WIDE);
            for (index, name) in names.iter().enumerate().filter(|(index, _)| *index != 2) {
                mark(&harness, name).click();
                harness.run();
                assert_eq!((shown(&harness), selected(&harness)), (vec![index], vec![index]), "{shape:?}");
                assert_eq!(focused(&harness).as_ref(), Some(name), "arrows go on from where the pointer was");
                mark(&harness, name).click();
                harness.run();
                assert_eq!((shown(&harness), selected(&harness)), (vec![], vec![]), "{shape:?}");
            }
            press(&mut harness, Key::ArrowLeft);
            assert_eq!(shown(&harness), [3], "{shape:?}");
        }
        let line = timeline(TimelineShape::Across);
        let mut harness = harness(line.clone(), WIDE);
        let area = harness.get_by_role(Role::TabList).rect();
        // The line's middle lies between the labels above it and below it.
        let marks = rects(&harness);
        let y = f32::midpoint(marks[1].bottom(), marks[0].top());
        for (index, x) in places(&line, area.left() + 40.0, area.right() - 40.0).into_iter().enumerate() {
            click_at(&mut harness, Pos2::new(x, y));
            harness.run();
            assert_eq!(selected(&harness), [index]);
        }
    }

    #[test]
    fn the_hint_is_there_until_there_is_something_to_read() {
        let line = timeline(TimelineShape::Across);
        let names: Vec<String> = line.marks.iter().map(spoken).collect();
        let mut harness = harness(line, WIDE);
        for (index, hinted) in [(0, false), (2, true), (3, false)] {
            mark(&harness, &names[index]).click();
            harness.run();
            assert_eq!(harness.query_by_label(HINT).is_some(), hinted, "{index}");
            assert_eq!(harness.query_by_role(Role::TabPanel).is_none(), hinted, "{index}");
        }
        mark(&harness, &names[3]).click();
        harness.run();
        assert!(harness.query_by_label(HINT).is_some());
    }

    /// The marks are one list; what is chosen comes after all of them, under its own name.
    #[test]
    fn a_screen_reader_finds_a_list_and_then_the_details() {
        for shape in SHAPES {
            let line = timeline(shape);
            let name = spoken(&line.marks[1]);
            let mut harness = harness(line, WIDE);
            mark(&harness, &name).click_accesskit();
            harness.run();
            let list = harness.get_by_role(Role::TabList);
            let marks: Vec<_> = list.children().collect();
            assert_eq!(marks.len(), 5, "{shape:?}");
            for (index, mark) in marks.iter().enumerate() {
                let node = mark.accesskit_node();
                assert_eq!((node.role(), node.position_in_set()), (Role::Tab, Some(index)), "{shape:?}");
                assert!(node.data().supports_action(Action::Focus) && node.data().supports_action(Action::Click));
            }
            let panel = harness.get_by_role(Role::TabPanel);
            assert_eq!(panel.accesskit_node().label(), Some(name.clone()));
            let controlled: Vec<_> = marks[1].accesskit_node().controls().map(|node| node.id()).collect();
            assert_eq!(controlled, [panel.accesskit_node().id()]);
            let order: Vec<Role> = harness.root().children_recursive().map(|node| node.accesskit_node().role()).collect();
            let last_mark = order.iter().rposition(|role| *role == Role::Tab);
            assert!(last_mark < order.iter().position(|role| *role == Role::TabPanel), "{shape:?}: {order:?}");

            marks[3].focus();
            harness.run();
            assert_eq!(selected(&harness), [1], "{shape:?}: to look at a mark is not to choose it");
            press(&mut harness, Key::ArrowRight);
            assert_eq!(selected(&harness), [4], "{shape:?}");
        }
    }

    /// Where a mark further down is chosen, the details above it go, and it stays under the finger: in every frame.
    #[test]
    fn the_mark_that_is_pressed_stays_where_it_is() {
        let mut line = timeline(TimelineShape::Down);
        line.marks[1].details.extend((0..4).map(|_| link()));
        let names: Vec<String> = line.marks.iter().map(spoken).collect();
        let mut harness = harness(line, Vec2::new(640.0, 460.0));
        mark(&harness, &names[1]).click();
        harness.run();
        // There has to be something above the window, or the page can't come down.
        mark(&harness, &names[2]).scroll_to_me();
        harness.run();
        let before = mark(&harness, &names[2]).rect();
        click_at(&mut harness, before.center());
        for _ in 0..6 {
            harness.step();
            let now = mark(&harness, &names[2]).rect();
            assert!((now.top() - before.top()).abs() < 1.0, "it went from {before:?} to {now:?}");
        }
        assert_eq!(selected(&harness), [2]);
    }

    /// In a window that is lower than the details, the chosen mark and the beginning of its details are in sight.
    #[test]
    fn what_is_walked_to_is_in_sight() {
        for shape in SHAPES {
            let mut line = timeline(shape);
            line.marks[4].details.extend((0..9).map(|_| link()));
            let names: Vec<String> = line.marks.iter().map(spoken).collect();
            for size in [Vec2::new(640.0, 330.0), Vec2::new(300.0, 330.0)] {
                let mut harness = harness(line.clone(), size);
                press(&mut harness, Key::Tab);
                press(&mut harness, Key::Tab);
                for key in [Key::ArrowRight, Key::ArrowLeft] {
                    for _ in 0..4 {
                        press(&mut harness, key);
                        let screen = harness.ctx.content_rect().expand2(Vec2::new(GAP, 1.0));
                        let index = selected(&harness)[0];
                        let mark = mark(&harness, &names[index]).rect();
                        assert!(screen.contains_rect(mark), "{shape:?}, {size:?}: {mark:?}");
                        if let Some(text) = harness.query_by_label(&details(index)) {
                            assert!(screen.contains_rect(text.rect()), "{shape:?}, {size:?}, {index}: {:?}", text.rect());
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn it_sleeps_when_nothing_happens() {
        for shape in SHAPES {
            let line = timeline(shape);
            let name = spoken(&line.marks[3]);
            let mut harness = harness(line, WIDE);
            mark(&harness, &name).click();
            harness.run();
            harness.step();
            let delay = harness.output().viewport_output.values().map(|output| output.repaint_delay).min();
            assert_eq!(delay, Some(std::time::Duration::MAX), "{shape:?} asks for another frame");
        }
    }

    #[test]
    fn no_mark_covers_another_and_each_is_large_enough_for_a_finger() {
        for (shape, width) in [(TimelineShape::Across, 640.0), (TimelineShape::Down, 640.0), (TimelineShape::Across, 300.0)] {
            let harness = harness(timeline(shape), Vec2::new(width, 600.0));
            let rects = rects(&harness);
            assert_eq!(rects.len(), 5);
            for (index, rect) in rects.iter().enumerate() {
                assert!(rect.width() >= theme::TARGET && rect.height() >= theme::TARGET, "{shape:?}: {rect:?}");
                for other in &rects[index + 1..] {
                    assert!(!rect.shrink(0.5).intersects(other.shrink(0.5)), "{shape:?}: {rect:?} covers {other:?}");
                }
            }
            // Where the labels have no room beside each other, the marks stand under each other.
            let is_down = rects.windows(2).all(|pair| pair[0].bottom() <= pair[1].top() + 0.5);
            assert_eq!(is_down, shape == TimelineShape::Down || width < 480.0, "{shape:?}, {width}");
        }
    }

    #[test]
    fn labels_and_dots_share_the_room_between_them() {
        let mut labels = [(0.0, 30.0), (35.0, 90.0), (60.0, 20.0), (400.0, 80.0)].map(|(left, width)| Label { left, width });
        spread(&mut labels, 0.0, 480.0);
        let areas = areas(&labels, 0.0, 50.0);
        assert!(areas.windows(2).all(|pair| pair[0].right() <= pair[1].left()), "{areas:?}");
        let dots: Vec<Rect> = (0..4).map(|index| dot_area(&[10.0, 20.0, 100.0, 120.0], index, 0.0)).collect();
        let edges: Vec<(f32, f32)> = dots.iter().map(|dot| (dot.left(), dot.right())).collect();
        assert_eq!(edges, [(-12.0, 15.0), (15.0, 42.0), (78.0, 110.0), (110.0, 142.0)]);
    }
}
