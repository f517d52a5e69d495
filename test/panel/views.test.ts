/** The views below the verdict: processes, what is handed over, output, memory. */

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Comparison, LegReport } from "../../protocol/comparison.ts";
import { findChromium, launchChromium } from "../support/browser.ts";
import { lacks } from "../support/needs.ts";
import { argcopy, int, list } from "./comparisons.ts";
import { axeViolations, openAlone, textOf } from "./page.ts";

describe.skipIf(lacks("Chromium", findChromium()))("a view", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  async function open(tab: string, comparison: Comparison = argcopy()): Promise<Page> {
    const { page } = await openAlone(browser, { phase: "done", comparison });
    await page.locator(`[data-tab=${tab}]`).click();
    return page;
  }

  describe("of the processes", () => {
    it("has a line for each, whatever multiprocessing calls it under a method", async () => {
      const page = await open("processes");
      const names = await page.locator("[data-process] .name").allInnerTexts();
      expect(names.map((name) => name.trim())).toEqual([
        "main process",
        "PoolWorker-1",
        "PoolWorker-2",
        "PoolWorker-3",
        "PoolWorker-4",
      ]);
    });

    it("shows what starting costs: as lanes on one scale, in words, and as a sentence", async () => {
      const page = await open("processes");
      const lane = (method: string) => page.locator(`[data-process='1'] [data-lane=${method}] .start-up`);
      const width = async (method: string) => (await lane(method).boundingBox())!.width;
      expect((await width("spawn")) / (await width("fork"))).toBeGreaterThan(20);
      expect(await page.locator("[data-process='1'] .work").count()).toBe(2);
      const label = await page.locator("[data-process='1']").getAttribute("aria-label");
      expect(label).toMatch(
        /spawn: started after 50 ms, its own code began 260 ms later, 1 recorded task, ended after/,
      );
      await page.getByText("A child process usually took 2 ms under fork, 260 ms under spawn").waitFor();
    });

    it("shows the parent's value beside the child's, and marks where they differ", async () => {
      const page = await open("processes");
      const row = page.locator("[data-state='__main__.argcopy']");
      expect(await textOf(row.locator("[data-parent]"))).toBe("2");
      expect(await textOf(row.locator("[data-method=fork]"))).toBe("2");
      expect(await textOf(row.locator("[data-method=spawn] .differs"))).toBe("0");
      expect(await row.locator("[data-method=fork] .differs").count()).toBe(0);
      expect(await textOf(page.locator("[data-state='__main__.pool'] [data-method=spawn]"))).toBe("absent");
    });

    it("shows only differences, unless asked for all", async () => {
      const page = await open("processes");
      await page.locator("[data-state='__main__.argcopy']").waitFor();
      expect(await page.locator("[data-state='__main__.args']").count()).toBe(0);
      await page.getByText("Only differences").click();
      await page.locator("[data-state='__main__.args']").waitFor();
    });

    it("finds variables by name, module and value", async () => {
      const page = await open("processes");
      await page.getByText("Only differences").click();
      const states = () => page.locator("[data-state]").evaluateAll((rows) => rows.map((row) => row.dataset["state"]));
      await page.locator("[data-find=variables] input").fill("SCALE");
      await expect.poll(states).toEqual(["__main__.scale"]);
      await page.locator("[data-find=variables] input").fill("<Pool>");
      await expect.poll(states).toEqual(["__main__.pool"]);
      await page.locator("[data-find=variables] input").fill("no such thing");
      await page.getByText("No variable is found by that.").waitFor();
    });

    it("opens a value where it differs, in the parent and under every method", async () => {
      const config = (port: number) => ({ __main__: { PORTS: list(int(1), int(port)) } });
      const comparison = argcopy();
      const withPorts = (leg: LegReport, port: number): LegReport => ({
        ...leg,
        processes: leg.processes.map((each) => ({ ...each, parentState: config(80), state: config(port) })),
      });
      const legs = { fork: withPorts(comparison.legs.fork!, 80), spawn: withPorts(comparison.legs.spawn!, 0) };
      const page = await open("processes", { ...comparison, legs });
      await page.locator("[data-state='__main__.PORTS'] [data-expand]").click();
      for (const label of ["parent", "child under fork"]) {
        const tree = page.locator(`forkcast-value[label='${label}']`);
        await tree.getByText("[1]: 80").waitFor();
        expect(await tree.locator(".differs").count()).toBe(0);
      }
      const spawn = page.locator("forkcast-value[label='child under spawn']");
      expect(await spawn.locator(".differs").allInnerTexts()).toEqual(["[1]: 0"]);
    });

    it("says of what reads alike and is none the less another that it is", async () => {
      const lock = (which: string) => ({ __main__: { lock: { t: "Lock", r: "<Lock>", d: which } } });
      const comparison = argcopy();
      const withLock = (leg: LegReport, which: string): LegReport => ({
        ...leg,
        processes: leg.processes.map((each) => ({ ...each, parentState: lock("one"), state: lock(which) })),
      });
      const legs = { fork: withLock(comparison.legs.fork!, "one"), spawn: withLock(comparison.legs.spawn!, "other") };
      const page = await open("processes", { ...comparison, legs });
      const row = page.locator("[data-state='__main__.lock']");
      expect(await textOf(row.locator("[data-method=fork]"))).toBe("<Lock>");
      expect(await textOf(row.locator("[data-method=spawn]"))).toBe("<Lock> another one");
    });

    it("is walked through by the arrow keys", async () => {
      const page = await open("processes");
      await page.locator("[data-process='1']").focus();
      await page.keyboard.press("ArrowDown");
      await page.locator("[data-process='2'][aria-selected=true]:focus").waitFor();
      await page.keyboard.press("Home");
      await page.locator("[data-process=main][aria-selected=true]:focus").waitFor();
    });

    it("says where a process stood that did not end", async () => {
      const comparison = argcopy();
      const stack = [
        { file: "/home/ada/main.py", line: 12, function: "wait" },
        { file: "/usr/lib/python3.13/threading.py", line: 359 },
      ];
      const [main, first] = comparison.legs.spawn!.processes;
      const spawn: LegReport = { ...comparison.legs.spawn!, outcome: "hang", processes: [main!, { ...first!, stack }] };
      const page = await open("processes", { ...comparison, legs: { ...comparison.legs, spawn } });
      expect(await textOf(page.locator("[data-open=stood]"))).toBe("main.py:12");
    });

    it("tells an error, with the line of the script that it came from before all its frames", async () => {
      const comparison = argcopy();
      const frames = [
        { file: "/home/ada/main.py", line: 3, function: "<module>" },
        { file: "/usr/lib/python3.13/multiprocessing/spawn.py", line: 140 },
      ];
      const exceptions = [{ type: "RuntimeError", message: "no guard", frames, at: 0.1 }];
      const [main, first, ...rest] = comparison.legs.spawn!.processes;
      const spawn = { ...comparison.legs.spawn!, processes: [main!, { ...first!, exceptions }, ...rest] };
      const page = await open("processes", { ...comparison, legs: { ...comparison.legs, spawn } });
      expect(await page.locator("[data-process='1'] .error").count()).toBe(1);
      await page.getByText("RuntimeError: no guard").waitFor();
      expect(await textOf(page.locator("[data-open=raised]"))).toBe("main.py:3");
    });
  });

  describe("of what is handed over", () => {
    it("takes starts that are alike together, and says what fork copied and what spawn pickled", async () => {
      const page = await open("crossings");
      const row = page.locator("[data-crossing='1 2 3 4']");
      expect(await textOf(row.locator("[data-method=fork]"))).toMatch(/A copy of its parent.*inherited ?4 variables/);
      const spawn = await textOf(row.locator("[data-method=spawn]"));
      expect(spawn).toMatch(/418 bytes pickled.*by value ?maxtasks = None/);
      expect(spawn).toMatch(/not as in the parent ?argcopy, pool/);
      expect(spawn).not.toContain("multiprocessing");
    });

    it("shows what of the pickled values takes how much room, with what each holds below it", async () => {
      const comparison = argcopy();
      const parts = [
        { path: "args[0]", type: "__main__.Table", bytes: 121_000 },
        { path: "args[0].rows", type: "list", bytes: 120_000 },
        { path: "args[1]", type: "dict", bytes: 1_200 },
      ];
      const processes = comparison.legs.spawn!.processes.map((each) =>
        each.payload ? { ...each, payload: { ...each.payload, bytes: 122_500, parts } } : each,
      );
      const legs = { ...comparison.legs, spawn: { ...comparison.legs.spawn!, processes } };
      const page = await open("crossings", { ...comparison, legs });
      const item = (path: string) => page.locator(`[data-method=spawn] [data-size='${path}'] > .size`);
      const said = async (path: string) => (await item(path).innerText()).replace(/\s+/g, " ").trim();
      expect(await said("args[0]")).toBe("args[0] 121.0 kB");
      expect(await said("args[1]")).toBe("args[1] 1.2 kB");
      // Below what holds it: named by the step that leads there.
      expect(await said("args[0]'] [data-size='args[0].rows")).toBe(".rows 120.0 kB");
      const width = async (path: string) => (await item(path).locator("rect").boundingBox())!.width;
      expect((await width("args[0]")) / (await width("args[1]"))).toBeGreaterThan(50);
    });

    it("keeps the sizes of what is small for those who ask", async () => {
      const comparison = argcopy();
      const parts = [{ path: "args[0]", type: "list", bytes: 300 }];
      const processes = comparison.legs.spawn!.processes.map((each) =>
        each.payload ? { ...each, payload: { ...each.payload, parts } } : each,
      );
      const legs = { ...comparison.legs, spawn: { ...comparison.legs.spawn!, processes } };
      const page = await open("crossings", { ...comparison, legs });
      const size = page.locator("[data-method=spawn] [data-size='args[0]']");
      expect(await size.isVisible()).toBe(false);
      await page.locator("[data-method=spawn]").getByText("by size").click();
      await size.waitFor();
    });

    it("says what could not be pickled, and why", async () => {
      const comparison = argcopy();
      const error = { type: "PicklingError", message: "cannot pickle a lock", frames: [] };
      const spawn = {
        ...comparison.legs.spawn!,
        processes: comparison.legs.spawn!.processes.map((each) =>
          each.payload ? { ...each, payload: { bytes: 0, references: [], error, culprit: "args[0].lock" } } : each,
        ),
      };
      const page = await open("crossings", { ...comparison, legs: { ...comparison.legs, spawn } });
      const text = await textOf(page.locator("[data-crossing] [data-method=spawn]"));
      expect(text).toMatch(/Never started.*PicklingError: cannot pickle a lock because of args\[0\]\.lock/);
    });
  });

  describe("in a narrow panel", () => {
    const LONG = "a_name_that_is_longer_than_any_line_of_a_narrow_panel_can_be";
    const comparison = argcopy();
    const longNames = (leg: LegReport): LegReport => ({
      ...leg,
      reason: `It said ${LONG}.`,
      processes: leg.processes.map((each) =>
        each.id === "main" ? each : { ...each, name: LONG, target: `__main__.${LONG}` },
      ),
    });
    const [first, ...others] = comparison.divergences;
    const long: Comparison = {
      ...comparison,
      legs: { fork: longNames(comparison.legs.fork!), spawn: longNames(comparison.legs.spawn!) },
      divergences: [{ ...first!, name: LONG, fork: LONG, spawn: "0" }, ...others],
    };

    it.each(["differences", "processes", "crossings", "output", "memory"])("is no wider than it: %s", async (view) => {
      const page = await open(view, long);
      await page.setViewportSize({ width: 300, height: 900 });
      const wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
      await expect.poll(() => page.evaluate(wider)).toBe(0);
    });

    it("has names above their values, which have the room then", async () => {
      const page = await open("differences", long);
      const row = page.locator(`[data-row=${LONG}]`);
      const below = async () => {
        const [name, value] = [await row.locator("th").boundingBox(), await row.locator("td").first().boundingBox()];
        return value!.y >= name!.y + name!.height;
      };
      expect(await below()).toBe(false);
      await page.setViewportSize({ width: 300, height: 900 });
      await expect.poll(below).toBe(true);
      expect((await row.locator("[data-method=fork]").boundingBox())!.width).toBeGreaterThan(120);
      expect(await axeViolations(page)).toEqual([]);
    });
  });

  describe("of the output", () => {
    it("is side by side, and marks what another run lacks", async () => {
      const page = await open("output");
      const only = (method: string) => page.locator(`[data-output=${method}] [data-only] code`).allInnerTexts();
      const lines = (texts: string[]) => texts.map((text) => text.replace(/\s*\(marked\)$/, ""));
      expect(lines(await only("fork"))).toEqual(["[0, 2, 4, 6, 8, 10, 12, 14, 16, 18]"]);
      expect(lines(await only("spawn"))).toEqual([
        ...Array.from({ length: 4 }, () => "parsed: input = 2"),
        "[0, 0, 0, 0, 0, 0, 0, 0, 0, 0]",
      ]);
    });

    it("names a process where its lines begin, and to screen readers on each of them", async () => {
      const page = await open("output");
      const names = page.locator("[data-output=spawn] [data-line] > .quiet");
      const all = (await names.allTextContents()).map((name) => name.trim());
      expect(all.every((name) => name !== "")).toBe(true);
      const begins = all.filter((name, at) => name !== all[at - 1]).length;
      expect(await names.locator(".for-screen-readers").count()).toBe(all.length - begins);
    });

    it("is searched by text and by process", async () => {
      const page = await open("output");
      const count = (method: string) => page.locator(`[data-output=${method}] [data-line]`).count();
      await page.locator("[data-find=output] input").fill("parsed");
      await expect.poll(() => count("spawn")).toBe(5);
      expect(await count("fork")).toBe(1);
      expect(await page.locator("mark").first().innerText()).toBe("parsed");
      await page.locator("[data-find=output] input").fill("poolworker-1");
      await expect.poll(() => count("fork")).toBe(3);
    });
  });

  describe("of the memory", () => {
    it("says what each child has of its own, and what all have together", async () => {
      const page = await open("memory");
      expect(await textOf(page.locator("[data-memory='1'] [data-method=fork]"))).toBe("700.0 kB own, 17.3 MB shared");
      const own = page.locator("[data-memory='1'] .own");
      const [fork, spawn] = [(await own.nth(0).boundingBox())!, (await own.nth(1).boundingBox())!];
      expect(spawn.width / fork.width).toBeCloseTo(11 / 0.7, 0);
      await page.getByText("Together the child processes had 2.8 MB under fork, 44.0 MB under spawn").waitFor();
    });

    it("says what a child had of its own in the end, where that was measured", async () => {
      const comparison = argcopy();
      const processes = comparison.legs.fork!.processes.map((each) => ({
        ...each,
        memoryAtEnd: { rss: 19_000_000, private: 5_000_000 },
      }));
      const legs = { ...comparison.legs, fork: { ...comparison.legs.fork!, processes } };
      const page = await open("memory", { ...comparison, legs });
      expect(await textOf(page.locator("[data-memory='1'] [data-method=fork]"))).toMatch(/; 5\.0 MB own in the end$/);
    });

    it("is not there where no memory was measured", async () => {
      const comparison = argcopy();
      const legs = Object.fromEntries(
        Object.entries(comparison.legs).map(([method, leg]) => [
          method,
          { ...leg, processes: leg.processes.map(({ memory: _, ...rest }) => rest) },
        ]),
      );
      const { page } = await openAlone(browser, { phase: "done", comparison: { ...comparison, legs } });
      await page.locator("[data-tab=output]").waitFor();
      expect(await page.locator("[data-tab=memory]").count()).toBe(0);
    });
  });
});
