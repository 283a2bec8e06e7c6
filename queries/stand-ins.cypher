//+ title = "Who was represented by whom, how often"
//+ judul = "Siapa diwakili siapa, berapa kali"
//+ description = """
//+ Office holders who sent somebody in their place, and whom they sent: by post where the article names one, else by the
//+ person's, body's or group's name. Reports of one event count once, as far as identity has been worked out."""
//+ topic = "People"
//+ ordered = true
//+ [params]
//+ region = { type = "region", sample = "Lamandau", help = "Where the events were." }
//+ from = { type = "date", sample = 2023-01-01, help = "The first day of the events." }
//+ to = { type = "date", sample = 2025-12-31, help = "The last day of the events." }
//+ [columns]
//+ represented = "who did not come"
//+ by = "who came instead"
//+ times = "at how many events"
//+ first = { help = "the first day of these events", empty = "no date" }
//+ last = { help = "the last day of these events", empty = "no date" }

MATCH (a:Article)<-[report:REPORTED_IN]-(e:Event)<-[of:EVENT]-(stayed:Participation)-[:REPRESENTED_BY]->(came:Participation)
WHERE report.iri = of.iri
  AND ($region IS NULL OR EXISTS { MATCH (r:Region) WHERE r.notation = report.region AND r.iri STARTS WITH $region })
  AND ($from IS NULL OR report.date >= $from)
  AND ($to IS NULL OR report.date <= $to)
OPTIONAL MATCH (stayed)-[:POST|ORGANIZATION]->(sender)
OPTIONAL MATCH (came)-[:POST|ORGANIZATION]->(deputy)
OPTIONAL MATCH (stayed)-[is:PERSON]->(:Person)-[who:NAMED_IN]->(a)
WHERE who.iri = is.iri
OPTIONAL MATCH (came)-[by_whom:PERSON]->(:Person)-[whom:NAMED_IN]->(a)
WHERE whom.iri = by_whom.iri
WITH e, report, coalesce(sender.name, who.name, stayed.group) AS represented,
  coalesce(deputy.name, whom.name, came.group) AS by
RETURN represented, by, count(DISTINCT e.iri) AS times, min(report.date) AS first, max(report.date) AS last
ORDER BY times DESC, represented, by
