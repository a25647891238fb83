"""Candidates, as `pullquote candidates` writes them, with what a reader says each is."""

import base64
import collections
import json
from dataclasses import dataclass

import numpy

from .labels import f1
from .labels import read as read_labels

LOOSE = 0.3
TIERS = ("said", "nested", "topic", "attitude", "nothing")


@dataclass
class Example:
    """A candidate: ``words`` are those of its content in the body, ``words_read`` the rows of the words that the network reads."""

    article: str
    kind: str
    marks: list
    vector: numpy.ndarray
    words: set
    nested: bool
    words_read: numpy.ndarray
    roles: numpy.ndarray
    steps: numpy.ndarray
    tier: str = ""
    loose: bool = False


def read(articles, candidates, tables):
    """The candidates in the bodies of read articles, labelled. Of articles without labels, none."""
    read_articles = read_labels(articles, tables)
    examples = collections.defaultdict(list)
    with open(candidates, encoding="utf-8") as lines:
        for c in map(json.loads, lines):
            article = read_articles.get(c["article"])
            if article is not None and not c["in_headline"]:
                vector = numpy.frombuffer(base64.b64decode(c["vector"]), dtype="<f4")
                words = article.words_in(c["content_spans"])
                steps = numpy.array([c["from_cue"], c["from_begin"], c["from_end"]])
                read_words = numpy.array(c["words"]), numpy.array(c["roles"]), steps
                examples[c["article"]].append(Example(c["article"], c["kind"], c["marks"], vector, words, c["nested"], *read_words))
    for id, of_article in examples.items():
        label(of_article, [(l.tier, l.words) for l in read_articles[id].labels])
    return [e for id in sorted(examples) for e in examples[id]]


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


def weights(examples):
    """A small part of a said sentence that has a cue of its own counts for something said, but little is to be learned from it."""
    return numpy.array([LOOSE if e.loose else 1.0 for e in examples])
