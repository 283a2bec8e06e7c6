"""What may be said: the ontology, the vocabularies and the shapes."""
