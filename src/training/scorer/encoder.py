"""The first layers of bge-small, read from its eight-bit ONNX file."""

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from tagger.encoder import POSITIONS, VOCABULARY, WIDTH, Layer
from tagger.rounding import rounded
from torch import nn

LAYERS = 6

FROZEN = 2
"""The lowest layers, which stay as they were: with so little text, training them too is time lost."""


class Encoder(nn.Module):
    def __init__(self, dropout=0.1):
        super().__init__()
        self.pieces = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(rounded(Layer()) for _ in range(LAYERS))

    def forward(self, pieces):
        """(batch, n) word pieces, padded with 0, to (batch, n, WIDTH)."""
        x = self.pieces(pieces) + self.positions(torch.arange(pieces.shape[1]))
        x = self.dropout(self.norm(x))
        mask = ((pieces == 0).to(x.dtype) * -10000.0)[:, None, None, :]
        with torch.no_grad():
            for layer in self.layers[:FROZEN]:
                x = layer(x, mask)
        for layer in self.layers[FROZEN:]:
            x = layer(x, mask)
        return x

    def trained(self):
        return self.layers[FROZEN:].parameters()

    def load(self, path):
        """Takes over the weights of a BERT of the same width, as its dynamically quantised ONNX file holds them."""
        held = Weights(path)
        state = {
            "pieces.weight": held.table("word_embeddings"),
            "positions.weight": held.table("position_embeddings") + held.table("token_type_embeddings")[0],
            "norm.weight": held.plain("embeddings.LayerNorm.weight"),
            "norm.bias": held.plain("embeddings.LayerNorm.bias"),
        }
        for i in range(LAYERS):
            old, new = f"layer.{i}.", f"layers.{i}."
            attention = [f"{old}attention.self.{part}" for part in ("query", "key", "value")]
            state[f"{new}query_key_value.weight"] = torch.cat([held.matrix(part) for part in attention])
            state[f"{new}query_key_value.bias"] = torch.cat([held.plain(f"encoder.{part}.bias") for part in attention])
            for ours, theirs in (
                ("output", "attention.output"),
                ("wide", "intermediate"),
                ("narrow", "output"),
            ):
                state[f"{new}{ours}.weight"] = held.matrix(f"{old}{theirs}.dense")
                state[f"{new}{ours}.bias"] = held.plain(f"encoder.{old}{theirs}.dense.bias")
            for ours, theirs in (("output_norm", "attention.output"), ("narrow_norm", "output")):
                for kind in ("weight", "bias"):
                    state[f"{new}{ours}.{kind}"] = held.plain(f"encoder.{old}{theirs}.LayerNorm.{kind}")
        self.load_state_dict(state)


class Weights:
    """The weights of a quantised BERT, as floats."""

    def __init__(self, path):
        graph = onnx.load(path).graph
        self.held = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
        self.names = {n.name: n.input[1] for n in graph.node if n.op_type == "MatMulInteger"}

    def plain(self, name):
        return torch.tensor(self.held[name])

    def table(self, name):
        return self._floats(f"embeddings.{name}.weight")

    def matrix(self, part):
        """As a linear layer keeps it: outputs by inputs."""
        node = "/encoder/" + part.replace(".", "/").replace("layer/", "layer.") + "/MatMul_quant"
        return self._floats(self.names[node].removesuffix("_quantized")).T.contiguous()

    def _floats(self, name):
        whole = self.held[f"{name}_quantized"].astype(np.float32)
        zero = self.held[f"{name}_zero_point"].astype(np.float32)
        return torch.tensor((whole - zero) * self.held[f"{name}_scale"])
