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

MATCH (e:Event)<-[:EVENT]-(stayed:Participation)-[:REPRESENTED_BY]->(came:Participation)
WHERE ($region IS NULL OR EXISTS { MATCH (e)-[:REGION]->(r:Region) WHERE r.iri STARTS WITH $region })
  AND ($from IS NULL OR e.date >= $from)
  AND ($to IS NULL OR e.date <= $to)
OPTIONAL MATCH (stayed)-[:POST|ORGANIZATION]->(sender)
OPTIONAL MATCH (came)-[:POST|ORGANIZATION]->(deputy)
OPTIONAL MATCH (stayed)-[:PERSON]->(who:Person)
OPTIONAL MATCH (came)-[:PERSON]->(whom:Person)
WITH e, coalesce(sender.name, who.name, stayed.group) AS represented,
  coalesce(deputy.name, whom.name, came.group) AS by
RETURN represented, by, count(DISTINCT coalesce(e.canonical, e.iri)) AS times, min(e.date) AS first, max(e.date) AS last
ORDER BY times DESC, represented, by
