//+ title = "Who stayed away"
//+ judul = "Siapa yang tidak hadir"
//+ description = """
//+ Everybody of whom an article says that they did not come: absent, or represented, and by whom. Being left out of a
//+ report is no absence."""
//+ topic = "People"
//+ ordered = true
//+ [params]
//+ region = { type = "region", sample = "Kotim", help = "Where the event was." }
//+ from = { type = "date", sample = 2024-01-01, help = "The first day of the event." }
//+ to = { type = "date", sample = 2024-12-31, help = "The last day of the event." }
//+ [columns]
//+ date = { help = "the event's day", empty = "no date" }
//+ event = "the event"
//+ region = "the region of the event"
//+ post = "the post or body that was missing"
//+ person = { help = "its holder, where the article names one", empty = "not named" }
//+ how = "absent, or represented and by whom"
//+ sentence = "the sentence that says so"
//+ source = "address of the article, or its id"

MATCH (part:Participation)-[of:EVENT]->(:Event)-[report:REPORTED_IN]->(article:Article)
WHERE report.iri = of.iri
  AND part.mode IN ['absent', 'represented']
  AND ($from IS NULL OR report.date >= $from)
  AND ($to IS NULL OR report.date <= $to)
OPTIONAL MATCH (r:Region)
WHERE r.notation = report.region
WITH part, report, article, r
WHERE $region IS NULL OR r.iri STARTS WITH $region
OPTIONAL MATCH (part)-[:POST|ORGANIZATION]->(seat)
OPTIONAL MATCH (part)-[is:PERSON]->(:Person)-[who:NAMED_IN]->(article)
WHERE who.iri = is.iri
OPTIONAL MATCH (part)-[:REPRESENTED_BY]->(deputy:Participation)
OPTIONAL MATCH (deputy)-[:POST]->(desk:Post)
OPTIONAL MATCH (deputy)-[by_whom:PERSON]->(:Person)-[envoy:NAMED_IN]->(article)
WHERE envoy.iri = by_whom.iri
CALL (part) {
  MATCH (part)-[proof:EVIDENCED_BY {modeEvidence: true}]->(article:Article)
  RETURN proof.sentence AS sentence, coalesce(article.url, article.identifier) AS source
  LIMIT 1
}
WITH *, coalesce(desk.name + ', ' + envoy.name, desk.name, envoy.name, deputy.group) AS by
RETURN DISTINCT report.date AS date, report.name AS event, r.name AS region,
  coalesce(seat.name, part.group) AS post, who.name AS person,
  CASE WHEN by IS NULL THEN part.mode ELSE part.mode + ' by ' + by END AS how, sentence, source
ORDER BY date IS NULL, date, event, source, post, person, how
