"""How instances are described: by what they hold, or by what their library's classes are known to mean."""

from . import iterators, library, shared
from .describe import own_dict, own_slots, type_name
from .digest import digest
from .known import mapping, sequence, unordered
from .names import PROCESS_ATTRIBUTES
from .objects import by_name, told

_BASES = ((dict, mapping), (set, unordered), (frozenset, unordered))


def node(walk, value, cls, mro, depth):
    """The ValueNode of what is no function, class, module, builtin leaf or builtin container."""
    iterator = iterators.BY_TYPE.get(cls)
    if iterator is not None:
        return iterator(walk, value, depth)
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
        return told("<%s>" % name, kind, kind)
    if type(cls).__module__ == "enum":
        return _member(walk, own_dict(value) or {}, kind, name, depth)
    hidden = PROCESS_ATTRIBUTES if any(base.__module__ == "multiprocessing.process" for base in mro) else ()
    pairs = sorted((own_dict(value) or {}).items(), key=by_name) + own_slots(value)
    pairs = [pair for pair in pairs if pair[0] not in hidden]
    children = walk.children([("." + str(key), item) for key, item in pairs[:256] if type(key) is str], depth)
    inside = ", ".join("%s=%s" % (suffix[1:], child["r"]) for suffix, child in children[:6])
    return walk.assemble(kind, "%s(%s)" % (name, inside), children, cut=len(pairs) > 256)


def _tuple(walk, value, cls, depth, kind):
    fields = type.__dict__["__dict__"].__get__(cls).get("_fields")
    if type(fields) is not tuple:
        return sequence(walk, value, depth, tuple, "(", ")", kind)
    items = list(tuple.__iter__(value))
    children = walk.children([("." + str(field), item) for field, item in zip(fields, items)], depth)
    inside = ", ".join("%s=%s" % (suffix[1:], child["r"]) for suffix, child in children)
    return walk.assemble(kind, "%s(%s)" % (cls.__name__, inside), children)


def _member(walk, attributes, kind, name, depth):
    """Of an enumeration; combined flags have no name up to Python 3.10."""
    member = attributes.get("_name_")
    [[_, number]] = walk.children([("._value_", attributes.get("_value_"))], depth)
    text = "%s.%s" % (name, member) if type(member) is str else "%s(%s)" % (name, number["r"])
    return {"t": kind, "r": text[:160], "d": digest(kind + text + number.get("d", number["r"]))}


def _number_or_text(value, base, kind, name, attributes):
    member = (attributes or {}).get("_name_")  # Of an enumeration.
    text = base.__repr__(value) if member is None else "%s.%s" % (name, member)
    return {"t": kind, "r": text[:160], "d": digest(kind + text)}
