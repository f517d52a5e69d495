/** FC111: child code reads a global that every import gives another value. */

import { NOT_FORK } from "../processes/methods.ts";
import type { ImportedUse } from "../processes/state/facts.ts";
import { type Draft, forkOrImport, type Rule } from "./rule.ts";
import { code, oncePerFunction, placeFrom, startedAt } from "./wording.ts";

export const nondeterministicImport: Rule = {
  name: "nondeterministic-import",
  code: "FC111",
  severity: "warning",
  summary: "Child code reads a global that is initialised at import from a clock, a random source or the like.",
  check: (facts) => facts.state.varying.map(varying),
};

function varying(use: ImportedUse): Draft {
  const { site, symbol, what, made, start } = use;
  return {
    site,
    symbol,
    message:
      `${code(symbol)} comes from ${code(what)} at import (${placeFrom(site, made)}). A child started by spawn or ` +
      "forkserver does not have the parent's value: its import gives it another.",
    trouble: NOT_FORK,
    sees: forkOrImport("the parent's value", "a value of another import"),
    related: [{ site: made, message: "every import gives another value here" }, startedAt(start)],
    starts: [start],
    once: oncePerFunction(use),
  };
}
