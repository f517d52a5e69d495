/** FC121: what a main module that no child imports defines is handed to a child: a notebook's, or a `__main__.py`'s. */

import type { Reference } from "../processes/facts.ts";
import { mainOnlyDefinition } from "../processes/interactive.ts";
import { NOT_FORK } from "../processes/methods.ts";
import { type Draft, forkOrImport, type Rule } from "./rule.ts";
import { code, startedAt } from "./wording.ts";

export const interactiveMain: Rule = {
  name: "interactive-main",
  code: "FC121",
  severity: "error",
  summary: "A function of a notebook, or of a package's `__main__.py`, is given to a child process.",
  check: (facts) => facts.references.flatMap(handedOver),
};

/** How the main module is called, and where the definition should go. */
const MAINS = {
  notebook: { here: "in this notebook", file: "has no file to import that from", its: "the notebook" },
  package: {
    here: "in a `__main__.py`",
    file: "does not import that file where it was run as `python -m package` or `python folder`",
    its: "`__main__.py`",
  },
} as const;

function handedOver({ value, site, symbol, start }: Reference): Draft[] {
  if (start.byValue) return [];
  const definition = value.map(mainOnlyDefinition).find((each) => each !== undefined);
  if (!definition?.module.mainOnly) return [];
  const { here, file, its } = MAINS[definition.module.mainOnly];
  const hangs = start.kind === "pool" ? ", and the pool waits for it without end" : "";
  const travels = value.some((each) => each.kind === "object")
    ? `is of a class that is defined ${here}, and travels with its class's name`
    : `is defined ${here}, and travels as a name`;
  return [
    {
      site,
      symbol,
      message:
        `${code(symbol)} ${travels}. A child started by spawn or forkserver ${file}: ` +
        `AttributeError${hangs}. Put it into a module, and import it.`,
      trouble: NOT_FORK,
      sees: forkOrImport("inherited", "AttributeError"),
      related: [
        { site: { chunk: definition.chunk, span: definition.node }, message: `it is defined in ${its}, here` },
        startedAt(start),
      ],
      starts: [start],
    },
  ];
}
