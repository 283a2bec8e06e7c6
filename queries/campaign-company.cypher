//+ title = "Which officials appeared beside parties or candidates"
//+ judul = "Pejabat mana yang hadir bersama partai atau calon"
//+ description = """
//+ Office holders who were at an event at which a party, a candidate or their campaign took part, by default in the
//+ campaign of the regional elections of 2024. Being at one event proves no support: election bodies invite all sides."""
//+ topic = "People"
//+ ordered = true
//+ heading = ["date", "event", "region", "source"]
//+ [params]
//+ from = { type = "date", default = 2024-09-25, sample = 2024-09-25, help = "The first day of the campaign." }
//+ to = { type = "date", default = 2024-11-23, sample = 2024-11-23, help = "The last day of the campaign." }
//+ region = { type = "region", sample = "Kotim", help = "Where the event was." }
//+ [columns]
//+ date = "the event's day"
//+ event = "the event"
//+ region = "the region of the event"
//+ post = "the official's post"
//+ person = { help = "the official, where the article names one", empty = "not named" }
//+ how = "how the official took part"
//+ company = "the party, candidate or campaign team"
//+ company_how = "how that side took part"
//+ sentence = "the sentence that shows the official there"
//+ source = "address of the article, or its id"

MATCH (team:Participation)-[of:EVENT]->(e:Event)-[report:REPORTED_IN]->(article:Article)
WHERE report.iri = of.iri
  AND NOT team.mode IN ['represented', 'absent', 'invited']
  AND ($from IS NULL OR report.date >= $from)
  AND ($to IS NULL OR report.date <= $to)
  AND report.date IS NOT NULL
// The other side: a body of a party or campaign, a holder of a post in one, or a candidate for any post.
OPTIONAL MATCH (team)-[:ORGANIZATION]->(body:Organization)-[:CLASSIFICATION]->(kind:InstitutionType)
WHERE kind.notation IN ['party', 'paslon']
OPTIONAL MATCH (team)-[:POST]->(chair:Post)-[:POST_IN]->(:Organization)-[:CLASSIFICATION]->(sort:InstitutionType)
WHERE sort.notation IN ['party', 'paslon']
OPTIONAL MATCH (team)-[sent:PERSON]->(person:Person)-[envoy:NAMED_IN]->(article)
WHERE envoy.iri = sent.iri
WITH e, report, article, team, body, chair, envoy,
  EXISTS { MATCH (person)<-[m:MEMBER]-(t:Tenure) WHERE m.iri = envoy.iri AND t.capacity = 'candidate' } AS runs
WHERE body IS NOT NULL OR chair IS NOT NULL OR runs
WITH DISTINCT e, report, article, team, coalesce(envoy.name, chair.name, body.name) AS company
MATCH (e)<-[at:EVENT]-(part:Participation)-[:POST]->(seat:Post)
WHERE at.iri = report.iri
  AND part.iri <> team.iri
  AND NOT part.mode IN ['represented', 'absent', 'invited']
  AND NOT EXISTS {
    MATCH (seat)-[:POST_IN]->(:Organization)-[:CLASSIFICATION]->(k:InstitutionType) WHERE k.notation IN ['party', 'paslon']
  }
OPTIONAL MATCH (r:Region)
WHERE r.notation = report.region
OPTIONAL MATCH (part)-[is:PERSON]->(someone:Person)-[who:NAMED_IN]->(article)
WHERE who.iri = is.iri
OPTIONAL MATCH (someone)<-[m:MEMBER]-(tenure:Tenure)-[:POST]->(seat)
WHERE m.iri = who.iri
WITH report, r, team, company, part, seat, who, collect(tenure.capacity) AS capacities
// Somebody who held a post before, or may hold it one day, is no official by it.
WHERE none(c IN capacities WHERE c IN ['former', 'elected', 'candidate'])
  AND ($region IS NULL OR r.iri STARTS WITH $region)
CALL (part) {
  MATCH (part)-[proof:EVIDENCED_BY {modeEvidence: true}]->(article:Article)
  RETURN proof.sentence AS sentence, coalesce(article.url, article.identifier) AS source
  LIMIT 1
}
RETURN DISTINCT report.date AS date, report.name AS event, r.name AS region, seat.name AS post, who.name AS person,
  part.mode AS how, company, team.mode AS company_how, sentence, source
ORDER BY date, event, source, post, person, how, company, company_how
