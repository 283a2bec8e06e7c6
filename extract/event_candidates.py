"""Words that may tell of an event, and how plainly they do.

The head of a phrase counts: `Upacara peringatan Hari Bhayangkara` is an Upacara. What an event is held for
(`dalam rangka HUT …`, `jelang Pilkada`) is its occasion and no event of its own.
"""

from __future__ import annotations

from .event_drafts import EventDraft, SentenceView
from .lexicon import Hit
from .no_events import NoEvents
from .page import Page
from .wording import Wording

VAGUE_TYPES = frozenset(
    {"kegiatan", "pengamanan_pemilu", "pemungutan_suara", "kampanye", "bencana", "gotong_royong"}
)
"""Kinds whose words are printed about much else: they make an event only where no other does."""
_SESSION = "rapat_paripurna"
_REPORT = "lkpj"
_HEARING = "sidang"
_PREPARATION = "rapat_persiapan"
_FORM = "upacara"
_VISIT = "kunjungan_kerja"
_COMMEMORATIONS = frozenset({"peringatan", "apel_peringatan", "hut_organisasi"})
"""What an Upacara may be held for, and still be called one."""
_NAMED_FOR = 3
"""Tokens between `dalam rangka` and the occasion (`dalam rangka peringatan Hari …`)."""
_OVER = 3
"""Tokens between `usai` and an event (`Usai menghadiri acara syukuran, Kapolda mengunjungi …`)."""
_SHORT_VERB = 4
"""Letters of a word that only looks like a verb."""
_NAME = 4
"""Tokens of an event's name behind its first word, up to the bracket with its short form."""


def of_council(drafts: list[EventDraft]) -> None:
    """A Sidang in an article on a plenary session is that session, not a court's."""
    if any(draft.type == _SESSION for draft in drafts):
        for draft in drafts:
            draft.type = _SESSION if draft.type == _HEARING else draft.type


