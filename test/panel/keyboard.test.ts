/** The panel without a mouse: from the verdict to a variable of a child, and from there to its line. */

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium, launchChromium } from "../support/browser.ts";
import { lacks } from "../support/needs.ts";
import { argcopy, SCRIPT } from "./comparisons.ts";
import { openHosted } from "./page.ts";

/** What has the focus, down through the shadow roots: its data attributes, else its label or role. */
const FOCUSED = `(() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) {
    if (Object.keys(element.dataset).length > 0 && element.localName !== "forkcast-panel") break;
    element = element.shadowRoot.activeElement;
  }
  const [first] = Object.entries(element?.dataset ?? {});
  return first ? first.join("=") : element?.getAttribute("aria-label") ?? element?.localName ?? "";
})()`;

/** Presses Tab until `name` has the focus. Fails where that does not come within a walk around the page. */
async function tabTo(page: Page, name: string): Promise<void> {
  const walked: string[] = [];
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate<string>(FOCUSED);
    walked.push(focused);
    if (focused === name) return;
  }
  throw new Error(`Tab never reached ${name}; it went ${walked.join(", ")}`);
}

describe.skipIf(lacks("Chromium", findChromium()))("by keyboard", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  async function open() {
    const hosted = await openHosted(browser);
    await hosted.show({ phase: "done", comparison: argcopy() });
    await hosted.page.locator("[data-row=argcopy]").waitFor();
    return hosted;
  }

  it("the buttons come first, in the order in which they stand", async () => {
    const { page } = await open();
    const order: string[] = [];
    for (let step = 0; step < 7; step++) {
      await page.keyboard.press("Tab");
      order.push(await page.evaluate<string>(FOCUSED));
    }
    expect(order).toEqual([
      "action=run-again",
      "action=change-arguments",
      "action=change-methods",
      "action=change-python",
      "action=change-platform",
      "action=compare-trace",
      "action=export",
    ]);
  });

  it("a difference's line is opened, and its values are expanded", async () => {
    const { page, posted } = await open();
    await tabTo(page, "open=read");
    await page.keyboard.press("Enter");
    await expect.poll(() => posted).toContainEqual({ type: "open", at: { file: SCRIPT, line: 33, function: "scale" } });
    await tabTo(page, "expand=");
    await page.keyboard.press("Enter");
    await page.locator("forkcast-value[label=fork]").waitFor();
  });

  it("a child is chosen, and its variables are searched", async () => {
    const { page } = await open();
    await tabTo(page, "tab=differences");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await tabTo(page, "process=1");
    await page.keyboard.press("ArrowDown");
    await page.locator("[data-process='2'][aria-selected=true]:focus").waitFor();
    await tabTo(page, "find=variables");
    await page.keyboard.type("argcopy");
    await expect.poll(() => page.locator("[data-state]").count()).toBe(1);
  });
});
