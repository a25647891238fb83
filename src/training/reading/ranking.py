"""Trains the ranking of those whom a mention may mean: python -m reading.ranking ARTICLES.jsonl CANDIDATES.jsonl OUT.tsv LABELS.tsv…

A conditional logit: the candidates of one mention share a probability of one, each by the sum of the weights of its marks. Right is every candidate that a
reader would take for the speaker whom the reader wrote down: two names of one body are both right.
"""

import collections

import numpy
import scipy.sparse
from scipy.optimize import minimize
from sklearn.model_selection import GroupKFold

from . import labels
from .names import same

FOLDS = 5
RAREST = 3
PENALTY = 2.0
SMALLEST = 0.005
"""Weights nearer to zero are not written."""

TIERS = ("said", "nested", "topic", "attitude")
"""Whose holders are learned from: who said something, and who only spoke of it or holds an attitude, are found the same way."""


def main():
    a = labels.arguments("Trains the ranking of those whom a mention may mean.")
    examples = read(a.articles, a.candidates, a.labels)
    report(examples, validated(examples))
    marks, weights = trained(examples)
    with open(a.out, "w", encoding="utf-8", newline="\n") as out:
        out.write("# What each mark of a candidate is worth (SpeakerRanking). Made by src/training/reading/ranking.py from articles read by hand.\n")
        for mark, weight in zip(marks, weights):
            if abs(weight) >= SMALLEST:
                out.write(f"{mark}\t{weight:.4f}\n")


def read(articles, candidates, tables):
    """The attributions whose mentions are ranked, each with the candidates and with which of them are right."""
    read_articles = labels.read(articles, tables)
    examples = []
    for id, found in labels.candidates_of(candidates, read_articles).items():
        for c, label in read_articles[id].paired(found, TIERS):
            if "speaker_candidates" in c:
                wanted = label.speaker_kind, label.speaker
                right = [is_right(*wanted, choice) for choice in c["speaker_candidates"]]
                examples.append({**c, "wanted": wanted, "tier": label.tier, "right": right})
    return examples


def is_right(kind, name, choice):
    """Whether to learn that a candidate is the one. Nobody is, where the reader named nobody, a text or many."""
    if choice["speaker"] is None:
        return kind in ("unnamed", "document", "group") or not name
    if kind == "unnamed" or not name:
        return False
    return same("organization" if kind == "document" else kind, name, choice["speaker"], choice["speaker_kind"])


def trained(examples):
    """The marks in order, and the weight of each."""
    examples = [e for e in examples if any(e["right"])]
    counts = collections.Counter(m for e in examples for m in {m for c in e["speaker_candidates"] for m in c["marks"]})
    marks = sorted(m for m, n in counts.items() if n >= RAREST)
    x, starts = matrix(examples, {m: i for i, m in enumerate(marks)})
    right = numpy.concatenate([numpy.array(e["right"], dtype=float) for e in examples])
    sizes = numpy.diff(starts)

    def loss(weights):
        probabilities = softmax(x @ weights, starts)
        of_right = probabilities * right
        sums = numpy.add.reduceat(of_right, starts[:-1]) + 1e-300
        gradient = x.T @ (probabilities - of_right / numpy.repeat(sums, sizes))
        return PENALTY / 2 * weights @ weights - numpy.log(sums).sum(), gradient + PENALTY * weights

    return marks, minimize(loss, numpy.zeros(len(marks)), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x


def ranked(examples, marks, weights):
    """The probabilities of the candidates of each example."""
    x, starts = matrix(examples, {m: i for i, m in enumerate(marks)})
    probabilities = softmax(x @ weights, starts)
    return [probabilities[begin:end] for begin, end in zip(starts[:-1], starts[1:])]


def validated(examples):
    """The same by models that did not see the article."""
    found = [None] * len(examples)
    for train, test in GroupKFold(FOLDS).split(examples, groups=[e["article"] for e in examples]):
        model = trained([examples[i] for i in train])
        for i, probabilities in zip(test, ranked([examples[i] for i in test], *model)):
            found[i] = probabilities
    return found


def matrix(examples, marks):
    """A row for each candidate, and where the rows of each example begin."""
    rows, columns, starts, row = [], [], [0], 0
    for e in examples:
        for choice in e["speaker_candidates"]:
            found = [marks[m] for m in choice["marks"] if m in marks]
            rows += [row] * len(found)
            columns += found
            row += 1
        starts.append(row)
    return scipy.sparse.csr_matrix((numpy.ones(len(rows)), (rows, columns)), shape=(row, len(marks))), numpy.array(starts)


def softmax(sums, starts):
    sizes = numpy.diff(starts)
    e = numpy.exp(sums - numpy.repeat(numpy.maximum.reduceat(sums, starts[:-1]), sizes))
    return e / numpy.repeat(numpy.add.reduceat(e, starts[:-1]), sizes)


def by_rules(example):
    """The index of what the rules say."""
    choices = example["speaker_candidates"]
    return next((i for i, c in enumerate(choices) if "rule" in c["marks"] or "own" in c["marks"]), len(choices) - 1)


def report(examples, found):
    counts = collections.defaultdict(collections.Counter)
    for e, probabilities in zip(examples, found):
        if e["tier"] not in ("said", "nested"):
            continue
        choices = e["speaker_candidates"]
        before, after = (same(*e["wanted"], choices[i]["speaker"], choices[i]["speaker_kind"]) for i in (by_rules(e), probabilities.argmax()))
        for kind in (e["mention_kind"], "all"):
            counts[kind].update(n=1, rules=before, ranking=after, listed=any(e["right"]))
    print("mentions of what was said: right by the rules, by the ranking (five folds over articles), with the right one among the candidates")
    for kind, n in sorted(counts.items()):
        print(f"  {kind:8} {n['n']:5} {n['rules'] / n['n']:.3f} {n['ranking'] / n['n']:.3f} {n['listed'] / n['n']:.3f}")


if __name__ == "__main__":
    main()
