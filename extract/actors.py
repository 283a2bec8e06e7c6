"""Actors: posts, names, bodies and groups of one sentence, joined where they speak of one person.

`Kapolres Paser AKBP Budi Santoso, S.I.K.`, `Ketua DPRD Bojonegoro, Imam Sholikin`, `Edi Susanto selaku
Sekretaris DPRD`, `Asisten Pemerintahan Setda Kaltim sebagai Pjs Bupati Kutim`, `Kapolres (AKBP Budi)`,
`Bupati dan Wakil Bupati Lamandau`.
"""

from __future__ import annotations

from dataclasses import replace

from .bodies import BodyParser
from .groups import GroupParser
from .lexicon import Lexicon
from .mentions import Actor, Body, NameMention, Place, PostMention
from .names import NameParser
from .page import Page
from .places import PlaceParser
from .posts import PostParser
from .sentences import Sentence
from .wording import Wording


class ActorParser:
    """Finds all actors of a sentence, in order, and the places between them."""

    def __init__(self, lexicon: Lexicon, wording: Wording) -> None:
        self.places = PlaceParser(lexicon, wording)
        self.bodies = BodyParser(lexicon, wording, self.places)
        self.posts = PostParser(lexicon, wording, self.places, self.bodies)
        self.names = NameParser(lexicon, wording, self.places, self.bodies.topics)
        self.groups = GroupParser(lexicon, wording, self.bodies)
        self._triggers = lexicon.vocabulary.triggers
        self._cues = wording.norms("name_cue")
        self._common_names = wording.norms("common_name")
        self._numbers = wording.norms("number")
        self._contests = wording.norms("contest")
        self._namely = wording.norms("namely")
        self._links = wording.phrases("post_link")
        self._former_links = wording.phrases("post_former_link")
        levels = [group for group in wording.groups if group.startswith("level_")]
        self._openers = frozenset(
            wording.phrases("group_quantifier", "group_noun", "former", "candidate", "kin", *levels)
        )

    def __call__(self, page: Page, sentence: Sentence) -> tuple[list[Actor], list[Place]]:
        """Actors and bare places of `sentence`."""
        actors: list[Actor] = []
        places: list[Place] = []
        index = sentence.first
        while index < sentence.last:
            if not self._opens(page, index):
                index += 1
                continue
            actor = self._at(page, index, sentence)
            if actor is not None:
                self._link(page, actor, sentence)
                actors.append(actor)
                index = max(actor.last, index + 1)
                continue
            place = self.places.parse(page, index)
            if place is not None and place.last <= sentence.last:
                places.append(place)
                index = place.last
            else:
                index += 1
        self._share_places(page, actors)
        self._name_posts(page, actors)
        return actors, places

    def _opens(self, page: Page, index: int) -> bool:
        """Whether anything at all can start here; most words of a text are neither capital nor known."""
        return (
            page.capital(index)
            or page.hits.any_at(index)
            or page.norm(index) in self._openers
            or page.word(index).isdigit()
        )

    def _name_posts(self, page: Page, actors: list[Actor]) -> None:
        """`Kapolres Bojonegoro yang baru pengganti AKBP A, yakni AKBP B`: the name after `yakni` fills the
        post."""
        for number, actor in enumerate(actors):
            if actor.name is None or actor.posts or page.norm(actor.first - 1) not in self._namely:
                continue
            bare = [
                other for other in actors[max(0, number - 2) : number] if other.posts and other.name is None
            ]
            if not bare or bare[-1].posts[-1].position not in ("head", "deputy"):
                continue
            post = bare[-1].posts[-1]
            if page.norm(post.first - 1) in self._numbers:
                self._seat_all(page, post, actors[number:])
            else:
                actor.posts = [post]

    def _seat_all(self, page: Page, post: PostMention, actors: list[Actor]) -> None:
        """`empat Ketua TP PKK Kecamatan, yakni Yudha (Sukorame), Sutriyah (Tikung) dan …`: a seat each."""
        for actor in actors:
            if actor.name is None or actor.posts:
                return
            if page.word(actor.last) != "(":
                continue
            place = self.places.parse(page, actor.last + 1, of_district=True)
            if place is not None and page.word(place.last) == ")":
                actor.posts = [
                    replace(post, place=place, body=replace(post.body, place=place) if post.body else None)
                ]
                actor.last = place.last + 1

    def _at(self, page: Page, index: int, sentence: Sentence) -> Actor | None:
        part = page.hits.at(index, "event_role", "trigger")
        if part is not None:
            player = self._player(page, index, sentence) if page.capital(index) else None
            if player is not None or part.last > index + 1:
                return player
        post = self.posts.parse(page, index) if self._may_open(page, index) else None
        actor = self._minor(page, index, sentence) if post is None else None
        if post is not None and post.last <= sentence.last:
            actor = self._with_name(page, post, sentence)
            if actor.name is None and page.norm(index - 1) in self._contests:
                return None  # `pemilihan Gubernur/Wakil Gubernur`: the office is voted on
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
            return True
        if actor is None or not page.capital(group.first) or self.groups.outdoes(page, group, actor):
            return False
        return actor.posts[0].position not in ("member", "staff", "collective")

    def _figure(self, page: Page, group: Actor) -> Actor | None:
        """`Tokoh Pemuda Asran Irus;`: a collective word in the singular before a bare name."""
        if not page.capital(group.first) or page.hits.at(group.first, "role") is None:
            return None
        for index in range(group.first + 1, group.last):
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

    def _name(self, page: Page, index: int, sentence: Sentence) -> NameMention | None:
        """A titled name, a spouse (`istri Nurmiaty AR`), or a bare one where a verb or a list shows it."""
        if self.names.titled_at(page, index):
            return self.names.parse(page, index)
        kin = self.names.kin_at(page, index)
        if kin:
            name = self.names.parse(page, index + kin)
            return (
                name if name is not None and (name.titled or name.name_last - name.name_first > 1) else None
            )
        if not page.capital(index):
            return None
        before = page.norm(index - 1) if index > sentence.first else ""
        numbered = index == sentence.first + 2 and page.word(sentence.first).isdigit()
        listed = before in (",", ";", "dan", "serta", "yakni", "yaitu", ":", "ialah", "adalah")
        cued = before in self._cues
        known = page.norm(index) in self._common_names
        if index == sentence.first or listed or cued or numbered or known:
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
            if page.norm(at) in ("yakni", "yaitu", "ialah"):
                return True
        return False

    def _member(self, page: Page, body: Body, sentence: Sentence) -> Actor:
        """`IMM Ayu Candrayani;`: a body and a bare name in a list is a person of that body, without an
        office."""
        actor = Actor(body.first, body.last, body=body)
        if not self._in_list(page, body.first, sentence) or body.place is not None:
            return actor
        name = self.names.parse(page, body.last)
        if name is not None and name.name_last - name.name_first > 1 and name.last <= sentence.last:
            if page.word(name.last) in (",", ";", ".") or page.norm(name.last) in ("dan", "serta"):
                actor.name, actor.last = name, name.last
        return actor

    def _may_open(self, page: Page, index: int) -> bool:
        return (
            page.capital(index)
            or page.hits.at(index, "capacity", "role") is not None
            or self._former(page, index)
        )

    def _minor(self, page: Page, index: int, sentence: Sentence) -> Actor | None:
        """`anggota DPRD Badung I Putu Dendy`: a minor post without a capital counts before a name."""
        if page.hits.at(index, "role_lower") is None:
            return None
        post = self.posts.parse(page, index, lower=True)
        if post is None or post.last > sentence.last or page.word(post.last) == ",":
            return None
        actor = self._with_name(page, post, sentence)
        return actor if actor.name is not None else None

    def _former(self, page: Page, index: int) -> bool:
        return bool(page.phrase_at(index, self.posts.former)) or bool(
            page.phrase_at(index, self.posts.candidate)
        )

    def _with_name(self, page: Page, post: PostMention, sentence: Sentence) -> Actor:
        """The post and the name that follows it, directly, after a comma or a colon, or in brackets."""
        actor = Actor(post.first, post.last, posts=[post])
        at = post.last
        opener = page.word(at)
        if at >= sentence.last or (page.broken(at) and opener not in ","):
            return actor
        if opener in (",", ":", "(", "-", "–"):
            at += 1
        name = self.names.parse(page, at)
        if name is None or name.last > sentence.last:
            return actor
        if opener in (",", "-", "–") and not self._apposed(page, name, sentence):
            return actor
        if opener == "(":
            if page.word(name.last) != ")" or (not name.titled and name.name_last - name.name_first < 2):
                return actor
            name.last += 1
        actor.name = name
        actor.last = name.last
        return actor

    def _apposed(self, page: Page, name: NameMention, sentence: Sentence) -> bool:
        """After a comma the words must look like a person: titled, or two words and then a pause or a
        verb."""
        if name.titled:
            return True
        if name.name_last - name.name_first < 2:
            return page.word(name.last) in (",", ";", ".") and name.last < sentence.last
        return True

    def _link(self, page: Page, actor: Actor, sentence: Sentence) -> None:
        """Posts after the name: `Budi, Kapolres Paser`, `Budi selaku Ketua`, `Budi (Kapolres)`, `Budi yang
        juga …`."""
        while actor.name is not None:
            at = actor.last
            if at >= sentence.last or page.broken(at):
                return
            former = page.phrase_at(at, self._former_links)
            length = former or page.phrase_at(at, self._links)
            comma = page.word(at) == "," and (
                page.phrase_at(at + 1, self._links) or page.phrase_at(at + 1, self._former_links)
            )
            if comma:
                former = page.phrase_at(at + 1, self._former_links)
                at, length = at + 1, comma
            bracket = page.word(at) == "("
            bare = not actor.posts and (page.word(at) == "," or page.hits.at(at, "role") is not None)
            if not (length or bracket or bare):
                return
            start = at + length + (bracket or (bare and not length and page.word(at) == ","))
            post = self.posts.parse(page, start)
            if post is None or post.last > sentence.last:
                return
            if bracket and page.word(post.last) != ")":
                return
            if bare and not length and self._takes_own_name(page, post):
                return
            if former:
                post.capacity = "former"
            actor.posts.append(post)
            actor.last = post.last + bracket
            if bare and not length and not bracket:
                continue

    def _takes_own_name(self, page: Page, post: PostMention) -> bool:
        """In a list the post after the comma may open the next person: `Budi, SH, Kapolres AKBP Andi`."""
        at = post.last
        name = self.names.parse(page, at + (page.word(at) in (",", "(")))
        return name is not None and (page.word(at) != "," or name.titled)

    def _share_places(self, page: Page, actors: list[Actor]) -> None:
        """`Bupati dan Wakil Bupati Lamandau`: the first of two joined posts takes the place of the second."""
        for first, second in zip(actors, actors[1:], strict=False):
            if not first.posts or first.name is not None:
                continue
            if not second.posts:
                if (
                    second.inner
                    and page.norm(first.last) in ("dan", "serta")
                    and first.posts[-1].body is None
                ):
                    self.posts.seat(first.posts[-1], second.inner[0])
                continue
            left, right = first.posts[-1], second.posts[0]
            joined = second.first - first.last == 1 and page.norm(first.last) in ("dan", "serta", "/")
            if joined and left.place is None and left.body is None:
                left.place, left.body = right.place, right.body if right.body and not left.role else left.body
