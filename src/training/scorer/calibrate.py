"""python -m scorer.calibrate --state encoder.pt --newsmtsc FOLDER --babe FOLDER --tokenizer tokenizer.json --out encoder.onnx

Makes the probabilities as sure as they are right (Guo et al. 2017, On calibration of modern neural networks), on text that was not trained
on: each head is divided by one number, its temperature; and whether a sentence is loaded is asked of its most loaded piece as well.
"""

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import onnxruntime
import torch
from tagger.predict import tokenizer_of
from torch.nn import functional as F

from . import gold
from .examples import example
from .export import export
from .model import LOADED, Scorer


def calibrate(model, tone, loaded, tokenizer):
    """Sets what the docstring above says, in place; returns it."""
    targets, tones, sentences, words = [], [], [], []
    for e, text, piece in _scores(model, [example(s, tokenizer) for s in tone + loaded]):
        targets += [(piece[first:last, :LOADED].mean(0), label) for (first, last), label in e.targets]
        words += [(piece[first:last, LOADED].mean(), float(label)) for (first, last), label in e.words]
        if e.tone >= 0:
            tones.append((text[:LOADED], e.tone))
        if e.loaded >= 0:
            sentences.append((torch.stack([text[LOADED], piece[:, LOADED].max()]), float(e.loaded)))
    found = {
        "target": _temperature(targets, F.cross_entropy),
        "tone": _temperature(tones, F.cross_entropy),
        "word": _temperature(words, F.binary_cross_entropy_with_logits),
    }
    evidence = logistic(*_stacked(sentences))
    _divide(model.piece, slice(0, LOADED), found["target"])
    _divide(model.piece, slice(LOADED, LOADED + 1), found["word"])
    _divide(model.text, slice(0, LOADED), found["tone"])
    model.evidence.copy_(evidence * torch.tensor([1, found["word"], 1]))
    return found | {"evidence": model.evidence.tolist()}


def logistic(features, labels):
    """The weights of a logistic model, its bias last."""
    with_bias = torch.cat([features, torch.ones(len(features), 1)], 1)
    weights = torch.zeros(with_bias.shape[1], requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=100, line_search_fn="strong_wolfe")

    def closure():
        optimizer.zero_grad()
        loss = F.binary_cross_entropy_with_logits(with_bias @ weights, labels)
        loss.backward()
        return loss

    optimizer.step(closure)
    return weights.detach()


def _scores(model, examples):
    """What the model says in eight bits, as it will be run."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "encoder.onnx")
        export(model, file)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        session = onnxruntime.InferenceSession(str(file), options)
        for e in examples:
            text, piece = session.run(["text_scores", "piece_scores"], {"pieces": np.array([e.pieces])})
            yield e, torch.tensor(text), torch.tensor(piece)


def _temperature(pairs, loss):
    scores, labels = _stacked(pairs)
    return min(np.arange(0.5, 6, 0.05).tolist(), key=lambda t: loss(scores / t, labels).item())


def _stacked(pairs):
    return torch.stack([s for s, _ in pairs]), torch.tensor([label for _, label in pairs])


def _divide(head, rows, temperature):
    with torch.no_grad():
        head.weight[rows] /= temperature
        head.bias[rows] /= temperature


def main():
    parser = argparse.ArgumentParser(prog="scorer.calibrate", description=__doc__)
    parser.add_argument("--state", required=True, help="what the training wrote")
    parser.add_argument("--newsmtsc", type=Path, required=True, help="folder of dev.jsonl")
    parser.add_argument("--babe", type=Path, required=True, help="folder of sentences.jsonl")
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--out", type=Path, required=True, help="encoder.onnx to write")
    arguments = parser.parse_args()
    model = Scorer()
    model.load_state_dict(torch.load(arguments.state, weights_only=True))
    held_out = [s for s, part in gold.loaded(arguments.babe / "sentences.jsonl") if part == gold.HELD_OUT]
    dev = gold.tone(arguments.newsmtsc / "dev.jsonl")
    print(calibrate(model.eval(), dev, held_out, tokenizer_of(arguments.tokenizer)))
    export(model, arguments.out)


if __name__ == "__main__":
    main()
