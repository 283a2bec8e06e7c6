// Posts with a seat in a Forkopimda, and on what basis
MATCH (rule:ForumRule)-[:FORUM_ROLE]->(role:Role)<-[:ROLE]-(post:Post)-[:REGION]->(region:Region)
WHERE region.level IN rule.forumScope
RETURN region.name AS region, post.name AS post, rule.forumPart AS part, rule.basis AS basis
ORDER BY region, part, post LIMIT 200
