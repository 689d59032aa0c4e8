### Step 4: what can't be taken out afterwards. Words for assets/belongings.toml, by id, and of the pages about it.

gate-passwords-what = What you saved in Kaspersky Password Manager.
gate-two-factor-what = Six-digit codes that Kaspersky Password Manager shows for some sites. The export leaves them out.
gate-cards-and-documents-what = Bank cards, addresses and pictures of papers in Kaspersky Password Manager. The export leaves them out.
gate-vault-what = A locked folder that Kaspersky made. It may be called secret vault, container or Identity Protection Wallet.
gate-backups-what = Copies of your files that Kaspersky made. Other programs can’t open them.
gate-quarantine-what = Files that Kaspersky set aside because they looked harmful.
gate-safe-kids-what = Limits on time and sites for a child, and the list of the child’s devices.

gate-found = We found: { $names }. We do not look inside.
gate-not-found = We found no sign of it in the usual places. That is no proof.
gate-not-looked = We could not look for signs of it. Please look for yourself.
gate-how-we-know = How we know ({ $gate })
gate-how-we-know-text = We ask whether these places exist. We open nothing, and we look in your own account only. Other accounts, drives and online storage can hold more.
gate-no-places = We know no place where a sign of it would lie. Please look for yourself.
gate-ways = How to take it out ({ $gate })
gate-ways-other = In other versions ({ $gate })
gate-way-not-confirmed = We could not check these steps for just this version. Some names may differ.
gate-elsewhere = Try these first:
gate-forgotten = I forgot a password
gate-find-out = Find this out:
gate-save-sheet = Save a sheet to print

trace-password-vault = the folder of the Password Manager
trace-password-backup = backup copies of the Password Manager
trace-password-backup-8 = backup copies of an older Password Manager
trace-password-database = the database of a very old Password Manager
trace-quarantine = the folder for quarantine
trace-quarantine-business = the folder for quarantine of the business program
trace-quarantine-linux = the folder for quarantine
trace-quarantine-linux-endpoint = the storage of the business program

way-passwords-windows-for = Password Manager on Windows, version 9 and later
way-passwords-windows =
    Open Kaspersky Password Manager and unlock it.
    Open Settings, then Import/Export.
    Choose the export to a text file, and save it to your documents.
way-passwords-windows-8-for = Password Manager on Windows, version 8 and older
way-passwords-windows-8 =
    Its backup copy is no help. No other program can open it.
    Open my.kaspersky.com in a browser and look at the Passwords tab.
    If your entries are there, take them from there, one by one.
way-passwords-mac-for = Password Manager on a Mac
way-passwords-mac =
    Version 10 can export. Look for Export data in its menus.
    Older versions can’t. Open my.kaspersky.com in a browser and use the Passwords tab.
way-passwords-web-for = In a browser, at my.kaspersky.com
way-passwords-web =
    Sign in and open the Passwords tab.
    Type your main password and unlock the storage.
    Copy what you need.
way-two-factor-for = Password Manager, every version with codes
way-two-factor =
    Open the Authenticator tab. Write down each site in the list.
    Sign in to the first site and open its security settings.
    Set up another app for the codes, and save the backup codes of the site.
    Sign out, and sign in again with a new code. Then do the next site.
    Delete nothing in Kaspersky before the new code has worked.
way-two-factor-web-for = In a browser, at my.kaspersky.com
way-two-factor-web =
    Open the Passwords tab and unlock the storage.
    Open the Authenticator tab. The same codes are there.
way-cards-for = Password Manager, every version
way-cards =
    Open the bank cards and the addresses. Copy what you have nowhere else.
    Open the documents. Save each one to a folder of your own.
    Open one saved file to see that it works.
way-vault-small-office-for = Small Office Security
way-vault-small-office =
    Open Kaspersky and go to Privacy.
    At Secret Vault, click “I already have a secret vault”.
    Click Unlock beside the vault, and type its password.
    Do not rename it. In some versions it won’t open after that.
    Click “Open in Windows Explorer”. Copy all files to a plain folder.
    Open one copied file to see that it works.
way-vault-total-security-for = Total Security and Security Cloud
way-vault-total-security =
    Open Kaspersky and look for Secret Vault under Privacy or More tools.
    Unlock each vault with its password. Then open it in Windows Explorer.
    Copy all files to a plain folder.
    If it asks to change an old vault to the new form, say yes. That can take long.
    Open one copied file to see that it works.
