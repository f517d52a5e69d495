"""How functions, classes and modules are described."""

import types

from . import code_digest
from .describe import type_name
from .digest import digest
from .modules import is_user_module
from .names import plain_name

# Descriptions made once: of functions by their code, and of what is described by a text alone.
_plain_functions = {}
_by_text = {}
_MAX_KNOWN = 5000
# The module, once there is an instance to describe.
_instances = None


def node(walk, value, cls, depth):
    """The ValueNode of anything that is neither a builtin leaf nor a builtin container."""
    describer = _BY_TYPE.get(cls)
    if describer is not None:
        return describer(walk, value, depth)
    mro = type.__dict__["__mro__"].__get__(cls)
    if types.ModuleType in mro:
        return module(walk, value, depth)
    if type in mro:
        return class_(walk, value, depth)
    global _instances
    if _instances is None:
        from . import instances as _instances
    return _instances.node(walk, value, cls, mro, depth)


def told(text, kind, marked):
    """The ValueNode of what a text says all of; ``marked`` is what its digest is of."""
    node = _by_text.get((text, kind))
    if node is None:
        if len(_by_text) >= _MAX_KNOWN:
            _by_text.clear()
        node = _by_text[(text, kind)] = {"t": kind, "r": text, "d": digest(marked)}
    return node


def by_name(pair):
    return str(pair[0]) if type(pair[0]) is str else ""


def module(walk, value, depth):
    name = types.ModuleType.__dict__["__dict__"].__get__(value).get("__name__")
    text = "<module '%s'>" % ("__main__" if name == "__mp_main__" else name)
    return told(text, "module", text)


def function(walk, value, depth):
    """A function that holds nothing of its own is described by its code, and once."""
    if value.__closure__ is not None or value.__defaults__ or value.__dict__ or type(value.__module__) is not str:
        return _function(walk, value, depth)
    key = (id(value.__code__), value.__module__, value.__qualname__)
    known = _plain_functions.get(key)
    if known is None or known[0] is not value.__code__:
        if len(_plain_functions) >= _MAX_KNOWN:
            _plain_functions.clear()
        known = _plain_functions[key] = (value.__code__, _function(walk, value, depth))
    return known[1]


def _function(walk, value, depth):
    name = plain_name(value)
    children = walk.children(
        [("(%s)" % cell, content) for cell, content in code_digest.closure(value)]
        + [("(=%d)" % place, default) for place, default in enumerate(value.__defaults__ or ())],
        depth,
    )
    described = walk.assemble("function", "<function %s>" % name, children)
    own = [(key, item) for key, item in sorted(value.__dict__.items(), key=by_name) if _is_own(key)]
    attributes = walk.children([("." + key, item) for key, item in own], depth)
    described["d"] = digest("".join([name, code_digest.of(value.__code__), described["d"]] + list(map(_mark, attributes))))
    described["c"] = attributes
    return described


def _mark(child):
    return "\0%s\0%s" % (child[0], child[1].get("d") or child[1]["r"])


def builtin(walk, value, depth):
    owner = value.__self__
    if owner is None or type(owner) is types.ModuleType:
        text = "<built-in function %s>" % value.__name__
    else:
        text = "<built-in method %s>" % value.__qualname__
    return {"t": type(value).__name__, "r": text, "d": digest(text)}


def descriptor(walk, value, depth):
    text = "<%s>" % type_name(type(value))
    return {"t": type(value).__name__, "r": text, "d": digest(text)}


def method(walk, value, depth):
    children = walk.children([(".__func__", value.__func__), (".__self__", value.__self__)], depth)
    name = getattr(value.__func__, "__qualname__", "?")
    return walk.assemble("method", "<bound method %s>" % name, children)


def wrapped(walk, value, depth):
    """staticmethod, classmethod, property: by the function inside."""
    inside = value.fget if type(value) is property else value.__func__
    child = walk.node(inside, depth + 1)
    return walk.assemble(type(value).__name__, "<%s>" % type(value).__name__, [["", child]])


def class_(walk, value, depth):
    """A class of the script by its attributes, so that one that was changed shows; any other by its name."""
    name = type_name(value)
    text = "<class '%s'>" % name
    if depth > 2 or not is_user_module(type.__dict__["__module__"].__get__(value)):
        return told(text, "type", text)
    attributes = list(type.__dict__["__dict__"].__get__(value).items())
    pairs = sorted((pair for pair in attributes if _is_own(pair[0])), key=by_name)
    children = walk.children([("." + key, item) for key, item in pairs], depth)
    return walk.assemble("type", text, children)


def _is_own(key):
    """Not what Python puts into every class, nor the caches of abstract classes and of enumerations."""
    if type(key) is not str or key.startswith("__") and key.endswith("__"):
        return False
    return not key.startswith("_abc_") and key not in ("_member_map_", "_value2member_map_")


_BY_TYPE = {
    types.FunctionType: function,
    types.BuiltinFunctionType: builtin,
    types.MethodType: method,
    staticmethod: wrapped,
    classmethod: wrapped,
    property: wrapped,
    types.MemberDescriptorType: descriptor,
    types.GetSetDescriptorType: descriptor,
    types.WrapperDescriptorType: descriptor,
    types.MethodDescriptorType: descriptor,
}
