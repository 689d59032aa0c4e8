### What staff of a shop read: mistakes in the configuration, printing, counts, and the form that sets a kiosk up.

## Mistakes in the configuration: what is wrong, then what to do

kiosk-config-syntax = Line { $line } can’t be read as it is written.
kiosk-config-syntax-do = Look for a missing quotation mark, bracket or sign of equality in it. Or make the file anew with safe-passage kiosk --setup.
kiosk-config-twice = Line { $line } says something that another line says already.
kiosk-config-twice-do = Keep one of the two lines and delete the other.
# $field is the name before the sign of equality.
kiosk-config-unknown-field = Line { $line }: the kiosk knows no “{ $field }”.
kiosk-config-unknown-field-do-nearest = Perhaps “{ $nearest }” is meant. Change the name, or delete the line.
kiosk-config-unknown-field-do = Delete the line. The names that are known stand in kiosk.example.toml.
kiosk-config-missing = Line { $line }: “{ $field }” is missing in the file.
kiosk-config-wrong-kind = Line { $line }: the value of “{ $field }” is of the wrong kind.
# $value is what stands there.
kiosk-config-wrong-value = Line { $line }: “{ $value }” can’t be used for “{ $field }”.
kiosk-config-text-do = Write a text in quotation marks.
kiosk-config-yes-or-no-do = Write true or false, without quotation marks.
kiosk-config-shop-do = Write the name of the shop in quotation marks, with 60 signs at most.
kiosk-config-schema-do = The first line has to say schema = "{ $schema }". If another version made the file, make it anew with safe-passage kiosk --setup.
kiosk-config-country-do = Write the two letters of the country in quotation marks, such as "US".
# $languages are the tags, with commas between them.
kiosk-config-languages-do = Write a list of languages such as ["en-US", "es"]. These are known: { $languages }.
kiosk-config-seconds-do = Write a whole number of seconds from { $least } to { $most }. { $usual } is usual.
kiosk-config-path-do = Write the place of the file in quotation marks. On Windows put it between single ones: 'C:\Kiosk\counts.csv'.
kiosk-config-link-do = Write an address that begins with https:// and has no question mark and no # in it.
kiosk-config-pin-missing = Line { $line }: there is no PIN yet.
kiosk-config-pin-clear = Line { $line }: the PIN itself stands here, and anybody can read it.
kiosk-config-pin-no-hash = Line { $line }: what stands here is no hash of a PIN.
kiosk-config-pin-weak = Line { $line }: this hash of the PIN is too weak.
kiosk-config-pin-heavy = Line { $line }: this hash of the PIN asks for more work than a kiosk can do.
kiosk-config-pin-do = Run safe-passage kiosk --setup and type a new PIN twice. It writes the hash into the file.

## The PIN

kiosk-pin-length = The PIN needs { $shortest } to { $longest } digits.
kiosk-pin-only-digits = The PIN may have digits alone: the kiosk has no other keys.
kiosk-pin-guessable = This PIN is easy to guess. Take digits that do not just repeat or count.

## Printing: what is wrong, then what to do; for staff alone

kiosk-print-no-system = This computer has nothing that prints.
kiosk-print-no-system-do = Install the printing of the system (on Linux: CUPS), or turn printing off in the setup.
kiosk-print-no-printer = No printer is the default one.
kiosk-print-no-printer-do = Make a printer the default in the settings of the system.
kiosk-print-stopped = The printer { $printer } is stopped or takes no pages.
kiosk-print-refuses = The printer { $printer } takes no new pages.
kiosk-print-stopped-do = Look at its paper and its display. Then start it again in the printer settings of the system.
kiosk-print-stuck =
    { $count ->
        [one] One page waits for the printer { $printer }, and it does not come out.
       *[other] { $count } pages wait for the printer { $printer }, and none comes out.
    }
kiosk-print-stuck-do = Look at the printer, and delete the waiting pages in the settings of the system.
kiosk-print-no-answer = The printing of the system gave no answer in time.
kiosk-print-not-taken = The printing of the system did not take the page.
kiosk-print-not-taken-do = Print a page from another program. If that fails too, restart the computer and the printer.
# All that a customer hears.
kiosk-print-customer = Printing does not work just now. Take a photo of the code instead: your plan is in it.

## A day’s counts

kiosk-counts-not-read = The file with the counts can’t be read: { $path }
kiosk-counts-not-written = The file with the counts can’t be written: { $path }
kiosk-counts-folder-do = Choose a place in the setup in which this account may make files.
kiosk-counts-not-ours = Line { $line } of this file is none of the kiosk’s counts, so it was left alone: { $path }
kiosk-counts-not-ours-do = Choose another file for the counts, or move this one away.

