//+ title = "Which events took place"
//+ judul = "Acara apa saja yang berlangsung"
//+ description = """
//+ Events by kind, region and period, with the organisers and the number of participants that the article names (people,
//+ posts, bodies, groups) as there in person. Planned, postponed and cancelled events are marked."""
//+ topic = "Events"
//+ ordered = true
//+ [params]
//+ type = { type = "event-type", sample = "rakor", help = "The kind of event, by any of its names, with the kinds in it." }
//+ region = { type = "region", sample = "Kotim", help = "Where the event was." }
//+ from = { type = "date", sample = 2024-01-01, help = "The first day." }
//+ to = { type = "date", sample = 2024-12-31, help = "The last day." }
//+ [columns]
//+ date = { help = "the event's first day", empty = "no date" }
//+ event = "the event"
//+ type = "its kind"
//+ status = "held, planned, postponed or cancelled"
//+ region = "the region of the event"
//+ place = "where it was"
//+ organizers = { help = "who held it", many = true }
//+ present = "how many participants were there in person"
//+ sentence = "the sentence that names it"
//+ source = "address of the article, or its id"

MATCH (e:Event)-[report:REPORTED_IN]->(article:Article)
WHERE ($from IS NULL OR report.date >= $from)
  AND ($to IS NULL OR report.date <= $to)
OPTIONAL MATCH (r:Region)
WHERE r.notation = report.region
OPTIONAL MATCH (kind:EventType)
WHERE kind.notation = report.eventType
WITH e, report, article, r, kind
WHERE ($region IS NULL OR r.iri STARTS WITH $region)
  AND ($type IS NULL OR kind.iri = $type
    OR EXISTS { MATCH (kind)-[:BROADER*1..4]->(broader:EventType) WHERE broader.iri = $type })
OPTIONAL MATCH (e)-[:ORGANIZER]->(body:Organization)
WHERE body.iri IN report.organizer
WITH e, report, article, r, kind, collect(DISTINCT body.name) AS organizers
OPTIONAL MATCH (e)<-[at:EVENT]-(part:Participation)
WHERE at.iri = report.iri
  AND NOT part.mode IN ['represented', 'absent', 'invited']
WITH e, report, article, r, kind, organizers, count(DISTINCT part) AS present
CALL (e, article) {
  MATCH (e)-[proof:EVIDENCED_BY]->(article)
  RETURN proof.sentence AS sentence, coalesce(article.url, article.identifier) AS source
  ORDER BY proof.start LIMIT 1
}
RETURN report.date AS date, report.name AS event, kind.name AS type, report.status AS status, r.name AS region, report.place AS place,
  organizers, present, sentence, source
ORDER BY date IS NULL, date, event, source
