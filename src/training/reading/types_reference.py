"""What Python makes of names by the weights as they are written, for the test that holds Java against it:
python -m reading.types_reference TYPES.tsv NAMES.jsonl OUT.json"""

import json
import sys

import numpy

from .types import CLASSES, softmax

NAMES = 6


def main(weights, names, out):
    cells = [line.rstrip("\n").split("\t") for line in open(weights, encoding="utf-8") if not line.startswith("#")]
    of = {c[0]: numpy.array([float(w) for w in c[1:]]) for c in cells if len(c) == len(CLASSES) + 1}
    items = []
    for line in map(json.loads, open(names, encoding="utf-8")):
        sums = of["bias"] + sum((of[m] for m in line["marks"] if m in of), numpy.zeros(len(CLASSES)))
        items.append({"marks": line["marks"], "probabilities": [round(float(p), 8) for p in softmax(sums[None, :])[0]]})
    with open(out, "w", encoding="utf-8", newline="\n") as file:
        file.write("[\n" + ",\n".join(json.dumps(i, ensure_ascii=False) for i in items[:NAMES]) + "\n]\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
