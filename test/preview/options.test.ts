/** What a preview can be asked for beside the script and its methods. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { preview } from "../../preview/index.ts";
import type { LegReport } from "../../protocol/comparison.ts";
import { scratch } from "./scratch.ts";

const here = scratch();
const textOf = (leg: LegReport | undefined) => leg?.output.map(({ text }) => text).join("");

describe("contexts that the script asks for by name", () => {
  const script = `
import multiprocessing as mp

def work():
    print(mp.get_start_method())

if __name__ == "__main__":
    print(mp.get_all_start_methods())
    for name in ("fork", "spawn"):
        try:
            context = mp.get_context(name)
            print(name, context.get_start_method())
        except ValueError as error:
            print(error)
    child = mp.Process(target=work)
    child.start()
    child.join()
`;
  const all = "['fork', 'spawn', 'forkserver']";

  it("are those of the leg", async () => {
    const { legs } = await preview(await here.request(script));
    expect(textOf(legs.fork)).toBe(`${all}\nfork fork\nspawn fork\nfork\n`);
    expect(textOf(legs.spawn)).toBe(`${all}\nfork spawn\nspawn spawn\nspawn\n`);
  });

  it("stay what they are where they are to be respected", async () => {
    const { legs } = await preview(await here.request(script, { explicitContexts: "respect" }));
    expect(textOf(legs.fork)).toBe(`${all}\nfork fork\nspawn spawn\nfork\n`);
    expect(textOf(legs.spawn)).toBe(`${all}\nfork fork\nspawn spawn\nspawn\n`);
  });

  it("do not exist on Windows, when that is imitated", async () => {
    const { legs } = await preview(await here.request(script, { platform: "windows" }));
    expect(textOf(legs.spawn)).toBe("['spawn']\ncannot find context for 'fork'\nspawn spawn\nspawn\n");
  });
});

describe("a script in which there is chance", () => {
  it("is run again, which is told of before that begins", async () => {
    const script = "import random\nprint(random.random())\n";
    const told: string[] = [];
    const onEvent = (_: string, { event }: { event: string }) => event === "end-of-leg" && told.push("leg is over");
    const request = await here.request(script, { onEvent, onControl: (method) => told.push(`${method} again`) });
    const { divergences } = await preview(request);
    expect(divergences).toEqual([]);
    expect(told.slice(0, 3)).toEqual(["leg is over", "leg is over", "fork again"]);
  });
});

describe("legs that write files", () => {
  const script = `
import os
from multiprocessing import Process

def work(path):
    with open(path, "a") as file:
        file.write("x")

if __name__ == "__main__":
    path = os.path.abspath("written.txt")
    child = Process(target=work, args=(path,))
    child.start()
    child.join()
    print(path, len(open(path).read()))
`;

  it.each([false, true])(
    "each have a copy of the folder, and speak of the folder itself (side by side: %s)",
    async (parallel) => {
      await here.file("written.txt", "..");
      const path = join(here.folder, "written.txt");
      const { legs, divergences } = await preview(await here.request(script, { freshCopy: true, parallel }));
      expect([textOf(legs.fork), textOf(legs.spawn)]).toEqual([`${path} 3\n`, `${path} 3\n`]);
      expect(legs.spawn?.processes[1]?.args).toEqual([["path", expect.objectContaining({ r: `'${path}'` })]]);
      expect(divergences).toEqual([]);
      expect(await readFile(path, "utf8")).toBe("..");
    },
  );

  it("can run side by side", async () => {
    const began: string[] = [];
    const script = "import time\ntime.sleep(0.5)\n";
    const { legs } = await preview(
      await here.request(script, {
        parallel: true,
        onEvent: (_, { event }) => void ((event === "leg" || event === "end-of-leg") && began.push(event)),
      }),
    );
    expect(began).toEqual(["leg", "leg", "end-of-leg", "end-of-leg"]);
    expect([legs.fork?.outcome, legs.spawn?.outcome]).toEqual(["ok", "ok"]);
  });
});

describe("standard input", () => {
  const script = "import sys\nprint(repr(sys.stdin.read()))\n";

  it("is empty, or a file", async () => {
    const stdin = await here.file("answers.txt", "yes\n");
    const empty = await preview(await here.request(script, { methods: ["fork"] }));
    const filled = await preview(await here.request(script, { methods: ["fork"], stdin }));
    expect([textOf(empty.legs.fork), textOf(filled.legs.fork)]).toEqual(["''\n", "'yes\\n'\n"]);
  });

  it("must exist", async () => {
    await expect(preview(await here.request("", { stdin: "gone.txt" }))).rejects.toThrow(/gone\.txt does not exist/);
  });
});

describe("secrets", () => {
  const script = `
import os
from multiprocessing import Process

API_KEY = "none"
tokenizer = "words"
CONFIG = {"db": {"password": "start", "port": 1}}

class Login:
    def __init__(self):
        self.authToken = "tell-nobody"

def work(login, secret, shown):
    print(API_KEY == "none", CONFIG["db"]["password"] == "start", os.environ["SOME_SETTING"] != "")

if __name__ == "__main__":
    API_KEY = "sesame-1"
    CONFIG["db"]["password"] = "sesame-2"
    os.environ["SOME_SETTING"] = "sesame-3"
    child = Process(target=work, args=(Login(), "sesame-4", "shown-argument"))
    child.start()
    child.join()
`;

  it("are told as equal or different, never by value, in the comparison and in the traces", async () => {
    const traceFolder = join(here.folder, "traces of secrets");
    const comparison = await preview(await here.request(script, { traceFolder }));
    const traces = await Promise.all(
      ["fork", "spawn"].map((method) => readFile(join(traceFolder, `${method}.jsonl`), "utf8")),
    );
    for (const text of [JSON.stringify(comparison), ...traces]) {
      expect(text).not.toMatch(/sesame-\d|tell-nobody/);
      expect(text).toContain("shown-argument");
    }
    const names = comparison.divergences.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["API_KEY", "CONFIG['db']['password']"]));
    // Equal on both sides, as their salted digests show.
    expect(names).not.toContain("secret");
    expect(names).not.toContain("login.authToken");
  });

  it("have the names that the request says", async () => {
    const comparison = await preview(await here.request(script, { secretWords: ["shown", "api-key"] }));
    const text = JSON.stringify(comparison);
    expect(text).not.toMatch(/sesame-1|shown-argument/);
    expect(text).toContain("sesame-2");
  });
});
