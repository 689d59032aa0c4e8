#!/bin/sh
# Sees to it that what a task needs is on this machine; says what is missing, why, and installs it with apt-get.
#
# usage: scripts/setup.sh run|check|windows|release|packages-windows|packages-linux|macos|test
#
# Quiet when nothing is missing. Without root (and without sudo that asks nothing) it prints the one command to run and
# ends with status 1. On systems without apt-get it names what is missing and leaves the installing to you.
set -u
cd "$(dirname "$0")/.." || exit 1

task=${1:-run}
packages=""
missing=""
old_lists=false

# need PACKAGE WHY TEST...: the package is missing when the test fails.
need() {
    package=$1
    why=$2
    shift 2
    case " $packages " in
        *" $package "*) return ;;
    esac
    if ! "$@" > /dev/null 2>&1; then
        packages="$packages $package"
        missing="$missing
  $package: $why"
    fi
}

command_there() {
    command -v "$1"
}

# A library that is opened when the window starts, and so is not seen by a build.
library_there() {
    { ldconfig -p 2> /dev/null || /sbin/ldconfig -p 2> /dev/null; } | grep -q "$1"
}

# A file of one of these forms.
file_there() {
    for file in "$@"; do
        [ -e "$file" ] && return 0
    done
    return 1
}

# Python of the system, because the packages of the system are made for it.
python_there() {
    /usr/bin/python3 -c "$1"
}

# new_enough RUSTC: sets have and wanted, the version of this compiler and the one that the sources need.
new_enough() {
    wanted=$(sed -n 's/^rust-version = "\(.*\)"$/\1/p' Cargo.toml | head -n 1)
    have=$("$1" --version 2> /dev/null | sed -n 's/^rustc \([0-9]*\.[0-9]*\).*/\1/p')
    newer=$(printf '%s\n%s\n' "$wanted" "$have" | sort -V | tail -n 1)
    [ -n "$have" ] && [ "$newer" = "$have" ]
}

# Rust of rustup where that is; else Debian's own, which apt-get brings.
cargo_there() {
    if command -v cargo > /dev/null 2>&1 && new_enough rustc; then
        return
    fi
    if command -v rustup > /dev/null 2>&1; then
        echo "Rust ${have:-of an unknown version} is here and $wanted is needed: run \"rustup update stable\", then try again." >&2
        exit 1
    fi
    if ! command -v apt-get > /dev/null 2>&1; then
        echo "Rust is missing: install it from https://rustup.rs, then try again." >&2
        exit 1
    fi
    need rustc-web "Debian's Rust, which builds the program" false
    need cargo-web "the same" false
    # Lists of before Debian's last update know only an older one.
    old_lists=true
}

for_build() {
    cargo_there
    need gcc "links the program" command_there cc
    need libc6-dev "links the program" file_there /usr/include/stdlib.h
    need ca-certificates "lets cargo fetch the crates" file_there /etc/ssl/certs/ca-certificates.crt
}

for_window() {
    need libgl1 "draws the window (OpenGL)" library_there libGL.so.1
    need libegl1 "draws the window (OpenGL)" library_there libEGL.so.1
    need libgl1-mesa-dri "draws the window without a graphics card" file_there /usr/lib/*/dri/swrast_dri.so /usr/lib/dri/swrast_dri.so /usr/lib/*/libgallium*.so
    need libxkbcommon0 "keyboard" library_there libxkbcommon.so.0
    need libxkbcommon-x11-0 "keyboard under X" library_there libxkbcommon-x11.so.0
    need libwayland-client0 "window under Wayland" library_there libwayland-client.so.0
    need libwayland-egl1 "window under Wayland" library_there libwayland-egl.so.1
    need libx11-6 "window under X" library_there libX11.so.6
    need libx11-xcb1 "window under X" library_there libX11-xcb.so.1
    need libxcursor1 "mouse pointer under X" library_there libXcursor.so.1
    need libxi6 "mouse and touch under X" library_there libXi.so.6
    need libxrandr2 "screens under X" library_there libXrandr.so.2
    need libxrender1 "window under X" library_there libXrender.so.1
}

for_checks() {
    need make "runs the checks" command_there make
    if ! cargo fmt --version > /dev/null 2>&1 || ! cargo clippy --version > /dev/null 2>&1; then
        if command -v rustup > /dev/null 2>&1; then
            echo "Adding rustfmt and clippy, which check the form of the code."
            rustup component add rustfmt clippy || exit 1
        else
            need rustfmt-web "checks the form of the code" command_there cargo-fmt
            need rust-web-clippy "checks the code for common mistakes" command_there cargo-clippy
        fi
    fi
}

