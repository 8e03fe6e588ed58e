"""Where test cells run: the assignment's own modules and files, and random numbers from the given seed."""

from __future__ import annotations

import contextlib
import importlib.util
import os
import random
import sys
import warnings
from collections.abc import Callable, Iterator
from functools import lru_cache
from importlib.abc import Loader
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
from numpy.random import mtrand

from autograder.engine.mounts import TOLD
from autograder.engine.protocol import Job

_NUMBERS = np.random.MT19937()  # what the tests' random numbers come from; seeded for each test


@contextlib.contextmanager
def workplace(
    job: Job, seed: int, folder: Path, work: Path, sibling: Callable[[str], ModuleType | None]
) -> Iterator[None]:
    """The assignment's own modules and files, in place of loaded modules with the same names.

    folder: where the modules are. work: a copy of the files to work in, so that the next student's tests do not find
    what these tests write.
    """
    mine = _modules_of(str(folder))
    names = {*job.material.modules, *job.siblings}
    others = _take_out(names)
    sys.modules.update(mine)
    finder = _Siblings(sibling)
    sys.meta_path.insert(0, finder)
    sys.path.insert(0, str(folder))
    before = os.getcwd()
    os.chdir(work)
    numbers = mtrand.get_bit_generator()
    mtrand.set_bit_generator(_NUMBERS)
    try:
        with _environment(), warnings.catch_warnings(), np.errstate():
            warnings.simplefilter("ignore")
            _seed(seed, job.material.seeded)
            yield
    finally:
        mtrand.set_bit_generator(numbers)
        os.chdir(before)
        sys.path.remove(str(folder))
        sys.meta_path.remove(finder)
        mine.update({name: module for name, module in _take_out(names).items() if name not in job.siblings})
        sys.modules.update(others)


@contextlib.contextmanager
def _environment() -> Iterator[None]:
    """What nbgrader sets in the environment. Afterwards, what differs from before is put back."""
    before = dict(os.environ)
    os.environ.update(TOLD)
    try:
        yield
    finally:
        now = dict(os.environ)
        for name in now.keys() - before.keys():
            del os.environ[name]
        os.environ.update({name: value for name, value in before.items() if now.get(name) != value})


def forget_modules(folder: Path) -> None:
    """Have the modules in `folder` loaded again when they are next imported."""
    _modules_of(str(folder)).clear()


def _take_out(names: set[str]) -> dict[str, ModuleType]:
    return {name: sys.modules.pop(name) for name in names if name in sys.modules}


@lru_cache(maxsize=16)
def _modules_of(folder: str) -> dict[str, ModuleType]:
    """The modules loaded from `folder` so far. They are loaded once for all submissions."""
    return {}


class _Siblings:
    """Finds the notebooks that a notebook imports, as modules of stand-ins."""

    def __init__(self, sibling: Callable[[str], ModuleType | None]) -> None:
        self._sibling = sibling

    def find_spec(self, name: str, path: object = None, target: object = None) -> Any:
        module = self._sibling(name)
        return None if module is None else importlib.util.spec_from_loader(name, _Ready(module))


class _Ready(Loader):
    """A loader for a module that exists already."""

    def __init__(self, module: ModuleType) -> None:
        self._module = module

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return self._module

    def exec_module(self, module: ModuleType) -> None:
        pass


def _seed(seed: int, modules: frozenset[str]) -> None:
    random.seed(seed)
    np.random.seed(seed % 2**32)
    for name in modules:
        module: Any = importlib.import_module(name)
        module.SEED = seed
