// The region with the most events, and what happened there
MATCH (r:Region)<-[:REGION]-(e:Event)
WITH r, count(e) AS number ORDER BY number DESC, r.iri LIMIT 1
MATCH there = (r)<-[:REGION]-(e:Event)
OPTIONAL MATCH attended = (:Person)-[:ATTENDED]->(e)
RETURN there, attended LIMIT 200
