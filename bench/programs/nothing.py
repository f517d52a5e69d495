"""Imports nothing and does nothing."""
