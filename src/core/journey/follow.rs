//! Somebody else's journey, read along: support staff and the customer look at the same page, each on a computer of their
//! own. What is done here moves this copy alone.

use super::{Effect, Journey, Page};

impl Journey {
    /// Goes on with the journey of somebody else as it stands in the report that they shared: on their page, with their
    /// answers. What was found has to be seen again, in what they shared.
    pub fn follow(&mut self) -> Vec<Effect> {
        self.looking = true;
        vec![Effect::Look]
    }

    /// Shows another page of a journey that is read along, wherever its person is, and whatever stands before that page.
    /// Nothing was reached or agreed to by it; every rule holds on from there.
    pub fn stand_on(&mut self, page: Page) {
        self.page.0 = page;
        // Back leads to where its person would have come from.
        let road = self.road();
        let from = [Page::Belongings, Page::Passwords].into_iter().find(|from| road.contains(from));
        self.asked_from = from.filter(|_| page == Page::Forgotten);
    }
}
