"""How well events are read, measured against articles that somebody annotated."""
