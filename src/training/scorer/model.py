"""The scorer: one encoder, and linear heads on what it gives."""

import torch
from tagger.encoder import WIDTH
from torch import nn
from torch.nn import functional as F

from .encoder import Encoder
from .gold import FRAMES

TONES = ("negative", "neutral", "positive")
LOADED = len(TONES)
PIECE_SCORES = [*TONES, "loaded"]
TEXT_SCORES = [*TONES, "loaded", *FRAMES]


class Scorer(nn.Module):
    """From word pieces (batch, n) to the sentence's vector, of length one; scores of the text, of its frames, and of each piece.

    The scores are three of tone, before softmax, then one of being loaded, before the logistic function. Tone toward a target,
    and whether a word is loaded, is the mean score of its pieces.
    """

    def __init__(self):
        super().__init__()
        self.encoder = Encoder()
        self.dropout = nn.Dropout(0.1)
        self.vector = nn.Linear(2 * WIDTH, WIDTH)
        self.text = nn.Linear(2 * WIDTH, LOADED + 1)
        self.frames = nn.Linear(2 * WIDTH, len(FRAMES))
        self.piece = nn.Linear(WIDTH, LOADED + 1)
        # How loaded a sentence is: its own score, its most loaded piece's, and one for all; found by scorer.calibrate.
        self.register_buffer("evidence", torch.tensor([1.0, 0.0, 0.0]))

    def forward(self, pieces):
        return self.heads(self.encoder(pieces), pieces)

    def heads(self, x, pieces):
        there = (pieces != 0).to(x.dtype)[:, :, None]
        mean = (x * there).sum(1) / there.sum(1)
        whole = torch.cat([x[:, 0], mean], 1)
        vector = F.normalize(self.vector(whole), dim=1)
        whole = self.dropout(whole)
        return vector, self.text(whole), self.frames(whole), self.piece(self.dropout(x))
