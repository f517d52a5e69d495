/** FC115: child code uses a file, socket or connection that was opened at import, as a global. */

import type { StartMethod } from "../../protocol/methods.ts";
import type { HandleUse } from "../processes/state/facts.ts";
import { ALL_METHODS, type Draft, type Rule } from "./rule.ts";
import { code, oncePerFunction, placeFrom, startedAt } from "./wording.ts";

/** A fork server that has imported the main module shares what it opened among its children. */
const SHARES: readonly StartMethod[] = ["fork", "forkserver"];

export const inheritedHandle: Rule = {
  name: "inherited-handle",
  code: "FC115",
  severity: "warning",
  summary: "Child code uses a file, socket or connection of the parent as a global.",
  check: (facts) => facts.state.handles.map(inherited),
};

function inherited(use: HandleUse): Draft {
  const { site, symbol, what, made, start, importHurts } = use;
  return {
    site,
    symbol,
    message:
      `${code(symbol)} is opened at import (${code(what)}, ${placeFrom(site, made)}). A child of a fork shares it with ` +
      "the parent and all other children, with one position or one conversation for all; one started by spawn opens " +
      "its own. Open it in the child.",
    trouble: importHurts ? ALL_METHODS : SHARES,
    sees: {
      fork: "the parent's, shared with all",
      spawn: "one of its own",
      forkserver: "one shared with other children (3.14.0 and before 3.13.8: one of its own)",
    },
    related: [{ site: made, message: `${symbol} is opened here` }, startedAt(start)],
    starts: [start],
    once: oncePerFunction(use),
  };
}
