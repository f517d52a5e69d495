/** Reads a kept trace (docs/trace.md), recorded on any machine by this version or another. */

import { isStartMethod } from "../../protocol/methods.ts";
import { TRACE_VERSION, type TraceEvent } from "../../protocol/trace.ts";
import { PreviewError } from "../error.ts";

type Shape = "array" | "object" | "string" | "number";

type Shapes = Readonly<Record<string, Shape>>;

/** What must be there for an event to be of use; one that lacks it is passed over, like one that nobody knows. */
const NEEDED: Readonly<Record<TraceEvent["event"], Shapes>> = {
  leg: { method: "string", script: "string", args: "array", python: "object", platform: "string" },
  hello: { role: "string" },
  start: { parent: "array", identity: "array", name: "string", args: "array", state: "object", reach: "array" },
  launched: { identity: "array", child: "number" },
  payload: { identity: "array", bytes: "number", references: "array" },
  begin: { identity: "array", name: "string", parent: "number", args: "array", state: "object" },
  task: { function: "string", job: "string", args: "array" },
  result: { function: "string", job: "string" },
  exception: { error: "object" },
  end: {},
  reaped: { child: "number", exitCode: "number" },
  output: { stream: "string", text: "string" },
  bindings: { places: "array" },
  stack: { frames: "array" },
  trouble: { hook: "string", message: "string" },
  "end-of-leg": { outcome: "string", seconds: "number" },
};

const SHAPES: ReadonlyMap<unknown, Shapes> = new Map(Object.entries(NEEDED));

/**
 * The events of a trace; the first is its header, the last its end. A trace that was cut gets an end that says so.
 * `name` is for messages. Throws a `PreviewError` for what is no trace, and for one that only a later version can read.
 */
export function readTrace(text: string, name: string): TraceEvent[] {
  const records = recordsOf(text, name);
  const header = records.find((record) => record["event"] === "leg");
  if (!header) {
    throw new PreviewError(`${name} is no trace: it has no \`leg\` event.`, "Record one with `forkcast run --trace`.");
  }
  const version = header["version"];
  if (typeof version === "number" && version > TRACE_VERSION) {
    throw new PreviewError(
      `${name} was recorded by a later Forkcast (traces of version ${version}; this one reads ${TRACE_VERSION}).`,
      "Update Forkcast.",
    );
  }
  if (!isUsable(header) || !isStartMethod(String(header["method"]))) {
    throw new PreviewError(`${name} is damaged: its header says too little.`, "Record it again.");
  }
  const events = records.filter(isUsable).map((record) => record as unknown as TraceEvent);
  return events.some(({ event }) => event === "end-of-leg") ? events : [...events, endOfCut(events)];
}

type Fields = Readonly<Record<string, unknown>>;

function recordsOf(text: string, name: string): Fields[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.flatMap((line, at) => {
    const record = parsed(line);
    if (record !== undefined) return [record];
    // Its writer was ended within it.
    if (at > 0 && at === lines.length - 1) return [];
    throw new PreviewError(`${name} is no trace: line ${at + 1} is no JSON object.`, "Choose a file of `--trace`.");
  });
}

function parsed(line: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
  } catch {
    return undefined;
  }
}

function isUsable(fields: Fields): boolean {
  const needed = SHAPES.get(fields["event"]);
  return (
    needed !== undefined &&
    Object.entries({ t: "number", pid: "number", ...needed }).every(([key, shape]) => shapeOf(fields[key]) === shape)
  );
}

function shapeOf(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
}

function endOfCut(events: readonly TraceEvent[]): TraceEvent {
  const times = events.map(({ t }) => t);
  const [first, last] = [times.reduce((a, b) => Math.min(a, b)), times.reduce((a, b) => Math.max(a, b))];
  const reason = "The trace ends before the run does.";
  return { event: "end-of-leg", t: last, pid: 0, outcome: "killed", exitCode: null, seconds: last - first, reason };
}
