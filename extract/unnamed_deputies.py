"""Deputies whom the text does not name, or not by words that are known.

`Kajari yang mewakili, Dandim …`; `perwakilan dari Kapolres dan Dandim`; `Hadir yang mewakili Kapolres, …`;
`diwakili oleh Bati Tuud Peltu Sunaryo`.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from ..ontology.concepts import Trigger
from .attendance import Attendance, link
from .lexicon import Hit
from .mentions import Actor
from .sentence_reading import ON_BEHALF
from .stand_in_rows import StandInRows

_OWN = 3
"""Words for one of the sender's own people."""
_SEAT = 6
"""Words of a seat that is not known."""


@dataclass(eq=False)
class UnnamedDeputies(StandInRows):
    """Tells that somebody came for another where it stays open who."""

    waiting: Attendance | None = field(default=None, init=False)
    """One whose deputy is named later: `Mewakili Bupati, Sekda Paser membuka …`."""
    headless: bool = field(default=False, init=False)
    """The last `yang mewakili` was an entry of its own: somebody who is not named."""
    shared: Attendance | None = field(default=None, init=False)
    """One of whom only a delegate came, while others may be joined to them: `perwakilan Kapolres dan …`."""

    def unnamed(self, hit: Hit, trigger: Trigger) -> bool:
        """`Kajari yang mewakili, Dandim …`, `Kajari yang diwakili, Dandim …`: the one who came is not named;
        of `Kajari atau yang mewakili` it stays open who came."""
        either = trigger.status_before == "invited"
        named = self.sends_somebody(hit) and self.page.norm(hit.last) not in self.cues.listing
        if (named and not either) or trigger.marker == "near" or trigger.notation in ON_BEHALF:
            return False
        last = self.pending[-1] if self.pending else (self.last[-1].actor if self.last else None)
        ends = self.page.norm(hit.last) in self.cues.listing or not self.page.word(hit.last)[:1].isalnum()
        bare = last is not None and last.last >= hit.first - 1 and last.name is None and bool(last.posts)
        bare = bare and ends
        if last is None or not (self.passive or either or (bare and last.posts[0].position == "head")):
            return trigger.status_before == "attended" and self.page.norm(hit.last) in self.cues.listing
        absent = self.claim("represented", trigger.notation)
        if absent is not None and self.passive and self._own_people(hit, absent, trigger):
            return True
        if absent is not None:
            absent.mode, absent.unknown_deputy = "invited" if either else "represented", True
        return True

    def _own_people(self, hit: Hit, absent: Attendance, trigger: Trigger) -> bool:
        """`diwakili oleh staf khususnya`, `diwakili sekretarisnya, Budi`: the sender's own, by their words or
        by the name behind these."""
        first = hit.last + (self.page.norm(hit.last) in self.cues.agent)
        last = first
        while last - first < _OWN and self.page.word(last)[:1].islower():
            last += 1
            if self.page.norm(last - 1).endswith(self.cues.enclitic):
                break
        else:
            return False
        absent.mode = "represented"
        behind = last + (self.page.word(last) == ",")
        named = next((actor for actor in self.view.actors if actor.first == behind), None)
        if named is not None and named.name is not None and (behind == last or not named.posts):
            self.last, self.sent, self.opened, self.stand_in_rule = [absent], absent, behind, trigger.notation
            return True
        came = self.add(
            Actor(first, last, group=self.page.tokens.quote(first, last)), "attended", trigger.notation
        )
        link(absent, came)
        self.last, absent.unknown_deputy = [came], True
        return True

    def is_entry(self, hit: Hit) -> bool:
        """`Hadir yang mewakili Kapolres, yang mewakili Dandim, dan Camat`: entries of a list, each of them
        somebody who is not named."""
        if self.mode is None or self.pending or self.page.norm(hit.first) not in self.cues.relative:
            return False
        if any(actor.last == hit.first for actor in self.view.actors):
            return False
        before = self.page.norm(hit.first - 1) in self.cues.listing
        unnamed = bool(self.last) and self.last[-1].mode == "represented" and not self.last[-1].represented_by
        return hit.first == self.opened or (before and unnamed)

    def names_headless(self, actor: Actor) -> bool:
        """`yang mewakili Bupati, Asisten II Yosef`: of the same house; else the next entry of the list."""
        return self.waiting is not None and self.cues.houses.serves(actor, self.waiting.actor)

    def with_delegate(self, actor: Actor) -> Actor:
        """`perwakilan dari Kapolres dan Dandim`: a bare post joined to one of whom a delegate came is not
        said to have come either."""
        shared, self.shared = self.shared, None
        joined = shared is not None and shared.actor.last == actor.first - 1
        if not joined or self.page.norm(actor.first - 1) not in self.cues.also:
            return actor
        bare = actor.name is None and len(actor.posts) == 1 and actor.posts[0].position == "head"
        sent_too = self.page.norm(actor.last + (self.page.word(actor.last) == "(")) in self.cues.sent
        return replace(actor, delegate=True) if bare and not sent_too else actor

    def meet_sender(self, actor: Actor) -> bool:
        """`Sekda Hamdan utusan Bupati`, `Sekda Hamdan, perwakilan Bupati, …`: whether `actor` sent whoever
        stands before; behind a comma only one of the same house."""
        if not actor.delegate:
            return False
        comma = self.page.word(actor.first - 1) == ","
        before = next((each for each in self.view.actors if each.last == actor.first - comma), None)
        if before is None or before.group is not None:
            return False
        if comma and (before.name is None or not self.cues.houses.heads(actor, before)):
            return False
        rule = self.rule or "envoy"
        absent = self.stayed_away(replace(actor, delegate=False), rule)
        came = next((item for item in self.told(self.view) if item.actor is before), None)
        if came is None:
            self.pending = [other for other in self.pending if other is not before]
            came = self.add(before, "attended", rule)
        link(absent, came)
        self.last = [came]
        return True

    def expect_delegate(self, actor: Actor, absent: Attendance) -> None:
        """`perwakilan Dandim 0803/Madiun Mayor Kav Nanang`: the name behind the post is the delegate's."""
        behind = actor.last + (self.page.word(actor.last) == ",")
        others = [other for other in self.view.actors if other.first == behind and other.name is not None]
        named = any(behind == actor.last or not other.posts for other in others)
        if named and absent.mode == "represented":
            absent.unknown_deputy = False
            self.sent, self.opened, self.stand_in_rule = absent, behind, self.rule
        else:
            self.shared = absent

    def unknown_seat(self, opened: int, actor: Actor) -> bool:
        """`diwakili oleh Bati Tuud Peltu Sunaryo`: capital words that are no known seat before a name."""
        words = range(opened + (self.page.norm(opened) in self.cues.agent), actor.first)
        seat = all(self.page.capital(i) or self.page.norm(i) in self.cues.also for i in words)
        return seat and len(words) <= _SEAT and actor.name is not None and not actor.posts

    def sends_somebody(self, hit: Hit) -> bool:
        """Whether a person or a post stands behind `hit`, who may be the deputy."""
        following = self.next_actor(hit)
        if following is None and self.passive:
            after = next((actor for actor in self.view.actors if actor.first >= hit.last), None)
            return after is not None and self.unknown_seat(hit.last, after)
        if following is None or following.group is not None:
            return False
        return (
            following.name is not None or bool(following.posts) or (self.passive and self._alone(following))
        )

    def _alone(self, body: Actor) -> bool:
        """`diwakili oleh Dinas Sosial`: a body, behind which nobody of it is named."""
        return all(actor.first != body.last for actor in self.view.actors) and not self.page.capital(
            body.last
        )

    def pass_body(self, hit: Hit) -> int:
        """Where the deputy behind `hit` may stand: in `diwakili Satlantas Aiptu Budi` behind the body."""
        following = self.next_actor(hit)
        if following is None or following.body is None or following.posts or following.name is not None:
            return hit.last
        behind = next((actor for actor in self.view.actors if actor.first == following.last), None)
        if behind is None or behind.name is None:
            return hit.last
        self.passed_over = following
        return following.last

    def unread_before(self, hit: Hit) -> bool:
        """`Ketua DPRD, Manajer PLN diwakili Budi`: whether words that are not understood stand between the
        last one named and `hit`; it speaks of them."""
        before = [actor.last for actor in self.view.actors if actor.last <= hit.first]
        first = max(before, default=self.view.sentence.first)
        joins = [at for at in range(first, hit.first - 1) if self.page.norm(at) in self.cues.listing]
        words = range(joins[-1] + 1, hit.first) if joins else range(0)
        return any(
            self.page.capital(at) and self.page.word(at).isalpha() and not self.page.word(at).isupper()
            for at in words
        )
