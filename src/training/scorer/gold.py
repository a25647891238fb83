"""Reads the gold sets: NewsMTSC (tone toward targets) and BABE (loaded language)."""

import gzip
import hashlib
import json
import re
from dataclasses import dataclass, field
from pathlib import Path

PARTS, HELD_OUT = 5, 0
FRAMES = (
    "economic",
    "morality",
    "fairness",
    "legality_crime",
    "political_policy",
    "security",
    "health_safety",
    "cultural_identity",
    "public_opinion",
    "none",
)

CERTAIN = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)
"""The probabilities of the tones where one is certain, in order of the tones."""

LENGTHS = 25, 400

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“‘(]*[A-Z0-9])|\n+")
_LISTED = re.compile(r"'((?:[^'\\]|\\.)*)'|\"((?:[^\"\\]|\\.)*)\"")


@dataclass
class Sentence:
    """A sentence and what is known of it. Spans are (begin, end) characters; None is unknown.

    ``tone``: 0 negative, 1 neutral, 2 positive; ``targets``: (span, how probable each tone toward it is); ``tones`` and ``frames``:
    how probable each is, as readers judged; ``loaded``: 0 or 1; ``marked``: the spans of its loaded words.
    """

    text: str
    targets: list = field(default_factory=list)
    tone: int | None = None
    tones: tuple | None = None
    loaded: int | None = None
    marked: list = field(default_factory=list)
    frame: str | None = None
    frames: tuple | None = None


def tone(path):
    """The sentences of NewsMTSC in ``path``; those whose targets agree have a tone of their own."""
    found = {}
    for line in _lines(path):
        sentence = found.setdefault(line["sentence_normalized"], Sentence(line["sentence_normalized"]))
        for target in line["targets"]:
            sentence.targets.append(((target["from"], target["to"]), CERTAIN[int(target["polarity"]) // 2 - 1]))
    for sentence in found.values():
        labels = {label for _, label in sentence.targets}
        if len(labels) == 1:
            sentence.tone = CERTAIN.index(labels.pop())
    return list(found.values())


def loaded(path):
    """The sentences of BABE in ``path`` on which its experts agreed, and of each which part it falls in."""
    for line in _lines(path):
        if line["label"] != "No agreement":
            text = line["text"]
            marked = [span for word in _words(line["biased_words"]) for span in _places(word, text)]
            yield Sentence(text, loaded=int(line["label"] == "Biased"), marked=marked), part(text)


def frames(path):
    """Sentences of our own, each with the frame that it is in or none."""
    for line in Path(path).read_text("utf-8").splitlines():
        frame, text = line.split("\t")
        yield Sentence(text, frame=frame)


def texts(paths, count, chance):
    """Some ``count`` sentences of news without labels, from folders of .txt files and from JSON lines with a body."""
    found = set()
    for path in map(Path, paths):
        for text in _bodies(path):
            found.update(s.strip() for s in _SENTENCE_END.split(text) if LENGTHS[0] <= len(s.strip()) <= LENGTHS[1])
    return [Sentence(text) for text in chance.sample(sorted(found), min(count, len(found)))]


def _bodies(path):
    if path.is_dir():
        for file in sorted(path.glob("*.txt")):
            yield file.read_text("utf-8")
    else:
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)["body"]


def fragments(path):
    """Bits of sentences of our own that say nothing: neutral, plain, in no frame."""
    return [Sentence(text, tone=1, loaded=0, frame="none") for text in Path(path).read_text("utf-8").splitlines()]


def joined(first, second, chance):
    """Two sentences as one, each with its own targets: tone toward one is not that toward all that the sentence names."""
    head = first.text.rstrip(" .")
    head += chance.choice([", and ", ", but ", ", while ", "; ", ". "])
    targets = [((b + len(head), e + len(head)), tone) for (b, e), tone in second.targets]
    return Sentence(head + second.text, targets=[t for t in first.targets if t[0][1] <= len(head)] + targets)


def cut(sentence, chance):
    """A part of a sentence, as contents often are; loaded only where the sentence is, and the part has some of its marked words."""
    words = list(re.finditer(r"\S+", sentence.text))
    count = chance.randint(1, 10)
    first = chance.randint(0, max(0, len(words) - count))
    begin, end = words[first].start(), words[min(first + count, len(words)) - 1].end()
    marked = [(b - begin, e - begin) for b, e in sentence.marked if b >= begin and e <= end]
    return Sentence(sentence.text[begin:end], loaded=int(bool(sentence.loaded and marked)), marked=marked)


def part(text):
    """0 to 4, by the SHA-256 of the text; 0 is never trained on."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big") % PARTS


def _lines(path):
    return map(json.loads, Path(path).read_text("utf-8").splitlines())


def _words(listed):
    for single, double in _LISTED.findall(listed):
        yield from (word.strip() for word in (single or double).split(",") if word.strip())


def _places(word, text):
    pattern = rf"(?<![^\W_]){re.escape(word)}(?![^\W_])"
    return [m.span() for m in re.finditer(pattern, text, re.IGNORECASE)]
