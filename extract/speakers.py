"""Who speaks in a stretch of a sentence: the one beside a speech verb, the one before, or nobody in it.

`kata Nonding`, `Menurut Bupati, …`, `Kapolres … menyampaikan`, `Hal itu disampaikan Sekda …` name the
speaker; `katanya`, `kata dia`, `Ia menambahkan`, `…, menurutnya, …` say that it is the one who spoke last,
whoever else stands in the sentence. A group or a body speaks as well, but is nobody that a statement could
be given to.
"""

from __future__ import annotations

from .event_drafts import SentenceView
from .lexicon import Lexicon
from .mentions import Actor
from .page import Page
from .speech_words import SpeechWords, Voice, is_somebody
from .wording import Wording

_ANAPHOR = 5
"""Tokens that may open a sentence before its verb: `Hal tersebut juga dikatakan Kapolres`."""
_CLOSING = frozenset(",.?!")
_VERB = 3
"""Tokens between `ia` and its verb (`Ia juga kembali menegaskan`), or a group and its verb."""


class SpeakerReader(SpeechWords):
    """Finds the speaker of a stretch of a sentence."""

    def __init__(self, lexicon: Lexicon, wording: Wording) -> None:
        super().__init__(lexicon, wording)
        self._prepositions = wording.norms("preposition")
        self._as_what = wording.norms("as_what")
        self._lead_in = wording.norms("lead_in")
        self._kin = wording.norms("kin")
        self._venues = wording.norms("venue")
        self._when = wording.norms("when_asked")
        self._unnamed = wording.norms("unnamed_speaker")
        self._spoken_of = wording.norms("spoken_of")
        self._listing = wording.norms("conjunction") | {",", ";"}

    def tag(self, page: Page, view: SentenceView, first: int, last: int, floor: Actor | None = None) -> Voice:
        """Whom the words right behind a quotation name: `kata Nonding`, `seloroh Wabup Any`, `ujarnya`;
        `floor` spoke last."""
        index = first
        while index < last and not page.word(index)[:1].isalpha():
            index += 1
        if index > first + 2 or index >= last:
            return None
        hit = self._verb(page, index)
        if self._back(page, index, hit):
            return "same"
        if page.capital(index) and page.word(first - 1) == ",":
            # `“Bupati berhalangan,” Kabag Prokopim Aidar Lapu kepada wartawan`
            named = next((a for a in view.actors if a.first == index and is_somebody(a)), None)
            if named is not None and named.name is not None:
                return named
        closed = page.word(first - 1) in _CLOSING or page.word(index - 1) == ","
        if hit is None and not (closed and self._tag_word(page, index)):
            return None
        at = hit.last if hit is not None else index + 1
        voice = self._beside(page, view, at)
        told = hit is not None and self._tells(hit)
        if hit is None and voice is None:
            return self._in_apposition(page, view, at)  # `teriak koordinator aksi, Rizal Fahmi`
        if isinstance(voice, Actor) and voice.name is None:
            return self._in_apposition(page, view, voice.last - 1) or voice
        if isinstance(voice, Actor) or voice == "same" or not told or at >= last:
            return voice
        if (named := self._in_apposition(page, view, at)) is not None:
            return named
        if voice is None and (page.word(at)[:1].islower() or page.capital(at + 1)):
            return self._described(page, view, at)
        if voice is None and self._of_another(page, at, floor):
            return "unknown"
        return voice  # a short name that is none of the article's (`kata Jokowi`) is of the last speaker

    def within(self, page: Page, view: SentenceView, first: int, last: int) -> Voice:
        """Who speaks in tokens `first` up to `last`, quotations left out."""
        back = first if page.norm(first) in self._pronouns else last
        verbs = {hit.first: hit for hit in page.hits.within(first, last, "trigger") if self._speech(hit)}
        readers = {hit.first: hit for hit in page.hits.within(first, last, "trigger") if self._read(hit)}
        for index in sorted({*verbs, *readers, *page.starts(first, last, self._own, self._passive)}):
            if index in page.text.quoted or (readers and index == first and index not in readers):
                continue  # `Pesan Kapolri dibacakan …`: no verb
            hit = verbs.get(index)
            if index in readers:
                if isinstance(voice := self._beside(page, view, readers[index].last), Actor):
                    return (
                        voice  # `Amanat Presiden dibacakan Gubernur`: the words are given with who read them
                    )
                continue
            if self._back(page, index, hit):
                back = min(back, index)
                continue
            if page.norm(index - 1) in self._when:
                continue  # `saat dikonfirmasi wartawan`: who is asked stands elsewhere
            if length := page.phrase_at(index, self._passive):
                named = self._in_apposition(page, view, index + length)
                if voice := self._beside(page, view, index + length) or named:
                    voice = named if voice == "unknown" and named is not None else voice
                    return self._through(page, view, voice) if isinstance(voice, Actor) else voice
            if hit is None:
                continue
            told = self._tells(hit)
            voice = self._beside(page, view, hit.last) if told else self._before(page, view, first, index)
            if voice is not None:
                return voice
        if verbs and page.norm(first) in self._unnamed:
            return "unknown"  # `Pihak panitia menyebut …`
        subject = self._subject(page, view, first, last)
        if back < last and subject is not None and back == subject.last:
            return "same"  # `Wakil Bupati kata dia, …`
        # `Kasat Narkoba, katanya, …` tells of him; `Kapolres menyinggung hal yang menurutnya …` is his own
        own = subject is not None and back - subject.last > 1 + (page.word(subject.last) == ",")
        return "same" if back < last and not own else subject

    def spoken_of(self, page: Page, view: SentenceView) -> Actor | None:
        """`Wakil Bupati kata dia, …`: whom somebody else speaks of."""
        sentence = view.sentence
        subject = self._subject(page, view, sentence.first, sentence.last)
        if subject is None or not self._back(page, subject.last, self._verb(page, subject.last)):
            return None
        return subject

    def agent(self, page: Page, view: SentenceView) -> Actor | None:
        """Who is said to have said what stands before: `Hal itu dikatakan Kapolres`."""
        sentence = view.sentence
        for index in page.starts(sentence.first, sentence.last, self._passive):
            if index - sentence.first > _ANAPHOR or index in page.text.quoted:
                break
            voice = self._beside(page, view, index + page.phrase_at(index, self._passive))
            if isinstance(voice, Actor):
                return voice
        return None

    def lone(self, page: Page, view: SentenceView) -> Actor | None:
        """The one person of a sentence, None where it names several: `Hadir Kapolres AKBP Made Dana.`"""
        named = [
            a
            for a in view.actors
            if is_somebody(a) and a.first not in page.text.quoted and not self._is_address(page, a)
        ]
        return named[0] if len(named) == 1 else None

    def _told_of(self, page: Page, view: SentenceView, actor: Actor) -> bool:
        """`Bupati dijadwalkan hadir`, `Ketua PKK Ana Wirawan, Ketua Bhayangkari …`: somebody who is only told
        of, alone or in a row."""
        for index in range(actor.last, actor.last + _VERB):
            if page.norm(index) in self._spoken_of:
                return True
            if not page.word(index)[:1].islower():
                break
        following = next((a for a in view.actors if a.first >= actor.last and is_somebody(a)), None)
        joined = range(actor.last, following.first) if following is not None else range(0)
        return bool(joined) and all(page.norm(index) in self._listing for index in joined)

    def _is_address(self, page: Page, actor: Actor) -> bool:
        """`di Aula Kantor Bupati`: whose place it is."""
        return actor.name is None and page.norm(actor.first - 1) in self._venues

    def _before(self, page: Page, view: SentenceView, first: int, index: int) -> Voice:
        """The subject of the verb at `index`: the nearest actor before it that depends on no other word."""
        for at in range(index - 1, max(first, index - _VERB) - 1, -1):
            if page.norm(at) in self._pronouns:
                return "same"
        for actor in reversed(view.actors):
            if not first <= actor.first < actor.last <= index or actor.first in page.text.quoted:
                continue
            if self._depends(page, actor, first) or self._is_address(page, actor):
                continue
            if is_somebody(actor):
                return actor
            if actor.group is not None and index - actor.last < _VERB:
                return "unknown"
        return None

    def _depends(self, page: Page, actor: Actor, first: int) -> bool:
        """Behind a preposition or a passive verb: `kepada Bupati`, `didampingi Sekda`, `yang dipimpin …`; in
        `Bupati yang diwakili Sekda` and `Sekda mewakili Bupati` the Sekda speaks."""
        if actor.first == first:
            return False
        if (stands_in := self._stands_in(page, actor)) is not None:
            return stands_in
        norm = page.norm(actor.first - 1)
        if norm == "," and page.norm(actor.first - 2) in self._kin:
            return True  # `Wakil Bupati yang didampingi istri, Ny. Ratna, menyampaikan …`
        return norm in self._prepositions or (
            norm.startswith(self._undergone) and not page.capital(actor.first - 1)
        )

    def _stands_in(self, page: Page, actor: Actor) -> bool | None:
        """Whether the words before `actor` say that another came for them; False where they came for another,
        None for other words."""
        for hit in page.hits.within(actor.first - _ANAPHOR, actor.first, "trigger"):
            trigger = self._triggers[hit.notations[0]]
            if hit.last == actor.first and trigger.group == "represent" and trigger.marker is None:
                return trigger.status_before != "represented"
        return None

    def _subject(self, page: Page, view: SentenceView, first: int, last: int) -> Actor | None:
        """Whoever opens a sentence without a speech verb is whom the next words are from."""
        actor = next((a for a in view.actors if first <= a.first < last and is_somebody(a)), None)
        if actor is None or actor.first in page.text.quoted or self._depends(page, actor, first):
            return None
        if self._is_address(page, actor) or self._told_of(page, view, actor):
            return None
        opening = range(first, actor.first)
        as_what = page.norm(first) in self._as_what  # `Sebagai inspektur upacara, Dandim membacakan …`
        behind_comma = page.word(actor.first - 1) == ","
        answers = behind_comma and self._verb(page, first) is not None  # `Menanggapi itu, Ketua Bawaslu …`
        if not (as_what or answers) and any(page.hits.at(at, "trigger") is not None for at in opening):
            return None  # `Tampak hadir, Bupati …`
        if behind_comma and len(opening) > 1:
            return actor
        titled = [at for at in opening if page.norm(at) not in self._lead_in]
        unknown = actor.name is not None and all(at > first and page.capital(at) for at in titled)
        return actor if not titled or unknown else None
