# Names and sentences of the packages and installers. They are read by packaging/words.py, which knows only plain messages.

# One line below the name, in lists of programs. At most 80 characters, no full stop.
package-summary = Move from Kaspersky to other protection, calmly and without loss

# What the starters of the Windows program say where its library is not beside them, and where it can't be loaded. $file is
# the name of a file. The first happens to who opens the program inside the zip file.
windows-starter-missing = Safe Passage can’t start because the file { $file } is not beside it.
windows-starter-missing-do = If you opened it inside a zip file, extract all files into a folder first and start it there. If not, get Safe Passage again.
windows-starter-broken = Safe Passage can’t start because Windows could not open the file { $file }.
windows-starter-broken-do = Get Safe Passage again. If that does not help, restart the computer and try once more.
