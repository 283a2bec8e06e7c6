"""Writing the graph to files, one format a module."""
