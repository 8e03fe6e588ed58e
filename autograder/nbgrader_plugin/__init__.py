"""The course's rules and the trusted engine behind nbgrader's own commands and the Formgrader's buttons."""

from __future__ import annotations

from typing import Any

from autograder.course import only_paths


def configure(config: Any) -> None:
    """Set in nbgrader's configuration what takes in, runs and judges submissions, and what feedback hides."""
    if only_paths.get():
        return
    from nbgrader.converters import Autograde, GenerateAssignment, GenerateFeedback
    from nbgrader.preprocessors import ClearSolutions, Execute

    from autograder.nbgrader_plugin.autograding import ConfinedExecute, TakeIn, take_vetted_copies
    from autograder.nbgrader_plugin.releases import ClearSolutionsOrReplace, HideHiddenTests
    from autograder.nbgrader_plugin.text import FILTERS

    if TakeIn in _steps(config, Autograde, "sanitize_preprocessors"):
        return
    cleaning, grading = ("sanitize_preprocessors", "autograde_preprocessors")
    config.GenerateAssignment.preprocessors = _swapped(
        _steps(config, GenerateAssignment), ClearSolutions, ClearSolutionsOrReplace
    )
    getting_grades, *others = _steps(config, GenerateFeedback)
    config.GenerateFeedback.preprocessors = [getting_grades, HideHiddenTests, *others]
    config.Autograde.sanitize_preprocessors = [TakeIn, *_steps(config, Autograde, cleaning)]
    config.Autograde.autograde_preprocessors = _swapped(_steps(config, Autograde, grading), Execute, ConfinedExecute)
    config.OverwriteCells.add_missing_cells = True
    config.HTMLExporter.filters = FILTERS | config.HTMLExporter.get("filters", {})
    take_vetted_copies(Autograde)


def _steps(config: Any, converter: Any, name: str = "preprocessors") -> list[Any]:
    """The preprocessors of a converter: those that the course has chosen, otherwise nbgrader's own."""
    chosen = config[converter.__name__].get(name)
    return list(chosen if isinstance(chosen, list) else converter.class_traits()[name].default_args[0])


def _swapped(steps: list[Any], old: type, new: type) -> list[Any]:
    """The steps with one replaced. A course can give a step as a class or as its name."""
    return [new if getattr(step, "__name__", str(step).rpartition(".")[2]) == old.__name__ else step for step in steps]
