"""python -m tagger --gold TRAIN --dev DEV --weights MINILM --out OUT

Trains, writes OUT/tagger.onnx, and the predictions of it on DEV to OUT/predictions.jsonl.
"""

import argparse
import os
from pathlib import Path


def main():
    parser = argparse.ArgumentParser(prog="tagger", description=__doc__)
    parser.add_argument("--gold", required=True, help="folder to train on: text/*.txt, attributions/*.ann")
    parser.add_argument("--dev", help="folder to predict when trained")
    parser.add_argument("--weights", required=True, help="folder of model.safetensors and tokenizer.json")
    parser.add_argument("--out", required=True, help="folder to write")
    parser.add_argument("--epochs", type=float, default=4)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--resume", help="a checkpoint of an interrupted training")
    arguments = parser.parse_args()

    # Threads that spin while they wait are what slows training most on a machine that is shared.
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    import torch

    from . import gold
    from .export import export
    from .predict import Predictor, predict, tokenizer_of
    from .train import train

    torch.set_num_threads(2)
    out, weights = Path(arguments.out), Path(arguments.weights)
    out.mkdir(parents=True, exist_ok=True)
    tokenizer = tokenizer_of(weights / "tokenizer.json")
    model = train(
        gold.read(arguments.gold),
        tokenizer,
        weights / "model.safetensors",
        out,
        arguments.epochs,
        arguments.seed,
        resume=arguments.resume,
        log=lambda line: print(line, flush=True),
    )
    export(model, out / "tagger.onnx")
    if arguments.dev:
        predict(Predictor(out / "tagger.onnx"), tokenizer, gold.read(arguments.dev), out / "predictions.jsonl")


if __name__ == "__main__":
    main()
