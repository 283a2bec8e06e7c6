//+ title = "Which members of a Forkopimda attended which event"
//+ judul = "Anggota Forkopimda mana yang menghadiri acara apa"
//+ description = """
//+ Members of the leadership forums at events: in person, by a stand-in, or absent, each with the sentence that says
//+ so. Who is a member follows from the post and the level of its region (UU 23/2014 art. 26, PP 12/2022), also where
//+ the article names the post alone; `basis` keeps apart what the law says, what follows by analogy, and practice. A
//+ post that serves several regions, such as a Dandim, sits in the forum of the event's region."""
//+ topic = "Forkopimda"
//+ ordered = true
//+ heading = ["event", "date", "place", "source"]
//+ [params]
//+ region = { type = "region", sample = "Kotim", help = "The region of the forum; a province takes in its regencies and cities." }
//+ from = { type = "date", sample = 2024-01-01, help = "The first day of the event." }
//+ to = { type = "date", sample = 2024-12-31, help = "The last day of the event." }
//+ basis = { type = "choice", choices = ["law", "law_parallel", "practice"], sample = "law", help = "Only members on this basis." }
//+ forum = { type = "choice", choices = ["forkopimda", "forkopimcam"], default = "forkopimda", sample = "forkopimda", help = "The forum of provinces, regencies and cities, or that of districts." }
//+ [columns]
//+ event = "the event"
//+ date = { help = "its day", empty = "no date" }
//+ place = "where it was"
//+ region = "the region whose forum it is"
//+ post = "the member's post, with the capacity where an acting holder was there"
//+ person = { help = "the holder, where the article names one", empty = "not named" }
//+ how = "attended, spoke, opened, …; represented, and by whom; absent; invited"
//+ basis = "why the post belongs to the forum: law, law_parallel or practice"
//+ sentence = "the sentence that says so"
//+ source = "address of the article, or its id"

MATCH (article:Article)<-[report:REPORTED_IN]-(e:Event)<-[of:EVENT]-(part:Participation)-[:POST]->(seat:Post)-[:ROLE]->(role:Role)
WHERE report.iri = of.iri
  AND ($from IS NULL OR report.date >= $from)
  AND ($to IS NULL OR report.date <= $to)
  AND ($region IS NULL OR EXISTS { MATCH (seat)-[:REGION]->(x:Region) WHERE x.iri STARTS WITH $region })
OPTIONAL MATCH (spot:Region)
WHERE spot.notation = report.region
MATCH (seat)-[:REGION]->(r:Region)
WITH e, report, article, part, seat, role, spot, r
ORDER BY r.iri
WITH e, report, article, part, seat, role, spot, collect(r) AS regions
// A post that serves several regions sits in the forum of the event's region, else in that of its first one.
WITH e, report, article, part, seat, role, regions, [x IN regions WHERE spot.iri STARTS WITH x.iri] AS near
UNWIND CASE WHEN size(near) > 0 THEN near ELSE [regions[0]] END AS r
MATCH (rule:ForumRule)-[:FORUM_ROLE]->(role)
WHERE r.level IN rule.forumScope
  AND rule.forumPart IN ['chair', 'member']
  AND (NOT EXISTS { (rule)-[:ONLY_IN]->(:Region) }
    OR EXISTS { MATCH (rule)-[:ONLY_IN]->(only:Region) WHERE r.iri STARTS WITH only.iri })
  AND ($region IS NULL OR r.iri STARTS WITH $region)
  AND ($basis IS NULL OR rule.basis = $basis)
  AND $forum = CASE r.level WHEN 'district' THEN 'forkopimcam' ELSE 'forkopimda' END
OPTIONAL MATCH (part)-[is:PERSON]->(someone:Person)-[who:NAMED_IN]->(article)
WHERE who.iri = is.iri
OPTIONAL MATCH (someone)<-[m:MEMBER]-(tenure:Tenure)-[:POST]->(seat)
WHERE m.iri = who.iri
WITH rule, r, seat, part, report, article, who, collect(tenure.capacity) AS capacities
// Somebody who held the post before, or may hold it one day, is no member.
WHERE none(c IN capacities WHERE c IN ['former', 'elected', 'candidate'])
OPTIONAL MATCH (part)-[:REPRESENTED_BY]->(deputy:Participation)
OPTIONAL MATCH (deputy)-[:POST]->(desk:Post)
OPTIONAL MATCH (deputy)-[by_whom:PERSON]->(:Person)-[envoy:NAMED_IN]->(article)
WHERE envoy.iri = by_whom.iri
CALL (part) {
  MATCH (part)-[proof:EVIDENCED_BY {modeEvidence: true}]->(article:Article)
  RETURN proof.sentence AS sentence, coalesce(article.url, article.identifier) AS source
  LIMIT 1
}
WITH *,
  [c IN capacities WHERE c IN ['Pj', 'Plt', 'Plh', 'Pjs', 'Ps', 'Pgs']] AS acting,
  coalesce(desk.name + ', ' + envoy.name, desk.name, envoy.name, deputy.group) AS by
RETURN DISTINCT report.name AS event, report.date AS date, report.place AS place, r.name AS region,
  CASE WHEN size(acting) > 0 THEN acting[0] + ' ' + seat.name ELSE seat.name END AS post,
  who.name AS person,
  CASE WHEN by IS NULL THEN part.mode ELSE part.mode + ' by ' + by END AS how,
  rule.basis AS basis, sentence, source
ORDER BY date IS NULL, date, event, source, basis, post, person, how
