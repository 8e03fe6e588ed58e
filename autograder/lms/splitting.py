"""Where an assignment's title ends and a user name begins, in names such as `Week 1_a_smith` or `week-1-octo-cat`.

Both may hold the sign between them. What helps: all names of a download begin with the same title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Set


def split_users(
    heads: Set[str],
    *,
    given: str = "",
    titles: Iterable[str] = (),
    known: Set[str] = frozenset(),
    certain: Mapping[str, str] | None = None,
) -> dict[str, str]:
    """Name of a file → the user in it, for those names where there is no doubt; title and user stand around a `_`.

    given: the title, when somebody said it. certain: users of some names. known: all user names, casefolded. titles:
    what the title may be.
    """
    users = dict(certain or {})
    found = {plain(head.removesuffix(f"_{user}")) for head, user in users.items()}
    if given:
        found = {plain(given)}
    elif not found and heads:
        found = _titles(heads, {plain(title) for title in titles}, known)
    for head in heads - users.keys():
        fitting = [user for title, user in _readings(head) if title in found]
        if len(fitting) == 1:
            users[head] = fitting[0]
    return users


def plain(title: str) -> str:
    """A title without what systems replace in file names."""
    return re.sub(r"[\W_]+", " ", title).strip().casefold()


def slug(title: str) -> str:
    """A title as a git classroom writes it into the names of repositories."""
    return re.sub(r"[\W_]+", "-", title).strip("-").casefold()


def _titles(heads: Set[str], expected: Set[str], known: Set[str]) -> set[str]:
    """The title that all heads begin with; none when there are several ways to say where it ends."""
    shared = set.intersection(*({title for title, _ in _readings(head)} for head in heads))
    for chosen in (
        {title for title in shared if all(_is_known(head, title, known) for head in heads)},
        shared & expected,
        shared,
    ):
        if len(chosen) == 1:
            return chosen
    return set()


def _is_known(head: str, title: str, known: Set[str]) -> bool:
    return any(user.casefold() in known for start, user in _readings(head) if start == title)


def _readings(head: str) -> list[tuple[str, str]]:
    """Title, plain, and user, for every `_` that may stand between them."""
    signs = (place for place, sign in enumerate(head) if sign == "_" and 0 < place < len(head) - 1)
    readings = ((plain(head[:place]), head[place + 1 :]) for place in signs)
    return [(title, user) for title, user in readings if len(user.split()) == 1]  # user names have no blanks
