/** State that child code depends on, gathered while the program runs in the abstract. */

import { present } from "../../python/builtins/derived.ts";
import type { GlobalRead } from "../../python/library.ts";
import type { Machine } from "../../python/machine.ts";
import type { Observation, Use } from "../../python/observations.ts";
import type { CallInfo } from "../../python/running/calls.ts";
import { isVisible } from "../../python/timeline.ts";
import type { Abstract, ExternalMethod, ObjectValue, Site, Value } from "../../python/values.ts";
import type { Children } from "../children.ts";
import type { Start } from "../facts.ts";
import { meaningOf } from "../vocabulary.ts";
import { Draws } from "./draws.ts";
import type { ChildUse, HandleUse, ImportedUse, StateFacts } from "./facts.ts";
import { Generators } from "./generators.ts";
import { Handles, isClosing } from "./handles.ts";
import { Hashing } from "./hashing.ts";
import { isLogger, LoggerNames } from "./logging.ts";
import { LostChanges } from "./lost.ts";
import { attaches, makePrimitive, primitiveName } from "./primitives.ts";
import { RunningThreads } from "./runningThreads.ts";
import { Settings } from "./settings.ts";
import { isDateOnly, VaryingSources } from "./varying.ts";

const SENDS = /^(?:put|put_nowait|send|send_bytes|sendall|write|writelines)$/;
const SEQUENCES = /^builtins\.(?:list|tuple|dict)$/;
const MAX_NESTING = 2;

export class ChildState {
  private readonly children: Children;
  private readonly forks: readonly Start[];
  private readonly primitives: ImportedUse[] = [];
  private readonly varying: ImportedUse[] = [];
  private readonly handleUses: (HandleUse & { readonly object: ObjectValue })[] = [];
  private readonly generators = new Generators();
  private readonly handles = new Handles();
  private readonly sources = new VaryingSources();
  private readonly loggers = new LoggerNames();
  private readonly lost = new LostChanges();
  private readonly threads = new RunningThreads();
  private readonly draws: Draws;
  private readonly hashing: Hashing;
  private readonly settings: Settings;
  private readonly putRight = new WeakSet<ObjectValue>();

  /** @param forks the forks by hand */
  constructor(children: Children, forks: readonly Start[]) {
    this.children = children;
    this.forks = forks;
    const child = () => children.reachable;
    this.draws = new Draws(this.generators, child);
    this.hashing = new Hashing(child);
    this.settings = new Settings(this.loggers, children.starts, child);
  }

  facts(): StateFacts {
    return {
      primitives: this.primitives,
      varying: this.varying,
      handles: this.handleUses,
      draws: this.draws.facts(),
      hashes: this.hashing.uses,
      settings: this.settings.facts(),
      lost: this.lost.facts(),
      threads: this.threads.at([...this.children.starts, ...this.forks]),
    };
  }

  call(machine: Machine, name: string, info: CallInfo): Value | undefined {
    this.settings.call(machine, name, info);
    this.lost.call(machine, name, info);
    if (/(?:^|\.)util\.register_after_fork$/.test(name)) this.putRightByChildren(info);
    this.draws.call(machine, name, info);
    if (machine.phase === "import") {
      this.sources.call(name, info, () => this.areVarying(info.positional.map((each) => each.value)));
    }
    const meaning = meaningOf(name);
    if (meaning === "executor") this.threads.executor(machine, info.site);
    if (meaning === "primitive") return this.makePrimitive(machine, name, info);
    return (
      this.loggers.call(machine, name, info) ??
      this.threads.call(machine, name, info) ??
      this.generators.call(machine, name, info, (seed) => this.areVarying([seed])) ??
      this.handles.call(machine, name, info) ??
      this.hashing.call(machine, name, info) ??
      this.whole(machine, name, info)
    );
  }

  method(machine: Machine, callee: ExternalMethod, info: CallInfo): Value | undefined {
    const { self, name } = callee;
    this.settings.method(machine, callee, info);
    this.threads.method(machine, callee, info);
    this.draws.method(machine, callee, info);
    if (machine.phase === "child" && SENDS.test(name)) this.hashing.escape(machine, info);
    if (isClosing(name)) this.forgetClosed(machine, self);
    if (this.sources.of(self, () => false) && isDateOnly(name, info))
      return [machine.newObject("builtins.str", info.site)];
    return this.handles.method(machine, callee, info);
  }

  exit(machine: Machine, value: Value): void {
    this.settings.exit(value);
    this.threads.exit(machine, value);
    this.handles.exit(value);
  }

  /** The parent ends a process by `terminate()`. */
  terminate(start: Start, site: Site): void {
    this.settings.terminate(start, site);
  }

  /** What a task gives back to the parent. */
  returned(machine: Machine, value: Value): void {
    this.hashing.returned(machine, value);
  }

