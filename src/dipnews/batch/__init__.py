"""Many articles at once, one after the other or side by side in worker processes."""
