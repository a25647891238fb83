"""python -m scorer.several --model encoder.onnx --tokenizer tokenizer.json --text TEXT

Lets a written scorer take several texts at once, in place: what it reads is rounded to eight bits on a scale of its own for each layer instead of
one that is found for each text anew, so that what it says of a text does not depend on the others. A scale reaches as far as any line of the
text does.
"""

import argparse
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, numpy_helper
from onnx.helper import make_node, make_tensor_value_info
from tagger.fused import Graph
from tagger.onetext import RUNTIME
from tagger.predict import tokenizer_of

from .examples import CLS, SEP
from .model import LOADED, TEXT_SCORES
from .model import PIECE_SCORES as PIECE

FAR = np.float32(-1e9)
ENCODED = "/narrow_norm_5/LayerNormalization_output_0"
HEADS = ("text", "frames")


def several(model, texts):
    """``texts``: lists of pieces, to find the scales on."""
    ranges = _ranges(model, texts)
    graph = model.graph
    build = Builder(graph)
    of_head = {f"/{head}/Gemm_MatMul_quant" for head in HEADS}
    for node in [n for n in graph.node if n.op_type == "DynamicQuantizeMatMul" and n.name not in of_head]:
        build.fix_scale(node, *ranges[node.input[0]])
    for node in [n for n in graph.node if n.op_type == "MultiHeadAttention"]:
        node.input.extend(["", "lengths"])
    _add_heads(build)
    del graph.input[:], graph.output[:], graph.value_info[:]
    graph.input.append(make_tensor_value_info("pieces", TensorProto.INT64, ("texts", "pieces")))
    graph.input.append(make_tensor_value_info("lengths", TensorProto.INT32, ("texts",)))
    graph.output.append(make_tensor_value_info("text_scores", TensorProto.FLOAT, ("texts", len(TEXT_SCORES))))
    graph.output.append(make_tensor_value_info("piece_scores", TensorProto.FLOAT, ("texts", "pieces", len(PIECE))))
    Graph(graph).sweep()
    return model


def _ranges(model, texts):
    """The lowest and the highest number that each product reads."""
    probe = onnx.ModelProto()
    probe.CopyFrom(model)
    names = list(dict.fromkeys(n.input[0] for n in probe.graph.node if n.op_type == "DynamicQuantizeMatMul"))
    probe.graph.output.extend(make_tensor_value_info(name, TensorProto.FLOAT, None) for name in names)
    session = onnxruntime.InferenceSession(probe.SerializeToString())
    lowest, highest = [], []
    for text in texts:
        read = session.run(names, {"pieces": np.array([text])})
        lowest.append([min(0, numbers.min()) for numbers in read])
        highest.append([max(0, numbers.max()) for numbers in read])
    return dict(zip(names, zip(np.min(lowest, axis=0), np.max(highest, axis=0))))


class Builder:
    """Adds operations to a graph, each named after what it makes."""

    def __init__(self, graph):
        self.graph = graph
        self.weights = {i.name: numpy_helper.to_array(i) for i in graph.initializer}

    def constant(self, name, value):
        self.graph.initializer.append(numpy_helper.from_array(np.asarray(value), name))
        return name

    def add(self, operation, *inputs, name, **attributes):
        self.graph.node.append(make_node(operation, inputs, [name], name, **attributes))
        return name

    def fix_scale(self, node, lowest, highest):
        scale = (highest - lowest) / 255
        scale_name = self.constant(node.name + "_scale", np.float32(scale))
        zero = self.constant(node.name + "_zero", np.uint8(round(-lowest / scale)))
        rounded = make_node("QuantizeLinear", [node.input[0], scale_name, zero], [node.name + "_rounded"])
        _, weights, weight_scale, weight_zero, *bias = node.input
        inputs = [*rounded.output, weights, scale_name, weight_scale, zero, weight_zero, *bias]
        at = list(self.graph.node).index(node)
        self.graph.node[at].CopyFrom(make_node("MatMulIntegerToFloat", inputs, node.output, node.name, domain=RUNTIME))
        self.graph.node.insert(at, rounded)

    def full(self, name):
        """Weights as they are before they are rounded to eight bits and after it."""
        return self.constant(name, self.weights[f"{name}_quantized"].astype(np.float32) * self.weights[f"{name}_scale"])


