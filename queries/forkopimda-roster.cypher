//+ title = "Who sat in a region's Forkopimda on a day"
//+ judul = "Susunan Forkopimda suatu wilayah pada suatu hari"
//+ description = """
//+ The posts that belong to the forum of a region, each with the holder whom articles named last until that day. It is
//+ the last sighting, not a date of appointment. A post without a holder has been named by articles, but nobody in it by
//+ that day: what an article without any date says is on no day."""
//+ topic = "Forkopimda"
//+ ordered = true
//+ [params]
//+ region = { type = "region", required = true, sample = "Kotim", help = "The region, with all regions in it." }
//+ day = { type = "date", sample = 2024-11-30, help = "The day; without it, the last that is known." }
//+ basis = { type = "choice", choices = ["law", "law_parallel", "practice"], sample = "law", help = "Only members on this basis." }
//+ [columns]
//+ region = "the region whose forum it is"
//+ part = "chair or member"
//+ post = "the post"
//+ person = { help = "who was named in it last", empty = "nobody until then" }
//+ capacity = "definitive, Pj, Plt, Plh, …"
//+ seen = "the day of the article that says so"
//+ basis = "why the post belongs to the forum: law, law_parallel or practice"
//+ sentence = "the sentence that says so"
//+ source = "address of the article, or its id"

MATCH (rule:ForumRule)-[:FORUM_ROLE]->(:Role)<-[:ROLE]-(seat:Post)-[:REGION]->(r:Region)
WHERE r.iri STARTS WITH $region
  AND r.level <> 'district'
  AND r.level IN rule.forumScope
  AND rule.forumPart IN ['chair', 'member']
  AND (NOT EXISTS { (rule)-[:ONLY_IN]->(:Region) }
    OR EXISTS { MATCH (rule)-[:ONLY_IN]->(only:Region) WHERE r.iri STARTS WITH only.iri })
  AND ($basis IS NULL OR rule.basis = $basis)
// An article's day is that of its publication or, where it has none, those of the events that it reports.
CALL (seat) {
  MATCH (seat)<-[:POST]-(t:Tenure)-[held:MEMBER]->(:Person)-[named:NAMED_IN]->(a:Article), (t)-[proof:EVIDENCED_BY]->(a)
  WHERE named.iri = held.iri AND NOT t.capacity IN ['former', 'elected', 'candidate']
  OPTIONAL MATCH (a)<-[told:REPORTED_IN]-(:Event)
  WITH t, named, coalesce(a.datePublished, told.date) AS day, coalesce(a.url, a.identifier) + '\n' + proof.sentence AS proof
  WHERE day IS NOT NULL AND ($day IS NULL OR day <= $day)
  WITH day, named.name AS person, t.capacity AS capacity, min(proof) AS proof
  WITH collect({day: day, person: person, capacity: capacity, proof: proof}) AS sightings, max(day) AS seen
  RETURN [s IN sightings WHERE s.day = seen] AS last, seen
}
UNWIND CASE WHEN size(last) = 0 THEN [NULL] ELSE last END AS one
RETURN r.name AS region, rule.forumPart AS part, seat.name AS post, one.person AS person,
  one.capacity AS capacity, seen, rule.basis AS basis,
  substring(one.proof, size(split(one.proof, '\n')[0]) + 1) AS sentence,
  split(one.proof, '\n')[0] AS source
ORDER BY region, part, basis, post, person, capacity
