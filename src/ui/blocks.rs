//! Draws the blocks of a page. Nothing is decided here: what a page holds comes from `render`, what a press does goes
//! back as an intent.

use std::collections::HashMap;

use egui::accesskit::Role;
use egui::{Color32, CornerRadius, FontId, Frame, Margin, Pos2, Rect, RichText, Sense, Stroke, TextEdit, Ui, Vec2, WidgetInfo};
use zeroize::Zeroizing;

use super::icons::{self, Picture};
use super::theme::{self, BUTTON_CORNER, CARD_CORNER, GRID, Tokens, size};
use super::timeline::timeline_ui;
use super::widgets::{self, ButtonLook, Mark};
use crate::render::page::{
    self, Block, Card, Choice, Control, Form, FormKind, Hidden, Intent, Large, Link, Row, Side, Table, Tone,
};
use crate::render::qr::Modules;
use crate::support::Press;

/// What is being typed into a form.
pub struct Typed {
    /// What the page offered; when it offers something else, the lines follow.
    offered: Vec<(String, String)>,
    fields: Vec<String>,
    secrets: Vec<Zeroizing<String>>,
}

impl Typed {
    fn new(form: &Form) -> Self {
        Self {
            offered: form.fields.clone(),
            fields: form.fields.iter().map(|(_, text)| text.clone()).collect(),
            secrets: form.secrets.iter().map(|_| secret_buffer()).collect(),
        }
    }
}

/// Room for a password from the start, so that growing leaves no copy behind.
fn secret_buffer() -> Zeroizing<String> {
    Zeroizing::new(String::with_capacity(512))
}

/// What drawing needs besides the page itself.
pub struct Draw<'a> {
    /// The colours.
    pub tokens: Tokens,
    /// What was pressed, in order.
    pub intents: &'a mut Vec<Intent>,
    /// What is being typed, by form; dropped when the page is left.
    pub typed: &'a mut HashMap<String, Typed>,
    /// Words of the controls that every page can have.
    pub words: &'a crate::text::Words,
}

/// Draws blocks under each other.
pub fn blocks_ui(ui: &mut Ui, draw: &mut Draw<'_>, blocks: &[Block]) {
    for (index, block) in blocks.iter().enumerate() {
        if index > 0 {
            let after_buttons = matches!((&blocks[index - 1], block), (Block::Controls(_), Block::Text(_)));
            ui.add_space(if after_buttons { GRID } else { gap_before(block) });
        }
        ui.push_id(index, |ui| block_ui(ui, draw, block));
    }
}

fn gap_before(block: &Block) -> f32 {
    match block {
        Block::Heading(_) => 2.0 * GRID,
        Block::Text(_) | Block::Steps(_) | Block::Link { .. } | Block::Fold { .. } => 0.0,
        _ => GRID,
    }
}

