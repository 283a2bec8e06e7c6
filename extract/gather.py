"""From readings to facts: one `Extraction` with local ids, each fact with its evidence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from ..facts import Article, Event, Extraction, Issue, Statement, Tenure
from ..ontology.vocabulary import Vocabulary
from .attendance import Attendance
from .cast import Cast
from .event_drafts import EventDraft
from .event_regions import EventRegions
from .participants import count_speakers, merge, only_said, place_speakers, spoke_afar, without_distant
from .regions import RegionReader
from .statements import StatementDraft
from .wording import Wording

_LONGEST_LABEL = 12
"""Tokens."""


class Gatherer:
    """Turns what the readers found in one article into facts."""

    def __init__(
        self, vocabulary: Vocabulary, wording: Wording, regions: RegionReader, extractor: str
    ) -> None:
        self._region = EventRegions(regions, wording)
        self._label_stop = wording.norms("label_stop", "held_passive", "planned")
        self._verbs = tuple(wording.norms("active_prefix", "passive_prefix"))
        self._types = vocabulary.event_types
        self._extractor = extractor

    def __call__(
        self,
        article: Article,
        cast: Cast,
        tenures: tuple[Tenure, ...],
        drafts: list[EventDraft],
        attendance: list[Attendance],
        statements: list[StatementDraft],
    ) -> Extraction:
        """All facts of the article."""
        events = [self._event(number, draft, cast) for number, draft in enumerate(drafts, 1)]
        event_ids = {id(draft): event.id for draft, event in zip(drafts, events, strict=True)}
        afar = spoke_afar(attendance, cast)
        attendance = without_distant(attendance, cast, afar)
        place_speakers(attendance, cast)
        count_speakers(statements, attendance, cast, afar)
        vague = [draft for draft in drafts if only_said(attendance, draft)]
        attendance = [item for item in attendance if not any(item.event is draft for draft in vague)]
        participations = merge(attendance, event_ids, cast, tenures)
        said = [self._statement(number, draft, cast, events) for number, draft in enumerate(statements, 1)]
        used = {tenure.post for tenure in tenures} | {entry.post for entry in participations}
        used |= {each.speaker_post for each in said}
        return Extraction(
            article=article,
            extractor=self._extractor,
            persons=cast.persons(),
            organizations=cast.organizations(),
            posts=tuple(post for post in cast.posts.values() if post.id in used),
            tenures=tenures,
            events=tuple(events),
            participations=participations,
            statements=tuple(said),
            issues=tuple(cast.issues),
        )

    def _event(self, number: int, draft: EventDraft, cast: Cast) -> Event:
        page = cast.page
        sentence = draft.view.sentence
        if draft.date_evidence is not None and draft.date_evidence.doubt:
            _date_doubt(draft, cast)
        organizers = [
            cast.organizer(actor.body)
            if actor.body is not None
            else cast.post_of(actor.posts[0]).organization
            for actor in draft.organizers
            if actor.body is not None or actor.posts
        ]
        label = self._label(draft, cast)
        region = self._region(page, draft, cast.home)
        return Event(
            id=f"e{number}",
            type=draft.type,
            label=label,
            evidence=(page.evidence(draft.first, draft.last, "event-noun", sentence),),
            date=draft.date,
            date_precision=draft.precision,
            end_date=draft.until,
            time=draft.time,
            place=" ".join(draft.venue.name.split()) if draft.venue else None,
            region=region.notation if region else None,
            organizers=tuple(dict.fromkeys(name for name in organizers if name is not None)),
            theme=draft.theme,
            part_of=draft.part_of,
            status=draft.status,
            main=draft.main,
        )

    def _label(self, draft: EventDraft, cast: Cast) -> str:
        """`Dialog Sinergitas Forum Koordinasi Pimpinan Daerah`: the event's words up to where its name
        ends."""
        page = cast.page
        last = draft.named_last
        stop = min(draft.named_first + _LONGEST_LABEL, draft.named_end)
        while last < stop and page.word(last)[:1].isalnum() and page.norm(last) not in self._label_stop:
            last += 1
        if page.text.quoted.isdisjoint(range(draft.named_first, last)):
            label = " ".join(page.tokens.quote(draft.named_first, last).split())
        else:
            label = self._types[draft.type].label
        if page.norm(draft.named_first).startswith(self._verbs) and not page.capital(draft.named_first):
            # `melantik lima keuchik` is the Pelantikan of five keuchik
            kind, whom = self._types[draft.type].label, label.split()[1:]
            while whom and whom[0].lower() in kind.lower().split():
                del whom[0]  # `memusnahkan barang bukti`
            label = " ".join([kind, *whom])
        return label[:1].upper() + label[1:]

    def _statement(self, number: int, draft: StatementDraft, cast: Cast, events: list[Event]) -> Statement:
        quotation = draft.quotation
        evidence = cast.page.evidence(quotation.first, quotation.last, draft.rule, draft.view.sentence)
        speaker = cast.person_of(draft.speaker) if draft.speaker else None
        post = None
        if draft.speaker is not None and speaker is None and draft.speaker.posts:
            post = cast.post_of(draft.speaker.posts[0]).id
        if speaker is None and post is None:
            cast.issues.append(
                Issue("open-speaker", "nobody in the text can be told to have said this", evidence)
            )
        return Statement(
            id=f"s{number}",
            evidence=evidence,
            direct=True,
            speaker=speaker,
            speaker_post=post,
            event=next((event.id for event in events if event.main), None),
            date=draft.date.date if draft.date else None,
        )


def _date_doubt(draft: EventDraft, cast: Cast) -> None:
    date = draft.date_evidence
    if date is None:
        return
    starts = cast.page.tokens.starts
    first, last = bisect_right(starts, date.start) - 1, bisect_left(starts, date.end)
    cast.doubt("open-date", date.doubt or "", first, max(first + 1, last), draft.view.sentence)
