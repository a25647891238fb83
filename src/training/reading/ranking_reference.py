"""What Python makes of ranked candidates by the weights as they are written, for the test that holds Java against it:
python -m reading.ranking_reference RANKING.tsv CANDIDATES.jsonl OUT.json"""

import json
import sys

import numpy

from .ranking import softmax

MENTIONS = 4


def main(weights, candidates, out):
    cells = [line.rstrip("\n").split("\t") for line in open(weights, encoding="utf-8") if not line.startswith("#")]
    of = {mark: float(weight) for mark, weight in cells}
    items = []
    for c in map(json.loads, open(candidates, encoding="utf-8")):
        choices = [choice["marks"] for choice in c.get("speaker_candidates", [])]
        if choices:
            sums = numpy.array([sum(of.get(m, 0) for m in marks) for marks in choices])
            probabilities = softmax(sums, numpy.array([0, len(sums)]))
            items.append({"choices": choices, "probabilities": [round(float(p), 8) for p in probabilities]})
    with open(out, "w", encoding="utf-8", newline="\n") as file:
        file.write("[\n" + ",\n".join(json.dumps(i, ensure_ascii=False) for i in items[:MENTIONS]) + "\n]\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
