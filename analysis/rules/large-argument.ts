/** FC116: something large is pickled for each process or each task. */

import type { Handover } from "../processes/facts.ts";
import { NOT_FORK } from "../processes/methods.ts";
import { ALL_METHODS, alike, type Draft, forkOrImport, type Rule } from "./rule.ts";
import { code, startedAt } from "./wording.ts";

export const largeArgument: Rule = {
  name: "large-argument",
  code: "FC116",
  severity: "information",
  summary: "A large object is pickled for every process or every task.",
  check: (facts) => facts.handovers.flatMap(large),
};

function large({ site, symbol, start, of, bytes }: Handover): Draft[] {
  if (bytes === undefined) return [];
  const size = `about ${Math.round(bytes / 1_000_000)} MB`;
  const task = of === "task";
  const message = task
    ? `${code(symbol)} (${size}) is pickled and sent with every task or chunk of tasks, under every method.`
    : `${code(symbol)} (${size}) is pickled for this process and built anew in it by spawn and forkserver. Under fork ` +
      "it is inherited.";
  return [
    {
      site,
      symbol,
      message,
      trouble: task ? ALL_METHODS : NOT_FORK,
      sees: task ? alike(`a copy (${size})`) : forkOrImport("inherited", `a copy (${size})`),
      related: [startedAt(start)],
      starts: [start],
    },
  ];
}
