/** State that no code is seen to read, told where something shows that may come of it. */

import type { DivergenceKind } from "../../protocol/comparison.ts";
import { meaningOf } from "./failures.ts";
import type { Row } from "./rows.ts";

const CAUSES: ReadonlySet<DivergenceKind> = new Set(["variable", "argument", "module", "process-state"]);
const EFFECTS: ReadonlySet<DivergenceKind> = new Set(["result", "output", "exception"]);

/** Always another in a process started afresh: worth telling where something shows that may come of it. */
const ONLY_BY_EFFECT: ReadonlySet<string> = new Set(["hash seed", "random generator", "numpy.random generator"]);

/** Something that child code reads and that differs for certain. */
export function isCause(row: Row): boolean {
  return row.noticeable && !row.uncertain && CAUSES.has(row.kind);
}

/** `varies`: whether the row differs from run to run anyway. */
export function withSuspects(rows: readonly Row[], varies: (row: Row) => boolean): Row[] {
  const effects = rows.filter((row) => EFFECTS.has(row.kind) && !varies(row));
  const isSuspect = suspicion(rows, effects);
  return rows
    .map((row) => (isSuspect(row) ? { ...row, noticeable: true } : row))
    .filter((row) => !ONLY_BY_EFFECT.has(row.name) || (effects.length > 0 && row.noticeable));
}

/**
 * No code reads a signal's handler or the recursion limit: where a process is ended by the one or the other under some
 * method only, it is the cause. Where nothing that code reads explains what shows, every state that differs may.
 */
function suspicion(rows: readonly Row[], effects: readonly Row[]): (row: Row) => boolean {
  const isEnded = rows.some(({ kind, texts }) => kind === "exit" && textsMatch(texts, /^-\d/));
  const isTooDeep = rows.some(({ kind, name }) => kind === "exception" && name === "RecursionError");
  const missed = new Set(effects.flatMap(missedName));
  const isUnexplained = effects.length > 0 && !rows.some(isCause) && !effects.some(isExplained);
  return ({ kind, name, isPatch = false, uncertain }) => {
    if (kind === "variable") return missed.has(name) || (isUnexplained && isPatch);
    if (kind !== "process-state" || uncertain || ONLY_BY_EFFECT.has(name)) return false;
    return isUnexplained || (isEnded && name === "signal handlers") || (isTooDeep && name === "recursion limit");
  };
}

/** What an exception says that the script's module, as the child has it, does not hold. */
function missedName({ kind, texts }: Row): string[] {
  const pattern = /(?:attribute|name) '([^']+)'/;
  return kind === "exception" ? Object.values(texts).flatMap((text) => pattern.exec(text)?.[1] ?? []) : [];
}

/** An exception of which is known what it comes of. */
function isExplained({ kind, texts }: Row): boolean {
  if (kind !== "exception") return false;
  return Object.values(texts).some((text) => {
    const [, type = "", message = ""] = /^([\w.]+): (.*)$/s.exec(text) ?? [];
    return meaningOf({ type, message }) !== undefined;
  });
}

function textsMatch(texts: Row["texts"], pattern: RegExp): boolean {
  return Object.values(texts).some((text) => pattern.test(text));
}
