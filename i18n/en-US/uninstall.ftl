### Starting a product's own uninstaller.

## Why it is not started from here

uninstall-refused-not-to-remove = This program does not help to remove this product.
uninstall-refused-managed = This is a product for companies. The person who manages it can remove it.
uninstall-refused-maker = It is not known for certain who signs the uninstaller of this maker.
uninstall-refused-no-entry = The list of installed programs has no entry for this product.
uninstall-refused-nothing = The entry in the list of programs names no uninstaller.
uninstall-refused-no-code = The entry does not say which product Windows is to remove.
uninstall-refused-two-products = The entry names two different products.
uninstall-refused-system-program = The entry calls { $name }, a program of Windows that runs other things.
uninstall-refused-not-a-program = What the entry names is not a program.
uninstall-refused-network = What the entry names is not on this computer.
uninstall-refused-not-full = The entry does not say in which folder the uninstaller is.
uninstall-refused-not-clear = The entry is written in a way that does not show what would be started.
uninstall-refused-no-folder = The entry names no folder that belongs to this product alone.
uninstall-refused-outside = The uninstaller is not in the product’s own folder.

## What the look at the file found

uninstall-not-offered = On this system, nothing is started from here.
uninstall-not-there = The uninstaller is not where the entry says: { $path }
uninstall-not-readable = The uninstaller could not be looked at: { $path }
uninstall-leads-elsewhere = The path leads to another place than it says: { $path }
uninstall-not-signed = The file is not signed, so nobody can say who made it: { $path }
uninstall-not-confirmed = This computer could not confirm the signature of the file: { $path }
uninstall-other-signer = The file is signed by { $signer }. That is not a name that we know from this maker: { $path }
uninstall-unknown-product = Windows does not know this product any more: { $code }
uninstall-other-product = Windows knows this number as { $name } by { $publisher }, another product: { $code }
uninstall-changed = The uninstaller has changed since it was shown. Look at it again.
uninstall-one-at-a-time = Another uninstaller is still running. Finish that one first.
uninstall-declined = You said no when Windows asked, or the question was closed. Nothing was started.
uninstall-not-started = Windows did not start it: { $detail }

## How it ended

uninstall-ended = The uninstaller has ended. Whether the product is gone, only another look can tell.
uninstall-ended-by-person = The removal was cancelled.
uninstall-ended-not-installed = Windows says that the product is not installed. Another look will show it.
uninstall-ended-another-runs = Another installation is running. Wait until it is done and try again.
uninstall-ended-restart = The uninstaller has ended and asks for a restart.
uninstall-ended-code = The uninstaller ended with code { $code }. Another look will show what is left.
uninstall-ended-without-code = The uninstaller has ended without a word. Another look will show what is left.
uninstall-not-watched = The uninstaller may still be running.

## On the page of the removal

uninstall-looking = Looking at the product’s own uninstaller.
uninstall-shown = You can start the product’s own uninstaller from here. This is what is started:
uninstall-file = File
uninstall-code = For this product alone
uninstall-code-of = { $name } by { $publisher } ({ $code })
uninstall-signer = Signed by, and confirmed by this computer
uninstall-start = Start the uninstaller of { $name }
uninstall-or-by-hand = Windows may ask whether it may make changes. Or do it by hand, as the steps say.
uninstall-starting = Windows is starting it, and may be asking you. Look for its window.
uninstall-running = The uninstaller of { $name } is running. Follow its own windows to the end. This page waits.
uninstall-stop-watching = I don’t want to wait any longer
uninstall-found-gone = We looked again: { $name } is gone.
uninstall-found-still-there = We looked again: { $name } is still there. Often only a restart takes the rest away.
uninstall-found-not-known = We can’t tell yet whether it is gone. The look after the restart will show it.
uninstall-why-by-hand = Why it can’t be started from here
uninstall-by-hand = Remove it by hand, as the steps say.
closing-during-uninstaller = An uninstaller is still running.
closing-during-uninstaller-do = Let it come to its end first. If you close now, it goes on by itself, and this program will look again when you open it. Close once more to close it.
