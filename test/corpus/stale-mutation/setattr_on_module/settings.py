"""Defaults of the command line."""

lang = "en"
