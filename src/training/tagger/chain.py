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

    def loss(self, scores, unary, pairs, mask):
        """The summed cross-entropy against what is known of the true tags; padding lies behind, where the mask is False.

        ``unary`` (rows, n, tags) says how probable each tag is at each place, ``pairs`` (rows, tags, tags) how often one tag is
        expected to follow another: for tags that are certain, zeros and ones, and counts.
        """
        step = self.allowed()
        total = self._total(scores, step.expand(len(scores), -1, -1), mask)
        return total.sum() - (unary * scores).sum() - (pairs.masked_fill(self.forbidden, 0) * step).sum()

    def marginals(self, scores, mask):
        """``unary`` and ``pairs`` as the chain sees them: the slopes of the total score."""
        with torch.enable_grad():
            scores = scores.detach().requires_grad_()
            step = self.allowed().detach().expand(len(scores), -1, -1).clone().requires_grad_()
            total = self._total(scores, step, mask)
            return torch.autograd.grad(total.sum(), (scores, step))

    def _total(self, scores, step, mask):
        """The log of the sum over all rows of tags. Halves the row at each turn: word after word would be slow on a GPU."""
        first = scores[:, 0].masked_fill(self.no_start, NEVER)
        stay = torch.full_like(step, NEVER).diagonal_scatter(torch.zeros_like(scores[:, 0]), dim1=1, dim2=2)
        moves = torch.where(mask[:, 1:, None, None], step[:, None] + scores[:, 1:, None, :], stay[:, None])
        while moves.shape[1] > 1:
            if moves.shape[1] % 2:
                moves = torch.cat([moves, stay[:, None]], 1)
            moves = torch.logsumexp(moves[:, 0::2, :, :, None] + moves[:, 1::2, None, :, :], 3)
        if moves.shape[1]:
            first = torch.logsumexp(first[:, :, None] + moves[:, 0], 1)
        return torch.logsumexp(first, 1)


def _forbidden(before, tag):
    """An I- stands only behind a B- or I- of its own kind."""
    return tag.startswith("I") and (before == "O" or before[1:] != tag[1:])
