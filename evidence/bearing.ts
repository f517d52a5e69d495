/** By rule: which divergences bear a finding out, and what else of a run does. */

import type { Comparison, Divergence, DivergenceKind, ProcessReport } from "../protocol/comparison.ts";
import type { Finding } from "../protocol/findings.ts";
import type { RaisedException } from "../protocol/trace.ts";
import { isAt, isSymbol, namesIn } from "./places.ts";

export interface Run {
  readonly comparison: Comparison;
  readonly methods: ReadonlySet<string>;
}

/** What a run shows of a finding beside divergences; empty: nothing, though it came to it. */
export interface Showing {
  readonly confirmed?: string;
  readonly unreachable?: string;
}

type Judge = (finding: Finding, row: Divergence) => boolean;

/** A rule, as evidence sees it. */
interface Bearing {
  /** Whether the divergence is what the finding foretold. */
  readonly bears?: Judge;
  /** Whether it can come of what the finding foretold: taken for that where nothing else foretold it. */
  readonly mayBear?: Judge;
  /** How the runs themselves show it: an exception under every method, for example. */
  readonly shows?: (finding: Finding, run: Run) => Showing;
}

const NOTHING: Showing = {};
const STATE: ReadonlySet<DivergenceKind> = new Set(["variable", "module", "argument", "process-state"]);
const EFFECTS: ReadonlySet<DivergenceKind> = new Set(["result", "output", "exception", "exit"]);

/** A variable of that name, or one that is read or set on the finding's lines, or an exception that names it. */
function state(finding: Finding, row: Divergence): boolean {
  if (row.kind === "exception") return isAt(finding, row.read) || mentions(finding, row);
  if (!STATE.has(row.kind)) return false;
  return isSymbol(finding.symbol, row.name, row.module) || isAt(finding, row.read) || isAt(finding, row.set);
}

function mentions({ symbol }: Finding, row: Divergence): boolean {
  const texts = [row.fork, row.spawn, row.forkserver].join(" ");
  return namesIn(symbol).some((name) => texts.includes(`'${name}'`));
}

/** State may show in what is done with it only: two draws that are equal, a lock that excludes nobody. */
function effect(_: Finding, { kind }: Divergence): boolean {
  return kind === "process-state" || EFFECTS.has(kind);
}

/** It reaches a process as an argument, and an initializer may have kept it in a variable. */
function argumentOrKept(finding: Finding, row: Divergence): boolean {
  return row.kind === "variable" || effect(finding, row);
}

/** A file that each import empties is missed by whoever reads it. */
function outcome({ kind }: Divergence): boolean {
  return kind === "output" || kind === "result" || kind === "exception";
}

/** Hooks that only a fork calls. */
function afterFork({ symbol }: Finding, row: Divergence): boolean {
  return symbol.endsWith("register_at_fork") && (row.kind === "variable" || EFFECTS.has(row.kind));
}

const PICKLING = /pickl|Can't get (?:local|attribute)|only be shared between processes|serializ/i;
const UNGUARDED = /bootstrapping|BrokenProcessPool|ConnectionResetError|EOFError|BrokenPipeError|FileNotFoundError/;

const exceptionText = (row: Divergence) => [row.name, row.fork, row.spawn, row.forkserver].join(" ");

function pickling(_: Finding, row: Divergence): boolean {
  return (row.kind === "exception" || row.kind === "argument") && PICKLING.test(exceptionText(row));
}

function unguarded(_: Finding, row: Divergence): boolean {
  if (row.kind === "exception") return UNGUARDED.test(exceptionText(row));
  return row.kind === "exit" && /respawn|hang/.test(exceptionText(row));
}

/** What children print, or what ends them while they import. */
function atImport(finding: Finding, row: Divergence): boolean {
  if (row.kind === "output") return row.process !== "main process";
  return (row.kind === "exception" && isAt(finding, row.read)) || row.kind === "exit";
}

/** What it does may be seen by nobody: a file that is written again, time that is lost. */
function unseenAtImport(): Showing {
  return { unreachable: "What it does at each import leaves no trace in the processes or in what they print." };
}

