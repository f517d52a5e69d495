/** What libraries over multiprocessing need of the model: starting processes and workers, and sending tasks. */

import type { CallInfo } from "../../python/calls.ts";
import type { Machine } from "../../python/machine.ts";
import type { ObjectValue, Site, Value } from "../../python/values.ts";
import type { Made } from "../made.ts";
import type { Submission } from "../vocabulary.ts";

export interface Launcher {
  /** A process, pool or executor that a library makes at a call; what it runs is added by the caller. */
  describe(what: string, info: CallInfo): Pick<Made, "what" | "symbol" | "created" | "chunk">;
  /**
   * Starts a process that runs `body`. `parts` are what is handed over to it, each with its function: the first is the
   * start's own.
   */
  startProcess(
    machine: Machine,
    process: ObjectValue,
    parts: readonly [Made, ...Made[]],
    info: CallInfo,
    body: () => void,
  ): void;
  /** Starts the workers of a pool. */
  startWorkers(machine: Machine, made: Made, site: Site): void;
  /** Sends a task to a pool's workers: the first argument of the call is its function. */
  submit(machine: Machine, made: Made, submission: Submission, info: CallInfo): Value;
}
