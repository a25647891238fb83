"""The head: a multinomial logistic regression over marks and vectors, as `ReaderVerdict` computes it."""

import collections
import hashlib

import numpy
import scipy.sparse
from sklearn.linear_model import LogisticRegression

from .examples import TIERS

RAREST = 3
"""A mark of fewer examples is not learned from."""

PENALTY = 10.0
VECTORS = 0.1
"""By how much standardised vectors weigh less than marks, so that the penalty lets marks speak first."""


class Head:
    def __init__(self, marks, mark_weights, vector_weights, bias, constants=()):
        self.marks, self.mark_weights, self.vector_weights, self.bias = marks, mark_weights, vector_weights, bias
        self.constants = dict(constants)

    @classmethod
    def trained(cls, examples, weights):
        counts = collections.Counter(m for e in examples for m in e.marks)
        marks = {m: i for i, m in enumerate(sorted(m for m, n in counts.items() if n >= RAREST))}
        vectors = numpy.stack([e.vector for e in examples]).astype(float)
        mean, spread = vectors.mean(0), vectors.std(0)
        spread[spread == 0] = 1
        x = scipy.sparse.hstack([marked(examples, marks), (vectors - mean) / spread * VECTORS]).tocsr()
        y = [TIERS.index(e.tier) for e in examples]
        model = LogisticRegression(C=1 / PENALTY, max_iter=1000, tol=1e-3)
        model.fit(x, y, sample_weight=weights)
        of_tier = numpy.zeros((x.shape[1], len(TIERS)))
        bias = numpy.full(len(TIERS), -20.0)
        of_tier[:, model.classes_] = model.coef_.T
        bias[model.classes_] = model.intercept_
        vector_weights = of_tier[len(marks) :] * (VECTORS / spread)[:, None]
        return cls(marks, of_tier[: len(marks)], vector_weights, bias - mean @ vector_weights)

    def sums(self, examples):
        vectors = numpy.stack([e.vector for e in examples]).astype(float)
        return marked(examples, self.marks) @ self.mark_weights + vectors @ self.vector_weights + self.bias

    def probabilities(self, examples):
        return softmax(self.sums(examples))

    def cooled(self, temperature):
        """The same order of tiers, with probabilities that are as sure as they are right."""
        of = (self.mark_weights, self.vector_weights, self.bias)
        return Head(self.marks, *(w / temperature for w in of), self.constants)

    def rounded(self):
        """As it is written."""
        of = (self.mark_weights, self.vector_weights, self.bias)
        return Head(self.marks, *(numpy.round(w, 4) for w in of), self.constants)

    def write(self, path):
        """A line for each constant, its name after a colon, and for each weight of the five tiers: the bias, each dimension of the vector in order, each mark."""
        with open(path, "w", encoding="utf-8", newline="\n") as out:
            for name, value in self.constants.items():
                out.write(f":{name}\t{value}\n")
            out.write(row("bias", self.bias))
            for weights in self.vector_weights:
                out.write(row("vector", weights))
            for mark, i in self.marks.items():
                if numpy.any(self.mark_weights[i]):
                    out.write(row(mark, self.mark_weights[i]))
        with open(path, "rb") as written:
            return hashlib.sha256(written.read()).hexdigest()


def marked(examples, marks):
    rows, columns = [], []
    for row_, e in enumerate(examples):
        found = [marks[m] for m in e.marks if m in marks]
        rows += [row_] * len(found)
        columns += found
    return scipy.sparse.csr_matrix((numpy.ones(len(rows)), (rows, columns)), shape=(len(examples), len(marks)))


def row(name, weights):
    return "\t".join([name, *(f"{w:.4f}".rstrip("0").rstrip(".") for w in weights)]) + "\n"


def softmax(sums):
    e = numpy.exp(sums - sums.max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)
