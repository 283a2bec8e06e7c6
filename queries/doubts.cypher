//+ title = "What is in doubt"
//+ judul = "Apa yang masih diragukan"
//+ description = """
//+ What the extraction found and could not settle, with the sentence: the list for a person to look at."""
//+ topic = "Sources"
//+ ordered = true
//+ [params]
//+ kind = { type = "text", sample = "open-date", help = "Part of the kind of doubt." }
//+ [columns]
//+ kind = "the kind of doubt"
//+ message = "what is open"
//+ quote = "the words in doubt"
//+ sentence = "the sentence in which they stand"
//+ source = "address of the article, or its id"

MATCH (issue:Issue)-[words:EVIDENCED_BY]->(article:Article)
WHERE $kind IS NULL OR toLower(issue.kind) CONTAINS toLower($kind)
RETURN DISTINCT issue.kind AS kind, issue.comment AS message, words.quote AS quote, words.sentence AS sentence,
  coalesce(article.url, article.identifier) AS source
ORDER BY kind, source, message, quote, sentence
