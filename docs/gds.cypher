// Graph Data Science on petakuasa's derived short-cuts.
//
// Needs the plugin Graph Data Science 2.13 or later for Neo4j 5.26 or later. Its Community edition is enough: all that is
// used here is in it (with at most four threads). Aura: Graph Analytics, or AuraDS. Not for the embedded server.
// Run one statement after the other in Browser. Nothing is written to the database.

// Persons who appeared together. An event of n persons counts 1/(n-1) for each pair, so that a ceremony of fifty says
// less than a meeting of three.
MATCH (a:Person)-[together:CO_ATTENDED]->(b:Person)
RETURN gds.graph.project('company', a, b, {relationshipProperties: {weight: together.weight}},
  {undirectedRelationshipTypes: ['*']}) AS graph;

// Groups of persons who keep company.
CALL gds.leiden.stream('company', {relationshipWeightProperty: 'weight', randomSeed: 42, concurrency: 1})
YIELD nodeId, communityId
RETURN communityId, count(*) AS persons, collect(gds.util.asNode(nodeId).name)[..10] AS some
ORDER BY persons DESC LIMIT 20;

// Who stands in the middle.
CALL gds.pageRank.stream('company', {relationshipWeightProperty: 'weight'})
YIELD nodeId, score
RETURN gds.util.asNode(nodeId).name AS person, score ORDER BY score DESC LIMIT 20;

// Who links groups that are otherwise apart.
CALL gds.betweenness.stream('company')
YIELD nodeId, score
RETURN gds.util.asNode(nodeId).name AS person, score ORDER BY score DESC LIMIT 20;

CALL gds.graph.drop('company') YIELD graphName RETURN graphName;

// Posts and the events that their holders attended: a graph of two kinds of node.
MATCH (post:Post)-[:ATTENDED]->(event:Event)
RETURN gds.graph.project('attendance', post, event) AS graph;

// Posts that go to the same events.
CALL gds.nodeSimilarity.stream('attendance', {topK: 5, degreeCutoff: 2})
YIELD node1, node2, similarity
RETURN gds.util.asNode(node1).name AS post, gds.util.asNode(node2).name AS other, similarity
ORDER BY similarity DESC LIMIT 20;

CALL gds.graph.drop('attendance') YIELD graphName RETURN graphName;
