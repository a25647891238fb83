"""Cuts an article into the windows that the encoder reads.

A window holds neighbouring paragraphs, each closed by [SEP], up to LONGEST word pieces. A paragraph that is longer
alone is cut at sentence ends. What the word pieces lose (capitals) or see only from afar (whether a quotation is
open) is given beside them, as one of FEATURES.
"""

import re
from dataclasses import dataclass

LONGEST = 256
CLS, SEP, PAD = 101, 102, 0
FEATURES = 9

OPENING, CLOSING, EITHER = "“„«", "”»", '"'
_PARAGRAPH = re.compile(r"[^\r\n]*\S[^\r\n]*")
_SENTENCE_END = re.compile(r"[.!?][\"”’')]*\s+")


@dataclass
class Window:
    """A row of word pieces. ``first[k]`` is the place of word k's first piece, ``spans[k]`` its characters."""

    pieces: list
    features: list
    first: list
    spans: list


def windows(text, tokenizer):
    """The windows of a text in order."""
    return joined(blocks(text, tokenizer))


def joined(some, first_longest=LONGEST):
    """The windows that blocks make, in order. A smaller ``first_longest`` shifts where the later windows begin."""
    limit, row, cut = first_longest, None, []
    for block in some:
        if row is not None and len(row.pieces) + len(block.pieces) + 1 > limit:
            cut.append(row)
            row, limit = None, LONGEST
        if row is None:
            row = Window([CLS], [0], [], [])
        _append(row, block)
    return cut + [row] if row else cut


def _append(row, block):
    start = len(row.pieces)
    row.pieces += block.pieces + [SEP]
    row.features += block.features + [0]
    row.first += [start + f for f in block.first]
    row.spans += block.spans


def blocks(text, tokenizer, longest=LONGEST - 2):
    """What is never parted: the paragraphs, or the pieces of those that are too long for a window."""
    for match in _PARAGRAPH.finditer(text):
        begin, paragraph = match.start(), match.group()
        encoding = tokenizer.encode(paragraph, add_special_tokens=False)
        states = _quotation_states(paragraph)
        words = _words(encoding)
        for some in _cut(words, paragraph, longest):
            block = Window([], [], [], [])
            for b, e, pieces in some:
                feature = 3 * states[b] + _case(paragraph[b:e])
                block.first.append(len(block.pieces))
                block.spans.append((begin + b, begin + e))
                block.pieces += pieces
                block.features += [feature] * len(pieces)
            yield block


def _words(encoding):
    words, last = [], None
    for piece, word, (b, e) in zip(encoding.ids, encoding.word_ids, encoding.offsets):
        if word == last:
            words[-1] = (words[-1][0], e, words[-1][2] + [piece])
        else:
            words.append((b, e, [piece]))
        last = word
    return words


def _cut(words, paragraph, longest):
    """Runs of words of at most ``longest`` pieces, cut behind a sentence where one ends, else anywhere."""
    starts = {m.end() for m in _SENTENCE_END.finditer(paragraph)}
    run, size, sentence = [], 0, 0
    for word in words:
        if size + len(word[2]) > longest:
            at = sentence or len(run)
            yield run[:at]
            run, sentence = run[at:], 0
            size = sum(len(w[2]) for w in run)
        if word[0] in starts:
            sentence = len(run)
        run.append((word[0], word[1], word[2][:longest]))
        size += len(word[2][:longest])
    if run:
        yield run


def _quotation_states(paragraph):
    """For each character: 0 outside a quotation, 1 inside, 2 a quotation mark."""
    states, inside = [], False
    for c in paragraph:
        if c in OPENING or c in CLOSING or c in EITHER:
            inside = not inside if c in EITHER else c in OPENING
            states.append(2)
        else:
            states.append(int(inside))
    return states


def _case(word):
    """0 no capital at the front, 1 a capital first, 2 capitals alone."""
    if not word[0].isupper():
        return 0
    return 2 if len(word) > 1 and word.isupper() else 1
