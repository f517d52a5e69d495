"""Describing any Python value as plain data, without running a line of the script's code.

No ``__repr__``, ``__eq__``, ``__hash__``, ``__iter__``, property or ``__getattr__``
of a user's class is called: containers are walked through the builtin types' own
methods, attributes through the descriptors that CPython itself made. Depth,
length and number of nodes are bounded, and a description that met a bound says so.
"""

import _thread

from . import known, secrets
from .digest import digest

MAX_DEPTH = 7
MAX_NODES = 2500
# Of a container, so many items are looked at (evenly spread where there are more) and so many are shown.
MAX_ITEMS = 256
SHOWN_ITEMS = 32
MAX_TEXT = 160

# The module, once there is something to describe that is neither a builtin leaf nor a builtin container.
_objects = None
_MP_MAIN = "__mp_main__"


def type_name(cls):
    """``int``, ``pathlib.PosixPath``, ``__main__.Config``: a spawned child's ``__mp_main__`` is the script, too."""
    module = type.__dict__["__module__"].__get__(cls)
    name = type.__dict__["__qualname__"].__get__(cls)
    if type(module) is not str or module == "builtins":
        return name
    return "%s.%s" % ("__main__" if module == _MP_MAIN else module, name)


def own_dict(value):
    """The instance's real ``__dict__``, or None: found through CPython's own descriptor, whatever the class says."""
    for cls in type.__dict__["__mro__"].__get__(type(value)):
        descriptor = type.__dict__["__dict__"].__get__(cls).get("__dict__")
        if descriptor is not None:
            # The second is that of types.SimpleNamespace.
            if type(descriptor).__name__ not in ("getset_descriptor", "member_descriptor"):
                return None
            if cls is _thread._local and type(value) is not cls:
                return None  # In a thread that has not used it yet, its own __init__ would run.
            found = descriptor.__get__(value)
            return found if type(found) is dict else None
    return None


def own_slots(value):
    """``(name, value)`` of every filled slot, by the member descriptors of the classes."""
    found = []
    for cls in type.__dict__["__mro__"].__get__(type(value)):
        for name, descriptor in list(type.__dict__["__dict__"].__get__(cls).items()):
            if type(descriptor).__name__ == "member_descriptor" and name not in ("__dict__", "__weakref__"):
                try:
                    found.append((name, descriptor.__get__(value)))
                except AttributeError:
                    pass
    return found


def short(text, limit=MAX_TEXT):
    return text if len(text) <= limit else text[: limit - 1] + "…"


class Description:
    """One walk. ``node(value)`` gives the protocol's ValueNode as a dict."""

    def __init__(self, max_nodes=MAX_NODES):
        self.left = max_nodes
        self.path = set()

    def node(self, value, depth=0):
        self.left -= 1
        cls = type(value)
        leaf = known.LEAVES.get(cls)
        if leaf is not None:
            return leaf(value)
        if depth > MAX_DEPTH or self.left < 0:
            return {"t": type_name(cls), "r": "…", "cut": True}
        key = id(value)
        if key in self.path:
            return {"t": type_name(cls), "r": "<itself>", "d": digest("recursion")}
        self.path.add(key)
        try:
            return self.composed(value, cls, depth)
        finally:
            self.path.discard(key)

    def composed(self, value, cls, depth):
        walk = known.CONTAINERS.get(cls)
        if walk is not None:
            return walk(self, value, depth)
        global _objects
        if _objects is None:
            from . import objects as _objects
        return _objects.node(self, value, cls, depth)

    def children(self, pairs, depth):
        """Nodes of ``(suffix, value)`` pairs."""
        return [[suffix, self.named(suffix, item, depth + 1)] for suffix, item in pairs]

    def named(self, name, value, depth=0):
        """The node of what stands under a name, an attribute's or a key's."""
        node = self.node(value, depth)
        return secrets.hidden(node) if secrets.is_secret(name) else node

    def assemble(self, kind, text, children, length=None, cut=False, token=None, marks=()):
        """A node out of its children: the digest is over all of them, and ``marks``; only the first are kept."""
        parts = [kind, str(length), token or ""]
        parts.extend(marks)
        for suffix, child in children:
            parts.append(suffix)
            parts.append(child.get("d") or child["r"])
            cut = cut or child.get("cut", False)
        node = {"t": kind, "r": short(text), "d": digest("\0".join(parts))}
        if token is not None:
            node["id"] = token
        if length is not None:
            node["n"] = length
        if children:
            node["c"] = children[:SHOWN_ITEMS]
        if cut:
            node["cut"] = True
        return node


def describe(value, name="", max_nodes=MAX_NODES):
    """The ValueNode of ``value`` (protocol/trace.ts), which stands under ``name``, as plain data. Never raises."""
    try:
        leaf = known.LEAVES.get(type(value))
        if leaf is not None and not secrets.is_secret(name):
            return leaf(value)
        return Description(max_nodes).named(name, value)
    except Exception:  # A value that changes while it is walked, or an extension type with ideas of its own.
        return {"t": type_name(type(value)), "r": "<not describable>", "cut": True}
