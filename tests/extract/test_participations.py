"""Who was there and who was not, as sentences of press wording state it."""

from __future__ import annotations

import pytest
from attendees import LEAD, PUBLISHED, present
from laws import Extract
from tables import wrong

LISTS = [
    (
        "Turut hadir Kapolres AKBP Made Dana, Dandim 1406/Wajo Letkol Inf Ali Cahyono, dan Kajari Andi Baso.",
        ["Kapolres Made Dana: attended", "Dandim Ali Cahyono: attended", "Kajari Andi Baso: attended"],
    ),
    (
        "Hadir dalam kegiatan itu Kapolres, Dandim, Kajari dan Ketua Pengadilan Negeri.",
        ["Kapolres: attended", "Dandim: attended", "Kajari: attended", "Ketua: attended"],
    ),
    (
        "Rapat dihadiri Kapolres AKBP Made Dana; Dandim Letkol Inf Ali Cahyono; para camat; dan tokoh agama.",
        [
            "Kapolres Made Dana: attended",
            "Dandim Ali Cahyono: attended",
            "[para camat]: attended",
            "[tokoh agama]: attended",
        ],
    ),
    (
        "Tampak hadir Ketua DPRD Wajo Hamdan Lubis, KPU, Bawaslu, serta undangan lainnya.",
        [
            "Ketua Hamdan Lubis: attended",
            "KPU Kabupaten Wajo: attended",
            "Bawaslu Kabupaten Wajo: attended",
            "[undangan lainnya]: attended",
        ],
    ),
    (
        "Tamu yang hadir:\n1. Kapolres AKBP Made Dana\n2. Dandim Letkol Inf Ali Cahyono\n3. Kajari Andi Baso",
        ["Kapolres Made Dana: attended", "Dandim Ali Cahyono: attended", "Kajari Andi Baso: attended"],
    ),
    (
        "Hadir pula:\n- Kapolres AKBP Made Dana\n- Camat Tempe Hamdan Lubis\n- Tokoh agama",
        ["Kapolres Made Dana: attended", "Camat Hamdan Lubis: attended", "[Tokoh agama]: attended"],
    ),
    (
        "Hadir unsur Forkopimda, di antaranya Kapolres Made Dana dan Dandim Ali Cahyono.",
        ["[unsur Forkopimda]: attended", "Kapolres Made Dana: attended", "Dandim Ali Cahyono: attended"],
    ),
    (
        "Kapolres Wajo, Dandim 1406/Wajo, dan Kajari Wajo turut hadir.",
        ["Kapolres: attended", "Dandim: attended", "Kajari: attended"],
    ),
    (
        "Bupati Wajo didampingi Sekda Hamdan Lubis menghadiri rapat itu.",
        ["Bupati: attended", "Sekda Hamdan Lubis: accompanied"],
    ),
    (
        "Bupati Wajo bersama Kapolres dan Dandim menghadiri rapat itu.",
        ["Bupati: attended", "Kapolres: attended", "Dandim: attended"],
    ),
]

