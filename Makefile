# make demo | test | grade | build | check | audit | lint | help
PYTHON ?= python3
BIN := .venv/bin
RUN := $(BIN)/python -m autograder
export PATH := $(CURDIR)/$(BIN):$(PATH)

.PHONY: help setup build check demo demo-all grade report student-lab formgrader doctor test test-quick test-all test-pages attacks audit site test-site lint lock clean

help:  ## show this help
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 18

setup: .venv/.ready  ## create the environment in .venv

PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile
# pip of Python 3.11 reads an index three times as slowly as today's. Bytecode is compiled last, on every processor.
.venv/.ready: pyproject.toml requirements.txt
	@echo "Making the environment in .venv."
	@if command -v uv >/dev/null 2>&1; then uv sync --frozen --quiet --compile-bytecode; else \
	  $(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' || \
	    { echo "Python 3.11, 3.12 or 3.13 is needed; name one with: make PYTHON=/path/to/python3.12"; exit 1; }; \
	  $(PYTHON) -m venv .venv || { echo "On Debian and Ubuntu: apt-get install python3-venv"; rm -rf .venv; exit 1; }; \
	  $(PIP) 'pip>=25' && $(PIP) --no-deps -r requirements.txt && $(PIP) --no-deps --editable . && \
	  { $(BIN)/python -m compileall -qq -j 0 .venv/lib || true; }; \
	fi
	@touch $@

GROUPS := .venv/.test-ready .venv/.browser-ready .venv/.site-ready
$(GROUPS): .venv/.%-ready: .venv/.ready requirements-%.txt
	@if command -v uv >/dev/null 2>&1; then uv sync --frozen --quiet --inexact --group $*; else \
	  $(PIP) --no-deps -r requirements-$*.txt; \
	fi
	@touch $@

build: setup  ## write source/ and release/ from assignments/
	$(RUN) build

check: setup  ## say which files in source/ and release/ are stale
	$(RUN) check

demo: setup  ## grade a sample class and show the result: a minute
	$(RUN) demo

demo-all: setup  ## the same with all 120 submissions
	$(RUN) demo --all

grade: setup  ## grade what is in submitted/
	$(RUN) grade
	$(RUN) report

report: setup  ## print the class's points, write grades.csv and reports/
	$(RUN) report

student-lab: setup  ## JupyterLab as students see it, on a copy of release/ in student-work/
	mkdir -p student-work && cp -Rn release/. student-work/
	JUPYTER_CONFIG_PATH="$(CURDIR)/jupyter/student" $(BIN)/jupyter lab student-work $(LAB_OPTIONS)

formgrader: setup  ## nbgrader's Formgrader on what was graded
	$(BIN)/jupyter lab --LabApp.default_url=/formgrader/gradebook $(LAB_OPTIONS)

doctor: setup  ## try out what grading needs on this machine
	$(RUN) doctor

test: .venv/.test-ready  ## run the tests
	$(BIN)/python -m pytest -n auto -m "not full"

test-quick: .venv/.test-ready  ## run the tests that take no sandbox, kernel or whole command
	$(BIN)/python -m pytest -n auto -m "not slow and not full"

test-all: .venv/.test-ready  ## run every test at full length, and print what passed and how long it took
	$(BIN)/python tests/everything.py

test-pages: .venv/.test-ready .venv/.browser-ready  ## open feedback and report in a browser (needs Chromium)
	$(BIN)/python -m pytest -rs tests/pages

attacks: setup  ## hand in every attack of the catalogue and print what it achieved
	$(BIN)/python tests/attack_range.py

audit: setup  ## try the tests on every known mistake and right answer, and save what that showed
	$(RUN) audit --save

site: .venv/.site-ready  ## build site/, the course to be worked on in the browser
	$(RUN) site

test-site: .venv/.site-ready .venv/.browser-ready  ## do the whole course in a browser and grade it (needs Chromium and npm)
	$(BIN)/python tests/site/complete_course.py $(SITE_OPTIONS)

lint: .venv/.test-ready  ## ruff, mypy and the order of the rooms
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

EXPORT := uv export --quiet --frozen --no-hashes --no-emit-project --no-annotate --no-header
lock:  ## refresh uv.lock and the requirements (needs uv)
	uv lock
	$(EXPORT) > requirements.txt
	for group in test browser site; do \
	  $(EXPORT) --only-group $$group | grep -vxFf requirements.txt > requirements-$$group.txt; \
	done

clean:  ## remove the environment and caches, never submissions or grades
	rm -rf .venv .site-cache .pytest_cache .mypy_cache .ruff_cache
