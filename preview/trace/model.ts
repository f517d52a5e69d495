/** One leg as its processes: the trace's events put together by process. */

import type { OutputChunk } from "../../protocol/comparison.ts";
import type {
  BeginEvent,
  Binding,
  EndEvent,
  EndOfLegEvent,
  LegEvent,
  PayloadEvent,
  ProcessIdentity,
  RaisedException,
  ResultEvent,
  SourceRef,
  StartEvent,
  StateSnapshot,
  TaskEvent,
  TraceEvent,
} from "../../protocol/trace.ts";
import { States } from "./states.ts";

/** An exception that left a process's own code, and when. */
export interface Uncaught extends RaisedException {
  readonly t: number;
}

export interface ProcessModel {
  /** `main`, or the identity joined by dots. */
  readonly id: string;
  pid: number;
  start?: StartEvent;
  begin?: BeginEvent;
  end?: EndEvent;
  payload?: PayloadEvent;
  exitCode?: number;
  /** When the parent learned of its end. */
  reaped?: number;
  readonly tasks: TaskEvent[];
  readonly results: ResultEvent[];
  readonly exceptions: Uncaught[];
  stack?: readonly SourceRef[];
  /** The parent's variables when it started this process, the child's at its begin and at its first task. */
  parentState?: StateSnapshot;
  beginState?: StateSnapshot;
  taskState?: StateSnapshot;
  /** The last one of all, for modules that were imported in between. */
  lastState?: StateSnapshot;
}

export interface LegModel {
  readonly header: LegEvent;
  readonly ending: EndOfLegEvent;
  /** The main process first, then in the order of their starts. */
  readonly processes: readonly ProcessModel[];
  readonly output: readonly OutputChunk[];
  readonly pids: ReadonlySet<number>;
  /** Undefined where the sources were not looked into. */
  readonly bindings: readonly Binding[] | undefined;
}

/** Throws a `RangeError` where the events hold no header or no end: a trace that was cut. */
export function modelOf(events: readonly TraceEvent[]): LegModel {
  const header = events.find((event) => event.event === "leg");
  const ending = events.findLast((event) => event.event === "end-of-leg");
  if (!header || !ending) throw new RangeError("The trace is not complete: its header or its end is missing.");
  const builder = new Builder();
  for (const event of events) builder.add(event);
  const bindings = events.find((event) => event.event === "bindings")?.places;
  return { header, ending, bindings, ...builder.built(events) };
}

class Builder {
  readonly #main: ProcessModel = newProcess("main", 0);
  readonly #byStart = new Map<string, ProcessModel>();
  readonly #byPid = new Map<number, ProcessModel>();
  readonly #states = new States();
  readonly #pids = new Set<number>();

  add(event: TraceEvent): void {
    if (event.pid > 0) this.#pids.add(event.pid);
    switch (event.event) {
      case "hello":
        if (event.role === "main" && this.#main.pid === 0) this.#adopt(this.#main, event.pid);
        break;
      case "start":
        this.#start(event);
        break;
      case "launched":
        this.#adopt(this.#started(event.pid, event.identity), event.child);
        break;
      case "payload": {
        const process = this.#started(event.pid, event.identity);
        if (process) process.payload = event;
        break;
      }
      case "begin":
        this.#begin(event);
        break;
      case "reaped": {
        const process = this.#byPid.get(event.child);
        if (process) {
          process.exitCode = event.exitCode;
          process.reaped = event.t;
        }
        break;
      }
      default:
        this.#within(event, this.#byPid.get(event.pid));
    }
  }

  /** Events that a process records of itself. */
  #within(event: TraceEvent, process: ProcessModel | undefined): void {
    if (!process) return;
    if (event.event === "task") {
      process.tasks.push(event);
      const state = event.state && this.#states.whole(event.state);
      if (state) {
        process.taskState ??= state;
        process.lastState = state;
      }
    } else if (event.event === "result") {
      process.results.push(event);
    } else if (event.event === "exception") {
      process.exceptions.push({ ...event.error, t: event.t });
    } else if (event.event === "stack") {
      process.stack = event.frames;
    } else if (event.event === "end") {
      process.end = event;
      if (event.exitCode !== null) process.exitCode ??= event.exitCode;
      if (event.state) process.lastState = this.#states.whole(event.state);
    }
  }

  #start(event: StartEvent): void {
    const parent = this.#byPid.get(event.pid);
    if (!parent) return;
    const process = newProcess(event.identity.join("."), 0);
    process.start = event;
    process.parentState = this.#states.whole(event.state);
    this.#byStart.set(keyOf(event.pid, event.identity), process);
  }

  #begin(event: BeginEvent): void {
    const process = this.#started(event.parent, event.identity);
    if (!process) return;
    this.#adopt(process, event.pid);
    process.begin = event;
    process.beginState = this.#states.whole(event.state);
  }

  #started(pid: number, identity: ProcessIdentity): ProcessModel | undefined {
    return this.#byStart.get(keyOf(pid, identity));
  }

  #adopt(process: ProcessModel | undefined, pid: number): void {
    if (!process) return;
    process.pid = pid;
    this.#byPid.set(pid, process);
  }

  built(events: readonly TraceEvent[]): Pick<LegModel, "processes" | "output" | "pids"> {
    const output: OutputChunk[] = [];
    for (const event of events) {
      if (event.event !== "output") continue;
      output.push({ process: this.#byPid.get(event.pid)?.id ?? null, stream: event.stream, text: event.text });
    }
    return { processes: [this.#main, ...this.#byStart.values()], output, pids: this.#pids };
  }
}

function newProcess(id: string, pid: number): ProcessModel {
  return { id, pid, tasks: [], results: [], exceptions: [] };
}

function keyOf(parent: number, identity: ProcessIdentity): string {
  return `${parent}/${identity.join(".")}`;
}
