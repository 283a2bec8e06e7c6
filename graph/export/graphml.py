"""GraphML: the network for Gephi, Cytoscape, yEd, igraph and networkx."""

from __future__ import annotations

from typing import IO

import networkx as nx

from ..store import Store
from .plain import plain_network


def write(store: Store, out: IO[bytes], *, vocabulary: bool) -> None:  # noqa: ARG001
    """Write the store's network as GraphML; it is built in memory."""
    nx.write_graphml_xml(plain_network(store), out)
