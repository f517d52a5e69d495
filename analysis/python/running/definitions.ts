/** `def` and `class` statements. */

import type { ClassDef, FunctionDef } from "../../syntax/ast.ts";
import type { Frame } from "../frames.ts";
import type { Machine } from "../machine.ts";
import { store } from "../names/names.ts";
import { scopeOf } from "../names/scopes.ts";
import type { Abstract, ClassValue, FunctionValue, Value } from "../values.ts";
import { callWith } from "./calls.ts";
import { evaluate } from "./expressions.ts";
import { decorated, evaluateDefaults, inContexts } from "./functions.ts";
import { runStatements } from "./statements.ts";

const ROLES: Readonly<Record<string, FunctionValue["role"]>> = {
  "builtins.staticmethod": "static",
  "builtins.classmethod": "class",
  "builtins.property": "property",
  "functools.cached_property": "property",
  "contextlib.contextmanager": "context-manager",
  "contextlib.asynccontextmanager": "context-manager",
};

export function defineFunction(machine: Machine, node: FunctionDef): void {
  const { frame } = machine;
  const decorators = node.decorators.map((each) => evaluate(machine, each));
  const fn = evaluateDefaults(machine, {
    kind: "function",
    node,
    chunk: frame.chunk,
    closure: frame,
    qualname: qualified(frame, node.name),
    importedAs: importedAs(frame, node.name, decorators),
    module: frame.module,
    owner: frame.kind === "class" ? classes.get(frame) : undefined,
    role: roleOf(decorators, node),
  });
  inContexts(node, decorators);
  const site = machine.site(node.nameSpan);
  const value = decorated(machine, [fn], decorators, callWith(site, []));
  store(machine, node.name, value, "definition", site);
}

function qualified(frame: Frame, name: string): string {
  // https://docs.python.org/3/glossary.html#term-qualified-name: one declared global is a module's own.
  if (frame.qualname === "" || frame.scope?.globals.has(name)) return name;
  return frame.kind === "function" ? `${frame.qualname}.<locals>.${name}` : `${frame.qualname}.${name}`;
}

/** A wrapper made with `functools.wraps(f)` carries the name of `f`, and is found under it. */
function importedAs(frame: Frame, name: string, decorators: readonly Value[]): string {
  for (const each of decorators.flat()) {
    if (each.kind !== "partial" || each.function[0]?.kind !== "external") continue;
    const [wrapped] = each.args[0] ?? [];
    if (each.function[0].name === "functools.wraps" && wrapped?.kind === "function") return wrapped.importedAs;
  }
  return qualified(frame, name);
}

function roleOf(decorators: readonly Value[], node: FunctionDef): FunctionValue["role"] {
  for (const each of decorators.flat()) {
    const role = each.kind === "external" ? ROLES[each.name] : undefined;
    if (role) return role;
    if (isFixture(each) && scopeOf(node).isGenerator) return "context-manager";
  }
  return "plain";
}

/** `@pytest.fixture`, with arguments or without: what stands behind the `yield` runs when the test is over. */
function isFixture(decorator: Abstract): boolean {
  const name = decorator.kind === "external" ? decorator.name : decorator.kind === "object" ? decorator.type : "";
  return name === "pytest.fixture";
}

/** The class that a class statement's frame is making. */
const classes = new WeakMap<Frame, ClassValue>();

export function defineClass(machine: Machine, node: ClassDef): void {
  const { frame } = machine;
  const decorators = node.decorators.map((each) => evaluate(machine, each));
  const bases = node.bases.flatMap((each): Abstract[] => evaluate(machine, each).slice(0, 1));
  for (const each of node.keywords) evaluate(machine, each.value);
  const qualname = qualified(frame, node.name);
  const cls: ClassValue = {
    kind: "class",
    node,
    chunk: frame.chunk,
    module: frame.module,
    qualname,
    bases,
    cells: new Map(),
  };
  const body: Frame = {
    kind: "class",
    module: frame.module,
    chunk: frame.chunk,
    outer: frame,
    cells: cls.cells,
    scope: undefined,
    function: undefined,
    qualname,
    returned: [],
    statement: undefined,
    branches: machine.branches,
    pause: "none",
  };
  classes.set(body, cls);
  machine.within(body, () => runStatements(machine, node.body));
  const site = machine.site(node.nameSpan);
  store(machine, node.name, decorated(machine, [cls], decorators, callWith(site, [])), "definition", site);
}
