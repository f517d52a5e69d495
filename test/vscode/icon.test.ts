/** The extension's icon, which the marketplace wants as a PNG, is the drawing beside it. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findChromium, launchChromium } from "../support/browser.ts";
import { lacks } from "../support/needs.ts";
import { takePicture } from "./pictures.ts";
import { CHECKOUT } from "./workbench.ts";

const SIZE = 128;

describe.skipIf(lacks("Chromium", findChromium()))("the icon", () => {
  test("is drawn in the marketplace's size", async () => {
    const browser = await launchChromium();
    try {
      const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
      await page.setContent(readFileSync(join(CHECKOUT, "docs/pictures/icon.svg"), "utf8"));
      await page.addStyleTag({ content: "body { margin: 0 } svg { display: block }" });
      expect(await page.locator("svg").boundingBox()).toEqual({ x: 0, y: 0, width: SIZE, height: SIZE });
      await takePicture(page, "icon");
    } finally {
      await browser.close();
    }
  });

  test("is shipped as a PNG of that size", () => {
    const png = readFileSync(join(CHECKOUT, "docs/pictures/icon.png"));
    // A PNG's width and height stand in its first chunk, big-endian (https://www.w3.org/TR/png-3/#11IHDR).
    expect([png.toString("latin1", 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(["PNG", SIZE, SIZE]);
  });
});
