/**
 * A second thread that runs a share of the programs, where they take long: each is run on its own anyway. What takes no
 * longer than a thread takes to come up to speed is done by the main thread alone.
 */

import { parentPort, Worker, workerData } from "node:worker_threads";
import { createWorkspace, type Shown, type WorkspaceOptions } from "../analysis/index.ts";
import { helperScript, readGrammar } from "./assets.ts";
import { Sources } from "./sources.ts";

/** Programs of which one thread takes so many at a time; neighbours often import the same modules. */
const SHARE = 4;

/** After so many seconds of processor time the main thread has itself helped. */
const ALONE = 1.2;

/** Bounds of its memory: what it cannot do within them is done by the main thread. */
const LIMITS = { maxOldGenerationSizeMb: 1_500 };

/** What is to be done together: whoever has time takes the next few entries. */
interface Work {
  readonly options: WorkspaceOptions;
  readonly entries: readonly string[];
  /** The index of the next entry that nobody has taken. */
  readonly next: Int32Array;
}

/**
 * Has `run` run the programs of the entries, one after the other; a helper takes its share of what is left after a
 * while. Resolves with what those programs have shown that it ran.
 *
 * @param options as they are for the workspace that is helped
 */
export async function shared(
  entries: readonly string[],
  options: WorkspaceOptions,
  run: (entry: string) => void,
): Promise<readonly Shown[]> {
  const work: Work = { options, entries, next: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) };
  const until = processorTime() + ALONE;
  let helper: Promise<readonly Shown[]> | undefined;
  for (const entry of taken(work)) {
    run(entry);
    if (processorTime() > until) helper ??= helped(work);
  }
  return (await helper) ?? [];
}

/** In seconds, as many as they are on a machine that others use too. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function helped(work: Work): Promise<readonly Shown[]> {
  const worker = new Worker(helperScript, { workerData: work, resourceLimits: LIMITS });
  return new Promise((resolve) => {
    worker.once("message", resolve);
    worker.once("error", (error: Error) => {
      process.stderr.write(
        `forkcast: the second thread ended early (${error.message}); the first one does its work.\n`,
      );
      resolve([]);
    });
  });
}

function* taken({ entries, next }: Work): Generator<string> {
  for (;;) {
    const first = Atomics.add(next, 0, SHARE);
    if (first >= entries.length) return;
    yield* entries.slice(first, first + SHARE);
  }
}

/** What the other thread does. */
export async function help(): Promise<void> {
  const work: Work = workerData;
  const workspace = await createWorkspace(await readGrammar(), work.options);
  const sources = new Sources(workspace);
  sources.survey(work.entries);
  const own: string[] = [];
  for (const entry of taken(work)) {
    workspace.work(entry);
    own.push(entry);
  }
  sources.settle(own);
  parentPort?.postMessage(own.flatMap((entry) => workspace.shown(entry) ?? []));
}
