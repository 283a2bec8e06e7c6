//+ title = "Which outlets the graph rests on"
//+ judul = "Media mana yang menjadi sumber"
//+ description = """
//+ Outlets with their articles and the facts that these state: who reads the answers should know whose reports they are."""
//+ topic = "Sources"
//+ ordered = true
//+ [params]
//+ [columns]
//+ outlet = { help = "the outlet", empty = "not named" }
//+ articles = "its articles"
//+ first = { help = "the first publication", empty = "no date" }
//+ last = { help = "the last publication", empty = "no date" }
//+ events = "events that they report"
//+ participations = "participations that they state"

MATCH (a:Article)
OPTIONAL MATCH (a)<-[report:REPORTED_IN]-(:Event)
OPTIONAL MATCH (a)<-[:EVIDENCED_BY]-(part:Participation)
WITH a.publisher AS outlet, count(DISTINCT a) AS articles, min(a.datePublished) AS first, max(a.datePublished) AS last,
  count(DISTINCT report.iri) AS events, count(DISTINCT part) AS participations
RETURN outlet, articles, first, last, events, participations
ORDER BY articles DESC, outlet IS NULL, outlet
