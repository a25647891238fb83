"""Writes the trained scorer as one ONNX file, in eight bits, with the names of its scores in its metadata."""

import json
import logging
from pathlib import Path
from tempfile import TemporaryDirectory

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tagger.fused import fused
from tagger.onetext import encoded, write

from .model import LOADED, PIECE_SCORES, TEXT_SCORES

class OneText(torch.nn.Module):
    """The scorer for one text."""

    def __init__(self, model):
        super().__init__()
        self.encoder, self.heads = model.encoder, model

    def forward(self, pieces):
        encoder = self.encoder
        x = encoded(encoder, encoder.pieces(pieces) + encoder.positions.weight[: pieces.shape[1]])
        _, text, frames, piece = self.heads.heads(x, torch.ones_like(pieces))
        own, word, bias = self.heads.evidence
        loaded = own * text[:, LOADED:] + word * piece[:, :, LOADED:].amax(1) + bias
        return torch.cat([text[:, :LOADED], loaded, frames], 1)[0], piece[0]


def export(model, path):
    with TemporaryDirectory() as folder:
        plain = Path(folder, "plain.onnx")
        axes = {"pieces": {1: "pieces"}, "text_scores": {}, "piece_scores": {0: "pieces"}}
        write(OneText(model), (torch.full((1, 7), 1000),), plain, axes)
        _quantize(plain, path)
    graph = fused(onnx.load(path))
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
