/**
 * Runs an unmodified Python program as if a given start method were the platform's default. Independent of the
 * preview's probe, so that the one can bear witness for the other.
 */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { StartMethod } from "../../protocol/methods.ts";

const SITE = fileURLToPath(new URL("forced_method", import.meta.url));

/** How long descendants may take to follow their signal or their parent, in milliseconds. */
const GRACE = 2000;

/** How long a program that has settled may take to end after all, in milliseconds. */
const LAST_CHANCE = 1000;

export interface ForcedRun {
  /** The interpreter's path. */
  readonly python: string;
  /** What follows `python` on the command line: a script with its arguments, `-m module`, `-c code`. */
  readonly argv: readonly string[];
  /** The default start method; undefined leaves the platform's own. */
  readonly method: StartMethod | undefined;
  readonly cwd: string;
  /** Seconds after which the program is ended. */
  readonly timeout: number;
  /** For a program that is expected not to end: whether it has said all that it will. It gets a second to disagree. */
  readonly settled?: (stdout: string, stderr: string) => boolean;
}

export interface RunResult {
  readonly stdout: string;
  readonly stderr: string;
  /** Null where the program was ended by a signal. */
  readonly exitCode: number | null;
  /** False: it was still running when its time was over. */
  readonly ended: boolean;
}

/**
 * Runs the program and waits until it and all processes of its group are gone. Rejects only where the interpreter
 * cannot be started.
 */
export async function runForced(run: ForcedRun): Promise<RunResult> {
  const child = spawn(run.python, [...run.argv], {
    cwd: run.cwd,
    env: environment(run.method),
    // A group of its own, so that what it leaves behind can be ended with it.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  await once(child, "spawn");
  const stdout = collect(child.stdout);
  const stderr = collect(child.stderr);
  const closed = once(child, "close");
  const exited = once(child, "exit");
  if (run.settled !== undefined) {
    const settled = settling(child, () => run.settled!(stdout(), stderr()));
    await happens(Promise.race([exited, settled]), run.timeout * 1000);
  }
  const ended = await happens(exited, run.settled === undefined ? run.timeout * 1000 : LAST_CHANCE);
  if (!ended) signalGroup(child, "SIGTERM");
  // The resource tracker outlives its processes by a moment, to clear away their semaphores.
  if (!(await happens(closed, GRACE))) signalGroup(child, "SIGKILL");
  await closed;
  return { stdout: stdout(), stderr: stderr(), exitCode: child.exitCode, ended };
}

/** Without this machine's own settings for Python: with PYTHONUNBUFFERED, say, the lines of processes get mixed. */
function environment(method: StartMethod | undefined): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(([name]) => !/^(PYTHON|FORCED_START_METHOD$)/i.test(name));
  return {
    ...Object.fromEntries(others),
    PYTHONPATH: SITE,
    ...(method === undefined ? {} : { FORCED_START_METHOD: method }),
  };
}

function collect(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString("utf8");
}

/** Resolves with the output that makes the condition true. */
function settling(child: ChildProcess, condition: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", () => condition() && resolve());
  });
}

/** Whether the event comes within so many milliseconds. */
async function happens(event: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  const happened = await Promise.race([event.then(() => true), late]);
  clearTimeout(timer);
  return happened;
}

/** The leader may be gone while others of its group still run; all may be gone as well. */
function signalGroup(leader: ChildProcess, signal: NodeJS.Signals): void {
  try {
    process.kill(-leader.pid!, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
