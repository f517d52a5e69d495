"""What the script's code mentions of other modules: their attributes, and entries of ``sys.modules``."""

import marshal
import os
import sys
import types

from . import events, patches
from .describe import describe
from .digest import digest
from .modules import is_user_module, namespace

_FORM = 2
# What is mentioned (`_mentioned`), and by which state of the script's modules.
_known = ((), (), False, ())
_known_of = None
# What has been left for children.
_left = None


def add(found, modules):
    """Adds the descriptions to ``found``; modules: the script's own, ``(name, namespace)``."""
    attributes, entries, identities, libraries = _mentioned(modules)
    for module, name in attributes:
        if module == "sys" or (module, name) == ("os", "environ"):
            continue
        names = namespace(sys.modules.get(module))
        if names is not None and name in names:
            found.setdefault(module, {})[name] = describe(names[name], name, 200)
    for name in entries:
        if name in sys.modules:
            found.setdefault("sys.modules", {})[name] = _module_entry(sys.modules[name], identities)
    found[patches.MODULE] = patches.collect([sys.modules.get(name) for name in libraries], attributes)


def _module_entry(value, by_identity):
    node = dict(describe(value))
    if by_identity:
        node["id"] = "object:%x" % id(value)
        node["d"] = digest(node.get("d", "") + node["id"])
    return node


def _mentioned(modules):
    """What all the code of the script's modules mentions, computed anew when a module or a name came in.

    ``(attributes of other modules, keys of sys.modules, whether identities are asked for, names of other modules)``;
    only that is kept, since nothing of the script may live longer for the probe's sake.
    """
    global _known, _known_of
    key = tuple((name, len(names)) for name, names in modules)
    if key != _known_of:
        _known, _known_of = _looked_for(modules), key
    return _known


def _looked_for(modules):
    from .reach import Reach

    reach = Reach()
    libraries = set()
    for module, names in modules:
        for value in list(names.values()):
            if namespace(value) is not None:
                libraries.add(namespace(value).get("__name__"))
            elif type(value) is types.FunctionType or (type in type(value).__mro__ and is_user_module(value.__module__)):
                reach.visit(value)
    others = sorted(name for name in libraries if type(name) is str and not is_user_module(name))
    return tuple(reach.foreign), tuple(reach.modules), reach.identities, tuple(others)


def leave_for_children():
    """Children that are not forked need not look for what their parent has found (``take_from``)."""
    global _left
    if _left is not _known:
        _left = _known
        path = _path(os.getpid())
        try:
            with open(path + ".new", "wb") as file:
                file.write(marshal.dumps(_left, _FORM))
            os.replace(path + ".new", path)
        except (OSError, ValueError):  # Where a module's name is no text, for one.
            pass


def take_from(parent, modules):
    """At the begin of a child that is a fresh interpreter: what its parent has found is what can be compared.

    parent: its pid.
    """
    global _known, _known_of
    if _known_of is not None:
        return
    try:
        with open(_path(parent), "rb") as file:
            _known = marshal.loads(file.read())
    except (OSError, ValueError, EOFError):
        return
    _known_of = tuple((name, len(names)) for name, names in modules)


def _path(pid):
    return os.path.join(events.folder(), "mentioned-%d" % pid)
