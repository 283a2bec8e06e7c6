"""Actors: posts, names, bodies and groups of one sentence, joined where they speak of one person.

`Kapolres Paser AKBP Budi Santoso, S.I.K.`, `Ketua DPRD Bojonegoro, Imam Sholikin`, `Edi Susanto selaku
Sekretaris DPRD`, `Asisten Pemerintahan Setda Kaltim sebagai Pjs Bupati Kutim`, `Kapolres (AKBP Budi)`,
`Bupati dan Wakil Bupati Lamandau`.
"""

from __future__ import annotations

from .apposition import Joiner
from .bodies import BodyParser
from .delegate_entries import DelegateEntries
from .groups import GroupParser
from .kin import KinReader
from .lexicon import Lexicon
from .lone_names import LoneNames
from .member_rows import MemberRows
from .mentions import Actor, Place, PostMention
from .name_pairs import NamePairs
from .names import NameParser
from .page import Page
from .paired_posts import PairedPosts
from .pairs_named_first import PairsNamedFirst
from .places import PlaceParser
from .posts import PostParser
from .quoted_names import QuotedNames
from .seat_words import SeatWords
from .sent_deputies import SentDeputies
from .sentences import Sentence
from .shared_posts import PostSharer
from .tickets import TicketReader
from .trailing_posts import PostLinker
from .voted_offices import VotedOffices
from .wording import Wording

_REPUBLIC = 1945
"""Nobody whose term ended before that year takes part in what the press reports."""
_LEADERSHIP = "pimpinan"
_LED_BY_SEVERAL = frozenset({"dprd", "dprd_provinsi", "forkopimda", "forkopimcam", "party"})
"""Types of body whose leadership is a group: `Pimpinan DPRD`."""
_LOWER = ("role", "role_lower", "capacity", "candidate", "prefix")
"""Labels that open an actor even without a capital."""


