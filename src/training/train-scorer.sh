#!/bin/sh
# The whole training of the scorer: two courses, then calibration; writes OUT/encoder.onnx.
# usage: ./train-scorer.sh NEWSMTSC BABE BGE OUT TEXTS…
set -eu
newsmtsc=$1 babe=$2 bge=$3 out=$4
shift 4

python -m scorer --newsmtsc "$newsmtsc" --babe "$babe" --encoder "$bge" --out "$out" --texts "$@"
python -m scorer.calibrate --state "$out/encoder.pt" --newsmtsc "$newsmtsc" --babe "$babe" \
    --tokenizer "$bge/bge-small-en-v1.5-q-tokenizer.json" --out "$out/encoder.onnx"
