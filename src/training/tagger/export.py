"""Writes the trained tagger as two ONNX files: its encoder in eight bits, with all that decoding needs in its metadata, and
the scores of roles, which are asked for the few pieces that are of a cue."""

import json
import logging
from pathlib import Path
from tempfile import TemporaryDirectory

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from .fused import fused
from .middle import named
from .model import CUE_TAGS, INNER, ROLE_TAGS, VECTORS, RoleScores
from .onetext import encoded, write
from .windows import LONGEST

IN_FULL = ("/cue/", "/of_word/", "/of_cue/", "/role/")
"""The operations of the heads."""


class OneWindow(torch.nn.Module):
    """The tagger for one window: scores of the cue tags (n, 3), and what `RoleScores` makes role scores of."""

    def __init__(self, model):
        super().__init__()
        self.encoder, self.heads = model.encoder, model

    def forward(self, pieces, features):
        encoder, heads = self.encoder, self.heads
        places = torch.arange(pieces.shape[1])
        x = encoded(encoder, encoder.pieces(pieces) + encoder.positions(places) + encoder.features(features))
        return tuple(scores[0] for scores in (heads.cue(x), *heads.pair_vectors(x), heads.role(x)))


def export(model, folder, bits=8):
    """``tagger.onnx`` and ``roles.onnx``; ``bits`` 8, or 32 to leave the weights of the encoder as they are."""
    path = Path(folder, "tagger.onnx")
    with TemporaryDirectory() as temporary:
        plain = Path(temporary, "plain.onnx")
        _write_encoder(model, plain)
        if bits == 8:
            _quantize(plain, path)
        else:
            path.write_bytes(plain.read_bytes())
    graph = fused(named(onnx.load(path)))
    onnx.helper.set_model_props(graph, {k: json.dumps(v) for k, v in _metadata(model).items()})
    onnx.save(graph, path)
    _write_roles(model, Path(folder, "roles.onnx"))


def _write_encoder(model, path):
    pieces = torch.full((1, 7), 1000)
    axes = {n: {1: "pieces"} for n in ("pieces", "features")} | {n: {0: "pieces"} for n in ("cue", *VECTORS)}
    write(OneWindow(model), (pieces, torch.zeros_like(pieces)), path, axes)


def _write_roles(model, path):
    vectors, roles = torch.zeros(7, INNER), torch.zeros(7, len(ROLE_TAGS))
    axes = {n: {0: "pieces"} for n in VECTORS} | {"places": {0: "places"}, "roles": {0: "places", 1: "pieces"}}
    write(RoleScores(model), (vectors, vectors, roles, torch.arange(3)), path, axes)


def _quantize(plain, path):
    """Seven of the eight bits for weights: without VNNI, products of full ones overflow, and results would depend on the CPU."""
    in_full = [n.name for n in onnx.load(plain).graph.node if n.name.startswith(IN_FULL)]
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


def _metadata(model):
    return {
        "longest": LONGEST,
        "cue_tags": CUE_TAGS,
        "cue_transitions": _transitions(model.cue_chain),
        "role_tags": ROLE_TAGS,
        "role_transitions": _transitions(model.role_chain),
    }


def _transitions(chain):
    return [[round(x, 4) for x in row] for row in chain.allowed().tolist()]
