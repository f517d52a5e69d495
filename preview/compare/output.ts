/** Output: the lines of a leg as a multiset, since the order between processes is chance. */

import type { StartMethod } from "../../protocol/methods.ts";
import type { LegModel } from "../trace/model.ts";
import { linesOf } from "./lines.ts";
import { cleanerFor } from "./noise.ts";
import { areDifferent, type Legs, type PerMethod, perMethod, type Row } from "./rows.ts";

interface Printed {
  /** As first seen, with its noise. */
  readonly shown: string;
  readonly stream: string;
  count: number;
  readonly processes: Set<string>;
}

type Counted = ReadonlyMap<string, Printed>;

const SHOWN_LINE = 160;
const SHOWN_ROWS = 8;

/** `varying`: skeletons of lines that read differently in two runs under one method (`varyingLines`). */
export function outputRows(legs: Legs, varying: ReadonlySet<string>): Row[] {
  const counted = new Map(
    [...legs].map(([method, leg]) => [method, withoutVarying(countLines(leg), varying)] as const),
  );
  const keys = new Set([...counted.values()].flatMap((lines) => [...lines.keys()]));
  const differing = [...keys].filter((key) =>
    areDifferent([...counted.values()].map((lines) => lines.get(key)?.count ?? 0)),
  );
  const { pairs, single } = pair(differing, counted);
  const rows = [
    ...pairs.map((keysByMethod) => pairRow(keysByMethod, counted)),
    ...single.map((key) => lineRow(key, counted)),
  ];
  return rows.slice(0, SHOWN_ROWS);
}

/** The lines in which two runs of one method differ, with their digits taken out. */
export function varyingLines(first: LegModel, control: LegModel): Set<string> {
  const [a, b] = [countLines(first), countLines(control)];
  const keys = [...new Set([...a.keys(), ...b.keys()])];
  return new Set(keys.filter((key) => a.get(key)?.count !== b.get(key)?.count).map(skeleton));
}

function skeleton(key: string): string {
  return key.replace(/[\d.]+/g, "#");
}

function withoutVarying(lines: Counted, varying: ReadonlySet<string>): Counted {
  return new Map([...lines].filter(([key]) => !varying.has(skeleton(key))));
}

function countLines(leg: LegModel): Counted {
  const clean = cleanerFor(leg);
  const found = new Map<string, Printed>();
  for (const { process, stream, text } of linesOf(leg)) {
    const key = `${stream}|${clean(text)}`;
    const known = found.get(key) ?? { shown: text, stream, count: 0, processes: new Set<string>() };
    known.count++;
    known.processes.add(process === "main" ? "main process" : "child processes");
    found.set(key, known);
  }
  return found;
}

/**
 * A line that reads otherwise under each method is one row, not one for each reading. The first that only one method
 * printed belongs to the first alike that only the other printed: by the same processes, as often, with the same
 * beginning; of the main process, in its place.
 */
function pair(differing: readonly string[], counted: ReadonlyMap<StartMethod, Counted>) {
  const byLikeness = new Map<string, Map<StartMethod, string[]>>();
  const single: string[] = [];
  for (const key of differing) {
    const [holder, ...others] = [...counted].filter(([, lines]) => lines.has(key));
    const likeness = holder && others.length === 0 ? likenessOf(holder[1].get(key)!) : undefined;
    if (!holder || likeness === undefined) {
      single.push(key);
      continue;
    }
    const columns = byLikeness.get(likeness) ?? new Map([...counted.keys()].map((method) => [method, [] as string[]]));
    columns.get(holder[0])!.push(key);
    byLikeness.set(likeness, columns);
  }
  const pairs: PerMethod<string>[] = [];
  for (const columns of byLikeness.values()) {
    const matched = Math.min(...[...columns.values()].map((column) => column.length));
    for (let place = 0; place < matched; place++) pairs.push(perMethod(columns, (column) => column[place]!));
    single.push(...[...columns.values()].flatMap((column) => column.slice(matched)));
  }
  return { pairs, single };
}

/** What alike lines have in common, or undefined for a line that has none like it. */
function likenessOf({ stream, shown, count, processes }: Printed): string | undefined {
  if (stream !== "stdout") return undefined;
  const by = [...processes].join();
  if (by === "main process") return `${by} ${count}`;
  const beginning = /^[\w .-]*?\w+(?=[:=])/.exec(shown)?.[0] ?? /^\p{L}+/u.exec(shown)?.[0];
  return beginning === undefined ? undefined : `${by} ${count} ${beginning}`;
}

function pairRow(keys: PerMethod<string>, counted: ReadonlyMap<StartMethod, Counted>): Row {
  const printed = perMethod(counted, (lines, method) => lines.get(keys[method]!)!);
  const [first] = Object.values(printed);
  const by = [...first!.processes].sort().reverse().join(" and ");
  return {
    kind: "output",
    name: first!.stream,
    process: by,
    texts: perMethod(counted, (_, method) => cut(printed[method]!.shown)),
    why: `The ${by} ${by.startsWith("main") ? "prints" : "print"} something else.`,
    noticeable: true,
    uncertain: true,
  };
}

function lineRow(key: string, counted: ReadonlyMap<StartMethod, Counted>): Row {
  const printed = [...counted.values()].flatMap((lines) => lines.get(key) ?? []);
  const processes = [...new Set(printed.flatMap((each) => [...each.processes]))].sort().reverse();
  return {
    kind: "output",
    name: cut(printed[0]!.shown),
    process: processes.join(" and "),
    texts: perMethod(counted, (lines) => times(lines.get(key)?.count ?? 0)),
    why: `The line is printed more often under one method than under another (${printed[0]!.stream}).`,
    noticeable: true,
    uncertain: true,
  };
}

function times(count: number): string {
  return count === 0 ? "never" : count === 1 ? "once" : `${count} times`;
}

function cut(text: string): string {
  return text.length > SHOWN_LINE ? `${text.slice(0, SHOWN_LINE - 1)}…` : text;
}
