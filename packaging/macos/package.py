#!/usr/bin/env python3
"""Makes the macOS packages: "Safe Passage.app" and the disk image that holds it.

usage: package.py --program FILE --version V --output FOLDER [--sign CONFIGURATION] [--bundle-only]

FILE is the program as it was built, for one processor or for both (`lipo -create`). The bundle can be put together on any
system; its icon needs `iconutil` (macOS) or `png2icns` (icnsutils). The disk image, the signature and Apple's check need
macOS. CONFIGURATION is a TOML file as in signing.example.toml; without it nothing is signed, and macOS will not open the
program on another computer. Nothing is left half made: the output appears whole or not at all.
"""

import argparse
import os
import pathlib
import plistlib
import shutil
import subprocess
import sys
import tempfile
import tomllib

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE.parent), str(ROOT / "scripts")]
import make_icon  # noqa: E402
import words  # noqa: E402

NAME = "Safe Passage"
PROGRAM = "safe-passage"
# Points and pixels of each picture in an icon (Apple, "App icons"; the names are those that iconutil asks for).
ICONSET = [(points, scale) for points in (16, 32, 128, 256, 512) for scale in (1, 2)]


class PackageFailed(Exception):
    """The package could not be made; the text says what and what to do."""


def identifier() -> str:
    """The name of the program among all programs, as every package gives it."""
    return tomllib.loads((ROOT / "packaging/project.toml").read_text(encoding="utf-8"))["application-id"]


def run(*command: str | os.PathLike, environment: dict[str, str] | None = None) -> None:
    """Runs a program of the system; what it says goes to the screen. None of the arguments is a secret."""
    try:
        subprocess.run([str(part) for part in command], check=True, env=environment)
    except FileNotFoundError:
        raise PackageFailed(f"{command[0]} is not on this system; this part needs macOS with Apple's command line tools.") from None
    except subprocess.CalledProcessError as error:
        raise PackageFailed(f"{command[0]} ended with {error.returncode}; its own words stand above.") from None


def information(version: str) -> dict:
    """The content of Info.plist (Apple, "Information Property List")."""
    reason = words.messages(words.REFERENCE)["macos-files"]
    return {
        "CFBundleIdentifier": identifier(),
        "CFBundleName": NAME,
        "CFBundleDisplayName": NAME,
        "CFBundleExecutable": PROGRAM,
        "CFBundlePackageType": "APPL",
        "CFBundleInfoDictionaryVersion": "6.0",
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "CFBundleIconFile": PROGRAM,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": [folder_of(tag) for tag in words.languages()],
        "LSApplicationCategoryType": "public.app-category.utilities",
        # What Rust's library and the window's own need, on both processors.
        "LSMinimumSystemVersion": "11.0",
        "NSHighResolutionCapable": True,
        "NSSupportsAutomaticGraphicsSwitching": True,
        # macOS shows these when a file is opened that the person named; without them it refuses in silence.
        "NSDesktopFolderUsageDescription": reason,
        "NSDocumentsFolderUsageDescription": reason,
        "NSDownloadsFolderUsageDescription": reason,
        "NSNetworkVolumesUsageDescription": reason,
        "NSRemovableVolumesUsageDescription": reason,
    }


def folder_of(tag: str) -> str:
    """What macOS calls a language: en-US is the `en` of its users everywhere."""
    return "en" if tag == words.REFERENCE else tag


def localised(tag: str) -> str:
    """The content of a language's InfoPlist.strings."""
    messages = words.messages(tag)
    quoted = messages["macos-files"].replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    names = [key for key in information("0") if key.endswith("UsageDescription")]
    return "".join(f'"{name}" = "{quoted}";\n' for name in sorted(names))


def make_icns(place: pathlib.Path) -> None:
    """Draws the icon in every size and joins them."""
    with tempfile.TemporaryDirectory() as folder:
        iconset = pathlib.Path(folder) / "icon.iconset"
        iconset.mkdir()
        drawn: dict[int, bytes] = {}
        for points, scale in ICONSET:
            size = points * scale
            if size not in drawn:
                drawn[size] = make_icon.png(make_icon.pixels(size, fine=6 if size < 512 else 2))
            (iconset / f"icon_{points}x{points}{'@2x' if scale == 2 else ''}.png").write_bytes(drawn[size])
        if shutil.which("iconutil"):
            run("iconutil", "--convert", "icns", "--output", place, iconset)
        elif shutil.which("png2icns"):
            # One picture a size: the older tool does not know of scales.
            alone = [iconset / f"icon_{size}x{size}.png" for size in (16, 32, 128, 256, 512)]
            subprocess.run(["png2icns", str(place), *map(str, alone)], check=True, stdout=subprocess.DEVNULL)
        else:
            raise PackageFailed("The icon needs iconutil (macOS) or png2icns. On Debian install icnsutils.")


