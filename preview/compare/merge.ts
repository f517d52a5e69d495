/** One row for all the processes that show the same difference, though each may have a value of its own. */

import { labelOfMany } from "./groups.ts";
import type { Row } from "./rows.ts";

export function merged(rows: readonly Row[]): Row[] {
  const byContent = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.kind, row.module, row.name, row.relations ?? row.texts, row.noticeable]);
    byContent.set(key, [...(byContent.get(key) ?? []), row]);
  }
  return [...byContent.values()].map((alike) => {
    const [first] = alike as [Row, ...Row[]];
    return alike.length === 1 ? first : { ...first, process: labelOfMany("process", alike.length) };
  });
}
