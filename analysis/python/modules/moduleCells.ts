/** A module's names. Those that stand for plain data are worked out when someone looks: most of them nobody reads. */

import type { Cell } from "../timeline.ts";

export class ModuleCells extends Map<string, Cell> {
  private readonly pending = new Map<string, () => void>();

  /** Has the name bound when it is first looked at. It must not be known yet. */
  defer(name: string, bind: () => void): void {
    this.pending.set(name, bind);
  }

  override get(name: string): Cell | undefined {
    if (this.pending.size > 0) this.settle(name);
    return super.get(name);
  }

  override has(name: string): boolean {
    return super.has(name) || this.pending.has(name);
  }

  override keys(): MapIterator<string> {
    return this.settled().keys();
  }

  override values(): MapIterator<Cell> {
    return this.settled().values();
  }

  override entries(): MapIterator<[string, Cell]> {
    return this.settled().entries();
  }

  override [Symbol.iterator](): MapIterator<[string, Cell]> {
    return this.entries();
  }

  /** All names but those that are known to stand for plain data. */
  notable(): MapIterator<[string, Cell]> {
    return super.entries();
  }

  private settled(): ReadonlyMap<string, Cell> {
    for (const name of [...this.pending.keys()]) this.settle(name);
    return new Map(super.entries());
  }

  private settle(name: string): void {
    const bind = this.pending.get(name);
    this.pending.delete(name);
    bind?.();
  }
}