def make_bundle(program: pathlib.Path, version: str, folder: pathlib.Path) -> pathlib.Path:
    """Puts the application together in a folder and gives its place."""
    bundle = folder / f"{NAME}.app"
    contents = bundle / "Contents"
    resources = contents / "Resources"
    (contents / "MacOS").mkdir(parents=True)
    resources.mkdir()
    shutil.copyfile(program, contents / "MacOS" / PROGRAM)
    (contents / "MacOS" / PROGRAM).chmod(0o755)
    (contents / "Info.plist").write_bytes(plistlib.dumps(information(version)))
    (contents / "PkgInfo").write_bytes(b"APPL????")
    make_icns(resources / f"{PROGRAM}.icns")
    for tag in words.languages():
        own = resources / f"{folder_of(tag)}.lproj"
        own.mkdir()
        (own / "InfoPlist.strings").write_text(localised(tag), encoding="utf-8")
    shutil.copyfile(ROOT / "LICENSE", resources / "LICENSE")
    run(sys.executable, ROOT / "scripts/licences.py", "--output", resources / "third-party-licences.txt")
    return bundle


def signing(configuration: pathlib.Path) -> dict:
    """The settings of the signature, each of which must be there."""
    try:
        found = tomllib.loads(configuration.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise PackageFailed(f"The settings for signing could not be read: {error}") from None
    if not isinstance(found.get("identity"), str) or not found["identity"]:
        raise PackageFailed("The settings for signing name no identity; signing.example.toml shows how.")
    return found


def sign(place: pathlib.Path, settings: dict, *more: str | os.PathLike) -> None:
    """Signs with the hardened runtime and a time from Apple, and looks at once whether it holds."""
    run("codesign", "--force", "--timestamp", "--sign", settings["identity"], *more, place)
    run("codesign", "--verify", "--strict", "--verbose=2", place)


def make_image(bundle: pathlib.Path, image: pathlib.Path) -> None:
    """A disk image that shows the application beside the folder for applications: dragging it over is the installation."""
    folder = bundle.parent
    (folder / "Applications").symlink_to("/Applications")
    run("hdiutil", "create", "-volname", NAME, "-srcfolder", folder, "-fs", "HFS+", "-format", "ULFO", "-ov", image)


def notarise(image: pathlib.Path, settings: dict) -> None:
    """Lets Apple look for malware, waits for the answer, and fastens it to the image, so that it holds without a network."""
    profile = settings.get("notary-profile")
    if not profile:
        raise PackageFailed("The settings for signing name no notary-profile; without Apple's check macOS opens the program nowhere else.")
    # The profile lies in the person's own keychain, unless another is named, as machines without a person have one.
    keychain = ["--keychain", settings["notary-keychain"]] if "notary-keychain" in settings else []
    run("xcrun", "notarytool", "submit", image, "--keychain-profile", profile, *keychain, "--wait", "--timeout", "30m")
    run("xcrun", "stapler", "staple", image)
    run("xcrun", "stapler", "validate", image)
    run("spctl", "--assess", "--type", "open", "--context", "context:primary-signature", "--verbose=2", image)


def package(arguments: argparse.Namespace) -> pathlib.Path:
    if not arguments.program.is_file():
        raise PackageFailed("The program is not there; build it first.")
    settings = signing(arguments.sign) if arguments.sign else None
    if not arguments.bundle_only and not shutil.which("hdiutil"):
        raise PackageFailed("The disk image needs hdiutil, which is on macOS alone. Without it --bundle-only makes the application.")
    arguments.output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=arguments.output) as folder:
        whole = pathlib.Path(folder) / "image"
        whole.mkdir()
        bundle = make_bundle(arguments.program, arguments.version, whole)
        if settings:
            sign(bundle, settings, "--options", "runtime", "--entitlements", HERE / "entitlements.plist")
        if arguments.bundle_only:
            place = arguments.output / bundle.name
            shutil.rmtree(place, ignore_errors=True)
            bundle.rename(place)
            return place
        image = pathlib.Path(folder) / f"SafePassage-{arguments.version}.dmg"
        make_image(bundle, image)
        if settings:
            sign(image, settings)
            notarise(image, settings)
        place = arguments.output / image.name
        image.replace(place)
        return place


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--version", required=True)
    parser.add_argument("--output", type=pathlib.Path, required=True)
    parser.add_argument("--sign", type=pathlib.Path)
    parser.add_argument("--bundle-only", action="store_true", help="only the application, without a disk image")
    try:
        print(package(parser.parse_args()))
    except (PackageFailed, words.WordsFailed) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
