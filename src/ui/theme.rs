//! Colours, spacing and type: nowhere else.

use std::sync::Arc;

use crate::session::Appearance;
use crate::system::desktop::SystemContrast;
use egui::{Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Stroke, TextStyle, Theme, Vec2};

/// Width of the column that holds a page, in points.
pub const COLUMN: f32 = 640.0;
/// Width of the list of steps, in points.
pub const SIDE: f32 = 232.0;
/// Below this width of the window the list of steps becomes one line, in points.
pub const NARROW: f32 = 900.0;
/// Below this height of the window the foot holds no more than it must, in points.
pub const LOW: f32 = 480.0;
/// Space on both sides of the column, in points.
pub const MARGIN: f32 = 56.0;
/// The same in a narrow window.
pub const NARROW_MARGIN: f32 = 24.0;
/// Least height and width of anything that is pressed, in points.
pub const TARGET: f32 = 44.0;
/// The grid: every distance is a multiple of it, in points.
pub const GRID: f32 = 8.0;

/// Corner radius of cards, in points.
pub const CARD_CORNER: u8 = 14;
/// Corner radius of buttons, in points.
pub const BUTTON_CORNER: u8 = 11;
/// Corner radius of the current step, in points.
pub const STEP_CORNER: u8 = 10;

/// The dark squares of a code that cameras read, in every appearance.
pub const CODE_DARK: Color32 = Color32::BLACK;
/// The light squares and the edge of such a code.
pub const CODE_LIGHT: Color32 = Color32::WHITE;
/// Width of such a code with its edge, in points; as many whole dots of the screen as fit into it for each square.
pub const CODE: f32 = 232.0;

/// What lies over a page that stands still behind a question.
pub const VEIL: Color32 = Color32::from_black_alpha(150);

/// Name of the semibold family.
const SEMIBOLD: &str = "semibold";

/// Colours of one appearance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tokens {
    /// Headlines and text that matters most.
    pub ink: Color32,
    /// Body text.
    pub ink_second: Color32,
    /// Notes.
    pub ink_third: Color32,
    /// The page.
    pub paper: Color32,
    /// The list of steps.
    pub side: Color32,
    /// Cards on the side, such as the current step.
    pub side_card: Color32,
    /// Lines that divide.
    pub line: Color32,
    /// Edges of controls.
    pub edge: Color32,
    /// The one colour of actions.
    pub accent: Color32,
    /// The same under the pointer.
    pub accent_hover: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// Text that needs attention.
    pub attention: Color32,
    /// What it stands on.
    pub attention_paper: Color32,
    /// Text of what is as it should be.
    pub fine: Color32,
    /// What it stands on.
    pub fine_paper: Color32,
    /// Text of what is neither.
    pub quiet: Color32,
    /// What it stands on.
    pub quiet_paper: Color32,
    /// First deadline on the timeline.
    pub mark_first: Color32,
    /// Second deadline on the timeline.
    pub mark_second: Color32,
}

const LIGHT: Tokens = Tokens {
    ink: Color32::from_rgb(0x1B, 0x24, 0x30),
    ink_second: Color32::from_rgb(0x3B, 0x45, 0x52),
    ink_third: Color32::from_rgb(0x56, 0x60, 0x6C),
    paper: Color32::from_rgb(0xFF, 0xFF, 0xFF),
    side: Color32::from_rgb(0xF3, 0xF1, 0xEC),
    side_card: Color32::from_rgb(0xFF, 0xFF, 0xFF),
    line: Color32::from_rgb(0xE4, 0xE2, 0xDC),
    // A shade darker than the drafts', so that it stands out 3 : 1 from the side too.
    edge: Color32::from_rgb(0x82, 0x89, 0x92),
    accent: Color32::from_rgb(0x0B, 0x6B, 0x66),
    accent_hover: Color32::from_rgb(0x07, 0x53, 0x4F),
    on_accent: Color32::from_rgb(0xFF, 0xFF, 0xFF),
    attention: Color32::from_rgb(0x7A, 0x3E, 0x00),
    attention_paper: Color32::from_rgb(0xFC, 0xEF, 0xDD),
    fine: Color32::from_rgb(0x07, 0x53, 0x4F),
    fine_paper: Color32::from_rgb(0xE1, 0xF1, 0xEC),
    quiet: Color32::from_rgb(0x4B, 0x54, 0x5F),
    quiet_paper: Color32::from_rgb(0xEF, 0xEE, 0xEA),
    mark_first: Color32::from_rgb(0xB8, 0x6E, 0x1B),
    mark_second: Color32::from_rgb(0x8A, 0x3D, 0x00),
};

