# Each verb sets up what it needs. Needed beforehand: Python 3.11 or later with venv, git, make.
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
export PATH := $(CURDIR)/$(BIN):$(PATH)
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: serve build test letters check engines bench mutants setup lock clean

serve: build  ## build the site and show it
	@echo "The site is at http://127.0.0.1:$(PORT)/ (Ctrl-C ends it)"
	@python -m http.server $(PORT) --bind 127.0.0.1 --directory site

build: setup  ## write the site, with the builder, to site/
	mkdocs build --strict

test: build  ## run every test, browser included
	python tests/browser/find_chromium.py --install
	pytest

letters: setup  ## write the example letters anew, and add new questions to the published ones
	pytest -q --update-letters tests/templates/test_golden_letters.py tests/templates/test_published_names.py tests/case_files

check: build  ## lint, format, types and rooms, of Python and of JavaScript; the site by another generator
	ruff check
	ruff format --check
	mypy
	lint-imports
	node_modules/.bin/biome check --error-on-warnings .
	node_modules/.bin/tsc --project .
	python -m tests.site_hooks.compare_generators

engines: build  ## try the builder in Firefox and WebKit too
	python -m tests.engines.find_engines
	pytest tests/engines

bench: build  ## measure the start, the bytes and the typing, as ratios within one run
	python tests/browser/find_chromium.py --install
	python -m tests.bench.measure

mutants: setup  ## change one line at a time, and see that a test tells
	python -m tests.mutants

setup: $(BIN)/.installed node_modules/.installed

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or later is needed: say which with PYTHON=..."; exit 1; }
	@$(PYTHON) -m venv .venv

$(BIN)/.installed: requirements.txt pyproject.toml | $(BIN)/python
	python -m pip install --quiet --require-hashes --requirement requirements.txt
	python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

node_modules/.installed: package.json package-lock.json .npmrc requirements-node.txt | $(BIN)/.installed
	@node --eval 'process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)' 2>/dev/null && npm --version >/dev/null || \
		python -m pip install --quiet --require-hashes --requirement requirements-node.txt
	npm ci --silent
	@touch $@

lock: setup  ## choose the newest versions that fit, and write the lock files
	uv pip compile --quiet --upgrade --universal --generate-hashes --python-version 3.11 \
		--custom-compile-command "make lock" requirements.in --output-file requirements.txt
	uv pip compile --quiet --upgrade --universal --generate-hashes --python-version 3.11 \
		--custom-compile-command "make lock" requirements-node.in --output-file requirements-node.txt
	npm install --package-lock-only

clean:  ## remove what was built, and keep what was installed
	rm -rf site build
