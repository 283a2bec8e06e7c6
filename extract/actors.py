"""Actors: posts, names, bodies and groups of one sentence, joined where they speak of one person.

`Kapolres Paser AKBP Budi Santoso, S.I.K.`, `Ketua DPRD Bojonegoro, Imam Sholikin`, `Edi Susanto selaku
Sekretaris DPRD`, `Asisten Pemerintahan Setda Kaltim sebagai Pjs Bupati Kutim`, `Kapolres (AKBP Budi)`,
`Bupati dan Wakil Bupati Lamandau`.
"""

from __future__ import annotations

from .apposition import Joiner
from .bodies import BodyParser
from .groups import GroupParser
from .kin import KinReader
from .lexicon import Lexicon
from .member_rows import MemberRows
from .mentions import Actor, Body, NameMention, Place, PostMention
from .names import NameParser
from .page import Page
from .paired_posts import PairedPosts
from .places import PlaceParser
from .posts import PostParser
from .sentences import Sentence
from .shared_posts import PostSharer
from .tickets import TicketReader
from .wording import Wording

_REPUBLIC = 1945
"""Nobody whose term ended before that year takes part in what the press reports."""


class ActorParser:
    """Finds all actors of a sentence, in order, and the places between them."""

    def __init__(self, lexicon: Lexicon, wording: Wording) -> None:
        self.places = PlaceParser(lexicon, wording)
        self.bodies = BodyParser(lexicon, wording, self.places)
        self.posts = PostParser(lexicon, wording, self.places, self.bodies)
        self.names = NameParser(lexicon, wording, self.places, self.bodies.topical.topics)
        self._tickets = TicketReader(lexicon, wording, self.posts, self.names)
        self._joiner = Joiner(wording, self.places, self.posts, self.names)
        self._sharer = PostSharer(wording, self.places, self.posts)
        self._kin = KinReader(lexicon, wording, self.posts, self.names, self._joiner)
        self._pairs = PairedPosts(lexicon, wording, self.names)
        self._members = MemberRows(lexicon, wording, self.posts, self.names)
        self.groups = GroupParser(lexicon, wording, self.bodies)
        self._roles = lexicon.vocabulary.roles
        self._holders = wording.phrases("holder_old", "holder_new")
        self._apiece = wording.norms("apiece")
        self._special = self._apiece | frozenset(wording.phrases("kin", "holder_old", "holder_new"))
        self._triggers = lexicon.vocabulary.triggers
        self._cues = wording.norms("name_cue")
        self._and = wording.norms("and")
        self._delegates = wording.norms("delegate")
        self._from = wording.norms("handed_from")
        self._namely = wording.norms("namely")
        self._listing = self._and | wording.norms("namely", "being", "apiece") | {",", ";", ":"}
        self._by_now = wording.norms("by_now")
        self._common_names = wording.norms("common_name")
        self._contests = wording.norms("contest")
        levels = [group for group in wording.groups if group.startswith("level_")]
        self._openers = frozenset(
            wording.phrases(
                "group_quantifier",
                "group_noun",
                "former",
                "candidate",
                "kin",
                "ticket",
                "holder_old",
                "holder_new",
                *levels,
            )
        )

    def __call__(self, page: Page, sentence: Sentence) -> tuple[list[Actor], list[Place]]:
        """Actors and bare places of `sentence`."""
        actors: list[Actor] = []
        places: list[Place] = []
        candidates: dict[int, Actor] = {}
        index = sentence.first
        while index < sentence.last:
            if not self._opens(page, index):
                index += 1
                continue
            named_after = self.names.of_a_place(page, index)
            if named_after:
                index = named_after
                continue
            ticket = self._tickets.words(page, index, sentence)
            if ticket is not None:
                pair = self._tickets.names(page, index, sentence)
                candidates |= {actor.first: actor for actor in pair}
                if not pair:
                    actors.append(ticket)
                index = ticket.last
                continue
            actor = candidates.get(index) or self._at(page, index, sentence)
            if actor is not None:
                self._joiner.link(page, actor, sentence, actors[-1] if actors else None)
                if actor.name is not None and any(_of_the_past(post) for post in actor.posts):
                    index = max(actor.last, index + 1)  # a regent of 1832 takes part in nothing
                    continue
                actors.append(actor)
                index = max(actor.last, index + 1)
                continue
            place = self.places.parse(page, index)
            if place is not None and place.last <= sentence.last:
                places.append(place)
                index = place.last
            else:
                index += 1
        self._sharer.share_places(page, actors)
        actors = self._pairs(page, actors, sentence)
        actors = self._members(page, actors, sentence)
        self._sharer.name_posts(page, actors)
        self._sharer.seat_deputies(page, actors)
        for actor in actors:
            self._kin.mark(page, actor)
        return actors, places

    def _opens(self, page: Page, index: int) -> bool:
        """Whether anything at all can start here; most words of a text are neither capital nor known."""
        return (
            page.capital(index)
            or page.hits.any_at(index)
            or page.norm(index) in self._openers
            or page.word(index).isdigit()
        )

    def _at(self, page: Page, index: int, sentence: Sentence) -> Actor | None:
        part = page.hits.at(index, "event_role", "trigger")
        if part is not None:
            player = self._player(page, index, sentence) if page.capital(index) else None
            if player is not None or part.last > index + 1:
                return player
        if page.norm(index) in self._special:
            if page.norm(index) in self._apiece and self.names.bare(page, index + 1, listed=True) is not None:
                return None  # `masing-masing Apolo Rumbiak sebagai …`
            special = self._kin.behind_a_post(page, index, sentence) or self._holder(page, index)
            if special is not None:
                return special
        post = self.posts.parse(page, index) if self._may_open(page, index) else None
        actor = self._minor(page, index, sentence) if post is None else None
        if post is not None and post.last <= sentence.last:
            actor = self._joiner.with_name(page, post, sentence)
            if actor.name is None and page.norm(index - 1) in self._contests:
                return None  # `pemilihan Gubernur/Wakil Gubernur`: the office is voted on
        delegate = self._delegate(page, index, sentence) if actor is None else None
        if delegate is not None:
            return delegate
        group = self.groups.parse(page, index)
        if group is not None and group.last <= sentence.last and not self._individual(page, group, actor):
            figure = self._figure(page, group)
            if figure is not None:
                return figure
            self._look_inside(page, group)
            return group
        if actor is not None:
            return actor
        name = self._name(page, index, sentence)
        if name is not None and name.last <= sentence.last:
            return Actor(index, name.last, name=name)
        body = self.bodies.parse(page, index)
        if body is not None and body.last <= sentence.last:
            return self._member(page, body, sentence)
        return None

    def _delegate(self, page: Page, index: int, sentence: Sentence) -> Actor | None:
        """`perwakilan Kapolres Kampar`, and behind it, perhaps, the delegate's name and rank."""
        if page.norm(index) not in self._delegates:
            return None
        at = index + 1 + (page.norm(index + 1) in self._from)
        post = self.posts.parse(page, at) if page.capital(at) else None
        if post is None or post.last > sentence.last or post.position != "head":
            return None
        if self.names.parse(page, post.last) is not None and not self.names.titled_at(page, post.last):
            return None  # `perwakilan Kepala Desa Suka Maju`: a place or a person
        return Actor(index, post.last, posts=[post], delegate=True)

    def _player(self, page: Page, index: int, sentence: Sentence) -> Actor | None:
        """`Narasumber Muhammad Makmun Rasyid`: a part in the event, which is no office, and a bare name."""
        part = page.hits.at(index, "event_role")
        if part is None or page.hits.at(part.last, "role", "capacity") is not None:
            return None
        name = self.names.parse(page, part.last)
        if (
            name is None
            or name.last > sentence.last
            or (name.name_last - name.name_first < 2 and not name.titled)
        ):
            return None
        return Actor(index, name.last, name=name)

    def _individual(self, page: Page, group: Actor, actor: Actor | None) -> bool:
        """A capital post is one seat, unless it is a mere membership without a name (`Anggota DPRD juga
        hadir`)."""
        if actor is not None and actor.name is not None:
            return not self.groups.plural_post(page, group.first)
        if actor is None or not page.capital(group.first) or self.groups.outdoes(page, group, actor):
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

    def _holder(self, page: Page, index: int) -> Actor | None:
        """`pejabat lama Letkol Inf Andi Santoso`: who leaves an office or comes into it, by a titled name."""
        length = page.phrase_at(index, self._holders)
        if not length or not self.names.titled_at(page, index + length):
            return None
        name = self.names.parse(page, index + length)
        return Actor(index, name.last, name=name) if name is not None else None

    def _name(self, page: Page, index: int, sentence: Sentence) -> NameMention | None:
        """A titled name, a spouse (`istri Nurmiaty AR`), or a bare one where a verb or a list shows it."""
        if self.names.titled_at(page, index):
            return self.names.parse(page, index)
        kin = self.names.kin_at(page, index)
        if kin:
            name = self.names.parse(page, index + kin)
            if name is None or not (name.titled or name.name_last - name.name_first > 1):
                return None
            name.consort = True
            return name
        if not page.capital(index):
            return None
        verb = page.hits.at(index - 1, "trigger") if index > sentence.first else None
        if verb is not None:  # `Hadir Sarmada (Kabag Hukum)`, `Camat diwakili Basis Sinuraya,`
            sent = self._triggers[verb.notations[0]].status_before == "represented"
            return self.names.bare(page, index, listed=sent)
        before = page.norm(index - 1) if index > sentence.first else ""
        numbered = index == sentence.first + 2 and page.word(sentence.first).isdigit()
        listed = before in self._listing
        cued = before in self._cues
        known = page.norm(index) in self._common_names
        opened = index == sentence.first or (index == sentence.first + 1 and before in self._by_now)
        if opened or listed or cued or numbered or known:
            return self.names.bare(page, index, listed=listed and self._in_list(page, index, sentence))
        return None

    def _opens_list(self, trigger: str) -> bool:
        return self._triggers[trigger].status_after in ("attended", "accompanied", "invited")

    def _in_list(self, page: Page, index: int, sentence: Sentence) -> bool:
        """Whether a wording that opens a list of people stands before `index` in the sentence."""
        for at in range(sentence.first, index):
            hit = page.hits.at(at, "trigger")
            if hit is not None and self._opens_list(hit.notations[0]):
                return True
            if page.norm(at) in self._namely or page.norm(at) in self._apiece:
                return True
        return False

    def _member(self, page: Page, body: Body, sentence: Sentence) -> Actor:
        """`IMM Ayu Candrayani;`: a body and a bare name in a list is a person of that body, without an
        office."""
        actor = Actor(body.first, body.last, body=body)
        if not self._in_list(page, body.first, sentence) or body.place is not None:
            return actor
        name = self.names.parse(page, body.last)
        if name is None or name.name_last - name.name_first < 2 or name.last > sentence.last:
            return actor
        if page.word(name.last) in (",", ";", ".") or page.norm(name.last) in self._and:
            actor.name, actor.last = name, name.last
        return actor

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
        return bool(page.phrase_at(index, self.posts.capacities.former)) or bool(
            page.phrase_at(index, self.posts.capacities.candidate)
        )


def _of_the_past(post: PostMention) -> bool:
    return post.ended is not None and post.ended < _REPUBLIC
