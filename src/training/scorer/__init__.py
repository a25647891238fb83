"""Trains the encoder and heads that score the tone, loaded language and frames of news sentences."""
