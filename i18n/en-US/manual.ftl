### The manual page, and the commands that print it and the completions. What each command and option does stands in cli.ftl.

cli-manual = Print the manual page, as a source for man
cli-completions = Print what lets a shell complete commands and options
cli-completions-shell = The shell that it is for
cli-help-of = The command to show the help of
cli-heading-arguments = Arguments
cli-value-options = OPTIONS

# The title stands in the middle of the first line of the page.
manual-title = User commands
manual-heading-name = Name
manual-heading-synopsis = Synopsis
manual-heading-description = Description
manual-heading-options = Options
manual-heading-commands = Commands
manual-heading-exit-status = Exit status
manual-heading-json = JSON
manual-heading-captures = Captures
manual-heading-answers = Answers of the walk
manual-heading-environment = Environment
manual-heading-files = Files
manual-heading-removing = Removing the program
manual-heading-examples = Examples
manual-heading-see-also = See also

manual-summary = move from Kaspersky to other protection, calmly and without loss
manual-description =
    Safe Passage looks at a computer, explains the two dates of the US rule on Kaspersky and what they mean, takes out what would be lost, helps to choose, goes along through removal and restart, and checks at the end what protects the computer now.

    Without a command it opens the wizard in a window. Where there is no display it asks the same in the terminal. The commands stand on the same rules, and each can print JSON.

    It never stops another program and never deletes another program’s files. It opens no internet connection and keeps no password. No command needs administrator rights. What can’t be read without them is named as not readable.
manual-options-text = These go with every command, but for --version, --from and --after, which go with the wizard, and with the commands that list them.
manual-allowed = One of: { $values }.
manual-default = Without it: { $value }.
manual-repeat = Can be given more than once.

manual-exit-0 = It is done.
manual-exit-1 = It could not be done. One sentence on standard error says what went wrong, one what to do.
manual-exit-2 = The command line is wrong.
manual-exit-detect = With detect --exit-status the number says what was found:
manual-exit-detect-0 = Nothing of Kaspersky’s.
manual-exit-detect-10 = Installed, or very likely.
manual-exit-detect-11 = Possible, weak signs, or leftovers.
manual-exit-detect-12 = Nothing could be read.

manual-json = With --json a command prints one document on standard output and nothing else. Its field schema names its form; the number rises when a field changes its meaning. What can’t be known is null. These are the forms:
manual-captures = With --from the program reads what somebody captured of a computer. It knows these:
manual-captures-list =
    Its own surveys and reports; FRST with its Addition, HijackThis, DDS, ComboFix, OTL, Security Check, UsbFix.

    What Windows prints: tasklist, sc, driverquery, fltmc, systeminfo, reg export and reg query; Get-Service, Get-CimInstance and wmic as a list, a table, CSV or JSON; winget.

    What tools for many computers write: osquery’s JSON, the XML of GLPI and FusionInventory. Logs of OBS.

    What Linux and macOS print: dpkg -l, rpm -qa, systemctl; system_profiler, systemextensionsctl, launchctl, codesign, EtreCheck.
manual-captures-else = Any other text is judged line by line, with more care. What is no text ends with exit status 1. Names of users are not kept.

manual-answers = The file of walk --answers holds one JSON object. Each field may be left out; the walk stops where an answer is missing, and says where.
manual-answer-country = Country as an ISO 3166 code.
manual-answer-us-person = Whether the person is a US person: yes or no.
manual-answer-manages = Who decides over a managed computer.
manual-answer-keep = Whether the person keeps what they have for now: true or false.
manual-answer-gates = An object. Each question that stands before the removal, with its answer.
manual-answer-gates-names = The questions: { $values }.
manual-answer-gates-answers = The answers: { $values }.
manual-answer-password-home = Where the passwords shall live. A target of passwords convert is understood too.
manual-answer-opened = Whether the person saw their entries in the new place: true or false.
manual-answer-choice = The id of the chosen product, as alternatives --json names it; { $system } for what the system brings, { $current } to stay.
manual-answer-needs = A list of what the new product should have, as with alternatives --need.
manual-answer-free = Whether only what costs nothing meets the needs: true or false.
manual-answer-consent = An object with uninstall and restart, each true or false.

manual-environment-language = The language, where --lang does not name one and none was chosen in the window. The first that is set counts.
manual-environment-display = Where the window opens. If none is set, the wizard asks in the terminal.
manual-environment-home = Where the person’s own folders are: for what is saved, for what is read of their settings, and for their documents.
manual-environment-names = Names that are taken out of what is given to somebody else.
manual-environment-onedrive = Folders that other computers get too. Files with passwords are not written there unasked.
manual-environment-log = How much the program tells on standard error of what it does: error (if it is not set), warn, info, debug or trace. No secret is ever told.

manual-file-folder = Everything that the program saves for itself.
manual-file-journey = Where the person stands: their answers, the language, the size of the text. No password is in it.
manual-file-surveys = The same for other computers whose captures were opened.
manual-file-documents = What the person asks for, such as the receipt or an encrypted file, is written where they say; the folder for documents is proposed. It is theirs, and the program never deletes it.
manual-file-shared = What somebody shared, for safe-passage support. A file whose name ends in .json is read too.
manual-file-other-systems = On macOS the folder is { $macos }, on Windows { $windows }.

manual-removing = Removing the package takes away the program. What a person saved stays, because it is theirs, and purging leaves it too. This deletes where they stand, in their own account:
manual-removing-documents = Their documents lie elsewhere and stay.

manual-example-detect = Look at this computer:
manual-example-captured = Read what somebody captured of another computer, and print it for a script:
manual-example-passwords = Convert an export of Kaspersky Password Manager to an encrypted file:
manual-example-timeline = Show what the dates meant in Germany on a day:
manual-example-alternatives = List free protection for Windows that has a firewall:
manual-example-report = Write a report for whoever helps, with nothing private in it:
manual-example-walk = Open the wizard in Spanish, on the capture of another computer:
