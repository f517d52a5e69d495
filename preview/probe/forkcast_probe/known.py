"""How the builtin types are described: leaves directly, containers through the walk that is passed in."""

from . import copied
from .digest import digest

_TEXT_SHOWN = 120
# Beyond so many characters, a text's digest is over its ends and its length.
_TEXT_DIGESTED = 1 << 20


def _plain(value):
    kind = type(value).__name__
    text = repr(value)
    return {"t": kind, "r": text, "d": digest(kind + text)}


def _integer(value):
    bits = value.bit_length()
    if bits > 400:
        text = "<int of %d bits>" % bits
        data = value.to_bytes(bits // 8 + 1, "big", signed=True)
        return {"t": "int", "r": text, "d": digest(data if bits < 8 * _TEXT_DIGESTED else data[: _TEXT_DIGESTED])}
    text = repr(value)
    return {"t": "int", "r": text, "d": digest("int" + text)}


def _text(value):
    if value == "__mp_main__":
        value = "__main__"  # `__name__` of the script, kept in a variable.
    kind = type(value).__name__
    if kind == "str":
        value = copied.told(value)
    length = len(value)
    shown = repr(value if length <= _TEXT_SHOWN else value[:_TEXT_SHOWN])
    node = {"t": kind, "r": shown if length <= _TEXT_SHOWN else shown + "…"}
    whole = value if length <= _TEXT_DIGESTED else value[:_TEXT_DIGESTED] + value[-_TEXT_DIGESTED:]
    data = whole.encode("utf-8", "surrogatepass") if kind == "str" else bytes(whole)
    node["d"] = digest(kind.encode() + str(length).encode() + data)
    if length > _TEXT_SHOWN:
        node["n"] = length
    if length > 2 * _TEXT_DIGESTED:
        node["cut"] = True
    return node


LEAVES = {
    type(None): _plain,
    bool: _plain,
    int: _integer,
    float: _plain,
    complex: _plain,
    type(Ellipsis): _plain,
    type(NotImplemented): _plain,
    range: _plain,
    str: _text,
    bytes: _text,
    bytearray: _text,
}


def spread(length, limit):
    """Positions looked at: all where there are at most ``limit``, else the first ones and some evenly over the rest."""
    if length <= limit:
        return range(length)
    head = limit * 3 // 4
    step = (length - head) / float(limit - head)
    rest = {head + int(number * step) for number in range(limit - head)}
    return list(range(head)) + sorted(rest | {length - 1})


def _joined(children, length, opening, closing):
    shown = [child["r"] for _, child in children[:24]]
    if length > len(shown):
        shown.append("…")
    return opening + ", ".join(shown) + closing


def sequence(walk, value, depth, base, opening, closing, kind=None):
    """list, tuple, deque and their subclasses; ``base`` is the builtin whose methods are used."""
    from .describe import MAX_ITEMS, SHOWN_ITEMS

    items = list(base.__iter__(value))
    places = spread(len(items), MAX_ITEMS)
    children = walk.children([("[%d]" % place, items[place]) for place in places[:SHOWN_ITEMS]], depth)
    marks = [_mark(walk, items[place], depth) for place in places[SHOWN_ITEMS:]]
    if base is tuple and len(items) == 1:
        closing = ",)"
    text = _joined(children, len(items), opening, closing)
    cut = len(places) < len(items) or _CUT in marks
    return walk.assemble(kind or base.__name__, text, children, len(items), cut, marks=marks)


_CUT = "cut"


def _mark(walk, value, depth):
    """What goes into a digest of an item that is not shown; numbers are many, and need no node for it."""
    kind = type(value)
    if kind is float or kind is bool or (kind is int and value.bit_length() <= 64):
        return repr(value)
    node = walk.node(value, depth + 1)
    return _CUT if node.get("cut") else node.get("d") or node["r"]


def mapping(walk, value, depth, base, kind=None):
    """dict and its subclasses, in the order of insertion (which is part of what a child can notice)."""
    from .describe import MAX_ITEMS

    items = list(base.items(value))
    places = spread(len(items), MAX_ITEMS)
    children = []
    for place in places:
        key = walk.node(items[place][0], depth + 1)
        children.append(["[%s]" % key["r"], walk.named(key["r"], items[place][1], depth + 1)])
    shown = ["%s: %s" % (suffix[1:-1], child["r"]) for suffix, child in children[:12]]
    if len(items) > len(shown):
        shown.append("…")
    text = "{" + ", ".join(shown) + "}"
    return walk.assemble(kind or base.__name__, text, children, len(items), len(places) < len(items))


def unordered(walk, value, depth, base, kind=None):
    """set and frozenset: sorted by digest, since the order of a set is no property of its value."""
    from .describe import MAX_ITEMS

    items = list(base.__iter__(value))
    nodes = [walk.node(item, depth + 1) for item in items[: 4 * MAX_ITEMS]]
    nodes.sort(key=lambda node: (node["t"], len(node["r"]), node["r"], node.get("d", "")))
    children = [["{%s}" % node["r"], node] for node in nodes]
    text = _joined(children, len(items), "{", "}") if items else base.__name__ + "()"
    # Of a large set an arbitrary part is seen, and the part depends on the hash seed: only its size counts.
    if len(items) > len(nodes):
        return walk.assemble(kind or base.__name__, "<%s of %d>" % (base.__name__, len(items)), [], len(items), True)
    return walk.assemble(kind or base.__name__, text, children, len(items))


CONTAINERS = {
    list: lambda walk, value, depth: sequence(walk, value, depth, list, "[", "]"),
    tuple: lambda walk, value, depth: sequence(walk, value, depth, tuple, "(", ")"),
    dict: lambda walk, value, depth: mapping(walk, value, depth, dict),
    set: lambda walk, value, depth: unordered(walk, value, depth, set),
    frozenset: lambda walk, value, depth: unordered(walk, value, depth, frozenset),
}
