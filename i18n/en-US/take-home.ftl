### What a person takes home from the kiosk: on its last page, on paper and in the code.

## What a person can answer

answer-dont-know = I don’t know
answer-product-security = Kaspersky antivirus or a whole package
answer-product-companion = Only its VPN, passwords or Safe Kids
answer-product-replaced = It turned into UltraAV
answer-product-business = It is my company’s or school’s
answer-device-windows = A computer with Windows
answer-device-mac = A Mac
answer-device-android = An Android phone or tablet
answer-device-iphone = An iPhone or iPad
answer-device-linux = A computer with Linux
answer-passwords-yes = Yes, there are passwords in it
answer-passwords-no = No
answer-wish-protection = Protection is enough
answer-wish-passwords = A place for passwords
answer-wish-vpn = A VPN
answer-wish-children = Rules for children’s devices
answer-price-free = Nothing
answer-price-paid = It may cost something

## The page

take-home-headline = Your way from Kaspersky to other protection
# $shop is the shop's name, $date the day on which it was printed.
take-home-made = { $shop }, { $date }
take-home-lead = Using Kaspersky is not banned, and nobody is fined for it. But in the US it may get no more updates, so its protection grows old. Keep to the order below.
take-home-lead-elsewhere = The US rule does not reach this country. You choose if you want to change. If you do, keep to the order below.
take-home-dates = The two dates
# A name of a country.
take-home-country = Said or decided for this country: { $country }
take-home-country-none = No rule and no warning was found for this country: { $country }
# One line: the day, and what it is.
take-home-dated = { $when }: { $what }
take-home-steps = At home, in this order
take-home-offers = Other protection
take-home-offers-rule = Nobody pays for a place in this list. What does more of what you asked for comes first, then what more labs tested.
take-home-offer-built-in = { $name }, part of the system
take-home-more =
    { $count ->
        [one] Safe Passage shows one maker more.
       *[other] Safe Passage shows { $count } makers more.
    }
take-home-marks = The shop marked what it sells. That moves nothing in the list.
take-home-closing = Safe Passage is independent of Kaspersky, of every other maker, of this shop and of every government. It is free and earns nothing from what you choose. A shop earns from what it sells. This is not legal advice.

## What to do, each with a short form for the code

take-home-passwords = Take your passwords out
take-home-passwords-how = Open Kaspersky Password Manager. Export your entries to a text file. After the removal you can’t open them here.
take-home-passwords-look = Is Kaspersky Password Manager there? Look if it holds passwords. If so, export them to a text file.
take-home-passwords-else = Anyone can read that file. Delete it when your entries are in their new place. Codes, cards and pictures are not in it: note them by hand.
take-home-passwords-brief = Kaspersky Password Manager: export your passwords to a text file.
take-home-download = Download the new protection
take-home-download-how = Choose one from this page and download it from its address. Do not install it yet.
take-home-download-brief = Download the new protection. Do not install it yet.
take-home-store = Choose the new app
take-home-store-how = Look for it in the app store of your device. Do not install it yet.
take-home-store-brief = Choose the new app in the app store.
take-home-remove = Remove the old program
take-home-remove-how = Open the list of apps and programs. Choose what is named Kaspersky or UltraAV, and uninstall it there. Do not delete its folders by hand.
take-home-remove-brief = List of apps: uninstall the old program.
take-home-remove-brief-windows = Settings, Apps: uninstall the old program. Follow its window to the end.
take-home-remove-brief-phone = Hold the old app’s icon and remove it.
take-home-restart = Restart
take-home-restart-how = Turn the device off and on again.
take-home-restart-brief = Restart. To shut down is not enough.
take-home-check = Install the new one, and check
take-home-check-windows = Install what you downloaded. Open Windows Security: it should name your new protection, or Microsoft Defender, as turned on.
take-home-check-mac = Install what you downloaded. Open it: it should say that protection is on. In System Settings, General, Software Update, turn on all automatic updates.
take-home-check-phone = Install the new app and open it. It should say that protection is on.
take-home-check-other = Install what you downloaded. Open it: it should say that protection is on.
take-home-check-brief = Install the new one. Does it say that it is on?
take-home-pay = Look at what you still pay
take-home-pay-how = Sign in at my.kaspersky.com. { payment-my-kaspersky-how }
take-home-pay-replaced = UltraAV has an account of its own. End its renewal there. My Kaspersky knows nothing of it.
take-home-pay-brief = my.kaspersky.com: end the automatic renewal.
take-home-pay-brief-replaced = UltraAV’s own account: end the renewal there.
take-home-ask = Ask who looks after it
take-home-ask-how = The computer of a company or school is changed by those who look after it. Show them this page.
take-home-ask-brief = Ask who looks after the computer.
take-home-leave = Leave it as it is until then
take-home-leave-how = Do not remove it yourself. It may have locked disks that only it can open. Is the computer yours after all? Start Safe Passage on it.
take-home-leave-brief = Do not remove it yourself.

## The program and the codes

take-home-program-heading = Help at home
take-home-program = The free program Safe Passage leads you through all of this on your own computer. Ask here how you get it.
take-home-program-link = The free program Safe Passage leads you through all of this on your own computer. The small code shows where to get it.
take-home-code-plan = Your plan as text. It needs no network.
take-home-link-shop = Where to get the program
take-home-link-device = Help to remove apps on your device
take-home-link-rule = The text of the US decision
# The plan in the code: as short as it can be, one line each.
take-home-plan = Leaving Kaspersky
take-home-plan-offers = New protection: { $names }
take-home-plan-link = More: { $link }
