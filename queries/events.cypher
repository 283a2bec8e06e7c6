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

MATCH (e:Event)
WHERE ($from IS NULL OR e.date >= $from)
  AND ($to IS NULL OR e.date <= $to)
OPTIONAL MATCH (e)-[:REGION]->(r:Region)
OPTIONAL MATCH (kind:EventType {notation: e.eventType})
WITH e, r, kind
WHERE ($region IS NULL OR r.iri STARTS WITH $region)
  AND ($type IS NULL OR kind.iri = $type
    OR EXISTS { MATCH (kind)-[:BROADER*1..4]->(broader:EventType) WHERE broader.iri = $type })
OPTIONAL MATCH (e)-[:ORGANIZER]->(body:Organization)
WITH e, r, kind, collect(DISTINCT body.name) AS organizers
OPTIONAL MATCH (e)<-[:EVENT]-(part:Participation)
WHERE NOT part.mode IN ['represented', 'absent', 'invited']
WITH e, r, kind, organizers, count(DISTINCT part) AS present
CALL (e) {
  MATCH (e)-[proof:EVIDENCED_BY]->(article:Article)
  RETURN proof.sentence AS sentence, coalesce(article.url, article.identifier) AS source
  ORDER BY proof.start LIMIT 1
}
RETURN e.date AS date, e.name AS event, kind.name AS type, e.status AS status, r.name AS region, e.place AS place,
  organizers, present, sentence, source
ORDER BY date IS NULL, date, event, source
