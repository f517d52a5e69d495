/** Children as they are started and run: their starts, what they were handed, what they read. */

import type { GlobalRead } from "../python/library.ts";
import type { Machine } from "../python/machine.ts";
import type { Argument } from "../python/running/calls.ts";
import type { Timeline } from "../python/timeline.ts";
import type { ObjectValue, Site, Value } from "../python/values.ts";
import { isFound } from "./byName.ts";
import type { ChildRead, Reference, Start } from "./facts.ts";
import { mainOnlyDefinition, mainOnlyParts } from "./interactive.ts";
import type { Made } from "./made.ts";

export class Children {
  readonly starts: Start[] = [];
  readonly reads: ChildRead[] = [];
  readonly references: Reference[] = [];
  /** The start whose child is running; the innermost last. */
  private readonly running: Start[] = [];
  /** How many of the running functions never get to a child, since they cannot be pickled. */
  private unreachable = 0;

  /** The start of the child that is running. */
  get current(): Start | undefined {
    return this.running.at(-1);
  }

  /** Likewise, unless its code never gets to a child that was not forked. */
  get reachable(): Start | undefined {
    return this.unreachable > 0 ? undefined : this.current;
  }

  /** Notes a start. */
  record(
    machine: Machine,
    made: Pick<Made, "what" | "symbol" | "created" | "method" | "asked" | "byPlatform" | "byValue"> & {
      readonly kind: Start["kind"];
    },
    site: Site,
  ): Start {
    const { phase, topLevelSite: topLevel, moment, branchPath } = machine;
    const { kind, what, symbol, created, method, asked, byPlatform, byValue } = made;
    const start = {
      kind,
      what,
      symbol,
      created,
      method,
      asked,
      byPlatform,
      byValue,
      site,
      phase,
      topLevel,
      moment,
      branchPath,
    };
    this.starts.push(start);
    return start;
  }

  /** Runs code in a child, unless that would be in vain: `needs` are the functions that must have reached it. */
  run(machine: Machine, start: Start, timeline: Timeline, needs: readonly Value[], body: () => void): void {
    const unreachable = !start.byValue && needs.some((each) => !each.some(isFound)) ? 1 : 0;
    this.running.push(start);
    this.unreachable += unreachable;
    try {
      machine.inChild(timeline, body);
    } finally {
      this.unreachable -= unreachable;
      this.running.pop();
    }
  }

  /** Runs code in a child that was forked by hand: nothing is handed over to it, and nothing imported. */
  runForked(machine: Machine, start: Start, body: () => void): void {
    this.unreachable++;
    this.running.push(start);
    try {
      machine.inChild(machine.branch(), body);
    } finally {
      this.running.pop();
      this.unreachable--;
    }
  }

  /** Notes a function that is handed over by a call in `chunk`. */
  refer(handed: Argument | undefined, chunk: Site["chunk"], start: Start): void {
    if (!handed?.node) return;
    const site = { chunk, span: handed.node };
    const { text } = chunk;
    this.references.push({ value: handed.value, site, symbol: text.slice(site.span.start, site.span.end), start });
  }

  /** Notes a class whose object is handed over: it is found by its name. */
  referToClass(machine: Machine, object: ObjectValue, { created: site, symbol }: Made, start: Start): void {
    noteModules(machine, [object]);
    if (typeof object.type !== "string") this.references.push({ value: [object.type], site, symbol, start });
  }

  /** Notes the objects of classes that no child finds among what is handed over; the function alone is enough of it. */
  referToObjects(
    machine: Machine,
    fn: Argument | undefined,
    handed: readonly (Argument | undefined)[],
    chunk: Site["chunk"],
    start: Start,
  ): void {
    for (const each of [fn, ...handed]) if (each) noteModules(machine, each.value);
    if (fn?.value.some(mainOnlyDefinition)) return;
    const parts = handed.flatMap((each) => (each ? mainOnlyParts(machine, each) : []));
    for (const each of parts) this.refer(each, chunk, start);
  }

  /** Notes what a running child reads, unless that is in vain. */
  read(machine: Machine, read: GlobalRead): void {
    const start = this.reachable;
    if (start && !machine.lazilySet.has(read.symbol)) this.reads.push({ ...read, start });
  }
}

const MAX_NESTING = 3;

/** Whoever gets a function or an object of a class imports the module that defines it. */
function noteModules(machine: Machine, value: Value, nesting = 0): void {
  if (nesting > MAX_NESTING) return;
  const inner = (each: Value) => noteModules(machine, each, nesting + 1);
  for (const each of value) {
    if (each.kind === "function" || each.kind === "class") machine.importers.noteChild(each.module.file);
    else if (each.kind === "method") inner([each.self, each.function]);
    else if (each.kind === "partial") [each.function, ...each.args, ...each.keywords.values()].forEach(inner);
    else if (each.kind === "object") {
      if (typeof each.type !== "string") inner([each.type]);
      for (const cell of each.cells.values()) inner(machine.holds(cell)?.value ?? []);
    }
  }
}
