"""The road from text to facts, one component after the other."""

from __future__ import annotations

from bisect import bisect_right

from ..facts import Article, Extraction
from ..ontology.vocabulary import Vocabulary
from .actors import ActorParser
from .cast import Cast
from .dates import DateReader
from .event_drafts import SentenceView, lone_days
from .event_programmes import ProgrammeReader
from .events import EventReader
from .gather import Gatherer
from .homes import HomeReader
from .layout import Layout, LayoutReader
from .lexicon import Lexicon
from .mentions import Place
from .organizations import OrganizationNamer
from .page import Page
from .participations import ParticipationReader
from .regions import Home, RegionReader
from .rotations import RotationReader
from .sentences import Sentences, SentenceSplitter
from .statements import StatementReader
from .tenures import TenureReader
from .tokens import Tokenizer, normal
from .wording import Wording

EXTRACTOR_VERSION = "2"
"""Raised whenever the rules or the vocabularies change what is found: stored articles are then read again."""
_SHORT = 3
"""Letters of an abbreviation inside a label."""


class Pipeline:
    """Reads articles with one vocabulary. Building it compiles the matchers; calling it is cheap."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        tokenizer = Tokenizer(
            _abbreviations(vocabulary),
            (label for rank in vocabulary.ranks.values() for label in (rank.label, *rank.alt)),
        )
        lexicon = Lexicon(vocabulary, tokenizer)
        wording = Wording(vocabulary, tokenizer)
        suffixes = {
            label
            for title in vocabulary.titles.values()
            if title.position == "suffix"
            for label in (title.label, *title.alt)
        }
        self._tokenizer = tokenizer
        self._lexicon = lexicon
        self._layout = LayoutReader(wording.lines())
        tags = {
            trigger.label
            for trigger in vocabulary.triggers.values()
            if trigger.group == trigger.status_after == "speech" and trigger.marker != "aside"
        }
        self._sentences = SentenceSplitter(frozenset(map(normal, suffixes)), frozenset(map(normal, tags)))
        self._dates = DateReader(wording.numbers("month", "weekday", "day_offset", "day_part", "law", "year"))
        self._beside_dates = wording.norms("beside_date")
        self._actors = ActorParser(lexicon, wording)
        self._regions = RegionReader(vocabulary.regions)
        self._homes = HomeReader(vocabulary, self._regions, self._actors.places)
        self._namer = OrganizationNamer(vocabulary, self._regions)
        self._tenures = TenureReader(RotationReader(wording))
        self._gather = Gatherer(vocabulary, wording, self._regions, EXTRACTOR_VERSION)
        programmes = ProgrammeReader(vocabulary, tokenizer, wording.norms("operation_word"))
        self._events = EventReader(lexicon, wording, programmes)
        self._participations = ParticipationReader(lexicon, wording)
        self._statements = StatementReader(lexicon, wording)

    def __call__(self, article: Article) -> Extraction:
        """All facts of `article`. Never raises on a text, whatever it holds."""
        page, views = self.read(article)
        home = self._home(page, views)
        cast = Cast(page, self._namer, home)
        cast.meet(views)
        tenures = self._tenures(cast, views)
        events = self._events(page, views)
        attendance = self._participations(page, views, events)
        statements = self._statements(page, views, cast.person_of)
        return self._gather(article, cast, tenures, events, attendance, statements)

    def read(self, article: Article) -> tuple[Page, list[SentenceView]]:
        """What the parsers see in `article` before anything is settled; for those who explain."""
        page = self._page(article)
        return page, self._views(page)

    def _page(self, article: Article) -> Page:
        tokens = self._tokenizer(article.text)
        layout = self._layout(article.text)
        tokens.join_lines((line.start, line.end) for line in layout.lines)
        return Page(article, tokens, layout, self._sentences(tokens, layout), self._lexicon.read(tokens))

    def _views(self, page: Page) -> list[SentenceView]:
        """Every sentence with its actors, places and dates."""
        page.published = page.article.published or self._dates.latest(page.layout.stamps)
        views = [
            SentenceView(sentence, *self._actors(page, sentence), []) for sentence in page.text.sentences
        ]
        starts = [page.tokens.starts[view.sentence.first] for view in views]
        for date in self._dates(page.tokens, page.published):
            number = bisect_right(starts, date.start) - 1
            if number >= 0 and date.start < page.tokens.ends[views[number].sentence.last - 1]:
                views[number].dates.append(date)
        lone_days(page, views, self._beside_dates)
        return views

    def _home(self, page: Page, views: list[SentenceView]) -> Home:
        return self._homes(page, self._dateline(page), views)

    def _dateline(self, page: Page) -> list[Place]:
        """Places in the dateline (`SAMPIT/TABENGAN.CO.ID`)."""
        if page.layout.dateline is None:
            return []
        tokens = self._tokenizer(page.layout.dateline.title())
        text = Sentences((), (), frozenset())
        dateline = Page(page.article, tokens, Layout(), text, self._lexicon.read(tokens))
        found: list[Place] = []
        parse = self._actors.places
        index = 0
        while index < len(dateline.tokens):  # `PALANGKA RAYA` is no `Raya`
            here = [place for place in (parse.seat(dateline, index), parse.parse(dateline, index)) if place]
            found += here
            index = max((place.last for place in here), default=index + 1)
        return found


def _abbreviations(vocabulary: Vocabulary) -> frozenset[str]:
    """Norms that may keep their dots: of titles, ranks, corps, capacities, and of the closed wording."""
    concepts = (
        *vocabulary.titles.values(),
        *vocabulary.ranks.values(),
        *vocabulary.corps.values(),
        *vocabulary.capacities.values(),
    )
    labels = [
        label
        for concept in concepts
        if not getattr(concept, "part_of_name", False)
        for label in (concept.label, *concept.alt, *concept.hidden)
    ]
    labels += [
        word.phrase for word in vocabulary.wording if word.phrase.endswith(".") or word.group == "service"
    ]
    labels += [trigger.label for trigger in vocabulary.triggers.values() if "." in trigger.label]
    return frozenset(
        normal(word)
        for label in labels
        for number, word in enumerate(label.split())
        if number == 0 or "." in word or len(word) <= _SHORT  # `Laksamana Muda`: the second is a plain word
    )
