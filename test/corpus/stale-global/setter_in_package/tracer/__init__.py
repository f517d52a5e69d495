from tracer.output import emit

__all__ = ["emit"]
