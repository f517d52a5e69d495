/**
 * Functions and classes travel by their names: pickle sends where they are found and looks whether the same one is
 * found there (https://docs.python.org/3/library/pickle.html#what-can-be-pickled-and-unpickled).
 */

import { ownName, qualifiedName } from "../../python/builtins/functionNames.ts";
import type { Machine } from "../../python/machine.ts";
import { lookUp } from "../../python/names/attributes.ts";
import type { Abstract, ClassValue, FunctionValue, MethodValue, Value } from "../../python/values.ts";

/** Why nothing, or something else, is found under its name. */
export interface Unfound {
  /** As a reader would say it. */
  readonly what: string;
  readonly error: string;
  /** Under its name stands what a decorator made of it. */
  readonly shadowed: boolean;
}

const HIDDEN = /<lambda>|<locals>/;

/** Why a function cannot be found by its name; `undefined` where it can, as far as is known. */
export function unfoundFunction(machine: Machine, fn: FunctionValue): Unfound | undefined {
  const name = qualifiedName(fn);
  if (name === undefined) return undefined;
  if (HIDDEN.test(name)) return name.endsWith("<lambda>") ? lambda(name) : nested("function", name);
  if (name.includes(".") || !hides(machine, fn, name)) return undefined;
  return {
    what: `a function under whose name \`${name}\` another object stands`,
    error: `PicklingError: Can't pickle <function ${name}>: it's not the same object as ${fn.module.name}.${name}`,
    shadowed: true,
  };
}

/** Whether the module has something else under the function's name for sure. */
function hides(machine: Machine, fn: FunctionValue, name: string): boolean {
  const cell = fn.module.cells.get(name);
  const [only, ...others] = (cell && machine.holds(cell)?.value) ?? [];
  if (!only || others.length > 0) return false;
  if (only.kind === "function") return only.node !== fn.node;
  return only.kind === "object" && typeof only.type !== "string";
}

export function unfoundClass({ qualname }: ClassValue): Unfound | undefined {
  return HIDDEN.test(qualname) ? nested("class", qualname) : undefined;
}

/** A bound method travels as its object and its function's own name, which must be that of an attribute. */
export function unfoundMethod(machine: Machine, { self, function: fn }: MethodValue): Unfound | undefined {
  const name = ownName(fn);
  if (name === undefined) return undefined;
  const found: Value = lookUp(machine, self, name)?.value ?? [];
  if (found.length === 0 || found.some((each) => isUnknown(each) || nodeOf(each) === fn.node)) return undefined;
  const owner = self.kind === "object" && typeof self.type !== "string" ? self.type.qualname : "its class";
  const error = `AttributeError: '${owner}' object has no attribute '${name}'`;
  return { what: `a method whose own name, \`${name}\`, is none of its object's`, error, shadowed: false };
}

const isUnknown = (each: Abstract) => each.kind === "unknown";

function nodeOf(each: Abstract) {
  if (each.kind === "method") return each.function.node;
  return each.kind === "function" ? each.node : undefined;
}

function lambda(name: string): Unfound {
  const error = name === "<lambda>" ? "PicklingError: Can't pickle <function <lambda>>" : localError(name);
  return { what: "a lambda, which has no name to be found by", error, shadowed: false };
}

function nested(kind: "function" | "class", name: string): Unfound {
  return {
    what: `a ${kind} defined inside a function (\`${name}\`), which is not found by its name`,
    error: localError(name),
    shadowed: false,
  };
}

/** Its wording and its type (AttributeError, PicklingError from 3.14 on) depend on the version. */
const localError = (name: string) => `Can't pickle local object '${name}'`;
