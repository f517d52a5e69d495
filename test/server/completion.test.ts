/** Completion in suppression comments. */

import { afterAll, beforeAll, expect, it } from "vitest";
import { RULES } from "../../analysis/index.ts";
import { LanguageClient } from "./client.ts";
import { Folder } from "./folder.ts";

let folder: Folder;
let server: LanguageClient;
beforeAll(async () => {
  folder = await Folder.make();
  server = await LanguageClient.start({ folder: folder.path });
});
afterAll(async () => {
  expect(await server.stop()).toBe(0);
  await folder.remove();
});

let documents = 0;

/** What is offered at the `|` in a line. */
async function offered(line: string) {
  const uri = folder.uri(`script_${++documents}.py`);
  const character = line.indexOf("|");
  await server.open(uri, `x = 1\n${line.replace("|", "")}\n`);
  return server.completion(uri, { line: 1, character });
}

const labels = async (line: string) => (await offered(line)).map(({ label }) => label);
const names = RULES.map(({ name }) => name);

it("offers all rules in an open bracket, each with its code and its summary", async () => {
  const items = await offered("y = x  # forkcast: ignore[|");
  expect(items.map(({ label }) => label)).toEqual(names);
  for (const [index, { code, summary }] of RULES.entries()) {
    expect(items[index]).toMatchObject({ detail: code, documentation: { value: expect.stringContaining(summary) } });
  }
  expect(await labels("# forkcast: ignore-file[|")).toEqual(names);
});

it("replaces the word that is being typed, to the last hyphen", async () => {
  const [item] = await offered("# forkcast: ignore[stale-gl|");
  const start = "# forkcast: ignore[".length;
  expect(item!.textEdit).toMatchObject({
    range: { start: { line: 1, character: start }, end: { line: 1, character: start + "stale-gl".length } },
    newText: names[0],
  });
});

it("leaves out what the list names already, by name or by code", async () => {
  expect(await labels(`# forkcast: ignore[${names[0]}, ${RULES[1]!.code}, |`)).toEqual(names.slice(2));
});

it("offers the two forms after the colon", async () => {
  expect(await labels("# forkcast: |")).toEqual(["ignore", "ignore-file"]);
  expect(await labels("# forkcast:ig|")).toEqual(["ignore", "ignore-file"]);
});

it("offers nothing anywhere else", async () => {
  for (const line of ["|", "ignore[|", "# ignore[|", "# forkcast: ignore[stale-global] |", "x[|]"]) {
    expect(await labels(line), line).toEqual([]);
  }
});
