"""The labelled corpus: short cases with what the checks have to find, and how well they do."""
