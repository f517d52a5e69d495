"""A shop with several currencies."""
