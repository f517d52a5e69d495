"""How instances of library classes are described where their insides would be noise, or their meaning is known."""

import sys

from . import copied
from .digest import digest
from .modules import is_user_file
from .known import sequence, mapping

# Their `repr` is the standard library's own code over builtin values and says everything.
_BY_REPR = {
    ("datetime", name) for name in ("datetime", "date", "time", "timedelta", "timezone")
} | {
    ("decimal", "Decimal"), ("fractions", "Fraction"), ("uuid", "UUID"), ("re", "Pattern"), ("builtins", "slice"),
    ("pathlib", "PosixPath"), ("pathlib", "PurePosixPath"), ("pathlib", "WindowsPath"), ("pathlib", "PureWindowsPath"),
    ("pathlib._local", "PosixPath"), ("pathlib._local", "PurePosixPath"), ("ipaddress", "IPv4Address"),
}
# Standard classes that are mere bags of the script's own values.
_BAGS = {
    ("argparse", "Namespace"), ("types", "SimpleNamespace"), ("string", "Template"), ("configparser", "ConfigParser"),
    ("configparser", "RawConfigParser"), ("collections", "UserDict"), ("collections", "UserList"),
    ("collections", "ChainMap"), ("queue", "Queue"), ("queue", "SimpleQueue"), ("fractions", "Fraction"),
}


def node(walk, value, cls, depth):
    """The ValueNode of an instance whose class is known here, else None."""
    key = (cls.__module__, cls.__qualname__)
    if key in _BY_REPR:
        text = copied.told(repr(value))
        return {"t": "%s.%s" % key, "r": text[:160], "d": digest("%s.%s%s" % (key + (text,)))}
    special = _SPECIAL.get(key)
    return special(walk, value, depth) if special is not None else None


def is_opaque(cls):
    """A standard-library or extension class whose attributes say nothing to the script's author."""
    module = cls.__module__
    if (module, cls.__qualname__) in _BAGS:
        return False
    found = sys.modules.get(module)
    if found is None or module in ("__main__", "__mp_main__"):
        return False
    path = getattr(found, "__file__", None)
    if path is None:
        return getattr(found, "__spec__", None) is not None
    return not is_user_file(path) and "site-packages" not in path and "dist-packages" not in path


def _ordered(walk, value, depth):
    from collections import OrderedDict

    return mapping(walk, value, depth, OrderedDict, "collections.OrderedDict")


def _counter(walk, value, depth):
    return mapping(walk, value, depth, dict, "collections." + type(value).__name__)


def _deque(walk, value, depth):
    return sequence(walk, value, depth, type(value), "deque([", "])", "collections.deque")


def _partial(walk, value, depth):
    pairs = [(".func", value.func), (".args", value.args), (".keywords", value.keywords)]
    children = walk.children(pairs, depth)
    return walk.assemble("functools.partial", "partial(%s)" % children[0][1]["r"], children)


def _random(walk, value, depth):
    """A generator by its position: copies of one generator draw the same numbers."""
    state = digest(repr(value.getstate()))
    return {"t": "random.Random", "r": "<Random at state %s>" % state[:6], "d": state}


def _logger(walk, value, depth):
    """By its name: its level and handlers belong to the state of the process."""
    name = value.__dict__.get("name")
    text = "<Logger %s>" % ("__main__" if name == "__mp_main__" else name)
    return {"t": "logging.Logger", "r": text, "d": digest(text)}


def _context_variable(walk, value, depth):
    """By what it holds in the context that is current."""
    unset = object()
    held = value.get(unset)
    child = None if held is unset else walk.node(held, depth + 1)
    text = "<ContextVar %s%s>" % (value.name, "" if child is None else ": " + child["r"])
    return walk.assemble("contextvars.ContextVar", text, [] if child is None else [["", child]])


def _thread_local(walk, value, depth):
    """By what it holds in the thread that asks."""
    pairs = sorted(pair for pair in value.__dict__.items() if type(pair[0]) is str)
    return walk.assemble("threading.local", "<local>", walk.children([("." + key, item) for key, item in pairs], depth))


def _array(walk, value, depth):
    kind = "array.array"
    text = "<array '%s' of %d>" % (value.typecode, len(value))
    return {"t": kind, "r": text, "d": digest(kind.encode() + value[: 1 << 17].tobytes()), "n": len(value)}


def _ndarray(walk, value, depth):
    text = "<ndarray %s %s>" % (value.dtype.str, "×".join(str(side) for side in value.shape))
    whole = value.nbytes <= 1 << 22 and not value.dtype.hasobject
    node = {"t": "numpy.ndarray", "r": text, "d": digest(text.encode() + (value.tobytes() if whole else b""))}
    if not whole:
        node["cut"] = True
    return node


def _numpy_generator(walk, value, depth):
    state = digest(repr(value.get_state()))
    return {"t": "numpy.random.RandomState", "r": "<RandomState at state %s>" % state[:6], "d": state}


def _file(walk, value, depth):
    name = value.name
    if type(name) is str:
        name = copied.told(name)
    text = "<file %r%s>" % (name if type(name) in (str, int) else "?", ", closed" if value.closed else "")
    return {"t": "_io." + type(value).__name__, "r": text, "d": digest(text)}


_SPECIAL = {
    ("collections", "OrderedDict"): _ordered,
    ("collections", "defaultdict"): _counter,
    ("collections", "Counter"): _counter,
    ("collections", "deque"): _deque,
    ("functools", "partial"): _partial,
    ("random", "Random"): _random,
    ("logging", "Logger"): _logger,
    ("logging", "RootLogger"): _logger,
    ("array", "array"): _array,
    ("_thread", "_local"): _thread_local,
    ("builtins", "ContextVar"): _context_variable,
    ("_contextvars", "ContextVar"): _context_variable,
    ("numpy", "ndarray"): _ndarray,
    ("numpy.random.mtrand", "RandomState"): _numpy_generator,
    ("_io", "TextIOWrapper"): _file,
    ("_io", "BufferedReader"): _file,
    ("_io", "BufferedWriter"): _file,
}
