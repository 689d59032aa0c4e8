#!/bin/sh
# Checks the program for macOS, or runs cargo for it, on Debian or wherever an installed macOS target is. It does not build
# it: what links a program for macOS comes from Apple.
#
# usage: scripts/macos.sh check [CARGO OPTIONS…]           type-checks the library and the program
#        scripts/macos.sh cargo COMMAND [OPTIONS…]         cargo for the macOS target
#
# With rustup's target aarch64-apple-darwin that is used, and on a Mac the target of its own Rust. Without it Debian's own
# Rust is, which brings the source of the standard library; the library is then checked too.
set -eu
cd "$(dirname "$0")/.."

task=${1:-check}
[ $# -gt 0 ] && shift

rust=${RUSTC:-rustc}
target=aarch64-apple-darwin
if [ "$(uname -s)" = Darwin ]; then
    target=$("$rust" -vV | sed -n 's/^host: //p')
fi
if [ -d "$("$rust" --print sysroot 2> /dev/null)/lib/rustlib/$target/lib" ]; then
    cargo=${CARGO:-cargo}
    standard=""
else
    cargo=/usr/bin/cargo
    export RUSTC=/usr/bin/rustc
    # Debian's Rust is a released one; the library is built from source all the same.
    export RUSTC_BOOTSTRAP=1
    standard="-Zbuild-std=std,panic_unwind"
fi
folder=${CARGO_TARGET_DIR:-target}/macos

run_cargo() {
    command=$1
    shift
    # shellcheck disable=SC2086
    "$cargo" "$command" $standard --target "$target" --target-dir "$folder" "$@"
}

case $task in
    check)
        run_cargo check --workspace --lib --bins --locked "$@"
        ;;
    cargo)
        run_cargo "$@"
        ;;
    *)
        echo "usage: scripts/macos.sh check|cargo …" >&2
        exit 2
        ;;
esac
