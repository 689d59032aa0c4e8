### Step 8, and the documents.

done-headline-moved = You are through. This computer has other protection.
done-lead-moved = Keep this receipt. It says what was done, without secrets.
done-headline-moved-unproved = Kaspersky is gone. We could not prove what protects now.
done-lead-moved-unproved = Install your choice, or look in its window, and check once more.
done-headline-removal-unproved = We could not prove that the old program is gone.
done-lead-removal-unproved = Our last look could not read enough. Look again, or see if it still stands in the list of programs.
done-headline-kept = You keep it for now.
done-lead-kept = That is your right. Here is what to watch, so that nothing comes as a surprise. Come back at any time, your answers are kept.
done-headline-nothing = There was nothing to move away from.
done-lead-nothing = We found no Kaspersky here. Think of the other devices below.
done-headline-unknown = We could not read enough to help here.
done-lead-unknown = Ask somebody you trust to look with you, and show them this page.
done-headline-ask-owner = Please ask whoever decides over this computer.
done-lead-ask-owner = Removing protection from somebody else’s computer can break their rules and leave it open. Show them this page, and ask them to help you take out what is yours.
done-headline-unfinished = Not finished yet. Nothing is lost.
done-lead-unfinished = The old program is still there. Your answers are kept: open Safe Passage again and go on.
done-save-html = Save the receipt
done-save-text = Save it as plain text
done-save-json = Save it as data
done-devices-heading = Your other devices
done-devices-text = Look at each device that you or your family use. Only Windows computers were switched to UltraAV by themselves. Macs and phones were not.
done-save-devices = Save these steps as a sheet to print
done-nobody-calls = Nobody from Safe Passage will ever call you about this.
done-again = Begin again
done-again-text = This forgets your answers on this computer. Files that were written stay.
done-start-over = Forget my answers and begin again
done-close = Close

keep-stops = What no longer comes
keep-from = From { $date }
keep-since = Since { $date }
keep-goes-on = It goes on scanning with what it last learned. Nothing on this computer is taken from you.
keep-watch = What to watch
keep-watch-last-update = The day of its last update
keep-watch-last-update-how = Open its window now and then, and look.
keep-watch-licence = The end of the license
keep-watch-licence-how = Its window shows that day. After it the program may protect less, or not at all.
keep-watch-belongings = What you saved in it
keep-watch-belongings-how = Take your passwords and files out once, so that nothing is lost on the day it goes.
keep-watch-successor = Who is behind UltraAV, and what it costs
keep-watch-successor-how = It comes from another company. Look at your bank statement for what you pay, and for how long.
keep-watch-protection = That something protects this computer
keep-watch-protection-how = Look at “What protects now” below. If nothing is on, come back and choose.
keep-watch-payments = Payments
keep-watch-payments-how = Look at your bank statement for renewals that you do not want.
keep-look-again = Look again on { $date }. Open Safe Passage at any time: it looks anew, and your answers are kept.
keep-save-sheet = Save this as a sheet
keep-today = How it stands today
keep-sheet-headline = Keeping it for now: what to watch
keep-sheet-lead = Saved by Safe Passage on { $date }. It says how things stood on that day.

receipt-day = Day
receipt-found = Found
receipt-found-nothing = Nothing of Kaspersky
receipt-last-update = Last update of the old product
receipt-not-answered = Not answered
receipt-file-title = File
receipt-file = { $count ->
    [one] One entry, { $state }: { $path }
   *[other] { $count } entries, { $state }: { $path }
}
receipt-file-encrypted = encrypted
receipt-file-readable = readable by anybody
receipt-file-deleted = deleted
receipt-chosen-not-on = { $name }, not seen as on at the last look
receipt-chosen = Chosen
receipt-removed-gone = Gone by the last look
receipt-removed-still-there = Still there by the last look
receipt-removed-unclear = The last look could not tell
receipt-removed-not-looked = Not looked for since the removal
receipt-dates-and-sources = Dates and sources
receipt-dates-heading = The two dates of the rule
receipt-deadline = { $date } ({ $distance })
receipt-source = { $name } (read on { $date })
receipt-source-removal = About the removal
receipt-source-choice = { $name }, the maker’s page

sheet-headline = The removal, on paper
sheet-lead = Saved by Safe Passage on { $date }. Keep it on paper or as a photo. You need no network to read it.
sheet-built-in = Bring back what the system has of its own
sheet-network = The network is gone after the restart
sheet-network-steps =
    Restart once more.
    Take a phone with mobile data. Turn on its hotspot, and choose it in this computer’s list of Wi-Fi networks.
    Without Wi-Fi, connect the phone by its USB cable, and turn on USB tethering in its settings.
    You can also read the pages on this sheet on the phone itself, or on another computer.
    Do not delete files of the old program by hand. Keyboard, mouse and network can hang on them.
sheet-network-built-in = Meanwhile the system’s own protection works without a network, with what it knows. Let it update as soon as you can.
sheet-letters = Letters in a picture
sheet-password = Windows asks for a password or a key
sheet-downloads = Where your downloads lie
sheet-downloads-text = Open the Downloads folder. There is the protection that you chose, if you downloaded it, and on Windows kavremvr.exe. Some programs need the network once more while they install.
sheet-afterwards = Afterwards
sheet-afterwards-text = Open Safe Passage again. It looks anew and goes on where you were.
