//+ title = "Who was in two places on one day"
//+ judul = "Siapa berada di dua tempat pada hari yang sama"
//+ description = """
//+ Persons, and holders of one post, who were in person at two events of one day in two regions, neither inside the
//+ other. Two visits in a day are possible; an error, an unmarked stand-in or two persons of one name are too."""
//+ topic = "People"
//+ ordered = true
//+ [params]
//+ from = { type = "date", sample = 2024-01-01, help = "The first day." }
//+ to = { type = "date", sample = 2024-12-31, help = "The last day." }
//+ [columns]
//+ date = "the day"
//+ who = "the post, or the person where the articles name no post"
//+ event = "the one event"
//+ region = "its region"
//+ source = "address of the article, or its id"
//+ other_event = "the other event"
//+ other_region = "its region"
//+ other_source = "address of that article, or its id"

// All at which a person or the holder of a post was on one day; then any two of these.
MATCH (who)<-[is:POST|PERSON]-(part:Participation)-[of:EVENT]->(e:Event)-[report:REPORTED_IN]->(a:Article)
WHERE of.iri = report.iri
  AND report.date IS NOT NULL
  AND ($from IS NULL OR report.date >= $from)
  AND ($to IS NULL OR report.date <= $to)
  AND NOT part.mode IN ['represented', 'absent', 'invited']
  // Somebody who held the post before, or may hold it one day, is not its holder.
  AND NOT EXISTS {
    MATCH (part)-[x:PERSON]->(:Person)<-[m:MEMBER]-(tenure:Tenure)-[:POST]->(who)
    WHERE m.iri = x.iri AND tenure.capacity IN ['former', 'elected', 'candidate']
  }
MATCH (r:Region)
WHERE r.notation = report.region
WITH who, report.date AS date,
  collect({event: e, part: part, is: is.iri, report: report, article: a, region: r}) AS held
WHERE size(held) > 1
UNWIND held AS x
UNWIND held AS y
WITH who, date, x.is AS mention, x.event AS one, x.part AS p1, x.report AS report, x.article AS a, x.region AS here,
  y.event AS another, y.part AS p2, y.report AS other_report, y.article AS b, y.region AS there
WHERE here.iri < there.iri
  AND NOT there.iri STARTS WITH here.iri
  // Two reports of one event are no two places.
  AND one.iri <> another.iri
  AND (who:Post OR NOT EXISTS { MATCH (p1)-[:POST]->(:Post)<-[:POST]-(p2) })
OPTIONAL MATCH (who)-[named:NAMED_IN]->(a)
WHERE named.iri = mention
RETURN DISTINCT date, coalesce(named.name, who.name) AS who,
  report.name AS event, here.name AS region, coalesce(a.url, a.identifier) AS source,
  other_report.name AS other_event, there.name AS other_region, coalesce(b.url, b.identifier) AS other_source
ORDER BY date, who, event, other_event, source, other_source
