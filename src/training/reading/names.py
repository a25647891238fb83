"""Who spoke, as a reader wrote it down, and whether a found speaker is that one."""

import collections
import json
import re
import unicodedata

from .examples import words_of

SUFFIXES = {"jr", "sr", "ii", "iii", "iv", "the", "of", "mr", "mrs", "ms", "dr"}


def gold_of(labels, tiers):
    """Spans, kind and name of the speaker, and tier, of what readers marked in each article."""
    gold = collections.defaultdict(list)
    for path in labels:
        with open(path, encoding="utf-8") as lines:
            next(lines)
            for line in lines:
                article, *cells = line.rstrip("\n").split("\t")
                if cells and cells[0] in tiers:
                    spans = [tuple(map(int, s.split("-"))) for s in cells[2].split()]
                    gold[article].append((spans, cells[5], cells[6], cells[0]))
    return gold


def starts_of(articles, ids):
    """Where the words of each of these articles stand."""
    starts = {}
    with open(articles, encoding="utf-8") as lines:
        for article in map(json.loads, lines):
            if article["id"] in ids:
                starts[article["id"]] = words_of(article["body"])
    return starts


def folded(name):
    name = unicodedata.normalize("NFKD", name or "").lower()
    name = re.sub(r"[’']s\b", "", name)
    words = re.findall(r"[^\W_]+", "".join(c for c in name if not unicodedata.combining(c)))
    return {w for w in words if w not in SUFFIXES}


def same(kind, wanted, speaker, speaker_kind):
    """Whether a speaker is the one whom the reader wrote down: the rule of `pullquote evaluate reading`."""
    name, got = folded(wanted), folded(speaker)
    if kind in ("unnamed", "document") or not name:
        return speaker_kind != "person" or not got
    if kind == "person":
        return bool(got) and name <= got | {w for w in name if len(w) == 1}
    if kind == "group":
        return speaker_kind != "person" and (not got or bool(name & got))
    return bool(got) and (name <= got or got <= name)