fn block_ui(ui: &mut Ui, draw: &mut Draw<'_>, block: &Block) {
    let tokens = draw.tokens;
    match block {
        Block::Heading(text) => {
            widgets::heading_ui(ui, text, 2, theme::semibold(size::HEADING), tokens.ink, false);
        }
        Block::Text(text) => {
            widgets::text_ui(ui, text, theme::regular(size::BODY), tokens.ink_second);
        }
        Block::Steps(steps) => steps_ui(ui, &tokens, steps),
        Block::Note { tone, text } => {
            note_ui(ui, &tokens, *tone, text);
        }
        Block::News { tone, text } => {
            let response = note_ui(ui, &tokens, *tone, text);
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(egui::accesskit::Live::Polite));
            let key = egui::Id::unique("news");
            let seen = ui.ctx().data(|data| data.get_temp::<String>(key));
            if seen.as_ref() != Some(text) {
                ui.ctx().data_mut(|data| data.insert_temp(key, text.clone()));
                ui.scroll_to_rect(response.rect.expand(24.0), None);
            }
        }
        Block::Rows(rows) | Block::Private(rows) => rows_ui(ui, &tokens, rows),
        Block::Table(table) => table_ui(ui, &tokens, table),
        Block::Timeline(timeline) => timeline_ui(ui, draw, timeline),
        Block::Sides(sides) => sides_ui(ui, draw, sides),
        Block::Choice { label, options } => choices_ui(ui, draw, label, options, Mark::Radio),
        Block::Checks { label, items } => choices_ui(ui, draw, label, items, Mark::Check),
        Block::Pick { label, chosen, options } => pick_ui(ui, draw, label, chosen, options),
        Block::Fold { id, label, blocks } => {
            let key = ui.scope_id().with(("fold", id));
            let mut open = ui.ctx().data(|data| data.get_temp(key)).unwrap_or(false);
            if widgets::fold_ui(ui, &tokens, label, open).clicked() {
                open = !open;
                ui.ctx().data_mut(|data| data.insert_temp(key, open));
            }
            if open {
                Frame::NONE.inner_margin(Margin { left: 22, right: 0, top: 0, bottom: 8 }).show(ui, |ui| {
                    blocks_ui(ui, draw, blocks);
                });
            }
        }
        Block::Controls(controls) => controls_ui(ui, draw, controls),
        Block::Link { label, address } => {
            let link = Link { label: label.clone(), address: address.clone() };
            source_ui(ui, draw, &link, true);
        }
        Block::Qr { label, address } => qr_ui(ui, draw, label, address),
        Block::Command(command) => command_ui(ui, draw, command),
        Block::Large(items) => large_ui(ui, &tokens, items),
        Block::Exact(text) => exact_ui(ui, &tokens, text),
        Block::Progress { label, done, total } => progress_ui(ui, &tokens, label, *done, *total),
        Block::Card(card) => card_ui(ui, draw, card),
        Block::Form(form) => form_ui(ui, draw, form),
    }
}

/// What to do, with hanging numbers. A screen reader says the number with its step.
fn steps_ui(ui: &mut Ui, tokens: &Tokens, steps: &[String]) {
    for (step, number) in steps.iter().zip(1..) {
        Frame::NONE.inner_margin(Margin { left: 28, right: 0, top: 2, bottom: 2 }).show(ui, |ui| {
            let response = widgets::text_ui(ui, step, theme::regular(size::BODY), tokens.ink_second);
            let number = format!("{number}.");
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{number} {step}")));
            let galley = widgets::layout(ui, &number, theme::semibold(size::BODY), tokens.ink_third, 28.0);
            let place = response.rect.left_top() - Vec2::new(galley.size().x + 8.0, 0.0);
            ui.painter().galley(place, galley, tokens.ink_third);
        });
    }
}

/// Outlined buttons beside each other.
pub fn controls_ui(ui: &mut Ui, draw: &mut Draw<'_>, controls: &[Control]) {
    let tokens = draw.tokens;
    ui.horizontal_wrapped(|ui| {
        for control in controls {
            if widgets::named_button_ui(ui, &tokens, &control.label, control.name(), ButtonLook::Secondary, control.enabled) {
                draw.intents.push(control.intent.clone());
            }
        }
    });
}

/// Draws in the frame that cards have.
pub fn framed<R>(ui: &mut Ui, tokens: &Tokens, margin: Margin, contents: impl FnOnce(&mut Ui) -> R) -> R {
    Frame::NONE
        .stroke(Stroke::new(1.0, tokens.line))
        .corner_radius(CornerRadius::same(CARD_CORNER))
        .inner_margin(margin)
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            contents(ui)
        })
        .inner
}

