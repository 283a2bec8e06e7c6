"""What the vocabulary holds: the whole country, the closed sets of the facts, and the records' promises."""

import datetime as dt
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest
from petakuasa import facts
from petakuasa.ontology import concepts as c
from petakuasa.ontology.vocabulary import load

GOLD = [
    *sorted((Path(__file__).resolve().parents[1] / "gold").glob("*.json")),
    *sorted((Path(__file__).resolve().parents[2].parent / "shared" / "gold").glob("*.json")),
]


def test_the_whole_country_is_there(vocabulary):
    levels = Counter(region.level for region in vocabulary.regions.values())
    assert levels == {"province": 38, "regency": 416, "city": 98, "district": 7285}
    assert len(vocabulary.roles) >= 370
    assert sum(unit.type == "kodim" for unit in vocabulary.units.values()) == 346
    assert sum(unit.type == "polda" for unit in vocabulary.units.values()) == 36


def test_every_region_lies_where_its_code_says(vocabulary):
    for code, region in vocabulary.regions.items():
        assert region.parent == (code.rpartition(".")[0] or None)
        assert -11.1 < region.latitude < 6.2
        assert 94.9 < region.longitude < 141.1


def test_a_region(vocabulary):
    kotim = vocabulary.regions["62.02"]
    assert (kotim.label, kotim.full_name, kotim.level, kotim.parent, kotim.capital) == (
        "Kotawaringin Timur",
        "Kabupaten Kotawaringin Timur",
        "regency",
        "62",
        "Sampit",
    )
    assert "Kotim" in kotim.alt


def test_capacities_and_modes_are_those_of_the_facts(vocabulary):
    assert set(vocabulary.capacities) == set(get_args(facts.Capacity))
    assert set(vocabulary.modes) == set(get_args(facts.Mode))
    assert {name for name, mode in vocabulary.modes.items() if mode.present} == facts.PRESENT
    by_rank = sorted(vocabulary.modes.values(), key=lambda mode: mode.rank)
    assert [mode.notation for mode in by_rank] == list(get_args(facts.Mode))


def test_who_holds_an_office(vocabulary):
    holders = {name for name, capacity in vocabulary.capacities.items() if capacity.holds_office}
    assert holders == {"definitive", "Pj", "Plt", "Plh", "Pjs", "Ps", "Pgs"}


def test_every_reference_leads_somewhere(vocabulary):
    for role in vocabulary.roles.values():
        assert role.institution_type is None or role.institution_type in vocabulary.institution_types
        assert role.broader is None or role.broader in vocabulary.roles
    for unit in vocabulary.units.values():
        assert unit.type in vocabulary.institution_types
        assert unit.parent is None or unit.parent in vocabulary.units
        assert all(code in vocabulary.regions for code in unit.regions)
    for agency in vocabulary.agencies.values():
        assert agency.head_role in vocabulary.roles


def test_the_chain_of_command(vocabulary):
    kodim = vocabulary.units["kodim_1015"]
    assert kodim.regions == ("62.02", "62.07")
    korem = vocabulary.units[kodim.parent]
    assert korem.label == "Korem 102/Panju Panjung"
    assert vocabulary.units[korem.parent].label == "Kodam XXII/Tambun Bungai"
    types = vocabulary.institution_types
    assert types[types["polres"].parent_type].parent_type == "mabes_polri"


@pytest.mark.parametrize(
    ("type_", "expected"),
    [
        ("polres", "Polres Lamandau"),
        ("kpu", "KPU Kabupaten Lamandau"),
        ("regency_government", "Pemerintah Kabupaten Lamandau"),
        ("kesbangpol", "Badan Kesatuan Bangsa dan Politik Kabupaten Lamandau"),
        ("kodim", "Kodim 1017/Lamandau"),
    ],
)
def test_canonical_names(vocabulary, type_, expected):
    region = vocabulary.regions["62.09"]
    pattern = vocabulary.institution_types[type_].canonical
    assert pattern.format(name=region.label, full_name=region.full_name, number="1017") == expected


def test_canonical_patterns_use_known_places_only(vocabulary):
    for kind in (*vocabulary.institution_types.values(), *vocabulary.agencies.values()):
        if kind.canonical is not None:
            kind.canonical.format(name="", full_name="", number="", words="")


def test_operations_have_days_or_none(vocabulary):
    pilkada = vocabulary.operations["pilkada_serentak_2024"]
    assert pilkada.start == dt.date(2024, 11, 27)
    assert pilkada.series == "Pilkada Serentak"
    assert vocabulary.operations["operasi_nemangkawi"].start is None  # only the year is known
    assert all(o.end is None or o.start is None or o.start <= o.end for o in vocabulary.operations.values())


def test_local_titles_are_roles_below_the_general_one(vocabulary):
    for notation in ("perbekel", "wali_nagari", "keuchik"):
        assert vocabulary.roles[notation].broader == "kepala_desa"
        assert vocabulary.roles[notation].short == vocabulary.roles[notation].label


def test_nothing_is_without_a_label(vocabulary):
    for kind in vars(c).values():
        if isinstance(kind, type) and issubclass(kind, c.Concept) and kind is not c.Concept:
            assert len(vocabulary.of(kind)) > 0
            for concept in vocabulary.of(kind).values():
                assert concept.label.strip() == concept.label != ""
                assert kind in (c.Trigger, c.Word) or concept.label_en


def test_the_press_words_of_the_gold_are_known(vocabulary):
    """Every kind of event and every role that the annotated articles expect has a label that gives it."""
    types = {event_type.label.lower() for event_type in vocabulary.event_types.values()}
    missing = set()
    seen = 0
    for file in GOLD:
        gold = json.loads(file.read_text(encoding="utf-8"))
        for event in gold.get("events", ()):
            if event.get("type"):
                seen += 1
                answers = {answer.lower() for answer in (event["type"], *event.get("alternatives", ()))}
                if not answers & types:
                    missing.add(event["type"])
    assert seen > 0
    assert missing == set()


def test_loading_twice_gives_the_same_object(vocabulary):
    assert load() is vocabulary
    assert len(vocabulary.digest) == 16


def test_loading_is_quick():
    """Below a second on an idle machine; the bound leaves room for a busy one."""
    code = (
        "import time\nfrom petakuasa.ontology.vocabulary import load\n"
        "start = time.process_time()\nload()\nprint(time.process_time() - start)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert float(done.stdout) < 2.0
