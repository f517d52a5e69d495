/** Notebooks: the cells are one module; what is said of it stands in the cells. */

import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LanguageClient } from "./client.ts";
import { Folder } from "./folder.ts";

const CORPUS = new URL("../corpus/interactive-main/", import.meta.url);

let folder: Folder;
let server: LanguageClient;
beforeEach(async () => {
  folder = await Folder.make();
  server = await LanguageClient.start({ folder: folder.path });
});
afterEach(async () => {
  expect(await server.stop()).toBe(0);
  await folder.remove();
});

const IMPORTS = "from multiprocessing import Pool\n%matplotlib inline";
const WORK = "\n\ndef work(number):\n    return number * 2";
const START = "print('begin')\npool = Pool(2)\nprint(pool.map(work, range(3)))";

/** The text on which each diagnostic of a cell begins. */
async function marked(cell: string, text: string): Promise<string[]> {
  const lines = text.split("\n");
  return (await server.diagnostics(cell)).map(({ range }) => lines[range.start.line]!.slice(range.start.character));
}

describe("a notebook", () => {
  it("has its diagnostics in the cell in which they stand", async () => {
    const [imports, work, start] = await server.openNotebook(folder.uri("a.ipynb"), [IMPORTS, WORK, START]);
    expect(await server.diagnostics(imports!)).toEqual([]);
    expect(await server.diagnostics(work!)).toEqual([]);
    const found = await marked(start!, START);
    expect(found).not.toEqual([]);
    for (const text of found) expect(text).toMatch(/^(Pool|work|pool\.map)/);
  });

  it("is followed through edits of other cells, and forgotten when it is closed", async () => {
    const uri = folder.uri("a.ipynb");
    const cells = await server.openNotebook(uri, [IMPORTS, WORK, START]);
    const [imports, , start] = cells;
    const before = await marked(start!, START);
    expect(before).not.toEqual([]);
    await server.changeCell(uri, imports!, 2, "from multiprocessing.dummy import Pool");
    expect(await marked(start!, START)).toEqual([]);
    await server.changeCell(uri, imports!, 3, `# one\n# two\n${IMPORTS}`);
    expect(await marked(start!, START)).toEqual(before);
    await server.closeNotebook(uri, cells);
    expect(await server.diagnostics(start!)).toEqual([]);
  });

  it("shows hints and hovers in their cell, and offers no preview: there is no script to run", async () => {
    const [, , start] = await server.openNotebook(folder.uri("a.ipynb"), [IMPORTS, WORK, START]);
    const [first] = await server.diagnostics(start!);
    const hover = await server.hover(start!, first!.range.start);
    expect(hover!.range).toEqual(first!.range);
    for (const { position } of (await server.inlayHints(start!))!) expect(position.line).toBeLessThan(3);
    expect(await server.codeLenses(start!)).toEqual([]);
  });

  it("that is not open is checked with the workspace: places are those of the file", async () => {
    const json = await readFile(new URL("pool_map_in_cell.ipynb", CORPUS), "utf8");
    const uri = await folder.write("notes/pool.ipynb", json);
    const { findings } = await server.checkWorkspace();
    expect(findings).not.toEqual([]);
    for (const { uri: where, line } of findings) {
      expect(where).toBe(uri);
      expect(json.split("\n")[line]).toMatch(/pool/i);
    }
  });

  it("that is open has its diagnostics in its cells only", async () => {
    const uri = await folder.write("a.ipynb", await readFile(new URL("pool_map_in_cell.ipynb", CORPUS), "utf8"));
    expect((await server.workspaceDiagnostics()).items).toHaveLength(1);
    const [cell] = await server.openNotebook(uri, [`${IMPORTS}${WORK}\n${START}`]);
    expect((await server.workspaceDiagnostics()).items).toEqual([]);
    expect(await server.diagnostics(cell!)).not.toEqual([]);
  });
});
