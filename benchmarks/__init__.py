"""How fast dipnews is, in ratios to other tools that read the same articles: see docs/performance.md."""
