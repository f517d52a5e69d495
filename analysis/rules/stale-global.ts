/** FC103: child code reads a module global that the parent bound anew after the import. */

import type { ChildRead } from "../processes/facts.ts";
import { NOT_FORK } from "../processes/methods.ts";
import { type Draft, forkOrImport, type Rule } from "./rule.ts";
import { code, lineOf, oncePerFunction, startedAt, valueText } from "./wording.ts";

export const staleGlobal: Rule = {
  name: "stale-global",
  code: "FC103",
  severity: "warning",
  summary: "Child code reads a module global that the parent rebinds after import.",
  check: (facts) => facts.reads.flatMap(staleRead),
};

function staleRead(read: ChildRead): Draft[] {
  const { change, site, symbol } = read;
  if (change?.form !== "rebound" || !change.imported || startsByIt(read)) return [];
  const fork = valueText(change.binding, "the parent's value");
  const imported = valueText(change.imported, "its value at import");
  return [
    {
      site,
      symbol,
      message:
        `${code(symbol)} is ${code(fork)} only in the parent (set on line ${lineOf(change.binding.site)}) and in ` +
        `children started by fork. A child started by spawn or forkserver imports this module afresh and reads ` +
        `${code(imported)}.`,
      trouble: NOT_FORK,
      sees: forkOrImport(fork, imported),
      related: [
        { site: change.binding.site, message: `${symbol} is set here, in the parent only` },
        { site: change.imported.site, message: "an import gives it this value" },
        startedAt(read.start),
      ],
      starts: [read.start],
      once: oncePerFunction(read),
    },
  ];
}

/**
 * `import threads as multiprocessing` where processes are not wanted: what is started by the name that was bound anew is
 * no process then, and where it is one, nothing was bound.
 */
function startsByIt({ symbol, site, start }: ChildRead): boolean {
  return start.created.chunk.document === site.chunk.document && rootOf(start.symbol) === rootOf(symbol);
}

const rootOf = (symbol: string) => symbol.split(".")[0];
