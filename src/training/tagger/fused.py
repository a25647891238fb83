"""python -m tagger.fused MODEL.onnx

Joins operations of an exported network that ONNX Runtime can run as one: a product of whole numbers with the rounding before and the
scales and bias behind it, and a sum of two vectors with the norm of it. The numbers stay as they are, bit for bit; ONNX Runtime 1.22 itself leaves
the biases and most of the sums apart.
"""

import sys

import onnx
from onnx.helper import make_node

from .onetext import RUNTIME


def fused(model):
    graph = Graph(model.graph)
    for node in list(model.graph.node):
        if node.op_type == "MatMulInteger":
            graph.fuse_product(node)
        elif node.op_type == "LayerNormalization":
            graph.fuse_norm(node)
    graph.sweep()
    return model


class Graph:
    def __init__(self, graph):
        self.graph = graph
        self.outputs = {o.name for o in graph.output}
        self.makers = {o: n for n in graph.node for o in n.output}
        self.constants = {i.name for i in graph.initializer}

    def fuse_product(self, product):
        rounding = self.makers[product.input[0]]
        scaled = self._reader(self._reader(product.output[0]).output[0])
        scales = self.makers[scaled.input[1]]
        weight_scale = next(i for i in scales.input if i != rounding.output[1])
        inputs, last = [rounding.input[0], product.input[1], weight_scale, product.input[3]], scaled
        added = self._reader(scaled.output[0])
        if added is not None and added.op_type == "Add" and added.input[0] in self.constants:
            inputs, last = [*inputs, added.input[0]], added
        self._replace(last, make_node("DynamicQuantizeMatMul", inputs, last.output, product.name, domain=RUNTIME))

    def fuse_norm(self, norm):
        added = self.makers[norm.input[0]]
        if added.op_type == "Add" and self._reader(added.output[0]) is norm:
            epsilon = next(a.f for a in norm.attribute if a.name == "epsilon")
            inputs = [*added.input, *norm.input[1:]]
            one = make_node(
                "SkipLayerNormalization", inputs, norm.output, norm.name, domain=RUNTIME, epsilon=epsilon
            )
            self._replace(norm, one)

    def sweep(self):
        """Takes out what nobody reads any more."""
        read = {i for n in self.graph.node for i in n.input} | self.outputs
        unread = [n for n in self.graph.node if not read.intersection(n.output)]
        for node in unread:
            self.graph.node.remove(node)
        if unread:
            self.sweep()
        for weights in [w for w in self.graph.initializer if w.name not in read]:
            self.graph.initializer.remove(weights)

    def _reader(self, name):
        """The only operation that reads a number; None where there are several or none."""
        readers = [n for n in self.graph.node if name in n.input]
        return readers[0] if len(readers) == 1 and name not in self.outputs else None

    def _replace(self, old, new):
        self.graph.node[list(self.graph.node).index(old)].CopyFrom(new)


if __name__ == "__main__":
    onnx.save(fused(onnx.load(sys.argv[1])), sys.argv[1])
