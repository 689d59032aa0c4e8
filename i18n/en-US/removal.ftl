### Words for assets/removal.toml, by id.
### A way has its title under the id; -why says why; -how has the steps, one in each line; -see what the person will see;
### -time how long it takes; -else what to do when it fails; -proof what proves it done.

prepare-downloaded = My choice is downloaded
prepare-downloaded-why = Old protection goes only when the new one is at hand.
prepare-downloaded-how =
    Save the file from the address above, and remember the folder. Most often it is Downloads.
    Do not start it yet. Two such programs at once get in each other’s way.
    Start it after the restart, when the old program is gone.

prepare-removal-tool = Kaspersky’s removal tool is downloaded
prepare-removal-tool-why = You need it only if the ordinary way fails. Then it must be there, even without a network.
prepare-removal-tool-how =
    Open the address below in your browser. The file is called kavremvr.exe.
    Save it next to the other download. Do not start it yet.
    If the address does not answer, go on without it. We could not check that it answers in the United States.

prepare-letters-in-a-picture = I can read letters in a picture, or I have a way round
prepare-letters-in-a-picture-why = If the ordinary way fails, Kaspersky’s tool shows letters in a picture. You type them in.
prepare-letters-in-a-picture-how =
    We know of no way to have them read aloud. If you can’t see them, choose a way round before you begin.
    Ask somebody to read them to you: beside you, or by phone with the camera on your screen.
    If you see them but too small, press the Windows key and plus. The Magnifier opens.
    Stay with the program’s own uninstaller, and try it again after a restart. It asks for no letters.
    Another maker has a free tool, ESET AV Remover. It stands below. We could not confirm that it knows your version.
    Ask the shop that sold it, or Kaspersky’s own support.

prepare-product-password = I know the password of Kaspersky’s settings, or it has none
prepare-product-password-why = The removal can ask for it.
prepare-product-password-how =
    Open Kaspersky, then its settings, and look for password protection.
    Turn it off. If you leave it on, keep its password at hand.
    If you forgot it, open the page below. It can be reset, in Windows’ Safe Mode only.

prepare-business-password = I have the password that its administrator set
prepare-business-password-why = The removal of business software can ask for it.
prepare-business-password-how =
    Ask whoever set the program up for the name and the password.
    The agent that manages it can have a password of its own.
    Without them, stop here. Nobody can break that lock for you, and we don’t try.

prepare-windows-password = I know the password of my Windows account
prepare-windows-password-why = Windows can ask for it. In Safe Mode a PIN, a finger or a face may not do.
prepare-windows-password-how =
    Only an administrator may remove programs. If you are none, have the name and password of one.
    If you sign in with a PIN, find out your password now.
    On the way to Safe Mode, Windows can ask for a recovery key (BitLocker). It may be in your Microsoft account.
    Open the address below, and write the key on paper.

prepare-saved-work = My work is saved, and the power is plugged in
prepare-saved-work-why = The removal ends with a restart, and must not stop half-way.
prepare-saved-work-how =
    Save what is open, and close the other programs.
    Plug a laptop into the wall.
    Plan no call and no deadline for the next while.

prepare-restore-point = A restore point is made
prepare-restore-point-why = It is a way back to today’s settings and drivers. Your own files are not part of it.
prepare-restore-point-how =
    Press the Windows key, and type “restore point”. Open “Create a restore point”.
    You can also open Settings, System, About, and there System protection.
    If protection of the Windows disk is off, choose Configure and turn it on.
    Choose Create, give it a name, and wait until Windows says that it is made.

prepare-time-machine = My Mac has a backup
prepare-time-machine-why = It is the way back if something goes wrong.
prepare-time-machine-how =
    Plug in your backup disk.
    Open System Settings, General, Time Machine. On an older Mac, open System Preferences, Time Machine.
    Start a backup, and wait until it is done.
    Without such a disk, copy your most important files to a USB stick.

prepare-backup = My files are backed up
prepare-backup-why = It is the way back if something goes wrong.
prepare-backup-how =
    Open your backup program, or copy your most important files to another disk.
    Open one of the copies, to see that it can be read.

