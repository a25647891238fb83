"""Trains the verdict: python -m reading ARTICLES.jsonl CANDIDATES.jsonl OUT.tsv LABELS.tsv…"""

import numpy
from scipy.optimize import minimize_scalar
from sklearn.model_selection import GroupKFold

from .examples import TIERS, read, weights
from .labels import arguments
from .verdict import Head, softmax

FOLDS = 5
RIGHT, RIGHT_INDIRECT = 0.93, 0.87
"""What of the published statements, and of the indirect ones, is to be something said."""

RIGHT_NESTED = 0.75
"""The same of those that are looked for inside the contents of others: few, and without them nobody would know of any."""


def main():
    a = arguments("Trains the verdict on read articles.")
    examples = read(a.articles, a.candidates, a.labels)
    of = weights(examples)
    sums = numpy.zeros((len(examples), len(TIERS)))
    for train, test in GroupKFold(FOLDS).split(sums, groups=[e.article for e in examples]):
        head = Head.trained([examples[i] for i in train], of[train])
        sums[test] = head.sums([examples[i] for i in test])
    tiers = numpy.array([TIERS.index(e.tier) for e in examples])
    temperature = minimize_scalar(lambda t: loss(softmax(sums / t), tiers), bounds=(0.3, 3), method="bounded").x
    temperature = round(float(temperature), 3)
    said = softmax(sums / temperature)[:, :2].sum(1)
    nested = numpy.array([e.nested for e in examples])
    constants = {
        "enough": threshold(examples, said, ~nested, RIGHT, RIGHT_INDIRECT),
        "enough_nested": threshold(examples, said, nested, RIGHT_NESTED, RIGHT_NESTED),
    }
    report(examples, said, temperature, nested, constants)
    head = Head.trained(examples, of).cooled(temperature)
    head.constants = constants
    print("sha256", head.write(a.out))


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
