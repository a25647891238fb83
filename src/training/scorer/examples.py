"""Sentences as batches of word pieces with their labels."""

from dataclasses import dataclass

import torch
from tagger.encoder import WIDTH

from .gold import FRAMES

CLS, SEP = 101, 102
LONGEST = 128
UNKNOWN = -100

_NO_TONES = torch.full((3,), torch.nan)
_NO_VECTOR = torch.full((WIDTH,), torch.nan)
_NO_FRAMES = torch.full((len(FRAMES),), torch.nan)


@dataclass
class Example:
    """Runs are (first, last) pieces, last exclusive, the opening piece counted. ``tones`` and ``frames`` are probabilities."""

    pieces: list
    targets: list
    words: list
    tone: int
    tones: object
    loaded: int
    vector: object
    frames: object


@dataclass
class Batch:
    """``target_pieces`` (targets, batch · n) and ``word_pieces`` take the mean over the pieces of each target and word."""

    pieces: torch.Tensor
    tone: torch.Tensor
    tones: torch.Tensor
    loaded: torch.Tensor
    vectors: torch.Tensor
    frames: torch.Tensor
    targets: list
    target_tones: torch.Tensor
    words: list
    word_labels: torch.Tensor


def example(sentence, tokenizer, vector=None, frames=None):
    encoding = tokenizer.encode(sentence.text, add_special_tokens=False)
    ids, offsets = encoding.ids[: LONGEST - 2], encoding.offsets[: LONGEST - 2]
    targets = [(run(span, offsets), label) for span, label in sentence.targets]
    words = []
    if sentence.loaded is not None:
        words = [
            (pieces, int(any(b < span[1] and e > span[0] for b, e in sentence.marked)))
            for span, pieces in _words(encoding.word_ids, offsets)
            if sentence.text[span[0]].isalpha()
        ]
    return Example(
        [CLS, *ids, SEP],
        [t for t in targets if t[0][0] < t[0][1]],
        words,
        UNKNOWN if sentence.tone is None else sentence.tone,
        None if sentence.tones is None else torch.tensor(sentence.tones),
        UNKNOWN if sentence.loaded is None else sentence.loaded,
        vector,
        frames,
    )


def run(span, offsets):
    """The pieces that share a character with a span."""
    inside = [i for i, (b, e) in enumerate(offsets) if b < span[1] and e > span[0]]
    return (inside[0] + 1, inside[-1] + 2) if inside else (0, 0)


def _words(word_ids, offsets):
    first = 0
    for i in range(1, len(offsets) + 1):
        if i == len(offsets) or word_ids[i] != word_ids[first]:
            yield (offsets[first][0], offsets[i - 1][1]), (first + 1, i + 1)
            first = i


def batches(examples, chance, pieces):
    """Groups of some ``pieces`` pieces of examples of like length, in an order of chance."""
    keyed = sorted((len(e.pieces) + 6 * chance.random(), i) for i, e in enumerate(examples))
    groups, group, longest = [], [], 0
    for _, i in keyed:
        longest = max(longest, len(examples[i].pieces))
        if group and longest * (len(group) + 1) > pieces:
            groups.append(group)
            group, longest = [], len(examples[i].pieces)
        group.append(examples[i])
    if group:
        groups.append(group)
    chance.shuffle(groups)
    return groups


def batch(group):
    n = max(len(e.pieces) for e in group)
    return Batch(
        torch.tensor([e.pieces + [0] * (n - len(e.pieces)) for e in group]),
        torch.tensor([e.tone for e in group]),
        torch.stack([_NO_TONES if e.tones is None else e.tones for e in group]),
        torch.tensor([e.loaded for e in group]),
        torch.stack([_NO_VECTOR if e.vector is None else e.vector for e in group]),
        torch.stack([_NO_FRAMES if e.frames is None else e.frames for e in group]),
        [(row, span) for row, e in enumerate(group) for span, _ in e.targets],
        torch.tensor([tones for e in group for _, tones in e.targets]).reshape(-1, 3),
        [(row, span) for row, e in enumerate(group) for span, _ in e.words],
        torch.tensor([label for e in group for _, label in e.words], dtype=torch.float),
    )


def means(scores, runs):
    """The mean scores (runs, …) of the pieces of each run of (row, (first, last))."""
    rows, n = scores.shape[:2]
    weights = torch.zeros(len(runs), rows * n)
    for k, (row, (first, last)) in enumerate(runs):
        weights[k, row * n + first : row * n + last] = 1 / (last - first)
    return weights @ scores.reshape(rows * n, -1)
