//! Draws the kiosk's pages.

use egui::accesskit::Role;
use egui::{Align, Align2, Color32, CornerRadius, Id, Layout, Pos2, Rect, Response, ScrollArea, Sense, Stroke, StrokeKind};
use egui::{Ui, UiBuilder, Vec2, WidgetInfo};
use safe_passage_core::kiosk::journey::Action;

use super::super::icons::{self, Picture};
use super::super::theme::kiosk::{self as size, CORNER, FOOT, GAP, HEAD, MARGIN, TARGET};
use super::super::theme::{self, Tokens, regular, semibold};
use super::super::widgets::{ButtonLook, focus_ring, heading_ui, layout, text_ui};
use crate::render::kiosk::{Body, Code, KioskView, Offers, TakeHomeView, Touch};
use crate::render::page::Icon;
use crate::render::qr::Modules;

/// Draws a page. `name` is the program's; `arrived` tells that the page has just come up.
pub fn page_ui(ui: &mut Ui, name: &str, view: &KioskView, arrived: bool, actions: &mut Vec<Action>) {
    let tokens = theme::tokens(ui.ctx());
    let screen = ui.max_rect();
    ui.painter().rect_filled(screen, 0, tokens.paper);
    if let Body::Attract { languages, staff } = &view.body {
        attract_ui(ui, &tokens, name, view, languages, staff, arrived, actions);
        return;
    }
    let margin = margin(screen);
    let head = Rect::from_min_size(screen.min, Vec2::new(screen.width(), HEAD)).shrink2(Vec2::new(margin, 0.0));
    head_ui(ui, &tokens, name, view, head);
    let foot = Rect::from_min_max(Pos2::new(screen.left(), screen.bottom() - FOOT), screen.max);
    let middle = Rect::from_min_max(
        Pos2::new(screen.left() + margin, screen.top() + HEAD),
        Pos2::new(screen.right() - margin, foot.top()),
    );
    // The page is drawn before its foot, so that a screen reader meets it first.
    within(ui, middle, |ui| {
        heading_ui(ui, &view.headline, 1, semibold(size::HEADLINE), tokens.ink, arrived);
        if let Body::TakeHome(home) = &view.body {
            take_home_ui(ui, &tokens, home, view, actions);
            return;
        }
        if !view.lead.is_empty() {
            text_ui(ui, &view.lead, regular(size::LEAD), tokens.ink_second);
        }
        ui.add_space(GAP);
        match &view.body {
            Body::Attract { .. } | Body::TakeHome(_) => {}
            Body::Answers(touches) => answers_ui(ui, &tokens, touches, actions),
            Body::Names(touches) => names_ui(ui, &tokens, touches, &view.turn, arrived, actions),
            Body::Pad { typed, typed_spoken, news, keys } => pad_ui(ui, &tokens, *typed, typed_spoken, news, keys, actions),
            Body::Lines(lines) => lines_ui(ui, &tokens, lines),
        }
    });
    foot_ui(ui, &tokens, view, foot, margin, actions);
}

/// Space on both sides: less on a screen that stands upright.
fn margin(screen: Rect) -> f32 {
    if screen.width() < screen.height() { MARGIN - 16.0 } else { MARGIN }
}

fn within<R>(ui: &mut Ui, rect: Rect, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope_builder(UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min)), add).inner
}

