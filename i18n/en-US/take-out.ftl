### Step 4.

password-home-headline = Where will your passwords live?
password-home-lead = What we write for you follows from this. You can change your answer later.
password-home-browser = In the browser I use
password-home-browser-note = Chrome, Edge, Firefox or Safari fill them in for you. Notes do not fit there.
password-home-phone = On my phone
password-home-phone-note = Apple Passwords, or Google’s with Chrome, keep them on the phone and the computer.
password-home-manager = In a password manager
password-home-manager-note = Bitwarden, 1Password, Proton Pass and others hold passwords and notes on every device.
password-home-file = In an encrypted file that I keep
password-home-file-note = One file that programs of the KeePass family open. You carry it yourself.
password-home-which = Which one?
password-home-other = Another one
password-home-safety-copy = Whatever you choose, we write an encrypted copy as well. If the import fails, nothing is lost.

passwords-headline = Your passwords come out first.
passwords-lead = You export them from Kaspersky Password Manager, and we turn the export into a form that the next place can read. Nothing leaves this computer.
passwords-export-heading = Export them
passwords-export-warning = The export is plain text: anybody who opens it can read it. We help you delete it at the end.
passwords-export-path = Path of the export
passwords-read = Read this file
passwords-found-heading = { $count ->
    [one] One entry is in { $file }
   *[other] { $count } entries are in { $file }
}
passwords-compare = Compare this with what Kaspersky Password Manager shows.
passwords-count = { $count ->
    [one] One entry
   *[other] { $count } entries
}
passwords-duplicates = { $count ->
    [one] One entry stands there twice. Both are kept.
   *[other] { $count } entries stand there twice. All are kept.
}
passwords-remarks = { $count ->
    [one] One remark
   *[other] { $count } remarks
}
passwords-remark-place = { $section }, entry { $record }, line { $line }
passwords-remark-line = Line { $line }
passwords-other-file = Use another file
passwords-copy-heading = An encrypted copy
passwords-file-heading = Your encrypted file
passwords-copy-text = KeePassXC and other programs of its family open it with the password that you choose now. Nobody can recover that password for you, so write it down and keep it at home.
passwords-copy-path = Where to write it
passwords-copy-password = A new password for this file
passwords-copy-repeat = The same password again
passwords-copy-mismatch = Both lines must hold the same password, eight characters or longer.
passwords-copy-write = Write the encrypted file
passwords-clear-heading = For the new place
passwords-for-target = For { $target }
passwords-clear-text = This file is plain text, because the other program demands it. Import it, check that everything is there, and delete it.
passwords-clear-path = Where to write this plain file
passwords-clear-write = Write the plain file
passwords-written = { $left ->
    [0] { $count ->
        [one] The one entry is in the file.
       *[other] All { $count } entries are in the file.
    }
   *[other] { $count } of { $read } entries are in the file. { $left } did not fit there. The remarks say which.
}
passwords-written-section = { $converted } of { $read } are in the file. { $changed ->
    [0] { "" }
    [one] In one of them something stands in another place.
   *[other] In { $changed } of them something stands in another place.
} { $left ->
    [0] { "" }
    [one] One did not fit.
   *[other] { $left } did not fit.
}
passwords-place-elsewhere = Choose another folder
passwords-place-there = Write it there all the same
passwords-write-again = Write it again
passwords-clear-heading-for = The file for { $product }
passwords-product-help = How { $product } describes it
passwords-product-unconfirmed = We could not read a page of its maker about this. The menu may be named otherwise.
passwords-working = Working on it. This takes a few seconds.
passwords-drop = You can also drop the file onto this window.
passwords-scan-heading = Look for malware first
passwords-scan-text = This computer was without current protection. A program that steals passwords would love the next file. A scan first takes half an hour and costs nothing.
passwords-scan-no-proof = A scan that finds nothing is no proof. If you are in doubt, do this on another computer, and change your main passwords from there.
passwords-mapping-heading = An export in other words?
passwords-mapping-text = The file has the shape of an export, but not the English words. Is this what they mean?
passwords-mapping-row = “{ $found }” is { $meaning }
passwords-mapping-accept = Yes, read it like this
passwords-encoding-heading = In which letters was it written?
passwords-encoding-text = The file was not saved in one of the encodings of today. Choose the one of its language. Look at the entries afterwards: if letters look wrong, choose another file and try again.
passwords-encoding-which = Encoding
passwords-encoding-none = Not chosen yet
passwords-preview-show = Show the names of the entries
passwords-preview-hide = Hide the names
passwords-preview-more = { $count ->
    [one] One more is not shown.
   *[other] { $count } more are not shown.
}
passwords-preview-no-name = Without a name
passwords-preview-login = user name ••••
passwords-preview-password = password ••••••••
passwords-preview-text = text ••••
passwords-remarks-more = { $count ->
    [one] One more remark is not listed.
   *[other] { $count } more remarks are not listed.
}
passwords-answer-heading = Your passwords and notes
passwords-proof-heading = Have you seen them there?
passwords-proof = I opened the new place and saw my entries
passwords-proof-note = A file that was written proves nothing yet. Open two or three entries.

gate-passwords = Passwords and notes
gate-passwords-how = Open Kaspersky Password Manager. Choose Settings, then Import/Export, then Export to text file. Save it to your documents.
gate-passwords-loss = What is only in there is lost. You would set new passwords site by site.
gate-two-factor = One-time codes
gate-two-factor-loss = You may be locked out of those sites until their support lets you in.
gate-cards-and-documents = Cards, addresses and documents
gate-cards-and-documents-loss = Documents that are only in there are lost.
gate-vault = Secret vault
gate-vault-loss = Files in the vault can no longer be opened, not even by Kaspersky.
gate-backups = Backup copies
gate-backups-loss = Backup copies that only Kaspersky can read are of no use afterwards.
gate-quarantine = Files in quarantine
gate-quarantine-loss = Files in quarantine can no longer be restored.
gate-safe-kids = Rules for children
gate-safe-kids-loss = You would set up the rules anew by memory.

gate-answer-done = I have taken it out
gate-answer-none = I have none
gate-answer-not-sure = I am not sure
gate-answer-lost = I can’t get at it, go on without
# An answer at a gate. The gate's name is there so that a screen reader tells the answers of one gate from another's.
gate-choice = { $answer } ({ $gate })
gate-other-ways = I can’t get at it
gate-not-sure-next = That is fine. Nothing is removed before you are sure. Print this page or photograph it with a phone, look in Kaspersky, and come back.
gate-badge-open = Open
gate-badge-answered = Answered
gate-badge-not-sure = Not sure
gate-badge-unproved = Not proved yet

belongings-headline = What else would be lost?
belongings-lead = After the removal these can’t be opened any more. Please answer for each. “I have none” is a good answer.

payments-headline = Do you still pay for anything?
payments-lead = Removing a program does not end a subscription. Look now, while you can still sign in.
payments-no-promise = We found no rule that gives money back. Ask the shop or the bank that issued your card.

store-no-folder = This computer has no folder where the program may keep its small files.
store-no-folder-do = Sign in with an account that has a home folder.
