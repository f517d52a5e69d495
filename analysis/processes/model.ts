/** Process starting as a library of the machine: what its calls make, start and run in children. */

import type { GlobalRead, Library } from "../python/library.ts";
import type { Machine } from "../python/machine.ts";
import { externalAncestor, externalAncestors, lookUp } from "../python/names/attributes.ts";
import type { Observation } from "../python/observations.ts";
import { type CallInfo, callWith } from "../python/running/calls.ts";
import { call } from "../python/running/functions.ts";
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
import type { Span } from "../syntax/ast.ts";
import { Children } from "./children.ts";
import { effectOf, methodEffectOf, type NoticedCall } from "./effects.ts";
import type { Effect, ForkOnlyUse } from "./facts.ts";
import { forkOnlyUse } from "./forkOnly.ts";
import { Forks } from "./forks.ts";
import { Handovers } from "./handovers.ts";
import { Launches } from "./launches.ts";
import { Joblib } from "./libraries/joblib.ts";
import { Torch } from "./libraries/torch.ts";
import { describe, type Made, type MadeKind, type Place } from "./made.ts";
import { MethodChoices } from "./methodChoices.ts";
import { MockPatches } from "./patches.ts";
import { resultOf } from "./pickling/results.ts";
import { MonkeyPatches } from "./pytest.ts";
import { calleeText } from "./spelling.ts";
import { ChildState } from "./state/state.ts";
import { Threads } from "./threads.ts";
import { displayName, EXECUTOR_METHODS, meaningOf, POOL_METHODS, packageOf, STAR_NAMES } from "./vocabulary.ts";

const CONTEXT = ".context";

/** What is sent along with every start (https://github.com/python/cpython/blob/3.13/Lib/multiprocessing/spawn.py). */
const SENT_ALONG = ["sys.path", "sys.argv"];

const travels = (machine: Machine, { change }: GlobalRead) =>
  change !== undefined && SENT_ALONG.some((name) => machine.externals.get(name) === change.cell);

export class ProcessModel implements Library {
  readonly children = new Children();
  readonly forks = new Forks(this.children);
  readonly state = new ChildState(this.children, this.forks.starts);
  readonly handovers = new Handovers();
  readonly effects: Effect[] = [];
  readonly forkOnly: ForkOnlyUse[] = [];
  readonly methods = new MethodChoices();
  readonly sites: { site: Site; what: string }[] = [];
  private readonly made = new WeakMap<ObjectValue, Made>();
  private readonly threads = new Threads();
  private readonly patches = new MockPatches();
  private readonly monkeyPatches = new MonkeyPatches();
  private readonly launches = new Launches(this.children, this.handovers, this.methods, this.state, this.sites);
  private readonly torch = new Torch(this.launches, this.methods);
  private readonly joblib = new Joblib(this.launches, this.methods);

  get starts(): number {
    return this.children.starts.length + this.forks.starts.length;
  }

