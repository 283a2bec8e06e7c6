//+ title = "Who organises events"
//+ judul = "Siapa penyelenggara acara"
//+ description = """
//+ Bodies that articles name as organisers, by the number of events, with the kinds of these events. Reports of one
//+ event count once, as far as identity has been worked out."""
//+ topic = "Events"
//+ ordered = true
//+ [params]
//+ region = { type = "region", sample = "Kotim", help = "Where the events were." }
//+ from = { type = "date", sample = 2024-01-01, help = "The first day of the events." }
//+ to = { type = "date", sample = 2024-12-31, help = "The last day of the events." }
//+ [columns]
//+ organizer = "the body"
//+ events = "how many events it held"
//+ types = { help = "the kinds of these events", many = true }
//+ first = { help = "the first day of these events", empty = "no date" }
//+ last = { help = "the last day of these events", empty = "no date" }

MATCH (:Article)<-[report:REPORTED_IN]-(e:Event)-[:ORGANIZER]->(body:Organization)
WHERE body.iri IN report.organizer
  AND ($region IS NULL OR EXISTS { MATCH (r:Region) WHERE r.notation = report.region AND r.iri STARTS WITH $region })
  AND ($from IS NULL OR report.date >= $from)
  AND ($to IS NULL OR report.date <= $to)
OPTIONAL MATCH (kind:EventType)
WHERE kind.notation = report.eventType
WITH body, count(DISTINCT e.iri) AS events, collect(DISTINCT kind.name) AS types, min(report.date) AS first, max(report.date) AS last
RETURN body.name AS organizer, events, types, first, last
ORDER BY events DESC, organizer
