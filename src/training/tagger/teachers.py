"""Larger taggers, and what they say of text that they were not trained on."""

from dataclasses import replace

import torch

from .examples import Example, Target, batch, batches, padded, seeded
from .model import Tagger
from .mpnet import MPNet
from .train import train

TEACHERS, PARTS = 3, 6
"""The k-th teacher never sees every sixth article from the k-th on."""

PIECES, RATE, DECAY = 3072, 6e-5, 0.9
ASKED = 65536
"""How many word pieces are labelled at once."""

LIKELY_BEGIN, LIKELY_INSIDE = 0.3, 0.5
"""From which probability on a word is taken for the begin of a cue to learn from, or goes on with it."""

TRUSTED = 0.5
"""What the opinion of a teacher weighs where there is gold."""


def teachers(articles, weights, device, seed, workers=0, log=print):
    """Trained one after another; of each of ``articles`` there are several cuts, one for each epoch."""
    for k in range(TEACHERS):
        torch.manual_seed(seed + k)
        encoder = MPNet()
        encoder.load(weights)
        seen = [cuts for i, cuts in enumerate(articles) if i % PARTS != k]
        epochs = [[e for cut in cuts for e in cut] for cuts in zip(*seen)]
        yield train(
            Tagger(encoder).to(device),
            epochs,
            PIECES,
            RATE,
            seed + k,
            DECAY,
            workers,
            log=lambda line: log(f"teacher {k}: {line}"),
        )


def graded(models, articles, device):
    """The examples of the articles: gold, but half what the teacher says where one never saw the article."""
    found = []
    for part in range(PARTS):
        some = [e for cuts in articles[part::PARTS] for cut in cuts for e in cut]
        found += _graded(models[part], some, device) if part < len(models) else some
    return found


def _graded(model, examples, device):
    for gold, said in _asked([model], examples, device, lambda example, cue: [words for words, _ in example.cues]):
        cues = [(words, target.mixed(s, TRUSTED)) for (words, target), (_, s) in zip(gold.cues, said.cues)]
        yield Example(gold.window, gold.cue.mixed(said.cue, TRUSTED), cues)


def labelled(models, examples, device):
    """The examples with the cues and roles that the teachers find, in the mean of their probabilities."""
    return [said for _, said in _asked(models, examples, device, lambda example, cue: _likely(cue))]


def _likely(cue):
    """The words of each cue that is likely enough."""
    begins, inside = cue[:, 1] >= LIKELY_BEGIN, cue[:, 2] >= LIKELY_INSIDE
    found = []
    for begin in begins.nonzero()[0].tolist():
        end = begin + 1
        while end < len(cue) and inside[end] and not begins[end]:
            end += 1
        found.append(list(range(begin, end)))
    return found


@torch.no_grad()
def _asked(models, examples, device, cues_of):
    """Each example beside what the models say of it, in the mean."""
    for group in batches(examples, ASKED, seeded("asked")):
        b = batch([Example(e.window, e.cue, []) for e in group]).to(device)
        vectors = [model.words(b) for model in models]
        cue, cue_pairs = _mean(m.cue_chain.marginals(m.cue(x), b.words) for m, x in zip(models, vectors))
        cue, cue_pairs = cue.cpu().numpy(), cue_pairs.cpu().numpy()
        cues = [(w, words) for w, e in enumerate(group) for words in cues_of(e, cue[w, : len(e.window.first)])]
        said = [[] for _ in group]
        if cues:
            rows = [words for _, words in cues]
            b = replace(
                b,
                cue_window=torch.tensor([w for w, _ in cues], device=device),
                cue_words=padded(rows).to(device),
                cue_words_mask=padded([[1] * len(words) for words in rows]).float().to(device),
            )
            mask = b.words[b.cue_window]
            role, role_pairs = _mean(m.role_chain.marginals(m.roles(x, b), mask) for m, x in zip(models, vectors))
            role, role_pairs = role.half().cpu().numpy(), role_pairs.cpu().numpy()
            for k, (w, words) in enumerate(cues):
                said[w].append((words, Target(role[k, : len(group[w].window.first)], role_pairs[k])))
        for w, e in enumerate(group):
            target = Target(cue[w, : len(e.window.first)].astype("float16"), cue_pairs[w])
            yield e, Example(e.window, target, said[w])


def _mean(pairs):
    first, second = zip(*pairs)
    return torch.stack(first).mean(0), torch.stack(second).mean(0)