prepare-offline-sheet = The sheet is printed or photographed
prepare-offline-sheet-why = After the removal the network can be gone for a while. In Safe Mode this window is gone too.
prepare-offline-sheet-how =
    Choose “Save the sheet” above. It opens in your browser.
    Print it. Without a printer, photograph it with a phone, page by page.
    Keep it where you can read it while the computer restarts.

remove-windows-vpn = By its own uninstaller
remove-windows-vpn-why = It is a program of its own. The main program may leave it behind, so it goes first.
remove-windows-vpn-how =
    Open it, and turn the VPN off. If you don’t, it can block the internet while it goes.
    Open Settings, then Apps. Choose it in the list, then Uninstall.
    Follow it to the end. If it offers a restart, you can put that off until the last program is gone.
remove-windows-vpn-see = Windows asks if the program may make changes. The VPN ends. The internet goes on without it.
remove-windows-vpn-time = It differs from computer to computer. If it wants a restart, that alone takes some minutes.
remove-windows-vpn-else = Restart and try once more. If it refuses again, use the removal tool of its maker.
remove-windows-vpn-proof = It is no longer in the list of apps. Our next look finds nothing of it.

remove-windows-passwords = By its own uninstaller
remove-windows-passwords-why = Your entries must be out by now. Afterwards you can’t open them here any more.
remove-windows-passwords-how =
    Look once more at the new place of your passwords. Are they there?
    Open Settings, then Apps. Choose it in the list, then Uninstall.
    Follow it to the end. If it offers a restart, you can put that off until the last program is gone.
remove-windows-passwords-see = Windows asks if the program may make changes. Later your browser no longer gets passwords from it.
remove-windows-passwords-time = { remove-windows-vpn-time }
remove-windows-passwords-else = { remove-windows-vpn-else }
remove-windows-passwords-proof = { remove-windows-vpn-proof }

remove-windows-safe-kids = By its own uninstaller, with the parent’s account
remove-windows-safe-kids-why = It is a program of its own. While it is there, its limits for the child go on.
remove-windows-safe-kids-how =
    Have the e-mail address and the password of the parent’s My Kaspersky account at hand.
    Open Settings, then Apps. Choose it in the list, then Uninstall.
    Type the parent’s password where it asks, and follow it to the end.
remove-windows-safe-kids-see = Its limits end on this computer. On the child’s other devices they go on.
remove-windows-safe-kids-time = { remove-windows-vpn-time }
remove-windows-safe-kids-else = Sign in at my.kaspersky.com as the parent, and take this device off the list. Then try once more.
remove-windows-safe-kids-proof = { remove-windows-vpn-proof }

remove-windows-successor-vpn = By its own uninstaller, and by no other way
remove-windows-successor-vpn-why = { remove-windows-successor-why }
remove-windows-successor-vpn-how =
    Open it, and turn the VPN off.
    Open Settings, then Apps. Choose it in the list, then Uninstall. Follow it to the end.
    After the restart, look at the list of apps again.
    End its subscription in its own account. My Kaspersky knows nothing of it.
remove-windows-successor-vpn-see = { remove-windows-successor-see }
remove-windows-successor-vpn-time = { remove-windows-vpn-time }
remove-windows-successor-vpn-else = { remove-windows-successor-else }
remove-windows-successor-vpn-proof = { remove-windows-successor-proof }

remove-windows-successor = By its own uninstaller, and by no other way
remove-windows-successor-why = For many people it came back after a restart when they removed it in another way.
remove-windows-successor-how =
    Open Settings, then Apps. Choose it in the list, then Uninstall. Follow it to the end.
    After the restart, look at the list of apps again.
    End its subscription in its own account. My Kaspersky knows nothing of it.
remove-windows-successor-see = Windows asks if the program may make changes. We could not see its own windows, so read what they say.
remove-windows-successor-else = Restart, and use the same uninstaller once more. Do not delete its folders: so it can come back.
remove-windows-successor-time = { remove-windows-vpn-time }
remove-windows-successor-proof = It is not in the list of apps after the restart. Our next look finds nothing of it.

