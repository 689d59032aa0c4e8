# What was found on a computer, and what protects it.
# $subject: the service, file, program or package that was seen, as read.

## What a verdict says of a product

detection-verdict-installed = Installed
detection-verdict-probable = Probably installed
detection-verdict-possible = Possibly installed
detection-verdict-inconclusive = Not clear
detection-verdict-leftovers = Removed, with leftovers
detection-verdict-absent = Not found
detection-edition-not-identified = { $name } (edition not identified)
detection-strength-definitive = Certain
detection-strength-strong = Likely
detection-strength-weak = Uncertain
detection-strength-leftover = Leftover

## What a product is for

detection-family-home-security = Antivirus for homes
detection-family-vpn = VPN
detection-family-password-manager = Password manager
detection-family-parental-control = Parental control
detection-family-utility = Small helper program
detection-family-tool = Tool that runs once and protects nothing
detection-family-business-endpoint = Protection for company computers
detection-family-business-server = Protection for servers
detection-family-management = Remote management
detection-family-traces = Traces
detection-family-developer = Developer kit
detection-family-oem-engine = Product of another maker that used the engine
detection-family-successor = Product that customers were moved to
detection-family-other-protection = Protection of another maker

## Where a sign was seen

detection-kind-service = Service
detection-kind-driver = Driver
detection-kind-process = Running program
detection-kind-file = File or folder
detection-kind-registry-key = Registry key
detection-kind-uninstall-entry = List of installed programs
detection-kind-security-center = Windows Security Center
detection-kind-package = Package
detection-kind-unit = System service
detection-kind-application = Application
detection-kind-system-extension = System extension
detection-kind-launch-item = Program started by the system
detection-kind-browser-extension = Browser extension
detection-kind-certificate = Certificate
detection-kind-log-line = Line of a log

## Why a sign counts

detection-service-running = The service { $subject } is running.
detection-service-stopped = The service { $subject } is set up and stopped.
detection-service-registered = The service { $subject } is set up.
detection-service-helper = The helper service { $subject } is set up. It doesn't protect by itself.
detection-service-elsewhere = A service is named { $subject }, but its program lies in another folder.
detection-service-file-missing = The service { $subject } is still listed, but its program is gone.
detection-driver-running = The driver { $subject } is loaded.
detection-driver-stopped = The driver { $subject } is still listed and not loaded.
detection-driver-registered = The driver { $subject } is listed. Whether it is loaded is not known.
detection-driver-left = The driver { $subject } is still listed. It can stay after a removal.
detection-other-signer = { $subject } bears the name of one of the products, but somebody else signed its file.
detection-driver-elsewhere = A driver is named { $subject }, but its file lies in another folder.
detection-driver-file-missing = The driver { $subject } is still listed, but its file is gone.
detection-process-running = The program { $subject } is running.
detection-process-name = A program named { $subject } is running. The name alone doesn't say whose it is.
detection-file-present = { $subject } is there.
detection-file-left = { $subject } is there. It can stay after a removal.
detection-file-named = The text names { $subject }. It doesn't say that it is there.
detection-registry-product = The registry describes the product under { $subject }.
detection-registry-left = The registry still holds { $subject }. It can stay after a removal.
detection-program-listed = { $subject } is in the list of installed programs.
detection-installer-record = Windows Installer remembers that { $subject } was installed. The list of programs does not name it.
detection-program-gone = { $subject } is in the list of installed programs, but its files are gone.
detection-program-other-publisher = { $subject } is in the list of installed programs, but with another publisher.
detection-winget-id = The package manager names { $subject }. That may be an offer, not an installed program.
detection-line-program = { $subject } stands in a list of programs.
detection-mentioned = The text mentions { $subject } among products of many makers.
detection-tool-log = The log is from a tool: { $subject }.
detection-state-report = The product reported its state: { $subject }.
detection-database-date = The date of the last update was read under { $subject }.
detection-security-center-on = Windows Security Center lists { $subject } as on.
detection-security-center-off = Windows Security Center lists { $subject } as off.
detection-security-center-expired = Windows Security Center lists { $subject } as expired.
detection-security-center-listed = Windows Security Center lists { $subject }.
detection-security-center-stale = Windows Security Center still lists { $subject }, but it is no longer there.
detection-package-installed = The package { $subject } is installed.
detection-package-removed = The package { $subject } was removed. Its settings are still there.
detection-receipt-left = The system remembers that { $subject } was installed. That can stay after a removal.
detection-unit-running = The service { $subject } is running.
detection-unit-stopped = The service { $subject } is set up and stopped.
detection-unit-listed = The service { $subject } is listed.
detection-unit-left = The service { $subject } is still listed, but its files are gone.
detection-app-installed = The application { $subject } is installed.
detection-app-running = The application { $subject } is running.
detection-app-in-trash = The application { $subject } is in the Trash.
detection-app-other-team = { $subject } has the right name and another signer.
detection-extension-active = The system extension { $subject } is active.
detection-extension-registered = The system extension { $subject } is listed.
detection-extension-ends-at-restart = The system extension { $subject } goes away at the next restart.
detection-launch-item = The system starts { $subject }.
detection-launch-item-left = The system is still told to start { $subject }, but it is gone.
detection-browser-extension = The browser extension { $subject } is there. It can be installed alone and can stay after a removal.
detection-browser-extension-registered = A browser was told to install the extension { $subject }. That can stay after a removal.
detection-certificate-stored = The certificate { $subject } is stored. It can stay after a removal.
detection-certificate-presented = A web connection was shown with the certificate { $subject }. A program was reading along.

