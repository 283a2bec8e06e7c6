"""The matching is the best there is, and the same whatever the order."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st
from petakuasa.evaluation.matching import match


def entries(count):
    return [{"n": number} for number in range(count)]


tables = st.integers(1, 4).flatmap(
    lambda columns: st.lists(
        st.lists(st.integers(0, 5), min_size=columns, max_size=columns), min_size=1, max_size=4
    )
)


@given(tables)
def test_no_assignment_beats_it(table):
    ours, gold = entries(len(table)), entries(len(table[0]))
    found = match(ours, gold, lambda mine, theirs: table[mine["n"]][theirs["n"]])
    reached = sum(table[mine["n"]][theirs["n"]] for mine, theirs in found.pairs)
    padded = [*range(len(gold)), *[None] * len(ours)]
    best = max(
        sum(table[row][column] for row, column in enumerate(chosen) if column is not None)
        for chosen in set(permutations(padded, len(ours)))
    )
    assert reached == best


@given(tables)
def test_every_entry_is_paired_once_or_left_over(table):
    ours, gold = entries(len(table)), entries(len(table[0]))
    found = match(ours, gold, lambda mine, theirs: table[mine["n"]][theirs["n"]])
    assert sorted([mine["n"] for mine, _ in found.pairs] + [mine["n"] for mine in found.extra]) == [
        *range(len(ours))
    ]
    assert sorted([theirs["n"] for _, theirs in found.pairs] + [one["n"] for one in found.missed]) == [
        *range(len(gold))
    ]
    assert all(table[mine["n"]][theirs["n"]] > 0 for mine, theirs in found.pairs)
