"""The region of an event: the article's own, unless the words of the event name another one."""

from __future__ import annotations

from ..ontology.concepts import Region
from .event_drafts import EventDraft
from .mentions import Place
from .page import Page
from .regions import LOCAL, Home, RegionReader
from .wording import Wording

_LEVELS = LOCAL | {"district"}
_ADDRESS = 8
"""Tokens between a venue and the region at the end of its address."""


class EventRegions:
    """Settles the region of an event."""

    def __init__(self, regions: RegionReader, wording: Wording) -> None:
        self._regions = regions
        self._in = wording.norms("in")
        self._seats = wording.norms("provincial_seat")
        self._public = wording.norms("public_venue")

    def __call__(self, page: Page, draft: EventDraft, home: Home) -> Region | None:
        """`di Desa Datahu, Kecamatan Tibawa, Kabupaten Gorontalo` lies there, be the article of a province;
        `Kantor Gubernur` is the province's, though it stands in a city."""
        if draft.screened and draft.venue is not None:
            return self._of_address(draft, home)
        named = self._named(page, draft, home) or self._of_venue(page, draft, home)
        if named is not None:
            return named
        if not draft.main and (of_hosts := self._of_hosts(draft, home)) is not None:
            return of_hosts
        venue = range(draft.venue.first, draft.venue.last) if draft.venue else range(0)
        seat = home.province is not None and any(page.norm(index) in self._seats for index in venue)
        return home.province if seat else home.region

    def _of_address(self, draft: EventDraft, home: Home) -> Region | None:
        """The first region that the sentence names from the venue on; none where it names none."""
        venue = draft.venue
        behind = (p for p in draft.view.places if venue is not None and p.first >= venue.first and p.regions)
        place = next(behind, None)
        return self._regions.pick(place, LOCAL, home) if place is not None else None

    def _of_venue(self, page: Page, draft: EventDraft, home: Home) -> Region | None:
        """`Pendopo Nias Utara`, `Mapolres Sragen` lie where their names say; so does a venue whose address
        gives the district."""
        if draft.venue is None:
            return None
        first, last = draft.venue.first, draft.venue.last
        public = any(page.norm(index) in self._public for index in range(first, last))
        found = set()
        for place in (draft.venue_view or draft.view).all_places():
            inside = first <= place.first < last and (public or place.level in LOCAL)
            address = place.level == "district" and 0 <= place.first - last <= _ADDRESS
            if place.first in page.text.quoted or not (inside or address):
                continue
            region = self._regions.local_of(self._regions.pick(place, _LEVELS if address else LOCAL, home))
            if region is not None:
                found.add(region.notation)
        return self._regions.of_code(found.pop()) if len(found) == 1 else None

    def _closes_address(self, page: Page, draft: EventDraft, place: Place) -> bool:
        """`di Gedung Sudirman, Jalan Merdeka, KM 2 Palembang, Selasa`: the bare name that ends an address."""
        if (
            draft.venue is None
            or place.level not in (None, *LOCAL)
            or not 0 <= place.first - draft.venue.last <= _ADDRESS
        ):
            return False
        before = page.word(place.first - 1)
        return (before == "," or before[:1].isdigit()) and page.word(place.last) in (",", ".", "(", ";")

    def _of_hosts(self, draft: EventDraft, home: Home) -> Region | None:
        """What `Polres Kebumen` also holds, in an article of Purbalingga, is in Kebumen."""
        bodies = [actor.body for actor in draft.organizers if actor.body is not None]
        places = [body.place for body in bodies if body.place is not None]
        found = {self._regions.pick(place, LOCAL, home) for place in places}
        region = found.pop() if len(found) == 1 else None
        return region if region is not None and region.level in LOCAL else None

    def _named(self, page: Page, draft: EventDraft, home: Home) -> Region | None:
        """The one regency or city that the event's sentence names with its level; outside of an article about
        a province it must be the place: behind `di`, or behind the comma of an address."""
        provincial = home.region is not None and home.region.level == "province"
        found = {}
        for place in (draft.venue_view or draft.view).places:
            if place.first in page.text.quoted:
                continue
            closes = self._closes_address(page, draft, place)
            if place.level not in LOCAL and not closes:
                continue
            venue = draft.venue is not None and place.first <= draft.venue.last + 1
            address = page.word(place.first - 1) == "," and venue
            if not (provincial or address or closes or page.norm(place.first - 1) in self._in):
                continue
            region = self._regions.pick(place, LOCAL, home)
            if region is not None and (region.level in LOCAL or closes):
                found[region.notation] = region
        local = [region for region in found.values() if region.level in LOCAL] or list(found.values())
        return local[0] if len(local) == 1 else None