  call(machine: Machine, callee: ExternalValue, info: CallInfo): Value | undefined {
    const { name } = callee;
    this.notice(machine, effectOf(name, info), info.site);
    this.forkOnly.push(...forkOnlyUse(machine, name, info));
    this.forks.call(machine, name, info);
    this.methods.notice(machine, callee, info);
    if (name === "copyreg.pickle") this.handovers.register(info);
    const made = this.state.call(machine, name, info);
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
        return (
          this.threads.call(machine, name, info) ??
          this.patches.call(machine, name, info) ??
          this.monkeyPatches.call(machine, callee, info) ??
          this.torch.call(machine, name, info) ??
          this.joblib.call(machine, name, info) ??
          made
        );
    }
  }

  method(machine: Machine, callee: ExternalMethod, info: CallInfo): Value | undefined {
    const { self, name } = callee;
    if (typeof self.type === "string" && self.type.endsWith(CONTEXT)) {
      const callee: ExternalValue = { kind: "external", name: self.type.replace(CONTEXT, `.${name}`), via: self };
      return this.call(machine, callee, info);
    }
    if (typeof self.type === "string") this.notice(machine, methodEffectOf(callee, info), info.site);
    const held = this.state.method(machine, callee, info);
    const made = this.made.get(self) ?? this.unmade(machine, self, info);
    this.torch.method(machine, callee, info);
    if (name === "run_in_executor") return this.runInExecutor(machine, info);
    if (!made)
      return (
        this.patches.method(machine, callee, info) ??
        this.threads.method(machine, callee, info) ??
        this.joblib.method(machine, callee, info) ??
        held ??
        resultOf(machine, callee, info.site)
      );
    if (made.kind === "process") return this.processMethod(machine, self, made, name, info);
    const submission = made.kind === "pool" ? POOL_METHODS[name] : EXECUTOR_METHODS[name];
    return submission && this.launches.task(machine, made, submission, info);
  }

  /** An object of the program's own class that derives from one of ours. */
  construct(machine: Machine, object: ObjectValue, base: string, info: CallInfo): void {
    const kind = meaningOf(base);
    if (kind !== "process" && kind !== "pool" && kind !== "executor") {
      this.threads.construct(object, base, info);
      this.torch.construct(object, base, info);
      return;
    }
    // A process that is started in the program's own way: by which method is not known.
    if (kind === "process" && lookUp(machine, object, "_Popen")?.cell) return;
    const { type, site } = object;
    const callee: ExternalValue =
      typeof type === "string" ? { kind: "external", name: base } : externalAncestor(type, base);
    const symbol = typeof type === "string" ? type : type.node.name;
    const made = this.describe(kind, callee, info, { site, symbol });
    this.made.set(object, made);
    if (kind === "pool") this.launches.workers(machine, made, info.site);
  }

  enter(machine: Machine, value: Value, site: Site): Value | undefined {
    this.joblib.enter(value);
    return this.patches.enter(machine, value, site) ?? this.monkeyPatches.enter(value);
  }

  exit(machine: Machine, value: Value, site: Site): void {
    this.patches.exit(machine, value, site);
    this.monkeyPatches.exit(machine, value, site);
    this.joblib.exit(value);
    this.state.exit(machine, value);
  }

  observe(machine: Machine, observation: Observation): void {
    this.state.observe(machine, observation);
    this.torch.observe(machine, observation);
  }

  star(machine: Machine, module: string): void {
    if (!/^(?:multiprocessing|multiprocess|billiard|torch\.multiprocessing)$/.test(module)) return;
    for (const name of STAR_NAMES) machine.starNames.set(name, external(`${module}.${name}`));
  }

  forked(machine: Machine, call: Span, run: () => void): void {
    this.forks.run(machine, call, run);
  }

  read(machine: Machine, read: GlobalRead): void {
    const told = read.change?.form === "mutated" && this.state.accountsFor(read.value);
    if (!told && !travels(machine, read)) this.children.read(machine, read);
    this.state.read(machine, read);
  }

  private make(machine: Machine, kind: MadeKind, callee: ExternalValue, info: CallInfo): ObjectValue {
    const object = machine.newObject(callee.name, info.site);
    const symbol = calleeText(info) ?? displayName(callee.name);
    const made = this.describe(kind, callee, info, { site: info.site, symbol });
    this.made.set(object, made);
    if (kind === "pool") this.launches.workers(machine, made, info.site);
    return object;
  }

  private describe(kind: MadeKind, callee: ExternalValue, info: CallInfo, at: Place): Made {
    const made = describe(kind, callee.name, info, at, this.methods.of(kind, callee, info));
    this.sites.push({ site: made.created, what: made.what });
    return made;
  }

  private context(machine: Machine, name: string, info: CallInfo): ObjectValue {
    const object = machine.newObject(`${packageOf(name)}${CONTEXT}`, info.site);
    this.methods.context(machine, object, name, info);
    return object;
  }

  /** A manager is a server process. */
  private manager(machine: Machine, callee: ExternalValue, info: CallInfo): ObjectValue {
    const what = displayName(callee.name);
    this.sites.push({ site: info.site, what });
    this.children.record(
      machine,
      { kind: "manager", what, symbol: what, created: info.site, ...this.methods.ofCallee(callee), byValue: false },
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
    if (name === "run") return this.launches.runTarget(machine, made, info.site) ?? NONE;
    if (name === "terminate") this.terminate(machine, made, info);
    if (name !== "start") return UNKNOWN;
    if (own)
      this.launches.process(machine, self, [{ ...made, runs: undefined }], info, () =>
        call(machine, own, callWith(info.site, [])),
      );
    else this.launches.process(machine, self, [made], info, () => this.launches.runTarget(machine, made, info.site));
    return NONE;
  }

  private terminate(machine: Machine, made: Made, info: CallInfo): void {
    const start = this.children.starts.findLast(({ created }) => created === made.created);
    if (start && machine.phase !== "child") this.state.terminate(start, info.site);
  }

  /** `loop.run_in_executor(executor, fn, *args)`; without an executor of processes it is a thread that runs it. */
  private runInExecutor(machine: Machine, info: CallInfo): Value {
    const [executor, ...positional] = info.positional;
    for (const each of executor?.value ?? []) {
      const made = each.kind === "object" ? this.made.get(each) : undefined;
      if (made?.kind === "executor")
        return this.launches.task(machine, made, { items: "arguments" }, { ...info, positional });
    }
    const [fn, ...rest] = positional;
    if (fn) call(machine, fn.value, { ...info, positional: rest });
    return UNKNOWN;
  }

  private notice(machine: Machine, effect: NoticedCall | undefined, site: Site): void {
    const topLevel = machine.topLevelSite;
    const isCertain = machine.branches === 0 && !machine.frames.some((each) => each.mayHaveReturned);
    // What a child is the first to import, it imports under every method.
    if (!effect || !topLevel || machine.phase !== "import" || !isCertain || this.children.current) return;
    this.effects.push({ ...effect, site, topLevel });
  }
}
