/**
 * Ground truth: runs an unmodified Python script under a start method and says how it ended. It shares nothing with
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

/** How long the resource tracker may take to remove semaphores once all other processes have got a SIGTERM. */
const TERMINATE_MS = 1500;

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

/** Runs the script once. Rejects where the interpreter cannot be started. Every process of the run is ended. */
export async function runUnder(run: MethodRun): Promise<Observation> {
  const home = await mkdtemp(join(tmpdir(), "method-run-"));
  try {
    return await observe(run, home);
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function observe(run: MethodRun, home: string): Promise<Observation> {
  const isFolder = !/\.\w+$/.test(basename(run.program));
  const folder = join(home, isFolder ? basename(run.program) : basename(dirname(run.program)));
  await cp(run.program, isFolder ? folder : join(folder, basename(run.program)), { recursive: true });
  const script = join(folder, isFolder ? "main.py" : basename(run.program));
  await mkdir(join(home, "tmp"));
  const began = Date.now();
  const child = spawn(
    run.python,
    [...(run.inline === undefined ? [script] : ["-c", run.inline]), ...(run.args ?? [])],
    {
      cwd: folder,
      env: environment(run, join(home, "tmp")),
      stdio: ["ignore", "pipe", "pipe"],
      detached: true, // a process group of its own, which can be ended as a whole
    },
  );
  const seen = await follow(child, run.timeoutSeconds);
  return { ...seen, seconds: (Date.now() - began) / 1000 };
}

function environment(run: MethodRun, temporary: string): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(PYTHON|FORKCAST|VITEST)/.test(name));
  return {
    ...Object.fromEntries(inherited),
    PYTHONPATH: FORCE_FOLDER,
    PYTHONDONTWRITEBYTECODE: "1",
    PYTHONIOENCODING: "utf-8",
    MULTIPROCESSING_FORCE: run.method,
    MULTIPROCESSING_FORCE_EXPLICIT: run.explicit === false ? "0" : "1",
    TMPDIR: temporary,
  };
}

/** Reads the output until the main process ends, time is over, or it is plain that workers respawn for ever. */
async function follow(child: ChildProcess, timeoutSeconds: number): Promise<Omit<Observation, "seconds">> {
  let stdout = "";
  let stderr = "";
  let endless = false;
  let late = false;
  let ending: Promise<void> | undefined;
  const end = () => {
    ending ??= endGroup(child);
  };
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
    if (!endless && tracebacks(stderr) >= RESPAWN_TRACEBACKS) {
      endless = true;
      end();
    }
  });
  const timer = setTimeout(() => {
    late = true;
    end();
  }, timeoutSeconds * 1000);
  child.once("exit", end);
  const closed = once(child, "close");
  await closed;
  clearTimeout(timer);
  await ending;
  const exitCode = child.exitCode;
  const outcome = endless ? "respawn" : late ? "hang" : exitCode !== 0 || tracebacks(stderr) > 0 ? "exception" : "ok";
  return { outcome, exitCode, stdout, stderr };
}

function tracebacks(stderr: string): number {
  return stderr.split("Traceback (most recent call last)").length - 1;
}

/**
 * Ends what is left of the process group. SIGTERM first: the resource tracker ignores it, sees everybody else go, and
 * removes the semaphores that would stay for ever after a SIGKILL of the whole group.
 */
async function endGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || !signalGroup(child.pid, "SIGTERM")) return;
  const deadline = Date.now() + TERMINATE_MS;
  while (Date.now() < deadline && signalGroup(child.pid, 0)) await new Promise((resolve) => setTimeout(resolve, 20));
  signalGroup(child.pid, "SIGKILL");
}

/** Whether the group still had a process. */
function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}
