/** Fixes, as an editor asks for them and applies them. */

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CodeAction, CodeActionKind, type TextDocumentEdit } from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { LanguageClient } from "./client.ts";
import { Folder, STALE } from "./folder.ts";

const UNGUARDED = `from multiprocessing import Process


def show(text):
    print(text)


child = Process(target=show, args=("one",))
child.start()
child.join()
`;

const FIX_ALL = "source.fixAll.forkcast";
const EVERYTHING = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

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

async function open(name: string, text: string): Promise<string> {
  const uri = await folder.write(name, text);
  await server.open(uri, text);
  return uri;
}

/** The changes of an action; each must name the version of the document that it was made for. */
function changesOf({ edit }: CodeAction): TextDocumentEdit[] {
  expect(edit!.changes).toBeUndefined();
  return edit!.documentChanges as TextDocumentEdit[];
}

/** The document's text after the action's edits to it. */
function applied(action: CodeAction, uri: string, text: string): string {
  const document = TextDocument.create(uri, "python", 1, text);
  const change = changesOf(action).find(({ textDocument }) => textDocument.uri === uri);
  return TextDocument.applyEdits(document, change!.edits as Parameters<typeof TextDocument.applyEdits>[1]);
}

describe("quick fixes", () => {
  it("of a finding name it, and the version of the text that they change", async () => {
    const uri = await open("main.py", UNGUARDED);
    const findings = await server.diagnostics(uri);
    const actions = await server.codeActions(uri, EVERYTHING);
    for (const finding of findings) expect(actions.map(({ diagnostics }) => diagnostics)).toContainEqual([finding]);
    for (const action of actions) {
      expect(action).toMatchObject({ kind: CodeActionKind.QuickFix });
      expect(changesOf(action).map(({ textDocument }) => textDocument)).toEqual([{ uri, version: 1 }]);
    }
  });

  it("mend: with the preferred one the finding is gone", async () => {
    const uri = await open("main.py", UNGUARDED);
    const finding = (await server.diagnostics(uri)).find(({ code }) => code === "missing-main-guard")!;
    const actions = await server.codeActions(uri, finding.range, { diagnostics: [finding] });
    const mine = actions.filter(({ diagnostics }) => diagnostics![0]!.code === finding.code);
    const mended = applied(mine.find(({ isPreferred }) => isPreferred)!, uri, UNGUARDED);
    expect(mended).toContain('if __name__ == "__main__":\n    child = Process(');
    await server.change(uri, 2, mended);
    expect((await server.diagnostics(uri)).map(({ code }) => code)).not.toContain("missing-main-guard");
  });

  it("put the comment that silences after all that mend", async () => {
    const uri = await open("main.py", UNGUARDED);
    const findings = await server.diagnostics(uri);
    const actions = await server.codeActions(uri, EVERYTHING);
    const silencing = actions.map((action) => applied(action, uri, UNGUARDED).includes("# forkcast: ignore["));
    expect(silencing.filter(Boolean)).toHaveLength(findings.length);
    expect(silencing).toEqual([...silencing].sort());
  });

  it("are those of the place that is asked about", async () => {
    const uri = await open("main.py", UNGUARDED);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } };
    expect(await server.codeActions(uri, range)).toEqual([]);
  });

  it("are none where the client wants other kinds only", async () => {
    const uri = await open("main.py", UNGUARDED);
    expect(await server.codeActions(uri, EVERYTHING, { only: [CodeActionKind.Refactor] })).toEqual([]);
    const all = await server.codeActions(uri, EVERYTHING, { only: [CodeActionKind.QuickFix] });
    expect(all).toEqual(await server.codeActions(uri, EVERYTHING));
  });

  it("stand in their cell of a notebook", async () => {
    const notebook = folder.uri("a.ipynb");
    const work = "from multiprocessing import Pool\n\ndef work(number):\n    return number";
    const start = "with Pool(2) as pool:\n    print(pool.map(work, range(3)))";
    const [, cell] = await server.openNotebook(notebook, [work, start]);
    const silence = (await server.codeActions(cell!, EVERYTHING)).at(-1)!;
    expect(changesOf(silence).map(({ textDocument }) => textDocument)).toEqual([{ uri: cell, version: 1 }]);
    expect(applied(silence, cell!, start)).toMatch(/^with Pool\(2\).*\n.*\n?$/);
    expect(applied(silence, cell!, start)).toContain("# forkcast: ignore[");
  });
});

describe("fix all", () => {
  it("is offered when it is asked for, and applies what is safe everywhere in the file", async () => {
    const uri = await open("main.py", UNGUARDED);
    const [action] = await server.codeActions(uri, EVERYTHING, { only: [FIX_ALL] });
    expect(action).toMatchObject({ kind: FIX_ALL });
    await server.change(uri, 2, applied(action!, uri, UNGUARDED));
    expect((await server.diagnostics(uri)).map(({ code }) => code)).not.toContain("missing-main-guard");
    expect(await server.codeActions(uri, EVERYTHING, { only: [CodeActionKind.SourceFixAll] })).toEqual([]);
  });

  it("is not offered where nothing is wrong", async () => {
    const uri = await open("main.py", STALE.replace("    level = 2\n", ""));
    expect(await server.codeActions(uri, EVERYTHING, { only: [FIX_ALL] })).toEqual([]);
  });
});
