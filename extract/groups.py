"""Groups that are no persons: `para Camat se-Kabupaten Banyuasin`, `tokoh agama`, `sejumlah wartawan`,
`Kepala OPD`.
"""

from __future__ import annotations

from .bodies import BodyParser
from .lexicon import Lexicon
from .mentions import Actor
from .own_names import NAMED
from .page import Page
from .wording import Wording

_DASHES = ("-", "–")
_LONGEST = 12
_VERB = 6
"""Letters of a verb at least."""


class GroupParser:
    """Parses one collective at a token."""

    def __init__(self, lexicon: Lexicon, wording: Wording, bodies: BodyParser) -> None:
        self._roles = lexicon.vocabulary.roles
        self._bodies = bodies
        self._quantifiers = wording.phrases("group_quantifier")
        self._nouns = wording.phrases("group_noun")
        self._vague = wording.norms("group_vague")
        self._verbs = (*wording.groups["verb_opening"], *wording.groups["passive_prefix"])
        self._nominal = wording.norms("no_verb")
        self._counted = wording.norms("counted")
        self._all_over = wording.norms("all_over")
        self._many = wording.norms("group_many")
        self._everywhere = tuple(wording.groups["everywhere"])
        self._stop = wording.norms("group_stop")
        self._members = wording.norms("group_member", "group_acronym")
        self._held = wording.norms("held_active")
        self._forces = wording.norms("force")
        self._in = wording.norms("in")
        self._venues = wording.norms("venue", "group_place") - wording.norms("level_village")
        self._joins = wording.norms("conjunction")
        self._delegates = wording.norms("group_delegate")
        self.openers = frozenset(self._quantifiers) | frozenset(self._nouns)
        """Words that open a group, beside posts and numbers."""

    def parse(self, page: Page, index: int) -> Actor | None:
        """The group that starts at `index`, or None. A quantifier before a named post makes no group of
        it."""
        counted = self.counted(page, index)
        if not counted and page.norm(index) not in self.openers and not page.hits.any_at(index):
            return None
        at = index + counted
        quantified = 0
        while at - index < _LONGEST and (length := page.phrase_at(at, self._quantifiers)):
            at += length
            quantified += 1
        plural = 0 if quantified else self.plural_post(page, at)
        noun = page.phrase_at(at, self._nouns) or plural
        if (not quantified and not noun) or (counted and not noun):
            return None
        if quantified and noun:
            noun = max(noun, self._whose_staff(page, at))
        single = noun == 1 and not plural
        if not quantified and page.capital(index) and single and not self._collective(page, index):
            return None
        at += noun
        if not noun and page.norm(at) in self._counted:
            return None
        if not noun and (page.broken(at) or not page.word(at)[:1].isalpha()):
            return None
        last = self._end(page, index, at, noun=bool(noun))
        if last == index + 1 and page.norm(index) in self._vague:
            return None
        return Actor(index, last, group=" ".join(page.tokens.quote(index, last).split()))

    def counted(self, page: Page, index: int) -> bool:
        """Whether a number stands at `index` that a group may follow."""
        if not page.word(index).isdigit():
            return False
        return page.norm(index + 1) in self.openers or page.hits.any_at(index + 1)

    def plural_post(self, page: Page, index: int) -> int:
        """How many tokens are a post that what follows makes many: `Dandim jajaran Korem`, `Kapolsek
        se-Kabupaten Toba`."""
        role = page.hits.at(index, "role")
        if role is None or page.broken(role.last):
            return 0
        following = page.norm(role.last)
        all_over = following.startswith(self._everywhere) or (
            following in self._all_over and page.word(role.last + 1) in _DASHES
        )
        return role.last - index if following in self._many or all_over else 0

    def _whose_staff(self, page: Page, index: int) -> int:
        """How many tokens at `index` are advisers and whom they advise: `para Staf Ahli Bupati`."""
        role = page.hits.at(index, "role")
        staff = role is not None and self._roles[role.notations[0]].position == "staff"
        return role.last - index if staff and role is not None else 0

    def noun(self, page: Page, index: int) -> int:
        """How many tokens at `index` are the noun of a collective, one at least: `Pejabat Utama`."""
        return page.phrase_at(index, self._nouns) or 1

    def outdoes(self, page: Page, group: Actor, actor: Actor) -> bool:
        """Whether the collective's own words reach beyond the post's: `Pimpinan Partai Politik`, not
        `Pimpinan`."""
        if self.plural_post(page, group.first):
            return True
        return group.first + page.phrase_at(group.first, self._nouns) > actor.last

    def _collective(self, page: Page, index: int) -> bool:
        """A capital `Camat` alone is a post; `Tokoh`, `Masyarakat`, `Personil` are collectives all the
        same."""
        role = page.hits.at(index, "role")
        return role is None or page.norm(index) in self._members

    def _end(self, page: Page, first: int, at: int, *, noun: bool) -> int:
        last = max(at, first + 1)
        kind: str | None = None
        while last - first < _LONGEST:
            word = page.word(last)
            body = self._bodies.parse(page, last) if page.capital(last) else None
            if body is not None and not page.broken(last):
                last, kind = body.last, body.type
                continue
            if word in _DASHES and page.norm(last - 1) in self._all_over:
                last += 1  # `Camat se – Kabupaten Toba`
                continue
            if page.norm(last - 1) in self._forces and page.norm(last + 1) in self._forces and word != ",":
                last += 2  # `personel TNI dan Polri`, `TNI-Polri`
                continue
            if not word or page.broken(last) or word in ',.;:()“”"?!–-':
                break
            if page.norm(last) in self._in and page.norm(last + 1) in self._venues:
                break  # `tamu undangan di Aula Setda`
            if (
                page.norm(last) in self._stop
                or page.norm(last) in self._held
                or page.hits.at(last, "trigger") is not None
            ):
                break
            if self._is_verb(page, last):
                break
            if noun and self._opens_person(page, last):
                break
            if last > at and page.capital(last) and page.hits.at(last, "rank") is not None:
                break  # `perwakilan Kodim Kapten Anton`
            if page.norm(last) in self._joins and not (
                self._goes_on(page, last + 1) or self._alike(page, last + 1, kind)
            ):
                break
            last += 1
        return last

    def _is_verb(self, page: Page, index: int) -> bool:
        """`rombongan meninjau pasar`, `tokoh adat diajak`: a verb is no part of a group's name."""
        word = page.word(index)
        return (
            len(word) >= _VERB
            and word.startswith(self._verbs)
            and word not in self._nominal
            and page.hits.at(index, "role", "role_lower") is None
        )

    def _opens_person(self, page: Page, index: int) -> bool:
        """`tamu undangan Ketua DPRD …`: a capital post or rank after the collective is somebody else; the
        field staff of `anggota Bhabinkamtibmas` is not."""
        if not page.capital(index):
            return False
        role = page.hits.at(index, "role")
        if role is not None and self._roles[role.notations[0]].position == "staff":
            return False
        return role is not None or page.hits.at(index, "capacity", "rank", "prefix") is not None

    def _alike(self, page: Page, index: int, kind: str | None) -> bool:
        """`perwakilan dari PT Danau Biru dan PT Sawit Jaya`: two bodies of one kind with own names."""
        body = self._bodies.parse(page, index) if kind in NAMED and page.capital(index) else None
        return body is not None and body.type == kind

    def _whole(self, page: Page, index: int) -> bool:
        """`Forkopimda dan Pimpinan DPRD`: a collective of its own."""
        return page.capital(index) and page.phrase_at(index, self._nouns) > 0

    def _goes_on(self, page: Page, index: int) -> bool:
        """`pimpinan dan perwakilan partai politik` is one group; `para Camat dan tokoh adat` are two."""
        quantifier = page.phrase_at(index, self._quantifiers)
        return bool(quantifier) and not self._whole(page, index) and page.norm(index) in self._delegates