remove-windows-home-vault = By its own uninstaller, with care for a vault
remove-windows-home-vault-why = This is the main program. It goes after the side programs, so that it guards as long as it can.
remove-windows-home-vault-how =
    Open Settings, then Apps. Choose it in the list, then Uninstall.
    If it asks for a password, it means the one of Kaspersky’s settings.
    It asks what to keep. Clear the boxes for the license, for quarantine, and for settings.
    Is there a box for vaults? Clear it only if your vault is empty, or you never made one.
    Follow it to the end. If a web page with questions opens, close it.
    When it asks for a restart, save what is open and agree.
remove-windows-home-vault-see = Windows asks if the program may make changes. Then Kaspersky’s own window leads you. You are asked if you are sure.
remove-windows-home-vault-time = { remove-windows-home-time }
remove-windows-home-vault-else = { remove-windows-home-else }
remove-windows-home-vault-proof = { remove-windows-home-proof }

remove-windows-home = By its own uninstaller
remove-windows-home-why = { remove-windows-home-vault-why }
remove-windows-home-how =
    Open Settings, then Apps. Choose it in the list, then Uninstall.
    If it asks for a password, it means the one of Kaspersky’s settings.
    It asks what to keep. Clear the boxes for the license, for quarantine, and for settings.
    Follow it to the end. If a web page with questions opens, close it.
    When it asks for a restart, save what is open and agree.
remove-windows-home-see = { remove-windows-home-vault-see }
remove-windows-home-time = It differs from computer to computer. The restart alone takes some minutes. Let it work, even if nothing seems to move.
remove-windows-home-else = Restart and try once more. If it refuses again, say that it did not work. We then show the ways that are left. They are on the sheet too.
remove-windows-home-proof = After the restart it is not in the list of apps. Our next look finds no part of it that runs.

remove-windows-home-older = By its own uninstaller, which shows many boxes
remove-windows-home-older-why = { remove-windows-home-vault-why }
remove-windows-home-older-how =
    Open Settings, then Apps. Choose it in the list, then Uninstall.
    If it asks for a password, it means the one of Kaspersky’s settings.
    It asks what to keep. The box for the license is ticked at first: clear it.
    Clear the boxes for quarantine, settings, iChecker data and Anti-Spam too.
    If there is a box for a vault or a container, clear it only if yours is empty.
    Follow it to the end, and agree to the restart.
remove-windows-home-older-see = { remove-windows-home-vault-see }
remove-windows-home-older-time = { remove-windows-home-time }
remove-windows-home-older-else = { remove-windows-home-else }
remove-windows-home-older-proof = { remove-windows-home-proof }

remove-windows-home-oldest = By its own uninstaller, as a whole
remove-windows-home-oldest-why = { remove-windows-home-vault-why }
remove-windows-home-oldest-how =
    Open Settings, then Apps. Choose it in the list, then Uninstall.
    If it asks for a password, it means the one of Kaspersky’s settings.
    It offers to remove everything, or to save objects. Leave it at everything.
    Follow it to the end, and agree to the restart.
remove-windows-home-oldest-see = { remove-windows-home-vault-see }
remove-windows-home-oldest-time = { remove-windows-home-time }
remove-windows-home-oldest-else = { remove-windows-home-else }
remove-windows-home-oldest-proof = { remove-windows-home-proof }

remove-windows-business-administrator = The documented removal
remove-windows-business-administrator-why = Protection goes before the agent. As long as the agent is there, your console reaches the computer.
remove-windows-business-administrator-how =
    Decrypt what it encrypted: disks, files, and USB sticks. Without the program they can’t be opened.
    Have the name and password of its password protection at hand.
    Remove it by a task of your console, or under Settings, Apps.
    On a command line it is msiexec /x with the product code. Scripts add KLLOGIN, KLPASSWD and /qn, and then nothing is asked.
    Restart before you remove the agent.
remove-windows-business-administrator-see = Its window asks for name and password, then what to keep. Keep the encryption keys as long as anything is encrypted.
remove-windows-business-administrator-time = { remove-windows-home-time }
remove-windows-business-administrator-else = Check that no policy forbids the removal, and restart. Use no tool for home products on it.
remove-windows-business-administrator-proof = After the restart your console and the list of apps no longer show it. Our next look finds no part of it that runs.

