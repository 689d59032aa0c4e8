### Step 6.

prepare-headline = Before anything is removed
prepare-lead = A little care now saves hours if something goes wrong. Nothing has been changed yet.
prepare-download = Download { $name } now, and do not start it yet
prepare-download-text = It opens in your browser. Save the file, and start it after the restart.
prepare-open = Open the page of { $name }
prepare-list = Ready? Tick what is.
prepare-hows = How each of these is done
prepare-how = How: { $name }
prepare-sheet-text = If the network is gone afterwards, this sheet helps. Save it and print it, or photograph it with a phone.
prepare-sheet = Save the sheet
prepare-not-downloaded = You have not downloaded your choice yet. You can go on, but then it must be downloaded afterwards.

remove-headline = Remove the programs, one by one
remove-lead = You do it with the programs’ own uninstallers, and we tell you each step. Until you begin, everything can be changed.
remove-headline-begun = Now remove them, in this order
remove-lead-begun = Take your time. When all are gone, or one refuses, say so below. Until then there is no way back.
remove-headline-ended = Removed, as you say
remove-lead-ended = That the uninstaller ended proves nothing yet. After the restart we look again.
remove-headline-failed = It did not work. Nothing is lost.
remove-lead-failed = The way back is open again. Here is what helps next.
remove-failed = The removal did not end well. Try the ways below, then begin again.
remove-administrator = You administer this computer. This is the maker’s documented way, as text: protection first, the agent last. We start nothing here.
remove-task = { $number }. { $name }
# $task is the number and the name.
remove-task-gone = { $task }: gone, as you say
remove-see = What you will see
remove-time = How long it takes
remove-proof = What proves it done
remove-which-are-gone = Which are gone?
remove-consent = { $count ->
    [one] I want to remove it now
    [2] I want to remove both now
   *[other] I want to remove all { $count } now
}
remove-consent-note = My work is saved and my things are out.
remove-begin = Begin the removal
remove-done = All are removed
remove-did-not-work = It did not work
remove-on-that-computer = This is a survey of another computer. The steps are done over there.
remove-restart-offered = If an uninstaller restarts the computer, that is fine. Open Safe Passage again afterwards: it goes on from this page.

restart-headline = Restart the computer
restart-lead = The removal ends only with a restart. We never restart for you.
restart-what-happens = Close this window, restart the computer, and open Safe Passage again. It looks anew and goes on from here.
restart-what-happens-resume = Close this window and restart the computer. When you have signed in, Safe Passage opens again. It looks anew and goes on from here.
restart-what-happens-there = It is the other computer that restarts. You can leave this window open meanwhile.
restart-resume = Open Safe Passage again after the restart
restart-resume-note = Windows does it once, when you sign in with this account, and then forgets it. Without this you open it yourself.
restart-consent = I have restarted the computer
restart-consent-note = Without a restart the drivers stay, and the next protection may refuse to install.
restart-close = Close this window
restart-survey-heading = A survey from after the restart
restart-survey-text = Ask for a new survey of the same computer, and open it here. We compare the two.
