/** How long the language server's main loop is held at the most while it has a lot to do. */

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { LanguageClient } from "../test/server/client.ts";

/** In milliseconds. */
export interface Stall {
  /** By the clock: on a machine that others use too, it holds their turns as well. */
  readonly clock: number;
  /** By the time that the main thread had a processor for itself. */
  readonly processor: number;
  /** Of the server with its threads, in MiB. */
  readonly peakMiB: number;
}

/** Runs in the server: a timer that should fire every few milliseconds looks how long it did not. */
const WATCH = (file: string) => `
  import { writeFileSync } from "node:fs";
  import { isMainThread } from "node:worker_threads";
  const EVERY = 2;
  const now = () => ({ clock: performance.now(), processor: Object.values(process.threadCpuUsage()).reduce((a, b) => a + b) / 1000 });
  if (isMainThread) {
    const most = { clock: 0, processor: 0 };
    // Once the server itself is loaded.
    setTimeout(() => {
      let last = now();
      setInterval(() => {
        const next = now();
        most.clock = Math.max(most.clock, next.clock - last.clock - EVERY);
        most.processor = Math.max(most.processor, next.processor - last.processor);
        last = next;
      }, EVERY).unref();
    });
    process.on("exit", () => writeFileSync(${JSON.stringify(file)}, JSON.stringify({ ...most, peakMiB: process.resourceUsage().maxRSS / 1024 })));
  }`;

/** Has the workspace checked, and meanwhile asks for the diagnostics of a file after each of its texts. */
export async function largestStall(workspace: string, texts: readonly string[]): Promise<Stall> {
  const scratch = mkdtempSync(join(tmpdir(), "forkcast-stalls-"));
  const told = join(scratch, "stall.json");
  try {
    const watch = `data:text/javascript,${encodeURIComponent(WATCH(told))}`;
    const server = await LanguageClient.start({ folder: workspace, nodeOptions: ["--import", watch] });
    const checked = server.checkWorkspace();
    const file = pathToFileURL(join(scratch, "edited.py")).href;
    await server.open(file, texts[0] ?? "");
    for (const [at, text] of texts.entries()) {
      await server.change(file, at + 2, text);
      await server.diagnostics(file);
    }
    await checked;
    await server.stop();
    return JSON.parse(readFileSync(told, "utf8"));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
