/** The comparison: two or more traces of one script, aligned. The panel and every report are a function of it. */

import type { StartMethod } from "./methods.ts";
import type { Memory, Outcome, PayloadPart, RaisedException, SourceRef, StateSnapshot, ValueNode } from "./trace.ts";

export const COMPARISON_VERSION = 1;

export const DIVERGENCE_KINDS = [
  "variable",
  "argument",
  "exception",
  "output",
  "exit",
  "module",
  "result",
  "process-state",
  "memory",
] as const;
export type DivergenceKind = (typeof DIVERGENCE_KINDS)[number];

/** What a row is recognised by in another comparison of the same script. */
export function divergenceKey({ kind, module = "", name, process }: Divergence): string {
  return [kind, module, name, process].join("|");
}

/** One row: something that is not the same under all the methods. Each method's value is short text. */
export interface Divergence extends Readonly<Partial<Record<StartMethod, string>>> {
  readonly kind: DivergenceKind;
  /** The variable's own name, dotted and subscripted where it is deep: `argcopy`, `CONFIG['db']['port']`. */
  readonly name: string;
  /** The module that holds it; absent where the kind has none. */
  readonly module?: string;
  /** Whose: `main process`, `worker 1 of 4`, `all 4 workers`. */
  readonly process: string;
  /** It varies from run to run anyway, as a control run under one method showed. */
  readonly varies: boolean;
  /** The child line that reads it, and the parent line that set it. */
  readonly read?: SourceRef;
  readonly set?: SourceRef;
  /** One sentence for someone who has never thought about start methods. */
  readonly why: string;
  /** The structured values, for expansion. Absent under a method means that the name did not exist there. */
  readonly values?: Readonly<Partial<Record<StartMethod, ValueNode>>>;
}

export interface TaskReport {
  readonly function: string;
  readonly job: string;
  readonly args: readonly (readonly [string, ValueNode])[];
  readonly result?: ValueNode;
  readonly error?: RaisedException;
  /** Seconds since the leg began: when it was given to the worker, and when the worker was done with it. */
  readonly began?: number;
  readonly ended?: number;
}

/** An exception that nobody caught; `at` is seconds since the leg began. */
export interface UncaughtException extends RaisedException {
  readonly at?: number;
}

export interface ProcessReport {
  /** `main`, or the identity joined by dots: `1`, `2.1`. The same process has the same id under every method. */
  readonly id: string;
  readonly pid: number;
  readonly name: string;
  readonly target?: string;
  /** Seconds since the leg began. */
  readonly started: number;
  readonly began?: number;
  readonly ended?: number;
  readonly exitCode?: number | null;
  readonly args: readonly (readonly [string, ValueNode])[];
  /** The parent's variables at the start, and the child's own at its begin. */
  readonly parentState: StateSnapshot;
  readonly state: StateSnapshot;
  readonly tasks: readonly TaskReport[];
  readonly exceptions: readonly UncaughtException[];
  /** Where it stood when a run that hangs was ended, innermost frame last. */
  readonly stack?: readonly SourceRef[];
  readonly payload?: {
    readonly bytes: number;
    readonly references: readonly string[];
    /** What travelled by value, the largest first. */
    readonly parts?: readonly PayloadPart[];
    readonly error?: RaisedException;
    readonly culprit?: string;
  };
  /** When its own code began, and when that was over. */
  readonly memory?: Memory;
  readonly memoryAtEnd?: Memory;
}

/** A run of bytes of one process. `process` is a `ProcessReport.id`, or null where the platform cannot tell. */
export interface OutputChunk {
  readonly process: string | null;
  readonly stream: "stdout" | "stderr";
  readonly text: string;
}

export interface LegReport {
  readonly outcome: Outcome;
  readonly exitCode: number | null;
  readonly signal?: string;
  readonly seconds: number;
  readonly reason?: string;
  /** No probe answered: the leg says nothing. */
  readonly void?: boolean;
  /** Where it ran, if that is not where the first leg did. */
  readonly python?: { readonly version: string; readonly platform: string };
  readonly processes: readonly ProcessReport[];
  readonly output: readonly OutputChunk[];
}

/** Whether a person (or the end of the host) ended the leg: a signal of the script's own has a name. */
export function wasStopped({ outcome, signal }: Pick<LegReport, "outcome" | "signal">): boolean {
  return outcome === "killed" && signal === undefined;
}

export interface Comparison {
  readonly version: typeof COMPARISON_VERSION;
  readonly script: string;
  readonly args: readonly string[];
  readonly python: { readonly path: string; readonly version: string; readonly platform: string };
  readonly legs: Readonly<Partial<Record<StartMethod, LegReport>>>;
  /** What someone could notice, most important first. */
  readonly divergences: readonly Divergence[];
  /** State that differs but that no child code reaches. */
  readonly background: readonly Divergence[];
  /** One sentence: what a reader should take away. */
  readonly verdict: string;
}
