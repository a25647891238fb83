#!/bin/sh
# The whole training of the tagger, and what it finds in the dev articles.
# usage: ./train.sh POLNEAR NEWS.jsonl.gz MPNET MINILM OUT
set -eu
polnear=$1 news=$2 mpnet=$3 minilm=$4 out=$5

python -m tagger --gold "$polnear/train" --news "$news" --teacher "$mpnet" --weights "$minilm" --out "$out"
python -m tagger.predict --model "$out/tagger.onnx" --tokenizer "$minilm/tokenizer.json" --gold "$polnear/dev" --out "$out/predictions.jsonl"