fn note_ui(ui: &mut Ui, tokens: &Tokens, tone: Tone, text: &str) -> egui::Response {
    let (paper, ink, picture) = match tone {
        Tone::Quiet => (tokens.quiet_paper, tokens.quiet, Picture::Info),
        Tone::Fine => (tokens.fine_paper, tokens.fine, Picture::Check),
        Tone::Attention => (tokens.attention_paper, tokens.attention, Picture::Attention),
    };
    Frame::NONE
        .fill(paper)
        .stroke(Stroke::new(1.0, if paper == tokens.paper { ink } else { paper }))
        .corner_radius(CornerRadius::same(CARD_CORNER))
        .inner_margin(Margin { left: 48, right: 18, top: 13, bottom: 13 })
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            let response = widgets::text_ui(ui, text, theme::regular(size::NOTE), ink);
            icons::paint(ui, picture, Pos2::new(response.rect.left() - 25.0, response.rect.top() + 12.0), 20.0, ink);
            response
        })
        .inner
}

fn rows_ui(ui: &mut Ui, tokens: &Tokens, rows: &[Row]) {
    framed(ui, tokens, Margin::ZERO, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (index, row) in rows.iter().enumerate() {
            if index > 0 {
                let y = ui.cursor().top();
                ui.painter().hline(ui.max_rect().x_range(), y, Stroke::new(1.0, tokens.line));
            }
            row_ui(ui, tokens, row);
        }
    });
}

/// One row: picture, title, note and a pill at the right. A narrow row has its pill under the title.
fn row_ui(ui: &mut Ui, tokens: &Tokens, row: &Row) {
    let width = ui.available_width();
    let pill = row.badge.as_ref().map(|(_, text)| widgets::badge_size(ui, text));
    let beside = pill.is_some_and(|pill| width - 72.0 - pill.x - 36.0 > 220.0);
    let text_width = width - 72.0 - 20.0 - if beside { pill.map_or(0.0, |pill| pill.x + 16.0) } else { 0.0 };
    let title = widgets::layout(ui, &row.title, theme::semibold(size::BODY), tokens.ink, text_width);
    let note =
        (!row.note.is_empty()).then(|| widgets::layout(ui, &row.note, theme::regular(size::NOTE), tokens.ink_third, text_width));
    let mut height = title.size().y + note.as_ref().map_or(0.0, |note| note.size().y);
    if let (Some(pill), false) = (pill, beside) {
        height += pill.y + GRID;
    }
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height.max(38.0) + 28.0), Sense::hover());
    response.widget_info(|| {
        let badge = row.badge.as_ref().map_or(String::new(), |(_, text)| format!(" ({text})"));
        let note = if row.note.is_empty() { String::new() } else { format!(": {}", row.note) };
        WidgetInfo::labeled(Role::Label, true, format!("{}{badge}{note}", row.title))
    });
    let square = Rect::from_center_size(Pos2::new(rect.left() + 37.0, rect.center().y), Vec2::splat(38.0));
    ui.painter().rect_filled(square, CornerRadius::same(10), tokens.quiet_paper);
    icons::paint(ui, Picture::from(row.icon), square.center(), 20.0, tokens.ink_second);
    let mut at = Pos2::new(rect.left() + 72.0, rect.center().y - height / 2.0);
    let line = title.size().y;
    ui.painter().galley(at, title, tokens.ink);
    at.y += line;
    if let Some(note) = note {
        let line = note.size().y;
        ui.painter().galley(at, note, tokens.ink_third);
        at.y += line;
    }
    if let (Some((tone, text)), Some(pill)) = (&row.badge, pill) {
        let place = if beside {
            Rect::from_min_size(Pos2::new(rect.right() - 18.0 - pill.x, rect.center().y - pill.y / 2.0), pill)
        } else {
            Rect::from_min_size(Pos2::new(at.x, at.y + GRID), pill)
        };
        widgets::badge_at(ui, tokens, *tone, text, place);
    }
}

