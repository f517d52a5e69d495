/** What of a payload takes how much room, as a tree: `args[0].rows` is within `args[0]`. */

import type { PayloadPart } from "../../../protocol/trace.ts";

export interface Size {
  readonly path: string;
  /** What its path adds to that of what holds it. */
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly parts: readonly Size[];
}

/** The largest first, on every level. `parts` are in that order already. */
export function sizeTree(parts: readonly PayloadPart[]): Size[] {
  const paths = new Set(parts.map(({ path }) => path));
  const within = new Map<string, PayloadPart[]>();
  for (const part of parts) {
    const holder = holderOf(part.path, paths);
    within.set(holder, [...(within.get(holder) ?? []), part]);
  }
  const below = (holder: string): Size[] =>
    (within.get(holder) ?? []).map(({ path, type, bytes }) => ({
      path,
      name: path.slice(holder.length),
      type,
      bytes,
      parts: below(path),
    }));
  return below("");
}

/** The longest of `paths` that leads to `path`, with a step such as `[0]` or `.rows` to go; empty where there is none. */
function holderOf(path: string, paths: ReadonlySet<string>): string {
  for (let end = path.length - 1; end > 0; end--) {
    if (!/[.[]/.test(path[end]!)) continue;
    const holder = path.slice(0, end);
    if (paths.has(holder)) return holder;
  }
  return "";
}
