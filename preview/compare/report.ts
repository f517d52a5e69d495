/** A leg as the comparison shows it. */

import type { LegReport, ProcessReport } from "../../protocol/comparison.ts";
import type { LegModel, ProcessModel } from "../trace/model.ts";

/** `first`: the leg whose interpreter and platform stand for the whole comparison. `failure`: how this one failed. */
export function reportOf(leg: LegModel, first: LegModel, failure?: string): LegReport {
  const { ending, header } = leg;
  const { platform, python } = header;
  const reason = ending.reason ?? failure;
  const isElsewhere = platform !== first.header.platform || python.version !== first.header.python.version;
  return {
    outcome: ending.outcome,
    exitCode: ending.exitCode,
    ...(ending.signal ? { signal: ending.signal } : {}),
    seconds: ending.seconds,
    ...(reason ? { reason } : {}),
    ...(ending.void ? { void: true } : {}),
    ...(isElsewhere ? { python: { version: python.version, platform } } : {}),
    processes: leg.processes.map((process) => processReport(process, header.t, leg)),
    output: leg.output,
  };
}

/** From the clock's time to seconds since the leg began, exact to the microsecond. */
type Seconds = (t: number) => number;

function processReport(process: ProcessModel, origin: number, leg: LegModel): ProcessReport {
  const { start, begin, payload } = process;
  const seconds: Seconds = (t) => Math.max(0, Math.round((t - origin) * 1e6) / 1e6);
  const main = process.id === "main";
  const end = process.end?.t ?? process.reaped;
  const exitCode = main ? leg.ending.exitCode : process.exitCode;
  return {
    id: process.id,
    pid: process.pid,
    name: begin?.name ?? start?.name ?? (main ? "MainProcess" : process.id),
    ...(start?.target ? { target: start.target } : {}),
    started: start ? seconds(start.t) : 0,
    ...(begin ? { began: seconds(begin.t) } : {}),
    ...(end !== undefined ? { ended: seconds(end) } : main ? { ended: leg.ending.seconds } : {}),
    ...(exitCode === undefined ? {} : { exitCode }),
    args: begin?.args ?? start?.args ?? [],
    parentState: process.parentState ?? {},
    state: process.taskState ?? process.beginState ?? {},
    tasks: tasksOf(process, seconds),
    exceptions: process.exceptions.map(({ t, ...error }) => ({ ...error, at: seconds(t) })),
    ...(process.stack ? { stack: process.stack } : {}),
    ...(payload ? { payload: payloadOf(payload) } : {}),
    ...(begin?.memory ? { memory: begin.memory } : {}),
    ...(process.end?.memory ? { memoryAtEnd: process.end.memory } : {}),
  };
}

function tasksOf({ tasks, results }: ProcessModel, seconds: Seconds): ProcessReport["tasks"] {
  const byJob = new Map(results.map((result) => [result.job, result]));
  return tasks.map(({ function: name, job, args, t }) => {
    const { value, error, t: done } = byJob.get(job) ?? {};
    return {
      function: name,
      job,
      args,
      ...(value ? { result: value } : {}),
      ...(error ? { error } : {}),
      began: seconds(t),
      ...(done === undefined ? {} : { ended: seconds(done) }),
    };
  });
}

function payloadOf(payload: NonNullable<ProcessModel["payload"]>): NonNullable<ProcessReport["payload"]> {
  const { bytes, references, parts, error, culprit } = payload;
  return {
    bytes,
    references,
    ...(parts ? { parts } : {}),
    ...(error ? { error } : {}),
    ...(culprit ? { culprit } : {}),
  };
}