way-vault-pure-for = PURE
way-vault-pure =
    Open Kaspersky and look for Data Encryption.
    Connect the container with its password. It then shows up like a drive.
    Move all files out to a plain folder. Outside the container they are plain files again.
    Open one copied file to see that it works.
way-vault-wallet-for = Premium: Identity Protection Wallet
way-vault-wallet =
    Open Kaspersky and go to Identity. Find Identity Protection Wallet.
    It opens the Password Manager. Type the main password.
    Open the documents, and save each one to a plain folder.
    Open one saved file to see that it works.
way-vault-home-for = Plus and Premium: secret vault
way-vault-home =
    Open Kaspersky and go to Privacy. Find Secret Vault.
    Unlock each vault with its password.
    Open it in Windows Explorer. Copy all files to a plain folder.
    Open one copied file to see that it works.
way-vault-wallet-mac-for = Mac: Identity Protection Wallet
way-vault-wallet-mac =
    Open Kaspersky Password Manager and type the main password.
    Open the Documents section.
    Save each document to a plain folder, and open one to see that it works.
way-backups-plus-for = Plus and Premium
way-backups-plus =
    Sign in to Windows as an administrator. Other accounts see their own backups only.
    Open Kaspersky and find Backup and Restore.
    Note where the copies are: this computer, a USB drive, the network or online.
    Restore what you need to a plain folder.
    Open one restored file to see that it works.
way-backups-small-office-for = Small Office Security
way-backups-small-office =
    Sign in to Windows as an administrator. Other accounts see their own backups only.
    Open Kaspersky and find Backup and Restore.
    Restore what you need to a plain folder.
    Open one restored file to see that it works.
way-backups-older-for = Total Security, Security Cloud and PURE
way-backups-older =
    Open Kaspersky and look for Backup and Restore.
    Plug in the drive with the copies, if there is one.
    Restore what you need to a plain folder.
    Open one restored file to see that it works.
way-quarantine-windows-for = Home versions on Windows
way-quarantine-windows =
    Open Kaspersky and look for Quarantine. It may be under Security or More tools.
    Restore only a file that you know and need.
    Leave the rest. After the removal nobody can open it, and that is fine.
way-quarantine-pure-for = PURE
way-quarantine-pure =
    Open Kaspersky and click Computer Protection.
    Click Quarantine at the top. Stay on the tab Detected threats.
    In the list above, choose Neutralized.
    Right-click a file that you know and need, and choose Restore.
way-quarantine-mac-for = Mac
way-quarantine-mac =
    In the menu bar choose Protection, then Detected Objects.
    Find the section Quarantine.
    Click the button beside a file that you know and need, and choose Restore File.
    Kaspersky deletes these files by itself after 30 days, if nobody changed that.
way-quarantine-business-for = Endpoint Security on Windows
way-quarantine-business =
    Here the place is called Backup. Ask whoever manages this computer.
    They can restore a file to the folder where it was.
way-quarantine-linux-for = Endpoint Security on Linux
way-quarantine-linux =
    Ask whoever manages this computer for the number of the file in the storage.
    They can type kesl-control --restore with that number.
way-quarantine-linux-home-for = Kaspersky for Linux
way-quarantine-linux-home =
    Open Kaspersky and look for its storage or quarantine.
    Restore only a file that you know and need.
way-safe-kids-for = Safe Kids
way-safe-kids =
    Talk with your family first. The child’s device needs the parent’s account to let go.
    Sign in at my.kaspersky.com as the parent.
    Write down the rules and the devices, or take a photo of each page.
    Keep the password at hand. The removal asks for it.
way-safe-kids-inside-for = Total Security and PURE, with rules for children inside
way-safe-kids-inside =
    Open Kaspersky and look for Parental Control.
    Write down the rules for each child, or take a photo of each page.

elsewhere-phone = The Password Manager on your phone has the same entries. It may still open with your finger.
elsewhere-web-vault = My.kaspersky.com has the same entries, on the Passwords tab. It asks for the main password.
elsewhere-browser = Your browser may have saved some of the passwords. Look in its settings.
elsewhere-site-codes = When you set up the codes, the site gave you backup codes. A text message may work too.
elsewhere-purse = The cards are in your purse. Your bank and the offices can give you papers again.
elsewhere-vault-paper = The password may be on paper, in a browser or in the Password Manager.
elsewhere-vault-copy = A copy of the files may be on another computer, in your mail or in a backup.
elsewhere-restore-utility = Kaspersky’s help names a Restore Utility for such copies. Ask its support about it before the removal.
elsewhere-originals = The files themselves may still be where they were.
elsewhere-download-again = What came from the web can most often be downloaded again, from its maker.
elsewhere-parent-phone = The parent’s app on a phone shows the rules too.
elsewhere-parent-account = The parent’s password can be set anew by e-mail. First let a child’s device go online, or the rules may be lost.

