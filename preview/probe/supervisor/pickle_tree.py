"""What a pickle holds and how many bytes each part takes, read from its instructions; nothing is unpickled.

The instructions are those of https://github.com/python/cpython/blob/main/Lib/pickletools.py
"""

import pickletools


class Item:
    """Something that the pickle makes: ``start`` and ``end`` are offsets in the stream, ``kind`` its type's name.

    value: a constant, or a global's ``module name``. children: ``[(suffix, Item)]`` with suffixes such as ``[0]``.
    """

    __slots__ = ("start", "end", "kind", "value", "children", "first")

    def __init__(self, start, end, kind, value=None, children=None):
        self.start = start
        self.end = end
        self.kind = kind
        self.value = value
        self.children = children if children is not None else []
        # Of something that is mentioned again: the first mention.
        self.first = None

    @property
    def size(self):
        return self.end - self.start

    @property
    def source(self):
        """What was mentioned: itself, where it is the first mention."""
        return self if self.first is None else self.first


_MARK = object()
_TYPES = {
    "int_or_bool": "int", "unicode": "str", "bytes": "bytes", "bytes_or_str": "bytes", "bytearray": "bytearray",
    "buffer": "memoryview", "any": "object",
}
_EMPTY = {"EMPTY_LIST": "list", "EMPTY_DICT": "dict", "EMPTY_TUPLE": "tuple", "EMPTY_SET": "set"}
_TUPLES = {"TUPLE1": 1, "TUPLE2": 2, "TUPLE3": 3}
_SILENT = ("PROTO", "FRAME", "STOP", "READONLY_BUFFER")


class Budget:
    """How many instructions may still be read: of one pickle, and of all together."""

    def __init__(self, each, together):
        self.each = each
        self.together = together


