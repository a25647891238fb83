"""How often the experts of BABE marked each word as biased: writes src/main/resources/org/pullquote/score/loaded-words.tsv.

    python3 loaded_words.py GOLD/babe/sentences.jsonl > loaded-words.tsv

Counts the four fifths of BABE that the scorer is trained on (SHA-256 of the text modulo 5 is not 0). Each line is a word that
stands there at least six times and the log-odds that it is marked, drawn toward the mean of all words as by five more uses.
"""

import collections
import hashlib
import json
import math
import re
import sys

LISTED = re.compile(r"'((?:[^'\\]|\\.)*)'|\"((?:[^\"\\]|\\.)*)\"")
WORD = re.compile(r"[^\W\d_]+")
HELD_OUT = 0
LEAST = 6
DRAWN = 5


def marked(listed, text):
    for entry in LISTED.finditer(listed):
        for word in (entry.group(1) if entry.group(1) is not None else entry.group(2)).split(","):
            if word.strip():
                yield from re.finditer(r"(?<![^\W_])" + re.escape(word.strip()) + r"(?![^\W_])", text, re.I)


def main(path):
    uses, marks = collections.Counter(), collections.Counter()
    for line in open(path, encoding="utf-8"):
        sentence = json.loads(line)
        text = sentence["text"]
        part = int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big") % 5
        if sentence["label"] == "No agreement" or part == HELD_OUT:
            continue
        spans = [place.span() for place in marked(sentence["biased_words"], text)]
        for word in WORD.finditer(text):
            uses[word.group().lower()] += 1
            marks[word.group().lower()] += any(word.start() < end and begin < word.end() for begin, end in spans)
    mean = sum(marks.values()) / sum(uses.values())

    def log_odds(marked, used):
        share = (marked + DRAWN * mean) / (used + DRAWN)
        return math.log(share / (1 - share))

    print("# Log-odds that the experts of BABE (Spinde et al. 2021) marked a word as biased; made by src/training/scorer/loaded_words.py.")
    print("# The first line is that of all words together, for those not listed.")
    print(f"*\t{log_odds(0, 0):.2f}")
    for word in sorted(uses):
        if uses[word] >= LEAST:
            print(f"{word}\t{log_odds(marks[word], uses[word]):.2f}")


if __name__ == "__main__":
    main(sys.argv[1])
