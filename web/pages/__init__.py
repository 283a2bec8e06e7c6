"""What each page shows, gathered in a reader: `gather(store, …)` gives plain values that go through a
pipe."""
