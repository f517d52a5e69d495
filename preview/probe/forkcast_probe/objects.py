"""How functions, classes, modules and instances are described."""

import types

from . import code_digest, iterators, library, shared
from .describe import own_dict, own_slots, type_name
from .digest import digest
from .known import mapping, sequence, unordered
from .modules import is_user_module
from .names import PROCESS_ATTRIBUTES, plain_name

# Descriptions made once: of functions by their code, and of what is described by a text alone.
_plain_functions = {}
_by_text = {}
_MAX_KNOWN = 5000
_BASES = ((dict, mapping), (set, unordered), (frozenset, unordered))


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
    token = shared.token(value, cls)
    if token is not None:
        return {"t": type_name(cls), "r": "<%s>" % cls.__name__, "d": digest(type_name(cls) + token), "id": token}
    by_library = library.node(walk, value, cls, depth)
    if by_library is not None:
        return by_library
    return instance(walk, value, cls, mro, depth)


def instance(walk, value, cls, mro, depth):
    """An instance by what it holds; one of a standard-library class by its type alone, since its insides are noise."""
    kind = type_name(cls)
    name = type.__dict__["__qualname__"].__get__(cls)
    for base, describer in _BASES:
        if base in mro:
            return describer(walk, value, depth, base, kind)
    if tuple in mro:
        return _tuple(walk, value, cls, depth, kind)
    if list in mro:
        return sequence(walk, value, depth, list, name + "([", "])", kind)
    for base in (int, float, str, bytes):
        if base in mro:
            return _number_or_text(value, base, kind, name, own_dict(value))
    if library.is_opaque(cls):
        return _told("<%s>" % name, kind, kind)
    hidden = PROCESS_ATTRIBUTES if any(base.__module__ == "multiprocessing.process" for base in mro) else ()
    pairs = sorted((own_dict(value) or {}).items(), key=_by_name) + own_slots(value)
    pairs = [pair for pair in pairs if pair[0] not in hidden]
    children = walk.children([("." + str(key), item) for key, item in pairs[:256] if type(key) is str], depth)
    inside = ", ".join("%s=%s" % (suffix[1:], child["r"]) for suffix, child in children[:6])
    return walk.assemble(kind, "%s(%s)" % (name, inside), children, cut=len(pairs) > 256)


def _told(text, kind, marked):
    """The ValueNode of what a text says all of; ``marked`` is what its digest is of."""
    node = _by_text.get((text, kind))
    if node is None:
        if len(_by_text) >= _MAX_KNOWN:
            _by_text.clear()
        node = _by_text[(text, kind)] = {"t": kind, "r": text, "d": digest(marked)}
    return node


def _by_name(pair):
    return str(pair[0]) if type(pair[0]) is str else ""


def _tuple(walk, value, cls, depth, kind):
    fields = type.__dict__["__dict__"].__get__(cls).get("_fields")
    if type(fields) is not tuple:
        return sequence(walk, value, depth, tuple, "(", ")", kind)
    items = list(tuple.__iter__(value))
    children = walk.children([("." + str(field), item) for field, item in zip(fields, items)], depth)
    inside = ", ".join("%s=%s" % (suffix[1:], child["r"]) for suffix, child in children)
    return walk.assemble(kind, "%s(%s)" % (cls.__name__, inside), children)


def _number_or_text(value, base, kind, name, attributes):
    member = (attributes or {}).get("_name_")  # Of an enumeration.
    text = base.__repr__(value) if member is None else "%s.%s" % (name, member)
    return {"t": kind, "r": text[:160], "d": digest(kind + text)}


def module(walk, value, depth):
    name = types.ModuleType.__dict__["__dict__"].__get__(value).get("__name__")
    text = "<module '%s'>" % ("__main__" if name == "__mp_main__" else name)
    return _told(text, "module", text)


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
    own = [(key, item) for key, item in sorted(value.__dict__.items(), key=_by_name) if _is_own(key)]
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
        return _told(text, "type", text)
    attributes = list(type.__dict__["__dict__"].__get__(value).items())
    pairs = sorted((pair for pair in attributes if _is_own(pair[0])), key=_by_name)
    children = walk.children([("." + key, item) for key, item in pairs], depth)
    return walk.assemble("type", text, children)


def _is_own(key):
    """Not what Python puts into every class, nor an abstract class's caches."""
    return type(key) is str and not (key.startswith("__") and key.endswith("__")) and not key.startswith("_abc_")


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
_BY_TYPE.update(iterators.BY_TYPE)
