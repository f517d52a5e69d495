/** The line to the one who analyses: what is asked is answered, ended by an edit, or told to be lost. */

import { expect, it } from "vitest";
import { Interrupted } from "../../analysis/index.ts";
import { Analyst, type AnalystPort } from "../../server/analyst/analyst.ts";
import { analystHere } from "../../server/analyst/here.ts";
import { GRAMMAR } from "../analysis/fixtures.ts";

const OPTIONS = { roots: ["/w"], targets: ["linux-3.14"] } as const;
const STARTS = "from multiprocessing import Process\nProcess(target=print).start()\n";

const opened = async () => new Analyst(analystHere(), () => {}).open(GRAMMAR, OPTIONS);

it("answers in the order in which it is told and asked", async () => {
  const workspace = await opened();
  workspace.update("/w/main.py", STARTS);
  const before = await workspace.findings("/w/main.py");
  workspace.update("/w/main.py", "print(1)\n");
  expect(before.map(({ rule }) => rule)).toContain("missing-main-guard");
  expect(await workspace.findings("/w/main.py")).toEqual([]);
});

it("ends a question whose texts have changed before it was answered", async () => {
  const workspace = await opened();
  workspace.update("/w/main.py", STARTS);
  const worthless = workspace.findings("/w/main.py");
  workspace.update("/w/main.py", `${STARTS}\n`);
  await expect(worthless).rejects.toBeInstanceOf(Interrupted);
  expect((await workspace.findings("/w/main.py")).length).toBeGreaterThan(0);
});

it("tells why where a question fails, and goes on", async () => {
  const workspace = await opened();
  await expect(workspace.fixes(undefined as never)).rejects.toThrow(/TypeError/);
  expect(await workspace.findings("/w/none.py")).toEqual([]);
});

it("rejects all that is asked once the other side is lost, and says so", async () => {
  let lose = (_: string) => {};
  const port: AnalystPort = {
    edition: new Int32Array(1),
    post: () => {},
    listen: () => {},
    onLost: (lost) => {
      lose = lost;
    },
  };
  const told: string[] = [];
  const analyst = new Analyst(port, (why) => told.push(why));
  const opening = analyst.open(GRAMMAR, OPTIONS);
  lose("out of memory");
  await expect(opening).rejects.toThrow("out of memory");
  await expect(analyst.glance("/w/main.py", "")).rejects.toThrow("out of memory");
  expect(told).toEqual(["out of memory"]);
});
