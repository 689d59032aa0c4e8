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
check-witnesses-heading = What Windows says about it
check-witnesses-agree = The two places do not contradict each other.
check-disagreement = Two places differ about { $name }. { $first }: { $one }. { $second }: { $other }.
witness-on = It lists as on: { $names }.
witness-none-on = It lists no antivirus as on.
witness-own-on = It says of itself that it is on.
witness-own-off = It says of itself that it is off.
witness-definitions-current = The definitions are up to date.
witness-definitions-outdated = The definitions are out of date.
witness-updated = Day of the definitions: { $date } ({ $days ->
    [0] today
    [one] one day old
   *[other] { $days } days old
}).
said-running = running
said-stopped = stopped
said-gone = the program is gone
check-open-security = Open the list of Windows
check-open-security-how = Windows itself settles it. Open Windows Security, then Settings, then Manage providers. What stands there as on counts.

check-choice-heading = What you chose
check-choice-on = { $name } is on.
check-choice-off = { $name } is there, but it is not on.
check-choice-unknown = { $name } is there. We can’t tell whether it is on.
check-choice-not-seen = You chose { $name }. We do not see it yet.
check-choice-off-steps =
    Open its own window, and turn its protection on. It may ask you to sign in or to pay.
    Let it fetch its updates.
    Come back here, and look again.
check-choice-install-steps =
    Open the file that you downloaded before. If you did not, open the maker’s page now.
    Follow it to the end, and let it fetch its updates.
    Come back here, and look again.

check-network-heading = The network
network-title = Network of this computer
network-working = An adapter is on, there is a way out, and a name service is set. We did not try whether the internet answers.
network-no-adapter = No network adapter is on.
network-no-route = An adapter is on, but nothing leads out of this network.
network-no-resolver = There is a way out, but no name service is set. Web addresses cannot be found.
network-unknown = We could not read whether the network is set up.
badge-network-set-up = Set up
badge-network-missing = Not ready
network-steps =
    In the Start menu choose Restart, not Shut down. Often the network is back then.
    Turn Wi-Fi off and on again, or pull the network cable out and plug it in. Airplane mode must be off.
    If the network stays away, let your phone share its internet: look there for “hotspot”.
    Take your printed sheet. It has every step that needs no network.
network-steps-elsewhere =
    Restart the computer. Often the network is back then.
    Turn Wi-Fi off and on again, or pull the network cable out and plug it in. Airplane mode must be off.
    If the network stays away, let your phone share its internet: look there for “hotspot”.
    Take your printed sheet. It has every step that needs no network.
check-open-network = Open the network settings
check-open-network-how = Settings, Network and internet shows which connection is on. Do not remove parts of the network by hand.

check-then-heading = What is still worth doing
check-then-why = Between one protection and the next something can slip by. Nothing points to it. This is care, not alarm.
check-then-why-dated = Your old protection had its last update in { $month }. What came after that may have slipped by. Nothing points to it. This is care, not alarm.
check-full-scan = A full scan by { $name }
check-full-scan-built-in = Open Windows Security, Virus and threat protection, Scan options. Choose Full scan, then Scan now. You can go on working.
check-full-scan-other = Open its own window and start a full scan. You can go on working.
check-full-scan-by-itself = XProtect looks at programs by itself. There is no scan to start.
check-new-passwords = New passwords for e-mail and bank
check-new-passwords-how = First the e-mail: whoever has it can reset all the others. Change them once the scan is done, or from another device.
system-support-until = Gets security updates until { $date }
system-support-ended = No security updates since { $date }. No antivirus makes up for that.
system-support-unknown = We do not know how long it gets security updates
system-support-unconfirmed = Sources give different days for this.
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
clean-up-how-sure-text = The file is gone from its folder. Deleting does not write over it, so copies can live on elsewhere. If that worries you, change the passwords of your e-mail and your bank.
clean-up-ssd = On an SSD or a USB stick
clean-up-ssd-note = It writes each change to a fresh place, and clears the old one later. No program can choose when.
clean-up-cloud = In a cloud folder
clean-up-cloud-note = The service may keep deleted files and old versions for weeks. Delete them on its web page too.
clean-up-backup = In a backup
clean-up-backup-note = A backup that ran in between holds the file as it was. Let the old copies run out, or delete them.
clean-up-trash = In the Recycle Bin or Trash
clean-up-trash-note = We delete past it. What you delete yourself lies in it. Empty it.
clean-up-own-export = Did you save an export from Kaspersky yourself? We do not delete that file. Delete it where you saved it, then empty the Recycle Bin or Trash.
clean-up-leftovers-heading = What the old program left
clean-up-no-leftovers = We found nothing more.
clean-up-never-by-hand = Never delete its drivers by hand: keyboard, mouse and network can stop working. The maker’s own tool is the way.
clean-up-leftovers-lead = We only looked, and touched nothing. Each has a word for how sure we are that it is Kaspersky’s.
leftover-certain = Certain
leftover-likely = Likely
leftover-kind-extension = Browser extensions
leftover-kind-certificate = Trusted certificates
leftover-kind-folder = Folders and settings
leftover-kind-record = Records of Windows Security
leftover-kind-service = Services
leftover-kind-driver = Drivers
leftover-extension-how = The browser itself removes it.
leftover-extension-chromium = In { $browser }: open the menu, Extensions, Manage extensions. Find it and choose Remove.
leftover-extension-firefox = In { $browser }: open the menu, Add-ons and themes. Open the three dots beside it and choose Remove.
leftover-extension-safari = In { $browser }: open Settings, Extensions. Choose it, then Uninstall.
leftover-extension-other = In the browser: open the menu, then Extensions or Add-ons. Find it and remove it.
leftover-extension-forced = A rule on this computer puts it into { $browser }, so the browser will not let it go. The maker’s tool below removes the rule.
leftover-certificate-how = With it the old program could read along in secure web pages. Nothing needs it now, so it should go.
leftover-certificate-windows =
    Press the Windows key, type certmgr.msc, and press Enter.
    Open Trusted Root Certification Authorities, then Certificates.
    Right-click this one alone and choose Delete.
    Is it not listed, or does Delete refuse? Then it belongs to the whole computer. An administrator does the same with certlm.msc.
leftover-certificate-macos =
    Open Keychain Access. On a new Mac it is found by Spotlight.
    Choose System, then Certificates.
    Click this one alone and choose Delete. It asks for your Mac’s password.
leftover-certificate-linux = An administrator takes it out of the list of trusted certificates, with the tools of this Linux.
leftover-certificate-firefox = In { $browser }: open Settings, Privacy and Security, View Certificates, Authorities. Choose it, then Delete or Distrust.
leftover-certificate-nss = In the browser: open Settings, Privacy and security, Security, Manage certificates. Choose it under Authorities and delete it.
leftover-folder-how = They lie there and do no harm. Vaults and backups of yours may be in them, so look before you delete a folder. Leave registry keys alone.
leftover-record-how = Windows still remembers the old program. There is nothing to delete by hand. The record does not protect, and it does not harm.
leftover-service-how = Leave it as it is. A service is never deleted by hand.
leftover-driver-how = Leave it as it is. Without its program it does nothing.
clean-up-tool-when = Take it last, and only if services or drivers are left, or the new protection refuses to install.
clean-up-tool-letters = It shows letters in a picture to type in. If you cannot see them, ask somebody to read them to you.
clean-up-tool-signer = Get it from this address alone. Before you start it, right-click the file, choose Properties, then Digital Signatures. If Kaspersky is not named there, do not start it.
