"""Limits of the program."""

MAXIMUM = 10
