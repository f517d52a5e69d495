"""An application that runs jobs."""

from .jobs import Job
from .runner import run_all

__all__ = ["Job", "run_all"]
