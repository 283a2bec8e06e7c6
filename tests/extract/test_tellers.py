"""Who is only named as the source, in a picture, in a team that is still to be formed, or beside a name."""

from __future__ import annotations

import pytest
from attendees import LEAD, PUBLISHED, present
from laws import Extract

TOLD = [
    # whom the paper has it from was not there
    ("Dari Prokopim Setda Wajo dikabarkan, turut hadir Dandim dan para camat.", ["Dandim", "[para camat]"]),
    ("Informasi dari Dinas Kominfo menyebutkan, hadir Kajari dan Ketua KPU.", ["Kajari", "Ketua"]),
    ("Keterangan dari Humas Polres Wajo menyebutkan, hadir Dandim.", ["Dandim"]),
    ("Dari BPBD Wajo dilaporkan, hadir pula Camat Tempe dan Dandim.", ["Camat", "Dandim"]),
    ("Dikutip dari KPU Wajo, rapat dihadiri Kajari dan Dandim.", ["Kajari", "Dandim"]),
    # who shall belong to it
    ("Tim yang terdiri atas Polres, Kodim dan Kejari akan dibentuk pekan depan.", []),
    ("Bupati membentuk satgas yang terdiri dari Satpol PP, Polres dan Kodim.", []),
    ("Gugus tugas yang terdiri dari Dinas Kesehatan dan Polres segera dibentuk.", []),
    ("Panitia terdiri dari Kejari, Polres dan KPU, dibentuk bulan lalu.", []),
    ("Nantinya posko terdiri dari Damkar, PMI dan Polres.", []),
    # a body in brackets says whose the name before it is
    ("Peserta antara lain AKP Made Dana (Kapolsek), Tori Sola (Koramil Tempe) dan Agus Tabuni (Kodim).",
     ["Kapolsek Made Dana", "Tori Sola", "Agus Tabuni"]),
    ("Hadir Rina Lestari, S.H. (Kejari Wajo), Dandim dan Kapolsek.",
     ["Rina Lestari", "Dandim", "Kapolsek"]),
    # behind a passive stands who did it, or what it was done to
    ("TPS itu dipantau Dandim bersama Kajari Wajo.", ["Dandim", "Kajari"]),
    ("Padi itu dipanen Camat Tempe, Dandim dan penyuluh.", ["Camat", "Dandim", "[penyuluh]"]),
    ("Yang didatangi sejumlah warga lanjut usia.", []),
    # where others came from
    ("Datang pula dari Dinas Perhubungan, Satpol PP serta Linmas.",
     ["Dinas Perhubungan Kabupaten Wajo", "Satuan Polisi Pamong Praja Kabupaten Wajo", "[Linmas]"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), TOLD)
def test_who_is_told_of_and_who_tells(text: str, who: list[str], extract: Extract) -> None:
    extraction = extract(f"SENGKANG, WAJO – {LEAD} {text}", published=PUBLISHED)
    assert sorted(present(extraction)) == sorted(f"{name}: attended" for name in who)


@pytest.mark.parametrize(
    ("caption", "who"),
    [
        (
            "Foto: Kajari Wajo (tengah) bersama Dandim dan Ketua KPU usai rapat.",
            ["Kajari", "Dandim", "Ketua"],
        ),
        ("Foto: Dandim bersama Camat Tempe di sela rapat koordinasi.", ["Dandim", "Camat"]),
        ("Foto: Kapolsek Tempe (kiri) dan Kajari saat rapat.", ["Kapolsek", "Kajari"]),
        ("Foto: Dandim bersama Kajari. (Dok. Kodim)", []),
        ("Foto: Kantor Kejari Wajo.", []),
    ],
)
def test_who_is_pictured_was_there(caption: str, who: list[str], extract: Extract) -> None:
    extraction = extract(f"SENGKANG, WAJO – {LEAD}\n\n{caption}", published=PUBLISHED)
    assert sorted(present(extraction)) == sorted(f"{name}: attended" for name in who)


@pytest.mark.parametrize(
    "row",
    [
        "Sekda Ani Suryani. S.Sos. M. Si, kepala dinas, Dandim dan camat.",
        "Sekda Ani Suryani, SE., M. Si., kepala dinas, Dandim dan camat.",
        "Sekda Ani Suryani S.Pd. M. Pd, kepala dinas, Dandim dan camat.",
        "Sekda Ani Suryani; kepala dinas; Dandim; dan camat.",
        "1) Sekda Ani Suryani, 2) kepala dinas, 3) Dandim, 4) camat.",
    ],
)
def test_what_stands_between_guests_ends_no_row(row: str, extract: Extract) -> None:
    extraction = extract(f"SENGKANG, WAJO – {LEAD} Turut hadir {row}", published=PUBLISHED)
    assert sorted(present(extraction)) == sorted(
        ["Sekda Ani Suryani: attended", "[kepala dinas]: attended", "Dandim: attended", "[camat]: attended"]
    )


def test_a_paragraph_of_nothing_but_guests_goes_on_with_the_list(extract: Extract) -> None:
    text = "Hadir Bupati Budi Hartana dan Dandim.\nKetua KPU Ani Suryani, Kajari para camat, serta Kapolsek."
    extraction = extract(f"SENGKANG, WAJO – {LEAD} {text}", published=PUBLISHED)
    assert len(present(extraction)) == 6


def test_the_home_parts_no_groups(extract: Extract) -> None:
    text = "Hadir Forkopimda. Rapat juga diikuti Forkopimda Kabupaten Wajo dan Pimpinan DPRD Wajo."
    groups = present(extract(f"SENGKANG, WAJO – {LEAD} {text}", published=PUBLISHED))
    assert groups == ["[Forkopimda]: attended", "[Pimpinan DPRD Wajo]: attended"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Dandim, Kajari dan Mantir tampak berbaur dengan hadirin.", ["Dandim", "Kajari", "[Mantir]"]),
        ("Camat Tempe dan Kapolsek terlihat serius menyimak.", ["Camat", "Kapolsek"]),
        ("Tim gabungan dari Satpol PP, Kodim dan Damkar menyisir pasar.",
         ["Satuan Polisi Pamong Praja Kabupaten Wajo", "Kodim 1406/Wajo",
          "Dinas Pemadam Kebakaran dan Penyelamatan Kabupaten Wajo"]),
        ("Mediasi itu menghadirkan Camat Tempe, pemerhati anak dan Kapolsek.",
         ["Camat", "[pemerhati anak]", "Kapolsek"]),
        ("Rombongan dilepas Dandim bersama Kajari.", ["Dandim", "Kajari"]),
        ("Hadir Dandim, KUA, Puskesmas dan Kajari.", ["Dandim", "[KUA]", "[Puskesmas]", "Kajari"]),
        ("Biasanya pita dipotong Dandim.", []),
        ("PIHAK YANG HADIR DALAM MEDIASI\n1. Camat Tempe\n2. Kapolsek\n3. Pemilik lahan",
         ["Camat", "Kapolsek", "[Pemilik lahan]"]),
        ("Hadir Dandim dan Kajari.\nKemudian, para perwakilan ormas, pemerhati anak dan tamu undangan.",
         ["Dandim", "Kajari", "[para perwakilan ormas]", "[pemerhati anak]", "[tamu undangan]"]),
    ],
)  # fmt: skip
def test_further_wording_of_presence(text: str, who: list[str], extract: Extract) -> None:
    extraction = extract(f"SENGKANG, WAJO – {LEAD}\n{text}", published=PUBLISHED)
    assert sorted(present(extraction)) == sorted(f"{name}: attended" for name in who)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # a long row that is still to come, or that something is given to or comes from
        ("Kapolres, Dandim, Kajari dan Ketua KPU dijadwalkan datang pekan depan.", []),
        ("Hasilnya akan diserahkan kepada Kapolres, Dandim, Kajari dan Ketua KPU.", []),
        ("Program itu mendapat dukungan dari Gubernur, Kapolda, Pangdam dan Kajati.", []),
        ("Polisi memeriksa Camat Tempe, Lurah Bulu, Kajari dan Ketua KPU.", []),
        ("Padi itu dulu dipanen Dandim.", []),
        ("Ditonton Kapolres, Dandim, Kajari dan Ketua KPU.", ["Kapolres", "Dandim", "Kajari", "Ketua"]),
        # those before `yang hadir`, and those whom the word for them names
        ("Kepada Camat Tempe dan Kapolsek yang hadir, Dandim menitipkan salam.", ["Camat", "Kapolsek"]),
        ("Peserta rapat adalah Dandim, notaris dan Kajari.", ["Dandim", "[notaris]", "Kajari"]),
        ("Mediasi antara Camat Tempe dan pengurus koperasi berlangsung hangat.",
         ["Camat", "[pengurus koperasi]"]),
        ("Guna menjaga netralitas Polri, Dandim menyambangi posko.", ["Dandim"]),
        ("Camat Tempe dan Kapolsek ambil bagian dalam apel.", ["Camat", "Kapolsek"]),
    ],
)  # fmt: skip
def test_what_stands_around_a_row(text: str, who: list[str], extract: Extract) -> None:
    extraction = extract(f"SENGKANG, WAJO – {LEAD} {text}", published=PUBLISHED)
    found = [line for line in present(extraction) if line.endswith(": attended")]
    assert sorted(found) == sorted(f"{name}: attended" for name in who)
