"""The organizations of one article, each once, in the order of their first mention, with local ids."""

from __future__ import annotations

from collections.abc import Iterator

from ..facts import Evidence, Issue, Organization
from .agency_merges import AgencyMerges
from .company_names import settle_companies
from .event_drafts import SentenceView
from .mentions import Actor, Body, PostMention
from .organization_names import OrganizationName
from .organizations import OrganizationNamer
from .page import Page
from .regions import Home
from .sentences import Sentence


class OrganizationRoll:
    """Tells which organization a body or a post of the article means. Made anew for each article."""

    def __init__(self, page: Page, namer: OrganizationNamer, home: Home) -> None:
        self.issues: list[Issue] = []
        """Organizations whose region stays open."""
        self._page = page
        self._namer = namer
        self._home = home
        self._entries: dict[str, tuple[OrganizationName, list[Evidence], bool]] = {}
        self._ids: dict[str, str] = {}
        self._spelled: dict[str, str] = {}
        self._merged = AgencyMerges((), frozenset())
        self._owners: dict[tuple[int, str | None], tuple[PostMention, OrganizationName | None]] = {}
        """What was told of a mention and its role; the mention is kept so that no other takes its id."""

    def gather(self, views: list[SentenceView]) -> None:
        """Enrol all that the sentences name, and what their posts imply."""
        settle_companies(body for view in views for actor in view.actors for body in _bodies(actor))
        self._learn_spellings(views)
        self._learn_local_bodies(views)
        self._merged = AgencyMerges(self._all(views), self._namer.joints)
        for view in views:
            if view.sentence.part == "title":
                continue
            for actor in view.actors:
                for body in (*([actor.body] if actor.body is not None else []), *actor.inner):
                    named = self._named(body)
                    if named.bare:
                        continue
                    self._add(named, body.first, body.last, view.sentence, implied=False)
                for post in actor.posts:
                    owner = self.owner(post)
                    if owner is not None:
                        explicit = post.body is not None and bool(post.body.name)
                        self._add(owner, post.first, post.last, view.sentence, implied=not explicit)

    def facts(self) -> tuple[Organization, ...]:
        """All organizations in the order of their first mention."""
        return tuple(
            Organization(self._ids[name], name, named.type, named.region, tuple(evidence), implied)
            for name, (named, evidence, implied) in self._entries.items()
        )

    def id_of(self, body: Body) -> str | None:
        """The id of the organization that a body names, None where it is none of the roll."""
        named = self._named(body)
        return self._ids[named.name] if named.name in self._entries else None

    def enrolled(self, body: Body) -> str | None:
        """The id of the organization that a body names, which joins the roll; None where the words leave open
        which one it is."""
        named = self._named(body)
        if named.name not in self._entries and not named.bare:
            sentences = self._page.text.sentences
            inside = next(s for s in sentences if s.first <= body.first < s.last)
            self._add(named, body.first, body.last, inside, implied=False)
        return self._ids[named.name] if named.name in self._entries else None

    def owner(self, mention: PostMention) -> OrganizationName | None:
        """The organization that a post sits in, None where neither words nor role tell which one."""
        key = id(mention), mention.role
        if key not in self._owners:
            owner = self._namer.of_post(mention, self._home, self._spelled)
            self._owners[key] = mention, None if owner is None or owner.bare else owner
        owned = self._owners[key][1]
        return None if owned is None else self._merged(owned)

    def implied(self, owner: OrganizationName, mention: PostMention) -> str:
        """The id of the organization of a post, enrolled where only the post tells of it."""
        self._enrol(owner.name)
        if owner.name not in self._entries:
            evidence = self._page.evidence(mention.first, mention.last, "implied-by-post", None)
            self._entries[owner.name] = (owner, [evidence], True)
        return self._ids[owner.name]

    def _named(self, body: Body) -> OrganizationName:
        return self._merged(self._namer.of_body(body, self._home, self._spelled))

    def _all(self, views: list[SentenceView]) -> Iterator[OrganizationName]:
        """What the bodies of the article are called, each for itself."""
        for view in views:
            for actor in view.actors:
                for body in _bodies(actor):
                    if body.type == "dinas":
                        yield self._namer.of_body(body, self._home, self._spelled)

    def _learn_spellings(self, views: list[SentenceView]) -> None:
        for view in views:
            for actor in view.actors:
                for body in _bodies(actor):
                    if body.agency is not None and body.spelled:
                        self._spelled.setdefault(body.agency, body.name)

    def _learn_local_bodies(self, views: list[SentenceView]) -> None:
        """A bare `Kapolsek` is of the one Polsek that the article names."""
        self._namer.local = {}
        for view in views:
            for actor in view.actors:
                for post in actor.posts:
                    if post.place is not None or (post.body is not None and _located(post.body)):
                        self._namer.learn(self._namer.of_post(post, self._home, self._spelled))
                if actor.body is not None and _located(actor.body):
                    self._namer.learn(self._namer.of_body(actor.body, self._home, self._spelled))
        self._namer.learn_places((place for view in views for place in view.places), self._home)

    def _add(
        self, named: OrganizationName, first: int, last: int, sentence: Sentence, *, implied: bool
    ) -> None:
        rule = "implied-by-post" if implied else "organization"
        if named.inferred:
            rule += "-in-home-region"  # the region is the article's, not in the words
        evidence = self._page.evidence(first, last, rule, sentence)
        if named.open and named.name not in self._entries:
            doubt = self._page.evidence(first, last, "open-region", sentence)
            self.issues.append(
                Issue("open-region", f"which region is meant by {named.name} stays open", doubt)
            )
        self._enrol(named.name)
        known = self._entries.get(named.name)
        if known is None:
            self._entries[named.name] = (named, [evidence], implied)
        else:
            known[1].append(evidence)
            self._entries[named.name] = (known[0], known[1], known[2] and implied)

    def _enrol(self, name: str) -> None:
        self._ids.setdefault(name, f"o{len(self._ids) + 1}")


def _located(body: Body) -> bool:
    return any(each is not None for each in (body.place, body.number, body.unit, body.parent))


def _bodies(actor: Actor) -> list[Body]:
    bodies = [actor.body, *actor.inner, *(post.body for post in actor.posts)]
    return [body for body in bodies if body is not None]