def _add_heads(build):
    """As `Scorer.heads`, for texts that are filled up to the same number of pieces. One product gives the opening piece and the mean of all
    of a text: a sum by itself is made in another order for one text than for several."""
    zero, one, row = build.constant("zero", 0), build.constant("one", 1), build.constant("row", [1])
    places = build.add("Range", zero, build.add("Gather", build.add("Shape", "pieces", name="/shape"), one, name="/longest"), one, name="/places")
    lengths = build.add("Unsqueeze", build.add("Cast", "lengths", name="/whole_lengths", to=TensorProto.INT64), row, name="/lengths")
    there = build.add("Less", places, lengths, name="/there")
    weights = build.add("Cast", there, name="/weights", to=TensorProto.FLOAT)
    first = build.add("Cast", build.add("Equal", places, zero, name="/is_first"), name="/first", to=TensorProto.FLOAT)
    opening = build.add("Unsqueeze", build.add("Mul", weights, first, name="/opening"), row, name="/opening_row")
    shares = build.add("Div", weights, build.add("Cast", lengths, name="/counts", to=TensorProto.FLOAT), name="/shares")
    rows = build.add("Concat", opening, build.add("Unsqueeze", shares, row, name="/shares_row"), name="/rows", axis=1)
    whole = build.add("Flatten", build.add("MatMul", rows, ENCODED, name="/opening_and_mean"), name="/whole", axis=1)
    for head in HEADS:
        product = build.add("MatMul", whole, build.full(f"heads.{head}.weight"), name=f"/{head}/product")
        build.add("Add", product, f"heads.{head}.bias", name=f"/{head}")
    rename(build.graph, "piece_scores")
    pieces = build.add("Add", "/piece/MatMul_output_0", "heads.piece.bias", name="piece_scores")
    loaded = build.add("Gather", pieces, build.constant("loaded", LOADED), name="/loaded_pieces", axis=2)
    loaded = build.add("Where", there, loaded, build.constant("far", FAR), name="/loaded_pieces_there")
    most = build.add("ReduceMax", loaded, name="/most_loaded", axes=[1], keepdims=1)
    build.graph.node.append(make_node("Split", ["/text", build.constant("parts", [LOADED, 1])], ["/tone", "/own"], axis=1))
    for name, value in zip(("own", "word", "bias"), build.weights["heads.evidence"]):
        build.constant(f"evidence.{name}", value)
    own = build.add("Mul", "/own", "evidence.own", name="/of_own")
    word = build.add("Mul", most, "evidence.word", name="/of_word")
    evidence = build.add("Add", build.add("Add", own, word, name="/of_both"), "evidence.bias", name="/evidence")
    rename(build.graph, "text_scores")
    build.add("Concat", "/tone", evidence, "/frames", name="text_scores", axis=1)


def rename(graph, output):
    """Takes the name from the operation that makes it for one text."""
    next(n for n in graph.node if output in n.output).output[0] = f"{output}_of_one"


def main():
    parser = argparse.ArgumentParser(prog="scorer.several", description=__doc__)
    parser.add_argument("--model", required=True)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--text", required=True, help="a sentence of news a line, some hundred")
    arguments = parser.parse_args()
    tokenizer = tokenizer_of(arguments.tokenizer)
    lines = [line for line in Path(arguments.text).read_text("utf-8").splitlines() if line.strip()]
    texts = [[CLS, *tokenizer.encode(line, add_special_tokens=False).ids[:510], SEP] for line in lines]
    onnx.save(several(onnx.load(arguments.model), texts), arguments.model)


if __name__ == "__main__":
    main()
