"""What a code object does with globals and attributes, with the line of each.

Read from the instructions, since a name in ``co_names`` may be any object's
attribute. Instruction numbers are taken from the running interpreter's own
``opcode`` table; the oparg encodings are those of its compiler:
https://github.com/python/cpython/blob/main/Python/codegen.c
"""

import sys

from . import opcodes

_NAMES = opcodes.NAMES
_EXTENDED = opcodes.EXTENDED
_JUMPS = frozenset(opcodes.JUMPS)
# Since 3.11 the lowest bit of LOAD_GLOBAL's argument is a flag; since 3.12 that of LOAD_ATTR's, too.
_GLOBAL_SHIFT = 1 if sys.version_info >= (3, 11) else 0
_ATTRIBUTE_SHIFT = 1 if sys.version_info >= (3, 12) else 0
_SKIPPED = ("CACHE", "RESUME", "NOP", "PRECALL", "PUSH_NULL", "EXTENDED_ARG", "NOT_TAKEN")
_ATTRIBUTES = ("LOAD_ATTR", "LOAD_METHOD")
# `in` and `not in`: instructions of their own since 3.9, before that comparisons of these numbers.
_CONTAINS = (6, 7) if sys.version_info < (3, 9) else ()
_STORES = ("STORE_FAST", "STORE_FAST_LOAD_FAST")


class Step:
    """One thing that a code object does, in the order of its instructions.

    kind: ``read`` (a global, the attribute chain taken from it, and a constant
    it is subscripted with or looked for in it, if any), ``write`` (a global, or with a chain an
    attribute of it), ``attribute`` (one that is taken from anything), ``jump``
    (what follows may be skipped).
    """

    __slots__ = ("kind", "name", "chain", "key", "before", "offset", "imported")

    def __init__(self, kind, name, offset, imported=False, before=None):
        self.kind = kind
        self.name = name
        self.chain = []
        self.key = None
        # The constant that was loaded just before it.
        self.before = before
        self.offset = offset
        self.imported = imported


def steps(code):
    """``Step`` objects of one code object; nested code is not included."""
    found = []
    current = None
    imports = {}
    last_import = None
    before = constant = None
    for offset, name, value in _instructions(code):
        if name not in _SKIPPED:
            before, constant = constant, code.co_consts[value] if name == "LOAD_CONST" else None
        if name in _JUMPS:
            found.append(Step("jump", name, offset))
            current = None
        elif name in ("LOAD_GLOBAL", "LOAD_NAME"):
            place = value >> (_GLOBAL_SHIFT if name == "LOAD_GLOBAL" else 0)
            current = Step("read", code.co_names[place], offset, before=before)
            found.append(current)
        elif name == "STORE_GLOBAL":
            found.append(Step("write", code.co_names[value], offset))
            current = None
        elif name in _ATTRIBUTES:
            attribute = _attribute(code, name, value)
            if current is not None and current.key is None:
                current.chain.append(attribute)
            found.append(Step("attribute", attribute, offset))
        elif name == "STORE_ATTR" and current is not None and not current.chain:
            # What was read is what the attribute is set on.
            current.kind = "write"
            current.chain.append(code.co_names[value])
            current = None
        elif name == "LOAD_CONST":
            if current is not None and current.key is None and type(constant) in (str, int):
                current.key = constant
            else:
                current = None
        elif name == "CONTAINS_OP" or (name == "COMPARE_OP" and value in _CONTAINS):
            if current is not None and current.key is None:
                current.key = current.before
            current = None
        elif name == "IMPORT_NAME":
            last_import = code.co_names[value]
            current = None
        elif name == "IMPORT_FROM" and last_import is not None:
            taken = Step("read", last_import, offset, True)
            taken.chain.append(code.co_names[value])
            found.append(taken)
        elif name in _STORES and last_import is not None:
            local = code.co_varnames[value if name == "STORE_FAST" else value >> 4]
            # `import a.b` binds `a`; `import a.b as c` binds the submodule.
            imports.setdefault(local, local if last_import.startswith(local + ".") else last_import)
            last_import = None
        elif name.startswith("LOAD_FAST"):
            local = _loaded(code, name, value)
            current = Step("read", imports[local], offset, True, before) if local in imports else None
            if current is not None:
                found.append(current)
        elif name not in _SKIPPED:
            current = None
    return found


def _instructions(code):
    """``(offset, name, argument)`` with the arguments of EXTENDED_ARG put together."""
    argument = 0
    raw = code.co_code
    for offset in range(0, len(raw), 2):
        argument = argument << 8 | raw[offset + 1]
        if raw[offset] != _EXTENDED:
            yield offset, _NAMES[raw[offset]], argument
            argument = 0


def _attribute(code, name, value):
    bare = name == "LOAD_METHOD" and sys.version_info < (3, 12)
    return code.co_names[value if bare else value >> _ATTRIBUTE_SHIFT]


def _loaded(code, name, value):
    """The local variable on top of the stack after one of the LOAD_FAST instructions (3.13 has some that load two)."""
    place = value & 15 if name.count("LOAD_FAST") == 2 else value
    return code.co_varnames[place] if place < len(code.co_varnames) else None


def line_at(code, offset):
    """The 1-based line of the instruction at ``offset``."""
    if hasattr(code, "co_lines"):
        for start, end, line in code.co_lines():
            if start <= offset < end and line is not None:
                return line
        return code.co_firstlineno
    line, address, table = code.co_firstlineno, 0, code.co_lnotab
    for index in range(0, len(table), 2):
        address += table[index]
        if address > offset:
            break
        line += table[index + 1] - (256 if table[index + 1] >= 128 else 0)
    return line
