/** The moving picture of README: what a person sees, shot by shot, with a word below each and the pointer where it clicks. */

import type { Locator, Page } from "playwright-core";
import { animated, type Frame } from "./apng.ts";

interface Shot {
  /** A PNG as a data URL. */
  readonly picture: string;
  readonly caption: string;
  readonly seconds: number;
  readonly pointer?: { readonly x: number; readonly y: number };
}

/** What a shot changes of the one before it. */
interface Drawn {
  readonly x: number;
  readonly y: number;
  readonly png: string;
}

export class Film {
  readonly #shots: Shot[] = [];

  get length(): number {
    return this.#shots.length;
  }

  /** `pointer`: what the person is about to click. */
  async shoot(page: Page, caption: string, { seconds = 3, pointer }: { seconds?: number; pointer?: Locator } = {}) {
    const box = await pointer?.boundingBox();
    const png = await page.screenshot({ scale: "css", animations: "disabled" });
    this.#shots.push({
      picture: dataUrl(png),
      caption,
      seconds,
      ...(box ? { pointer: { x: box.x + Math.min(box.width / 2, 40), y: box.y + box.height / 2 } } : {}),
    });
  }

  /** The film as an animated PNG. `page`: an empty one, to draw on. */
  async developed(page: Page): Promise<Buffer> {
    await page.evaluate(SCREEN);
    const frames: Frame[] = [];
    for (const { seconds, ...shot } of this.#shots) {
      const { x, y, png } = await page.evaluate<Drawn>(`globalThis.draw(${JSON.stringify(shot)})`);
      frames.push({ x, y, png: Buffer.from(png.slice(png.indexOf(",") + 1), "base64"), seconds });
    }
    return animated(frames);
  }
}

function dataUrl(png: Buffer): string {
  return `data:image/png;base64,${png.toString("base64")}`;
}

/** Browser code: draws a shot, and tells the rectangle that it has changed. */
const SCREEN = `
  const captionHeight = 44;
  let before;
  globalThis.draw = async ({ picture, caption, pointer }) => {
    const image = new Image();
    image.src = picture;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height + captionHeight });
    const context = canvas.getContext("2d", { willReadFrequently: true });
    context.drawImage(image, 0, 0);
    context.fillStyle = "#17263c";
    context.fillRect(0, image.height, image.width, captionHeight);
    context.fillStyle = "#ffffff";
    context.font = "600 19px system-ui, sans-serif";
    context.textBaseline = "middle";
    context.textAlign = "center";
    context.fillText(caption, image.width / 2, image.height + captionHeight / 2 + 1, image.width - 24);
    if (pointer) arrow(context, pointer);
    const now = context.getImageData(0, 0, canvas.width, canvas.height);
    // Half as large, and no eye sees it: shades that differ by less than 8 of 256 are one.
    for (let at = 0; at < now.data.length; at++) if (at % 4 < 3) now.data[at] &= 0xf8;
    context.putImageData(now, 0, 0);
    const { x, y, width, height } = before ? changed(before, now) : { x: 0, y: 0, width: now.width, height: now.height };
    before = now;
    const part = Object.assign(document.createElement("canvas"), { width, height });
    part.getContext("2d").drawImage(canvas, -x, -y);
    return { x, y, png: part.toDataURL("image/png") };
  };
  function arrow(context, { x, y }) {
    const path = new Path2D("M0 0v17l4-4 3 7 3-1-3-7h6z");
    context.save();
    context.translate(x, y);
    context.scale(1.25, 1.25);
    context.strokeStyle = "#000000";
    context.fillStyle = "#ffffff";
    context.lineWidth = 1.5;
    context.fill(path);
    context.stroke(path);
    context.restore();
  }
  function changed(one, other) {
    const [left, right] = [new Uint32Array(one.data.buffer), new Uint32Array(other.data.buffer)];
    let [x0, y0, x1, y1] = [other.width - 1, other.height - 1, 0, 0];
    for (let at = 0; at < right.length; at++) {
      if (left[at] === right[at]) continue;
      const [x, y] = [at % other.width, Math.floor(at / other.width)];
      x0 = Math.min(x0, x), x1 = Math.max(x1, x), y0 = Math.min(y0, y), y1 = Math.max(y1, y);
    }
    return x1 < x0 ? { x: 0, y: 0, width: 1, height: 1 } : { x: x0, y: y0, width: x1 - x0 + 1, height: y1 - y0 + 1 };
  }
  undefined;
`;
