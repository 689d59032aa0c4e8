# What to do with the file that we wrote, product by product (assets/password-homes.toml).
# Each step is one action. Names of menus are those that the product shows.

## In the browser

password-product-chrome-step-1 = Open Chrome, type chrome://password-manager/settings in the address bar at the top, and press Enter.
password-product-chrome-step-2 = Next to Import passwords, click Select file.
password-product-chrome-step-3 = Choose the file that we wrote, and open it.
password-product-chrome-step-4 = If we wrote more than one file, import the others the same way.
password-product-chrome-proof = At the end Chrome says how many passwords came in; click View passwords, or Passwords on the left, to see them.
password-product-chrome-limit = Chrome takes only web sites with a password; notes and applications stay in the encrypted copy.

password-product-edge-step-1 = Open Edge, and choose Settings in the menu with the three dots.
password-product-edge-step-2 = Look for the passwords there, and then for Import passwords.
password-product-edge-step-3 = Choose a CSV file as the source, and open the file that we wrote.
password-product-edge-step-4 = If we wrote more than one file, import the others the same way.
password-product-edge-proof = Open the passwords in Edge’s settings: your sites are in the list.
password-product-edge-limit = Edge takes only web sites with a password; notes and applications stay in the encrypted copy.

password-product-brave-step-1 = Open Brave, type brave://password-manager/settings in the address bar at the top, and press Enter.
password-product-brave-step-2 = Next to Import passwords, click Select file.
password-product-brave-step-3 = Choose the file that we wrote, and open it.
password-product-brave-step-4 = If we wrote more than one file, import the others the same way.
password-product-brave-proof = Click Passwords on the left of the same page: your sites are in the list.
password-product-brave-limit = Brave takes only web sites with a password; notes and applications stay in the encrypted copy.

password-product-opera-step-1 = Open Opera, and open its settings.
password-product-opera-step-2 = Look for the passwords there, and then for Import.
password-product-opera-step-3 = Choose the file that we wrote, and open it.
password-product-opera-step-4 = If we wrote more than one file, import the others the same way.
password-product-opera-proof = Open the passwords in Opera’s settings: your sites are in the list.
password-product-opera-limit = Opera takes only web sites with a password; notes and applications stay in the encrypted copy.

password-product-vivaldi-step-1 = Open Vivaldi, and open its settings.
password-product-vivaldi-step-2 = Look for the passwords under Privacy, and then for Import passwords.
password-product-vivaldi-step-3 = Choose the file that we wrote, and open it.
password-product-vivaldi-step-4 = If we wrote more than one file, import the others the same way.
password-product-vivaldi-proof = Click Show Saved Passwords under Privacy in the settings: your sites are in the list.
password-product-vivaldi-limit = Vivaldi takes only web sites with a password; notes and applications stay in the encrypted copy.

password-product-firefox-step-1 = Open Firefox on the computer, type about:logins in the address bar at the top, and press Enter.
password-product-firefox-step-2 = Open the menu with the three dots at the top right of the page.
password-product-firefox-step-3 = Choose Import from a File.
password-product-firefox-step-4 = Choose the file that we wrote, and click Import.
password-product-firefox-proof = Firefox says how many passwords it added, and lists them on the left of the same page.
password-product-firefox-limit = Firefox keeps the site, the user name and the password; names, comments, notes and applications stay in the encrypted copy.

password-product-safari-step-1 = On a Mac with macOS 15 or newer, open the Passwords app. Safari uses the passwords in it.
password-product-safari-step-2 = Choose File in the menu bar, then Import Passwords from File. It may be called Import Passwords.
password-product-safari-step-3 = Choose the file that we wrote, and confirm the import.
password-product-safari-proof = The Passwords app lists your sites, and Safari offers them where you sign in.
password-product-safari-limit = Only web sites with a password get in, and an entry without a user name may be left out; notes and applications stay in the encrypted copy.

## On the phone

password-product-apple-passwords-step-1 = On a Mac with macOS 15 or newer, open the Passwords app.
password-product-apple-passwords-step-2 = Choose File in the menu bar, then Import Passwords from File. It may be called Import Passwords.
password-product-apple-passwords-step-3 = Choose the file that we wrote, and confirm the import.
password-product-apple-passwords-proof = The Passwords app lists your sites, and so does the one on the iPhone when iCloud has brought them there.
password-product-apple-passwords-limit = Only web sites with a password get in, and an entry without a user name may be left out; notes and applications stay in the encrypted copy.

