/** Collects the legs' events while they run, and tells from time to time what they show so far. */

import { comparisonSoFar } from "../preview/index.ts";
import type { Comparison } from "../protocol/comparison.ts";
import type { StartMethod } from "../protocol/methods.ts";
import type { TraceEvent } from "../protocol/trace.ts";

/** Milliseconds from one look to the next. */
const PAUSE = 1000;
/** Looking takes one part in so many of the time. */
const SHARE = 20;
/** With more events than this, what there is to see changes too fast to be read: the end is waited for. */
const MOST = 50_000;

export class LiveTraces {
  readonly #traces = new Map<StartMethod, TraceEvent[]>();
  readonly #now: () => number;
  #count = 0;
  #seen = 0;
  #next = 0;

  /** `now` gives milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  see(method: StartMethod, event: TraceEvent): void {
    const trace = this.#traces.get(method) ?? [];
    this.#traces.set(method, trace);
    trace.push(event);
    this.#count++;
  }

  /** Undefined where there is nothing new, or it is too soon. */
  comparison(): Comparison | undefined {
    const began = this.#now();
    if (this.#count === this.#seen || this.#count > MOST || began < this.#next) return undefined;
    this.#seen = this.#count;
    const comparison = comparisonSoFar([...this.#traces.values()]);
    const ended = this.#now();
    this.#next = ended + Math.max(PAUSE, (ended - began) * SHARE);
    return comparison;
  }
}
