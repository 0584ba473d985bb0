"""Turns answers into a checked, finished letter of medical necessity."""
