"""The whole training: teachers on the gold, their labels on news, the tagger on both."""

import gzip
import json
import os
import time
from multiprocessing import Pool

import torch

from . import gold
from .examples import cuts, unlabelled
from .export import export
from .model import Tagger
from .predict import tokenizer_of
from .teachers import graded, labelled, teachers
from .train import train

TEACHER_EPOCHS = 6

EPOCHS, GOLD_CUTS = 5, 4
"""How often the tagger goes through all the news, and through so many cuts of the gold."""

PIECES, RATE, DROPOUT = 16384, 4e-4, 0.05


def run(arguments, log):
    started = time.time()

    def say(line):
        log(f"{time.time() - started:4.0f} s  {line}")

    torch.set_float32_matmul_precision("high")
    articles = gold.read(arguments.gold)
    tokenizer = arguments.weights / "tokenizer.json"
    known = _everywhere(_cuts, articles, tokenizer)
    news = [e for some in _everywhere(_unlabelled, _bodies(arguments.news), tokenizer) for e in some]
    say(f"{len(articles)} articles, {len(news)} windows of news")
    device = "cuda" if torch.cuda.is_available() else "cpu"
    workers = max(0, min(8, os.cpu_count() - 2))
    taught = list(teachers(known, arguments.teacher / "model.safetensors", device, arguments.seed, workers, say))
    lessons = graded(taught, [cuts[:GOLD_CUTS] for cuts in known], device) + labelled(taught, news, device)
    say(f"{len(lessons)} lessons")
    del taught
    torch.manual_seed(arguments.seed)
    model = Tagger(dropout=DROPOUT)
    model.encoder.load(arguments.weights / "model.safetensors")
    train(model.to(device), [lessons] * EPOCHS, PIECES, RATE, arguments.seed, workers=workers, log=say)
    arguments.out.mkdir(parents=True, exist_ok=True)
    torch.save(model.cpu().state_dict(), arguments.out / "tagger.pt")
    export(model, arguments.out)
    say("done")


def _bodies(path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line)["body"] for line in lines]


def _everywhere(work, items, tokenizer):
    with Pool(initializer=_begin, initargs=(tokenizer,)) as pool:
        return pool.map(work, items, chunksize=8)


def _begin(path):
    global _tokenizer
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    _tokenizer = tokenizer_of(path)


def _cuts(article):
    return cuts(article, _tokenizer, TEACHER_EPOCHS)


def _unlabelled(text):
    return unlabelled(text, _tokenizer)
