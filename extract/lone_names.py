"""Persons whose name no office goes with: what shows that a name is meant.

`Narasumber Muhammad Makmun Rasyid`, `pejabat lama Letkol Inf Andi`, `istri Nurmiaty AR`, `Hadir Sarmada
(Kabag Hukum)`, `IMM Ayu Candrayani;`; and delegates, who may have no name at all.
"""

from __future__ import annotations

from ..ontology.concepts import Trigger
from .lexicon import Hit, Lexicon
from .mentions import Actor, Body, NameMention
from .names import NameParser
from .page import Page
from .posts import PostParser
from .quoted_names import QuotedNames
from .sentences import Sentence
from .trailing_posts import PostLinker
from .wording import Wording

_SMALL_WORDS = 3
_PAUSES = (",", "-", "–", "—")


class LoneNames:
    """Reads the actors of a sentence that are no holders of offices."""

    def __init__(
        self,
        lexicon: Lexicon,
        wording: Wording,
        posts: PostParser,
        names: NameParser,
        link: PostLinker,
        quoted: QuotedNames,
    ) -> None:
        self._link = link
        self._quoted = quoted
        self._posts = posts
        self._names = names
        self._triggers = lexicon.vocabulary.triggers
        self._cues = wording.norms("name_cue")
        self._and = wording.norms("and")
        self._delegates = wording.norms("delegate")
        self._to = wording.norms("handed_to")
        self._from = wording.norms("handed_from")
        self._opening = wording.norms("namely", "apiece")
        self._listing = self._and | wording.norms("namely", "being", "apiece") | {",", ";", ":"}
        self._errands = wording.phrases("errand")
        self._through = wording.norms("through")
        self._by_now = wording.norms("by_now")
        self._held = wording.norms("held_by_now")
        self._holders = wording.phrases("holder_old", "holder_new")

    def delegate(self, page: Page, index: int, sentence: Sentence) -> Actor | None:
        """`perwakilan Kapolres Kampar`, and behind it, perhaps, the delegate's name and rank."""
        if page.norm(index) not in self._delegates:
            return None
        at = self.behind_delegate(page, index)
        post = self._posts.parse(page, at) if page.capital(at) else None
        if post is None or post.last > sentence.last or post.position != "head":
            return None
        if self._names.parse(page, post.last) is not None and not self._names.titled_at(page, post.last):
            return None  # `perwakilan Kepala Desa Suka Maju`: a place or a person
        return Actor(index, post.last, posts=[post], delegate=True)

    def behind_delegate(self, page: Page, index: int) -> int:
        """Where the sender is named behind `utusan dari`; `index` itself for any other word."""
        if page.norm(index) not in self._delegates:
            return index
        return index + 1 + (page.norm(index + 1) in self._from)

    def stands_in(self, page: Page, index: int) -> bool:
        """`selaku perwakilan Bupati`: whether words that end behind `index` say for whom somebody came, who
        is named before them."""
        if page.norm(index) not in self._delegates:
            return False
        hit = page.hits.at(index - 1, "trigger")
        return hit is not None and hit.last > index and self._trigger(hit).group == "represent"

    def _trigger(self, hit: Hit) -> Trigger:
        return self._triggers[hit.notations[0]]

    def player(self, page: Page, index: int, sentence: Sentence) -> Actor | None:
        """`Narasumber Muhammad Makmun Rasyid`: a part in the event, which is no office, and a bare name."""
        part = page.hits.at(index, "event_role")
        if part is None or page.hits.at(part.last, "role", "capacity") is not None:
            return None
        name = self._names.parse(page, self._behind_small_words(page, part.last))
        if (
            name is None
            or name.last > sentence.last
            or (name.name_last - name.name_first < 2 and not name.titled)
        ):
            return None
        return Actor(index, name.last, name=name)

    def _pauses(self, page: Page, index: int) -> bool:
        return page.word(index) in (",", ".", ";") or page.norm(index) in self._and | self._to

    @staticmethod
    def _behind_small_words(page: Page, index: int) -> int:
        """`Ketua Panitia pelantikan, Farhad AP,`: where the name may begin."""
        at = index
        while at - index < _SMALL_WORDS and page.word(at).islower() and not page.hits.at(at, "trigger"):
            at += 1
        return at + 1 if page.word(at) == "," else index

    def holder(self, page: Page, index: int) -> Actor | None:
        """`pejabat lama Letkol Inf Andi Santoso`: who leaves an office or comes into it, by a titled name."""
        length = page.phrase_at(index, self._holders)
        if not length or not page.capital(index + length) or page.broken(index + length):
            return None
        name = self._names.parse(page, index + length)
        if name is not None and not name.titled and not self._pauses(page, name.last):
            return None
        return Actor(index, name.last, name=name) if name is not None else None

    def name(self, page: Page, index: int, sentence: Sentence) -> NameMention | None:
        """A titled name, a spouse (`istri Nurmiaty AR`), or a bare one where a verb or a list shows it."""
        if self._names.titled_at(page, index):
            return self._names.parse(page, index)
        kin = self._names.kin_at(page, index)
        if kin:
            name = self._names.parse(page, index + kin)
            if name is None or not (name.titled or name.name_last - name.name_first > 1):
                return None
            name.consort = not (name.rank and page.word(index - 1) == ",")  # `Ratna, istri AKBP Budi`: he
            return name
        if not page.capital(index) or _degree_unknown(page, index):
            return None
        if (called := self._quoted(page, index, sentence)) is not None:
            return called
        if page.norm(index - 1) in self._held and (held := self._names.called(page, index, alone=True)):
            return held
        verb = page.hits.at(index - 1, "trigger") if index > sentence.first else None
        if verb is not None:  # `Hadir Sarmada (Kabag Hukum)`, `Camat diwakili Basis Sinuraya,`
            trigger = self._trigger(verb)
            sent = trigger.status_before == "represented" or trigger.group == "charge"
            name = None if self._names.is_topic(page, index) else self._names.parse(page, index)
            if name is None or name.titled:
                return name
            shown = (sent and self._has_errand(page, name)) or self._before_its_post(page, name, sentence)
            return name if self._names.stands_alone(page, name, listed=sent, shown=shown) else None
        before = page.norm(index - 1) if index > sentence.first else ""
        numbered = index == sentence.first + 2 and page.word(sentence.first).isdigit()
        listed = before in self._listing
        cued = before in self._cues
        known = self._names.opens(page, index)
        opened = index == sentence.first or (index == sentence.first + 1 and before in self._by_now)
        opened = opened or before in self._through
        if opened or listed or cued or numbered or known:
            name = None if self._names.is_topic(page, index) else self._names.parse(page, index)
            if name is None or name.titled:
                return name
            listed = listed and self.in_list(page, index, sentence)
            if self._names.stands_alone(page, name, listed=listed):
                return name
            if opened and not page.shouting and self._before_its_post(page, name, sentence):
                return name if self._names.stands_alone(page, name, listed=False, shown=True) else None
        return None

    def _has_errand(self, page: Page, name: NameMention) -> bool:
        """`menugaskan Budi Santoso untuk hadir`: whether a full name stands before what it is to do."""
        return name.name_last - name.name_first > 1 and page.phrase_at(name.last, self._errands) > 0

    def _before_its_post(self, page: Page, name: NameMention, sentence: Sentence) -> bool:
        """`Yosef Kambu, Kepala Dinas Sosial Wajo, hadir`: whether a post that is no other's follows."""
        if self._link.moves_on(page, name.last):
            return True  # `Yarsoni dari Kepala Disdag menjadi …`
        if page.word(name.last) not in _PAUSES or name.name_last - name.name_first < 2:
            return False
        post = self._posts.parse(page, name.last + 1)
        if post is None or post.last > sentence.last:
            return False
        after = page.word(post.last)
        own = self._names.parse(page, post.last + (after in (",", "(")))
        return own is None and (after not in (",", "(") or not page.capital(post.last + 1))

    def _opens_list(self, trigger: str) -> bool:
        return self._triggers[trigger].status_after in ("attended", "accompanied", "invited")

    def in_list(self, page: Page, index: int, sentence: Sentence) -> bool:
        """Whether a wording that opens a list of people stands before `index` in the sentence."""
        if any(sentence.first <= at < index for word in self._opening for at in page.where(word)):
            return True
        triggers = page.hits.within(sentence.first, index, "trigger")
        return any(self._opens_list(hit.notations[0]) for hit in triggers)

    def member(self, page: Page, body: Body, sentence: Sentence) -> Actor:
        """`IMM Ayu Candrayani;`: a body and a bare name in a list is a person of that body, without an
        office."""
        actor = Actor(body.first, body.last, body=body)
        if not self.in_list(page, body.first, sentence) or body.place is not None:
            return actor
        name = self._names.parse(page, body.last)
        if name is None or name.name_last - name.name_first < 2 or name.last > sentence.last:
            return actor
        if page.word(name.last) in (",", ";", ".") or page.norm(name.last) in self._and:
            actor.name, actor.last = name, name.last
        return actor


def _degree_unknown(page: Page, index: int) -> bool:
    """`S.Kep.,M.Kep`: an initial that hangs on a word, behind a degree."""
    tokens, word = page.tokens, page.word(index)
    if len(word) != 2 or not word.endswith(".") or index + 1 >= len(tokens):
        return False
    return tokens.ends[index] == tokens.starts[index + 1] and page.hits.at(index - 2, "suffix") is not None
