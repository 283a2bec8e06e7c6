// One event: who was there, how, and the sentences
MATCH (e:Event)<-[:EVENT]-(p:Participation)
WITH e, count(p) AS guests ORDER BY guests DESC, e.iri LIMIT 1
MATCH facts = (e)<-[:EVENT]-(p:Participation)-[:PERSON|POST|ORGANIZATION]->()
MATCH proof = (p)-[:EVIDENCED_BY]->(:Article)
RETURN facts, proof
