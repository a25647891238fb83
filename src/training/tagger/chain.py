"""A linear-chain conditional random field over tags of the B-/I- kind (Lafferty et al. 2001)."""

import torch
from torch import nn

NEVER = -1e4


class Chain(nn.Module):
    def __init__(self, tags):
        super().__init__()
        self.transitions = nn.Parameter(torch.zeros(len(tags), len(tags)))
        self.register_buffer("forbidden", torch.tensor([[_forbidden(a, b) for b in tags] for a in tags]))
        self.register_buffer("no_start", torch.tensor([t.startswith("I") for t in tags]))

    def allowed(self):
        """Transition scores from one tag (row) to the next; those that make no sense are NEVER."""
        return self.transitions.masked_fill(self.forbidden, NEVER)

    def loss(self, scores, tags, mask):
        """The summed negative log-likelihood of tags (rows, n); padding lies behind, where the mask is False."""
        step = self.allowed()
        total = scores[:, 0].masked_fill(self.no_start, NEVER)
        for t in range(1, scores.shape[1]):
            ahead = torch.logsumexp(total[:, :, None] + step, 1) + scores[:, t]
            total = torch.where(mask[:, t, None], ahead, total)
        own = scores.gather(2, tags[:, :, None]).squeeze(2) * mask
        moves = step[tags[:, :-1], tags[:, 1:]] * mask[:, 1:]
        return (torch.logsumexp(total, 1) - own.sum(1) - moves.sum(1)).sum()


def _forbidden(before, tag):
    """An I- stands only behind a B- or I- of its own kind."""
    return tag.startswith("I") and (before == "O" or before[1:] != tag[1:])
