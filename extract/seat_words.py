"""What stands between a head and its holder where no vocabulary knows the words.

`Ketua Panitia Karya, I Wayan Rena`, `Kepala Dispaperta Budi Hartana`, `Kadis Koperindag, Made Dana, S.E.`,
`Ketua PGRI Wajo Siti Aminah`: the words say which seat it is, and are nobody's name. Where nothing shows
where they end and the holder begins, they are left alone.
"""

from __future__ import annotations

from ..ontology.concepts import Role
from .bodies import BodyParser
from .lexicon import Lexicon
from .mentions import Body, Place, PostMention
from .names import NameParser
from .page import Page
from .places import PlaceParser
from .sentences import Sentence
from .wording import Wording

WIVES = frozenset({"tp_pkk", "bhayangkari", "persit", "dharma_pertiwi", "womens_association", "dwp", "gow"})
"""Bodies led by the wives of officials."""
_LONGEST = 8
_OPEN_KINDS = frozenset({None, "dinas", "badan", "regional_agency"})
"""Kinds of body whose heads say nothing without more words."""
_AGENCIES = frozenset({"dinas", "badan"})
_BLOCKING = (
    "role",
    "capacity",
    "candidate",
    "headtitle",
    "institution",
    "unit",
    "agency",
    "party",
    "trigger",
    "event_role",
)
_ACRONYM = 3
_TASK_FORCE = "satgas"
_LEVELS = frozenset({"regency", "district", "village"})
_NAMED_LEVELS = frozenset({"district", "village"})
"""Levels that a place of an unknown name takes from the post."""
_LONGEST_PLACE = 3


