//+ title = "How often each member of a Forkopimda came, sent somebody, or stayed away"
//+ judul = "Seberapa sering tiap anggota Forkopimda hadir, diwakili, atau tidak hadir"
//+ description = """
//+ For each post that belongs to a forum: the events at which its holder was in person, was represented, or was absent
//+ by the words of an article. A report that does not name a post says nothing about it: silence is not absence. A post
//+ that serves several regions, such as a Dandim, sits in the forum of the event's region. Reports
//+ of one event count once, as far as identity has been worked out."""
//+ topic = "Forkopimda"
//+ ordered = true
//+ [params]
//+ region = { type = "region", sample = "Kotim", help = "The region of the forum; a province takes in its regencies and cities." }
//+ from = { type = "date", sample = 2024-01-01, help = "The first day of the events." }
//+ to = { type = "date", sample = 2024-12-31, help = "The last day of the events." }
//+ basis = { type = "choice", choices = ["law", "law_parallel", "practice"], sample = "law", help = "Only members on this basis." }
//+ [columns]
//+ region = "the region whose forum it is"
//+ post = "the post"
//+ basis = "why the post belongs to the forum: law, law_parallel or practice"
//+ in_person = "events at which its holder was"
//+ represented = "events to which somebody else came instead"
//+ absent = "events that its holder missed"

MATCH (article:Article)<-[report:REPORTED_IN]-(e:Event)<-[of:EVENT]-(part:Participation)-[:POST]->(seat:Post)-[:ROLE]->(role:Role)
WHERE report.iri = of.iri
  AND part.mode <> 'invited'
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
  AND r.level <> 'district'
OPTIONAL MATCH (part)-[is:PERSON]->(:Person)<-[m:MEMBER]-(tenure:Tenure)-[:POST]->(seat)
WHERE m.iri = is.iri
WITH rule, r, seat, part, e, collect(tenure.capacity) AS capacities
// Somebody who held the post before, or may hold it one day, is no member.
WHERE none(c IN capacities WHERE c IN ['former', 'elected', 'candidate'])
WITH r.name AS region, seat, rule.basis AS basis,
  count(DISTINCT CASE WHEN NOT part.mode IN ['represented', 'absent'] THEN e.iri END) AS in_person,
  count(DISTINCT CASE WHEN part.mode = 'represented' THEN e.iri END) AS represented,
  count(DISTINCT CASE WHEN part.mode = 'absent' THEN e.iri END) AS absent
RETURN region, seat.name AS post, basis, in_person, represented, absent
ORDER BY region, basis, post
