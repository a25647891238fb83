"""From scores to attributions: the best chain of cue tags, then for each cue the best chain of role tags."""

import numpy as np

from .chain import NEVER


def best_chain(scores, transitions, no_start):
    """Viterbi: the tags of the best path through scores (n, tags)."""
    total = np.where(no_start, NEVER, scores[0])
    back = np.zeros(scores.shape, int)
    for t in range(1, len(scores)):
        ahead = total[:, None] + transitions
        back[t] = ahead.argmax(0)
        total = ahead.max(0) + scores[t]
    tags = [int(total.argmax())]
    for t in range(len(scores) - 1, 0, -1):
        tags.append(int(back[t][tags[-1]]))
    return tags[::-1]


def runs(tags, begin, inside):
    """The (first, last) words of each run that a begin tag opens, last exclusive."""
    found = []
    for t, tag in enumerate(tags):
        if tag == begin:
            found.append((t, t + 1))
        elif tag == inside:
            found[-1] = (found[-1][0], t + 1)
    return found


def attributions(window, cue_scores, role_scores, chains):
    """The attributions of a window, as lists of (first, last) words for source, cue and content.

    A cue has one source, the nearest that its tags show. ``cue_scores`` (n, 3) are those of the pieces, ``role_scores``
    gives those of roles (k, n, 5) for the places of pieces (k) of a cue; ``chains`` holds the transitions.
    """
    first = np.array(window.first)
    cues = runs(best_chain(cue_scores[first], chains["cue"], [False, False, True]), 1, 2)
    found = []
    for cue in cues:
        scores = role_scores(first[cue[0] : cue[1]])[:, first].mean(0)
        tags = best_chain(scores, chains["role"], [False, False, True, False, True])
        sources = sorted(runs(tags, 1, 2), key=lambda run: max(run[0] - cue[1], cue[0] - run[1]))
        found.append({"cue": [cue], "source": sources[:1], "content": runs(tags, 3, 4), "scores": scores})
    _share_out(found)
    return [{r: a[r] for r in ("source", "cue", "content")} for a in found if a["content"]]


def _strength(scores, run):
    """By how much content beats "outside" on the mean of a run."""
    some = scores[run[0] : run[1]]
    return float((some[:, 3:].max(1) - some[:, 0]).mean())


def _share_out(found):
    """A word is content of one cue alone: where two claim it, of the one whose claim is stronger."""
    owner = {}
    for k, a in enumerate(found):
        for run in a["content"]:
            strength = _strength(a["scores"], run)
            for w in range(*run):
                if w not in owner or strength >= owner[w][0]:
                    owner[w] = (strength, k)
    for k, a in enumerate(found):
        a["content"] = [s for b, e in a["content"] for s in _stretches(w for w in range(b, e) if owner[w][1] == k)]


def _stretches(words):
    found = []
    for w in words:
        if found and found[-1][1] == w:
            found[-1] = (found[-1][0], w + 1)
        else:
            found.append((w, w + 1))
    return found
