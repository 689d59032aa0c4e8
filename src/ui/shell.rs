//! What stands round every page: the list of steps, the page itself, the foot.

use egui::accesskit::Role;
use egui::{CornerRadius, Frame, Key, Margin, Panel, Pos2, Rect, ScrollArea, Sense, Stroke, Ui, Vec2, WidgetInfo};
use safe_passage_core::journey::{Action, StepState};

use super::blocks::{self, Draw};
use super::icons::{self, Picture};
use super::theme::{self, GRID, LOW, MARGIN, NARROW, NARROW_MARGIN, SIDE, STEP_CORNER, TARGET, Tokens, size};
use super::widgets::{self, ButtonLook};
use crate::render::page::{Control, Intent, PageView, Shell, StepView};
use crate::session::Appearance;
use crate::session::share::Beside;

/// What the corner of the window shows and offers.
pub struct Corner<'a> {
    /// Name of the language in itself.
    pub language: String,
    /// The languages: name, tag, whether it is the present one.
    pub languages: &'a [crate::text::Language],
    /// Tag of the present language.
    pub tag: String,
    /// Text size in percent.
    pub text_size: u16,
    /// How the window looks.
    pub appearance: Appearance,
}

/// Text sizes that are offered, in percent.
pub const TEXT_SIZES: [u16; 5] = [100, 125, 150, 175, 200];

/// Draws the whole window.
pub fn shell_ui(ui: &mut Ui, draw: &mut Draw<'_>, shell: &Shell, page: &PageView, corner: &Corner<'_>, arrived: bool) {
    let narrow = ui.available_width() < NARROW;
    // In a low window every line of the foot is one that the page misses; the quieter ways stand at the page's end.
    let low = ui.available_height() < LOW;
    let tokens = draw.tokens;
    if narrow {
        Panel::top("steps-line")
            .resizable(false)
            .show_separator_line(false)
            .frame(Frame::NONE.fill(tokens.side).inner_margin(Margin::symmetric(NARROW_MARGIN as i8, 6)))
            .show(ui, |ui| narrow_top_ui(ui, draw, shell, corner));
    } else {
        Panel::left("steps")
            .resizable(false)
            .exact_size(SIDE)
            .show_separator_line(false)
            .frame(Frame::NONE.fill(tokens.side))
            .show(ui, |ui| side_ui(ui, draw, shell, corner));
    }
    let margin = if narrow { NARROW_MARGIN } else { MARGIN };
    Panel::bottom("foot")
        .resizable(false)
        .show_separator_line(false)
        .frame(Frame::NONE.fill(tokens.paper).inner_margin(Margin::symmetric(margin as i8, 14)))
        .show(ui, |ui| foot_ui(ui, draw, page, margin, if low { &[] } else { &page.others }));
    egui::CentralPanel::no_frame().frame(Frame::NONE.fill(tokens.paper)).show(ui, |ui| {
        page_ui(ui, draw, page, margin, narrow, low, arrived);
    });
}

fn page_ui(ui: &mut Ui, draw: &mut Draw<'_>, page: &PageView, margin: f32, narrow: bool, low: bool, arrived: bool) {
    let tokens = draw.tokens;
    let mut area = ScrollArea::vertical().id_salt("page").auto_shrink([false, false]);
    if arrived {
        area = area.vertical_scroll_offset(0.0);
    }
    // Nothing on a page needs the keys that turn it, so they work wherever the focus is.
    let height = ui.available_height();
    let turn = ui.input_mut(|input| {
        let page_down = input.consume_key(egui::Modifiers::NONE, Key::PageDown);
        let page_up = input.consume_key(egui::Modifiers::NONE, Key::PageUp);
        f32::from(i8::from(page_up) - i8::from(page_down)) * (height - 60.0).max(60.0)
    });
    area.show(ui, |ui| {
        if turn != 0.0 {
            ui.scroll_with_delta(Vec2::new(0.0, turn));
        }
        let top = if narrow { 24.0 } else { 46.0 };
        Frame::NONE.inner_margin(Margin { left: margin as i8, right: margin as i8, top: top as i8, bottom: 32 }).show(ui, |ui| {
            ui.set_max_width(theme::COLUMN.min(ui.available_width()));
            let headline = if narrow { size::HEADLINE_NARROW } else { size::HEADLINE };
            widgets::heading_ui(ui, &page.headline, 1, theme::semibold(headline), tokens.ink, arrived);
            ui.add_space(4.0);
            if !page.lead.is_empty() {
                widgets::text_ui(ui, &page.lead, theme::regular(size::LEAD), tokens.ink_second);
                ui.add_space(GRID);
            }
            // Every page has folds and lists of its own, so nothing is carried over from the last one.
            ui.push_id(page.number, |ui| blocks::blocks_ui(ui, draw, &page.blocks));
            if low && !page.others.is_empty() {
                ui.add_space(2.0 * GRID);
                blocks::controls_ui(ui, draw, &page.others);
            }
        });
    });
}

