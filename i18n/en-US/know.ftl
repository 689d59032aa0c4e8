### Step 3.

know-headline-applies = You have done nothing wrong. The rule binds the seller, not you.
know-lead-applies = Kaspersky may no longer sell to people in the United States (since { $sales }) or update what they have (since { $updates }). You may keep it. We advise a change, and help.
know-lead-current = Kaspersky may no longer sell or update in the United States. Your copy still gets updates, which can have several reasons. You may keep it. If you want to change, we help.
know-lead-absent = Kaspersky may no longer sell or update in the United States. That does not concern this computer any more.
know-lead-managed = Kaspersky may no longer sell or update in the United States. What happens to the copy on this computer is for whoever manages it to decide.
know-lead-unknown = Kaspersky may no longer sell or update in the United States. If it is on this computer, it may have stopped learning in September 2024. Its own window shows the day of its last update.
know-headline-replaced = You have done nothing wrong. The change came from the seller.
know-lead-replaced = Kaspersky may no longer sell or update in the United States. It passed its customers on to UltraAV. You may keep that or choose something else.
know-headline-elsewhere = Nothing forbids you to use Kaspersky.
know-lead-elsewhere = We know of no country where a private person’s own use is prohibited. This is what authorities have said or decided where this computer is used: { $country }. The US rule reaches people in the United States and US persons.

timeline-mark-announced = announced
timeline-mark-sales = Sales stop
timeline-mark-updates = Updates stop
timeline-mark-last-update = this computer’s last update
timeline-mark-today = Today
timeline-days-since = { $days ->
    [one] one day since updates stopped
   *[other] { $days } days since updates stopped
}
timeline-days-until = { $days ->
    [one] one day until updates stop
   *[other] { $days } days until updates stop
}
timeline-day-of = the day updates stop

know-gist-government = It says that Russian law can make the company obey, that its program runs with the highest rights and could reach customers’ data, and that no lesser step would do.
know-gist-company = It says that the decision rests on world politics and theory, not on a test of its products, that it had offered to let others verify them, and that it does no such thing.
know-both-sides = What each side says, and what nobody has settled
know-statement-of = Read the statement, { $date }
know-what-stops = What exactly stopped, and when
know-from-day = From { $date }
know-instant-assumed = The day is certain. The hour, midnight in New York, is assumed.
know-event-note = { $date }. { $meaning } { $binds }
know-all-events = { $count ->
    [one] One event, with its source
   *[other] All { $count } events, with their sources
}
know-sources = Sources
know-us-rule = What the United States decided
know-us-rule-text = It does not reach you, unless you are a US person. It explains the news that you may have read.
know-keep = Keep it for now

know-questions = Questions people ask
know-question-law = Am I breaking the law?
know-answer-law = No. The rule stops Kaspersky and sellers. The Commerce Department says that users face no penalties.
know-question-works = Does it stop working?
know-answer-works = No. It goes on scanning with what it last learned. It no longer learns of new threats, its faults are no longer fixed, and it can no longer look up unknown files online.
know-question-licence = What about the license I paid for?
know-answer-licence = It stays a contract between you and the seller. Updates in the United States ended all the same. Customers with Windows had the rest of their time carried over to UltraAV.
know-question-refund = Do I get my money back?
know-answer-refund = We found no rule that gives a refund. Ask the shop where you bought it, or the bank that issued your card.
know-question-others = What about the VPN, the Password Manager and Safe Kids?
know-answer-others = The rule speaks of any cybersecurity product. We could not read whether its list names each of these. For US customers the company withdrew their downloads.
know-question-abroad = May I buy it abroad?
know-answer-abroad = The company may not sell to a US person anywhere.
know-question-elsewhere = Should I change?
know-answer-elsewhere = That is for you to decide. Read what your own authority says. Sales and updates go on where you are, as far as we know.
know-question-travel = What if I move to the United States?
know-answer-travel = The rule speaks of US territory. We do not know how updates behave for a visitor.
