/** Opens the built panel in a real browser, as its own page or as if VS Code hosted it. */

import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, Locator, Page } from "playwright-core";
import { DARK, HIGH_CONTRAST, LIGHT } from "../../client/webview/palettes.ts";
import type { HostToPanel, PanelJob, PanelMemory, PanelState, PanelToHost } from "../../protocol/panel.ts";
import { panelPage } from "../../reports/page.ts";

const BUNDLE = fileURLToPath(new URL("../../dist/panel.js", import.meta.url));
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const THEMES = {
  dark: { colorScheme: "dark", contrast: "no-preference" },
  light: { colorScheme: "light", contrast: "no-preference" },
  "high contrast": { colorScheme: "dark", contrast: "more" },
} as const;

export interface Opened {
  readonly page: Page;
  /** What the panel has told its host. */
  readonly posted: readonly PanelToHost[];
  /** Script errors, and whatever the content security policy refused. */
  readonly complaints: readonly string[];
}

/** The page with `state` in it, and nobody behind it. */
export function openAlone(browser: Browser, state: PanelState, theme: keyof typeof THEMES = "dark"): Promise<Opened> {
  return open(browser, theme, state);
}

export const JOB: PanelJob = { script: "file:///home/ada/main.py", methods: ["fork", "spawn"], args: [] };

export interface Hosted extends Opened {
  /** What the panel has asked VS Code to keep; the last is what counts. */
  readonly kept: readonly PanelMemory[];
  send(message: HostToPanel): Promise<void>;
  /** Sends a state, and waits until it is shown. */
  show(state: PanelState): Promise<void>;
}

/** The empty page, with a host that records what it is told. */
export async function openHosted(browser: Browser, theme: keyof typeof THEMES = "dark"): Promise<Hosted> {
  const kept: PanelMemory[] = [];
  const opened = await open(browser, theme, undefined, kept);
  const { page } = opened;
  // What VS Code does for every webview: its theme as variables.
  const palette = { dark: DARK, light: LIGHT, "high contrast": HIGH_CONTRAST }[theme];
  const setting = Object.entries(palette).map(([name, value]) => [name, value] as const);
  await page.evaluate(
    `for (const [name, value] of ${JSON.stringify(setting)}) document.documentElement.style.setProperty(name, value)`,
  );
  const send = async (message: HostToPanel) => {
    await page.evaluate(`postMessage(${JSON.stringify(message)})`);
  };
  const show = async (state: PanelState) => {
    await send({ type: "state", state, job: JOB });
    await page.locator(`forkcast-panel[data-phase=${state.phase}]`).waitFor();
  };
  return { ...opened, kept, send, show };
}

async function open(
  browser: Browser,
  theme: keyof typeof THEMES,
  state?: PanelState,
  kept?: PanelMemory[],
): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 850, height: 760 }, ...THEMES[theme] });
  const posted: PanelToHost[] = [];
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  if (kept) {
    await page.exposeFunction("record", (message: PanelToHost) => posted.push(message));
    await page.exposeFunction("keep", (memory: PanelMemory) => kept.push(memory));
    await page.addInitScript(
      "globalThis.acquireVsCodeApi = () => ({ postMessage: globalThis.record, setState: globalThis.keep })",
    );
  }
  const folder = await mkdtemp(join(tmpdir(), "forkcast-panel-"));
  page.on("close", () => rm(folder, { recursive: true, force: true }));
  const file = join(folder, "panel.html");
  const script = { src: pathToFileURL(BUNDLE).href };
  await writeFile(file, panelPage({ script, nonce: "n0nce", ...(state ? { state } : {}) }));
  await page.goto(pathToFileURL(file).href);
  await page.locator("forkcast-panel[data-phase]").waitFor();
  return { page, posted, complaints };
}

/** The text of an element and of all below it, with runs of blanks as one. */
export async function textOf(locator: Locator): Promise<string> {
  return ((await locator.textContent()) ?? "").replace(/\s+/g, " ").trim();
}

/** The rules of accessibility that the page breaks, as `rule: selector`. Looks into shadow roots. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const violations = await page.evaluate<{ id: string; nodes: { target: unknown }[] }[]>(
    "axe.run().then(({ violations }) => violations)",
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`));
}
