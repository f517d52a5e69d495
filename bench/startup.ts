/**
 * What the extension costs when VS Code opens a Python file: sizes of the bundles, and in a real extension host the time
 * to load the client, to activate it, and until the first finding stands.
 *
 * usage: npm run bench:startup [-- RUNS]      RUNS: default 5
 */

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { bundleForHost } from "../test/vscode/host/bundle.ts";
import { packageVsix } from "../test/vscode/vsix.ts";
import { CHECKOUT, Workbench } from "../test/vscode/workbench.ts";
import { median } from "./measure.ts";
import type { Startup } from "./startup-host.ts";

const RUNS = Number(process.argv[2] ?? 5);

await printSizes();
await printTimes();

async function printSizes(): Promise<void> {
  const vsix = await packageVsix();
  console.log(`${"file".padEnd(30)}${"KB".padStart(8)}${"gzipped".padStart(10)}`);
  for (const file of vsix.files.filter((each) => /^dist\/[^/]+$/.test(each)).sort()) {
    const bytes = await readFile(join(CHECKOUT, file));
    console.log(file.padEnd(30) + kilobytes(bytes.length).padStart(8) + kilobytes(gzipSync(bytes).length).padStart(10));
  }
  console.log(`${"the .vsix".padEnd(30)}${kilobytes(vsix.bytes).padStart(8)}\n`);
  await vsix.remove();
}

async function printTimes(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "forkcast-startup-"));
  const workbench = await Workbench.start({ folder: "examples" });
  try {
    const tests = await bundleForHost(join(CHECKOUT, "bench/startup-host.ts"), folder);
    const runs: Startup[] = [];
    while (runs.length < RUNS) runs.push(JSON.parse((await workbench.runInHost(tests)).log));
    const of = (time: "load" | "activate" | "finding") => median(runs.map((run) => run[time]));
    console.log(`medians of ${RUNS} runs, in ms`);
    console.log(`${"loading the client's code".padEnd(40)}${of("load").toFixed(1).padStart(8)}`);
    console.log(`${"activating it".padEnd(40)}${of("activate").toFixed(1).padStart(8)}`);
    console.log(`${"from opening a file to its first finding".padEnd(40)}${of("finding").toFixed(0).padStart(8)}`);
    console.log(`loaded by then: ${runs.at(-1)?.loaded.join(", ")}`);
  } finally {
    await workbench.close();
    await rm(folder, { recursive: true });
  }
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}
