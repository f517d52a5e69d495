/** FC101: a start that every child repeats while it imports the main module. */

import type { Start } from "../processes/facts.ts";
import { NOT_FORK } from "../processes/methods.ts";
import type { Site } from "../python/values.ts";
import { functionsAround } from "../syntax/paths.ts";
import { type Draft, forkOrImport, type Rule } from "./rule.ts";
import { lineOf } from "./wording.ts";

/** What becomes of the program, as each starter shows it. */
const ENDS: Readonly<Record<Start["kind"], string>> = {
  process: "the child ends with RuntimeError before its work begins",
  pool: "its workers die and are replaced without end",
  executor: "it ends with BrokenProcessPool",
  manager: "the child ends with RuntimeError before its work begins",
};

export const missingMainGuard: Rule = {
  name: "missing-main-guard",
  code: "FC101",
  severity: "error",
  summary: "A process, pool or executor is started while the main module is imported.",
  check: (facts) =>
    facts.starts.flatMap((start): Draft[] => {
      if (start.phase !== "import" || !start.topLevel) return [];
      const site = start.kind === "executor" ? start.created : start.site;
      const direct = isAtTopLevel(site) && site.chunk.document === start.topLevel.chunk.document;
      const shown = direct ? site : start.topLevel;
      const via = direct ? "" : ` (line ${lineOf(site)})`;
      return [
        {
          site: shown,
          symbol: start.what,
          message:
            `${start.what} is started while this module is imported${via}. A child started by spawn or forkserver ` +
            `imports it again and would start its own: ${ENDS[start.kind]}. ` +
            'Put it under `if __name__ == "__main__":`.',
          trouble: NOT_FORK,
          sees: forkOrImport("started once", "started again"),
          related: direct ? [] : [{ site, message: `${start.what} is started here` }],
          starts: [start],
        },
      ];
    }),
};

function isAtTopLevel({ chunk, span }: Site): boolean {
  return functionsAround(chunk, span).length === 0;
}
