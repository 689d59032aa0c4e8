# Names and sentences of the packages and installers. They are read by packaging/words.py, which knows only plain messages.

# One line below the name, in lists of programs. At most 80 characters, no full stop.
package-summary = Move from Kaspersky to other protection, calmly and without loss

# What macOS shows when the program opens a file in a folder that macOS guards.
macos-files = Safe Passage reads and writes only the files that you name.