GUESTS = [
    (
        "Hadir sejumlah pejabat di lingkungan Pemkab Wajo maupun Polres Wajo.",
        ["[sejumlah pejabat di lingkungan Pemkab Wajo]: attended"],
    ),
    (
        "Sedangkan yang hadir ialah para Kapolsek dan Dandim.",
        ["[para Kapolsek]: attended", "Dandim: attended"],
    ),
    (
        "Bupati Andi Baso berbicara di hadapan para camat dan Kapolres.",
        ["Bupati Andi Baso: attended", "[para camat]: attended", "Kapolres: attended"],
    ),
    (
        "Kapolres Made Dana ditemani Kabag Ops Yosef Kambu meninjau pos.",
        ["Kapolres Made Dana: attended", "Kabag Ops Yosef Kambu: accompanied"],
    ),
    ("Simulasi itu ditonton Kapolres dan Dandim.", ["Kapolres: attended", "Dandim: attended"]),
    ("Menyambut Hari Bhayangkara, jalan itu dihias Polres Wajo.", []),
    (
        "Tamu yang hadir:\n- Kapolres AKBP Made Dana\n- Pihak puskesmas pembantu\n- Kader posyandu",
        [
            "Kapolres Made Dana: attended",
            "[Pihak puskesmas pembantu]: attended",
            "[Kader posyandu]: attended",
        ],
    ),
    (
        "Bupati Andi Baso menandatangani perjanjian itu dengan Kajari Hamdan Lubis.",
        ["Bupati Andi Baso: signed", "Kajari Hamdan Lubis: signed"],
    ),
    (
        "Tampak hadir:\na. Bupati Andi Baso\nb. Kapolres M. Dana\nc. Dandim Ali Cahyono",
        ["Bupati Andi Baso: attended", "Kapolres M. Dana: attended", "Dandim Ali Cahyono: attended"],
    ),
    (
        "Bertindak sebagai inspektur upacara Kapolres Made Dana, komandan upacara Iptu Ali Cahyono.",
        ["Kapolres Made Dana: led", "Ali Cahyono: attended"],
    ),
    (
        "Irup dijabat Kapolres Made Dana, Komandan Upacara Ali Cahyono, dan Perwira Upacara Andi Baso.",
        ["Kapolres Made Dana: led", "Ali Cahyono: attended", "Andi Baso: attended"],
    ),
    (
        "Kapolres Made Dana bertemu dengan Ketua MUI Hamdan Lubis dan para ulama.",
        ["Kapolres Made Dana: attended", "Ketua Hamdan Lubis: attended", "[para ulama]: attended"],
    ),
    (
        "Bupati Andi Baso menemui para pengunjuk rasa.",
        ["Bupati Andi Baso: attended", "[para pengunjuk rasa]: attended"],
    ),
    (
        "Hadir para Kabag, Kasi, dan Kapolsek jajaran Polres Wajo.",
        ["[para Kabag]: attended", "[Kasi]: attended", "[Kapolsek jajaran Polres Wajo]: attended"],
    ),
    (
        "Turnamen Bupati Cup dibuka Dandim Ali Cahyono dan dihadiri Kapolres.",
        ["Dandim Ali Cahyono: opened", "Kapolres: attended"],
    ),
    (
        "Hal itu diungkap Kapolres Made Dana di Mapolres Wajo, didampingi Kabag Ops Yosef Kambu.",
        ["Kapolres Made Dana: attended", "Kabag Ops Yosef Kambu: accompanied"],
    ),
    # the subject of a clause is whoever stands in it
    ("Camat Robert Silaen menunggu agar Bupati Andi Baso membuka rapat itu.", ["Bupati Andi Baso: opened"]),
    ("Panitia menanti Camat Tempe supaya Kapolres memimpin doa.", ["Kapolres: led"]),
    ("Dari 25 anggota dewan, 21 orang hadir.", []),
]

