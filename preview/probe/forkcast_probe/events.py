"""Writing events: one JSON line each, opened, written by a single ``write`` and closed.

A pool's workers end by SIGTERM and a hung leg by SIGKILL, so nothing may wait in
a buffer; and a file held open would be noticed by a script that looks at its
descriptors. ``json`` is not imported: the interpreter has not imported it, and
the script may look.
"""

import os
from time import time as _now  # The script may put another function in its place.

try:
    from _json import encode_basestring_ascii as _quote
except ImportError:
    from json.encoder import py_encode_basestring_ascii as _quote

_path = None
_salt = b""
_FLAGS = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)


def configure(path, salt):
    """path: the trace's file. salt: a text that is another in every leg, so that a digest does not tell a value."""
    global _path, _salt
    _path = path
    _salt = salt.encode()


def salt():
    """Bytes that go into digests of what must not be told."""
    return _salt


def encode(value, out):
    """Appends the JSON text of plain data (dict, list, tuple, str, int, float, bool, None) to the list ``out``."""
    kind = type(value)
    if kind is str:
        out.append(_quote(value))
    elif kind is dict:
        separator = "{"
        for key, item in value.items():
            out.append(separator)
            out.append(_quote(key))
            out.append(":")
            encode(item, out)
            separator = ","
        out.append("{}" if separator == "{" else "}")
    elif kind is list or kind is tuple:
        separator = "["
        for item in value:
            out.append(separator)
            encode(item, out)
            separator = ","
        out.append("[]" if separator == "[" else "]")
    elif value is None:
        out.append("null")
    elif kind is bool:
        out.append("true" if value else "false")
    else:
        out.append(repr(value))


def emit(event, **fields):
    """Writes one event. Never raises: the script must not notice that its leg has ended."""
    record = {"event": event, "t": round(_now(), 6), "pid": os.getpid()}
    record.update(fields)
    out = []
    encode(record, out)
    out.append("\n")
    line = "".join(out).encode("ascii", "backslashreplace")
    try:
        trace = os.open(_path, _FLAGS, 0o600)
    except OSError:
        return
    try:
        os.write(trace, line)
    except OSError:
        pass
    finally:
        os.close(trace)


class Guard:
    """Around each hook: a mistake of the probe is an event, and the script goes on as if there were no probe."""

    def __init__(self, hook):
        self.hook = hook

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if kind is None or not issubclass(kind, Exception):
            return False
        emit("trouble", hook=self.hook, message="%s: %s" % (kind.__name__, value))
        return True


def folder():
    """The leg's own folder, removed after the leg."""
    return os.path.dirname(_path)
