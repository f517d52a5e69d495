"""What the script has put into modules that are not its own, whoever reads it there: builtins, patched libraries."""

import builtins
import types

from .describe import describe, own_dict
from .modules import is_user_file, is_user_module, namespace

MODULE = "patched"
_BUILTINS = builtins.__dict__
_CONSTANTS = (None, True, False, Ellipsis, NotImplemented)
# `open` is the one of `io`; what `site` adds (`exit`, `help`) are instances of `_sitebuiltins`' classes.
_OWNERS = ("builtins", "io", "_io", "_sitebuiltins")
# What the stub itself has put into `os`.
_STUB = "sitecustomize.py"
_pythons_own = {}
# By the module's name: the addresses of its values when they were last looked at, and the names that are patched.
_seen = {}


def _is_pythons_own(name, value):
    """Whether Python itself put it among the builtins; told by the value: the script may have come before the probe."""
    if name.startswith("__") and name != "__import__" or any(value is constant for constant in _CONSTANTS):
        return str(value) == name or name.startswith("__")
    kind = type(value)
    if kind is types.BuiltinFunctionType or kind is type:
        return value.__module__ in _OWNERS and value.__name__ in (name, "OSError")
    return kind.__module__ == "_sitebuiltins"


def is_replaced(name):
    """Whether a builtin is not, or no longer, Python's own."""
    value = _BUILTINS.get(name)
    if _pythons_own.get(name) is value:
        return False
    if not _is_pythons_own(name, value):
        return True
    _pythons_own[name] = value
    return False


def collect(modules, mentioned):
    """``{"module.name": ValueNode}``.

    modules: the modules that the script's own refer to. mentioned: ``(module, name)`` that are recorded anyway.
    """
    unknown = [name for name, value in list(_BUILTINS.items()) if _pythons_own.get(name) is not value]
    found = [("builtins", name, _BUILTINS[name]) for name in unknown if type(name) is str and is_replaced(name)]
    for module in modules:
        names = namespace(module) or {}
        owner = names.get("__name__")
        if type(owner) is str and owner not in ("builtins", "sys"):
            found.extend((owner, name, names[name]) for name in _patched(owner, names) if (owner, name) not in mentioned)
    return {"%s.%s" % (owner, name): describe(value, name) for owner, name, value in found}


def _patched(owner, names):
    addresses = tuple(map(id, names.values()))
    known = _seen.get(owner)
    if known is None or known[0] != addresses:
        patched = [name for name, value in list(names.items()) if type(name) is str and _is_foreign(value)]
        known = _seen[owner] = (addresses, patched)
    return known[1]


def _is_foreign(value):
    """Code of the script, or a mock, where a library has its own."""
    kind = type(value)
    if kind is types.FunctionType:
        path = value.__code__.co_filename
        return is_user_file(path) and not path.endswith(_STUB)
    if kind is types.MethodType:
        return _is_foreign(value.__func__)
    if type in kind.__mro__:
        return is_user_module(type.__dict__["__module__"].__get__(value))
    return kind.__module__ == "unittest.mock" and own_dict(value) is not None
