"""Posts and names that speak of one person, joined.

`Ketua DPRD Bojonegoro, Imam Sholikin`, `Edi Susanto selaku Sekretaris DPRD`, `Kapolres (AKBP Budi)`.
"""

from __future__ import annotations

from .mentions import Actor, NameMention, PostMention
from .names import NameParser
from .page import Page
from .places import PlaceParser
from .posts import PostParser
from .seat_words import SeatWords
from .sentences import Sentence
from .wording import Wording


def _post_first(actor: Actor | None) -> bool:
    return (
        actor is not None
        and actor.name is not None
        and actor.posts != []
        and (actor.posts[0].first < actor.name.first)
    )


def _leave(posts: list[PostMention], following: PostMention | None) -> None:
    """`Kapolres Toba AKBP Made Dana dimutasi menjadi …`: what stands before is left; by a mere `jadi Kapolres
    Wajo` only the seat of the same kind elsewhere."""
    for post in posts:
        if post.capacity != "definitive":
            continue
        if following is None or (
            following.capacity == "definitive" and following.role == post.role and _elsewhere(post, following)
        ):
            post.capacity = "former"


def _elsewhere(one: PostMention, two: PostMention) -> bool:
    return one.place is not None and two.place is not None and one.place.name != two.place.name


def _is_part(page: Page, first: int, post: PostMention) -> bool:
    """`selaku Komandan Apel`: a part in the ceremony, no office."""
    part = page.hits.at(first, "trigger")
    return part is not None and part.last > first + 1 and part.last >= post.last


def _behind_small_words(page: Page, previous: Actor | None, actor: Actor) -> bool:
    """Whether nothing but a word or two without a capital parts a name from a post before it."""
    if previous is None or previous.name is not None or not previous.posts:
        return False
    between = range(previous.last, actor.first)
    small = (page.word(index).islower() and not page.hits.any_at(index) for index in between)
    return 0 < len(between) <= _SMALL_WORDS and all(small)


_SMALL_WORDS = 2
"""Words of a place that is printed without capitals: `Kapolsek alas barat AKP Komang`."""
_PAUSES = (",", "-", "–", "—")


