/** FC121: what a notebook defines is handed to a child, which has no file to import it from. */

import { isImportable } from "../processes/children.ts";
import type { Reference } from "../processes/facts.ts";
import { NOT_FORK } from "../processes/methods.ts";
import type { Abstract, ClassValue, FunctionValue } from "../python/values.ts";
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
  const definition = value.map(ownDefinition).find((each) => each !== undefined);
  if (!definition) return [];
  const hangs = start.kind === "pool" ? ", and the pool waits for it without end" : "";
  return [
    {
      site,
      symbol,
      message:
        `${code(symbol)} is defined in this notebook and handed over by its name. A child started by spawn or ` +
        `forkserver has no file to import it from: AttributeError${hangs}. Put it into a module, and import that.`,
      trouble: NOT_FORK,
      sees: forkOrImport("the function", "AttributeError"),
      related: [
        { site: { chunk: definition.chunk, span: definition.node }, message: "it is defined in the notebook, here" },
        startedAt(start),
      ],
      starts: [start],
    },
  ];
}

function ownDefinition(value: Abstract): FunctionValue | ClassValue | undefined {
  if (value.kind === "partial") return value.function.map(ownDefinition).find((each) => each !== undefined);
  if (value.kind === "method")
    return value.self.kind === "object" ? classOf(value.self.type) : ownDefinition(value.function);
  if (value.kind === "object") return classOf(value.type);
  if (value.kind !== "function" && value.kind !== "class") return undefined;
  return value.module.interactive && isImportable(value) ? value : undefined;
}

const classOf = (type: ClassValue | string) => (typeof type === "string" ? undefined : ownDefinition(type));
