/** A large comparison stays fluid: what is out of sight is not in the page. Prints what it measured. */

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { HostToPanel } from "../../protocol/panel.ts";
import { findChromium, launchChromium } from "../support/browser.ts";
import { lacks } from "../support/needs.ts";
import { LINES, large, PROCESSES, VARIABLES } from "./large.ts";
import { JOB, openAlone, openHosted } from "./page.ts";

/** Milliseconds, for a machine that is busy with much else: what counts is printed, not judged. */
const PATIENCE = 60_000;
/** Lines of a list that are in sight, with some on either side. */
const IN_SIGHT = 120;

/** Begins to write down every task of more than 50 ms. */
const WATCH = `
  globalThis.long = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.long.push(duration);
  }).observe({ type: "longtask", buffered: true });
`;

async function longest(page: Page): Promise<number> {
  return page.evaluate<number>("Math.max(0, ...globalThis.long.splice(0))");
}

function print(what: string, milliseconds: number): void {
  process.stdout.write(`large panel, ${what}: ${Math.round(milliseconds)} ms\n`);
}

describe.skipIf(lacks("Chromium", findChromium()))(
  `a comparison of ${PROCESSES} processes × ${VARIABLES} variables`,
  () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launchChromium();
    });
    afterAll(() => browser?.close());

    it("is there soon, and every view opens without a long halt", async () => {
      const { page } = await openHosted(browser);
      const message: HostToPanel = { type: "state", state: { phase: "done", comparison: large() }, job: JOB };
      // As VS Code hands it over: as JSON, which is read in the page. How it got there is not the panel's affair.
      await page.evaluate(`globalThis.json = ${JSON.stringify(JSON.stringify(message))}; undefined`);
      await page.evaluate(WATCH);
      const took = await page.evaluate<number>(`(async () => {
        const before = performance.now();
        postMessage(JSON.parse(globalThis.json));
        const panel = document.querySelector("forkcast-panel");
        while (panel.dataset.phase !== "done") await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        return performance.now() - before;
      })()`);
      print("from the host's message to the first paint", took);
      print("longest task until then", await longest(page));
      expect(took).toBeLessThan(PATIENCE);
      for (const tab of ["processes", "crossings", "output", "memory"]) {
        await page.locator(`[data-tab=${tab}]`).click();
        await page
          .locator(`[data-${{ processes: "process", crossings: "crossing", output: "line", memory: "memory" }[tab]}]`)
          .first()
          .waitFor();
        await page.evaluate("new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))");
        const task = await longest(page);
        print(`longest task when ${tab} is opened`, task);
        expect(task).toBeLessThan(PATIENCE);
      }
    });

    it("holds only the processes in sight, and reaches the last one by a key", async () => {
      const { page } = await openAlone(browser, { phase: "done", comparison: large() });
      await page.locator("[data-tab=processes]").click();
      await page.locator("[data-process='1']").focus();
      expect(await page.locator("[data-process]").count()).toBeLessThan(IN_SIGHT);
      await page.evaluate(WATCH);
      await page.keyboard.press("End");
      await page.locator(`[data-process='${PROCESSES}'][aria-selected=true]:focus`).waitFor();
      print("longest task of the jump to the last process", await longest(page));
      expect(await page.locator("[data-process]").count()).toBeLessThan(IN_SIGHT);
      await page.getByRole("heading", { name: `loader-${PROCESSES}` }).waitFor();
      await page.keyboard.press("ArrowUp");
      await page.locator(`[data-process='${PROCESSES - 1}'][aria-selected=true]:focus`).waitFor();
    });

    it("scrolls through its processes", async () => {
      const { page } = await openAlone(browser, { phase: "done", comparison: large() });
      await page.locator("[data-tab=processes]").click();
      await page.locator("[data-process='1']").hover();
      await page.evaluate(WATCH);
      for (let at = 0; at < 60; at++) await page.mouse.wheel(0, 400);
      await page.locator(`[data-process='${PROCESSES}']`).waitFor();
      const task = await longest(page);
      print("longest task while scrolling through all processes", task);
      expect(task).toBeLessThan(PATIENCE);
      expect(await page.locator("[data-process]").count()).toBeLessThan(IN_SIGHT);
    });

    it("finds one process among them", async () => {
      const { page } = await openAlone(browser, { phase: "done", comparison: large() });
      await page.locator("[data-tab=processes]").click();
      await page.locator("[data-find=processes] input").fill("loader-777");
      await expect.poll(() => page.locator("[data-process]").count()).toBe(1);
      await page.getByRole("heading", { name: "loader-777" }).waitFor();
      await page.locator("[data-state='__main__.variable_7']").waitFor();
    });

    it("shows its differences by pieces, and of its output only what is in sight", async () => {
      const { page } = await openAlone(browser, { phase: "done", comparison: large() });
      expect(await page.locator("[data-row]").count()).toBe(100);
      await page.locator("forkcast-differences [data-more]").click();
      await expect.poll(() => page.locator("[data-row]").count()).toBe(200);
      await page.locator("[data-tab=output]").click();
      await page.locator("[data-line]").first().waitFor();
      expect(await page.locator("[data-output=fork] [data-line]").count()).toBeLessThan(IN_SIGHT);
      await page.locator("[data-find=output] input").fill("from scratch");
      await expect.poll(() => page.locator("[data-output=spawn] [data-line]").count()).toBe(LINES / 100);
    });
  },
);
