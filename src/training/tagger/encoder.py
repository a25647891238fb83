"""A BERT encoder of six layers, its weights read from MiniLM's safetensors, with embedded features of each word."""

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F

from .rounding import rounded
from .windows import FEATURES

WIDTH, LAYERS, HEADS, INNER, VOCABULARY, POSITIONS = 384, 6, 12, 1536, 30522, 512


class Layer(nn.Module):
    def __init__(self, width=WIDTH, dropout=0.0, eps=1e-12):
        super().__init__()
        self.width = width
        self.query_key_value = nn.Linear(width, 3 * width)
        self.output = nn.Linear(width, width)
        self.output_norm = nn.LayerNorm(width, eps=eps)
        self.wide = nn.Linear(width, 4 * width)
        self.narrow = nn.Linear(4 * width, width)
        self.narrow_norm = nn.LayerNorm(width, eps=eps)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, mask):
        b, n, _ = x.shape
        q, k, v = self.query_key_value(x).reshape(b, n, 3, HEADS, self.width // HEADS).permute(2, 0, 3, 1, 4)
        mixed = self._attention(q, k, v, mask).transpose(1, 2).reshape(b, n, self.width)
        x = self.output_norm(x + self.dropout(self.output(mixed)))
        return self.narrow_norm(x + self.dropout(self.narrow(F.gelu(self.wide(x)))))

    def _attention(self, q, k, v, mask):
        return F.scaled_dot_product_attention(q, k, v, mask.to(q.dtype))


class Encoder(nn.Module):
    width = WIDTH

    def __init__(self, dropout=0.1):
        super().__init__()
        self.pieces = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.features = nn.Embedding(FEATURES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(rounded(Layer()) for _ in range(LAYERS))

    def forward(self, pieces, features):
        """(batch, n) word pieces and features, padded with 0, to (batch, n, WIDTH)."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.pieces(pieces) + self.positions(places) + self.features(features)
        x = self.dropout(self.norm(x))
        mask = ((pieces == 0).to(x.dtype) * -10000.0)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def load(self, path):
        """Takes over the weights of a BERT of the same shape; the features begin at zero."""
        w = load_file(path)
        w = {k.removeprefix("bert."): v.float() for k, v in w.items()}
        state = {
            "pieces.weight": w["embeddings.word_embeddings.weight"],
            "positions.weight": w["embeddings.position_embeddings.weight"]
            + w["embeddings.token_type_embeddings.weight"][0],
            "features.weight": torch.zeros(FEATURES, WIDTH),
            "norm.weight": w["embeddings.LayerNorm.weight"],
            "norm.bias": w["embeddings.LayerNorm.bias"],
        }
        for i in range(LAYERS):
            old, new = f"encoder.layer.{i}.", f"layers.{i}."
            for kind in ("weight", "bias"):
                self_attention = [w[f"{old}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
                state[f"{new}query_key_value.{kind}"] = torch.cat(self_attention)
                state[f"{new}output.{kind}"] = w[f"{old}attention.output.dense.{kind}"]
                state[f"{new}output_norm.{kind}"] = w[f"{old}attention.output.LayerNorm.{kind}"]
                state[f"{new}wide.{kind}"] = w[f"{old}intermediate.dense.{kind}"]
                state[f"{new}narrow.{kind}"] = w[f"{old}output.dense.{kind}"]
                state[f"{new}narrow_norm.{kind}"] = w[f"{old}output.LayerNorm.{kind}"]
        self.load_state_dict(state)
