"""python -m scorer.judge --model encoder.onnx --tokenizer tokenizer.json --articles ALLSIDES.jsonl.gz [--part test]

How often the scorer agrees with readers on the tone and frame of the texts in ``statements.tsv``, where both readers of a text agree. It
reads a text as one, where Java reads sentence by sentence.
"""

import argparse
from collections import defaultdict
from pathlib import Path

import numpy as np
import onnxruntime
from tagger.predict import tokenizer_of

from . import statements
from .examples import example
from .gold import FRAMES
from .model import LOADED, TONES

SURE = 0.6
"""From which probability on Java prints a label, as `Tone.MIN_SURE`."""


def main():
    parser = argparse.ArgumentParser(prog="scorer.judge", description=__doc__)
    parser.add_argument("--model", required=True)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--articles", type=Path, required=True, help="the collection that statements.tsv has offsets of, JSON lines, .gz")
    parser.add_argument("--part", default="test", choices=("dev", "test"))
    arguments = parser.parse_args()
    session, tokenizer = onnxruntime.InferenceSession(arguments.model), tokenizer_of(arguments.tokenizer)
    readings = defaultdict(list)
    for judged in statements.read(arguments.articles, arguments.part):
        readings[judged.of, judged.article, judged.text, judged.target].append(judged)
    found = defaultdict(list)
    needed = 2 if arguments.part == "test" else 1
    for (of, *_), readers in readings.items():
        if len(readers) < needed:
            continue  # One of two could not tell.
        e = example(readers[0].sentence(), tokenizer)
        text, pieces = session.run(["text_scores", "piece_scores"], {"pieces": np.array([e.pieces])})
        tone = pieces[slice(*e.targets[0][0])].mean(0) if e.targets else text
        found[of].append((readers, softmax(tone[:LOADED]), FRAMES[text[LOADED + 1 :].argmax()]))
    for of, some in sorted(found.items()):
        report(of, some)


def softmax(scores):
    e = np.exp(scores - scores.max())
    return e / e.sum()


def report(of, some):
    agreed = [(r[0].tone, p) for r, p, _ in some if len({x.tone for x in r}) == 1]
    mixed = [p for tone, p in agreed if tone == "mixed"]
    known = [(TONES.index(tone), p) for tone, p in agreed if tone in TONES]
    labels, p = np.array([label for label, _ in known]), np.array([p for _, p in known])
    best, sure = p.argmax(1), p.max(1) >= SURE
    f1 = [2 * ((best == c) & (labels == c)).sum() / ((best == c).sum() + (labels == c).sum()) for c in range(len(TONES))]
    print(f"{of}: {len(some)} texts, {len(agreed)} on whose tone readers agree")
    print(f"  tone right {(best == labels).mean():.3f}, macro-F1 {np.mean(f1):.3f} (" + ", ".join(f"{t} {f:.3f}" for t, f in zip(TONES, f1)) + ")")
    print(f"  loss {-np.log(p[np.arange(len(p)), labels]).mean():.3f}, labelled {sure.mean():.3f}, of these right {(best == labels)[sure].mean():.3f}")
    means = (p[:, 2] - p[:, 0]).mean(), (labels - 1).mean()
    print(f"  mean tone {means[0]:+.3f}, by readers {means[1]:+.3f}; of {len(mixed)} mixed ones {sum(x.max() < SURE for x in mixed)} unsure")
    if of == "content":
        one = [(r[0], f, {x.frame for x in r} | {x.second for x in r}) for r, _, f in some if len({x.frame for x in r}) == 1]
        right = np.mean([f == r.frame for r, f, _ in one])
        print(f"  frame right {right:.3f} of {len(one)}, first or second {np.mean([f in both for _, f, both in one]):.3f}")


if __name__ == "__main__":
    main()
