### Sharing with support: the page, the file, and what is said about a file that can’t be read.

# What went wrong with a file that somebody else opens.
shared-not-a-report = This file is not one that Safe Passage made for support.
shared-not-a-report-do = Ask for the file again. Its name begins with “Safe Passage for support”.
shared-newer = A newer version of Safe Passage made this file ({ $found }).
shared-newer-do = Get the newest version of this program, and open the file again.
shared-damaged = This file is damaged, or a part of it is missing.
shared-damaged-do = Ask for the file again. It must arrive whole.
shared-too-large = This file is too large to be one that Safe Passage made for support.

# The quiet way to this page, in the corner of every page and where something failed.
share-open = Share with support
share-headline = One file for the person who helps you
share-lead = It tells them what is on this computer and where you are. You see all of it here first.
share-left-out = Left out
share-left-out-note = Names of people and computers, addresses, passwords, keys, and what your own files are called.
share-not-sent = Nothing is sent
share-not-sent-note = This program sends nothing. The file stays on this computer until you give it to somebody.
share-not-looked = This computer was not looked at yet. The file can only tell where you are.
share-contents = What is in the file
share-contents-text = Open each part to read it. A word in pointed brackets, such as <user>, stands where something was left out.
share-part-found = What was found
share-part-seen = { $count ->
    [one] What was seen on this computer: one line
   *[other] What was seen on this computer: { $count } lines
}
# $name is a part of the computer, such as "Services".
share-source = { $name } ({ $count })
share-whole-source = The whole list
share-part-journey = Where you are and what you said
share-part-versions = Versions and dates of the data
share-part-exact = { $count ->
    [one] The file word for word: one line
   *[other] The file word for word: { $count } lines
}
share-country = Country
share-manages = Who decides over this computer
share-password-home = Where your passwords go
share-ticked = What you ticked
share-save = Save this file
share-read-out = What to say on the phone
share-saved-before = You saved such a file before. Something has changed since then.

share-saved-headline = The file is saved
share-saved-lead = It lies on this computer. Now it is for you to give it to the person who helps you.
share-close = Back to where I was
share-words = The six words of this file
share-words-text = Read these words to the person who helps you. If they see the same words, you both have the same file.
# Over each of the six words.
share-word = Word { $number }
share-words-others = The same words in other languages
# $language is the name of a language in itself; $words are six words in it.
share-words-other = { $language }: { $words }
share-hand-over = How to hand it over
share-hand-over-steps =
    Write to the person who helps you, by e-mail or in their chat. Add the file there.
    Or put it on a USB stick, if you sit beside each other.
    Then say the six words.
share-whom = Give it only to somebody whom you asked for help yourself. Nobody who calls you out of the blue needs it.

# The page to read out on the phone.
essentials-headline = What to say on the phone
essentials-lead = Read out what stands here. It holds no name and no password.
essentials-page = Page
# $number is the page's number, $step its step.
essentials-page-text = { $number } ({ $step })
essentials-result = Result
essentials-not-looked = Not looked at yet
essentials-product = Program
essentials-last-update = Last update
essentials-protection = Protection now
essentials-system = System
essentials-removal = Removal
essentials-removal-begun = Under way
essentials-removal-ended = Ended
essentials-removal-failed = Did not work
essentials-program = Version of Safe Passage
essentials-never = Nobody who helps you needs a password, a code from a text message, or money. Hang up if they ask.

file-name-shared = Safe Passage for support
# Under the path of a report that was written. $words are six words.
cli-six-words = The six words of this file: { $words }
