"""A fuzzer for the extraction, guided by coverage: no text may make it raise or break a law of `laws.py`.

    pip install -e '.[test,fuzz]'
    python tests/fuzz/extract.py -len_control=0 -max_len=600 -runs=100000   # one core, half an hour
    python tests/fuzz/extract.py -len_control=0 -max_len=600 CORPUS         # goes on from the folder CORPUS
    python tests/fuzz/extract.py FILE                                       # one crash again

A crash leaves the input as `crash-…` in the working folder; `FILE` as above shows the text and the traceback.
The bytes are a program: each picks a clause of the project's articles, a piece of noise or wording, or spells
out characters of its own; the first picks how the text is mistreated.
"""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import atheris

sys.path.append(str(Path(__file__).resolve().parents[1] / "extract"))

with atheris.instrument_imports(include=["petakuasa"]):
    import laws
    from petakuasa.extract.pipeline import Pipeline
    from petakuasa.facts import Article
    from petakuasa.ontology.vocabulary import load

from strategies import MISTREATMENTS, NOISE, PIECES

VOCABULARY = load()
PIPELINE = Pipeline(VOCABULARY)
LONGEST = 60
"""Pieces of one text."""
JOINTS = (" ", "", "\n", ", ", ". ", " dan ")


def text_of(data: atheris.FuzzedDataProvider) -> str:
    """The text that the bytes spell."""
    mistreat = MISTREATMENTS[data.ConsumeIntInRange(0, len(MISTREATMENTS) - 1)]
    parts = []
    while data.remaining_bytes() and len(parts) < 2 * LONGEST:
        match data.ConsumeIntInRange(0, 3):
            case 0:
                parts.append(data.ConsumeUnicode(data.ConsumeIntInRange(0, 40)))
            case 1:
                parts.append(NOISE[data.ConsumeIntInRange(0, len(NOISE) - 1)])
            case _:
                parts.append(PIECES[data.ConsumeIntInRange(0, len(PIECES) - 1)])
        parts.append(JOINTS[data.ConsumeIntInRange(0, len(JOINTS) - 1)])
    return mistreat("".join(parts))


def day_of(data: atheris.FuzzedDataProvider) -> dt.date | None:
    """No day, or any of the calendar."""
    number = data.ConsumeIntInRange(0, dt.date.max.toordinal())
    return dt.date.fromordinal(number) if number else None


def one_input(raw: bytes) -> None:
    """Extract from one text and hold the result to the laws."""
    data = atheris.FuzzedDataProvider(raw)
    published, text = day_of(data), text_of(data)
    try:
        laws.check(PIPELINE(Article(id="fuzz", text=text, published=published)), VOCABULARY)
    except BaseException:
        sys.stderr.write(f"\npublished {published}, text {text!r}\n")
        raise


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
