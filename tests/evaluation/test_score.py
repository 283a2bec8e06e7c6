"""Each change to a perfect extraction moves the measures that it should, and no other."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from petakuasa.evaluation.gold import read_folder
from petakuasa.evaluation.score import compare
from petakuasa.evaluation.tally import MEASURES, Score, total, value

HERE = Path(__file__).resolve()
GOLD_FOLDERS = [
    folder
    for folder in (HERE.parents[1] / "gold", HERE.parents[2].parent / "shared" / "gold")
    if folder.is_dir()
]
FOUND = [measure for measure, kind in MEASURES.items() if kind == "found"]


def counts(score: Score) -> dict[str, tuple[int, int, int]]:
    return {m: (score[m].right, score[m].wrong, score[m].missed) for m in MEASURES}


def moved(gold, contract, before) -> dict[str, tuple[int, int, int]]:
    """Measures whose counts differ from those of gold against itself, with the differences."""
    now, then = counts(compare(contract, gold)), counts(compare(before, gold))
    return {
        measure: tuple(a - b for a, b in zip(now[measure], then[measure], strict=True))
        for measure in MEASURES
        if now[measure] != then[measure]
    }


def test_gold_against_itself_is_perfect(gold, as_extracted):
    score = compare(as_extracted(gold), gold)
    assert score.differences == []
    assert {measure: value(measure, score[measure]) for measure in MEASURES} == dict.fromkeys(MEASURES, 1.0)
    assert all(score[measure].right for measure in MEASURES)


@pytest.mark.parametrize("folder", GOLD_FOLDERS, ids=lambda folder: folder.parent.name)
def test_every_gold_file_against_itself_is_perfect(folder, as_extracted):
    golds = read_folder(folder)
    score = total(compare(as_extracted(gold), gold) for gold in golds.values())
    assert score.differences == []
    assert score["persons"].right == sum(len(gold["persons"]) for gold in golds.values()) > 0


def test_an_empty_extraction_finds_nothing_and_says_nothing_wrong(gold, as_extracted):
    contract = as_extracted(gold)
    for part in ("persons", "organizations", "tenures", "events", "statements"):
        contract[part] = []
    score = compare(contract, gold)
    assert all(score[measure].right == score[measure].wrong == 0 for measure in MEASURES)
    assert {m: score[m].missed for m in FOUND} == {
        "persons": 4,
        "organizations": 4,
        "tenures": 3,
        "events": 2,
        "events.organizers": 1,
        "participations": 9,
        "participations.stand_ins": 2,
        "statements": 2,
    }


def meeting(contract):
    return contract["events"][0]


def guests(contract):
    return meeting(contract)["participants"]


def rename(entry, **changes):
    entry.update(changes)


CHANGES = {
    "a person without facts dropped": (
        lambda c: c["persons"].pop(2),
        {"persons": (-1, 0, 1), "persons.full_name": (-1, 0, 0), "persons.rank": (-1, 0, 0)}
        | {"persons.titles": (-1, 0, 0)},
    ),
    "a byline added as a person": (
        lambda c: c["persons"].append({"id": "p9", "name": "Wira Pena"}),
        {"persons": (0, 1, 0)},
    ),
    "a short name": (lambda c: rename(c["persons"][0], name="Rangga"), {"persons.full_name": (-1, 1, 0)}),
    "a misspelt name": (
        lambda c: rename(c["persons"][1], name="Bayu Kertajayo"),
        {"persons.full_name": (-1, 1, 0)},
    ),
    "punctuation in a name": (lambda c: rename(c["persons"][0], name="RANGGA  Samudrawan,"), {}),
    "another rank": (lambda c: rename(c["persons"][1], rank="Kombes"), {"persons.rank": (-1, 1, 0)}),
    "a degree written otherwise": (lambda c: rename(c["persons"][0], degrees=["SE", "M. SI"]), {}),
    "a degree missing": (lambda c: rename(c["persons"][0], degrees=["SE"]), {"persons.titles": (-1, 1, 0)}),
    "a tenure dropped": (
        lambda c: c["tenures"].pop(0),
        {"tenures": (-1, 0, 1), "tenures.capacity": (-1, 0, 0), "tenures.region": (-1, 0, 0)},
    ),
    "a tenure told twice": (lambda c: c["tenures"].append(c["tenures"][0]), {"tenures": (0, 1, 0)}),
    "a tenure with another role": (
        lambda c: rename(c["tenures"][0], role="Wakil Bupati"),
        {"tenures": (-1, 1, 1), "tenures.capacity": (-1, 0, 0), "tenures.region": (-1, 0, 0)},
    ),
    "a tenure with another accepted role": (lambda c: rename(c["tenures"][2], role="Waka Polres"), {}),
    "a tenure in no organization": (
        lambda c: rename(c["tenures"][0], organization=None),
        {"tenures": (-1, 1, 1), "tenures.capacity": (-1, 0, 0), "tenures.region": (-1, 0, 0)},
    ),
    "a tenure without its capacity": (
        lambda c: rename(c["tenures"][0], capacity="definitive"),
        {"tenures.capacity": (-1, 1, 0)},
    ),
    "a tenure elsewhere": (lambda c: rename(c["tenures"][0], region="62"), {"tenures.region": (-1, 1, 0)}),
    "a tenure without the region that it need not have": (lambda c: rename(c["tenures"][2], region=None), {}),
    "an organization dropped": (lambda c: c["organizations"].pop(4), {"organizations": (-1, 0, 1)}),
    "an implied organization dropped": (lambda c: c["organizations"].pop(5), {}),
    "an organization by its other name": (lambda c: rename(c["organizations"][2], name="Kodim 1017"), {}),
    "an organization under both names": (
        lambda c: c["organizations"].append({"id": "o9", "name": "Kodim 1017"}),
        {"organizations": (0, 1, 0)},
    ),
    "an organization added": (
        lambda c: c["organizations"].append({"id": "o9", "name": "Polres Paser"}),
        {"organizations": (0, 1, 0)},
    ),
    "an implied organization added": (
        lambda c: c["organizations"].append({"id": "o9", "name": "Polres Paser", "implied": True}),
        {},
    ),
    "an organization added that gold calls implied": (
        lambda c: c["organizations"].append({"id": "o9", "name": "Polda Kalimantan Tengah"}),
        {},
    ),
    "an event dropped": (
        lambda c: c["events"].pop(1),
        {"events": (-1, 0, 1), "participations": (-1, 0, 1)}
        | {f"events.{key}": (-1, 0, 0) for key in ("type", "date", "place", "region")}
        | {f"participations.{key}": (-1, 0, 0) for key in ("presence", "mode")},
    ),
    "an event added": (
        lambda c: c["events"].append(
            {
                "type": "apel",
                "label": "Apel pagi",
                "date": None,
                "participants": [{"group": "siswa", "mode": "attended", "represents": "Camat"}],
            }
        ),
        {"events": (0, 1, 0), "participations": (0, 1, 0), "participations.stand_ins": (0, 1, 0)},
    ),
    "another type": (lambda c: rename(meeting(c), type="apel"), {"events.type": (-1, 1, 0)}),
    "another accepted type": (lambda c: rename(meeting(c), type="Rapat"), {}),
    "another day": (lambda c: rename(meeting(c), date="2023-11-29"), {"events.date": (-1, 1, 0)}),
    "no day": (lambda c: rename(meeting(c), date=None), {"events.date": (-1, 1, 0)}),
    "a day that the text leaves open": (
        lambda c: rename(c["events"][1], date="2023-11-28"),
        {"events.date": (-1, 1, 0)},
    ),
    "a part of the place": (lambda c: rename(meeting(c), place="Aula Joglo"), {}),
    "another place": (lambda c: rename(meeting(c), place="Hotel Contoh"), {"events.place": (-1, 1, 0)}),
    "a place where there is none": (
        lambda c: rename(c["events"][1], place="Aula"),
        {"events.place": (-1, 1, 0)},
    ),
    "another region": (lambda c: rename(meeting(c), region="62.01"), {"events.region": (-1, 1, 0)}),
    "no organizer": (lambda c: rename(meeting(c), organizers=[]), {"events.organizers": (-1, 0, 1)}),
    "a participant dropped": (
        lambda c: guests(c).pop(4),
        {"participations": (-1, 0, 1)}
        | {f"participations.{key}": (-1, 0, 0) for key in ("presence", "mode")},
    ),
    "a stand-in dropped": (
        lambda c: guests(c).pop(2),
        {"participations": (-1, 0, 1), "participations.stand_ins": (-1, 0, 1)}
        | {f"participations.{key}": (-1, 0, 0) for key in ("presence", "mode")},
    ),
    "an optional participant dropped": (lambda c: guests(c).pop(8), {}),
    "an optional participant in another mode": (lambda c: rename(guests(c)[8], mode="invited"), {}),
    "a participant told twice": (lambda c: guests(c).append(guests(c)[0]), {"participations": (0, 1, 0)}),
    "a post without its organization": (lambda c: rename(guests(c)[3], organization=None), {}),
    "a post in another organization": (
        lambda c: rename(guests(c)[3], organization="Kodim 0904/Paser"),
        {"participations": (-1, 1, 1)}
        | {f"participations.{key}": (-1, 0, 0) for key in ("presence", "mode")},
    ),
    "a bare post given to somebody": (
        lambda c: rename(guests(c)[3], person="p2"),
        {"participations": (-1, 1, 1)}
        | {f"participations.{key}": (-1, 0, 0) for key in ("presence", "mode")},
    ),
    "a person left out of the post": (
        lambda c: rename(guests(c)[0], person=None),
        {"participations": (-1, 1, 1)}
        | {f"participations.{key}": (-1, 0, 0) for key in ("presence", "mode")},
    ),
    "a group in other words": (lambda c: rename(guests(c)[5], group="Seluruh Camat se-Kabupaten"), {}),
    "another group": (
        lambda c: rename(guests(c)[6], group="tokoh pemuda"),
        {"participations": (-1, 1, 1)}
        | {f"participations.{key}": (-1, 0, 0) for key in ("presence", "mode")},
    ),
    "another mode of being there": (
        lambda c: rename(guests(c)[0], mode="led"),
        {"participations.mode": (-1, 1, 0)},
    ),
    "an accepted mode": (lambda c: rename(guests(c)[2], mode="attended"), {}),
    "an absentee made present": (
        lambda c: rename(guests(c)[1], mode="attended"),
        {"participations.mode": (-1, 1, 0), "participations.presence": (-1, 1, 0)},
    ),
    "a stand-in link dropped": (
        lambda c: rename(guests(c)[2], represents=None),
        {"participations.stand_ins": (-1, 0, 1)},
    ),
    "a stand-in link to another": (
        lambda c: rename(guests(c)[2], represents="Dandim Lamandau Raya"),
        {"participations.stand_ins": (-1, 1, 1)},
    ),
    "a stand-in link told by its bare post": (lambda c: rename(guests(c)[2], represents="Kapolres"), {}),
    "a stand-in link whose region has another name": (
        lambda c: rename(guests(c)[2], represents="Kapolres Bumi Bahaum Bakuba"),
        {},
    ),
    "a stand-in link that the other end does not tell": (
        lambda c: [
            rename(guests(c)[2], represents="Kapolres Bumi Bahaum Bakuba"),
            rename(guests(c)[1], represented_by=None),
        ],
        {"participations.stand_ins": (-2, 1, 2)},
    ),
    "a stand-in link invented": (
        lambda c: rename(guests(c)[0], represents="Gubernur"),
        {"participations.stand_ins": (0, 1, 0)},
    ),
    "a statement dropped": (
        lambda c: c["statements"].pop(0),
        {"statements": (-1, 0, 1), "statements.speaker": (-1, 0, 0), "statements.date": (-1, 0, 0)},
    ),
    "a statement added": (
        lambda c: c["statements"].append({"speaker": "p1", "text": "Terima kasih", "direct": True}),
        {"statements": (0, 1, 0)},
    ),
    "indirect speech added": (
        lambda c: c["statements"].append({"speaker": "p1", "text": "Terima kasih", "direct": False}),
        {},
    ),
    "another speaker": (
        lambda c: rename(c["statements"][0], speaker="p1"),
        {"statements.speaker": (-1, 1, 0)},
    ),
    "a speaker not resolved": (
        lambda c: rename(c["statements"][0], speaker=None, speaker_role="Bupati"),
        {"statements.speaker": (-1, 1, 0)},
    ),
    "a speaker where there is only a post": (
        lambda c: rename(c["statements"][1], speaker="p0"),
        {"statements.speaker": (-1, 1, 0)},
    ),
    "a speaker's post in other words": (
        lambda c: rename(c["statements"][1], speaker_role="seorang panitia rapat"),
        {},
    ),
    "a statement on another day": (
        lambda c: rename(c["statements"][0], date="2023-11-27"),
        {"statements.date": (-1, 1, 0)},
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_moves_its_measures_alone(change, gold, as_extracted):
    apply, expected = CHANGES[change]
    contract = as_extracted(gold)
    apply(contract)
    assert moved(gold, contract, as_extracted(gold)) == expected


def test_a_person_not_found_takes_posts_and_speech_along_but_not_the_post_at_the_event(gold, as_extracted):
    contract = as_extracted(gold)
    del contract["persons"][3]
    assert moved(gold, contract, as_extracted(gold)) == {
        "persons": (-1, 0, 1),
        "persons.full_name": (-1, 0, 0),
        "persons.rank": (-1, 0, 0),
        "persons.titles": (-1, 0, 0),
        "tenures": (-1, 1, 1),
        "tenures.capacity": (-1, 0, 0),
        "tenures.region": (-1, 0, 0),
    }


@given(seed=st.integers(0, 10**6))
def test_order_does_not_matter(seed, pair):
    gold, contract = pair()
    shuffle = random.Random(seed).shuffle  # noqa: S311
    for part in ("persons", "organizations", "tenures", "events", "statements"):
        shuffle(contract[part])
    for event in contract["events"]:
        shuffle(event["participants"])
    assert compare(contract, gold).differences == []


@given(dropped=st.sets(st.integers(0, 8)))
def test_each_participant_dropped_is_missed_once(dropped, pair):
    gold, contract = pair()
    guests(contract)[:] = [one for number, one in enumerate(guests(contract)) if number not in dropped]
    score = compare(contract, gold)
    assert (score["participations"].missed, score["participations"].wrong) == (len(dropped - {8}), 0)
