"""Who gives what to whom: the frames of giving around a mention of goods."""
