/**
 * Reading state: names, attributes and items. Where child code reads what was there before it, the library is told,
 * with what an import would have given instead.
 */

import type { Attribute, Expr, Name, Subscript } from "../../syntax/ast.ts";
import { derived } from "../builtins/derived.ts";
import type { Change, GlobalRead } from "../library.ts";
import type { Machine } from "../machine.ts";
import { replacedModule } from "../modules/imports.ts";
import { callWith } from "../running/calls.ts";
import { evaluate } from "../running/expressions.ts";
import { call } from "../running/functions.ts";
import { type Binding, type Cell, importedBinding } from "../timeline.ts";
import { type Abstract, external, knownText, UNKNOWN, union, type Value } from "../values.ts";
import { isModuleDict } from "./attributeDict.ts";
import { boundToClass, type Found, lookUp } from "./attributes.ts";
import { itemKey, libraryItem, missingItem } from "./items.ts";
import { alike, report, tellMutation } from "./mutations.ts";
import { resolve } from "./names.ts";

type Path = Name | Attribute | Subscript;

/** Where a value came from. `origin` is there while it is state that the child has not been told to differ. */
export interface Place {
  readonly value: Value;
  readonly origin: Origin | undefined;
  /** What it was read from, for what has a place of its own. */
  readonly cells?: readonly Cell[];
}

/** A read of a global that is still being followed: `CONFIG` in `CONFIG.db["port"]`. */
export interface Origin {
  readonly read: GlobalRead;
  told: boolean;
}

const isPath = (node: Expr): node is Path =>
  node.kind === "Name" || node.kind === "Attribute" || node.kind === "Subscript";

/** The value of a name, attribute or item. */
export function load(machine: Machine, node: Path): Value {
  const place = placeOf(machine, node);
  tellMutation(machine, place);
  tellUse(machine, node, place);
  return place.value;
}

/** The same, for one who looks only at parts of the value and follows them further. */
export function placeOf(machine: Machine, node: Expr): Place {
  if (!isPath(node)) return { value: evaluate(machine, node), origin: undefined };
  if (node.kind === "Name") return namePlace(machine, node);
  const base = placeOf(machine, node.value);
  return node.kind === "Attribute" ? attributePlace(machine, node, base) : itemPlace(machine, node, base);
}

function namePlace(machine: Machine, node: Name): Place {
  const found = resolve(machine, node.id);
  const binding = found && machine.holds(found.cell);
  if (!found || !binding) {
    if (found?.global) tellMissing(machine, node, found.cell);
    const outside = machine.starNames.get(node.id) ?? external(`builtins.${node.id}`);
    return { value: found ? UNKNOWN : outside, origin: undefined };
  }
  const cells = [found.cell];
  if (found.global) return { value: binding.value, origin: tell(machine, node, found.cell, binding), cells };
  return { value: binding.value, origin: followed(machine, binding.value) };
}

/** `self` of a method that was called on a global is still that global. */
function followed(machine: Machine, value: Value): Origin | undefined {
  const [only] = value;
  return value.length === 1 && only?.kind === "object" ? machine.followed.get(only) : undefined;
}

function attributePlace(machine: Machine, node: Attribute, base: Place): Place {
  let origin: Origin | undefined;
  const values: Value[] = [];
  const cells: Cell[] = [];
  for (const each of base.value) {
    const found = lookUp(machine, each, node.attr);
    if (!found) continue;
    if (found.cell) cells.push(found.cell);
    values.push(each.kind === "class" ? boundToClass(each, found.value) : computed(machine, node, found.value));
    origin = step(machine, node, each, found, base) ?? origin;
  }
  const method = inherited(base, values);
  return {
    value: values.length > 0 ? union(...values) : derived([base.value]),
    origin: origin ?? method,
    cells: cells.length > 0 ? cells : (base.cells ?? []),
  };
}

/** A property's value is what its function returns. */
function computed(machine: Machine, node: Attribute, value: Value): Value {
  if (!value.some((each) => each.kind === "method" && each.function.role === "property")) return value;
  return call(machine, value, callWith(machine.site(node), []));
}

/** A bound method still means the object that it was reached through. */
function inherited(base: Place, values: readonly Value[]): Origin | undefined {
  const method = values.some((each) => each.some((one) => one.kind === "method" || one.kind === "external-method"));
  return method ? base.origin : undefined;
}

function step(machine: Machine, node: Attribute, base: Abstract, found: Found, place: Place): Origin | undefined {
  const { cell, binding, holder } = found;
  if (!cell || !binding) return undefined;
  if (holder === "object") return objectStep(machine, node, place.origin, cell, binding);
  // A module that is missing has been told of by its name.
  if (base.kind === "module" && place.origin?.told) return place.origin;
  const method = base.kind === "object" && binding.form === "definition";
  return method || isAsItWas(base, node, binding) ? undefined : tell(machine, node, cell, binding);
}

/** What a library's module had under that name was put back after a while, or may have been. */
function isAsItWas(base: Abstract, { attr }: Attribute, binding: Binding): boolean {
  if (base.kind !== "external") return false;
  const { value } = binding.inBranch?.binding ?? binding;
  return value.some((each) => each.kind === "external" && each.name === `${base.name}.${attr}`);
}

