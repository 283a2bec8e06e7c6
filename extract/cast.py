"""Who and what the article speaks of: its persons, organizations and posts, each once, with local ids."""

from __future__ import annotations

from bisect import bisect_left

from ..facts import Issue, Organization, Person, Post
from .event_drafts import SentenceView
from .mentions import Actor, Body, PostMention
from .name_forms import prevailing_rank
from .open_places import open_home, open_villages
from .open_seats import open_seats
from .organization_roll import OrganizationRoll
from .organizations import OrganizationNamer
from .page import Page
from .people import Individual, People
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
        self._roll = OrganizationRoll(page, namer, home)

    def meet(self, views: list[SentenceView]) -> None:
        """Settle who is meant; short forms of known names join the actors of `views`."""
        self._gather_people(views)
        self._roll.gather(views)
        self.issues += self._roll.issues
        self.issues += [*open_home(self.page, self.home, views), *open_villages(self.page, views)]
        self.issues += open_seats(self.page, views)

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

    def organizations(self) -> tuple[Organization, ...]:
        """All organizations in the order of their first mention."""
        return self._roll.facts()

    def organizer(self, body: Body) -> str | None:
        """The id of the organization that holds an event; one that only a headline names joins the cast."""
        return self._roll.enrolled(body)

    def organization_of(self, body: Body) -> str | None:
        """The id of the organization that a body names, None where it is none of the cast."""
        return self._roll.id_of(body)

    def broader(self, role: str | None) -> str | None:
        """The more general role that a role is a kind of (`asisten_sekda` of `asisten_1`)."""
        return self._namer.broader(role)

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
        owner = self._roll.owner(mention)
        key = (mention.title, owner.name if owner else None)
        post = self.posts.get(key)
        if post is None:
            organization = None
            home = None if self._namer.is_national(mention.role) else self.home.region
            region = home.notation if home else None  # a minister is no minister of the article's town
            if owner is not None:
                organization, region = self._roll.implied(owner, mention), owner.region
            post = Post(f"k{len(self.posts) + 1}", mention.role, mention.title, organization, region)
            self.posts[key] = post
        self._by_post[id(mention)] = (mention, post)
        return post

    def doubt(self, kind: str, message: str, first: int, last: int, sentence: Sentence) -> None:
        """Record what the text leaves open."""
        self.issues.append(Issue(kind, message, self.page.evidence(first, last, kind, sentence)))