question-main-password = Do I know the main password? (Do not write it here.)
question-password-count = How many entries does the Password Manager show?
question-code-sites = Which sites are in the Authenticator tab?
question-code-second-way = How else can I sign in to each of them?
question-card-list = Which cards and documents do I have nowhere else?
question-vault-list = Which vaults does Kaspersky list, and where do they lie?
question-vault-password = Do I know the password of each? (Do not write it here.)
question-backup-tasks = Which backups does Kaspersky list?
question-backup-place = On which drive are the copies?
question-quarantine-list = Is there a file in quarantine that I know and need?
question-parent-account = Whose e-mail address is the parent’s account?
question-child-devices = Which devices and rules are in it?

find-out-headline = What to find out before the removal
find-out-lead = { $date }. Nothing is removed before you know. Look in Kaspersky, fill this in by hand, and come back.
find-out-line = ______________________________________
find-out-computer = This computer
find-out-after = Then open Safe Passage again. It will have kept your answers.
find-out-no-secrets = Write no password on this sheet.
file-name-find-out = what-to-find-out

forgotten-headline = Which password did you forget?
forgotten-lead = Some can be set anew. Others can’t, not by anybody. It is better to know which.
forgotten-reset = Can be set anew
forgotten-no-reset = Can’t be set anew
secret-main = The main password of the Password Manager
secret-main-how = Nobody else has it, not even Kaspersky. Without it the entries stay locked for good.
secret-vault = The password of a secret vault
secret-vault-how = Nobody else has it. After ten wrong tries the vault stays shut for an hour, so go slowly.
secret-account = The password of your My Kaspersky account
secret-account-how = Click “Forgot your password” at my.kaspersky.com. You get a link by e-mail. With Safe Kids, first let a child’s device go online, or its rules may be lost.
secret-settings = The password that guards Kaspersky’s settings and its removal
secret-settings-how = Kaspersky has a tool that takes it away. It works in Windows’ Safe Mode only.
secret-settings-mac = The password for the removal on a Mac
secret-settings-mac-how = It is the password of your Mac. Apple says how to set it anew.
secret-administrator = The administrator’s password of business software
secret-administrator-how = Whoever manages this computer can change it. You can’t, and we can’t.
forgotten-do-not = Do not press “Create new vault” in the Password Manager yet. It deletes your old entries on all your devices.
forgotten-copies = Where a copy may still be
forgotten-copy-phone = The app on a phone or tablet
forgotten-copy-phone-how = If it opens with your finger or face, all entries are there. Copy them while it opens.
forgotten-copy-unlocked = Another computer
forgotten-copy-unlocked-how = The Password Manager may still be unlocked there.
forgotten-copy-browser = Your browser
forgotten-copy-browser-how = It may have saved the same passwords. Look in its settings.
forgotten-copy-paper = Paper
forgotten-copy-paper-how = A printed list, or a note with the main password.
forgotten-copy-backup = An old backup
forgotten-copy-backup-how = It opens with the main password of its day. If you still know that one, try it.
forgotten-copy-web = My.kaspersky.com
forgotten-copy-web-how = It asks for the same main password. It helps only if the password comes back to you.
forgotten-then = What to do then
forgotten-then-steps =
    Begin with your e-mail. With it you can set all other passwords anew.
    Then your bank, and each shop that knows your card.
    Then the rest. Each site has a link such as “Forgot your password”.
    Save each new password in its new place right away.
    Come back here and answer “I can’t get at it”. The removal can go on.
forgotten-offers = Be careful with offers to get such a password back. Nobody can do it. Do not pay, do not install anything, and tell nobody a password.
forgotten-sources = Where this is written

payments-write-down = Write this down on paper
payments-write-down-why = You may not find it any more once the program or the account is gone. We never ask for it.
payments-write-down-what =
    The order number, and the shop that sold it.
    The license key or activation code.
    The e-mail address of the account.
    The day of the next renewal, and the price.
payments-sources = Where this is written
