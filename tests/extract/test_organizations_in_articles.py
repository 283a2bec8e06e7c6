"""What bodies an article names: whole articles in one sentence, each with every body that is owed."""

from __future__ import annotations

import pytest
from laws import Extract

COUNCIL = [
    ("Rapat dipimpin Ketua Komisi II, Nurhayati Saleh.", {"Komisi II DPRD Kabupaten Wajo"}),
    ("Hadir Sekretaris Komisi III Baso Rahman.", {"Komisi III DPRD Kabupaten Wajo"}),
    ("Rapat digelar anggota Komisi I.", {"Komisi I DPRD Kabupaten Wajo"}),
    ("Hadir Ketua Fraksi Gerindra, Andi Lala.", {"Fraksi Gerindra DPRD Kabupaten Wajo"}),
    ("Komisi IV DPR RI datang, dipimpin Ketua Komisi IV Baso Rahman.", {"Komisi IV DPR RI"}),
]

FORCES = [
    ("Apel diikuti TNI-Polri.", {"TNI", "Polri"}),
    ("Apel diikuti TNI-POLRI dan Satpol PP.", {"TNI", "Polri", "Satuan Polisi Pamong Praja Kabupaten Wajo"}),
    ("Apel diikuti 90 personel gabungan TNI-Polri.", {"TNI", "Polri"}),
    ("Apel diikuti Polri-TNI serta warga.", {"TNI", "Polri"}),
    ("Hadir para Camat, Kepala Desa dan TNI-Polri.", {"TNI", "Polri"}),
]

CLASSES = [
    ("Apel diikuti Ormas, OKP dan LSM.", set()),
    ("Apel diikuti BUMD dan unsur Satgas.", set()),
    ("Apel diikuti Satgas Arhanud.", {"Satgas Arhanud"}),
    ("Peran Perguruan Tinggi dibahas.", set()),
    ("Hari Kesatuan Gerak PKK diperingati.", set()),
    ("Hari Bhakti Imigrasi diperingati.", set()),
]

OWN_NAMES = [
    ("Lomba diikuti SMP Negeri 4 Tempe.", {"SMP Negeri 4 Tempe"}),
    ("Lomba diikuti SMAN 2 Wajo.", {"SMAN 2 Wajo"}),
    ("Apel diikuti PT Wira Karya Sakti dan Masyarakat Peduli Api.", {"PT Wira Karya Sakti"}),
    ("Lomba diikuti SDN 12 Pitumpanua.", {"SDN 12 Pitumpanua"}),
    ("Rapat digelar Kantor Imigrasi Kelas II Non TPI Parepare.", {"Kantor Imigrasi Parepare"}),
    ("Rapat digelar Rutan Kelas II B Sengkang.", {"Rutan Sengkang"}),
    ("Apel diikuti Dinas Kesehatan, ASN dan BPBD.", {
        "Dinas Kesehatan Kabupaten Wajo", "Badan Penanggulangan Bencana Daerah Kabupaten Wajo"
    }),
]  # fmt: skip

BOARDS = [
    ("Hadir pengurus DPC PDI Perjuangan Wajo.", {"DPC PDI Perjuangan Kabupaten Wajo"}),
    (
        "Pengurus Dewan Pimpinan Daerah (DPD) Partai Golongan Karya (Golkar) Kabupaten Wajo dikukuhkan.",
        {"DPD Partai Golkar Kabupaten Wajo"},
    ),
    ("Apel diikuti pengurus DWP Wajo.", {"Dharma Wanita Persatuan Kabupaten Wajo"}),
    ("Apel diikuti pengurus PWI Wajo.", {"PWI Kabupaten Wajo"}),
    ("Apel diikuti pengurus SMSI Wajo.", {"SMSI Kabupaten Wajo"}),
]

OFFICES = [
    ("Rapat digelar Kementerian Agama Wajo.", {"Kantor Kementerian Agama Kabupaten Wajo"}),
    ("Rapat digelar BKKBN.", {"Badan Kependudukan dan Keluarga Berencana Nasional"}),
    ("Rapat digelar Badan Anggaran DPRD Wajo.", {"Badan Anggaran DPRD Kabupaten Wajo"}),
    ("Apel diikuti Kompi B Brimob Wajo.", {"Kompi B Brimob Wajo"}),
    ("Sinergi dengan pemerintah daerah dijaga.", set()),
]


@pytest.mark.parametrize(("text", "bodies"), [*BOARDS, *OFFICES, *COUNCIL, *FORCES, *CLASSES, *OWN_NAMES])
def test_bodies_that_an_article_names(text: str, bodies: set[str], extract: Extract) -> None:
    found = extract(f"SENGKANG, WAJO – {text}").organizations
    assert {body.name for body in found if not body.implied} == bodies
