//+ title = "Where articles show two holders of one office at once"
//+ judul = "Jabatan dengan dua pemegang pada waktu yang sama"
//+ description = """
//+ Two names in one post whose sightings overlap: an article that is out of date, a mistake, two spellings of one name,
//+ or a dispute over the office. Stand-ins for a time (Plt, Plh, Pjs) may well be seen beside the holder and do not count."""
//+ topic = "Offices"
//+ ordered = true
//+ [params]
//+ post = { type = "text", sample = "Kapolres", help = "Part of the post's name." }
//+ region = { type = "region", sample = "Kotim", help = "Where the post is." }
//+ [columns]
//+ post = "the post"
//+ person = "the one who was seen first"
//+ first_seen = "the first day on which an article shows them"
//+ last_seen = "the last day on which an article shows them"
//+ other = "the other one"
//+ other_first_seen = "the first day on which an article shows them"
//+ other_last_seen = "the last day on which an article shows them"

MATCH (seat:Post)<-[:POST]-(t:Tenure)-[held:MEMBER]->(who:Person)-[named:NAMED_IN]->(a:Article), (t)-[:EVIDENCED_BY]->(a)
WHERE named.iri = held.iri
  AND ($post IS NULL OR toLower(seat.name) CONTAINS toLower($post))
  AND ($region IS NULL OR EXISTS { MATCH (seat)-[:REGION]->(r:Region) WHERE r.iri STARTS WITH $region })
  AND t.capacity IN ['definitive', 'Pj']
// An article's day is that of its publication or, where it has none, those of the events that it reports.
OPTIONAL MATCH (a)<-[told:REPORTED_IN]-(:Event)
WITH seat, who.iri AS key, named.name AS name, coalesce(a.datePublished, told.date) AS day
WHERE day IS NOT NULL
WITH seat, key, max(name) AS name, min(day) AS first, max(day) AS last
WITH seat, collect({key: key, name: name, first: first, last: last}) AS holders
UNWIND holders AS one
UNWIND holders AS other
WITH seat, one, other
WHERE (one.first < other.first OR (one.first = other.first AND one.key < other.key))
  AND other.first <= one.last
  AND one.key <> other.key
RETURN seat.name AS post, one.name AS person, one.first AS first_seen, one.last AS last_seen,
  other.name AS other, other.first AS other_first_seen, other.last AS other_last_seen
ORDER BY post, first_seen, other_first_seen, person, other
