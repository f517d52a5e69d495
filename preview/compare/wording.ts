/** How values and reasons are put into words. */

import type { StartMethod } from "../../protocol/methods.ts";
import { nodeAt } from "./relations.ts";
import type { PerMethod } from "./rows.ts";
import type { Sight } from "./variables.ts";

const ABSENT = "absent";

/** What is said after values whose texts are equal though they are not the same thing. */
export const OF_THE_PARENT = " (the parent's)";
export const OWN = " (its own)";

/** Each method's value as short text; where the texts are equal, what makes the difference is said. */
export function textsOf(sights: PerMethod<Sight>, path: readonly string[]): PerMethod<string> {
  const texts = Object.entries(sights).map(
    ([method, { child }]) => [method, nodeAt(child, path)?.r ?? ABSENT] as const,
  );
  if (new Set(texts.map(([, text]) => text)).size > 1) return Object.fromEntries(texts);
  return Object.fromEntries(
    texts.map(([method, text]) => [method, text === ABSENT ? text : text + whose(sights[method as StartMethod]!)]),
  );
}

function whose({ relation }: Sight): string {
  return relation === "same" ? OF_THE_PARENT : OWN;
}

export function whyVariable(module: string, name: string, sights: PerMethod<Sight>): string {
  if (module === "process-state") {
    return `The ${name} belongs to the process: a forked child inherits it, a process started afresh has its own.`;
  }
  if (module === "sys.modules") {
    return "A forked child has the parent's own module objects; a process started afresh has imported its own.";
  }
  if (Object.values(sights).some(({ relation }) => relation === "absent")) {
    return `The parent had made \`${name}\` by then; a process that imports the script afresh never runs the line that makes it.`;
  }
  return `The parent had changed \`${name}\` by then; a process that imports the script afresh has what the import gives it.`;
}
