# Passwords and notes: what was read, where they can go, what to look at.

## Sections of the export; also the names of folders and groups

passwords-section-websites = Websites
passwords-section-applications = Applications
passwords-section-other-accounts = Other accounts
passwords-section-notes = Notes

# The folder or group that takes everything, and the name of an encrypted database
passwords-folder-root = From Kaspersky
# Title of an entry that has neither name nor address nor login
passwords-untitled = Untitled

# The fields of an entry, beside the words that a file has for them
passwords-field-name = Name
passwords-field-url = Web address
passwords-field-login-name = Name of the login
passwords-field-login = User name
passwords-field-password = Password
passwords-field-text = Comment or text

## Where passwords can go

passwords-target-kdbx = KeePassXC, KeePass or Strongbox (encrypted file)
passwords-target-bitwarden-json = Bitwarden (JSON)
passwords-target-bitwarden-csv = Bitwarden (CSV)
passwords-target-1password-csv = 1Password
passwords-target-proton-csv = Proton Pass
passwords-target-chrome-csv = Chrome, Edge or Brave
passwords-target-firefox-csv = Firefox
passwords-target-apple-csv = Apple Passwords
passwords-target-dashlane-csv = Dashlane
passwords-target-nordpass-csv = NordPass
passwords-target-lastpass-csv = LastPass
passwords-target-keepassxc-csv = KeePassXC (CSV)
passwords-target-records-json = Other programs (JSON)

## What to look at in an entry

passwords-remark-url-not-a-url = The field for the web address holds text that is no web address. In other programs it stands in the notes.
passwords-remark-several-urls = The field for the web address holds several addresses.
passwords-remark-value-continues = A value goes on over several lines. Please check it.
passwords-remark-unknown-label = The entry has a field that such entries usually don't have. It is kept as a field of its own.
passwords-remark-label-out-of-order = A field comes twice or in an unusual place. It is kept as a field of its own.
passwords-remark-separator-in-text = The text contains a line of three dashes, which usually ends an entry. Please check that the entry is whole.
passwords-remark-end-unclear = A line of three dashes ended this entry, but it may have been part of the text. Please check that the entry is whole.
passwords-remark-outside-entries = The file has text here that belongs to no entry.
passwords-remark-cells-missing = The row has fewer values than the table has columns.
passwords-remark-cells-too-many = The row has more values than the table has columns. The others are kept as further fields.
passwords-remark-backslash-unclear = From here on, two backslashes were read as one. Please check a password that contains a backslash.
passwords-remark-quote-not-closed = A quotation mark in this row is never closed. Please check the entries from here on.
passwords-remark-same-login-other-password = Another entry has the same site and login with another password. Both are kept.
passwords-remark-needs-url = This program takes entries with a web address only.
passwords-remark-needs-web-url = This program takes addresses that begin with http or https only.
passwords-remark-needs-password = This program takes entries with a password only.
passwords-remark-may-need-login = This program may refuse entries without a user name.
passwords-remark-one-password-kept = This browser may keep one password only for a site and a user name. Please check which one it took.
passwords-remark-no-notes = This program has no place for notes.
passwords-remark-note-becomes-entry = The note becomes an entry that has only a title and a text.
passwords-remark-text-not-kept = This program does not keep the comment.
passwords-remark-login-name-not-kept = This program does not keep the name of the login.
passwords-remark-text-cut = The comment is longer than this program allows. Its end was left out.
passwords-remark-text-split = The text is longer than this program allows. It was divided among several notes.
passwords-remark-url-shortened = The web address is longer than this program allows. Its field has only the site.
passwords-remark-value-in-text = A value is longer than this program allows. It was put into the notes.
passwords-remark-value-too-long = The user name, the password or the address is longer than this program allows.
passwords-remark-fields-in-text = Further fields of the entry were put into the notes.
passwords-remark-characters-replaced = Characters that the file can't hold were replaced.
passwords-remark-duplicate-left-out = The same entry is there once already and was left out, as you asked.

## What a file is that is no export, and what to do

