"""One module for each group of pages; a handler takes a Visit and returns an answer."""
