/** What is parsed is let go of where it would take too much memory, and is worked out anew when it is needed. */

import { beforeAll, describe, expect, it } from "vitest";
import { SourceDocument } from "../../analysis/syntax/document.ts";
import { loadGrammar, type Parse } from "../../analysis/syntax/grammar.ts";
import { ParsedDocuments } from "../../analysis/workspace/parsed.ts";
import { GRAMMAR } from "./fixtures.ts";

let parse: Parse;
beforeAll(async () => {
  parse = await loadGrammar(GRAMMAR.runtime, GRAMMAR.python);
});

function document(name: string): SourceDocument {
  const made = new SourceDocument(name, parse);
  made.update("value = 1\nother = 2\n");
  return made;
}

describe("documents that were parsed", () => {
  it("are let go of in the order of their last use, but never while they are in use", () => {
    const [one, two, three] = [document("one"), document("two"), document("three")];
    const parsed = new ParsedDocuments(2 * one.text.length);
    expect(parsed.use(new Set([one]))).toEqual([]);
    expect(parsed.use(new Set([two]))).toEqual([]);
    expect(parsed.use(new Set([one]))).toEqual([]);
    expect(parsed.use(new Set([three]))).toEqual([two]);
    expect(parsed.use(new Set([one, two, three]))).toEqual([]);
  });

  it("have the same statements when they are asked for again", () => {
    const made = document("made");
    const [before] = made.chunks;
    const statements = made.chunks.map(({ body }) => body);
    made.release();
    expect(made.chunks[0]).not.toBe(before);
    expect(made.chunks.map(({ body }) => body)).toEqual(statements);
  });
});
