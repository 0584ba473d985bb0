"""What the build adds to the site: one step before the site generator, one after it; `steps.py` lists both."""
