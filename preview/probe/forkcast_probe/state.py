"""Snapshots: the variables of the script's own modules, and what its code uses of others, at one moment.

A snapshot is written as the difference to the last one that this process wrote,
or, in a forked child, that it inherited from its parent; so an unchanged
variable is described but not written again.
"""

import os
import sys
import types

from . import foreign, process_state
from .describe import describe
from .known import LEAVES
from .modules import user_modules

_MAX_VARIABLES = 5000
_LEAVES = frozenset(kind.__name__ for kind in LEAVES)
_last_id = None
_last = {}
_count = 0
# Whether anything but numbers and texts, which lead nowhere, has changed from the last snapshot but one to the last.
_rebuilt = True


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


def collect(closely, parent):
    """``{module: {name: ValueNode}}``; closely and parent: as ``record`` says."""
    mine = user_modules(closely)
    modules = [(name, script_namespace(names) if name == "__main__" else names) for name, names in mine]
    if parent is not None:
        foreign.take_from(parent, modules)
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
    foreign.add(found, modules)
    found[process_state.MODULE] = process_state.collect()
    return found


def record(closely=True, parent=None):
    """The protocol's StateRecord: a snapshot as the difference to the last one.

    closely: as ``user_modules`` says. parent: at a child's begin, the pid of its parent.
    """
    global _rebuilt
    changed, marks = _compared(collect(closely, parent))
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