password-product-apple-passwords-iphone-step-1 = Bring the file that we wrote to the iPhone, into the Files app. Do not send it by e-mail or chat.
password-product-apple-passwords-iphone-step-2 = Open Settings on the iPhone, then Apps, then Safari, and look for Import.
password-product-apple-passwords-iphone-step-3 = Choose the file, and confirm the import.
password-product-apple-passwords-iphone-step-4 = Delete the file on the iPhone, and delete it again under Recently Deleted.
password-product-apple-passwords-iphone-proof = Open the Passwords app on the iPhone: your sites are in the list.
password-product-apple-passwords-iphone-limit = Not every iPhone offers this, and a Mac is the surer way; notes and applications stay in the encrypted copy.

password-product-google-password-manager-step-1 = Open passwords.google.com in a browser on the computer, and sign in to your Google account.
password-product-google-password-manager-step-2 = Click the gear at the top right.
password-product-google-password-manager-step-3 = Click Import, then Select file.
password-product-google-password-manager-step-4 = Choose the file that we wrote, and confirm the import.
password-product-google-password-manager-step-5 = If we wrote more than one file, import the others the same way.
password-product-google-password-manager-proof = The list at passwords.google.com shows your sites, and Chrome on your phone shows them too.
password-product-google-password-manager-limit = Google takes only web sites with a password; notes and applications stay in the encrypted copy.

## In a password manager

password-product-bitwarden-step-1 = Open vault.bitwarden.com in a browser, or vault.bitwarden.eu for a European account, and log in.
password-product-bitwarden-step-2 = Choose Tools, then Import.
password-product-bitwarden-step-3 = As the file format, choose Bitwarden (json).
password-product-bitwarden-step-4 = Click Choose File, and open the file that we wrote.
password-product-bitwarden-step-5 = Click Import once. A second import would bring every entry twice.
password-product-bitwarden-proof = Your vault has new folders whose names begin with From Kaspersky, with your entries and notes in them.

password-product-1password-step-1 = Sign in at 1Password.com in a browser on the computer.
password-product-1password-step-2 = Click your name at the top right, then Import.
password-product-1password-step-3 = Choose Other as the place that your data comes from.
password-product-1password-step-4 = Choose the file that we wrote, and look at the names over the columns.
password-product-1password-step-5 = If they fit, confirm the import.
password-product-1password-proof = Open the vault that you imported to: your entries are in its list.
password-product-1password-limit = Notes arrive as logins that have only a title and a text.

password-product-proton-pass-step-1 = Open Proton Pass on the computer, as a program or at pass.proton.me in a browser.
password-product-proton-pass-step-2 = Open Settings, then Import.
password-product-proton-pass-step-3 = Choose Generic CSV, the last one in the list.
password-product-proton-pass-step-4 = Choose the file that we wrote, and confirm the import.
password-product-proton-pass-proof = Proton Pass says how many items came in, and lists them with all items.
password-product-proton-pass-limit = Notes arrive as logins that have only a title and a text.

password-product-dashlane-step-1 = Open Dashlane in a browser on the computer, but not in Safari, and log in.
password-product-dashlane-step-2 = Open My account, and look for Import.
password-product-dashlane-step-3 = Choose a CSV file as the source, and open the file that we wrote.
password-product-dashlane-step-4 = Look through what Dashlane shows, and confirm.
password-product-dashlane-proof = Open the list of logins in Dashlane: your entries are there.
password-product-dashlane-limit = The import takes logins alone, so look for each of your notes, and copy by hand what is missing.

password-product-nordpass-step-1 = Open NordPass on the computer, and click the gear at the upper left.
password-product-nordpass-step-2 = Scroll down to Import, and click Import Items.
password-product-nordpass-step-3 = Choose Spreadsheet.
password-product-nordpass-step-4 = Choose to browse for a CSV file, and open the file that we wrote.
password-product-nordpass-step-5 = Look through the list, and click Import.
password-product-nordpass-proof = NordPass lists your passwords under Passwords and your notes under Secure Notes.

