/** Process starting as a library of the machine: what its calls make, start and run in children. */

import { isStartMethod, type StartMethod } from "../../protocol/methods.ts";
import { externalAncestors, lookUp } from "../python/attributes.ts";
import { type Argument, argumentValue, type CallInfo, callWith } from "../python/calls.ts";
import { call } from "../python/functions.ts";
import { elementsOf, positions } from "../python/items.ts";
import type { GlobalRead, Library } from "../python/library.ts";
import type { Machine } from "../python/machine.ts";
import type { Timeline } from "../python/timeline.ts";
import {
  type Abstract,
  type ExternalMethod,
  type ExternalValue,
  external,
  knownText,
  NONE,
  type ObjectValue,
  type Site,
  UNKNOWN,
  type Value,
} from "../python/values.ts";
import { effectOf, methodEffectOf, type NoticedCall } from "./effects.ts";
import type { ChildRead, Effect, Reference, Start } from "./facts.ts";
import { executorParts, type Made, poolParts, processParts } from "./made.ts";
import { MockPatches } from "./patches.ts";
import { Threads } from "./threads.ts";
import { displayName, EXECUTOR_METHODS, meaningOf, POOL_METHODS, STAR_NAMES, type Submission } from "./vocabulary.ts";

const CONTEXT = "multiprocessing.context";

export class ProcessModel implements Library {
  readonly found: Start[] = [];
  readonly reads: ChildRead[] = [];
  readonly references: Reference[] = [];
  readonly effects: Effect[] = [];
  readonly sites: { site: Site; what: string }[] = [];
  private readonly made = new WeakMap<ObjectValue, Made>();
  private readonly contexts = new WeakMap<ObjectValue, StartMethod>();
  private readonly threads = new Threads();
  private readonly patches = new MockPatches();
  /** The start whose child is running; the innermost last. */
  private readonly running: Start[] = [];
  /** How many of the running functions never get to a child, since they cannot be pickled. */
  private unreachable = 0;
  /** What `set_start_method` chose. */
  private chosen: StartMethod | undefined;

  get starts(): number {
    return this.found.length;
  }

  call(machine: Machine, callee: ExternalValue, info: CallInfo): Value | undefined {
    const { name } = callee;
    this.notice(machine, effectOf(name, info), info.site);
    if (name.endsWith(".__init__")) return this.baseConstructor(machine, name, info);
    switch (meaningOf(name)) {
      case "process":
        return [this.make(machine, "process", callee, info)];
      case "pool":
        return [this.make(machine, "pool", callee, info)];
      case "executor":
        return [this.make(machine, "executor", callee, info)];
      case "context":
        return [this.context(machine, name, info)];
      case "set-start-method":
        this.choose(machine, info);
        return NONE;
      case "manager":
        return [this.manager(machine, callee, info)];
      default:
        return this.threads.call(machine, name, info) ?? this.patches.call(machine, name, info);
    }
  }

  method(machine: Machine, callee: ExternalMethod, info: CallInfo): Value | undefined {
    const { self, name } = callee;
    if (self.type === CONTEXT) {
      return this.call(machine, { kind: "external", name: `multiprocessing.${name}`, via: self }, info);
    }
    if (typeof self.type === "string") this.notice(machine, methodEffectOf(self.type, name), info.site);
    const made = this.made.get(self) ?? this.unmade(machine, self, info);
    if (!made) return this.threads.method(machine, callee, info);
    if (made.kind === "process") return this.processMethod(machine, self, made, name, info);
    const submission = made.kind === "pool" ? POOL_METHODS[name] : EXECUTOR_METHODS[name];
    return submission && this.submit(machine, made, submission, info);
  }

  /** An object of the program's own class that derives from one of ours. */
  construct(machine: Machine, object: ObjectValue, base: string, info: CallInfo): void {
    const kind = meaningOf(base);
    if (kind !== "process" && kind !== "pool" && kind !== "executor") {
      this.threads.construct(object, base, info);
      return;
    }
    const made = this.describe(kind, { kind: "external", name: base }, info, object.site);
    this.made.set(object, made);
    if (kind === "pool") this.startWorkers(machine, made, info.site);
  }

  enter(machine: Machine, value: Value, site: Site): Value | undefined {
    return this.patches.enter(machine, value, site);
  }

  exit(machine: Machine, value: Value, site: Site): void {
    this.patches.exit(machine, value, site);
  }

  star(machine: Machine, module: string): void {
    if (!/^(?:multiprocessing|multiprocess|billiard|torch\.multiprocessing)$/.test(module)) return;
    for (const name of STAR_NAMES) machine.starNames.set(name, external(`${module}.${name}`));
  }

