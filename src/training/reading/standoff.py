"""Turns articles read by hand into standoff labels, which hold no text: python standoff.py FOLDER… > labels.tsv

FOLDER holds NNN.json (id, body) with NNN.gold.jsonl beside it, as GUIDELINES.md says. A line of the result is a line of the gold; its columns are named
in the first line. Content, cue and mention are begin-end pairs in UTF-16 code units of the body, end exclusive. Of several places of a
content the one nearest to its cue is taken. An article without lines is a line with its id alone, since it was read too.
"""

import glob
import json
import re
import sys


def places(text, body):
    return [m.start() for m in re.finditer(re.escape(text), body)] if text else []


def nearest(text, body, spans):
    """The occurrence of a cue or mention nearest to the content, outside of it if there is one."""
    found = [(b, b + len(text)) for b in places(text, body)]
    if not found:
        return None
    begin, end = spans[0][0], spans[-1][1]

    def distance(span):
        inside = any(span[0] < e and b < span[1] for b, e in spans)
        away = max(begin - span[1], span[0] - end, 0)
        return (inside, away, span[0])

    return min(found, key=distance)


def content(line, body):
    """Its spans: of several places those nearest to a place of the cue."""
    cue, found = line["cue"], [spans for b in places(line["content"][0], body) if (spans := content_from(b, line, body))]
    cues = places(cue, body)

    def distance(spans):
        away = [max(spans[0][0] - c - len(cue), c - spans[-1][1], 0) for c in cues]
        return min(away, default=0), spans

    return min(found, key=distance)


def content_from(at, line, body):
    spans = []
    for i, part in enumerate(line["content"]):
        begin = line["at"][i] if line.get("at") else body.find(part, at)
        if begin < 0:
            return None
        at = begin + len(part)
        spans.append((begin, at))
    return spans


def offsets(spans, units):
    return " ".join(f"{units[b]}-{units[e]}" for b, e in spans)


def main(folders):
    print("article", "tier", "kind", "content", "cue", "mention", "speaker_kind", "speaker", sep="\t")
    for folder in folders:
        for file in sorted(glob.glob(folder + "/*.gold.jsonl")):
            article = json.load(open(file.replace(".gold.jsonl", ".json"), encoding="utf-8"))
            body = article["body"]
            units = [0]
            for c in body:
                units.append(units[-1] + (2 if ord(c) > 0xFFFF else 1))
            lines = [json.loads(line) for line in open(file, encoding="utf-8") if line.strip()]
            if not lines:
                print(article["id"])
            for line in lines:
                spans = content(line, body)
                near = [[span] if (span := nearest(line[field], body, spans)) else [] for field in ("cue", "mention")]
                print(
                    article["id"],
                    line["tier"],
                    line["kind"],
                    offsets(spans, units),
                    *(offsets(span, units) for span in near),
                    line["speaker_kind"],
                    line.get("speaker") or "",
                    sep="\t",
                )


if __name__ == "__main__":
    main(sys.argv[1:])
