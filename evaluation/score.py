"""Compares what was extracted from one article with what a person wrote down about it."""

from __future__ import annotations

from typing import Any

from .events import score_events
from .gold import Gold
from .known import Known
from .organizations import score_organizations
from .persons import score_persons
from .statements import score_statements
from .tally import Score
from .tenures import score_tenures


def compare(contract: dict[str, Any], gold: Gold) -> Score:
    """Scores one object of the contract against one gold file; persons first, since all else names them."""
    score = Score(contract["article"]["id"])
    known = Known(contract, gold)
    score_persons(known, score)
    score_tenures(known, score)
    score_organizations(known, score)
    score_events(known, score)
    score_statements(known, score)
    return score
