/** What happens at the edges of a preview: nothing to run, nothing to run it with, Stop, a trace that is kept. */

import { chmod, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findPython, PreviewError, preview } from "../../preview/index.ts";
import { python, scratch } from "./scratch.ts";

const here = scratch();
const { request } = here;

describe("findPython", () => {
  it("takes the first candidate that is a Python of 3.8 or later", async () => {
    const { path, version } = await findPython(["/nowhere/python", python]);
    expect(version).toMatch(/^3\.\d+\.\d+$/);
    expect(path).toBe(python);
  });

  it("says of every candidate why it was refused, and what to do", async () => {
    const old = join(here.folder, "old-python");
    await writeFile(old, "#!/bin/sh\necho 3.7.16\n");
    await chmod(old, 0o755);
    const refusal = await findPython(["/nowhere/python", old, "true"]).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(PreviewError);
    expect(refusal).toMatchObject({
      message: expect.stringMatching(/not found.*3\.7\.16 is older than 3\.8.*did not answer like a Python/s),
      todo: expect.stringContaining("3.8 or later"),
    });
  });
});

describe("preview", () => {
  it.each([
    ["a script that was deleted", { program: { script: "gone.py" } }, /gone\.py does not exist/],
    ["a working folder that is none", { cwd: "/nowhere" }, /\/nowhere does not exist/],
    ["an interpreter that is none", { python: "/nowhere/python" }, /could not be started/],
    ["an interpreter that is no Python", { python: "true" }, /could not be supervised/],
    ["no method", { methods: [] }, /No start method/],
  ] as const)("refuses %s with a message", async (_, more, message) => {
    await expect(preview(await request("", more))).rejects.toThrow(message);
  });

  it("takes a syntax error for a failure of the script, under every method alike", async () => {
    const { legs, divergences, verdict } = await preview(await request("def broken(:\n"));
    expect([legs.fork?.outcome, legs.spawn?.outcome, divergences]).toEqual(["exception", "exception", []]);
    expect(verdict).toContain("failed in the same way");
  });

  it("stops when asked, and does not begin the next leg", async () => {
    const stop = new AbortController();
    const waits = "import time\nprint('waiting')\nwhile True: time.sleep(1)\n";
    const { legs } = await preview(
      await request(waits, {
        signal: stop.signal,
        onEvent: (_, event) => event.event === "output" && stop.abort(),
      }),
    );
    expect(legs.fork).toMatchObject({ outcome: "killed", reason: "It was stopped." });
    expect(legs.spawn).toBeUndefined();
  });

  it("finds a leg void where no probe answers, instead of calling it clean", async () => {
    // It runs the supervisor, and something else in the place of the script.
    const strange = await here.shell(
      "strange-python",
      `case "$*" in *supervisor*) exec ${python} "$@";; *) exec ${python} -I -c "print(1)";; esac`,
    );
    const { legs, verdict } = await preview(await request("print(2)", { python: strange, methods: ["fork"] }));
    expect(legs.fork).toMatchObject({ void: true, output: [{ text: "1\n" }] });
    expect(verdict).toContain("says nothing");
  });

  it("runs a module as `python -m` does and keeps the traces it is asked to keep", async () => {
    await writeFile(join(here.folder, "tool.py"), "import sys\nprint(sys.argv[1:])\n");
    const traceFolder = join(here.folder, "traces");
    await preview(await request("", { program: { module: "tool" }, args: ["a b"], methods: ["spawn"], traceFolder }));
    const lines = (await readFile(join(traceFolder, "spawn.jsonl"), "utf8")).trim().split("\n");
    const events = lines.map((line) => JSON.parse(line));
    expect(events[0]).toMatchObject({ event: "leg", version: 1, method: "spawn", module: "tool", args: ["a b"] });
    expect(events).toContainEqual(expect.objectContaining({ event: "output", text: expect.stringContaining("'a b'") }));
    expect(events.at(-1)).toMatchObject({ event: "end-of-leg", outcome: "ok" });
  });

  it("keeps the first part of a flood of output and reads the rest", async () => {
    const flood = "import sys\nfor _ in range(3000): sys.stdout.write('x' * 99999 + '\\n')\n";
    const { legs } = await preview(await request(flood, { methods: ["fork"] }));
    expect(legs.fork?.outcome).toBe("ok");
    expect(legs.fork?.output.at(-1)?.text).toContain("300000000 bytes in all");
  });
});