FRESH = [
    # one leads, others are beside them
    (
        "Rapat dipimpin Sekda Hamdan Lubis bersama Kapolres dan Dandim.",
        ["Sekda Hamdan Lubis: led", "Kapolres: attended", "Dandim: attended"],
    ),
    (
        "Inspektur upacara Bupati Andi Baso, dengan peserta upacara unsur TNI dan pelajar.",
        ["Bupati Andi Baso: led", "[peserta upacara unsur TNI]: attended", "[pelajar]: attended"],
    ),
    (
        "Penanaman pohon itu dilakukan oleh Bupati Andi Baso, Kapolres, dan Dandim.",
        ["Bupati Andi Baso: attended", "Kapolres: attended", "Dandim: attended"],
    ),
    ("Rapat Kodim 1406/Wajo dibuka Sekda Hamdan Lubis.", ["Sekda Hamdan Lubis: opened"]),
    # where, not who
    ("Kapolres AKBP Made Dana memimpin rapat di halaman Kantor Kejari Wajo.", ["Kapolres Made Dana: led"]),
    ("Hadir Kapolres di Pendopo Bupati, lalu di Lobi Mapolres Wajo.", ["Kapolres: attended"]),
    ("Hadir Dandim dan Kapolres di seluruh pos pengamanan.", ["Dandim: attended", "Kapolres: attended"]),
    # where a group ends
    (
        "Hadir Pejabat Utama Polres seperti Kabag Ops, Kasat Reskrim dan Kasat Lantas.",
        [
            "[Pejabat Utama Polres]: attended",
            "Kabag Ops: attended",
            "Kasat Reskrim: attended",
            "Kasat Lantas: attended",
        ],
    ),
    (
        "Hadir rombongan Kodim Wajo menuju aula dan Camat se – Kabupaten Wajo.",
        ["[rombongan Kodim Wajo]: attended", "[Camat se – Kabupaten Wajo]: attended"],
    ),
    (
        "Hadir Camat Se-kabupaten Wajo dan organisasi kemasyarakatan.",
        ["[Camat Se-kabupaten Wajo]: attended", "[organisasi kemasyarakatan]: attended"],
    ),
    # lists that go on behind a full stop
    (
        "Hadir Kapolres dan Dandim. Para camat dan tamu undangan lainnya.",
        [
            "Kapolres: attended",
            "Dandim: attended",
            "[Para camat]: attended",
            "[tamu undangan lainnya]: attended",
        ],
    ),
    (
        "Bupati Andi Baso didampingi Kadis Sosial Robert Silaen.\nKemudian Kadis Kesehatan Hamdan Lubis.",
        [
            "Bupati Andi Baso: attended",
            "Kepala Robert Silaen: accompanied",
            "Kepala Hamdan Lubis: accompanied",
        ],
    ),
    # acts of a ceremony
    ("Acara ditandai pemukulan gong oleh Bupati Andi Baso.", ["Bupati Andi Baso: attended"]),
    ("Acara ditutup dengan pembacaan doa oleh Ketua MUI Hamdan Lubis.", ["Ketua Hamdan Lubis: attended"]),
    (
        "Setelah penyerahan bantuan oleh Dandim Ali Cahyono acara itu selesai.",
        ["Dandim Ali Cahyono: attended"],
    ),
    ("Pembangunan jembatan oleh Bupati Andi Baso selesai tahun lalu.", []),
    ("Laporan warga itu ditindaklanjuti oleh Kapolres Made Dana.", []),
    # people who do it themselves
    (
        "Dandim Ali Cahyono bersama Kapolres melaksanakan rapat koordinasi.",
        ["Dandim Ali Cahyono: attended", "Kapolres: attended"],
    ),
    ("Polres Wajo melaksanakan rapat koordinasi.", []),
    (
        "Camat Robert Silaen mengingatkan warga agar tidak melaksanakan rapat koordinasi.",
        ["Camat Robert Silaen: spoke"],
    ),
    # who speaks, and where
    (
        "Bupati Andi Baso bersama Kapolres dan Dandim mengatakan wilayah aman.",
        ["Bupati Andi Baso: spoke"],
    ),
    ("Menanggapi keluhan warga, Kapolres Made Dana memimpin rapat.", ["Kapolres Made Dana: led"]),
    ("Menurut Kapolri Jenderal Robert Silaen, warga tidak perlu menyambut tamu.", []),
    ("Kasubsi Penmas Polres Wajo Ipda Yosef Kambu menjelaskan rapat itu.", []),
    (
        "Kasi Pidum Hamdan Lubis (PB3R) Kejari Wajo menjelaskan perkara itu.",
        ["Kasi Pidum Hamdan Lubis: spoke"],
    ),
    ("Ustaz Hamdan Lubis hadir selaku penceramah.", ["Hamdan Lubis: spoke"]),
]