class ActorParser:
    """Finds all actors of a sentence, in order, and the places between them."""

    def __init__(self, lexicon: Lexicon, wording: Wording) -> None:
        self.places = PlaceParser(lexicon, wording)
        self.bodies = BodyParser(lexicon, wording, self.places)
        self.posts = PostParser(lexicon, wording, self.places, self.bodies)
        self.names = NameParser(lexicon, wording, self.places, self.bodies.topical.topics)
        pairs = NamePairs(wording, self.places, self.names)
        self._tickets = TicketReader(lexicon, wording, self.posts, pairs)
        seat_words = SeatWords(lexicon, wording, self.places, self.bodies, self.names)
        self._joiner = Joiner(wording, self.places, self.posts, self.names, seat_words)
        self._link = PostLinker(wording, self.posts, self.names)
        self._sent = SentDeputies(lexicon, wording)
        self._sharer = PostSharer(wording, self.places, self.posts)
        quoted = QuotedNames(lexicon, wording, self.names, self.bodies)
        self._lone = LoneNames(lexicon, wording, self.posts, self.names, self._link, quoted)
        self._kin = KinReader(lexicon, wording, self.posts, self.names, self._joiner)
        self._entries = DelegateEntries(lexicon, self._lone)
        self._pairs = PairedPosts(lexicon, wording, self.names)
        self._named_first = PairsNamedFirst(lexicon, wording, pairs)
        self._members = MemberRows(lexicon, wording, self.places, self.posts, self.names)
        self.groups = GroupParser(lexicon, wording, self.bodies)
        self._roles = lexicon.vocabulary.roles
        self._apiece = wording.norms("apiece")
        self._special = self._apiece | frozenset(wording.phrases("kin", "holder_old", "holder_new"))
        self._voted_on = VotedOffices(wording)
        levels = [group for group in wording.groups if group.startswith("level_")]
        self._openers = self.groups.openers | frozenset(
            wording.phrases("former", "candidate", "kin", "ticket", "holder_old", "holder_new", *levels)
        )
        self._named_openers = self._openers | wording.norms("delegate", "apiece")
        """Words that open more than a bare name or a body, which any capital may."""

    def __call__(self, page: Page, sentence: Sentence) -> tuple[list[Actor], list[Place]]:
        """Actors and bare places of `sentence`."""
        actors: list[Actor] = []
        places: list[Place] = []
        candidates: dict[int, Actor] = {}
        end = sentence.first
        for index in self._openings(page, sentence):
            if index < end:
                continue
            end = index + 1
            known = page.hits.any_at(index) or page.norm(index) in self._named_openers
            known = known or not page.capital(index)
            named_after = self.names.of_a_place(page, index) if known else 0
            if named_after:
                end = named_after
                continue
            ticket = self._tickets.words(page, index, sentence) if known else None
            if ticket is not None:
                pair = self._tickets.names(page, index, sentence)
                candidates |= {actor.first: actor for actor in pair if actor.first > index}
                for named in (named for named in pair if named.first < index):
                    actors = [a for a in actors if not a.first <= named.first < a.last]
                    actors.append(named)
                if not pair:
                    actors.append(ticket)
                end = ticket.last
                continue
            read = self._at if known else self._named
            sender = self._sender(page, index, sentence, actors[-1]) if known and actors else None
            actor = candidates.get(index) or sender or read(page, index, sentence)
            if actor is not None:
                self._link(page, actor, sentence, actors[-1] if actors else None)
                end = max(actor.last, index + 1)
                past = actor.name is not None and any(_of_the_past(post) for post in actor.posts)
                if not past:  # a regent of 1832 takes part in nothing
                    actors.append(actor)
                continue
            place = self.places.parse(page, index)
            if place is not None and place.last <= sentence.last:
                places.append(place)
                end = place.last
        actors = self._sharer.join_offices(page, actors)
        self._sharer.share_places(page, actors)
        actors = self._entries(page, actors, sentence)
        actors = self._named_first(page, self._pairs(page, actors, sentence), sentence)
        actors = self._members(page, actors, sentence)
        self._sharer.name_posts(page, actors)
        self._sharer.seat_deputies(page, actors)
        self._sent(page, actors)
        for actor in actors:
            self._kin.mark(page, actor)
        return actors, places

    def _openings(self, page: Page, sentence: Sentence) -> list[int]:
        """Where anything at all can start: most words of a text are neither capital nor known."""
        norms, capitals, hits, openers = page.tokens.norms, page.capitals, page.hits, self._openers
        return [
            index
            for index in range(sentence.first, sentence.last)
            if capitals[index]
            or norms[index] in openers
            or (hits.any_at(index) and self._known(page, index))
            or (norms[index].isdigit() and self.groups.counted(page, index))
        ]

    def _known(self, page: Page, index: int) -> bool:
        if not page.word(index)[0].islower() or page.norm(index) in self._named_openers:
            return True
        return page.hits.at(index, *_LOWER) is not None

    def _at(self, page: Page, index: int, sentence: Sentence) -> Actor | None:
        part = page.hits.at(index, "event_role", "trigger")
        if part is not None:
            player = self._lone.player(page, index, sentence) if page.capital(index) else None
            if player is not None or part.last > index + 1:
                return player
        if page.norm(index) in self._special:
            if page.norm(index) in self._apiece and self.names.bare(page, index + 1, listed=True) is not None:
                return None  # `masing-masing Apolo Rumbiak sebagai …`
            special = self._kin.behind_a_post(page, index, sentence) or self._lone.holder(page, index)
            if special is not None:
                return special
        post = self.posts.parse(page, index) if self._may_open(page, index) else None
        actor = self._minor(page, index, sentence) if post is None else None
        if post is not None and post.last <= sentence.last:
            actor = self._joiner.with_name(page, post, sentence)
            if actor.name is None and self._voted_on(page, index):
                return None
        if actor is None and self._lone.stands_in(page, index):
            return None
        delegate = self._lone.delegate(page, index, sentence) if actor is None else None
        if delegate is not None:
            return delegate
        group = self.groups.parse(page, index)
        if group is not None and group.last <= sentence.last and not self._individual(page, group, actor):
            figure = self._figure(page, group)
            if figure is not None:
                return figure
            self._look_inside(page, group)
            return group
        return actor or self._named(page, index, sentence)

    def _sender(self, page: Page, index: int, sentence: Sentence, before: Actor) -> Actor | None:
        at = self._entries.sender_at(page, index, before)
        sender = self._at(page, at, sentence) if at else None
        if sender is None or not sender.posts or sender.posts[0].position != "head":
            return None
        sender.first, sender.delegate = index, True
        return sender

    def _named(self, page: Page, index: int, sentence: Sentence) -> Actor | None:
        """A person or a body without a post, or in one whose title only its form tells."""
        office = self.posts.forms.parse(page, index)
        if office is not None and office.last <= sentence.last:
            return self._joiner.with_name(page, office, sentence)
        name = self._lone.name(page, index, sentence)
        if name is not None and name.last <= sentence.last:
            return Actor(index, name.last, name=name)
        body = self.bodies.parse(page, index)
        if body is not None and body.last <= sentence.last:
            return self._lone.member(page, body, sentence)
        return None

    def _individual(self, page: Page, group: Actor, actor: Actor | None) -> bool:
        """A capital post is one seat, unless it is a mere membership without a name (`Anggota DPRD juga
        hadir`)."""
        if actor is not None and actor.name is not None:
            return not self.groups.plural_post(page, group.first)
        if actor is None or not page.capital(group.first) or self.groups.outdoes(page, group, actor):
            return False
        body = actor.posts[0].body
        if actor.posts[0].role == _LEADERSHIP and body is not None and body.type in _LED_BY_SEVERAL:
            return False
        return actor.posts[0].position not in ("member", "staff", "collective")

    def _figure(self, page: Page, group: Actor) -> Actor | None:
        """`Tokoh Pemuda Asran Irus;`: a collective word in the singular before a bare name."""
        if not page.capital(group.first) or page.hits.at(group.first, "role") is None:
            return None
        if self.groups.plural_post(page, group.first):
            return None
        for index in range(group.first + self.groups.noun(page, group.first), group.last):
            name = self.names.parse(page, index)
            if name is not None and name.name_last - name.name_first > 1 and name.name_last == group.last:
                return Actor(group.first, name.last, name=name)
        return None

    def _look_inside(self, page: Page, group: Actor) -> None:
        index = group.first
        while index < group.last:
            body = self.bodies.parse(page, index)
            if body is not None and body.last <= group.last:
                group.inner.append(body)
                index = body.last
            else:
                index += 1

    def _may_open(self, page: Page, index: int) -> bool:
        return (
            page.capital(index)
            or page.hits.at(index, "capacity", "role", "candidate") is not None
            or self._former(page, index)
        )

    def _minor(self, page: Page, index: int, sentence: Sentence) -> Actor | None:
        """`anggota DPRD Badung I Putu Dendy`, `mantan sekda Blora Budi`: a minor post without a capital
        counts before a name."""
        if page.hits.at(index, "role_lower", "capacity") is None and not self._former(page, index):
            return None
        post = self.posts.parse(page, index, lower=True)
        if post is None or post.last > sentence.last:
            return None
        if page.word(post.last) == "," and post.place is None and post.body is None:
            return None
        actor = self._joiner.with_name(page, post, sentence)
        return actor if actor.name is not None else None

    def _former(self, page: Page, index: int) -> bool:
        return page.phrase_at(index, self.posts.capacities.ahead) > 0


def _of_the_past(post: PostMention) -> bool:
    return post.ended is not None and post.ended < _REPUBLIC
