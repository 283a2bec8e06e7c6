"""Asking: named questions, each in SPARQL and in Cypher."""
