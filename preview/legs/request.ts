import type { StartMethod } from "../../protocol/methods.ts";
import type { TraceEvent } from "../../protocol/trace.ts";

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

/** What one leg needs beside the request: its method and its own folders. */
export interface LegPlan {
  readonly method: StartMethod;
  /** Where the probe is made ready, once for all the legs. */
  readonly probe: string;
  /** The leg's own folder. */
  readonly folder: string;
  readonly onEvent: (event: TraceEvent) => void;
}
