"""What another extractor of quotations finds in some texts, and how long it takes: for `pullquote benchmark --peers`.

usage: peers.py PEER TEXTS PREDICTIONS.jsonl

PEER is gendergaptracker, textacy or citron; TEXTS is a folder of NAME.txt. Writes a line for each attribution that it finds,
{"doc", "source", "cue", "content"} with lists of [begin, end) in characters of the file, and tells on stdout how many seconds of
processor time it took, its models loaded and warm. One thread. README.md says how the peers are installed; where one is not, a line
says what lacks, and the exit code is 3.
"""

import json
import os
import sys
import time
from pathlib import Path

MISSING = 3


class Missing(Exception):
    """The peer, or what it needs, is not installed."""


def spacy_model():
    import spacy

    name = os.environ.get("PEERS_SPACY_MODEL", "en_core_web_md")
    try:
        return spacy.load(name)
    except OSError as e:
        raise Missing(f"no spaCy model {name}") from e


def checkout(variable, folder):
    """The source folder of a peer that is no package, put on the path."""
    root = os.environ.get(variable)
    if not root:
        raise Missing(f"{variable} does not name its source folder")
    found = Path(root) / folder
    if not found.is_dir():
        raise Missing(f"no {folder} in {root}")
    sys.path.insert(0, str(found))
    return found


def span(tokens):
    """Of a token, a span, or tokens in any order: [begin, end]."""
    if hasattr(tokens, "start_char"):
        return [tokens.start_char, tokens.end_char]
    if hasattr(tokens, "idx"):
        return [tokens.idx, tokens.idx + len(tokens)]
    return [min(t.idx for t in tokens), max(t.idx + len(t) for t in tokens)]


class Textacy:
    """Direct quotations only. It gives up a text whose marks do not pair, of which it then finds nothing."""

    def __init__(self):
        from textacy.extract.triples import direct_quotations

        self.quotations = direct_quotations
        self.nlp = spacy_model()

    def find(self, text):
        try:
            found = list(self.quotations(self.nlp(text)))
        except ValueError:
            return []
        return [
            {"source": [span(one.speaker)], "cue": [span(one.cue)], "content": [span(one.content)]} for one in found
        ]


class Citron:
    def __init__(self):
        root = checkout("CITRON", ".")
        from citron import utils
        from citron.citron import Citron as Extractor

        self.nlp = utils.get_parser()
        models = sorted((root / "models").iterdir())
        self.extractor = Extractor(str(models[-1]), self.nlp)

    def find(self, text):
        quotes = self.extractor.get_quotes(self.nlp(text))
        return [
            {
                "source": [span(one) for one in quote.sources],
                "cue": [span(quote.cue)],
                "content": [span(one) for one in quote.contents],
            }
            for quote in quotes
        ]


class GenderGapTracker:
    def __init__(self):
        root = checkout("GENDER_GAP_TRACKER", "nlp/english")
        import utils
        from quote_extractor import QuoteExtractor

        self.clean = utils.preprocess_text
        self.nlp = spacy_model()
        self.extractor = QuoteExtractor(
            {"spacy_lang": self.nlp, "NLP": {"QUOTE_VERBS": str(root / "rules" / "quote_verb_list.txt")}}
        )

    def find(self, text):
        cleaned = self.clean(text)
        home = homes(cleaned, text)
        found = []
        for quote in self.extractor.extract_quotes(self.nlp(cleaned)):
            roles = {"source": "speaker_index", "cue": "verb_index", "content": "quote_index"}
            found.append({role: given(quote[index], home) for role, index in roles.items()})
        return found


def given(index, home):
    """Of "(begin,end)" in the cleaned text, the letters of the given one."""
    if not index:
        return []
    begin, end = (int(number) for number in index[1:-1].split(","))
    letters = [at for at in range(begin, min(end, len(home))) if home[at] is not None]
    return [[home[letters[0]], home[letters[-1]] + 1]] if letters else []


def homes(cleaned, text):
    """Where each letter of the cleaned text stands in the given one: cleaning changes spaces, marks and accents, no letters."""
    letters = [at for at, letter in enumerate(text) if letter.isalnum()]
    home = [None] * len(cleaned)
    kept = [at for at, letter in enumerate(cleaned) if letter.isalnum()]
    if len(kept) != len(letters):
        raise ValueError(f"{len(letters)} letters became {len(kept)}")
    for at, original in zip(kept, letters):
        home[at] = original
    return home


PEERS = {"gendergaptracker": GenderGapTracker, "textacy": Textacy, "citron": Citron}


def main(name, texts, predictions):
    begin = time.perf_counter()
    try:
        peer = PEERS[name]()
    except Missing:
        raise
    except ModuleNotFoundError as e:
        raise Missing(f"no Python module {e.name}") from e
    except (Exception, SystemExit) as e:
        # What a peer loads may be of other versions, or not there: whatever it raises then, it is not usable.
        raise Missing(f"cannot be loaded ({type(e).__name__}: {' '.join(str(e).split())[:100]})") from e
    print(f"#load {time.perf_counter() - begin}")
    documents = {file.name: file.read_bytes().decode("utf-8") for file in sorted(Path(texts).glob("*.txt"))}
    peer.find(next(iter(documents.values())))
    begin = time.process_time()
    found = {}
    for doc, text in documents.items():
        try:
            found[doc] = peer.find(text)
        except Exception as e:
            # One text that a peer cannot take is one of which it finds nothing.
            print(f"{name}: {doc}: {e}", file=sys.stderr)
            found[doc] = []
    print(f"#core {time.process_time() - begin}")
    print(f"#articles {len(documents)}")
    with open(predictions, "w", encoding="utf-8") as out:
        for doc, attributions in found.items():
            for attribution in attributions:
                out.write(json.dumps({"doc": doc, **attribution}) + "\n")


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except Missing as e:
        print(f"#! {e}")
        sys.exit(MISSING)
