# make demo   on a fresh clone: a virtual environment, the sample articles, and the question answered
# make test   the tests            make check   lint, types, layers, vocabularies, gold floors
# make readme the transcripts in the READMEs, written anew where they no longer hold
# Python 3.11 or later is all that must be there; PYTHON=… names another one than is found first.

PYTHON ?= $(or $(shell for python in python3 python3.13 python3.12 python3.11 python; do \
	$$python -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo $$python && break; done),no-python)
BIN := .venv/bin
DEMO := .cache/demo

.PHONY: demo test check readme clean

demo: .venv/run
	@$(BIN)/petakuasa build samples --store $(DEMO)
	@$(BIN)/petakuasa ask forkopimda-attendance --store $(DEMO)
	@echo "Next: \`$(BIN)/petakuasa serve --store $(DEMO)\` shows it in the browser; \`$(BIN)/petakuasa ask\` lists more questions."

test: .venv/test
	$(BIN)/pytest tests

check: .venv/check
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	@mkdir -p .cache/types && ln -sfn ../.. .cache/types/petakuasa
	$(BIN)/mypy -p petakuasa
	$(BIN)/lint-imports
	$(BIN)/petakuasa vocab check
	$(BIN)/petakuasa evaluate tests/gold --articles tests/gold/articles --articles samples --floors tests/gold_floors.json

readme: .venv/test
	$(BIN)/python tests/transcripts.py README.md README.id.md

clean:
	rm -rf .venv .cache build dist *.egg-info

# Each stamp is a set of packages; a change of the metadata installs again.
.venv/run: EXTRAS :=
.venv/test: EXTRAS := [test]
.venv/check: EXTRAS := [test,check]
.venv/run .venv/test .venv/check: setup.cfg pyproject.toml | .venv/bin/python
	@echo "Installing petakuasa$(EXTRAS) into .venv"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.$(EXTRAS)'
	@touch $@

.venv/bin/python:
	@if [ "$(PYTHON)" = no-python ]; then \
		echo "petakuasa needs Python 3.11 or later with venv (on Debian: apt install python3 python3-venv)." >&2; \
		exit 1; fi
	@$(PYTHON) -m venv .venv
