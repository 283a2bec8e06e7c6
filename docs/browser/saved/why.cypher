// Every sentence behind one person's record
MATCH (p:Person)<-[:MEMBER|PERSON|SPEAKER]-(fact)-[proof:EVIDENCED_BY]->(a:Article)
WITH p, count(proof) AS number ORDER BY number DESC, p.iri LIMIT 1
MATCH (p)<-[role:MEMBER|PERSON|SPEAKER]-(fact)-[proof:EVIDENCED_BY]->(a:Article)
RETURN p.name AS person, [l IN labels(fact) WHERE l <> 'Petakuasa'][0] AS fact, proof.quote AS quote,
  proof.sentence AS sentence, a.datePublished AS published, coalesce(a.url, a.identifier) AS source
ORDER BY published, sentence
