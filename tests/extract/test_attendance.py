"""What holds when several sentences speak of one participant."""

from __future__ import annotations

from itertools import product
from typing import get_args

import pytest
from petakuasa.extract.attendance import settle
from petakuasa.facts import PRESENT, Mode

MODES: tuple[Mode, ...] = get_args(Mode)

SETTLED = [
    ("attended", "attended", "attended"),
    ("attended", "spoke", "spoke"),
    ("spoke", "opened", "opened"),
    ("accompanied", "attended", "accompanied"),
    ("led", "opened", "opened"),
    ("signed", "inaugurated", "signed"),
    ("invited", "attended", "attended"),
    ("absent", "attended", "attended"),
    ("attended", "invited", "attended"),
    ("attended", "absent", "attended"),  # and a doubt: see test_participants
    ("spoke", "absent", "absent"),
    ("attended", "represented", "represented"),
    ("represented", "attended", "represented"),
    ("represented", "spoke", "represented"),
    ("invited", "absent", "absent"),
    ("absent", "represented", "represented"),
]


@pytest.mark.parametrize(("known", "new", "holds"), SETTLED)
def test_two_sentences_on_one_participant(known: Mode, new: Mode, holds: Mode) -> None:
    assert settle(known, new) == holds


def test_the_same_again_changes_nothing() -> None:
    for mode in MODES:
        assert settle(mode, mode) == mode


def test_of_two_presences_the_order_does_not_matter() -> None:
    for left, right in product(PRESENT, PRESENT):
        assert settle(left, right) == settle(right, left) in (left, right)


def test_one_of_the_two_holds() -> None:
    for known, new in product(MODES, MODES):
        assert settle(known, new) in (known, new)
