"""State of the process that belongs to no module of the script: limits, handlers, contexts, generators.

Recorded like variables, under a module name of its own. Only what is imported
already is asked; nothing is imported for it.
"""

import os
import sys
import types
from _operator import is_

from . import events
from .describe import describe, type_name
from .digest import digest

MODULE = "process-state"

_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGUSR1", "SIGUSR2", "SIGALRM")
# A copy of the environment as it was last described, and the description.
_environment_known = (None, {})
# The filters of warnings as they were last described, and the description.
_warnings_known = ([], {})


def collect():
    """``{name: ValueNode}``."""
    found = {"recursion limit": describe(sys.getrecursionlimit()), "environment": _environment()}
    found["switch interval"] = describe(sys.getswitchinterval())
    found["hash seed"] = _hash_seed
    for name in ("stdout", "stderr"):
        found["sys." + name] = _stream(name)
    found["sys.meta_path"] = _finders()
    umask = _umask()
    if umask is not None:
        found["umask"] = umask
    for module, name, ask in _ASKED:
        loaded = sys.modules.get(module)
        if loaded is None:
            if name in _UNTOUCHED:
                found[name] = _UNTOUCHED[name]
            continue
        try:
            found[name] = ask(loaded)
        except (AttributeError, ValueError, OSError):
            pass  # A module of that name that is not what it should be, or half imported.
    return found


def is_reseeded():
    """Whether ``reseeded`` has something to say."""
    return "random" in sys.modules


def reseeded():
    """``{name: ValueNode}`` of what differs in a forked child at once: ``random`` seeds itself anew after a fork.

    https://github.com/python/cpython/blob/main/Lib/random.py (register_at_fork)
    """
    random = sys.modules.get("random")
    try:
        return {} if random is None else {"random generator": _generator(random)}
    except AttributeError:
        return {}


def _opaque(kind, text, content):
    return {"t": kind, "r": text, "d": digest(content)}


def _stream(name):
    """By its kind: two are the same file or not, whatever they are."""
    stream = getattr(sys, name, None)
    if stream is None or stream is getattr(sys, "__%s__" % name, None):
        return _opaque("stream", "None" if stream is None else "<the standard one>", str(stream is None))
    return _opaque("stream", "<%s>" % type_name(type(stream)), type_name(type(stream)))


def _finders():
    kinds = [finder if type in type(finder).__mro__ else type(finder) for finder in list(sys.meta_path)]
    names = [kind.__name__ for kind in kinds if kind.__name__ not in _USUAL_FINDERS]
    return _opaque("sys.meta_path", "[%s]" % ", ".join(names), " ".join(names))


# Python's own, and the one through which the probe came in.
_USUAL_FINDERS = ("BuiltinImporter", "FrozenImporter", "PathFinder", "WindowsRegistryFinder", "ForkcastFinder")


def _umask():
    """It can be asked only by setting it, which another thread that makes a file would notice."""
    if os.name != "posix" or len(sys._current_frames()) > 1:
        return None
    mask = os.umask(0o077)
    os.umask(mask)
    return _opaque("umask", "0o%03o" % mask, str(mask))


def _environment():
    """Names only: values are compared by digests that are salted for this leg, and never written."""
    global _environment_known
    before, node = _environment_known
    variables = os.environ._data
    if before != variables:
        node = _describe_environment(variables)
        _environment_known = (dict(variables), node)
    return node


def _describe_environment(variables):
    salt = events.salt()
    children = []
    for key, value in sorted(variables.items()):
        name = key if type(key) is str else key.decode("utf-8", "replace")
        if name == "LC_CTYPE":
            continue  # Python itself sets it where the locale is C: https://peps.python.org/pep-0538/
        data = value.encode() if type(value) is str else value
        children.append(["[%r]" % name, {"t": "str", "r": "<set>", "d": digest(salt + data)}])
    whole = "".join(suffix + child["d"] for suffix, child in children)
    return {"t": "environment", "r": "<%d variables>" % len(children), "d": digest(whole), "c": children}


def _decimal(decimal):
    context = decimal.getcontext()
    return _context(context.prec, context.rounding, [flag.__name__ for flag, on in context.traps.items() if on])


def _context(precision, rounding, traps):
    text = "prec=%d, rounding=%s" % (precision, rounding)
    return _opaque("decimal.Context", text, text + " ".join(sorted(traps)))


def _warnings(warnings):
    global _warnings_known
    before, node = _warnings_known
    filters = list(warnings.filters)
    if not node or len(before) != len(filters) or not all(map(is_, before, filters)):
        node = _describe_warnings(filters)
        _warnings_known = (filters, node)
    return node


