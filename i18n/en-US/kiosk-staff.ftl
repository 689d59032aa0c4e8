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
