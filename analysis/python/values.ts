/** What an expression may stand for, as far as the text tells: abstract values, and the cells that hold them. */

import type { ClassDef, FunctionNode, Span } from "../syntax/ast.ts";
import type { Chunk } from "../syntax/document.ts";
import type { Frame } from "./frames.ts";
import type { ModuleCells } from "./modules/moduleCells.ts";
import type { Cell, Moment } from "./timeline.ts";

/** A place in a program. */
export interface Site {
  readonly chunk: Chunk;
  readonly span: Span;
}

export type ConstantValue = string | number | boolean | null;

export interface FunctionValue {
  readonly kind: "function";
  readonly node: FunctionNode;
  readonly chunk: Chunk;
  /** The frame that the definition ran in. */
  readonly closure: Frame;
  /** As Python spells it: `f`, `C.method`, `f.<locals>.g`, `<lambda>`. */
  readonly qualname: string;
  /** The name under which it can be found in its module although it is nested: what `functools.wraps` does. */
  readonly importedAs: string;
  readonly module: ModuleValue;
  readonly owner: ClassValue | undefined;
  readonly role: "plain" | "static" | "class" | "property" | "context-manager";
}

export interface ClassValue {
  readonly kind: "class";
  readonly node: ClassDef;
  readonly chunk: Chunk;
  readonly module: ModuleValue;
  readonly qualname: string;
  readonly bases: readonly Abstract[];
  readonly cells: Map<string, Cell>;
}

/** A module whose text is known. */
export interface ModuleValue {
  readonly kind: "module";
  /** `__main__` for the program's entry. */
  readonly name: string;
  readonly file: string;
  /** A main module that no child imports: a notebook's, or the `__main__.py` of a package that is run with `-m`. */
  readonly mainOnly?: "notebook" | "package";
  readonly cells: ModuleCells;
}

/** Something of a module whose text is not known: `multiprocessing.Pool`, `builtins.print`, `numpy`. */
export interface ExternalValue {
  readonly kind: "external";
  readonly name: string;
  /** What it was reached through, where that matters: the context of `get_context("spawn").Pool`. */
  readonly via?: ObjectValue;
}

/** An object made by the program; two runs of one expression make two. */
export interface ObjectValue {
  readonly kind: "object";
  /** Its class, or the dotted name of the external callable that made it (`builtins.list`, `threading.Lock`). */
  readonly type: ClassValue | string;
  /** Attributes as `.name`, items as `[repr of the key]`, items of unknown key as `[*]`. */
  readonly cells: Map<string, Cell>;
  readonly born: Moment;
  readonly site: Site;
}

export interface MethodValue {
  readonly kind: "method";
  readonly self: Abstract;
  readonly function: FunctionValue;
}

/** A method of an object whose type's text is not known: `pool.map`, `list.append`. */
export interface ExternalMethod {
  readonly kind: "external-method";
  readonly self: ObjectValue;
  readonly name: string;
}

export interface PartialValue {
  readonly kind: "partial";
  readonly function: Value;
  readonly args: readonly Value[];
  readonly keywords: ReadonlyMap<string, Value>;
  readonly site: Site;
}

export interface Known {
  readonly kind: "constant";
  readonly value: ConstantValue;
}

export interface Unknown {
  readonly kind: "unknown";
  /** Objects of external types that it was computed from, where the text shows it (see derived.ts). */
  readonly from?: readonly ObjectValue[];
  /** It is text or bytes, whatever it says. */
  readonly text?: boolean;
}

export type Abstract =
  | Known
  | FunctionValue
  | ClassValue
  | ModuleValue
  | ExternalValue
  | ObjectValue
  | MethodValue
  | ExternalMethod
  | PartialValue
  | Unknown;

/** All that it may be. Never empty. */
export type Value = readonly Abstract[];

export const UNKNOWN: Value = [{ kind: "unknown" }];
export const NONE: Value = [{ kind: "constant", value: null }];

/** More alternatives than this say no more than "unknown". */
const MAX_ALTERNATIVES = 8;

export const union = (...values: readonly Value[]): Value => unionOf(values);

export function unionOf(values: readonly Value[]): Value {
  const [first] = values;
  if (first && values.length === 1 && first.length === 1) return first;
  const all: Abstract[] = [];
  for (const value of values) {
    for (const each of value) {
      if (all.length === MAX_ALTERNATIVES) return all;
      if (!includes(all, each)) all.push(each);
    }
  }
  return all.length === 0 ? UNKNOWN : all;
}

function includes(all: readonly Abstract[], one: Abstract): boolean {
  for (const each of all) if (same(each, one)) return true;
  return false;
}

function same(left: Abstract, right: Abstract): boolean {
  if (left === right) return true;
  if (left.kind === "constant") return right.kind === "constant" && left.value === right.value;
  if (left.kind === "external") return right.kind === "external" && left.name === right.name && left.via === right.via;
  if (left.kind === "function")
    return right.kind === "function" && left.node === right.node && left.closure === right.closure;
  if (left.kind === "method")
    return right.kind === "method" && left.self === right.self && left.function.node === right.function.node;
  if (left.kind !== "unknown" || right.kind !== "unknown") return false;
  return left.text === right.text && sameSources(left.from, right.from);
}

function sameSources(left: Unknown["from"], right: Unknown["from"]): boolean {
  if (left === right) return true;
  return left?.length === right?.length && left?.every((each, index) => each === right?.[index]) === true;
}

export const constant = (value: ConstantValue): Value => [{ kind: "constant", value }];
export const external = (name: string): Value => [{ kind: "external", name }];

/** The one constant that a value is, if it is one for sure. */
export function knownConstant(value: Value): Known | undefined {
  const [only] = value;
  return value.length === 1 && only?.kind === "constant" ? only : undefined;
}

export function knownText(value: Value): string | undefined {
  const known = knownConstant(value)?.value;
  return typeof known === "string" ? known : undefined;
}

/** The dotted name of an object's type: `multiprocessing.Pool`, `builtins.list`, `__main__.Config`. */
export function typeName(object: ObjectValue): string {
  return typeof object.type === "string" ? object.type : `${object.type.module.name}.${object.type.qualname}`;
}
