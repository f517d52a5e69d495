/**
 * Pictures of what a test has on its screen. `npm run pictures` puts those that README shows into docs/pictures/; any
 * other run, and every other picture, goes into test-results/, so that tests leave the checkout as it was.
 */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { recompressed } from "./apng.ts";
import { CHECKOUT } from "./workbench.ts";

/** npm names the script that it runs. */
const REFRESH = process.env["npm_lifecycle_event"] === "pictures";
const NOTES = join(CHECKOUT, "test-results/pictures");
const SHOWN = REFRESH ? join(CHECKOUT, "docs/pictures") : NOTES;

/** Settings of a VS Code that shows nothing beside the script. */
export const FOR_PICTURES = {
  "breadcrumbs.enabled": false,
  "editor.minimap.enabled": false,
  "editor.scrollBeyondLastLine": false,
  "workbench.activityBar.location": "hidden",
  "workbench.layoutControl.enabled": false,
  "window.commandCenter": false,
  "window.autoDetectColorScheme": true,
};

/** In CSS pixels of the page. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Takes a picture of `area`, else of the whole page, as `<name>.png`: one that README shows. Transparent where the page
 * has no background.
 */
export async function takePicture(page: Page, name: string, area?: Area): Promise<void> {
  const clip = area === undefined ? {} : { clip: area };
  const png = await page.screenshot({ omitBackground: true, animations: "disabled", ...clip });
  keepPicture(name, recompressed(png));
}

/** Keeps a picture that README shows, and returns its path. */
export function keepPicture(name: string, png: Buffer): string {
  return write(SHOWN, name, png);
}

/** A picture of one step of a story, for whoever wants to see what a test has seen. */
export async function noteStep(page: Page, name: string): Promise<void> {
  write(NOTES, name, await page.screenshot({ scale: "css", animations: "disabled" }));
}

function write(folder: string, name: string, png: Buffer): string {
  const path = join(folder, `${name}.png`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, png);
  return path;
}
