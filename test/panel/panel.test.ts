/** The panel in a real browser: what someone sees of a comparison, and what a click tells the host. */

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Comparison, divergenceKey } from "../../protocol/comparison.ts";
import type { Finished, PanelState } from "../../protocol/panel.ts";
import { findChromium, launchChromium } from "../support/browser.ts";
import { lacks } from "../support/needs.ts";
import { argcopy, clean, SCRIPT, stopped } from "./comparisons.ts";
import { axeViolations, JOB, openAlone, openHosted, THEMES, textOf } from "./page.ts";

const done = (comparison: Comparison): Finished => ({ phase: "done", comparison });
const running: PanelState = {
  phase: "running",
  script: "main.py",
  legs: [
    { method: "fork", phase: "done", processes: 5, seconds: 0.31 },
    { method: "spawn", phase: "running", processes: 3, seconds: 0.8 },
    { method: "forkserver", phase: "waiting", processes: 0, seconds: 0 },
  ],
};
const failed: PanelState = {
  phase: "failed",
  script: "main.py",
  message: "`python9` could not be started.",
  todo: "Set `forkcast.pythonPath`.",
};

describe.skipIf(lacks("Chromium", findChromium()))("the panel", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  describe("with a comparison", () => {
    it("says the verdict, and how each leg ended", async () => {
      const { page } = await openAlone(browser, done(argcopy()));
      expect(await textOf(page.locator("[data-verdict=differs]"))).toContain("argcopy is 0 in all 4 workers");
      expect(await textOf(page.locator("[data-leg=fork][data-outcome=ok]"))).toMatch(/finished ?310 ms ?5 processes/);
      expect(await textOf(page.locator("[data-leg=spawn][data-outcome=ok]"))).toMatch(/Windows, macOS/);
    });

    it("has a row for each divergence with a value for each method, most important first", async () => {
      const { page } = await openAlone(browser, done(argcopy()));
      const names = await page.locator("table[aria-label=Differences] .name").allInnerTexts();
      expect(names).toEqual(["argcopy", "scale", "parsed: input = 2"]);
      const row = page.locator("[data-row=argcopy][data-kind=variable]");
      expect(await textOf(row.locator("[data-method=fork]"))).toBe("2");
      expect(await textOf(row.locator("[data-method=spawn]"))).toBe("0");
      expect(await textOf(row.locator("[data-why]"))).toMatch(/never runs that line/);
    });

    it("says of an exit status that it is one, once", async () => {
      const comparison = argcopy();
      const exit = {
        kind: "exit",
        name: "exit status",
        process: "main process",
        varies: false,
        fork: "0",
        spawn: "3",
      } as const;
      const spawn = { ...comparison.legs.spawn!, outcome: "exception", exitCode: 3 } as const;
      const rows = [{ ...exit, why: "The script's exit status is another one." }];
      const legs = { ...comparison.legs, spawn };
      const { page } = await openAlone(browser, done({ ...comparison, divergences: rows, legs }));
      expect(await textOf(page.locator("[data-row='exit status'] th"))).toMatch(/^exit status main process$/);
      expect(await textOf(page.locator("[data-leg=spawn]"))).toMatch(/ended with an error, exit status 3/);
    });

    it("says of an error that nobody caught what it was, and not that Python ended with 1", async () => {
      const comparison = argcopy();
      const reason = "The main process raised KeyError at main.py line 3: 'x'.";
      const spawn = { ...comparison.legs.spawn!, outcome: "exception", exitCode: 1, reason } as const;
      const { page } = await openAlone(browser, done({ ...comparison, legs: { ...comparison.legs, spawn } }));
      const said = await textOf(page.locator("[data-leg=spawn]"));
      expect(said).toContain(reason);
      expect(said).not.toContain("exit status");
    });

    it("has a column for each method that was run", async () => {
      const { page } = await openAlone(browser, done(argcopy(["fork", "spawn", "forkserver"])));
      expect(await page.locator("[data-row=argcopy] [data-method]").allInnerTexts()).toEqual(["2", "0", "0"]);
    });

    it("keeps apart what no child uses", async () => {
      const { page } = await openAlone(browser, done(argcopy()));
      const pool = page.locator("[data-row=pool]");
      expect(await pool.isVisible()).toBe(false);
      await page.getByText("1 more difference in variables that no child process uses").click();
      expect(await textOf(pool.locator("[data-method=spawn]"))).toBe("absent");
    });

    it("expands a value to its structure, with what differs marked", async () => {
      const { page } = await openAlone(browser, done(argcopy()));
      await page.locator("[data-row=scale] [data-expand]").click();
      const spawn = page.locator("forkcast-value[label=spawn]");
      await spawn.getByText("[9]: 0").waitFor();
      expect(await spawn.locator(".differs").allInnerTexts()).not.toContain("[0]: 0");
      expect(await spawn.locator(".differs").allInnerTexts()).toContain("[9]: 0");
    });

    it("says so where nothing differs", async () => {
      const { page } = await openAlone(browser, done(clean()));
      expect(await textOf(page.locator("[data-verdict=same]"))).toMatch(/Nothing differs/);
      expect(await page.locator("[data-row]").count()).toBe(0);
    });

    it("of one run alone speaks of no differences, and begins with them once there is another run", async () => {
      const { page, show } = await openHosted(browser);
      await show(done({ ...argcopy(["spawn"]), divergences: [], background: [] }));
      await page.locator("[data-verdict=single]").waitFor();
      await page.locator("[data-process=main]").waitFor();
      expect(await page.locator("[data-tab=differences]").count()).toBe(0);
      await show(done(argcopy()));
      await page.locator("[data-row=argcopy] [data-open=read]").click();
    });

    it("says plainly that it was stopped, and concludes nothing", async () => {
      for (const state of [done(stopped()), { ...done(clean()), stopped: true }]) {
        const { page } = await openAlone(browser, state);
        expect(await textOf(page.locator("[data-verdict]"))).toMatch(/^Stopped\./);
        expect(await page.locator("[data-verdict]").getAttribute("data-verdict")).toBe("stopped");
      }
      const { page } = await openAlone(browser, done(stopped()));
      expect(await textOf(page.locator("[data-leg=spawn][data-outcome=stopped]"))).toMatch(/It was stopped/);
    });

    it("shows what is gone since the run before", async () => {
      const { page } = await openAlone(browser, { ...done(clean()), gone: argcopy().divergences });
      expect(await textOf(page.locator("[data-gone]"))).toBe(
        "✓Gone since the run before: argcopy, scale, what was printed",
      );
    });

    it("never calls a script the same where a leg could not be observed", async () => {
      const comparison = clean();
      const spawn = { ...comparison.legs.spawn!, void: true, reason: "Python ran with -I." };
      const { page } = await openAlone(browser, done({ ...comparison, legs: { ...comparison.legs, spawn } }));
      await page.locator("[data-verdict=unknown]").waitFor();
      expect(await textOf(page.locator("[data-leg=spawn]"))).toMatch(/could not be observed.*Python ran with -I/);
    });
  });

  describe("and its host", () => {
    it("begin with `ready`, and every state replaces the last", async () => {
      const { page, posted, show } = await openHosted(browser);
      await expect.poll(() => posted).toEqual([{ type: "ready" }]);
      await show(running);
      expect(await textOf(page.locator("[data-progress=spawn][data-phase=running]"))).toMatch(/3 processes/);
      await show(done(argcopy()));
      expect(await page.locator("[data-progress]").count()).toBe(0);
      await page.locator("[data-verdict]").waitFor();
    });

    it("show while legs run what these have shown so far, and conclude nothing from it", async () => {
      const { page, show, send } = await openHosted(browser);
      await show(running);
      const comparison = { ...argcopy(), divergences: [] };
      await send({ type: "so-far", comparison: { ...comparison, legs: { fork: comparison.legs.fork! } } });
      await expect.poll(() => page.locator("[data-process]").count()).toBe(5);
      await page.locator("[data-tab=output]").click();
      await page.locator("[data-output=fork] [data-line]").first().waitFor();
      await send({ type: "so-far", comparison });
      await page.locator("[data-output=spawn] [data-line]").first().waitFor();
      await show(running);
      expect(await page.locator("[data-output=spawn]").count()).toBe(1);
      expect(await page.locator("[data-verdict], [data-tab=differences]").count()).toBe(0);
      expect(await axeViolations(page)).toEqual([]);
      await show(done(argcopy()));
      await page.locator("[data-row=argcopy]").waitFor();
    });

    it("show what differs between the runs that are over, and that one is run again", async () => {
      const { page, show, send } = await openHosted(browser);
      const [fork, spawn] = running.legs;
      await show({
        ...running,
        legs: [
          { ...fork!, phase: "again" },
          { ...spawn!, phase: "done" },
        ],
      });
      expect(await textOf(page.locator("[data-progress=fork]"))).toMatch(/once more, to tell what differs from chance/);
      await send({ type: "so-far", comparison: argcopy() });
      expect(await textOf(page.locator("[data-tab=differences]"))).toMatch(/^Differences so far/);
      await page.locator("[data-row=argcopy]").waitFor();
      expect(await page.locator("[data-verdict]").count()).toBe(0);
    });

    it("hear of a click on a line", async () => {
      const { page, posted, show } = await openHosted(browser);
      await show(done(argcopy()));
      await page.locator("[data-row=argcopy] [data-open=read]").click();
      const at = { file: SCRIPT, line: 33, function: "scale" };
      await expect.poll(() => posted).toContainEqual({ type: "open", at });
    });

    it("hear of every button", async () => {
      const { page, posted, show } = await openHosted(browser);
      await show(running);
      await page.locator("[data-action=stop]").click();
      await show(done(clean()));
      const actions = [
        "change-arguments",
        "change-methods",
        "change-python",
        "change-platform",
        "compare-trace",
        "export",
      ];
      for (const action of actions) await page.locator(`[data-action=${action}]`).click();
      await page.locator("[data-action=run-again]").focus();
      await page.keyboard.press("Enter");
      const types = () => posted.map(({ type }) => type);
      await expect.poll(types).toEqual(["ready", "stop", ...actions, "run-again"]);
    });

    it("say on the buttons how the script was run", async () => {
      const { page, send } = await openHosted(browser);
      const job = { ...JOB, args: ["-i", "2"], platform: "windows" } as const;
      await send({ type: "state", state: done(argcopy()), job });
      const labels = await page.locator("forkcast-toolbar vscode-button").allInnerTexts();
      expect(labels).toEqual([
        "Run Again",
        "Arguments: -i 2",
        "Methods: fork, spawn",
        "Python 3.12.1",
        "Platform: as Windows",
        "Compare with Trace…",
        "Export…",
      ]);
    });

    it("offer to run where nothing was run yet, and nothing of the kind for a file", async () => {
      const { page, posted, send } = await openHosted(browser);
      await send({ type: "state", state: { phase: "empty" }, job: JOB });
      await page.locator("[data-action=run-again]", { hasText: "Run" }).click();
      await expect.poll(() => posted).toContainEqual({ type: "run-again" });
      await send({ type: "state", state: done(argcopy()) });
      await page.locator("[data-verdict]").waitFor();
      const actions = () =>
        page.locator("[data-action]").evaluateAll((all) => all.map((each) => each.dataset["action"]));
      expect(await actions()).toEqual(["compare-trace", "export"]);
    });

    it("offer a fix where one is known, else the rule's page, which may be found out later", async () => {
      const { page, posted, show, send } = await openHosted(browser);
      const comparison = argcopy();
      const row = divergenceKey(comparison.divergences[0]!);
      await show(done(comparison));
      await page.locator("[data-row=argcopy]").waitFor();
      expect(await page.locator("[data-fix]").count()).toBe(0);
      const unfixed = divergenceKey(comparison.divergences[1]!);
      await send({ type: "fixes", fixes: { [row]: "Hand argcopy to the workers" }, explained: [unfixed] });
      const button = page.locator("[data-fix]");
      await button.waitFor();
      expect(await button.getAttribute("title")).toBe("Hand argcopy to the workers");
      await button.click();
      await expect.poll(() => posted).toContainEqual({ type: "fix", row });
      expect(await page.locator("[data-explain]").count()).toBe(1);
      await page.locator("[data-row=scale] [data-explain]").click();
      await expect.poll(() => posted).toContainEqual({ type: "explain", row: unfixed });
    });

    it("have VS Code keep the comparison over a restart, but no large one", async () => {
      const { kept, show } = await openHosted(browser);
      const comparison = argcopy();
      await show(done(comparison));
      await expect.poll(() => kept.at(-1)).toEqual({ job: JOB, comparison });
      const fork = {
        ...comparison.legs.fork!,
        output: [{ process: "main", stream: "stdout", text: "x".repeat(600_000) }],
      };
      await show(done({ ...comparison, legs: { ...comparison.legs, fork } } as Comparison));
      await expect.poll(() => kept.at(-1)).toEqual({ job: JOB });
    });

    it("are the only ones to be asked: a page without a host has no buttons and no links", async () => {
      const { page } = await openAlone(browser, done(argcopy()));
      expect(await textOf(page.locator("[data-row=argcopy] [data-open=read]"))).toBe("main.py:33");
      expect(await page.locator("[data-action], button[data-open]").count()).toBe(0);
    });
  });

  it("says what happened and what to do where nothing could be run", async () => {
    const { page } = await openAlone(browser, failed);
    const alert = page.getByRole("alert");
    expect(await textOf(alert)).toMatch(/python9 could not be started\. Set forkcast\.pythonPath\./);
  });

  describe.each(Object.keys(THEMES) as (keyof typeof THEMES)[])("in the %s theme", (theme) => {
    it.each(["differences", "processes", "crossings", "output", "memory"])(
      "has nothing for axe to find in %s",
      async (tab) => {
        const { page, complaints, show } = await openHosted(browser, theme);
        const comparison = argcopy(["fork", "spawn", "forkserver"]);
        const fixes = { [divergenceKey(comparison.divergences[0]!)]: "Hand argcopy to the workers" };
        await show({ ...done(comparison), fixes, gone: comparison.background, note: "From an earlier run." });
        await page.locator("[data-row=scale] [data-expand]").click();
        await page.locator("forkcast-value").first().waitFor();
        await page.locator(`[data-tab=${tab}]`).click();
        expect(await axeViolations(page)).toEqual([]);
        expect(complaints).toEqual([]);
      },
    );

    it("has nothing for axe to find while running, and where it failed", async () => {
      for (const state of [running, failed]) {
        const { page, show } = await openHosted(browser, theme);
        await show(state);
        expect(await axeViolations(page)).toEqual([]);
      }
    });
  });
});