/** Reading a part of an object that is reached through a global. */
function objectStep(
  machine: Machine,
  node: Path,
  origin: Origin | undefined,
  cell: Cell,
  binding: Binding,
): Origin | undefined {
  if (!origin || origin.told) return origin;
  // What the child put there itself came to it another way: as an argument, or by its own doing.
  if (binding.phase === "child") return undefined;
  if (machine.phase !== "child") return origin;
  if (binding.phase !== "main") {
    tell(machine, node, cell, binding);
    return origin;
  }
  const imported = importedBinding(cell, machine.timeline);
  if (!imported || !alike(binding, imported)) report(machine, origin, { form: "mutated", binding, imported, cell });
  return origin;
}

function itemPlace(machine: Machine, node: Subscript, base: Place): Place {
  const index = evaluate(machine, node.index);
  const key = itemKey(index);
  machine.useWhole(base.value);
  const values: Value[] = [];
  const cells: Cell[] = [];
  let { origin } = base;
  for (const each of base.value) {
    if (each.kind === "external") tellItem(machine, node, each.name, key);
    if (each.kind === "external" && each.name === "sys.modules") {
      values.push(...moduleOf(machine, node, index));
      continue;
    }
    for (const cell of cellsFor(machine, each, key)) {
      const binding = machine.holds(cell);
      if (!binding || binding.form === "deleted") continue;
      values.push(binding.value);
      cells.push(cell);
      const isGlobal = each.kind === "external" || isModuleDict(each);
      origin = isGlobal
        ? (tell(machine, node, cell, binding) ?? origin)
        : objectStep(machine, node, origin, cell, binding);
    }
    if (each.kind === "object" && values.length === 0)
      values.push(...missingItem(machine, each, key, machine.site(node)));
  }
  return { value: values.length > 0 ? union(...values) : derived([base.value]), origin, cells };
}

/** `sys.modules[__name__]`, and what the program itself has put there. */
function moduleOf(machine: Machine, node: Subscript, index: Value): Value[] {
  const [only] = index;
  if (only?.kind === "external" && only.name === "builtins.__name__") return [[machine.frame.module]];
  const name = knownText(index);
  const replaced = name === undefined ? undefined : replacedModule(machine, name, node);
  return replaced ? [replaced] : [];
}

function tellItem(machine: Machine, node: Subscript, holder: string, key: string | undefined): void {
  if (machine.phase !== "child") return;
  machine.library.observe(machine, { kind: "item", ...seenAt(machine, node.value), holder, key });
}

/** The cells that an item may stand in; all items where the key is not known. */
function cellsFor(machine: Machine, each: Abstract, key: string | undefined): Cell[] {
  if (each.kind === "external") return [libraryItem(machine, each.name, key)].filter((cell) => cell !== undefined);
  if (each.kind !== "object") return [];
  const object = each;
  const cells = [...object.cells];
  if (key === undefined) return cells.filter(([name]) => name.startsWith("[")).map(([, cell]) => cell);
  return cells.filter(([name]) => name === key || name === "[*]").map(([, cell]) => cell);
}

/** Tells the library of a read of a global; the result follows it on. */
function tell(machine: Machine, node: Path, cell: Cell, binding: Binding): Origin | undefined {
  if (machine.phase !== "child" || binding.phase === "child") return undefined;
  const imported = importedBinding(cell, machine.timeline);
  const change = changeOf(cell, binding, imported);
  const read: GlobalRead = {
    site: machine.site(node),
    symbol: textOf(machine, node),
    function: machine.frame.function,
    binding,
    imported,
    value: binding.value,
    ...(change && { change }),
  };
  const origin = { read, told: change !== undefined };
  machine.library.read(machine, read);
  return origin;
}

/** A name that only an import would have bound by now, or that nobody bound yet: nothing to tell. */
function tellMissing(machine: Machine, node: Name, cell: Cell): void {
  const imported = importedBinding(cell, machine.timeline);
  if (imported) tell(machine, node, cell, imported);
}

function changeOf(cell: Cell, binding: Binding, imported: Binding | undefined): Change | undefined {
  if (binding.phase !== "main" || (imported && alike(binding, imported))) return undefined;
  if (binding.form === "outside") return { form: "outside", binding, imported, cell };
  return { form: imported ? "rebound" : "absent", binding, imported, cell };
}

/** The value is used as it is, not only followed into. Child code is told of for what it has from before. */
export function tellUse(machine: Machine, node: Expr, { value, origin, cells = [] }: Place): void {
  const matters = machine.phase === "child" ? origin && !origin.told : machine.library.starts > 0;
  if (matters) machine.library.observe(machine, { kind: "use", ...seenAt(machine, node), value, cells, origin });
}

/** A place in the running function, for the library. */
export function seenAt(machine: Machine, node: Expr) {
  return { site: machine.site(node), symbol: textOf(machine, node), function: machine.frame.function };
}

export function textOf(machine: Machine, node: Expr): string {
  return machine.frame.chunk.text.slice(node.start, node.end).replace(/\s+/g, " ");
}
