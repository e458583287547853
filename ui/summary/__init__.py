"""The summary of what counts, as a view of the home window, and the page for a coach."""
