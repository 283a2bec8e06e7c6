//+ title = "Which events belong to an operation or election"
//+ judul = "Acara apa saja dalam suatu operasi atau pemilihan"
//+ description = """
//+ Events that articles place under a police operation, an election or a programme, with the number of participants who
//+ were there in person."""
//+ topic = "Events"
//+ ordered = true
//+ [params]
//+ operation = { type = "operation", sample = "Pilkada 2024", help = "The operation, election or programme, by any of its names." }
//+ region = { type = "region", sample = "Kotim", help = "Where the event was." }
//+ [columns]
//+ operation = "the operation, election or programme"
//+ date = { help = "the event's day", empty = "no date" }
//+ event = "the event"
//+ region = "the region of the event"
//+ place = "where it was"
//+ present = "how many participants were there in person"
//+ sentence = "the sentence that names the event"
//+ source = "address of the article, or its id"

MATCH (article:Article)<-[report:REPORTED_IN]-(e:Event)-[:PART_OF]->(o:Operation)
WHERE o.notation = report.partOf
  AND ($operation IS NULL OR o.iri = $operation)
OPTIONAL MATCH (r:Region)
WHERE r.notation = report.region
WITH e, report, article, o, r
WHERE $region IS NULL OR r.iri STARTS WITH $region
OPTIONAL MATCH (e)<-[at:EVENT]-(part:Participation)
WHERE at.iri = report.iri
  AND NOT part.mode IN ['represented', 'absent', 'invited']
WITH e, report, article, o, r, count(DISTINCT part) AS present
CALL (e, article) {
  MATCH (e)-[proof:EVIDENCED_BY]->(article)
  RETURN proof.sentence AS sentence, coalesce(article.url, article.identifier) AS source
  ORDER BY proof.start LIMIT 1
}
RETURN coalesce(o.name, o.notation) AS operation, report.date AS date, report.name AS event, r.name AS region, report.place AS place,
  present, sentence, source
ORDER BY operation, date IS NULL, date, event, source