MISSING = [
    # lists of those who stayed away
    (
        "Beberapa camat tidak hadir, termasuk Camat Tempe Robert Silaen dan Camat Belawa Yosef Kambu.",
        ["Camat Robert Silaen: absent", "Camat Yosef Kambu: absent"],
    ),
    (
        "Ada kepala dinas yang tidak nampak dalam rapat itu, yakni Kadis Sosial Robert Silaen.",
        ["Kepala Robert Silaen: absent"],
    ),
    (
        "Kedua camat yang tidak hadir adalah Camat Tempe Robert Silaen dan Camat Belawa Yosef Kambu.",
        ["Camat Robert Silaen: absent", "Camat Yosef Kambu: absent"],
    ),
    (
        "Sejumlah camat absen, antara lain Camat Tempe, Camat Belawa, Camat Pitumpanua, Camat Sajoanging.",
        ["Camat: absent", "Camat: absent", "Camat: absent", "Camat: absent"],
    ),
    (
        (
            "Sejumlah camat tak hadir, termasuk Camat Tempe Robert Silaen yang diwakili Sekcam Yosef Kambu."
            "\nLalu, Camat Belawa Hamdan Lubis dan Camat Pitumpanua."
        ),
        [
            "Camat Robert Silaen: represented < Sekcam Yosef Kambu",
            "Sekcam Yosef Kambu: attended > Camat Robert Silaen",
            "Camat Hamdan Lubis: absent",
            "Camat: absent",
        ],
    ),
    # what is reported
    (
        "Sekda Hamdan Lubis menjelaskan, Bupati Andi Baso tidak dapat hadir karena sakit.",
        ["Sekda Hamdan Lubis: spoke", "Bupati Andi Baso: absent"],
    ),
    (
        "Ketua DPRD Hamdan Lubis menyayangkan Kapolres dan Dandim tidak hadir.",
        ["Ketua Hamdan Lubis: spoke", "Kapolres: absent", "Dandim: absent"],
    ),
    ("Sekda Hamdan Lubis mengingatkan agar Camat Tempe tidak absen.", ["Sekda Hamdan Lubis: spoke"]),
    (
        "Sekda Hamdan Lubis menegaskan, jika Kapolres tidak hadir diulang.",
        ["Sekda Hamdan Lubis: spoke"],
    ),
    ("Sekda Hamdan Lubis mengatakan tak ada Camat yang absen.", ["Sekda Hamdan Lubis: spoke"]),
    # elsewhere, always
    ("Kadis Sosial Robert Silaen sedang mengikuti kegiatan di luar kota.", []),
    ("Wakil Bupati Andi Baso tengah menghadiri acara lain di Makassar.", []),
    ("Babinsa Serda Yosef Kambu selalu mendampingi petani.", []),
    ("Bupati Andi Baso mengabarkan sakit, satu hari sebelum rapat.", []),
    # delegates without a name
    ("Hadir perwakilan Kapolres Wajo dan Dandim.", ["Kapolres: represented", "Dandim: attended"]),
    (
        "Hadir Kajari Andi Baso, Perwakilan Dandim 1406/Wajo, BNK, dan perwakilan dari Ketua DPRD.",
        ["Kajari Andi Baso: attended", "Dandim: represented", "Ketua: represented"],
    ),
    (
        "Hadir Camat Tempe, BNK, Kapolres dan Dandim.",
        ["Camat: attended", "Kapolres: attended", "Dandim: attended"],
    ),
    # bullets that a full stop cuts, with names in brackets
    (
        (
            "Hadir dalam kegiatan tersebut :\n1. Sekda Wajo (Dr . Ir. Hamdan Lubis K, MM).\n"
            "2. Bupati Wajo(Diwakili Asisten 2 Bpk. Yosef Kambu).\n3. Dandim 1406 Wajo (Letkol Ali Cahyono)."
        ),
        [
            "Sekda: attended",
            "Hamdan Lubis K: attended",
            "Bupati: represented < Asisten II Yosef Kambu",
            "Asisten II Yosef Kambu: attended > Bupati",
            "Dandim Ali Cahyono: attended",
        ],
    ),
]

UNSEEN = [
    # verbs without a subject, whose subjects stand behind a comma
    (
        "Turut mengikuti rapat ini, Sekda Hamdan Lubis, Kabag Hukum Yosef Kambu dan Camat Tempe.",
        ["Sekda Hamdan Lubis: attended", "Kabag Hukum Yosef Kambu: attended", "Camat: attended"],
    ),
    ("Meninjau pasar, Bupati Andi Baso menyapa pedagang.", ["Bupati Andi Baso: attended"]),
    ("Menghadiri rapat itu, Kapolres Made Dana mengajak warga waspada.", ["Kapolres Made Dana: spoke"]),
    # short verbs of headlines
    ("Dandim Letkol Inf Ali Cahyono ikuti rapat itu.", ["Dandim Ali Cahyono: attended"]),
    ("Sekda Hamdan Lubis pimpin rapat itu.", ["Sekda Hamdan Lubis: led"]),
    # many, named by their posts
    (
        "Rapat diikuti para Menteri, Gubernur, Bupati, Wali Kota se-Indonesia.",
        [
            "[para Menteri]: attended",
            "[Gubernur]: attended",
            "[Bupati]: attended",
            "[Wali Kota se-Indonesia]: attended",
        ],
    ),
    ("Rapat diikuti Kepala Daerah seluruh Indonesia.", ["[Kepala Daerah seluruh Indonesia]: attended"]),
    # where a list ends
    (
        "Rapat dihadiri Sekda Hamdan Lubis dan Kajari bertempat di Ruang Sipakatau, Kodim 1406/Wajo.",
        ["Sekda Hamdan Lubis: attended", "Kajari: attended"],
    ),
    # degrees that are not known do not end a row
    (
        "Disimak Sekda Hamdan Lubis,S.Kep.,M.Kep, Camat Yosef Kambu,M.PM, Kapolres Made Dana dan Dandim.",
        [
            "Sekda Hamdan Lubis: attended",
            "Camat Yosef Kambu: attended",
            "Kapolres Made Dana: attended",
            "Dandim: attended",
        ],
    ),
    # a delegate with a name
    (
        "Hadir Bupati Andi Baso, perwakilan Dandim 1406/Wajo Mayor Kav Robert Silaen dan Kajari.",
        [
            "Bupati Andi Baso: attended",
            "Dandim: represented < Robert Silaen",
            "Robert Silaen: attended > Dandim",
            "Kajari: attended",
        ],
    ),
    (
        "Kapolsek Iptu Robert Silaen bersama pihak perusahaan dan karyawan, menggelar rapat koordinasi.",
        ["Kapolsek Robert Silaen: attended"],
    ),
    # one by two names
    (
        "Hadir pejabat utama (PJU) Polres Wajo dan tokoh masyarakat yang juga Ketua Baznas Hamdan Lubis.",
        ["[pejabat utama]: attended", "Ketua Hamdan Lubis: attended"],
    ),
    ("Upacara itu diikuti pejabat lama dan pejabat baru.", []),
    # what somebody becomes
    (
        "Gubernur Andi Baso melantik Robert Silaen. Juga dilantik Hamdan sebagai Camat Tempe.",
        ["Gubernur Andi Baso: inaugurated", "Robert Silaen: attended"],
    ),
    # who stands before another's audience; bodies speak for nobody
    (
        "Bupati Andi Baso di hadapan Gubernur Hamdan Lubis memaparkan program.",
        ["Bupati Andi Baso: spoke", "Gubernur Hamdan Lubis: attended"],
    ),
    (
        "Bertindak sebagai inspektur upacara Wakapolres Yosef Kambu.",
        ["Wakapolres Yosef Kambu: led"],
    ),
    (
        "Kasi Humas Iptu Robert Silaen membagikan rilis. “Rapat aman,” kata Robert.",
        [],
    ),
]

