/** Running one leg: the supervisor is started, its frames become events, Stop is passed on. */

import { type ChildProcessByStdio, spawn } from "node:child_process";
import { isAbsolute, join, relative, resolve } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { DEFAULT_SETTINGS } from "../../protocol/settings.ts";
import type { TraceEvent } from "../../protocol/trace.ts";
import { PreviewError } from "../error.ts";
import type { LegPlan, PreviewRequest } from "./request.ts";

type Supervisor = ChildProcessByStdio<Writable, Readable, Readable>;

/** Neither the user's site packages nor PYTHON* variables have a say in the supervisor. */
const ISOLATED = ["-I", "-S", "-E", "-B"];
const KEPT_COMPLAINT = 4000;

/** All events of one leg in order of time; the last is its `end-of-leg`. Rejects where the supervisor itself fails. */
export async function runLeg(request: PreviewRequest, plan: LegPlan): Promise<TraceEvent[]> {
  const supervisor = spawn(request.python, [...ISOLATED, join(request.probeFolder, "supervisor", "main.py")], {
    env: request.env ?? process.env,
    stdio: ["pipe", "pipe", "pipe"],
    windowsHide: true,
  });
  const stop = () => void supervisor.stdin.write("stop\n");
  request.signal?.addEventListener("abort", stop, { once: true });
  try {
    return await follow(supervisor, request, plan);
  } finally {
    request.signal?.removeEventListener("abort", stop);
    supervisor.stdin.end();
  }
}

async function follow(supervisor: Supervisor, request: PreviewRequest, plan: LegPlan): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  let complaint = "";
  supervisor.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint = (complaint + text).slice(-KEPT_COMPLAINT);
  });
  // The supervisor may be gone before it has read: its exit tells, not the broken pipe.
  supervisor.stdin.on("error", () => {});
  const ended = new Promise<number | null>((resolve, reject) => {
    supervisor.on("error", reject);
    supervisor.on("close", resolve);
  });
  supervisor.stdin.write(`${JSON.stringify(settingsOf(request, plan))}\n`);
  createInterface({ input: supervisor.stdout, crlfDelay: Number.POSITIVE_INFINITY }).on("line", (line) => {
    const event = eventOf(line, request, plan);
    events.push(event);
    plan.onEvent(event);
  });
  await ended.catch((error: Error) => {
    throw new PreviewError(`The interpreter ${request.python} could not be started: ${error.message}.`, CHOOSE);
  });
  if (events.at(-1)?.event !== "end-of-leg") {
    throw new PreviewError(
      `The run under ${plan.method} could not be supervised: ${complaint.trim().split("\n").at(-1) ?? ""}`,
      CHOOSE,
    );
  }
  return inOrderOfTime(events);
}

const CHOOSE = "Choose another interpreter, Python 3.8 or later.";

/** What the supervisor reads (probe/supervisor/main.py). */
function settingsOf(request: PreviewRequest, plan: LegPlan) {
  const { program } = request;
  return {
    ...("script" in program ? program : { script: program.module, module: program.module }),
    program: "script" in program ? { script: inFolderOf(plan, request.cwd, program.script) } : program,
    method: plan.method,
    python: request.python,
    pythonArgs: request.pythonArgs ?? [],
    args: request.args,
    cwd: plan.cwd,
    timeout: request.timeoutSeconds,
    probe: plan.probe,
    folder: plan.folder,
    stdin: request.stdin === undefined ? null : resolve(request.cwd, request.stdin),
    options: optionsOf(request, plan),
  };
}

/** What each process's probe is told: the FORKCAST_ variables of its environment, without that prefix. */
function optionsOf(request: PreviewRequest, plan: LegPlan): Record<string, string> {
  const words = (request.secretWords ?? DEFAULT_SETTINGS.secretWords).map((word) => word.toLowerCase());
  return {
    SALT: plan.salt,
    SECRETS: words.map((word) => word.replace(/[^a-z]/g, "")).join(" "),
    ...(request.explicitContexts === "respect" ? { EXPLICIT: "respect" } : {}),
    ...(request.platform === undefined ? {} : { PLATFORM: request.platform }),
    ...(plan.cwd === request.cwd ? {} : { COPY: plan.cwd, COPY_OF: request.cwd }),
  };
}

/** The script as it was named, or, where the leg has a copy of its folder, the one in the copy. */
function inFolderOf(plan: LegPlan, cwd: string, script: string): string {
  const inside = relative(cwd, resolve(cwd, script));
  const isInside = !inside.startsWith("..") && !isAbsolute(inside);
  return plan.cwd === cwd || !isInside ? script : join(plan.cwd, inside);
}

/** One frame; what it says of a copy of the working folder is said of the folder itself. */
function eventOf(line: string, request: PreviewRequest, plan: LegPlan): TraceEvent {
  if (plan.cwd === request.cwd) return JSON.parse(line) as TraceEvent;
  const renamed = (_: string, value: unknown) =>
    typeof value === "string" ? value.replaceAll(plan.cwd, request.cwd) : value;
  return JSON.parse(line, renamed) as TraceEvent;
}

/** Header first, end last; between them by the writers' own clocks, since files are read in bursts. */
function inOrderOfTime(events: readonly TraceEvent[]): TraceEvent[] {
  const rank = (event: TraceEvent) => (event.event === "leg" ? 0 : event.event === "end-of-leg" ? 2 : 1);
  return [...events].sort((a, b) => rank(a) - rank(b) || a.t - b.t);
}
