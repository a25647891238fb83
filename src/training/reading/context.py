"""The network of the verdict: one layer of attention over the words of an attribution and around it, as `ContextNetwork` runs it.

Each word has the tagger's vector, what it is to the attribution, and how far it is from the cue and from both ends of the content. Their means over the
cue, the source, the content and all words give a score for each tier, to which the marks of the attribution add theirs, as in `verdict.py`.
"""

import math

import numpy
import torch
from torch import nn
from torch.nn import functional as F

from .examples import TIERS
from .verdict import marks_of

WIDTH = 704
"""Of the tagger's vector of a word."""

SIZE, HEADS, WIDE = 128, 4, 256
ROLES, STEPS = 6, 13
PARTS = 3
"""The first roles: cue, source, content."""

DROPOUT, EPOCHS, BATCH, RATE, DECAY, WARM = 0.2, 5, 64, 1e-3, 0.02, 200
FASTER, FIRMER = 2, 5
"""Weights of marks learn so much faster than the others, and decay so much more."""

CHUNK = 50
"""So many batches are sorted by length together."""


class Words:
    """The vectors of words, as `pullquote candidates` writes them: the upper halves of floats. Standardised by a sample of them."""

    def __init__(self, path):
        self.rows = numpy.memmap(path, dtype="<u2", mode="r").reshape(-1, WIDTH)
        sample = self.of(numpy.arange(0, len(self.rows), 11))
        self.mean, self.spread = sample.mean(0), sample.std(0) + 1e-6

    def of(self, rows):
        return (self.rows[rows].astype(numpy.uint32) << 16).view(numpy.float32)


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.before, self.after = nn.LayerNorm(SIZE), nn.LayerNorm(SIZE)
        self.query_key_value, self.mixed = nn.Linear(SIZE, 3 * SIZE), nn.Linear(SIZE, SIZE)
        self.wide, self.narrow = nn.Linear(SIZE, WIDE), nn.Linear(WIDE, SIZE)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, x, there=None):
        batch, n, _ = x.shape
        parts = self.query_key_value(self.before(x)).reshape(batch, n, 3, HEADS, SIZE // HEADS).permute(2, 0, 3, 1, 4)
        scores = parts[0] @ parts[1].transpose(2, 3) / math.sqrt(SIZE // HEADS)
        if there is not None:
            scores = scores.masked_fill(~there[:, None, None, :], -1e9)
        mixed = (scores.softmax(3) @ parts[2]).transpose(1, 2).reshape(batch, n, SIZE)
        x = x + self.dropout(self.mixed(mixed))
        return x + self.dropout(self.narrow(self.dropout(F.gelu(self.wide(self.after(x))))))


class Network(nn.Module):
    def __init__(self, marks):
        super().__init__()
        self.vector, self.role = nn.Linear(WIDTH, SIZE), nn.Linear(ROLES, SIZE, bias=False)
        self.steps = nn.ModuleList(nn.Embedding(STEPS, SIZE) for _ in range(3))
        for weights in (self.role.weight, *(s.weight for s in self.steps)):
            nn.init.normal_(weights, std=0.3)
        self.layer, self.norm = Layer(), nn.LayerNorm(SIZE)
        self.tiers, self.dropout = nn.Linear((PARTS + 1) * SIZE, len(TIERS)), nn.Dropout(DROPOUT)
        self.marks = nn.EmbeddingBag(marks + 1, len(TIERS), mode="sum", padding_idx=marks)
        nn.init.zeros_(self.marks.weight)

    def forward(self, vectors, roles, steps, there, marks):
        return self.read(vectors, bits(roles), steps, there) + self.marks(marks)

    def read(self, vectors, roles, steps, there=None):
        """The scores of the tiers by the words alone: vectors (batch, n, WIDTH), roles (batch, n, ROLES), three times steps (batch, n)."""
        x = self.dropout(self.vector(vectors)) + self.role(roles)
        for embedding, each in zip(self.steps, steps):
            x = x + embedding(each)
        x = self.norm(self.layer(x, there))
        all_words = torch.ones_like(roles[:, :, 0]) if there is None else there.to(x.dtype)
        means = []
        for part in [*roles.unbind(2)[:PARTS], all_words]:
            part = (part * all_words)[:, :, None]
            means.append((x * part).sum(1) / part.sum(1).clamp(min=1))
        return self.tiers(self.dropout(torch.cat(means, 1)))


def bits(roles):
    """One number for each role."""
    return (roles[..., None] >> torch.arange(ROLES) & 1).to(torch.float32)


class Context:
    """A trained network, with the marks that it knows."""

    def __init__(self, network, marks, words):
        self.network, self.marks, self.words = network, marks, words

    @classmethod
    def trained(cls, examples, weights, words, seed=1):
        torch.manual_seed(seed)
        order = numpy.random.default_rng(seed)
        marks = marks_of(examples)
        context = cls(Network(len(marks)), marks, words)
        network, of_marks = context.network.train(), list(context.network.marks.parameters())
        others = [p for name, p in network.named_parameters() if not name.startswith("marks.")]
        optimizer = torch.optim.AdamW(
            [{"params": others, "lr": RATE, "weight_decay": DECAY}, {"params": of_marks, "lr": FASTER * RATE, "weight_decay": FIRMER * DECAY}]
        )
        steps = EPOCHS * -(-len(examples) // BATCH)
        rate = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1, (s + 1) / WARM) * max(0.02, 1 - s / steps))
        tiers = torch.tensor([TIERS.index(e.tier) for e in examples])
        weights = torch.tensor(weights, dtype=torch.float32)
        for epoch in range(EPOCHS):
            total = 0
            for batch in batches(examples, order):
                loss = (F.cross_entropy(network(*context.inputs([examples[i] for i in batch])), tiers[batch], reduction="none") * weights[batch]).mean()
                optimizer.zero_grad()
                loss.backward()
                nn.utils.clip_grad_norm_(network.parameters(), 1.0)
                optimizer.step()
                rate.step()
                total += loss.item() * len(batch)
            print(f"epoch {epoch + 1} of {EPOCHS}: loss {total / len(examples):.4f}", flush=True)
        network.eval()
        return context

    def sums(self, examples):
        sums = numpy.zeros((len(examples), len(TIERS)))
        with torch.no_grad():
            for batch in batches(examples):
                sums[batch] = self.network(*self.inputs([examples[i] for i in batch])).numpy()
        return sums

    def mark_weights(self):
        return self.network.marks.weight.detach().numpy()[: len(self.marks)].astype(float)

    def inputs(self, examples):
        n = max(len(e.words_read) for e in examples)
        vectors = numpy.zeros((len(examples), n, WIDTH), dtype=numpy.float32)
        roles = torch.zeros((len(examples), n), dtype=torch.int64)
        steps = torch.zeros((3, len(examples), n), dtype=torch.int64)
        there = torch.zeros((len(examples), n), dtype=torch.bool)
        known = [[self.marks[m] for m in e.marks if m in self.marks] for e in examples]
        most = max(map(len, known))
        for i, e in enumerate(examples):
            of = len(e.words_read)
            vectors[i, :of] = (self.words.of(e.words_read) - self.words.mean) / self.words.spread
            roles[i, :of] = torch.tensor(e.roles)
            steps[:, i, :of] = torch.tensor(e.steps)
            there[i, :of] = True
        marks = torch.tensor([k + [len(self.marks)] * (most - len(k)) for k in known])
        return torch.from_numpy(vectors), roles, tuple(steps), there, marks

    def write(self, path, share, temperature):
        """The network for one attribution, with its share of the whole: the marks are in the table that `verdict.py` writes."""
        path = str(path)
        one = OneAttribution(self.network, self.words, share / temperature)
        inputs = (torch.zeros(7, WIDTH), torch.zeros(7, ROLES), *(torch.zeros(7, dtype=torch.int64) for _ in range(3)))
        names = ["words", "roles", "from_cue", "from_begin", "from_end"]
        torch.onnx.export(
            one.eval(),
            inputs,
            path,
            input_names=names,
            output_names=["tiers"],
            dynamic_axes={name: {0: "words"} for name in names},
            opset_version=17,
            dynamo=False,
        )


class OneAttribution(nn.Module):
    """The network as Java runs it, which has the vectors as the tagger gives them, and the roles one by one (n, ROLES)."""

    def __init__(self, network, words, scale):
        super().__init__()
        self.network, self.scale = network, scale
        self.register_buffer("mean", torch.from_numpy(words.mean))
        self.register_buffer("spread", torch.from_numpy(words.spread))

    def forward(self, words, roles, from_cue, from_begin, from_end):
        steps = [each[None] for each in (from_cue, from_begin, from_end)]
        return self.network.read(((words - self.mean) / self.spread)[None], roles[None], steps)[0] * self.scale


def batches(examples, order=None):
    """The indexes of the examples of each batch, of like length; in random order if ``order`` is given."""
    lengths = numpy.array([len(e.words_read) for e in examples])
    all_examples = numpy.arange(len(examples)) if order is None else order.permutation(len(examples))
    found = []
    for begin in range(0, len(examples), BATCH * CHUNK):
        chunk = all_examples[begin : begin + BATCH * CHUNK]
        chunk = chunk[numpy.argsort(lengths[chunk], kind="stable")]
        found += [chunk[at : at + BATCH] for at in range(0, len(chunk), BATCH)]
    return found if order is None else [found[i] for i in order.permutation(len(found))]
