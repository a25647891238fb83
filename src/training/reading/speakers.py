"""Trains how sure a printed speaker is: python -m reading.speakers ARTICLES.jsonl CANDIDATES.jsonl OUT.tsv LABELS.tsv…

A candidate that a reader marked as said has the speaker whom the reader wrote down, or another. By the marks that `pullquote candidates` gives of each speaker
a logistic regression tells how probable the first is. Ten folds over articles calibrate it (one temperature) and choose from which probability on a name is printed.
"""

import collections

import numpy
import scipy.sparse
from scipy.optimize import minimize_scalar
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from . import labels, ranking
from .names import same
from .verdict import row

TIERS = ("said", "nested")
FOLDS = 10
RAREST = 3
PENALTY = 10.0
PROBABILITIES = 10
"""Into so many parts the probability of a ranking is cut, as `SpeakerMarks` does."""

RIGHT = 0.9545
"""What of the printed names is to be right by cross-validation. 0.95 would print 0.920 on the 25 development articles, this 0.941."""


def main():
    a = labels.arguments("Trains how sure a printed speaker is.")
    examples = read(a.articles, a.candidates, a.labels)
    right = numpy.array([e["right"] for e in examples]).astype(int)
    sums = numpy.zeros(len(examples))
    for train, test in GroupKFold(FOLDS).split(sums, groups=[e["article"] for e in examples]):
        marks, weights, bias = trained([examples[i] for i in train], right[train])
        sums[test] = marked([examples[i] for i in test], marks) @ weights + bias
    temperature = round(float(minimize_scalar(lambda t: loss(sums / t, right), bounds=(0.3, 3), method="bounded").x), 3)
    sure = 1 / (1 + numpy.exp(-sums / temperature))
    printed = numpy.array([bool(e["speaker"]) for e in examples])
    enough = threshold(sure, right, printed)
    report(sure, right, printed, temperature, enough)
    marks, weights, bias = trained(examples, right)
    with open(a.out, "w", encoding="utf-8", newline="\n") as out:
        out.write(f":enough\t{enough}\n")
        out.write(row("bias", (0, bias / temperature)))
        for mark, i in marks.items():
            if abs(weights[i]) >= 5e-5:
                out.write(row(mark, (0, weights[i] / temperature)))


def read(articles, candidates, tables):
    """The candidates that were said, each with whether its speaker is right; that of a ranked mention by a ranking that did not see the article."""
    rankings = of_ranked(ranking.read(articles, candidates, tables))
    read_articles = labels.read(articles, tables)
    examples = []
    for id, found in labels.candidates_of(candidates, read_articles).items():
        for c, label in read_articles[id].paired(found, TIERS):
            c = {**c, **rankings.get(key(c), {})}
            right = same(label.speaker_kind, label.speaker, c["speaker"], c["speaker_kind"])
            examples.append({**c, "tier": label.tier, "label": label, "right": right})
    return examples


def key(candidate):
    return candidate["article"], candidate["nested"], str(candidate["content_spans"])


def of_ranked(examples):
    """The speaker, its kind and marks of each ranked mention."""
    found = {}
    for e, probabilities in zip(examples, ranking.validated(examples)):
        best = probabilities.argmax()
        choice = e["speaker_candidates"][best]
        mention = next(m for m in choice["speaker_marks"] if m.startswith("mention="))[len("mention=") :]
        mark = f"ranked={int(PROBABILITIES * probabilities[best])}"
        marks = [*choice["speaker_marks"], mark, f"{mark} {mention}"]
        found[key(e)] = {"speaker": choice["speaker"], "speaker_kind": choice["speaker_kind"], "speaker_marks": marks}
    return found


def trained(examples, right):
    counts = collections.Counter(m for e in examples for m in e["speaker_marks"])
    marks = {m: i for i, m in enumerate(sorted(m for m, n in counts.items() if n >= RAREST))}
    model = LogisticRegression(C=1 / PENALTY, max_iter=1000)
    model.fit(marked(examples, marks), right)
    return marks, model.coef_[0], model.intercept_[0]


def marked(examples, marks):
    places = [(i, marks[m]) for i, e in enumerate(examples) for m in e["speaker_marks"] if m in marks]
    rows, columns = zip(*places)
    return scipy.sparse.csr_matrix((numpy.ones(len(rows)), (rows, columns)), shape=(len(examples), len(marks)))


def loss(sums, right):
    return numpy.logaddexp(0, numpy.where(right, -sums, sums)).mean()


def threshold(sure, right, printed):
    """The least probability, in hundredths, from which on enough of the printed names are right."""
    for hundredths in range(30, 95):
        of = printed & (sure >= hundredths / 100)
        if right[of].mean() >= RIGHT:
            return hundredths / 100
    raise ValueError("no threshold does")


def report(sure, right, printed, temperature, enough):
    of = printed & (sure >= enough)
    print(f"{len(right)} candidates said, {printed.sum()} with a name, right {right[printed].mean():.3f}; temperature {temperature}")
    print(f"printed from {enough} on: {of.sum()}, right {right[of].mean():.3f}; right names lost {(printed & ~of & (right == 1)).sum()}")
    print("reliability: probability, right, candidates; of the named")
    for low in numpy.arange(0, 1, 0.1):
        band = (sure >= low) & (sure < low + 0.1 + 1e-9)
        named = band & printed
        if band.any():
            print(f"  {sure[band].mean():.3f} {right[band].mean():.3f} {band.sum()}   {right[named].mean() if named.any() else 0:.3f} {named.sum()}")


if __name__ == "__main__":
    main()
