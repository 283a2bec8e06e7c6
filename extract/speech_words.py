"""Words of speech and the actors beside them: `kata Nonding`, `ujarnya`, `ungkap Waka 1 DPRD, Andri`, `kata
pria asal Majene itu`.
"""

from __future__ import annotations

from typing import Literal

from .event_drafts import SentenceView
from .lexicon import Hit, Lexicon
from .mentions import Actor
from .page import Page
from .wording import Wording

Voice = Actor | Literal["same", "unknown"] | None
"""A speaker; the one who spoke last; somebody who is no person and no post; None where nothing is said."""
_EPITHET = 14
"""Tokens from a tag to the `itu` that makes a description of what stands between: `kata perwira jebolan
Sesko itu`."""
_APPOSED = 8
"""Tokens between a tag and the comma before a name."""


class SpeechWords:
    """What the words of speech in a sentence say of the speaker."""

    def __init__(self, lexicon: Lexicon, wording: Wording) -> None:
        self._triggers = lexicon.vocabulary.triggers
        self._pronouns = wording.norms("pronoun")
        self._own = wording.phrases("said_by_other")
        self._passive = wording.phrases("said_passive")
        self._enclitic = tuple(wording.norms("enclitic"))
        self._epithet_end = wording.norms("epithet_end")
        self._speaks_by = wording.norms("through")
        self._undergone = tuple(wording.norms("passive_prefix"))
        self._no_tag = wording.norms("preposition", "conjunction", "group_stop")

    def _verb(self, page: Page, index: int) -> Hit | None:
        """The verb of speech at `index`."""
        hit = page.hits.at(index, "trigger")
        return hit if hit is not None and self._speech(hit) else None

    def _speech(self, hit: Hit) -> bool:
        return self._triggers[hit.notations[0]].group == "speech"

    def _read(self, hit: Hit) -> bool:
        """Whether somebody's words are read out by whoever stands behind the verb: `dibacakan Sekda`."""
        return self._triggers[hit.notations[0]].status_before == "read"

    def _tells(self, hit: Hit) -> bool:
        """Whether the speaker stands behind the verb: `kata Bupati`."""
        return self._triggers[hit.notations[0]].status_after == "speech"

    def _back(self, page: Page, index: int, hit: Hit | None) -> bool:
        """Words that point to the last speaker: `katanya`, `kata dia`, `menurutnya`."""
        if page.phrase_at(index, self._own):
            return True
        if hit is None:
            return False
        last = page.norm(hit.last - 1)
        return last in self._pronouns or (hit.last == index + 1 and last.endswith(self._enclitic))

    def _tag_word(self, page: Page, index: int) -> bool:
        """`,” seloroh Wabup`: any word behind a quotation but a passive or a preposition may be its tag."""
        norm = page.norm(index)
        return (
            page.word(index)[0].islower()
            and norm not in self._no_tag
            and not norm.startswith(self._undergone)
        )

    def _beside(self, page: Page, view: SentenceView, at: int) -> Voice:
        """The actor at `at` or one token further, unless it only describes the last speaker."""
        if page.norm(at) in self._pronouns:
            return "same"
        actor = next((a for a in view.actors if at <= a.first <= at + 1 and a.last > at), None)
        if actor is None or actor.first in page.text.quoted:
            return None
        if is_somebody(actor):
            return actor
        return self._described(page, view, actor.last)

    def _through(self, page: Page, view: SentenceView, actor: Actor) -> Voice:
        """`dikatakan Kepala Dinas Hasan melalui Kabid Budi`: whoever spoke for `actor`."""
        at = actor.last + (page.word(actor.last) == ",")
        if page.norm(at) not in self._speaks_by:
            return actor
        other = next((a for a in view.actors if at < a.first <= at + 1), None)
        if other is not None and other.name is not None:
            return other
        return self._in_apposition(page, view, at + 1) or "unknown"

    @staticmethod
    def _of_another(page: Page, at: int, floor: Actor | None) -> bool:
        """`ujar Tubagus`, where the text has a `Tubagus Erif` whom nothing shows to be a person: not `floor`,
        unless it is a word of that one's name."""
        norm = page.norm(at)
        if floor is not None and floor.name is not None and norm in floor.name.name.lower().split():
            return False
        before = [index for index in page.where(norm) if index < at and page.capital(index)]
        commas = [page.word(index - 1) == "," and page.word(index + 1) in (",", ".") for index in before]
        return any(commas) or any(page.capital(index + 1) for index in before)

    @staticmethod
    def _in_apposition(page: Page, view: SentenceView, at: int) -> Actor | None:
        """`kata pimpinan, M. Ali Gani`, `ungkap Waka 1 DPRD, Andri Dewan`: a name behind the words for it."""
        for index in range(at + 1, min(at + _APPOSED, view.sentence.last)):
            if page.word(index) == ",":
                named = next((actor for actor in view.actors if actor.first == index + 1), None)
                return named if named is not None and named.name is not None and not named.posts else None
            if not page.word(index)[0].isalnum():
                break
        return None

    def _described(self, page: Page, view: SentenceView, at: int) -> Voice:
        """`kata pria asal Majene itu` describes the last speaker; `kata seorang warga` is somebody else."""
        end = min(at + _EPITHET, view.sentence.last)
        described = any(page.norm(index) in self._epithet_end for index in range(at, end))
        return "same" if described else "unknown"


def is_somebody(actor: Actor) -> bool:
    """A person or a post, to whom a statement can be given."""
    return actor.group is None and bool(actor.name is not None or actor.posts)
