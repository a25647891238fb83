"""What Python makes of candidates by the weights as they are written, for the test that holds Java against it: python -m reading.reference VERDICT.tsv CANDIDATES.jsonl OUT.json"""

import base64
import json
import sys

import numpy

from .verdict import softmax


def main(weights, candidates, out):
    cells = [line.rstrip("\n").split("\t") for line in open(weights, encoding="utf-8") if not line.startswith(":")]
    weights = [(name, numpy.array(numbers, dtype=float)) for name, *numbers in cells]
    vector_weights = numpy.stack([w for name, w in weights if name == "vector"])
    of = {name: w for name, w in weights if name != "vector"}
    items = []
    for c in map(json.loads, open(candidates, encoding="utf-8")):
        vector = numpy.round(numpy.frombuffer(base64.b64decode(c["vector"]), dtype="<f4").astype(float), 3)
        sums = of["bias"] + sum(of.get(m, 0) for m in c["marks"]) + vector @ vector_weights
        probabilities = softmax(sums[None])[0]
        items.append(
            {"marks": c["marks"], "vector": [float(v) for v in vector], "probabilities": [round(float(p), 8) for p in probabilities]}
        )
    with open(out, "w", encoding="utf-8", newline="\n") as file:
        file.write("[\n" + ",\n".join(json.dumps(i, ensure_ascii=False) for i in items[:4]) + "\n]\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