for_tests() {
    need libvulkan1 "draws pictures of pages in tests" library_there libvulkan.so.1
    need mesa-vulkan-drivers "draws pictures of pages in tests" file_there /usr/share/vulkan/icd.d/*.json
    need xvfb "a screen in memory for the walk through the window" command_there Xvfb
    need dbus "a session bus for the walk" command_there dbus-run-session
    need at-spi2-core "what screen readers listen to" file_there /usr/libexec/at-spi-bus-launcher
    need python3-pyatspi "reads the window as a screen reader does" python_there "import pyatspi"
    need xdotool "presses keys" command_there xdotool
    need weston "a desktop of the Wayland kind" command_there weston
    need openbox "a window manager that tries to close the kiosk" command_there openbox
    need imagemagick "pictures of the window where a step fails" command_there import
    need keepassxc "opens the encrypted file with another program" command_there keepassxc-cli
    need python3 "asks a query pack with SQLite" python_there "import sqlite3"
    need strace "sees that no way to the internet is opened" command_there strace
    need jq "reads surveys, for comparison" command_there jq
    need python3-pykeepass "opens the encrypted file with yet another program" python_there "import pykeepass"
    need poppler-utils "reads the kiosk's page as another program does" command_there pdftotext
    need qpdf "checks the kiosk's page" command_there qpdf
}

# What puts the macOS application together as far as it can be here.
for_macos_package() {
    need icnsutils "joins the pictures of the icon" command_there png2icns
}

# What builds the Windows program; scripts/windows.sh says which Rust it takes.
for_windows() {
    need gcc-mingw-w64-x86-64 "links the Windows program" command_there x86_64-w64-mingw32-gcc
    need binutils-mingw-w64-x86-64 "icon, version and manifest of the Windows program" command_there x86_64-w64-mingw32-windres
    need python3 "makes the two files of the Windows program" command_there python3
    rust_for x86_64-pc-windows-gnu
}

# What checks the macOS program; scripts/macos.sh says which Rust it takes.
for_macos() {
    rust_for aarch64-apple-darwin
}

# rust_for TARGET: rustup's library for that system, or a Rust that builds it from its source.
rust_for() {
    if [ ! -d "$(rustc --print sysroot 2> /dev/null)/lib/rustlib/$1/lib" ]; then
        need rustc-web "Debian's Rust, which can build the library for another system" new_enough /usr/bin/rustc
        need cargo-web "the same" file_there /usr/bin/cargo
        need rust-web-src "source of the library" file_there /usr/lib/rustlib/src/rust/library/std/Cargo.toml /usr/src/rustc-*/library/std/Cargo.toml
    fi
}

# What makes the packages for Windows.
for_windows_packages() {
    need nsis "makes the Windows installer" command_there makensis
    need wixl "makes the MSI" command_there wixl
    need msitools "amends and reads the MSI" command_there msibuild
    need osslsigncode "signs what is packed" command_there osslsigncode
}

for_windows_tests() {
    need wine "runs the Windows program" command_there wine
    need wine64 "the same, for 64 bits" file_there /usr/lib/wine/wine64 /usr/bin/wine64
    need openssl "made-up certificates for signatures" command_there openssl
    need osslsigncode "signs made-up programs" command_there osslsigncode
}

# What makes and checks the packages for Linux.
for_packages_linux() {
    need binutils "strips the program" command_there strip
    need dpkg-dev "finds the packages that the program is linked with" command_there dpkg-shlibdeps
    need fakeroot "installs below a folder without root" command_there fakeroot
    need squashfs-tools "packs the AppImage" command_there mksquashfs
    need lintian "checks the Debian package" command_there lintian
    need desktop-file-utils "checks the entries of the menu" command_there desktop-file-validate
    need shared-mime-info "checks the type of shared files" command_there update-mime-database
    need appstream "checks what software centres show" command_there appstreamcli
    need mandoc "checks the manual page" command_there mandoc
    need man-db "shows the manual page" command_there man
    need zsh "reads its completions" command_there zsh
    need fish "reads its completions" command_there fish
}

case $task in
    run)
        for_build
        for_window
        ;;
    check)
        for_build
        for_checks
        ;;
    windows)
        for_build
        for_windows
        ;;
    test)
        for_build
        for_checks
        for_window
        for_tests
        for_windows
        for_windows_tests
        for_windows_packages
        for_macos
        for_macos_package
        for_packages_linux
        ;;
    release)
        for_build
        for_windows
        for_windows_packages
        for_packages_linux
        ;;
    packages-windows)
        for_windows_packages
        ;;
    packages-linux)
        for_packages_linux
        ;;
    macos)
        cargo_there
        for_macos
        ;;
    *)
        echo "usage: scripts/setup.sh run|check|windows|release|packages-windows|packages-linux|macos|test" >&2
        exit 2
        ;;
esac

[ -z "$packages" ] && exit 0
packages=${packages# }
echo "Missing for this:$missing"
install="apt-get install --no-install-recommends --yes $packages"
if ! command -v apt-get > /dev/null 2>&1; then
    echo "This system has no apt-get. Install what brings the above (the names are Debian's), then try again." >&2
    exit 1
fi
if [ "$(id -u)" -eq 0 ]; then
    as_root=""
elif command -v sudo > /dev/null 2>&1 && sudo -n true 2> /dev/null; then
    as_root="sudo -n"
else
    echo "Run this, then try again:" >&2
    echo "  su -c 'apt-get update && $install'" >&2
    exit 1
fi
echo "Installing with apt-get: $packages"
# Lists that are old or missing are fetched once more; lists that are good enough are left alone.
log=$(mktemp) || exit 1
trap 'rm -f "$log"' EXIT
if $old_lists; then
    $as_root apt-get update > "$log" 2>&1 || true
fi
if ! $as_root env DEBIAN_FRONTEND=noninteractive $install > "$log" 2>&1; then
    $as_root apt-get update > "$log" 2>&1 &&
        $as_root env DEBIAN_FRONTEND=noninteractive $install > "$log" 2>&1 || {
        cat "$log" >&2
        echo "The packages could not be installed; the reason stands above." >&2
        exit 1
    }
fi
# Debian's first release had an older Rust than the one that its updates bring.
if ! new_enough rustc; then
    echo "Rust ${have:-of an unknown version} is here and $wanted is needed. Let apt-get take Debian's security updates, or install Rust from https://rustup.rs." >&2
    exit 1
fi
echo "Installed."
