"""Where a script's files bind or change names: read from the sources after a run, by no process of the script.

stdin: ``{"files": [{"path", "module"}], "names": {module: [name]}}``. stdout: the
protocol's Binding list, in the order of the lines.
"""

import ast
import builtins
import json
import sys

# Methods of builtin containers that change them, and those of builtin values that surely change nothing.
CHANGING = frozenset(
    "add append appendleft clear discard extend extendleft insert pop popitem popleft remove reverse setdefault sort update".split()
)
READING = frozenset("copy count endswith find format get index items join keys split startswith strip values".split())
LARGEST_FILE = 1 << 20


class Bindings(ast.NodeVisitor):
    """Collects from one file. ``names`` maps a module to the names that are asked about."""

    def __init__(self, path, module, names):
        self.path = path
        self.module = module
        self.names = names
        self.aliases = {}
        self.when = "import"
        self.functions = []
        # Of the function being read: the names that are its own, and those that it declares global.
        self.own = frozenset()
        self.declared = frozenset()
        self.found = []

    # What binds.

    def visit_Assign(self, node):
        for target in node.targets:
            self.bind(target, node, is_literal(node.value))
        self.visit(node.value)

    def visit_AnnAssign(self, node):
        if node.value is not None:
            self.bind(node.target, node, is_literal(node.value))
            self.visit(node.value)

    def visit_AugAssign(self, node):
        self.bind(node.target, node, False)
        self.visit(node.value)

    def visit_NamedExpr(self, node):
        self.bind(node.target, node, is_literal(node.value))
        self.visit(node.value)

    def visit_Delete(self, node):
        for target in node.targets:
            self.bind(target, node, True)

    def visit_For(self, node):
        self.bind(node.target, node, False)
        self.generic_visit(node)

    visit_AsyncFor = visit_For

    def visit_With(self, node):
        for item in node.items:
            if item.optional_vars is not None:
                self.bind(item.optional_vars, node, False)
        self.generic_visit(node)

    visit_AsyncWith = visit_With

    def visit_Import(self, node):
        for alias in node.names:
            self.aliases[alias.asname or alias.name.split(".")[0]] = alias.name if alias.asname else alias.name.split(".")[0]
            self.bind(ast.Name(alias.asname or alias.name.split(".")[0]), node, True)

    def visit_ImportFrom(self, node):
        for alias in node.names:
            if node.module and not node.level:
                self.aliases[alias.asname or alias.name] = "%s.%s" % (node.module, alias.name)
            self.bind(ast.Name(alias.asname or alias.name), node, True)

    def visit_Call(self, node):
        target = node.func
        if isinstance(target, ast.Attribute) and target.attr not in READING:
            self.bind(target.value, node, False, target.attr in CHANGING)
        if not (isinstance(target, ast.Name) and target.id in vars(builtins)) or target.id == "setattr":
            for argument in node.args + [keyword.value for keyword in node.keywords]:
                if isinstance(argument, ast.Name):
                    self.bind(argument, node, False, False)
        self.generic_visit(node)

    # Where it stands.

    def visit_If(self, node):
        guard = self.when == "import" and guards(node.test)
        self.visit(node.test)
        self.inside("guard" if guard == "==" else self.when, node.body)
        self.inside("guard" if guard == "!=" else self.when, node.orelse)

    def visit_FunctionDef(self, node):
        self.bind(ast.Name(node.name), node, True)
        for part in node.decorator_list + node.args.defaults + [each for each in node.args.kw_defaults if each]:
            self.visit(part)
        before = self.own, self.declared
        self.declared = frozenset(name for each in ast.walk(node) if isinstance(each, ast.Global) for name in each.names)
        self.own = before[0] | names_bound_in(node) - self.declared
        self.functions.append(node.name)
        self.inside("call", node.body)
        self.functions.pop()
        self.own, self.declared = before

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_Lambda(self, node):
        before, self.own = self.own, self.own | {each.arg for each in ast.walk(node.args) if isinstance(each, ast.arg)}
        when, self.when = self.when, "call"
        self.visit(node.body)
        self.own, self.when = before, when

    def visit_ClassDef(self, node):
        self.bind(ast.Name(node.name), node, True)
        before = self.own
        # What the body binds are attributes of the class: `Class.name`.
        self.own = self.own | names_bound_in(node)
        self.functions.append(node.name)
        for statement in node.body:
            self.visit(statement)
        self.functions.pop()
        self.own = before

    def inside(self, when, statements):
        before, self.when = self.when, when
        for statement in statements:
            self.visit(statement)
        self.when = before

    def bind(self, target, node, literal, sure=True):
        """``sure``: the name, or what it holds, is changed for certain; a call may do so or not."""
        if isinstance(target, (ast.Tuple, ast.List)):
            for each in target.elts:
                self.bind(each, node, False, sure)
            return
        if isinstance(target, ast.Starred):
            target = target.value
        root, path = chain(target)
        if root is None or root in self.own:
            return
        if not path and self.when == "call" and sure and isinstance(target, ast.Name) and root not in self.declared:
            # A call that changes what the name holds needs no declaration, a binding does.
            if not isinstance(node, ast.Call):
                return
        module, name = self.module, root
        known = self.aliases.get(root)
        if known in self.names and path and path[0].startswith("."):
            module, name, path = known, path[0][1:], path[1:]
        if name not in self.names.get(module, ()):
            return
        at = {"file": self.path, "line": node.lineno}
        if self.functions:
            at["function"] = ".".join(self.functions)
        binding = {"module": module, "name": name, "path": path, "at": at, "when": self.when}
        if not sure:
            binding["unsure"] = True
        if literal:
            binding["literal"] = True
        self.found.append(binding)


