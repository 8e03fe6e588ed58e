"""The course's rules and the trusted engine behind nbgrader's own commands and the Formgrader's buttons."""

from __future__ import annotations

from typing import Any

from autograder.course import only_paths


def configure(config: Any) -> None:
    """Set in nbgrader's configuration object who takes in, runs and judges submissions, and what feedback hides."""
    if only_paths.get():
        return
    from nbgrader.converters import Autograde, GenerateAssignment, GenerateFeedback
    from nbgrader.preprocessors import ClearSolutions, Execute

    from autograder.nbgrader_plugin.autograding import ConfinedExecute, TakeIn
    from autograder.nbgrader_plugin.releases import ClearSolutionsOrReplace, HideHiddenTests

    config.GenerateAssignment.preprocessors = [
        ClearSolutionsOrReplace if step is ClearSolutions else step for step in _stock(GenerateAssignment)
    ]
    getting_grades, *others = _stock(GenerateFeedback)
    config.GenerateFeedback.preprocessors = [getting_grades, HideHiddenTests, *others]
    config.Autograde.sanitize_preprocessors = [TakeIn, *_stock(Autograde, "sanitize_preprocessors")]
    config.Autograde.autograde_preprocessors = [
        ConfinedExecute if step is Execute else step for step in _stock(Autograde, "autograde_preprocessors")
    ]
    config.OverwriteCells.add_missing_cells = True


def _stock(converter: Any, steps: str = "preprocessors") -> list[Any]:
    """The preprocessors that nbgrader's `converter` has when nothing is configured."""
    return list(converter.class_traits()[steps].default_args[0])
