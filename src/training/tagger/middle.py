"""python -m tagger.middle TAGGER.onnx

Gives a written tagger one more output: what its encoder makes of each piece half-way, from which the verdict on
attributions is learned. The other outputs stay as they are.
"""

import sys

import onnx

LAYER = 2
"""The third of six."""

NAME, WIDTH = "middle", 384


def named(model):
    made = f"/encoder/layers.{LAYER}/narrow_norm/LayerNormalization_output_0"
    model.graph.node.append(onnx.helper.make_node("Identity", [made], [NAME], name="/" + NAME))
    model.graph.output.append(onnx.helper.make_tensor_value_info(NAME, onnx.TensorProto.FLOAT, (1, "pieces", WIDTH)))
    return model


if __name__ == "__main__":
    onnx.save(named(onnx.load(sys.argv[1])), sys.argv[1])