/// Statements in boxes of the same size.
fn sides_ui(ui: &mut Ui, draw: &mut Draw<'_>, sides: &[Side]) {
    let tokens = draw.tokens;
    let width = ui.available_width();
    let columns = if width < 520.0 { 1 } else { sides.len().max(1) };
    let gap = 16.0;
    let box_width = (width - gap * (columns - 1) as f32) / columns as f32;
    let inner = box_width - 40.0;
    let heights = sides.iter().map(|side| {
        let title = widgets::layout(ui, &side.title, theme::semibold(size::NOTE), tokens.ink, inner).size().y;
        let text = widgets::layout(ui, &side.text, theme::regular(size::NOTE), tokens.ink_second, inner).size().y;
        let source = widgets::layout(ui, &side.source.label, theme::regular(size::SMALL), tokens.accent, inner).size().y;
        title + text + source.max(28.0) + 2.0 * GRID
    });
    let tallest = heights.fold(0.0_f32, f32::max);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(gap);
        for side in sides {
            ui.allocate_ui(Vec2::new(box_width, tallest + 36.0), |ui| {
                framed(ui, &tokens, Margin::symmetric(19, 17), |ui| {
                    ui.vertical(|ui| {
                        ui.spacing_mut().item_spacing.y = GRID;
                        ui.set_min_height(tallest);
                        widgets::heading_ui(ui, &side.title, 3, theme::semibold(size::NOTE), tokens.ink, false);
                        widgets::text_ui(ui, &side.text, theme::regular(size::NOTE), tokens.ink_second);
                        source_ui(ui, draw, &side.source, false);
                    });
                });
            });
        }
    });
}

/// Narrowest column in which names and answers can be read, in points.
const NARROWEST_COLUMN: f32 = 132.0;

/// Things side by side where there is room; else question by question, the answers one under the other. A screen reader hears
/// the thing's name before each answer.
fn table_ui(ui: &mut Ui, tokens: &Tokens, table: &Table) {
    let count = table.columns.len().max(1) as f32;
    let gap = 16.0;
    framed(ui, tokens, Margin::symmetric(19, 17), |ui| {
        let width = ui.available_width();
        let column = (width - gap * count) / (count + 1.0);
        ui.spacing_mut().item_spacing = Vec2::new(gap, GRID);
        if column < NARROWEST_COLUMN {
            for (question, answers) in &table.rows {
                widgets::heading_ui(ui, question, 3, theme::semibold(size::NOTE), tokens.ink, false);
                for (name, answer) in table.columns.iter().zip(answers) {
                    widgets::text_ui(ui, &format!("{name}: {answer}"), theme::regular(size::NOTE), tokens.ink_second);
                }
            }
            return;
        }
        let cell = |ui: &mut Ui, text: &str, spoken: &str, font: FontId, color: Color32| {
            let galley = widgets::layout(ui, text, font, color, column);
            let (rect, response) = ui.allocate_exact_size(Vec2::new(column, galley.size().y), Sense::hover());
            ui.painter().galley(rect.min, galley, color);
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, spoken));
        };
        ui.horizontal_top(|ui| {
            ui.allocate_exact_size(Vec2::new(column, 0.0), Sense::hover());
            for name in &table.columns {
                cell(ui, name, name, theme::semibold(size::NOTE), tokens.ink);
            }
        });
        for (question, answers) in &table.rows {
            let y = ui.cursor().top();
            ui.painter().hline(ui.max_rect().x_range(), y, Stroke::new(1.0, tokens.line));
            ui.add_space(2.0);
            ui.horizontal_top(|ui| {
                cell(ui, question, question, theme::semibold(size::NOTE), tokens.ink_third);
                for (name, answer) in table.columns.iter().zip(answers) {
                    cell(ui, answer, &format!("{name}: {answer}"), theme::regular(size::NOTE), tokens.ink_second);
                }
            });
        }
    });
}

/// A source: its name opens it; where it is asked for, its address stands under it in full.
fn source_ui(ui: &mut Ui, draw: &mut Draw<'_>, link: &Link, with_address: bool) {
    let tokens = draw.tokens;
    let size = if with_address { size::BODY } else { size::SMALL };
    if widgets::link_ui(ui, &tokens, &link.label, size).clicked() {
        draw.intents.push(Intent::OpenAddress(link.address.clone()));
    }
    if with_address && link.label != link.address {
        widgets::text_ui(ui, &link.address, theme::regular(size::SMALL), tokens.ink_third);
    }
}

