"""Reading: files, folders and standard input become `facts.Article`s.

A text file is one article, whose id is the file's stem; a JSON Lines file holds one article a line. What
cannot be read is an `ArticleError` beside the articles, never a stop: `sources.read` yields both.
"""