/// The program's mark and name, the shop's name or where the person is.
fn head_ui(ui: &mut Ui, tokens: &Tokens, name: &str, view: &KioskView, head: Rect) {
    brand_ui(ui, tokens, name, head);
    let right = head.right_center();
    let Some((words, place, count)) = &view.progress else {
        ui.painter().text(right, Align2::RIGHT_CENTER, &view.shop, regular(size::NOTE), tokens.ink_third);
        return;
    };
    let galley = layout(ui, words, regular(size::NOTE), tokens.ink_third, head.width());
    let text = Rect::from_min_size(right - Vec2::new(galley.size().x, galley.size().y / 2.0), galley.size());
    ui.painter().galley(text.min, galley, tokens.ink_third);
    let response = ui.interact(text, Id::unique("progress"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    let mut x = text.left() - 28.0;
    for step in (1..=*count).rev() {
        let center = Pos2::new(x, right.y);
        if step <= *place {
            ui.painter().circle_filled(center, if step == *place { 8.0 } else { 6.0 }, tokens.accent);
        } else {
            ui.painter().circle(center, 6.0, tokens.paper, Stroke::new(2.0, tokens.edge));
        }
        x -= 26.0;
    }
}

fn brand_ui(ui: &Ui, tokens: &Tokens, name: &str, head: Rect) {
    let mark = Rect::from_center_size(Pos2::new(head.left() + 20.0, head.center().y), Vec2::splat(40.0));
    ui.painter().rect_filled(mark, CornerRadius::same(10), tokens.accent);
    icons::paint(ui, Picture::Logo, mark.center(), 30.0, tokens.on_accent);
    let at = Pos2::new(mark.right() + 14.0, head.center().y);
    ui.painter().text(at, Align2::LEFT_CENTER, name, semibold(size::BODY), tokens.ink);
}

fn foot_ui(ui: &mut Ui, tokens: &Tokens, view: &KioskView, foot: Rect, margin: f32, actions: &mut Vec<Action>) {
    if view.foot.is_empty() {
        return;
    }
    ui.painter().hline(foot.x_range(), foot.top(), Stroke::new(1.0, tokens.line));
    let inner = foot.shrink2(Vec2::new(margin, (FOOT - TARGET) / 2.0));
    let main = matches!(view.foot.last(), Some(touch) if matches!(touch.action, Action::Print | Action::Exit));
    let done = view.foot.iter().position(|touch| touch.action == Action::StartAgain && matches!(view.body, Body::TakeHome(_)));
    let (mut left, mut right) = (inner.left(), inner.right());
    // From both sides to the middle, each drawn in its place and read in the order of the list.
    let looks: Vec<(ButtonLook, bool)> = view
        .foot
        .iter()
        .enumerate()
        .map(|(place, touch)| match &touch.action {
            Action::Back => (ButtonLook::Secondary, false),
            Action::Print | Action::Exit => (ButtonLook::Primary, true),
            _ if Some(place) == done => (if main { ButtonLook::Secondary } else { ButtonLook::Primary }, true),
            Action::ChooseLanguage => (ButtonLook::Quiet, !matches!(view.body, Body::TakeHome(_))),
            _ => (ButtonLook::Quiet, false),
        })
        .collect();
    let mut widths: Vec<f32> = view.foot.iter().zip(&looks).map(|(touch, (look, _))| button_width(ui, touch, *look)).collect();
    if widths.iter().sum::<f32>() + GAP * widths.len() as f32 > inner.width() {
        // The globe says it too.
        for (width, _) in widths.iter_mut().zip(&view.foot).filter(|(_, touch)| touch.picture == Some(Icon::Globe)) {
            *width = TARGET;
        }
    }
    let mut places = vec![Rect::NOTHING; view.foot.len()];
    for (place, width) in widths.iter().enumerate() {
        if !looks[place].1 {
            places[place] = Rect::from_min_size(Pos2::new(left, inner.top()), Vec2::new(*width, TARGET));
            left += width + GAP / 2.0;
        }
    }
    for (place, width) in widths.iter().enumerate().rev() {
        if looks[place].1 {
            places[place] = Rect::from_min_size(Pos2::new(right - width, inner.top()), Vec2::new(*width, TARGET));
            right -= width + GAP / 2.0;
        }
    }
    for ((touch, (look, _)), rect) in view.foot.iter().zip(looks).zip(places) {
        if button_ui(ui, tokens, touch, look, rect, Id::unique(("foot", &touch.label))) {
            actions.push(touch.action);
        }
    }
}

fn button_width(ui: &Ui, touch: &Touch, look: ButtonLook) -> f32 {
    let text = layout(ui, &touch.label, semibold(size::BODY), Color32::PLACEHOLDER, f32::INFINITY).size().x;
    let picture = if touch.picture.is_some() { 36.0 } else { 0.0 };
    (text + picture + if look == ButtonLook::Quiet { 32.0 } else { 56.0 }).max(TARGET)
}

/// A button in a place. Tells whether it was touched.
fn button_ui(ui: &mut Ui, tokens: &Tokens, touch: &Touch, look: ButtonLook, rect: Rect, id: Id) -> bool {
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &touch.label));
    let pressed = response.is_pointer_button_down_on();
    let (fill, edge, ink) = match look {
        ButtonLook::Primary => (if pressed { tokens.accent_hover } else { tokens.accent }, Stroke::NONE, tokens.on_accent),
        ButtonLook::Secondary => {
            (if pressed { tokens.quiet_paper } else { tokens.paper }, Stroke::new(1.5, tokens.edge), tokens.ink)
        }
        ButtonLook::Quiet => (if pressed { tokens.quiet_paper } else { Color32::TRANSPARENT }, Stroke::NONE, tokens.accent),
    };
    ui.painter().rect(rect, CornerRadius::same(14), fill, edge, StrokeKind::Inside);
    if let (Some(icon), true) = (touch.picture, rect.width() <= TARGET) {
        icons::paint(ui, icon.into(), rect.center(), 30.0, ink);
        focus_ring(ui, tokens, &response, rect, 14);
        return response.clicked();
    }
    let picture = if touch.picture.is_some() { 36.0 } else { 0.0 };
    let galley = layout(ui, &touch.label, semibold(size::BODY), ink, (rect.width() - picture - 16.0).max(TARGET));
    let left = rect.center().x - f32::midpoint(galley.size().x, picture);
    if let Some(icon) = touch.picture {
        icons::paint(ui, icon.into(), Pos2::new(left + 13.0, rect.center().y), 26.0, ink);
    }
    ui.painter().galley(Pos2::new(left + picture, rect.center().y - galley.size().y / 2.0), galley, ink);
    focus_ring(ui, tokens, &response, rect, 14);
    response.clicked()
}

