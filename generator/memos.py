"""Memos: what was worked out for the same words is not worked out again.

A key changes one answer. With memos the work that follows it grows with what has changed, not with the letter.
They hold words of the case: no more of them than the last two previews, or the last two reviews, used,
and none after `forget_all`.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Hashable
from typing import Any, ParamSpec, TypeVar, cast

Given = ParamSpec("Given")
Made = TypeVar("Made")

_MOST = 50_000
"""Things that a memo keeps where no preview turns the page: when letters are written one after the other."""

_memos: list[Memo] = []
_memos_of_reviews: list[Memo] = []
"""A review comes after many keys: what it keeps outlives their previews."""


class Memo:
    """Things by their keys: those that were asked for since the page was turned, and those from the page before."""

    def __init__(self, neighbors: list[Memo] = _memos) -> None:
        """Begins empty, is turned with its neighbors, and is forgotten with all others."""
        self._now: dict[Hashable, Any] = {}
        self._before: dict[Hashable, Any] = {}
        neighbors.append(self)

    def get(self, key: Hashable) -> Any:  # noqa: ANN401 - whatever was kept
        """Returns what is kept under a key, else None."""
        found = self._now.get(key)
        if found is None:
            found = self._before.get(key)
            if found is not None:
                self._now[key] = found
        return found

    def keep(self, key: Hashable, made: Any) -> None:  # noqa: ANN401 - whatever is to be kept
        """Keeps something under a key; not None."""
        if len(self._now) >= _MOST:
            self.turn()
        self._now[key] = made

    def turn(self) -> None:
        """Lets go of all that was not asked for since the last turn."""
        self._before, self._now = self._now, {}

    def forget(self) -> None:
        """Lets go of everything."""
        self._before, self._now = {}, {}


def by_value(make: Callable[Given, Made]) -> Callable[Given, Made]:
    """Makes a function keep what it returned for equal arguments, which must be hashable."""
    return _keep_by_value(make, Memo())


def by_value_in_reviews(make: Callable[Given, Made]) -> Callable[Given, Made]:
    """Makes a function of the checks keep what it returned, from one review to the next."""
    return _keep_by_value(make, Memo(_memos_of_reviews))


def _keep_by_value(make: Callable[Given, Made], memo: Memo) -> Callable[Given, Made]:
    def kept(*given: Any) -> Any:  # noqa: ANN401 - as the function that is kept
        found = memo.get(given)
        if found is None:
            found = (make(*given),)  # type: ignore[call-arg]
            memo.keep(given, found)
        return found[0]

    return cast(Callable[Given, Made], functools.wraps(make)(kept))


def by_identity(make: Callable[Given, Made]) -> Callable[Given, Made]:
    """Makes a function keep what it returned for the same thing: its first argument itself, not one equal to it.

    For things that are large to compare. The other arguments are compared by value.
    """
    memo = Memo()

    def kept(*given: Any) -> Any:  # noqa: ANN401 - as the function that is kept
        key = (id(given[0]), *given[1:])
        found = memo.get(key)
        if found is None:
            found = (make(*given), given[0])  # type: ignore[call-arg]
            memo.keep(key, found)  # with the thing, so that no other can come to have its id
        return found[0]

    return cast(Callable[Given, Made], functools.wraps(make)(kept))


def turn_all() -> None:
    """Turns the page: another preview begins."""
    for memo in _memos:
        memo.turn()


def turn_reviews() -> None:
    """Turns the page of the checks: another review begins."""
    for memo in _memos_of_reviews:
        memo.turn()


def forget_all() -> None:
    """Empties every memo."""
    for memo in (*_memos, *_memos_of_reviews):
        memo.forget()