fn side_ui(ui: &mut Ui, draw: &mut Draw<'_>, shell: &Shell, corner: &Corner<'_>) {
    let tokens = draw.tokens;
    Frame::NONE.inner_margin(Margin { left: 18, right: 18, top: 28, bottom: 18 }).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.set_width(ui.available_width());
        brand_ui(ui, draw);
        ui.add_space(26.0);
        for step in &shell.steps {
            if step_ui(ui, &tokens, step).clicked() && step.reachable {
                draw.intents.push(Intent::Journey(Action::GoTo(step.step)));
            }
        }
        let room = ui.available_height() - 7.0 * 34.0;
        ui.add_space(room.max(GRID));
        corner_ui(ui, draw, shell, corner);
    });
}

pub fn brand_ui(ui: &mut Ui, draw: &Draw<'_>) {
    let tokens = draw.tokens;
    let name = draw.words.word("program-name");
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 26.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    let square = Rect::from_min_size(Pos2::new(rect.left() + 10.0, rect.top()), Vec2::splat(26.0));
    ui.painter().rect_filled(square, CornerRadius::same(6), tokens.accent);
    icons::paint(ui, Picture::Logo, square.center(), 20.0, tokens.on_accent);
    let galley = widgets::layout(ui, &name, theme::semibold(size::BODY), tokens.ink, rect.width());
    ui.painter().galley(Pos2::new(rect.left() + 46.0, rect.center().y - galley.size().y / 2.0), galley, tokens.ink);
}

fn step_ui(ui: &mut Ui, tokens: &Tokens, step: &StepView) -> egui::Response {
    let sense = if step.reachable { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), TARGET), sense);
    let role = if step.reachable { Role::Button } else { Role::Label };
    response.widget_info(|| WidgetInfo::labeled(role, true, &step.spoken));
    let here = step.state == StepState::Current;
    let corner = CornerRadius::same(STEP_CORNER);
    if here {
        ui.painter().rect(
            rect.shrink2(Vec2::new(0.0, 1.0)),
            corner,
            tokens.side_card,
            Stroke::new(1.0, tokens.line),
            egui::StrokeKind::Inside,
        );
    } else if step.reachable && (response.hovered() || response.has_focus()) {
        ui.painter().rect_filled(rect.shrink2(Vec2::new(0.0, 1.0)), corner, tokens.side_card);
    }
    let center = Pos2::new(rect.left() + 22.0, rect.center().y);
    let ink = match step.state {
        StepState::Done => {
            ui.painter().circle_filled(center, 12.0, tokens.accent);
            icons::paint(ui, Picture::Check, center, 16.0, tokens.on_accent);
            tokens.ink
        }
        StepState::Current => {
            ui.painter().circle(center, 11.0, tokens.side_card, Stroke::new(2.0, tokens.accent));
            tokens.ink
        }
        StepState::Ahead => {
            ui.painter().circle(center, 11.5, tokens.side, Stroke::new(1.0, tokens.edge));
            tokens.ink_third
        }
        StepState::Skipped => {
            icons::paint(ui, Picture::Minus, center, 18.0, tokens.ink_third);
            tokens.ink_third
        }
    };
    if matches!(step.state, StepState::Current | StepState::Ahead) {
        let digit = if here { tokens.accent } else { tokens.ink_third };
        let font = if here { theme::semibold(13.0) } else { theme::regular(13.0) };
        let galley = widgets::layout(ui, &step.step.number().to_string(), font, digit, 20.0);
        ui.painter().galley(center - galley.size() / 2.0, galley, digit);
    }
    let font = if here { theme::semibold(size::NOTE) } else { theme::regular(size::NOTE) };
    let galley = widgets::layout(ui, &step.name, font, ink, rect.width() - 46.0);
    let at = Pos2::new(rect.left() + 46.0, rect.center().y - galley.size().y / 2.0);
    if step.state == StepState::Skipped {
        let line = at.y + galley.size().y / 2.0;
        ui.painter().hline(at.x..=at.x + galley.size().x, line, Stroke::new(1.0, ink));
    }
    ui.painter().galley(at, galley, ink);
    widgets::focus_ring(ui, tokens, &response, rect.shrink(3.0), STEP_CORNER);
    response
}

