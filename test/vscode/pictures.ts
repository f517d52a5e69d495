/**
 * Pictures of what a test has on its screen. `npm run pictures` puts them into docs/pictures/; any other run puts them
 * into test-results/, so that it leaves the checkout as it was.
 */

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { CHECKOUT } from "./workbench.ts";

/** npm names the script that it runs. */
const REFRESH = process.env["npm_lifecycle_event"] === "pictures";
const FOLDER = join(CHECKOUT, REFRESH ? "docs/pictures" : "test-results/pictures");

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

/** Takes a picture of `area`, else of the whole page, as `<name>.png`. Transparent where the page has no background. */
export async function takePicture(page: Page, name: string, area?: Area): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const clip = area === undefined ? {} : { clip: area };
  await page.screenshot({ path: join(FOLDER, `${name}.png`), omitBackground: true, animations: "disabled", ...clip });
}