passwords-read-empty = The file is empty.
passwords-read-empty-do = Export your passwords from Kaspersky Password Manager again, and choose the new file.
passwords-read-not-text = The file is not a text file. It may be an encrypted backup of Kaspersky Password Manager or a file with Kaspersky settings, and only Kaspersky's own programs can open those.
passwords-read-not-text-do = Open or restore it in Kaspersky Password Manager, and export your passwords to a text file there.
passwords-read-backup = The file is a backup of Kaspersky Password Manager. It is encrypted, and only Kaspersky Password Manager can open it.
passwords-read-backup-do = Restore it in Kaspersky Password Manager with your main password, and export your passwords to a text file there.
passwords-read-old-backup = The file is a backup of an old version of Kaspersky Password Manager. It is encrypted, and only Kaspersky Password Manager can open it.
passwords-read-old-backup-do = Import it in Kaspersky Password Manager with the password of that time, and export your passwords to a text file there.
passwords-read-settings-snapshot = The file holds settings of a Kaspersky program. There are no passwords in it, and only Kaspersky's own programs can open it.
passwords-read-settings-snapshot-do = Choose the text file with your passwords. If you want to take exclusions along, export their list in the Kaspersky program.
passwords-read-policy = The file is a policy of Kaspersky Security Center. There are no passwords in it.
passwords-read-policy-do = Choose the text file with your passwords. Policies can't be taken along; whoever manages the computers sets them up anew.
passwords-read-settings-list = The file is a list of exclusions or of trusted programs. There are no passwords in it.
passwords-read-settings-list-do = Choose the text file with your passwords. The list is taken along apart from them.
passwords-read-keepass-database = The file is a KeePass database. Your passwords are already in a form that other programs open.
passwords-read-keepass-database-do = Open it in KeePassXC or in another password manager that imports KeePass databases.
passwords-read-other-kind = The file is a document, a picture, an archive or a program.
passwords-read-other-kind-do = Choose the text file that Kaspersky Password Manager wrote. Its name usually ends in .txt.
passwords-read-old-xml = The file is an XML export of an old version of Kaspersky Password Manager.
passwords-read-old-xml-do = Export your passwords to a text file in the same program, or import this file in KeePass as “Sticky Password XML”.
passwords-read-web-page = The file is a web page.
passwords-read-web-page-do = Export your passwords to a text file in Kaspersky Password Manager, and choose that file.
passwords-read-json = The file was written by another program, in the JSON format.
passwords-read-json-do = Choose the text file that Kaspersky Password Manager wrote. A JSON file can usually be imported in the new password manager as it is.
passwords-read-other-table = The file is a table of passwords from another program.
passwords-read-other-table-do = Import it in the new password manager as it is, or choose the text file that Kaspersky Password Manager wrote.
passwords-read-unknown-encoding = The letters of the file could not be read, from line { $line } on.
passwords-read-unknown-encoding-do = Choose the file as Kaspersky Password Manager wrote it, or choose the encoding in which it was saved.
passwords-read-no-such-code-page = There is no encoding of that name.
passwords-read-no-such-code-page-do = Choose one of the encodings in the list.
passwords-read-other-language = The file has the form of an export, but its headings are in another language.
passwords-read-other-language-do = Check what each heading means, and read the file with that.
passwords-read-not-an-export = The file is a text, but no entries of Kaspersky Password Manager were found in it.
passwords-read-not-an-export-do = Export your passwords to a text file in Kaspersky Password Manager, and choose that file.

## Writing an encrypted database

kdbx-empty-password = The encrypted file needs a password.
kdbx-empty-password-do = Choose a password that you can remember, and write it down in a safe place.
kdbx-write = The encrypted file could not be written.
kdbx-write-do = Check that there is room on the disk, or choose another folder.
kdbx-encryption = The encryption did not work.
kdbx-encryption-do = Close other programs to free memory, and try again.

## Where a file lies

passwords-place-synchronised = { $name } copies this folder to other places, and the passwords would go with it in readable form: { $path }
passwords-place-network = This folder is on another computer, and the passwords would lie there in readable form: { $path }
passwords-place-synchronised-encrypted = { $name } copies this folder to other places. The file is encrypted, so its password alone protects it there.
passwords-place-network-encrypted = This folder is on another computer. The file is encrypted, so its password alone protects it there.

## Creating files

output-exists = A file of that name is already there: { $path }
output-exists-do = Choose another name. This program never writes over a file.
output-no-permission = This folder can't be written to: { $path }
output-no-permission-do = Choose a folder of your own, such as your documents.
output-no-space = The disk has no room left for this file: { $path }
output-no-space-do = Free some space, or choose another disk.
output-no-folder = The folder for this file is not there: { $path }
output-no-folder-do = Create the folder first, or choose another one.
output-is-folder = This is a folder, not a file: { $path }
output-is-folder-do = Add a file name behind the folder.
output-read-only = The disk can only be read: { $path }
output-read-only-do = Choose a folder on another disk.
output-other = The file could not be created: { $path }
output-other-do = Choose another folder, and try again.

## Reading files

input-missing = There is no file of that name: { $path }
input-missing-do = Check the name, or choose the file again.
input-no-permission = The file may not be read: { $path }
input-no-permission-do = Sign in as the person whose file it is, or give yourself permission to read it.
input-is-folder = This is a folder, not a file: { $path }
input-is-folder-do = Choose a file in that folder.
input-too-large = The file is larger than { $megabytes } MB, which no export is: { $path }
input-too-large-do = Choose the text file that Kaspersky Password Manager wrote.
input-other = The file could not be read: { $path }
input-other-do = If it is on a stick or a network drive, check the connection and try again.
