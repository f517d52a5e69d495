/** The verdict: what a reader should take away. The first cause with its values, then how much more there is. */

import { type Divergence, type DivergenceKind, wasStopped } from "../../protocol/comparison.ts";
import { START_METHODS, type StartMethod } from "../../protocol/methods.ts";
import type { Outcome } from "../../protocol/trace.ts";
import type { LegModel } from "../trace/model.ts";
import { meaningOf } from "./failures.ts";
import { REFUSED } from "./refusals.ts";
import type { Legs } from "./rows.ts";
import { isSpelled, OF_THE_PARENT, OWN } from "./wording.ts";

/** Where a reader has met it: the platform says more to most than the method. */
const WHERE: Readonly<Record<StartMethod, string>> = {
  fork: "Linux up to Python 3.13 (fork)",
  spawn: "Windows and macOS (spawn)",
  forkserver: "Linux from Python 3.14 on (forkserver)",
};

const STATE: ReadonlySet<DivergenceKind> = new Set(["variable", "argument", "module", "process-state", "memory"]);

/** `divergences`: the most important first. */
export function verdictOf(legs: Legs, divergences: readonly Divergence[]): string {
  const all = [...legs];
  const stopped = all.find(([, leg]) => wasStopped(leg.ending));
  if (stopped) return `Stopped before the run under ${stopped[0]} had ended.`;
  const silent = all.find(([, leg]) => leg.ending.void);
  if (silent) return `The run under ${silent[0]} says nothing: ${reasonOf(silent[1])}`;
  if (legs.size < 2) return "The script was run under one start method only; there is nothing to compare.";
  const [first] = divergences;
  return first ? differing(first, divergences) : sameUnderAll(legs);
}

function reasonOf({ ending }: LegModel): string {
  return ending.reason ?? "no probe answered.";
}

/** A script that fails alike under every method is no divergence, and must not read like a success. */
const ALIKE: Readonly<Record<Outcome, string>> = {
  ok: "did the same",
  exception: "failed in the same way",
  hang: "did not end in time",
  respawn: "kept starting processes that died",
  killed: "was ended before its own end",
  unsupported: "could not be run",
};

function sameUnderAll(legs: Legs): string {
  const [outcome, ...others] = new Set([...legs.values()].map((leg) => leg.ending.outcome));
  const did = outcome === undefined || others.length > 0 ? "ended differently" : ALIKE[outcome];
  return `Nothing differs: the script ${did} under ${listed([...legs.keys()])}.`;
}

function differing(first: Divergence, divergences: readonly Divergence[]): string {
  const causes = STATE.has(first.kind) ? divergences.filter(({ kind }) => STATE.has(kind)) : [first];
  const consequences = divergences.filter((row) => !causes.includes(row));
  return [sentenceOf(first), ...moreCauses(causes.slice(1)), ...moreEffects(causes, consequences)].join(" ");
}

const NAMED = 2;

function moreCauses(rows: readonly Divergence[]): string[] {
  const names = [...new Set(rows.map(({ kind, name }) => (kind === "memory" ? `the ${name}` : `\`${name}\``)))];
  if (names.length === 0) return [];
  if (names.length === 1) return [`${names[0]} differs too.`];
  if (names.length <= NAMED) return [`${listed(names)} differ too.`];
  return [`${names.length} more things differ, among them ${listed(names.slice(0, NAMED))}.`];
}

function moreEffects(causes: readonly Divergence[], rows: readonly Divergence[]): string[] {
  const effects = [...new Set(rows.map(effectOf))];
  if (effects.length === 0) return [];
  const them = new Set(causes.map(({ name }) => name)).size > 1 ? "them" : "it";
  const isOne = effects.length === 1 && !effects[0]!.startsWith("other results");
  return [`With ${them} ${isOne ? "comes" : "come"} ${listed(effects)}.`];
}

function effectOf(row: Divergence): string {
  if (row.kind === "exception") return `${/^[AEIOU]/.test(row.name) ? "an" : "a"} ${row.name}`;
  if (row.kind === "result") return "other results";
  if (row.kind === "output") return "other output";
  const endings = START_METHODS.map((method) => row[method] ?? "").join();
  if (endings.includes("hang")) return "a run that does not end";
  if (endings.includes("respawn")) return "processes that die and are started again without end";
  return "another exit status";
}

