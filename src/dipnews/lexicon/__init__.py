"""Facts of the world and of the language in plain tables, and their loader."""
