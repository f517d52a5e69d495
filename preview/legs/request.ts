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
  /**
   * Contexts that the script asks for by name (`get_context("fork")`, `set_start_method`): every one is the leg's
   * (`force`, the default), or they stay what they are (`respect`) and only the platform's default is the leg's.
   */
  readonly explicitContexts?: "force" | "respect";
  /**
   * The platform to behave as. `windows`: in the leg under spawn, `fork` and `forkserver` raise ValueError, as there.
   * Default: the one that it runs on.
   */
  readonly platform?: "windows";
  /** Runs the legs side by side instead of one after the other: what they write to the same files then races. */
  readonly parallel?: boolean;
  /**
   * Gives each leg, and the control run, a copy of the working folder as it was before the first, so that none sees
   * what another has written. Paths in what is recorded are those of the folder itself.
   */
  readonly freshCopy?: boolean;
  /** A file that is the script's standard input; default: empty. */
  readonly stdin?: string;
  /**
   * Words in names whose values must not be told (default: `SECRET_WORDS` of protocol/settings.ts). Letter case and
   * whatever is no letter do not count: `apikey` is in `MY_API_KEY`.
   */
  readonly secretWords?: readonly string[];
  /** Options of the interpreter itself, such as `-O`. */
  readonly pythonArgs?: readonly string[];
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
  /** The legs are over, and a further run under a method begins, since only that can tell a difference from chance. */
  readonly onControl?: (method: StartMethod) => void;
}

/** What one leg needs beside the request: its method and its own folders. */
export interface LegPlan {
  readonly method: StartMethod;
  /** Equal for the legs of one preview, so that digests of what is hidden can be compared; hexadecimal digits. */
  readonly salt: string;
  /** The working folder: the request's, or a copy of it. */
  readonly cwd: string;
  /** Where the probe is made ready, once for all the legs. */
  readonly probe: string;
  /** The leg's own folder. */
  readonly folder: string;
  readonly onEvent: (event: TraceEvent) => void;
}
