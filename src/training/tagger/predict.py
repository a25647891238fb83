"""python -m tagger.predict --model tagger.onnx --tokenizer tokenizer.json --gold DEV --out predictions.jsonl

One attribution a line, as {"doc": …, "source": [[begin, end], …], "cue": …, "content": …} in characters of the text.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from . import gold, middle
from .decode import attributions
from .model import VECTORS
from .windows import windows


class Predictor:
    """The exported tagger. Windows run one by one: eight-bit scores would depend on what shares a batch with them."""

    def __init__(self, model, threads=2):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._encoder, self._roles = (
            onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
            for file in (model, Path(model).with_name("roles.onnx"))
        )
        metadata = self._encoder.get_modelmeta().custom_metadata_map
        self._chains = {r: np.array(json.loads(metadata[r + "_transitions"])) for r in ("cue", "role")}

    def scores(self, window):
        """Scores of the cue tags (n, 3) of a window's pieces, and a function from places of pieces (k) to the scores of
        the role tags (k, n, 5) if those were of the cue."""
        cue, *vectors = self._encoder.run(["cue", *VECTORS], _rows(window))
        of_pieces = dict(zip(VECTORS, vectors))
        return cue, lambda places: self._roles.run(["roles"], {**of_pieces, "places": np.asarray(places)})[0]

    def middle(self, window):
        """The vectors of a window's pieces in the middle of the encoder."""
        return self._encoder.run([middle.NAME], _rows(window))[0][0]

    def attributions(self, text, tokenizer):
        for window in windows(text, tokenizer):
            for a in attributions(window, *self.scores(window), self._chains):
                yield {r: [[window.spans[b][0], window.spans[e - 1][1]] for b, e in a[r]] for r in a}


def _rows(window):
    return {"pieces": np.array([window.pieces]), "features": np.array([window.features])}


def predict(predictor, tokenizer, articles, path):
    with open(path, "w", encoding="utf-8") as out:
        for article in articles:
            for a in predictor.attributions(article.text, tokenizer):
                out.write(json.dumps({"doc": article.name, **a}) + "\n")


def tokenizer_of(path):
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def main():
    parser = argparse.ArgumentParser(prog="tagger.predict", description=__doc__)
    parser.add_argument("--model", required=True, help="tagger.onnx, with roles.onnx beside it")
    parser.add_argument("--tokenizer", required=True, help="tokenizer.json")
    parser.add_argument("--gold", required=True, help="folder of text/*.txt and attributions/*.ann")
    parser.add_argument("--out", required=True, help="file to write")
    arguments = parser.parse_args()
    tokenizer = tokenizer_of(arguments.tokenizer)
    predict(Predictor(arguments.model), tokenizer, gold.read(arguments.gold), arguments.out)


if __name__ == "__main__":
    main()