remove-windows-business = By its own uninstaller, with its password
remove-windows-business-why = This is protection for companies. It goes before the agent that manages it.
remove-windows-business-how =
    Did it encrypt disks, files or USB sticks? Decrypt them first. Without the program they can’t be opened.
    Open Settings, then Apps. Choose it in the list, then Uninstall.
    If it asks for a name and a password, they are the ones that its administrator set.
    It asks what to keep. Clear all boxes. Keep the encryption keys only if something is still encrypted.
    Follow it to the end, and agree to the restart.
remove-windows-business-see = Windows asks if the program may make changes. Then its own window leads you.
remove-windows-business-time = { remove-windows-home-time }
remove-windows-business-else = Without its password there is no way that we may show. Ask whoever set it up.
remove-windows-business-proof = { remove-windows-home-proof }

remove-windows-agent-administrator = The documented removal, last
remove-windows-agent-administrator-why = It ties the computer to your console, so it goes when nothing else is left.
remove-windows-agent-administrator-how =
    Look once more: is the protection itself gone, and was there a restart?
    Remove the agent under Settings, Apps, or with msiexec /x and its product code.
    Have its password at hand, if a policy gave it one.
    Delete the computer from your console.
remove-windows-agent-administrator-see = From then on your console does not reach the computer.
remove-windows-agent-administrator-time = { remove-windows-vpn-time }
remove-windows-agent-administrator-else = Check that no policy forbids the removal, restart, and try once more.
remove-windows-agent-administrator-proof = { remove-windows-vpn-proof }

remove-windows-agent = By its own uninstaller, last
remove-windows-agent-why = It lets somebody manage this computer from afar. It goes when the protection is gone.
remove-windows-agent-how =
    Look once more: is the protection itself gone, and was there a restart?
    Open Settings, then Apps. Choose it in the list, then Uninstall.
    If it asks for a password, it is the one that its administrator set.
remove-windows-agent-see = From then on nobody manages this computer with it.
remove-windows-agent-time = { remove-windows-vpn-time }
remove-windows-agent-else = { remove-windows-business-else }
remove-windows-agent-proof = { remove-windows-vpn-proof }

remove-windows-app = By its own uninstaller
remove-windows-app-why = It is a program of its own. The main program may leave it behind.
remove-windows-app-how =
    Open Settings, then Apps. Choose it in the list, then Uninstall.
    Follow it to the end. If it offers a restart, you can put that off until the last program is gone.
remove-windows-app-see = Windows asks if the program may make changes.
remove-windows-app-time = { remove-windows-vpn-time }
remove-windows-app-else = Restart and try once more.
remove-windows-app-proof = { remove-windows-vpn-proof }

remove-macos-side = By its own menu, or by the Trash
remove-macos-side-why = { remove-windows-app-why }
remove-macos-side-how =
    Open it, and look for Uninstall in its menu, under Help. If it is there, use it.
    If it is not, quit the program. In the Finder, drag it from Applications to the Trash.
    If it asks, type the password of your Mac.
remove-macos-side-see = Its icon goes from the menu bar and from Applications.
remove-macos-side-time = { remove-windows-vpn-time }
remove-macos-side-else = Restart the Mac, and try once more before you open the program.
remove-macos-side-proof = It is no longer in Applications. Our next look finds nothing of it.

remove-macos-app = By its own menu
remove-macos-app-why = { remove-windows-home-vault-why }
remove-macos-app-how =
    Open Kaspersky. In the menu at the top choose Help, then Support, then Uninstall.
    Type the password of your Mac. It must be the one of an administrator.
    Follow it to the end, then restart the Mac. Some parts go only with the restart.
remove-macos-app-see = A window of Kaspersky leads you. Its icon goes from the menu bar.
remove-macos-app-time = { remove-windows-home-time }
remove-macos-app-else = Do not drag it to the Trash. Restart, and try once more.
remove-macos-app-proof = After the restart it is not in Applications. Our next look finds no part of it that runs.

remove-macos-business = By its own menu, with the administrator’s password
remove-macos-business-why = { remove-windows-business-why }
remove-macos-business-how =
    Open it. Look in the menu at the top under Help, and there for Support and Uninstall.
    Type the password of an administrator of this Mac.
    Follow it to the end, then restart the Mac.
