/** The HTML report, opened as whoever receives it opens it: from disk, with nothing beside it. */

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { comparisonAsHtml } from "../../reports/html.ts";
import { argcopy } from "../panel/comparisons.ts";
import { findChromium, launchChromium } from "../support/browser.ts";
import { lacks } from "../support/needs.ts";

const PANEL = new URL("../../dist/panel.js", import.meta.url);

describe.skipIf(lacks("Chromium", findChromium()))("the HTML report", () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    browser = await launchChromium();
    folder = await mkdtemp(join(tmpdir(), "forkcast-report-"));
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function open(script: string) {
    const comparison = { ...argcopy(), script };
    const file = join(folder, "report.html");
    await writeFile(file, comparisonAsHtml(comparison, { code: await readFile(PANEL, "utf8"), nonce: "n0nce" }));
    const page = await browser.newPage();
    const complaints: string[] = [];
    const asked: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    await page.locator("[data-verdict]").waitFor();
    return { page, file, complaints, asked };
  }

  it("shows the comparison, and asks for nothing but itself", async () => {
    const { page, file, complaints, asked } = await open("/home/ada/main.py");
    expect(await page.title()).toBe("Forkcast: main.py");
    expect((await page.locator("[data-row=argcopy] [data-method=spawn]").innerText()).trim()).toBe("0");
    expect(asked).toEqual([pathToFileURL(file).href]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("takes a script's name as text", async () => {
    const { page, complaints } = await open("C:\\ada\\</title><script>globalThis.hacked = 1</script>.py");
    expect(await page.title()).toContain(".py");
    expect(await page.evaluate("typeof globalThis.hacked")).toBe("undefined");
    expect(complaints).toEqual([]);
    await page.close();
  });
});
