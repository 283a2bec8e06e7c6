"""What is known at one point of a sentence that is read for attendance."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import takewhile

from ..facts import PRESENT, Mode
from .attendance import Attendance
from .attendance_cues import Cues
from .event_drafts import EventDraft, SentenceView
from .guest_words import Guests
from .lexicon import Hit
from .mentions import Actor
from .page import Page

NEAR = 3
"""Tokens between a verb and whom it means (`Pimpinan apel adalah Dandim`)."""
_DEGREES = 6
"""Tokens between a name and the bracket behind it: `Iskandar, SE., M.Si (anggota Bawaslu)`."""
_FUTURE = 3
"""Tokens before a verb among which `akan` makes it one of the future."""
ON_BEHALF = frozenset({"a_n", "an", "a_n_x", "atas_nama"})
"""Triggers for acting in another's name, which does not say that the other stayed away."""


@dataclass(eq=False)
class SentenceReading:
    """The actors and the list that are open while a sentence is read from left to right."""

    page: Page
    view: SentenceView
    event: EventDraft
    cues: Cues
    found: list[Attendance]
    mode: Mode | None = field(default=None, init=False)
    rule: str = field(default="", init=False)
    pending: list[Actor] = field(default_factory=list, init=False)
    """Actors that no trigger has claimed: possible subjects of the next one."""
    last: list[Attendance] = field(default_factory=list, init=False)
    opened: int = field(init=False)
    """The token behind the trigger that opened the list."""
    joined: Actor | None = field(default=None, init=False)
    """The subject that others are joined to by `bersama`."""
    planned: bool = field(default=False, init=False)
    """The last trigger told of what is still to come."""
    _many: int | None = field(default=None, init=False)
    """Where a collective ended."""
    _within: int | None = field(default=None, init=False)
    """Where a body ended that only says where people belong."""
    _closed: int | None = field(default=None, init=False)
    """Where a bracket closed that gave a group its letters."""
    apart: int = field(init=False)
    """How many attendances were known where the last contrast began."""

    def __post_init__(self) -> None:
        self.opened = self.view.sentence.first
        self.apart = len(self.found)

    def add(self, actor: Actor, mode: Mode, rule: str) -> Attendance:
        """State that `actor` was at the event, or was not, by `rule`."""
        if self.planned and mode in PRESENT:
            mode = "invited"
        stood_in = actor.delegate and mode in PRESENT
        attendance = Attendance(actor, "represented" if stood_in else mode, self.view, self.event, rule)
        attendance.unknown_deputy = stood_in
        attendance.ambiguous = self._named_on_behalf(actor)
        attendance.distant = mode in PRESENT and self._is_elsewhere(actor)
        self.found.append(attendance)
        return attendance

    def add_guests(self, guests: Guests, mode: Mode, rule: str) -> list[Attendance]:
        """State that those were at the event whom no parser knows; who may be a person is left open."""
        added = [self.add(actor, mode, rule) for actor in guests.actors]
        for attendance in added:
            attendance.unread = attendance.actor.first in guests.open
        return added

    def _named_on_behalf(self, actor: Actor) -> bool:
        """`Camat Tempe a.n. Budi, S.Sos`: the Camat's name, unless it is that of somebody without a post."""
        hit = self.page.hits.at(actor.posts[-1].last, "trigger") if actor.posts and actor.name else None
        return hit is not None and hit.notations[0] in ON_BEHALF

    def told(self, view: SentenceView) -> list[Attendance]:
        """What the words of a sentence state, in order, where it is the last that states anything."""
        return list(takewhile(lambda item: item.view is view, reversed(self.found)))[::-1]

    def _is_elsewhere(self, actor: Actor) -> bool:
        """`Panen serentak itu dipimpin Kapolri melalui zoom meeting`: nobody of a national office is at the
        place that is told of, where the same is done in the whole country."""
        if self.event.screened or not any(post.role in self.cues.national for post in actor.posts):
            return False
        first, last = self.view.sentence.first, self.view.sentence.last
        if self.page.starts(first, last, self.cues.linked):
            return True
        return self.view is not self.event.view and bool(self.page.starts(first, last, self.cues.nationwide))

    def claim(self, mode: Mode, rule: str) -> Attendance | None:
        """The one that a stand-in trigger speaks of: the last actor met, in a list or before one."""
        if self.pending:
            return self.add(self.pending.pop(), mode, rule)
        return self.last[-1] if self.last else None

    def next_actor(self, hit: Hit) -> Actor | None:
        """Who stands right behind the words of `hit`, or one word further."""
        return next((actor for actor in self.view.actors if 0 <= actor.first - hit.last <= 1), None)

    def joined_before(self, index: int) -> list[Actor]:
        """The actors up to `index` with nothing but commas and `dan` between them."""
        row: list[Actor] = []
        for actor in reversed(self.view.actors):
            between = range(actor.last, row[0].first if row else index)
            if actor.last <= index and all(self.page.norm(i) in self.cues.listing for i in between):
                row.insert(0, actor)
            elif actor.last <= index:
                break
        return row

    def joined_behind(self, index: int) -> list[Actor]:
        """The actors from `index` on with nothing but commas and `dan` between them."""
        row: list[Actor] = []
        for actor in self.view.actors:
            between = range(row[-1].last if row else index, actor.first)
            if actor.first >= index and all(self.page.norm(i) in self.cues.listing for i in between):
                row.append(actor)
            elif actor.first >= index:
                break
        return row

    def only_belongs(self, actor: Actor) -> bool:
        """Whether `actor` only says to what others belong: the bodies of `pejabat di lingkungan Pemkab dan
        Polres`, the office of `Bupati Cup`, the whole of `Dari 25 anggota dewan, 21 orang hadir`."""
        if self.page.norm(actor.last) in self.cues.trophy or self._is_address(actor):
            return True
        if self._known(actor) or self._describes(actor) or self._is_received(actor):
            return True
        if actor.group is not None:
            before = self.page.norm(actor.first - 1)
            of_them = actor.first - 1 == self.view.sentence.first and before in self.cues.among
            if of_them or before in self.cues.inside or self._another_name(actor):
                return True
            inside = range(actor.first, actor.last)
            self._within = actor.last if any(self.page.norm(i) in self.cues.within for i in inside) else None
        if actor.body is None or actor.posts or actor.name is not None:
            return False
        if self.page.word(actor.first - 1) == ")" and self._closed == actor.first - 1:
            return True  # `pejabat utama (PJU) Polres Wajo`
        if self._in_brackets(actor) and self._is_beside(actor.first - 1):
            return True  # `Tori S (Koramil Tempe)`
        before = self.page.norm(actor.first - 1)
        joined = self._within == actor.first - 1 and before != "," and before in self.cues.listing
        if before not in self.cues.within and not joined:
            return False
        self._within = actor.last
        return True

    def _another_name(self, group: Actor) -> bool:
        """`pejabat utama (PJU)`, `Iskandar, SE (anggota Bawaslu)`, `tokoh masyarakat yang juga Ketua Baznas
        Basri`: no one else."""
        if self._in_brackets(group):
            self._closed = group.last
            return self._is_beside(group.first - 1)
        link = self.page.phrase_at(group.last, self.cues.same_person)
        return link > 0 and any(actor.first == group.last + link for actor in self.view.actors)

    def _in_brackets(self, actor: Actor) -> bool:
        return self.page.word(actor.first - 1) == "(" and self.page.word(actor.last) == ")"

    def _is_beside(self, index: int) -> bool:
        """Whether an actor ends at a token, or a name with its degrees."""
        gaps = [(index - actor.last, actor.name) for actor in self.view.actors]
        return any(gap == 0 or (name is not None and 0 < gap < _DEGREES) for gap, name in gaps)

    def _known(self, actor: Actor) -> bool:
        """`Pejabat kementerian itu`, `Mantan Camat dan Kepala Dinas ini`: those who were named before."""
        if actor.name is not None or not any(map(self._pointed_at, self.view.actors)):
            return False
        row = [*self.joined_before(actor.first), *self.joined_behind(actor.first)]
        named = next((at for at, each in enumerate(row) if each.name is not None), len(row))
        ends = next((at for at, each in enumerate(row[:named]) if self._pointed_at(each)), None)
        if ends is None or actor not in row[: ends + 1]:
            return False
        return actor.group is not None or _is_former(row[0])

    def _pointed_at(self, actor: Actor) -> bool:
        return self.page.norm(actor.last) in self.cues.anaphor

    def _describes(self, actor: Actor) -> bool:
        """`Perwakilan Polres, Ipda Yasinta`: words for somebody who is named behind them."""
        if actor.group is None or self.page.norm(actor.first) not in self.cues.delegate:
            return False
        behind = actor.last + (self.page.word(actor.last) == ",")
        named = (each for each in self.view.actors if each.name is not None and not each.posts)
        return any(each.first == behind for each in named)

    def _is_received(self, actor: Actor) -> bool:
        """`Turut hadir dalam penjemputan Kapolda, Bupati …`: the post only says for whom others came."""
        return actor.name is None and self.page.norm(actor.first - 1) in self.cues.visit_of

    def _is_address(self, actor: Actor) -> bool:
        """`di halaman Kantor Kejari`, `di Pendopo Bupati`: whose place it is does not say who was there."""
        return (
            actor.name is None and actor.group is None and self.page.norm(actor.first - 1) in self.cues.venue
        )

    def among_many(self, actor: Actor) -> Actor:
        """`para Kabag, Kasat, Kasi dan Kapolsek`: a bare post joined to many is many as well, where a region
        has several of it; any other actor is given back as it is."""
        many, self._many = self._many, None
        several = actor.last == actor.first + 1 and self.page.norm(actor.first) in self.cues.many_seats
        if many is not None and _is_bare(actor) and (several or self._of_all(actor)):
            passed = self.cues.listing | self.cues.many_seats
            between = range(many, actor.first)
            if between and all(self.page.norm(index) in passed for index in between):
                group = self.page.tokens.quote(actor.first, actor.last)
                actor = Actor(actor.first, actor.last, group=group)
        self._many = actor.last if actor.group is not None else None
        return actor

    def _of_all(self, actor: Actor) -> bool:
        """`para Menteri, Gubernur, Bupati, Wali Kota se-Indonesia`: what ends the row counts for all of
        it."""
        row = self.joined_behind(actor.first)
        ends = next((other for other in row if other.group is not None), None)
        if ends is None or not all(_is_bare(other) for other in row[: row.index(ends)]):
            return False
        words = (self.page.norm(index) for index in range(ends.first, ends.last))
        return any(word in self.cues.plural_tail or word.startswith(self.cues.everywhere) for word in words)

    def is_planned(self, hit: Hit) -> bool:
        """`akan membuka`, `akan secara resmi membuka`."""
        before = range(max(self.view.sentence.first, hit.first - _FUTURE), hit.first)
        return any(self.page.norm(index) in self.cues.future for index in before)

    def somebody_near(self, hit: Hit) -> bool:
        """Whether anybody is named within a few words behind `hit`."""
        return any(0 <= actor.first - hit.last <= NEAR for actor in self.view.actors)


def _is_former(actor: Actor) -> bool:
    """Posts that somebody held once, without a name: `Mantan Camat Mendoyo`."""
    return actor.name is None and bool(actor.posts) and actor.posts[0].capacity == "former"


def _is_bare(actor: Actor) -> bool:
    """One post, without a holder, a place or a body."""
    if len(actor.posts) != 1 or actor.name is not None:
        return False
    return actor.posts[0].place is None and actor.posts[0].body is None
