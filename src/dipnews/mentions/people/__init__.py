"""People: role, nationality, name and appositive read as one mention."""
