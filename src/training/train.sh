#!/bin/sh
# The whole training: once through, an epoch more from there, and the mean of the two.
# usage: ./train.sh POLNEAR WEIGHTS OUT
set -eu
polnear=$1 weights=$2 out=$3

train() {
    python -m tagger --gold "$polnear/train" --weights "$weights" "$@"
}

train --out "$out/first" --epochs 4.1
train --out "$out/second" --epochs 5.1 --resume "$out/first/checkpoint.pt"
python -m tagger.average --out "$out/tagger.onnx" "$out/first/checkpoint.pt" "$out/second/checkpoint.pt"
python -m tagger.predict --model "$out/tagger.onnx" --tokenizer "$weights/tokenizer.json" --gold "$polnear/dev" --out "$out/predictions.jsonl"
