"""The file around the pages: objects, fonts, structure and metadata."""
