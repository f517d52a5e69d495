/**
 * Runs a program in the abstract: its statements in order, its calls into their functions, with values as far as the
 * text tells. What it finds is a history (see timeline.ts) of everything the program's processes hold.
 *
 * This file has the state; statements.ts, expressions.ts, functions.ts and imports.ts are what changes it.
 */

import type { Expr, FunctionNode, Span } from "../syntax/ast.ts";
import type { Frame } from "./frames.ts";
import type { Library } from "./library.ts";
import { Importers } from "./modules/importers.ts";
import type { ModuleFinder } from "./modules/modules.ts";
import type { Origin } from "./names/places.ts";
import {
  type Binding,
  type BindingForm,
  bindingAt,
  bindingBeside,
  type Cell,
  type Certainty,
  cellOf,
  leadsInto,
  type Moment,
  type Phase,
  type Timeline,
} from "./timeline.ts";
import {
  type ClassValue,
  type ModuleValue,
  type ObjectValue,
  type Site,
  UNKNOWN,
  union,
  type Value,
} from "./values.ts";

/** Bounds of one program's run: beyond them the rest is unknown. */
const MAX_STEPS = 400_000;
/** Once in so many steps, less one, it is asked whether the run is still wanted. */
const OFTEN = 0x3ff;
const MAX_DEPTH = 40;
const MAX_RUNS_OF_A_FUNCTION = 25;

/** Stands for all of an object's attributes where it is used as it is. */
export const WHOLE = "*";

/** When something was put off, and under which conditions it happened. */
interface Reserved extends Moment {
  readonly branches: number;
  readonly branchPath: readonly number[];
}

export class Machine {
  readonly finder: ModuleFinder;
  readonly library: Library;
  /** By file: the module, and when its own level began to run. */
  readonly modules = new Map<string, { module: ModuleValue; loads: readonly Moment[] }>();
  readonly importers: Importers;
  /** Attributes that the program sets on modules whose text is not known, by dotted name. */
  readonly externals = new Map<string, Cell>();
  /** Names that `from module import *` brought from modules whose text is not known. */
  readonly starNames = new Map<string, Value>();
  readonly frames: Frame[] = [];
  timeline: Timeline = {};
  phase: Phase = "import";
  /** How many open branches may or may not run. */
  branches = 0;
  /** The open branches themselves, outermost first; one that is entered again has another number. */
  branchPath: readonly number[] = [];
  /** Globals' objects whose methods are running, with the read that reached them (see places.ts). */
  readonly followed = new Map<ObjectValue, Origin>();
  /** Names that the running test asks about only to set them if they are not set. */
  readonly lazilySet = new Set<string>();
  /** The attributes of objects that child code has looked up. */
  readonly lookedUp = new Map<ObjectValue, Set<string>>();
  /** The attributes of objects that child code computes its own from: `self.count += 1`. */
  readonly builtUpon = new Map<ObjectValue, Set<string>>();
  private clock = 0;
  private steps = 0;
  private branchesEntered = 0;
  private readonly runs = new Map<FunctionNode, number>();

  private readonly checkInterrupt: () => void;

  /**
   * @param parentOnly files that no child imports (see importers.ts)
   * @param checkInterrupt throws where the result is not wanted any more
   */
  constructor(finder: ModuleFinder, library: Library, parentOnly: ReadonlySet<string>, checkInterrupt: () => void) {
    this.finder = finder;
    this.library = library;
    this.importers = new Importers(parentOnly);
    this.checkInterrupt = checkInterrupt;
  }

  get now(): number {
    return this.clock;
  }

  get moment() {
    return { timeline: this.timeline, time: this.clock, phase: this.phase };
  }

  get frame(): Frame {
    const frame = this.frames.at(-1);
    if (!frame) throw new Error("no frame is running");
    return frame;
  }

  /** Counts a step; false once the program has had its share. Throws where nobody wants the result any more. */
  step(): boolean {
    this.steps++;
    if ((this.steps & OFTEN) === 0) this.checkInterrupt();
    return this.steps < MAX_STEPS;
  }

  site(span: Span): Site {
    return { chunk: this.frame.chunk, span };
  }

  /** The statement of a module's own level (or of a class there) that is running, in the module imported last. */
  get topLevelSite(): Site | undefined {
    let index = this.frames.findLastIndex((each) => each.kind === "module");
    while (this.frames[index + 1]?.kind === "class") index++;
    const frame = this.frames[index];
    return frame?.statement && { chunk: frame.chunk, span: frame.statement };
  }

  bind(cell: Cell, value: Value, form: BindingForm, site: Site, expression?: Expr, certainty = this.certainty): void {
    const conditional = certainty !== "always";
    const path = certainty === "in-branch" ? this.branchPath : undefined;
    const before = conditional ? this.beside(cell, path) : undefined;
    const { timeline, time, phase } = this.tick();
    const own = { timeline, time, phase, value, form, site, conditional, ...(expression && { expression }) };
    const held = before ? { ...own, value: union(value, before.value) } : own;
    cell.history.push(path ? { ...held, inBranch: { path, binding: own } } : held);
  }

  /** What the cell holds where the last of the open branches is not entered, or something else is meant. */
  private beside(cell: Cell, path: readonly number[] | undefined): Binding | undefined {
    return bindingBeside(cell, this.timeline, path ? [path, ...this.left] : this.left);
  }

