"""The letter as slabs, from top to bottom and page by page, and as elements to read."""
