### Other protection: what it is, why it stands where it stands, and what to know before choosing.
###
### No praise, no winner, no marks. Names stand in the data.

## Categories and needs

alternatives-category-antivirus = Antivirus
alternatives-category-password-manager = Passwords
alternatives-category-vpn = VPN
alternatives-category-parental-control = Rules for children’s devices

alternatives-need-free = Free of charge
alternatives-need-firewall = A firewall
alternatives-need-vpn = A VPN
alternatives-need-password-manager = A place for passwords
alternatives-need-parental-control = Rules for children’s devices

## How the list is made

alternatives-rule = What came with your computer stands first, outside the list. Then come products that have everything you asked for. Among these, products with good results from more public labs come first, and within such a group owners stand from A to Z. Nobody can pay for a place.
alternatives-list-is-old = This list is more than a year old. Ask the test labs for what is current: av-test.org and av-comparatives.org.
alternatives-group-is-no-mark = Small differences in tests mean nothing at home, so there are no marks here.

alternatives-group-a = Good results from two or more public labs in the last 18 months
alternatives-group-b = A good result from one public lab in the last 18 months
alternatives-group-c = Only older or second-hand test results found
alternatives-group-d = No public test found

alternatives-why-built-in = It came with your system
alternatives-why-runs-here = It runs on this system
alternatives-why-real-time = It watches all the time
alternatives-why-real-time-paid = Its paid edition watches all the time
alternatives-why-official-address = Its official address is known
alternatives-why-needs-met = It has everything you asked for
alternatives-why-needs-unmet = Something you asked for is missing, or could not be confirmed
alternatives-why-tested-by-two-labs = Two or more public labs gave it a good result in the last 18 months
alternatives-why-tested-by-one-lab = One public lab gave it a good result in the last 18 months
alternatives-why-tested-earlier = Only older or second-hand test results were found
alternatives-why-no-test-found = No public test was found
alternatives-why-reads-kaspersky-file = It reads the file that Kaspersky Password Manager writes

alternatives-left-out-wrong-system = It does not run on this system, as far as we know
alternatives-left-out-system-not-confirmed = We could not confirm that it runs on this system
alternatives-left-out-no-real-time = It only looks when asked
alternatives-left-out-real-time-not-confirmed = We could not confirm that it watches all the time
alternatives-left-out-no-official-address = We could not confirm its official address
alternatives-left-out-entry-old = What we know about it is more than a year old
alternatives-left-out-already-here = It is on this computer already. It stands above

alternatives-check-not-confirmed = Not confirmed
alternatives-check-old = Read more than a year ago

## Facts

alternatives-field-owner = Owner
alternatives-field-country = Country of the owner
alternatives-field-address = Official address
alternatives-field-system = Runs on
alternatives-field-free = Free of charge
alternatives-field-real-time = Watches all the time
alternatives-field-firewall = Firewall
alternatives-field-vpn = VPN
alternatives-field-password-manager = Place for passwords
alternatives-field-parental-control = Rules for children’s devices
alternatives-field-kaspersky-import = Takes in Kaspersky passwords

alternatives-value-yes = Yes
alternatives-value-no = No
alternatives-value-paid = In paid editions
alternatives-value-unknown = Not known
alternatives-value-scanner-only = The free edition only scans when asked
alternatives-value-on-demand = Only when asked
alternatives-value-direct = Directly
alternatives-value-after-conversion = After conversion
alternatives-value-windows = Windows
alternatives-value-macos = macOS
alternatives-value-linux = Linux
alternatives-value-android = Android
alternatives-value-ios = iPhone and iPad

# $result (String) - the lab's own word or figure
alternatives-test-result = { $result }
alternatives-test-took-part = Took part; the result could not be read
alternatives-help-passwords = The maker’s own page about passwords that come from Kaspersky ({ $language }):
alternatives-help-removal-tool = The maker’s tool for removing other antivirus programs ({ $language }). We could not see whether it knows today’s Kaspersky:
page-language-en = in English
page-language-ro = in Romanian
alternatives-grade-lab = Read on the lab's own page
alternatives-grade-copy = Read in a copy of the lab's page
alternatives-grade-press = Read in a press report

## Products

provider-microsoft-defender = The antivirus that is part of Windows
provider-apple-xprotect = The malware protection that is part of macOS
provider-bitdefender = Antivirus with a free edition and larger paid suites
provider-eset = Security suite in several sizes
provider-norton = Security suite with several parts
provider-avast = Antivirus with a free edition
provider-avg = Antivirus with a free edition, from the same owner as Avast
provider-avira = Antivirus with a free edition
provider-mcafee = Security suite by subscription
provider-malwarebytes = Antivirus by subscription; its free edition is a scanner
provider-trend-micro = Security suite in several sizes
provider-f-secure = Security suite with VPN and a place for passwords
provider-gdata = Security suite in several sizes
provider-sophos-home = Antivirus that is managed in the browser
provider-webroot = Antivirus that works mostly in the cloud
provider-totalav = Antivirus by subscription
provider-ultraav = The antivirus that US customers of Kaspersky were moved to
provider-intego = Security programs for the Mac
provider-panda = Antivirus with a free edition
provider-k7 = Security suite by subscription
provider-clamav = Free scanner with open source code, mostly for Linux and servers
provider-bitwarden = Password manager with open source code and a free plan
provider-1password = Password manager by subscription
provider-keepassxc = Free password manager with open source code; the passwords stay in a file of yours
provider-proton-pass = Password manager with a free plan
provider-nordpass = Password manager that syncs between devices
provider-firefox-passwords = The password manager inside the Firefox browser
provider-edge-passwords = The password manager inside the Edge browser
provider-google-passwords = The password manager of the Google account and the Chrome browser
provider-apple-passwords = The password manager of Mac, iPhone and iPad
provider-proton-vpn = VPN with a free plan
provider-mullvad = VPN that is paid by the month
provider-microsoft-family-safety = Rules for children on Windows, Xbox and Android
provider-google-family-link = Rules for children on Android
provider-apple-screen-time = Rules for children on Mac, iPhone and iPad