/// The page that invites. A touch beside the buttons begins too, in the language that is shown.
#[expect(clippy::too_many_arguments, reason = "one page, drawn in one place")]
fn attract_ui(
    ui: &mut Ui,
    tokens: &Tokens,
    name: &str,
    view: &KioskView,
    languages: &[Touch],
    staff: &Touch,
    arrived: bool,
    actions: &mut Vec<Action>,
) {
    let screen = ui.max_rect();
    let whole = ui.interact(screen, Id::unique("attract"), Sense::click());
    waves_ui(ui, tokens, screen);
    let margin = margin(screen) + 24.0;
    let head = Rect::from_min_size(screen.min, Vec2::new(screen.width(), HEAD + 24.0)).shrink2(Vec2::new(margin, 0.0));
    brand_ui(ui, tokens, name, head);
    ui.painter().text(head.right_center(), Align2::RIGHT_CENTER, &view.shop, regular(size::BODY), tokens.ink_third);

    let top = screen.top() + screen.height() * if screen.width() < screen.height() { 0.22 } else { 0.20 };
    let room = Rect::from_min_max(Pos2::new(screen.left() + margin, top), Pos2::new(screen.right() - margin, screen.bottom()));
    let column = Rect::from_min_size(room.min, Vec2::new(room.width().min(920.0), room.height()));
    let mut touched = None;
    within(ui, column, |ui| {
        heading_ui(ui, &view.headline, 1, semibold(size::ATTRACT), tokens.ink, arrived);
        ui.add_space(8.0);
        let lead = Rect::from_min_size(ui.cursor().min, Vec2::new(column.width().min(760.0), room.height()));
        within(ui, lead, |ui| text_ui(ui, &view.lead, regular(size::LEAD + 4.0), tokens.ink_second));
        ui.add_space(GAP * 2.0);
        // The buttons stay where they are whatever language the page is in.
        let start = Pos2::new(column.left(), screen.top() + screen.height() * 0.60);
        let width = languages.iter().map(|touch| button_width(ui, touch, ButtonLook::Primary)).fold(260.0, f32::max);
        let columns = ((room.width() + GAP) / (width + GAP)).floor().max(1.0) as usize;
        for (place, language) in languages.iter().enumerate() {
            let (row, column) = (place / columns, place % columns);
            let at = start + Vec2::new(column as f32 * (width + GAP), row as f32 * (84.0 + GAP));
            let look = if language.chosen { ButtonLook::Primary } else { ButtonLook::Secondary };
            if button_ui(
                ui,
                tokens,
                language,
                look,
                Rect::from_min_size(at, Vec2::new(width, 84.0)),
                Id::unique(("begin", place)),
            ) {
                touched = Some(language.action);
            }
        }
    });
    let bottom = Rect::from_min_max(Pos2::new(room.left(), screen.bottom() - FOOT), Pos2::new(room.right(), screen.bottom()));
    let width = button_width(ui, staff, ButtonLook::Quiet);
    let print = Rect::from_min_max(bottom.min, Pos2::new(bottom.right() - width - GAP, bottom.bottom()));
    let galley = layout(ui, &view.small_print, regular(size::SMALL), tokens.ink_third, print.width().min(820.0));
    let at = Rect::from_min_size(Pos2::new(print.left(), print.center().y - galley.size().y / 2.0), galley.size());
    ui.painter().galley(at.min, galley, tokens.ink_third);
    let response = ui.interact(at, Id::unique("small print"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &view.small_print));
    let corner =
        Rect::from_min_size(Pos2::new(bottom.right() - width, bottom.center().y - TARGET / 2.0), Vec2::new(width, TARGET));
    let quiet = Tokens { accent: tokens.ink_third, ..*tokens };
    if button_ui(ui, &quiet, staff, ButtonLook::Quiet, corner, Id::unique("staff")) {
        touched = Some(staff.action);
    }
    let anywhere = || languages.iter().find(|language| language.chosen).map(|language| language.action);
    actions.extend(touched.or_else(|| whole.clicked().then(anywhere).flatten()));
}

/// Calm water in the lower half: three bands, each in a colour of the page.
fn waves_ui(ui: &Ui, tokens: &Tokens, screen: Rect) {
    let bands = [(0.50, 0.055, 0.0, tokens.side), (0.63, 0.045, 1.9, tokens.fine_paper), (0.79, 0.035, 4.1, tokens.side)];
    for (height, swell, shift, color) in bands {
        let mut mesh = egui::Mesh::default();
        let steps: u16 = 96;
        for step in 0..=steps {
            let along = f32::from(step) / f32::from(steps);
            let wave = (along * std::f32::consts::TAU * 0.9 + shift).sin();
            let y = screen.top() + screen.height() * (height + swell * wave - 0.08 * along);
            let x = screen.left() + screen.width() * along;
            mesh.colored_vertex(Pos2::new(x, y), color);
            mesh.colored_vertex(Pos2::new(x, screen.bottom()), color);
            if step > 0 {
                let last = u32::from(step) * 2;
                mesh.add_triangle(last - 2, last - 1, last);
                mesh.add_triangle(last - 1, last, last + 1);
            }
        }
        ui.painter().add(mesh);
    }
}

/// How large answers are laid out: in how many columns, and whether the picture stands beside the words or over them.
#[derive(Clone, Copy)]
struct Grid {
    columns: usize,
    beside: bool,
}

type Galleys = (std::sync::Arc<egui::Galley>, Option<std::sync::Arc<egui::Galley>>);

