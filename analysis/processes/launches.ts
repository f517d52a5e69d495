/** Starting children and giving them work: what crosses is noted, and what they run is run. */

import type { Machine } from "../python/machine.ts";
import type { CallInfo } from "../python/running/calls.ts";
import { call } from "../python/running/functions.ts";
import { type ObjectValue, type Site, UNKNOWN, type Value } from "../python/values.ts";
import { arrive } from "./arrivals.ts";
import type { Children } from "./children.ts";
import type { Handovers } from "./handovers.ts";
import type { Made } from "./made.ts";
import type { MethodChoices } from "./methodChoices.ts";
import { calleeText } from "./spelling.ts";
import type { ChildState } from "./state/state.ts";
import { taskArguments, unpacked } from "./tasks.ts";
import type { Submission } from "./vocabulary.ts";

export class Launches {
  private readonly children: Children;
  private readonly handovers: Handovers;
  private readonly methods: MethodChoices;
  private readonly state: ChildState;
  private readonly sites: { site: Site; what: string }[];

  constructor(
    children: Children,
    handovers: Handovers,
    methods: MethodChoices,
    state: ChildState,
    sites: { site: Site; what: string }[],
  ) {
    this.children = children;
    this.handovers = handovers;
    this.methods = methods;
    this.state = state;
    this.sites = sites;
  }

  /** Notes a process, pool or executor that a library makes by itself; what it runs is added by the caller. */
  describe(what: string, info: CallInfo): Pick<Made, "what" | "symbol" | "created" | "chunk"> {
    const { site: created } = info;
    this.sites.push({ site: created, what });
    return { what, symbol: calleeText(info) ?? what, created, chunk: created.chunk };
  }

  /**
   * Starts a process that runs `body`. `parts` are what is handed over to it, each with its function: the first is the
   * start's own.
   */
  process(
    machine: Machine,
    process: ObjectValue,
    parts: readonly [Made, ...Made[]],
    info: CallInfo,
    body: () => void,
  ): void {
    const [made] = parts;
    if (!made.asked) this.methods.settle(machine, made.what, info.site, made.what);
    const start = this.children.record(machine, made, info.site);
    this.children.referToClass(machine, process, made, start);
    for (const each of parts) {
      this.children.refer(each.runs, each.chunk, start);
      this.children.referToObjects(machine, each.runs, [each.args, each.kwargs], each.chunk, start);
      this.handovers.process(machine, process, each, start, info);
    }
    const needs = parts.flatMap(({ runs }) => (runs ? [runs.value] : []));
    this.children.run(machine, start, machine.branch(), needs, body);
  }

  /** What a process does that has a target, a worker that has an initializer. */
  runTarget(machine: Machine, made: Made, site: Site): Value | undefined {
    if (!made.runs) return undefined;
    return call(machine, made.runs.value, unpacked(machine, site, made.args?.value, made.kwargs?.value));
  }

  /** Starts a pool's workers: its initializer runs in each of them, before any task. */
  workers(machine: Machine, made: Made, site: Site): NonNullable<Made["worker"]> {
    const start = this.children.record(machine, made, site);
    const worker = { timeline: machine.branch(), start };
    made.worker = worker;
    this.children.refer(made.runs, made.chunk, start);
    this.children.referToObjects(machine, made.runs, [made.args], made.chunk, start);
    this.handovers.workers(machine, made, start);
    const needs = made.runs ? [made.runs.value] : [];
    this.children.run(machine, start, worker.timeline, needs, () => this.runTarget(machine, made, site));
    return worker;
  }

  /** Sends a task to the workers: the first argument of the call is its function. */
  task(machine: Machine, made: Made, submission: Submission, info: CallInfo): Value {
    const worker = made.worker ?? this.workers(machine, made, info.site);
    const [fn, ...rest] = info.positional;
    const task = fn ?? info.named.get("func") ?? info.named.get("fn");
    if (!task) return UNKNOWN;
    this.children.refer(task, info.site.chunk, worker.start);
    this.children.referToObjects(machine, task, [...rest, ...info.named.values()], info.site.chunk, worker.start);
    this.handovers.task(machine, worker.start, submission, info, task, rest);
    const given = taskArguments(machine, submission, info, rest);
    const line = machine.branch(worker.timeline);
    arrive(machine, task.value, given, line);
    this.children.run(machine, worker.start, line, [task.value], () =>
      this.state.returned(machine, call(machine, task.value, given)),
    );
    return UNKNOWN;
  }
}
