# Everything a person needs to try OneGo, work on it or check it. Start with `make help`.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules --no-print-directory

BIN := .venv/bin
READY := .venv/.ready
COMPILE := $(BIN)/uv --quiet --no-config pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url

.PHONY: help setup demo up test check fmt lock clean

help: ## show this list
	@echo 'OneGo 高效办成一件事 - make targets:'
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-7s %s\n", $$1, $$2 }' Makefile

setup: $(READY) ## create .venv with exactly the pinned packages (once; again when the locks change)
	@echo "Ready: $(BIN)/onego"

$(READY): requirements-dev.lock pyproject.toml
	@set -euo pipefail; python=; for candidate in $${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do \
	  if "$$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then python=$$candidate; break; fi; \
	done; \
	if [ -z "$$python" ]; then \
	  echo 'OneGo needs Python 3.11 or newer, and none was found on PATH.' >&2; \
	  echo 'Install one, or name it: make setup PYTHON=/path/to/python3.12' >&2; exit 1; \
	fi; \
	if [ ! -x $(BIN)/python ] || ! $(BIN)/python -m pip --version >/dev/null 2>&1; then \
	  echo "Creating .venv with $$("$$python" --version)"; \
	  "$$python" -m venv --clear .venv || { \
	    echo 'Could not create .venv. On Debian and Ubuntu: apt install python3-venv' >&2; exit 1; }; \
	fi
	@echo "Installing $$(grep -c '^[a-z].*==' requirements-dev.lock) pinned packages (about 200 MB the first time)"
	@set -o pipefail; $(BIN)/python -m pip install --disable-pip-version-check --progress-bar off --require-hashes -r requirements-dev.lock \
	  | awk '/^Collecting/ { printf "."; fflush() } END { print " installed" }'
	@$(BIN)/python -m pip install --disable-pip-version-check --quiet --no-deps --no-build-isolation -e .
	@touch $(READY)

demo: $(READY) ## play one bundled case from start to finish, and say what happened and why
	@$(BIN)/onego demo

up: $(READY) ## run OneGo on this machine: engine, worker, simulated departments, portal
	@$(BIN)/onego up

test: $(READY) ## run all tests
	@$(BIN)/python -m pytest

check: $(READY) ## formatting, lint, types and the layers of the house; changes nothing
	$(BIN)/ruff format --check --output-format concise . || { echo 'Run: make fmt' >&2; exit 1; }
	$(BIN)/ruff check --quiet .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

fmt: $(READY) ## format the code, and repair what lint can repair safely
	$(BIN)/ruff check --quiet --fix-only .
	$(BIN)/ruff format .

lock: $(READY) ## move the pinned versions to the newest that pyproject.toml allows
	@set -e; export UV_CUSTOM_COMPILE_COMMAND='make lock'; \
	$(COMPILE) --upgrade pyproject.toml -o requirements.lock; \
	$(COMPILE) --upgrade pyproject.toml --extra dev -c requirements.lock -o requirements-dev.lock
	@if grep -nE '://|--(extra-)?index|--find-links' requirements.lock requirements-dev.lock; then \
	  echo 'A lock file names an address; it must hold only names, versions and hashes.' >&2; exit 1; fi

clean: ## remove .venv and caches; cases and keys in var/ stay
	rm -rf .venv build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache onego.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
