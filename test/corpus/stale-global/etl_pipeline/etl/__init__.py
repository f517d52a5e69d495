"""Extract, transform, load."""
from .errors import EtlError

__all__ = ["EtlError"]
