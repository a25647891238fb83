"""Statements whose tone and frame readers judged: ``statements.tsv`` has offsets and judgements, the collection has the text.

A line is of the content of a statement, of its context (the reporter's own words around it), or of a target that the content names.
Temperatures are chosen on ``dev``. Lines of ``test`` are never trained on; two readers judged each of them independently.
"""

import csv
import gzip
import json
from dataclasses import dataclass
from pathlib import Path

from .gold import FRAMES, Sentence

TABLE = Path(__file__).parent / "statements.tsv"

SURE = {"negative": (0.94, 0.05, 0.01), "neutral": (0.03, 0.94, 0.03), "positive": (0.01, 0.05, 0.94)}
UNSURE = {"negative": (0.65, 0.30, 0.05), "neutral": (0.20, 0.60, 0.20), "positive": (0.05, 0.30, 0.65), "mixed": (0.45, 0.10, 0.45)}
"""How probable each tone is where a reader wrote that nine of ten would agree, and where not."""

FIRST, FIRST_OF_TWO, SECOND = 0.85, 0.6, 0.3


@dataclass(frozen=True)
class Judged:
    """A text and what a reader judged of it; ``target`` is a (begin, end) of its characters, or None."""

    article: str
    of: str
    text: str
    target: tuple | None
    reader: str
    tone: str
    sure: bool
    frame: str
    second: str

    def sentence(self):
        tones = (SURE if self.sure and self.tone != "mixed" else UNSURE)[self.tone]
        if self.target:
            return Sentence(self.text, targets=[(self.target, tones)])
        return Sentence(self.text, tones=tones, frames=self._frames() if self.of == "content" else None)

    def _frames(self):
        shares = {self.frame: FIRST_OF_TWO, self.second: SECOND} if self.second else {self.frame: FIRST}
        others = (1 - sum(shares.values())) / (len(FRAMES) - len(shares))
        return tuple(shares.get(f, others) for f in FRAMES)


def read(articles, part):
    """What readers judged in ``part``: train, dev or test; without what they could not tell."""
    texts = bodies(articles)
    with TABLE.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            if row["part"] == part and row["tone"] in UNSURE:
                text, target = _text(texts[row["article"]], row["spans"], row["target"])
                sure = row["sure"] == "yes"
                yield Judged(row["article"], row["of"], text, target, row["reader"], row["tone"], sure, row["frame"], row["second"])


def bodies(path):
    """The body of each article of a collection by its id, in UTF-16."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return {a["id"]: a["body"].encode("utf-16-le") for a in map(json.loads, lines)}


def _text(body, spans, target):
    """The text of some spans, and where the target is in it. Spans are UTF-16 code units of the body."""
    text, places = "", {}
    for begin, end in map(_span, spans.split()):
        text += " " if text and not text.endswith(" ") else ""
        at = begin
        for c in body[2 * begin : 2 * end].decode("utf-16-le"):
            if not c.isspace() or text and not text.endswith(" "):
                places[at] = len(text)
                text += " " if c.isspace() else c
            at += 2 if ord(c) > 0xFFFF else 1
        text = text.rstrip()
    if not target:
        return text, None
    begin, end = _span(target)
    return text, (places[begin], places[end - 1] + 1)


def _span(text):
    begin, end = text.split("-")
    return int(begin), int(end)
