"""The path to what could not be pickled: ``args[0].lock``.

CPython's C pickler leaves no frames, and before 3.14 its message names only the
object or its type. So the process object is walked, without running code of the
script, until something is met that the message fits.
"""

import collections
import functools
import types

from .describe import describe, own_dict, own_slots, type_name

_MAX_DEPTH = 25
_MAX_VISITED = 50000
# Of what BaseProcess keeps in itself, what is the script's, in the order in which it is pickled.
_OWN = (("_target", "target"), ("_args", "args"), ("_kwargs", "kwargs"))
_CUSTOM = ("__getstate__", "__reduce__", "__reduce_ex__")


def path(process, error):
    """The path in the process object, or None where nothing fits.

    error: ``sys.exc_info()`` of the failure.
    """
    fits = _matcher(str(error[1]), error[2])
    if fits is None:
        return None
    # What a class picks for pickling is only known to its own code: such instances are looked into last.
    for into_custom in (False, True):
        found = _Walk(fits, into_custom).process(process)
        if found is not None:
            return found
    return None


def _matcher(message, trace):
    """A function that tells whether the message is about a value."""
    address = _between(message, " at 0x", ">")
    if address:
        number = int(address, 16)
        return lambda value: id(value) == number
    local = _between(message, "local object '", "'")
    if local:
        return lambda value: (value if _is_named(value) else type(value)).__qualname__ == local
    kind = _between(message, "cannot pickle '", "' object") or _between(message, "can't pickle ", " objects")
    kind = kind or _between(message, "cannot pickle '", "' instances") or _before(message, " objects should only be shared")
    if kind:
        short = kind.rpartition(".")[2]
        return lambda value: type(value).__name__ == short and not _is_named(value)
    name = _between(message, "<class '", "'>")
    if name:
        wanted = name.replace("__mp_main__.", "__main__.")
        return lambda value: wanted in (type_name(type(value)), type_name(value) if type in type(value).__mro__ else "")
    return _raised_for(trace)


def _raised_for(trace):
    """An exception that the script's own ``__getstate__`` or ``__reduce__`` has raised."""
    owner = None
    while trace is not None:
        if trace.tb_frame.f_code.co_name in _CUSTOM:
            owner = trace.tb_frame.f_locals.get("self", owner)
        trace = trace.tb_next
    return None if owner is None else lambda value: value is owner


def _is_named(value):
    return type(value) in (types.FunctionType, types.BuiltinFunctionType) or type in type(value).__mro__


def _between(text, before, after):
    _, found, rest = text.partition(before)
    inner, closed, _ = rest.partition(after)
    return inner if found and closed else ""


def _before(text, after):
    inner, found, _ = text.partition(after)
    return inner if found else ""


class _Walk:
    def __init__(self, fits, into_custom):
        self.fits = fits
        self.into_custom = into_custom
        self.seen = set()

    def process(self, process):
        attributes = dict(own_dict(process) or {})
        own = [(label, attributes.get(name)) for name, label in _OWN]
        others = [("self." + name, value) for name, value in attributes.items() if not name.startswith("_")]
        for label, value in own + others:
            found = self.visit(value, label, 0)
            if found is not None:
                return found
        return None

    def visit(self, value, at, depth):
        if self.fits(value):
            return at
        if id(value) in self.seen or depth > _MAX_DEPTH or len(self.seen) > _MAX_VISITED:
            return None
        self.seen.add(id(value))
        parts = self.parts(value)
        if _is_custom(type(value).__mro__):
            # What fits at once is what such a class leaves out.
            parts.sort(key=lambda part: self.fits(part[1]))
        for suffix, child in parts:
            found = self.visit(child, at + suffix, depth + 1)
            if found is not None:
                return found
        return None

    def parts(self, value):
        kind = type(value)
        bases = kind.__mro__
        found = []
        if dict in bases:
            found = [("[%s]" % describe(key)["r"], item) for key, item in list(dict.items(value))]
        for base in (list, tuple, set, frozenset, collections.deque):
            if base in bases:
                found = [("[%d]" % place, item) for place, item in enumerate(list(base.__iter__(value)))]
        if kind is functools.partial:
            return [(".func", value.func), (".args", value.args), (".keywords", value.keywords)]
        if kind is types.MethodType:
            return [(".__self__", value.__self__)]
        if kind in (types.FunctionType, types.ModuleType) or type in bases:
            return []
        if not self.into_custom and _is_custom(bases):
            return found
        attributes = [(name, item) for name, item in (own_dict(value) or {}).items() if type(name) is str]
        return found + [("." + name, item) for name, item in attributes + own_slots(value)]


def _is_custom(bases):
    """Whether a class of these, other than ``object``, says itself what is pickled of its instances."""
    spaces = [type.__dict__["__dict__"].__get__(base) for base in bases if base is not object]
    return any(name in space for space in spaces for name in _CUSTOM)
