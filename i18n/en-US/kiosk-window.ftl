### The window of the kiosk in a shop: a touch screen that people read while they stand.

kiosk-attract-headline = Do you have Kaspersky?
kiosk-attract-lead = In three minutes you know the dates, what to do at home, and in which order. You take it along on paper or on your phone.
kiosk-attract-note = Nobody asks your name, and nothing you touch here is kept. This program is independent of Kaspersky and of every other maker.
kiosk-attract-seller = This shop sells some of the products. That changes nothing in the lists.
# Stands on the button that begins, in each language.
kiosk-begin = Begin in English
kiosk-staff = Staff

kiosk-language = Language
kiosk-again = Start again
kiosk-progress = Question { $number } of { $count }

kiosk-product-headline = What do you have?
kiosk-product-lead = Touch what fits best.
kiosk-product-security-note = Standard, Plus, Premium, Free, Anti-Virus, Internet Security or Total Security
kiosk-product-companion-note = The VPN, Password Manager or Safe Kids, and no antivirus
kiosk-product-replaced-note = Kaspersky went, and UltraAV came in its place
kiosk-product-business-note = Somebody at work looks after the computer
kiosk-unknown-note = Then we tell you what holds for most people
kiosk-device-headline = What is it on?
kiosk-device-lead = If you have several, touch the one that matters most.
kiosk-passwords-headline = Are your passwords in Kaspersky Password Manager?
kiosk-passwords-lead = They have to come out before anything is removed.
kiosk-passwords-unknown-note = Then we tell you where to look at home
kiosk-wish-headline = What else would you like to have?
kiosk-wish-lead = Each choice protects against viruses.
kiosk-price-headline = What may it cost?
kiosk-price-lead = There is good protection for nothing, too.

kiosk-country-headline = Where do you live?
kiosk-country-change = Country: { $country }. Change it

kiosk-code-plan-note = Point your phone’s camera at it.
kiosk-further-down = Further down
kiosk-further-up = Further up
kiosk-print = Print this page
kiosk-paper-asked = Your page is on its way to the printer. If it does not come, ask the staff.
kiosk-done = I am done

kiosk-warning-headline = Are you still there?
kiosk-warning-text = { $seconds ->
    [one] In one second everything here is forgotten.
   *[other] In { $seconds } seconds everything here is forgotten.
}
kiosk-warning-stay = Yes, go on

kiosk-pin-headline = For staff
kiosk-pin-lead = Type the PIN of this kiosk.
kiosk-pin-erase = Erase
kiosk-pin-enter = Enter
kiosk-pin-typed = { $count ->
    [one] One digit typed
   *[other] { $count } digits typed
}
kiosk-pin-checking = One moment…
kiosk-pin-wrong = That was not the PIN.
kiosk-pin-wait = { $seconds ->
    [one] That was not the PIN. Wait one second.
   *[other] That was not the PIN. Wait { $seconds } seconds.
}

kiosk-staff-headline = Staff
kiosk-staff-lead = Today, by the calendar of New York.
kiosk-count-begun = People who began
kiosk-count-finished = People who came to the last page
kiosk-count-printed = Pages printed
kiosk-count-not-printed = Pages that could not be printed
kiosk-count-left = People who walked away
kiosk-count-restarted = Times the kiosk had to start again
kiosk-staff-counts = The day’s counts
kiosk-staff-printer = Printer
kiosk-staff-printer-off = Switched off in the kiosk’s file
kiosk-staff-printer-unused = Nothing was printed since the kiosk was opened
kiosk-staff-printer-took = The last page was handed to the printer
kiosk-staff-version = Version
kiosk-staff-back = Back to the kiosk
kiosk-staff-exit = Close the kiosk

kiosk-trouble-headline = The kiosk can’t start yet
kiosk-trouble-lead = This page is for staff. The kiosk’s file has a mistake: { $path }
kiosk-trouble-again = Read the file again
kiosk-trouble-close = Close

cli-kiosk = Opens the kiosk of a shop: full screen, locked, and opened again after a crash
cli-kiosk-config = The kiosk’s file
kiosk-no-display = There is no screen here to open the kiosk on.
kiosk-no-display-do = Start it in a session with a screen.
kiosk-config-no-text = The kiosk’s file is no text.
kiosk-config-no-text-do = Make it anew with “safe-passage kiosk --setup”.
