/** Memory: what each child has for itself, where a method makes a difference that someone has to pay for. */

import type { StartMethod } from "../../protocol/methods.ts";
import { type Group, labelOf } from "./groups.ts";
import type { PerMethod, Row } from "./rows.ts";

/** A fresh interpreter with its imports has some tens of megabytes of its own: less than this is no news. */
const NOTICEABLE = 96 * 2 ** 20;
const MEGABYTE = 2 ** 20;

/** Compares the private memory of children as their code begins: what they were handed and what they imported is there. */
export function memoryRows(group: Group): Row[] {
  const found = [...group.members].flatMap(([method, members]): [StartMethod, number][] => {
    const own = members.flatMap(({ begin }) => begin?.memory?.private ?? []);
    return own.length > 0 ? [[method, Math.max(...own)]] : [];
  });
  const bytes = found.map(([, own]) => own);
  if (found.length < 2 || Math.max(...bytes) - Math.min(...bytes) < NOTICEABLE) return [];
  return [
    {
      kind: "memory",
      name: "private memory",
      process: labelOf(group),
      texts: Object.fromEntries(found.map(([method, own]) => [method, text(own)])) as PerMethod<string>,
      why: "A forked child shares its parent's memory until one of them writes to it; a process started afresh has its own copy of what it is handed and of what it imports.",
      noticeable: true,
      uncertain: false,
    },
  ];
}

function text(bytes: number): string {
  return `${Math.round(bytes / MEGABYTE)} MB`;
}
