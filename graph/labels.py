"""How a post is called: `Kapolres Banyuasin`, `Dandim 1017/Lamandau`, `Ketua DPRD Kabupaten Lamandau`."""

from __future__ import annotations

from .. import facts
from ..ontology.vocabulary import Vocabulary

LEADERS = frozenset({"head", "deputy"})
GOVERNMENTS = frozenset({"provincial_government", "regency_government", "city_government"})


def post(post: facts.Post, organization: facts.Organization | None, vocabulary: Vocabulary) -> str:
    """The title, and what tells the post from others of that title: for the head of a body whose title names
    the kind of body (`Kapolres`) its place, else the body's name; the region where there is no body."""
    region = vocabulary.regions.get(post.region or "")
    if organization is None:
        return f"{post.title} {region.label}" if region else post.title
    named = _names_its_body(post, organization, vocabulary)
    place = _place(organization, vocabulary) if named else organization.name
    words, more = post.title.split(" "), place.split(" ")
    return " ".join(words + (more[1:] if more[0] == words[-1] else more)).strip()


def _names_its_body(post: facts.Post, organization: facts.Organization, vocabulary: Vocabulary) -> bool:
    """True for `Kapolres` of a Polres, and for `Sekda` of a government, though a Sekda heads its secretariat;
    false for `Ketua`, which the role's full label (`Ketua DPRD`) continues, and for a `Kabag Ops`, who is not
    the head."""
    role = vocabulary.roles.get(post.role or "")
    return (
        role is not None
        and role.position in LEADERS
        and (role.institution_type == organization.type or organization.type in GOVERNMENTS)
        and not role.label.startswith(f"{post.title} ")
    )


def _place(organization: facts.Organization, vocabulary: Vocabulary) -> str:
    """The part of a body's name that is no kind: `1017/Lamandau` of `Kodim 1017/Lamandau`, `Paser` (not
    `Kabupaten Paser`) of `Pemerintah Kabupaten Paser`, nothing of the one Kejaksaan Agung. The whole name
    where it is not built as the vocabulary says."""
    kind = vocabulary.institution_types.get(organization.type or "")
    region = vocabulary.regions.get(organization.region or "")
    pattern = (kind.canonical if kind else None) or "{name}"
    if region and "{full_name}" in pattern:
        return region.label
    prefix = pattern.partition("{")[0]
    return organization.name.removeprefix(prefix)
