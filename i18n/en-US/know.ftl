### Step 3.

## What is true of this person and this computer. Where the rule reaches.

explain-rule-before = No rule had been announced yet.
explain-rule-announced = A rule was announced: from { $sales } Kaspersky may not sell to people in the United States, and from { $updates } it may not update what they have.
explain-rule-sales = Kaspersky may no longer sell to people in the United States (since { $sales }). From { $updates } it may not update what they have either.
explain-rule-updates = Kaspersky may no longer sell to people in the United States (since { $sales }) or update what they have (since { $updates }).

explain-current = This Kaspersky gets updates, and you may keep it.
explain-current-lead = { $rule } That binds the seller, not you. A copy can still be fresh for several reasons, such as a license from abroad or a move to the US. If you want to change, we help.
explain-outdated = This Kaspersky has had no updates since { $date }, and you have done nothing wrong.
explain-outdated-lead = { $rule } That binds the seller, not you. You may keep it. We advise a change, and help.
explain-outdated-later = This Kaspersky was last updated on { $date }, and you have done nothing wrong.
explain-outdated-later-lead = { $rule } This copy was updated after that, and we do not know why it stopped. You may keep it. We advise a change, and help.
explain-undated = Kaspersky is on this computer, and we could not read the day of its last update.
explain-undated-lead = { $rule } That binds the seller, not you. Its own window shows the day. You may keep it. If that day is long ago, we advise a change, and help.
explain-replaced = UltraAV took Kaspersky’s place on this computer, and you have done nothing wrong.
explain-replaced-lead = { $rule } In September 2024 it passed its customers on to UltraAV. You may keep that, or choose something else.
explain-successor = UltraAV is on this computer, and you may keep it or change.
explain-successor-lead = { $rule } In September 2024 many of its customers were passed on to UltraAV. Nothing of Kaspersky is left here.
explain-leftovers = Parts of Kaspersky are left on this computer, but no working program.
explain-leftovers-lead = { $rule } Parts alone do not protect. We look at what protects this computer now, and show how to clear them up.
explain-companion-only = Other Kaspersky apps are on this computer, but no antivirus.
explain-companion-only-lead = { $rule } That binds the seller, not you. Take out what you have saved in these apps before anything else.
explain-absent = We found no Kaspersky on this computer, so there is nothing here to change.
explain-absent-lead = { $rule } These are the dates, for when you meet it on another device.
explain-administrator = You manage this computer, and the rule binds the seller, not you.
explain-administrator-lead = { $rule } You may keep it. We advise a change, in the order of your own plans, and help.
explain-managed = Somebody else looks after this computer, so the choice is theirs.
explain-managed-lead = { $rule } That binds the seller, and not the people who use it. Show this page to whoever looks after the computer.
explain-unknown = We could not read whether Kaspersky is on this computer.
explain-unknown-lead = { $rule } If it is here, its own window shows the day of its last update. You may keep it.

## Elsewhere

explain-country-events = Below is what authorities have said or decided for this country: { $country }.
explain-country-none = We found no rule and no warning for this country: { $country }.
explain-elsewhere-lead = { $country } The US rule reaches people in the United States and US persons.
explain-elsewhere-current = Nothing forbids you to use Kaspersky, and this copy gets updates.
explain-elsewhere-outdated = Nothing forbids you to use Kaspersky, but this copy has had no updates since { $date }.
explain-elsewhere-outdated-lead = As far as we know, updates go on where you are. Its own window says what keeps them away. { $country }
explain-elsewhere-undated = Nothing forbids you to use Kaspersky, and its own window shows its last update.
explain-elsewhere-replaced = Nothing forbids you to use Kaspersky, and this computer has UltraAV now.
explain-elsewhere-replaced-lead = UltraAV was given to customers in the United States. You may keep it, or choose something else. { $country }
explain-elsewhere-leftovers = Nothing forbids you to use Kaspersky, but only parts of it are left here.
explain-elsewhere-leftovers-lead = Parts alone do not protect. We look at what protects this computer now, and show how to clear them up. { $country }
explain-elsewhere-companion-only = Nothing forbids you to use the Kaspersky apps on this computer.
explain-elsewhere-absent = Nothing forbids you to use Kaspersky, and we found none on this computer.
explain-elsewhere-administrator = You manage this computer, and we know of no rule that forbids Kaspersky at home.
explain-elsewhere-managed = Somebody else looks after this computer, so the choice is theirs.
explain-elsewhere-managed-lead = Public bodies and some companies have rules of their own. Ask whoever looks after it. { $country }
explain-elsewhere-unknown = Nothing forbids you to use Kaspersky, and we could not read what is here.

## Who is bound

# $whom (String) - those who are bound, as a list
know-bound = No private person’s own use is prohibited anywhere we know of. Bound by rules of their own: { $whom }.
know-bound-nobody = No private person’s own use is prohibited anywhere we know of. None of these events binds anybody.

## The line

timeline-mark-announced = announced
timeline-mark-sales = Sales stop
timeline-mark-updates = Updates stop
timeline-mark-last-update = this computer’s last update
timeline-mark-today = Today
timeline-hint = Press a date to read what happened, and where that is written.
timeline-days-since = { $days ->
    [one] one day since updates stopped
   *[other] { $days } days since updates stopped
}
timeline-days-until = { $days ->
    [one] one day until updates stop
   *[other] { $days } days until updates stop
}
timeline-day-of = the day updates stop
know-stopped = This stopped. { $what }.
know-will-stop = This will stop. { $what }.
know-instant = From midnight in New York, at the start of that day.
know-instant-assumed = The day is certain. The hour, midnight in New York, is assumed.
know-age-source = What Kaspersky says about the age of its lists
know-event-facts = { $binds }. { $confidence }.
know-event-facts-standing = { $binds }. { $standing }. { $confidence }.

## Both sides, and more

know-gist-government = It says that Russian law can make the company obey, that its program can reach customers’ data, and that no lesser step would do.
know-gist-company = It says that the rule rests on world politics and theory, not on a test of its products, and that it does no such thing.
know-both-sides = What each side says in full
know-statement-of = Read the statement, { $date }
know-more = Read more
know-questions = Questions people ask
know-why = Why was it banned?
know-why-elsewhere = Why did the United States act?
know-claims = What you may have read
know-claims-text = A news text of June 2024 went round the world in a poor translation. This is what it says, and what is known.
know-differ = Where dates and reports differ
know-all-events = { $count ->
    [one] One event, with its source
   *[other] All { $count } events, with their sources
}
know-sources = Sources
know-us-rule = What the United States decided
know-us-rule-text = It does not reach you, unless you are a US person. It explains the news that you may have read.
know-keep = Keep it for now