  read(machine: Machine, read: GlobalRead): void {
    const start = this.running.at(-1);
    if (!start || this.unreachable > 0 || (read.change?.form === "absent" && catchesNameErrors(machine))) return;
    if (machine.lazilySet.has(read.symbol)) return;
    this.reads.push({ ...read, start });
  }

  write(): void {}

  private make(
    machine: Machine,
    kind: Start["kind"] & Made["kind"],
    callee: ExternalValue,
    info: CallInfo,
  ): ObjectValue {
    const object = machine.newObject(callee.name, info.site);
    const made = this.describe(kind, callee, info, info.site);
    this.made.set(object, made);
    if (kind === "pool") this.startWorkers(machine, made, info.site);
    return object;
  }

  private describe(kind: Made["kind"], callee: ExternalValue, info: CallInfo, created: Site): Made {
    const parts = kind === "process" ? processParts : kind === "pool" ? poolParts : executorParts;
    const what = displayName(callee.name);
    this.sites.push({ site: created, what });
    const given = kind === "executor" ? this.givenContext(info) : undefined;
    const method = given ?? this.methodOf(callee);
    return { kind, what, created, method, ...parts(info) };
  }

  /** `ProcessPoolExecutor(mp_context=…)`; with `max_tasks_per_child` and no context it uses spawn. */
  private givenContext(info: CallInfo): StartMethod | undefined {
    const [context] = argumentValue(info, 1, "mp_context");
    if (context?.kind === "object") return this.contexts.get(context);
    return info.named.has("max_tasks_per_child") && !info.named.has("mp_context") ? "spawn" : undefined;
  }

  private methodOf({ name, via }: ExternalValue): StartMethod | undefined {
    const pinned = /\.(Spawn|ForkServer|Fork)Process$/.exec(name)?.[1]?.toLowerCase();
    if (pinned && isStartMethod(pinned)) return pinned;
    return (via && this.contexts.get(via)) ?? this.chosen;
  }

  private context(machine: Machine, name: string, info: CallInfo): ObjectValue {
    const object = machine.newObject(CONTEXT, info.site);
    const asked = knownText(argumentValue(info, 0, "method")) ?? "";
    const method = /(Spawn|ForkServer|Fork)Context$/.exec(name)?.[1]?.toLowerCase() ?? asked;
    if (isStartMethod(method)) this.contexts.set(object, method);
    else if (this.chosen) this.contexts.set(object, this.chosen);
    return object;
  }

  private choose(machine: Machine, info: CallInfo): void {
    const method = knownText(argumentValue(info, 0, "method"));
    if (method && isStartMethod(method) && machine.branches === 0) this.chosen = method;
  }

  /** A manager is a server process. */
  private manager(machine: Machine, callee: ExternalValue, info: CallInfo): ObjectValue {
    const what = displayName(callee.name);
    this.sites.push({ site: info.site, what });
    this.record(machine, { kind: "manager", what, created: info.site, method: this.methodOf(callee) }, info.site);
    return machine.newObject(callee.name, info.site);
  }

  /** `Process.__init__(self, …)`, the old way to say `super().__init__(…)`. */
  private baseConstructor(machine: Machine, name: string, info: CallInfo): Value | undefined {
    const [self, ...positional] = info.positional;
    const [object] = self?.value ?? [];
    if (object?.kind === "object") {
      this.construct(machine, object, name.replace(/\.__init__$/, ""), { ...info, positional });
    }
    return NONE;
  }

  /** A Process subclass whose constructor never reached ours. */
  private unmade(machine: Machine, self: ObjectValue, info: CallInfo): Made | undefined {
    if (typeof self.type === "string") return undefined;
    const base = externalAncestors(self.type).find((each) => meaningOf(each) === "process");
    if (base) this.construct(machine, self, base, callWith(info.site, []));
    return this.made.get(self);
  }

  private processMethod(machine: Machine, self: ObjectValue, made: Made, name: string, info: CallInfo): Value {
    const run = lookUp(machine, self, "run");
    const own = run?.cell ? run.value : undefined;
    if (name === "run") return this.runTarget(machine, made, info.site) ?? NONE;
    if (name !== "start") return UNKNOWN;
    const start = this.record(machine, made, info.site);
    if (!own) this.refer(machine, made.runs, start);
    const timeline = machine.branch();
    this.inChild(machine, start, timeline, own ? undefined : made.runs?.value, () => {
      if (own) call(machine, own, callWith(info.site, []));
      else this.runTarget(machine, made, info.site);
    });
    return NONE;
  }

