"""Trains the verdict: python -m reading ARTICLES.jsonl CANDIDATES.jsonl WORDS.bf16 FOLDER LABELS.tsv…"""

import argparse
from pathlib import Path

import numpy
from scipy.optimize import minimize_scalar
from sklearn.model_selection import GroupKFold

from .context import Context, Words
from .examples import TIERS, read, weights
from .verdict import Head, softmax

FOLDS = 3
SHARE = 0.5
"""Of the network in the sums of both models."""

RIGHT, RIGHT_INDIRECT = 0.94, 0.87
"""What of the published statements, and of the indirect ones, is to be something said."""

RIGHT_NESTED = 0.75
"""The same of those that are looked for inside the contents of others: few, and without them nobody would know of any."""


def main():
    a = arguments()
    examples, words = read(a.articles, a.candidates, a.labels), Words(a.words)
    of = weights(examples)
    of_head, of_context = (numpy.zeros((len(examples), len(TIERS))) for _ in range(2))
    for train, test in GroupKFold(FOLDS).split(of_head, groups=[e.article for e in examples]):
        learned, tested = [examples[i] for i in train], [examples[i] for i in test]
        of_head[test] = Head.trained(learned, of[train]).sums(tested)
        of_context[test] = Context.trained(learned, of[train], words).sums(tested)
    tiers = numpy.array([TIERS.index(e.tier) for e in examples])
    for name, sums in (("regression", of_head), ("network", of_context)):
        print(f"{name} alone: loss {loss(softmax(sums), tiers):.4f}")
    sums = (1 - SHARE) * of_head + SHARE * of_context
    temperature = minimize_scalar(lambda t: loss(softmax(sums / t), tiers), bounds=(0.3, 3), method="bounded").x
    temperature = round(float(temperature), 3)
    said = softmax(sums / temperature)[:, :2].sum(1)
    nested = numpy.array([e.nested for e in examples])
    constants = {
        "enough": threshold(examples, said, ~nested, RIGHT, RIGHT_INDIRECT),
        "enough_nested": threshold(examples, said, nested, RIGHT_NESTED, RIGHT_NESTED),
    }
    print(f"both: loss {loss(softmax(sums / temperature), tiers):.4f}")
    report(examples, said, temperature, nested, constants)
    context = Context.trained(examples, of, words)
    head = Head.trained(examples, of).added(context.mark_weights(), SHARE, temperature)
    head.constants = constants
    print("sha256 of verdict.tsv", head.write(Path(a.folder, "verdict.tsv")))
    context.write(Path(a.folder, "context.onnx"), SHARE, temperature)


def arguments():
    parser = argparse.ArgumentParser(description="Trains the verdict on read articles.")
    parser.add_argument("articles", help="JSON lines with id, published and body, as they were read")
    parser.add_argument("candidates", help="what `pullquote candidates` makes of them")
    parser.add_argument("words", help="the vectors of their words, from the same command")
    parser.add_argument("folder", help="where to write verdict.tsv and context.onnx")
    parser.add_argument("labels", nargs="+", help="tables like labels.tsv")
    return parser.parse_args()


def loss(probabilities, tiers):
    return -numpy.log(probabilities[numpy.arange(len(tiers)), tiers] + 1e-9).mean()


def threshold(examples, said, of, right, right_indirect):
    """The least probability, in hundredths, from which on enough of the statements are something said."""
    for hundredths in range(10, 90):
        kept = of & (said >= hundredths / 100)
        if share(examples, kept) >= right and share(examples, kept, "indirect") >= right_indirect:
            return hundredths / 100
    raise ValueError("no threshold does")


def share(examples, kept, kind=None):
    of = [e.tier in ("said", "nested") for e, k in zip(examples, kept) if k and kind in (None, e.kind)]
    return sum(of) / max(1, len(of))


def report(examples, said, temperature, nested, constants):
    good = numpy.array([e.tier in ("said", "nested") for e in examples])
    kind = numpy.array([e.kind for e in examples])
    kept = said >= numpy.where(nested, constants["enough_nested"], constants["enough"])
    print(f"{len(examples)} candidates of {len({e.article for e in examples})} articles, temperature {temperature}")
    print(f"published from these probabilities on: {constants}")
    for k in ("", "direct", "mixed", "indirect", "nested"):
        of = nested if k == "nested" else ((kind == k) | (k == ""))
        print(
            f"  {k or 'all':9} precision {good[of & kept].mean():.3f}  kept of the said {kept[of & good].mean():.3f}"
            f"  without a verdict {good[of].mean():.3f}"
        )
    print("calibration: probability, said, candidates")
    for low in numpy.arange(0, 1, 0.1):
        of = (said >= low) & (said < low + 0.1 + 1e-9)
        if of.any():
            print(f"  {said[of].mean():.3f} {good[of].mean():.3f} {of.sum()}")


if __name__ == "__main__":
    main()
