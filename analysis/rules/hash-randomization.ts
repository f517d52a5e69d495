/** FC113: child code hands on hashes of text, or things in the order of a set of texts. */

import { NOT_FORK } from "../processes/methods.ts";
import type { HashUse } from "../processes/state/facts.ts";
import { type Draft, forkOrImport, type Rule } from "./rule.ts";
import { code, oncePerFunction, startedAt } from "./wording.ts";

export const hashRandomization: Rule = {
  name: "hash-randomization",
  code: "FC113",
  severity: "information",
  summary: "Child code depends on the hash of text or on the order of a set of texts.",
  check: (facts) => facts.state.hashes.map(hashed),
};

function hashed(use: HashUse): Draft {
  const { site, symbol, start, form } = use;
  const what = form === "hash" ? `${code(symbol)} of text` : `The order of ${code(symbol)}, a set of texts,`;
  return {
    site,
    symbol,
    message:
      `${what} depends on the hash seed of the process. A child started by spawn or forkserver has another seed than ` +
      `the parent, so they do not agree${form === "hash" ? "; `zlib.crc32` has no seed" : "; sort it"}.`,
    trouble: NOT_FORK,
    sees: forkOrImport("the parent's", "another"),
    related: [startedAt(start)],
    starts: [start],
    once: oncePerFunction(use),
  };
}