class EventCandidates:
    """Finds and weighs the event words of a sentence."""

    def __init__(self, wording: Wording) -> None:
        self._no_event = NoEvents(wording)
        self._active = wording.phrases("held_active")
        self._passive = wording.phrases("held_passive")
        self._cues = wording.phrases("event_cue")
        self._announced = wording.phrases("certainly_planned", "cancelled", "postponed")
        self._plans = wording.phrases("planned")
        self._relative = wording.norms("relative")
        self._occasions = wording.phrases("occasion")
        self._received = wording.norms("received")
        self._visits = wording.norms("visit_of")
        self._over = wording.phrases("over")
        self._part_of = wording.norms("part_of_event")
        self._undergone = tuple(wording.norms("passive_prefix"))
        self._vague = wording.phrases("vague_event")
        self._doing = tuple(wording.norms("active_prefix"))

    def __call__(self, page: Page, view: SentenceView) -> list[EventDraft]:
        """The candidates of one sentence, in order, each with its score."""
        sentence = view.sentence
        found: list[EventDraft] = []
        end = tail = sentence.first
        hits = page.hits.within(sentence.first, sentence.last, "event")
        hits = [hit for hit in hits if hit.first not in page.text.quoted]
        view.kinds = frozenset(hit.notations[0] for hit in hits)
        for hit in hits:
            index = hit.first
            if index < end:
                continue
            if self._no_event.in_name(page, hit):
                end = hit.last
            if index < end or self._no_event(page, view, hit) or self._reported_on(hit, found):
                continue
            short = bool(found) and self._in_brackets(page, found[-1], found[-1].first, index)
            again = bool(found) and self._in_brackets(page, found[-1], tail, index)
            if short or again or (found and index == end):
                end = hit.last
                tail = index
                if not short and (again or not self._outdoes(page, found[-1], hit)):
                    continue  # `Upacara peringatan Hari Ulang Tahun (HUT)` is an Upacara
                head = found.pop()
                hit = Hit(head.first, head.last if short else hit.last, hit.category, hit.notations)
            end = max(end, hit.last)
            tail = index
            draft = EventDraft(hit.notations[0], hit.first, hit.last, view)
            draft.occasion = self._occasion(page, sentence.first, hit.first)
            draft.score = self._score(page, draft)
            found.append(draft)
        plain = [draft for draft in found if not draft.occasion and draft.type not in VAGUE_TYPES]
        for draft in found:
            draft.after = self._after(page, draft)
            draft.bygone = len(plain) > 1 and draft.after
            draft.left = max((d.last for d in plain if d.last <= draft.first), default=sentence.first)
            draft.right = min((d.first for d in plain if d.first >= draft.last), default=sentence.last)
            if draft.type == _PREPARATION:
                prepared = self._prepared(page, draft)
                draft.prepares, draft.right = prepared < draft.right, prepared
        return found

    def _prepared(self, page: Page, draft: EventDraft) -> int:
        """`rapat persiapan penjemputan bupati yang direncanakan pada …`: where the words turn to what is
        prepared."""
        plans = page.starts(draft.last, draft.right, self._plans)
        return next((index - 1 for index in plans if page.norm(index - 1) in self._relative), draft.right)

    def _outdoes(self, page: Page, head: EventDraft, hit: Hit) -> bool:
        """`Upacara` + `peringatan` is an Upacara; `acara` + `pisah sambut`, `upacara` + `sertijab`,
        `pembukaan` + `festival`, `mendatangi` + `simulasi` not."""
        if head.type in VAGUE_TYPES or page.norm(head.last - 1) in self._part_of:
            return True
        if head.type == _VISIT and page.norm(head.first).startswith(self._doing):
            return True
        return head.type == _FORM and hit.notations[0] not in _COMMEMORATIONS

    def _after(self, page: Page, draft: EventDraft) -> bool:
        first = max(draft.view.sentence.first, draft.first - _OVER)
        return bool(page.starts(first, draft.first, self._over))

    @staticmethod
    def _in_brackets(page: Page, head: EventDraft, named: int, index: int) -> bool:
        """`Musyawarah Rencana Pembangunan (Musrenbang)`: the name that begins at `named` over again, not one
        more event."""
        if (
            page.word(index - 1) != "("
            or head.type in VAGUE_TYPES
            or index - 1 - max(head.last, named) > _NAME
        ):
            return False
        alike = page.norm(index)[:1] == page.norm(named)[:1]
        return alike and all(page.capital(at) for at in range(max(head.last, named), index - 1))

    @staticmethod
    def _reported_on(hit: Hit, found: list[EventDraft]) -> bool:
        """`Rapat paripurna dengan agenda LKPJ`: a report is what a session is about."""
        return hit.notations[0] == _REPORT and any(draft.type == _SESSION for draft in found)

    def _occasion(self, page: Page, first: int, index: int) -> bool:
        for at in page.starts(max(first, index - _NAMED_FOR - 2), index, self._occasions):
            length = page.phrase_at(at, self._occasions)
            if page.norm(at) in self._received and page.norm(index) in self._visits:
                continue  # whoever receives a visit is at it
            if index - (at + length) <= _NAMED_FOR and not self._divided(page, at + length, index):
                return True
        return False

    def _divided(self, page: Page, first: int, last: int) -> bool:
        """By a mark, or by a verb: `Persiapan dibahas dalam rapat`, `menyambut Menteri yang akan datang`."""
        if any(page.norm(index) in self._relative for index in range(first, last)):
            return True
        words = [page.word(index) for index in range(first, last)]
        verbs = (word for word in words if len(word) > _SHORT_VERB and word.startswith(self._undergone))
        return any(not word[0].isalnum() for word in words) or any(True for _ in verbs)

    def _score(self, page: Page, draft: EventDraft) -> float:
        sentence = draft.view.sentence
        score = 1.0 + 0.3 * (draft.last - draft.first)
        if draft.type in VAGUE_TYPES or page.phrase_at(draft.first, self._vague) == draft.last - draft.first:
            score -= 3.0
        if draft.occasion:
            score -= 3.0
        before = max(sentence.first, draft.first - 4)
        if page.starts(before, draft.first, self._active):
            score += 2.0
        if page.starts(before, draft.first, self._cues):
            score += 1.5
        if page.starts(draft.last, min(sentence.last, draft.last + 12), self._passive, self._announced):
            score += 1.5
        if draft.view.dates:
            score += 2.0
        if sentence.part == "title":
            score += 0.5
        return score