/// Large answers in a grid: pictures over the words where there is room for that.
fn answers_ui(ui: &mut Ui, tokens: &Tokens, touches: &[Touch], actions: &mut Vec<Action>) {
    let room = ui.available_rect_before_wrap();
    let upright = room.width() < 800.0;
    let columns = match (upright, touches.len()) {
        (_, 1) => 1,
        (true, _) | (false, 2 | 4) => 2,
        (false, _) => 3,
    };
    let pictures = touches.iter().any(|touch| touch.picture.is_some());
    let space = |grid: Grid| if grid.beside { PAD - 6.0 } else { PAD };
    let width_of = |columns: usize| ((room.width() - GAP * (columns - 1) as f32) / columns as f32).min(580.0);
    let texts_of = |ui: &Ui, grid: Grid| -> Vec<Galleys> {
        let left = if grid.beside && pictures { PICTURE + 18.0 } else { 0.0 };
        let inner = width_of(grid.columns) - 2.0 * space(grid) - left;
        let text = |touch: &Touch| {
            let font = semibold(if grid.beside { size::LEAD } else { size::HEADING });
            let label = layout(ui, &touch.label, font, tokens.ink, inner);
            let note = (!touch.note.is_empty()).then(|| layout(ui, &touch.note, regular(size::NOTE), tokens.ink_third, inner));
            (label, note)
        };
        touches.iter().map(text).collect()
    };
    let tallest_of = |texts: &[Galleys], grid: Grid| {
        let needed = |(label, note): &Galleys| {
            let words = label.size().y + note.as_ref().map_or(0.0, |note| note.size().y + 4.0);
            match (pictures, grid.beside) {
                (false, _) => words,
                (true, true) => words.max(PICTURE),
                (true, false) => PICTURE + 14.0 + words,
            }
        };
        2.0 * space(grid) + texts.iter().map(needed).fold(0.0, f32::max)
    };
    let share_of = |columns: usize| {
        let rows = touches.len().div_ceil(columns);
        (room.height() - GAP * rows as f32) / rows as f32
    };
    let mut grid = Grid { columns, beside: !pictures };
    let mut texts = texts_of(ui, grid);
    if tallest_of(&texts, grid) > share_of(grid.columns) {
        grid = Grid { columns: if upright { 1 } else { 2 }, beside: true };
        texts = texts_of(ui, grid);
    }
    let pad = space(grid);
    let (tallest, share, width) = (tallest_of(&texts, grid), share_of(grid.columns), width_of(grid.columns));
    let height = tallest.max(share.min(tallest + 40.0)).max(TARGET);
    let rows = touches.len().div_ceil(grid.columns);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let (area, _) = ui.allocate_exact_size(Vec2::new(room.width(), rows as f32 * (height + GAP) - GAP), Sense::hover());
        for (place, (touch, (label, note))) in touches.iter().zip(texts).enumerate() {
            let (row, column) = (place / grid.columns, place % grid.columns);
            let at = area.min + Vec2::new(column as f32 * (width + GAP), row as f32 * (height + GAP));
            let rect = Rect::from_min_size(at, Vec2::new(width, height));
            let response = ui.interact(rect, Id::unique(("answer", &touch.label)), Sense::click());
            name_card(ui, touch, &response);
            let quiet = touch.picture == Some(Icon::Question);
            card_paint(ui, tokens, &response, rect, touch.chosen, quiet);
            let words = label.size().y + note.as_ref().map_or(0.0, |note| note.size().y + 4.0);
            let mut text = Pos2::new(rect.left() + pad, rect.center().y - words / 2.0);
            if let Some(icon) = touch.picture {
                let top = if grid.beside { rect.center().y - PICTURE / 2.0 } else { rect.top() + pad };
                let tile = Rect::from_min_size(Pos2::new(rect.left() + pad, top), Vec2::splat(PICTURE));
                let (paper, ink) = if quiet { (tokens.paper, tokens.quiet) } else { (tokens.fine_paper, tokens.fine) };
                ui.painter().rect_filled(tile, CornerRadius::same(14), paper);
                icons::paint(ui, icon.into(), tile.center(), 34.0, ink);
                if grid.beside {
                    text.x = tile.right() + 18.0;
                } else {
                    text.y = tile.bottom() + 14.0;
                }
            }
            let below = text + Vec2::new(0.0, label.size().y + 4.0);
            ui.painter().galley(text, label, tokens.ink);
            if let Some(note) = note {
                ui.painter().galley(below, note, tokens.ink_third);
            }
            if response.clicked() {
                actions.push(touch.action);
            }
        }
    });
}

/// Space inside a large answer.
const PAD: f32 = 22.0;
/// Side of the tile with the picture.
const PICTURE: f32 = 60.0;

fn name_card(ui: &Ui, touch: &Touch, response: &Response) {
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &touch.label));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        if !touch.note.is_empty() {
            node.set_description(touch.note.as_str());
        }
        if touch.chosen {
            node.set_selected(true);
        }
    });
}

fn card_paint(ui: &Ui, tokens: &Tokens, response: &Response, rect: Rect, chosen: bool, quiet: bool) {
    let pressed = response.is_pointer_button_down_on();
    let fill = match (pressed, quiet) {
        (true, _) => tokens.fine_paper,
        (false, true) => tokens.side,
        (false, false) => tokens.paper,
    };
    let edge = if chosen || pressed { Stroke::new(3.0, tokens.accent) } else { Stroke::new(1.5, tokens.edge) };
    ui.painter().rect(rect, CornerRadius::same(CORNER), fill, edge, StrokeKind::Inside);
    if chosen {
        icons::paint(ui, Picture::Check, Pos2::new(rect.right() - 32.0, rect.top() + 32.0), 28.0, tokens.accent);
    }
    focus_ring(ui, tokens, response, rect, CORNER);
}

