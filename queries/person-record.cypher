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

// Whoever is one with somebody who bears the name: by identity, or alone.
MATCH (named:Person)
WHERE toLower(named.name) CONTAINS toLower($person) OR named.iri = $person
  OR any(name IN named.alias WHERE toLower(name) CONTAINS toLower($person))
WITH collect(DISTINCT coalesce(named.canonical, named.iri)) AS sought
MATCH (who:Person)
WHERE coalesce(who.canonical, who.iri) IN sought
CALL (who) {
  MATCH (who)<-[:MEMBER]-(fact:Tenure)-[:POST]->(seat:Post)
  RETURN fact, 'office' AS kind, seat.name AS post, fact.surface AS what, fact.capacity AS how, NULL AS day
  UNION ALL
  MATCH (who)<-[:PERSON]-(fact:Participation)-[:EVENT]->(e:Event)
  OPTIONAL MATCH (fact)-[:POST]->(seat:Post)
  RETURN fact, 'event' AS kind, seat.name AS post, e.name AS what, fact.mode AS how, e.date AS day
  UNION ALL
  MATCH (who)<-[:SPEAKER]-(fact:Statement)-[words:EVIDENCED_BY]->(:Article)
  OPTIONAL MATCH (fact)-[:SPEAKER_POST]->(seat:Post)
  RETURN fact, 'statement' AS kind, seat.name AS post, words.quote AS what,
    CASE WHEN fact.direct THEN 'quoted' ELSE 'reported' END AS how, fact.date AS day
}
CALL (fact) {
  MATCH (fact)-[proof:EVIDENCED_BY]->(article:Article)
  RETURN proof.sentence AS sentence, coalesce(article.url, article.identifier) AS source,
    article.datePublished AS published
  ORDER BY proof.start LIMIT 1
}
RETURN DISTINCT coalesce(day, published) AS date, kind, who.name AS person, post, what, how, sentence, source
ORDER BY date IS NULL, date, kind, what, person, post, how, source
