"""Windows with their gold tags, and batches of them."""

import random
from dataclasses import dataclass

import torch

from .windows import LONGEST, windows


@dataclass
class Example:
    """A window, the cue tag of each of its words, and for each cue its words and the role tag of each word."""

    window: object
    cue_tags: list
    cues: list


@dataclass
class Batch:
    pieces: torch.Tensor
    features: torch.Tensor
    first: torch.Tensor
    words: torch.Tensor
    cue_tags: torch.Tensor
    cue_window: torch.Tensor
    cue_words: torch.Tensor
    cue_words_mask: torch.Tensor
    role_tags: torch.Tensor


def examples(articles, tokenizer, chance=None):
    """Every window of the articles; ``chance`` (a random.Random) shifts where windows begin."""
    for article in articles:
        first_longest = chance.randint(48, LONGEST) if chance else None
        for window in windows(article.text, tokenizer, first_longest=first_longest):
            yield _example(window, article.attributions)


def _example(window, attributions):
    cue_tags, cues = [0] * len(window.spans), []
    for a in attributions:
        cue = _words(window, a.cue)
        if not cue:
            continue
        _tag(cue_tags, cue, 1)
        roles = [0] * len(window.spans)
        _tag(roles, _words(window, a.source), 1)
        _tag(roles, _words(window, a.content), 3)
        cues.append((cue, roles))
    return Example(window, cue_tags, cues)


def _words(window, spans):
    return [k for k, (b, e) in enumerate(window.spans) if any(b < y and x < e for x, y in spans)]


def _tag(tags, words, begin):
    for w in words:
        tags[w] = begin + 1 if w - 1 in words else begin


def batches(some, pieces, chance):
    """Batches of about so many word pieces, padding included: windows of like length together, in random order."""
    keyed = sorted(some, key=lambda x: (len(x.window.pieces) + chance.random() * 24))
    group, found = [], []
    for x in keyed:
        longest = max([len(x.window.pieces)] + [len(y.window.pieces) for y in group])
        if group and longest * (len(group) + 1) > pieces:
            found.append(group)
            group = []
        group.append(x)
    found.append(group)
    chance.shuffle(found)
    return found


def batch(group):
    cues = [(w, cue, roles) for w, x in enumerate(group) for cue, roles in x.cues]
    words = max(len(x.window.first) for x in group)
    return Batch(
        pieces=_padded([x.window.pieces for x in group]),
        features=_padded([x.window.features for x in group]),
        first=_padded([x.window.first for x in group]),
        words=_padded([[1] * len(x.window.first) for x in group]).bool(),
        cue_tags=_padded([x.cue_tags for x in group]),
        cue_window=torch.tensor([w for w, _, _ in cues], dtype=torch.long),
        cue_words=_padded([cue for _, cue, _ in cues]),
        cue_words_mask=_padded([[1] * len(cue) for _, cue, _ in cues]).float(),
        role_tags=_padded([roles for _, _, roles in cues], words),
    )


def _padded(rows, width=0):
    width = max([width] + [len(r) for r in rows])
    return torch.tensor([r + [0] * (width - len(r)) for r in rows], dtype=torch.long).reshape(len(rows), width)


def seeded(*parts):
    return random.Random("/".join(map(str, parts)))
