"""What is written before the site generator runs: pages and parts of pages, as Markdown."""
