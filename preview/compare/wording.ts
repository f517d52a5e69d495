/** How values and reasons are put into words. */

import type { StartMethod } from "../../protocol/methods.ts";
import { nodeAt, type Sight } from "./relations.ts";
import type { PerMethod } from "./rows.ts";
import type { Place, Setting } from "./setting.ts";

export const ABSENT = "absent";
/** What the script has put into modules that are not its own, by its whole name; nothing else of these is recorded. */
export const PATCHED = "patched";
const UNPATCHED = "as imported";

/** What is said after values whose texts are equal though they are not the same thing. */
export const OF_THE_PARENT = " (the parent's)";
export const OWN = " (its own)";

/** Each method's value as short text; where the texts are equal, what makes the difference is said. */
export function textsOf(sights: PerMethod<Sight>, path: readonly string[], module?: string): PerMethod<string> {
  const lacking = module === PATCHED ? UNPATCHED : ABSENT;
  const texts = Object.entries(sights).map(
    ([method, { child }]) => [method, nodeAt(child, path)?.r ?? lacking] as const,
  );
  if (new Set(texts.map(([, text]) => text)).size > 1) return Object.fromEntries(texts);
  return Object.fromEntries(
    texts.map(([method, text]) => [method, text === ABSENT ? text : text + whose(sights[method as StartMethod]!)]),
  );
}

function whose({ relation }: Sight): string {
  return relation === "same" ? OF_THE_PARENT : OWN;
}

/** Whether a name of process state is one that code could spell: `os.environ['HOME']`, not `umask`. */
export const isSpelled = (name: string) => /^\w+[.[]/.test(name);

/** True for every relation that the sights show; what is known of the sources makes it more precise. */
export function whyVariable(
  { module, name: root, path }: Place,
  sights: PerMethod<Sight>,
  { set, byImport }: Setting,
): string {
  const name = root + path.join("");
  const afresh = `a process started afresh imports ${module === "__main__" ? "the script" : `\`${module}\``} itself`;
  if (module === "process-state") {
    const what = isSpelled(name) ? `\`${name}\`` : `the ${name}`;
    return `A forked child inherits ${what} from its parent; a process started afresh begins with its own.`;
  }
  if (module === "sys.modules") {
    return "A forked child has the parent's own module objects; a process started afresh has imported its own.";
  }
  if (module === PATCHED) {
    return `The parent had put \`${name}\` in its place by then; a process started afresh has it as importing gives it.`;
  }
  const seen = Object.values(sights);
  if (seen.some(({ relation }) => relation === "absent")) {
    return `The parent had \`${name}\` by then; ${afresh}, and that does not make it.`;
  }
  if (seen.some(({ relation }) => relation === "own")) {
    return `The parent had no \`${name}\` by then; ${afresh}, and that makes one.`;
  }
  if (seen.some(({ child }) => child?.id !== undefined)) {
    return `A forked child has the parent's own \`${name}\`; ${afresh} and makes another, so nothing is shared.`;
  }
  if (byImport) return `Each import gives \`${name}\` another value: a forked child has the parent's, ${afresh}.`;
  if (set) return `The parent had changed \`${name}\` by then; ${afresh} and has what the import gives it.`;
  return `A forked child has \`${name}\` as it was in the parent; ${afresh} and has what the import gives it.`;
}
