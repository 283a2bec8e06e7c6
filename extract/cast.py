"""Who and what the article speaks of: its persons, organizations and posts, each once, with local ids."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from ..facts import Evidence, Issue, Organization, Person, Post
from .company_names import settle_companies
from .event_drafts import SentenceView
from .mentions import Actor, Body, PostMention
from .open_places import open_home, open_villages
from .organization_names import OrganizationName
from .organizations import OrganizationNamer
from .page import Page
from .people import Individual, People, prevailing_rank
from .regions import Home
from .sentences import Sentence

_HEADS = {
    "kepala_daerah": {"province": "gubernur", "regency": "bupati", "city": "wali_kota"},
    "wakil_kepala_daerah": {
        "province": "wakil_gubernur",
        "regency": "wakil_bupati",
        "city": "wakil_wali_kota",
    },
}
_NO_OFFICE = ("former", "candidate")


def _located(body: Body) -> bool:
    return body.place is not None or body.number is not None or body.unit is not None


class Cast:
    """The cast of one article. Made anew for each; `holders` is filled by the tenures."""

    def __init__(self, page: Page, namer: OrganizationNamer, home: Home) -> None:
        self.page = page
        self.home = home
        self.posts: dict[tuple[str, str | None], Post] = {}
        self.holders: dict[str, list[str]] = {}
        """The persons who hold a post in this article, by the post's id."""
        self.issues: list[Issue] = []
        self._namer = namer
        self._people = People()
        self._by_mention: dict[int, Individual] = {}
        self._by_post: dict[int, tuple[PostMention, Post]] = {}
        """What was settled of a mention, which is kept so that no other takes its id."""
        self._person_ids: dict[int, str] = {}
        self._organizations: dict[str, tuple[OrganizationName, list[Evidence], bool]] = {}
        self._organization_ids: dict[str, str] = {}
        self._spelled: dict[str, str] = {}

    def meet(self, views: list[SentenceView]) -> None:
        """Settle who is meant; short forms of known names join the actors of `views`."""
        settle_companies(body for view in views for actor in view.actors for body in self._bodies(actor))
        self._learn_spellings(views)
        self._learn_local_bodies(views)
        self._gather_people(views)
        self._gather_organizations(views)
        self.issues += [*open_home(self.page, self.home, views), *open_villages(self.page, views)]

    def _gather_people(self, views: list[SentenceView]) -> None:
        mentions = [
            (actor.name, view.sentence)
            for view in views
            for actor in view.actors
            if actor.name is not None and (view.sentence.part != "title" or actor.name.titled)
        ]
        self._by_mention = self._people.gather(mentions)
        taken = {i for view in views for actor in view.actors for i in range(actor.first, actor.last)}
        starts = self.page.tokens.starts
        for date in (date for view in views for date in view.dates):
            taken |= set(range(bisect_left(starts, date.start), bisect_left(starts, date.end)))
        again = self._people.named_again(
            self.page, taken, [view.sentence for view in views if view.sentence.part != "title"]
        )
        self._by_mention |= self._people.gather(again)
        extra: dict[int, list[Actor]] = {}
        for name, sentence in again:
            extra.setdefault(sentence.first, []).append(Actor(name.first, name.last, name=name))
        for view in views:
            if (more := extra.get(view.sentence.first)) is not None:
                view.actors = sorted([*view.actors, *more], key=lambda actor: actor.first)
        for number, person in enumerate(self._people.individuals, 1):
            self._person_ids[id(person)] = f"p{number}"
        for mention, sentence in self._people.open:
            self.doubt(
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
            if post.capacity not in _NO_OFFICE and not post.outgoing:
                holders = self._holders_of(post)
                if len(holders) == 1:
                    return holders[0]
        return None

    def _holders_of(self, mention: PostMention) -> list[str]:
        """Who holds a post in this article; a bare title (`Danrem`) also means the one holder of such a
        post."""
        record = self.post_of(mention)
        holders = self.holders.get(record.id, [])
        if holders or mention.place is not None or mention.body is not None:
            return holders
        alike = [
            person
            for post in self.posts.values()
            if (post.role or post.title) == (record.role or record.title)
            for person in self.holders.get(post.id, [])
        ]
        return list(dict.fromkeys(alike))

    def persons(self) -> tuple[Person, ...]:
        """All persons in the order of their first mention."""
        return tuple(self._person(person) for person in self._people.individuals)

    def _person(self, person: Individual) -> Person:
        names = [mention.name for mention, _ in person.mentions]
        aliases = dict.fromkeys(name for name in names if name != person.name)
        honorifics = dict.fromkeys(h for mention, _ in person.mentions for h in mention.honorifics)
        degrees = dict.fromkeys(d for mention, _ in person.mentions for d in mention.degrees)
        rank = prevailing_rank([mention.rank for mention, _ in person.mentions if mention.rank])
        evidence = tuple(
            self.page.evidence(mention.name_first, mention.name_last, "name", sentence)
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
                    if post.place is not None or (post.body is not None and _located(post.body)):
                        self._namer.learn(self._namer.of_post(post, self.home, self._spelled))
                if actor.body is not None and _located(actor.body):
                    self._namer.learn(self._namer.of_body(actor.body, self.home, self._spelled))
        self._namer.learn_places((place for view in views for place in view.places), self.home)

    @staticmethod
    def _bodies(actor: Actor) -> Iterable[Body]:
        bodies = [actor.body, *actor.inner, *(post.body for post in actor.posts)]
        return [body for body in bodies if body is not None]

    def _gather_organizations(self, views: list[SentenceView]) -> None:
        for view in views:
            if view.sentence.part == "title":
                continue
            for actor in view.actors:
                for body in (*([actor.body] if actor.body is not None else []), *actor.inner):
                    named = self._namer.of_body(body, self.home, self._spelled)
                    if named.bare:
                        continue
                    self._organization(named, body.first, body.last, view.sentence, implied=False)
                for post in actor.posts:
                    owner = self._namer.of_post(post, self.home, self._spelled)
                    if owner is not None and not owner.bare:
                        explicit = post.body is not None and bool(post.body.name)
                        self._organization(owner, post.first, post.last, view.sentence, implied=not explicit)

    def _organization(
        self, named: OrganizationName, first: int, last: int, sentence: Sentence, *, implied: bool
    ) -> str:
        rule = "implied-by-post" if implied else "organization"
        if named.inferred:
            rule += "-in-home-region"  # the region is the article's, not in the words
        evidence = self.page.evidence(first, last, rule, sentence)
        if named.open and not named.bare and named.name not in self._organizations:
            self.doubt(
                "open-region", f"which region is meant by {named.name} stays open", first, last, sentence
            )
        self._enrol(named.name)
        known = self._organizations.get(named.name)
        if known is None:
            self._organizations[named.name] = (named, [evidence], implied)
        else:
            known[1].append(evidence)
            self._organizations[named.name] = (known[0], known[1], known[2] and implied)
        return self._organization_id(named.name)

    def _organization_id(self, name: str) -> str:
        return self._organization_ids[name]

    def _enrol(self, name: str) -> None:
        self._organization_ids.setdefault(name, f"o{len(self._organization_ids) + 1}")

    def organizations(self) -> tuple[Organization, ...]:
        """All organizations in the order of their first mention."""
        return tuple(
            Organization(
                self._organization_ids[name], name, named.type, named.region, tuple(evidence), implied
            )
            for name, (named, evidence, implied) in self._organizations.items()
        )

    def organization_of(self, body: Body) -> str | None:
        """The id of the organization that a body names, None where it is none of the cast."""
        named = self._namer.of_body(body, self.home, self._spelled)
        return self._organization_id(named.name) if named.name in self._organizations else None

    def _settle_head(self, mention: PostMention) -> None:
        """A `Kepala Daerah` is the regent, mayor or governor of the article's home."""
        roles = _HEADS.get(mention.role or "")
        region = self.home.region
        if roles is None or region is None or region.level not in roles or mention.place is not None:
            return
        mention.role = roles[region.level]
        mention.title = self._namer.short(mention.role)

    def post_of(self, mention: PostMention) -> Post:
        """The post that a mention names, made when it is new."""
        known = self._by_post.get(id(mention))
        if known is not None:
            return known[1]
        self._settle_head(mention)
        owner = self._namer.of_post(mention, self.home, self._spelled)
        if owner is not None and owner.bare:
            owner = None
        key = (mention.title, owner.name if owner else None)
        post = self.posts.get(key)
        if post is None:
            organization = None
            home = None if self._namer.is_national(mention.role) else self.home.region
            region = home.notation if home else None  # a minister is no minister of the article's town
            if owner is not None:
                self._enrol(owner.name)
                if owner.name not in self._organizations:
                    evidence = self.page.evidence(mention.first, mention.last, "implied-by-post", None)
                    self._organizations[owner.name] = (owner, [evidence], True)
                organization = self._organization_id(owner.name)
                region = owner.region
            post = Post(f"k{len(self.posts) + 1}", mention.role, mention.title, organization, region)
            self.posts[key] = post
        self._by_post[id(mention)] = (mention, post)
        return post

    def doubt(self, kind: str, message: str, first: int, last: int, sentence: Sentence) -> None:
        """Record what the text leaves open."""
        self.issues.append(Issue(kind, message, self.page.evidence(first, last, kind, sentence)))
