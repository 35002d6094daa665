"""dipnews reads raw English diplomatic-news articles and returns typed events."""