remove-macos-business-see = { remove-macos-app-see }
remove-macos-business-time = { remove-windows-home-time }
remove-macos-business-else = Do not drag it to the Trash. Restart, and try once more. Then ask whoever set it up.
remove-macos-business-proof = { remove-macos-app-proof }

remove-macos-agent = By its own script, last
remove-macos-agent-why = { remove-windows-agent-why }
remove-macos-agent-how =
    Open Terminal: press Command and the space bar, and type its name.
    Paste the command, and press Return. The command is the agent’s own uninstaller.
    Type the password of your Mac. Nothing shows while you type.
remove-macos-agent-see = The Terminal shows a few lines and then waits for you again.
remove-macos-agent-time = { remove-windows-vpn-time }
remove-macos-agent-else = If it says that there is no such file, your version keeps it elsewhere. Ask whoever set it up.
remove-macos-agent-proof = Our next look finds nothing of it.

remove-linux-home = By the package manager
remove-linux-home-why = The package manager put it there, and only it knows every file.
remove-linux-home-how =
    Close Kaspersky’s window. Open a terminal.
    Paste the command, and press Enter. If your system has another package manager, use its own word for remove.
    Type the administrator’s password. Nothing shows while you type.
    Read what it is about to remove. If only Kaspersky stands there, say yes.
remove-linux-home-see = The terminal lists what goes, asks once, and then waits for you again.
remove-linux-home-time = { remove-windows-vpn-time }
remove-linux-home-else = Look at what the package manager says, mend that first, and try once more.
remove-linux-home-proof = The package manager no longer lists it. Our next look asks it again.

remove-linux-business = By the package manager, before the agent
remove-linux-business-why = Protection goes before the agent that manages it.
remove-linux-business-how =
    Open a terminal, or use a task of your console.
    Paste the command, and press Enter. If your system has another package manager, use its own word for remove.
    Read what it is about to remove. If only Kaspersky stands there, say yes.
    Does your system use SELinux? Type getenforce. It can have been left permissive.
remove-linux-business-see = { remove-linux-home-see } Folders such as /opt/kaspersky can stay.
remove-linux-business-time = { remove-windows-vpn-time }
remove-linux-business-else = { remove-linux-home-else }
remove-linux-business-proof = { remove-linux-home-proof }

remove-linux-agent = By the package manager, last
remove-linux-agent-why = { remove-windows-agent-why }
remove-linux-agent-how =
    Look once more: is the protection itself gone?
    Open a terminal, paste the command, and press Enter.
    Read what it is about to remove. If only Kaspersky stands there, say yes.
remove-linux-agent-see = { remove-linux-home-see }
remove-linux-agent-time = { remove-windows-vpn-time }
remove-linux-agent-else = { remove-linux-home-else }
remove-linux-agent-proof = { remove-linux-home-proof }

remove-linux-other = By your system’s software center
remove-linux-other-why = We could not read by which package it came.
remove-linux-other-how =
    Open your system’s software center, and look for Kaspersky.
    If it is listed, remove it there.
    If it is not, ask whoever installed it.
remove-linux-other-see = The software center asks for the administrator’s password.
remove-linux-other-time = { remove-windows-vpn-time }
remove-linux-other-else = Look for an uninstall script in the folder of the program, or ask whoever installed it.
remove-linux-other-proof = Our next look finds nothing of it.

owner-left = You left that job, and its software is still here
owner-left-why = The lock on it is your former employer’s. They can take it off, from afar or with a password.
owner-left-how =
    Write to the IT department or the person who gave you the computer. Say that you left, and when.
    Ask them to release it: to remove Kaspersky and its agent, or to tell you the password for the removal.
    Ask in writing whether the computer is yours now.
    When it is, come back and say that it is your own.
owner-left-else = If they do not answer, do not break the lock. A shop can set the computer up anew, if it is yours. Save your files first.

owner-ask = Ask, and show them this
owner-ask-why = Somebody else decides what protects this computer, and may have plans for it already.
owner-ask-how =
    Ask the IT department, the school, or whoever gave you the computer.
    Say what we found: the names and the date of the last update stand below.
    Ask what replaces it and when, and what of yours you should take out before.
