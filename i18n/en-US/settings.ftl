# What a person had told Kaspersky to leave alone: exclusions and trusted programs.

## Kinds and files

settings-kind-exclusion = Exclusion
settings-kind-trusted-program = Trusted program
settings-format-consumer-exclusions = exclusion list of a Kaspersky product for homes
settings-format-consumer-trusted-programs = trusted programs of a Kaspersky product for homes
settings-format-endpoint-exclusions = exclusion list of Kaspersky Endpoint Security
settings-format-endpoint-trusted-programs = trusted programs of Kaspersky Endpoint Security
settings-format-linux-ini = settings of Kaspersky for Linux (INI)
settings-format-linux-json = settings of Kaspersky for Linux (JSON)
settings-of-file = { $path }: { $what }

## Files that can't be read

settings-read-empty = There is nothing in the file.
settings-read-empty-do = Export the list once more, and choose that file.
settings-read-not-text = The file is not text, so it is not a list of exclusions or trusted programs.
settings-read-not-text-do = In Kaspersky, open the exclusions or the trusted programs and export that list.
settings-read-snapshot = The file is a copy of all settings that only Kaspersky can read.
settings-read-snapshot-do = Keep it as an archive if you like. To move your rules, export the list of exclusions and the list of trusted programs.
settings-read-policy = The file is a policy that only Kaspersky Security Center can read.
settings-read-policy-do = Open the policy there and export the lists of exclusions and trusted programs as XML.
settings-read-unknown-encoding = Line { $line } of the file can't be read as text.
settings-read-unknown-encoding-do = Choose the file as Kaspersky wrote it. If you changed it, save it as UTF-8.
settings-read-damaged = The file is cut off or damaged near line { $line }.
settings-read-damaged-do = Export the list once more, and choose that file.
settings-read-not-settings = The file holds no list of exclusions or trusted programs that this program knows.
settings-read-not-settings-do = In Kaspersky, open the exclusions or the trusted programs and export that list.

## What a line of the script does

settings-does-folder = Microsoft Defender will not scan this folder and what is in it.
settings-does-path = Microsoft Defender will not scan this file, or this folder and what is in it.
settings-does-extension = Microsoft Defender will not scan any file of this type, wherever it is.
settings-does-process = Microsoft Defender will not scan the files that this program opens.

## What to know about a rule

settings-remark-was-off = This rule was switched off in Kaspersky.
settings-remark-trusted-means-other = This is not the same as a trusted program. The program itself is still scanned; the files that it opens are not.
settings-remark-wider-than-verdict = In Kaspersky the rule was for one kind of detection. In Defender it would be for all of them.
settings-remark-one-folder-for-star = In Defender a star stands for exactly one folder. Please check that this is what you mean.
settings-remark-last-folder-only = In Defender this is for files in that folder only, not in folders below it.
settings-remark-programs-unchecked = Programs in this folder would run without a check. It is safer to name one file.
settings-remark-variable-replaced = The part that means your own folders was replaced by their full path. It holds for your account only.
settings-remark-drive-may-be-network = If this drive is on another computer, write the name of that computer, such as \\server\folder. Defender does not know drive letters of the network.
settings-remark-drive-replaced = The drive letter was replaced by the place on the network that it stands for.
settings-remark-whole-program-folder = This leaves out the whole folder of a program. Often a single file is enough.
settings-remark-some-files-only = In Kaspersky the rule was for some of the files there only.

## Why a rule is not offered

settings-refused-verdict-only = The rule names a detection and no file or folder. There is nothing like it in Defender.
settings-refused-never-place = Harmful files are often put in this place. It should be scanned.
settings-refused-whole-drive = This would leave out a whole drive.
settings-refused-never-extension = Attacks often use files of this type. They should be scanned.
settings-refused-never-process = Attacks often use this program. It should be watched.
settings-refused-other-system = This is a path of Linux or macOS. Microsoft Defender on Windows has no use for it.
settings-refused-not-a-full-path = A name alone fits any file of that name, harmful ones too. Defender needs the full path.
settings-refused-unknown-variable = It is not known here what %{ $name }% stands for. Defender needs the full path.
settings-refused-any-depth = The two stars stand for folders of any depth. Defender has no sign for that.
settings-refused-too-many-wildcards = Defender takes at most six stars and question marks in one rule.
settings-refused-hidden-characters = The path has characters that can't be seen. Such a path can be other than it looks.
settings-refused-same-as = This is the same as the rule in line { $line }.

## The scripts

settings-place = Line { $line }
settings-place-in-file = Line { $line } of { $file }
settings-script-title = Exclusions for Microsoft Defender, from your Kaspersky settings
settings-script-intro =
    Each exclusion is a place where Defender no longer looks. Take over only what you know and still need.
    Windows notes each change, and a company's IT staff may get an alert.
settings-script-how =
    Nothing in this file is switched on. To switch a line on, delete the # at its start and save the file.
    Then open PowerShell as administrator and run the file there.
settings-script-how-picked =
    { $count ->
        [one] The { $count } line that you picked is switched on.
       *[other] The { $count } lines that you picked are switched on.
    } To switch another one on, delete the # at its start and save the file.
    Then open PowerShell as administrator and run the file there.
