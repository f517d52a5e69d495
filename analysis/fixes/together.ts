/** Several fixes at once. */

import type { Fix, Position, TextEdit } from "../../protocol/findings.ts";

/**
 * The safe fixes that can be applied together: as many as do not meddle with one another, each text's edits referring
 * to it as it is. The same fix of two findings counts once.
 */
export function together(fixes: readonly Fix[]): readonly Fix[] {
  const taken = new Map<string, Fix>();
  for (const fix of fixes.filter(({ safe }) => safe)) {
    const others = [...taken.values()].flatMap(({ edits }) => edits);
    if (!fix.edits.some((each) => others.some((other) => meddles(each, other))))
      taken.set(JSON.stringify(fix.edits), fix);
  }
  return [...taken.values()];
}

/** Whether two edits have a place in common, be it their ends. */
function meddles(one: TextEdit, other: TextEdit): boolean {
  if (one.file !== other.file) return false;
  return isBefore(one.range.start, other.range.end) && isBefore(other.range.start, one.range.end);
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.column <= other.column);
}
