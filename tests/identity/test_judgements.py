import datetime as dt
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from petakuasa.graph.store import Store
from petakuasa.identity import judgements
from petakuasa.identity.judgements import Judgement, JudgementError, Key
from petakuasa.identity.update import decide

words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=12)
whens = st.datetimes(
    dt.datetime(2000, 1, 1),
    dt.datetime(2100, 1, 1),
    timezones=st.just(dt.UTC),
).map(lambda when: when.replace(microsecond=0))


@st.composite
def judged(draw):
    kind = draw(st.sampled_from(judgements.KINDS))
    pair = draw(
        st.lists(st.builds(Key, st.just(kind), words, words, words), min_size=2, max_size=2, unique=True)
    )
    verdict = draw(st.sampled_from(["same", "different", "unsure"]))
    return Judgement(tuple(sorted(pair)), verdict, draw(words), draw(whens), draw(words))


@settings(deadline=None)
@given(st.lists(judged(), max_size=5, unique_by=lambda j: j.keys))
def test_text_file_and_store_give_back_what_they_got(made):
    text = judgements.export(made)
    assert judgements.parse(text, "file") == sorted(made, key=lambda j: j.keys)
    assert judgements.export(judgements.parse(text, "file")) == text
    store = Store.in_memory()
    decide(store, put=made)
    assert judgements.load(store) == sorted(made, key=lambda j: j.keys)


def _line(**changed):
    record = {
        "one": ["person", "a", "X", ""], "other": ["person", "b", "Y", ""], "verdict": "same", "who": "W",
        "when": "2026-01-01T00:00:00Z",
    }  # fmt: skip
    return json.dumps(record | changed)


def test_the_line_that_the_broken_ones_are_made_from_is_sound():
    assert len(judgements.parse(_line(), "file")) == 1


@pytest.mark.parametrize(
    "line",
    [
        "no json",
        "[]",
        _line(one=["event", "a", "X", ""]),
        _line(other=["person", "b", "Y"]),
        _line(other=["person", "a", "X", ""]),
        _line(verdict="maybe"),
        _line(when="2026-01-01T00:00:00"),
        _line(who=None),
    ],
)
def test_what_is_no_judgement_is_refused_with_its_line(line):
    with pytest.raises(JudgementError) as caught:
        judgements.parse(f"\n{line}\n", "decisions.jsonl")
    assert caught.value.where == "decisions.jsonl, line 2"


def test_one_pair_twice_is_refused():
    when = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    line = Judgement((Key("person", "a", "X"), Key("person", "b", "Y")), "same", "W", when).line()
    with pytest.raises(JudgementError, match="twice"):
        judgements.parse(f"{line}\n{line}\n", "file")
