/** The language server as an editor meets it: a process, the protocol, and the examples. */

import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DiagnosticSeverity, type MarkupContent } from "vscode-languageserver-protocol/node";
import { LanguageClient } from "./client.ts";
import { CONFIG, READS_CONFIG } from "./folder.ts";

const EXAMPLES = fileURLToPath(new URL("../../examples", import.meta.url));

let folder: string;
let server: LanguageClient;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "forkcast Größe und 数-"));
  await cp(EXAMPLES, folder, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  server = await LanguageClient.start({ folder });
});
afterEach(async () => {
  expect(await server.stop()).toBe(0);
});

/** Opens a file of the workspace as an editor does. */
async function open(...path: string[]): Promise<{ uri: string; text: string }> {
  const file = join(folder, ...path);
  const uri = pathToFileURL(file).href;
  const text = await readFile(file, "utf8");
  await server.open(uri, text);
  return { uri, text };
}

/** 0-based line and character of the first occurrence of `needle`. */
function placeOf(text: string, needle: string) {
  const before = text.slice(0, text.indexOf(needle)).split("\n");
  return { line: before.length - 1, character: before.at(-1)!.length };
}

const codes = async (uri: string) => (await server.diagnostics(uri)).map(({ code }) => code);

describe("diagnostics", () => {
  it("of example 1 stand on the read, and lead to where the name is set", async () => {
    const { uri, text } = await open("argcopy", "main.py");
    const found = (await server.diagnostics(uri)).find(({ code }) => code === "stale-global")!;
    expect(found).toMatchObject({
      source: "forkcast",
      severity: DiagnosticSeverity.Warning,
      codeDescription: { href: "https://github.com/forkcast/forkcast/blob/main/docs/rules/stale-global.md" },
    });
    expect(text.split("\n")[found.range.start.line]).toBe("    return n * argcopy");
    const set = found.relatedInformation!.map(({ location }) => text.split("\n")[location.range.start.line]);
    expect(set).toContain("    argcopy = args.input");
    expect(found.relatedInformation![0]!.location.uri).toBe(uri);
  });

  it("reach into modules that are not open in the editor", async () => {
    const { uri } = await open("import_mock", "main.py");
    expect(await codes(uri)).toContain("stale-mutation");
  });

  it("follow an edit", async () => {
    const { uri, text } = await open("argcopy", "main.py");
    expect(await codes(uri)).toContain("stale-global");
    await server.change(uri, 2, text.replace("    argcopy = args.input\n", ""));
    expect(await codes(uri)).not.toContain("stale-global");
    await server.change(uri, 3, text);
    expect(await codes(uri)).toContain("stale-global");
  });

  it("are those of the rest where a statement is no Python", async () => {
    const { uri, text } = await open("argcopy", "main.py");
    await server.change(uri, 2, `def broken(:\n\n${text}`);
    expect(await codes(uri)).toContain("stale-global");
  });

  it("are gone with the document", async () => {
    const { uri } = await open("argcopy", "main.py");
    await server.close(uri);
    expect(await server.diagnostics(uri)).toEqual([]);
  });

  it("see another document's unsaved text while it is open, and the disk's when it is closed", async () => {
    const main = await open("import_mock", "main.py");
    const settings = await open("import_mock", "settings.py");
    expect(await codes(main.uri)).toContain("stale-mutation");
    await server.change(settings.uri, 2, "to_mock = 1\n");
    await server.diagnostics(main.uri);
    await server.close(settings.uri);
    expect(await codes(main.uri)).toContain("stale-mutation");
  });

  it("follow a change on disk", async () => {
    const config = join(folder, "config.py");
    await writeFile(config, CONFIG);
    const uri = pathToFileURL(join(folder, "reads_config.py")).href;
    await server.open(uri, READS_CONFIG);
    expect(await server.diagnostics(uri)).not.toEqual([]);
    await writeFile(config, "level = 0\n\ndef load():\n    pass\n");
    await server.changedOnDisk(pathToFileURL(config).href);
    expect(await server.diagnostics(uri)).toEqual([]);
  });

  it("hold for the chosen targets only", async () => {
    const { uri } = await open("argcopy", "main.py");
    await server.diagnostics(uri);
    await server.configure({ targets: ["linux-3.13"] });
    expect(await codes(uri)).not.toContain("stale-global");
    await server.configure({ targets: ["windows"] });
    expect(await codes(uri)).toContain("stale-global");
  });

  it("are worked out for an unsaved buffer, too", async () => {
    const uri = "untitled:Untitled-1";
    await server.open(uri, await readFile(join(folder, "argcopy", "main.py"), "utf8"));
    const found = (await server.diagnostics(uri)).find(({ code }) => code === "stale-global")!;
    expect(found.relatedInformation![0]!.location.uri).toBe(uri);
  });
});

