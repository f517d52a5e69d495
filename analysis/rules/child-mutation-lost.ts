/** FC122: child code changes its own copy of a global, and the parent looks for the change. */

import type { LostChange } from "../processes/state/facts.ts";
import { ALL_METHODS, alike, type Draft, type Rule } from "./rule.ts";
import { code, oncePerFunction, placeFrom, startedAt } from "./wording.ts";

export const childMutationLost: Rule = {
  name: "child-mutation-lost",
  code: "FC122",
  severity: "warning",
  summary: "Child code changes a global that the parent reads afterwards.",
  check: (facts) => facts.state.lost.map(lost),
};

function lost(change: LostChange): Draft {
  const { site, symbol, lookedAt, start } = change;
  return {
    site,
    symbol,
    message:
      `This changes ${code(symbol)} in the child alone, under every start method. The parent reads its own ` +
      `(${placeFrom(site, lookedAt)}), where nothing has changed. Return the result, or send it through a queue.`,
    trouble: ALL_METHODS,
    sees: alike("changed in the child alone"),
    related: [{ site: lookedAt, message: "the parent reads it here" }, startedAt(start)],
    starts: [start],
    once: oncePerFunction(change),
  };
}
