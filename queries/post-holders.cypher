//+ title = "Who held an office over time"
//+ judul = "Siapa memegang jabatan dari waktu ke waktu"
//+ description = """
//+ The holders of posts by first and last sighting: days on which an article names somebody in the post, not dates of
//+ appointment. Who is one is what identity says; before it has been worked out, equal names in one post are one."""
//+ topic = "Offices"
//+ ordered = true
//+ heading = ["post"]
//+ [params]
//+ post = { type = "text", sample = "Kapolres", help = "Part of the post's name." }
//+ region = { type = "region", sample = "Kotim", help = "Where the post is." }
//+ [columns]
//+ post = "the post"
//+ person = "the holder"
//+ capacity = "definitive, Pj, Plt, Plh, …"
//+ first_seen = { help = "the first day on which an article shows it", empty = "no date" }
//+ last_seen = { help = "the last day on which an article shows it", empty = "no date" }
//+ articles = "how many articles show it"

MATCH (seat:Post)<-[:POST]-(t:Tenure)-[held:MEMBER]->(who:Person)-[named:NAMED_IN]->(a:Article), (t)-[:EVIDENCED_BY]->(a)
WHERE named.iri = held.iri
  AND ($post IS NULL OR toLower(seat.name) CONTAINS toLower($post))
  AND ($region IS NULL OR EXISTS { MATCH (seat)-[:REGION]->(r:Region) WHERE r.iri STARTS WITH $region })
  AND NOT t.capacity IN ['former', 'elected', 'candidate']
// An article's day is that of its publication or, where it has none, those of the events that it reports.
OPTIONAL MATCH (a)<-[told:REPORTED_IN]-(:Event)
WITH seat, who.iri AS key, named.name AS name, t.capacity AS capacity, a,
  coalesce(a.datePublished, told.date) AS day
WITH seat, key, capacity, max(name) AS person,
  min(day) AS first_seen, max(day) AS last_seen, count(DISTINCT a) AS articles
RETURN seat.name AS post, person, capacity, first_seen, last_seen, articles
ORDER BY post, first_seen IS NULL, first_seen, person, capacity
