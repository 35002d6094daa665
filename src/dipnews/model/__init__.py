"""The types of dipnews: frozen values without behaviour of their own."""
