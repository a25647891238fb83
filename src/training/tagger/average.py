"""python -m tagger.average --out tagger.onnx CHECKPOINT…

Exports the mean of the weights of several trainings that began from one checkpoint: it does better on new text than any of
them alone (Izmailov et al. 2018, Averaging weights leads to wider optima; Wortsman et al. 2022, Model soups).
"""

import argparse
from pathlib import Path

import torch

from .export import export
from .model import Tagger


def average(paths):
    states = [torch.load(path, weights_only=True)["model"] for path in paths]
    model = Tagger()
    model.load_state_dict({k: _mean([state[k] for state in states]) for k in states[0]})
    return model


def _mean(values):
    return sum(values) / len(values) if values[0].is_floating_point() else values[0]


def main():
    parser = argparse.ArgumentParser(prog="tagger.average", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="tagger.onnx to write")
    parser.add_argument("checkpoints", nargs="+", metavar="CHECKPOINT")
    arguments = parser.parse_args()
    export(average(arguments.checkpoints), arguments.out)


if __name__ == "__main__":
    main()
