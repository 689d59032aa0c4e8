//! The controls of this program, each with its role and name for a screen reader.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Color32, CornerRadius, FontId, Galley, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use super::icons::{self, Picture};
use super::theme::{self, BUTTON_CORNER, GRID, TARGET, Tokens, size};
use crate::render::page::{Choice, Tone};

/// Lays a text out in a width, with a line height that reads well.
pub fn layout(ui: &Ui, text: &str, font: FontId, color: Color32, width: f32) -> Arc<Galley> {
    let line_height = (font.size * 1.45).round();
    let mut job = LayoutJob::single_section(
        text.to_owned(),
        TextFormat { font_id: font, color, line_height: Some(line_height), ..Default::default() },
    );
    job.wrap = TextWrapping { max_width: width.max(1.0), ..Default::default() };
    ui.ctx().fonts_mut(|fonts| fonts.layout_job(job))
}

/// A paragraph that a screen reader hears as a label.
pub fn text_ui(ui: &mut Ui, text: &str, font: FontId, color: Color32) -> Response {
    let galley = layout(ui, text, font, color, ui.available_width());
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), galley.size().y), Sense::hover());
    ui.painter().galley(rect.min, galley, color);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    response
}

/// A heading with its level. The first one of a page can take the focus when the page appears.
pub fn heading_ui(ui: &mut Ui, text: &str, level: usize, font: FontId, color: Color32, take_focus: bool) -> Response {
    let width = ui.available_width();
    let mut job = LayoutJob::single_section(
        text.to_owned(),
        TextFormat { line_height: Some((font.size * 1.24).round()), font_id: font, color, ..Default::default() },
    );
    job.wrap = TextWrapping { max_width: width, ..Default::default() };
    let galley = ui.ctx().fonts_mut(|fonts| fonts.layout_job(job));
    let sense = if level == 1 { Sense::focusable_noninteractive() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, galley.size().y), sense);
    ui.painter().galley(rect.min, galley, color);
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        node.set_label(text);
        node.set_level(level);
    });
    if take_focus {
        response.request_focus();
        ui.scroll_to_rect(rect, Some(egui::Align::Center));
    }
    response
}

/// The look of a button.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ButtonLook {
    /// The one thing to do next.
    Primary,
    /// An outlined button.
    Secondary,
    /// Words alone.
    Quiet,
}

/// A button with a verb on it. Returns whether it was pressed; one that is not enabled can be reached, so that it can
/// be heard, and does nothing.
pub fn button_ui(ui: &mut Ui, tokens: &Tokens, label: &str, look: ButtonLook, enabled: bool) -> bool {
    named_button_ui(ui, tokens, label, label, look, enabled)
}

/// The same with another name for a screen reader than the label.
pub fn named_button_ui(ui: &mut Ui, tokens: &Tokens, label: &str, name: &str, look: ButtonLook, enabled: bool) -> bool {
    let font = match look {
        ButtonLook::Primary | ButtonLook::Secondary => theme::semibold(size::BODY),
        ButtonLook::Quiet => theme::regular(size::BODY),
    };
    let pad = if look == ButtonLook::Quiet { 6.0 } else { 26.0 };
    let room = (ui.available_width() - 2.0 * pad).max(60.0);
    let galley = layout(ui, label, font, Color32::PLACEHOLDER, room);
    let height = (galley.size().y + 2.0 * GRID + 6.0).max(if look == ButtonLook::Quiet { TARGET } else { 48.0 });
    let wanted = Vec2::new((galley.size().x + 2.0 * pad).max(TARGET), height);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    if !enabled {
        ui.ctx().accesskit_node_builder(response.id, egui::accesskit::Node::set_disabled);
    }
    let hovered = enabled && (response.hovered() || response.has_focus());
    let corner = CornerRadius::same(BUTTON_CORNER);
    let (fill, edge, ink) = match (look, enabled) {
        (ButtonLook::Primary, true) if hovered => (tokens.accent_hover, Stroke::NONE, tokens.on_accent),
        (ButtonLook::Primary, true) => (tokens.accent, Stroke::NONE, tokens.on_accent),
        (ButtonLook::Primary | ButtonLook::Secondary, false) => {
            (tokens.quiet_paper, Stroke::new(1.0, tokens.line), tokens.ink_third)
        }
        (ButtonLook::Secondary, true) => {
            (if hovered { tokens.quiet_paper } else { tokens.paper }, Stroke::new(1.0, tokens.edge), tokens.ink)
        }
        (ButtonLook::Quiet, true) => {
            (if hovered { tokens.quiet_paper } else { Color32::TRANSPARENT }, Stroke::NONE, tokens.accent)
        }
        (ButtonLook::Quiet, false) => (Color32::TRANSPARENT, Stroke::NONE, tokens.ink_third),
    };
    ui.painter().rect(rect, corner, fill, edge, StrokeKind::Inside);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, ink);
    focus_ring(ui, tokens, &response, rect, BUTTON_CORNER);
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    enabled && response.clicked()
}

/// A ring round what the keyboard is on.
pub fn focus_ring(ui: &Ui, tokens: &Tokens, response: &Response, rect: Rect, corner: u8) {
    if response.has_focus() {
        let stroke = Stroke::new(2.0, tokens.ink);
        ui.painter().rect_stroke(rect.expand(3.0), CornerRadius::same(corner + 3), stroke, StrokeKind::Outside);
    }
}

/// What a line that can be chosen looks like on its left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// One of several.
    Radio,
    /// Several of several.
    Check,
}

