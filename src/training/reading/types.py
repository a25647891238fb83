"""Trains what a name names: python -m reading.types NAMES.jsonl… OUT.tsv TYPES.tsv

A multinomial logistic regression over the marks of a name (NameMarks), which `pullquote names` writes: person, organization, place or thing. Learned from
names that a reader judged in their articles (types.tsv), and validated over articles. The threshold is the lowest from which three in four of the types that
the model would change become right; below it, the rules' type stays. (Of the types that become wrong, many are of halves of names.)
"""

import argparse
import collections
import json

import numpy
import scipy.sparse
from scipy.optimize import minimize
from sklearn.model_selection import GroupKFold

CLASSES = ("person", "organization", "place", "thing")
LISTED = {"country", "state", "listed body", "listed outlet"}
"""Names with these marks are not read again (NameTypes)."""

FOLDS = 5
RAREST = 3
PENALTY = 2.0
SMALLEST = 0.02
"""Weights nearer to zero are not written."""

PRECISION = 0.75
"""Of the types that the model changes, so many must become right."""


def main():
    parser = argparse.ArgumentParser(description="Trains what a name names.")
    parser.add_argument("names", nargs="+")
    parser.add_argument("out")
    parser.add_argument("judged")
    a = parser.parse_args()
    examples = read(a.names, a.judged)
    found = validated(examples)
    threshold = chosen(examples, found)
    report(examples, found, threshold)
    marks, weights = trained(examples)
    with open(a.out, "w", encoding="utf-8", newline="\n") as out:
        out.write("# What each mark of a name tells of its type (NameTypes): " + ", ".join(CLASSES) + ". Made by src/training/reading/types.py.\n")
        out.write(f":threshold\t{threshold:.2f}\n")
        for mark, row in zip(["bias", *marks], weights):
            if max(abs(row)) >= SMALLEST:
                out.write("\t".join([mark, *(f"{w:.3f}" for w in row)]) + "\n")


def read(files, table):
    """The names that a reader judged and that no list of the rules holds, each with its marks and its class."""
    judged = {}
    for line in open(table, encoding="utf-8").read().split("\n")[1:]:
        if line:
            article, name, type = line.split("\t")
            judged[article, name] = type
    examples = []
    for file in files:
        for line in map(json.loads, open(file, encoding="utf-8")):
            type = judged.get((line["article"], line["name"]))
            if type in CLASSES and not LISTED & set(line["marks"]):
                examples.append({**line, "right": CLASSES.index(type), "rules": CLASSES.index(line["type"])})
    return examples


def matrix(examples, marks):
    """A row for each name; the first column is the bias."""
    rows, columns = [], []
    for row, e in enumerate(examples):
        found = [0] + [marks[m] for m in e["marks"] if m in marks]
        rows += [row] * len(found)
        columns += found
    return scipy.sparse.csr_matrix((numpy.ones(len(rows)), (rows, columns)), shape=(len(examples), 1 + len(marks)))


def trained(examples):
    """The marks in order, and the weights of the bias and of each."""
    counts = collections.Counter(m for e in examples for m in e["marks"])
    marks = sorted(m for m, n in counts.items() if n >= RAREST)
    x = matrix(examples, {m: i + 1 for i, m in enumerate(marks)})
    right = numpy.eye(len(CLASSES))[[e["right"] for e in examples]]

    def loss(flat):
        weights = flat.reshape(-1, len(CLASSES))
        probabilities = softmax(x @ weights)
        penalised = weights.copy()
        penalised[0] = 0
        value = PENALTY / 2 * (penalised**2).sum() - (right * numpy.log(probabilities + 1e-300)).sum()
        return value, (x.T @ (probabilities - right) + PENALTY * penalised).ravel()

    start = numpy.zeros((1 + len(marks)) * len(CLASSES))
    return marks, minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 300}).x.reshape(-1, len(CLASSES))


def typed(examples, marks, weights):
    """The probabilities of the classes of each name."""
    return softmax(matrix(examples, {m: i + 1 for i, m in enumerate(marks)}) @ weights)


def validated(examples):
    """The same by models that did not see the article."""
    found = numpy.zeros((len(examples), len(CLASSES)))
    for train, test in GroupKFold(FOLDS).split(examples, groups=[e["article"] for e in examples]):
        found[test] = typed([examples[i] for i in test], *trained([examples[i] for i in train]))
    return found


def softmax(sums):
    e = numpy.exp(sums - sums.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def decided(examples, found, threshold):
    """The class of each name: what the model is sure of, but for persons, else what the rules say."""
    sure = (found.max(axis=1) >= threshold) & (found.argmax(axis=1) != CLASSES.index("person"))
    return numpy.where(sure, found.argmax(axis=1), [e["rules"] for e in examples])


def chosen(examples, found):
    right, rules = (numpy.array([e[k] for e in examples]) for k in ("right", "rules"))
    for threshold in numpy.arange(0.5, 1, 0.01):
        types = decided(examples, found, threshold)
        changed = types != rules
        if changed.any() and (types == right)[changed].mean() >= PRECISION:
            return threshold
    return 1.0


def report(examples, found, threshold):
    right, rules = (numpy.array([e[k] for e in examples]) for k in ("right", "rules"))
    print(f"{len(examples)} names of {len({e['article'] for e in examples})} articles; right by the rules {(rules == right).mean():.3f}")
    for t in sorted({0.5, 0.6, 0.7, 0.8, 0.9, 0.95, round(float(threshold), 2)}):
        types = decided(examples, found, t)
        changed = types != rules
        print(
            f"  threshold {t:.2f}: right {(types == right).mean():.3f}; changed {changed.sum()}, "
            f"became right {(changed & (types == right)).sum()}, became wrong {(changed & (rules == right)).sum()}"
        )
    for c, name in enumerate(CLASSES):
        types = decided(examples, found, threshold)
        print(f"  {name:13} n {(right == c).sum():5}  rules: {(rules == c).sum():4} said, {((rules == c) & (right == c)).sum():4} right", end="")
        print(f"  model: {(types == c).sum():4} said, {((types == c) & (right == c)).sum():4} right")


if __name__ == "__main__":
    main()
