#!/bin/sh
# Runs rustc so that no path of this machine comes into what it makes: cargo calls it as RUSTC_WRAPPER.
#
# REMAP holds one pair FOLDER=NAME a line, the last one that fits counts. It is handed on here and not in RUSTFLAGS, because
# cargo names folders after those, and the names of some of them come into the program.
set -f
rustc=$1
shift
IFS='
'
for pair in ${REMAP:-}; do
    set -- "$@" "--remap-path-prefix=$pair"
done
exec "$rustc" "$@"
