"""Writes the trained tagger as one ONNX file, its encoder in eight bits, with all that decoding needs in its metadata."""

import json
import logging
from pathlib import Path
from tempfile import TemporaryDirectory

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from .model import CUE_TAGS, ROLE_TAGS
from .windows import LONGEST

OPSET = 17


def export(model, path, bits=8):
    """``bits`` 8, or 32 to leave the weights as they are."""
    model = model.eval()
    with TemporaryDirectory() as folder:
        plain = Path(folder, "plain.onnx")
        _graph(model, plain)
        if bits == 8:
            _quantize(plain, path)
        else:
            path.write_bytes(plain.read_bytes())
    graph = onnx.load(path)
    onnx.helper.set_model_props(graph, {k: json.dumps(v) for k, v in _metadata(model).items()})
    onnx.checker.check_model(graph)
    onnx.save(graph, path)


def _graph(model, path):
    pieces = torch.full((2, 7), 1000)
    dynamic = {0: "batch", 1: "pieces"}
    torch.onnx.export(
        model,
        (pieces, torch.zeros_like(pieces)),
        str(path),
        input_names=["pieces", "features"],
        output_names=["cue", "role"],
        dynamic_axes={
            "pieces": dynamic,
            "features": dynamic,
            "cue": dynamic,
            "role": {0: "batch", 1: "pieces", 2: "pieces"},
        },
        opset_version=OPSET,
        dynamo=False,
    )


def _quantize(plain, path):
    """Seven of the eight bits for weights: without VNNI, products of full ones overflow, and results would depend on the CPU."""
    graph = onnx.load(plain)
    in_full = [n.name for n in graph.graph.node if n.op_type in ("MatMul", "Gather") and "/encoder/" not in n.name]
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