/// Language, text size, About and the page's number.
fn corner_ui(ui: &mut Ui, draw: &mut Draw<'_>, shell: &Shell, corner: &Corner<'_>) {
    language_ui(ui, draw, corner);
    text_size_ui(ui, draw, corner);
    appearance_ui(ui, draw, corner);
    let browser = draw.words.word("page-in-browser");
    if corner_button(ui, draw, &browser, &browser).clicked() {
        draw.intents.push(Intent::OpenAsHtml);
    }
    let share = draw.words.word("share-open");
    if corner_button(ui, draw, &share, &share).clicked() {
        draw.intents.push(Intent::ShowBeside(Some(Beside::Share)));
    }
    let about = draw.words.word("about");
    if corner_button(ui, draw, &about, &about).clicked() {
        draw.intents.push(Intent::ShowAbout(true));
    }
    let tokens = draw.tokens;
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 30.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &shell.page_number));
    let galley = widgets::layout(ui, &shell.page_number, theme::regular(size::SMALL), tokens.ink_third, rect.width());
    ui.painter().galley(Pos2::new(rect.left() + 10.0, rect.center().y - galley.size().y / 2.0), galley, tokens.ink_third);
}

fn corner_button(ui: &mut Ui, draw: &Draw<'_>, label: &str, spoken: &str) -> egui::Response {
    let tokens = draw.tokens;
    let galley = widgets::layout(ui, label, theme::regular(size::SMALL), tokens.ink_third, 200.0);
    let wanted = Vec2::new(galley.size().x + 20.0, 34.0);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, spoken));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, CornerRadius::same(8), tokens.side_card);
    }
    ui.painter().galley(Pos2::new(rect.left() + 10.0, rect.center().y - galley.size().y / 2.0), galley, tokens.ink_third);
    widgets::focus_ring(ui, &tokens, &response, rect.shrink(2.0), 8);
    response
}

pub fn language_ui(ui: &mut Ui, draw: &mut Draw<'_>, corner: &Corner<'_>) {
    let response = corner_button(ui, draw, &corner.language, &corner.language);
    egui::Popup::menu(&response).accessible_name(draw.words.word("language")).show(|ui| languages_ui(ui, draw, corner));
}

fn languages_ui(ui: &mut Ui, draw: &mut Draw<'_>, corner: &Corner<'_>) {
    for language in corner.languages {
        item_ui(ui, draw, language.tag == corner.tag, &language.name, Intent::SetLanguage(language.tag.clone()));
    }
}

/// A line of a menu; the menu goes when it was pressed, by whatever means.
fn item_ui(ui: &mut Ui, draw: &mut Draw<'_>, chosen: bool, label: &str, intent: Intent) {
    ui.set_min_width(180.0);
    if ui.selectable_label(chosen, label).clicked() {
        draw.intents.push(intent);
        ui.close();
    }
}

fn text_size_label(draw: &Draw<'_>, percent: u16) -> String {
    draw.words.say(&safe_passage_core::message!("text-size", percent = i64::from(percent)))
}

pub fn text_size_ui(ui: &mut Ui, draw: &mut Draw<'_>, corner: &Corner<'_>) {
    let label = text_size_label(draw, corner.text_size);
    let response = corner_button(ui, draw, &label, &label);
    let name = draw.words.word("text-size-menu");
    egui::Popup::menu(&response).accessible_name(name).show(|ui| text_sizes_ui(ui, draw, corner));
}

fn text_sizes_ui(ui: &mut Ui, draw: &mut Draw<'_>, corner: &Corner<'_>) {
    for percent in TEXT_SIZES {
        let label = text_size_label(draw, percent);
        item_ui(ui, draw, percent == corner.text_size, &label, Intent::SetTextSize(percent));
    }
}

pub fn appearance_ui(ui: &mut Ui, draw: &mut Draw<'_>, corner: &Corner<'_>) {
    let name = draw.words.word("appearance");
    let response = corner_button(ui, draw, &name, &name);
    egui::Popup::menu(&response).accessible_name(name).show(|ui| appearances_ui(ui, draw, corner));
}

fn appearances_ui(ui: &mut Ui, draw: &mut Draw<'_>, corner: &Corner<'_>) {
    for appearance in Appearance::ALL {
        let label = draw.words.word(appearance.message_id());
        item_ui(ui, draw, appearance == corner.appearance, &label, Intent::SetAppearance(appearance));
    }
}

