"""Trains a tagger: a warm-up, then a linear fall to nothing."""

import time

import torch
from torch.utils.data import DataLoader, Dataset

from .examples import batch, batches, seeded
from .loss import loss
from .rounding import switch

HEAD_RATE, TABLE_RATE, WARM_UP = 2e-3, 2e-2, 0.08
"""The tables of distances and transitions have few numbers, far from where they begin: they must learn fastest."""

ROUNDED = 0.3
"""The last part of a training, in which the layers that will be in eight bits learn with them."""


def train(model, epochs, pieces, rate, seed, decay=1.0, workers=0, log=print):
    """Goes through ``epochs``, each a list of examples, in batches of about so many word pieces.

    ``rate`` is that of the topmost layer; each layer below learns ``decay`` times as fast. The vectors of the word pieces stay
    as they are.
    """
    torch.manual_seed(seed)
    device = next(model.parameters()).device
    model.encoder.pieces.weight.requires_grad_(False)
    groups = [g for number, some in enumerate(epochs) for g in batches(some, pieces, seeded(seed, number))]
    optimizer = torch.optim.AdamW(_rates(model, rate, decay), weight_decay=0.01, fused=True)
    began, mean = time.time(), None
    model.train()
    switch(model, False)
    for step, b in enumerate(DataLoader(_Batches(groups), batch_size=None, num_workers=workers), 1):
        if step == round((1 - ROUNDED) * len(groups)):
            switch(model, True)
        _set_rate(optimizer, step, len(groups))
        value = loss(model, b.to(device))
        optimizer.zero_grad()
        value.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
        optimizer.step()
        mean = value.detach() if mean is None else mean.lerp(value.detach(), 0.02)
        if step % 100 == 0:
            log(f"step {step} of {len(groups)}  loss {mean.item():.3f}  {time.time() - began:.0f} s")
    return model.eval()


class _Batches(Dataset):
    def __init__(self, groups):
        self.groups = groups

    def __len__(self):
        return len(self.groups)

    def __getitem__(self, k):
        return batch(self.groups[k])


def _rates(model, rate, decay):
    layers, grouped = model.encoder.layers, []
    for depth, layer in enumerate(reversed(layers)):
        grouped.append((rate * decay**depth, layer.parameters()))
    below = [*model.encoder.positions.parameters(), *model.encoder.norm.parameters()]
    grouped.append((rate * decay ** len(layers), below))
    tables = [model.distance, model.cue_chain.transitions, model.role_chain.transitions]
    grouped.append((TABLE_RATE, tables))
    own = {id(p) for p in [*model.encoder.parameters(), *tables]} - {id(model.encoder.features.weight)}
    grouped.append((HEAD_RATE, [p for p in model.parameters() if id(p) not in own]))
    return [{"params": [p for p in some if p.requires_grad], "lr": r, "rate": r} for r, some in grouped]


def _set_rate(optimizer, step, steps):
    warm = max(1, round(WARM_UP * steps))
    share = min(step / warm, (steps - step + 1) / (steps - warm + 1))
    for group in optimizer.param_groups:
        group["lr"] = share * group["rate"]
