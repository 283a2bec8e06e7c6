//+ title = "Who said what"
//+ judul = "Siapa mengatakan apa"
//+ description = """
//+ Statements by speaker and by topic, a word that the statement holds. `quoted` words stand in quotation marks,
//+ `reported` ones are the article's own. Persons are found by name, bare posts by the post's name."""
//+ topic = "People"
//+ ordered = true
//+ [params]
//+ speaker = { type = "text", sample = "Tirta Wanandi", help = "Part of the speaker's name or post, or the person's IRI." }
//+ topic = { type = "text", sample = "pilkada", help = "A word or phrase in the statement." }
//+ from = { type = "date", sample = 2024-01-01, help = "The first day." }
//+ to = { type = "date", sample = 2024-12-31, help = "The last day." }
//+ [columns]
//+ date = { help = "the day of the statement, or of the article's publication", empty = "no date" }
//+ person = { help = "the speaker", empty = "not named" }
//+ post = "the post in which they speak, as far as the article says it with the statement"
//+ statement = "the words"
//+ form = "quoted or reported"
//+ event = "the event at which they fell"
//+ outlet = "the outlet that carries it"
//+ source = "address of the article, or its id"

MATCH (saying:Statement)-[words:EVIDENCED_BY]->(article:Article)
WHERE $topic IS NULL OR toLower(words.quote) CONTAINS toLower($topic)
OPTIONAL MATCH (saying)-[by:SPEAKER]->(one:Person)-[who:NAMED_IN]->(article)
WHERE who.iri = by.iri
OPTIONAL MATCH (saying)-[:SPEAKER_POST]->(seat:Post)
OPTIONAL MATCH (saying)-[of:EVENT]->(:Event)-[report:REPORTED_IN]->(article)
WHERE report.iri = of.iri
WITH words, article, saying, one, who, seat, report, coalesce(saying.date, article.datePublished) AS date,
  toLower(coalesce(who.name, '') + '\n' + coalesce(seat.name, '')) AS names
WHERE ($speaker IS NULL OR names CONTAINS toLower($speaker)
    OR any(name IN [one.name] + coalesce(one.alias, []) WHERE toLower(name) CONTAINS toLower($speaker))
    OR EXISTS { MATCH (one)-[mention:NAMED_IN]->(:Article) WHERE mention.iri = $speaker })
  AND ($from IS NULL OR date >= $from)
  AND ($to IS NULL OR date <= $to)
RETURN DISTINCT date, who.name AS person, seat.name AS post, words.quote AS statement,
  CASE WHEN saying.direct THEN 'quoted' ELSE 'reported' END AS form, report.name AS event,
  article.publisher AS outlet, coalesce(article.url, article.identifier) AS source
ORDER BY date IS NULL, date, source, statement, person, post
