"""What the scorer is trained on, in two courses."""

from pathlib import Path

import torch

from . import gold
from .examples import example
from .teacher import Frames, vectors

EPOCHS = 4
FIRST_TEXTS, SECOND_TEXTS = 3000, 10000
SINGLE, FRAGMENTS_TIMES, OWN_TIMES = 3000, 3, 2
SURE = 0.95


class Lessons:
    """The first course goes through the gold sets several times; the second is one pass over what they lack.

    That is: sentences joined, so that tone toward one target is not that toward all; parts of sentences, as contents of
    statements are; and more news, on which the teacher's vectors and frames are learned.
    """

    def __init__(self, newsmtsc, babe, judged, texts, teacher, tokenizer, chance):
        here = Path(__file__).parent
        self._tokenizer, self._chance = tokenizer, chance
        self._own = list(gold.frames(here / "frames.tsv"))
        self._fragments = gold.fragments(here / "fragments.txt")
        self._tone = gold.tone(newsmtsc)
        self._judged = judged
        self._loaded = [s for s, part in gold.loaded(babe) if part != gold.HELD_OUT]
        held_out = {s.text for s, part in gold.loaded(babe) if part == gold.HELD_OUT}
        self._texts = [s for s in gold.texts(texts, FIRST_TEXTS + SECOND_TEXTS, chance) if s.text not in held_out]
        known = [s.text for s in self._tone + self._loaded + self._texts]
        learned = vectors(known, teacher, tokenizer)
        frames = Frames(
            vectors([s.text for s in self._own], teacher, tokenizer), [s.frame for s in self._own], learned
        )
        self._taught = dict(zip(known, zip(learned, frames.probabilities(learned))))

    def first(self):
        share = FIRST_TEXTS // EPOCHS
        return [
            self._examples(
                self._tone + self._judged + self._loaded + OWN_TIMES * self._own + self._texts[n * share : (n + 1) * share]
            )
            for n in range(EPOCHS)
        ]

    def second(self):
        some = self._chance.sample(self._tone, len(self._tone))
        parts = [gold.cut(s, self._chance) for s in self._loaded]
        small = OWN_TIMES * self._own + FRAGMENTS_TIMES * self._fragments
        return self._examples(
            some[:SINGLE] + self._pairs(some[SINGLE:]) + self._judged + self._loaded + parts + small + self._texts[FIRST_TEXTS:]
        )

    def _pairs(self, sentences):
        """Joins sentences of unlike tone, as long as there are such."""
        kinds = [[s for s in sentences if s.tone == tone] for tone in range(3)]
        pairs = []
        while sum(map(bool, kinds)) > 1:
            most = sorted(kinds, key=len)[-2:]
            self._chance.shuffle(most)
            pairs.append(gold.joined(most[0].pop(), most[1].pop(), self._chance))
        return pairs

    def _examples(self, sentences):
        return [self._example(s) for s in sentences]

    def _example(self, sentence):
        if sentence.frames is not None:
            return example(sentence, self._tokenizer, frames=torch.tensor(sentence.frames))
        if sentence.frame is not None:
            return example(sentence, self._tokenizer, frames=_sure(sentence.frame))
        return example(sentence, self._tokenizer, *self._taught.get(sentence.text, (None, None)))


def _sure(frame):
    probabilities = torch.full((len(gold.FRAMES),), (1 - SURE) / (len(gold.FRAMES) - 1))
    probabilities[gold.FRAMES.index(frame)] = SURE
    return probabilities
