/** The names that functions carry: their own, or what `functools.update_wrapper` and assignments gave them. */

import { type FunctionValue, knownText, type Value } from "../values.ts";

/** Names given later; none where it is not known which. */
const given = new WeakMap<FunctionValue, string | undefined>();

/** The qualified name under which a function says it can be found; `undefined` where that is not known. */
export function qualifiedName(fn: FunctionValue): string | undefined {
  return given.has(fn) ? given.get(fn) : fn.importedAs;
}

/** The function's `__name__`. */
export function ownName(fn: FunctionValue): string | undefined {
  return qualifiedName(fn)?.replace(/^.*\./, "");
}

/** `fn.__qualname__ = …` */
export function nameFunction(fn: FunctionValue, name: Value): void {
  given.set(fn, knownText(name));
}

/** `functools.update_wrapper(wrapper, wrapped)`: the one is named as the other. */
export function nameAlike(wrapper: Value, wrapped: Value): void {
  const [only, ...others] = wrapped;
  const name = only?.kind === "function" && others.length === 0 ? qualifiedName(only) : undefined;
  for (const each of wrapper) if (each.kind === "function") given.set(each, name);
}
