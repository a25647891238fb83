"""Trains the tagger that finds source, cue and content of attributions in news text."""
