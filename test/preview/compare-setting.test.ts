/** The parent's line that set a variable: looked up in the sources, and said only where they leave no doubt. */

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compareTraces } from "../../preview/compare/index.ts";
import { findBindings } from "../../preview/legs/bindings.ts";
import type { Divergence } from "../../protocol/comparison.ts";
import type { TraceEvent, ValueNode } from "../../protocol/trace.ts";
import { lacks } from "../support/needs.ts";
import { findPythons, somePython } from "../support/pythons.ts";
import { traceOf, value } from "./traces.ts";

const PROBE = fileURLToPath(new URL("../../preview/probe", import.meta.url));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "preview setting-"));
});
afterAll(() => rm(folder, { recursive: true }));

interface Told {
  readonly source: string;
  readonly name?: string;
  readonly parent?: ValueNode;
  readonly child?: ValueNode | undefined;
  readonly module?: string;
}

const GUARD = 'if __name__ == "__main__":';

/** What is told of a variable that is 2 in the parent and 0 in a spawned child, and that `work` reads. */
async function told({ source, name = "rate", module = "__main__", ...values }: Told, python?: string) {
  const script = join(folder, "main.py");
  await writeFile(script, source);
  const parent = { [module]: { [name]: values.parent ?? value("2") } };
  const child = "child" in values && !values.child ? {} : { [name]: values.child ?? value("0") };
  const started = source.split("\n").findIndex((line) => line.includes("start()")) + 1;
  const leg = (state: typeof parent) => ({
    header: { script },
    children: [{ parent, state, reads: [[module, name]] as const }],
  });
  const at = (event: TraceEvent): TraceEvent =>
    event.event === "start" ? { ...event, at: { file: script, line: started, function: "<module>" } } : event;
  const traces = [
    traceOf("fork", leg(parent)).map(at),
    traceOf("spawn", leg({ [module]: child } as typeof parent)).map(at),
  ];
  const request = {
    program: { script },
    args: [],
    cwd: folder,
    methods: ["fork", "spawn"] as const,
    python: python ?? somePython()?.path ?? "",
    timeoutSeconds: 60,
    probeFolder: PROBE,
  };
  const bindings = await findBindings(request, traces);
  const [row] = compareTraces(traces.map((trace) => [...trace, ...(bindings ? [bindings] : [])])).divergences;
  return row as Divergence;
}

describe.skipIf(lacks("a Python", somePython()))("the line", () => {
  it("under the guard is named", async () => {
    const row = await told({ source: `rate = 0\n${GUARD}\n    rate = 2\n    child.start()\n` });
    expect(row).toMatchObject({ set: { line: 3 }, why: expect.stringContaining("The parent had changed `rate`") });
  });

  it("is the last one before the start", async () => {
    const source = `rate = 0\n${GUARD}\n    rate = 1\n    rate = 2\n    child.start()\n    rate = 3\n`;
    expect((await told({ source })).set).toMatchObject({ line: 4 });
  });

  it("in a function is named where each import makes the same value", async () => {
    const body = "def setup():\n    global rate\n    rate = 2\n";
    expect((await told({ source: `rate = 0\n${body}` })).set).toMatchObject({ line: 4, function: "setup" });
    expect((await told({ source: `rate = measure()\n${body}` })).set).toBeUndefined();
  });

  it("may be of another module, under another name", async () => {
    const source = `import settings as s\ns.rate = 0\n${GUARD}\n    s.rate = 2\n`;
    expect((await told({ source, module: "settings" })).set).toMatchObject({ line: 4 });
  });

  it("may change what the variable holds, at the very place", async () => {
    const config = (port: string): ValueNode => {
      const node = (text: string, children: ValueNode["c"]): ValueNode => ({
        t: "dict",
        r: text,
        d: text,
        c: children!,
      });
      return node(`{db: ${port}}`, [
        ["['db']", node(port, [["['port']", value(port)]])],
        ["['log']", value("0")],
      ]);
    };
    const source = [
      'CONFIG = {"db": {"port": 0}, "log": 0}',
      GUARD,
      '    CONFIG["log"] = 1',
      '    CONFIG["db"]["port"] = 2',
      "    child.start()",
    ].join("\n");
    const row = await told({ source, name: "CONFIG", parent: config("2"), child: config("0") });
    expect(row).toMatchObject({ name: "CONFIG['db']['port']", set: { line: 4 } });
  });

  it("makes the variable that a child lacks", async () => {
    const row = await told({ source: `${GUARD}\n    rate = 2\n`, child: undefined });
    expect(row).toMatchObject({
      set: { line: 2 },
      spawn: "absent",
      why: expect.stringContaining("that does not make it"),
    });
  });

  it.each([
    ["the child may have set it", "rate = 0\ndef work():\n    global rate\n    rate = 2\n"],
    [
      "several functions may have",
      "rate = 0\ndef a():\n    global rate\n    rate = 2\ndef b():\n    global rate\n    rate = 2\n",
    ],
    ["a local variable only has its name", "rate = 0\ndef a():\n    rate = 2\n"],
    ["the file cannot be read as Python", "rate = = 0\n"],
  ])("is not named where %s", async (_, source) => {
    expect((await told({ source })).set).toBeUndefined();
  });

  it("is not named where a call may have changed what the variable holds", async () => {
    const list = (text: string): ValueNode => ({ t: "list", r: text, d: text, n: 1 });
    const source = `rate = []\n${GUARD}\n    rate.append(1)\n    configure(rate)\n    child.start()\n`;
    expect((await told({ source, parent: list("[1]"), child: list("[]") })).set).toBeUndefined();
  });

  it("is none where every import makes another value, and the reason says so", async () => {
    const row = await told({ source: "import random\nrate = random.random()\n" });
    expect(row.set).toBeUndefined();
    expect(row.why).toContain("Each import gives `rate` another value");
  });

  it.each(findPythons().found)("is found by Python $version", async ({ path }) => {
    const source = `rate = {"a": 0}\n${GUARD}\n    rate["a"] = 2\n    child.start()\n`;
    expect((await told({ source }, path)).set).toMatchObject({ line: 3 });
  });
});
