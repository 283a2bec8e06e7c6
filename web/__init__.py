"""Showing: the SPARQL endpoint, linked data and the explorer, over processes that read the store."""
