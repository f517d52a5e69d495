/** Methods whose results matter to pickling: a connection's cursor, a pattern's match, `super().__getstate__()`. */

import type { Machine } from "../../python/machine.ts";
import { attributeDict } from "../../python/names/attributeDict.ts";
import type { ExternalMethod, Site, Value } from "../../python/values.ts";
import { resultType } from "./types.ts";

/** `undefined` where nothing is known of the method. */
export function resultOf(machine: Machine, { self, name }: ExternalMethod, site: Site): Value | undefined {
  // https://docs.python.org/3/library/pickle.html#object.__getstate__
  if (name === "__getstate__") return attributeDict(self);
  const type = typeof self.type === "string" ? resultType(self.type, name) : undefined;
  return type === undefined ? undefined : [machine.newObject(type, site)];
}
