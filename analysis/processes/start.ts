/** When and how a program starts processes. */

import type { StartMethod } from "../../protocol/methods.ts";
import type { Moment, Phase } from "../python/timeline.ts";
import type { Site } from "../python/values.ts";

/** A process, pool or executor at the moment when it starts processes. */
export interface Start {
  readonly kind: "process" | "pool" | "executor" | "manager";
  /** `multiprocessing.Pool`, `concurrent.futures.ProcessPoolExecutor`, … */
  readonly what: string;
  /** As the text spells it where it is made: `mp.Pool`, the name of a subclass. */
  readonly symbol: string;
  /** The call that starts it (`Pool(…)`, `process.start()`), and the one that made it. */
  readonly site: Site;
  readonly created: Site;
  /** The statement of a module's own level that is running then. */
  readonly topLevel: Site | undefined;
  readonly phase: Phase;
  /** The state of the parent that a fork would copy. */
  readonly moment: Moment;
  /** The branches that it stands in, outermost first (see machine.ts). */
  readonly branchPath: readonly number[];
  /** The method that its context pins; none where the platform's default decides. */
  readonly method: StartMethod | undefined;
  /** Whether the program names the method, known here or not; else the platform's default decides. */
  readonly asked: boolean;
  /** The program names it only where it has looked at the platform. */
  readonly byPlatform?: boolean | undefined;
  /** Whether functions of the main module, nested ones and lambdas travel whole: with dill or cloudpickle. */
  readonly byValue: boolean;
}
