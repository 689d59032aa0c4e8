### Sharing with support: the page, the file, and what is said about a file that can’t be read.

# What went wrong with a file that somebody else opens.
shared-not-a-report = This file is not one that Safe Passage made for support.
shared-not-a-report-do = Ask for the file again. Its name begins with “Safe Passage for support”.
shared-newer = A newer version of Safe Passage made this file ({ $found }).
shared-newer-do = Get the newest version of this program, and open the file again.
shared-damaged = This file is damaged, or a part of it is missing.
shared-damaged-do = Ask for the file again. It must arrive whole.
shared-too-large = This file is too large to be one that Safe Passage made for support.
