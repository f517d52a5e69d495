/** FC117: what exists only where processes can fork, used with no look at the platform. */

import type { ForkOnlyUse } from "../processes/facts.ts";
import type { Draft, Rule } from "./rule.ts";
import { code } from "./wording.ts";

export const forkOnlyApi: Rule = {
  name: "fork-only-api",
  code: "FC117",
  severity: "warning",
  summary: "The program uses something that exists only where processes can fork.",
  check: (facts) => facts.forkOnly.map(draftOf),
};

function draftOf({ site, symbol, error }: ForkOnlyUse): Draft {
  const [exception = error] = error.split(":");
  return {
    site,
    symbol,
    message:
      `${code(symbol)} works only where processes can fork: on Windows it fails (${error}). ` +
      "Look at the platform first, or do without.",
    trouble: ["spawn"],
    sees: { fork: "works", spawn: `${exception} on Windows`, forkserver: "works" },
    related: [],
    starts: [],
    targets: ["windows"],
  };
}
