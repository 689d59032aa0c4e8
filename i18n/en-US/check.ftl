### Step 7.

check-looking-headline = Looking again
check-headline-protected = This computer is protected.
check-lead-protected = We looked again. Here is why we say so.
check-headline-partly = This computer is partly protected.
check-lead-partly = What is missing stands below, with the reason.
check-headline-unprotected = Nothing protects this computer yet.
check-lead-unprotected = Install your choice now, or bring back what the system has of its own. Then look again.
check-headline-unknown = We can’t tell what protects this computer.
check-lead-unknown = That does not mean that nothing does. Look in your protection’s own window.
check-headline-still-there = It is still there.
check-lead-still-there = That happens, and nothing is lost. Restart once more, or go back and try the other way.
check-still-there = As long as the old program is there, the next one may not work. We do not call this done.
check-try-again = Try another way
check-stop-here = Stop here for today
check-protection-heading = What protects now
check-found-heading = What was found
check-disagreement = Two places say different things about { $name }. Open its own window to see which is right.
system-support-until = Gets security updates until { $date }
system-support-ended = No security updates since { $date }. No antivirus makes up for that.
system-support-unknown = We do not know how long it gets security updates
badge-support-ended = Out of support

clean-up-headline = Tidy up
clean-up-lead = Files that anybody can read should go. What the old program left does no harm while it lies there.
clean-up-files-heading = Files with passwords in plain text
clean-up-no-files = None were made on this journey.
clean-up-file = { $count ->
    [one] One entry, readable by anybody
   *[other] { $count } entries, readable by anybody
}
clean-up-delete = Delete { $file }
badge-deleted = Deleted
badge-readable = Still there
clean-up-how-sure = Is a deleted file really gone?
clean-up-how-sure-text = The file is gone from its folder. Copies may remain on an SSD, in a cloud folder, in a backup or in the recycle bin of another program. If that worries you, change the passwords of your e-mail and your bank.
clean-up-leftovers-heading = What the old program left
clean-up-no-leftovers = We found nothing more.
clean-up-never-by-hand = Never delete its drivers by hand: keyboard, mouse and network can stop working. The maker’s own tool is the way.