LEADING = [
    ("Rapat dibuka Bupati Wajo Andi Baso.", ["Bupati Andi Baso: opened"]),
    ("Rapat dibuka secara resmi oleh Bupati Wajo Andi Baso.", ["Bupati Andi Baso: opened"]),
    ("Bupati Wajo Andi Baso membuka rapat itu.", ["Bupati Andi Baso: opened"]),
    ("Bupati Wajo Andi Baso secara resmi membuka rapat itu.", ["Bupati Andi Baso: opened"]),
    ("Rapat dipimpin Sekda Wajo Hamdan Lubis.", ["Sekda Hamdan Lubis: led"]),
    ("Rapat dipimpin langsung oleh Sekda Wajo Hamdan Lubis.", ["Sekda Hamdan Lubis: led"]),
    ("Sekda Wajo Hamdan Lubis memimpin rapat itu.", ["Sekda Hamdan Lubis: led"]),
    ("Bertindak sebagai inspektur upacara Kapolres AKBP Made Dana.", ["Kapolres Made Dana: led"]),
    ("Kapolres AKBP Made Dana bertindak selaku inspektur upacara.", ["Kapolres Made Dana: led"]),
    ("Bupati Andi Baso menandatangani nota kesepahaman itu.", ["Bupati Andi Baso: signed"]),
    (
        "Nota kesepahaman ditandatangani Bupati Andi Baso dan Kajari Hamdan Lubis.",
        ["Bupati Andi Baso: signed", "Kajari Hamdan Lubis: signed"],
    ),
    (
        "Bupati Andi Baso melantik 20 kepala desa.",
        ["Bupati Andi Baso: inaugurated", "[20 kepala desa]: attended"],
    ),
    (
        "Pejabat yang dilantik yakni Hamdan Lubis sebagai Camat Tempe menggantikan Robert Silaen.",
        ["Camat Hamdan Lubis: attended"],
    ),
    wrong(
        "Para kepala desa dilantik Bupati Andi Baso.",
        ["[Para kepala desa]: attended", "Bupati Andi Baso: inaugurated"],
        why="those before a passive",
    ),
    ("Bupati Andi Baso menyampaikan sambutan.", ["Bupati Andi Baso: spoke"]),
    ("Dalam sambutannya, Bupati Andi Baso mengatakan hal itu.", ["Bupati Andi Baso: spoke"]),
    ("Dalam arahannya, Kapolres AKBP Made Dana menekankan netralitas.", ["Kapolres Made Dana: spoke"]),
    ("Bupati Andi Baso dalam sambutannya mengapresiasi panitia.", ["Bupati Andi Baso: spoke"]),
]

