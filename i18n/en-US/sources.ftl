# Names of the places where the program looks, as items of a list.
source-system = The operating system
source-management = Who manages this computer
source-installed-programs = Installed programs
source-services = Windows services
source-drivers = Drivers
source-processes = Running programs
source-files = Known files and folders
source-registry = Windows settings database (registry)
source-security-center = Windows Security
source-defender = Microsoft Defender
source-packages = Installed packages
source-units = System services
source-flatpak = Flatpak applications
source-snap = Snap packages
source-applications = Applications
source-system-extensions = System extensions
source-launch-items = Programs that start by themselves
source-browser-extensions = Browser extensions
source-certificates = Trusted certificates
source-databases = Dates of virus databases
source-network = The network settings
source-lines = Lines of the log

# Why a place could not be read. Each stands behind the name of the place.
reason-permission = Your account is not allowed to read this. Nothing is wrong with the computer.
reason-not-available = This computer has nothing that could answer here.
reason-timed-out = There was no answer in time.
reason-cancelled = The look was cancelled before this was read.
reason-not-understood = There was an answer, but the program could not make sense of it.
reason-cut-short = It holds more than could be read. The rest was not looked at.
reason-failed = Reading this did not work.

# $source is the name of a place from above.
look-progress-source = Looked at: { $source }

# Opening surveys that were saved before.
survey-file-not-opened = The file { $path } could not be opened. Check that it is still there and that you may read it.
survey-file-too-large = The file is larger than any survey or log should be: { $path }
survey-file-newer = The file { $path } was saved by a later version of this program. Open it with that version.
survey-file-none = No file was chosen. Choose a saved survey.
survey-file-reading = Reading the file: { $read } of { $whole } MB
survey-file-reading-on = Reading the file: { $read } MB so far
survey-file-given-up = The reading of the file was stopped. Open it again when you want to go on.