/// A long page with two round controls beside it that turn it; it can be dragged as well.
fn long_ui(ui: &mut Ui, tokens: &Tokens, name: &str, turn: &[String; 2], add: impl FnOnce(&mut Ui)) {
    let room = ui.available_rect_before_wrap();
    let text = Rect::from_min_max(room.min, Pos2::new(room.right() - TARGET - GAP, room.bottom()));
    // Where the page was turned to in the frame before.
    let turned_to = Id::unique((name, "turned to"));
    let wanted = ui.data_mut(|data| data.remove_temp::<f32>(turned_to));
    let output = within(ui, text, |ui| {
        let mut area = ScrollArea::vertical().id_salt(name).auto_shrink(false);
        if let Some(wanted) = wanted {
            area = area.vertical_scroll_offset(wanted);
        }
        area.scroll_bar_visibility(egui::scroll_area::ScrollBarVisibility::AlwaysHidden).show(ui, add)
    });
    let (height, offset) = (output.inner_rect.height(), output.state.clamped_offset().y);
    let last = (output.content_size.y - height).max(0.0);
    let ways = [(Picture::ChevronUp, offset > 1.0, -0.8), (Picture::ChevronDown, offset < last - 1.0, 0.8)];
    for (place, ((picture, shown, by), label)) in ways.into_iter().zip(turn).enumerate() {
        if !shown {
            continue;
        }
        let center =
            Pos2::new(room.right() - TARGET / 2.0, room.bottom() - GAP - TARGET / 2.0 - (1 - place) as f32 * (TARGET + 12.0));
        let rect = Rect::from_center_size(center, Vec2::splat(TARGET));
        let response = ui.interact(rect, Id::unique((name, "turn", place)), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, label));
        let fill = if response.is_pointer_button_down_on() { tokens.fine_paper } else { tokens.paper };
        ui.painter().circle(center, TARGET / 2.0 - 1.0, fill, Stroke::new(1.5, tokens.edge));
        icons::paint(ui, picture, center, 30.0, tokens.accent);
        focus_ring(ui, tokens, &response, rect, 32);
        if response.clicked() {
            ui.data_mut(|data| data.insert_temp(turned_to, (offset + by * height).clamp(0.0, last)));
            ui.ctx().request_repaint();
        }
    }
}

/// A long list of short names, in columns that are read from left to right.
fn names_ui(ui: &mut Ui, tokens: &Tokens, touches: &[Touch], turn: &[String; 2], arrived: bool, actions: &mut Vec<Action>) {
    long_ui(ui, tokens, "names", turn, |ui| {
        let room = ui.available_width();
        let columns = ((room + 12.0) / 280.0).floor().max(1.0) as usize;
        let width = (room - 12.0 * (columns - 1) as f32) / columns as f32;
        let rows = touches.len().div_ceil(columns);
        let (area, _) = ui.allocate_exact_size(Vec2::new(room, rows as f32 * (TARGET + 12.0)), Sense::hover());
        for (place, touch) in touches.iter().enumerate() {
            let (row, column) = (place / columns, place % columns);
            let at = area.min + Vec2::new(column as f32 * (width + 12.0), row as f32 * (TARGET + 12.0));
            let rect = Rect::from_min_size(at, Vec2::new(width, TARGET));
            let response = ui.interact(rect, Id::unique(("name", &touch.label)), Sense::click());
            name_card(ui, touch, &response);
            if arrived && touch.chosen {
                ui.scroll_to_rect(rect, Some(Align::Center));
            }
            if ui.is_rect_visible(rect) {
                let fill = if response.is_pointer_button_down_on() { tokens.fine_paper } else { tokens.paper };
                let edge = if touch.chosen { Stroke::new(3.0, tokens.accent) } else { Stroke::new(1.0, tokens.edge) };
                ui.painter().rect(rect, CornerRadius::same(12), fill, edge, StrokeKind::Inside);
                let galley = layout(ui, &touch.label, regular(size::NOTE), tokens.ink, width - 28.0);
                let at = Pos2::new(rect.left() + 16.0, rect.center().y - galley.size().y / 2.0);
                ui.painter().with_clip_rect(rect.intersect(ui.clip_rect())).galley(at, galley, tokens.ink);
                focus_ring(ui, tokens, &response, rect, 12);
            }
            if response.clicked() {
                actions.push(touch.action);
            }
        }
    });
}

