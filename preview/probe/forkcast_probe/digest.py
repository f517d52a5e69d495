"""Short digests of text; equal descriptions have equal digests in every process of every leg."""

try:
    from _blake2 import blake2b  # hashlib would be a further import in every process
except ImportError:
    from hashlib import blake2b


def digest(text):
    """16 hexadecimal digits for a str or bytes."""
    data = text if type(text) is bytes else text.encode("utf-8", "surrogatepass")
    return blake2b(data, digest_size=8).hexdigest()
