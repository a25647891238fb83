"""Reads attributions from brat standoff: text/NAME.txt beside attributions/NAME_<annotator>.ann."""

import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

ROLES = ("source", "cue", "content")


@dataclass(frozen=True)
class Attribution:
    """Spans are (begin, end) characters of the text, end exclusive; a role without words is empty."""

    source: tuple
    cue: tuple
    content: tuple


@dataclass(frozen=True)
class Article:
    name: str
    text: str
    attributions: tuple


def read(folder):
    """The articles of a folder by name; of several annotators, the first by name is read."""
    texts = sorted(Path(folder, "text").glob("*.txt"))
    if not texts:
        raise SystemExit(f"no text/*.txt in {folder}: expected brat standoff, text/NAME.txt and attributions/NAME_*.ann")
    return [_article(path) for path in texts]


def _article(path):
    text = path.read_bytes().decode("utf-8")
    stem = re.escape(path.stem)
    annotations = sorted(
        p for p in path.parents[1].joinpath("attributions").iterdir() if re.fullmatch(stem + r"_[^_]*\.ann", p.name)
    )
    attributions = _attributions(annotations[0].read_text("utf-8")) if annotations else ()
    return Article(path.name, text, attributions)


def _attributions(standoff):
    spans, events = {}, []
    for line in standoff.split("\n"):
        parts = line.split("\t")
        if line.startswith("T") and len(parts) >= 2:
            offsets = parts[1].partition(" ")[2]
            spans[parts[0]] = [tuple(map(int, o.split())) for o in offsets.split(";")]
        elif line.startswith("E") and len(parts) >= 2:
            roles = defaultdict(list)
            for pair in parts[1].split():
                role, _, key = pair.partition(":")
                roles[re.sub(r"\d+$", "", role).lower()].append(key)
            events.append(roles)
    found = (Attribution(*(tuple(s for k in e[r] for s in spans.get(k, ())) for r in ROLES)) for e in events)
    return tuple(a for a in found if a.content)