ACCOMPANIED = [
    (
        "Kapolres AKBP Made Dana didampingi Wakapolres Kompol Yosef Kambu memimpin rapat.",
        ["Kapolres Made Dana: led", "Wakapolres Yosef Kambu: accompanied"],
    ),
    (
        "Bupati Andi Baso didampingi Sekda Hamdan Lubis dan Kapolres membuka rapat lalu menyerahkan bantuan.",
        ["Bupati Andi Baso: opened", "Sekda Hamdan Lubis: accompanied", "Kapolres: accompanied"],
    ),
    (
        "Dandim Ali Cahyono yang didampingi Kasdim menandatangani berita acara.",
        ["Dandim Ali Cahyono: signed", "Kasdim: accompanied"],
    ),
    (
        "Didampingi Sekda Hamdan Lubis, Bupati Andi Baso membuka rapat.",
        ["Bupati Andi Baso: opened", "Sekda Hamdan Lubis: accompanied"],
    ),
    (
        "Bupati Andi Baso membuka rapat didampingi Kapolres dan Dandim.",
        ["Bupati Andi Baso: opened", "Kapolres: accompanied", "Dandim: accompanied"],
    ),
    (
        "Bupati Andi Baso, didampingi Kapolres AKBP Made Dana, menghadiri rapat.",
        ["Bupati Andi Baso: attended", "Kapolres Made Dana: accompanied"],
    ),
    (
        "Kapolres AKBP Made Dana turut mendampingi Bupati Andi Baso membuka rapat.",
        ["Kapolres Made Dana: accompanied", "Bupati Andi Baso: opened"],
    ),
]

PASSIVE = [
    ("Rapat dihadiri Kapolres AKBP Made Dana.", ["Kapolres Made Dana: attended"]),
    (
        "Rapat dihadiri oleh Kapolres AKBP Made Dana dan Dandim.",
        ["Kapolres Made Dana: attended", "Dandim: attended"],
    ),
    ("Rapat dihadiri pula Kapolres AKBP Made Dana.", ["Kapolres Made Dana: attended"]),
    ("Rapat itu turut dihadiri Kapolres AKBP Made Dana.", ["Kapolres Made Dana: attended"]),
    (
        "Penandatanganan itu disaksikan Kapolres AKBP Made Dana dan Kajari.",
        ["Kapolres Made Dana: attended", "Kajari: attended"],
    ),
    ("Rapat diikuti para camat dan kepala desa.", ["[para camat]: attended", "[kepala desa]: attended"]),
]

ABSENT = [
    ("Kapolres Wajo AKBP Made Dana berhalangan hadir.", ["Kapolres Made Dana: absent"]),
    ("Kapolres Wajo AKBP Made Dana tidak hadir.", ["Kapolres Made Dana: absent"]),
    ("Kapolres Wajo tak hadir dalam rapat itu.", ["Kapolres: absent"]),
    ("Ketua DPRD Wajo tidak tampak dalam rapat itu.", ["Ketua: absent"]),
    ("Ketua DPRD Wajo absen dalam rapat itu.", ["Ketua: absent"]),
    (
        "Hadir Kajari Andi Baso, sedangkan Kapolres AKBP Made Dana tidak hadir.",
        ["Kajari Andi Baso: attended", "Kapolres Made Dana: absent"],
    ),
    (
        "Hadir Kajari Andi Baso, sementara Kapolres dan Dandim berhalangan hadir.",
        ["Kajari Andi Baso: attended", "Kapolres: absent", "Dandim: absent"],
    ),
    (
        "Rapat dihadiri Kajari Andi Baso, namun Ketua DPRD Wajo tidak datang.",
        ["Kajari Andi Baso: attended", "Ketua: absent"],
    ),
    (
        "Bupati Andi Baso membuka rapat itu, sedangkan Wakil Bupati absen.",
        ["Bupati Andi Baso: opened", "Wakil Bupati: absent"],
    ),
    (
        "Rapat dihadiri Kajari Andi Baso, tidak hadir Ketua DPRD Wajo.",
        ["Kajari Andi Baso: attended", "Ketua: absent"],
    ),
    ("Sekda Hamdan Lubis memberi tahu Kapolda Sulsel tidak datang lewat darat.", []),
    (
        "Sekda Hamdan Lubis memberi tahu warga bahwa Kapolda dan Danrem tidak hadir.",
        ["Kapolda: absent", "Danrem: absent"],
    ),
    ("Bupati Andi Baso belum dilantik sehingga pemerintah daerah diwakili staf.", []),
    ("Bupati Andi Baso tidak memenuhi undangan dewan.", ["Bupati Andi Baso: absent"]),
    ("Ketua DPRD Wajo tak memenuhi undangan rapat itu.", ["Ketua: absent"]),
    (
        "Yang datang hanya Asisten II Hamdan Lubis dan Kapolres.",
        ["Asisten II Hamdan Lubis: attended", "Kapolres: attended"],
    ),
    (
        "Kapolres Wajo mengirimkan Kasat Intelkam Iptu Yosef Kambu.",
        [
            "Kapolres: represented < Kasat Intelkam Yosef Kambu",
            "Kasat Intelkam Yosef Kambu: attended > Kapolres",
        ],
    ),
    ("Dandim 1406/Wajo tidak mengutus wakil, Kapolda mengirim pasukan.", []),
    (
        "Bupati Andi Baso berhalangan dan diwakili Sekda Hamdan Lubis.",
        [
            "Bupati Andi Baso: represented < Sekda Hamdan Lubis",
            "Sekda Hamdan Lubis: attended > Bupati Andi Baso",
        ],
    ),
]

