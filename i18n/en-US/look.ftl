### Step 2.

look-looking-headline = Looking at this computer
look-looking-lead = This only reads. Nothing is changed.
look-begins = Beginning
look-cancel = Stop looking
look-again = Look again
look-now = Look at this computer

look-helping-headline = Which computer shall we look at?
look-helping-lead = If it is not this one, ask for a survey of it. It holds nothing private.
look-ask-for-survey = On the other computer, Safe Passage saves a survey under “How we know” on page 21. A log that a helper asked for works too. Open the file here.
look-or-here = Or sit at it together:
look-survey-path = Path of the file
look-survey-open = Open this file
look-cancelled-headline = We have not looked yet.
look-cancelled-lead = The look did not come to its end. A look changes nothing, and you can begin it again.

look-headline-outdated = { $name } is on this computer, and it stopped learning in { $month }.
look-lead-outdated = It still scans with what it knew then. Newer threats are unknown to it.
look-only-looked = { $lead } We have only looked: nothing was changed.
look-read-from = Read from a captured log: { $kind }
look-read-from-day = Read from a captured log: { $kind }, { $day }
look-headline-undated = { $name } is on this computer.
look-lead-undated = We could not read when it was last updated.
look-headline-current = { $name } is on this computer, and was updated on { $date }.
look-lead-current = It still gets updates.
look-headline-managed = Somebody else may decide over this computer.
look-lead-managed = It has business software, or it belongs to an organization’s network. So we ask first.
look-headline-replaced = UltraAV is here in place of Kaspersky.
look-lead-replaced = In September 2024 about a million US customers were moved to it by an update. You did nothing wrong, and you may keep it or change it.
look-headline-successor = UltraAV is on this computer.
look-lead-successor = Kaspersky’s US customers were moved to it in September 2024. We found no trace of Kaspersky itself. You may keep it or change it.
look-headline-companion-only = { $name } is on this computer, but no Kaspersky antivirus.
look-lead-companion-only = These programs stand on their own. What they hold for you should come out before they go.
look-headline-leftovers = Kaspersky was removed, and some of it is still here.
look-lead-leftovers = What is left does not protect you. We look at what protects you now.
look-headline-absent = We found no Kaspersky on this computer.
look-lead-absent = There is nothing to move away from here. We can still check what protects it.
look-headline-unknown = We could not tell what is on this computer.
look-lead-unknown = That does not mean that nothing is there. “How we know” says what could not be read.

look-parts = What is here
look-protects = What protects this computer now
look-at-once = More than one antivirus is on: { $names }. They can slow the computer and get in each other’s way. Leave them on for now, and keep one in the end.

look-who-decides = Who decides over this computer?
manages-mine = I do. It is mine alone.
manages-employer = My employer or my school
manages-administrator = I administer it for others
manages-left = I left that job and kept the computer

look-was-replaced = I had Kaspersky, and something else came by itself
look-was-replaced-text = In September 2024 Kaspersky removed itself from many US computers with Windows and installed UltraAV. If that happened to you, we go on from there.
look-was-replaced-yes = Yes, that happened to me

changes-heading = What has changed since we last looked
change-product-gone = { $name } is gone.
change-product-leftovers = { $name } was removed. Some traces are left.
change-product-unclear = We could not tell if { $name } is gone.
change-product-still-there = { $name } is still there.
change-product-new = { $name } is new.
change-protection-on = { $name } is on now.
change-protection-off = { $name } is no longer on.
change-last-update = The last update changed from { $before } to { $after }.

product-with-version = { $name } { $version }
product-traces = Further traces of Kaspersky
product-last-update = Last update { $date }, { $age }
product-last-update-unknown = The day of its last update could not be read
extension-in-browser = { $name } in { $browser }
certificate-title = Certificate “{ $name }”
certificate-note = It lets the program look into secure web pages. It stays behind unless it is removed.
extension-note = A browser extension that stays behind unless it is removed
family-note-left = Left behind. It protects nothing.
family-note-home-security = Protects this computer
family-note-vpn = A VPN program of its own. It is removed on its own.
family-note-password-manager = A program of its own. You export your passwords in step 4, and we convert them.
family-note-parental-control = Rules for children’s devices. The parent’s account is needed to remove it.
family-note-utility = A small program of its own
family-note-tool = A tool that runs once. It does not protect.
family-note-business = Business software. Whoever manages it decides over it.
family-note-management = Connects this computer to somebody who manages it
family-note-traces = Found without the program that it came with
family-note-developer = A kit for developers
family-note-oem-engine = Older versions contained a Kaspersky engine
family-note-successor = What Kaspersky’s US customers were moved to
family-note-other-protection = Protection by another maker

badge-installed = Installed
badge-probable = Very likely
badge-possible = Possible
badge-leftovers = Traces
badge-inconclusive = Not sure
badge-out-of-date = Out of date
badge-not-protecting = Not protecting
badge-on = On
badge-on-out-of-date = On, out of date
badge-off = Off
badge-snoozed = Paused
badge-expired = Expired
badge-unknown = Not known
badge-protected = Protected
badge-partly = Partly
badge-unprotected = Not protected

protection-of-this-computer = Protection of this computer
protection-note-built-in = Built into the system
protection-note-built-in-on = Built into the system, and on
protection-note-built-in-off = Built into the system. It stays off while another antivirus is registered.
protection-note-other = Protection by another maker

how-we-know = { $signs ->
    [0] How we know: no signs found
    [one] How we know: one sign found
   *[other] How we know: { $signs } signs found
}{ $unread ->
    [0] {""}
    [one] , one place could not be read
   *[other] , { $unread } places could not be read
}
not-readable-heading = Could not be read
not-shown-heading = What such a log cannot show
not-shown-text = It says nothing about these parts: { $sources }. There may be more than what stands here.
look-share-text = You can give what is shown here to somebody who helps you, as one file without what is private. You see all of it first.

protect-first-headline = Nothing protects this computer now. Let’s change that first.
protect-first-lead = The system has a protection of its own. Bringing it back takes a minute. Everything else can wait.
