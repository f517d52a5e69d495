"""Defaults; whoever runs the program may change them."""

DEBUG = False
PORT = 8000
