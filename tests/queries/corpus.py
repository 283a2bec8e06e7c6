"""The small corpus that the golden rows are about: ten articles in three regencies of Kalimantan Tengah.

Every person is invented. The facts are stated by hand, so that no extractor stands between them and the rows.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from petakuasa.facts import (
    Article,
    Capacity,
    Event,
    Evidence,
    Extraction,
    Issue,
    Mode,
    Organization,
    Participation,
    Person,
    Post,
    Statement,
    Tenure,
)

KOTIM, LAMANDAU, BULIK, KALTENG, PALANGKA, SERUYAN = (
    "62.02", "62.09", "62.09.03", "62", "62.71", "62.07",
)  # fmt: skip

# role, title, type of the body, its name, its region
POSTS = {
    "bupati": ("bupati", "Bupati", "regency_government", "Pemerintah Kabupaten Kotawaringin Timur", KOTIM),
    "sekda": ("sekda", "Sekda", "regional_secretariat", "Sekretariat Daerah Kabupaten Kotawaringin Timur", KOTIM),
    "asisten": ("asisten_1", "Asisten I", "regional_secretariat", "Sekretariat Daerah Kabupaten Kotawaringin Timur", KOTIM),
    "kapolres": ("kapolres", "Kapolres", "polres", "Polres Kotawaringin Timur", KOTIM),
    "dandim": ("dandim", "Dandim", "kodim", "Kodim 1015/Sampit", KOTIM),
    "dandim in seruyan": ("dandim", "Dandim", "kodim", "Kodim 1015/Sampit", SERUYAN),
    "kasdim": ("kasdim", "Kasdim", "kodim", "Kodim 1015/Sampit", KOTIM),
    "ketua dprd": ("ketua_dprd", "Ketua", "dprd", "DPRD Kabupaten Kotawaringin Timur", KOTIM),
    "kajari": ("kajari", "Kajari", "kejari", "Kejaksaan Negeri Kotawaringin Timur", KOTIM),
    "ketua pn": ("ketua_pn", "Ketua", "pengadilan_negeri", "Pengadilan Negeri Sampit", KOTIM),
    "danlanal": ("danlanal", "Danlanal", "lanal", "Lanal Sampit", KOTIM),
    "calon": ("calon_kepala_daerah", "Calon Bupati", "paslon", "Pasangan Calon Nomor Urut 1", KOTIM),
    "kapolda": ("kapolda", "Kapolda", "polda", "Polda Kalimantan Tengah", KALTENG),
    "kapolres lamandau": ("kapolres", "Kapolres", "polres", "Polres Lamandau", LAMANDAU),
    "kabag ops lamandau": ("kabag_ops", "Kabag Ops", "polres", "Polres Lamandau", LAMANDAU),
    "kajari lamandau": ("kajari", "Kajari", "kejari", "Kejaksaan Negeri Lamandau", LAMANDAU),
    "camat bulik": ("camat", "Camat", "district_office", "Kecamatan Bulik", BULIK),
    "kapolsek bulik": ("kapolsek", "Kapolsek", "polsek", "Polsek Bulik", BULIK),
}  # fmt: skip

BODIES = {
    "kpu": ("kpu", "KPU Kabupaten Kotawaringin Timur", KOTIM),
    "partai": ("party", "DPC Partai Rumpun Mentaya Kotawaringin Timur", KOTIM),
    "polres": ("polres", "Polres Kotawaringin Timur", KOTIM),
    "polres lamandau": ("polres", "Polres Lamandau", LAMANDAU),
    "kecamatan bulik": ("district_office", "Kecamatan Bulik", BULIK),
}


class Story:
    """One article, one sentence a line, and what it states. Every quote has to stand in the text."""

    def __init__(self, id_: str, outlet: str, published: str, title: str, text: str) -> None:
        self.article = Article(
            id=id_,
            text=text,
            url=f"https://{outlet.lower().replace(' ', '')}.example/{id_}",
            title=title,
            outlet=outlet,
            published=dt.date.fromisoformat(published),
        )
        self.persons: dict[str, Person] = {}
        self.bodies: dict[str, Organization] = {}
        self.posts: dict[str, Post] = {}
        self.tenures: list[Tenure] = []
        self.events: list[Event] = []
        self.participations: list[Participation] = []
        self.statements: list[Statement] = []
        self.issues: list[Issue] = []

    def words(self, quote: str) -> Evidence:
        text = self.article.text
        start = text.index(quote)
        left, right = text.rfind("\n", 0, start) + 1, text.find("\n", start)
        sentence = text[left : right if right >= 0 else len(text)]
        return Evidence(start, start + len(quote), quote, "by hand", left, sentence)

    def body(self, key: str) -> str:
        type_, name, region = BODIES[key]
        return self._body(type_, name, region)

    def _body(self, type_: str, name: str, region: str) -> str:
        implied = name not in self.article.text
        mentions = () if implied else (self.words(name),)
        self.bodies.setdefault(name, Organization(name, name, type_, region, mentions, implied))
        return name

    def post(self, key: str) -> str:
        role, title, type_, name, region = POSTS[key]
        self.posts.setdefault(key, Post(key, role, title, self._body(type_, name, region), region))
        return key

    def person(
        self, name: str, post: str | None = None, surface: str = "", capacity: Capacity = "definitive"
    ) -> str:
        self.persons.setdefault(name, Person(name, name, (self.words(name),)))
        if post:
            quote = f"{surface} {name}"
            id_ = f"{name} as {post}"
            self.tenures.append(Tenure(id_, name, self.post(post), capacity, surface, (self.words(quote),)))
        return name

    def event(self, type_: str, label: str, quote: str, date: str | None, region: str, **more: object) -> str:
        day = dt.date.fromisoformat(date) if date else None
        event = Event(
            f"e{len(self.events)}",
            type_,
            label,
            (self.words(quote),),
            day,
            "day" if day else None,
            region=region,
        )
        self.events.append(replace(event, main=not self.events, **more))  # type: ignore[arg-type]
        return event.id

    def came(
        self, event: str, mode: Mode, *quotes: str, person: str | None = None, post: str | None = None,
        body: str | None = None, group: str | None = None,
    ) -> str:  # fmt: skip
        """The first of the quotes states the mode."""
        id_ = f"p{len(self.participations)}"
        seat = self.post(post) if post else None
        organization = self.body(body) if body else None
        self.participations.append(
            Participation(id_, event, mode, tuple(map(self.words, quotes)), person, seat, organization, group)
        )
        return id_

    def sent(self, absent: str, came: str) -> None:
        """The participant `absent` was represented by `came`."""
        links = {absent: {"represented_by": came}, came: {"represents": absent}}
        self.participations = [replace(p, **links.get(p.id, {})) for p in self.participations]

    def said(
        self, quote: str, *, speaker: str | None = None, post: str | None = None, event: str | None = None
    ) -> None:
        seat = self.post(post) if post else None
        date = next((e.date for e in self.events if e.id == event), None)
        self.statements.append(
            Statement(f"s{len(self.statements)}", self.words(quote), True, speaker, seat, event, date)
        )

    def doubt(self, kind: str, message: str, quote: str) -> None:
        self.issues.append(Issue(kind, message, self.words(quote)))

    def extraction(self) -> Extraction:
        return Extraction(
            self.article, "by hand", tuple(self.persons.values()), tuple(self.bodies.values()),
            tuple(self.posts.values()), tuple(self.tenures), tuple(self.events), tuple(self.participations),
            tuple(self.statements), tuple(self.issues),
        )  # fmt: skip


def rakor() -> Story:
    story = Story(
        "rakor-kotim", "Sampit Pos", "2024-06-12", "Rakor lintas sektoral digelar di Sampit",
        "Bupati Kotawaringin Timur Rambang Seloka membuka rapat koordinasi lintas sektoral di Aula Polres, Selasa (11/6).\n"
        "Kapolres Kotawaringin Timur Tirta Wanandi memaparkan pengamanan Pilkada Serentak 2024.\n"
        "Dandim 1015/Sampit diwakili Kasdim Gading Permana, sedangkan Ketua DPRD Uria Mahakam berhalangan hadir.\n"
        "Turut hadir Kajari, Ketua Pengadilan Negeri Sampit, Danlanal, Sekda Lanting Baruh dan para camat.\n"
        "\"Kami siapkan 300 personel untuk mengawal pilkada,\" kata Tirta Wanandi.\n"
        "Rapat itu diadakan Polres Kotawaringin Timur pada Selasa (3/6).",
    )  # fmt: skip
    rambang = story.person("Rambang Seloka", "bupati", "Bupati Kotawaringin Timur")
    tirta = story.person("Tirta Wanandi", "kapolres", "Kapolres Kotawaringin Timur")
    gading = story.person("Gading Permana", "kasdim", "Kasdim")
    uria = story.person("Uria Mahakam", "ketua dprd", "Ketua DPRD")
    lanting = story.person("Lanting Baruh", "sekda", "Sekda")
    event = story.event(
        "rapat_koordinasi", "Rapat koordinasi lintas sektoral", "rapat koordinasi lintas sektoral", "2024-06-11",
        KOTIM, place="Aula Polres", organizers=(story.body("polres"),), part_of="pilkada_serentak_2024",
    )  # fmt: skip
    story.came(
        event, "opened", "Bupati Kotawaringin Timur Rambang Seloka membuka", person=rambang, post="bupati"
    )
    story.came(event, "spoke", "Tirta Wanandi memaparkan", person=tirta, post="kapolres")
    dandim = story.came(event, "represented", "Dandim 1015/Sampit diwakili Kasdim", post="dandim")
    story.sent(dandim, story.came(event, "attended", "Kasdim Gading Permana", person=gading, post="kasdim"))
    story.came(event, "absent", "Uria Mahakam berhalangan hadir", person=uria, post="ketua dprd")
    for post, quote in (
        ("kajari", "Kajari"),
        ("ketua pn", "Ketua Pengadilan Negeri Sampit"),
        ("danlanal", "Danlanal"),
    ):
        story.came(event, "attended", quote, post=post)
    story.came(event, "attended", "Sekda Lanting Baruh", person=lanting, post="sekda")
    story.came(event, "attended", "para camat", group="para camat")
    story.said("Kami siapkan 300 personel untuk mengawal pilkada", speaker=tirta, event=event)
    story.doubt("open-date", "the weekday and the date do not agree", "Selasa (3/6)")
    return story


def rakor_again() -> Story:
    story = Story(
        "rakor-mentaya", "Kabar Mentaya", "2024-06-12", "Forkopimda Kotim rapat jelang pilkada",
        "Rapat koordinasi jelang pilkada berlangsung di Sampit, Selasa (11/6).\n"
        "Hadir Bupati Kotim Rambang Seloka dan Kapolres Kotim Tirta Wanandi.\n"
        "Rapat ditutup dengan arahan Rambang Seloka.",
    )  # fmt: skip
    rambang = story.person("Rambang Seloka", "bupati", "Bupati Kotim")
    tirta = story.person("Tirta Wanandi", "kapolres", "Kapolres Kotim")
    event = story.event(
        "rapat_koordinasi", "Rapat koordinasi jelang pilkada", "Rapat koordinasi jelang pilkada", "2024-06-11", KOTIM,
        place="Sampit",
    )  # fmt: skip
    words = "arahan Rambang Seloka", "Bupati Kotim Rambang Seloka"
    story.came(event, "spoke", *words, person=rambang, post="bupati")
    story.came(event, "attended", "Kapolres Kotim Tirta Wanandi", person=tirta, post="kapolres")
    return story


def declaration() -> Story:
    story = Story(
        "deklarasi-damai", "Sampit Pos", "2024-09-28", "Deklarasi kampanye damai di Sampit",
        "KPU Kabupaten Kotawaringin Timur menggelar deklarasi kampanye damai di Taman Kota Sampit, Jumat (27/9).\n"
        "Kapolres Kotawaringin Timur Tirta Wanandi mendampingi Ketua DPRD Uria Mahakam yang memimpin pembacaan ikrar.\n"
        "Bupati Kotawaringin Timur diwakili Asisten I Sanggau Pating.\n"
        "Calon Bupati Sura Dwipa menandatangani naskah bersama DPC Partai Rumpun Mentaya Kotawaringin Timur.\n"
        "Malamnya Tirta Wanandi dan Uria Mahakam menghadiri doa bersama di Sampit.",
    )  # fmt: skip
    tirta = story.person("Tirta Wanandi", "kapolres", "Kapolres Kotawaringin Timur")
    uria = story.person("Uria Mahakam", "ketua dprd", "Ketua DPRD")
    sanggau = story.person("Sanggau Pating", "asisten", "Asisten I")
    sura = story.person("Sura Dwipa", "calon", "Calon Bupati", "candidate")
    event = story.event(
        "deklarasi_damai", "Deklarasi kampanye damai", "deklarasi kampanye damai", "2024-09-27", KOTIM,
        place="Taman Kota Sampit", organizers=(story.body("kpu"),), part_of="pilkada_serentak_2024",
    )  # fmt: skip
    story.came(event, "accompanied", "Tirta Wanandi mendampingi", person=tirta, post="kapolres")
    story.came(event, "led", "Uria Mahakam yang memimpin", person=uria, post="ketua dprd")
    bupati = story.came(event, "represented", "Bupati Kotawaringin Timur diwakili", post="bupati")
    story.sent(
        bupati, story.came(event, "attended", "Asisten I Sanggau Pating", person=sanggau, post="asisten")
    )
    story.came(event, "signed", "Calon Bupati Sura Dwipa menandatangani", person=sura, post="calon")
    story.came(event, "signed", "DPC Partai Rumpun Mentaya", body="partai")
    prayer = story.event("doa_bersama", "Doa bersama", "doa bersama", "2024-09-27", KOTIM, place="Sampit")
    story.came(prayer, "attended", "Malamnya Tirta Wanandi", person=tirta, post="kapolres")
    story.came(prayer, "attended", "Uria Mahakam menghadiri doa bersama", person=uria, post="ketua dprd")
    return story


def muster(id_: str, published: str, event_date: str, wording: str) -> Story:
    story = Story(
        id_, "Kabar Mentaya", published, "Plt Bupati pimpin apel",
        f"Plt Bupati Kotawaringin Timur Manggala Sukarsa memimpin apel {wording} di Sampit.\n"
        "Danlanal tidak hadir.",
    )  # fmt: skip
    manggala = story.person("Manggala Sukarsa", "bupati", "Plt Bupati Kotawaringin Timur", "Plt")
    event = story.event("apel", f"Apel {wording}", f"apel {wording}", event_date, KOTIM, place="Sampit")
    story.came(event, "led", "Manggala Sukarsa memimpin", person=manggala, post="bupati")
    story.came(event, "absent", "Danlanal tidak hadir", post="danlanal")
    return story


def handover() -> Story:
    story = Story(
        "sertijab-kapolres", "Sampit Pos", "2024-12-05", "Kapolres Kotim berganti",
        "Kapolda Kalimantan Tengah Cakra Wibisana memimpin serah terima jabatan di Mapolda, Palangka Raya, Selasa (3/12).\n"
        "Kapolres Kotawaringin Timur Bayu Ranggalawe menggantikan mantan Kapolres Kotawaringin Timur Tirta Wanandi.\n"
        "Sore harinya Cakra Wibisana menghadiri penanaman pohon di Lamandau.\n"
        "\"Saya minta pilkada tetap dijaga,\" ujar Kapolda.",
    )  # fmt: skip
    cakra = story.person("Cakra Wibisana", "kapolda", "Kapolda Kalimantan Tengah")
    bayu = story.person("Bayu Ranggalawe", "kapolres", "Kapolres Kotawaringin Timur")
    tirta = story.person("Tirta Wanandi", "kapolres", "mantan Kapolres Kotawaringin Timur", "former")
    event = story.event(
        "sertijab",
        "Serah terima jabatan Kapolres Kotim",
        "serah terima jabatan",
        "2024-12-03",
        PALANGKA,
        place="Mapolda",
    )
    story.came(event, "led", "Cakra Wibisana memimpin", person=cakra, post="kapolda")
    story.came(event, "attended", "Bayu Ranggalawe menggantikan", person=bayu, post="kapolres")
    story.came(
        event, "attended", "mantan Kapolres Kotawaringin Timur Tirta Wanandi", person=tirta, post="kapolres"
    )
    trees = story.event(
        "penanaman_pohon", "Penanaman pohon", "penanaman pohon", "2024-12-03", LAMANDAU, place="Lamandau"
    )
    story.came(trees, "attended", "Cakra Wibisana menghadiri penanaman pohon", person=cakra, post="kapolda")
    story.said("Saya minta pilkada tetap dijaga", post="kapolda", event=event)
    return story


def conflict() -> Story:
    story = Story(
        "patroli-kotim", "Kabar Mentaya", "2024-12-10", "Patroli malam",
        "Kapolres Kotim Tirta Wanandi mengecek patroli di Sampit, Senin (9/12).",
    )  # fmt: skip
    tirta = story.person("Tirta Wanandi", "kapolres", "Kapolres Kotim")
    event = story.event("patroli", "Patroli malam", "patroli", "2024-12-09", KOTIM, place="Sampit")
    story.came(event, "attended", "Tirta Wanandi mengecek", person=tirta, post="kapolres")
    return story


def lamandau(id_: str, published: str, event_date: str, kajari: str) -> Story:
    story = Story(
        id_, "Bulik Raya", published, "Musrenbang Kecamatan Bulik",
        f"Kecamatan Bulik mengadakan musrenbang, dan Kajari Lamandau {kajari} hadir.\n"
        "Kapolres Lamandau diwakili Kabag Ops Jelai Kahayan.\n"
        "Camat Bulik Mentobi Rayu dan Kapolsek Bulik ikut serta; Dandim diundang.",
    )  # fmt: skip
    prosecutor = story.person(kajari, "kajari lamandau", "Kajari Lamandau")
    jelai = story.person("Jelai Kahayan", "kabag ops lamandau", "Kabag Ops")
    mentobi = story.person("Mentobi Rayu", "camat bulik", "Camat Bulik")
    event = story.event(
        "musrenbang", "Musrenbang Kecamatan Bulik", "musrenbang", event_date, BULIK, place="Nanga Bulik",
        organizers=(story.body("kecamatan bulik"),),
    )  # fmt: skip
    story.came(event, "attended", f"Kajari Lamandau {kajari}", person=prosecutor, post="kajari lamandau")
    sender = story.came(event, "represented", "Kapolres Lamandau diwakili", post="kapolres lamandau")
    story.sent(
        sender,
        story.came(event, "attended", "Kabag Ops Jelai Kahayan", person=jelai, post="kabag ops lamandau"),
    )
    story.came(event, "attended", "Camat Bulik Mentobi Rayu", person=mentobi, post="camat bulik")
    story.came(event, "attended", "Kapolsek Bulik", post="kapolsek bulik")
    story.came(event, "invited", "Dandim diundang", post="dandim")
    return story


def seruyan() -> Story:
    """A Kodim serves two regencies: its commander sits in the forum of the one where the event is."""
    story = Story(
        "ziarah-seruyan", "Bulik Raya", "2024-11-11", "Ziarah di Kuala Pembuang",
        "Dandim 1015/Sampit Danum Rindang memimpin ziarah di Kuala Pembuang, Minggu (10/11).\n"
        "Sura Dwipa ikut dalam ziarah itu.",
    )  # fmt: skip
    danum = story.person("Danum Rindang", "dandim in seruyan", "Dandim 1015/Sampit")
    sura = story.person("Sura Dwipa")
    event = story.event("ziarah", "Ziarah", "ziarah", "2024-11-10", SERUYAN, place="Kuala Pembuang")
    story.came(event, "led", "Danum Rindang memimpin", person=danum, post="dandim in seruyan")
    story.came(event, "attended", "Sura Dwipa ikut", person=sura)
    return story


def corpus() -> tuple[Extraction, ...]:
    """All articles, in no particular order."""
    stories = (
        rakor(),
        rakor_again(),
        declaration(),
        muster("apel-siaga", "2024-10-20", "2024-10-19", "siaga"),
        muster("apel-pagi", "2024-11-19", "2024-11-18", "pagi"),
        handover(),
        conflict(),
        seruyan(),
        lamandau("musrenbang-2023", "2023-02-10", "2023-02-09", "Arut Lamunti"),
        lamandau("musrenbang-2025", "2025-02-14", "2025-02-13", "Seruyan Batang"),
    )
    return tuple(story.extraction() for story in stories)
