"""Packs Python for the browser: Pyodide, the standard library it needs, and the letter engine."""
