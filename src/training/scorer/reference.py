"""python -m scorer.reference --model encoder.onnx --tokenizer tokenizer.json --text TEXT --out encoder-reference.json

What the scorer makes of each line of a text, for the test that holds the Java side against it.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import onnxruntime
from tagger.predict import tokenizer_of

from .examples import CLS, SEP


def reference(session, tokenizer, text):
    pieces = [CLS, *tokenizer.encode(text, add_special_tokens=False).ids, SEP]
    names = [output.name for output in session.get_outputs()]
    outputs = session.run(names, {"pieces": np.array([pieces])})
    return {"text": text, "pieces": pieces} | {n: np.round(o, 3).tolist() for n, o in zip(names, outputs)}


def main():
    parser = argparse.ArgumentParser(prog="scorer.reference", description=__doc__)
    parser.add_argument("--model", required=True)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--text", required=True)
    parser.add_argument("--out", required=True)
    arguments = parser.parse_args()
    session, tokenizer = onnxruntime.InferenceSession(arguments.model), tokenizer_of(arguments.tokenizer)
    lines = Path(arguments.text).read_text("utf-8").splitlines()
    found = [reference(session, tokenizer, line) for line in lines if line.strip()]
    Path(arguments.out).write_text(json.dumps(found, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