/// A line with a mark, a label and a note; the whole line can be pressed.
pub fn choice_ui(ui: &mut Ui, tokens: &Tokens, mark: Mark, choice: &Choice) -> Response {
    let Choice { label, note, chosen, enabled, .. } = choice;
    let (chosen, enabled) = (*chosen, *enabled);
    let width = ui.available_width();
    let left = 40.0;
    let ink = if enabled { tokens.ink } else { tokens.ink_third };
    let title = layout(ui, label, theme::regular(size::BODY), ink, width - left - GRID);
    let below = (!note.is_empty()).then(|| layout(ui, note, theme::regular(size::NOTE), tokens.ink_third, width - left - GRID));
    let height = title.size().y + below.as_ref().map_or(0.0, |note| note.size().y + 2.0) + 18.0;
    let sense = if enabled { Sense::click() } else { Sense::focusable_noninteractive() };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height.max(TARGET)), sense);
    let role = if mark == Mark::Radio { Role::RadioButton } else { Role::CheckBox };
    response.widget_info(|| WidgetInfo::selected(role, enabled, chosen, choice.name()));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        if !note.is_empty() {
            node.set_description(note.as_str());
        }
        if !enabled {
            node.set_disabled();
        }
    });
    if enabled && (response.hovered() || response.has_focus()) {
        ui.painter().rect_filled(rect, CornerRadius::same(BUTTON_CORNER), tokens.quiet_paper);
    }
    let first_line = rect.top() + (height.max(TARGET) - height) / 2.0 + 9.0;
    let center = Pos2::new(rect.left() + 20.0, first_line + 12.0);
    let edge = Stroke::new(2.0, if chosen { tokens.accent } else { tokens.edge });
    match mark {
        Mark::Radio => {
            ui.painter().circle(center, 10.0, tokens.paper, edge);
            if chosen {
                ui.painter().circle_filled(center, 5.5, tokens.accent);
            }
        }
        Mark::Check => {
            let square = Rect::from_center_size(center, Vec2::splat(20.0));
            let fill = if chosen { tokens.accent } else { tokens.paper };
            ui.painter().rect(square, CornerRadius::same(5), fill, edge, StrokeKind::Inside);
            if chosen {
                icons::paint(ui, Picture::Check, center, 16.0, tokens.on_accent);
            }
        }
    }
    let text_at = Pos2::new(rect.left() + left, first_line);
    let title_height = title.size().y;
    ui.painter().galley(text_at, title, ink);
    if let Some(note) = below {
        ui.painter().galley(text_at + Vec2::new(0.0, title_height + 2.0), note, tokens.ink_third);
    }
    focus_ring(ui, tokens, &response, rect, BUTTON_CORNER);
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    response
}

/// A word about a state, in a pill.
pub fn badge_size(ui: &Ui, text: &str) -> Vec2 {
    let galley = layout(ui, text, theme::semibold(size::SMALL), Color32::PLACEHOLDER, f32::INFINITY);
    Vec2::new(galley.size().x + 22.0, 29.0)
}

/// Paints a pill at a place.
pub fn badge_at(ui: &Ui, tokens: &Tokens, tone: Tone, text: &str, rect: Rect) {
    let (paper, ink) = match tone {
        Tone::Quiet => (tokens.quiet_paper, tokens.quiet),
        Tone::Fine => (tokens.fine_paper, tokens.fine),
        Tone::Attention => (tokens.attention_paper, tokens.attention),
    };
    ui.painter().rect(rect, CornerRadius::same(14), paper, Stroke::new(1.0, paper), StrokeKind::Inside);
    let galley = layout(ui, text, theme::semibold(size::SMALL), ink, f32::INFINITY);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, ink);
}

/// A line that opens and shuts what lies under it.
pub fn fold_ui(ui: &mut Ui, tokens: &Tokens, label: &str, open: bool) -> Response {
    let width = ui.available_width();
    let title = layout(ui, label, theme::regular(size::BODY), tokens.accent, width - 24.0);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, (title.size().y + 18.0).max(TARGET)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, label));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(open));
    let picture = if open { Picture::ChevronDown } else { Picture::ChevronRight };
    icons::paint(ui, picture, Pos2::new(rect.left() + 7.0, rect.center().y), 16.0, tokens.accent);
    let size = title.size();
    ui.painter().galley(Pos2::new(rect.left() + 22.0, rect.center().y - size.y / 2.0), title, tokens.accent);
    let text = Rect::from_min_size(rect.min, Vec2::new((size.x + 26.0).min(width), rect.height()));
    focus_ring(ui, tokens, &response, text, BUTTON_CORNER);
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    response
}

/// An address that opens in the browser; shown as text that says where it leads.
pub fn link_ui(ui: &mut Ui, tokens: &Tokens, label: &str, font_size: f32) -> Response {
    let width = ui.available_width();
    let galley = layout(ui, label, theme::regular(font_size), tokens.accent, width);
    let height = galley.size().y.max(28.0);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(galley.size().x.min(width), height), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, label));
    let at = Pos2::new(rect.left(), rect.center().y - galley.size().y / 2.0);
    let underline = response.hovered() || response.has_focus();
    let bottom = at.y + galley.size().y - 2.0;
    if underline {
        ui.painter().hline(rect.left()..=rect.right(), bottom, Stroke::new(1.0, tokens.accent));
    }
    ui.painter().galley(at, galley, tokens.accent);
    focus_ring(ui, tokens, &response, rect, 4);
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    response
}
