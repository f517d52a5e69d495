/** The probe gets into every process: also where the interpreter, or its environment, keeps PYTHONPATH out. */

import { describe, expect, it } from "vitest";
import { preview } from "../../preview/index.ts";
import type { ProcessReport } from "../../protocol/comparison.ts";
import type { StartMethod } from "../../protocol/methods.ts";
import { lacks } from "../support/needs.ts";
import { findPythons } from "../support/pythons.ts";
import { python, scratch } from "./scratch.ts";

const here = scratch();

/** What a child had of `chosen` where it was recorded. */
const chosen = ({ state }: ProcessReport) => state["__main__"]?.["chosen"]?.r;

const SCRIPT = `
import os, sys
from multiprocessing import Process

chosen = 0

def work():
    print("child:", chosen)

if __name__ == "__main__":
    chosen = 1
    print(__name__, __file__ == os.path.abspath(sys.argv[0]), sys.argv[1:], __spec__)
    child = Process(target=work)
    child.start()
    child.join()
`;

const METHODS: readonly StartMethod[] = ["fork", "spawn", "forkserver"];
const { found } = findPythons();
const ends = [found.at(0), found.at(-1)].flatMap((each) => each ?? []);
describe.skipIf(lacks("Python", ends[0]))("the probe", () => {
  for (const { version, path } of ends) {
    it.each(["-E", "-I", "-I -S", "-O"])(`rides under Python ${version} with %s`, async (options) => {
      const request = { methods: METHODS, python: path, pythonArgs: options.split(" "), args: ["a b"] };
      const { legs, divergences } = await preview(await here.request(SCRIPT, request));
      for (const method of METHODS) {
        expect(legs[method]?.processes.map(chosen)).toEqual([undefined, method === "fork" ? "1" : "0"]);
        expect(legs[method]?.reason).toBeUndefined();
        expect(legs[method]?.output.map(({ text }) => text).join("")).toContain("__main__ True ['a b'] None");
      }
      expect(divergences).toContainEqual(expect.objectContaining({ kind: "variable", name: "chosen" }));
    });
  }

  it("rides in an interpreter that clears its environment, and in one with PYTHONSAFEPATH", async () => {
    const cleared = await here.shell("cleared-python", `exec env -i ${python} "$@"`);
    const safe = { ...process.env, PYTHONSAFEPATH: "1" };
    for (const more of [{ python: cleared }, { env: safe }]) {
      const { legs } = await preview(await here.request(SCRIPT, more));
      expect([legs.fork, legs.spawn].map((leg) => leg?.processes.map(chosen))).toEqual([
        [undefined, "1"],
        [undefined, "0"],
      ]);
    }
  });

  it("rides in children of another interpreter that keeps it out", async () => {
    const isolated = await here.shell("isolated-python", `exec ${python} -I "$@"`);
    const script = SCRIPT.replace(
      "    child =",
      `    __import__("multiprocessing").set_executable("${isolated}")\n    child =`,
    );
    const { legs } = await preview(await here.request(script));
    expect(legs.spawn?.processes.map(chosen)).toEqual([undefined, "0"]);
    expect(legs.spawn?.reason).toBeUndefined();
  });

  it("says where it could not ride along", async () => {
    const deaf = await here.shell("deaf-python", "exit 0");
    const script = SCRIPT.replace(
      "    child =",
      `    __import__("multiprocessing").set_executable("${deaf}")\n    child =`,
    );
    const { legs } = await preview(await here.request(script));
    expect(legs.spawn?.reason).toBe("1 process was not recorded: no probe answered there.");
  });

  it("runs a module under -I as `python -m` does", async () => {
    await here.file("tool.py", SCRIPT);
    const request = { program: { module: "tool" }, pythonArgs: ["-E"] } as const;
    const { legs } = await preview(await here.request("", request));
    expect(legs.spawn?.processes.map(chosen)).toEqual([undefined, "0"]);
    expect(legs.spawn?.output.map(({ text }) => text).join("")).toContain("ModuleSpec(name='tool'");
  });

  it("shows an uncaught exception as if Python itself had started the script", async () => {
    const script = "def fail():\n    raise ValueError('no')\n\nfail()\n";
    const { legs } = await preview(await here.request(script, { pythonArgs: ["-I"], methods: ["fork"] }));
    const stderr = legs.fork?.output.map(({ text }) => text).join("") ?? "";
    expect(stderr.match(/File ".*", line \d+/g)).toHaveLength(2);
    expect(legs.fork?.processes[0]?.exceptions[0]?.frames.map(({ line }) => line)).toEqual([4, 2]);
  });

  it.each(ends)(
    "is in no traceback of a child that may not start processes yet (Python $version)",
    async ({ path }) => {
      const unguarded = "from multiprocessing import Process\n\nProcess(target=print).start()\n";
      const request = { python: path, methods: ["spawn", "forkserver"] } as const;
      const { legs } = await preview(await here.request(unguarded, request));
      const stderr = legs.spawn?.output.map(({ text }) => text).join("") ?? "";
      expect(stderr).toContain("bootstrapping phase");
      for (const leg of Object.values(legs)) expect(JSON.stringify(leg)).not.toContain("forkcast>");
    },
  );
});
