"""Text to facts: the only package that knows spaCy."""
