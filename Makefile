# Each target sets up what it needs. `make help` lists them.
CARGO ?= cargo
ARGS ?=
FUZZ_SECONDS ?= 60

.PHONY: help run check windows release test test-form test-core test-program test-window test-packages test-windows test-macos bench bench-windows fuzz clean
.DEFAULT_GOAL := help

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1: \2/p' $(MAKEFILE_LIST)

run: ## build the program and open it (ARGS="…" are handed to it); without a display it asks in the terminal
	@scripts/setup.sh run
	$(CARGO) build --release --locked
	@exec target/release/safe-passage $(ARGS)

check: ## the quick lane: form, hints of the compiler, tests of the rules and of the words
	@scripts/setup.sh check
	@$(MAKE) --no-print-directory test-form test-core
	@echo "== Words"
	$(CARGO) test --locked --quiet --test i18n

windows: ## the Windows program, built here, three files in target/windows-program
	@scripts/setup.sh windows
	@scripts/windows.sh build

release: ## every package that can be made here, with checksums, bills of materials and sizes: target/release-artefacts
	@scripts/setup.sh release
	/usr/bin/python3 scripts/release.py $(ARGS)

test: ## everything, the cheap things first; the last ones walk the window, run the Windows program in Wine and check the macOS one
	@scripts/setup.sh test
	@$(MAKE) --no-print-directory test-form test-core test-program test-window test-packages
	@echo "== Windows: building the program"
	scripts/windows.sh build
	@# The tests in Wine wait most of the time; what is checked for macOS uses the time that they leave.
	@$(MAKE) --no-print-directory --jobs=2 --output-sync=target test-windows test-macos
	@echo "== All stages passed"

test-form:
	@echo "== Form: rustfmt, clippy"
	$(CARGO) fmt --all --check
	$(CARGO) clippy --workspace --all-targets --locked -- -D warnings

test-core:
	@echo "== Rules: tests of the core"
	$(CARGO) test --locked -p safe-passage-core

test-program:
	@echo "== Program: tests of everything else"
	$(CARGO) test --locked -p safe-passage

test-window:
	@echo "== Window: a walk by role and name alone"
	$(CARGO) build --locked
	/usr/bin/python3 tests/walk/walk.py
	/usr/bin/python3 tests/walk/renderers.py
	@echo "== Privacy: no way to the internet is opened"
	/usr/bin/python3 tests/walk/network.py
	@echo "== Kiosk: ten thousand touches, keys and chords"
	/usr/bin/python3 tests/kiosk/torture.py

test-packages:
	@echo "== Packages: licences, crates, Linux, macOS, releases"
	$(CARGO) build --locked
	/usr/bin/python3 scripts/licences.py --check
	/usr/bin/python3 scripts/dependencies.py
	/usr/bin/python3 tests/packaging/dependencies.py
	/usr/bin/python3 tests/packaging/linux.py
	/usr/bin/python3 tests/packaging/macos.py
	/usr/bin/python3 tests/packaging/release.py

test-windows:
	@echo "== Windows: the rules, the program and its packages, in Wine"
	scripts/windows.sh build
	/usr/bin/python3 tests/packaging/windows.py
	/usr/bin/python3 tests/windows/rules.py
	/usr/bin/python3 tests/windows/run.py
	/usr/bin/python3 tests/windows/install.py

test-macos:
	@echo "== macOS: types of the program (what links it comes from Apple)"
	nice -n 19 scripts/macos.sh check

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
