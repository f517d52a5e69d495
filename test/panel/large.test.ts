/** A large comparison stays fluid: what is out of sight is not in the page. `npm run bench:panel` measures it. */

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lightened, variablesOf } from "../../client/lightening.ts";
import type { Finished } from "../../protocol/panel.ts";
import { findChromium, launchChromium } from "../support/browser.ts";
import { lacks } from "../support/needs.ts";
import { LINES, large, PROCESSES, VARIABLES } from "./large.ts";
import { openAlone, openHosted } from "./page.ts";

/** Lines of a list that are in sight, with some on either side. */
const IN_SIGHT = 120;

describe.skipIf(lacks("Chromium", findChromium()))(
  `a comparison of ${PROCESSES} processes × ${VARIABLES} variables`,
  () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launchChromium();
    });
    afterAll(() => browser?.close());

    it("is sent without variables, and asks for those that are looked at", async () => {
      const { page, posted, send, show } = await openHosted(browser);
      const whole: Finished = { phase: "done", comparison: large() };
      const answer = async (...ids: string[]) => {
        await expect.poll(() => posted).toContainEqual({ type: "want-variables", processes: ids });
        await send({ type: "variables", processes: variablesOf(whole.comparison, ids) });
      };
      await show(lightened(whole));
      await page.locator("[data-tab=processes]").click();
      await page.getByText("They are being fetched").waitFor();
      await answer("1");
      const value = page.locator("[data-state='__main__.variable_7'] [data-method=spawn]");
      await expect.poll(() => value.textContent()).toContain("1008");
      await page.locator("[data-process='3']").click();
      await answer("3");
      await expect.poll(() => value.textContent()).toContain("3008");
      // It is the same to all its views: nothing is asked for twice.
      await page.locator("[data-tab=crossings]").click();
      await page.getByText("the same by its own import").waitFor();
      expect(posted.filter(({ type }) => type === "want-variables")).toHaveLength(2);
    });

    it("holds only the processes in sight, and reaches the last one by a key", async () => {
      const { page } = await openAlone(browser, { phase: "done", comparison: large() });
      await page.locator("[data-tab=processes]").click();
      await page.locator("[data-process='1']").focus();
      expect(await page.locator("[data-process]").count()).toBeLessThan(IN_SIGHT);
      await page.keyboard.press("End");
      await page.locator(`[data-process='${PROCESSES}'][aria-selected=true]:focus`).waitFor();
      expect(await page.locator("[data-process]").count()).toBeLessThan(IN_SIGHT);
      await page.getByRole("heading", { name: `loader-${PROCESSES}` }).waitFor();
      await page.keyboard.press("ArrowUp");
      await page.locator(`[data-process='${PROCESSES - 1}'][aria-selected=true]:focus`).waitFor();
    });

    it("scrolls through its processes", async () => {
      const { page } = await openAlone(browser, { phase: "done", comparison: large() });
      await page.locator("[data-tab=processes]").click();
      await page.locator("[data-process='1']").hover();
      for (let at = 0; at < 60; at++) await page.mouse.wheel(0, 400);
      await page.locator(`[data-process='${PROCESSES}']`).waitFor();
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
