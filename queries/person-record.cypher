//+ title = "What articles say of a person"
//+ judul = "Rekam jejak seseorang"
//+ description = """
//+ Offices, events and statements of everybody who bears the name, in the order of time, also where other articles
//+ write the name otherwise and identity has joined them. Equal names need not be one person; the IRI of a person finds
//+ one alone. The name is as the article of the row writes it."""
//+ topic = "People"
//+ ordered = true
//+ [params]
//+ person = { type = "text", required = true, sample = "Tirta Wanandi", help = "Part of the name, or the person's IRI." }
//+ [columns]
//+ date = { help = "the event's day, or that of the article's publication", empty = "no date" }
//+ kind = "office, event or statement"
//+ person = "the name"
//+ post = "the post held, or in which the person came or spoke"
//+ what = "the office as the article words it, the event, or the words said"
//+ how = "the capacity, the mode of participation, or quoted or reported"
//+ sentence = "the sentence that says so"
//+ source = "address of the article, or its id"

MATCH (who:Person)-[named:NAMED_IN]->(article:Article)
WHERE toLower(who.name) CONTAINS toLower($person) OR any(name IN who.alias WHERE toLower(name) CONTAINS toLower($person))
  OR EXISTS { MATCH (who)-[mention:NAMED_IN]->(:Article) WHERE mention.iri = $person }
CALL (who, named, article) {
  MATCH (who)<-[m:MEMBER]-(fact:Tenure)-[:POST]->(seat:Post)
  WHERE m.iri = named.iri
  RETURN fact, 'office' AS kind, seat.name AS post, fact.surface AS what, fact.capacity AS how, NULL AS day
  UNION ALL
  MATCH (who)<-[is:PERSON]-(fact:Participation)-[of:EVENT]->(:Event)-[report:REPORTED_IN]->(article)
  WHERE is.iri = named.iri AND report.iri = of.iri
  OPTIONAL MATCH (fact)-[:POST]->(seat:Post)
  RETURN fact, 'event' AS kind, seat.name AS post, report.name AS what, fact.mode AS how, report.date AS day
  UNION ALL
  MATCH (who)<-[by:SPEAKER]-(fact:Statement)-[words:EVIDENCED_BY]->(article)
  WHERE by.iri = named.iri
  OPTIONAL MATCH (fact)-[:SPEAKER_POST]->(seat:Post)
  RETURN fact, 'statement' AS kind, seat.name AS post, words.quote AS what,
    CASE WHEN fact.direct THEN 'quoted' ELSE 'reported' END AS how, fact.date AS day
}
CALL (fact) {
  MATCH (fact)-[proof:EVIDENCED_BY]->(a:Article)
  RETURN proof.sentence AS sentence, coalesce(a.url, a.identifier) AS source, a.datePublished AS published
  ORDER BY proof.modeEvidence IS NULL, proof.start LIMIT 1
}
RETURN DISTINCT coalesce(day, published) AS date, kind, named.name AS person, post, what, how, sentence, source
ORDER BY date IS NULL, date, kind, what, person, post, how, source