def _describe_warnings(filters):
    rules = []
    for action, message, category, module, line in filters:
        patterns = [getattr(each, "pattern", each) for each in (message, module)]
        rules.append("%s %s %s %s %s" % (action, patterns[0], category.__name__, patterns[1], line))
    first = rules[0].split(" ")[0] if rules else "none"
    return _opaque("warnings filters", "<%d filters, the first: %s>" % (len(rules), first), "\n".join(rules))


def _logging(logging):
    """The root logger, and every other that has a level or handlers of its own."""
    children = [["[root]", _logger(logging, logging.root)]]
    for name, logger in sorted(list(logging.root.manager.loggerDict.items()), key=_by_name):
        if isinstance(logger, logging.Logger) and (logger.__dict__.get("level") or logger.__dict__.get("handlers")):
            # `getLogger(__name__)` of the script.
            shown = "__main__" + name[len("__mp_main__") :] if name.startswith("__mp_main__") else name
            children.append(["[%r]" % shown, _logger(logging, logger)])
    return _loggers(children)


def _loggers(children):
    whole = "; ".join("%s %s" % (suffix, child["d"]) for suffix, child in children)
    return {"t": "logging", "r": children[0][1]["r"], "d": digest(whole), "c": children}


def _by_name(pair):
    return str(pair[0])


def _logger(logging, logger):
    attributes = logger.__dict__
    handlers = [handler for handler in list(attributes.get("handlers", ()))]
    names = [type_name(type(handler)) for handler in handlers]
    formats = [str(getattr(handler.__dict__.get("formatter"), "_fmt", None)) for handler in handlers]
    return _logger_of(logging.getLevelName(attributes.get("level", 0)), names, formats)


def _logger_of(level, handlers, formats):
    text = "level=%s, handlers=[%s]" % (level, ", ".join(handlers))
    return _opaque("logging.Logger", text, text + "|".join(formats))


def _signals(signal):
    pairs = []
    for name in _SIGNALS:
        number = getattr(signal, name, None)
        if number is not None:
            pairs.append((name, _handler(signal.getsignal(number))))
    set_ones = ["%s: %s" % pair for pair in pairs if pair[1] not in ("0", "default_int_handler")]
    return _opaque("signal handlers", ", ".join(set_ones) or "<defaults>", repr(pairs))


def _handler(handler):
    """A handler's name; ``0`` for the default and for one that Python did not install."""
    if handler is None:
        return "0"
    kind = type(handler)
    if kind is int:
        return str(handler)
    if kind in (types.FunctionType, types.BuiltinFunctionType):
        return handler.__qualname__
    return str(int(handler)) if int in kind.__mro__ else type_name(kind)


def _generator(random):
    """By a part of its 625 words: each word depends on the seed, and the last is the position."""
    _, words, gauss = random._inst.getstate()
    state = digest(repr((words[:16], words[-1], gauss)))
    return {"t": "random.Random", "r": "<Random at state %s>" % state[:6], "d": state}


def _numpy_generator(mtrand):
    state = digest(repr(mtrand._rand.get_state()))
    return {"t": "numpy.random.RandomState", "r": "<RandomState at state %s>" % state[:6], "d": state}


def _collector(gc):
    return _opaque("garbage collector", *(["on", "on"] if gc.isenabled() else ["off", "off"]))


def _timeout(socket):
    return describe(socket.getdefaulttimeout())


def _locale(locale):
    return describe(locale.setlocale(locale.LC_ALL, None))


_hash_seed = _opaque("hash seed", "<hash seed>", str(hash("forkcast")))

_ASKED = (
    ("decimal", "decimal context", _decimal),
    ("warnings", "warnings filters", _warnings),
    ("logging", "logging", _logging),
    # Without the enumerations of `signal`, which are made anew at each question.
    ("_signal", "signal handlers", _signals),
    ("gc", "garbage collector", _collector),
    ("_socket", "socket default timeout", _timeout),
    ("_locale", "locale", _locale),
    ("random", "random generator", _generator),
    ("numpy.random.mtrand", "numpy.random generator", _numpy_generator),
)

# What a state is as long as nobody has imported its module. The traps: https://docs.python.org/3/library/decimal.html
_UNTOUCHED = {
    "decimal context": _context(28, "ROUND_HALF_EVEN", ["DivisionByZero", "InvalidOperation", "Overflow"]),
    "logging": _loggers([["[root]", _logger_of("WARNING", [], [])]]),
    "socket default timeout": describe(None),
    "garbage collector": _opaque("garbage collector", "on", "on"),
}
