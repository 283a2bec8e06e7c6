// Who appears together most
MATCH (a:Person)-[c:CO_ATTENDED]->(b:Person)
RETURN a.name AS person, b.name AS other, c.events AS events, round(c.weight, 2) AS weight
ORDER BY c.weight DESC, person, other LIMIT 50
