//! The shipped icons, drawn from SVG and tinted.

use egui::{Color32, Image, Pos2, Rect, Ui, Vec2};

use crate::render::page::Icon;

macro_rules! icons {
    ($($name:ident => $file:literal),* $(,)?) => {
        /// A picture of this program.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Picture { $($name),* }

        fn source(picture: Picture) -> egui::ImageSource<'static> {
            match picture { $(Picture::$name => egui::include_image!(concat!("../../assets/icons/", $file, ".svg"))),* }
        }
    };
}

icons! {
    Shield => "shield", Lock => "lock", Globe => "globe", File => "file", Computer => "computer", People => "people",
    Card => "card", Info => "info", Check => "check", Attention => "attention", Question => "question",
    Building => "building", ChevronRight => "chevron-right", ChevronDown => "chevron-down", Logo => "logo", Minus => "minus",
    Laptop => "laptop", Phone => "phone", Terminal => "terminal", Swap => "swap", Coin => "coin", ChevronUp => "chevron-up",
}

impl From<Icon> for Picture {
    fn from(icon: Icon) -> Self {
        match icon {
            Icon::Shield => Self::Shield,
            Icon::Lock => Self::Lock,
            Icon::Globe => Self::Globe,
            Icon::File => Self::File,
            Icon::Computer => Self::Computer,
            Icon::People => Self::People,
            Icon::Card => Self::Card,
            Icon::Info => Self::Info,
            Icon::Check => Self::Check,
            Icon::Attention => Self::Attention,
            Icon::Question => Self::Question,
            Icon::Building => Self::Building,
            Icon::Laptop => Self::Laptop,
            Icon::Phone => Self::Phone,
            Icon::Terminal => Self::Terminal,
            Icon::Swap => Self::Swap,
            Icon::Coin => Self::Coin,
            Icon::Minus => Self::Minus,
        }
    }
}

/// Paints a picture round a point, `size` points wide. Decoration: a screen reader hears the words beside it.
pub fn paint(ui: &Ui, picture: Picture, center: Pos2, size: f32, color: Color32) {
    let rect = Rect::from_center_size(center, Vec2::splat(size));
    Image::new(source(picture)).tint(color).fit_to_exact_size(rect.size()).show_loading_spinner(false).paint_at(ui, rect);
}
