// Who stood in for whom
MATCH (came)-[r:REPRESENTED]->(missing)
MATCH (p:Participation)-[proof:EVIDENCED_BY]->(a:Article)
WHERE p.iri = r.iri
RETURN came.name AS stand_in, missing.name AS missing, proof.sentence AS sentence,
  coalesce(a.url, a.identifier) AS source
ORDER BY missing, stand_in LIMIT 100
