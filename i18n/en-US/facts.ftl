### What the data rest on, what nobody has confirmed yet, and how pages say so.

## What is asked. The sentences for pages stand in background.ftl.

open-hours = From which hour do the two dates hold?
open-renewals = Does the notice name renewals?
open-list-of-products = Which products does the list in the notice name?
open-agency-answers = What does the agency itself answer about users, refunds and resellers?
open-maker-pages = What does Kaspersky tell US customers on its help page and in its press release?
open-ultraav-removal = How does the maker of UltraAV say that it is removed?
open-windows-10-extended = Until when does an enrolled Windows 10 get security updates?

## The command

cli-facts = Say what the data rest on, and what is not confirmed yet
cli-facts-release = End with status 1 if a page states an open question as a fact
# $count (Number) - events; $date (Date) - day on which they were read
facts-timeline = Dates: { $count } events, read on { $date }
facts-providers = Alternatives: read on { $date }
facts-removal = Ways of removal: read on { $date }
# $confidence (String) - how well something is supported; $count (Number) - events
facts-confidence = { $confidence }: { $count }
# $count (Number) - facts about products
facts-providers-unconfirmed = Not confirmed, so not shown as facts: { $count }
facts-open = Open questions
# $date (Date) - since when it is open; $places (String) - addresses
facts-open-where = Open since { $date }. Look here: { $places }
# $item (String) - table and id in the data; $claim (String) - which of its claims; $told (String) - how pages tell it
facts-concern = { $item }, { $claim }: { $told }
facts-told-not-confirmed = told as not confirmed
facts-told-as-fact = stated as a fact
facts-told-not-there = not in the data
facts-mark-of-none = A mark in the dates names no open question: { $name }
facts-stated = A page states as a fact what nobody has confirmed.
facts-stated-do = Look it up, or mark it in the data. The list above names it.
