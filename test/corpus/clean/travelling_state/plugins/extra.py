"""A plugin, found by the path that main extends."""

NAME = "extra plugin"
