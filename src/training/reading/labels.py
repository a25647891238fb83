"""What readers marked in articles, from tables like ``labels.tsv``, and which of it a found stretch of text is."""

import argparse
import collections
import json
import re
from dataclasses import dataclass, field

WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
HALF = 0.5


@dataclass
class Label:
    """One attribution as a reader marked it; its spans are UTF-16 code units of the body."""

    tier: str
    spans: list
    speaker_kind: str
    speaker: str
    words: set = field(default_factory=set)


@dataclass
class ReadArticle:
    """Where the words of a body stand, and the labels in it: none where a reader found nothing."""

    starts: list
    labels: list

    def words_in(self, spans):
        return {i for i, (b, e) in enumerate(self.starts) if any(b < y and e > x for x, y in spans)}

    def paired(self, found, tiers):
        """What was found and its label, for each label of these tiers, tier by tier, that shares its words with something found.

        Of several the one that shares most, as when a run is scored. What stands inside another's content often has nearly its words, and
        another speaker: a nested label is only that of something nested.
        """
        words = [self.words_in(f["content_spans"]) for f in found]
        free = set(range(len(found)))
        for tier in tiers:
            for label in (l for l in self.labels if l.tier == tier):
                fitting = [i for i in free if found[i]["nested"] or tier != "nested"]
                best = max(fitting, key=lambda i: (f1(label.words, words[i]), not found[i]["nested"], -i), default=None)
                if best is not None and f1(label.words, words[best]) >= HALF:
                    free.remove(best)
                    yield found[best], label


def read(articles, tables):
    """Of the articles those that the tables have labels of, by their ids."""
    labels = of_tables(tables)
    found = {}
    with open(articles, encoding="utf-8") as lines:
        for article in map(json.loads, lines):
            if article["id"] in labels:
                read_article = ReadArticle(starts_of(article["body"]), labels[article["id"]])
                for label in read_article.labels:
                    label.words = read_article.words_in(label.spans)
                found[article["id"]] = read_article
    return found


def of_tables(paths):
    """The labels of each article."""
    labels = collections.defaultdict(list)
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            next(lines)
            for line in lines:
                article, *cells = line.rstrip("\n").split("\t")
                of_article = labels[article]
                if cells:  # else read, and nothing found
                    tier, _, content, _, _, speaker_kind, speaker = cells
                    spans = [tuple(map(int, s.split("-"))) for s in content.split()]
                    of_article.append(Label(tier, spans, speaker_kind, speaker))
    return dict(labels)


def starts_of(body):
    """Where each word of a body stands, in UTF-16 code units."""
    wide = [0]
    for c in body:
        wide.append(wide[-1] + (2 if ord(c) > 0xFFFF else 1))
    return [(wide[m.start()], wide[m.end()]) for m in WORD.finditer(body)]


def f1(a, b):
    return 2 * len(a & b) / ((len(a) + len(b)) or 1)


def arguments(description):
    """The files that every training takes."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("articles", help="JSON lines with id and body, as they were read")
    parser.add_argument("candidates", help="what `pullquote candidates` makes of them")
    parser.add_argument("out", help="the weights")
    parser.add_argument("labels", nargs="+", help="tables like labels.tsv")
    return parser.parse_args()


def candidates_of(path, read_articles):
    """The candidates in the bodies of these articles, without their vectors, by article."""
    found = collections.defaultdict(list)
    with open(path, encoding="utf-8") as lines:
        for c in map(json.loads, lines):
            if c["article"] in read_articles and not c["in_headline"]:
                found[c["article"]].append({**c, "vector": None})
    return found
