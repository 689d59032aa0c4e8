//! A window for staff: the kiosk's configuration has a mistake. Nobody sees standard error at a kiosk.

use std::cell::Cell;
use std::rc::Rc;

use egui::{Align, Layout, ScrollArea, Ui, ViewportCommand};

use super::super::theme::kiosk::{self as size, CORNER, GAP, MARGIN};
use super::super::theme::{self, regular, semibold};
use super::super::widgets::{ButtonLook, button_ui, heading_ui, text_ui};
use super::lock;
use crate::render::kiosk::TroubleView;
use crate::session::Appearance;

/// Reads the configuration again: `None` where it can be used now, else the page of what is wrong.
pub type Again = dyn Fn() -> Option<TroubleView>;

/// The window.
pub struct TroubleApp {
    view: TroubleView,
    read_again: Rc<Again>,
    mended: Rc<Cell<bool>>,
    arrived: bool,
    screen: lock::Screen,
    on_first_frame: Option<Box<dyn FnOnce()>>,
}

impl TroubleApp {
    /// A window that shows `view`. `mended` is set when the configuration could be read after all.
    #[must_use]
    pub fn new(
        view: TroubleView,
        read_again: Rc<Again>,
        mended: Rc<Cell<bool>>,
        on_first_frame: impl FnOnce() + 'static,
    ) -> Self {
        Self {
            view,
            read_again,
            mended,
            arrived: true,
            screen: lock::Screen::default(),
            on_first_frame: Some(Box::new(on_first_frame)),
        }
    }

    /// Puts fonts and colours in place.
    pub fn prepare(&self, ctx: &egui::Context) {
        theme::install(ctx);
        theme::set_appearance(ctx, Appearance::Light, None);
    }

    /// Draws one frame.
    pub fn frame(&mut self, ui: &mut Ui) {
        self.screen.fill(ui.ctx());
        let tokens = theme::tokens(ui.ctx());
        ui.painter().rect_filled(ui.max_rect(), 0, tokens.paper);
        let mut pressed = (false, false);
        egui::Frame::new().inner_margin(MARGIN).show(ui, |ui| {
            let foot = 80.0;
            ScrollArea::vertical().max_height(ui.available_height() - foot).auto_shrink(false).show(ui, |ui| {
                ui.set_width(ui.available_width().min(900.0));
                heading_ui(ui, &self.view.headline, 1, semibold(size::HEADLINE), tokens.ink, std::mem::take(&mut self.arrived));
                text_ui(ui, &self.view.lead, regular(size::LEAD), tokens.ink_second);
                ui.add_space(GAP);
                for (what, what_to_do) in &self.view.mistakes {
                    let frame = egui::Frame::new().fill(tokens.attention_paper).corner_radius(CORNER).inner_margin(22.0);
                    frame.show(ui, |ui| {
                        ui.set_width(ui.available_width());
                        text_ui(ui, what, semibold(size::BODY), tokens.attention);
                        text_ui(ui, what_to_do, regular(size::BODY), tokens.ink);
                    });
                    ui.add_space(GAP / 2.0);
                }
            });
            ui.with_layout(Layout::right_to_left(Align::Max), |ui| {
                pressed.0 = button_ui(ui, &tokens, &self.view.again, ButtonLook::Primary, true);
                pressed.1 = button_ui(ui, &tokens, &self.view.close, ButtonLook::Secondary, true);
            });
        });
        if pressed.0 {
            match (self.read_again)() {
                Some(view) => self.view = view,
                None => self.mended.set(true),
            }
            ui.ctx().request_repaint();
        }
        if pressed.1 || self.mended.get() {
            ui.ctx().send_viewport_cmd(ViewportCommand::Close);
        }
    }
}

impl eframe::App for TroubleApp {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.frame(ui);
        if let Some(first) = self.on_first_frame.take() {
            first();
        }
    }
}