const DARK: Tokens = Tokens {
    ink: Color32::from_rgb(0xF1, 0xEF, 0xEA),
    ink_second: Color32::from_rgb(0xCF, 0xD3, 0xD6),
    ink_third: Color32::from_rgb(0xA9, 0xB0, 0xB6),
    paper: Color32::from_rgb(0x1A, 0x1E, 0x22),
    side: Color32::from_rgb(0x13, 0x16, 0x19),
    side_card: Color32::from_rgb(0x25, 0x2A, 0x2F),
    line: Color32::from_rgb(0x34, 0x3A, 0x40),
    edge: Color32::from_rgb(0x7C, 0x85, 0x8D),
    accent: Color32::from_rgb(0x6F, 0xCF, 0xC3),
    accent_hover: Color32::from_rgb(0x93, 0xDE, 0xD4),
    on_accent: Color32::from_rgb(0x06, 0x2B, 0x28),
    attention: Color32::from_rgb(0xF4, 0xC2, 0x83),
    attention_paper: Color32::from_rgb(0x40, 0x2D, 0x15),
    fine: Color32::from_rgb(0x8F, 0xDB, 0xCF),
    fine_paper: Color32::from_rgb(0x14, 0x38, 0x34),
    quiet: Color32::from_rgb(0xC3, 0xC8, 0xCD),
    quiet_paper: Color32::from_rgb(0x2B, 0x31, 0x37),
    mark_first: Color32::from_rgb(0xE0, 0x9B, 0x4D),
    mark_second: Color32::from_rgb(0xD2, 0x6F, 0x22),
};

const CONTRAST: Tokens = Tokens {
    ink: Color32::from_rgb(0x00, 0x00, 0x00),
    ink_second: Color32::from_rgb(0x00, 0x00, 0x00),
    ink_third: Color32::from_rgb(0x1A, 0x1A, 0x1A),
    paper: Color32::from_rgb(0xFF, 0xFF, 0xFF),
    side: Color32::from_rgb(0xFF, 0xFF, 0xFF),
    side_card: Color32::from_rgb(0xE6, 0xE6, 0xE6),
    line: Color32::from_rgb(0x4D, 0x4D, 0x4D),
    edge: Color32::from_rgb(0x00, 0x00, 0x00),
    accent: Color32::from_rgb(0x00, 0x3F, 0x3B),
    accent_hover: Color32::from_rgb(0x00, 0x00, 0x00),
    on_accent: Color32::from_rgb(0xFF, 0xFF, 0xFF),
    attention: Color32::from_rgb(0x5A, 0x22, 0x00),
    attention_paper: Color32::from_rgb(0xFF, 0xFF, 0xFF),
    fine: Color32::from_rgb(0x00, 0x3F, 0x3B),
    fine_paper: Color32::from_rgb(0xFF, 0xFF, 0xFF),
    quiet: Color32::from_rgb(0x1A, 0x1A, 0x1A),
    quiet_paper: Color32::from_rgb(0xFF, 0xFF, 0xFF),
    mark_first: Color32::from_rgb(0x8A, 0x4A, 0x00),
    mark_second: Color32::from_rgb(0x5A, 0x22, 0x00),
};

const CONTRAST_DARK: Tokens = Tokens {
    ink: Color32::from_rgb(0xFF, 0xFF, 0xFF),
    ink_second: Color32::from_rgb(0xFF, 0xFF, 0xFF),
    ink_third: Color32::from_rgb(0xE6, 0xE6, 0xE6),
    paper: Color32::from_rgb(0x00, 0x00, 0x00),
    side: Color32::from_rgb(0x00, 0x00, 0x00),
    side_card: Color32::from_rgb(0x26, 0x26, 0x26),
    line: Color32::from_rgb(0xB3, 0xB3, 0xB3),
    edge: Color32::from_rgb(0xFF, 0xFF, 0xFF),
    accent: Color32::from_rgb(0x8F, 0xF0, 0xE4),
    accent_hover: Color32::from_rgb(0xFF, 0xFF, 0xFF),
    on_accent: Color32::from_rgb(0x00, 0x00, 0x00),
    attention: Color32::from_rgb(0xFF, 0xD0, 0x8A),
    attention_paper: Color32::from_rgb(0x00, 0x00, 0x00),
    fine: Color32::from_rgb(0x8F, 0xF0, 0xE4),
    fine_paper: Color32::from_rgb(0x00, 0x00, 0x00),
    quiet: Color32::from_rgb(0xE6, 0xE6, 0xE6),
    quiet_paper: Color32::from_rgb(0x00, 0x00, 0x00),
    mark_first: Color32::from_rgb(0xFF, 0xD0, 0x8A),
    mark_second: Color32::from_rgb(0xFF, 0x9D, 0x4D),
};

