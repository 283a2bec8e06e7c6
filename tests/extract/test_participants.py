"""One participation for each participant and event, with the evidence of all its sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import Extract
from petakuasa.extract.participants import _Entry, _pair
from petakuasa.facts import Mode, Participation

LEAD = "SENGKANG, WAJO – Rapat koordinasi digelar di Aula Setda Wajo, Rabu (12/6/2024)."

MERGED = [
    # the person, the strongest mode, the number of sentences that say so
    ("Hadir Kapolres AKBP Made Dana. Kapolres memimpin rapat itu.", "led", 2),
    ("Hadir Kapolres AKBP Made Dana. AKBP Made Dana menyampaikan hal itu.", "spoke", 2),
    ("Hadir Kapolres AKBP Made Dana. Made menyampaikan hal itu.", "spoke", 2),
    ("Kapolres AKBP Made Dana akan hadir. Kapolres Made Dana hadir.", "attended", 2),
    ("Hadir AKBP Made Dana. Hadir Made Dana. Hadir Made Dana.", "attended", 3),
]


def entry_of(extract: Extract, text: str) -> Participation:
    (entry,) = extract(f"{LEAD} {text}").participations
    return entry


@pytest.mark.parametrize(("text", "mode", "count"), MERGED)
def test_sentences_on_one_participant_are_merged(text: str, mode: str, count: int, extract: Extract) -> None:
    entry = entry_of(extract, text)
    assert entry.mode == mode
    assert len(entry.evidence) == count


STATED = [
    # words of the sentence that states the mode
    ("Hadir Kapolres AKBP Made Dana. Kapolres memimpin rapat itu.", "memimpin"),
    ("Kapolres AKBP Made Dana memimpin rapat itu. Hadir pula Made Dana.", "memimpin"),
    ("Kapolres AKBP Made Dana akan hadir. Kapolres Made Dana hadir.", "Kapolres Made Dana hadir"),
    ("Hadir Kapolres AKBP Made Dana. “Kami siap mengamankan pemilu,” katanya.", "katanya"),
    ("Turut hadir Kapolres AKBP Made Dana. Rapat dibuka Kapolres Made Dana. Made Dana hadir.", "dibuka"),
]


@pytest.mark.parametrize(("text", "words"), STATED)
def test_evidence_begins_with_what_states_the_mode(text: str, words: str, extract: Extract) -> None:
    stating, *others = entry_of(extract, text).evidence
    assert words in stating.sentence
    assert others != []
    assert [words in other.sentence for other in others] == [False] * len(others)


def test_a_named_person_brings_the_post_that_they_hold(extract: Extract) -> None:
    extraction = extract(f"{LEAD} Kapolres Wajo AKBP Made Dana bertugas sejak 2023. Hadir pula Made Dana.")
    (entry,) = extraction.participations
    assert [post.title for post in extraction.posts if post.id == entry.post] == ["Kapolres"]


def test_a_bare_post_is_the_person_who_alone_holds_it(extract: Extract) -> None:
    extraction = extract(f"{LEAD} Kapolres Wajo AKBP Made Dana bertugas sejak 2023. Hadir pula Kapolres.")
    (entry,) = extraction.participations
    assert entry.person == extraction.persons[0].id


def test_a_bare_post_with_two_holders_is_nobody(extract: Extract) -> None:
    text = "Kapolres Wajo AKBP Made Dana digantikan AKBP Yosef Kambu pada 2023. Hadir pula Kapolres Wajo."
    extraction = extract(f"{LEAD} {text}")
    names = {person.id: person.name for person in extraction.persons}
    (entry,) = extraction.participations
    assert entry.person is None or names[entry.person] == "Yosef Kambu"


SPEAKERS = [
    ("Hadir Kapolres AKBP Made Dana. “Kami siap mengamankan pemilu,” katanya.", "spoke"),
    ("Hadir Kapolres AKBP Made Dana. “Kami siap mengamankan pemilu,” kata AKBP Made Dana.", "spoke"),
    ("Kapolres AKBP Made Dana memimpin rapat. “Kami siap mengamankan pemilu,” katanya.", "led"),
    ("Hadir Kapolres AKBP Made Dana. “Pemilu Damai” dibentangkan warga.", "attended"),
    ("Kapolres AKBP Made Dana didampingi wartawan. “Kami siap mengamankan pemilu,” ujarnya.", "spoke"),
]


@pytest.mark.parametrize(("text", "mode"), SPEAKERS)
def test_whoever_is_quoted_and_was_there_spoke(text: str, mode: str, extract: Extract) -> None:
    entries = extract(f"{LEAD} {text}").participations
    assert [entry.mode for entry in entries if entry.person] == [mode]


CONTRADICTIONS = [
    "Turut hadir Kapolres AKBP Made Dana. Kapolres tidak tampak pada jamuan itu.",
    "Kapolres AKBP Made Dana tidak hadir. Turut hadir Kapolres AKBP Made Dana.",
    "Rapat dipimpin Kapolres AKBP Made Dana. Kapolres Wajo berhalangan hadir.",
]


@pytest.mark.parametrize("text", CONTRADICTIONS)
def test_presence_and_absence_of_one_is_a_doubt(text: str, extract: Extract) -> None:
    extraction = extract(f"{LEAD} {text}")
    assert [issue.kind for issue in extraction.issues] == ["conflicting-attendance"]
    assert [entry.mode for entry in extraction.participations] in (["attended"], ["led"])
    assert all(len(entry.evidence) == 2 for entry in extraction.participations)


def test_a_deputy_who_is_not_understood_is_an_issue(extract: Extract) -> None:
    extraction = extract(f"{LEAD} Hadir Kapolres Wajo diwakili salah seorang anggotanya.")
    assert "unknown-deputy" in {issue.kind for issue in extraction.issues}
    assert [entry.mode for entry in extraction.participations if entry.post] == ["represented"]


def test_the_agent_of_an_inauguration_has_its_rule(extract: Extract) -> None:
    """Found by the fuzzer: with no word for an event, the agent came without a rule."""
    (entry,) = extract("Dikukuhkan sebagai ketua oleh Catur Manggala.").participations
    assert (entry.mode, entry.evidence[0].rule) == ("inaugurated", "dikukuhkan_sebagai")


KEYS = [("e1" if name in "abcd" else "e2", name) for name in "abcdef"]
MODES: list[Mode] = ["represented", "attended", "invited"]


@given(
    modes=st.lists(st.sampled_from(MODES), min_size=len(KEYS), max_size=len(KEYS)),
    links=st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from(KEYS)), max_size=9),
)
def test_however_stand_ins_cross_they_come_in_pairs(
    modes: list[Mode], links: list[tuple[tuple[str, str], tuple[str, str]]]
) -> None:
    """`A` by `B` and `C`, `D` by `B`, or by one who is told of at another event: found by the fuzzer."""
    entries = {key: _Entry(key[0], mode) for key, mode in zip(KEYS, modes, strict=True)}
    names = {key: key[1] for key in KEYS}
    _pair(entries, names, list(links))
    by_name = {names[key]: entry for key, entry in entries.items()}
    for entry in entries.values():
        if entry.represents is not None:
            assert by_name[entry.represents].event == entry.event
            deputy = by_name[entry.represents].represented_by
            assert deputy is not None
            assert by_name[deputy].represents == entry.represents
        if entry.represented_by is not None:
            first = by_name[entry.represented_by].represents
            assert first is not None
            assert by_name[first].represented_by == entry.represented_by
