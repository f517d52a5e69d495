/** A second thread that runs a share of the programs, where there are many: each is run on its own anyway. */

import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { createWorkspace, type Shown, type WorkspaceOptions } from "../analysis/index.ts";
import { readGrammar } from "./assets.ts";
import { Sources } from "./sources.ts";

/** Programs of which one thread takes so many at a time; neighbours often import the same modules. */
const SHARE = 4;

/** Bounds of its memory: what it cannot do within them is done by the main thread. */
const LIMITS = { maxOldGenerationSizeMb: 1_500 };

/** What is to be done together: whoever has time takes the next few entries. */
interface Work {
  readonly entries: readonly string[];
  /** The index of the next entry that nobody has taken. */
  readonly next: Int32Array;
}

/** To get ready: the files that will be asked about; or to begin. */
type Message = { readonly files: readonly string[] } | Work;

export class Helper {
  readonly #worker: Worker;
  readonly #shown: Promise<readonly Shown[]>;

  /** @param options as they are for the workspace that is helped */
  constructor(options: WorkspaceOptions) {
    this.#worker = new Worker(new URL(import.meta.url), { workerData: options, resourceLimits: LIMITS });
    this.#shown = new Promise((resolve) => {
      this.#worker.once("message", resolve);
      // What it has not run is run here.
      this.#worker.once("error", () => resolve([]));
    });
  }

  /** Has it read the files meanwhile. */
  prepare(files: readonly string[]): void {
    this.#worker.postMessage({ files } satisfies Message);
  }

  /** Runs the programs of the entries here and there. Resolves with what those have shown that were run there. */
  share(entries: readonly string[], run: (entry: string) => void): Promise<readonly Shown[]> {
    const work = { entries, next: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) };
    this.#worker.postMessage(work satisfies Message);
    for (const entry of taken(work)) run(entry);
    return this.#shown;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
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
  const port = parentPort;
  if (isMainThread || !port) throw new Error("only a thread can help");
  const workspace = await createWorkspace(await readGrammar(), workerData);
  const sources = new Sources(workspace);
  port.on("message", (message: Message) => {
    if ("files" in message) {
      sources.survey(message.files);
      return;
    }
    sources.survey(message.entries);
    const own: string[] = [];
    for (const entry of taken(message)) {
      workspace.work(entry);
      own.push(entry);
    }
    sources.settle(own);
    port.postMessage(own.flatMap((entry) => workspace.shown(entry) ?? []));
  });
}