/// What the person takes home: the codes beside the text, or over it where the screen stands upright.
fn take_home_ui(ui: &mut Ui, tokens: &Tokens, home: &TakeHomeView, view: &KioskView, actions: &mut Vec<Action>) {
    let room = ui.available_rect_before_wrap();
    let upright = room.width() < 900.0;
    if upright {
        text_ui(ui, &view.lead, regular(size::LEAD), tokens.ink_second);
        ui.add_space(GAP);
        let room = ui.available_rect_before_wrap();
        let width = (room.width() - GAP) / 2.0;
        let mut bottom = room.top();
        for (place, code) in home.codes.iter().enumerate() {
            let left = room.left() + place as f32 * (width + GAP);
            let rect = Rect::from_min_size(Pos2::new(left, room.top()), Vec2::new(width, room.height()));
            bottom = within(ui, rect, |ui| {
                code_ui(ui, tokens, code, width.min(size::CODES) * if place == 0 { 1.0 } else { 0.6 });
                ui.min_rect().bottom()
            })
            .max(bottom);
        }
        let below = Rect::from_min_max(Pos2::new(room.left(), bottom + GAP), room.max);
        within(ui, below, |ui| home_text_ui(ui, tokens, home, view, actions));
        return;
    }
    let text = Rect::from_min_max(room.min, Pos2::new(room.right() - size::CODES - GAP, room.bottom()));
    let codes = Rect::from_min_max(Pos2::new(room.right() - size::CODES, room.top()), room.max);
    within(ui, text, |ui| {
        text_ui(ui, &view.lead, regular(size::LEAD), tokens.ink_second);
        home_text_ui(ui, tokens, home, view, actions);
    });
    within(ui, codes, |ui| {
        let area = ScrollArea::vertical().id_salt("codes").auto_shrink(false);
        area.scroll_bar_visibility(egui::scroll_area::ScrollBarVisibility::AlwaysHidden).show(ui, |ui| {
            // The edge of the first one needs a line of its own.
            ui.add_space(1.0);
            for (place, code) in home.codes.iter().enumerate() {
                if place == 0 {
                    code_ui(ui, tokens, code, size::CODES);
                } else {
                    // Its words beside it, so that all codes are seen at once on a low screen.
                    ui.horizontal_top(|ui| {
                        squares_ui(ui, tokens, code, size::CODES * 0.45);
                        ui.add_space(8.0);
                        ui.vertical(|ui| code_words_ui(ui, tokens, code));
                    });
                }
                ui.add_space(GAP);
            }
        });
    });
}

fn home_text_ui(ui: &mut Ui, tokens: &Tokens, home: &TakeHomeView, view: &KioskView, actions: &mut Vec<Action>) {
    long_ui(ui, tokens, "plan", &view.turn, |ui| {
        if !home.paper.is_empty() {
            note_ui(ui, tokens, &home.paper);
        }
        section_ui(ui, tokens, &home.dates_heading);
        dates_ui(ui, tokens, &home.dates);
        let width = button_width(ui, &home.country, ButtonLook::Quiet);
        let (country, _) = ui.allocate_exact_size(Vec2::new(width, TARGET), Sense::hover());
        // Its words stand at the edge of the text.
        let country = country.translate(Vec2::new(-16.0, 0.0));
        if button_ui(ui, tokens, &home.country, ButtonLook::Quiet, country, Id::unique("country")) {
            actions.push(home.country.action);
        }
        section_ui(ui, tokens, &home.steps_heading);
        card_ui(ui, tokens, |ui| {
            for (place, (title, lines)) in home.steps.iter().enumerate() {
                if place > 0 {
                    line_ui(ui, tokens);
                }
                step_ui(ui, tokens, place + 1, title, lines);
            }
        });
        for offers in &home.offers {
            offers_ui(ui, tokens, offers);
        }
        if !home.offers.is_empty() {
            text_ui(ui, &home.rule, regular(size::SMALL), tokens.ink_third);
        }
        let [heading, program] = &home.program;
        section_ui(ui, tokens, heading);
        text_ui(ui, program, regular(size::BODY), tokens.ink_second);
        text_ui(ui, &view.small_print, regular(size::SMALL), tokens.ink_third);
        ui.add_space(GAP);
    });
}

/// Days beside each other, two in a row.
fn dates_ui(ui: &mut Ui, tokens: &Tokens, dates: &[[String; 3]]) {
    let inner = 18.0;
    for pair in dates.chunks(2) {
        let width = (ui.available_width() - 12.0) / 2.0;
        let lay = |ui: &Ui, text: &String, font, color| layout(ui, text, font, color, width - 2.0 * inner);
        let texts: Vec<[_; 3]> = pair
            .iter()
            .map(|[when, what, meaning]| {
                [
                    lay(ui, when, semibold(size::BODY), tokens.fine),
                    lay(ui, what, semibold(size::BODY), tokens.ink),
                    lay(ui, meaning, regular(size::SMALL), tokens.ink_second),
                ]
            })
            .collect();
        let tall = |texts: &[std::sync::Arc<egui::Galley>; 3]| texts.iter().map(|text| text.size().y).sum::<f32>();
        let height = texts.iter().map(tall).fold(0.0, f32::max) + 2.0 * inner;
        let (row, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::hover());
        for (place, (texts, [when, what, meaning])) in texts.into_iter().zip(pair).enumerate() {
            let at = row.min + Vec2::new(place as f32 * (width + 12.0), 0.0);
            let rect = Rect::from_min_size(at, Vec2::new(width, height));
            ui.painter().rect_filled(rect, CornerRadius::same(CORNER), tokens.side);
            let response = ui.interact(rect, Id::unique(("date", when)), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{when}. {what}. {meaning}")));
            let mut y = rect.top() + inner;
            for text in texts {
                let down = text.size().y;
                ui.painter().galley(Pos2::new(rect.left() + inner, y), text, tokens.ink);
                y += down;
            }
        }
    }
}

fn section_ui(ui: &mut Ui, tokens: &Tokens, text: &str) {
    ui.add_space(GAP / 2.0);
    heading_ui(ui, text, 2, semibold(size::HEADING), tokens.ink, false);
}

fn note_ui(ui: &mut Ui, tokens: &Tokens, text: &str) {
    egui::Frame::new().fill(tokens.fine_paper).corner_radius(CORNER).inner_margin(20.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        text_ui(ui, text, semibold(size::BODY), tokens.fine);
    });
}

