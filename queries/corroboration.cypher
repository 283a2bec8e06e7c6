//+ title = "Which facts are carried by several outlets"
//+ judul = "Fakta mana yang dimuat beberapa media"
//+ description = """
//+ Offices and attendances by the outlets that state them: that somebody holds a post, and that the holder of a post was,
//+ was represented or was missing at an event of one day in one region. Outlets that print one press release still count
//+ apart. Rows that contradict one another stand side by side."""
//+ topic = "Sources"
//+ ordered = true
//+ [params]
//+ post = { type = "text", sample = "Kapolres", help = "Part of the post's name." }
//+ region = { type = "region", sample = "Kotim", help = "Where the post is." }
//+ least = { type = "integer", default = 2, sample = 2, help = "The fewest outlets that count." }
//+ [columns]
//+ post = "the post"
//+ fact = "held by, was there, was represented or was absent"
//+ person = { help = "who held it", empty = "not named" }
//+ date = "the day of the event"
//+ region = "the region of the event"
//+ independent = "how many outlets state it"
//+ articles = "how many articles do"
//+ outlets = { help = "their names", many = true }

MATCH (seat:Post)
WHERE ($post IS NULL OR toLower(seat.name) CONTAINS toLower($post))
  AND ($region IS NULL OR EXISTS { MATCH (seat)-[:REGION]->(r:Region) WHERE r.iri STARTS WITH $region })
CALL (seat) {
  MATCH (seat)<-[:POST]-(t:Tenure)-[:MEMBER]->(who:Person), (t)-[:EVIDENCED_BY]->(a:Article)
  WHERE NOT t.capacity IN ['former', 'elected', 'candidate'] AND a.publisher IS NOT NULL
  WITH toLower(who.name) AS key, min(who.name) AS person, collect(DISTINCT a) AS reports,
    collect(DISTINCT a.publisher) AS outlets
  RETURN 'held by' AS fact, person, NULL AS date, NULL AS region, size(reports) AS articles, outlets
  UNION ALL
  MATCH (seat)<-[:POST]-(part:Participation)-[:EVENT]->(e:Event)-[:REGION]->(spot:Region),
    (part)-[:EVIDENCED_BY]->(a:Article)
  WHERE part.mode <> 'invited' AND e.date IS NOT NULL AND a.publisher IS NOT NULL
    // Somebody who held the post before, or may hold it one day, is not its holder.
    AND NOT EXISTS {
      MATCH (part)-[:PERSON]->(:Person)<-[:MEMBER]-(tenure:Tenure)-[:POST]->(seat)
      WHERE tenure.capacity IN ['former', 'elected', 'candidate']
    }
  WITH CASE part.mode WHEN 'represented' THEN 'was represented' WHEN 'absent' THEN 'was absent' ELSE 'was there' END AS fact,
    e.date AS date, spot.name AS region, collect(DISTINCT a) AS reports, collect(DISTINCT a.publisher) AS outlets
  RETURN fact, NULL AS person, date, region, size(reports) AS articles, outlets
}
WITH seat, fact, person, date, region, articles, outlets
WHERE size(outlets) >= $least
RETURN seat.name AS post, fact, person, date, region, size(outlets) AS independent, articles, outlets
ORDER BY post, date IS NULL, date, fact, person, region
