"""Candidates, as `pullquote candidates` writes them, with what a reader says each is."""

import base64
import collections
import json
import re
from dataclasses import dataclass

import numpy

WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
LOOSE = 0.3
TIERS = ("said", "nested", "topic", "attitude", "nothing")


@dataclass
class Example:
    article: str
    kind: str
    marks: list
    vector: numpy.ndarray
    words: set
    nested: bool
    tier: str = ""
    loose: bool = False


def read(articles, candidates, labels):
    """The candidates in the bodies of read articles, labelled. Of articles without labels, none."""
    bodies = {}
    with open(articles, encoding="utf-8") as lines:
        for article in map(json.loads, lines):
            bodies[article["id"]] = article["body"]
    gold = gold_of(labels)
    examples = collections.defaultdict(list)
    starts = {id: words_of(body) for id, body in bodies.items() if id in gold}
    with open(candidates, encoding="utf-8") as lines:
        for c in map(json.loads, lines):
            if c["article"] in starts and not c["in_headline"]:
                vector = numpy.frombuffer(base64.b64decode(c["vector"]), dtype="<f4")
                words = words_in(c["content_spans"], starts[c["article"]])
                examples[c["article"]].append(Example(c["article"], c["kind"], c["marks"], vector, words, c["nested"]))
    for id, of_article in examples.items():
        label(of_article, [(tier, words_in(spans, starts[id])) for tier, spans in gold[id]])
    return [e for id in sorted(examples) for e in examples[id]]


def gold_of(paths):
    """Tiers and spans (UTF-16 code units) of each article, from tables like ``labels.tsv``."""
    gold = collections.defaultdict(list)
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            next(lines)
            for line in lines:
                article, *columns = line.rstrip("\n").split("\t")
                if not columns:  # read, and nothing found
                    gold[article] = []
                    continue
                tier, _, content = columns[:3]
                gold[article].append((tier, [tuple(map(int, s.split("-"))) for s in content.split()]))
    return gold


def words_of(body):
    """Where each word of a body stands, in UTF-16 code units."""
    wide = [0]
    for c in body:
        wide.append(wide[-1] + (2 if ord(c) > 0xFFFF else 1))
    return [(wide[m.start()], wide[m.end()]) for m in WORD.finditer(body)]


def words_in(spans, starts):
    return {i for i, (b, e) in enumerate(starts) if any(b < y and e > x for x, y in spans)}


def label(rows, gold):
    """What each candidate is, by the words that it shares with what a reader marked: the rule by which runs are scored."""
    said = set().union(*(words for tier, words in gold if tier == "said"))
    taken = set()
    for row in sorted(rows, key=lambda r: -len(r.words)):
        new = (row.words & said) - taken
        if row.words and 2 * len(new) >= len(row.words):
            taken |= row.words
            row.tier = "said"
            best = max(f1(words, row.words) for tier, words in gold if tier == "said")
            row.loose = row.kind == "indirect" and best < 0.35
        else:
            row.tier = next(
                (t for t in TIERS[1:4] if any(f1(words, row.words) >= 0.5 for tier, words in gold if tier == t)),
                "nothing",
            )


def f1(a, b):
    return 2 * len(a & b) / ((len(a) + len(b)) or 1)


def weights(examples):
    """A small part of a said sentence that has a cue of its own counts for something said, but little is to be learned from it."""
    return numpy.array([LOOSE if e.loose else 1.0 for e in examples])
