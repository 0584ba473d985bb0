"""The picture that links to the site show, and how it is drawn."""
