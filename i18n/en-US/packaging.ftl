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

# The text file of the archive for other distributions; its lines are broken where it is written.
package-readme =
    SAFE PASSAGE FOR LINUX

    bin/safe-passage is the whole program. Start it from where it lies, or copy the folders bin and share into /usr/local, so that it stands in the menu and man shows its manual.

    It needs glibc { $glibc } or newer, and for the window OpenGL and X11 or Wayland as every desktop has them. Where there is no display it asks in the terminal.

    To remove it, delete what you copied. What it saved for you lies in ~/.local/share/safe-passage and stays until you delete it.

    The licences of what is in it stand in share/doc/safe-passage.

# The Windows installer (packaging/windows). Its buttons have the words of NSIS; Retry has those of Windows.
setup-description = Safe Passage installer
setup-title = Install Safe Passage
setup-text =
    Safe Passage helps you move from Kaspersky to other protection, one step at a time.

    It is installed for you alone and needs no administrator. Nothing else on this computer is changed.

    Press Install to go on.
setup-done-title = Safe Passage is ready
setup-done-text =
    You find it in the Start menu.

    To remove it again, use the list of installed apps in the settings of Windows.
setup-start = Open Safe Passage now
setup-running = Safe Passage is open. Close its windows, then press Retry.
setup-old-windows =
    Safe Passage needs Windows 10 or Windows 11, and this computer has an older Windows.

    Older Windows gets no security updates any more, whichever protection is on it. Move your files to a newer computer, or ask somebody you trust to help. Another computer with Safe Passage can read a log of this one and show what is installed here.
setup-not-64-bit =
    Safe Passage needs a Windows for 64-bit Intel or AMD programs, and this computer has none.

    Another computer with Safe Passage can read a log of this one and show what to do here. Or ask somebody you trust to help.
setup-newer =
    A newer Safe Passage is installed on this computer, so this one was not installed.

    Open Safe Passage from the Start menu. If you want the older one, remove the newer one first.
setup-second =
    The installer of Safe Passage is open already.

    Go on in its window.
setup-not-written =
    The files of Safe Passage could not be written.

    Make some room on the disk and restart the computer. Then start the installer again.
uninstall-title = Remove Safe Passage
uninstall-subtitle = Only what you saved yourself stays
uninstall-text = Safe Passage goes from this computer, with all it remembers. Files that you saved yourself stay where you put them, such as your receipt.
uninstall-place = It remembers where you are on your way. If you want to go on later, tick this:
uninstall-under-way = You began to remove Kaspersky here and have not come to the last page. If you want to go on later, tick this:
uninstall-keep = Keep my place for later
file-type = Safe Passage file for support

# README.txt of the zip file that needs no installing. $version is the version of the program.
portable-readme =
    Safe Passage { $version }

    Open safe-passage.exe. Nothing is installed. Keep all files of this folder together.

    Where you are on your way is saved in %LOCALAPPDATA%\safe-passage, so that you can go on later. That is the same place as if it were installed.

    To remove it, delete this folder. Delete %LOCALAPPDATA%\safe-passage too if you do not want to go on later.

    safe-passage.com is the same program for the command line. LICENSE.txt holds the licence.

# What the starters of the Windows program say where its library is not beside them, and where it can't be loaded. $file is
# the name of a file. The first happens to who opens the program inside the zip file.
windows-starter-missing = Safe Passage can’t start because the file { $file } is not beside it.
windows-starter-missing-do = If you opened it inside a zip file, extract all files into a folder first and start it there. If not, get Safe Passage again.
windows-starter-broken = Safe Passage can’t start because Windows could not open the file { $file }.
windows-starter-broken-do = Get Safe Passage again. If that does not help, restart the computer and try once more.
