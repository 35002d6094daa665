"""Later mentions: surnames, offices alone, counterparts, pronouns and groups get the identity they stand for."""
