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
  for (const { process, stream, text } of linesOf(leg.output)) {
    const key = `${stream}|${clean(text)}`;
    const known = found.get(key) ?? { shown: text, stream, count: 0, processes: new Set<string>() };
    known.count++;
    known.processes.add(process === "main" ? "main process" : "child processes");
    found.set(key, known);
  }
  return found;
}

/**
 * One line of the main process that reads otherwise under each method is one row, not one for each reading: the first
 * that only this method printed belongs to the first that only the other printed.
 */
function pair(differing: readonly string[], counted: ReadonlyMap<StartMethod, Counted>) {
  const only = new Map<StartMethod, string[]>([...counted.keys()].map((method) => [method, []]));
  const single: string[] = [];
  for (const key of differing) {
    const holders = [...counted].filter(([, lines]) => lines.has(key));
    const [holder] = holders;
    const fromMain = holder?.[1].get(key)?.processes.has("main process") && holder[1].get(key)?.count === 1;
    const inPairs = holder?.[1].get(key)?.stream === "stdout";
    if (holders.length === 1 && holder && fromMain && inPairs) only.get(holder[0])!.push(key);
    else single.push(key);
  }
  const columns = [...only.values()];
  const matched = columns.every((column) => column.length === columns[0]!.length) ? columns[0]!.length : 0;
  if (matched === 0) return { pairs: [], single: [...columns.flat(), ...single] };
  const pairs = Array.from({ length: matched }, (_, place) => perMethod(only, (column) => column[place]!));
  return { pairs, single };
}

function pairRow(keys: PerMethod<string>, counted: ReadonlyMap<StartMethod, Counted>): Row {
  const first = Object.entries(keys)[0]!;
  const { stream } = counted.get(first[0] as StartMethod)!.get(first[1])!;
  return {
    kind: "output",
    name: stream,
    process: "main process",
    texts: perMethod(counted, (lines, method) => cut(lines.get(keys[method]!)!.shown)),
    why: "The main process prints something else.",
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
