# make demo | test | grade | build | check | audit | lint | help
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
RUN := $(BIN)/python -m autograder
export PATH := $(CURDIR)/$(BIN):$(PATH)
export UV_PROJECT_ENVIRONMENT := $(VENV)

.PHONY: help setup build check demo demo-all grade report student-lab formgrader doctor test test-quick test-all test-pythons test-pages attacks audit site test-site lint lock clean

help:  ## show this help
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 18

setup: $(VENV)/.ready  ## create the environment in .venv

PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile
# pip of Python 3.11 reads an index three times as slowly as today's. Bytecode is compiled last, on every processor.
$(VENV)/.ready: pyproject.toml requirements.txt
	@echo "Making the environment in $(VENV)."
	@if command -v uv >/dev/null 2>&1; then uv sync --frozen --quiet --compile-bytecode; else \
	  $(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' || \
	    { echo "Python 3.11 to 3.14 is needed; name one with: make PYTHON=/path/to/python3.14"; exit 1; }; \
	  $(PYTHON) -m venv $(VENV) || { echo "On Debian and Ubuntu: apt-get install python3-venv"; rm -rf $(VENV); exit 1; }; \
	  $(PIP) 'pip>=25' && $(PIP) --no-deps -r requirements.txt && $(PIP) --no-deps --editable . && \
	  { $(BIN)/python -m compileall -qq -j 0 -x /tests/ $(VENV)/lib || true; }; \
	fi
	@touch $@

GROUPS := $(addprefix $(VENV)/,.test-ready .browser-ready .site-ready)
$(GROUPS): $(VENV)/.%-ready: $(VENV)/.ready requirements-%.txt
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

test: $(VENV)/.test-ready  ## run the tests
	$(BIN)/python -m pytest -n auto -m "not full"

# None of the attempts is quick, and only to list their 4,000 tests takes seconds.
test-quick: $(VENV)/.test-ready  ## run the tests that take no sandbox, kernel or whole command
	$(BIN)/python -m pytest -n auto -m "not slow and not full" --ignore tests/test_attempts.py

test-all: $(VENV)/.test-ready  ## run every test at full length, and print what passed and how long it took
	$(BIN)/python tests/everything.py

test-pythons: setup  ## run test-quick on the oldest and the newest Python here that .venv does not have
	$(BIN)/python tests/pythons.py

test-pages: $(VENV)/.test-ready $(VENV)/.browser-ready  ## open feedback and report in a browser (needs Chromium)
	$(BIN)/python -m pytest -rs tests/pages

attacks: setup  ## hand in every attack of the catalogue and print what it achieved
	$(BIN)/python tests/attack_range.py

audit: setup  ## try the tests on every known mistake and right answer, and save what that showed
	$(RUN) audit --save

site: $(VENV)/.site-ready  ## build site/, the course to be worked on in the browser
	$(RUN) site

test-site: $(VENV)/.site-ready $(VENV)/.browser-ready  ## do the whole course in a browser and grade it (needs Chromium and npm)
	$(BIN)/python tests/site/complete_course.py $(SITE_OPTIONS)

lint: $(VENV)/.test-ready  ## ruff, mypy, the order of the rooms, and that the grader knows no course
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/mypy --config-file tests/mypy.ini
	$(BIN)/lint-imports --no-cache
	PYTHONPATH=tests $(BIN)/python tests/course_names.py

EXPORT := uv export --quiet --frozen --no-hashes --no-emit-project --no-annotate --no-header
lock:  ## refresh uv.lock and the requirements (needs uv)
	uv lock
	$(EXPORT) > requirements.txt
	for group in test browser site; do \
	  $(EXPORT) --only-group $$group | grep -vxFf requirements.txt > requirements-$$group.txt; \
	done

clean:  ## remove the environment and caches, never submissions or grades
	rm -rf .venv .venv-* .site-cache .pytest_cache .mypy_cache .ruff_cache
