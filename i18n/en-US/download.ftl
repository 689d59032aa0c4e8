### What was downloaded before the removal, and who signed it.

download-text = Is it saved? Choose the file here, and we check who signed it. We never start it.
# $name is the product or the tool.
download-path = Where the file of { $name } is
download-look = Check the file of { $name }
download-choose = Choose the file of { $name }…
# As a name in the three lines above.
download-removal-tool = Kaspersky’s removal tool
download-another = Check another file
download-looking = Checking who signed the file. A large one can take a minute.
download-stop = Stop checking
download-signer = Signed by
download-checksum = Its checksum (SHA-256)
download-size = { $megabytes } MB
# $age is “today” or “3 days ago”.
download-size-and-age = { $megabytes } MB, last changed { $age }
# Two sentences or more, one after the other.
download-answer = { $what } { $advice }
download-names = How we know the name
download-names-text = The name in a signature is compared, letter by letter, with what public sources say of this maker.
download-name-read = { $name }, read on { $date }

## The answers. None of them says that a file is fake.

download-expected = This file is signed by { $signer }, as expected, and this computer confirms it.
download-expected-do = Leave it where it is. Open it after the restart, when the old program is gone.
download-unexpected = This file is signed by { $signer }. We expected { $expected }.
download-unexpected-do = That can be fine: makers change their names. Do not open it yet. Compare the name with the maker’s own page, or download the file again from the address on this page.
download-unknown-maker = This file is signed by { $signer }, and this computer confirms it. We do not know who signs this maker’s files.
download-unknown-maker-do = Is this the maker’s name? Then tick that it is downloaded. If not, do not open it, and ask the maker.
download-not-confirmed = This file has a signature, but this computer can’t confirm it.
download-not-confirmed-do = The download may be broken, or this computer may lack what it needs. Do not open it yet. Download it again from the address on this page.
download-not-signed = Nobody signed this file, so nothing tells who made it.
download-not-signed-do = Do not open it yet. Download it again from the address on this page, or ask the maker.
download-not-asked = The file is here. On this system we do not check who signed it.
download-not-asked-do = The maker’s page may name a checksum. If it does, compare the two.
download-not-an-installer = This is not a file that installs a program here.
download-not-an-installer-do = If it is packed, unpack it first. If the browser is not done yet, wait for it. Then choose the file that is there.
download-not-there = There is no such file.
download-not-there-do = Look in your folder Downloads, and choose it there.
download-not-readable = The file could not be looked at.
download-not-readable-do = Wait until the browser is done. A file on another computer or a link has to be copied to a folder of this computer first.
