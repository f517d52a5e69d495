/** What is known of the state that child code depends on, for the rules about it. */

import type { FunctionValue, Site } from "../../python/values.ts";
import type { Start } from "../start.ts";

/** Child code uses something, in a child of that start. */
export interface ChildUse {
  readonly site: Site;
  /** As the text spells it. */
  readonly symbol: string;
  readonly function: FunctionValue | undefined;
  readonly start: Start;
}

/** A global that an import makes anew in every process: a lock, a UUID, an open file. */
export interface ImportedUse extends ChildUse {
  /** What made it, as a reader calls it: `multiprocessing.Lock`, `uuid.uuid4`, `open`. */
  readonly what: string;
  readonly made: Site;
}

export interface HandleUse extends ImportedUse {
  /** Whether a fresh import hurts as well: it empties the file, binds the port again, connects to nobody. */
  readonly importHurts: boolean;
}

/** Child code draws from a random generator that it has a copy of. */
export interface DrawUse extends ChildUse {
  readonly what: string;
  /** Where the generator was made or seeded, if the text says so. */
  readonly made: Site | undefined;
  /**
   * copied: fork copies its state. seeded-by-parent: and the parent seeded it after the import. seeded-at-import:
   * the module `random` itself, which every import seeds alike and every fork seeds anew.
   */
  readonly form: "copied" | "seeded-by-parent" | "seeded-at-import";
}

export interface HashUse extends ChildUse {
  readonly form: "hash" | "order";
}

/** Child code depends on state of its process that the parent set. */
export interface SettingUse extends ChildUse {
  readonly label: string;
  /** What a fresh process has instead. */
  readonly otherwise: string;
  readonly set: Site;
  readonly setBy: string;
  /** Only the fork server keeps it from its children: the environment. */
  readonly forkServerOnly: boolean;
  /** What decides that two uses are the same. */
  readonly kind: string;
  /** The parent's call that ends the child by the signal whose handler this is. */
  readonly ended?: Site;
}

/** Child code changes what the parent looks at afterwards. */
export interface LostChange extends ChildUse {
  readonly lookedAt: Site;
}

/** A thread that was running when a process was started. */
export interface ThreadAtStart {
  readonly start: Start;
  /** Where the start is reported. */
  readonly site: Site;
  readonly symbol: string;
  readonly thread: Site;
}

export interface StateFacts {
  readonly primitives: readonly ImportedUse[];
  readonly varying: readonly ImportedUse[];
  readonly handles: readonly HandleUse[];
  readonly draws: readonly DrawUse[];
  readonly hashes: readonly HashUse[];
  readonly settings: readonly SettingUse[];
  readonly lost: readonly LostChange[];
  readonly threads: readonly ThreadAtStart[];
}
