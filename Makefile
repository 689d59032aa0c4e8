# Each target sets up what it needs. `make help` lists them.
CARGO ?= cargo
ARGS ?=
FUZZ_SECONDS ?= 60
BUILD = $(CARGO) build --locked

.PHONY: help run check windows release test test-form test-core test-program test-window test-packages test-here test-windows windows-beside test-macos bench bench-windows fuzz clean
.DEFAULT_GOAL := help

comma := ,
# Says which stage begins, and when.
stage = @echo "== $(1) ($$(date +%H:%M:%S))"
# For what runs beside something else: it takes only the time that the other leaves, and its own two jobs.
beside = MAKEFLAGS= nice -n 19

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1: \2/p' $(MAKEFILE_LIST)

run: ## build the program and open it (ARGS="…" are handed to it); without a display it asks in the terminal
	@scripts/setup.sh run
	$(CARGO) build --release --locked
	@exec target/release/safe-passage $(ARGS)

check: ## the quick lane: form, hints of the compiler, tests of the rules and of the words
	@scripts/setup.sh check
	@$(MAKE) --no-print-directory test-form test-core
	$(call stage,Words)
	$(CARGO) test --locked --quiet --test i18n

windows: ## the Windows program, built here, three files in target/windows-program
	@scripts/setup.sh windows
	@scripts/windows.sh build

release: ## every package that can be made here, with checksums, bills of materials and sizes: target/release-artefacts
	@scripts/setup.sh release
	/usr/bin/python3 scripts/release.py $(ARGS)

test: ## everything, the cheap things first; the last ones walk the window, run the Windows program in Wine and check the macOS one
	@scripts/setup.sh test
	@$(MAKE) --no-print-directory test-form test-core test-program
	@# The walks wait most of the time, and so do the tests in Wine; what is built for other systems uses the time that they leave.
	@$(MAKE) --no-print-directory --jobs=2 --output-sync=target test-here windows-beside
	@$(MAKE) --no-print-directory --jobs=2 --output-sync=target test-windows test-macos
	$(call stage,All stages passed)

# After the tests of the program it lies there: built with what their crates want of its own, which nothing in it uses. The
# Windows program is built without, and so is what these two take when they are called alone.
test-here:
	@$(MAKE) --no-print-directory --jobs=1 BUILD= test-window test-packages

windows-beside:
	$(call stage,Windows: building the program)
	$(beside) scripts/windows.sh build --quiet
	$(beside) /usr/bin/python3 tests/windows/rules.py --build

test-form:
	$(call stage,Form: rustfmt$(comma) clippy)
	$(CARGO) fmt --all --check
	$(CARGO) clippy --workspace --all-targets --locked -- -D warnings

test-core:
	$(call stage,Rules: tests of the core)
	$(CARGO) test --locked -p safe-passage-core

test-program:
	$(call stage,Program: tests of everything else)
	$(CARGO) test --locked -p safe-passage

test-window:
	$(call stage,Window: a walk by role and name alone)
	$(BUILD)
	/usr/bin/python3 tests/walk/walk.py
	/usr/bin/python3 tests/walk/renderers.py
	$(call stage,Privacy: no way to the internet is opened)
	/usr/bin/python3 tests/walk/network.py
	$(call stage,Kiosk: ten thousand touches$(comma) keys and chords)
	/usr/bin/python3 tests/kiosk/torture.py

test-packages:
	$(call stage,Packages: licences$(comma) crates$(comma) Linux$(comma) macOS$(comma) releases)
	$(BUILD)
	/usr/bin/python3 scripts/licences.py --check
	/usr/bin/python3 scripts/dependencies.py
	/usr/bin/python3 tests/packaging/dependencies.py
	/usr/bin/python3 tests/packaging/linux.py
	/usr/bin/python3 tests/packaging/macos.py
	/usr/bin/python3 tests/packaging/release.py

test-windows:
	$(call stage,Windows: the rules$(comma) the program and its packages$(comma) in Wine)
	scripts/windows.sh build
	/usr/bin/python3 tests/packaging/windows.py
	/usr/bin/python3 tests/windows/rules.py
	/usr/bin/python3 tests/windows/run.py
	/usr/bin/python3 tests/windows/install.py

test-macos:
	$(call stage,macOS: types of the program (what links it comes from Apple))
	$(beside) scripts/macos.sh check --quiet

bench: ## measure start, drawing, reading, converting and summing up (the figures are ratios within one run)
	@scripts/setup.sh test
	$(CARGO) bench --locked --bench speed
	$(CARGO) bench --locked --bench reading
	$(CARGO) bench --locked --bench passwords
	$(CARGO) bench --locked --bench fleet

fuzz: ## read made-up captures and exports, each for FUZZ_SECONDS (60) seconds; needs a nightly toolchain and cargo-fuzz
	cd fuzz && for target in read_unknown read_export; do mkdir -p corpus/$$target && \
		$(CARGO) +nightly fuzz run $$target corpus/$$target seeds/$$target \
		-- -max_total_time=$(FUZZ_SECONDS) -max_len=8192 -timeout=25 || exit 1; done

bench-windows: ## the same for the Windows program, in Wine
	@scripts/setup.sh test
	scripts/windows.sh build
	scripts/windows.sh cargo bench --locked --bench speed --no-run
	/usr/bin/python3 benches/windows.py target/windows-program "$$(ls -t target/windows/*/release/deps/speed-*.exe | head -n 1)"

clean: ## remove everything that was built
	$(CARGO) clean
