"""python -m tagger --gold TRAIN --news NEWS --teacher MPNET --weights MINILM --out OUT

Trains teachers, lets them label news, trains the tagger on what they say and on the gold.
Writes OUT/tagger.onnx and OUT/roles.onnx, and OUT/tagger.pt with the weights in full.
"""

import argparse
import os
from pathlib import Path


def main():
    parser = argparse.ArgumentParser(prog="tagger", description=__doc__)
    parser.add_argument("--gold", required=True, help="folder to train on: text/*.txt, attributions/*.ann")
    parser.add_argument("--news", required=True, help="news without labels: JSON lines with a body, .gz")
    parser.add_argument("--teacher", type=Path, required=True, help="folder of MPNet's model.safetensors")
    parser.add_argument("--weights", type=Path, required=True, help="folder of MiniLM's model.safetensors and tokenizer.json")
    parser.add_argument("--out", type=Path, required=True, help="folder to write")
    parser.add_argument("--seed", type=int, default=7)
    arguments = parser.parse_args()

    # Threads that spin while they wait are what slows training most on a machine that is shared.
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    from . import course

    course.run(arguments, log=lambda line: print(line, flush=True))


if __name__ == "__main__":
    main()
