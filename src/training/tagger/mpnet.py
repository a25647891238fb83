"""MPNet (Song et al. 2020), twice as wide and deep as what we ship: the encoder of the teachers."""

import math

import torch
from safetensors.torch import load_file
from torch import nn

from .encoder import HEADS, Layer
from .windows import CLS, FEATURES, PAD, SEP

LAYERS, VOCABULARY, POSITIONS, BUCKETS = 12, 30527, 514, 32

SHIFT = 4
"""Its vocabulary is ours behind four pieces of its own: <s>, <pad>, </s>, <unk>."""


class MPNet(nn.Module):
    width = 768

    def __init__(self, dropout=0.1):
        super().__init__()
        self.pieces = nn.Embedding(VOCABULARY, self.width)
        self.positions = nn.Embedding(POSITIONS, self.width)
        self.features = nn.Embedding(FEATURES, self.width)
        self.norm = nn.LayerNorm(self.width, eps=1e-5)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(self.width, dropout, 1e-5) for _ in range(LAYERS))
        self.near = nn.Parameter(torch.zeros(BUCKETS, HEADS), requires_grad=False)

    def forward(self, pieces, features):
        own = (pieces + SHIFT).masked_fill(pieces == CLS, 0).masked_fill(pieces == PAD, 1).masked_fill(pieces == SEP, 2)
        places = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.dropout(self.norm(self.pieces(own) + self.positions(places + 2) + self.features(features)))
        near = self.near[_buckets(places[None, :] - places[:, None])].permute(2, 0, 1)
        mask = near + (pieces == PAD)[:, None, None, :] * -10000.0
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def load(self, path):
        w = load_file(path)
        state = {
            "pieces.weight": w["embeddings.word_embeddings.weight"],
            "positions.weight": w["embeddings.position_embeddings.weight"],
            "features.weight": torch.zeros(FEATURES, self.width),
            "norm.weight": w["embeddings.LayerNorm.weight"],
            "norm.bias": w["embeddings.LayerNorm.bias"],
            "near": w["encoder.relative_attention_bias.weight"],
        }
        for i in range(LAYERS):
            old, new = f"encoder.layer.{i}.", f"layers.{i}."
            for kind in ("weight", "bias"):
                state[f"{new}query_key_value.{kind}"] = torch.cat([w[f"{old}attention.attn.{p}.{kind}"] for p in "qkv"])
                state[f"{new}output.{kind}"] = w[f"{old}attention.attn.o.{kind}"]
                state[f"{new}output_norm.{kind}"] = w[f"{old}attention.LayerNorm.{kind}"]
                state[f"{new}wide.{kind}"] = w[f"{old}intermediate.dense.{kind}"]
                state[f"{new}narrow.{kind}"] = w[f"{old}output.dense.{kind}"]
                state[f"{new}narrow_norm.{kind}"] = w[f"{old}output.LayerNorm.{kind}"]
        self.load_state_dict(state)


def _buckets(ahead):
    """Sixteen classes of distance on each side: the eight nearest alone, those beyond ever wider, up to 128."""
    half, exact = BUCKETS // 2, BUCKETS // 4
    distance = ahead.abs()
    far = exact + (torch.log(distance.clamp(min=1) / exact) / math.log(128 / exact) * (half - exact)).long()
    return torch.where(distance < exact, distance, far.clamp(max=half - 1)) + (ahead > 0) * half
