### The window, and words that every page uses.
### A button ends in an ellipsis only where it asks for more before it does anything.

language-name = English (US)
program-name = Safe Passage
# Title of the window. $step is the step's name.
window-title = Safe Passage: { $step } (page { $number })
language = Language
text-size = Text size { $percent } %
text-size-menu = Text size
appearance = Appearance
menu = Menu
page-in-browser = Open in the browser
appearance-system = As the system
appearance-light = Light
appearance-dark = Dark
appearance-contrast = High contrast
page-number = Page { $number }
about = About

step-welcome = Welcome
step-look = Look
step-know = Know
step-take-out = Take out
step-choose = Choose
step-switch = Switch
step-check = Check
step-done = Done

step-state-done = done
step-state-current = you are here
step-state-ahead = still to come
step-state-skipped = not needed on your way
# What a screen reader says for a step in the list.
step-spoken = Step { $number }: { $name }, { $state }
# Stands over the page in a narrow window.
step-line = Step { $number } of 8: { $name }

back = Back
copy = Copy
choose-file = Choose a file…
source = Where this comes from
if-it-does-not-work = If it does not work
open-settings = Open the list of apps
open-settings-page = Open this page of Settings
open-built-in = Open Windows Security

# The primary button names the page that comes next.
next-welcome = Begin
next-look = Look at this computer
next-protect-first = Protect it first
next-know = What the dates mean
next-password-home = Take my things out
next-passwords = Take out my passwords
next-belongings = What else is mine
next-settings = Rules that I made
next-payments = What I still pay
next-choose = See the alternatives
next-prepare = Get ready
next-remove = Go to the removal
next-restart = Go on to the restart
next-check = Check the protection
next-clean-up = Tidy up
next-done = Finish

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date-long = { $month } { $day }, { $year }
date-month = { $month } { $year }

age-today = today
age-days = { $count ->
    [one] one day ago
   *[other] { $count } days ago
}
age-months = { $count ->
    [one] one month ago
   *[other] { $count } months ago
}
age-years = { $count ->
    [one] one year ago
   *[other] { $count } years ago
}

# Why there is no way on yet. Stands over the buttons.
next-not-while-looking = We are still looking.
next-not-before-look = Look at the computer first, or open a survey.
next-not-before-manages = Please say who decides over this computer.
next-not-before-passwords = Please answer the question about your passwords.
next-not-before-opened = Please open the new place, look at your entries there, and tick the box.
next-not-while-unsure = You are not sure yet. That is fine: nothing is removed before you are.
next-not-before-gates = { $count ->
    [one] One question is still open.
   *[other] { $count } questions are still open.
}
next-not-before-choice = Please choose what should protect this computer.
next-not-before-removal = Nothing has been removed yet.
next-not-during-removal = The removal is going on. Say how it ended.
next-not-before-restart = Please tick the box when you have restarted.
next-not-while-still-there = It is still there. Go back and try again, or stop here.
begin-not-before-gate = There is an open question: { $gate }. Go back to step 4 to answer it.
begin-not-before-consent = Please tick the box to agree.

# Sentences that come up over a page.
store-not-saved = Your progress could not be saved.
store-not-saved-do = Check that there is room on the disk. You can go on; after closing you would begin again.
store-not-readable = The saved journey could not be read, so this is a new one. The file was left alone: { $path }
store-set-aside = The saved journey could not be understood, so this is a new one. The old file was kept: { $path }
store-newer = A later version of this program saved a journey that this version does not understand. It was kept, and this is a new one: { $path }
data-refused = { $reason } The built-in one is used in its place.
data-not-understood = A data file could not be used, so the built-in one is in its place: { $file } ({ $detail })
data-not-readable = A data file could not be read, so the built-in one is in its place: { $file } ({ $detail })
address-not-opened = Nothing on this computer could open the page.
address-not-opened-do = Type the address into a browser: { $address }
look-not-started = We could not start looking.
look-not-started-do = Close some programs and try again.
work-not-started = What you asked for could not be started.
work-not-started-do = Close some programs and try again.
survey-not-read-do = Ask for the file that Safe Passage saves, or for a log of a known kind.
file-not-deleted = The file could not be deleted.
file-not-deleted-do = Close programs that use it and try again, or delete it yourself: { $path }
document-saved = Saved: { $path }
no-file-window = The window for choosing a file could not be opened.
no-file-window-do = Type the file's path into the line, or drop the file on this window.
closing-during-removal = A removal is going on.
closing-during-removal-do = If you close now, this program will look again when you open it. Close once more to close it.
resume-not-set = Windows could not be asked to open Safe Passage again.
resume-not-set-do = Restart all the same, and open Safe Passage yourself afterwards. Your answers are kept.
resume-too-long-do = Safe Passage lies in a folder whose path is too long for that: Windows allows 260 characters. Open it yourself after the restart.
resume-not-removed = Windows may still open Safe Passage once after the next restart.
resume-not-removed-do = That could not be taken back. If it opens, close it; nothing else happens.
dialog-export = The export from Kaspersky Password Manager
dialog-settings = A list that Kaspersky exported
dialog-survey = A survey or a log of the computer
dialog-survey-after = A survey of the same computer after the restart
dialog-replacement = The protection that you downloaded
dialog-removal-tool = Kaspersky’s removal tool that you downloaded

file-name-receipt = Safe Passage receipt
file-name-devices = Safe Passage for other devices
file-name-sheet = Safe Passage offline sheet
file-name-keep-sheet = Safe Passage keeping sheet
file-name-page = Safe Passage page
file-name-passwords = Passwords from Kaspersky
file-name-settings = Settings from Kaspersky
file-name-passwords-for = Passwords for { $target }
