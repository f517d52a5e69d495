/** FC121: what a notebook defines is handed to a child, which has no file to import it from. */

import type { Reference } from "../processes/facts.ts";
import { notebookDefinition } from "../processes/interactive.ts";
import { NOT_FORK } from "../processes/methods.ts";
import { type Draft, forkOrImport, type Rule } from "./rule.ts";
import { code, startedAt } from "./wording.ts";

export const interactiveMain: Rule = {
  name: "interactive-main",
  code: "FC121",
  severity: "error",
  summary: "A function that a notebook defines is given to a child process.",
  check: (facts) => facts.references.flatMap(handedOver),
};

function handedOver({ value, site, symbol, start }: Reference): Draft[] {
  if (start.byValue) return [];
  const definition = value.map(notebookDefinition).find((each) => each !== undefined);
  if (!definition) return [];
  const hangs = start.kind === "pool" ? ", and the pool waits for it without end" : "";
  const travels = value.some((each) => each.kind === "object")
    ? "is of a class that this notebook defines, and travels with its class's name"
    : "is defined in this notebook, and travels as a name";
  return [
    {
      site,
      symbol,
      message:
        `${code(symbol)} ${travels}. A child started by spawn or forkserver has no file to import that from: ` +
        `AttributeError${hangs}. Put it into a module, and import it.`,
      trouble: NOT_FORK,
      sees: forkOrImport("inherited", "AttributeError"),
      related: [
        { site: { chunk: definition.chunk, span: definition.node }, message: "it is defined in the notebook, here" },
        startedAt(start),
      ],
      starts: [start],
    },
  ];
}
