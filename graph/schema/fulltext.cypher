// Full-text search on names, which Neo4j has in every edition and the embedded server has not:
//   CALL db.index.fulltext.queryNodes('petakuasa_names', 'hartono') YIELD node, score RETURN node.name, score
CREATE FULLTEXT INDEX petakuasa_names IF NOT EXISTS
FOR (n:Person|Organization|Post|Event|Region) ON EACH [n.name, n.alias, n.altLabel, n.headline];