## Situations

detection-situation-managed = A company or school manages this
detection-situation-current = Installed, updated in the last seven days
detection-situation-outdated = Installed, last update more than seven days ago
detection-situation-undated = Installed, date of the last update not known
detection-situation-replaced = Kaspersky was replaced by UltraAV
detection-situation-successor = UltraAV is there, without traces of Kaspersky
detection-situation-companion-only = Only smaller Kaspersky programs, no antivirus
detection-situation-leftovers = Only leftovers
detection-situation-absent = No Kaspersky program found
detection-situation-unknown = Not clear

## State of a protection

detection-state-on = On
detection-state-off = Off
detection-state-snoozed = Paused
detection-state-expired = Expired
detection-state-unknown = Not known
detection-definitions-current = Definitions up to date
detection-definitions-outdated = Definitions out of date
detection-definitions-unknown = Age of the definitions not known

## Captures that can't be read

detection-capture-empty = The file is empty. Please save the log again and open it once more.
detection-capture-not-text = The file is not a text log. Please choose the log as a text file.
detection-capture-newer = The file was saved by a later version of this program ({ $found }). Please open it with that version.
detection-capture-damaged = The saved survey is damaged or incomplete. Please have it saved and sent again.
detection-capture-too-large = The saved survey is larger than any should be. Please have it saved again.
detection-capture-unreadable = The file could not be read to its end. Copy it to this computer and open it once more.
detection-data-invalid = The product data can't be used: { $detail }

## What protects

protection-verdict-protected = Protected
protection-verdict-partly = Partly protected
protection-verdict-unprotected = Not protected
protection-verdict-unknown = Not known
protection-because-on-and-current = Protection is on and its definitions are up to date.
protection-because-mac-built-in = macOS has its own malware protection, which updates by itself.
protection-because-definitions-outdated = Protection is on, but its definitions are out of date.
protection-because-definitions-unknown = Protection is on. How old its definitions are is not known.
protection-because-kaspersky-current = Kaspersky is running and was updated in the last seven days.
protection-because-kaspersky-outdated = Kaspersky is running with databases older than seven days. It recognizes new threats poorly.
protection-because-kaspersky-undated = Kaspersky is running. When it was last updated is not known.
protection-because-kaspersky-off = Kaspersky is installed and off.
protection-because-kaspersky-unknown = Kaspersky is installed. Whether it is running is not known.
protection-because-paused = A protection is paused.
protection-because-expired = The subscription of a protection has ended.
protection-because-state-unknown = A protection is installed. Whether it is on is not known.
protection-because-nothing-on = Everything that is listed as protection was read, and nothing is on.
protection-because-not-read = The parts of the system that could tell were not read.
protection-because-linux-no-scanner = No program here checks files as they are opened. Linux brings none; the system's security updates are the main protection.
protection-because-support-unknown = How long this system gets security updates is not known.
protection-because-system-out-of-support = This system no longer gets security updates. No antivirus makes up for that.