/// A code for another device's camera, with what it says beside it; under it where there is no room.
fn qr_ui(ui: &mut Ui, draw: &mut Draw<'_>, label: &str, address: &str) {
    let tokens = draw.tokens;
    let words_ui = |ui: &mut Ui, draw: &mut Draw<'_>| {
        widgets::text_ui(ui, label, theme::semibold(size::NOTE), tokens.ink);
        let link = Link { label: address.to_owned(), address: address.to_owned() };
        source_ui(ui, draw, &link, false);
    };
    let Some(modules) = Modules::of(address) else {
        words_ui(ui, draw);
        return;
    };
    let dots_in_point = ui.ctx().pixels_per_point();
    let room = ui.available_width().min(theme::CODE);
    let module = (room * dots_in_point / modules.side_with_edge() as f32).floor().max(1.0) / dots_in_point;
    let width = module * modules.side_with_edge() as f32;
    let code_ui = |ui: &mut Ui| {
        let (rect, response) = ui.allocate_exact_size(Vec2::splat(width), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, format!("{label}: {address}")));
        // On whole dots, or the camera sees grey between the squares.
        let corner = Pos2::new((rect.left() * dots_in_point).round(), (rect.top() * dots_in_point).round()) / dots_in_point;
        let mut mesh = egui::Mesh::default();
        mesh.add_colored_rect(Rect::from_min_size(corner, Vec2::splat(width)), theme::CODE_LIGHT);
        for (x, y, length) in modules.bars() {
            let from = corner + Vec2::new(x as f32, y as f32) * module;
            mesh.add_colored_rect(Rect::from_min_size(from, Vec2::new(length as f32, 1.0) * module), theme::CODE_DARK);
        }
        ui.painter().add(mesh);
    };
    if ui.available_width() - width < 180.0 {
        code_ui(ui);
        words_ui(ui, draw);
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0 * GRID;
        code_ui(ui);
        ui.vertical(|ui| words_ui(ui, draw));
    });
}

fn choices_ui(ui: &mut Ui, draw: &mut Draw<'_>, label: &str, options: &[Choice], mark: Mark) {
    let tokens = draw.tokens;
    if !label.is_empty() {
        widgets::heading_ui(ui, label, 2, theme::semibold(size::BODY), tokens.ink, false);
    }
    ui.spacing_mut().item_spacing.y = 2.0;
    for option in options {
        let response = widgets::choice_ui(ui, &tokens, mark, option);
        if response.clicked() {
            draw.intents.push(option.intent.clone());
        }
    }
}

fn pick_ui(ui: &mut Ui, draw: &mut Draw<'_>, label: &str, chosen: &str, options: &[Choice]) {
    let tokens = draw.tokens;
    widgets::text_ui(ui, label, theme::semibold(size::BODY), tokens.ink);
    let width = ui.available_width().min(360.0);
    let shown =
        egui::ComboBox::from_id_salt("pick").selected_text(RichText::new(chosen)).width(width).height(320.0).show_ui(ui, |ui| {
            for option in options {
                if ui.selectable_label(option.chosen, &option.label).clicked() {
                    draw.intents.push(option.intent.clone());
                    ui.close();
                }
            }
        });
    shown.response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ComboBox, true, label);
        info.current_text_value = Some(chosen.to_owned());
        info
    });
}

fn command_ui(ui: &mut Ui, draw: &mut Draw<'_>, command: &str) {
    let tokens = draw.tokens;
    Frame::NONE
        .fill(tokens.quiet_paper)
        .corner_radius(CornerRadius::same(BUTTON_CORNER))
        .inner_margin(Margin::symmetric(16, 10))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            widgets::text_ui(ui, command, theme::regular(size::NOTE), tokens.ink);
            if widgets::button_ui(ui, &tokens, &draw.words.word("copy"), ButtonLook::Quiet, true) {
                draw.intents.push(Intent::Copy(command.to_owned()));
            }
        });
}

