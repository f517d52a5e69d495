"""Snapshots: the variables of the script's own modules, and what its code uses of others, at one moment.

A snapshot is written as the difference to the last one that this process wrote,
or, in a forked child, that it inherited from its parent; so an unchanged
variable is described but not written again.
"""

import os
import sys
import types

from . import process_state
from .describe import describe
from .digest import digest
from .known import LEAVES
from .modules import is_user_module, namespace, user_modules
from .reach import Reach

_MAX_VARIABLES = 5000
_LEAVES = frozenset(kind.__name__ for kind in LEAVES)
_last_id = None
_last = {}
_count = 0
# Whether anything but numbers and texts, which lead nowhere, has changed from the last snapshot but one to the last.
_rebuilt = True
_foreign = ((), (), False)
_foreign_key = None


def _is_dunder(name):
    return name.startswith("__") and name.endswith("__")


def script_namespace(names):
    """The namespace in which the script's functions live.

    A spawned child's ``__main__`` holds a copy; ``global`` statements change the
    original: https://github.com/python/cpython/blob/main/Lib/multiprocessing/spawn.py
    """
    if names.get("__name__") != "__main__":
        for value in list(names.values()):
            if type(value) is types.FunctionType and value.__globals__.get("__name__") == names.get("__name__"):
                return value.__globals__
    return names


def collect(closely):
    """``{module: {name: ValueNode}}``; closely: as ``user_modules`` says."""
    mine = user_modules(closely)
    modules = [(name, script_namespace(names) if name == "__main__" else names) for name, names in mine]
    found = {}
    left = _MAX_VARIABLES
    for module, names in modules:
        variables = found[module] = {}
        for name, value in list(names.items()):
            if type(name) is not str or _is_dunder(name):
                continue
            left -= 1
            if left < 0:
                return found
            variables[name] = describe(value, name)
    _add_foreign(found, modules)
    found[process_state.MODULE] = process_state.collect()
    return found


def _add_foreign(found, modules):
    """Attributes of other modules, and entries of ``sys.modules``, that the script's code mentions."""
    foreign, entries, identities = _mentioned(modules)
    for module, name in foreign:
        if module == "sys" or (module, name) == ("os", "environ"):
            continue
        names = namespace(sys.modules.get(module))
        if names is not None and name in names:
            found.setdefault(module, {})[name] = describe(names[name], name, 200)
    for name in entries:
        if name in sys.modules:
            found.setdefault("sys.modules", {})[name] = _module_entry(sys.modules[name], identities)


def _module_entry(value, by_identity):
    node = dict(describe(value))
    if by_identity:
        node["id"] = "object:%x" % id(value)
        node["d"] = digest(node.get("d", "") + node["id"])
    return node


def _mentioned(modules):
    """What all the code of the script's modules mentions, computed anew when a module or a name came in.

    ``(attributes of other modules, keys of sys.modules, whether identities are asked for)``; only that is kept, since
    nothing of the script may live longer for the probe's sake.
    """
    global _foreign, _foreign_key
    key = tuple((name, len(names)) for name, names in modules)
    if key != _foreign_key:
        reach = Reach()
        for module, names in modules:
            for value in list(names.values()):
                if type(value) is types.FunctionType or (type in type(value).__mro__ and is_user_module(value.__module__)):
                    reach.visit(value)
        _foreign, _foreign_key = (tuple(reach.foreign), tuple(reach.modules), reach.identities), key
    return _foreign


def record(closely=True):
    """The protocol's StateRecord: a snapshot as the difference to the last one; closely: as ``user_modules`` says."""
    global _rebuilt
    changed, marks = _compared(collect(closely))
    gone = [[module, name] for module, known in _last.items() for name in known if name not in marks.get(module, ())]
    _rebuilt = _rebuilt or bool(gone)
    return _written(changed, marks, gone)


def inherited():
    """The StateRecord of a child that was forked just after the last snapshot: all is as it was there.

    Looking at everything again would copy the pages that parent and child share,
    and show at most what another thread has changed in between. Only what Python
    itself changes in a forked child is asked anew.
    """
    changed, marks = _compared({process_state.MODULE: process_state.reseeded()})
    _last[process_state.MODULE].update(marks[process_state.MODULE])
    return _written(changed, _last, [])


def inherited_by(identity):
    """The same, said by the parent beforehand, of a child in which Python changes nothing."""
    return {"id": "%s>%s" % (_last_id, ".".join(map(str, identity))), "base": _last_id, "set": {}}


def is_as_before():
    """Whether all that leads to code and to other values was the same in the last two snapshots of this process."""
    return not _rebuilt


def _compared(found):
    """What of ``found`` is new or changed since the last snapshot, and the digests of all of it."""
    global _rebuilt
    changed, marks = {}, {}
    _rebuilt = False
    for module, variables in found.items():
        known = _last.get(module, {})
        seen = marks[module] = {}
        for name, node in variables.items():
            before = known.get(name)
            mark = node.get("d") or node["t"] + node["r"]
            if node["t"] in _LEAVES:
                mark = "=" + mark
            seen[name] = mark
            if before != mark:
                changed.setdefault(module, {})[name] = node
                _rebuilt = _rebuilt or before is None or not before[0] == mark[0] == "="
    return changed, marks


def _written(changed, marks, gone):
    global _last, _last_id, _count
    _count += 1
    base, _last_id, _last = _last_id, "%d:%d" % (os.getpid(), _count), marks
    written = {"id": _last_id, "set": changed}
    if base is not None:
        written["base"] = base
    if gone:
        written["gone"] = gone
    return written
