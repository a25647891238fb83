"""What Python makes of candidates by the weights as they are written, for the test that holds Java against it:
python -m reading.reference FOLDER CANDIDATES.jsonl WORDS.bf16 OUT.json"""

import base64
import json
import sys
from pathlib import Path

import numpy
import onnx
import torch
from onnx.reference import ReferenceEvaluator

from .context import Words, bits
from .verdict import softmax

CANDIDATES = 2
"""So many, of the fewest words."""


def main(folder, candidates, words, out):
    cells = [line.rstrip("\n").split("\t") for line in open(Path(folder, "verdict.tsv"), encoding="utf-8") if not line.startswith(":")]
    weights = [(name, numpy.array(numbers, dtype=float)) for name, *numbers in cells]
    vector_weights = numpy.stack([w for name, w in weights if name == "vector"])
    of = {name: w for name, w in weights if name != "vector"}
    network = ReferenceEvaluator(onnx.load(Path(folder, "context.onnx")))
    vectors = Words(words)
    items = []
    read_candidates = [json.loads(line) for line in open(candidates, encoding="utf-8")]
    for c in sorted(read_candidates, key=lambda c: len(c["words"]))[:CANDIDATES]:
        vector = numpy.round(numpy.frombuffer(base64.b64decode(c["vector"]), dtype="<f4").astype(float), 3)
        read = numpy.round(vectors.of(c["words"]), 2)
        inputs = {name: numpy.array(c[name]) for name in ("roles", "from_cue", "from_begin", "from_end")}
        roles = bits(torch.tensor(c["roles"])).numpy()
        (tiers,) = network.run(["tiers"], {"words": read, **inputs, "roles": roles})
        sums = of["bias"] + sum(of.get(m, 0) for m in c["marks"]) + vector @ vector_weights + tiers
        items.append(
            {
                "marks": c["marks"],
                "vector": [float(v) for v in vector],
                "words": [round(float(v), 2) for v in read.ravel()],
                **{name: values.tolist() for name, values in inputs.items()},
                "probabilities": [round(float(p), 8) for p in softmax(sums[None])[0]],
            }
        )
    with open(out, "w", encoding="utf-8", newline="\n") as file:
        file.write("[\n" + ",\n".join(json.dumps(i, ensure_ascii=False) for i in items) + "\n]\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