class Joiner:
    """Joins what the parsers found side by side."""

    def __init__(
        self,
        wording: Wording,
        places: PlaceParser,
        posts: PostParser,
        names: NameParser,
        seat_words: SeatWords,
    ) -> None:
        self.places = places
        self.posts = posts
        self.names = names
        self._widen = seat_words
        self._links = wording.phrases("post_link")
        self._former_links = wording.phrases("post_former_link")
        self._as = wording.norms("in_office_of", "becoming")
        self._from = wording.norms("handed_from")
        self._moved = wording.phrases("moved_on")
        self._relative = wording.norms("relative")
        self._sent = wording.phrases("sent_somebody")
        self._and = wording.norms("and")
        self._now = wording.norms("by_now")
        self._becoming = wording.norms("becoming")
        self._standing_in = wording.phrases("stands_in")

    def _is_stood_in_for(self, page: Page, post: PostMention, sentence: Sentence) -> bool:
        """`…, Mewakili Kasatpol PP, Joko Purwanto`: behind a capital inside a row the deputy is named."""
        before = post.first - 1
        if before <= sentence.first or not page.capital(before) or page.word(before - 1) != ",":
            return False
        return bool(page.phrase_at(before, self._standing_in))

    def with_name(self, page: Page, post: PostMention, sentence: Sentence) -> Actor:
        """The post and the name that follows it, directly, after a comma or a colon, or in brackets."""
        self._widen(page, post, sentence)
        actor = Actor(post.first, post.last, posts=[post])
        at = post.last
        opener = page.word(at)
        if opener == "," and self._is_stood_in_for(page, post, sentence):
            return actor
        if at >= sentence.last or (page.broken(at) and opener not in ","):
            return actor
        if opener == "," and page.norm(post.first - 1) in self._as:
            return actor  # `Apolo sebagai Pj Gubernur Papua Selatan, Ribka sebagai …`
        if opener == "," and self._behind_a_name(page, post, sentence):
            return actor  # `Oman Apriaman Camat Rajeg, AKP Yono Kapolsek Rajeg`
        if opener in (",", ":", "(", "-", "–"):
            at += 1
        if opener == "," and (behind := self._behind_the_unit(page, at)):
            at = behind
        name = self.names.parse(page, at)
        if name is None or name.name_last > sentence.last:
            return actor
        name.last = min(name.last, sentence.last)  # the dots of degrees may look like its end
        titled = self._titled_behind(page, name, sentence)
        if opener == "," and titled is not name:
            return actor  # `Babinsa, Kepolsek Lolowau AKP Adolf`: a post that is not known
        name = titled
        if at == post.last and not name.titled:
            if self._words_of_a_seat(page, post, name):
                return actor
            name = self._behind_the_seat(page, post, name)
        if opener in (",", "-", "–") and not self._apposed(page, name, sentence):
            return actor
        if opener == "(":
            if page.word(name.last) != ")" or (not name.titled and name.name_last - name.name_first < 2):
                return actor
            name.last += 1
        actor.name = name
        actor.last = name.last
        return actor

    def _behind_the_unit(self, page: Page, index: int) -> int:
        """`Danramil 01/Tempe, Kodim 1406/Wajo, Kapten Inf Budi`: where the officer's rank stands behind the
        unit above; else 0."""
        unit = page.hits.at(index, "institution", "unit")
        body = self.posts.bodies.parse(page, index) if unit is not None else None
        if body is None or page.word(body.last) != ",":
            return 0
        return body.last + 1 if page.hits.at(body.last + 1, "rank") is not None else 0

    def _behind_a_name(self, page: Page, post: PostMention, sentence: Sentence) -> bool:
        """Whether two words that look like a name stand right before a post."""
        before = range(post.first - 2, post.first)
        return before[0] > sentence.first and all(
            page.capital(index) and not page.hits.any_at(index) and not page.broken(index + 1)
            for index in before
        )

    def _words_of_a_seat(self, page: Page, post: PostMention, name: NameMention) -> bool:
        """`Ketua Tim Percepatan Pembangunan Kabupaten Blora, Budi`, `Kepala Dinas Pemberdayaan Masyarkat
        Desa`: capital words before a level say which seat it is; they are nobody."""
        seated = post.place is not None or page.broken(name.last) or not page.capital(name.last)
        return not seated and self.places.level_at(page, name.last) is not None

    def _behind_the_seat(self, page: Page, post: PostMention, name: NameMention) -> NameMention:
        """`Bupati Kelungkung, I Nyoman Suirta`, `Dirjen Holtikultural (Dr. Ir. Spundik)`: words that say
        which seat it is, and the holder behind them."""
        if page.word(name.last) == "(" and self.names.titled_at(page, name.last + 1):
            inner = self.names.parse(page, name.last + 1)
            if inner is not None and page.word(inner.last) == ")":
                post.title = f"{post.title} {page.tokens.quote(name.first, name.last)}"
                post.last = name.last
                inner.last += 1
                return inner
        if page.word(name.last) != "," or name.last != name.first + 1 or post.place is not None:
            return name
        place = self.places.misprinted(page, name.first)
        holder = self.names.parse(page, name.last + 1) if place is not None else None
        if holder is None or holder.name_last - holder.name_first < 2:
            return name
        post.place, post.last = place, name.last
        return holder

    def _titled_behind(self, page: Page, name: NameMention, sentence: Sentence) -> NameMention:
        """`Rektor Widya Mataram Prof. Dr. Edy Suandi`: what a title opens is the person, not the words before
        it."""
        if name.titled or page.broken(name.last) or not self.names.titled_at(page, name.last):
            return name
        following = self.names.parse(page, name.last)
        return following if following is not None and following.last <= sentence.last else name

    def _apposed(self, page: Page, name: NameMention, sentence: Sentence) -> bool:
        """After a comma the words must look like a person: titled, or two words and then a pause or a
        verb."""
        if name.titled:
            return True
        if name.name_last - name.name_first < 2:
            shouted = page.word(name.name_first).isupper() and not page.word(name.name_first - 2).isupper()
            if shouted:
                return False  # `Kapolres, BNK, Dandim`: a body whose letters are not known
            return self._closed(page, name.last) and name.last < sentence.last
        return True

    def _closed(self, page: Page, index: int) -> bool:
        """Whether a pause, a verb or `dan` with the next post ends a name of one word: `Wakil Ketua DPRD
        Blora, Subroto dan Wakil Ketua …`."""
        if page.word(index) in (",", ";", ".") or self.names.acts(page, index):
            return True
        joined = page.norm(index) in self._and
        return joined and page.hits.at(index + 1, "role", "capacity", "headtitle") is not None

    def link(self, page: Page, actor: Actor, sentence: Sentence, previous: Actor | None) -> None:
        """Posts after the name: `Budi, Kapolres Paser`, `Budi selaku Ketua`, `Budi (Kapolres)`, `Budi yang
        juga …`. Behind a `previous` who is named after a post the next post opens the next person."""
        while actor.name is not None:
            at = actor.last
            if at >= sentence.last or page.broken(at):
                return
            former, length = self._linked(page, at)
            if page.word(at) in _PAUSES and not length and (behind := self._linked(page, at + 1))[1]:
                at, (former, length) = at + 1, behind
            bracket = page.word(at) == "("
            bare = not actor.posts and (page.word(at) == "," or page.hits.at(at, "role") is not None)
            if not (length or bracket or bare):
                return
            start = at + length + (bracket or (bare and not length and page.word(at) == ","))
            post = self.posts.parse(page, start, lower=bool(length))
            if post is None or post.last > sentence.last or _is_part(page, start, post):
                return
            if bracket and page.word(post.last) != ")":
                return
            if bare and not length and page.norm(post.last) in self._from:
                return  # `Kasdam dari Aminton ke Iwan, Irdam dari Yudha ke Fachmi`
            if bare and not length and self._takes_own_name(page, post, row=_post_first(previous)):
                return
            if bare and not length and _behind_small_words(page, previous, actor):
                return  # `Kapolres sumbawa AKBP Wahyu, Ketua MUI …`: the post before is his
            if bare and not length and page.phrase_at(post.last, self._sent):
                return  # `MDA Ketut Gunaksa, Camat Sukasada diwakili Sekcam`: another one
            if former:
                post.capacity = "former"
            elif length:
                _leave(actor.posts, None if page.starts(at, start, self._moved) else post)
            actor.posts.append(post)
            actor.last = post.last + bracket
            if bare and not length and not bracket:
                continue

    def _linked(self, page: Page, at: int) -> tuple[int, int]:
        """How many tokens at `at` lead to a post once held, and to any post: `yang pernah menjabat`, `dari
        Camat Tempe menjadi …`."""
        if page.norm(at) in self._from and not page.phrase_at(at, self._former_links):
            left = self.posts.parse(page, at + 1)
            moved = left is not None and page.norm(left.last) in self._becoming
            return (1, 1) if moved else (0, 0)
        at_first, at = at, at + (page.norm(at) in self._now)
        relative = int(page.norm(at) in self._relative)
        former = page.phrase_at(at, self._former_links)
        length = max(former, page.phrase_at(at, self._links))
        if relative and not length:
            former = page.phrase_at(at + 1, self._former_links)
            length = former or page.phrase_at(at + 1, self._links)
            former, length = former + bool(former), length + bool(length)
        gap = at - at_first
        return former and former + gap, length and length + gap

    def _takes_own_name(self, page: Page, post: PostMention, *, row: bool) -> bool:
        """In a list the post after the comma may open the next person: `Budi, SH, Kapolres AKBP Andi`; in a
        `row` of posts before names it does."""
        at = post.last
        name = self.names.parse(page, at + (page.word(at) in (",", "(")))
        return name is not None and (page.word(at) != "," or name.titled or row)