/// Everything of the corner in one menu, and what a window has besides.
pub fn menu_ui(ui: &mut Ui, draw: &mut Draw<'_>, corner: &Corner<'_>, more: impl FnOnce(&mut Ui, &mut Draw<'_>)) {
    let menu = draw.words.word("menu");
    let response = corner_button(ui, draw, &menu, &menu);
    let highest = (ui.ctx().content_rect().height() - 80.0).max(120.0);
    egui::Popup::menu(&response).accessible_name(menu).show(|ui| {
        ScrollArea::vertical().max_height(highest).show(ui, |ui| {
            languages_ui(ui, draw, corner);
            ui.separator();
            text_sizes_ui(ui, draw, corner);
            ui.separator();
            appearances_ui(ui, draw, corner);
            more(ui, draw);
        });
    });
}

/// The step in one line, the page's number, and everything of the corner in one menu.
fn narrow_top_ui(ui: &mut Ui, draw: &mut Draw<'_>, shell: &Shell, corner: &Corner<'_>) {
    let tokens = draw.tokens;
    ui.spacing_mut().item_spacing = Vec2::new(4.0, 0.0);
    ui.horizontal(|ui| {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            menu_ui(ui, draw, corner, |ui, draw| {
                ui.separator();
                let browser = draw.words.word("page-in-browser");
                item_ui(ui, draw, false, &browser, Intent::OpenAsHtml);
                let share = draw.words.word("share-open");
                item_ui(ui, draw, false, &share, Intent::ShowBeside(Some(Beside::Share)));
                let about = draw.words.word("about");
                item_ui(ui, draw, false, &about, Intent::ShowAbout(true));
            });
            let number = widgets::layout(ui, &shell.page_number, theme::regular(size::SMALL), tokens.ink_third, 120.0);
            let (rect, response) = ui.allocate_exact_size(Vec2::new(number.size().x + 8.0, 34.0), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &shell.page_number));
            let at = Pos2::new(rect.left() + 4.0, rect.center().y - number.size().y / 2.0);
            ui.painter().galley(at, number, tokens.ink_third);
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                let font = theme::semibold(size::NOTE);
                let line = widgets::layout(ui, &shell.step_line, font, tokens.ink, ui.available_width());
                let wanted = Vec2::new(ui.available_width(), line.size().y.max(34.0));
                let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
                response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &shell.step_line));
                let at = Pos2::new(rect.left(), rect.center().y - line.size().y / 2.0);
                ui.painter().galley(at, line, tokens.ink);
            });
        });
    });
}

/// Back at the left, the primary button at the right end of the column, quieter ways beside it.
fn foot_ui(ui: &mut Ui, draw: &mut Draw<'_>, page: &PageView, margin: f32, others: &[Control]) {
    let tokens = draw.tokens;
    let line = ui.max_rect().expand2(Vec2::new(margin, 0.0));
    ui.painter().hline(line.x_range(), ui.max_rect().top() - 14.0, Stroke::new(1.0, tokens.line));
    let width = ui.available_width();
    if let Some(why_not) = &page.why_not {
        widgets::text_ui(ui, why_not, theme::regular(size::SMALL), tokens.ink_third);
        ui.add_space(2.0);
    }
    let quiet = |draw: &mut Draw<'_>, ui: &mut Ui, control: &Control, look: ButtonLook| {
        if widgets::button_ui(ui, &tokens, &control.label, look, control.enabled) {
            draw.intents.push(control.intent.clone());
        }
    };
    let wide = |label: &str, pad: f32| {
        widgets::layout(ui, label, theme::semibold(size::BODY), tokens.ink, f32::INFINITY).size().x + 2.0 * pad
    };
    let mut needed = 40.0;
    needed += page.back.as_ref().map_or(0.0, |back| wide(&back.label, 26.0) + GRID);
    needed += page.primary.as_ref().map_or(0.0, |primary| wide(&primary.label, 26.0) + GRID);
    needed += others.iter().map(|other| wide(&other.label, 6.0) + 2.0 * GRID).sum::<f32>();
    if needed <= width {
        ui.horizontal(|ui| {
            if let Some(back) = &page.back {
                quiet(draw, ui, back, ButtonLook::Secondary);
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if let Some(primary) = &page.primary {
                    quiet(draw, ui, primary, ButtonLook::Primary);
                }
                ui.add_space(2.0 * GRID);
                for other in others.iter().rev() {
                    quiet(draw, ui, other, ButtonLook::Quiet);
                }
            });
        });
    } else {
        // Too narrow for one line: the primary button keeps the lower right, the quieter ways stand above it.
        if !others.is_empty() {
            ui.horizontal_wrapped(|ui| {
                for other in others {
                    quiet(draw, ui, other, ButtonLook::Quiet);
                }
            });
        }
        ui.horizontal(|ui| {
            if let Some(back) = &page.back {
                quiet(draw, ui, back, ButtonLook::Secondary);
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if let Some(primary) = &page.primary {
                    quiet(draw, ui, primary, ButtonLook::Primary);
                }
            });
        });
    }
}