describe("hover", () => {
  it("on a finding says what each target sees, in a table", async () => {
    const { uri, text } = await open("argcopy", "main.py");
    const { line, character } = placeOf(text, "return n * argcopy");
    const hover = await server.hover(uri, { line, character: character + "return n * a".length });
    const { kind, value } = hover!.contents as MarkupContent;
    expect(kind).toBe("markdown");
    for (const words of ["Windows", "macOS", "3.13", "3.14", "args.input"]) expect(value).toContain(words);
    expect(value).toMatch(/^\|.*\|$/m);
  });

  it("on nothing that matters is none", async () => {
    const { uri } = await open("argcopy", "main.py");
    expect(await server.hover(uri, { line: 0, character: 0 })).toBeNull();
  });
});

describe("inlay hints", () => {
  it("say at the read what the child has", async () => {
    const { uri, text } = await open("argcopy", "main.py");
    const hints = (await server.inlayHints(uri))!;
    const hint = hints.find(({ label }) => label === "fork: args.input │ spawn: 0")!;
    expect(hint.position.line).toBe(placeOf(text, "return n * argcopy").line);
    expect(hint.tooltip).toBeTruthy();
  });

  it("are those of the asked range", async () => {
    const { uri } = await open("argcopy", "main.py");
    const range = { start: { line: 0, character: 0 }, end: { line: 5, character: 0 } };
    expect(await server.inlayHints(uri, range)).toEqual([]);
  });

  it("are none where the setting is off", async () => {
    const { uri } = await open("argcopy", "main.py");
    await server.inlayHints(uri);
    await server.configure({ inlineHints: "off" });
    expect(await server.inlayHints(uri)).toEqual([]);
  });
});

describe("the code lens", () => {
  it("stands at the main guard and names the script", async () => {
    const { uri, text } = await open("argcopy", "main.py");
    const lenses = (await server.codeLenses(uri))!;
    expect(lenses.map(({ command }) => command!.title)).toEqual(["Preview under spawn", "Compare start methods…"]);
    expect(lenses.map(({ command }) => command!.arguments)).toEqual([[uri], [uri]]);
    expect(lenses[0]!.range.start.line).toBe(placeOf(text, "if __name__").line);
  });

  it("stands at the first start where there is no guard", async () => {
    const uri = pathToFileURL(join(folder, "unguarded.py")).href;
    await server.open(uri, "from multiprocessing import Process\n\np = Process(target=print)\np.start()\n");
    const [lens] = (await server.codeLenses(uri))!;
    expect(lens!.range.start.line).toBe(2);
  });

  it("is absent from a file that starts nothing", async () => {
    const { uri } = await open("import_mock", "settings.py");
    expect(await server.codeLenses(uri)).toEqual([]);
  });
});

describe("the server stays", () => {
  it("when settings are nonsense", async () => {
    const { uri } = await open("argcopy", "main.py");
    await server.diagnostics(uri);
    await server.configure({ targets: "everything", inlineHints: 7 });
    expect(await codes(uri)).toContain("stale-global");
  });

  it("when a document is edited while it answers: the client is told to ask again", async () => {
    const { uri, text } = await open("argcopy", "main.py");
    const early = server.diagnostics(uri);
    await server.change(uri, 2, text.replace("    argcopy = args.input\n", ""));
    const answer = await early.catch((error: { code: number; data: unknown }) => error);
    const stale = Array.isArray(answer) && answer.some(({ code }) => code === "stale-global");
    // Answered before the edit arrived, or refused; never an old answer for the new text.
    if (!stale) expect(answer).toMatchObject({ code: -32802, data: { retriggerRequest: true } });
    expect(await codes(uri)).not.toContain("stale-global");
  });
});
