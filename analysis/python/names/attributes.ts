/** Attributes: where Python looks for them, and what it finds. */

import { ownName, qualifiedName } from "../builtins/functionNames.ts";
import type { Machine } from "../machine.ts";
import type { Binding, Cell } from "../timeline.ts";
import {
  type Abstract,
  type ClassValue,
  constant,
  type ExternalValue,
  external,
  type FunctionValue,
  type ObjectValue,
  typeName,
  UNKNOWN,
  type Value,
} from "../values.ts";
import { attributeDict } from "./attributeDict.ts";
import { functionAttributes } from "./functionAttributes.ts";

export interface Found {
  readonly value: Value;
  /** Where it was found; absent for what is made up on the spot, like a bound method of a library. */
  readonly cell?: Cell;
  readonly binding?: Binding;
  readonly holder: "module" | "class" | "object" | "external";
}

/** A class and its ancestors in the order of lookup; ancestors without text by their dotted names. */
export function ancestors(cls: ClassValue): readonly (ClassValue | string)[] {
  const order: (ClassValue | string)[] = [];
  const visit = (each: Abstract) => {
    if (each.kind === "external") order.push(each.name);
    if (each.kind === "external-method") order.push(`${typeName(each.self)}.${each.name}`);
    if (each.kind !== "class" || order.includes(each)) return;
    order.push(each);
    each.bases.forEach(visit);
  };
  visit(cls);
  return order;
}

/** The dotted names of all ancestors whose text is not known. */
export function externalAncestors(cls: ClassValue): string[] {
  return ancestors(cls).filter((each) => typeof each === "string");
}

/** The ancestor of that name, with the object that it was taken from: `class Worker(context.Process)`. */
export function externalAncestor(cls: ClassValue, name: string): ExternalValue {
  const visit = (each: Abstract): ExternalValue | undefined => {
    if (each.kind === "external") return each.name === name ? each : undefined;
    if (each.kind === "external-method") {
      return `${typeName(each.self)}.${each.name}` === name ? { kind: "external", name, via: each.self } : undefined;
    }
    if (each.kind !== "class") return undefined;
    for (const base of each.bases) {
      const found = visit(base);
      if (found) return found;
    }
    return undefined;
  };
  return visit(cls) ?? { kind: "external", name };
}

/** Looks an attribute up on one abstract value. */
export function lookUp(machine: Machine, base: Abstract, attr: string): Found | undefined {
  switch (base.kind) {
    case "module":
      return fromCell(machine, base.cells.get(attr), "module");
    case "class":
      return inClass(machine, base, attr)?.found;
    case "object":
      return onObject(machine, base, attr);
    case "external": {
      const name = `${base.name}.${attr}`;
      const patched = fromCell(machine, machine.externals.get(name), "external");
      if (patched) return patched;
      const value: Value = base.via ? [{ kind: "external", name, via: base.via }] : external(name);
      return { value, holder: "external" };
    }
    case "function":
      return (
        fromCell(machine, functionAttributes(machine, base.node).get(attr), "external") ?? {
          value: ofFunction(base, attr),
          holder: "external",
        }
      );
    default:
      return undefined;
  }
}

function ofFunction(fn: FunctionValue, attr: string): Value {
  if (attr === "__wrapped__") return [fn];
  const name = attr === "__qualname__" ? qualifiedName(fn) : attr === "__name__" ? ownName(fn) : undefined;
  return name === undefined ? UNKNOWN : constant(name);
}

function fromCell(machine: Machine, cell: Cell | undefined, holder: Found["holder"]): Found | undefined {
  const binding = cell && machine.holds(cell);
  if (!cell || !binding || binding.form === "deleted") return undefined;
  return { value: binding.value, cell, binding, holder };
}

function inClass(machine: Machine, cls: ClassValue, attr: string, after?: ClassValue) {
  const order = ancestors(cls);
  for (const each of order.slice(after ? order.indexOf(after) + 1 : 0)) {
    if (typeof each === "string") continue;
    const found = fromCell(machine, each.cells.get(attr), "class");
    if (found) return { found, cls: each };
  }
  return undefined;
}

function onObject(machine: Machine, object: ObjectValue, attr: string): Found {
  machine.lookUp(object, attr);
  if (attr === "__class__" && typeof object.type !== "string") return { value: [object.type], holder: "external" };
  if (attr === "__dict__") return { value: attributeDict(object), holder: "external" };
  const own = fromCell(machine, object.cells.get(`.${attr}`), "object");
  if (own) return own;
  const inherited = typeof object.type === "string" ? undefined : inClass(machine, object.type, attr)?.found;
  if (inherited) return { ...inherited, value: bound(object, inherited.value) };
  return { value: [{ kind: "external-method", self: object, name: attr }], holder: "external" };
}

/** What `super().attr` is, from within a method of `owner`. The names of external ancestors where none has it. */
export function lookUpSuper(machine: Machine, self: Abstract, owner: ClassValue, attr: string): Value | undefined {
  const cls = self.kind === "object" && typeof self.type !== "string" ? self.type : owner;
  const found = inClass(machine, cls, attr, owner)?.found;
  return found && bound(self, found.value);
}

/** Functions found on a class become methods of the object. */
function bound(self: Abstract, value: Value): Value {
  return value.map((each) => (each.kind === "function" ? bindFunction(self, each) : each));
}

function bindFunction(self: Abstract, each: FunctionValue): Abstract {
  if (each.role === "static") return each;
  if (each.role !== "class") return { kind: "method", self, function: each };
  const cls = self.kind === "object" && typeof self.type !== "string" ? self.type : self;
  return { kind: "method", self: cls, function: each };
}

/** A class method reached through the class is bound to it. */
export function boundToClass(cls: ClassValue, value: Value): Value {
  return value.map((each) =>
    each.kind === "function" && each.role === "class" ? { kind: "method", self: cls, function: each } : each,
  );
}
