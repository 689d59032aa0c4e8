//! One file a step: what its pages hold, in words.

pub mod belongings;
pub mod check;
pub mod choose;
pub mod done;
pub mod download;
pub mod keep;
pub mod know;
pub mod licences;
pub mod look;
pub mod passwords;
pub mod settings;
pub mod share;
pub mod switch;
pub mod welcome;

pub use self::check::protection as check_rows;
pub use self::choose::choice_name as choose_name;
pub use self::look::names as found_names;