fn card_ui(ui: &mut Ui, tokens: &Tokens, add: impl FnOnce(&mut Ui)) {
    let frame = egui::Frame::new().stroke(Stroke::new(1.0, tokens.line)).corner_radius(CORNER).inner_margin(22.0);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        add(ui);
    });
}

fn line_ui(ui: &mut Ui, tokens: &Tokens) {
    ui.add_space(12.0);
    let y = ui.cursor().top();
    ui.painter().hline(ui.max_rect().x_range(), y, Stroke::new(1.0, tokens.line));
    ui.add_space(12.0);
}

/// A step with its number in a disc.
fn step_ui(ui: &mut Ui, tokens: &Tokens, number: usize, title: &str, lines: &[String]) {
    let left = 52.0;
    let top = ui.cursor().min;
    let center = top + Vec2::new(17.0, 15.0);
    ui.painter().circle_filled(center, 17.0, tokens.accent);
    ui.painter().text(center, Align2::CENTER_CENTER, number.to_string(), semibold(size::NOTE), tokens.on_accent);
    let rect = Rect::from_min_max(top + Vec2::new(left, 0.0), ui.max_rect().right_bottom());
    within(ui, rect, |ui| {
        text_ui(ui, title, semibold(size::BODY), tokens.ink);
        for line in lines {
            text_ui(ui, line, regular(size::NOTE), tokens.ink_second);
        }
    });
}

fn offers_ui(ui: &mut Ui, tokens: &Tokens, offers: &Offers) {
    section_ui(ui, tokens, &offers.heading);
    card_ui(ui, tokens, |ui| {
        for (place, [name, note, sold]) in offers.rows.iter().enumerate() {
            if place > 0 {
                line_ui(ui, tokens);
            }
            let top = ui.cursor().min;
            let mut room = ui.available_width();
            if !sold.is_empty() {
                let galley = layout(ui, sold, semibold(size::SMALL), tokens.fine, 280.0);
                let pill = galley.size() + Vec2::new(28.0, 14.0);
                let rect = Rect::from_min_size(Pos2::new(ui.max_rect().right() - pill.x, top.y), pill);
                ui.painter().rect_filled(rect, CornerRadius::same(16), tokens.fine_paper);
                ui.painter().galley(rect.center() - galley.size() / 2.0, galley, tokens.fine);
                let response = ui.interact(rect, Id::unique(("sold", name)), Sense::hover());
                response.widget_info(|| WidgetInfo::labeled(Role::Label, true, sold));
                room -= pill.x + GAP;
            }
            let rect = Rect::from_min_size(top, Vec2::new(room, f32::INFINITY));
            within(ui, rect, |ui| {
                text_ui(ui, name, semibold(size::BODY), tokens.ink);
                for line in note.lines() {
                    text_ui(ui, line, regular(size::NOTE), tokens.ink_third);
                }
            });
        }
    });
    if !offers.more.is_empty() {
        text_ui(ui, &offers.more, regular(size::SMALL), tokens.ink_third);
    }
}

/// A code and what it is.
fn code_ui(ui: &mut Ui, tokens: &Tokens, code: &Code, width: f32) {
    squares_ui(ui, tokens, code, width);
    code_words_ui(ui, tokens, code);
}

fn code_words_ui(ui: &mut Ui, tokens: &Tokens, code: &Code) {
    text_ui(ui, &code.label, semibold(size::NOTE), tokens.ink);
    text_ui(ui, &code.note, regular(size::SMALL), tokens.ink_third);
}

/// The squares of a code, on whole dots, or a camera sees grey between them.
fn squares_ui(ui: &mut Ui, tokens: &Tokens, code: &Code, width: f32) {
    let Some(modules) = Modules::of(&code.text) else { return };
    let dots = ui.ctx().pixels_per_point();
    let module = (width * dots / modules.side_with_edge() as f32).floor().max(1.0) / dots;
    let side = module * modules.side_with_edge() as f32;
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &code.label));
    let corner = Pos2::new((rect.left() * dots).round(), (rect.top() * dots).round()) / dots;
    let mut mesh = egui::Mesh::default();
    mesh.add_colored_rect(Rect::from_min_size(corner, Vec2::splat(side)), theme::CODE_LIGHT);
    for (x, y, length) in modules.bars() {
        let from = corner + Vec2::new(x as f32, y as f32) * module;
        mesh.add_colored_rect(Rect::from_min_size(from, Vec2::new(length as f32, 1.0) * module), theme::CODE_DARK);
    }
    ui.painter().add(mesh);
    let edge = Stroke::new(1.0, tokens.line);
    ui.painter().rect_stroke(Rect::from_min_size(corner, Vec2::splat(side)), CornerRadius::same(6), edge, StrokeKind::Outside);
}

