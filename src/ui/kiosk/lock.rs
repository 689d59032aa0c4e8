//! What keeps the kiosk's window shut: what comes in is looked through before egui sees it, and the screen stays full.

use std::time::{Duration, Instant};

use egui::{Event, Key, Modifiers, PointerButton, RawInput, Vec2, ViewportCommand};

use super::super::theme::kiosk::WINDOW;

/// So long between two requests to fill the screen, so that a window manager that refuses is not asked in every frame.
const BETWEEN_REQUESTS: Duration = Duration::from_secs(1);

/// How often a window that is behind another asks to come to the front.
const MOST_CALLS: u32 = 8;

/// Takes away what egui does by itself with keys.
pub fn prepare(ctx: &egui::Context) {
    ctx.options_mut(|options| options.zoom_with_keyboard = false);
}

/// Lets through what a finger can do, and the keys that walk from one control to the next and press it (for a switch or a
/// keyboard that somebody needs). Everything else is dropped: other keys and chords, typed and pasted text, the other
/// buttons of a mouse, pinching, and files that are dragged here.
pub fn filter(input: &mut RawInput) {
    input.dropped_files.clear();
    input.hovered_files.clear();
    input.events.retain_mut(|event| match event {
        Event::Key { key, modifiers, .. } => {
            let plain = !modifiers.alt && !modifiers.ctrl && !modifiers.command && !modifiers.mac_cmd;
            plain && matches!(key, Key::Tab | Key::Enter | Key::Space)
        }
        Event::PointerButton { button, modifiers, .. } => {
            *modifiers = Modifiers::NONE;
            *button == PointerButton::Primary
        }
        // Control with the wheel would zoom.
        Event::MouseWheel { modifiers, .. } => {
            *modifiers = Modifiers::NONE;
            true
        }
        Event::ModifiersChanged(modifiers) => {
            *modifiers = Modifiers { shift: modifiers.shift, ..Modifiers::NONE };
            true
        }
        Event::PointerMoved(_)
        | Event::PointerGone
        | Event::Touch { .. }
        | Event::WindowFocused(_)
        | Event::AccessKitActionRequest(_) => true,
        _ => false,
    });
}

/// Whether an event says that somebody is there. A mouse that trembles says nothing.
#[must_use]
pub fn is_a_touch(event: &Event) -> bool {
    matches!(
        event,
        Event::Key { pressed: true, .. }
            | Event::PointerButton { pressed: true, .. }
            | Event::MouseWheel { .. }
            | Event::AccessKitActionRequest(_)
    )
}

/// Keeps the window in front and as large as the screen, and the page as large as the window.
#[derive(Debug, Default)]
pub struct Screen {
    asked: Option<Instant>,
    /// How often the window was asked to come to the front since it last was there.
    calls: u32,
    /// How much larger the page was drawn in the frame before.
    zoom: f32,
}

impl Screen {
    /// Looks at the window before a frame, and while it is hidden, and asks for what it should be.
    pub fn keep(&mut self, ctx: &egui::Context) {
        let (viewport, focused) = ctx.input(|input| (input.viewport().clone(), input.viewport().focused));
        let hidden = viewport.minimized == Some(true) || viewport.visible() == Some(false);
        let behind = focused == Some(false);
        if !hidden && !behind && viewport.fullscreen != Some(false) {
            self.calls = 0;
            return;
        }
        if self.asked.is_some_and(|asked| asked.elapsed() < BETWEEN_REQUESTS) {
            ctx.request_repaint_after(BETWEEN_REQUESTS);
            return;
        }
        self.asked = Some(Instant::now());
        if hidden {
            ctx.send_viewport_cmd(ViewportCommand::Minimized(false));
        }
        if viewport.fullscreen == Some(false) {
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(true));
        }
        if behind {
            ctx.send_viewport_cmd(ViewportCommand::Focus);
        }
        self.calls = self.calls.saturating_add(1);
        // Where nobody gives a window the focus, asking for ever would only cost.
        if hidden || self.calls < MOST_CALLS {
            ctx.request_repaint_after(BETWEEN_REQUESTS);
        }
    }

    /// Looks at the size of the window in a frame.
    pub fn fill(&mut self, ctx: &egui::Context) {
        let (window, zoom) = (ctx.content_rect().size() * ctx.zoom_factor(), ctx.zoom_factor());
        let wanted = zoom_for(window);
        if (wanted - zoom).abs() > 0.01 {
            ctx.set_zoom_factor(wanted);
        }
        if (std::mem::replace(&mut self.zoom, zoom) - zoom).abs() > f32::EPSILON {
            // The size of the screen is still told in points of the frame before.
            ctx.request_repaint();
            return;
        }
        // The size of the screen is told in points of the page, which the zoom changes.
        let Some(monitor) = ctx.input(|input| input.viewport().monitor_size).map(|size| size * zoom) else { return };
        if window.x + 1.0 >= monitor.x && window.y + 1.0 >= monitor.y {
            return;
        }
        // Where no window manager is there to do it.
        ctx.send_viewport_cmd(ViewportCommand::OuterPosition(egui::Pos2::ZERO));
        ctx.send_viewport_cmd(ViewportCommand::InnerSize(monitor / zoom));
        ctx.request_repaint_after(BETWEEN_REQUESTS);
    }
}

/// How much larger than its own size the page is drawn in a window of this size; never smaller.
fn zoom_for(window: Vec2) -> f32 {
    let (long, short) = (window.max_elem(), window.min_elem());
    let zoom = (long / WINDOW[0]).min(short / WINDOW[1]);
    // In steps, so that text stays sharp and a window that grows by a point is not laid out anew.
    ((zoom * 20.0).floor() / 20.0).clamp(1.0, 5.0)
}
