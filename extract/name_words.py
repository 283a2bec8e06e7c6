"""Words of the vocabulary that no bare name holds."""

from __future__ import annotations

from collections.abc import Iterator

from .lexicon import Lexicon
from .wording import Wording

_NAME_GROUPS = frozenset(
    {
        "name_like",
        "common_name",
        "particle",
        "name_abbreviation",
        "roman",
        "numeral",
        "balinese",
        "balinese_name",
        "noble_name",
        "agency_ending",
        "agency_prefix",
        "no_agency",
        "district_tail",
        "office_prefix",
        "office_ending",
        "noun_prefix",
        "noun_ending",
        "lower_title",
        "borne_address",
        "bestowed",
        "counted",
        "list_goes_on",
        "verb_opening",
        "no_verb",
        "inclusive",
        "abstract_deed",
        "inclusive_veto",
        "active_opening",
        "accusing",
        "purpose",
        "favour",
        "attenders",
        "retinue",
        "sourced",
        "formation",
        "formed",
        "pictured_at",
        "archive",
        "source",
        "unnamed_many",
        "no_guest",
        "guest_cut",
        "guest_verb_opening",
        "action_opening",
        "action_end",
        "elsewhere",
        "village_opener",
        "village_tail",
        "village_begins",
        "village_ends",
        "village_word",
        "company_tail",
    }
)
"""Groups of the closed wording that hold parts of names."""


def vetoed(lexicon: Lexicon, wording: Wording) -> Iterator[str]:
    """Words of triggers, events, bodies and closed wording: no bare name holds one."""
    vocabulary = lexicon.vocabulary
    for concept in (
        *vocabulary.triggers.values(),
        *vocabulary.event_types.values(),
        *vocabulary.event_roles.values(),
    ):
        for label in (concept.label, *concept.alt):
            yield from label.split()
    for group, phrases in wording.groups.items():
        if group not in _NAME_GROUPS:
            for phrase in phrases:
                yield from phrase.split()