/// Least width of a column of things to read out, in points.
const LARGE_COLUMN: f32 = 196.0;

/// What is to be read out: what it is in small type, under it the thing itself in type that is read from a chair away. Short
/// things stand beside each other where all of them are short. A screen reader hears both as one.
fn large_ui(ui: &mut Ui, tokens: &Tokens, items: &[Large]) {
    let width = ui.available_width();
    let short = |item: &Large| {
        widgets::layout(ui, &item.text, theme::semibold(size::LARGE), tokens.ink, f32::INFINITY).size().x <= LARGE_COLUMN
    };
    let columns = if items.iter().all(short) { (width / LARGE_COLUMN).floor().clamp(1.0, 3.0) as usize } else { 1 };
    let column = width / columns as f32;
    for line in items.chunks(columns) {
        let laid: Vec<_> = line
            .iter()
            .map(|item| {
                let label = widgets::layout(ui, &item.label, theme::regular(size::NOTE), tokens.ink_third, column - GRID);
                let text = widgets::layout(ui, &item.text, theme::semibold(size::LARGE), tokens.ink, column - GRID);
                (item, label, text)
            })
            .collect();
        let height = laid.iter().map(|(_, label, text)| label.size().y + text.size().y).fold(0.0, f32::max);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            for (item, label, text) in laid {
                let (rect, response) = ui.allocate_exact_size(Vec2::new(column, height), Sense::hover());
                response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{}: {}", item.label, item.text)));
                let below = rect.min + Vec2::new(0.0, label.size().y);
                ui.painter().galley(rect.min, label, tokens.ink_third);
                ui.painter().galley(below, text, tokens.ink);
            }
        });
        ui.add_space(GRID);
    }
}

/// Lines that a screen reader hears as one piece: a page of them.
const LINES_OF_A_PIECE: usize = 40;

/// The text of a file as it is written; long lines are wrapped.
fn exact_ui(ui: &mut Ui, tokens: &Tokens, text: &str) {
    Frame::NONE
        .fill(tokens.quiet_paper)
        .corner_radius(CornerRadius::same(BUTTON_CORNER))
        .inner_margin(Margin::symmetric(16, 10))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 0.0;
            let lines: Vec<&str> = text.lines().collect();
            for piece in lines.chunks(LINES_OF_A_PIECE) {
                widgets::text_ui(ui, &piece.join("\n"), theme::regular(size::SMALL), tokens.ink);
            }
        });
}

fn progress_ui(ui: &mut Ui, tokens: &Tokens, label: &str, done: usize, total: usize) {
    widgets::text_ui(ui, label, theme::regular(size::NOTE), tokens.ink_third);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 10.0), Sense::hover());
    let share = if total == 0 { 0.0 } else { done as f32 / total as f32 };
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, label));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_numeric_value(done as f64);
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(total as f64);
    });
    let corner = CornerRadius::same(5);
    ui.painter().rect(rect, corner, tokens.quiet_paper, Stroke::new(1.0, tokens.edge), egui::StrokeKind::Inside);
    let filled = Rect::from_min_size(rect.min, Vec2::new(rect.width() * share.min(1.0), rect.height()));
    ui.painter().rect_filled(filled, corner, tokens.accent);
}

