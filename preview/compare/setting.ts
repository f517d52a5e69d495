/** The parent's line that set a variable: said only where the sources leave no doubt. */

import type { Binding, SourceRef, ValueNode } from "../../protocol/trace.ts";
import type { Group } from "./groups.ts";
import type { Legs } from "./rows.ts";

/** A variable, or a place within it. */
export interface Place {
  readonly module: string;
  readonly name: string;
  readonly path: readonly string[];
}

export interface Setting {
  /** The line that set it after the import. */
  readonly set?: SourceRef;
  /** No line sets it after the import: the import itself makes another value each time. */
  readonly byImport?: boolean;
}

const UNCHANGEABLE = new Set(["int", "float", "bool", "str", "bytes", "complex", "NoneType", "function"]);

export function settingOf(legs: Legs, group: Group, place: Place, value: ValueNode | undefined): Setting {
  const known = [...legs.values()].find(({ bindings }) => bindings !== undefined)?.bindings;
  const all = (known ?? []).filter((binding) => concerns(binding, place, value));
  const atImport = all.filter(({ when }) => when === "import");
  const later = all.filter(({ when }) => when !== "import");
  if (known === undefined || later.some(({ unsure, at }) => unsure || isChildCode(at, group))) return {};
  if (later.length === 0) return atImport.length > 0 && !atImport.every(isRepeatable) ? { byImport: true } : {};
  const set = lineAmong(later, group, atImport.every(isRepeatable));
  return set ? { set } : {};
}

/** Whether the binding can have made the difference: it is of the place itself, of what holds it, or within it. */
function concerns(binding: Binding, { module, name, path }: Place, value: ValueNode | undefined): boolean {
  if (binding.module !== module || binding.name !== name) return false;
  if (binding.unsure && value !== undefined && UNCHANGEABLE.has(value.t)) return false;
  const common = Math.min(binding.path.length, path.length);
  return binding.path.slice(0, common).join("") === path.slice(0, common).join("");
}

function isRepeatable({ literal, unsure }: Binding): boolean {
  return literal === true || unsure === true;
}

/** Functions that the child runs may set it, too: then nobody can tell by the sources who did. */
function isChildCode({ function: name }: SourceRef, group: Group): boolean {
  return name !== undefined && group.functions.has(name);
}

/**
 * The only line; of several under the guard, the last before the process was started. A function may not have been
 * called: it is named only where nothing else can have made the difference.
 */
function lineAmong(later: readonly Binding[], group: Group, importRepeats: boolean): SourceRef | undefined {
  const [only, ...others] = later;
  if (only && others.length === 0) return only.when === "guard" || importRepeats ? only.at : undefined;
  const { startedAt } = group;
  if (later.some(({ when }) => when === "call") || startedAt?.function !== "<module>") return undefined;
  return later.filter(({ at }) => at.file === startedAt.file && at.line < startedAt.line).at(-1)?.at;
}
