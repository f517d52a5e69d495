/** Threads of the program: from when to when they run, and which processes are started meanwhile. */

import type { Machine } from "../../python/machine.ts";
import { ancestors } from "../../python/names/attributes.ts";
import type { CallInfo } from "../../python/running/calls.ts";
import { isVisible, type Moment } from "../../python/timeline.ts";
import type { ExternalMethod, ObjectValue, Site, Value } from "../../python/values.ts";
import type { Start } from "../facts.ts";
import type { ThreadAtStart } from "./facts.ts";

interface Run {
  readonly object: ObjectValue;
  readonly site: Site;
  readonly started: Moment;
  readonly branchPath: readonly number[];
  ended: Moment | undefined;
}

/** Objects whose `start` starts a thread. */
const STARTED =
  /^(?:threading\.(?:Thread|Timer)|logging\.handlers\.QueueListener|watchdog\.observers\.Observer|apscheduler\.schedulers\.background\.BackgroundScheduler)$/;
/** Objects that start threads when they are given work, or when they are made. */
const EXECUTORS = /^concurrent\.futures(?:\.thread)?\.ThreadPoolExecutor$/;
const POOLS = /^(?:multiprocessing\.(?:pool\.ThreadPool|dummy\.Pool)|pymongo\.MongoClient)$/;
const GIVES_WORK = /^(?:submit|map)$/;
const ENDS = /^(?:join|cancel|stop|shutdown|terminate|close)$/;

export class RunningThreads {
  private readonly runs: Run[] = [];
  /** The program does something before each fork: it may well end its threads. */
  private areSeenTo = false;
  /** When executors were made, by the span of the call. */
  private readonly executors = new Map<unknown, number>();

  /** An executor of processes is made; it starts them later. */
  executor(machine: Machine, site: Site): void {
    this.executors.set(site.span, machine.now);
  }

  /** A pool of threads begins to run when it is made. */
  call(machine: Machine, name: string, info: CallInfo): Value | undefined {
    if (name === "os.register_at_fork" && info.named.has("before")) this.areSeenTo = true;
    if (!POOLS.test(name)) return undefined;
    const object = machine.newObject(name, info.site);
    this.begin(machine, object, info.site);
    return [object];
  }

  method(machine: Machine, { self, name }: ExternalMethod, info: CallInfo): void {
    const types = typeof self.type === "string" ? [self.type] : ancestors(self.type);
    const is = (pattern: RegExp) => types.some((each) => typeof each === "string" && pattern.test(each));
    if ((name === "start" && is(STARTED)) || (GIVES_WORK.test(name) && is(EXECUTORS)))
      this.begin(machine, self, info.site);
    if (ENDS.test(name)) this.end(machine, self);
  }

  exit(machine: Machine, value: Value): void {
    for (const each of value) if (each.kind === "object") this.end(machine, each);
  }

  /** The starts by fork at which a thread of the same process runs. */
  at(starts: readonly Start[]): ThreadAtStart[] {
    if (this.areSeenTo) return [];
    return starts.flatMap((start): ThreadAtStart[] => {
      const run = this.runs.find((each) => isRunning(each, start));
      const unknown = start.asked && start.method === undefined;
      if (!run || unknown || start.phase === "child" || start.kind === "manager") return [];
      return [{ start, thread: run.site, ...this.placeOf(start, run) }];
    });
  }

  /** An executor forks when it is first given work; it is shown where it was made, unless the thread came in between. */
  private placeOf(start: Start, run: Run): Pick<ThreadAtStart, "site" | "symbol"> {
    const made = this.executors.get(start.created.span) ?? start.moment.time;
    const site = start.kind === "executor" && run.started.time <= made ? start.created : start.site;
    return { site, symbol: calledAs(start, site) };
  }

  private begin(machine: Machine, object: ObjectValue, site: Site): void {
    if (machine.phase === "child") return;
    if (this.runs.some((each) => each.object === object && !each.ended)) return;
    this.runs.push({ object, site, started: machine.tick(), branchPath: machine.branchPath, ended: undefined });
  }

  private end(machine: Machine, object: ObjectValue): void {
    for (const each of this.runs) if (each.object === object) each.ended ??= machine.tick();
  }
}

function isRunning({ started, ended, branchPath }: Run, { moment, branchPath: own }: Start): boolean {
  const { timeline, time } = moment;
  // In two branches of which neither holds the other, perhaps only one happens.
  const together = branchPath.every((each, index) => own[index] === undefined || own[index] === each);
  return together && isVisible(started, timeline, time) && !(ended && isVisible(ended, timeline, time));
}

/** `child` of `child.start()`, `Pool` of `Pool(2)`. */
function calledAs(start: Start, { chunk, span }: Site): string {
  const text = chunk.text.slice(span.start, span.end);
  const name = start.what.slice(start.what.lastIndexOf(".") + 1);
  const called = /^([\w.\s]+?)\s*\(/.exec(text)?.[1] ?? text;
  return start.kind === "process"
    ? (/^(.*)\.start\b/s.exec(text)?.[1] ?? called).replace(/\(.*$/s, "")
    : called || name;
}
