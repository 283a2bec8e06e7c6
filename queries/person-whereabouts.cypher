//+ title = "Where a person was, and when"
//+ judul = "Di mana dan kapan seseorang hadir"
//+ description = """
//+ The events at which articles saw somebody of that name in person, with day and place, also under the other names that
//+ identity has joined. Equal names need not be one person; the IRI of a person finds one alone."""
//+ topic = "People"
//+ ordered = true
//+ [params]
//+ person = { type = "text", required = true, sample = "Cakra Wibisana", help = "Part of the name, or the person's IRI." }
//+ from = { type = "date", sample = 2024-01-01, help = "The first day." }
//+ to = { type = "date", sample = 2024-12-31, help = "The last day." }
//+ [columns]
//+ date = { help = "the event's day", empty = "no date" }
//+ person = "the name"
//+ region = "the region of the event"
//+ place = "where it was"
//+ event = "the event"
//+ how = "opened, led, signed, inaugurated, spoke, accompanied or attended"
//+ sentence = "the sentence that says so"
//+ source = "address of the article, or its id"

MATCH (a:Article)<-[named:NAMED_IN]-(who:Person)<-[is:PERSON]-(part:Participation)-[of:EVENT]->(:Event)-[report:REPORTED_IN]->(a)
WHERE named.iri = is.iri AND report.iri = of.iri
  AND (toLower(who.name) CONTAINS toLower($person) OR any(name IN who.alias WHERE toLower(name) CONTAINS toLower($person))
    OR EXISTS { MATCH (who)-[mention:NAMED_IN]->(:Article) WHERE mention.iri = $person })
  AND NOT part.mode IN ['represented', 'absent', 'invited']
  AND ($from IS NULL OR report.date >= $from)
  AND ($to IS NULL OR report.date <= $to)
OPTIONAL MATCH (r:Region)
WHERE r.notation = report.region
CALL (part) {
  MATCH (part)-[proof:EVIDENCED_BY {modeEvidence: true}]->(article:Article)
  RETURN proof.sentence AS sentence, coalesce(article.url, article.identifier) AS source
  LIMIT 1
}
RETURN DISTINCT report.date AS date, named.name AS person, r.name AS region, report.place AS place, report.name AS event,
  part.mode AS how, sentence, source
ORDER BY date IS NULL, date, event, person, how, source
