/** FC112: several processes draw from copies of one random generator. */

import type { StartMethod } from "../../protocol/methods.ts";
import type { DrawUse } from "../processes/state/facts.ts";
import type { Draft, Rule } from "./rule.ts";
import { code, oncePerFunction, placeFrom, startedAt } from "./wording.ts";

/** A fork server that has imported the main module forks copies as well. */
const COPIES: readonly StartMethod[] = ["fork", "forkserver"];

export const inheritedRng: Rule = {
  name: "inherited-rng",
  code: "FC112",
  severity: "warning",
  summary: "Child code draws from a random generator whose state it inherits, so that children repeat one another.",
  check: (facts) => facts.state.draws.map((each) => (each.form === "seeded-at-import" ? reseeded(each) : copied(each))),
};

function copied(use: DrawUse): Draft {
  const { site, symbol, what, made, start, form } = use;
  const where = made ? ` (${form === "copied" ? "made" : "seeded"} at ${placeFrom(site, made)})` : "";
  return {
    site,
    symbol,
    message:
      `${code(symbol)} draws from a generator (${what}) that the parent has as well${where}. Each child of a fork goes ` +
      "on from a copy of its state and draws the same numbers as the others; one started by spawn makes it anew. " +
      "Make the generator in the child, with a seed of its own.",
    trouble: COPIES,
    sees: {
      fork: "the numbers that every other child draws",
      spawn: "numbers of its own",
      forkserver: "the numbers that every other child draws (3.14.0 and before 3.13.8: of its own)",
    },
    related: [
      ...(made ? [{ site: made, message: form === "copied" ? "made here" : "seeded here, in the parent only" }] : []),
      startedAt(start),
    ],
    starts: [start],
    once: oncePerFunction(use, what),
  };
}

/** The module `random` seeds its own generator anew after a fork, but an import repeats the program's seed. */
function reseeded(use: DrawUse): Draft {
  const { site, symbol, made, start } = use;
  const where = made ? ` (${placeFrom(site, made)})` : "";
  return {
    site,
    symbol,
    message:
      `The generator that ${code(symbol)} draws from is seeded at import${where}. A child of a fork is seeded anew; ` +
      "every child started by spawn imports the module, seeds it alike and draws the same numbers as the others.",
    trouble: ["spawn", "forkserver"],
    sees: {
      fork: "numbers of its own",
      spawn: "the numbers that every other child draws",
      forkserver: "numbers of its own (3.14.0 and before 3.13.8: as every other child)",
    },
    related: [...(made ? [{ site: made, message: "every import seeds it here" }] : []), startedAt(start)],
    starts: [start],
    once: oncePerFunction(use, "random"),
  };
}
