/** Kept traces: read whatever machine and version they come from, cut ones too; refused with a message where not. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareTraces } from "../../preview/compare/index.ts";
import { PreviewError, readTrace } from "../../preview/index.ts";
import { traceOf } from "./traces.ts";

const lines = (trace: readonly object[]) => trace.map((event) => JSON.stringify(event));
const whole = lines(traceOf("spawn", { prints: ["a"], children: [{ prints: ["b"] }] }));
const read = (text: string) => readTrace(text, "spawn.jsonl");

describe("a trace", () => {
  it("is read as it was written", () => {
    expect(lines(read(`${whole.join("\n")}\n`))).toEqual(whole);
  });

  it("may hold events and fields that nobody knows, and lack what an event needs", () => {
    const strange = ['{"event":"telepathy","t":1,"pid":1}', '{"event":"start","t":1,"pid":1}', '{"nothing":true}'];
    expect(lines(read([...whole.slice(0, 2), ...strange, ...whole.slice(2)].join("\n")))).toEqual(whole);
  });

  it("that was cut anywhere is read up to there, and said to have no end", () => {
    const text = whole.join("\n");
    const begin = whole[0]!.length + 1;
    fc.assert(
      fc.property(fc.integer({ min: begin, max: text.length - 1 }), (length) => {
        const end = read(text.slice(0, length)).at(-1);
        expect(end).toMatchObject({
          event: "end-of-leg",
          outcome: "killed",
          reason: expect.stringContaining("ends before"),
        });
      }),
    );
    const verdict = compareTraces([traceOf("fork"), read(text.slice(0, -5))]).verdict;
    expect(verdict).toBe("Stopped before the run under spawn had ended.");
  });
});

describe("what is no trace that can be read", () => {
  const later = whole[0]!.replace('"version":1', '"version":7');
  it.each([
    ["an empty file", "", /no `leg` event/],
    ["a text", "Dear diary,\nnothing.", /line 1 is no JSON object/],
    ["another JSON", '{"name": "forkcast"}', /no `leg` event/],
    ["one damaged in the middle", [whole[0], "{", ...whole.slice(1)].join("\n"), /line 2 is no JSON object/],
    ["one of a later version", [later, ...whole.slice(1)].join("\n"), /later Forkcast \(traces of version 7/],
    [
      "one of an unknown method",
      whole.join("\n").replace('"method":"spawn"', '"method":"clone"'),
      /header says too little/,
    ],
  ])("%s is refused with what is wrong and what to do", (_, text, message) => {
    const refusal = () => read(text);
    expect(refusal).toThrow(PreviewError);
    expect(refusal).toThrow(message);
  });
});