## What to know before choosing

caveat-defender-steps-aside = It switches itself off while another antivirus is registered. Look at it again after that one is removed.
caveat-defender-needs-its-app = If the Windows Security app was disabled, Defender may not come back by itself.
caveat-defender-on-windows-10 = On Windows 10 it gets new definitions until October 2028, but Windows 10 itself is out of support.
caveat-defender-on-windows-7 = On Windows 7 it only looks for programs that spy on you. It is no antivirus there.
caveat-xprotect-no-window = It has no window of its own. You can only see whether automatic security updates are on.
caveat-xprotect-questioned = A test lab reported in 2021 that some experts advise an additional product.
caveat-uninstall-leaves-much = A lab found in 2022 that it leaves hundreds of megabytes behind when it is removed.
caveat-uninstall-leaves-extension = A lab found in 2022 that its browser extension stays behind when it is removed.
caveat-bitdefender-passwords-by-hand = Its password manager does not read the Kaspersky file. The maker describes how to convert it by hand.
caveat-eset-parental-control-limited = A tester calls its rules for children limited.
caveat-norton-renewal-price = A consumer organization found in 2023 that the second year in the United Kingdom cost more than four times the first.
caveat-norton-many-programs = It installs several programs, and each is removed on its own.
caveat-browsing-data-order = A US order of 2024 forbids the maker to sell browsing data for advertising and had it pay 16.5 million dollars, over data sold until 2020. The company settled.
caveat-mcafee-renewal-price = Renewal is said to cost about three times the first year.
caveat-mcafee-removal-is-long = Removing it is said to take long.
caveat-malwarebytes-free-only-scans = The free edition only scans when asked. It does not replace an antivirus that watches all the time.
caveat-malwarebytes-false-alarms = It is said to have given many false alarms in early 2026.
caveat-trend-micro-false-alarms = It gave the most false alarms in a lab's test in early 2023.
caveat-f-secure-passwords-by-hand = The maker's guide has Kaspersky passwords typed into a table one by one. This program can convert them for you.
caveat-gdata-old-one-first = Its manual asks that any other antivirus be removed before it is installed.
caveat-sophos-on-windows-10 = On Windows 10 it only gets new definitions, and support is to end in April 2027.
caveat-sophos-tamper-protection = Before it can be removed, its protection against changes has to be switched off in the browser.
caveat-totalav-same-owner-as-ultraav = It belongs to the same owner as UltraAV.
caveat-totalav-renewal = Switching renewal off does not bring money back, and linked subscriptions are cancelled one by one.
caveat-totalav-arbitration = Its terms send US customers to arbitration and exclude joint lawsuits.
caveat-ultraav-came-by-itself = About a million US customers of Kaspersky were moved to it in September 2024. On Windows it installed itself.
caveat-ultraav-comes-back = Several people could only remove it with its own uninstaller; otherwise it came back after a restart.
caveat-ultraav-no-test-seen = In September 2024 reports missed public tests of it. We found none since.
caveat-ultraav-company-answer = The company answered that customers had been told by e-mail and in the app.
caveat-intego-reviews-not-independent = A review site says that it has the same parent company. Reviews from that site are not independent.
caveat-panda-false-alarms = It gave the most false alarms in a lab's test in September 2022.
caveat-k7-parental-control-by-hand = A tester found that its rules for children know no kinds of sites. You list each site yourself.
caveat-clamav-watching-by-hand = Watching all the time works on Linux only, and has to be set up by hand.
caveat-clamav-memory = It takes about three gigabytes of memory.
caveat-needs-conversion-first = It does not read the Kaspersky file itself. This program can convert it for you.
caveat-keepassxc-no-sync = Your passwords are in a file. Bringing that file to other devices is up to you.
caveat-browser-no-notes = Notes may be lost when passwords pass through a browser.
caveat-apple-passwords-import-on-mac = Passwords can be imported on a Mac only.
caveat-apple-passwords-logins-only = It keeps logins, not cards or documents.
caveat-family-safety-limited-on-iphone = On iPhone it can do little.
caveat-family-safety-edge-only = Its web filter works in the Edge browser only.
caveat-family-link-child-needs-android = The child's device has to run Android or ChromeOS.
caveat-screen-time-apple-only = It works only where the whole family uses Apple devices.