INVITED = [
    ("Bupati Andi Baso akan membuka rapat berikutnya.", ["Bupati Andi Baso: invited"]),
    ("Bupati Andi Baso akan secara resmi membuka pekan olahraga.", ["Bupati Andi Baso: invited"]),
    (
        "Bupati Andi Baso segera bertemu dengan Menteri Dalam Negeri.",
        ["Bupati Andi Baso: invited", "Menteri Dalam Negeri: invited"],
    ),
    ("Pertemuan dengan Gubernur Sulawesi Selatan akan dijadwalkan.", []),
    ("Gubernur Sulawesi Selatan akan hadir.", ["Gubernur: invited"]),
    ("Gubernur Sulawesi Selatan dijadwalkan hadir.", ["Gubernur: invited"]),
    ("Rapat berikutnya mengundang Kapolres dan Dandim.", ["Kapolres: invited", "Dandim: invited"]),
    ("Kapolres AKBP Made Dana diundang dalam rapat itu.", ["Kapolres Made Dana: invited"]),
    ("Kapolres AKBP Made Dana direncanakan hadir.", ["Kapolres Made Dana: invited"]),
]

NOBODY = [
    # what is said, read out or done elsewhere brings nobody
    "Rapat itu membahas arahan Kapolri.",
    "Kapolda mengeluarkan surat edaran tahun lalu.",
    "“Kami berterima kasih kepada Kapolda dan Gubernur atas bantuannya,” bunyi spanduk itu.",
    "Surat keputusan itu diteken Gubernur Sulawesi Selatan bulan lalu.",
    "Rapat itu menindaklanjuti instruksi Menteri Dalam Negeri.",
    "Tahun lalu, rapat serupa dibuka Bupati Andi Baso dan dihadiri Kapolres AKBP Made Dana.",
    "Jalan itu diresmikan Gubernur Sulawesi Selatan Robert Silaen beberapa waktu lalu.",
    "Gedung itu diresmikan Menteri Dalam Negeri pada periode sebelumnya.",
    "Tak satu pun absen, seluruh anggaran dibahas.",
    "Panitia menindaklanjuti surat Bupati Andi Baso dan arahan Kapolda Sulsel.",
]


@pytest.mark.parametrize(
    ("text", "who"),
    LISTS + GUESTS + FRESH + MISSING + UNSEEN + LEADING + ACCOMPANIED + PASSIVE + ABSENT + INVITED,
)
def test_who_was_there(text: str, who: list[str], extract: Extract) -> None:
    extraction = extract(f"SENGKANG, WAJO – {LEAD} {text}", published=PUBLISHED)
    assert sorted(present(extraction)) == sorted(who)


HANDED_OVER = [
    "Serah terima jabatan Dandim dari Letkol Inf Ali Cahyono kepada Letkol Kav Robert Silaen khidmat.",
    "Jabatan Dandim diserahkan dari Letkol Inf Ali Cahyono kepada Letkol Kav Robert Silaen.",
    "Sertijab dari Ali Cahyono kepada Robert Silaen itu berjalan lancar.",
]


@pytest.mark.parametrize("text", HANDED_OVER)
def test_an_office_passes_on_between_two_who_are_there(text: str, extract: Extract) -> None:
    lead = "Upacara serah terima jabatan digelar di Aula Setda Wajo, Rabu (12/6/2024)."
    extraction = extract(f"SENGKANG, WAJO – {lead} {text}", published=PUBLISHED)
    came = {entry.person for entry in extraction.participations if entry.mode == "attended"}
    names = {person.name for person in extraction.persons if person.id in came}
    assert names == {"Ali Cahyono", "Robert Silaen"}


