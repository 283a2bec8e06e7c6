"""Where a village's name ends and its head's begins, where candidates stand, and who left which post."""

from __future__ import annotations

import pytest
from laws import Extract

HEADS = [
    ("Kades Kedungwaru Lor Sumardjo hadir.", "Sumardjo", "Pemerintah Desa Kedungwaru Lor"),
    ("Lurah Donokerto R. Sunarjo hadir.", "R. Sunarjo", "Kelurahan Donokerto"),
    ("Kades Bandar Rahmat Submiswan hadir.", "Submiswan", "Pemerintah Desa Bandar Rahmat"),
    (
        "Kades Talang Pangeran Ulu Sapri bin Tohir hadir.",
        "Sapri bin Tohir",
        "Pemerintah Desa Talang Pangeran Ulu",
    ),
    ("Perbekel Dauh Puri Kaja I Gusti Sucipta hadir.", "I Gusti Sucipta", "Pemerintah Desa Dauh Puri Kaja"),
    ("Kepala Desa Sukamaju Ahmad Yani hadir.", "Ahmad Yani", "Pemerintah Desa Sukamaju"),
    ("Kepala Desa Ngraho, Sutaji, ikut hadir.", "Sutaji", "Pemerintah Desa Ngraho"),
    ("Imum Mukim Beureunuen Tgk. Abdullah Glumpang hadir.", "Abdullah Glumpang", "Mukim Beureunuen"),
    ("Kades Endah Purwaningsih hadir.", "Endah Purwaningsih", None),
    ("Kepala Desa Paijo Santoso hadir.", "Paijo Santoso", None),
]

STATED = [
    (
        "Cabup Blora Arief Rohmansyah bersama Cawabup Sri Setyorini menyapa warga.",
        {"Arief Rohmansyah: Bupati candidate", "Sri Setyorini: Wakil Bupati candidate"},
    ),
    (
        "Paslon nomor urut 2 Hamid Hamzah-Andika Adikrishna hadir.",
        {"Hamid Hamzah: Bupati candidate", "Andika Adikrishna: Wakil Bupati candidate"},
    ),
    (
        (
            "AKBP Wawan Susanto yang sebelumnya menjabat Kabag Ops Polres Rembang menggantikan AKBP "
            "Jaka Wahyudi sebagai Kapolres Blora."
        ),
        {
            "Wawan Susanto: Kabag Ops former",
            "Wawan Susanto: Kapolres definitive",
            "Jaka Wahyudi: Kapolres former",
        },
    ),
    (
        "Kapolsek Ngawen Iptu Supandri bertukar tempat dengan Kapolsek Kunduran Iptu Heru Irianto.",
        {
            "Supandri: Kapolsek former",
            "Supandri: Kapolsek definitive",
            "Heru Irianto: Kapolsek former",
            "Heru Irianto: Kapolsek definitive",
        },
    ),
    (
        "Asisten Pemerintahan dan Kesra Sekda Blora Irfan Iswandaru hadir.",
        {"Irfan Iswandaru: Asisten I definitive"},
    ),
    (
        "Wakil Ketua DPRD dari Fraksi Golkar, Siswanto Hardjoyo, hadir.",
        {"Siswanto Hardjoyo: Wakil Ketua definitive"},
    ),
    ("Direktur RSUD dr. R. Soetijono Blora dr. Puji Basuki hadir.", {"Puji Basuki: Direktur definitive"}),
    ("Kepala Lapas Kelas IIB Blora Sugito Wiryatmo hadir.", {"Sugito Wiryatmo: Kalapas definitive"}),
    ("Mereka berziarah ke makam Raden Bagus Kusumo.", set()),
]


@pytest.mark.parametrize(("text", "name", "organization"), HEADS)
def test_a_village_head_keeps_the_name(
    text: str, name: str, organization: str | None, extract: Extract
) -> None:
    extraction = extract(f"BLORA – Rapat digelar di Blora. {text}")
    (person,) = extraction.persons
    (post,) = extraction.posts
    bodies = {body.id: body.name for body in extraction.organizations}
    assert (person.name, bodies.get(post.organization or "")) == (name, organization)


@pytest.mark.parametrize(("text", "tenures"), STATED)
def test_what_is_held_left_and_stood_for(text: str, tenures: set[str], extract: Extract) -> None:
    extraction = extract(f"BLORA – Rapat digelar Pemkab Blora. {text}")
    names = {person.id: person.name for person in extraction.persons}
    titles = {post.id: post.title for post in extraction.posts}
    found = {f"{names[t.person]}: {titles[t.post]} {t.capacity}" for t in extraction.tenures}
    assert found == tenures
    assert len(names) == len({line.split(":")[0] for line in tenures})


CUTS = [
    # a name of which nothing shows where the village's part of it ends
    ("Rapat digelar di Desa Puri Dauh Yeh Cani Kecil.", ["Desa Puri Dauh"]),
    ("Apel di Desa Puri Dauh Yeh Cani Kecil. Warga Desa Puri Dauh Yeh Cani Kecil hadir.", ["Desa Puri Dauh"]),
    ("Kepala Desa Paluh Kurau Harun Sitompul hadir.", []),
    ("Kepala Desa Sukamaju Ahmad Yani hadir.", []),
    ("Kades Bandar Rahmat Submiswan hadir.", []),
    ("Rapat digelar di Desa Ngraho, Kecamatan Ngawen.", []),
    ("Rapat digelar di Desa Pahlawan pagi tadi.", []),
    ("Rapat digelar di Desa Pahlawan", []),
]


@pytest.mark.parametrize(("text", "quotes"), CUTS)
def test_a_cut_that_nothing_shows_is_an_issue(text: str, quotes: list[str], extract: Extract) -> None:
    issues = extract(f"BLORA – Rapat digelar di Blora. {text}").issues
    found = [issue for issue in issues if issue.kind == "open-village"]
    assert [issue.evidence.quote for issue in found] == quotes
    assert all(issue.evidence.sentence in text for issue in found)
