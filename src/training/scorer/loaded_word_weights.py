"""python -m scorer.loaded_word_weights --model encoder.onnx --tokenizer tokenizer.json --babe FOLDER

The six numbers of `LoadedWordModel`, fitted on the fifth of BABE that the encoder is not trained on, and how well they do on one half
when fitted on the other. Fit them again whenever the encoder changes.
"""

import argparse
import random
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from tagger.predict import tokenizer_of

from . import gold
from .calibrate import logistic
from .examples import CLS, LONGEST, SEP
from .model import LOADED

RESOURCES = Path(__file__).parents[2] / "main/resources/org/pullquote/score"
NEVER, TITLE_CASE = 1e-6, 0.5
HALVES, SHOWN = 10, 0.3
NAMES = ("ENCODER", "NEIGHBOUR", "MARKED", "HYPHEN", "TEN_LETTERS", "INTERCEPT")


def main():
    parser = argparse.ArgumentParser(prog="scorer.loaded_word_weights", description=__doc__)
    parser.add_argument("--model", required=True)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--babe", type=Path, required=True, help="folder of sentences.jsonl")
    arguments = parser.parse_args()
    session, tokenizer = onnxruntime.InferenceSession(arguments.model), tokenizer_of(arguments.tokenizer)
    held_out = [s for s, part in gold.loaded(arguments.babe / "sentences.jsonl") if part == gold.HELD_OUT]
    rows = [list(_words(s, session, tokenizer)) for s in held_out]
    weights = logistic(*_stacked(rows))
    print("  ".join(f"{name} {w:.3f}" for name, w in zip(NAMES, weights.tolist())))
    chance, found = random.Random(7), []
    for _ in range(HALVES):
        some = chance.sample(rows, len(rows))
        learned, tested = some[: len(some) // 2], some[len(some) // 2 :]
        found.append(_f1(logistic(*_stacked(learned)), *_stacked(tested)))
    print(f"F1 on the half not fitted {np.mean(found):.3f}, on all {_f1(weights, *_stacked(rows)):.3f} (of the words that may be loaded)")


def _words(sentence, session, tokenizer):
    """The features and the label of each word that `LoadedWordModel` gives a probability."""
    text, encoding = sentence.text, tokenizer.encode(sentence.text, add_special_tokens=False)
    ids = encoding.ids[: LONGEST - 2]
    scores = session.run(["piece_scores"], {"pieces": np.array([[CLS, *ids, SEP]])})[0][1:-1, LOADED]
    words = {}
    for piece, word in enumerate(encoding.word_ids[: len(ids)]):
        words.setdefault(word, []).append(piece)
    spans = [((encoding.offsets[p[0]][0], encoding.offsets[p[-1]][1]), scores[p].mean()) for p in words.values()]
    candidates = [(span, 1 / (1 + np.exp(-score))) for span, score in spans if text[span[0]].isalpha()]
    capitalised = [text[b].isupper() for (b, _), _ in candidates]
    title = sum(capitalised) >= TITLE_CASE * len(candidates)
    for i, ((b, e), encoded) in enumerate(candidates):
        word = text[b:e]
        name = i > 0 and not title and capitalised[i] and word != word.upper()
        if len(word) > 1 and word.lower() not in PLAIN and not name:
            around = [candidates[k][1] for k in (i - 1, i + 1) if 0 <= k < len(candidates)]
            within = min(max(encoded, NEVER), 1 - NEVER)
            hyphen = (b > 0 and text[b - 1] == "-") or text[e : e + 1] == "-"
            features = [np.log(within / (1 - within)), max(around, default=0), MARKED.get(word.lower(), MARKED["*"]), hyphen, len(word) / 10]
            yield features, any(x < e and y > b for x, y in sentence.marked)


def _list(name):
    lines = (RESOURCES / name).read_text("utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


PLAIN = {word for line in _list("plain-words.txt") for word in line.lower().split()}
MARKED = {word: float(value) for word, value in (line.split("\t") for line in _list("loaded-words.tsv"))}


def _stacked(rows):
    some = [r for sentence in rows for r in sentence]
    return torch.tensor(np.array([f for f, _ in some], dtype=np.float32)), torch.tensor([float(label) for _, label in some])


def _f1(weights, features, labels):
    shown = torch.sigmoid(features @ weights[:-1] + weights[-1]) >= SHOWN
    return (2 * (shown & (labels > 0)).sum() / (shown.sum() + labels.sum())).item()


if __name__ == "__main__":
    main()
