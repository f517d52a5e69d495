/**
 * Ground truth: runs an unmodified Python program under a start method and says how it ended. It shares nothing with
 * the preview engine, so that each can be judged by the other.
 */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { StartMethod } from "../../protocol/methods.ts";

const FORCE_FOLDER = fileURLToPath(new URL("force_method", import.meta.url));

/** So many tracebacks and no end: processes are started again and again only to die. */
const RESPAWN_TRACEBACKS = 20;

/** How long a program that has settled may take to end after all, in milliseconds. */
const LAST_CHANCE = 1000;

/** How long processes may outlive the main one before they are ended, in milliseconds. */
const GRACE = 2000;

/** How long the resource tracker may take to remove semaphores once all other processes have got a SIGTERM. */
const TERMINATE_MS = 1500;

export interface ForcedRun {
  /** The interpreter's path. */
  readonly python: string;
  /** What follows `python` on the command line: a script with its arguments, `-m module`, `-c code`. */
  readonly argv: readonly string[];
  /** The default start method; undefined leaves the platform's own. */
  readonly method: StartMethod | undefined;
  /** Whether contexts that the program asks for by name are replaced too; default: only the default context. */
  readonly explicit?: boolean;
  readonly cwd: string;
  /** Seconds after which the program is ended. */
  readonly timeout: number;
  /** For a program that may not end: whether it has said all that it will. It gets a second to disagree. */
  readonly settled?: (stdout: string, stderr: string) => boolean;
}

export interface RunResult {
  readonly stdout: string;
  readonly stderr: string;
  /** Null where the program was ended by a signal. */
  readonly exitCode: number | null;
  /** False: it was still running when its time was over, or a second after it had settled. */
  readonly ended: boolean;
  /** Whether it did what `settled` looks for. */
  readonly settled: boolean;
}

/**
 * Runs the program and waits until it and all processes of its group are gone; temporary files go with it. Rejects only
 * where the interpreter cannot be started.
 */
export async function runForced(run: ForcedRun): Promise<RunResult> {
  const temporary = await mkdtemp(join(tmpdir(), "run-"));
  try {
    return await follow(run, temporary);
  } finally {
    await removed(temporary);
  }
}

export interface MethodRun {
  readonly python: string;
  /** The script, or the folder that holds its `main.py`. It is copied first, so a run leaves no file behind. */
  readonly program: string;
  readonly args?: readonly string[];
  readonly method: StartMethod;
  /** Whether contexts that the script asks for by name are replaced too (default), or only the default context. */
  readonly explicit?: boolean;
  /**
   * Runs this text with `-c` instead of the script: a main module without a file, as a notebook's kernel and a REPL
   * have it. (From standard input it would have the file name `<stdin>`, which children fail to find.)
   */
  readonly inline?: string;
  readonly timeoutSeconds: number;
}

export interface Observation {
  readonly outcome: "ok" | "exception" | "hang" | "respawn";
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
}

/** Runs a copy of the script once. Rejects where the interpreter cannot be started. Every process of it is ended. */
export async function runUnder(run: MethodRun): Promise<Observation> {
  const home = await mkdtemp(join(tmpdir(), "method-run-"));
  try {
    const isFolder = !/\.\w+$/.test(basename(run.program));
    const folder = join(home, basename(isFolder ? run.program : dirname(run.program)));
    const script = join(folder, isFolder ? "main.py" : basename(run.program));
    await mkdir(folder);
    await cp(run.program, isFolder ? folder : script, { recursive: true });
    const began = Date.now();
    const result = await runForced({
      python: run.python,
      argv: [...(run.inline === undefined ? [script] : ["-c", run.inline]), ...(run.args ?? [])],
      method: run.method,
      explicit: run.explicit ?? true,
      cwd: folder,
      timeout: run.timeoutSeconds,
      settled: (_, stderr) => tracebacks(stderr) >= RESPAWN_TRACEBACKS,
    });
    const { stdout, stderr, exitCode } = result;
    return { outcome: outcomeOf(result), exitCode, stdout, stderr, seconds: (Date.now() - began) / 1000 };
  } finally {
    await removed(home);
  }
}

function outcomeOf({ ended, settled, exitCode, stderr }: RunResult): Observation["outcome"] {
  if (!ended) return settled ? "respawn" : "hang";
  return exitCode === 0 && tracebacks(stderr) === 0 ? "ok" : "exception";
}

function tracebacks(stderr: string): number {
  return stderr.split("Traceback (most recent call last)").length - 1;
}

async function follow(run: ForcedRun, temporary: string): Promise<RunResult> {
  const child = spawn(run.python, [...run.argv], {
    cwd: run.cwd,
    env: environment(run, temporary),
    // A group of its own, so that what it leaves behind can be ended with it.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const closed = once(child, "close");
  const exited = once(child, "exit");
  // Without an interpreter both reject as `spawn` does: that one rejection is enough.
  for (const event of [closed, exited]) event.catch(() => {});
  await once(child, "spawn");
  const stdout = collect(child.stdout);
  const stderr = collect(child.stderr);
  const has = { settled: false };
  const settling = settles(child, () => run.settled?.(stdout(), stderr()) === true).then(() => {
    has.settled = true;
  });
  await happens(Promise.race([exited, settling]), run.timeout * 1000);
  const ended =
    child.exitCode !== null || child.signalCode !== null || (has.settled && (await happens(exited, LAST_CHANCE)));
  if (!ended || !(await happens(closed, GRACE))) {
    // The resource tracker ignores this signal, sees everybody else go, and removes the semaphores that would stay for
    // ever after a SIGKILL of the whole group.
    signalGroup(child, "SIGTERM");
    await happens(closed, TERMINATE_MS);
  }
  signalGroup(child, "SIGKILL");
  await closed;
  return { stdout: stdout(), stderr: stderr(), exitCode: child.exitCode, ended, settled: has.settled };
}

/** Without this machine's own settings for Python: with PYTHONUNBUFFERED, say, the lines of processes get mixed. */
function environment({ method, explicit }: ForcedRun, temporary: string): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(PYTHON|FORKCAST|VITEST|MULTIPROCESSING)/i.test(name),
  );
  return {
    ...Object.fromEntries(inherited),
    PYTHONPATH: FORCE_FOLDER,
    PYTHONDONTWRITEBYTECODE: "1",
    PYTHONIOENCODING: "utf-8",
    TMPDIR: temporary,
    ...(method === undefined ? {} : { MULTIPROCESSING_FORCE: method }),
    ...(explicit ? { MULTIPROCESSING_FORCE_EXPLICIT: "1" } : {}),
  };
}

function collect(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString("utf8");
}

/** Resolves with the output that makes the condition true. */
function settles(child: ChildProcess, condition: () => boolean): Promise<void> {
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

/** Processes that were ended may still be letting go of their files. */
async function removed(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