/// The colours that a window draws with now.
#[must_use]
pub fn tokens(ctx: &egui::Context) -> Tokens {
    let contrast = ctx.data(|data| data.get_temp::<Option<SystemContrast>>(contrast_place()).flatten());
    tokens_of(contrast, ctx.theme())
}

fn tokens_of(contrast: Option<SystemContrast>, theme: Theme) -> Tokens {
    match (contrast, theme) {
        (Some(SystemContrast::Light), _) => CONTRAST,
        (Some(SystemContrast::Dark), _) => CONTRAST_DARK,
        (None, Theme::Light) => LIGHT,
        (None, Theme::Dark) => DARK,
    }
}

/// Where the window keeps which contrast it draws with.
fn contrast_place() -> egui::Id {
    egui::Id::unique("contrast")
}

/// The high contrast to draw with: what the system asks for where the window follows it, and what the person chose in the
/// window, which is light unless the system says dark.
fn contrast_of(appearance: Appearance, system: Option<SystemContrast>) -> Option<SystemContrast> {
    match appearance {
        Appearance::System => system,
        Appearance::Contrast => Some(system.unwrap_or(SystemContrast::Light)),
        Appearance::Light | Appearance::Dark => None,
    }
}

/// Puts fonts, type sizes, spacing and colours in place. Called once when the window opens.
pub fn install(ctx: &egui::Context) {
    egui_extras::install_image_loaders(ctx);
    ctx.set_fonts(fonts());
    // A system that does not tell is taken for a light one.
    ctx.options_mut(|options| options.fallback_theme = Theme::Light);
    set_appearance(ctx, Appearance::System, None);
}

/// Switches between the appearances. `system` is the high contrast that the system asks for.
pub fn set_appearance(ctx: &egui::Context, appearance: Appearance, system: Option<SystemContrast>) {
    let contrast = contrast_of(appearance, system);
    ctx.data_mut(|data| data.insert_temp(contrast_place(), contrast));
    ctx.set_theme(match (contrast, appearance) {
        (Some(SystemContrast::Light), _) | (None, Appearance::Light | Appearance::Contrast) => egui::ThemePreference::Light,
        (Some(SystemContrast::Dark), _) | (None, Appearance::Dark) => egui::ThemePreference::Dark,
        (None, Appearance::System) => egui::ThemePreference::System,
    });
    for theme in [Theme::Light, Theme::Dark] {
        ctx.set_style_of(theme, style(theme, &tokens_of(contrast, theme)));
    }
}

fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let regular = FontData::from_static(include_bytes!("../../assets/fonts/Inter-Regular.otf"));
    let semibold = FontData::from_static(include_bytes!("../../assets/fonts/Inter-SemiBold.otf"));
    fonts.font_data.insert("inter".to_owned(), Arc::new(regular));
    fonts.font_data.insert("inter-semibold".to_owned(), Arc::new(semibold));
    fonts.families.insert(FontFamily::Proportional, vec!["inter".to_owned()]);
    fonts.families.insert(FontFamily::Monospace, vec!["inter".to_owned()]);
    fonts.families.insert(FontFamily::Name(SEMIBOLD.into()), vec!["inter-semibold".to_owned(), "inter".to_owned()]);
    fonts
}

/// The regular face in a size, in points.
#[must_use]
pub fn regular(size: f32) -> FontId {
    FontId::new(size, FontFamily::Proportional)
}

/// The semibold face in a size, in points.
#[must_use]
pub fn semibold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(SEMIBOLD.into()))
}

/// Type sizes, in points.
pub mod size {
    /// The headline of a page.
    pub const HEADLINE: f32 = 31.0;
    /// The headline in a narrow window.
    pub const HEADLINE_NARROW: f32 = 25.0;
    /// The paragraph under the headline.
    pub const LEAD: f32 = 18.0;
    /// A heading in a page.
    pub const HEADING: f32 = 19.0;
    /// Body text.
    pub const BODY: f32 = 17.0;
    /// Notes in lists.
    pub const NOTE: f32 = 16.0;
    /// What is read out on the phone.
    pub const LARGE: f32 = 28.0;
    /// Sources and the corner of the window.
    pub const SMALL: f32 = 14.0;
}

