### Words for assets/devices.toml, by id, and the sheet for the other devices.

devices-qr = { $device }: help with removing apps
devices-read = Read on { $date }.
devices-not-read = We know this address from others, and did not read the page itself ({ $date }).
devices-sheet-headline = Kaspersky on your other devices
devices-sheet-lead = Saved by Safe Passage on { $date }. Take this sheet to each device. Point a phone’s camera at the square to open the help page.

device-windows = Windows computers
device-windows-find = Open Settings, then Apps. Look in the list for Kaspersky and for UltraAV.
device-windows-how =
    Open Safe Passage on that computer. It helps to save passwords and files first.
    Or save them by hand. Then open Settings, Apps, choose the program, and choose Uninstall.
    Restart. Then look in Windows Security that something protects the computer.
device-mac = Macs
device-mac-find = Open the Applications folder. Look for Kaspersky.
device-mac-how =
    Save passwords and files that you keep in it.
    Open Kaspersky. In the menu choose Help, Support, Uninstall. It asks for the Mac’s password.
    Restart. Do not drag it to the Trash: parts would stay behind.
device-android = Android phones and tablets
device-android-find = Open Settings, then Apps. Look for names with Kaspersky.
device-android-how =
    Save passwords that you keep in it.
    Hold the app’s icon and choose Uninstall. Often that is all.
    If Uninstall is grey, the app has special rights. In Settings search for “device admin” and for “accessibility”. Turn Kaspersky off in both, and try again.
    Deleting the app does not end what you pay. Look at your subscriptions in Google Play.
device-iphone = iPhones and iPads
device-iphone-find = Swipe down on the Home Screen and type Kaspersky.
device-iphone-how =
    Save passwords that you keep in it.
    Hold the app’s icon. Choose Remove App, then Delete App.
    Deleting the app does not end what you pay. Look at your subscriptions in the App Store.
device-child = A child’s device with Safe Kids
device-child-find = Look for Kaspersky Safe Kids among the apps and programs.
device-child-how =
    Have the parent’s account at My Kaspersky at hand. The device asks for it.
    Open Safe Kids on the child’s device and look there for a way to uninstall it.
    On an iPhone or iPad also remove its profile, in Settings under General.
    After that it sets no limits any more. Set up what the device has of its own.
device-linux = Linux computers
device-linux-find = Open the software center. Search for Kaspersky and for kesl.
device-linux-how =
    If the computer belongs to a company, ask them first.
    Remove it in the software center, or with the package manager.
    Restart.
