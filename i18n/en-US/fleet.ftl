### Many computers at once: files for the tools that manage them, and one table from many surveys.

cli-quiet = Print nothing: the exit status and the saved survey tell all
cli-fleet = Make files for tools that manage many computers, and one table from many surveys
cli-fleet-osquery = Write a pack of queries for osquery that finds the same products
cli-fleet-intune = Write scripts for device management that find and report the same products and remove nothing
cli-fleet-summary = Read a folder of surveys, reports and logs into one table
cli-fleet-folder = The folder with the files, one for each computer; folders in it are read too
cli-fleet-format = Form of the table

fleet-pack-products = One row for each product on this computer: Kaspersky’s own, its tools, what uses its engine and what took its place, with how sure it is.
fleet-pack-evidence = What in { $table } is a sign of one of these products, and how much it says.

fleet-script-found = Found: { $products }
fleet-script-unread = Neither the installed programs nor the services could be read, so nobody can tell.
fleet-script-failed = The look at this computer failed, so nobody can tell.
fleet-script-written = Saved: { $path }

fleet-readme-title = Scripts for device management
fleet-readme-what = Both scripts look for Kaspersky products on a Windows computer. They run in Windows PowerShell 5.1, in 32 and 64 bits. They read both views of the registry.
fleet-readme-never = They only look and report. They remove nothing, stop nothing, change no setting and open no connection. Removal stays with a person: some things on the computer must be saved first.
fleet-readme-detect = detect.ps1
fleet-readme-detect-text = Ends with exit status 1 and one line when a product of Kaspersky is there, or when nobody can tell. Ends with 0 and no line when none is there.
fleet-readme-detect-not = Leftovers, tools that run once, and other makers’ products with Kaspersky’s engine do not count here, and neither does UltraAV. The report has them.
fleet-readme-report = report.ps1
fleet-readme-report-text = Saves what was found as a survey named after the computer, in ProgramData under Safe Passage\Fleet. If Safe Passage is in Program Files under Safe Passage, it looks more closely in place of the script. Run by a signed-in person, the script saves in that person’s own folder, and opens Safe Passage if it is there.
fleet-readme-report-again = The products are still there afterwards. So the detection that follows finds them again, and Intune says that the issue came back. That is as it should be.
fleet-readme-intune = In Intune
fleet-readme-intune-steps =
    1. Open Devices, then Remediations, and create a script package.
    2. Choose detect.ps1 as the detection script and report.ps1 as the remediation script.
    3. Leave “Run this script using the logged-on credentials” and “Enforce script signature check” at No.
    4. Assign the package to a group of computers.
fleet-readme-other = In other tools
fleet-readme-other-text = Run detect.ps1 and look at its exit status. In Configuration Manager, use it as a script that finds what does not comply. It is no detection rule for a Win32 app in Intune: there, 0 with a line means that the app is there.
fleet-readme-summary = Collect the surveys in one folder, and make one table of them: safe-passage fleet summary FOLDER --format html --output FILE

fleet-no-folder-do = Name a folder that holds surveys, reports or logs and that you may read.
fleet-folder-not-read = The folder could not be read: { $path }
fleet-no-files = There is no file in { $path }.
fleet-reading = { $done } of { $all } files read
fleet-written = { $read ->
    [one] One computer is in the table: { $path }
   *[other] { $read } computers are in the table: { $path }
}
fleet-written-skipped = { $count ->
    [one] One file was left out:
   *[other] { $count } files were left out:
}
fleet-skipped-file = { $file } – { $reason }
fleet-skipped-not-opened = could not be opened
fleet-skipped-too-large = too large
fleet-skipped-empty = empty
fleet-skipped-not-text = not a text
fleet-skipped-newer = written by a later version
fleet-skipped-damaged = damaged
fleet-skipped-unreadable = could not be read to its end
fleet-skipped-no-survey = holds no survey
fleet-skipped-summary = a table that was made before

fleet-title = Kaspersky on these computers
fleet-lead = { $read ->
    [one] One computer was read, and
   *[other] { $read } computers were read, and
} { $skipped ->
    [0] no file was left out.
    [one] one file was left out.
   *[other] { $skipped } files were left out.
} Ages are as of { $date }.
fleet-by-situation = Computers by situation
fleet-by-product = Computers by product
fleet-by-product-note = What is there or may be there. A computer with several products counts for each of them. Leftovers do not count.
fleet-by-age = Computers by the age of Kaspersky’s databases
fleet-by-age-note = Databases older than seven days count as outdated.
fleet-nothing = None of these computers has one.
fleet-plot-described = The table below the picture has the same numbers.
fleet-computers = Computers
fleet-share = Share
fleet-percent = { $percent }%
fleet-age-week = Up to 7 days
fleet-age-month = 8 to 30 days
fleet-age-quarter = 31 to 90 days
fleet-age-year = 91 to 365 days
fleet-age-older = More than a year
fleet-age-unknown = Not known
fleet-age-no-engine = No Kaspersky protection
fleet-lines = Each computer
fleet-lines-show = { $count ->
    [one] Show the one line
   *[other] Show { $count } lines
}
fleet-column-file = File
fleet-column-situation = Situation
fleet-column-products = Products
fleet-column-update = Last update
fleet-skipped = Files that were left out
