"""Who holds an event: `Polres Bojonegoro mengadakan Apel`, `rakor … yang digelar Polres Paser`.

Bodies hold events; a body in the name of a place (`di Aula Setda Toba`) or one that takes part holds none.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..ontology.concepts import EventType
from .event_drafts import EventDraft, SentenceView
from .host_bodies import HostBodies, is_of_type
from .implied_hosts import ImpliedHosts
from .lexicon import Lexicon
from .mentions import Actor
from .page import Page
from .wording import Wording

_SHORT_VERB = 4
"""Letters of a word that only looks like a verb."""
_INAUGURATION = "inauguration"
_GIVING = "penyerahan_bantuan"
_WITH = 9
"""Tokens between `menjalin` and the other party (`menjalin kerja sama bidang hukum dengan`)."""
_ADVERBS = 4
"""Tokens between `digelar` and its `oleh` (`digelar dengan meriah oleh`)."""
_FAR = 6
"""Tokens between a body and the verb it is the subject of (`Polres Paser pada Senin (12/8) menggelar`)."""


class HostReader:
    """Finds the organizers of an event in its sentence."""

    def __init__(self, lexicon: Lexicon, wording: Wording) -> None:
        self._bodies = HostBodies(wording)
        self._active = wording.phrases("held_active")
        self._about = wording.phrases("held_about")
        self._passive = wording.phrases("held_by")
        self._signing = wording.phrases("signer")
        self._hosting = wording.phrases("host")
        self._together = wording.phrases("together")
        self._agent = wording.norms("agent")
        self._with = wording.norms("counterpart")
        self._from = wording.norms("handed_from")
        self._within = wording.norms("event_within")
        self._before_body = wording.norms("preposition", "venue", "in")
        self._between = wording.norms("between")
        self._joins = wording.norms("joins_in")
        self._verbs = tuple(wording.norms("active_prefix"))
        self._headline = wording.norms("headline_verb")
        self._undergone = tuple(wording.norms("passive_prefix"))
        self._types: Mapping[str, EventType] = lexicon.vocabulary.event_types
        self._of_type = {label.lower(): body for label, body in wording.groups["body_of_event"].items()}
        self._by_head = wording.phrases("held_by_head")
        self._chairs = frozenset(wording.groups["chair_of_body"])
        self._roles = lexicon.vocabulary.roles

    def __call__(self, page: Page, draft: EventDraft) -> list[Actor]:
        """The bodies that the sentence of `draft` says to hold it; none where it does not tell."""
        view = draft.view
        bodies = self._bodies(page, view.actors)
        return (
            self._subjects(page, draft, bodies)
            or self._agents(page, draft, bodies)
            or self._parties(page, draft, bodies)
            or self._of_kind(draft, bodies)
            or self._hosts(page, view)
        )

    def of_kind(self, draft: EventDraft, views: list[SentenceView]) -> list[Actor]:
        """`Rapat paripurna` is of the DPRD that the text names, be it by its head or its members."""
        wanted = self._of_type.get(self._types[draft.type].label.lower())
        for view in views if wanted else ():
            for actor in view.actors if view.sentence.part != "title" else ():
                if is_of_type(actor.body, wanted) and actor.name is None:
                    return [actor]
                inner = next((body for body in actor.inner if body.type == wanted), None)
                if inner is not None:
                    return [Actor(inner.first, inner.last, body=inner)]
                roles = [self._roles.get(post.role or "") for post in actor.posts]
                if any(role is not None and role.institution_type == wanted for role in roles):
                    return [actor]
        return []

    def _of_kind(self, draft: EventDraft, bodies: list[Actor]) -> list[Actor]:
        """`RDP Komisi III DPRD Siantar`: the body right behind the word for a session of such bodies."""
        wanted = self._of_type.get(self._types[draft.type].label.lower())
        behind = range(draft.last, draft.last + _FAR)
        return [actor for actor in bodies if is_of_type(actor.body, wanted) and actor.first in behind][:1]

    def _subjects(self, page: Page, draft: EventDraft, bodies: list[Actor]) -> list[Actor]:
        """`Pemkab Paser dan Kejari Paser menggelar …`, `Polres membahas … dalam rapat`."""
        sentence = draft.view.sentence
        for index in page.starts(sentence.first, draft.first + 1, self._active, self._about, self._signing):
            if index in page.text.quoted or index > draft.first:
                continue
            if page.phrase_at(index, self._about) and page.norm(draft.first - 1) not in self._within:
                continue
            chain = self._chain_before(page, bodies, index) or self._head(page, draft, index)
            if chain and page.phrase_at(index, self._signing):
                chain += self._counterpart(page, bodies, index)
            return chain
        own_verb = page.norm(draft.first).startswith(self._verbs) and not page.capital(draft.first)
        own_verb = (
            own_verb or page.norm(draft.first) in self._headline
        )  # `Kejari Siak musnahkan barang bukti`
        return self._chain_before(page, bodies, draft.first) if own_verb else []

    def _head(self, page: Page, draft: EventDraft, index: int) -> list[Actor]:
        """`Kapolres Merauke menggelar jumpa pers`: his Polres does; what a Bupati holds may be his own."""
        before = [actor for actor in draft.view.actors if actor.last <= index]
        if not before or not page.phrase_at(index, self._by_head) or index - before[-1].last > 1:
            return []
        role = self._roles.get(before[-1].posts[0].role or "") if before[-1].posts else None
        unit = role is not None and role.position == "head" and ImpliedHosts.unit(role.institution_type)
        return before[-1:] if unit and not self._depends(page, before[-1]) else []

    def _chain_before(self, page: Page, bodies: list[Actor], index: int) -> list[Actor]:
        """The bodies joined to each other that end before the verb at `index`."""
        chain: list[Actor] = []
        at = index
        for actor in reversed([actor for actor in bodies if actor.last <= index]):
            gap = range(actor.last, at)
            joined = chain and self._joined(page, actor.last, at)
            if not joined and (chain or len(gap) > _FAR or any(self._stops(page, i) for i in gap)):
                break
            chain.insert(0, actor)
            at = actor.first
        if chain and self._depends(page, chain[0]):
            return []
        return chain

    def _stops(self, page: Page, index: int) -> bool:
        """Another verb or actor between a body and the verb makes it the subject of something else."""
        norm = page.norm(index)
        if norm in self._joins:
            return False  # `Polres menggandeng petani menggelar panen`
        return (
            norm.startswith((*self._verbs, *self._undergone))
            and len(norm) > _SHORT_VERB
            and not page.capital(index)
        )

    def _depends(self, page: Page, actor: Actor) -> bool:
        norm = page.norm(actor.first - 1)
        verb = norm.startswith((*self._undergone, *self._verbs)) and len(norm) > _SHORT_VERB
        return norm in self._before_body or (verb and not page.capital(actor.first - 1))

    def _joined(self, page: Page, first: int, last: int) -> bool:
        first += page.word(first) == "," and first < last  # `Polres Toba, Kejari Toba dan Pemkab Toba`
        return first == last or page.phrase_at(first, self._together) == last - first

    def _parties(self, page: Page, draft: EventDraft, bodies: list[Actor]) -> list[Actor]:
        """`penandatanganan nota kesepahaman antara Pemkab Siak dan Kejari Siak`: both sides."""
        for index in range(draft.last, draft.view.sentence.last):
            if page.norm(index) not in self._between or index in page.text.quoted:
                continue
            return self._chain_from(page, bodies, index + 1)
        return []

    def _counterpart(self, page: Page, bodies: list[Actor], index: int) -> list[Actor]:
        """`KPU Demak menjalin kerja sama dengan Kejari Demak`: the other party."""
        for at in range(index, index + _WITH):
            if page.norm(at) in self._with:
                return self._chain_from(page, bodies, at + 1)
        return []

    def _chain_from(self, page: Page, bodies: list[Actor], at: int) -> list[Actor]:
        """The body that stands at `at` and those joined to it."""
        chain = [actor for actor in bodies if actor.first == at]
        for actor in bodies if chain else ():
            if actor.first > chain[-1].last and self._joined(page, chain[-1].last, actor.first):
                chain.append(actor)
        return chain

    def _agents(self, page: Page, draft: EventDraft, bodies: list[Actor]) -> list[Actor]:
        """`digelar KPU Toba`, `diselenggarakan oleh Dinas … bekerja sama dengan Kejari …`, `digelar meriah
        oleh Pemkab`."""
        sentence = draft.view.sentence
        ends = [
            index + page.phrase_at(index, self._passive)
            for index in page.starts(draft.first, sentence.last, self._passive)
            if index not in page.text.quoted
        ]
        if page.norm(draft.last - 1).startswith(self._undergone) and not page.capital(draft.last - 1):
            ends.insert(0, draft.last)  # `dilantik KPU Mamasa`
        if draft.type == _GIVING:
            ends += [i + 1 for i in range(draft.last, sentence.last) if page.norm(i) in self._from]
        for end in ends:
            start = self._agent_from(page, end)
            chain = self._chain_from(page, bodies, start) or self._chair(draft, start)
            if chain:
                return chain
        return []

    def _chair(self, draft: EventDraft, index: int) -> list[Actor]:
        """`dilantik Ketua TP PKK Kabupaten Pati`: the body whose chair swears others in."""
        if draft.first > index or self._types[draft.type].group != _INAUGURATION:
            return []
        actor = next((actor for actor in draft.view.actors if actor.first == index and actor.posts), None)
        role = self._roles.get(actor.posts[0].role or "") if actor is not None else None
        chairs = role is not None and role.position == "head" and role.short in self._chairs
        return [actor] if actor is not None and chairs else []

    def _agent_from(self, page: Page, index: int) -> int:
        """Where the one begins who did what the verb before `index` tells: behind adverbs and `oleh`."""
        for at in range(index, index + _ADVERBS):
            if page.norm(at) in self._agent:
                return at + 1
            if not page.word(at)[:1].islower():
                break
        return index

    def _hosts(self, page: Page, view: SentenceView) -> list[Actor]:
        """`Kapolres Toba selaku tuan rumah`: the body of the post."""
        for index in page.starts(view.sentence.first, view.sentence.last, self._hosting):
            before = [a for a in view.actors if a.last <= index and a.group is None]
            if before and index - before[-1].last <= 1:
                return before[-1:]
        return []
