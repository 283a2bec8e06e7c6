"""One invented gold file with every key that is scored, and gold as if it had been extracted."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

Json = dict[str, Any]

GOLD: Json = {
    "article": {"id": "rapat-lamandau", "published": None, "outlet": "Kabar Contoh"},
    "bylines": ["Wira Pena"],
    "persons": [
        {
            "name": "Rangga Samudrawan",
            "aliases": ["Rangga"],
            "honorifics": ["H."],
            "rank": None,
            "degrees": ["S.E.", "M.Si"],
        },
        {
            "name": "Bayu Kertajaya",
            "aliases": [],
            "honorifics": [],
            "rank": "AKBP",
            "degrees": ["S.I.K"],
        },
        {"name": "Melati Purnama", "aliases": [], "honorifics": ["Hj."], "rank": None, "degrees": []},
        {"name": "Tirta Wiguna", "aliases": [], "honorifics": [], "rank": "Kompol", "degrees": []},
    ],
    "organizations": [
        {"name": "Pemerintah Kabupaten Lamandau", "implied": True},
        {"name": "Polres Lamandau", "implied": False},
        {"name": "Kodim 1017/Lamandau", "implied": False, "alternatives": ["Kodim 1017"]},
        {"name": "DPRD Kabupaten Lamandau", "implied": False},
        {"name": "Bawaslu Kabupaten Lamandau", "implied": False},
        {"name": "Kejaksaan Negeri Lamandau", "implied": True},
    ],
    "implied_organizations": ["Polda Kalimantan Tengah"],
    "tenures": [
        {
            "person": "Rangga Samudrawan",
            "role": "Bupati",
            "organization": "Pemerintah Kabupaten Lamandau",
            "region": "62.09",
            "capacity": "Pj",
        },
        {
            "person": "Bayu Kertajaya",
            "role": "Kapolres",
            "organization": "Polres Lamandau",
            "region": "62.09",
            "capacity": "definitive",
        },
        {
            "person": "Tirta Wiguna",
            "role": "Wakapolres",
            "role_alternatives": ["Waka Polres"],
            "organization": "Polres Lamandau",
            "region": "62.09",
            "region_alternatives": [None],
            "capacity": "definitive",
        },
    ],
    "events": [
        {
            "type": "rapat koordinasi",
            "alternatives": ["rapat"],
            "label": "Rapat koordinasi pengamanan pemilu",
            "date": "2023-11-28",
            "place": "Aula Joglo Polres Lamandau",
            "region": "62.09",
            "main": True,
            "organizers": ["Polres Lamandau"],
            "participants": [
                {"person": "Rangga Samudrawan", "role": "Bupati", "mode": "opened"},
                {
                    "role": "Kapolres",
                    "person": "Bayu Kertajaya",
                    "mode": "represented",
                    "represented_by": "Tirta Wiguna",
                },
                {
                    "role": "Wakapolres",
                    "person": "Tirta Wiguna",
                    "mode": "spoke",
                    "mode_alternatives": ["attended"],
                    "represents": "Kapolres Lamandau",
                },
                {"role": "Dandim", "organization": "Kodim 1017/Lamandau", "mode": "attended"},
                {"organization": "DPRD Kabupaten Lamandau", "mode": "attended"},
                {"group": "para Camat", "mode": "attended"},
                {"group": "tokoh adat", "mode": "attended"},
                {"group": "tokoh agama", "mode": "invited"},
                {"group": "warga sekitar", "mode": "attended", "optional": True},
            ],
        },
        {
            "type": "kunjungan kerja",
            "label": "Kunjungan Kapolda ke Lamandau",
            "date": None,
            "place": None,
            "region": "62.09",
            "main": False,
            "organizers": [],
            "participants": [{"role": "Kapolda", "mode": "invited"}],
        },
    ],
    "statements": [
        {"speaker": "Rangga Samudrawan", "begins": "Mari kita jaga", "date": "2023-11-28"},
        {"speaker": None, "speaker_role": "panitia rapat", "begins": "Semua berkas lengkap"},
    ],
    "notes": "Everybody here is invented.",
}
for _event in GOLD["events"]:
    for _participant in _event["participants"]:
        for _key in ("person", "role", "organization", "group", "represents", "represented_by"):
            _participant.setdefault(_key, None)


def extracted(gold: Json) -> Json:
    """Gold in the form of the contract: ids instead of names, and quotations that go on."""
    contract = copy.deepcopy(gold)
    persons = {person["name"]: f"p{number}" for number, person in enumerate(gold["persons"])}
    bodies = {body["name"]: f"o{number}" for number, body in enumerate(gold["organizations"])}
    for part, ids in (("persons", persons), ("organizations", bodies)):
        for entry in contract[part]:
            entry["id"] = ids[entry["name"]]
    for entry in contract["statements"]:
        entry["speaker"] = persons.get(entry["speaker"])
        entry |= {"text": f"“{entry['begins']} dan seterusnya", "direct": True}
    for event in contract["events"]:
        event["organizers"] = [bodies.get(name, name) for name in event["organizers"]]
    for entry in (
        *contract["tenures"],
        *(one for event in contract["events"] for one in event["participants"]),
    ):
        entry["person"] = persons.get(entry["person"])
        entry["organization"] = bodies.get(entry["organization"], entry["organization"])
    return contract


@pytest.fixture
def gold() -> Json:
    """The invented gold file, to be changed at will."""
    return copy.deepcopy(GOLD)


@pytest.fixture(scope="session")
def as_extracted() -> Callable[[Json], Json]:
    """Gold -> contract."""
    return extracted


@pytest.fixture(scope="session")
def pair() -> Callable[[], tuple[Json, Json]]:
    """A fresh copy of the invented gold file and its contract at every call, for hypothesis."""
    return lambda: (copy.deepcopy(GOLD), extracted(GOLD))
