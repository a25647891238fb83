"""python -m scorer --newsmtsc FOLDER --babe FOLDER --articles ALLSIDES.jsonl.gz --texts PATH… --encoder FOLDER --out OUT

Trains, and writes the weights to OUT/encoder.pt; scorer.calibrate makes the file that is shipped.
"""

import argparse
import os
import random
from pathlib import Path


def main():
    parser = argparse.ArgumentParser(prog="scorer", description=__doc__)
    parser.add_argument("--newsmtsc", type=Path, required=True, help="folder of train.jsonl")
    parser.add_argument("--babe", type=Path, required=True, help="folder of sentences.jsonl")
    parser.add_argument("--articles", type=Path, required=True, help="the collection that statements.tsv has offsets of, JSON lines, .gz")
    parser.add_argument("--texts", nargs="+", required=True, help="news without labels: folders of .txt, JSON lines with a body")
    parser.add_argument("--encoder", type=Path, required=True, help="folder of bge-small-en-v1.5-q.onnx and its tokenizer")
    parser.add_argument("--out", type=Path, required=True, help="folder to write")
    parser.add_argument("--seed", type=int, default=7)
    arguments = parser.parse_args()

    # Threads that spin while they wait are what slows training most on a machine that is shared.
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    import torch
    from tagger.predict import tokenizer_of
    from tagger.rounding import switch

    from . import statements
    from .lessons import Lessons
    from .model import Scorer
    from .train import train

    torch.set_num_threads(2)
    arguments.out.mkdir(parents=True, exist_ok=True)
    weights = arguments.encoder / "bge-small-en-v1.5-q.onnx"
    lessons = Lessons(
        arguments.newsmtsc / "train.jsonl",
        arguments.babe / "sentences.jsonl",
        [judged.sentence() for judged in statements.read(arguments.articles, "train")],
        arguments.texts,
        weights,
        tokenizer_of(arguments.encoder / "bge-small-en-v1.5-q-tokenizer.json"),
        random.Random(arguments.seed),
    )
    model = Scorer()
    model.encoder.load(weights)
    states = []
    for rounds, rate, epochs in ((False, 1e-4, lessons.first()), (True, 6e-5, [lessons.second()])):
        switch(model, rounds)
        train(model, epochs, rate, arguments.seed, log=lambda line: print(line, flush=True))
        states.append({name: value.clone() for name, value in model.state_dict().items()})
    # The mean of both does better on new text than either (Wortsman et al. 2022, Model soups).
    torch.save({name: sum(s[name] for s in states) / len(states) for name in states[0]}, arguments.out / "encoder.pt")


if __name__ == "__main__":
    main()
