/** Gathers what child code changes in its own copy of the program's state, and what the parent then looks for. */

import type { Machine } from "../../python/machine.ts";
import { externalAncestors } from "../../python/names/attributes.ts";
import type { StateChange, Use } from "../../python/observations.ts";
import type { CallInfo } from "../../python/running/calls.ts";
import { type Cell, importedBinding, isVisible } from "../../python/timeline.ts";
import { knownConstant, type ObjectValue, type Site, type Value } from "../../python/values.ts";
import type { FunctionNode } from "../../syntax/ast.ts";
import type { Start } from "../facts.ts";
import { meaningOf } from "../vocabulary.ts";
import type { ChildUse, LostChange } from "./facts.ts";

interface ChildChange extends ChildUse {
  readonly cell: Cell | undefined;
  readonly object: ObjectValue | undefined;
}

/** Objects of libraries that are plain memory: what is put into them stays in the process. */
const MEMORY =
  /^(?:builtins\.(?:list|dict|set|bytearray)|collections\.\w+|array\.array|numpy\.(?:zeros|ones|empty|full|array|arange)(?:_like)?|pandas\.DataFrame|queue\.\w+)$/;

const REGISTERS =
  /^(?:atexit\.register|signal\.signal|threading\._register_atexit|multiprocessing\.util\.Finalize|weakref\.finalize)$/;

export class LostChanges {
  private readonly changes: ChildChange[] = [];
  private readonly looks = new Map<ChildChange, Site>();
  /** Statements that the parent runs as well: what it finds may be its own doing. */
  private readonly ownSites = new Set<unknown>();
  /** Objects into which the parent puts something itself: it may well look for that. */
  private readonly filled = new Set<ObjectValue>();
  /** Functions that the parent has registered to be called in itself. */
  private readonly ownFunctions = new Set<FunctionNode>();

  /** A call of a library's function, which may register functions of the program for later. */
  call(machine: Machine, name: string, info: CallInfo): void {
    if (machine.phase === "child" || !REGISTERS.test(name)) return;
    for (const each of [...info.positional, ...info.named.values()].flatMap(({ value }) => value)) {
      if (each.kind === "function") this.ownFunctions.add(each.node);
    }
  }

  change(machine: Machine, change: StateChange, start: Start | undefined): void {
    const { site, symbol, function: fn, holder, cell } = change;
    if (machine.phase !== "child") {
      this.ownSites.add(site.span);
      if (holder?.kind === "object" && machine.phase === "main" && change.method !== "clear") this.filled.add(holder);
      return;
    }
    if (!start || start.phase === "import" || isInitializing(machine, start) || isForItself(machine, change)) return;
    const base = { site, symbol, function: fn, start };
    if (!holder) this.add({ ...base, cell, object: undefined });
    else if (holder.kind === "module" || holder.kind === "class") this.add({ ...base, cell, object: undefined });
    else if (holder.kind === "object" && isParents(holder, start) && isReached(change, holder)) {
      this.add({ ...base, cell: change.part === undefined ? undefined : cell, object: holder });
    }
  }

  /** The parent looks at something after a start. */
  look(machine: Machine, { site, value, cells, function: fn }: Use): void {
    if (machine.phase !== "main") return;
    for (const each of this.changes) {
      const isThere = (each.cell && cells.includes(each.cell)) || (each.object && value.includes(each.object));
      if (!isThere || this.looks.has(each) || (fn && each.function?.node === fn.node)) continue;
      if (!isVisible(each.start.moment, machine.timeline)) continue;
      if (this.finds(machine, each, cells, value)) this.looks.set(each, site);
    }
  }

  /** Whether the parent sees there what the child would have changed, and not what it put there itself since. */
  private finds(machine: Machine, { cell, object, start }: ChildChange, cells: readonly Cell[], value: Value): boolean {
    const { time } = start.moment;
    if (object && typeof object.type === "string" && this.filled.has(object)) return false;
    if (cell && cells.includes(cell)) return (machine.holds(cell)?.time ?? 0) <= time;
    return object !== undefined && typeof object.type === "string" && value.includes(object);
  }

  facts(): LostChange[] {
    return [...this.looks].flatMap(([{ site, symbol, function: fn, start }, lookedAt]) =>
      this.ownSites.has(site.span) || (fn && this.ownFunctions.has(fn.node))
        ? []
        : [{ site, symbol, function: fn, start, lookedAt }],
    );
  }

  private add(change: ChildChange): void {
    if (change.cell || change.object) this.changes.push(change);
  }
}

/** The workers' initializer prepares them; a task runs in a branch of what it left. */
function isInitializing(machine: Machine, start: Start): boolean {
  return start.kind !== "process" && machine.timeline.parent?.timeline === start.moment.timeline;
}

/** The child takes over an argument, makes what it lacks, or lets go of what it inherited. */
function isForItself(machine: Machine, { expression, value, cell, symbol, holder }: StateChange): boolean {
  if (machine.lazilySet.has(symbol)) return true;
  const params = machine.frame.function?.node.params ?? [];
  const whole = holder?.kind !== "object";
  if (whole && expression?.kind === "Name" && params.some((each) => each.name === expression.id)) return true;
  const given = knownConstant(value);
  if (!given) return false;
  const held = cell && importedBinding(cell, machine.timeline);
  return given.value === null || (held !== undefined && knownConstant(held.value)?.value === given.value);
}

/** Made before the child, and nothing but memory. */
function isParents(object: ObjectValue, start: Start): boolean {
  if (!isVisible(object.born, start.moment.timeline, start.moment.time)) return false;
  return typeof object.type !== "string" || MEMORY.test(object.type);
}

/** Through a global; or the process object itself, which the parent goes on holding. */
function isReached({ origin, symbol }: StateChange, holder: ObjectValue): boolean {
  if (origin) return true;
  if (typeof holder.type === "string" || !symbol.startsWith("self.")) return false;
  return externalAncestors(holder.type).some((each) => meaningOf(each) === "process");
}
