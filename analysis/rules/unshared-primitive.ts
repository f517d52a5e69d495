/** FC110: child code uses a lock, queue or shared value that every fresh import makes anew. */

import { NOT_FORK } from "../processes/methods.ts";
import type { ImportedUse } from "../processes/state/facts.ts";
import { type Draft, forkOrImport, type Rule } from "./rule.ts";
import { code, oncePerFunction, placeFrom, startedAt } from "./wording.ts";

export const unsharedPrimitive: Rule = {
  name: "unshared-primitive",
  code: "FC110",
  severity: "error",
  summary: "Child code uses a module-level Lock, Queue, Value or the like as a global.",
  check: (facts) => facts.state.primitives.map(unshared),
};

function unshared(use: ImportedUse): Draft {
  const { site, symbol, what, made, start } = use;
  return {
    site,
    symbol,
    message:
      `${code(symbol)} is a ${what} that is made at import (${placeFrom(site, made)}). A child started by spawn or ` +
      "forkserver does not get the parent's: an import makes another, which is shared with nobody who waits for it. " +
      "Make it under the main guard, and hand it over by `args` or `initargs`.",
    trouble: NOT_FORK,
    sees: forkOrImport("the parent's", "another one, not the parent's"),
    related: [{ site: made, message: `every import makes a ${what} here` }, startedAt(start)],
    starts: [start],
    once: oncePerFunction(use),
  };
}
