"""Checks: rules about a good letter, one family a file; each has a stable code, and its words in checks.toml."""
