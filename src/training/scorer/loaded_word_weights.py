"""python -m scorer.loaded_word_weights --model encoder.onnx --tokenizer tokenizer.json --babe FOLDER --articles ALLSIDES.jsonl.gz

The numbers of `LoadedWordModel`, fitted on words that a reader judged in sentences of news (`judged_words.tsv`) and, with half the
weight, on the fifth of BABE that the encoder is not trained on; one more number takes up how much oftener BABE's experts mark a word, and
is dropped. Prints how right the words are that are published, and BABE's F1, each on the fifths that were not fitted. Fit them again
whenever the encoder or a list of words changes.
"""

import argparse
import csv
import hashlib
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from tagger.predict import tokenizer_of

from . import gold, statements
from .calibrate import logistic
from .examples import CLS, LONGEST, SEP
from .model import LOADED

JUDGED = Path(__file__).parent / "judged_words.tsv"
RESOURCES = Path(__file__).parents[2] / "main/resources/org/pullquote/score"
NEVER, TITLE_CASE = 1e-6, 0.5
FIFTHS, PUBLISHED, EXPERTS = 5, 0.8, 0.3
LOADED_IS = {"loaded": 1.0, "doubtful": 0.5, "plain": 0.0}
WEIGHT_OF_BABE = 0.5
NAMES = ("ENCODER", "NEIGHBOUR", "MARKED", "HYPHEN", "TEN_LETTERS", "ALWAYS", "OFTEN", "babe", "INTERCEPT")


def main():
    parser = argparse.ArgumentParser(prog="scorer.loaded_word_weights", description=__doc__)
    parser.add_argument("--model", required=True)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--babe", type=Path, required=True, help="folder of sentences.jsonl")
    parser.add_argument("--articles", type=Path, required=True, help="the collection that judged_words.tsv has offsets of, JSON lines, .gz")
    arguments = parser.parse_args()
    session, tokenizer = onnxruntime.InferenceSession(arguments.model), tokenizer_of(arguments.tokenizer)
    rows = []
    for sentence, part in gold.loaded(arguments.babe / "sentences.jsonl"):
        if part == gold.HELD_OUT:
            for (b, e), features in _words(sentence.text, session, tokenizer):
                marked = any(x < e and y > b for x, y in sentence.marked)
                rows.append((features + [1.0], float(marked), WEIGHT_OF_BABE, _fifth(sentence.text)))
    for article, text, verdicts in _judged(arguments.articles):
        for (b, _), features in _words(text, session, tokenizer):
            if b in verdicts:
                rows.append((features + [0.0], LOADED_IS[verdicts[b]], 1.0, _fifth(article)))
    features, labels, weights, fifth = (torch.tensor(np.array(column, dtype=np.float32)) for column in zip(*rows))
    fitted = logistic(features, labels, weights)
    print("  ".join(f"{name} {w:.3f}" for name, w in zip(NAMES, fitted.tolist())))
    probability = torch.zeros(len(rows))
    for one in range(FIFTHS):
        some = logistic(features[fifth != one], labels[fifth != one], weights[fifth != one])
        some[-2] = 0
        here = fifth == one
        probability[here] = torch.sigmoid(features[here] @ some[:-1] + some[-1])
    _report(probability, labels, features[:, -1] > 0)


def _report(probability, labels, babe):
    published = labels[(probability >= PUBLISHED) & ~babe]
    shares = {verdict: (published == value).float().mean() for verdict, value in LOADED_IS.items()}
    print(f"{len(published)} of {(~babe).sum()} judged words are published: " + ", ".join(f"{v} {s:.3f}" for v, s in shares.items()))
    for least in (EXPERTS, PUBLISHED):
        found, marked = probability[babe] >= least, labels[babe] > 0
        right = (found & marked).sum()
        print(f"BABE from {least}: precision {right / found.sum():.3f} recall {right / marked.sum():.3f} F1 {2 * right / (found.sum() + marked.sum()):.3f}")


def _judged(articles):
    """Each sentence that has judged words, with its article and the verdict on the word that begins at each place."""
    bodies, found = statements.bodies(articles), {}
    with JUDGED.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            begin, end = map(int, row["sentence"].split("-"))
            body, first = bodies[row["article"]], int(row["word"].split("-")[0])
            place = len(body[2 * begin : 2 * first].decode("utf-16-le"))
            key = row["article"], body[2 * begin : 2 * end].decode("utf-16-le")
            found.setdefault(key, {})[place] = row["verdict"]
    return [(article, text, verdicts) for (article, text), verdicts in found.items()]


def _words(text, session, tokenizer):
    """The place and the features of each word that `LoadedWordModel` gives a probability."""
    encoding = tokenizer.encode(text, add_special_tokens=False)
    ids = encoding.ids[: LONGEST - 2]
    scores = session.run(["piece_scores"], {"pieces": np.array([[CLS, *ids, SEP]])})[0][1:-1, LOADED]
    words = {}
    for piece, word in enumerate(encoding.word_ids[: len(ids)]):
        words.setdefault(word, []).append(piece)
    spans = [((encoding.offsets[p[0]][0], encoding.offsets[p[-1]][1]), scores[p].mean()) for p in words.values()]
    candidates = [(span, 1 / (1 + np.exp(-score))) for span, score in spans if text[span[0]].isalpha()]
    capitalised = [text[b].isupper() for (b, _), _ in candidates]
    title = sum(capitalised) >= TITLE_CASE * len(candidates)
    for i, ((b, e), encoded) in enumerate(candidates):
        word = text[b:e]
        lower = word.lower()
        name = i > 0 and not title and capitalised[i] and word != word.upper()
        if len(word) > 1 and lower not in PLAIN and not name:
            around = [candidates[k][1] for k in (i - 1, i + 1) if 0 <= k < len(candidates)]
            within = min(max(encoded, NEVER), 1 - NEVER)
            hyphen = (b > 0 and text[b - 1] == "-") or text[e : e + 1] == "-"
            marked = MARKED.get(lower, MARKED["*"])
            yield (b, e), [np.log(within / (1 - within)), max(around, default=0), marked, hyphen, len(word) / 10, lower in ALWAYS, lower in OFTEN]


def _fifth(text):
    """Which fifth of the articles or sentences it falls in; not as `gold.part` draws them, which are all of one part here."""
    return hashlib.sha256(text.encode()).digest()[4] % FIFTHS


def _list(name):
    lines = (RESOURCES / name).read_text("utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


PLAIN, ALWAYS, OFTEN = ({word.lower() for word in _list(name)} for name in ("plain-words.txt", "always-loaded.txt", "often-loaded.txt"))
MARKED = {word: float(value) for word, value in (line.split("\t") for line in _list("loaded-words.tsv"))}


if __name__ == "__main__":
    main()
