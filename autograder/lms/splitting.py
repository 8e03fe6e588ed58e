"""Where an assignment's title ends and a user name begins, in names such as `Week 1_a_smith` or `week-1-octo-cat`.

Both can contain the separator. But all names of a download begin with the same title, which helps.
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
    """Name of a file → the user in it, for names without doubt. A `_` separates title and user.

    given: the title, if the user gave it. certain: users of some names. known: all user names, casefolded. titles:
    possible titles.
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
    """A title as a git classroom writes it in the names of repositories."""
    return re.sub(r"[\W_]+", "-", title).strip("-").casefold()


def _titles(heads: Set[str], expected: Set[str], known: Set[str]) -> set[str]:
    """The title that all heads begin with; empty if there are several possible ends."""
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
    """Plain title and user, for every `_` that can separate them."""
    signs = (place for place, sign in enumerate(head) if sign == "_" and 0 < place < len(head) - 1)
    readings = ((plain(head[:place]), head[place + 1 :]) for place in signs)
    return [(title, user) for title, user in readings if len(user.split()) == 1]  # user names have no spaces
