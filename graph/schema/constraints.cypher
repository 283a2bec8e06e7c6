// Constraints and indexes of petakuasa's property graph. `petakuasa load` creates the constraint before it
// writes and the indexes at its end; the file may be run again at any time. Everything here works on Neo4j
// Community 5, Aura and the embedded server.

// The key of every node. The other labels need no constraint of their own: each node bears Petakuasa as well.
CREATE CONSTRAINT petakuasa_iri IF NOT EXISTS FOR (n:Petakuasa) REQUIRE n.iri IS UNIQUE;

// What people search by.
CREATE INDEX petakuasa_person_name IF NOT EXISTS FOR (n:Person) ON (n.name);
CREATE INDEX petakuasa_organization_name IF NOT EXISTS FOR (n:Organization) ON (n.name);
CREATE INDEX petakuasa_post_name IF NOT EXISTS FOR (n:Post) ON (n.name);
CREATE INDEX petakuasa_event_date IF NOT EXISTS FOR (n:Event) ON (n.date);
CREATE INDEX petakuasa_event_type IF NOT EXISTS FOR (n:Event) ON (n.eventType);
CREATE INDEX petakuasa_statement_date IF NOT EXISTS FOR (n:Statement) ON (n.date);
CREATE INDEX petakuasa_article_published IF NOT EXISTS FOR (n:Article) ON (n.datePublished);
CREATE INDEX petakuasa_article_identifier IF NOT EXISTS FOR (n:Article) ON (n.identifier);
CREATE INDEX petakuasa_region_notation IF NOT EXISTS FOR (n:Region) ON (n.notation);
CREATE INDEX petakuasa_region_name IF NOT EXISTS FOR (n:Region) ON (n.name);
CREATE INDEX petakuasa_role_notation IF NOT EXISTS FOR (n:Role) ON (n.notation);
