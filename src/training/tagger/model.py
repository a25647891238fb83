"""The tagger: a cue is found first, then the words around are tagged as its source and content.

Two heads on the encoder. The first tags each word outside, at the begin of or inside a cue. The second scores
pairs of words (i, j): how j would be tagged, outside, begin of source, inside source, begin of content or inside
content, if i belonged to the cue. Scores are linear in i, so a cue of several words takes the mean of its rows.
So a content is linked to its cue and source from the start, may be discontinuous, and two cues may share a source.
"""

import torch
from torch import nn
from torch.nn import functional as F

from .chain import Chain
from .encoder import Encoder

CUE_TAGS = ("O", "B", "I")
ROLE_TAGS = ("O", "B-source", "I-source", "B-content", "I-content")
INNER = 160
VECTORS = ("asked", "asking", "role")
"""Of each piece, what the scores of roles are made of."""

FARTHEST = 63


class Tagger(nn.Module):
    def __init__(self, encoder=None, dropout=0.1):
        super().__init__()
        self.encoder = encoder or Encoder(dropout)
        width = self.encoder.width
        self.dropout = nn.Dropout(dropout)
        self.cue = nn.Linear(width, len(CUE_TAGS))
        self.role = nn.Linear(width, len(ROLE_TAGS))
        self.of_cue = nn.Linear(width, INNER)
        self.of_word = nn.Linear(width, INNER)
        self.pair = nn.Parameter(torch.randn(INNER, len(ROLE_TAGS), INNER) / INNER)
        self.of_cue_alone = nn.Linear(INNER, len(ROLE_TAGS))
        self.distance = nn.Parameter(torch.zeros(2 * FARTHEST + 1, len(ROLE_TAGS)))
        self.cue_chain = Chain(CUE_TAGS)
        self.role_chain = Chain(ROLE_TAGS)

    def pair_vectors(self, x):
        """Vectors of words, (…, INNER): asked what they are, and asking as a cue."""
        return F.gelu(self.of_word(x)), F.gelu(self.of_cue(x))

    def words(self, b):
        """What the encoder makes of the first piece of each word of a batch."""
        with torch.autocast(b.pieces.device.type, dtype=torch.bfloat16):
            x = self.encoder(b.pieces, b.features)
        x = self.dropout(x.float())
        return x.gather(1, b.first[:, :, None].expand(-1, -1, x.shape[2]))

    def roles(self, x, b):
        """The scores of the role tags for each cue of a batch (cues, words, 5), its own words taken in the mean."""
        asked, asking = self.pair_vectors(x)
        weights = b.cue_words_mask / b.cue_words_mask.sum(1, keepdim=True)
        asking = (asking[b.cue_window[:, None], b.cue_words] * weights[:, :, None]).sum(1)
        places = b.first[b.cue_window]
        offsets = places[:, None, :] - places.gather(1, b.cue_words)[:, :, None]
        distance = F.embedding(offsets.clamp(-FARTHEST, FARTHEST) + FARTHEST, self.distance)
        distance = (distance * weights[:, :, None, None]).sum(1)
        rows = torch.einsum("ch,htk->ckt", asking, self.pair)
        alone = self.of_cue_alone(asking)[:, None] + self.role(x)[b.cue_window]
        return asked[b.cue_window] @ rows + alone + distance


class RoleScores(nn.Module):
    """The second head alone, for some pieces of one window: few are of a cue, and pairs are many."""

    def __init__(self, tagger):
        super().__init__()
        self.pair, self.distance, self.of_cue_alone = tagger.pair, tagger.distance, tagger.of_cue_alone

    def forward(self, asked, asking, role, places):
        """Of a window's pieces (n, INNER), (n, INNER), (n, 5), for those at ``places`` (k) to the scores (k, n, 5)."""
        tags, n = len(ROLE_TAGS), asked.shape[0]
        asking = asking[places]
        rows = (asking @ self.pair.reshape(INNER, tags * INNER)).reshape(-1, INNER)
        pairs = (rows @ asked.T).reshape(-1, tags, n).transpose(1, 2)
        offsets = (torch.arange(n)[None, :] - places[:, None]).clamp(-FARTHEST, FARTHEST) + FARTHEST
        return pairs + self.of_cue_alone(asking)[:, None] + role[None] + self.distance[offsets]