## The form that sets a kiosk up

cli-kiosk-setup = Open a form that writes the configuration
cli-kiosk-output = With --setup: where to write it; a configuration that is there is changed after a question
file-name-kiosk = kiosk
kiosk-setup-headline = Set up a kiosk
kiosk-setup-lead = Fill this in once for each kiosk. Nothing is written before you press the button at the end.
# $path is the file.
kiosk-setup-not-used = There is a file already, and it can’t be used as it is. The form begins anew: { $path }
kiosk-setup-shop-heading = The shop
kiosk-setup-shop = Name of the shop
kiosk-setup-shop-wrong = Type the name of the shop, with { $most } signs at most.
kiosk-setup-languages = Languages that people can choose
kiosk-setup-languages-wrong = Tick one language at least.
kiosk-setup-country = Country
kiosk-setup-country-wrong = Choose a country.
kiosk-setup-times-heading = Times
# $least and $most are numbers.
kiosk-setup-seconds = Seconds, from { $least } to { $most }
kiosk-setup-seconds-wrong = Type a whole number from { $least } to { $most }.
kiosk-setup-attract = How long the first page stands in each language
kiosk-setup-idle = How long nobody touches anything before we ask
kiosk-setup-countdown = How long we count down before everything is forgotten
kiosk-setup-take-home-heading = What people take home
kiosk-setup-print = Offer to print the last page
kiosk-setup-print-note = On the default printer of this computer. Failures are told to staff alone.
kiosk-setup-printer = Ready to print: { $printer }
kiosk-setup-shelf = File with what you sell
kiosk-setup-shelf-note = May stay empty. The page shops.md tells how it is made. It marks your products and moves none.
kiosk-setup-shelf-choose = Choose the file with what you sell…
kiosk-setup-link = Address where people get the program
kiosk-setup-link-note = May stay empty. It begins with https:// and has no question mark, so that nothing about a person is in it.
kiosk-setup-link-wrong = Type an address that begins with https://, with { $most } signs at most and no question mark, # or @ in it. Or leave it empty.
kiosk-setup-staff-heading = For your staff
kiosk-setup-counts = File for a day’s counts
kiosk-setup-counts-note = May stay empty. It counts how many began, came to the end and printed. It knows no persons.
kiosk-setup-no-folder = There is no such folder for this file: { $path }
kiosk-setup-pin = PIN that ends the kiosk
kiosk-setup-pin-note = { $shortest } to { $longest } digits. Only a hash of it is written, so note it where staff find it.
kiosk-setup-pin-keep = Leave both lines empty to keep the PIN that is set.
kiosk-setup-again = The same PIN once more
kiosk-setup-pin-differs = The two PINs differ. Type both again.
kiosk-setup-file-heading = The file
kiosk-setup-file = Where to write it
kiosk-setup-file-note = The account in which the kiosk runs has to be able to read it.
kiosk-setup-file-choose = Choose the place…
kiosk-setup-file-wrong = Type where the file shall be.
kiosk-setup-save = Write the file
kiosk-setup-problems =
    { $count ->
        [one] One line is not right yet. Nothing was written.
       *[other] { $count } lines are not right yet. Nothing was written.
    }
kiosk-setup-no-hash = No hash of the PIN could be made, so nothing was written.
kiosk-setup-no-hash-do = Close other programs and press the button once more.
kiosk-setup-exists = A file of that name is there already. It was left as it is.
kiosk-setup-exists-do = Choose another place, or agree that it is replaced.
kiosk-setup-not-replaced = The file could not be replaced. It is as it was: { $path }
kiosk-setup-not-replaced-do = Choose another place, or ask who looks after this computer.
kiosk-setup-not-the-same = What was written does not read back as it should: { $path }
kiosk-setup-over-headline = Replace the file that is there?
kiosk-setup-over-lead = What stands in it now is lost: { $path }
kiosk-setup-over-back = Back to the form
kiosk-setup-over = Replace it
kiosk-setup-done-headline = The kiosk is set up
kiosk-setup-done-lead = The file is written, and it reads back as you filled it in: { $path }
kiosk-setup-done-start = Start the kiosk with this command:
kiosk-setup-done-lock = The page kiosk.md tells how the computer under it is locked.
# A shop is a seller: 15 CFR part 791, case ICTS-2021-002.
kiosk-setup-done-seller = Do you sell Kaspersky in the United States? To resell it there is prohibited since { $date }.
kiosk-setup-close = Close
kiosk-setup-no-display = The form needs a screen, and there is none.
kiosk-setup-no-display-do = Run it on the desktop of the kiosk’s own computer.