class SeatWords:
    """Widens posts of open seats by the words up to their holder."""

    def __init__(
        self,
        lexicon: Lexicon,
        wording: Wording,
        places: PlaceParser,
        bodies: BodyParser,
        names: NameParser,
    ) -> None:
        self._roles = lexicon.vocabulary.roles
        self._types = lexicon.vocabulary.institution_types
        self._places = places
        self._bodies = bodies
        self._names = names
        self._romans = wording.groups["roman"]
        self._kin = wording.norms("kin")
        self._joining = wording.norms("inner_and") | {"&"}
        self._sections = wording.norms("section_short")
        self._chairs = frozenset(wording.groups["chair"])
        self._institutional = wording.norms("open_head", "agency_head") | bodies.topical.topics

    def __call__(self, page: Page, post: PostMention, sentence: Sentence) -> None:
        """Give `post` the words behind it, and the place behind these, where a holder follows them."""
        role = self._roles.get(post.role or "")
        at = post.last
        if role is None or post.body is not None or post.place is not None or post.national:
            return
        if not page.capital(at) or page.broken(at) or self._names.titled_at(page, at):
            return
        if role.institution_type in WIVES and (end := self._lady(page, at, sentence)):
            post.last = end
        elif role.institution_type == _TASK_FORCE and (end := self._ranked(page, at, sentence)):
            name = page.tokens.quote(at, end)
            post.body = Body(at, end, f"{self._types[_TASK_FORCE].alt[0]} {name}", _TASK_FORCE, spelled=True)
            post.last = end
        elif self._section(role) or role.institution_type in _OPEN_KINDS:
            end = self._end(page, at, sentence, section=self._section(role))
            if end > at:
                self._take(page, post, role, end)
        elif (kind := self._types.get(role.institution_type or "")) is not None and kind.level in _LEVELS:
            end = self._place_end(page, at, sentence)
            if end > at:
                level = kind.level if kind.level in _NAMED_LEVELS else None
                named = self._places.misprinted(page, at) if end == at + 1 else None
                post.place = named or Place(at, end, page.tokens.quote(at, end), level)
                post.last = end

    def _section(self, role: Role) -> bool:
        return role.short.lower() in self._sections

    def _lady(self, page: Page, first: int, sentence: Sentence) -> int:
        """`Ketua Persit KCK Cabang XXI Kodim 1406 Ny. Ratih Hamdan`: where the branch ends and she is named;
        0 where she is not."""
        for at in range(first, min(first + _LONGEST, sentence.last)):
            if page.broken(at) or page.word(at) in (",", ".", ";"):
                return 0
            if page.norm(at) in self._kin and self._names.titled_at(page, at):
                return at
        return 0

    def _ranked(self, page: Page, first: int, sentence: Sentence) -> int:
        """`Dansatgas Pamtas Yonarhan 15/DBY Letkol Arh Made`: where the officer's rank stands; 0 for none."""
        for at in range(first + 1, min(first + 2 * _LONGEST, sentence.last)):
            if page.broken(at) or page.word(at) in (",", ".", ";"):
                return 0
            if page.hits.at(at, "rank") is not None and page.capital(at):
                return at if self._names.parse(page, at) is not None else 0
        return 0

    def _place_end(self, page: Page, first: int, sentence: Sentence) -> int:
        """`Camat Lunyuk Ulu, Budi Hartana`, `Kapolsek Wanakarta Iptu Made`: where a place ends that no list
        knows, behind which the holder is named."""
        last = first
        while last - first < _LONGEST_PLACE and last < sentence.last and self._word(page, last, first):
            last += 1
        if last == first or last >= sentence.last or self._names.opens(page, first):
            return first
        name = self._names.parse(page, first)
        if name is not None and name.titled:
            return first
        if last > first and not page.broken(last) and page.hits.at(last, "rank") is not None:
            return last if self._names.parse(page, last) is not None else first
        if page.word(last) != "," or not self._apposed(page, last + 1, sentence):
            return first
        return last

    def _end(self, page: Page, first: int, sentence: Sentence, *, section: bool) -> int:
        """Where the words end; `first` where no holder shows."""
        last = first
        while last < sentence.last and last - first < _LONGEST:
            if last > first and self._holder(page, last, first, sentence, section=section):
                return last
            joined = page.norm(last) in self._joining and page.capital(last + 1) and last > first
            if not joined and not self._word(page, last, first):
                break
            last += 1
        if last == first or last >= sentence.last:
            return first
        body = page.hits.at(last, "institution", "unit") is not None
        if last > first and (body or self._places.parse(page, last) is not None):
            return last if self._nobody(page, first, last) else first
        if page.word(last) == "," and self._nobody(page, first, last):
            return last if self._apposed(page, last + 1, sentence) else first
        return first

    def _word(self, page: Page, index: int, first: int) -> bool:
        if page.broken(index) or not page.capital(index) or self._places.level_at(page, index):
            return False
        if index > first and page.hits.at(index, "region") is not None:
            return False
        if page.word(index) in self._romans:
            return False
        return not any(page.hits.at(index, category) is not None for category in _BLOCKING)

    def _holder(self, page: Page, index: int, first: int, sentence: Sentence, *, section: bool) -> bool:
        """Whether a person's name shows at `index`: a title, or a word that opens names."""
        if page.broken(index):
            return False
        if self._names.titled_at(page, index):
            if self._names.parse(page, index) is None or self._names.opens(page, first):
                return False  # `Wakil Ketua April Habas Buya Malin`: a name may hold a cleric's title
            return not self._names.cleric_at(page, index) or self._of_a_body(page, first, index)
        if page.norm(index - 1) in self._joining:
            return False
        if not self._names.opens(page, index):
            return self._behind_a_body(page, first, index, sentence)
        if not self._of_a_body(page, first, index) and not (section and not self._names.opens(page, first)):
            return False
        name = self._names.parse(page, index)
        return name is not None and name.last <= sentence.last

    def _behind_a_body(self, page: Page, first: int, index: int, sentence: Sentence) -> bool:
        """`Kepala Diskopperindag dan UKM Rio Sam, S.E.`: where all words are of a body, the rest is a
        name."""
        wholly = all(
            self._institutional_word(page, at) or page.norm(at) in self._joining for at in range(first, index)
        )
        if not wholly or self._institutional_word(page, index):
            return False
        name = self._names.parse(page, index)
        return name is not None and name.last <= sentence.last and name.name_last - name.name_first > 1

    def _nobody(self, page: Page, first: int, last: int) -> bool:
        """Whether the words are no person's own name: none that opens names, no degree behind them."""
        if self._names.opens(page, first):
            return False
        name = self._names.parse(page, first)
        if name is not None and name.titled:
            return False
        return self._of_a_body(page, first, last)

    def _of_a_body(self, page: Page, first: int, last: int) -> bool:
        """Whether a word among them is none of a name: short for a body, or what a body is for."""
        return any(self._institutional_word(page, index) for index in range(first, last))

    def _institutional_word(self, page: Page, index: int) -> bool:
        return (
            self._acronym(page, index)
            or self._names.shapes.agency(page.word(index))
            or page.norm(index) in self._institutional
            or self._names.shapes.noun(page.norm(index))
        )

    def _apposed(self, page: Page, index: int, sentence: Sentence) -> bool:
        name = self._names.parse(page, index)
        return (
            name is not None
            and name.last <= sentence.last
            and (name.titled or name.name_last - name.name_first > 1 or self._names.acts(page, name.last))
        )

    def _take(self, page: Page, post: PostMention, role: Role, end: int) -> None:
        first = post.last
        words = page.tokens.quote(first, end)
        above = self._bodies.parse(page, end)
        place = self._places.parse(page, end) if above is None else None
        if role.institution_type in _AGENCIES and role.position == "head":
            head = self._types[role.institution_type or ""].label.split()[0]
            name = words if self._names.shapes.opens_agency(page.word(first)) else f"{head} {words}"
            post.body = Body(first, end, name, "dinas", place=place, spelled=True)
        elif self._names.shapes.agency(page.word(first)):
            post.body = Body(first, end, words, "dinas", place=place, spelled=True)
        elif role.short in self._chairs and above is None:
            post.body = Body(first, end, words, place=place, spelled=True)
        else:
            post.title = f"{post.title} {words}"
        following = above or place
        if above is not None and post.body is None:
            post.body = above
        post.place = place or (above.place if above is not None else None)
        post.last = following.last if following is not None else end

    def _acronym(self, page: Page, index: int) -> bool:
        word = page.word(index)
        return len(word) >= _ACRONYM and word.isupper() and word not in self._romans and not page.shouting
