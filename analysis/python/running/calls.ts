/** A call as the callee sees it. */

import type { Call, Expr } from "../../syntax/ast.ts";
import { type Site, UNKNOWN, type Value } from "../values.ts";

export interface Argument {
  readonly value: Value;
  /** The expression it came from; none for what a library function hands over itself. */
  readonly node: Expr | undefined;
}

export interface CallInfo {
  readonly site: Site;
  readonly node: Call | undefined;
  /** In order, up to the first `*iterable`. */
  readonly positional: readonly Argument[];
  readonly named: ReadonlyMap<string, Argument>;
  /** The items of `*iterable` and the values of `**mapping`, which may go to any parameter. */
  readonly spread: readonly Argument[];
}

/** The argument for a parameter, by its position or its name. */
export function argument(call: CallInfo, position: number, name: string): Argument | undefined {
  return call.named.get(name) ?? call.positional[position];
}

export function argumentValue(call: CallInfo, position: number, name: string): Value {
  return argument(call, position, name)?.value ?? UNKNOWN;
}

export function callWith(site: Site, values: readonly Value[]): CallInfo {
  const positional = values.map((value) => ({ value, node: undefined }));
  return { site, node: undefined, positional, named: new Map(), spread: [] };
}
