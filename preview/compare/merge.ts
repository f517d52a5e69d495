/** One row for all the processes that show the same difference, though each may have a value of its own. */

import { labelOfMany } from "./groups.ts";
import type { Row } from "./rows.ts";

/** So many processes may each have a row of their own; where every one has its own value, more would hide the rest. */
const MOST_ROWS = 3;

export function merged(rows: readonly Row[]): Row[] {
  const alike = mergedBy(rows, ({ kind, module, name, texts, noticeable }) => [kind, module, name, texts, noticeable]);
  const related = ({ kind, module, name, relations, noticeable }: Row) => [kind, module, name, relations, noticeable];
  const counts = new Map<string, number>();
  for (const row of alike) counts.set(keyOf(related(row)), (counts.get(keyOf(related(row))) ?? 0) + 1);
  return mergedBy(alike, (row) => {
    const many = (counts.get(keyOf(related(row))) ?? 0) >= MOST_ROWS;
    return many ? related(row) : [related(row), row.texts];
  });
}

const keyOf = (parts: readonly unknown[]) => JSON.stringify(parts);

function mergedBy(rows: readonly Row[], partsOf: (row: Row) => readonly unknown[]): Row[] {
  const byKey = new Map<string, Row[]>();
  for (const row of rows) byKey.set(keyOf(partsOf(row)), [...(byKey.get(keyOf(partsOf(row))) ?? []), row]);
  return [...byKey.values()].map((alike) => {
    const [first] = alike as [Row, ...Row[]];
    const processes = alike.reduce((sum, row) => sum + (row.processes ?? 1), 0);
    return alike.length === 1 ? first : { ...first, processes, process: labelOfMany("process", processes) };
  });
}
