"""Who was there, who was not, and who stood in for whom: the triggers of a sentence read from left to
right.

`Turut hadir Wakil Ketua I DPRD, Kapolres Banyuasin diwakili Kabag Ops, Dandim 0430, …` opens a list whose
members were there, but for the Kapolres, who sent the Kabag Ops. `Pj Bupati … secara resmi membuka …`
takes the subject before it. `membacakan amanat Kapolri` does not bring the Kapolri. What stands inside
quotation marks, or is said in indirect speech, states nothing about attendance.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ..facts import PRESENT, Mode
from .attendance import MODES, Attendance, link, stronger
from .events import EventDraft, SentenceView
from .lexicon import Hit, Lexicon
from .mentions import Actor
from .page import Page
from .wording import Wording

_LEADING = frozenset({"opened", "led", "signed", "inaugurated", "spoke"})
"""Modes that belong to those named right after their trigger, not to a long list."""
_ADJACENT = 3
_LONG_LIST = 4
_WRAPPED = 6
"""Tokens of a line that carries on the bullet above it."""
_ON_BEHALF = frozenset({"a_n", "an", "a_n_x", "atas_nama"})
_SPOKESMEN = frozenset(
    {
        "kasi_humas",
        "paur_humas",
        "kabid_humas_polda",
        "kapendam",
        "kapenrem",
        "kadiv_humas_polri",
        "kabag_prokopim",
    }
)


@dataclass(slots=True)
class _State:
    """The reading of one sentence so far."""

    pending: list[Actor] = field(default_factory=list)
    """Actors that no trigger has claimed: possible subjects of the next one."""
    mode: Mode | None = None
    """The mode of a list that is open."""
    rule: str = ""
    last: list[Attendance] = field(default_factory=list)
    standing: str | None = None
    """`by`: the next actor came instead of the last one; `for`: the next actor is the one who did not
    come."""
    skip: bool = False
    passive: Mode | None = None
    """The mode of the agent that `oleh` still brings: `dilantik sebagai Pj Bupati oleh Gubernur`."""
    spoken: Actor | None = None
    """The speaker after a tag, already counted."""
    verb: bool = False
    """A subject has had its verb: what follows `bersama` are companions, not subjects."""
    opened: int = 0
    """The token after the trigger that opened the list."""
    deputy: list[Attendance] = field(default_factory=list)
    waiting: Attendance | None = None
    """One who sent somebody not yet named: `Mewakili Bupati, Sekda Paser membuka …`."""


class ParticipationReader:
    """Reads the attendance that each sentence states."""

    def __init__(self, lexicon: Lexicon, wording: Wording) -> None:
        self._triggers = lexicon.vocabulary.triggers
        self._remote = wording.phrases("remote")
        self._joins = wording.norms("conjunction") | {",", ";", "/", "dan"}
        self._bullets = frozenset(wording.groups["bullet"])
        self._subordinate = wording.norms("subordinate")

    def __call__(self, page: Page, views: list[SentenceView], events: list[EventDraft]) -> list[Attendance]:
        """All attendance of the article; with no event there is none."""
        if not events:
            return []
        found: list[Attendance] = []
        main = events[0]
        carried: tuple[Mode, str] | None = None
        for view in views:
            if view.sentence.part == "title":
                continue
            event = next((e for e in events if view.sentence.first in e.views and not e.main), main)
            carried = carried if self._bulleted(page, view) else None
            carried = self._read(page, view, event, found, carried)
        return found

    def _bulleted(self, page: Page, view: SentenceView) -> bool:
        """A line of a list below `Tamu yang hadir:`."""
        first = view.sentence.first
        continued = view.sentence.last - first <= _WRAPPED and page.broken(first)
        return (
            continued
            or page.word(first) in self._bullets
            or (page.word(first).isdigit() and page.word(first + 1) in (".", ")"))
        )

    def _read(
        self, page: Page, view: SentenceView, event: EventDraft, found: list[Attendance],
        carried: tuple[Mode, str] | None,
    ) -> tuple[Mode, str] | None:  # fmt: skip
        """Read one sentence into `found`; gives the mode of a list that goes on below it."""
        state = _State()
        if carried is not None:
            state.mode, state.rule = carried
        actors = {actor.first: actor for actor in view.actors}
        opens = self._long_list(page, view)
        index = view.sentence.first
        while index < view.sentence.last:
            if index in page.text.quoted:
                state.mode = None
                index += 1
                continue
            hit = page.hits.at(index, "trigger")
            actor = actors.get(index)
            if actor is not None and (hit is None or hit.last <= index + 1 or actor.name is not None):
                if index == opens and state.mode is None:
                    state.mode, state.rule = "attended", "long-list"
                self._meet(page, actor, view, event, state, found)
                index = max(actor.last, index + 1)
                continue
            if hit is not None:
                if self._apply(page, hit, view, event, state, found):
                    break
                index = hit.last
                continue
            self._separate(page, index, state)
            index += 1
        if state.mode is not None and (carried or page.word(view.sentence.last - 1) == ":"):
            return carried or (state.mode, state.rule)
        return None

    def _long_list(self, page: Page, view: SentenceView) -> int | None:
        """The first actor of a row of four or more joined by commas: `ditonton Ketua KPU, Kapolres …,
        Dandim …`.

        So many people named in one breath were there, whatever the verb; a trigger before the row still
        decides.
        """
        outside = [actor for actor in view.actors if actor.first not in page.text.quoted]
        row: list[Actor] = []
        for actor in outside:
            joined = row and all(
                page.norm(index) in self._joins for index in range(row[-1].last, actor.first)
            )
            if row and not joined:
                if len(row) >= _LONG_LIST:
                    break
                row = []
            row.append(actor)
        seats = sum(1 for actor in row if actor.posts or actor.name is not None)
        return row[0].first if len(row) >= _LONG_LIST and seats >= 2 else None

    def _separate(self, page: Page, index: int, state: _State) -> None:
        """A word between actors that joins nothing ends a list and lets go of a standing subject."""
        norm = page.norm(index)
        if norm == "oleh" and state.passive is not None:
            state.pending, state.mode, state.opened, state.passive = [], state.passive, index + 1, None
        if norm in self._subordinate:
            state.mode = None
            state.standing = None

    def _meet(
        self,
        page: Page,
        actor: Actor,
        view: SentenceView,
        event: EventDraft,
        state: _State,
        found: list[Attendance],
    ) -> None:
        if state.skip or actor is state.spoken:
            state.skip = False
            return
        if state.standing == "by" and actor.first > state.opened + 1:
            state.standing = None  # `diwakili Kasih, Ketua …`: the deputy is no word that is known
        if state.standing == "by" and state.last:
            mode = state.mode if state.mode is not None and state.mode in PRESENT else "attended"
            came = self._add(actor, mode, view, event, state.rule, found)
            link(state.last[-1], came)
            state.standing = None
            state.last = [came]
            return
        if state.standing == "for":
            if actor.name is not None and actor.posts and not state.deputy and state.mode is not None:
                # `…, mewakili Kajari Dompu Wahyuddin, SH, …` in a list: the delegate of the Kajari is named
                seat = Actor(actor.posts[0].first, actor.posts[0].last, posts=[actor.posts[0]])
                delegate = Actor(actor.name.first, actor.name.last, name=actor.name)
                actor.posts = actor.posts[1:]
                came = self._add(delegate, "attended", view, event, state.rule, found)
                link(self._add(seat, "represented", view, event, state.rule, found), came)
                state.standing, state.last = None, [came]
                return
            absent = self._add(actor, "represented", view, event, state.rule, found)
            for deputy in state.deputy:
                link(absent, deputy)
            if not state.deputy:
                state.waiting = absent
            state.standing = None
            state.last = state.deputy or [absent]
            return
        if state.waiting is not None:
            came = self._add(actor, state.mode or "attended", view, event, state.waiting.rule, found)
            link(state.waiting, came)
            state.waiting, state.last = None, [came]
            return
        if state.mode in _LEADING and actor.first > state.opened + _ADJACENT:
            state.mode = None
        if state.mode is not None:
            attendance = self._add(actor, state.mode, view, event, state.rule, found)
            state.last = [attendance]
            if state.mode in _LEADING:
                state.opened = actor.last
        else:
            state.pending.append(actor)

    def _apply(
        self,
        page: Page,
        hit: Hit,
        view: SentenceView,
        event: EventDraft,
        state: _State,
        found: list[Attendance],
    ) -> bool:
        """Apply a trigger; True when what follows in the sentence is reported speech."""
        trigger = self._triggers[hit.notations[0]]
        rule = trigger.notation
        before, after = trigger.status_before, trigger.status_after
        if trigger.group == "represent":
            self._represent(page, hit, before, after, view, event, state, found, rule)
            return False
        if before == "speech" or after == "speech":
            self._speak(page, hit, before, view, event, state, found, rule)
            return before == "speech"
        if trigger.group == "join":
            if state.verb or (not state.pending and state.last):
                state.pending = []
                state.mode, state.rule = state.mode or "attended", rule
            return False
        if before == "read":
            state.pending, state.mode = [], None
        if before in MODES:
            for actor in state.pending:
                if actor.group is None or trigger.group == "attend":
                    state.last = [self._add(actor, before, view, event, rule, found)]  # type: ignore[arg-type]
            if not state.pending and state.last and before in PRESENT:
                for attendance in state.last:
                    attendance.mode = stronger(attendance.mode, before)  # type: ignore[arg-type]
            state.verb = state.verb or bool(state.pending)
            subject = bool(state.pending)
            state.pending = []
            state.mode = None
            if subject and trigger.group == "attend":
                return False
        if after == "read":
            state.skip = True
        elif after == "organizer":
            following = next((actor for actor in view.actors if 0 <= actor.first - hit.last <= 1), None)
            if following is not None and (following.posts or following.name is not None):
                state.mode, state.rule, state.opened = "led", rule, hit.last
        elif after == "by_inaugurated":
            state.passive = "inaugurated"
        elif after in MODES:
            state.passive = after if after in _LEADING else state.passive  # type: ignore[assignment]
            if state.mode is not None and trigger.group == "list":
                return False
            if before is None and state.pending and after in ("accompanied",):
                for actor in state.pending:
                    state.last = [self._add(actor, "attended", view, event, rule, found)]
            state.pending = []
            state.mode, state.rule = after, rule  # type: ignore[assignment]
            state.opened = hit.last
        return False

    def _represent(
        self, page: Page, hit: Hit, before: str | None, after: str | None, view: SentenceView, event: EventDraft, state: _State,
        found: list[Attendance], rule: str,
    ) -> None:  # fmt: skip
        if before == "represented":
            absent = self._claim(state, "represented", view, event, rule, found)
            if absent:
                absent[-1].mode = "represented"
                state.last = absent
                state.standing = "by"
                state.opened = hit.last
            return
        last = state.pending[-1] if state.pending else (state.last[-1].actor if state.last else None)
        following = next((actor for actor in view.actors if 0 <= actor.first - hit.last <= 1), None)
        if (
            rule in _ON_BEHALF
            and last is not None
            and last.name is None
            and last.posts
            and following is not None
            and following.name is not None
        ):
            # `Pj Bupati Tabalong a.n. Staf Ahli … Noorhalimah` in a list: who is named is who came
            self._represent(page, hit, "represented", "attended", view, event, state, found, rule)
            return
        listed = state.mode is not None and page.word(hit.first - 1) in (",", ";", "dan", "serta")
        state.deputy = [] if listed else self._claim(state, "attended", view, event, rule, found)[-1:]
        state.standing = "for"
        state.rule = rule

    def _claim(
        self,
        state: _State,
        mode: Mode,
        view: SentenceView,
        event: EventDraft,
        rule: str,
        found: list[Attendance],
    ) -> list[Attendance]:
        """The actor that a stand-in trigger speaks of: the last one met, in a list or before one."""
        if state.pending:
            actor = state.pending.pop()
            return [self._add(actor, mode, view, event, rule, found)]
        return state.last[-1:]

    def _speak(
        self, page: Page, hit: Hit, before: str | None, view: SentenceView, event: EventDraft, state: _State,
        found: list[Attendance], rule: str,
    ) -> None:  # fmt: skip
        if event.view.sentence.part == "caption":
            return  # the event is only in a caption: nobody is said to have spoken there
        if any(page.phrase_at(i, self._remote) for i in range(view.sentence.first, view.sentence.last)):
            state.pending = []
            return
        if before == "speech":
            for actor in state.pending[-1:]:
                if actor.body is None and actor.group is None and not self._spokesman(actor):
                    self._add(actor, "spoke", view, event, rule, found)
            if not state.pending:
                for attendance in state.last:
                    if attendance.mode in PRESENT:
                        attendance.mode = stronger(attendance.mode, "spoke")
        else:
            following = next((actor for actor in view.actors if actor.first == hit.last), None)
            if (
                following is not None
                and following.body is None
                and following.group is None
                and (not self._spokesman(following))
            ):
                state.last = [self._add(following, "spoke", view, event, rule, found)]
                state.spoken = following
        state.pending = []

    @staticmethod
    def _spokesman(actor: Actor) -> bool:
        """Heads of public relations speak to the press for others; that does not put them at the event."""
        return any(post.role in _SPOKESMEN for post in actor.posts)

    @staticmethod
    def _add(
        actor: Actor, mode: Mode, view: SentenceView, event: EventDraft, rule: str, found: list[Attendance]
    ) -> Attendance:
        attendance = Attendance(actor, mode, view, event, rule)
        found.append(attendance)
        return attendance
