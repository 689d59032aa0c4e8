# Names and sentences of the packages and installers. They are read by packaging/words.py, which knows only plain messages.

# One line below the name, in lists of programs. At most 80 characters, no full stop.
package-summary = Move from Kaspersky to other protection, calmly and without loss

# What macOS shows when the program opens a file in a folder that macOS guards.
macos-files = Safe Passage reads and writes only the files that you name.

# Linux: the menu of programs, software centres, the package's own description.
package-generic-name = Help with leaving Kaspersky
package-keywords = Kaspersky;antivirus;security;protection;passwords;switch;uninstall
package-description =
    Safe Passage looks at your computer and tells you what is on it. It explains the two dates of the US rule on Kaspersky and what they mean for you.

    It takes out what would be lost, such as passwords. It lists other protection by a neutral rule, goes along while you remove the old one, and checks at the end what protects the computer now.

    It removes nothing by itself, opens no internet connection and keeps no password. It is free and depends on no vendor.
package-support-name = Safe Passage for helpers
package-support-summary = Open what somebody shared, with the pages as they see them
package-file-type = Safe Passage shared file

# The text file of the archive for other distributions; its lines are broken where it is written.
package-readme =
    SAFE PASSAGE FOR LINUX

    bin/safe-passage is the whole program. Start it from where it lies, or copy the folders bin and share into /usr/local, so that it stands in the menu and man shows its manual.

    It needs glibc { $glibc } or newer, and for the window OpenGL and X11 or Wayland as every desktop has them. Where there is no display it asks in the terminal.

    To remove it, delete what you copied. What it saved for you lies in ~/.local/share/safe-passage and stays until you delete it.

    The licences of what is in it stand in share/doc/safe-passage.
