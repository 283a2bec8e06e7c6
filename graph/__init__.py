"""Keeping: facts as RDF in named graphs, and the property graph projected from them."""
