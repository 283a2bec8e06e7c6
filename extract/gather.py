"""From mentions to facts: one `Extraction` with local ids, each fact with its evidence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..facts import (
    Article,
    Event,
    Evidence,
    Extraction,
    Issue,
    Organization,
    Participation,
    Person,
    Post,
    Statement,
    Tenure,
)
from ..ontology.vocabulary import Vocabulary
from .events import EventDraft, SentenceView
from .mentions import Actor, Body, PostMention
from .organizations import OrganizationName, OrganizationNamer
from .page import Page
from .participations import _ABSENCE, Attendance, _stronger
from .people import Individual, People
from .regions import Home
from .rotations import RotationReader
from .sentences import Sentence
from .statements import StatementDraft


class Gatherer:
    """Collects the facts of one article. Made anew for each."""

    def __init__(
        self,
        page: Page,
        vocabulary: Vocabulary,
        namer: OrganizationNamer,
        rotations: RotationReader,
        home: Home,
        extractor: str,
    ) -> None:
        self._rotations = rotations
        self._page = page
        self._vocabulary = vocabulary
        self._namer = namer
        self._home = home
        self._extractor = extractor
        self._people = People()
        self._by_mention: dict[int, Individual] = {}
        self._person_ids: dict[int, str] = {}
        self._organizations: dict[str, tuple[OrganizationName, list[Evidence], bool]] = {}
        self._posts: dict[tuple[str, str | None], Post] = {}
        self._tenures: dict[tuple[str, str, str], Tenure] = {}
        self._issues: list[Issue] = []
        self._spelled: dict[str, str] = {}
        self._holders: dict[str, list[str]] = {}

    def meet(self, views: list[SentenceView]) -> None:
        """Settle who and what is meant; short forms of known names join the actors of `views`."""
        self._learn_spellings(views)
        self._learn_local_bodies(views)
        self._gather_people(views)
        self._gather_organizations(views)
        self._gather_tenures(views)
        self._drop_unmarked_tenures()

    def __call__(
        self,
        article: Article,
        drafts: list[EventDraft],
        attendance: list[Attendance],
        statements: list[StatementDraft],
    ) -> Extraction:
        """All facts of the article, after `meet`."""
        events = [self._event(number, draft) for number, draft in enumerate(drafts, 1)]
        event_ids = {id(draft): event.id for draft, event in zip(drafts, events, strict=True)}
        self._count_speakers(statements, attendance)
        participations = self._participations(attendance, event_ids)
        said = [self._statement(number, draft, events) for number, draft in enumerate(statements, 1)]
        return Extraction(
            article=article,
            extractor=self._extractor,
            persons=tuple(self._person(person) for person in self._people.individuals),
            organizations=tuple(self._all_organizations()),
            posts=tuple(self._posts.values()),
            tenures=tuple(self._tenures.values()),
            events=tuple(events),
            participations=tuple(participations),
            statements=tuple(said),
            issues=tuple(self._issues),
        )

    # people

    def _gather_people(self, views: list[SentenceView]) -> None:
        mentions = [
            (actor.name, view.sentence)
            for view in views
            for actor in view.actors
            if actor.name is not None and (view.sentence.part != "title" or actor.name.titled)
        ]
        self._by_mention = self._people.gather(mentions)
        taken = {i for view in views for actor in view.actors for i in range(actor.first, actor.last)}
        again = self._people.named_again(
            self._page, taken, [view.sentence for view in views if view.sentence.part != "title"]
        )
        self._by_mention |= self._people.gather(again)
        for view in views:
            extra = [
                Actor(name.first, name.last, name=name)
                for name, sentence in again
                if sentence is view.sentence
            ]
            if extra:
                view.actors = sorted([*view.actors, *extra], key=lambda actor: actor.first)
        for number, person in enumerate(self._people.individuals, 1):
            self._person_ids[id(person)] = f"p{number}"
        for mention, sentence in self._people.open:
            self._doubt(
                "ambiguous-name",
                f"{mention.name} may be more than one person",
                mention.first,
                mention.last,
                sentence,
            )

    def person_of(self, actor: Actor) -> str | None:
        """The id of the person that an actor names, or that alone holds its post in this article."""
        if actor.name is not None:
            person = self._by_mention.get(actor.name.name_first)
            return self._person_ids[id(person)] if person else None
        for post in actor.posts:
            record = self._post(post)
            holders = self._holders.get(record.id, [])
            if len(holders) == 1 and post.capacity not in ("former", "candidate"):
                return holders[0]
        return None

    def _person(self, person: Individual) -> Person:
        names = [mention.name for mention, _ in person.mentions]
        aliases = dict.fromkeys(name for name in names if name != person.name)
        honorifics = dict.fromkeys(h for mention, _ in person.mentions for h in mention.honorifics)
        degrees = dict.fromkeys(d for mention, _ in person.mentions for d in mention.degrees)
        rank = next((mention.rank for mention, _ in person.mentions if mention.rank), None)
        evidence = tuple(
            self._page.evidence(mention.name_first, mention.name_last, "name", sentence)
            for mention, sentence in person.mentions
        )
        return Person(
            self._person_ids[id(person)],
            person.name,
            evidence,
            tuple(aliases),
            tuple(honorifics),
            rank,
            tuple(degrees),
        )

    # organizations and posts

    def _learn_spellings(self, views: list[SentenceView]) -> None:
        for view in views:
            for actor in view.actors:
                for body in self._bodies(actor):
                    if body.agency is not None and body.spelled:
                        self._spelled.setdefault(body.agency, body.name)

    def _learn_local_bodies(self, views: list[SentenceView]) -> None:
        """A bare `Kapolsek` is of the one Polsek that the article names."""
        self._namer.local = {}
        for view in views:
            for actor in view.actors:
                for post in actor.posts:
                    if post.place is None and (post.body is None or post.body.place is None):
                        continue
                    owner = self._namer.of_post(post, self._home, self._spelled)
                    if owner is not None and owner.type and not owner.open:
                        self._namer.local.setdefault(owner.type, set()).add(owner.name)

    @staticmethod
    def _bodies(actor: Actor) -> Iterable[Body]:
        bodies = [actor.body, *(post.body for post in actor.posts)]
        return [body for body in bodies if body is not None]

    def _gather_organizations(self, views: list[SentenceView]) -> None:
        for view in views:
            if view.sentence.part == "title":
                continue
            for actor in view.actors:
                for body in (*([actor.body] if actor.body is not None else []), *actor.inner):
                    named = self._namer.of_body(body, self._home, self._spelled)
                    self._organization(named, body.first, body.last, view.sentence, implied=False)
                for post in actor.posts:
                    owner = self._namer.of_post(post, self._home, self._spelled)
                    if owner is not None:
                        explicit = post.body is not None and bool(post.body.name)
                        self._organization(owner, post.first, post.last, view.sentence, implied=not explicit)

    def _organization(
        self, named: OrganizationName, first: int, last: int, sentence: Sentence, *, implied: bool
    ) -> str:
        evidence = self._page.evidence(
            first, last, "implied-by-post" if implied else "organization", sentence
        )
        known = self._organizations.get(named.name)
        if known is None:
            self._organizations[named.name] = (named, [evidence], implied)
        else:
            known[1].append(evidence)
            self._organizations[named.name] = (known[0], known[1], known[2] and implied)
        return self._organization_id(named.name)

    def _organization_id(self, name: str) -> str:
        return f"o{list(self._organizations).index(name) + 1}"

    def _all_organizations(self) -> Iterable[Organization]:
        for number, (named, evidence, implied) in enumerate(self._organizations.values(), 1):
            yield Organization(f"o{number}", named.name, named.type, named.region, tuple(evidence), implied)

    def _post(self, mention: PostMention) -> Post:
        owner = self._namer.of_post(mention, self._home, self._spelled)
        key = (mention.title, owner.name if owner else None)
        post = self._posts.get(key)
        if post is None:
            organization = None
            region = self._home.region.notation if self._home.region else None
            if owner is not None:
                if owner.name not in self._organizations:
                    evidence = self._page.evidence(mention.first, mention.last, "implied-by-post", None)
                    self._organizations[owner.name] = (owner, [evidence], True)
                organization = self._organization_id(owner.name)
                region = owner.region
            post = Post(f"k{len(self._posts) + 1}", mention.role, mention.title, organization, region)
            self._posts[key] = post
        return post

    def _gather_tenures(self, views: list[SentenceView]) -> None:
        for view in views:
            if view.sentence.part == "title":
                continue
            for actor in view.actors:
                person = self.person_of(actor) if actor.name is not None else None
                if person is None:
                    continue
                for mention in actor.posts:
                    self._tenure(person, mention, view.sentence)
            for changed, mention, left in self._rotations(self._page, view):
                person = self.person_of(changed)
                if person is not None:
                    seat = replace(mention, capacity="former") if left else mention
                    self._tenure(person, seat, view.sentence)

    def _tenure(self, person: str, mention: PostMention, sentence: Sentence) -> None:
        post = self._post(mention)
        capacity = "former" if mention.outgoing and mention.capacity == "definitive" else mention.capacity
        key = (person, post.id, capacity)
        evidence = self._page.evidence(mention.first, mention.last, "post-of-name", sentence)
        known = self._tenures.get(key)
        surface = " ".join(self._page.tokens.quote(mention.first, mention.last).split())
        if known is None:
            self._tenures[key] = Tenure(
                f"t{len(self._tenures) + 1}", person, post.id, capacity, surface, (evidence,)
            )
            if capacity not in ("former", "candidate"):
                self._holders.setdefault(post.id, [])
                if person not in self._holders[post.id]:
                    self._holders[post.id].append(person)
        else:
            self._tenures[key] = Tenure(
                known.id, known.person, known.post, known.capacity, known.surface, (*known.evidence, evidence)
            )

    def _drop_unmarked_tenures(self) -> None:
        """`Pj Bupati Kampar Hambali … Bupati Kampar Hambali`: the marked capacity is the better statement."""
        marked = {
            (tenure.person, tenure.post)
            for tenure in self._tenures.values()
            if tenure.capacity in ("Pj", "Plt", "Plh", "Pjs", "Ps", "Pgs")
        }
        for key, tenure in list(self._tenures.items()):
            if tenure.capacity == "definitive" and (tenure.person, tenure.post) in marked:
                del self._tenures[key]

    # events

    def _event(self, number: int, draft: EventDraft) -> Event:
        page = self._page
        kind = self._vocabulary.event_types[draft.type]
        sentence = draft.view.sentence
        evidence = [page.evidence(draft.first, draft.last, "event-noun", sentence)]
        if draft.date_evidence is not None and draft.date_evidence.doubt:
            self._date_doubt(draft)
        organizers = []
        for actor in draft.organizers:
            if actor.body is not None:
                named = self._namer.of_body(actor.body, self._home, self._spelled)
                if named.name in self._organizations:
                    organizers.append(self._organization_id(named.name))
        label_end = min(draft.last + 6, sentence.last)
        label = (
            " ".join(page.tokens.quote(draft.first, label_end).split()).split(" yang ")[0].rstrip(" ,.;:(")
        )
        return Event(
            id=f"e{number}",
            type=kind.notation,
            label=label or kind.label,
            evidence=tuple(evidence),
            date=draft.date,
            date_precision=draft.precision,
            end_date=draft.until,
            time=draft.time,
            place=" ".join(draft.venue.name.split()) if draft.venue else None,
            region=self._home.region.notation if self._home.region else None,
            organizers=tuple(dict.fromkeys(organizers)),
            theme=draft.theme,
            status=draft.status,
            main=draft.main,
        )

    def _date_doubt(self, draft: EventDraft) -> None:
        date = draft.date_evidence
        if date is None:
            return
        starts = self._page.tokens.starts
        first = next((i for i, start in enumerate(starts) if start >= date.start), draft.first)
        last = max(first + 1, next((i for i, start in enumerate(starts) if start >= date.end), len(starts)))
        self._doubt("open-date", date.doubt or "", first, last, draft.view.sentence)

    def _count_speakers(self, statements: list[StatementDraft], attendance: list[Attendance]) -> None:
        """Whoever is quoted and was at the main event spoke there."""
        speakers = {self.person_of(draft.speaker) for draft in statements if draft.speaker is not None}
        for item in attendance:
            person = self.person_of(item.actor)
            own = item.event.main and item.event.view.sentence.part == "body"
            if person is not None and person in speakers and own and item.mode in ("attended", "accompanied"):
                item.mode = "spoke"

    def _participations(self, attendance: list[Attendance], event_ids: dict[int, str]) -> list[Participation]:
        merged: dict[tuple[str, str], dict[str, object]] = {}
        keys: dict[int, tuple[str, str] | None] = {}
        for item in attendance:
            event = event_ids[id(item.event)]
            fields = self._participant(item.actor)
            if fields is None:
                keys[id(item)] = None
                continue
            key = (event, str(fields.pop("key")))
            keys[id(item)] = key
            evidence = self._page.evidence(item.actor.first, item.actor.last, item.rule, item.view.sentence)
            mode = item.mode
            if item.event.status in ("planned", "postponed") and mode not in _ABSENCE:
                mode = "invited"
            known = merged.get(key)
            if known is None:
                merged[key] = {"event": event, "mode": mode, "evidence": [evidence], **fields}
            else:
                known["mode"] = _settle(known["mode"], mode)
                known["evidence"].append(evidence)  # type: ignore[attr-defined]
                known["post"] = known["post"] or fields["post"]
        ids = {key: f"a{number}" for number, key in enumerate(merged, 1)}
        for item in attendance:
            key = keys[id(item)]
            for other in item.represented_by:
                other_key = keys[id(other)]
                if key and other_key and key != other_key:
                    merged[key]["represented_by"] = ids[other_key]
                    merged[other_key]["represents"] = ids[key]
        return [
            Participation(
                id=ids[key],
                event=value["event"],  # type: ignore[arg-type]
                mode=value["mode"],  # type: ignore[arg-type]
                evidence=tuple(value["evidence"]),  # type: ignore[arg-type]
                person=value["person"],  # type: ignore[arg-type]
                post=value["post"],  # type: ignore[arg-type]
                organization=value["organization"],  # type: ignore[arg-type]
                group=value["group"],  # type: ignore[arg-type]
                represents=value.get("represents"),  # type: ignore[arg-type]
                represented_by=value.get("represented_by"),  # type: ignore[arg-type]
            )
            for key, value in merged.items()
        ]

    def _participant(self, actor: Actor) -> dict[str, str | None] | None:
        none: dict[str, str | None] = {"person": None, "post": None, "organization": None, "group": None}
        if actor.group is not None:
            return {**none, "key": f"g {actor.group.lower()}", "group": actor.group}
        person = self.person_of(actor)
        post = self._post(actor.posts[0]).id if actor.posts else None
        if person is not None:
            if post is None:
                post = next(
                    (t.post for t in self._tenures.values() if t.person == person and t.capacity != "former"),
                    None,
                )
            return {**none, "key": person, "person": person, "post": post}
        if actor.name is not None:
            return None
        if post is not None:
            return {**none, "key": post, "post": post}
        if actor.body is not None:
            named = self._namer.of_body(actor.body, self._home, self._spelled)
            identity = self._organization_id(named.name) if named.name in self._organizations else None
            return {**none, "key": identity, "organization": identity} if identity else None
        return None

    # statements

    def _statement(self, number: int, draft: StatementDraft, events: list[Event]) -> Statement:
        quotation = draft.quotation
        evidence = self._page.evidence(quotation.first, quotation.last, draft.rule, draft.view.sentence)
        speaker = self.person_of(draft.speaker) if draft.speaker else None
        post = None
        if draft.speaker is not None and speaker is None and draft.speaker.posts:
            post = self._post(draft.speaker.posts[0]).id
        if speaker is None and post is None:
            self._issues.append(
                Issue("open-speaker", "nobody in the text can be told to have said this", evidence)
            )
        main = next((event.id for event in events if event.main), None)
        return Statement(
            f"s{number}", evidence, direct=True, speaker=speaker, speaker_post=post, event=main,
            date=draft.date.date if draft.date else None,
        )  # fmt: skip

    def _doubt(self, kind: str, message: str, first: int, last: int, sentence: Sentence) -> None:
        self._issues.append(Issue(kind, message, self._page.evidence(first, last, kind, sentence)))


def _settle(known: object, new: object) -> object:
    """Two sentences on one participant: a presence outweighs a bare absence, of two presences the stronger."""
    if known in _ABSENCE and new not in _ABSENCE:
        return known if known == "represented" else new
    if new in _ABSENCE:
        return new if new in ("represented", "absent") and known not in ("opened", "led", "signed") else known
    return _stronger(known, new)  # type: ignore[arg-type]