function sentenceOf(row: Divergence): string {
  const methods = START_METHODS.filter((method) => row[method] !== undefined);
  const reference = methods[0]!;
  const others = methods.filter((method) => row[method] !== row[reference]);
  const other = others[0] ?? reference;
  const sides: Sides = {
    there: on(others.filter((method) => row[method] === row[other])),
    value: brief(row[other]),
    here: `on ${WHERE[reference]}`,
    usual: brief(row[reference]),
  };
  if (row.kind === "exception") return exceptionSentence(row, methods);
  if (row.kind === "output") return outputSentence(row, sides);
  if (row.kind === "result")
    return `${sides.there} \`${row.name}\` gives ${sides.value}; ${sides.here} it gives ${sides.usual}.`;
  if (row.kind === "exit") return exitSentence(row, sides);
  return stateSentence(row, sides);
}

interface Sides {
  /** `On Windows and macOS (spawn)`, and the value there. */
  readonly there: string;
  readonly value: string;
  /** `on Linux up to Python 3.13 (fork)`, and the value there. */
  readonly here: string;
  readonly usual: string;
}

function on(methods: readonly StartMethod[]): string {
  return `On ${listed(methods.map((method) => WHERE[method]))}`;
}

function stateSentence(row: Divergence, { there, value, here, usual }: Sides): string {
  if (value.endsWith(OWN) && usual.endsWith(OF_THE_PARENT)) {
    const has = /^(?:process|the) /.test(row.process) ? "has" : "have";
    return `${there} ${row.process} ${has} a \`${row.name}\` of ${has === "has" ? "its" : "their"} own; ${here} the parent's.`;
  }
  if (value === REFUSED)
    return `${there} \`${row.name}\` cannot be pickled, and that is how ${row.process} would get it.`;
  const isName = isSpelled(row.name) || (row.kind !== "process-state" && row.kind !== "memory");
  const name = isName ? `\`${spelled(row)}\`` : `the ${row.name}`;
  return `${there} ${name} is ${value} in ${row.process}; ${here} it is ${usual}.`;
}

/** As the script's own code would spell it. */
function spelled({ kind, name, module = "__main__" }: Divergence): string {
  return kind === "variable" && module !== "__main__" ? `${module}.${name}` : name;
}

function exceptionSentence(row: Divergence, methods: readonly StartMethod[]): string {
  const raising = methods.filter((method) => row[method] !== "none");
  const there = on(raising);
  const [, type = "", message = ""] = /^([\w.]+)(?:: (.*))?$/s.exec(row[raising[0]!] ?? "") ?? [];
  const meaning = meaningOf({ type, message });
  if (meaning !== undefined) return `${there} ${meaning} (${row.name} in ${row.process}).`;
  const said = message === "" ? "." : `: ${brief(message).replace(/[.…]*$/, (end) => end || ".")}`;
  return `${there} there is ${effectOf(row)} in ${row.process}${said}`;
}

function outputSentence(row: Divergence, { there, value, here, usual }: Sides): string {
  const print = row.process.startsWith("main") ? "prints" : "print";
  const quoted = (text: string) => (text.startsWith("nothing") ? text : `\`${text}\``);
  return `${there} the ${row.process} ${print} ${quoted(value)}; ${here} ${quoted(usual)}.`;
}

const ENDING: Readonly<Record<string, string>> = {
  hang: "does not end in time",
  respawn: "keeps starting processes that die",
};

function exitSentence(row: Divergence, { there, value, here, usual }: Sides): string {
  const who = row.process === "main process" ? "the script" : row.process;
  const ends = (text: string) =>
    ENDING[text] ?? (text.startsWith("killed") ? `is ${text}` : `ends with status ${text}`);
  return `${there} ${who} ${ends(value)}; ${here} it ${ends(usual)}.`;
}

const BRIEF = 60;
const BRIEF_CONTAINER = 32;

/** The first line, cut where a sentence would be lost in it. */
function brief(text = ""): string {
  const [line = "", ...more] = text.split("\n");
  const [, value = "", suffix = ""] = /^(.*?)( \((?:the parent's|its own)\))?$/.exec(line) ?? [];
  if (/^[{[(]/.test(value) && value.length > BRIEF_CONTAINER) return briefContainer(value) + suffix;
  if (line.length > BRIEF) return `${value.slice(0, BRIEF).trimEnd()}…${suffix}`;
  return more.length > 0 ? `${line} …` : line;
}

const CLOSING: Readonly<Record<string, string>> = { "{": "}", "[": "]", "(": ")" };

/** `{0: 0, 1: 1, …}`; the value may have been cut already. */
function briefContainer(value: string): string {
  const items = value.slice(0, BRIEF_CONTAINER).split(", ");
  const kept = items.length > 1 ? `${items.slice(0, -1).join(", ")}, …` : `${items[0]!.trimEnd()}…`;
  return `${kept}${CLOSING[value[0]!]}`;
}

/** `a`, `a and b`, `a, b and c`. */
function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}
