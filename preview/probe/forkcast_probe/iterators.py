"""How iterators are described: by how far they have got, and never by taking something out of them."""

import itertools
import types

from .digest import digest


def generator(walk, value, depth):
    """By where it stands and what its variables hold; one that runs or is done, by its name."""
    name = value.__qualname__
    frame = value.gi_frame
    if frame is None or value.gi_running:
        text = "<generator %s, %s>" % (name, "done" if frame is None else "running")
        return {"t": "generator", "r": text, "d": digest(text)}
    pairs = sorted(frame.f_locals.items())
    children = walk.children([("." + key, item) for key, item in pairs if key.isidentifier()], depth)
    text = "<generator %s at line %d>" % (name, frame.f_lineno)
    described = walk.assemble("generator", text, children)
    described["d"] = digest("%d %s" % (frame.f_lasti, described["d"]))
    described.pop("c", None)
    return described


def count(walk, value, depth):
    """``count(4)``; of one that counts other things than integers nothing is known but its type."""
    import gc

    parts = [part for part in gc.get_referents(value) if type(part) is not type]
    text = repr(value) if all(type(part) is int for part in parts) else "<count>"
    return {"t": "itertools.count", "r": text, "d": digest(text)}


def remaining(walk, value, depth):
    """By how many items are left."""
    kind = type(value)
    text = "<%s, %d left>" % (kind.__name__, kind.__length_hint__(value))
    return {"t": kind.__name__, "r": text, "d": digest(text)}


BY_TYPE = {types.GeneratorType: generator, itertools.count: count}
BY_TYPE.update((type(iter(each)), remaining) for each in ([], (), {}, "", "\xe9", b"", range(3), set(), {}.values()))
BY_TYPE.update((type(each), remaining) for each in (iter({}.items()), reversed([])))
