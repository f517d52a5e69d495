/**
 * Engine 2: runs a script under start methods, with the probe riding along in every process, and compares what the
 * children had. Needs Node and a Python; knows nothing of the editor or of the analysis.
 */

import type { Comparison } from "../protocol/comparison.ts";
import type { StartMethod } from "../protocol/methods.ts";
import type { TraceEvent } from "../protocol/trace.ts";

export interface PreviewRequest {
  /** A script's path, or a module's name as `python -m` takes it. */
  readonly program: { readonly script: string } | { readonly module: string };
  readonly args: readonly string[];
  readonly cwd: string;
  /** The whole environment of the script; default: the environment of this process. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly methods: readonly StartMethod[];
  /** The interpreter, as found by `findPython`. */
  readonly python: string;
  readonly timeoutSeconds: number;
  /** The probe's folder: `dist/probe` beside the bundle, `preview/probe` in the source tree. */
  readonly probeFolder: string;
  /** Where to keep each leg's trace, as `<method>.jsonl`. */
  readonly traceFolder?: string;
  /** Ends every process of the running leg. */
  readonly signal?: AbortSignal;
  /** Live events of every leg. */
  readonly onEvent?: (method: StartMethod, event: TraceEvent) => void;
}

/** Runs the legs one after the other and compares them. Rejects with a `PreviewError` where nothing could be run. */
export declare function preview(request: PreviewRequest): Promise<Comparison>;

/** Something that the user can mend: `message` says what happened, `todo` what to do. */
export declare class PreviewError extends Error {
  readonly todo: string;
}

export interface PythonInfo {
  readonly path: string;
  /** `3.12.1` */
  readonly version: string;
}

/**
 * The first usable interpreter among `candidates` (paths or names on the PATH), 3.8 or later.
 * Rejects with a `PreviewError` that names what was tried and what to do.
 */
export declare function findPython(candidates: readonly string[]): Promise<PythonInfo>;
