### Step 5.

choose-headline = What should protect this computer?
choose-lead = Nobody paid to stand here, and we earn nothing. Facts were read on { $date }.
choose-needs = What matters to you?
choose-for-system = For this computer: { $name }
choose-need-found = Switched on because you had { $name }
choose-free = Only what costs nothing
choose-already-here = Already here
choose-this = I choose { $name }
choose-nothing-more = No further antivirus
choose-nothing-more-text = This system has no antivirus of its own. Its updates protect it: keep them on.
choose-nothing-more-choice = I choose no further antivirus
choose-keep-current = Keep UltraAV
choose-keep-current-text = You may keep it, or change to another. Both are fine. It belongs to { $owner }.
choose-keep-current-choice = I keep UltraAV
choose-list-is-old = Our list is more than a year old. Look at the pages of the test labs too.
choose-list-heading = { $count ->
    [0] We found no alternative with confirmed facts for this system
    [one] One maker
   *[other] { $count } makers
}
choose-order = Makers that meet more of your needs stand first. Then come those with more public tests, then A to Z. Small differences in tests mean nothing for a home.
choose-group = Group { $group }
choose-filters = Listed is what runs on this system, watches all the time and has an official address that we could confirm. The rest stands below, with the reason.
choose-in-short = { $field }: { $value }.
choose-in-short-unknown = Not known: { $fields }.
choose-sold-here = This shop sells it.
choose-sold-here-shelf = This shop sells it: shelf { $shelf }.
choose-sold-means-nothing = The shop marked what it sells. That changes nothing in the list or its order.
choose-unmet = Not met, or not confirmed: { $needs }
choose-why = Why is { $name } here?
choose-facts = Facts and tests of { $name }
choose-test = { $lab }: { $test }
choose-test-result = { $date }: { $result }
choose-test-took-part = took part; the result was not seen
choose-official-address = The official address. Sites with similar names can be fakes, so compare it letter by letter.
choose-left-out = { $count ->
    [one] One is not in the list, and why
   *[other] { $count } are not in the list, and why
}
choose-compare = Compare
choose-compare-no-more = Do not compare
choose-compare-spoken = { $what }: { $name }
choose-compare-one = { $name } is marked. Mark one or two more, and they stand side by side here.
choose-compare-heading = Side by side
choose-compare-owner = Maker
choose-compare-evidence = Public evidence
choose-compare-tests = Tests
choose-compare-unmet = Not met, or not confirmed
choose-compare-none = Nothing of what you asked for
choose-compare-unknown = not known
choose-password-managers = In place of the Password Manager
choose-vpns = In place of the VPN
choose-parental-control = In place of Safe Kids
choose-chosen = Chosen: { $name }
