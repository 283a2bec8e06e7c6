//+ title = "Who followed whom in an office"
//+ judul = "Siapa menggantikan siapa dalam suatu jabatan"
//+ description = """
//+ Two holders of one post: the second was the next to be seen in it after the first was last seen, and then for the
//+ first time. `days` lies between these two sightings: the change came somewhere in it. Holders whose sightings overlap are no
//+ succession but a conflict (see office-conflicts)."""
//+ topic = "Offices"
//+ ordered = true
//+ [params]
//+ post = { type = "text", sample = "Bupati", help = "Part of the post's name." }
//+ region = { type = "region", sample = "Kotim", help = "Where the post is." }
//+ [columns]
//+ post = "the post"
//+ previous = "the earlier holder"
//+ last_seen = "the last day on which an article shows them"
//+ next = "the later holder"
//+ capacity = "in which capacity: definitive, Pj, Plt, Plh, …"
//+ first_seen = "the first day on which an article shows them"
//+ days = "from the one sighting to the other"

MATCH (seat:Post)<-[:POST]-(t:Tenure)-[held:MEMBER]->(who:Person)-[named:NAMED_IN]->(a:Article), (t)-[:EVIDENCED_BY]->(a)
WHERE named.iri = held.iri
  AND ($post IS NULL OR toLower(seat.name) CONTAINS toLower($post))
  AND ($region IS NULL OR EXISTS { MATCH (seat)-[:REGION]->(r:Region) WHERE r.iri STARTS WITH $region })
  AND NOT t.capacity IN ['former', 'elected', 'candidate']
// An article's day is that of its publication or, where it has none, those of the events that it reports.
OPTIONAL MATCH (a)<-[told:REPORTED_IN]-(:Event)
WITH seat, who.iri AS key, named.name AS name,
  t.capacity AS capacity, coalesce(a.datePublished, told.date) AS day
WHERE day IS NOT NULL
WITH seat, key, max(name) AS name, min(capacity) AS capacity,
  collect(DISTINCT day) AS days
WITH seat, collect({key: key, name: name, capacity: capacity, days: days}) AS holders
UNWIND holders AS one
WITH seat, holders, one,
  reduce(d = one.days[0], x IN one.days | CASE WHEN x < d THEN x ELSE d END) AS begun,
  reduce(d = one.days[0], x IN one.days | CASE WHEN x > d THEN x ELSE d END) AS last_seen
UNWIND holders AS h
UNWIND h.days AS day
WITH seat, holders, one, begun, last_seen, h, day
WHERE h.key <> one.key AND day >= last_seen
WITH seat, holders, one, begun, last_seen, min(day) AS changed
UNWIND holders AS other
WITH seat, one, begun, last_seen, changed, other,
  reduce(d = other.days[0], x IN other.days | CASE WHEN x < d THEN x ELSE d END) AS first_seen
WHERE other.key <> one.key AND first_seen = changed AND begun < first_seen
RETURN seat.name AS post, one.name AS previous, last_seen, other.name AS next, other.capacity AS capacity, first_seen,
  duration.inDays(last_seen, first_seen).days AS days
ORDER BY post, last_seen, first_seen, previous, next
