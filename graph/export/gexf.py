"""GEXF 1.2: the network for Gephi."""

from __future__ import annotations

import io
import re
from typing import IO

import networkx as nx

from ..store import Store
from .plain import plain_network


def write(store: Store, out: IO[bytes], *, vocabulary: bool) -> None:  # noqa: ARG001
    """Write the store's network as GEXF; it is built in memory."""
    written = io.BytesIO()
    nx.write_gexf(plain_network(store), written)
    # networkx notes today's date, which would make equal stores give different files.
    out.write(re.sub(rb' lastmodifieddate="[^"]*"', b"", written.getvalue(), count=1))