  /** The paths to branches that have left a function which goes on running: it goes on because they were not entered. */
  private get left(): readonly (readonly number[])[] {
    return this.frames.flatMap(({ left }) => left ?? []);
  }

  /** How certain it is that the running statement happens. */
  get certainty(): Certainty {
    return this.branches === 0 ? "always" : "in-branch";
  }

  /** Puts back what a cell held before, as if it had never held anything else. */
  restore(cell: Cell, before: Binding | undefined, site: Site): void {
    const { timeline, time } = this.tick();
    if (before) cell.history.push({ ...before, timeline, time });
    else this.bind(cell, UNKNOWN, "deleted", site, undefined, "always");
  }

  holds(cell: Cell): Binding | undefined {
    const last = bindingAt(cell, this.timeline);
    const binding = last?.inBranch ? bindingBeside(cell, this.timeline, this.left) : last;
    const inBranch = binding?.inBranch;
    return inBranch && leadsInto(inBranch.path, this.branchPath) ? inBranch.binding : binding;
  }

  tick() {
    this.clock++;
    return this.moment;
  }

  /** Keeps a stretch of time for something that will turn out to have been done in it. */
  reserve(ticks: number): Reserved {
    const { timeline, time, phase } = this.tick();
    this.clock += ticks;
    return { timeline, time, phase, branches: this.branches, branchPath: this.branchPath };
  }

  /** Does in a frame what was put off then. */
  asOf({ timeline, time, phase, branches, branchPath }: Reserved, frame: Frame, run: () => void): void {
    const now = { timeline: this.timeline, clock: this.clock, branches: this.branches, branchPath: this.branchPath };
    Object.assign(this, { timeline, clock: time, branches, branchPath });
    try {
      this.during(phase, () => this.within(frame, run));
    } finally {
      Object.assign(this, now);
    }
  }

  newObject(type: ClassValue | string, site: Site): ObjectValue {
    return { kind: "object", type, cells: new Map(), born: this.tick(), site };
  }

  /** Runs what may or may not happen. */
  maybe<T>(run: () => T): T {
    this.branches++;
    try {
      return this.instead(run);
    } finally {
      this.branches--;
    }
  }

  /** Runs one of several things of which one happens, as if it were the one. */
  instead<T>(run: () => T): T {
    const { branchPath } = this;
    this.branchPath = [...branchPath, ++this.branchesEntered];
    try {
      return run();
    } finally {
      this.branchPath = branchPath;
    }
  }

  /** The open branch leaves the running function. */
  leave(): void {
    const { frame } = this;
    frame.left ??= [];
    frame.left.push(this.branchPath);
  }

  during<T>(phase: Phase, run: () => T): T {
    const before = this.phase;
    this.phase = phase;
    try {
      return run();
    } finally {
      this.phase = before;
    }
  }

  within<T>(frame: Frame, run: () => T): T {
    this.frames.push(frame);
    try {
      return run();
    } finally {
      this.frames.pop();
    }
  }

  /** Runs code in a process of its own, whose state branches off at `time` of `parent`. */
  inChild(timeline: Timeline, run: () => void): void {
    const { timeline: before, branches } = this;
    this.timeline = timeline;
    this.branches = 0;
    try {
      this.during("child", run);
    } finally {
      this.timeline = before;
      this.branches = branches;
    }
  }

  branch(timeline = this.timeline, time = this.clock): Timeline {
    return { parent: { timeline, time } };
  }

  /** Whether a function may be run once more: no endless recursion, no explosion of calls. Counts it as run. */
  mayRun(node: FunctionNode): boolean {
    if (!this.hasRoomFor(node)) return false;
    this.runs.set(node, (this.runs.get(node) ?? 0) + 1);
    return true;
  }

  /** Whether a function would be run once more. */
  hasRoomFor(node: FunctionNode): boolean {
    const runs = this.runs.get(node) ?? 0;
    if (runs >= MAX_RUNS_OF_A_FUNCTION || this.frames.length >= MAX_DEPTH || this.steps >= MAX_STEPS) return false;
    let running = 0;
    for (const each of this.frames) if (each.function?.node === node) running++;
    return running < 2;
  }

  /** Notes that code looks an attribute up. */
  lookUp(object: ObjectValue, attr: string): void {
    if (this.phase === "child" && !attr.startsWith("__")) note(this.lookedUp, object, attr);
  }

  /** Notes that code makes an attribute's next value from the one that it has, if that is not its own already. */
  buildUpon(object: ObjectValue, attr: string): void {
    const cell = object.cells.get(`.${attr}`);
    if (this.phase !== "child" || (cell && this.holds(cell)?.phase === "child")) return;
    note(this.builtUpon, object, attr);
  }

  /** Notes that code uses values as they are: prints them, iterates over them. */
  useWhole(value: Value): void {
    for (const each of value) if (each.kind === "object") this.lookUp(each, WHOLE);
  }

  hasRun(node: FunctionNode): boolean {
    return this.runs.has(node);
  }

  externalCell = (name: string): Cell => cellOf(this.externals, name);
}

function note(noted: Map<ObjectValue, Set<string>>, object: ObjectValue, attr: string): void {
  const known = noted.get(object);
  if (known) known.add(attr);
  else noted.set(object, new Set([attr]));
}
