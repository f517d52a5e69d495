/** Long work in short steps: other requests have their turn in between, and a cancelled one ends. */

import type { CancellationToken } from "vscode-languageserver";
import { cancelled } from "./requests.ts";

/** How long the event loop may be held, in milliseconds; well under what a person notices. */
const SLICE = 20;

export class Pace {
  readonly #token: CancellationToken | undefined;
  #since = performance.now();

  constructor(token?: CancellationToken) {
    this.#token = token;
  }

  /** To be awaited between any two steps. Rejects as a cancelled request does, once that is so. */
  async breathe(): Promise<void> {
    if (performance.now() - this.#since < SLICE) return;
    // A task, not a microtask: only then are messages of the client read.
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#since = performance.now();
    if (this.#token?.isCancellationRequested) throw cancelled();
  }
}
