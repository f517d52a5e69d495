/** FC102: a name that only the parent has, read by child code. */

import type { ChildRead, Reference } from "../processes/facts.ts";
import { NOT_FORK } from "../processes/methods.ts";
import { type Binding, importedBinding } from "../python/timeline.ts";
import type { Abstract } from "../python/values.ts";
import { type Draft, forkOrImport, type Rule } from "./rule.ts";
import { code, lineOf, oncePerFunction, startedAt, valueText } from "./wording.ts";

export const guardOnlyGlobal: Rule = {
  name: "guard-only-global",
  code: "FC102",
  severity: "error",
  summary: "A name bound only under the main guard is read by child code.",
  check: (facts) => [...facts.reads.flatMap(readOf), ...facts.references.flatMap(referenceOf)],
};

function readOf(read: ChildRead): Draft[] {
  const { change, site, symbol } = read;
  if (change?.form !== "absent") return [];
  return [
    {
      site,
      symbol,
      message:
        `${code(symbol)} is bound by the parent only (line ${lineOf(change.binding.site)}). A child started by spawn ` +
        "or forkserver imports this module without it, and this line raises NameError.",
      trouble: NOT_FORK,
      sees: forkOrImport(valueText(change.binding, "the parent's value"), "NameError"),
      related: [
        { site: change.binding.site, message: `${symbol} is bound here, in the parent only` },
        startedAt(read.start),
      ],
      starts: [read.start],
      once: oncePerFunction(read),
    },
  ];
}

/** A function or class defined under the guard travels by its name, which the child does not have. */
function referenceOf({ value, site, symbol, start }: Reference): Draft[] {
  if (start.byValue) return [];
  const definition = value.map(parentOnlyDefinition).find((each) => each !== undefined);
  if (!definition) return [];
  const hangs = start.kind === "pool" ? ", and the pool waits for it without end" : "";
  return [
    {
      site,
      symbol,
      message:
        `${code(symbol)} is defined by the parent only (line ${lineOf(definition.site)}) and is handed over by its ` +
        `name. A child started by spawn or forkserver does not find it: AttributeError${hangs}.`,
      trouble: NOT_FORK,
      sees: forkOrImport("the function", "AttributeError"),
      related: [{ site: definition.site, message: `${symbol} is defined here, in the parent only` }, startedAt(start)],
      starts: [start],
    },
  ];
}

function parentOnlyDefinition(value: Abstract): Binding | undefined {
  if (value.kind === "partial") return value.function.map(parentOnlyDefinition).find((each) => each);
  if (value.kind !== "function" && value.kind !== "class") return undefined;
  if (value.module.mainOnly) return undefined;
  const name = value.kind === "function" ? value.importedAs : value.qualname;
  const cell = value.module.cells.get(name);
  const binding = cell?.history.find((each) => each.value.includes(value));
  if (!cell || binding?.phase !== "main") return undefined;
  return importedBinding(cell, binding.timeline) ? undefined : binding;
}
