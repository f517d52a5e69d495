"""A module whose one value is meant to be replaced by whoever imports it."""

to_mock = None