owner-ask-else = Do not remove anything yourself meanwhile. Save this page, so that you can show it.

fallback-windows-again = Its own uninstaller, once more after a restart
fallback-windows-again-why = A removal whose restart was put off is not over, so restart first.
fallback-windows-again-how =
    In the Start menu choose Restart, not Shut down.
    Open nothing else after it.
    Open Settings, then Apps, and look. If the program is still in the list, choose Uninstall again.

fallback-kavremover = Kaspersky’s removal tool
fallback-kavremover-why = It is called kavremover, and removes what the ordinary way leaves.
fallback-kavremover-how =
    Save your work. It ends with a restart.
    Open the file kavremvr.exe that you downloaded. If you don’t have it, it is at the address below.
    Windows names who made it. If that is not Kaspersky, do not go on.
    It shows letters in a picture, and you type them in. If you can’t see them, stop: the ways round are on the sheet.
    It names what it found. Choose it, and remove it.
    Restart when it asks.

fallback-safe-mode = Safe Mode with Networking
fallback-safe-mode-why = There Windows runs with few programs, so less stands in the way. We could not confirm that it always helps.
fallback-safe-mode-how =
    Have these steps on paper or on a phone. This window goes away.
    Have your Windows password at hand. A PIN may not do. Have the recovery key too, if your disk is encrypted.
    Open the Start menu, then Power. Hold the Shift key, and choose Restart.
    Choose Troubleshoot, Advanced options, Startup Settings, Restart.
    Press 5 for Safe Mode with Networking, and sign in.
    Open the removal tool there. The ordinary uninstaller may not start in Safe Mode. Wi-Fi may not work either.
    To get back, choose Restart in the Start menu, without Shift.

fallback-password-reset = A forgotten settings password
fallback-password-reset-why = The maker has a tool that resets it. The password of a vault can’t be reset.
fallback-password-reset-how =
    Open the page below, download the archive, and unpack it. Remember the folder.
    Start Windows in Safe Mode, as written under Safe Mode with Networking.
    Open the file KLAPR.bat in that folder, and press a key. It says that the password was reset.
    Restart, and use the program’s own uninstaller.

fallback-other-tool = A tool of another maker
fallback-other-tool-why = ESET AV Remover is free. We could not confirm that it knows your version.
fallback-other-tool-how =
    Open the address below, and save the file.
    Start it. It lists what it can remove. If Kaspersky is not in the list, close it.
    Choose Kaspersky alone, remove it, and restart.

fallback-successor = UltraAV and UltraVPN: the same uninstaller once more
fallback-successor-why = No other way is known that keeps them from coming back.
fallback-successor-how =
    In the Start menu choose Restart, not Shut down.
    Open Settings, then Apps, and choose Uninstall again.
    If it still refuses, ask UltraAV’s own support. Write down what the window says.

fallback-business = Business software: ask who set it up
fallback-business-why = A password or a policy can forbid the removal, and only they can lift it.
fallback-business-how =
    Write down what the window says.
    Ask whoever set it up to lift the policy, or to tell you the password.
    Use no removal tool for home products on it.

fallback-macos-again = Its own menu, once more after a restart
fallback-macos-again-why = macOS lets go of some parts only with a restart.
fallback-macos-again-how =
    Restart the Mac.
    Open nothing else. Open the program, and use its own Uninstall again.
    If it does not open any more, ask Kaspersky’s support.

fallback-macos-script = The uninstall script of older versions
fallback-macos-script-why = A public note of 2017 names it. Newer versions may not have it.
fallback-macos-script-how =
    Open Terminal: press Command and the space bar, and type its name.
    Paste the command, and press Return. It is the program’s own uninstaller.
    Type the password of your Mac. Nothing shows while you type.
    If it says that there is no such file, stop here. Restart the Mac when it is done.

fallback-linux = Mend the package manager first
fallback-linux-why = An update that is under way or half done stops every removal.
fallback-linux-how =
    Read the last lines that it wrote.
    If another program holds the lock, wait until that update is done.
    Restart, and give the same command again.

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
