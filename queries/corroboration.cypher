//+ title = "Which facts rest on several independent sources"
//+ judul = "Fakta mana yang didukung beberapa sumber independen"
//+ description = """
//+ Offices and attendances by the sources that state them: that somebody holds a post, and that the holder of a post was,
//+ was represented or was missing at an event of one day in one region. Copies of one press release are one source, as
//+ far as identity has been worked out; before, every outlet is one. Rows that contradict one another stand together."""
//+ topic = "Sources"
//+ ordered = true
//+ [params]
//+ post = { type = "text", sample = "Kapolres", help = "Part of the post's name." }
//+ region = { type = "region", sample = "Kotim", help = "Where the post is." }
//+ least = { type = "integer", default = 2, sample = 2, help = "The fewest sources that count." }
//+ [columns]
//+ post = "the post"
//+ fact = "held by, was there, was represented or was absent"
//+ person = "who held it, where the fact is an office"
//+ date = "the day of the event"
//+ region = "the region of the event"
//+ independent = "how many independent sources state it"
//+ articles = "how many articles do"
//+ outlets = { help = "the outlets' names", many = true }

MATCH (seat:Post)
WHERE ($post IS NULL OR toLower(seat.name) CONTAINS toLower($post))
  AND ($region IS NULL OR EXISTS { MATCH (seat)-[:REGION]->(r:Region) WHERE r.iri STARTS WITH $region })
CALL (seat) {
  MATCH (seat)<-[:POST]-(t:Tenure)-[held:MEMBER]->(who:Person)-[named:NAMED_IN]->(a:Article), (t)-[:EVIDENCED_BY]->(a)
  WHERE named.iri = held.iri AND NOT t.capacity IN ['former', 'elected', 'candidate'] AND a.publisher IS NOT NULL
  OPTIONAL MATCH (who)-[holds:HOLDS]->(seat)
  WITH who.iri AS key, max(named.name) AS person, max(holds.sources) AS sources,
    collect(DISTINCT a) AS reports,
    collect(DISTINCT a.publisher) AS outlets
  RETURN 'held by' AS fact, person, NULL AS date, NULL AS region, size(reports) AS articles,
    coalesce(sources, size(outlets)) AS independent, outlets
  UNION ALL
  MATCH (seat)<-[:POST]-(part:Participation)-[of:EVENT]->(:Event)-[report:REPORTED_IN]->(a:Article)
  MATCH (spot:Region)
  WHERE spot.notation = report.region
    AND report.iri = of.iri
    AND part.mode <> 'invited' AND report.date IS NOT NULL AND a.publisher IS NOT NULL
    // Somebody who held the post before, or may hold it one day, is not its holder.
    AND NOT EXISTS {
      MATCH (part)-[is:PERSON]->(:Person)<-[m:MEMBER]-(tenure:Tenure)-[:POST]->(seat)
      WHERE m.iri = is.iri AND tenure.capacity IN ['former', 'elected', 'candidate']
    }
  WITH CASE part.mode WHEN 'represented' THEN 'was represented' WHEN 'absent' THEN 'was absent' ELSE 'was there' END AS fact,
    report.date AS date, spot.name AS region, max(part.sources) AS sources,
    collect(DISTINCT a) AS reports, collect(DISTINCT a.publisher) AS outlets
  RETURN fact, NULL AS person, date, region, size(reports) AS articles,
    coalesce(sources, size(outlets)) AS independent, outlets
}
WITH seat, fact, person, date, region, independent, articles, outlets
WHERE independent >= $least
RETURN seat.name AS post, fact, person, date, region, independent, articles, outlets
ORDER BY post, date IS NULL, date, fact, person, region
