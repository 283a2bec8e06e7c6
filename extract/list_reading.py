"""Lists of people that a verb opens, and with which mode.

`Turut hadir Kapolres, Dandim …`; `dipimpin Sekda`, which one person does; `Turut mengikuti kegiatan ini,
Sekda …`, where the list stands behind the comma.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

from ..facts import Mode
from ..ontology.concepts import Trigger
from .attendance import MODES
from .deed_reading import DeedReading
from .guest_words import Guests
from .lexicon import Hit
from .mentions import Actor
from .sentence_reading import NEAR
from .subject_reading import INAUGURATIONS

LEADING = frozenset({"opened", "led", "signed", "inaugurated", "spoke"})
"""Modes that belong to those named right behind their trigger, not to a long list."""
_ATTENDERS = "peserta_ialah"
_LISTED = ("attended", "accompanied")
_NO_MARKS = str.maketrans("()[]./,:;", " " * 9)
_OBJECT = 4
"""Words of what was led or opened, up to who did it."""
_SIGNING = "penandatanganan"
_SEVERAL = 3
"""Of so many who did something together none is said to have led it."""


@dataclass(eq=False)
class ListReading(DeedReading):
    """Opens lists, and ends them."""

    agent: tuple[Mode, str] | None = field(default=None, init=False)
    """The mode and the rule of the agent that `oleh` still brings: `dilantik sebagai Pj oleh Gubernur`."""
    behind_comma: str | None = field(default=None, init=False)
    """The verb whose subjects stand behind the next comma."""
    unsaid: tuple[Mode, str] | None = field(default=None, init=False)
    """What a verb says of those whom `yakni` names next: `Yang mendampingi Bupati yakni Camat …`."""

    def not_there(self, hit: Hit) -> bool:
        """`sedang mengikuti kegiatan di luar kota`, `selalu mendampingi petani`: at none that is told of."""
        if self.page.norm(hit.first - 1) in self.cues.habit:
            return True
        stop = hit.last
        while stop < self.view.sentence.last and self.page.word(stop) not in (",", ".", ";"):
            stop += 1
        return bool(self.page.starts(hit.last, stop, self.cues.elsewhere))

    def lists(self, hit: Hit, trigger: Trigger) -> bool:
        """`Dalam rapat Pemkab turut hadir Kapolres …`: with somebody right behind it, a verb of attendance
        opens a list, and who stands before it is not its subject."""
        if self._that_came(hit):
            return False
        both = trigger.status_before == trigger.status_after == "attended" and trigger.marker != "near"
        following = self.next_actor(hit)
        return both and following is not None and not self.page.word(hit.last)[:1].islower()

    def _that_came(self, hit: Hit) -> bool:
        """`Kepada para camat dan lurah yang hadir, Bupati berpesan`: those before it, not behind it."""
        that = self.page.norm(hit.first) in self.cues.relative and self.page.word(hit.last) == ","
        if not that or not self.pending or self.pending[-1].last != hit.first:
            return False
        return len(self.pending) > 1 or (self.can(self.pending[0], "led") and self.pending[0].group is None)

    def open_list(self, hit: Hit, trigger: Trigger) -> None:
        """Say what holds of those behind a trigger."""
        after = trigger.status_after
        if (subject := self._subject_behind(hit, trigger)) is not None:
            self.mode, self.rule, self.opened = cast(Mode, trigger.status_before), trigger.notation, subject
        elif trigger.group == "list" and self._shall_be_formed(hit):
            self.pending = []
        elif after == "read":
            self.read_aloud(hit, trigger)
        elif after == "organizer":
            following = self.next_actor(hit)
            if following is not None and (following.posts or following.name is not None):
                several = len(self.joined_behind(hit.last)) >= _SEVERAL
                one: Mode = "inaugurated" if self._swears_in(hit) else "led"
                if self._is_signing(hit):
                    one, several = "signed", False
                self.mode, self.rule, self.opened = "attended" if several else one, trigger.notation, hit.last
        elif after == "by_inaugurated":
            self.agent = "inaugurated", trigger.notation
        elif after in MODES:
            mode = cast(Mode, after)
            behind = hit.last + (self.page.word(hit.last) == ",")
            if mode == "inaugurated" and self.page.norm(behind) in self.cues.namely:
                mode = "attended"  # `yang dilantik yakni Camat …`
            elif mode == "inaugurated" and behind > hit.last:
                return  # `Mewakili keuchik yang dilantik, Hamdani berjanji …`
            if trigger.group == "sign" and self.about_message():
                return  # `SK yang diteken Menteri`: not at the event
            if trigger.marker == "speeches" and self.only_read(hit):
                return  # `dilanjutkan dengan sambutan Gubernur yang dibacakan Bupati`
            if trigger.marker == "near" and not self.somebody_near(hit):
                return  # `Menyambut Hari Bhayangkara, Polres …`
            if trigger.marker == "met":  # `Bupati disambut Camat`: both were there
                for actor in self.pending[-1:]:
                    if actor.name is not None and hit.first - actor.last <= 1:
                        self.add(actor, "attended", trigger.notation)
            if trigger.marker == "agent" and not self.does_what(hit):
                return  # `Yang didatangi sejumlah TPS`
            given = self.page.norm(hit.last) in self.cues.given_to
            now = self.page.norm(hit.first - 1) in self.cues.by_now
            if trigger.group == "lead" and now and self._of_a_body(hit.first - 1):
                self.passed_over = self.next_actor(hit)
                return  # `Polres yang sekarang dipimpin AKBP Dani`
            if given and (self.planned or mode in LEADING):
                return  # `Usulan akan diserahkan kepada Gubernur`, `oleh pimpinan apel kepada …`
            if mode in LEADING:
                self.agent = mode, trigger.notation
            if self.mode is not None and trigger.group == "list":
                return
            if self.signing and trigger.group == "list":
                mode = "signed"  # `tujuh kepala dinas menandatangani, di antaranya …`
            faced = trigger.marker == "audience"  # `Bupati berbicara di hadapan para camat`
            if trigger.status_before is None and (mode == "accompanied" or faced):
                for actor in self.pending:
                    if actor.group is None or not faced:
                        self.last = [self.add(actor, "attended", trigger.notation)]
                self.facing = self.last[-1:] if faced and self.pending else []
            self.pending = []
            self.mode, self.rule, self.opened = mode, trigger.notation, hit.last

    def _shall_be_formed(self, hit: Hit) -> bool:
        """`Tim yang terdiri atas Polres dan Kodim akan dibentuk`: nobody is said to have come."""
        first, last = self.view.sentence.first, self.view.sentence.last
        team = self.page.starts(first, hit.first, self.cues.formed)
        return bool(team) and bool(self.page.starts(first, last, self.cues.formation))

    def see_in_picture(self) -> None:
        """`Bupati (tengah) bersama Kapolres usai rapat`: whoever a caption names with others, or tells where
        they stand, was there; a picture from the archive is of another day."""
        sentence, tokens = self.view.sentence, self.page.tokens
        if sentence.part != "caption" or not self.pending:
            return
        line = tokens.text[tokens.starts[sentence.first] :].split("\n", 1)[0].lower()
        if not self.cues.archive.isdisjoint(line.translate(_NO_MARKS).split()):
            return
        placed = any(
            self.page.word(actor.last) == "(" and self.page.norm(actor.last + 1) in self.cues.pictured_at
            for actor in self.view.actors
        )
        if placed or self.joined is not None:
            for actor in self.pending:
                if self.can(actor, "led"):
                    self.add(actor, "attended", "pictured")

    def _of_a_body(self, index: int) -> bool:
        """Whether a body, and `yang`, end before `index`."""
        before = index - (self.page.norm(index - 1) in self.cues.relative)
        return any(a.last == before and a.body is not None and not a.posts for a in self.view.actors)

    def _subject_behind(self, hit: Hit, trigger: Trigger) -> int | None:
        """`Yang memimpin apel Dandim …`: where the subject of such a verb stands, behind what it was done
        to."""
        first, relative = self.view.sentence.first, self.cues.relative
        opens = hit.first == first + (self.page.norm(hit.first) not in relative)
        if not opens or self.page.norm(first) not in relative or trigger.status_before not in LEADING:
            return None
        at = hit.last
        while at < hit.last + _OBJECT and self.page.word(at)[:1].islower():
            at += 1
        subject = next((actor for actor in self.view.actors if actor.first == at), None)
        return at if subject is not None and self.can(subject, "led") else None

    def _is_signing(self, hit: Hit) -> bool:
        """`Penandatanganan dilakukan oleh Bupati dan Kajari`: what is done is the signing."""
        events = self.page.hits.within(self.view.sentence.first, hit.first, "event")
        return any(_SIGNING in event.notations for event in events)

    def _swears_in(self, hit: Hit) -> bool:
        """`Pelantikan walinagari dilakukan oleh Camat`: what is done is the swearing-in."""
        before = range(self.view.sentence.first, hit.first)
        return self.event.type in INAUGURATIONS and any(
            self.page.norm(index) in self.cues.swearing for index in before
        )

    def begin_clause(self, hit: Hit, trigger: Trigger) -> None:
        """`Turut mengikuti kegiatan ini, Sekda …`, `Meninjau pasar, Bupati …`: a verb without a subject that
        opens the sentence; who did it is named behind the comma."""
        opens = hit.first == self.view.sentence.first and not self.last and trigger.marker != "near"
        if (
            not self.last
            and trigger.group == "attend"
            and trigger.status_before in ("attended", "accompanied")
        ):
            self.unsaid = cast(Mode, trigger.status_before), trigger.notation
        if opens and trigger.group == "attend" and trigger.status_before == "attended":
            self.behind_comma = trigger.notation

    def pass_list_word(self, index: int) -> None:
        """A word that opens or ends a list without being a verb."""
        norm = self.page.norm(index)
        if norm == "," and self.behind_comma is not None:
            named = [
                actor
                for actor in self.view.actors
                if 0 <= actor.first - index - 1 <= NEAR and not self.page.plain(index + 1, actor.first)
            ]
            if any(self.can(actor, "led") for actor in named):
                self.mode, self.rule, self.opened = "attended", self.behind_comma, index + 1
            self.pending, self.behind_comma = [], None
        elif norm in self.cues.namely and self.unsaid is not None:
            (self.mode, self.rule), self.unsaid, self.opened = self.unsaid, None, index + 1
            self.pending = []
        elif norm in self.cues.namely and self._attenders(index):
            self.mode, self.rule, self.opened, self.pending = "attended", _ATTENDERS, index + 1, []
        elif norm in self.cues.takes_place:
            self.mode = None  # `…, dan Kajari bertempat di Aula Polres, Blora`
        elif norm in self.cues.beside_leader and self.mode in LEADING and self.mode != "signed":
            behind = any(actor.first == index + 1 for actor in self.view.actors)
            self.mode = "attended" if behind else None

    def _attenders(self, index: int) -> bool:
        """`Peserta rapat adalah …`: those who came are named next."""
        last = self.pending[-1] if self.pending else None
        if last is None or last.group is None or self.mode is not None or index - last.last > NEAR:
            return False
        return self.page.norm(last.first) in self.cues.attenders

    def go_on_behind(self, actor: Actor) -> int:
        """Take in the members of the list that follow `actor` and are nobody known; the token behind them."""
        if self.mode not in _LISTED or not self.last or self.last[-1].actor is not actor:
            return 0
        return self._take_in(self.cues.guests.behind(self.page, self.view, actor))

    def open_with(self, index: int) -> int:
        """The same for those whom a list opens with."""
        if self.mode not in _LISTED or self.opened != index:
            return 0
        return self._take_in(self.cues.guests.at_opening(self.page, self.view, index))

    def _take_in(self, guests: Guests) -> int:
        self.last = self.add_guests(guests, self.mode or "attended", self.rule)[-1:] or self.last
        return guests.last
