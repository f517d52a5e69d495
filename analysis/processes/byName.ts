/** Functions and classes that travel by their names: whether a child finds them. */

import { qualifiedName } from "../python/builtins/functionNames.ts";
import type { Abstract } from "../python/values.ts";

/** Whether a child that was not forked gets it: by its name, from a module that it can import. */
export function isFound(value: Abstract): boolean {
  if (value.kind === "partial") return value.function.some(isFound);
  if (value.kind === "method") return isFound(value.function);
  if (value.kind !== "function" && value.kind !== "class") return true;
  return isImportable(value) && !value.module.mainOnly;
}

/** Whether a child can find it by its name; what is not known to be hidden in a function is taken to be found. */
export function isImportable(value: Abstract): boolean {
  if (value.kind === "partial") return value.function.some(isImportable);
  if (value.kind === "function") return !/<lambda>|<locals>/.test(qualifiedName(value) ?? "");
  return value.kind !== "class" || !value.qualname.includes("<locals>");
}
