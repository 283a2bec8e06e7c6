//+ title = "Which offices appear together"
//+ judul = "Jabatan mana yang hadir bersama"
//+ description = """
//+ Posts whose holders were at the same events, named or not. `weight` adds 1/(n-1) for each event at which n posts
//+ were: a meeting of two says more than a ceremony of fifty. Reports of one event count once, as far as identity has
//+ been worked out."""
//+ topic = "Offices"
//+ ordered = true
//+ [params]
//+ post = { type = "text", sample = "Kapolres", help = "Part of the post's name: the company of this post." }
//+ region = { type = "region", sample = "Kotim", help = "Where the events were." }
//+ from = { type = "date", sample = 2024-01-01, help = "The first day of the events." }
//+ to = { type = "date", sample = 2024-12-31, help = "The last day of the events." }
//+ least = { type = "integer", default = 2, sample = 1, help = "The fewest events that count." }
//+ [columns]
//+ post = "the one post"
//+ other = "the other"
//+ events = "at how many events both were"
//+ weight = "the events, each divided by the number of other posts there"

MATCH (:Article)<-[report:REPORTED_IN]-(e:Event)<-[of:EVENT]-(part:Participation)-[:POST]->(seat:Post)
WHERE report.iri = of.iri
  AND NOT part.mode IN ['represented', 'absent', 'invited']
  // Somebody who held the post before, or may hold it one day, is not its holder.
  AND NOT EXISTS {
    MATCH (part)-[is:PERSON]->(:Person)<-[m:MEMBER]-(tenure:Tenure)-[:POST]->(seat)
    WHERE m.iri = is.iri AND tenure.capacity IN ['former', 'elected', 'candidate']
  }
OPTIONAL MATCH (r:Region)
WHERE r.notation = report.region
WITH e AS event, seat, collect({date: report.date, region: r.iri}) AS reports
WITH event, collect({seat: seat, reports: reports}) AS guests
UNWIND guests AS one
UNWIND guests AS another
WITH one.seat AS seat, one.reports AS reports, another.seat AS desk, size(guests) AS size
WHERE seat.iri <> desk.iri
  AND any(x IN reports WHERE
    ($from IS NULL OR x.date >= $from)
    AND ($to IS NULL OR x.date <= $to)
    AND ($region IS NULL OR x.region STARTS WITH $region))
  AND ($post IS NOT NULL OR seat.name + seat.iri < desk.name + desk.iri)
  AND ($post IS NULL OR toLower(seat.name) CONTAINS toLower($post))
WITH seat, desk, count(*) AS events, round(sum(1.0 / (size - 1)) * 1000) / 1000 AS weight
WHERE events >= $least
RETURN seat.name AS post, desk.name AS other, events, weight
ORDER BY weight DESC, events DESC, post, other
