"""What travels in a pickled start: by reference, by name; by value, by its bytes."""

import gc
import io
import os

from pickle_tree import Budget, Tree

MOST_PARTS = 30
_DEPTH = 4
# What is inside an argument is named where it takes so many bytes.
_LARGE = 64
# Reading an instruction takes a microsecond or two; a leg has one supervisor.
_BUDGET = Budget(each=500000, together=1000000)
# PROTO and its number, FRAME and its eight bytes; the last instruction of a pickle, and the first of the next one.
_HEAD = 11
_FRAME = b"\x95"
_NEXT = b".\x80"
# Of what BaseProcess keeps in itself, what is the script's.
_OWN = (("._target", "target"), ("._args", "args"), ("._kwargs", "kwargs"))


def complete(record, folder):
    """Puts ``references`` (``["module qualified.name", …]``) and ``parts`` into a ``payload`` event, and takes the bytes out.

    The bytes are in ``data``, or in the file of that name in the folder, which
    is removed. ``parts`` are protocol/trace.ts' PayloadPart; missing where the
    pickle was cut, or is too long to be read.
    """
    data, name = record.pop("data", None), record.pop("file", None)
    if name is not None:
        path = os.path.join(folder, name)
        with open(path, "rb") as file:
            data = file.read()
        os.remove(path)
    record.update({"references": []} if data is None else _analysed(io.BytesIO(data)))


def _analysed(stream):
    # Hundreds of thousands of small objects, none of them in a circle: looking for circles takes as long as reading.
    gc.disable()
    try:
        _skip(stream)  # The preparation data, pickled first.
        tree = Tree(stream, _BUDGET)
        return {"references": tree.references, "parts": _parts(tree.root)}
    except (ValueError, LookupError):
        return {"references": []}
    finally:
        gc.enable()


def _skip(stream):
    """Leaves the stream behind its first pickle: in one frame, as a rule, which says how long it is.

    https://github.com/python/cpython/blob/main/Lib/pickletools.py (FRAME)
    """
    head = stream.read(_HEAD)
    end = _HEAD + int.from_bytes(head[3:], "little")
    stream.seek(end - 1)
    if head[2:3] == _FRAME and stream.read(2) == _NEXT:
        stream.seek(end)
    else:
        stream.seek(0)
        Tree(stream, _BUDGET)


def _parts(process):
    """The arguments, the instance's own attributes, and what in them is large; the largest first."""
    found = []
    for suffix, item in process.children if process is not None else []:
        names = dict(_OWN)
        if suffix in names:
            _add(names[suffix], item, 0, found)
        elif suffix.startswith(".") and not suffix.startswith("._"):
            _add("self" + suffix, item, 1, found)
    found.sort(key=lambda part: -part["bytes"])
    return found[:MOST_PARTS]


def _add(path, item, depth, found):
    """``args`` and ``kwargs`` themselves are no parts, their items are."""
    if item.kind == "reference":
        return
    if depth > 0 or path == "target":
        found.append({"path": path, "type": item.kind, "bytes": item.size})
    if depth < _DEPTH and len(found) < 1000:
        for suffix, child in item.children:
            if depth == 0 or child.size >= _LARGE:
                _add(path + suffix, child, depth + 1, found)
