/** How values and reasons are put into words. */

import type { StartMethod } from "../../protocol/methods.ts";
import { nodeAt } from "./relations.ts";
import type { PerMethod } from "./rows.ts";
import type { Sight } from "./variables.ts";

/** Each method's value as short text; where the texts are equal, what makes the difference is said. */
export function textsOf(sights: PerMethod<Sight>, path: readonly string[]): PerMethod<string> {
  const texts = Object.entries(sights).map(
    ([method, { child }]) => [method, nodeAt(child, path)?.r ?? "absent"] as const,
  );
  if (new Set(texts.map(([, text]) => text)).size > 1) return Object.fromEntries(texts);
  return Object.fromEntries(
    texts.map(([method, text]) => [method, `${text} (${whose(sights[method as StartMethod]!)})`]),
  );
}

function whose({ relation }: Sight): string {
  return relation === "same" ? "the parent's" : "its own";
}

export function whyVariable(name: string, sights: PerMethod<Sight>): string {
  const missing = Object.entries(sights).find(([, { relation }]) => relation === "absent");
  if (missing) {
    return `The parent had made \`${name}\` by then; a process that imports the script afresh never runs the line that makes it.`;
  }
  return `The parent had changed \`${name}\` by then; a process that imports the script afresh has what the import gives it.`;
}