/// Sizes of the kiosk, in points: it is read while standing, and touched with a thumb.
pub mod kiosk {
    /// Width and height of the window that the sizes are made for, the longer side first. A larger screen shows the same
    /// page larger.
    pub const WINDOW: [f32; 2] = [1280.0, 800.0];
    /// Least height and width of anything that is touched.
    pub const TARGET: f32 = 64.0;
    /// Space on both sides of a page.
    pub const MARGIN: f32 = 56.0;
    /// Space between things that are touched.
    pub const GAP: f32 = 20.0;
    /// Height of the head.
    pub const HEAD: f32 = 84.0;
    /// Height of the foot.
    pub const FOOT: f32 = 104.0;
    /// Width of the column with the codes.
    pub const CODES: f32 = 320.0;
    /// Size of a key of the pad.
    pub const KEY: [f32; 2] = [132.0, 76.0];
    /// The headline of the attract page.
    pub const ATTRACT: f32 = 66.0;
    /// The headline of a page.
    pub const HEADLINE: f32 = 42.0;
    /// A heading in a page, and what stands on the large answers.
    pub const HEADING: f32 = 24.0;
    /// The paragraph under the headline.
    pub const LEAD: f32 = 22.0;
    /// Body text and the words on buttons.
    pub const BODY: f32 = 20.0;
    /// Notes.
    pub const NOTE: f32 = 18.0;
    /// Small print.
    pub const SMALL: f32 = 16.0;
    /// Corner radius of the large answers.
    pub const CORNER: u8 = 18;
}

fn style(theme: Theme, tokens: &Tokens) -> egui::Style {
    let mut style = egui::Style { visuals: theme.default_visuals(), ..Default::default() };
    style.text_styles = [
        (TextStyle::Heading, semibold(size::HEADING)),
        (TextStyle::Body, regular(size::BODY)),
        (TextStyle::Button, regular(size::BODY)),
        (TextStyle::Small, regular(size::SMALL)),
        (TextStyle::Monospace, regular(size::NOTE)),
    ]
    .into();
    style.spacing.item_spacing = Vec2::new(GRID, GRID);
    style.spacing.button_padding = Vec2::new(16.0, 10.0);
    style.spacing.interact_size = Vec2::new(TARGET, TARGET);
    style.spacing.combo_width = 220.0;
    style.spacing.scroll = egui::style::ScrollStyle::solid();
    // Nothing moves: a page that stands still is calmer, and costs nothing while it is read.
    style.animation_time = 0.0;
    style.interaction.selectable_labels = false;
    style.url_in_tooltip = true;

    let visuals = &mut style.visuals;
    visuals.override_text_color = None;
    visuals.panel_fill = tokens.paper;
    visuals.window_fill = tokens.paper;
    visuals.extreme_bg_color = tokens.paper;
    visuals.faint_bg_color = tokens.quiet_paper;
    visuals.hyperlink_color = tokens.accent;
    visuals.window_stroke = Stroke::new(1.0, tokens.line);
    visuals.window_corner_radius = CornerRadius::same(CARD_CORNER);
    visuals.menu_corner_radius = CornerRadius::same(BUTTON_CORNER);
    visuals.popup_shadow = egui::Shadow { offset: [0, 4], blur: 16, spread: 0, color: Color32::from_black_alpha(40) };
    visuals.selection.bg_fill = tokens.accent;
    visuals.selection.stroke = Stroke::new(1.0, tokens.on_accent);
    let corner = CornerRadius::same(BUTTON_CORNER);
    let widgets = &mut visuals.widgets;
    for (widget, fill, ink) in [
        (&mut widgets.noninteractive, tokens.paper, tokens.ink),
        (&mut widgets.inactive, tokens.paper, tokens.ink),
        (&mut widgets.hovered, tokens.quiet_paper, tokens.ink),
        (&mut widgets.active, tokens.quiet_paper, tokens.ink),
        (&mut widgets.open, tokens.quiet_paper, tokens.ink),
    ] {
        widget.bg_fill = fill;
        widget.weak_bg_fill = fill;
        widget.bg_stroke = Stroke::new(1.0, tokens.edge);
        widget.fg_stroke = Stroke::new(1.5, ink);
        widget.corner_radius = corner;
        widget.expansion = 0.0;
    }
    widgets.noninteractive.bg_stroke = Stroke::new(1.0, tokens.line);
    style
}