password-product-lastpass-step-1 = Log in to LastPass in a browser on the computer.
password-product-lastpass-step-2 = Look for Advanced Options, and then for Import.
password-product-lastpass-step-3 = Choose a generic CSV file as the source, and open the file that we wrote.
password-product-lastpass-proof = Open all items in LastPass: your entries and notes are in the list.

password-product-keepassxc-step-1 = Open KeePassXC, and choose to open an existing database.
password-product-keepassxc-step-2 = Choose the encrypted file that we wrote.
password-product-keepassxc-step-3 = Enter the password that you chose for the file, and confirm.
password-product-keepassxc-step-4 = Keep the file in a safe place, and make a second copy of it. KeePassXC works in this file itself.
password-product-keepassxc-proof = KeePassXC shows groups for web sites, applications, other accounts and notes, with your entries in them.

## In an encrypted file

password-product-keepassxc-file-step-1 = Open KeePassXC, and choose to open an existing database.
password-product-keepassxc-file-step-2 = Choose the encrypted file that we wrote.
password-product-keepassxc-file-step-3 = Enter the password that you chose for the file, and confirm.
password-product-keepassxc-file-step-4 = Keep the file in a safe place, and make a second copy of it. KeePassXC works in this file itself.
password-product-keepassxc-file-proof = KeePassXC shows groups for web sites, applications, other accounts and notes, with your entries in them.

password-product-keepass-step-1 = Open KeePass, version 2, and choose File, then Open.
password-product-keepass-step-2 = Choose the encrypted file that we wrote.
password-product-keepass-step-3 = Enter the password that you chose for the file, and confirm.
password-product-keepass-step-4 = Keep the file in a safe place, and make a second copy of it. KeePass works in this file itself.
password-product-keepass-proof = KeePass shows groups for web sites, applications, other accounts and notes, with your entries in them.

password-product-strongbox-step-1 = Bring the encrypted file that we wrote to the iPhone or Mac, for example by cable or through your online storage.
password-product-strongbox-step-2 = Open Strongbox, and look for adding an existing database.
password-product-strongbox-step-3 = Choose the file.
password-product-strongbox-step-4 = Enter the password that you chose for the file, and confirm.
password-product-strongbox-step-5 = Keep the file in a safe place, and make a second copy of it. Strongbox works in this file itself.
password-product-strongbox-proof = Strongbox shows groups for web sites, applications, other accounts and notes, with your entries in them.

password-product-keepassium-step-1 = Bring the encrypted file that we wrote to the iPhone, for example by cable or through your online storage.
password-product-keepassium-step-2 = Open KeePassium, and choose to add a database that you have.
password-product-keepassium-step-3 = Choose the file in the list of your files.
password-product-keepassium-step-4 = Enter the password that you chose for the file, and confirm.
password-product-keepassium-step-5 = Keep the file in a safe place, and make a second copy of it. KeePassium works in this file itself.
password-product-keepassium-proof = KeePassium shows groups for web sites, applications, other accounts and notes, with your entries in them.

password-product-keepassdx-step-1 = Bring the encrypted file that we wrote to the phone, for example by cable or through your online storage.
password-product-keepassdx-step-2 = Open KeePassDX, and choose to open an existing database. It may be called a vault.
password-product-keepassdx-step-3 = Choose the file.
password-product-keepassdx-step-4 = Enter the password that you chose for the file, and confirm.
password-product-keepassdx-step-5 = Keep the file in a safe place, and make a second copy of it. KeePassDX works in this file itself.
password-product-keepassdx-proof = KeePassDX shows groups for web sites, applications, other accounts and notes, with your entries in them.

password-product-keepass2android-step-1 = Bring the encrypted file that we wrote to the phone, for example by cable or through your online storage.
password-product-keepass2android-step-2 = Open Keepass2Android, and choose Open file or Open database.
password-product-keepass2android-step-3 = Choose the file.
password-product-keepass2android-step-4 = Enter the password that you chose for the file, and confirm.
password-product-keepass2android-step-5 = Keep the file in a safe place, and make a second copy of it. Keepass2Android works in this file itself.
password-product-keepass2android-proof = Keepass2Android shows groups for web sites, applications, other accounts and notes, with your entries in them.
