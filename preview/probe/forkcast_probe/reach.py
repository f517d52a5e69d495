"""What child code can reach: variables of the script's modules, and attributes of others, through calls.

Static, from the functions' own instructions, closures and classes; so it says
what may be read, and where first. It ranks what a comparison shows.
"""

import builtins
import functools
import sys
import types

from . import bytecode, code_digest, depends, patches, process_state
from .describe import own_dict
from .modules import is_user_file, is_user_module, namespace

_BUILTINS = builtins.__dict__
_MAX_FUNCTIONS = 2000


def _script_name(name):
    return "__main__" if name == "__mp_main__" else name


# Methods that are called by no name.
_NEVER_IMPLICIT = ("__init__", "__new__", "__del__", "__getstate__", "__reduce__", "__reduce_ex__", "__class__")
_METHODS = (types.FunctionType, staticmethod, classmethod, property)
_MAKERS = ("__init__", "__new__", "__post_init__", "__init_subclass__")


class Reach:
    """Collects from any number of roots, visited in the order in which they run.

    ``variables`` and ``foreign`` map ``(module, name)`` to where it is read. A
    variable that the code surely sets before is not among them.
    """

    def __init__(self):
        self.variables = {}
        self.foreign = {}
        # Keys of `sys.modules` that child code asks for, and whether it looks at identities.
        self.modules = {}
        self.identities = False
        # Modules whose functions, classes or instances the code uses: what it may depend on beside variables.
        self.touched = {}
        # Attributes that the code takes from anything, and the classes whose methods it may so run.
        self.attributes = {}
        self._classes = {}
        self._methods = {}
        self._written = set()
        # Whether what is being visited runs for sure: no jump stands before it.
        self._certain = True
        self._seen = set()
        self._kept = []

    def root(self, function):
        """Follows what a process runs: a function of a module is itself a variable that is read."""
        names = getattr(function, "__globals__", None) if type(function) is types.FunctionType else None
        if names is not None and names.get(function.__name__) is function:
            if is_user_file(function.__code__.co_filename):
                self._read((_script_name(names.get("__name__")), function.__name__), (function.__code__, 0))
        self.visit(function)

    def visit(self, value, depth=0):
        """Follows a function, class, instance of a user's class, partial, or a container of them."""
        if id(value) in self._seen or depth > 12 or len(self._seen) > _MAX_FUNCTIONS:
            return
        kind = type(value)
        if kind is types.FunctionType:
            self._mark(value)
            self._function(value, depth)
        elif kind is types.MethodType:
            self.visit(value.__func__, depth + 1)
            self.visit(value.__self__, depth + 1)
        elif kind is functools.partial:
            for part in (value.func,) + value.args + tuple(value.keywords.values()):
                self.visit(part, depth + 1)
        elif kind in (staticmethod, classmethod):
            self.visit(value.__func__, depth + 1)
        elif kind is property:
            for part in (value.fget, value.fset):
                self.visit(part, depth + 1)
        elif kind in (list, tuple, dict):
            items = list(value.values()) if kind is dict else list(value)
            for item in items[:64]:
                self.visit(item, depth + 1)
        elif type in kind.__mro__:
            self._class(value, depth, True)
        elif is_user_module(kind.__module__):
            self._instance(value, kind, depth)
        elif kind.__module__ == "functools":
            self.visit((own_dict(value) or {}).get("__wrapped__"), depth + 1)

    def _mark(self, value):
        self._seen.add(id(value))
        self._kept.append(value)

    def _instance(self, value, kind, depth):
        self._mark(value)
        self._class(kind, depth, False)
        for item in list((own_dict(value) or {}).values())[:64]:
            self.visit(item, depth + 1)

    def _class(self, cls, depth, made):
        """Of a class, the methods whose names the code mentions; where it makes instances, also their makers."""
        for base in type.__dict__["__mro__"].__get__(cls):
            if not is_user_module(type.__dict__["__module__"].__get__(base)):
                continue
            namespace_of = type.__dict__["__dict__"].__get__(base)
            if id(base) not in self._seen:
                self._mark(base)
                self._classes[(_script_name(base.__module__), base.__qualname__)] = base
                self._offer(list(namespace_of.items()), depth)
            for name in _MAKERS if made else ():
                self.visit(namespace_of.get(name), depth + 1)

    def _offer(self, items, depth):
        for name, item in items:
            if type(item) not in _METHODS or name in _NEVER_IMPLICIT:
                continue
            implicit = name.startswith("__") and name.endswith("__")
            if implicit or name in self.attributes:
                self.visit(item, depth + 1)
            else:
                self._methods.setdefault(name, []).append(item)

    def _mention(self, name, where, depth):
        self.attributes.setdefault(name, where)
        for method in self._methods.pop(name, ()):
            self.visit(method, depth + 1)

    def _function(self, function, depth):
        before = self._certain
        for _, content in code_digest.closure(function):
            self.visit(content, depth + 1)
        if is_user_file(function.__code__.co_filename):
            self._code(function.__code__, function.__globals__, depth)
        self._certain = before

    def _code(self, code, names, depth):
        module = _script_name(names.get("__name__"))
        for step in bytecode.steps(code):
            where = (code, step.offset)
            if step.kind == "jump":
                self._certain = False
            elif step.kind == "attribute":
                self._mention(step.name, where, depth)
            elif step.kind == "write":
                self._write(module, names, step)
            elif step.imported:
                self._follow(sys.modules.get(step.name), step, step.chain, where, depth)
            elif step.name in names:
                self._global(module, names[step.name], step, where, depth)
            else:
                self._elsewhere(module, names, code, step, where, depth)
        for constant in code.co_consts:
            if type(constant) is types.CodeType:
                self._code(constant, names, depth)

    def _write(self, module, names, step):
        if not self._certain:
            return
        if not step.chain:
            self._written.add((module, step.name))
            return
        target = namespace(names.get(step.name))
        if target is not None:
            self._written.add((_script_name(target.get("__name__")), step.chain[0]))

    def _read(self, key, where):
        if key not in self._written:
            self.variables.setdefault(key, where)

    def _elsewhere(self, module, names, code, step, where, depth):
        """A builtin, or a name that does not exist here: in the other process it may."""
        if step.name not in _BUILTINS:
            self._read((module, step.name), where)
        elif patches.is_replaced(step.name):
            self._read((patches.MODULE, "builtins." + step.name), where)
            self.visit(_BUILTINS[step.name], depth + 1)
        elif step.name == "id":
            self.identities = True
        elif step.name == "hash":
            self.touched.setdefault("hash", where)
        elif step.name in ("globals", "vars", "getattr"):
            self._by_text(module, names, code, where, step.name == "getattr")

    def _global(self, module, value, step, where, depth):
        self._read((module, step.name), where)
        if namespace(value) is not None:
            self._follow(value, step, step.chain, where, depth)
        else:
            self._touch(value, where)
            self.visit(value, depth + 1)

    def _touch(self, value, where):
        """Remembers the module of a function or class, or of the class of an instance."""
        kind = type(value)
        if kind in (types.FunctionType, types.BuiltinFunctionType):
            owner = value.__module__
        elif type in kind.__mro__:
            owner = type.__dict__["__module__"].__get__(value)
        else:
            owner = type.__dict__["__module__"].__get__(kind)
        if type(owner) is str:
            self.touched.setdefault(owner, where)

    def _follow(self, module, step, chain, where, depth):
        """``module.a.b``: the variable of a user's module, or the attribute of another one."""
        names = namespace(module)
        if names is None or not chain:
            return
        name = _script_name(names.get("__name__"))
        attribute = chain[0]
        if is_user_module(name):
            self._read((name, attribute), where)
            self.visit(names.get(attribute), depth + 1)
        elif attribute in names:
            self.foreign.setdefault((name, attribute), where)
            self.touched.setdefault(name, where)
            self.touched.setdefault("%s.%s" % (name, attribute), where)
            if name == "sys" and attribute == "modules" and type(step.key) is str:
                self.modules.setdefault(step.key, where)
        self._follow(names.get(attribute), step, chain[1:], where, depth)

    def _by_text(self, module, names, code, where, of_modules):
        """``globals()['name']``, ``getattr(settings, 'name')``: constants that are names."""
        for constant in code.co_consts:
            if type(constant) is not str:
                continue
            if constant in names and (not of_modules or "__name__" in code.co_names):
                self._read((module, constant), where)
            for value in list(names.values()):
                inner = namespace(value)
                if inner is not None and constant in inner and is_user_module(inner.get("__name__")):
                    self._read((_script_name(inner["__name__"]), constant), where)

    def records(self):
        """The protocol's Reach list."""
        found = [_record(key, where) for key, where in self.variables.items()]
        found.extend(_record(key, where) for key, where in self.foreign.items())
        found.extend(_record(("sys.modules", key), where) for key, where in self.modules.items())
        states = depends.reached(self.touched, self.attributes)
        found.extend(_record((process_state.MODULE, key), where) for key, where in states)
        for (module, name), cls in self._classes.items():
            for attribute in list(type.__dict__["__dict__"].__get__(cls)):
                if attribute in self.attributes and (module, name) not in self.variables:
                    found.append(_record((module, "%s.%s" % (name, attribute)), self.attributes[attribute]))
        return found


def _record(key, where):
    code, offset = where
    ref = {
        "file": code.co_filename,
        "line": bytecode.line_at(code, offset),
        "function": getattr(code, "co_qualname", code.co_name),
    }
    return {"module": str(key[0]), "name": key[1], "read": ref}
