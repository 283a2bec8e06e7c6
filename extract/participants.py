"""Participants: attendance of all sentences merged into one participation per participant and event."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..facts import PRESENT, Evidence, Mode, Participation, Tenure
from .attendance import Attendance, contradicts, settle
from .cast import Cast
from .event_drafts import EventDraft
from .mentions import Actor
from .statements import StatementDraft

_UNSEATED = ("former", "candidate", "elected")
_NOT_HELD = ("planned", "postponed", "cancelled")
_PREPOSITION = 2
"""Letters of a word that only says where a group is from."""
_Key = tuple[str, str]
"""An event, and who took part in it."""


@dataclass(slots=True)
class _Entry:
    """One participant at one event while its sentences come in."""

    event: str
    mode: Mode
    person: str | None = None
    post: str | None = None
    organization: str | None = None
    group: str | None = None
    evidence: list[Evidence] = field(default_factory=list)
    stating: int = 0
    """Which of the evidence states the mode."""
    represents: str | None = None
    represented_by: str | None = None
    sent: bool = False
    """Only said to have been sent by another, who may have been wrong about it."""


def merge(
    attendance: list[Attendance], event_ids: dict[int, str], cast: Cast, tenures: tuple[Tenure, ...]
) -> tuple[Participation, ...]:
    """One participation for each person, post, body or group and event, with the mode that holds."""
    posts = {t.person: t.post for t in reversed(tenures) if t.capacity != "former"}
    entries: dict[_Key, _Entry] = {}
    keys: dict[int, _Key] = {}
    found: list[tuple[Attendance, _Key, _Entry]] = []
    for item in attendance:
        event = event_ids[id(item.event)]
        mode = item.mode
        if item.event.status in _NOT_HELD and mode in PRESENT:
            if mode == "spoke":
                continue  # who tells of an event that was not held was not asked to it either
            mode = "invited"
        identity, entry = _participant(item.actor, _Entry(event, mode), cast, posts)
        if identity is not None:
            found.append((item, (event, identity), entry))
        if item.unread:
            doubt("unknown-guest", "named in a list of guests, but who it is is not understood", item, cast)
    came = {key for item, key, _ in found if item.mode in PRESENT}
    for item, key, entry in found:
        if key in came and item.on_behalf:
            continue  # `memimpin atas nama Wali Kota`, who `juga hadir`
        mode = entry.mode
        if item.unknown_deputy:
            doubt("unknown-deputy", "somebody stood in here, but who it was is not understood", item, cast)
        if item.ambiguous:
            doubt("ambiguous-representation", "who came for whom the words leave open", item, cast)
        keys[id(item)] = key
        known = entries.setdefault(key, entry)
        if not known.sent and contradicts(known.mode, mode):
            doubt("conflicting-attendance", "said to have been there and to have stayed away", item, cast)
        settled = mode if known.sent and mode == "absent" else settle(known.mode, mode)
        if settled != known.mode:
            known.mode, known.stating = settled, len(known.evidence)
        known.sent = bool(item.represents)
        known.post = known.post or entry.post
        words = item.words or (item.actor.first, item.actor.last)
        known.evidence.append(cast.page.evidence(*words, item.rule, item.view.sentence))
    ids = {key: f"a{number}" for number, key in enumerate(entries, 1)}
    _pair(entries, ids, [(keys.get(id(i)), keys.get(id(o))) for i in attendance for o in i.represented_by])
    return tuple(_participation(ids[key], entry) for key, entry in entries.items())


def doubt(kind: str, message: str, item: Attendance, cast: Cast) -> None:
    """Record what an attendance leaves open."""
    cast.doubt(kind, message, item.actor.first, item.actor.last, item.view.sentence)


def _pair(
    entries: dict[_Key, _Entry], ids: dict[_Key, str], links: list[tuple[_Key | None, _Key | None]]
) -> None:
    """Tie those who stayed away to whoever came in the end. Of a chain of stand-ins that is the last one;
    who came for several represents the first of them, and for whom several came is represented by the
    first. Nobody stands in at another event than that from which the sender stayed away."""
    sent: dict[_Key, list[_Key]] = {}
    for absent, deputy in links:
        if not absent or not deputy or absent == deputy or entries[absent].event != entries[deputy].event:
            continue
        if entries[absent].mode == "represented":
            sent.setdefault(absent, []).append(deputy)
    by_id = {ids[key]: entry for key, entry in entries.items()}

    def paired(deputy: _Key) -> bool:
        other = by_id.get(entries[deputy].represents or "")
        return other is not None and other.represented_by == ids[deputy]

    for absent in sent:
        came = _who_came(entries, sent, absent)
        own = next((deputy for deputy in came if not paired(deputy)), None)
        if own is not None:
            entries[absent].represented_by, entries[own].represents = ids[own], ids[absent]
            for deputy in came:
                entries[deputy].represents = entries[deputy].represents or ids[absent]
        elif came:
            entries[absent].represented_by = ids[came[0]]


def _who_came(entries: dict[_Key, _Entry], sent: dict[_Key, list[_Key]], absent: _Key) -> list[_Key]:
    """The ends of the chains that begin with `absent`; those who were there outdo those who were not."""
    ends: list[_Key] = []
    seen, open_ = {absent}, list(sent[absent])
    while open_:
        deputy = open_.pop(0)
        if deputy in seen:
            continue
        seen.add(deputy)
        onward = [] if entries[deputy].mode in PRESENT else sent.get(deputy, [])
        open_ = [*onward, *open_]
        if not onward:
            ends.append(deputy)
    there = [deputy for deputy in ends if entries[deputy].mode in PRESENT]
    return there or ends


def _participation(identity: str, entry: _Entry) -> Participation:
    others = entry.evidence[:]
    stating = others.pop(entry.stating)
    return Participation(
        id=identity,
        event=entry.event,
        mode=entry.mode,
        evidence=(stating, *others),
        person=entry.person,
        post=entry.post,
        organization=entry.organization,
        group=entry.group,
        represents=entry.represents,
        represented_by=entry.represented_by,
    )


def _participant(actor: Actor, entry: _Entry, cast: Cast, posts: dict[str, str]) -> tuple[str | None, _Entry]:
    """Who an actor is: a person before a post, a post before a body."""
    if actor.group is not None:
        entry.group = actor.group
        return f"group {_key(actor.group, cast)}", entry
    entry.person = cast.person_of(actor)
    entry.post = cast.post_of(actor.posts[0]).id if actor.posts else None
    if entry.person is not None:
        entry.post = entry.post or posts.get(entry.person)
        return entry.person, entry
    if actor.name is not None:
        return None, entry
    if actor.posts and all(post.capacity in _UNSEATED for post in actor.posts):
        entry.post, entry.group = None, cast.page.tokens.quote(actor.first, actor.last)
        return f"group {entry.group.lower()}", entry  # `mantan Bupati` is not the one in office
    if entry.post is None and actor.body is not None:
        entry.organization = cast.organization_of(actor.body)
        if entry.organization is None:  # `KUA` of nobody knows which district
            entry.group = cast.page.tokens.quote(actor.first, actor.last)
            return f"group {_key(entry.group, cast)}", entry
    return entry.post or entry.organization, entry


def _key(group: str, cast: Cast) -> str:
    """What groups are told apart by: `Forkopimda` and `Forkopimda Kabupaten Wajo` are one in Wajo."""
    words = group.lower().split()
    home = cast.home.region.full_name.lower().split() if cast.home.region else []
    return " ".join(word for word in words if len(word) > _PREPOSITION and word not in home) or group.lower()


def spoke_afar(attendance: list[Attendance], cast: Cast) -> set[str]:
    """The persons whose words came from afar, or were read out by another."""
    seats = {post.title for post in cast.posts.values()}
    actors = [item.actor for item in attendance if item.distant]
    known = [a for a in actors if a.name is not None or any(post.title in seats for post in a.posts)]
    return {person for actor in known if (person := cast.person_of(actor)) is not None}


def without_distant(attendance: list[Attendance], cast: Cast, afar: set[str]) -> list[Attendance]:
    """Leave out whoever only spoke from afar: after `Dihubungi, Dandim mengaku …` and `amanat Kapolda
    dibacakan …` a later `kata Dandim`, `kata Kapolda` is no sign of having been there either."""
    distant = [item.actor for item in attendance if item.distant]
    titles = {actor.posts[0].title for actor in distant if actor.name is None and actor.posts}

    def only_spoke(item: Attendance) -> bool:
        named = cast.person_of(item.actor) in afar
        return item.mode == "spoke" and (named or any(post.title in titles for post in item.actor.posts))

    return [item for item in attendance if not item.distant and not (distant and only_spoke(item))]


def only_said(attendance: list[Attendance], event: EventDraft) -> bool:
    """Whether all that is known of an event is that people spoke: `Tim memantau harga beras. Kepala Dinas
    menyebutkan …` has neither day nor place nor guest, so nobody is seen there."""
    vague = event.date is None and event.venue is None
    return vague and all(item.mode == "spoke" for item in attendance if item.event is event)


def place_speakers(attendance: list[Attendance], cast: Cast) -> None:
    """A speech that names no event was held where its speaker is said to have been: `Hadir di pisah sambut
    Bupati … “Titip Blora,” tutur Bupati` says nothing of the ceremony that the article tells of first."""
    seen: dict[str, list[EventDraft]] = {}
    for item in attendance:
        person = cast.person_of(item.actor) if item.mode != "spoke" else None
        if person is not None:
            seen.setdefault(person, []).append(item.event)
    for item in attendance:
        if item.mode != "spoke" or not item.event.main:
            continue
        events = seen.get(cast.person_of(item.actor) or "", [])
        if events and not any(event is item.event for event in events):
            item.event = events[0]


def count_speakers(
    statements: list[StatementDraft], attendance: list[Attendance], cast: Cast, afar: set[str]
) -> None:
    """Whoever is quoted and was at the main event spoke there, unless the words came from afar."""
    said: dict[str, StatementDraft] = {}
    for draft in statements:
        person = cast.person_of(draft.speaker) if draft.speaker is not None else None
        if person is not None and person not in afar:
            said.setdefault(person, draft)
    for item in list(attendance):
        own = item.event.main and item.event.view.sentence.part == "body"
        person = cast.person_of(item.actor) if own and item.mode in ("attended", "accompanied") else None
        if (quoted := said.pop(person or "", None)) is not None:
            words = quoted.quotation.first, quoted.quotation.last
            attendance.append(
                Attendance(item.actor, "spoke", quoted.view, item.event, quoted.rule, words=words)
            )