@pytest.mark.parametrize("text", NOBODY)
def test_who_is_spoken_of_was_not_there(text: str, extract: Extract) -> None:
    assert present(extract(f"SENGKANG, WAJO – {LEAD} {text}", published=PUBLISHED)) == []


READ_OUT = [
    (
        "Kapolres AKBP Made Dana membacakan amanat Kapolri.",
        ["Kapolres Made Dana: spoke"],
    ),
    (
        "Bupati Andi Baso membacakan sambutan Menteri Dalam Negeri.",
        ["Bupati Andi Baso: spoke"],
    ),
    ("Amanat Gubernur dibacakan Bupati Andi Baso.", ["Bupati Andi Baso: spoke"]),
    ("Sambutan tertulis Gubernur dibacakan oleh Sekda Hamdan Lubis.", ["Sekda Hamdan Lubis: spoke"]),
    (
        "Sesuai instruksi Kapolri, Kapolres AKBP Made Dana memimpin rapat itu.",
        ["Kapolres Made Dana: led"],
    ),
    (
        "Atas perintah Pangdam, Dandim Ali Cahyono menghadiri rapat itu.",
        ["Dandim Ali Cahyono: attended"],
    ),
    ("Bupati Andi Baso membacakan pesan Presiden.", ["Bupati Andi Baso: spoke"]),
    (
        "Kapolres Made Dana dalam amanat Kapolri yang dibacakannya meminta polisi sigap.",
        ["Kapolres Made Dana: spoke"],
    ),
    (
        "Dandim Ali Cahyono membacakan amanat Pangdam.",
        ["Dandim Ali Cahyono: spoke"],
    ),
]


@pytest.mark.parametrize(("text", "who"), READ_OUT)
def test_whose_message_is_read_was_not_there(text: str, who: list[str], extract: Extract) -> None:
    assert present(extract(f"SENGKANG, WAJO – {LEAD} {text}", published=PUBLISHED)) == who


REMOTE = [
    "Saat dikonfirmasi melalui telepon, Kapolda Sulsel Irjen Pol Robert Silaen mengatakan hal itu.",
    "Dihubungi terpisah, Kapolda Sulsel Irjen Pol Robert Silaen membenarkan hal itu.",
    "Melalui keterangan tertulis, Kapolda Sulsel Irjen Pol Robert Silaen mengatakan hal itu.",
    "Kapolda Sulsel Irjen Pol Robert Silaen dalam siaran persnya mengatakan hal itu.",
    "Kapolda Sulsel Irjen Pol Robert Silaen dalam unggahan media sosialnya mengapresiasi rapat itu.",
    "Kapolda Sulsel Irjen Pol Robert Silaen melalui sekretarisnya menyampaikan apresiasi.",
    "Kapolda Sulsel Irjen Pol Robert Silaen melalui pesan tertulis mengapresiasi rapat itu.",
    "Dikonfirmasi lewat WhatsApp, Kapolda Sulsel Irjen Pol Robert Silaen mengatakan hal itu.",
]


@pytest.mark.parametrize("text", REMOTE)
def test_who_speaks_from_afar_was_not_there(text: str, extract: Extract) -> None:
    assert present(extract(f"SENGKANG, WAJO – {LEAD} {text}", published=PUBLISHED)) == []


UNHELD = [
    ("Rakor akan digelar Senin (17/6/2024). Rakor itu dihadiri Bupati Wajo dan Kapolres Wajo.", "invited"),
    ("Rapat paripurna DPRD Wajo ditunda, Rabu (12/6/2024). Bupati Wajo dan Kapolres hadir.", "invited"),
]


@pytest.mark.parametrize(("text", "mode"), UNHELD)
def test_nobody_attends_what_is_not_held(text: str, mode: str, extract: Extract) -> None:
    extraction = extract(f"SENGKANG, WAJO – {text}", published=PUBLISHED)
    assert {entry.mode for entry in extraction.participations} == {mode}


def test_nobody_attends_what_was_cancelled(extract: Extract) -> None:
    text = "SENGKANG – Rakor dibatalkan, Rabu (12/6/2024). Rakor itu sedianya dihadiri Bupati dan Kapolres."
    extraction = extract(text, published=PUBLISHED)
    assert {event.status for event in extraction.events} == {"cancelled"}
    assert {entry.mode for entry in extraction.participations} <= {"invited", "absent"}
