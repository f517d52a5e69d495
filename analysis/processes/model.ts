/** Process starting as a library of the machine: what its calls make, start and run in children. */

import { externalAncestors, lookUp } from "../python/attributes.ts";
import { type CallInfo, callWith } from "../python/calls.ts";
import { call } from "../python/functions.ts";
import type { GlobalRead, Library } from "../python/library.ts";
import type { Machine } from "../python/machine.ts";
import {
  type ExternalMethod,
  type ExternalValue,
  external,
  NONE,
  type ObjectValue,
  type Site,
  UNKNOWN,
  type Value,
} from "../python/values.ts";
import { Children } from "./children.ts";
import { effectOf, methodEffectOf, type NoticedCall } from "./effects.ts";
import type { Effect, ForkOnlyUse } from "./facts.ts";
import { forkOnlyUse } from "./forkOnly.ts";
import { executorParts, type Made, poolParts, processParts } from "./made.ts";
import { MethodChoices } from "./methodChoices.ts";
import { MockPatches } from "./patches.ts";
import { calleeText } from "./spelling.ts";
import { taskArguments, unpacked } from "./tasks.ts";
import { Threads } from "./threads.ts";
import {
  displayName,
  EXECUTOR_METHODS,
  meaningOf,
  POOL_METHODS,
  packageOf,
  STAR_NAMES,
  type Submission,
  sendsByValue,
} from "./vocabulary.ts";

const CONTEXT = ".context";

export class ProcessModel implements Library {
  readonly children = new Children();
  readonly effects: Effect[] = [];
  readonly forkOnly: ForkOnlyUse[] = [];
  readonly methods = new MethodChoices();
  readonly sites: { site: Site; what: string }[] = [];
  private readonly made = new WeakMap<ObjectValue, Made>();
  private readonly threads = new Threads();
  private readonly patches = new MockPatches();

  get starts(): number {
    return this.children.starts.length;
  }

  call(machine: Machine, callee: ExternalValue, info: CallInfo): Value | undefined {
    const { name } = callee;
    this.notice(machine, effectOf(name, info), info.site);
    this.forkOnly.push(...forkOnlyUse(machine, name, info));
    this.methods.notice(machine, callee, info);
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
        this.methods.choose(machine, callee, info, this.children.current);
        return NONE;
      case "manager":
        return [this.manager(machine, callee, info)];
      default:
        return this.threads.call(machine, name, info) ?? this.patches.call(machine, name, info);
    }
  }

  method(machine: Machine, callee: ExternalMethod, info: CallInfo): Value | undefined {
    const { self, name } = callee;
    if (typeof self.type === "string" && self.type.endsWith(CONTEXT)) {
      const callee: ExternalValue = { kind: "external", name: self.type.replace(CONTEXT, `.${name}`), via: self };
      return this.call(machine, callee, info);
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
    const symbol = typeof object.type === "string" ? object.type : object.type.node.name;
    const made = this.describe(kind, { kind: "external", name: base }, info, { site: object.site, symbol });
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
    this.children.read(machine, read);
  }

  private make(machine: Machine, kind: Made["kind"], callee: ExternalValue, info: CallInfo): ObjectValue {
    const object = machine.newObject(callee.name, info.site);
    const symbol = calleeText(info) ?? displayName(callee.name);
    const made = this.describe(kind, callee, info, { site: info.site, symbol });
    this.made.set(object, made);
    if (kind === "pool") this.startWorkers(machine, made, info.site);
    return object;
  }

  private describe(
    kind: Made["kind"],
    callee: ExternalValue,
    info: CallInfo,
    at: { site: Site; symbol: string },
  ): Made {
    const parts = kind === "process" ? processParts : kind === "pool" ? poolParts : executorParts;
    const what = displayName(callee.name);
    const { site: created, symbol } = at;
    this.sites.push({ site: created, what });
    const { method, asked } = kind === "executor" ? this.methods.ofExecutor(callee, info) : this.methods.of(callee);
    return {
      kind,
      what,
      symbol,
      created,
      method,
      asked,
      byValue: sendsByValue(callee.name),
      ...parts(info),
      chunk: info.site.chunk,
    };
  }

  private context(machine: Machine, name: string, info: CallInfo): ObjectValue {
    const object = machine.newObject(`${packageOf(name)}${CONTEXT}`, info.site);
    this.methods.context(object, name, info);
    return object;
  }

  /** A manager is a server process. */
  private manager(machine: Machine, callee: ExternalValue, info: CallInfo): ObjectValue {
    const what = displayName(callee.name);
    this.sites.push({ site: info.site, what });
    this.children.record(
      machine,
      { kind: "manager", what, symbol: what, created: info.site, ...this.methods.of(callee), byValue: false },
      info.site,
    );
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
    if (!made.asked) this.methods.settle(machine, made.what, info.site, made.what);
    const start = this.children.record(machine, made, info.site);
    if (!own) this.children.refer(made.runs, made.chunk, start);
    const timeline = machine.branch();
    this.children.run(machine, start, timeline, own ? undefined : made.runs?.value, () => {
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
    const start = this.children.record(machine, made, site);
    const worker = { timeline: machine.branch(), start };
    made.worker = worker;
    this.children.refer(made.runs, made.chunk, start);
    this.children.run(machine, start, worker.timeline, made.runs?.value, () => this.runTarget(machine, made, site));
    return { timeline: worker };
  }

  private submit(machine: Machine, made: Made, submission: Submission, info: CallInfo): Value {
    const worker = made.worker ?? this.startWorkers(machine, made, info.site).timeline;
    const [fn, ...rest] = info.positional;
    const task = fn ?? info.named.get("func") ?? info.named.get("fn");
    if (!task) return UNKNOWN;
    this.children.refer(task, info.site.chunk, worker.start);
    const given = taskArguments(machine, submission, info, rest);
    this.children.run(machine, worker.start, machine.branch(worker.timeline), task.value, () =>
      call(machine, task.value, given),
    );
    return UNKNOWN;
  }

  private notice(machine: Machine, effect: NoticedCall | undefined, site: Site): void {
    const topLevel = machine.topLevelSite;
    if (!effect || !topLevel || machine.phase !== "import" || machine.branches > 0) return;
    this.effects.push({ ...effect, site, topLevel });
  }
}
