/** FC114: child code depends on what the parent set for its process, and a fresh process does not have. */

import type { StartMethod } from "../../protocol/methods.ts";
import { NOT_FORK } from "../processes/methods.ts";
import type { SettingUse } from "../processes/state/facts.ts";
import type { Site } from "../python/values.ts";
import { type Draft, forkOrImport, type Rule } from "./rule.ts";
import { code, oncePerFunction, placeFrom, short, startedAt, textAt } from "./wording.ts";

const SERVER_ONLY: readonly StartMethod[] = ["forkserver"];

export const inheritedProcessState: Rule = {
  name: "inherited-process-state",
  code: "FC114",
  severity: "warning",
  summary: "Child code depends on state of its process that only the parent sets.",
  check: (facts) => facts.state.settings.map(draftOf),
};

function draftOf(use: SettingUse): Draft {
  if (use.ended) return ending(use, use.ended);
  return use.forkServerOnly ? afterServer(use) : missing(use);
}

function ending({ site, symbol, otherwise, start, kind }: SettingUse, ended: Site): Draft {
  return {
    site,
    symbol,
    message:
      `Only the parent sets this signal handler, and ${code(short(textAt(ended)))} (${placeFrom(site, ended)}) sends ` +
      `SIGTERM to the child. A forked child runs the handler; one started by spawn or forkserver has ${otherwise}, ` +
      "which ends it at once. Set the handler at the start of the child's own function.",
    trouble: NOT_FORK,
    sees: forkOrImport("runs the handler", "is ended"),
    related: [{ site: ended, message: "the child is ended here" }, startedAt(start)],
    starts: [start],
    once: `${kind}:${site.chunk.document.file}:${site.span.start}`,
  };
}

function missing(use: SettingUse): Draft {
  const { site, symbol, label, otherwise, set, setBy, start, kind } = use;
  return {
    site,
    symbol,
    message:
      `This depends on ${label}, which only the parent sets (${code(setBy)}, ${placeFrom(site, set)}). A child ` +
      `started by spawn or forkserver has ${otherwise}. Set it in the child as well, at the start of its function ` +
      "or in the pool's `initializer`.",
    trouble: NOT_FORK,
    sees: forkOrImport("what the parent set", otherwise),
    related: [{ site: set, message: `${label} is set here, in the parent only` }, startedAt(start)],
    starts: [start],
    once: isFarFrom(set, site) ? `${kind}:${site.chunk.document.file}` : oncePerFunction(use, kind),
  };
}

/** What a script sets for all modules that it imports is said once in each of them. */
function isFarFrom(set: Site, use: Site): boolean {
  return set.chunk.document !== use.chunk.document;
}

function afterServer(use: SettingUse): Draft {
  const { site, symbol, label, otherwise, set, start, kind } = use;
  return {
    site,
    symbol,
    message:
      `${code(symbol)} is changed by the parent after its first process has started (${placeFrom(site, set)}). With ` +
      "forkserver the server has started by then, and its children get the environment that it had.",
    trouble: SERVER_ONLY,
    sees: { fork: "what the parent set", spawn: "what the parent set", forkserver: otherwise },
    related: [{ site: set, message: `${label} is changed here, after the fork server's start` }, startedAt(start)],
    starts: [start],
    once: oncePerFunction(use, kind),
  };
}