#[cfg(test)]
mod tests {
    use super::{CONTRAST, CONTRAST_DARK, DARK, LIGHT, Tokens, contrast_of, install, set_appearance, tokens};
    use crate::session::Appearance;
    use crate::system::desktop::SystemContrast;
    use egui::{Color32, Theme};

    /// Contrast ratio of WCAG 2.1 (success criterion 1.4.3).
    fn contrast(one: Color32, other: Color32) -> f64 {
        let luminance = |color: Color32| {
            let channel = |value: u8| {
                let value = f64::from(value) / 255.0;
                if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
            };
            0.2126 * channel(color.r()) + 0.7152 * channel(color.g()) + 0.0722 * channel(color.b())
        };
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// 4.5 : 1 for text (WCAG 2.1, 1.4.3), 7 : 1 where somebody asks for high contrast (1.4.6); 3 : 1 for edges (1.4.11).
    #[test]
    fn text_and_edges_stand_out_in_every_appearance() {
        let appearances =
            [("light", LIGHT, 4.5), ("dark", DARK, 4.5), ("contrast", CONTRAST, 7.0), ("dark contrast", CONTRAST_DARK, 7.0)];
        for (name, tokens, least) in appearances {
            let Tokens { paper, side, side_card, .. } = tokens;
            let texts = [
                (tokens.ink, paper),
                (tokens.ink_second, paper),
                (tokens.ink_third, paper),
                (tokens.accent, paper),
                (tokens.ink, side),
                (tokens.ink_third, side),
                (tokens.ink, side_card),
                (tokens.on_accent, tokens.accent),
                (tokens.on_accent, tokens.accent_hover),
                (tokens.attention, tokens.attention_paper),
                (tokens.attention, paper),
                (tokens.fine, tokens.fine_paper),
                (tokens.quiet, tokens.quiet_paper),
                (tokens.ink, tokens.quiet_paper),
            ];
            for (text, ground) in texts {
                let ratio = contrast(text, ground);
                assert!(ratio >= least, "{name}: {text:?} on {ground:?} has only {ratio:.2} : 1");
            }
            let edges = [(tokens.edge, paper), (tokens.edge, side), (tokens.mark_first, paper), (tokens.mark_second, paper)];
            for (edge, ground) in edges {
                let ratio = contrast(edge, ground);
                assert!(ratio >= 3.0, "{name}: {edge:?} on {ground:?} has only {ratio:.2} : 1");
            }
        }
    }

    #[test]
    fn the_wish_of_the_system_counts_where_the_window_follows_it() {
        use SystemContrast::{Dark, Light};
        let table = [
            (Appearance::System, None, None),
            (Appearance::System, Some(Light), Some(Light)),
            (Appearance::System, Some(Dark), Some(Dark)),
            (Appearance::Contrast, None, Some(Light)),
            (Appearance::Contrast, Some(Light), Some(Light)),
            (Appearance::Contrast, Some(Dark), Some(Dark)),
            // Who chose light or dark in this window gets it.
            (Appearance::Light, Some(Dark), None),
            (Appearance::Dark, Some(Light), None),
        ];
        for (appearance, system, expected) in table {
            assert_eq!(contrast_of(appearance, system), expected, "{appearance:?}, and the system says {system:?}");
        }
    }

    #[test]
    fn what_a_window_draws_with_follows_the_appearance() {
        use SystemContrast::{Dark, Light};
        let ctx = egui::Context::default();
        install(&ctx);
        for (appearance, system, colors, theme) in [
            (Appearance::System, None, LIGHT, Theme::Light),
            (Appearance::System, Some(Dark), CONTRAST_DARK, Theme::Dark),
            (Appearance::System, Some(Light), CONTRAST, Theme::Light),
            (Appearance::Dark, Some(Light), DARK, Theme::Dark),
            (Appearance::Contrast, Some(Dark), CONTRAST_DARK, Theme::Dark),
            (Appearance::Contrast, None, CONTRAST, Theme::Light),
            (Appearance::Light, None, LIGHT, Theme::Light),
            (Appearance::System, None, LIGHT, Theme::Light),
        ] {
            set_appearance(&ctx, appearance, system);
            assert_eq!((tokens(&ctx), ctx.theme()), (colors, theme), "{appearance:?}, and the system says {system:?}");
            // What egui draws by itself (menus, fields) has the same colours.
            assert_eq!(ctx.global_style().visuals.panel_fill, colors.paper, "{appearance:?}, {system:?}");
        }
    }
}
