"""The encoder for one text, which needs no padding: what Java runs."""

import torch
from torch.nn import functional as F

from .encoder import HEADS, WIDTH

OPSET, RUNTIME = 17, "com.microsoft"


class Attention(torch.autograd.Function):
    """Attention as one operation of ONNX Runtime, which is faster than the seven that it is made of."""

    @staticmethod
    def forward(ctx, query, key, value):
        query, key, value = (t.reshape(1, -1, HEADS, WIDTH // HEADS).transpose(1, 2) for t in (query, key, value))
        return F.scaled_dot_product_attention(query, key, value).transpose(1, 2).reshape(1, -1, WIDTH)

    @staticmethod
    def symbolic(graph, query, key, value):
        mixed = graph.op(f"{RUNTIME}::MultiHeadAttention", query, key, value, num_heads_i=HEADS)
        return mixed.setType(query.type())


def encoded(encoder, vectors):
    """What the layers of the encoder make of the vectors of a text (1, n, WIDTH)."""
    x = encoder.norm(vectors)
    for layer in encoder.layers:
        mixed = Attention.apply(*layer.query_key_value(x).split(WIDTH, dim=2))
        x = layer.output_norm(x + layer.output(mixed))
        x = layer.narrow_norm(x + layer.narrow(F.gelu(layer.wide(x))))
    return x


def write(module, inputs, path, axes):
    """Exports a module. ``axes`` names its inputs and outputs, in order, each with its dimensions that vary."""
    names = list(axes)
    torch.onnx.export(
        module.eval(),
        inputs,
        str(path),
        input_names=names[: len(inputs)],
        output_names=names[len(inputs) :],
        dynamic_axes=axes,
        opset_version=OPSET,
        custom_opsets={RUNTIME: 1},
        dynamo=False,
    )
