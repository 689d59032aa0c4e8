### Words for assets/removal.toml, by id.

prepare-downloaded = My choice is downloaded
prepare-downloaded-how = The file lies on this computer and was not started yet.
prepare-offline-sheet = The sheet is printed or photographed
prepare-offline-sheet-how = After the removal the network can be gone for a while.
prepare-saved-work = My work is saved
prepare-saved-work-how = The removal ends with a restart.
prepare-product-password = I know the password of Kaspersky’s settings, or it has none
prepare-product-password-how = The removal can ask for it. Look under Settings for password protection.
prepare-letters-in-a-picture = I can read letters in a picture, or somebody can for me
prepare-letters-in-a-picture-how = If the ordinary way fails, the maker’s tool shows letters in a picture and asks you to type them.

remove-windows-managed-how = Ask whoever manages it to remove it. Business software asks for their password.
remove-windows-managed-else = Do not try other tools on a managed computer. Ask the administrator.
remove-windows-successor-how = Open Settings, Apps. Choose the program, then Uninstall, and follow it to the end.
remove-windows-successor-else = Only its own uninstaller keeps it from coming back. Restart, and try once more.
remove-windows-safe-kids-how = Open Settings, Apps. Choose it, then Uninstall. It asks for the parent’s account.
remove-windows-safe-kids-else = Sign in at my.kaspersky.com as the parent and take the device off the list. Then try once more.
remove-windows-app-how = Open Settings, Apps. Choose the program, then Uninstall. Where it asks what to keep, keep nothing but a vault that you have not emptied.
remove-windows-app-else = Restart and try once more. If it refuses again, use the maker’s clean-up tool.
remove-macos-app-how = Open Kaspersky. In the menu choose Help, Support, Uninstall. It asks for your Mac’s password.
remove-macos-app-else = Do not drag it to the Trash. Restart, and try once more.
remove-linux-package-how = Type this into a terminal, or use your system’s software center. It asks for the administrator’s password.
remove-linux-package-else = Look at what the package manager says, mend that first, and try once more.

remove-linux-other-how = Open your system’s software center, look for Kaspersky, and remove it. If it is not listed there, ask whoever installed it.
remove-linux-other-else = Look for an uninstall script in the folder of the program, or ask whoever installed it.

fallback-kavremover = The maker’s clean-up tool
fallback-kavremover-how = It is called kavremover and removes what the ordinary way leaves. It shows letters in a picture, and restarts the computer.
fallback-password-reset = A forgotten settings password
fallback-password-reset-how = The maker has a tool that resets it. It works in Windows’ Safe Mode only. The password of a vault cannot be reset.

restart-windows-how = In the Start menu choose Restart, not Shut down. A computer that was only shut down can start with the drivers as they were.

built-in-windows-how = Open Windows Security, then Virus and threat protection. If another antivirus is registered but out of date, Windows offers to turn Microsoft Defender on. Turn it on and let it update.
built-in-windows-else = If it says that your organization manages it, a setting of the old program may be left. Do not edit settings by hand. Finish the removal and restart: most often Defender comes back then.
built-in-macos-how = The Mac protects itself with XProtect. Open System Settings, General, Software Update, and turn on all automatic updates.
built-in-macos-else = XProtect has no window of its own. If updates are on, it works.

payment-my-kaspersky = My Kaspersky: subscriptions and automatic renewal
payment-my-kaspersky-how = Open Subscriptions, choose yours, then Manage subscription. Turn automatic renewal off. It stays paid to its end.
payment-bank = Bank and card statements
payment-bank-how = Look a year back for Kaspersky, Nexway or NW, Digital River or DR, Pango, and Point Wild.
payment-shop-mail = Mail from the shop
payment-shop-mail-how = Search your mail for the order. It has the order number and a link to end the renewal. The next year is charged before this one ends.
payment-app-store = App stores on phones and tablets
payment-app-store-how = Open the subscriptions in the App Store or Google Play. Deleting the app does not end them.
payment-ultraav = UltraAV’s account
payment-ultraav-how = UltraAV has billed US customers since September 2024. Removing the program does not end it.
