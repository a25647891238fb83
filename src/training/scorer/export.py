"""Writes the trained scorer as one ONNX file, in eight bits, with the names of its scores in its metadata."""

import json
import logging
from pathlib import Path
from tempfile import TemporaryDirectory

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tagger.encoder import HEADS, WIDTH
from tagger.export import OPSET
from torch.nn import functional as F

from .model import LOADED, PIECE_SCORES, TEXT_SCORES

RUNTIME = "com.microsoft"


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


class OneText(torch.nn.Module):
    """The scorer for one text, which needs no padding: what Java runs."""

    def __init__(self, model):
        super().__init__()
        self.encoder, self.heads = model.encoder, model

    def forward(self, pieces):
        encoder = self.encoder
        x = encoder.norm(encoder.pieces(pieces) + encoder.positions.weight[: pieces.shape[1]])
        for layer in encoder.layers:
            mixed = Attention.apply(*layer.query_key_value(x).split(WIDTH, dim=2))
            x = layer.output_norm(x + layer.output(mixed))
            x = layer.narrow_norm(x + layer.narrow(F.gelu(layer.wide(x))))
        vector, text, frames, piece = self.heads.heads(x, torch.ones_like(pieces))
        own, word, bias = self.heads.evidence
        loaded = own * text[:, LOADED:] + word * piece[:, :, LOADED:].amax(1) + bias
        return vector[0], torch.cat([text[:, :LOADED], loaded, frames], 1)[0], piece[0]


def export(model, path):
    with TemporaryDirectory() as folder:
        plain = Path(folder, "plain.onnx")
        torch.onnx.export(
            OneText(model.eval()),
            torch.full((1, 7), 1000),
            str(plain),
            input_names=["pieces"],
            output_names=["vector", "text_scores", "piece_scores"],
            dynamic_axes={"pieces": {1: "pieces"}, "piece_scores": {0: "pieces"}},
            opset_version=OPSET,
            custom_opsets={RUNTIME: 1},
            dynamo=False,
        )
        _quantize(plain, path)
    graph = onnx.load(path)
    metadata = {"text_scores": TEXT_SCORES, "piece_scores": PIECE_SCORES}
    onnx.helper.set_model_props(graph, {k: json.dumps(v) for k, v in metadata.items()})
    onnx.save(graph, path)


def _quantize(plain, path):
    """Seven of the eight bits for weights: without VNNI, products of full ones overflow, and results would depend on the CPU."""
    in_full = [n.name for n in onnx.load(plain).graph.node if "/piece/" in n.name]
    logging.disable(logging.WARNING)
    quantize_dynamic(
        str(plain),
        str(path),
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul", "Gather"],
        nodes_to_exclude=in_full,
        extra_options={"MatMulConstBOnly": True},
    )
    logging.disable(logging.NOTSET)
