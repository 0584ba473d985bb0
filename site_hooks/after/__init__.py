"""What is done to finished HTML once the site generator has run."""
