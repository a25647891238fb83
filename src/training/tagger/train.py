"""Trains the tagger: fixed seed, a constant learning rate, then a linear fall to nothing over the last steps."""

import time

import torch

from .examples import batch, batches, examples, seeded
from .loss import loss
from .model import Tagger

ENCODER_RATE, HEAD_RATE = 1.2e-4, 1e-3
WARM_UP, FALL = 100, 0.35


def train(articles, tokenizer, weights, out, epochs, seed, pieces=1536, resume=None, log=print):
    """Writes out/checkpoint.pt every third of an epoch and returns the trained model."""
    torch.manual_seed(seed)
    model = Tagger()
    model.encoder.load(weights)
    model.encoder.pieces.weight.requires_grad_(False)
    optimizer = _optimizer(model)
    done = 0
    if resume:
        state = torch.load(resume, weights_only=True)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        done = state["step"]
    per_epoch = len(_epoch(articles, tokenizer, pieces, seed, 0))
    steps = round(epochs * per_epoch)
    step, began, seen, mean = 0, time.time(), 0, None
    model.train()
    for epoch in range(int(epochs) + 1):
        if step + per_epoch <= done:
            step += per_epoch
            continue
        groups = _epoch(articles, tokenizer, pieces, seed, epoch)
        for group in groups[:per_epoch]:
            if step >= steps:
                break
            step += 1
            if step <= done:
                continue
            _set_rate(optimizer, step, steps)
            b = batch(group)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                x = model.encoder(b.pieces, b.features)
            value = loss(model, b, x.float())
            optimizer.zero_grad()
            value.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimizer.step()
            mean = value.item() if mean is None else 0.98 * mean + 0.02 * value.item()
            seen += b.pieces.numel()
            if step % 25 == 0:
                rate = seen / (time.time() - began)
                log(f"step {step} of {steps}  epoch {step / per_epoch:.2f}  loss {mean:.3f}  pieces/s {rate:.0f}")
            if step % max(1, per_epoch // 3) == 0:
                save(model, optimizer, step, f"{out}/checkpoint-{step}.pt")
    save(model, optimizer, step, f"{out}/checkpoint.pt")
    return model.eval()


def save(model, optimizer, step, path):
    torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "step": step}, path)


def _epoch(articles, tokenizer, pieces, seed, epoch):
    chance = seeded(seed, epoch)
    return batches(examples(articles, tokenizer, chance), pieces, chance)


def _optimizer(model):
    encoder = [p for p in model.encoder.parameters() if p.requires_grad]
    ids = {id(p) for p in model.encoder.parameters()}
    heads = [p for p in model.parameters() if id(p) not in ids]
    groups = [
        {"params": encoder, "lr": ENCODER_RATE, "rate": ENCODER_RATE},
        {"params": heads, "lr": HEAD_RATE, "rate": HEAD_RATE},
    ]
    return torch.optim.AdamW(groups, weight_decay=0.01, fused=True)


def _set_rate(optimizer, step, steps):
    left = (steps - step + 1) / (FALL * steps)
    share = min(1.0, step / WARM_UP, left)
    for group in optimizer.param_groups:
        group["lr"] = share * group["rate"]
