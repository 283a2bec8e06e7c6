"""Judging the extraction against hand-made truth."""