fn card_ui(ui: &mut Ui, draw: &mut Draw<'_>, card: &Card) {
    let tokens = draw.tokens;
    framed(ui, &tokens, Margin::symmetric(19, 17), |ui| {
        let width = ui.available_width();
        let pill = card.badge.as_ref().map(|(_, text)| widgets::badge_size(ui, text));
        let top = ui.cursor().min;
        let beside = pill.is_some_and(|pill| width - pill.x > 240.0);
        ui.scope(|ui| {
            if let (Some(pill), true) = (pill, beside) {
                ui.set_max_width(width - pill.x - 16.0);
            }
            widgets::heading_ui(ui, &card.title, 2, theme::semibold(size::BODY), tokens.ink, false);
            if !card.subtitle.is_empty() {
                widgets::text_ui(ui, &card.subtitle, theme::regular(size::NOTE), tokens.ink_third);
            }
        });
        if let (Some((tone, text)), Some(pill)) = (&card.badge, pill) {
            let place = if beside {
                Rect::from_min_size(Pos2::new(top.x + width - pill.x, top.y), pill)
            } else {
                ui.allocate_exact_size(pill, Sense::hover()).0
            };
            widgets::badge_at(ui, &tokens, *tone, text, place);
            let spoken = ui.interact(place, ui.scope_id().with("badge"), Sense::hover());
            spoken.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
        }
        ui.add_space(4.0);
        blocks_ui(ui, draw, &card.blocks);
    });
}

fn form_ui(ui: &mut Ui, draw: &mut Draw<'_>, form: &Form) {
    let tokens = draw.tokens;
    let key = format!("{:?}", form.kind);
    let typed = draw.typed.entry(key).or_insert_with(|| Typed::new(form));
    if typed.offered != form.fields {
        typed.offered.clone_from(&form.fields);
        typed.fields = form.fields.iter().map(|(_, text)| text.clone()).collect();
    }
    let width = ui.available_width().min(520.0);
    let edge = |ui: &mut Ui| ui.visuals_mut().widgets.inactive.bg_stroke = Stroke::new(1.0, tokens.edge);
    let mut submit = false;
    for ((label, _), text) in form.fields.iter().zip(&mut typed.fields) {
        widgets::text_ui(ui, label, theme::semibold(size::NOTE), tokens.ink);
        edge(ui);
        let field = TextEdit::singleline(text).desired_width(width).margin(Margin::symmetric(12, 11));
        let response = ui.add(field);
        submit |= response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        response.accessible_name(label);
    }
    for (label, text) in form.secrets.iter().zip(&mut typed.secrets) {
        widgets::text_ui(ui, label, theme::semibold(size::NOTE), tokens.ink);
        edge(ui);
        let secret: &mut String = text;
        let field = TextEdit::singleline(secret).password(true).desired_width(width).margin(Margin::symmetric(12, 11));
        let response = ui.add(field);
        submit |= response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        response.accessible_name(label);
    }
    let good = match typed.secrets.as_slice() {
        [] => true,
        [first, others @ ..] => first.chars().count() >= page::SHORTEST_PASSWORD && others.iter().all(|other| **other == **first),
    };
    let filled = typed.fields.iter().all(|field| !field.trim().is_empty());
    if !good && typed.secrets.iter().all(|secret| !secret.is_empty()) {
        widgets::text_ui(ui, &form.mismatch, theme::regular(size::NOTE), tokens.attention);
    }
    let ready = form.enabled && good && filled;
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        if let Some(choose) = &form.choose
            && widgets::button_ui(ui, &tokens, &choose.label, ButtonLook::Secondary, choose.enabled)
        {
            draw.intents.push(choose.intent.clone());
        }
        submit |= widgets::button_ui(ui, &tokens, &form.submit, ButtonLook::Secondary, ready);
    });
    if submit && ready {
        let path = typed.fields.first().cloned().unwrap_or_default();
        draw.intents.push(match &form.kind {
            FormKind::Read(purpose) => Intent::ReadFile(*purpose, path),
            FormKind::Open(target) => Intent::Desk(Press::Read(*target, path)),
            FormKind::Encrypt => {
                let password = Hidden(std::mem::take(&mut typed.secrets[0]));
                for secret in &mut typed.secrets {
                    *secret = secret_buffer();
                }
                Intent::WriteEncrypted { path, password }
            }
            FormKind::ClearText(target) => Intent::WriteClearText { target: *target, path },
        });
    }
}
