// Constraints that Neo4j Enterprise and Aura can hold besides. Nothing runs this file by itself:
//   cypher-shell -f enterprise.cypher
CREATE CONSTRAINT petakuasa_iri_exists IF NOT EXISTS FOR (n:Petakuasa) REQUIRE n.iri IS NOT NULL;
CREATE CONSTRAINT petakuasa_event_date_type IF NOT EXISTS FOR (n:Event) REQUIRE n.date IS :: DATE;
CREATE CONSTRAINT petakuasa_participation_mode IF NOT EXISTS FOR (n:Participation) REQUIRE n.mode IS NOT NULL;
CREATE CONSTRAINT petakuasa_tenure_capacity IF NOT EXISTS FOR (n:Tenure) REQUIRE n.capacity IS NOT NULL;
CREATE CONSTRAINT petakuasa_evidence_quote IF NOT EXISTS FOR ()-[r:EVIDENCED_BY]-() REQUIRE r.quote IS NOT NULL;
