/** Processes, pools and executors as the program makes them. */

import type { StartMethod } from "../../protocol/methods.ts";
import { type Argument, argument, type CallInfo } from "../python/running/calls.ts";
import type { Timeline } from "../python/timeline.ts";
import type { Site } from "../python/values.ts";
import type { Chunk } from "../syntax/document.ts";
import type { Start } from "./facts.ts";
import { displayName, sendsByValue } from "./vocabulary.ts";

/** What a process, pool or executor object was made with. */
export interface Made {
  readonly kind: Start["kind"];
  readonly what: string;
  readonly symbol: string;
  readonly created: Site;
  readonly method: StartMethod | undefined;
  /** See `Start`. */
  readonly asked: boolean;
  readonly byPlatform?: boolean | undefined;
  readonly byValue: boolean;
  /** A process's target, a pool's or executor's initializer. */
  readonly runs: Argument | undefined;
  readonly args: Argument | undefined;
  readonly kwargs: Argument | undefined;
  /** Where the text of these stands. */
  readonly chunk: Chunk;
  /** The workers' state, once they were started. */
  worker?: { readonly timeline: Timeline; readonly start: Start };
}

/** Where something is made, and what the text calls it there. */
export interface Place {
  readonly site: Site;
  readonly symbol: string;
}

type Parts = Pick<Made, "runs" | "args" | "kwargs">;

/** https://docs.python.org/3/library/multiprocessing.html#multiprocessing.Process */
function processParts(call: CallInfo): Parts {
  return {
    runs: argument(call, 1, "target"),
    args: argument(call, 3, "args"),
    kwargs: argument(call, 4, "kwargs"),
  };
}

/** https://docs.python.org/3/library/multiprocessing.html#multiprocessing.pool.Pool */
function poolParts(call: CallInfo): Parts {
  return { runs: argument(call, 1, "initializer"), args: argument(call, 2, "initargs"), kwargs: undefined };
}

/** https://docs.python.org/3/library/concurrent.futures.html#concurrent.futures.ProcessPoolExecutor */
function executorParts(call: CallInfo): Parts {
  return { runs: argument(call, 2, "initializer"), args: argument(call, 3, "initargs"), kwargs: undefined };
}

/** What has a constructor of its own. */
export type MadeKind = keyof typeof PARTS;

const PARTS = { process: processParts, pool: poolParts, executor: executorParts } as const;

/** What a call of a library's constructor makes. */
export function describe(
  kind: MadeKind,
  name: string,
  info: CallInfo,
  { site: created, symbol }: Place,
  { method, asked, byPlatform }: Pick<Made, "method" | "asked" | "byPlatform">,
): Made {
  const { chunk } = info.site;
  const byValue = sendsByValue(name);
  return {
    kind,
    what: displayName(name),
    symbol,
    created,
    method,
    asked,
    byPlatform,
    byValue,
    ...PARTS[kind](info),
    chunk,
  };
}
