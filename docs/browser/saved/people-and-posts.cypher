// People, their posts and the bodies, without the facts behind
MATCH held = (:Person)-[:HOLDS]->(:Post)-[:POST_IN]->(:Organization)
RETURN held LIMIT 60
