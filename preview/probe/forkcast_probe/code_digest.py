"""Digests of code, so that a function that was replaced by another of the same name shows."""

import types

from .digest import digest

_PLAIN = (int, float, complex, str, bytes, bool, type(None), type(Ellipsis))
_kept = {}


def of(code):
    """Digest of a code object: instructions, names and constants, nested code included; no line numbers, no paths."""
    found = _kept.get(id(code))
    if found is None or found[0] is not code:
        found = _kept[id(code)] = (code, _compute(code))
    return found[1]


def _compute(code):
    parts = [code.co_code.hex(), " ".join(code.co_names), " ".join(code.co_varnames)]
    parts.extend(_constant(constant) for constant in code.co_consts)
    return digest("\0".join(parts))


def _constant(constant):
    if type(constant) is types.CodeType:
        return of(constant)
    if type(constant) in _PLAIN:
        return repr(constant)
    if type(constant) is frozenset:
        return "{%s}" % ", ".join(sorted(_constant(item) for item in constant))
    if type(constant) is tuple:
        return "(%s)" % ", ".join(_constant(item) for item in constant)
    return type(constant).__name__


def closure(function):
    """``(name, content)`` of a function's filled closure cells."""
    found = []
    for name, cell in zip(function.__code__.co_freevars, function.__closure__ or ()):
        try:
            found.append((name, cell.cell_contents))
        except ValueError:  # Not filled yet.
            pass
    return found