settings-undo-title = This takes the exclusions away again
settings-undo-how =
    Delete the # at the start of the same lines as in the other file, save this file, and run it in the same way.
    If you had set up one of these exclusions yourself before, leave its line as it is.
settings-undo-how-picked =
    The lines that you picked are switched on here too. Run this file in the same way as the other one.
    If you had set up one of these exclusions yourself before, put a # in front of its line.
settings-script-guard = The script stops here if it can't do its work.
settings-script-no-defender = The commands of Microsoft Defender are not there. Nothing was changed.
settings-script-no-rights = Please open PowerShell as administrator and run this file again. Nothing was changed.
settings-script-exclusions = === Exclusions ===
settings-script-trusted-programs = === Trusted programs ===
settings-script-process-warning = Most trusted programs need no line here. Switch one on only if the program runs badly without it.
settings-script-comment = Your note: { $text }
settings-script-refused = === Not offered ===
settings-script-subject = Rule: { $text }

## The list to copy by hand

settings-list-headline = Your Kaspersky rules, to copy by hand
settings-list-lead = Each rule is a place where protection no longer looks. Take over only what you know and still need. Most people need none.
settings-list-how = Open the settings of your new protection and look for exclusions, exceptions or allowed items. Copy the path, then tick the box on paper.
settings-list-exclusions = Exclusions
settings-list-trusted-programs = Trusted programs
settings-list-left-out = Better not taken over
settings-list-left-out-text = These rules would leave the computer open, or they come twice.
settings-list-nothing = There is no rule to copy.
settings-list-not-understood = Lines that could not be read
settings-list-detection = Detection: { $verdict }
settings-list-verdict-only = The rule is for a kind of detection, not for a file. Some products have such rules under the same name, most have none.
settings-list-variable = Replace %{ $name }% by the folder that it stands for.
settings-list-program = Add it where your new protection keeps trusted or allowed programs.
settings-list-off = Was off
settings-list-better-not = Better not

## The commands

settings-count = { $count ->
        [one] { $count } rule
       *[other] { $count } rules
    }
settings-count-not-understood = { $count ->
        [one] { $count } line could not be read
       *[other] { $count } lines could not be read
    }
settings-line = Line { $line }: { $text }
settings-off = switched off
settings-written-script = { $count } of { $read } rules stand in the script, none of them switched on. Read it before you use it.
settings-written-list = { $count } of { $read } rules stand in the list.


# The page of the wizard.

settings-page-headline = Did you make rules of your own?
settings-page-lead = Most people did not, and go on. If you told Kaspersky to leave a file alone or to trust a program, you can take those rules along.
settings-page-how-heading = Export the lists
settings-page-how-home-1 = Open Kaspersky. Choose Settings, then Security settings, then Exclusions and actions on object detection.
settings-page-how-home-2 = Open Manage exclusions and choose Export. Save the list to your documents.
settings-page-how-home-3 = Do the same under Specify trusted applications.
settings-page-how-home-older = This way was seen in version 21. Older versions have the lists under Settings, Additional, Threats and exclusions, and may not export them. Then write down the few rules that you still need.
settings-page-how-business-1 = Open Kaspersky Endpoint Security. Choose Settings, then General settings, then Exclusions.
settings-page-how-business-2 = Open Scan exclusions and choose Export. Save the list as XML.
settings-page-how-business-3 = Do the same under Trusted applications. If the settings are locked, ask who looks after this computer.
settings-page-how-linux = Run this command in a terminal. It writes the settings into a file in the folder where you are.
settings-page-path = Path of a list
settings-page-read = Read this list
settings-page-forget = Forget these lists
settings-page-exclusions = Which files and folders shall Microsoft Defender leave alone?
settings-page-trusted-programs = Which trusted programs need a rule?
settings-page-more = { $count ->
    [one] One more rule is not shown here. It stands in the files.
   *[other] { $count } more rules are not shown here. They stand in the files.
}
settings-page-left-out = { $count ->
    [one] One rule that is not offered, and why
   *[other] { $count } rules that are not offered, and why
}
settings-page-write-heading = Take them along
settings-page-write-text = Nothing is ticked, because each rule is a place where nobody looks. Tick what you know and still need. The script is for you to read and to run. This program does not run it.
settings-page-write-script = Write the script for Microsoft Defender
settings-page-write-list = Write a list to copy by hand
settings-page-written-script = { $count } of { $read } rules stand in the script. { $on ->
    [0] None of them is switched on.
    [one] One of them is switched on.
   *[other] { $on } of them are switched on.
} The second script undoes the first.
settings-page-run-1 = Do this after Kaspersky is gone. Open the script with Notepad and read it.
settings-page-run-2 = Type PowerShell into the Start menu and choose Run as administrator.
settings-page-run-3 = Paste this line and press Enter.
settings-page-by-hand = Copy them one by one
settings-page-archive = A copy of all settings
settings-page-archive-text = Kaspersky can also save all its settings into one file. Open a Command Prompt as administrator in its program folder and run this line.
settings-page-archive-only = Only Kaspersky can read that file. It is an archive for the case that you come back, and nothing that another product can use.
