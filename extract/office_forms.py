"""Offices that no vocabulary lists, told by how officers' titles are made: `Kabagdalpers Biro SDM Polda Bali
AKBP Budi`, `Danpuspomad Letjen Made`, `Pabandya Kapolri Kombes Andi`.

Such a word counts only before a rank, or before the office that it serves. Without this the name behind
`Spripim Kapolda` would be the Kapolda's.
"""

from __future__ import annotations

from collections.abc import Callable

from spacy.lang.id.stop_words import STOP_WORDS

from .bodies import BodyParser
from .lexicon import Lexicon
from .mentions import Body, PostMention
from .page import Page
from .places import PlaceParser
from .unit_numbers import NUMBERED, UnitNumberReader
from .wording import Wording

_SHORTEST = 5
_LONGEST_SECTION = 3
_SERVED = frozenset({"head", "deputy"})

ParsePost = Callable[[Page, int], PostMention | None]


class OfficeForms:
    """Reads one office by the form of its title; `parse_post` reads the office that it serves."""

    def __init__(
        self,
        lexicon: Lexicon,
        wording: Wording,
        places: PlaceParser,
        bodies: BodyParser,
        parse_post: ParsePost,
    ) -> None:
        self._roles = lexicon.vocabulary.roles
        self._types = lexicon.vocabulary.institution_types
        self._places = places
        self._bodies = bodies
        self._parse_post = parse_post
        self._numbers = UnitNumberReader(lexicon, wording, places)
        self._prefixes = tuple(wording.groups["office_prefix"])
        self._endings = dict(wording.groups["office_ending"])
        self._served = {role.institution_type for role in self._roles.values()} & set(self._endings.values())
        self._no_office = STOP_WORDS | wording.norms("common", "headline_verb", "common_name", "name_verb")

    def parse(self, page: Page, at: int) -> PostMention | None:
        """The office whose title is the word at `at`, with its body; None where no officer shows."""
        word = page.word(at)
        if len(word) < _SHORTEST or not word.startswith(self._prefixes) or not word.isalpha():
            return None
        if page.norm(at) in self._no_office or page.hits.any_at(at) or page.broken(at + 1):
            return None
        post = PostMention(at, at + 1, word, position="unit_head")
        if self._serves(page, post):
            return post
        self._seat(page, post)
        ranked = post.last + (page.word(post.last) == ",")
        return post if page.hits.at(ranked, "rank") is not None and page.capital(ranked) else None

    @staticmethod
    def _section(page: Page, at: int) -> int:
        """Where words end that say which section it is (`Pabandya Wanwil Sterdam IV/Diponegoro`)."""
        last = at
        while last - at < _LONGEST_SECTION and page.capital(last) and not page.broken(last):
            if page.hits.at(last, "institution", "unit", "rank", "role", "region", "prefix") is not None:
                break
            last += 1
        return last

    def _serves(self, page: Page, post: PostMention) -> bool:
        hit = page.hits.at(post.last, "role")
        if hit is None or not page.capital(post.last):
            return False
        kinds = {
            self._roles[role].institution_type
            for role in hit.notations
            if self._roles[role].position in _SERVED
        }
        kinds &= self._served
        served = self._parse_post(page, post.last) if kinds else None
        if served is None:
            return False
        post.title = f"{post.title} {served.title}"
        post.body = served.body or Body(post.last, served.last, served.title, min(kinds, key=str))
        post.place, post.last = served.place, served.last
        return True

    def _seat(self, page: Page, post: PostMention) -> None:
        """The number, place or body behind the title; its ending tells the kind (`Wakapendam`)."""
        norm = page.norm(post.first)
        ending = max((end for end in self._endings if norm.endswith(end)), key=len, default="")
        kind = self._endings.get(ending)
        if kind is not None and self._types[kind].level == "national":
            post.body = Body(post.first, post.last, self._types[kind].label, kind)
            return
        if kind in NUMBERED:
            body = Body(post.last, post.last, "", kind)
            self._numbers(page, body)
            if body.number:
                post.body, post.last, post.place = body, body.last, body.place
                return
        section = self._section(page, post.last)
        body_found = self._bodies.parse(page, section)
        if body_found is not None or page.hits.at(section, "rank") is not None:
            words = page.tokens.words[post.last : section]
            post.title, post.last = " ".join([post.title, *words]), section
        if body_found is not None:
            post.body, post.last, post.place = body_found, body_found.last, body_found.place
        elif kind is not None:
            post.place = self._bodies.places.of(page, post.last, kind)
            post.last = post.place.last if post.place is not None else post.last
            post.body = Body(post.first, post.last, self._types[kind].label, kind, place=post.place)
