//+ title = "Who appears together with whom"
//+ judul = "Siapa hadir bersama siapa"
//+ description = """
//+ Named persons who were at the same events. `weight` adds 1/(n-1) for each event of n named persons: a meeting of
//+ two says more than a ceremony of fifty. Who is one, and which reports are of one event, is what identity says; before
//+ it has been worked out, every article has persons and events of its own."""
//+ topic = "People"
//+ ordered = true
//+ [params]
//+ person = { type = "text", sample = "Tirta Wanandi", help = "Part of the name, or the person's IRI: the company of this person." }
//+ region = { type = "region", sample = "Kotim", help = "Where the events were." }
//+ from = { type = "date", sample = 2024-01-01, help = "The first day of the events." }
//+ to = { type = "date", sample = 2024-12-31, help = "The last day of the events." }
//+ least = { type = "integer", default = 1, sample = 2, help = "The fewest events that count." }
//+ [columns]
//+ person = "the one"
//+ other = "the other"
//+ events = "at how many events both were"
//+ weight = "the events, each divided by the number of other named persons there"

MATCH (e:Event)<-[of:EVENT]-(part:Participation)-[is:PERSON]->(who:Person)-[named:NAMED_IN]->(a:Article),
  (e)-[report:REPORTED_IN]->(a)
WHERE named.iri = is.iri
  AND report.iri = of.iri
  AND NOT part.mode IN ['represented', 'absent', 'invited']
OPTIONAL MATCH (r:Region)
WHERE r.notation = report.region
WITH e, who, max(named.name) AS name, collect({date: report.date, region: r.iri}) AS reports
WITH e AS event, collect({key: who.iri, who: who, name: name, reports: reports}) AS guests
UNWIND guests AS one
UNWIND guests AS another
WITH event, one, another, size(guests) AS size
WHERE one.key <> another.key
  AND any(x IN one.reports WHERE
    ($from IS NULL OR x.date >= $from)
    AND ($to IS NULL OR x.date <= $to)
    AND ($region IS NULL OR x.region STARTS WITH $region))
WITH one.who AS who, one.key AS key, another.key AS other_key, max(one.name) AS person, max(another.name) AS other,
  count(*) AS events, round(sum(1.0 / (size - 1)) * 1000) / 1000 AS weight
WHERE events >= $least
  AND ($person IS NOT NULL OR person + key < other + other_key)
  AND ($person IS NULL OR (toLower(who.name) CONTAINS toLower($person) OR any(name IN who.alias WHERE toLower(name) CONTAINS toLower($person))
    OR EXISTS { MATCH (who)-[mention:NAMED_IN]->(:Article) WHERE mention.iri = $person }))
RETURN person, other, events, weight
ORDER BY weight DESC, events DESC, person, other
