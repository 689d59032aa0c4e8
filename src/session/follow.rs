//! Reading along in somebody else's journey, for whoever helps them.

use safe_passage_core::journey::{Journey, Page};

use super::{Clock, Session};

impl Session {
    /// Goes on with somebody else's journey as it stands in the report that they shared, and looks at what they shared.
    pub fn follow(&mut self, mut journey: Journey) {
        self.revision += 1;
        let effects = journey.follow();
        self.journey = journey;
        self.carry_out(&effects);
    }

    /// Shows another page of a journey that is read along.
    pub fn stand_on(&mut self, page: Page) {
        self.revision += 1;
        self.about = false;
        self.licences = false;
        if self.sharing.shown.is_some() {
            self.show_beside(None);
        }
        self.journey.stand_on(page);
    }

    /// Whether a look at this computer has just begun for somebody who helps: theirs is hardly the one that is meant, so the
    /// page asks first.
    pub(super) fn asks_which_computer(&self) -> bool {
        let journey = &self.journey;
        journey.page() == Page::Look && journey.is_looking() && journey.answers().helping && self.is_this_computer()
    }

    /// Where the present moment comes from.
    #[must_use]
    pub fn clock(&self) -> Clock {
        self.clock
    }
}
