"""What a code object reads: globals and the attributes taken from them, with the line of each.

Read from the instructions, since a name in ``co_names`` may be any object's
attribute. Instruction numbers are taken from the running interpreter's own
``opcode`` table; the oparg encodings are those of its compiler:
https://github.com/python/cpython/blob/main/Python/codegen.c
"""

import opcode
import sys

_NAMES = {number: name for name, number in opcode.opmap.items()}
_EXTENDED = opcode.opmap["EXTENDED_ARG"]
# Since 3.11 the lowest bit of LOAD_GLOBAL's argument is a flag; since 3.12 that of LOAD_ATTR's, too.
_GLOBAL_SHIFT = 1 if sys.version_info >= (3, 11) else 0
_ATTRIBUTE_SHIFT = 1 if sys.version_info >= (3, 12) else 0
_SKIPPED = ("CACHE", "RESUME", "NOP", "PRECALL", "PUSH_NULL", "EXTENDED_ARG", "NOT_TAKEN")
_ATTRIBUTES = ("LOAD_ATTR", "LOAD_METHOD")
_BARE = ("LOAD_METHOD",)
_STORES = ("STORE_FAST", "STORE_FAST_LOAD_FAST")


class Read:
    """A global that is read, the attribute chain taken from it, and a constant it is subscripted with, if any."""

    __slots__ = ("name", "chain", "key", "offset", "imported")

    def __init__(self, name, offset, imported=False):
        self.name = name
        self.chain = []
        self.key = None
        self.offset = offset
        self.imported = imported


def reads(code):
    """``Read`` objects of one code object, nested code not included, in the order of the instructions."""
    found = []
    current = None
    imports = {}
    argument = 0
    last_import = None
    raw = code.co_code
    for offset in range(0, len(raw), 2):
        name = _NAMES.get(raw[offset], "")
        argument = argument << 8 | raw[offset + 1]
        if raw[offset] == _EXTENDED:
            continue
        value, argument = argument, 0
        if name in ("LOAD_GLOBAL", "LOAD_NAME"):
            current = Read(code.co_names[value >> (_GLOBAL_SHIFT if name == "LOAD_GLOBAL" else 0)], offset)
            found.append(current)
        elif name in _ATTRIBUTES:
            if current is not None and current.key is None:
                shift = 0 if name in _BARE and sys.version_info < (3, 12) else _ATTRIBUTE_SHIFT
                current.chain.append(code.co_names[value >> shift])
        elif name == "LOAD_CONST":
            if current is not None and current.key is None and type(code.co_consts[value]) in (str, int):
                current.key = code.co_consts[value]
            else:
                current = None
        elif name == "IMPORT_NAME":
            last_import = code.co_names[value]
            current = None
        elif name == "IMPORT_FROM" and last_import is not None:
            taken = Read(last_import, offset, True)
            taken.chain.append(code.co_names[value])
            found.append(taken)
        elif name in _STORES and last_import is not None:
            local = code.co_varnames[value if name == "STORE_FAST" else value >> 4]
            # `import a.b` binds `a`; `import a.b as c` binds the submodule.
            imports.setdefault(local, local if last_import.startswith(local + ".") else last_import)
            last_import = None
        elif name.startswith("LOAD_FAST"):
            local = _loaded(code, name, value)
            current = Read(imports[local], offset, True) if local in imports else None
            if current is not None:
                found.append(current)
        elif name not in _SKIPPED:
            current = None
    return found


def attributes(code):
    """``(name, offset)`` of every attribute that is taken from anything."""
    argument = 0
    raw = code.co_code
    for offset in range(0, len(raw), 2):
        argument = argument << 8 | raw[offset + 1]
        if raw[offset] == _EXTENDED:
            continue
        value, argument = argument, 0
        name = _NAMES.get(raw[offset], "")
        if name in _ATTRIBUTES:
            shift = 0 if name in _BARE and sys.version_info < (3, 12) else _ATTRIBUTE_SHIFT
            yield code.co_names[value >> shift], offset


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
