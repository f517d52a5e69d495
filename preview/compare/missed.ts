/** What a child missed in the script before its own code began: names by which something was pickled. */

import type { StartMethod } from "../../protocol/methods.ts";
import type { ValueNode } from "../../protocol/trace.ts";
import type { ProcessModel } from "../trace/model.ts";
import { type Group, labelOf } from "./groups.ts";
import type { Row } from "./rows.ts";
import { ABSENT } from "./wording.ts";

const SCRIPT = "__main__";
/** Up to Python 3.13, and from 3.14 on. */
const MISSED =
  /^Can't get attribute '([^']+)' on <module '__(?:mp_)?main__'|^module '__(?:mp_)?main__' has no attribute '([^']+)'/;

export function missedRows(group: Group): Row[] {
  const missed = new Map<string, Set<StartMethod>>();
  for (const [method, members] of group.members) {
    for (const name of members.flatMap(missedBy)) missed.set(name, (missed.get(name) ?? new Set()).add(method));
  }
  return [...missed].flatMap(([name, under]) => {
    const had = [...group.members.values()].flat().flatMap((process) => process.parentState?.[SCRIPT]?.[name] ?? []);
    return under.size < group.members.size && had[0] ? [rowOf(group, name, under, had[0])] : [];
  });
}

/** A child that has begun is compared by its variables. */
function missedBy({ begin, exceptions }: ProcessModel): string[] {
  if (begin) return [];
  return exceptions.flatMap(({ message }) => {
    const [, name, named] = MISSED.exec(message) ?? [];
    return name ?? named ?? [];
  });
}

function rowOf(group: Group, name: string, under: ReadonlySet<StartMethod>, had: ValueNode): Row {
  // Where a child has not begun either, as under a fork server whose errors nobody hears of, it missed the same.
  const texts = [...group.members].map(([method, members]) => {
    const began = members.some(({ begin }) => begin);
    return [method, began && !under.has(method) ? had.r : ABSENT] as const;
  });
  return {
    kind: "variable",
    name,
    module: SCRIPT,
    process: labelOf(group),
    texts: Object.fromEntries(texts),
    why: `What the child was given needs \`${name}\`; a process started afresh imports the script itself, and that does not make it.`,
    noticeable: true,
    uncertain: false,
  };
}
