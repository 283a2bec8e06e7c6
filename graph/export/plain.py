"""A network as XML formats can hold it: one value an attribute, and only characters that XML has."""

from __future__ import annotations

import re

import networkx as nx

from ..networks import network
from ..store import Store

SEPARATOR = "; "
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def plain_network(store: Store) -> nx.MultiDiGraph[str]:
    """The store's network with lists joined by `; ` and dates as ISO text, its edges numbered from `e1`; a
    character that XML cannot hold becomes U+FFFD."""
    plain: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    exact = network(store)
    for iri, attributes in exact.nodes(data=True):
        plain.add_node(iri, **{name: _plain(value) for name, value in attributes.items()})
    for number, (start, end, attributes) in enumerate(exact.edges(data=True), start=1):
        told = {name: _plain(value) for name, value in attributes.items()}
        plain.add_edge(start, end, key=f"e{number}", label=told["relation"], **told)
    return plain


def _plain(value: object) -> object:
    if isinstance(value, bool | int | float):
        return value
    text = SEPARATOR.join(map(str, value)) if isinstance(value, list) else str(value)
    return _NOT_XML.sub("\ufffd", text)
