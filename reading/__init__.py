"""Reading: files, folders and standard input become `facts.Article`s."""
