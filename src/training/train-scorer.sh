#!/bin/sh
# The whole training of the scorer: two courses, then calibration; writes OUT/encoder.onnx. Prints how often readers agree with it.
# usage: ./train-scorer.sh NEWSMTSC BABE ARTICLES BGE OUT TEXTS…
set -eu
newsmtsc=$1 babe=$2 articles=$3 bge=$4 out=$5
shift 5

python -m scorer --newsmtsc "$newsmtsc" --babe "$babe" --articles "$articles" --encoder "$bge" --out "$out" --texts "$@"
python -m scorer.calibrate --state "$out/encoder.pt" --newsmtsc "$newsmtsc" --babe "$babe" \
    --articles "$articles" --tokenizer "$bge/bge-small-en-v1.5-q-tokenizer.json" --out "$out/encoder.onnx"
python -m scorer.judge --model "$out/encoder.onnx" --articles "$articles" --tokenizer "$bge/bge-small-en-v1.5-q-tokenizer.json"
python -m scorer.loaded_word_weights --model "$out/encoder.onnx" --babe "$babe" --articles "$articles" \
    --tokenizer "$bge/bge-small-en-v1.5-q-tokenizer.json"
