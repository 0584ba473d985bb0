"""The labelled corpus: short cases, each with what the checks have to find in it, and the reckoning of how well they do."""
