"""Windows with what is known of their tags, and batches of them."""

import random
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, fields

import numpy as np
import torch

from .model import CUE_TAGS, ROLE_TAGS
from .windows import LONGEST, Window, blocks, joined


@dataclass
class Target:
    """For each word how probable each tag is (n, tags), and how often one tag is expected to follow another (tags, tags)."""

    unary: np.ndarray
    pairs: np.ndarray

    @staticmethod
    def certain(tags, kinds):
        one = np.eye(kinds, dtype=np.float32)[tags]
        return Target(one.astype(np.float16), one[:-1].T @ one[1:])

    def mixed(self, other, share):
        """So much of ``other``, the rest of this."""
        return Target(self.unary * (1 - share) + other.unary * share, self.pairs * (1 - share) + other.pairs * share)


@dataclass
class Example:
    """A window, the cue tags of its words, and for each cue its words and the role tags of all."""

    window: object
    cue: Target
    cues: list


@dataclass
class Batch:
    pieces: torch.Tensor
    features: torch.Tensor
    first: torch.Tensor
    words: torch.Tensor
    cue: torch.Tensor
    cue_pairs: torch.Tensor
    plain: torch.Tensor
    cue_window: torch.Tensor
    cue_words: torch.Tensor
    cue_words_mask: torch.Tensor
    role: torch.Tensor
    role_pairs: torch.Tensor

    def to(self, device):
        return Batch(*(getattr(self, f.name).to(device, non_blocking=True) for f in fields(self)))


def cuts(article, tokenizer, count):
    """The windows of an article with their gold tags, ``count`` times over: each time they begin elsewhere."""
    some, chance = list(blocks(article.text, tokenizer)), seeded(article.name)
    return [
        [_example(window, article.attributions) for window in joined(some, chance.randint(48, LONGEST))]
        for _ in range(count)
    ]


def unlabelled(text, tokenizer):
    """The windows of a text of which nothing is known."""
    found = [_example(window, ()) for window in joined(blocks(text, tokenizer))]
    for example in found:
        example.window.spans = []
    return found


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
        cues.append((cue, Target.certain(roles, len(ROLE_TAGS))))
    window = Window(*(np.array(row, np.int32) for row in (window.pieces, window.features, window.first)), window.spans)
    return Example(window, Target.certain(cue_tags, len(CUE_TAGS)), cues)


def _words(window, spans):
    begins, ends = [b for b, _ in window.spans], [e for _, e in window.spans]
    return sorted({k for x, y in spans for k in range(bisect_right(ends, x), bisect_left(begins, y))})


def _tag(tags, words, begin):
    for w in words:
        tags[w] = begin + 1 if w - 1 in words else begin


def batches(some, pieces, chance):
    """Batches of about so many word pieces, padding included: windows of like length together, in random order."""
    keyed = sorted(some, key=lambda x: (len(x.window.pieces) + chance.random() * 24))
    group, found, longest = [], [], 0
    for x in keyed:
        longest = max(longest, len(x.window.pieces))
        if group and longest * (len(group) + 1) > pieces:
            found.append(group)
            group, longest = [], len(x.window.pieces)
        group.append(x)
    found.append(group)
    chance.shuffle(found)
    return found


def batch(group):
    cues = [(w, words, target) for w, x in enumerate(group) for words, target in x.cues]
    n = _even(max(len(x.window.first) for x in group))
    role = _targets([target.unary for _, _, target in cues], n, len(ROLE_TAGS))
    return Batch(
        pieces=padded([x.window.pieces for x in group], _even(max(len(x.window.pieces) for x in group))),
        features=padded([x.window.features for x in group], _even(max(len(x.window.pieces) for x in group))),
        first=padded([x.window.first for x in group], n),
        words=padded([[1] * len(x.window.first) for x in group], n).bool(),
        cue=torch.from_numpy(_targets([x.cue.unary for x in group], n, len(CUE_TAGS))),
        cue_pairs=_stacked([x.cue.pairs for x in group], len(CUE_TAGS)),
        plain=torch.from_numpy(_plain(len(group), [w for w, _, _ in cues], role.argmax(2))),
        cue_window=torch.tensor([w for w, _, _ in cues], dtype=torch.long),
        cue_words=padded([words for _, words, _ in cues]),
        cue_words_mask=padded([[1] * len(words) for _, words, _ in cues]).float(),
        role=torch.from_numpy(role),
        role_pairs=_stacked([target.pairs for _, _, target in cues], len(ROLE_TAGS)),
    )


def _plain(windows, cue_window, tags):
    """Each word as some cue's source or content, whichever cue."""
    plain = np.zeros((windows, tags.shape[1]), np.int64)
    np.maximum.at(plain, cue_window, tags)
    return plain


def _even(n):
    """Rows of a length that graphics cards like."""
    return -(-n // 8) * 8


def padded(rows, width=0):
    width = max([width] + [len(r) for r in rows])
    padded = np.zeros((len(rows), width), np.int64)
    for k, row in enumerate(rows):
        padded[k, : len(row)] = row
    return torch.from_numpy(padded)


def _targets(rows, n, tags):
    padded = np.zeros((len(rows), n, tags), np.float32)
    for k, row in enumerate(rows):
        padded[k, : len(row)] = row
    return padded


def _stacked(pairs, tags):
    return torch.from_numpy(np.array(pairs, np.float32).reshape(-1, tags, tags))


def seeded(*parts):
    return random.Random("/".join(map(str, parts)))
