"""The name behind a post: `Ketua DPRD Bojonegoro, Imam Sholikin`, `Kapolres (AKBP Budi)`."""

from __future__ import annotations

from .mentions import Actor, NameMention, PostMention
from .names import NameParser
from .page import Page
from .places import PlaceParser
from .posts import PostParser
from .seat_words import SeatWords
from .sentences import Sentence
from .tokens import normal
from .wording import Wording

_ARMED = frozenset(
    {"polda", "polres", "polresta", "polrestabes", "polsek", "kodam", "korem", "kodim", "koramil", "lanal"}
)
_PAUSES = (",", "-", "–", "—")


class Joiner:
    """Joins a post with the name that follows it."""

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
        self._as = wording.norms("in_office_of", "becoming")
        self._clergy = wording.norms("clergy")
        self._venues = wording.norms("venue", "public_venue")
        self._and = wording.norms("and")
        self._named = wording.phrases("named_as")
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
        if (named := self._named_as(page, post, sentence)) is not None:
            return named
        opener = page.word(at)
        if opener == "," and self._is_stood_in_for(page, post, sentence):
            return actor
        if at >= sentence.last or (page.broken(at) and opener not in ","):
            return actor
        if opener == "," and page.norm(post.first - 1) in self._as | self._venues:
            return actor  # `A sebagai Pj Gubernur, Ribka sebagai …`, `di Kantor Camat Mutiara, Beureunuen`
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
        cleric = not self._clergy.isdisjoint(map(normal, name.honorifics))
        if opener == "," and cleric and self.posts.kind(post) in _ARMED:
            return actor  # `Dandim 1708/Biak Numfor, Pdt. Lamek Kbarek`: the next guest
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

    def _named_as(self, page: Page, post: PostMention, sentence: Sentence) -> Actor | None:
        """`Camat Tanta a.n. Rusdiansyah, S.AP`: of a list of guests whose letters say `by the name of`; a
        post behind them is a deputy's."""
        length = page.phrase_at(post.last, self._named)
        name = self.names.parse(page, post.last + length) if length else None
        if name is None or name.last > sentence.last or page.plain(name.last, name.last + 1):
            return None
        return Actor(post.first, name.last, name=name, posts=[post])

    def _behind_a_name(self, page: Page, post: PostMention, sentence: Sentence) -> bool:
        """Whether two words that look like a name stand right before a post."""
        before = range(post.first - 2, post.first)
        return before[0] > sentence.first and all(
            page.capital(index) and not page.hits.any_at(index) and not page.broken(index + 1)
            for index in before
        )

    def _words_of_a_seat(self, page: Page, post: PostMention, name: NameMention) -> bool:
        """`Ketua Tim Percepatan Pembangunan Kabupaten Blora, Budi`, `Pimpinan Bulog Kanwil Kaltim`: capital
        words before a level, and one before a region or a topic, say which seat it is; they are nobody."""
        if post.place is not None or page.broken(name.last) or not page.capital(name.last):
            return False
        if self.places.level_at(page, name.last) is not None:
            return True
        alone = name.name_last == name.name_first + 1 and not self.names.opens(page, name.name_first)
        return alone and (
            page.hits.at(name.last, "region") is not None
            or self.posts.bodies.topical.topic_word(page, name.last)
        )

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
            if shouted or self.names.vetoed(page, name):
                return False  # `Kapolres, BNK, Notaris, Dandim`: no body or calling is a name
            return self._closed(page, name.last) and name.last < sentence.last
        return True

    def _closed(self, page: Page, index: int) -> bool:
        """Whether a pause, a verb or `dan` with the next post ends a name of one word: `Wakil Ketua DPRD
        Blora, Subroto dan Wakil Ketua …`."""
        if page.word(index) in (",", ";", ".") or self.names.acts(page, index):
            return True
        joined = page.norm(index) in self._and
        return joined and page.hits.at(index + 1, "role", "capacity", "headtitle") is not None