  observe(machine: Machine, observation: Observation): void {
    switch (observation.kind) {
      case "use":
        if (machine.phase === "child") this.containerUsed(machine, observation);
        else this.lost.look(machine, observation);
        break;
      case "change":
        this.settings.change(machine, observation);
        this.lost.change(machine, observation, this.children.current);
        break;
      case "item":
        this.settings.item(machine, observation);
        break;
      case "arithmetic":
        this.settings.arithmetic(machine, observation);
        this.hashing.arithmetic(machine, observation);
        break;
      case "comparison":
        this.hashing.comparison(machine, observation);
        break;
      case "iteration":
        this.hashing.iteration(machine, observation);
        break;
      case "recursion":
        this.settings.recursion(machine, observation);
        break;
    }
  }

  /** Child code reads a global, or a part of one, that the start finds as an import made it. */
  read(machine: Machine, read: GlobalRead): void {
    const start = this.children.reachable;
    if (!start || !isImported(read, start) || machine.lazilySet.has(read.symbol)) return;
    const { site, symbol, function: fn, value } = read;
    this.classify({ site, symbol, function: fn, start }, present(value), read.binding.site);
    for (const each of value) if (each.kind === "object") this.draws.reach(each, { site, symbol, function: fn, start });
  }

  /** Whether a rule of its own tells what a child has of such a value: its parts are no news. */
  accountsFor(value: Value): boolean {
    return value.every(
      (each) =>
        primitiveName(each) !== undefined ||
        (each.kind === "object" && (isLogger(each) || this.putRight.has(each) || this.handles.of(each) !== undefined)),
    );
  }

  /** `register_after_fork(object, function)`: a forked child puts it right itself. */
  private putRightByChildren(info: CallInfo): void {
    for (const each of info.positional[0]?.value ?? []) if (each.kind === "object") this.putRight.add(each);
  }

  private classify(use: ChildUse, value: Value, made: Site): void {
    const [first] = value;
    if (!first) return;
    const names = value.map(primitiveName);
    if (names[0] && names.every((each) => each)) this.primitives.push({ ...use, what: names[0], made });
    const varying = value.map((each) => this.variesBy(each));
    if (varying[0] && varying.every((each) => each))
      this.varying.push({ ...use, what: this.sources.nameOf(varying[0]), made });
    const handles = value.map((each) => (each.kind === "object" ? this.handles.of(each) : undefined));
    if (handles[0] && handles.every((each) => each) && first.kind === "object") {
      this.handleUses.push({ ...use, ...handles[0], made, object: first });
    }
  }

  /** A list or dict is used as a whole: all its elements are. */
  private containerUsed(machine: Machine, { site, symbol, function: fn, value, origin }: Use): void {
    const start = this.children.reachable;
    if (!start || !origin || !isImported(origin.read, start)) return;
    const use: ChildUse = { site, symbol, function: fn, start };
    for (const each of value) {
      if (each.kind !== "object" || !SEQUENCES.test(String(each.type))) continue;
      for (const one of elements(machine, each)) this.classify(use, [one], origin.read.binding.site);
    }
  }

  private makePrimitive(machine: Machine, name: string, info: CallInfo): Value {
    return attaches(name, info)
      ? [machine.newObject(`${name}.attached`, info.site)]
      : makePrimitive(machine, name, info);
  }

  /** The moment of a day is no moment of a process. */
  private whole(machine: Machine, name: string, info: CallInfo): Value | undefined {
    const date = name === "time.strftime" && isDateOnly("strftime", info);
    return date ? [machine.newObject("builtins.str", info.site)] : undefined;
  }

  private variesBy(each: Abstract): ObjectValue | undefined {
    const found = this.sources.of(each, (source) => this.generators.isMade(source) && !this.generators.isFixed(source));
    // A generator is not a number that was drawn: what it draws later is another rule's.
    return found === each ? (this.generators.isMade(found) ? undefined : found) : found;
  }

  private areVarying(values: readonly Value[]): boolean {
    return values.flat().some((each) => this.variesBy(each) !== undefined);
  }

  /** A child that closes what it inherited does what it should. */
  private forgetClosed(machine: Machine, object: ObjectValue): void {
    const last = this.handleUses.at(-1);
    if (machine.phase === "child" && last?.object === object) this.handleUses.pop();
  }
}

/** Made by an import that the parent did before the start, and not changed by it since. */
function isImported({ binding, change }: GlobalRead, start: Start): boolean {
  if (change || binding.phase !== "import" || start.phase === "import") return false;
  return isVisible(binding, start.moment.timeline, start.moment.time);
}

/** What the import put into a container, and nobody since. */
function elements(machine: Machine, object: ObjectValue, nesting = 0): Abstract[] {
  const bindings = [...object.cells.values()].flatMap((cell) => machine.holds(cell) ?? []);
  const held = bindings.flatMap(({ phase, value }) => (phase === "import" ? value : []));
  return held.flatMap((each) => {
    const inner = each.kind === "object" && SEQUENCES.test(String(each.type)) && nesting < MAX_NESTING;
    return inner ? elements(machine, each, nesting + 1) : [each];
  });
}
