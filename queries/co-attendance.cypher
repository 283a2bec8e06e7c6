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

// Whoever is one with somebody who bears the name: by identity, or alone.
OPTIONAL MATCH (named:Person)
WHERE toLower(named.name) CONTAINS toLower($person) OR named.iri = $person
  OR any(name IN named.alias WHERE toLower(name) CONTAINS toLower($person))
WITH collect(DISTINCT coalesce(named.canonical, named.iri)) AS sought
MATCH (e:Event)<-[:EVENT]-(part:Participation)-[:PERSON]->(who:Person)
WHERE NOT part.mode IN ['represented', 'absent', 'invited']
WITH sought, coalesce(e.canonical, e.iri) AS event, coalesce(who.canonical, who.iri) AS guest, max(who.name) AS name,
  collect(DISTINCT e) AS reports
WITH sought, event, collect({key: guest, name: name, reports: reports}) AS guests
UNWIND guests AS one
UNWIND guests AS another
WITH sought, event, one, another, size(guests) AS size
WHERE one.key <> another.key
  AND any(e IN one.reports WHERE
    ($from IS NULL OR e.date >= $from)
    AND ($to IS NULL OR e.date <= $to)
    AND ($region IS NULL OR EXISTS { MATCH (e)-[:REGION]->(r:Region) WHERE r.iri STARTS WITH $region }))
WITH sought, one.key AS key, another.key AS other_key, max(one.name) AS person, max(another.name) AS other,
  count(*) AS events, round(sum(1.0 / (size - 1)) * 1000) / 1000 AS weight
WHERE events >= $least
  AND ($person IS NOT NULL OR person + key < other + other_key)
  AND ($person IS NULL OR key IN sought)
RETURN person, other, events, weight
ORDER BY weight DESC, events DESC, person, other
