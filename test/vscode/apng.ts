/** PNG files written again smaller, and one after the other as an animation: https://www.w3.org/TR/png-3/#apng-frame-based-animation */

import { crc32, deflateSync, inflateSync } from "node:zlib";

/** One picture of an animation, put over what the ones before have left. */
export interface Frame {
  readonly png: Buffer;
  readonly x: number;
  readonly y: number;
  readonly seconds: number;
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

const SIGNATURE = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

/** The same picture, compressed as well as zlib can. */
export function recompressed(png: Buffer): Buffer {
  const kept = chunksOf(png).filter(({ type }) => type === "PLTE" || type === "tRNS");
  return file([{ type: "IHDR", data: header(png) }, ...kept, { type: "IDAT", data: pixels(png) }]);
}

/** An animation that repeats for ever. The first frame is the whole picture, and what is shown where nothing can move. */
export function animated(frames: readonly Frame[]): Buffer {
  const [first] = frames;
  if (!first) throw new RangeError("an animation of no frames");
  const format = (png: Buffer) => header(png).subarray(8).toString("hex");
  if (frames.some(({ png }) => format(png) !== format(first.png))) throw new RangeError("frames of different formats");
  let sequence = 0;
  const shown = frames.flatMap((frame, at): Chunk[] => {
    const control = { type: "fcTL", data: controlOf(frame, sequence++) };
    const data = pixels(frame.png);
    if (at === 0) return [control, { type: "IDAT", data }];
    return [control, { type: "fdAT", data: Buffer.concat([numbers(sequence++), data]) }];
  });
  const animation = { type: "acTL", data: numbers(frames.length, 0) };
  return file([{ type: "IHDR", data: header(first.png) }, animation, ...shown]);
}

/** Size, place, and how long: in milliseconds. Nothing is disposed of, and nothing blended. */
function controlOf({ png, x, y, seconds }: Frame, sequence: number): Buffer {
  const delay = Buffer.alloc(6);
  delay.writeUInt16BE(Math.round(seconds * 1000), 0);
  delay.writeUInt16BE(1000, 2);
  return Buffer.concat([numbers(sequence), header(png).subarray(0, 8), numbers(x, y), delay]);
}

function header(png: Buffer): Buffer {
  const chunk = chunksOf(png).find(({ type }) => type === "IHDR");
  if (!chunk) throw new RangeError("no PNG");
  return chunk.data;
}

function pixels(png: Buffer): Buffer {
  const parts = chunksOf(png).filter(({ type }) => type === "IDAT");
  return deflateSync(inflateSync(Buffer.concat(parts.map(({ data }) => data))), { level: 9, memLevel: 9 });
}

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const body = at + 8;
    chunks.push({ type: png.toString("latin1", at + 4, body), data: png.subarray(body, body + length) });
    at = body + length + 4;
  }
  return chunks;
}

function file(chunks: readonly Chunk[]): Buffer {
  const end: Chunk = { type: "IEND", data: Buffer.alloc(0) };
  return Buffer.concat([SIGNATURE, ...[...chunks, end].map(written)]);
}

function written({ type, data }: Chunk): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  return Buffer.concat([numbers(data.length), body, numbers(crc32(body))]);
}

function numbers(...all: readonly number[]): Buffer {
  const buffer = Buffer.alloc(4 * all.length);
  for (const [at, number] of all.entries()) buffer.writeUInt32BE(number, 4 * at);
  return buffer;
}