def chain(node):
    """``CONFIG['db'].port`` as its name and the suffixes after it; a subscript that is no literal ends them."""
    path = []
    while not isinstance(node, ast.Name):
        if isinstance(node, ast.Attribute):
            path.insert(0, "." + node.attr)
        elif isinstance(node, ast.Subscript):
            # Python 3.8 has an `Index` around it.
            index = getattr(node.slice, "value", None)
            if isinstance(index, ast.AST):
                index = getattr(index, "value", None)
            path = ["[%r]" % (index,)] + path if type(index) in (str, int) else []
        else:
            return None, []
        node = node.value
    return node.id, path


def names_bound_in(function):
    """Parameters, and every name that is assigned in it: none of them is a global unless declared so."""
    return {each.arg for each in ast.walk(function) if isinstance(each, ast.arg)} | {
        each.id for each in ast.walk(function) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)
    }


def guards(test):
    """``==`` or ``!=`` where the test asks whether this is the main module; else None."""
    if not (isinstance(test, ast.Compare) and len(test.ops) == 1):
        return None
    sides = [getattr(each, "id", getattr(each, "value", None)) for each in (test.left, test.comparators[0])]
    if sorted(map(str, sides)) != ["__main__", "__name__"]:
        return None
    return {ast.Eq: "==", ast.NotEq: "!="}.get(type(test.ops[0]))


def is_literal(node):
    """Whether each import makes an equal value: constants, and containers of them."""
    if isinstance(node, (ast.Tuple, ast.List, ast.Set)):
        return all(map(is_literal, node.elts))
    if isinstance(node, ast.Dict):
        return all(each is not None and is_literal(each) for each in node.keys + node.values)
    return isinstance(node, ast.Constant) or isinstance(node, ast.UnaryOp) and is_literal(node.operand)


def bindings_of(path, module, names):
    try:
        with open(path, "rb") as file:
            source = file.read(LARGEST_FILE)
        collector = Bindings(path, module, names)
        collector.visit(ast.parse(source))
    except (OSError, SyntaxError, ValueError, RecursionError):
        return []  # It is gone, or no text that this Python can read.
    return sorted(collector.found, key=lambda each: each["at"]["line"])


def main():
    asked = json.load(sys.stdin)
    names = {module: frozenset(each) for module, each in asked["names"].items()}
    found = [binding for file in asked["files"] for binding in bindings_of(file["path"], file["module"], names)]
    json.dump(found, sys.stdout)


main()
