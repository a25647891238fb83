"""Whether a found speaker is the one whom a reader wrote down."""

import re
import unicodedata

SUFFIXES = {"jr", "sr", "ii", "iii", "iv", "the", "of", "mr", "mrs", "ms", "dr"}


def folded(name):
    name = unicodedata.normalize("NFKD", name or "").lower()
    name = re.sub(r"[’']s\b", "", name)
    words = re.findall(r"[^\W_]+", "".join(c for c in name if not unicodedata.combining(c)))
    return {w for w in words if w not in SUFFIXES}


def same(kind, wanted, speaker, speaker_kind):
    """Whether a speaker is the one whom the reader wrote down: the rule of `pullquote evaluate reading`."""
    name, got = folded(wanted), folded(speaker)
    if kind in ("unnamed", "document") or not name:
        return speaker_kind != "person" or not got
    if kind == "person":
        return bool(got) and name <= got | {w for w in name if len(w) == 1}
    if kind == "group":
        return speaker_kind != "person" and (not got or bool(name & got))
    return bool(got) and (name <= got or got <= name)
