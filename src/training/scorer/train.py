"""Trains the scorer: fixed seed, a short warm-up, then a linear fall to nothing."""

import random
import time

import torch
from torch.nn import functional as F

from .examples import UNKNOWN, batch, batches, means
from .model import LOADED

HEADS_FASTER = 10
WARM_UP = 100
PIECES = 1536


def train(model, epochs, rate, seed, log=print):
    """Goes through ``epochs``, each a list of examples. ``rate`` is the encoder's; its heads learn faster."""
    torch.manual_seed(seed)
    common = torch.stack([e.vector for examples in epochs for e in examples if e.vector is not None]).mean(0)
    optimizer = _optimizer(model, rate)
    groups = []
    for number, examples in enumerate(epochs):
        groups += batches(examples, random.Random(seed * 1000 + number), PIECES)
    began, seen, shown = time.time(), 0, {}
    model.train()
    for step, group in enumerate(groups, 1):
        _set_rate(optimizer, step, len(groups))
        b = batch(group)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            x = model.encoder(b.pieces)
        losses = _losses(model, b, x.float(), common)
        optimizer.zero_grad()
        sum(losses.values()).backward()
        torch.nn.utils.clip_grad_norm_([p for g in optimizer.param_groups for p in g["params"]], 5.0)
        optimizer.step()
        seen += b.pieces.numel()
        for name, value in losses.items():
            shown[name] = 0.98 * shown.get(name, value.item()) + 0.02 * value.item()
        if step % 25 == 0:
            parts = "  ".join(f"{name} {value:.3f}" for name, value in shown.items())
            log(f"step {step} of {len(groups)}  {parts}  pieces/s {seen / (time.time() - began):.0f}")
    return model.eval()


def _losses(model, b, x, common):
    vector, text, frames, piece = model.heads(x, b.pieces)
    losses = {}
    if len(b.targets):
        losses["target"] = F.cross_entropy(means(piece[:, :, :LOADED], b.targets), b.target_tones)
    if (b.tone != UNKNOWN).any():
        losses["tone"] = 0.3 * F.cross_entropy(text[:, :LOADED], b.tone, ignore_index=UNKNOWN)
    judged = ~b.tones.isnan().any(1)
    if judged.any():
        losses["judged"] = F.cross_entropy(text[judged, :LOADED], b.tones[judged])
    known = b.loaded != UNKNOWN
    if known.any():
        losses["loaded"] = F.binary_cross_entropy_with_logits(text[known, LOADED], b.loaded[known].float())
    if len(b.words):
        words = means(piece[:, :, LOADED:], b.words)[:, 0]
        losses["words"] = 2 * F.binary_cross_entropy_with_logits(words, b.word_labels)
    taught = ~b.vectors.isnan().any(1)
    if taught.any():
        alike = F.cosine_similarity(vector[taught] - common, b.vectors[taught] - common)
        losses["vector"] = 2 * (1 - alike).mean()
    framed = ~b.frames.isnan().any(1)
    if framed.any():
        losses["frames"] = F.cross_entropy(frames[framed], b.frames[framed])
    return losses


def _optimizer(model, rate):
    heads = [p for head in (model.vector, model.text, model.frames, model.piece) for p in head.parameters()]
    groups = [
        {"params": list(model.encoder.trained()), "rate": rate},
        {"params": heads, "rate": HEADS_FASTER * rate},
    ]
    return torch.optim.AdamW(groups, lr=rate, weight_decay=0.01, fused=True)


def _set_rate(optimizer, step, steps):
    share = min(step / WARM_UP, (steps - step + 1) / (steps - WARM_UP))
    for group in optimizer.param_groups:
        group["lr"] = share * group["rate"]
