//+ title = "Who was at an event"
//+ judul = "Siapa saja yang hadir di suatu acara"
//+ description = """
//+ Everybody whom articles name with an event: people, posts, bodies and groups, how they took part, whom they stood in
//+ for, and who was missing."""
//+ topic = "Events"
//+ ordered = true
//+ heading = ["event", "date", "place", "source"]
//+ [params]
//+ event = { type = "text", sample = "Deklarasi", help = "Part of the event's name, or its IRI." }
//+ region = { type = "region", sample = "Kotim", help = "Where the event was." }
//+ from = { type = "date", sample = 2024-01-01, help = "The first day." }
//+ to = { type = "date", sample = 2024-12-31, help = "The last day." }
//+ [columns]
//+ event = "the event"
//+ date = { help = "its day", empty = "no date" }
//+ place = "where it was"
//+ person = { help = "the participant, where the article names one", empty = "not named" }
//+ post = "the post, body or group"
//+ how = "opened, spoke, attended, …, and for whom; represented, and by whom; absent; invited"
//+ sentence = "the sentence that says so"
//+ source = "address of the article, or its id"

MATCH (part:Participation)-[of:EVENT]->(e:Event)-[report:REPORTED_IN]->(article:Article)
WHERE report.iri = of.iri
  AND ($event IS NULL OR toLower(report.name) CONTAINS toLower($event) OR report.iri = $event)
  AND ($region IS NULL OR EXISTS { MATCH (r:Region) WHERE r.notation = report.region AND r.iri STARTS WITH $region })
  AND ($from IS NULL OR report.date >= $from)
  AND ($to IS NULL OR report.date <= $to)
OPTIONAL MATCH (part)-[is:PERSON]->(:Person)-[who:NAMED_IN]->(article)
WHERE who.iri = is.iri
OPTIONAL MATCH (part)-[:POST]->(seat:Post)
OPTIONAL MATCH (part)-[:ORGANIZATION]->(body:Organization)
// A participation names one other: a second sender is told by its own relationship to the deputy.
OPTIONAL MATCH (part)-[:REPRESENTS|REPRESENTED_BY]-(partner:Participation)
OPTIONAL MATCH (partner)-[:POST|ORGANIZATION]->(desk)
OPTIONAL MATCH (partner)-[by_whom:PERSON]->(:Person)-[envoy:NAMED_IN]->(article)
WHERE envoy.iri = by_whom.iri
CALL (part) {
  MATCH (part)-[proof:EVIDENCED_BY {modeEvidence: true}]->(article:Article)
  RETURN proof.sentence AS sentence, coalesce(article.url, article.identifier) AS source
  LIMIT 1
}
WITH *, coalesce(desk.name + ', ' + envoy.name, desk.name, envoy.name, partner.group) AS by
RETURN DISTINCT report.name AS event, report.date AS date, report.place AS place, who.name AS person,
  coalesce(seat.name, body.name, part.group) AS post,
  CASE
    WHEN by IS NULL THEN part.mode
    WHEN part.mode = 'represented' THEN part.mode + ' by ' + by
    ELSE part.mode + ' for ' + by
  END AS how, sentence, source
ORDER BY date IS NULL, date, event, source, person IS NULL, person, post, how
