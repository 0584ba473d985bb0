"""What the build adds to the site: plain functions, each with a three-line MkDocs event."""
