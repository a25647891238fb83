"""python -m tagger.reference --model tagger.onnx --tokenizer tokenizer.json --text TEXT --out tagger-reference.json

What the tagger makes of a text, for the test that holds the Java side against it. Offsets are UTF-16 code units, as there.
"""

import argparse
import json
from pathlib import Path

from .predict import Predictor, tokenizer_of
from .windows import windows


def reference(predictor, tokenizer, text):
    units = _utf16_offsets(text)
    return {
        "text": text,
        "windows": [_window(predictor, w, units) for w in windows(text, tokenizer)],
        "attributions": [
            {r: [[units[b], units[e]] for b, e in a[r]] for r in a} for a in predictor.attributions(text, tokenizer)
        ],
    }


def _window(predictor, window, units):
    cue, roles = predictor.scores(window)
    strongest = int(cue[:, 1].argmax())
    return {
        "pieces": window.pieces,
        "features": window.features,
        "first": window.first,
        "words": [[units[b], units[e]] for b, e in window.spans],
        "cue": [[round(float(x), 2) for x in row] for row in cue],
        "strongest_cue": strongest,
        "middle_of_strongest_cue": [round(float(x), 2) for x in predictor.middle(window)[strongest]],
        "roles_of_strongest_cue": [[round(float(x), 2) for x in row] for row in roles([strongest])[0]],
    }


def _utf16_offsets(text):
    offsets = [0]
    for c in text:
        offsets.append(offsets[-1] + (2 if ord(c) > 0xFFFF else 1))
    return offsets


def main():
    parser = argparse.ArgumentParser(prog="tagger.reference", description=__doc__)
    parser.add_argument("--model", required=True)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--text", required=True)
    parser.add_argument("--out", required=True)
    arguments = parser.parse_args()
    text = Path(arguments.text).read_text("utf-8")
    found = reference(Predictor(arguments.model), tokenizer_of(arguments.tokenizer), text)
    Path(arguments.out).write_text(json.dumps(found, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
