"""What training lowers: the loss of the cue chain, of the role chain of each gold cue, and of a plain role tagger."""

import torch
from torch.nn import functional as F

from .model import FARTHEST


def loss(model, b, x):
    """The three losses as one number to lower; ``x`` is what the encoder makes of the pieces."""
    x = model.dropout(x)
    x = x.gather(1, b.first[:, :, None].expand(-1, -1, x.shape[2]))
    cue = model.cue_chain.loss(model.cue(x), b.cue_tags, b.words) / len(b.words)
    if not len(b.cue_window):
        return cue
    asked, asking = model.pair_vectors(x)
    role = model.role(x)
    weights = b.cue_words_mask / b.cue_words_mask.sum(1, keepdim=True)
    rows = asking[b.cue_window[:, None], b.cue_words]
    asking = (rows * weights[:, :, None]).sum(1)
    places = b.first[b.cue_window]
    offsets = places[:, None, :] - places.gather(1, b.cue_words)[:, :, None]
    distance = model.distance[offsets.clamp(-FARTHEST, FARTHEST) + FARTHEST]
    distance = (distance * weights[:, :, None, None]).sum(1)
    scores = model.cue_scores(asking, asked[b.cue_window], role[b.cue_window], distance)
    mask = b.words[b.cue_window]
    roles = model.role_chain.loss(scores, b.role_tags, mask) / len(b.words)
    return cue + roles + 10 * _plain(role, b)


def _plain(role, b):
    """Each word as some cue's source or content, whichever cue: an easier task that helps the edges."""
    tags = torch.zeros_like(b.cue_tags)
    for w, some in zip(b.cue_window.tolist(), b.role_tags):
        tags[w] = torch.where(some > 0, some, tags[w])
    return F.cross_entropy(role[b.words], tags[b.words])
