#!/bin/sh
# Builds the Windows program, or runs cargo for it, on Debian or wherever an installed Windows target is.
#
# usage: scripts/windows.sh build [CARGO OPTIONS…]     makes target/windows-program/safe-passage.dll, .exe and .com
#        scripts/windows.sh cargo COMMAND [OPTIONS…]   cargo for the Windows target, its programs run in Wine
#        scripts/windows.sh version                    says which Rust and which linker build it
#
# With rustup's target x86_64-pc-windows-gnu that is used. Without it Debian's own Rust is, which brings the source of the
# standard library; the library is then built too, for x86_64-win7-windows-gnu. That target differs in the standard
# library alone, which needs nothing that Windows 7 lacks, so that the program can start there and say what to do
# instead of failing in the loader.
set -eu
cd "$(dirname "$0")/.."

task=${1:-build}
[ $# -gt 0 ] && shift

rust=${RUSTC:-rustc}
ours=x86_64-pc-windows-gnu
if [ -d "$("$rust" --print sysroot 2> /dev/null)/lib/rustlib/$ours/lib" ]; then
    target=$ours
    cargo=${CARGO:-cargo}
    standard=""
else
    target=x86_64-win7-windows-gnu
    cargo=/usr/bin/cargo
    export RUSTC=/usr/bin/rustc
    # Debian's Rust is a released one; the library is built from source all the same.
    export RUSTC_BOOTSTRAP=1
    standard="-Zbuild-std=std,panic_unwind"
fi
for name in X86_64_PC_WINDOWS_GNU X86_64_WIN7_WINDOWS_GNU; do
    export "CARGO_TARGET_${name}_LINKER=x86_64-w64-mingw32-gcc"
    # Errors of Windows without their long texts, which would need a library that Windows 7 lacks; nobody reads them here.
    export "CARGO_TARGET_${name}_RUSTFLAGS=--cfg windows_slim_errors"
    export "CARGO_TARGET_${name}_RUNNER=wine"
done
folder=${CARGO_TARGET_DIR:-target}/windows

run_cargo() {
    command=$1
    shift
    # shellcheck disable=SC2086
    "$cargo" "$command" $standard --target "$target" --target-dir "$folder" "$@"
}

case $task in
    build)
        program="${CARGO_TARGET_DIR:-target}/windows-program"
        resource="$(pwd)/$folder/safe-passage.dll.o"
        case $folder in /*) resource="$folder/safe-passage.dll.o" ;; esac
        mkdir -p "$program" "$folder"
        python3 scripts/windows_program.py resource safe-passage.dll "$resource"
        # The time of the build would make every build another file.
        run_cargo rustc --release --locked --lib --crate-type cdylib "$@" -- \
            -C "link-arg=$resource" -C link-arg=-Wl,--no-insert-timestamp
        python3 scripts/windows_program.py program "$folder/$target/release/safe_passage.dll" "$program"
        ;;
    cargo)
        run_cargo "$@"
        ;;
    version)
        echo "$("${RUSTC:-rustc}" --version), $target, $(x86_64-w64-mingw32-ld --version | head -n 1)"
        ;;
    *)
        echo "usage: scripts/windows.sh build|cargo|version …" >&2
        exit 2
        ;;
esac
