/** What pytest does for a test before it calls it: its fixtures, `monkeypatch` among them. */

import type { Machine } from "../python/machine.ts";
import { setItem } from "../python/names/items.ts";
import { attributeCell, setAttribute } from "../python/running/assignment.ts";
import { type Argument, argumentValue, type CallInfo, callWith } from "../python/running/calls.ts";
import { call } from "../python/running/functions.ts";
import { entered } from "../python/running/with.ts";
import { type Binding, type Cell, cellOf } from "../python/timeline.ts";
import {
  type ExternalValue,
  external,
  type FunctionValue,
  knownText,
  type ModuleValue,
  NONE,
  type ObjectValue,
  type Site,
  UNKNOWN,
  type Value,
} from "../python/values.ts";
import type { Expr } from "../syntax/ast.ts";
import { holder } from "./patches.ts";

const MONKEYPATCH = "pytest.monkeypatch";
const GIVEN: Readonly<Record<string, Value>> = {
  monkeypatch: external(MONKEYPATCH),
  mocker: external("pytest_mock.mocker"),
};
const MAX_NESTING = 5;

/** Runs the fixtures that a test or another fixture has for parameters, and those that are used without being asked for. */
export function fixturesFor(machine: Machine, module: ModuleValue, fn: FunctionValue, site: Site): CallInfo {
  const bare = callWith(site, []);
  if (fn.node.kind !== "FunctionDef" || !(fn.node.name.startsWith("test") || isFixture(fn))) return bare;
  const known = fixturesOf(machine, module);
  if (!isFixture(fn)) {
    for (const each of known.values()) if (isAutomatic(each)) run(machine, each, known, site);
  }
  return given(machine, fn, known, site);
}

function given(
  machine: Machine,
  fn: FunctionValue,
  known: ReadonlyMap<string, FunctionValue>,
  site: Site,
  nesting = 0,
): CallInfo {
  const named = new Map<string, Argument>();
  for (const { name } of fn.node.params) {
    const fixture = known.get(name);
    const value = fixture ? run(machine, fixture, known, site, nesting + 1) : GIVEN[name];
    if (value) named.set(name, { value, node: undefined });
  }
  return { ...callWith(site, []), named };
}

function run(
  machine: Machine,
  fixture: FunctionValue,
  known: ReadonlyMap<string, FunctionValue>,
  site: Site,
  nesting = 0,
): Value {
  if (nesting > MAX_NESTING) return UNKNOWN;
  const made = call(machine, [fixture], given(machine, fixture, known, site, nesting));
  return fixture.role === "context-manager" ? entered(machine, made, site) : made;
}

function fixturesOf(machine: Machine, module: ModuleValue): Map<string, FunctionValue> {
  const found = new Map<string, FunctionValue>();
  for (const [name, cell] of module.cells.notable()) {
    for (const each of machine.holds(cell)?.value ?? [])
      if (each.kind === "function" && isFixture(each)) found.set(name, each);
  }
  return found;
}

function isFixture({ node }: FunctionValue): boolean {
  return node.kind === "FunctionDef" && node.decorators.some((each) => isNamed(each));
}

function isNamed(node: Expr): boolean {
  if (node.kind === "Call") return isNamed(node.func);
  return node.kind === "Name" ? node.id === "fixture" : node.kind === "Attribute" && node.attr === "fixture";
}

function isAutomatic({ node }: FunctionValue): boolean {
  if (node.kind !== "FunctionDef") return false;
  return node.decorators.some(
    (each) =>
      each.kind === "Call" &&
      isNamed(each) &&
      each.keywords.some(({ name, value }) => name === "autouse" && value.kind === "Constant" && value.value === true),
  );
}

const PATCHING = /^pytest\.(?:monkeypatch|MonkeyPatch)(?:\.(\w+))?$/;

/** `monkeypatch.setattr(…)` and its kin. */
export class MonkeyPatches {
  /** What was changed through a `monkeypatch.context()`, with what stood there before. */
  private readonly contexts = new WeakMap<ObjectValue, [Cell, Binding | undefined][]>();

  call(machine: Machine, { name, via }: ExternalValue, info: CallInfo): Value | undefined {
    const match = PATCHING.exec(name);
    if (!match) return undefined;
    const changed = (via && this.contexts.get(via)) ?? [];
    switch (match[1]) {
      case undefined:
        return external(MONKEYPATCH);
      case "context": {
        const object = machine.newObject(MONKEYPATCH, info.site);
        this.contexts.set(object, []);
        return [object];
      }
      case "setattr":
        setAttr(machine, info, changed);
        return NONE;
      case "setitem":
        setEntry(machine, info, changed);
        return NONE;
      default:
        return NONE;
    }
  }

  enter(value: Value): Value | undefined {
    const [only] = value;
    if (only?.kind !== "object" || !this.contexts.has(only)) return undefined;
    return [{ kind: "external", name: MONKEYPATCH, via: only }];
  }

  exit(machine: Machine, value: Value, site: Site): void {
    for (const each of value) {
      const changed = each.kind === "object" ? this.contexts.get(each) : undefined;
      for (const [cell, before] of changed ?? []) machine.restore(cell, before, site);
    }
  }
}

type Changed = [Cell, Binding | undefined][];

/** `setattr(module, "name", value)`, `setattr("package.module.name", value)` */
function setAttr(machine: Machine, info: CallInfo, changed: Changed): void {
  const path = knownText(argumentValue(info, 0, "target"));
  const dot = path?.lastIndexOf(".") ?? -1;
  const target = path === undefined ? argumentValue(info, 0, "target") : holder(machine, path.slice(0, dot));
  const attr = path === undefined ? knownText(argumentValue(info, 1, "name")) : path.slice(dot + 1);
  const value = path === undefined ? argumentValue(info, 2, "value") : argumentValue(info, 1, "name");
  if (attr === undefined || (path !== undefined && dot < 0)) return;
  for (const each of target) {
    const cell = attributeCell(machine, each, attr);
    if (cell) changed.push([cell, machine.holds(cell)]);
  }
  setAttribute(machine, target, attr, value, info.site, undefined, "outside");
}

function setEntry(machine: Machine, info: CallInfo, changed: Changed): void {
  const key = knownText(argumentValue(info, 1, "name"));
  if (key === undefined) return;
  const name = `[${JSON.stringify(key)}]`;
  for (const each of argumentValue(info, 0, "dic")) {
    if (each.kind !== "object") continue;
    const cell = cellOf(each.cells, name);
    changed.push([cell, machine.holds(cell)]);
    setItem(machine, each, name, argumentValue(info, 2, "value"), info.site);
  }
}
