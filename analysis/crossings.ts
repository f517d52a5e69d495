/** How what is handed over in a file gets to the children: functions and arguments, at starts and with tasks. */

import type { Range } from "../protocol/findings.ts";
import { START_METHODS, type StartMethod } from "../protocol/methods.ts";
import type { ProgramFacts, Reference, Start } from "./processes/facts.ts";
import type { Abstract, Value } from "./python/values.ts";
import type { Call, Expr } from "./syntax/ast.ts";
import type { SourceDocument } from "./syntax/document.ts";
import { callAround, isSameSpan, textOf, topLevelsOf } from "./syntax/paths.ts";

/** `by name`: pickled by reference, and found by importing its module. */
export type Way = "inherited" | "pickled" | "by name" | "cannot be pickled";

export interface Crossing {
  readonly range: Range;
  /** As the text spells it. */
  readonly symbol: string;
  readonly role: "function" | "argument";
  readonly start: Start;
  readonly ways: Readonly<Record<StartMethod, Way>>;
}

/** In the order in which the program hands them over; each place once. */
export function crossingsOf(document: SourceDocument, facts: readonly ProgramFacts[]): readonly Crossing[] {
  const crossings = new Map<string, Crossing>();
  const here = facts.flatMap((each) => each.references).filter(({ site }) => site.chunk.document === document);
  if (here.length === 0) return [];
  const functions = functionsOf(document);
  for (const reference of here) {
    for (const each of handedOver(document, reference, functions)) {
      const { line, column } = each.range.start;
      const key = `${line}:${column}`;
      if (!crossings.has(key)) crossings.set(key, each);
    }
  }
  return [...crossings.values()];
}

function functionsOf(document: SourceDocument): ReadonlySet<string> {
  return new Set(
    topLevelsOf(document).flatMap(({ node }) =>
      node.kind === "FunctionDef" || node.kind === "ClassDef" ? [node.name] : [],
    ),
  );
}

/** The function that is handed over, and what is given to it in the same call. */
function handedOver(
  document: SourceDocument,
  { site: { chunk, span }, value, start }: Reference,
  functions: ReadonlySet<string>,
): readonly Crossing[] {
  const call = callAround(chunk, span);
  if (!call) return [];
  const isStart = start.created.chunk === chunk && isSameSpan(start.created.span, call);
  const crossing = (node: Expr | Reference["site"]["span"], role: Crossing["role"], way: Way): Crossing => ({
    range: document.range(chunk, node),
    symbol: textOf(chunk, node).replace(/\s+/g, " "),
    role,
    start,
    ways: isStart ? { fork: "inherited", spawn: way, forkserver: way } : { fork: way, spawn: way, forkserver: way },
  });
  const given = (isStart ? startArguments(call) : taskArguments(call)).filter((each) => !isSameSpan(each, span));
  return [
    crossing(span, "function", wayOf(value)),
    ...given.map((each) => crossing(each, "argument", isFunction(each, functions) ? "by name" : "pickled")),
  ];
}

const isFunction = (node: Expr, functions: ReadonlySet<string>) => node.kind === "Name" && functions.has(node.id);

/** The items of `args=(…)` and `initargs=(…)`, and the values of `kwargs={…}`. */
function startArguments({ keywords }: Call): readonly Expr[] {
  return keywords
    .filter(({ name }) => name === "args" || name === "initargs" || name === "kwargs")
    .flatMap(({ value }): readonly Expr[] => {
      if (value.kind === "Tuple" || value.kind === "List") return value.elements;
      return value.kind === "Dict" ? value.entries.map((each) => each.value) : [value];
    });
}

/** What stands behind the function; options of the submission, such as `chunksize`, are left out. */
function taskArguments({ args, keywords }: Call): readonly Expr[] {
  return [...args, ...keywords.filter(({ name }) => name === "args" || name === "kwds").map((each) => each.value)];
}

function wayOf(value: Value): Way {
  const ways = new Set(value.map(wayOfOne));
  const [only] = ways;
  return ways.size === 1 && only ? only : "pickled";
}

function wayOfOne(value: Abstract): Way {
  switch (value.kind) {
    case "function":
      return /<lambda>|<locals>/.test(value.importedAs) ? "cannot be pickled" : "by name";
    case "class":
      return value.qualname.includes("<locals>") ? "cannot be pickled" : "by name";
    case "external":
      return "by name";
    default:
      return "pickled";
  }
}

/** `fork: inherited │ spawn: by name`; one word where all are alike. */
export function inShort({ ways, start }: Crossing): string {
  if (start.method) return ways[start.method];
  const groups = new Map<Way, StartMethod[]>();
  for (const method of START_METHODS) groups.set(ways[method], [...(groups.get(ways[method]) ?? []), method]);
  if (groups.size === 1) return ways.fork;
  return [...groups].map(([way, [first]]) => `${first}: ${way}`).join(" │ ");
}
