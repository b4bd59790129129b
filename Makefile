# `make help` lists the targets. Each target sets up what it needs.
PYTHON ?= python3
VENV ?= .venv
SPEC ?= https://app.loops.so/openapi.yaml
# One more worker than there are cores, because some tests wait for a socket.
WORKERS ?= $(shell expr $$(nproc 2>/dev/null || echo 2) + 1)
RUN := $(VENV)/bin/python
READY := $(VENV)/.ready
GROUPS := --group generate --group test --group check

.DEFAULT_GOAL := help
.PHONY: help setup demo test test-lowest check format regenerate spec generate coverage drift live faults \
	bench clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(READY) ## Create the virtual environment with every tool at its pinned version

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is required: make $(MAKECMDGOALS) PYTHON=python3.12" >&2; exit 1; }
	@echo "Setting up $(VENV) with pinned tools, once …"
	@$(PYTHON) -m venv --clear $(VENV)
	@$(RUN) -m pip install --quiet --constraint constraints.txt pip
	@$(RUN) -m pip install --quiet --constraint constraints.txt hatchling
	@$(RUN) -m pip install --quiet --constraint constraints.txt --no-build-isolation \
		--editable '.[sandbox,redis]' $(GROUPS)
	@touch $@

demo: $(READY) ## Run the quick start with the embedded sandbox, sync and async
	@$(RUN) examples/quickstart.py

test: $(READY) ## Run the tests
	@$(RUN) -m pytest -n $(WORKERS) -q

test-lowest: ## Run the tests of the library with the oldest supported dependencies
	@$(MAKE) --no-print-directory $(VENV)-lowest/.ready VENV=$(VENV)-lowest
	@$(VENV)-lowest/bin/python -m pip install --quiet --requirement constraints-lowest.txt
	@$(VENV)-lowest/bin/python -m pytest -n $(WORKERS) -q tests/call tests/input tests/pacing tests/resources tests/runtime_drift tests/sandbox tests/faults

check: $(READY) ## Lint, check types, and compare generated files with their sources
	@$(RUN) -m ruff check .
	@$(RUN) -m ruff format --check .
	@$(RUN) -m mypy
	@$(RUN) -m pyright
	@$(RUN) -m scripts.generate --check
	@$(RUN) -m scripts.coverage
	@$(VENV)/bin/zizmor --offline --quiet --strict-collection .github

format: $(READY) ## Format the hand-written code
	@$(RUN) -m ruff check --fix-only .
	@$(RUN) -m ruff format .

regenerate: $(READY) ## Fetch the published document (or SPEC=FILE_OR_URL), then generate
	@$(RUN) -m scripts.regenerate $(SPEC)

spec: $(READY) ## Only fetch the published document (or SPEC=FILE_OR_URL)
	@$(RUN) -m scripts.spec $(SPEC)

generate: $(READY) ## Write all generated files from the stored document and the facade
	@$(RUN) -m scripts.generate

coverage: $(READY) ## Check that the facade reaches every operation, field and status of the contract
	@$(RUN) -m scripts.coverage

faults: $(READY) ## Run the fault matrix: every fault in every kind of call, over real HTTP
	@$(RUN) -m tests.faults

live: $(READY) ## Call the live service with LOOPS_API_KEY and compare each exchange with the contract
	@$(RUN) -m pytest --live tests/live/test_reads.py tests/live/test_sends.py

drift: $(READY) ## Check for drift between the document (or HEAD=FILE_OR_URL), contract, code and facade
	@$(RUN) -m scripts.checks $(if $(HEAD),--head $(HEAD))

bench: $(READY) ## Measure imports and calls as ratios to plain httpx, memory, and sends with faults
	@$(RUN) -m benchmarks.imports
	@$(RUN) -m benchmarks.overhead
	@$(RUN) -m benchmarks.memory
	@$(RUN) -m benchmarks.exactly_once

clean: ## Remove the virtual environments, builds and caches
	@rm -rf $(VENV) $(VENV)-lowest dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
