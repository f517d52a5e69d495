/** Tells that something has happened that open answers depend on. */

import type { CancellationToken } from "vscode-languageserver";
import { cancelled } from "./requests.ts";

export class Changes {
  #revision = 0;
  readonly #waiting = new Set<() => void>();

  /** Counts what has happened. */
  get revision(): number {
    return this.#revision;
  }

  happened(): void {
    this.#revision++;
    for (const happened of [...this.#waiting]) happened();
  }

  /** Resolves when something has happened since `revision`; rejects when the request is cancelled. */
  async since(revision: number, token: CancellationToken): Promise<void> {
    if (token.isCancellationRequested) throw cancelled();
    if (this.#revision !== revision) return;
    await new Promise<void>((resolve, reject) => {
      const listening = token.onCancellationRequested(() => end(() => reject(cancelled())));
      const happened = () => end(resolve);
      const end = (settle: () => void) => {
        listening.dispose();
        this.#waiting.delete(happened);
        settle();
      };
      this.#waiting.add(happened);
    });
  }
}
