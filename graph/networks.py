"""The network of persons, posts, organizations and events, for networkx and what reads its files."""

from __future__ import annotations

from collections import defaultdict

import networkx as nx

from .projection import Projection
from .property_graph import FINGERPRINT, Part
from .shortcuts import links_of, stand_ins
from .store import Store

KINDS = frozenset({"Person", "Post", "Organization", "Event"})


def network(store: Store) -> nx.MultiDiGraph[str]:
    """The store's property graph (decisions/0005) without the fact nodes: what they state is on the edges.

    A node is an IRI with `kind` (one of `KINDS`), `label` (its name) and its other properties; an event also
    has `source`, the addresses or ids of its articles. An edge's `relation` is the relationship's type
    (`HOLDS`, `ATTENDED`, `POST_IN`, `CO_ATTENDED`, …), and so is its key, with an IRI behind it where there
    are several of a type between two nodes; `sentences` are those that state it. Nodes and edges come in the
    order of their IRIs.
    """
    part = Projection(store).whole()
    sources, sentences = _sources(part), _sentences(part)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for iri, node in sorted(part.nodes.items()):
        if node.label in KINDS:
            properties = dict(sorted(node.properties.items()))
            label = properties.pop("name", iri)
            properties.pop(FINGERPRINT, None)
            told = {"source": sources[iri]} if iri in sources else {}
            graph.add_node(iri, kind=node.label, label=label, **properties, **told)
    for key, relationship in sorted(part.relationships.items()):
        if relationship.start in graph and relationship.end in graph:
            stated = sorted(sentences.get((relationship.iri or relationship.start, relationship.end), ()))
            properties = dict(sorted(relationship.properties.items()))
            told = {"sentences": stated} if stated else {}
            type_, start, end, which = key
            graph.add_edge(start, end, key=f"{type_} {which}".rstrip(), relation=type_, **properties, **told)
    return graph


def _sources(part: Part) -> dict[str, list[str]]:
    """Where an event is told: the URLs of its articles, or their ids where they have none."""
    sources: dict[str, set[str]] = defaultdict(set)
    for relationship in part.relationships.values():
        if relationship.type == "EVIDENCED_BY":
            about = part.nodes[relationship.end].properties
            sources[relationship.start].add(str(about.get("url") or about["identifier"]))
    return {iri: sorted(found) for iri, found in sources.items() if part.nodes[iri].label == "Event"}


def _sentences(part: Part) -> dict[tuple[str, str], set[str]]:
    """The sentences behind a short-cut, by its ends; behind one that has an IRI, by that and its end."""
    links = links_of(part)
    senders: dict[str, list[str]] = defaultdict(list)
    for stand_in, sender in stand_ins(part):
        senders[stand_in].append(sender)
    sentences: dict[tuple[str, str], set[str]] = defaultdict(set)
    for relationship in part.relationships.values():
        if relationship.type != "EVIDENCED_BY":
            continue
        fact = relationship.start
        sentence = str(relationship.properties["sentence"])
        of = links[fact]
        if "MEMBER" in of and "POST" in of:
            sentences[of["MEMBER"], of["POST"]].add(sentence)
        if "EVENT" in of:
            for who in ("PERSON", "POST"):
                if who in of:
                    sentences[of[who], of["EVENT"]].add(sentence)
        for represented in senders[fact]:
            for whom in ("PERSON", "POST", "ORGANIZATION"):
                if whom in links[represented]:
                    sentences[fact, links[represented][whom]].add(sentence)
    return sentences
