"""python -m scorer.calibrate --state encoder.pt --newsmtsc FOLDER --babe FOLDER --articles ALLSIDES.jsonl.gz --tokenizer tokenizer.json --out encoder.onnx

Makes the probabilities as sure as they are right (Guo et al. 2017, On calibration of modern neural networks), on text that was not trained
on: each head is divided by one number, its temperature; to each tone a number is added, so that means are right, too; and whether a
sentence is loaded is asked of its most loaded piece as well.
"""

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import onnxruntime
import torch
from tagger.predict import tokenizer_of
from torch.nn import functional as F

from . import gold, statements
from .examples import example
from .export import export
from .model import LOADED, Scorer


def calibrate(model, tone, judged, loaded, tokenizer):
    """Sets what the docstring above says, in place; returns it."""
    targets, tones, sentences, words = [], [], [], []
    for e, text, piece in _scores(model, [example(s, tokenizer) for s in tone + judged + loaded]):
        targets += [(piece[first:last, :LOADED].mean(0), label) for (first, last), label in e.targets]
        words += [(piece[first:last, LOADED].mean(), float(label)) for (first, last), label in e.words]
        if e.tones is not None:
            tones.append((text[:LOADED], e.tones))
        if e.loaded >= 0:
            sentences.append((torch.stack([text[LOADED], piece[:, LOADED].max()]), float(e.loaded)))
    word = _temperature(words)
    evidence = logistic(*_stacked(sentences))
    found = {"target": _adjust(model.piece, targets), "tone": _adjust(model.text, tones), "word": word}
    with torch.no_grad():
        model.piece.weight[LOADED] /= word
        model.piece.bias[LOADED] /= word
    model.evidence.copy_(evidence * torch.tensor([1, word, 1]))
    return found | {"evidence": model.evidence.tolist()}


def _adjust(head, pairs):
    """Multiplies the scores of tone by one number and adds one to each; returns the numbers."""
    scores, tones = _stacked(pairs)
    factor, added = torch.ones(1, requires_grad=True), torch.zeros(LOADED, requires_grad=True)
    optimizer = torch.optim.LBFGS([factor, added], max_iter=100, line_search_fn="strong_wolfe")

    def closure():
        optimizer.zero_grad()
        loss = F.cross_entropy(scores * factor + added, tones)
        loss.backward()
        return loss

    optimizer.step(closure)
    with torch.no_grad():
        head.weight[:LOADED] *= factor
        head.bias[:LOADED] = head.bias[:LOADED] * factor + added
    return [round(x, 3) for x in (*factor.tolist(), *added.tolist())]


def logistic(features, labels, weights=None):
    """The weights of a logistic model, its bias last; ``weights`` are those of the rows."""
    with_bias = torch.cat([features, torch.ones(len(features), 1)], 1)
    fitted = torch.zeros(with_bias.shape[1], requires_grad=True)
    optimizer = torch.optim.LBFGS([fitted], max_iter=100, line_search_fn="strong_wolfe")

    def closure():
        optimizer.zero_grad()
        loss = F.binary_cross_entropy_with_logits(with_bias @ fitted, labels, weight=weights)
        loss.backward()
        return loss

    optimizer.step(closure)
    return fitted.detach()


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


def _temperature(pairs):
    scores, labels = _stacked(pairs)
    return min(np.arange(0.5, 6, 0.05).tolist(), key=lambda t: F.binary_cross_entropy_with_logits(scores / t, labels).item())


def _stacked(pairs):
    scores, labels = zip(*pairs)
    return torch.stack(scores), torch.stack([torch.as_tensor(label) for label in labels])


def main():
    parser = argparse.ArgumentParser(prog="scorer.calibrate", description=__doc__)
    parser.add_argument("--state", required=True, help="what the training wrote")
    parser.add_argument("--newsmtsc", type=Path, required=True, help="folder of dev.jsonl")
    parser.add_argument("--babe", type=Path, required=True, help="folder of sentences.jsonl")
    parser.add_argument("--articles", type=Path, required=True, help="the collection that statements.tsv has offsets of, JSON lines, .gz")
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--out", type=Path, required=True, help="encoder.onnx to write")
    arguments = parser.parse_args()
    model = Scorer()
    model.load_state_dict(torch.load(arguments.state, weights_only=True))
    held_out = [s for s, part in gold.loaded(arguments.babe / "sentences.jsonl") if part == gold.HELD_OUT]
    dev = gold.tone(arguments.newsmtsc / "dev.jsonl")
    judged = [j.sentence() for j in statements.read(arguments.articles, "dev")]
    print(calibrate(model.eval(), dev, judged, held_out, tokenizer_of(arguments.tokenizer)))
    export(model, arguments.out)


if __name__ == "__main__":
    main()
