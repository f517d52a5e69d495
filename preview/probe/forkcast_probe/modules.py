"""Which modules are the script's own: those whose variables are recorded."""

import os
import sys
import types

_STANDARD = os.path.dirname(os.path.abspath(os.__file__)) + os.sep
_INSTALLED = (os.sep + "site-packages" + os.sep, os.sep + "dist-packages" + os.sep)
_dict_of = types.ModuleType.__dict__["__dict__"].__get__
_known = {}
# The loaded modules when the script's own were last looked for among them, and what was found.
_seen = ()
_user_names = []


def is_user_file(path):
    """Not of the standard library, not installed, not frozen into the interpreter, not the probe."""
    if type(path) is not str or path.startswith(("<", _STANDARD)):
        return False
    if any(part in path for part in _INSTALLED):
        return False
    path = os.path.abspath(path)
    return not path.startswith(_STANDARD) and not path.startswith(sys.base_prefix + os.sep + "lib" + os.sep + "python")


def _is_user(name, module):
    if name in ("__main__", "__mp_main__"):
        return True
    names = _dict_of(module)
    path = names.get("__file__")
    if path is None:
        # Made by the script itself (`types.ModuleType`), or built in, or a namespace package.
        return names.get("__spec__") is None and names.get("__loader__") is None and name not in sys.builtin_module_names
    return is_user_file(path)


def is_user_module(name):
    """Whether the module of this name, as imported now, is the script's own."""
    module = sys.modules.get(name)
    if module is None or types.ModuleType not in type(module).__mro__:
        return False
    # By its address: nothing of the script may live longer for the probe's sake.
    found = _known.get(name)
    if found is None or found[0] != id(module):
        found = _known[name] = (id(module), _is_user(name, module))
    return found[1]


def user_modules(closely):
    """``(name, namespace)`` of each of the script's own modules; the script itself is ``__main__`` in every process.

    In a spawned child ``sys.modules['__main__'].__dict__`` is a copy of the
    namespace in which the script's functions live; ``state`` prefers theirs.

    closely: also where no module has come or gone since the last time, another one may have been put in the place of
    one. To look at each counts references, and so writes to every page that holds a module: after a fork these pages
    are copied.
    """
    global _seen, _user_names
    seen = (len(sys.modules), next(reversed(sys.modules), None))
    if closely or seen != _seen[:2]:
        seen += (tuple(sys.modules), tuple(map(id, sys.modules.values())))
        if seen != _seen:
            names = [name for name in seen[2] if type(name) is str and _may_be_user(name)]
            _seen, _user_names = seen, [name for name in names if is_user_module(name)]
    return [(name, _dict_of(sys.modules[name])) for name in _user_names]


def _may_be_user(name):
    return name != "__mp_main__" and not name.startswith("forkcast_probe")


def namespace(module):
    """The real ``__dict__`` of a module, whatever its class says; None for what is no module."""
    return _dict_of(module) if types.ModuleType in type(module).__mro__ else None
