//+ title = "Who acted in an office, in which capacity, and for how long"
//+ judul = "Pj, Plt, Plh: siapa, di jabatan apa, dan berapa lama"
//+ description = """
//+ Acting holders (Pj, Plt, Plh, Pjs, Ps, Pgs) by first and last sighting. `days` lies between the two sightings, so it
//+ is the least time for which the articles show them; the true time may be longer."""
//+ topic = "Offices"
//+ ordered = true
//+ [params]
//+ region = { type = "region", sample = "Kotim", help = "Where the post is." }
//+ post = { type = "text", sample = "Bupati", help = "Part of the post's name." }
//+ [columns]
//+ post = "the post"
//+ person = "the acting holder"
//+ capacity = "Pj, Plt, Plh, Pjs, Ps or Pgs"
//+ first_seen = "the first day on which an article shows it"
//+ last_seen = "the last day on which an article shows it"
//+ days = "from the first sighting to the last"
//+ articles = "how many articles show it"

MATCH (seat:Post)<-[:POST]-(t:Tenure)-[held:MEMBER]->(who:Person)-[named:NAMED_IN]->(a:Article), (t)-[:EVIDENCED_BY]->(a)
WHERE named.iri = held.iri
  AND t.capacity IN ['Pj', 'Plt', 'Plh', 'Pjs', 'Ps', 'Pgs']
  AND ($region IS NULL OR EXISTS { MATCH (seat)-[:REGION]->(r:Region) WHERE r.iri STARTS WITH $region })
  AND ($post IS NULL OR toLower(seat.name) CONTAINS toLower($post))
// An article's day is that of its publication or, where it has none, those of the events that it reports.
OPTIONAL MATCH (a)<-[told:REPORTED_IN]-(:Event)
WITH seat, who.iri AS key, named.name AS name, t.capacity AS capacity, a,
  coalesce(a.datePublished, told.date) AS day
WHERE day IS NOT NULL
WITH seat, key, capacity, max(name) AS person,
  min(day) AS first_seen, max(day) AS last_seen, count(DISTINCT a) AS articles
RETURN seat.name AS post, person, capacity, first_seen, last_seen,
  duration.inDays(first_seen, last_seen).days AS days, articles
ORDER BY post, first_seen, person, capacity
