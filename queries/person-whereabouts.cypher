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

// Whoever is one with somebody who bears the name: by identity, or alone.
MATCH (named:Person)
WHERE toLower(named.name) CONTAINS toLower($person) OR named.iri = $person
  OR any(name IN named.alias WHERE toLower(name) CONTAINS toLower($person))
WITH collect(DISTINCT coalesce(named.canonical, named.iri)) AS sought
MATCH (who:Person)
WHERE coalesce(who.canonical, who.iri) IN sought
MATCH (who)<-[:PERSON]-(part:Participation)-[:EVENT]->(e:Event)
WHERE NOT part.mode IN ['represented', 'absent', 'invited']
  AND ($from IS NULL OR e.date >= $from)
  AND ($to IS NULL OR e.date <= $to)
OPTIONAL MATCH (e)-[:REGION]->(r:Region)
CALL (part) {
  MATCH (part)-[proof:EVIDENCED_BY]->(article:Article)
  RETURN proof.sentence AS sentence, coalesce(article.url, article.identifier) AS source
  ORDER BY proof.start LIMIT 1
}
RETURN DISTINCT e.date AS date, who.name AS person, r.name AS region, e.place AS place, e.name AS event,
  part.mode AS how, sentence, source
ORDER BY date IS NULL, date, event, person, how, source
