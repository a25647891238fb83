"""What training lowers: the loss of the cue chain, of the role chain of each cue, and of a plain role tagger."""

from torch.nn import functional as F


def loss(model, b):
    """The three losses as one number to lower."""
    x = model.words(b)
    cue = model.cue_chain.loss(model.cue(x), b.cue, b.cue_pairs, b.words)
    plain = F.cross_entropy(model.role(x)[b.words], b.plain[b.words])
    if not len(b.cue_window):
        return cue / len(b.words) + 10 * plain
    roles = model.role_chain.loss(model.roles(x, b), b.role, b.role_pairs, b.words[b.cue_window])
    return (cue + roles) / len(b.words) + 10 * plain
