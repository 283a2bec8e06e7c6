"""What of two names of a body is held to be one: never more than the vocabulary leaves no doubt about."""

from __future__ import annotations

import copy

import pytest
from petakuasa.evaluation.body_names import other_names
from petakuasa.evaluation.names import normalise
from petakuasa.evaluation.score import compare

SAME = [
    ("FKUB Kabupaten Toba", "Forum Kerukunan Umat Beragama Kabupaten Toba"),
    ("BPBD Kota Bima", "Badan Penanggulangan Bencana Daerah Kota Bima"),
    ("Komisi Pemilihan Umum Provinsi Bali", "KPU Provinsi Bali"),
    ("Palang Merah Indonesia Kabupaten Wajo", "PMI Kabupaten Wajo"),
    ("Korem 143/HO", "Korem 143/Haluoleo"),
]
DIFFERENT = [
    ("FKUB Kabupaten Toba", "Forum Kerukunan Umat Beragama Kabupaten Samosir"),
    ("FKUB Kabupaten Gorontalo", "Forum Kerukunan Umat Beragama Provinsi Gorontalo"),
    ("FKUB", "Forum Kerukunan Umat Beragama Kabupaten Toba"),
    ("PA Wajo", "Pengadilan Agama Wajo"),
    ("GP Ansor Kabupaten Wajo", "Nahdlatul Ulama Kabupaten Wajo"),
    ("Polres Wajo", "Kepolisian Resor Wajo"),
    ("Satpol PP Kabupaten Wajo", "Satuan Polisi Pamong Praja Kabupaten Wajo"),
    ("DKP Kabupaten Wajo", "Dinas Ketahanan Pangan Kabupaten Wajo"),
    ("Korem 143/Haluoleo", "Korem 142/Taroada Tarogau"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_initials_and_the_labels_of_one_unit_are_one_name(one: str, other: str) -> None:
    assert normalise(other) in other_names(normalise(one))
    assert normalise(one) in other_names(normalise(other))


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_another_place_or_kind_is_another_body(one: str, other: str) -> None:
    assert normalise(other) not in other_names(normalise(one))
    assert normalise(one) not in other_names(normalise(other))


def test_a_body_found_by_both_its_names_is_found_once_too_often(gold, as_extracted) -> None:
    named = copy.deepcopy(gold)
    named["organizations"].append({"name": "FKUB Kabupaten Lamandau"})
    contract = as_extracted(named)
    contract["organizations"][-1]["name"] = "Forum Kerukunan Umat Beragama Kabupaten Lamandau"
    assert compare(contract, named).differences == []
    contract["organizations"].append({"id": "o99", "name": "FKUB Kabupaten Lamandau"})
    assert compare(contract, named)["organizations"].wrong == 1