  private runTarget(machine: Machine, made: Made, site: Site): Value | undefined {
    if (!made.runs) return undefined;
    return call(machine, made.runs.value, unpacked(machine, site, made.args?.value, made.kwargs?.value));
  }

  /** Starts a pool's workers: its initializer runs in each of them, before any task. */
  private startWorkers(machine: Machine, made: Made, site: Site): { timeline: Made["worker"] & object } {
    const start = this.record(machine, made, site);
    const worker = { timeline: machine.branch(), start };
    made.worker = worker;
    this.refer(machine, made.runs, start);
    this.inChild(machine, start, worker.timeline, made.runs?.value, () => this.runTarget(machine, made, site));
    return { timeline: worker };
  }

  private submit(machine: Machine, made: Made, submission: Submission, info: CallInfo): Value {
    const worker = made.worker ?? this.startWorkers(machine, made, info.site).timeline;
    const [fn, ...rest] = info.positional;
    const task = fn ?? info.named.get("func") ?? info.named.get("fn");
    if (!task) return UNKNOWN;
    this.refer(machine, task, worker.start);
    const given = taskArguments(machine, submission, info, rest);
    this.inChild(machine, worker.start, machine.branch(worker.timeline), task.value, () =>
      call(machine, task.value, given),
    );
    return UNKNOWN;
  }

  private record(
    machine: Machine,
    made: Pick<Made, "what" | "created" | "method"> & { readonly kind: Start["kind"] },
    site: Site,
  ): Start {
    const { kind, what, created, method } = made;
    const start = { kind, what, created, method, site, phase: machine.phase, topLevel: machine.topLevelSite };
    this.found.push(start);
    return start;
  }

  private inChild(machine: Machine, start: Start, timeline: Timeline, runs: Value | undefined, run: () => void): void {
    const unreachable = runs !== undefined && !runs.some(isImportable) ? 1 : 0;
    this.running.push(start);
    this.unreachable += unreachable;
    try {
      machine.inChild(timeline, run);
    } finally {
      this.unreachable -= unreachable;
      this.running.pop();
    }
  }

  private refer(machine: Machine, handed: Argument | undefined, start: Start): void {
    if (!handed?.node) return;
    const site = machine.site(handed.node);
    const { text } = site.chunk;
    this.references.push({ value: handed.value, site, symbol: text.slice(site.span.start, site.span.end), start });
  }

  private notice(machine: Machine, effect: NoticedCall | undefined, site: Site): void {
    const topLevel = machine.topLevelSite;
    if (!effect || !topLevel || machine.phase !== "import" || machine.branches > 0) return;
    this.effects.push({ ...effect, site, topLevel });
  }
}

/** Whether a child can find it by its name; what is not known to be hidden in a function is taken to be found. */
function isImportable(value: Abstract): boolean {
  if (value.kind === "partial") return value.function.some(isImportable);
  if (value.kind === "function") return !/<lambda>|<locals>/.test(value.importedAs);
  return value.kind !== "class" || !value.qualname.includes("<locals>");
}

function catchesNameErrors(machine: Machine): boolean {
  return machine.caught.some((each) => ["*", "NameError", "Exception", "BaseException"].includes(each));
}

/** A call with the items of `args` and `kwargs`. */
function unpacked(machine: Machine, site: Site, args: Value | undefined, kwargs: Value | undefined): CallInfo {
  const values = args ? positions(machine, args) : [];
  const spread = values || !args ? [] : [{ value: elementsOf(machine, args), node: undefined }];
  const named = new Map<string, Argument>();
  for (const each of kwargs ?? []) {
    if (each.kind !== "object") continue;
    for (const [key, cell] of each.cells) {
      if (!key.startsWith('["')) continue;
      named.set(JSON.parse(key.slice(1, -1)), { value: machine.holds(cell)?.value ?? UNKNOWN, node: undefined });
    }
  }
  return { ...callWith(site, values ?? []), named, spread };
}

function taskArguments(machine: Machine, submission: Submission, info: CallInfo, rest: readonly Argument[]): CallInfo {
  switch (submission.items) {
    case "one":
      return callWith(
        info.site,
        rest.map((each) => elementsOf(machine, each.value)),
      );
    case "many":
      return unpacked(machine, info.site, rest[0] && elementsOf(machine, rest[0].value), undefined);
    case "call":
      return unpacked(machine, info.site, argumentValue(info, 1, "args"), argumentValue(info, 2, "kwds"));
    case "arguments":
      return { ...info, positional: rest };
  }
}
