/**
 * The panel with a comparison of 1,000 processes × 100 variables under each of two methods, in a real browser: the time
 * from the host's message to the first paint, and the longest task (in which the page answers nobody) of each step.
 * Compared: the whole comparison in one message, and what the host sends, which leaves the variables until they are asked
 * for.
 *
 * usage: npm run bench:panel
 */

import type { Browser, Page } from "playwright-core";
import { lightened, variablesOf } from "../client/lightening.ts";
import type { Finished, HostToPanel } from "../protocol/panel.ts";
import { large, PROCESSES, VARIABLES } from "../test/panel/large.ts";
import { type Hosted, JOB, openHosted } from "../test/panel/page.ts";
import { findChromium, launchChromium } from "../test/support/browser.ts";
import { median } from "./measure.ts";

const ROUNDS = 5;

/** A tab, and what is to be seen when it is open. */
const TABS = {
  processes: "[data-process]",
  crossings: "[data-crossing]",
  output: "[data-line]",
  memory: "[data-memory]",
} as const;

/** Begins to write down every task of more than 50 ms, which is what browsers tell. */
const WATCH = `
  globalThis.long = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.long.push(duration);
  }).observe({ type: "longtask", buffered: true });
`;
/** A message as VS Code hands it over: as JSON, which is read in the page. How it got there is not the panel's affair. */
const SHOW = `(async () => {
  const before = performance.now();
  postMessage(JSON.parse(globalThis.json));
  const panel = document.querySelector("forkcast-panel");
  while (panel.dataset.phase !== "done") await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  return performance.now() - before;
})()`;
const SETTLED = "new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))";

if (findChromium() === undefined) throw new Error("This needs a Chromium; FORKCAST_CHROMIUM may name one.");
const whole: Finished = { phase: "done", comparison: large() };
const states = { whole, "as sent": lightened(whole) as Finished };
const measured = new Map<string, Map<string, number[]>>();
const browser = await launchChromium();
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, state] of Object.entries(states)) await measure(browser, name, state);
}
await browser.close();
print();

async function measure(browser: Browser, name: string, state: Finished): Promise<void> {
  const note = (what: string, milliseconds: number) => {
    const row = measured.get(what) ?? new Map<string, number[]>();
    measured.set(what, row.set(name, [...(row.get(name) ?? []), milliseconds]));
  };
  const hosted = await openHosted(browser);
  const { page } = hosted;
  const message: HostToPanel = { type: "state", state, job: JOB };
  const json = JSON.stringify(message);
  note("size of the message, kB", json.length / 1000);
  await page.evaluate(`globalThis.json = ${JSON.stringify(json)}; undefined`);
  await page.evaluate(WATCH);
  note("message to first paint, ms", await page.evaluate<number>(SHOW));
  note("longest task until then, ms", await longest(page));
  for (const [tab, content] of Object.entries(TABS)) {
    await page.locator(`[data-tab=${tab}]`).click();
    await page.locator(content).first().waitFor();
    if (state.partial) await answer(hosted);
    await page.evaluate(SETTLED);
    note(`longest task when ${tab} is opened, ms`, await longest(page));
  }
  await page.locator("[data-tab=processes]").click();
  await page.locator("[data-process='1']").hover();
  for (let at = 0; at < 60; at++) await page.mouse.wheel(0, 400);
  await page.locator(`[data-process='${PROCESSES}']`).waitFor();
  note("longest task while scrolling through all processes, ms", await longest(page));
  const before = performance.now();
  await page.locator(`[data-process='${PROCESSES}']`).click();
  await page.getByRole("heading", { name: `loader-${PROCESSES}` }).waitFor();
  if (state.partial) await answer(hosted);
  await page.locator("[data-state='__main__.variable_7']").waitFor();
  note("click on a process to its variables, ms", performance.now() - before);
  note("longest task of that click, ms", await longest(page));
  await page.close();
}

/** Does the host's part for the views that have asked. */
async function answer({ page, posted, send }: Hosted): Promise<void> {
  await page.evaluate(SETTLED);
  const asked = posted.flatMap((message) => (message.type === "want-variables" ? message.processes : []));
  await send({ type: "variables", processes: variablesOf(whole.comparison, asked) });
}

/** In milliseconds; 0 where none was longer than 50. */
async function longest(page: Page): Promise<number> {
  return page.evaluate<number>("Math.max(0, ...globalThis.long.splice(0))");
}

function print(): void {
  console.log(`${PROCESSES} processes × ${VARIABLES} variables × 2 methods; medians of ${ROUNDS} rounds\n`);
  console.log(
    `${"".padEnd(58)}${Object.keys(states)
      .map((name) => name.padStart(10))
      .join("")}`,
  );
  for (const [what, row] of measured) {
    const values = Object.keys(states).map((name) => Math.round(median(row.get(name) ?? [])));
    console.log(`${what.padEnd(58)}${values.map((value) => String(value).padStart(10)).join("")}`);
  }
}
