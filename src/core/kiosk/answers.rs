//! What a person says at a kiosk: five questions, one touch each, and each can be answered with "I don't know".
//!
//! The touch that begins and these five are the six that lead to the page that is taken home.

use crate::detection::Family;
use crate::providers::{Category, Need, System};

/// What the person has of the maker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Product {
    /// A security suite for the home, whatever its name.
    Security,
    /// Only its VPN, Password Manager or Safe Kids.
    Companion,
    /// It was swapped for `UltraAV`.
    Replaced,
    /// Business software, or a computer that somebody else manages.
    Business,
    /// The person does not know.
    DontKnow,
}

impl Product {
    /// All answers in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Security, Self::Companion, Self::Replaced, Self::Business, Self::DontKnow];

    /// Id of the message that offers it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Security => "answer-product-security",
            Self::Companion => "answer-product-companion",
            Self::Replaced => "answer-product-replaced",
            Self::Business => "answer-product-business",
            Self::DontKnow => "answer-dont-know",
        }
    }

    /// What it can be, each as the id of a product, or none in particular, and its family.
    #[must_use]
    pub fn kinds(self) -> &'static [(&'static str, Family)] {
        match self {
            // Of the suites the one that can hold a vault: nobody looked, so its removal takes care of one.
            Self::Security | Self::DontKnow => &[("kts", Family::HomeSecurity)],
            Self::Companion => &[("", Family::Vpn), ("", Family::PasswordManager), ("", Family::ParentalControl)],
            Self::Replaced => &[("ultraav", Family::Successor)],
            Self::Business => &[("", Family::BusinessEndpoint)],
        }
    }
}

/// What kind of device it is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Device {
    /// A computer with Windows.
    Windows,
    /// A Mac.
    Mac,
    /// An Android phone or tablet.
    Android,
    /// An iPhone or iPad.
    Iphone,
    /// A computer with Linux.
    Linux,
    /// The person does not know.
    DontKnow,
}

impl Device {
    /// All answers in the order in which they are offered.
    pub const ALL: [Self; 6] = [Self::Windows, Self::Mac, Self::Android, Self::Iphone, Self::Linux, Self::DontKnow];

    /// Id of the message that offers it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Windows => "answer-device-windows",
            Self::Mac => "answer-device-mac",
            Self::Android => "answer-device-android",
            Self::Iphone => "answer-device-iphone",
            Self::Linux => "answer-device-linux",
            Self::DontKnow => "answer-dont-know",
        }
    }

    /// The system that the alternatives shall run on; `None` where it is not known.
    #[must_use]
    pub fn system(self) -> Option<System> {
        match self {
            Self::Windows => Some(System::Windows),
            Self::Mac => Some(System::Macos),
            Self::Android => Some(System::Android),
            Self::Iphone => Some(System::Ios),
            Self::Linux => Some(System::Linux),
            Self::DontKnow => None,
        }
    }
}

/// Whether there are passwords in Kaspersky Password Manager.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Passwords {
    /// There are.
    Yes,
    /// There are none.
    No,
    /// The person does not know.
    DontKnow,
}

impl Passwords {
    /// All answers in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::DontKnow];

    /// Id of the message that offers it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Yes => "answer-passwords-yes",
            Self::No => "answer-passwords-no",
            Self::DontKnow => "answer-dont-know",
        }
    }
}

/// What the person wants besides protection against malware; one thing, because a question is one touch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wish {
    /// Nothing besides.
    Protection,
    /// A place for passwords.
    Passwords,
    /// A VPN.
    Vpn,
    /// Rules for children's devices.
    Children,
    /// The person does not know.
    DontKnow,
}

impl Wish {
    /// All answers in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Protection, Self::Passwords, Self::Vpn, Self::Children, Self::DontKnow];

    /// Id of the message that offers it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Protection => "answer-wish-protection",
            Self::Passwords => "answer-wish-passwords",
            Self::Vpn => "answer-wish-vpn",
            Self::Children => "answer-wish-children",
            Self::DontKnow => "answer-dont-know",
        }
    }

    /// The need of the catalogue.
    #[must_use]
    pub fn need(self) -> Option<Need> {
        match self {
            Self::Passwords => Some(Need::PasswordManager),
            Self::Vpn => Some(Need::Vpn),
            Self::Children => Some(Need::ParentalControl),
            Self::Protection | Self::DontKnow => None,
        }
    }

    /// The category of products that do just this.
    #[must_use]
    pub fn category(self) -> Option<Category> {
        match self {
            Self::Passwords => Some(Category::PasswordManager),
            Self::Vpn => Some(Category::Vpn),
            Self::Children => Some(Category::ParentalControl),
            Self::Protection | Self::DontKnow => None,
        }
    }
}

/// What it may cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Price {
    /// Nothing.
    Free,
    /// It may cost something.
    Paid,
    /// The person does not know.
    DontKnow,
}

impl Price {
    /// All answers in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Free, Self::Paid, Self::DontKnow];

    /// Id of the message that offers it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Free => "answer-price-free",
            Self::Paid => "answer-price-paid",
            Self::DontKnow => "answer-dont-know",
        }
    }
}

/// Everything that a person said. A question that was not asked yet counts as "I don't know". Nothing of it is a name, and
/// nothing of it is ever saved.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Answers {
    /// What they have.
    pub product: Option<Product>,
    /// What it is on.
    pub device: Option<Device>,
    /// Whether there are passwords in it.
    pub passwords: Option<Passwords>,
    /// What they want besides.
    pub wish: Option<Wish>,
    /// What it may cost.
    pub price: Option<Price>,
}

impl Answers {
    /// Number of questions; with the touch that begins, the six that lead to the last page.
    pub const QUESTIONS: usize = 5;

    /// What they have, or that it is not known.
    #[must_use]
    pub fn product(self) -> Product {
        self.product.unwrap_or(Product::DontKnow)
    }

    /// What it is on, or that it is not known.
    #[must_use]
    pub fn device(self) -> Device {
        self.device.unwrap_or(Device::DontKnow)
    }

    /// Whether there are passwords in it, or that it is not known.
    #[must_use]
    pub fn passwords(self) -> Passwords {
        self.passwords.unwrap_or(Passwords::DontKnow)
    }

    /// What they want besides, or that it is not known.
    #[must_use]
    pub fn wish(self) -> Wish {
        self.wish.unwrap_or(Wish::DontKnow)
    }

    /// What it may cost, or that it is not known.
    #[must_use]
    pub fn price(self) -> Price {
        self.price.unwrap_or(Price::DontKnow)
    }
}
