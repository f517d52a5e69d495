/** Follows the legs by their events. */

import type { StartMethod } from "../protocol/methods.ts";
import type { LegProgress } from "../protocol/panel.ts";
import type { TraceEvent } from "../protocol/trace.ts";

interface Watched {
  readonly pids: Set<number>;
  began?: number;
  seconds?: number;
}

export class LegWatch {
  readonly #now: () => number;
  readonly #legs: ReadonlyMap<StartMethod, Watched>;
  #repeated: StartMethod | undefined;

  /** `now` gives seconds since the epoch, as events do. */
  constructor(methods: readonly StartMethod[], now: () => number) {
    this.#now = now;
    this.#legs = new Map(methods.map((method) => [method, { pids: new Set<number>() }]));
  }

  see(method: StartMethod, event: TraceEvent): void {
    const leg = this.#legs.get(method);
    if (!leg) return;
    leg.began ??= event.t;
    switch (event.event) {
      case "end-of-leg":
        leg.seconds = event.seconds;
        break;
      case "hello":
        if (event.role === "main" || event.role === "child") leg.pids.add(event.pid);
        break;
      case "begin":
        leg.pids.add(event.pid);
        break;
    }
  }

  /** The leg is run once more. */
  repeats(method: StartMethod): void {
    this.#repeated = method;
  }

  legs(): LegProgress[] {
    return [...this.#legs].map(([method, leg]) => ({
      method,
      phase: method === this.#repeated ? "again" : phaseOf(leg),
      processes: leg.pids.size,
      seconds: leg.seconds ?? (leg.began === undefined ? 0 : Math.max(0, this.#now() - leg.began)),
    }));
  }
}

function phaseOf({ began, seconds }: Watched): LegProgress["phase"] {
  if (seconds !== undefined) return "done";
  return began === undefined ? "waiting" : "running";
}
