/** What scripts hold and print is shown as text, whatever it looks like. */

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Comparison, LegReport } from "../../protocol/comparison.ts";
import { findChromium, launchChromium } from "../support/browser.ts";
import { lacks } from "../support/needs.ts";
import { argcopy } from "./comparisons.ts";
import { openAlone } from "./page.ts";

const HOSTILE = [
  "<script>globalThis.hacked = 1</script>",
  "</script><script>globalThis.hacked = 1</script>",
  "<img src=x onerror='globalThis.hacked = 1'>",
  "<svg onload='globalThis.hacked = 1'>",
  "<iframe srcdoc='<script>parent.hacked = 1</script>'>",
  "\"'><b onmouseover=globalThis.hacked=1>",
  "javascript:globalThis.hacked=1",
  "<!--<script>-->",
  "<style>*{display:none}</style>",
  "<link rel=stylesheet href=https://example.com/x.css>",
  "<base href=https://example.com/>",
  "<meta http-equiv=refresh content='0;url=https://example.com'>",
  "`$" + "{globalThis.hacked=1}`",
  "{{constructor.constructor('globalThis.hacked=1')()}}",
  "`code` `unfinished",
  "\u202egnirts a",
  "\u0000\u0007\u001b[31mred",
  "\ud800 alone",
  "__proto__",
  "x".repeat(100_000),
];

/** The example with `text` wherever a script has a say. */
function saying(text: string): Comparison {
  const comparison = argcopy();
  const [first] = comparison.divergences;
  const legs = Object.entries(comparison.legs).map(([method, leg]: [string, LegReport]) => [
    method,
    {
      ...leg,
      reason: text,
      output: [{ process: "main", stream: "stdout", text: `${text}\n` }],
      processes: leg.processes.map((process) => ({
        ...process,
        name: text,
        target: text,
        state: { [text]: { [text]: { t: text, r: text, c: [[text, { t: text, r: text }]] } } },
        args: [[text, { t: text, r: text, c: [[text, { t: text, r: text }]] }]] as const,
        payload: {
          bytes: 1,
          references: [text, `${text} ${text}`],
          error: { type: text, message: text, frames: [] },
          culprit: text,
        },
        exceptions: [{ type: text, message: text, frames: [{ file: text, line: 1, function: text }] }],
      })),
    },
  ]);
  return {
    ...comparison,
    script: text,
    args: [text],
    verdict: text,
    background: [],
    legs: Object.fromEntries(legs),
    divergences: [{ ...first!, name: text, module: text, process: text, why: text, fork: text, spawn: text }],
  };
}

describe.skipIf(lacks("Chromium", findChromium()))("a hostile string", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  it.each(HOSTILE.map((text) => [text.slice(0, 40), text]))("%j stays text", async (_, text) => {
    const comparison = saying(text);
    const state = { phase: "done", comparison, gone: comparison.divergences, note: text } as const;
    const { page, complaints } = await openAlone(browser, state);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    for (const tab of ["processes", "crossings", "output", "memory", "differences"])
      await page.locator(`[data-tab=${tab}]`).click();
    const value = page.locator("[data-row] [data-method=fork] code");
    expect(await value.textContent()).toBe(text);
    expect(await page.evaluate("typeof globalThis.hacked")).toBe("undefined");
    expect(await page.locator("img, iframe, style, link, base, b, meta[http-equiv=refresh]").count()).toBe(0);
    expect(asked).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
