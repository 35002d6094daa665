# Everything stays inside the checkout: the environment and pip's cache are in .venv.
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3.14 python3 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
export PIP_CACHE_DIR := $(CURDIR)/.venv/pip-cache
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: seeds test lint bench clean

seeds: .venv/.core  ## set up, and read the two seed articles
	$(BIN)/dipnews parse seeds/*.txt --format table

test: .venv/.test  ## set up, and run the tests
	$(BIN)/python -m pytest

lint: .venv/.lint  ## set up, and check style and types
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: .venv/.bench  ## set up the peers apart, and measure: make bench ARTICLES="folder/ more.jsonl" (else made-up ones)
	.venv/bench/bin/python -m benchmarks $(ARTICLES)

clean:  ## remove what the other targets made
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis

.venv/.core: pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later is needed; name it with make PYTHON=..." >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

# Dependency groups (PEP 735) are known to pip 25.1 and later.
.venv/.test .venv/.lint: .venv/.%: .venv/.core
	$(BIN)/python -m pip install --quiet --group $*
	@touch $@

# The peers have many dependencies, so they get an environment of their own.
.venv/.bench: .venv/.core benchmarks/requirements.txt
	$(PYTHON) -m venv .venv/bench
	.venv/bench/bin/python -m pip install --quiet --requirement benchmarks/requirements.txt --editable .
	@touch $@