class Tree:
    """Reads one pickle from a stream; ``root`` is what it makes, ``references`` the globals, in their order.

    Raises ValueError where the pickle is longer than the budget, which pays for what was read.
    """

    def __init__(self, stream, budget):
        self.references = []
        self._stack = []
        self._memo = {}
        pending = None
        left = min(budget.each, budget.together)
        for operation, argument, position in pickletools.genops(stream):
            left -= 1
            budget.together -= 1
            if left < 0:
                raise ValueError("too long")
            if pending is not None:
                self._do(*pending, position)
            pending = (operation, argument, position)
        self.root = self._stack[-1] if self._stack else None

    def _do(self, operation, argument, start, end):
        name = operation.name
        step = _STEPS.get(name)
        if name in _SILENT:
            return
        if step is not None:
            step(self, argument, start, end)
        elif name in _EMPTY:
            self._stack.append(Item(start, end, _EMPTY[name]))
        elif name in _TUPLES:
            self._gather(self._take(_TUPLES[name]), "tuple", start, end)
        else:
            made = [each.name for each in operation.stack_after]
            if operation.stack_before or len(made) != 1:
                raise ValueError("an instruction that is not known: " + name)
            self._stack.append(Item(start, end, _TYPES.get(made[0], made[0]), argument))

    def _take(self, count):
        taken = self._stack[-count:]
        del self._stack[-count:]
        return taken

    def _to_mark(self):
        at = len(self._stack) - 1
        while self._stack[at] is not _MARK:
            at -= 1
        taken = self._stack[at + 1 :]
        del self._stack[at:]
        return taken

    def _gather(self, items, kind, start, end):
        first = items[0].start if items else start
        self._stack.append(Item(first, end, kind, None, _numbered(items)))

    def _remember(self, argument, start, end):
        self._memo[len(self._memo) if argument is None else argument] = self._stack[-1]

    def _recall(self, argument, start, end):
        known = self._memo[argument].source
        item = Item(start, end, known.kind, known.value)
        item.first = known
        self._stack.append(item)

    def _global(self, argument, start, end):
        if argument is None:
            module, name = self._take(2)
            argument, start = "%s %s" % (module.value, name.value), module.start
        if argument.startswith("__mp_main__ "):
            argument = "__main__" + argument[len("__mp_main__") :]
        if argument not in self.references:
            self.references.append(argument)
        self._stack.append(Item(start, end, "reference", argument))

    def _call(self, count):
        def step(self, argument, start, end):
            called, *rest = self._take(count)
            kind = str(called.value).replace(" ", ".", 1) if called.kind == "reference" else "object"
            children = [child for item in rest for child in item.source.children]
            self._stack.append(Item(called.start, end, kind, None, children))

        return step

    def _build(self, argument, start, end):
        (state,) = self._take(1)
        made = self._stack[-1]
        made.end = end
        parts = [state] if state.kind == "dict" else [child for _, child in state.children]
        named = [part for part in parts if part.kind == "dict"]
        for part in named:
            made.children.extend(("." + _attribute(suffix), child) for suffix, child in part.children)
        if not named:
            made.children.append((".state", state))

    def _append(self, argument, start, end):
        self._extend(self._take(1), end)

    def _appends(self, argument, start, end):
        self._extend(self._to_mark(), end)

    def _extend(self, items, end):
        made = self._stack[-1]
        made.end = end
        made.children.extend(_numbered(items, len(made.children)))

    def _set_item(self, argument, start, end):
        self._set(self._take(2), end)

    def _set_items(self, argument, start, end):
        self._set(self._to_mark(), end)

    def _set(self, items, end):
        made = self._stack[-1]
        made.end = end
        for key, value in zip(items[::2], items[1::2]):
            made.children.append(("[%s]" % _key(key), Item(key.start, value.end, value.kind, value.value, value.children)))

    def _mark(self, argument, start, end):
        self._stack.append(_MARK)

    def _tuple(self, argument, start, end):
        self._gather(self._to_mark(), "tuple", start, end)

    def _list(self, argument, start, end):
        self._gather(self._to_mark(), "list", start, end)

    def _dict(self, argument, start, end):
        items = self._to_mark()
        self._stack.append(Item(items[0].start if items else start, end, "dict"))
        self._set(items, end)

    def _frozenset(self, argument, start, end):
        self._gather(self._to_mark(), "frozenset", start, end)

    def _pop(self, argument, start, end):
        self._stack.pop()

    def _pop_mark(self, argument, start, end):
        self._to_mark()


def _numbered(items, first=0):
    return [("[%d]" % (first + index), item) for index, item in enumerate(items)]


def _key(item):
    value = item.source.value
    return repr(value) if isinstance(value, (str, int, float, bytes, bool)) or value is None else item.kind


def _attribute(suffix):
    """``port`` of ``['port']``."""
    return suffix[2:-2] if suffix.startswith("['") else suffix


_STEPS = {
    "MARK": Tree._mark,
    "POP": Tree._pop,
    "POP_MARK": Tree._pop_mark,
    "MEMOIZE": Tree._remember,
    "PUT": Tree._remember,
    "BINPUT": Tree._remember,
    "LONG_BINPUT": Tree._remember,
    "GET": Tree._recall,
    "BINGET": Tree._recall,
    "LONG_BINGET": Tree._recall,
    "GLOBAL": Tree._global,
    "STACK_GLOBAL": Tree._global,
    "REDUCE": Tree._call(None, 2),
    "NEWOBJ": Tree._call(None, 2),
    "NEWOBJ_EX": Tree._call(None, 3),
    "BUILD": Tree._build,
    "APPEND": Tree._append,
    "APPENDS": Tree._appends,
    "ADDITEMS": Tree._appends,
    "SETITEM": Tree._set_item,
    "SETITEMS": Tree._set_items,
    "TUPLE": Tree._tuple,
    "LIST": Tree._list,
    "DICT": Tree._dict,
    "FROZENSET": Tree._frozenset,
}
