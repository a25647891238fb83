"""What bge-small itself, twice as deep, says of sentences: their vectors, and through them their frames."""

import numpy as np
import onnxruntime
import torch
from torch.nn import functional as F

from .examples import LONGEST
from .gold import FRAMES

PENALTY = 0.03


def vectors(texts, path, tokenizer):
    """The unit vectors (texts, width) of bge-small, one text at a time: its eight-bit arithmetic mixes what is run together."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(path), options)
    found = []
    for text in texts:
        ids = np.array([tokenizer.encode(text).ids[: LONGEST - 1] + tokenizer.encode("").ids[-1:]])
        inputs = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
        found.append(session.run(["last_hidden_state"], inputs)[0][0, 0])
    return F.normalize(torch.tensor(np.stack(found)), dim=1)


class Frames:
    """A logistic model of the frames of our own sentences, over the teacher's vectors."""

    def __init__(self, own, frames, some):
        """``own``: the vectors of sentences in ``frames``; ``some``: vectors of news, which say what is common to all."""
        self.common = some.mean(0)
        self.spread = (some - self.common).std()
        self.head = torch.nn.Linear(own.shape[1], len(FRAMES))
        torch.nn.init.zeros_(self.head.weight)
        torch.nn.init.zeros_(self.head.bias)
        labels = torch.tensor([FRAMES.index(frame) for frame in frames])
        optimizer = torch.optim.LBFGS(self.head.parameters(), max_iter=200, line_search_fn="strong_wolfe")

        def closure():
            optimizer.zero_grad()
            loss = F.cross_entropy(self._scores(own), labels) + PENALTY / 2 * self.head.weight.square().sum()
            loss.backward()
            return loss

        optimizer.step(closure)

    def probabilities(self, vectors):
        with torch.no_grad():
            return self._scores(vectors).softmax(1)

    def _scores(self, vectors):
        return self.head((vectors - self.common) / self.spread)
