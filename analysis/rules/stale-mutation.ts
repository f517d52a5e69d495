/** FC104: child code reads an object, a module's or a class's attribute that the parent changed after the import. */

import type { ChildRead } from "../processes/facts.ts";
import { NOT_FORK } from "../processes/methods.ts";
import { type Draft, forkOrImport, type Rule } from "./rule.ts";
import { code, oncePerFunction, placeFrom, short, startedAt, textAt, valueText } from "./wording.ts";

const FORMS: readonly string[] = ["outside", "mutated", "replaced"];

export const staleMutation: Rule = {
  name: "stale-mutation",
  code: "FC104",
  severity: "warning",
  summary: "Child code reads an object or attribute that the parent changes after import.",
  check: (facts) => facts.reads.flatMap(staleRead),
};

function staleRead(read: ChildRead): Draft[] {
  const { change, site, symbol } = read;
  if (!change || !FORMS.includes(change.form) || isKeptByAll(read, change)) return [];
  const outside = change.form === "outside";
  const what = short(textAt(change.binding.site));
  return [
    {
      site,
      symbol,
      message:
        `${code(symbol)} is changed by the parent after the import (${code(what)}, ` +
        `${placeFrom(site, change.binding.site)}). A child started by spawn or forkserver imports afresh and does not see it.`,
      trouble: NOT_FORK,
      sees: seen(read),
      related: [
        { site: change.binding.site, message: `${symbol} is changed here, in the parent only` },
        ...(outside && change.imported
          ? [{ site: change.imported.site, message: "an import gives it this value" }]
          : []),
        startedAt(read.start),
      ],
      starts: [read.start],
      once: oncePerFunction(read),
    },
  ];
}

function seen({ change }: ChildRead): Draft["sees"] {
  if (change?.form === "mutated") return forkOrImport("as changed", "as imported");
  const fork = change ? valueText(change.binding, "the parent's value") : "";
  if (change?.form === "replaced") return forkOrImport(fork, "the real module");
  return forkOrImport(fork, change?.imported ? valueText(change.imported, "its value at import") : "AttributeError");
}

/**
 * A cache that child code fills by the very statement that filled it in the parent, or that the reading function fills
 * itself: each process keeps its own.
 */
function isKeptByAll(
  { function: fn }: ChildRead,
  { form, binding: { site }, cell }: NonNullable<ChildRead["change"]>,
): boolean {
  if (form !== "mutated") return false;
  if (fn?.chunk === site.chunk && fn.node.start <= site.span.start && site.span.end <= fn.node.end) return true;
  return cell.history.some(
    (each) => each.phase === "child" && each.site.chunk === site.chunk && each.site.span.start === site.span.start,
  );
}