function raisedAnywhere(pattern: RegExp, what: string): NonNullable<Bearing["shows"]> {
  return (_, { comparison }) => {
    const found = processesOf(comparison)
      .flatMap(errorsOf)
      .find(({ type, message }) => pattern.test(`${type}: ${message}`));
    return found ? { confirmed: `${what}: ${found.type}.` } : NOTHING;
  };
}

const unpicklable: Bearing = { bears: pickling, shows: raisedAnywhere(PICKLING, "It could not be pickled") };
const plain: Bearing = { bears: state };
const inherited: Bearing = { bears: state, mayBear: effect };

const LARGE = 1 << 20;

const RULES: Readonly<Record<string, Bearing>> = {
  "missing-main-guard": { bears: unguarded, shows: raisedAnywhere(UNGUARDED, "Starting processes failed") },
  "guard-only-global": {
    bears: (finding, row) => state(finding, row) || pickling(finding, row),
  },
  "stale-global": plain,
  "stale-mutation": plain,
  "nondeterministic-import": inherited,
  "custom-pickling": {
    bears: (finding, row) => row.kind === "argument" || state(finding, row),
    mayBear: argumentOrKept,
  },
  "unpicklable-target": unpicklable,
  "unpicklable-argument": unpicklable,
  "unpicklable-process-state": unpicklable,
  "unpicklable-task": unpicklable,
  "unshareable-pool-argument": unpicklable,
  "import-side-effect": { bears: atImport, mayBear: (_, row) => outcome(row), shows: unseenAtImport },
  "unshared-primitive": inherited,
  "inherited-rng": inherited,
  "hash-randomization": inherited,
  "inherited-process-state": inherited,
  "inherited-handle": inherited,
  "large-argument": { bears: (_, row) => row.kind === "memory", shows: largePayload },
  "fork-only-api": {
    mayBear: afterFork,
    shows: () => ({ unreachable: "It is absent on Windows, and the runs were made where it exists." }),
  },
  "fork-with-threads": {
    mayBear: effect,
    shows: () => ({ unreachable: "Whether a lock is held at the moment of the fork is chance." }),
  },
  "start-method-misuse": {
    mayBear: effect,
    shows: raisedAnywhere(/context has already been set|cannot find context/, "The method could not be set"),
  },
  "interactive-main": { shows: () => ({ unreachable: "A notebook's cells are not run as a script." }) },
  "child-mutation-lost": {
    shows: () => ({ unreachable: "The change is lost under every method alike, so no run differs from another." }),
  },
};

export function bears(finding: Finding, row: Divergence): boolean {
  return RULES[finding.rule]?.bears?.(finding, row) ?? false;
}

export function mayBear(finding: Finding, row: Divergence): boolean {
  return RULES[finding.rule]?.mayBear?.(finding, row) ?? false;
}

export function showing(finding: Finding, run: Run): Showing {
  const shown = RULES[finding.rule]?.shows?.(finding, run) ?? NOTHING;
  if (shown.confirmed || shown.unreachable) return shown;
  if (!finding.methods.some((method) => run.methods.has(method))) {
    return { unreachable: `It shows under ${finding.methods.join(" and ")}, and nothing was run under that.` };
  }
  const children = processesOf(run.comparison).filter(({ id }) => id !== "main");
  return children.length === 0 ? { unreachable: "No child process was started." } : NOTHING;
}

function largePayload(_: Finding, { comparison }: Run): Showing {
  const bytes = Math.max(0, ...processesOf(comparison).map(({ payload }) => payload?.bytes ?? 0));
  if (bytes >= LARGE) return { confirmed: `${(bytes / LARGE).toFixed(1)} MB were pickled for a process.` };
  return { unreachable: "What is pickled with each task is not measured." };
}

function processesOf({ legs }: Comparison): readonly ProcessReport[] {
  return Object.values(legs).flatMap(({ processes }) => processes);
}

function errorsOf({ exceptions, tasks, payload }: ProcessReport): RaisedException[] {
  return [...exceptions, ...tasks.flatMap(({ error }) => error ?? []), ...(payload?.error ? [payload.error] : [])];
}
