/** docs/trace.md tells of every event that protocol/trace.ts knows, and a run's trace holds no other. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { preview, readTrace } from "../../preview/index.ts";
import { scratch } from "../preview/scratch.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const textOf = (path: string) => readFileSync(join(root, path), "utf8");
const first = (matches: Iterable<RegExpMatchArray>) => [...matches].map(([, name]) => name!).sort();

const known = first(textOf("protocol/trace.ts").matchAll(/^ {2}readonly event: "([\w-]+)";$/gm));
const told = first(textOf("docs/trace.md").matchAll(/^\| `([\w-]+)` \|/gm));

const here = scratch();

describe("docs/trace.md", () => {
  it("has a row for each event of protocol/trace.ts", () => {
    expect(told).toEqual(known);
  });

  it("holds for a trace that is kept: no event is another, and none is lost when it is read", async () => {
    const script = `
from multiprocessing import Event, Pool, Process, TimeoutError
limit = 1

def work(number):
    assert number < limit
    return number

def wait(event):
    event.wait()

if __name__ == "__main__":
    limit = 2
    with Pool(1) as pool:
        print(pool.map(work, [0, 1]))
    Process(target=work, args=(9,)).start()
    Process(target=wait, args=(Event(),)).start()
`;
    const traceFolder = join(here.folder, "traces of all events");
    await preview(await here.request(script, { traceFolder, timeoutSeconds: 3 }));
    const seen = new Set<string>();
    for (const method of ["fork", "spawn"]) {
      const lines = readFileSync(join(traceFolder, `${method}.jsonl`), "utf8")
        .trimEnd()
        .split("\n");
      expect(readTrace(lines.join("\n"), method)).toEqual(lines.map((line) => JSON.parse(line)));
      for (const line of lines) seen.add((JSON.parse(line) as { readonly event: string }).event);
    }
    const rare = ["trouble"];
    expect([...seen].sort()).toEqual(known.filter((event) => !rare.includes(event)));
  });
});
