//+ title = "When was nobody seen in an office"
//+ judul = "Kapan tidak ada yang terlihat memegang jabatan"
//+ description = """
//+ Spans between two sightings of a post's holders in which no article shows anybody in it, of at least so many days.
//+ Either the post was vacant, or the articles at hand are silent about it."""
//+ topic = "Offices"
//+ ordered = true
//+ [params]
//+ post = { type = "text", sample = "Kajari", help = "Part of the post's name." }
//+ region = { type = "region", sample = "Lamandau", help = "Where the post is." }
//+ days = { type = "integer", default = 180, sample = 365, help = "The shortest span that counts." }
//+ [columns]
//+ post = "the post"
//+ last_seen = "the last day on which an article shows a holder"
//+ last_holder = "who that was"
//+ next_seen = "the next day on which an article shows one"
//+ next_holder = "who that was"
//+ days = "from the one sighting to the other"

MATCH (seat:Post)<-[:POST]-(t:Tenure)-[held:MEMBER]->(who:Person)-[named:NAMED_IN]->(a:Article), (t)-[:EVIDENCED_BY]->(a)
WHERE named.iri = held.iri
  AND ($post IS NULL OR toLower(seat.name) CONTAINS toLower($post))
  AND ($region IS NULL OR EXISTS { MATCH (seat)-[:REGION]->(r:Region) WHERE r.iri STARTS WITH $region })
  AND NOT t.capacity IN ['former', 'elected', 'candidate']
// An article's day is that of its publication or, where it has none, those of the events that it reports.
OPTIONAL MATCH (a)<-[told:REPORTED_IN]-(:Event)
WITH seat, named.name AS name, coalesce(a.datePublished, told.date) AS day
WHERE day IS NOT NULL
WITH seat, day, min(name) AS name
ORDER BY day
WITH seat, collect({day: day, name: name}) AS sightings
UNWIND range(1, size(sightings) - 1) AS i
WITH seat, sightings[i - 1] AS last, sightings[i] AS next
WITH seat, last, next, duration.inDays(last.day, next.day).days AS days
WHERE days >= $days
RETURN seat.name AS post, last.day AS last_seen, last.name AS last_holder,
  next.day AS next_seen, next.name AS next_holder, days
ORDER BY days DESC, post, last_seen
