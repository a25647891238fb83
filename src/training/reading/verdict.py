"""The head: a multinomial logistic regression over marks and vectors, as `ReaderVerdict` computes it."""

import collections
import hashlib

import numpy
import scipy.sparse
from scipy.optimize import minimize

from .examples import TIERS

RAREST = 3
"""A mark of fewer examples is not learned from."""

PENALTY, PENALTY_OF_VECTORS = 20.0, 3000.0
"""Of squared weights. Standardised vectors are penalised more, so that marks speak first."""

STEPS = 100
"""More of them fit the examples better, and other articles no better."""


class Head:
    def __init__(self, marks, mark_weights, vector_weights, bias, constants=()):
        self.marks, self.mark_weights, self.vector_weights, self.bias = marks, mark_weights, vector_weights, bias
        self.constants = dict(constants)

    @classmethod
    def trained(cls, examples, weights):
        marks = marks_of(examples)
        vectors = numpy.stack([e.vector for e in examples])
        mean, spread = vectors.mean(0), vectors.std(0)
        spread[spread == 0] = 1
        tiers = numpy.array([TIERS.index(e.tier) for e in examples])
        of_tier, bias = fitted(marked(examples, marks), (vectors - mean) / spread, tiers, weights)
        vector_weights = of_tier[len(marks) :] / spread[:, None]
        return cls(marks, of_tier[: len(marks)], vector_weights, bias - mean @ vector_weights)

    def sums(self, examples):
        vectors = numpy.stack([e.vector for e in examples])
        return marked(examples, self.marks) @ self.mark_weights + vectors @ self.vector_weights + self.bias

    def added(self, mark_weights, share, temperature):
        """With the weights that another model has for the same marks, its share of the whole, and probabilities as sure as they are right."""
        of_marks = (1 - share) * self.mark_weights + share * mark_weights
        others = ((1 - share) * w / temperature for w in (self.vector_weights, self.bias))
        return Head(self.marks, of_marks / temperature, *others, self.constants)

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


def marks_of(examples):
    """The marks to learn from, each with its number."""
    counts = collections.Counter(m for e in examples for m in e.marks)
    return {m: i for i, m in enumerate(sorted(m for m, n in counts.items() if n >= RAREST))}


def fitted(marked, vectors, tiers, weights):
    """The weights of each mark and dimension for each tier, and the bias of each."""
    rows, shape = numpy.arange(len(tiers)), (marked.shape[1] + vectors.shape[1] + 1, len(TIERS))
    penalties = numpy.repeat((PENALTY, PENALTY_OF_VECTORS, 0), (marked.shape[1], vectors.shape[1], 1))[:, None]
    by_mark = marked.T.tocsr()

    def loss(flat):
        of_tier = flat.reshape(shape)
        of_marks, of_vectors, bias = numpy.split(of_tier, (marked.shape[1], shape[0] - 1))
        found = softmax(marked @ of_marks + vectors @ of_vectors.astype(vectors.dtype) + bias)
        value = -(weights * numpy.log(found[rows, tiers] + 1e-300)).sum() + (penalties * of_tier**2).sum() / 2
        found[rows, tiers] -= 1
        found *= weights[:, None]
        slope = [by_mark @ found, vectors.T @ found.astype(vectors.dtype), found.sum(0, keepdims=True)]
        return value, (numpy.concatenate(slope) + penalties * of_tier).ravel()

    best = minimize(loss, numpy.zeros(shape).ravel(), jac=True, method="L-BFGS-B", options={"maxiter": STEPS}).x
    return best.reshape(shape)[:-1], best.reshape(shape)[-1]


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