/// The pad: dots for what was typed, what there is to say, and keys.
fn pad_ui(
    ui: &mut Ui,
    tokens: &Tokens,
    typed: usize,
    typed_spoken: &str,
    news: &str,
    keys: &[Option<Touch>],
    actions: &mut Vec<Action>,
) {
    let [width, height] = size::KEY;
    let gap = 14.0;
    let total = 3.0 * width + 2.0 * gap;
    let room = ui.available_rect_before_wrap();
    let left = room.center().x - total / 2.0;
    let dots = Rect::from_min_size(Pos2::new(left, room.top()), Vec2::new(total, 34.0));
    let response = ui.interact(dots, Id::unique("typed"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, typed_spoken));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(egui::accesskit::Live::Polite));
    let shown = typed.max(safe_passage_core::kiosk::pin::SHORTEST);
    let mut x = dots.center().x - (shown - 1) as f32 * 14.0;
    for place in 0..shown {
        let center = Pos2::new(x, dots.center().y);
        if place < typed {
            ui.painter().circle_filled(center, 9.0, tokens.ink);
        } else {
            ui.painter().circle_stroke(center, 8.0, Stroke::new(2.0, tokens.edge));
        }
        x += 28.0;
    }
    let line = Rect::from_min_size(Pos2::new(room.left(), dots.bottom()), Vec2::new(room.width(), 40.0));
    if !news.is_empty() {
        let galley = layout(ui, news, semibold(size::NOTE), tokens.attention, line.width());
        let at = line.center() - galley.size() / 2.0;
        let response = ui.interact(Rect::from_min_size(at, galley.size()), Id::unique("news"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, news));
        ui.painter().galley(at, galley, tokens.attention);
    }
    for (place, key) in keys.iter().enumerate() {
        let Some(key) = key else { continue };
        let (row, column) = (place / 3, place % 3);
        let at = Pos2::new(left + column as f32 * (width + gap), line.bottom() + 8.0 + row as f32 * (height + gap));
        let look = match key.action {
            Action::CheckPin => ButtonLook::Primary,
            Action::Erase => ButtonLook::Quiet,
            _ => ButtonLook::Secondary,
        };
        if button_ui(ui, tokens, key, look, Rect::from_min_size(at, Vec2::new(width, height)), Id::unique(("key", place))) {
            actions.push(key.action);
        }
    }
}

/// Lines with a name and what is so.
fn lines_ui(ui: &mut Ui, tokens: &Tokens, lines: &[(String, String)]) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.set_width(ui.available_width().min(900.0) - 16.0);
        card_ui(ui, tokens, |ui| {
            for (place, (name, text)) in lines.iter().enumerate() {
                if place > 0 {
                    line_ui(ui, tokens);
                }
                let top = ui.cursor().min;
                let half = ui.available_width() * 0.5;
                let below = within(ui, Rect::from_min_size(top, Vec2::new(half - GAP, f32::INFINITY)), |ui| {
                    text_ui(ui, name, semibold(size::BODY), tokens.ink);
                    ui.min_rect().bottom()
                });
                let right = Rect::from_min_size(top + Vec2::new(half, 0.0), Vec2::new(half, f32::INFINITY));
                let other = within(ui, right, |ui| {
                    for line in text.lines() {
                        text_ui(ui, line, regular(size::BODY), tokens.ink_second);
                    }
                    ui.min_rect().bottom()
                });
                ui.advance_cursor_after_rect(Rect::from_min_max(top, Pos2::new(top.x, below.max(other))));
            }
        });
    });
}

/// The question whether somebody is there, over a page that stands still.
pub fn warning_ui(ui: &mut Ui, headline: &str, text: &str, stay: &Touch, actions: &mut Vec<Action>) {
    let tokens = theme::tokens(ui.ctx());
    let screen = ui.max_rect();
    egui::Area::new(Id::unique("warning")).order(egui::Order::Foreground).fixed_pos(screen.min).show(ui.ctx(), |ui| {
        ui.set_min_size(screen.size());
        let whole = ui.interact(screen, Id::unique("warning page"), Sense::click());
        ui.painter().rect_filled(screen, 0, theme::VEIL);
        let size_of = Vec2::new((screen.width() - 2.0 * MARGIN).min(640.0), 330.0);
        let card = Rect::from_center_size(screen.center(), size_of);
        ui.painter().rect_filled(card, CornerRadius::same(CORNER), tokens.paper);
        within(ui, card.shrink(40.0), |ui| {
            heading_ui(ui, headline, 1, semibold(size::HEADLINE), tokens.ink, false);
            ui.add_space(8.0);
            text_ui(ui, text, regular(size::LEAD), tokens.ink_second);
        });
        let rect = Rect::from_min_max(
            Pos2::new(card.left() + 40.0, card.bottom() - 40.0 - 76.0),
            Pos2::new(card.right() - 40.0, card.bottom() - 40.0),
        );
        // Wherever the person touches, it says that they are there.
        if button_ui(ui, &tokens, stay, ButtonLook::Primary, rect, Id::unique("stay")) || whole.clicked() {
            actions.push(stay.action);
        }
    });
}
