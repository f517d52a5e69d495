/** What a preview has shown, in the editor: real runs of the examples, told to a real server. */

import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Diagnostic, InlayHint, MarkupContent } from "vscode-languageserver-protocol/node";
import { essenceOf } from "../../evidence/index.ts";
import { preview } from "../../preview/index.ts";
import type { Comparison } from "../../protocol/comparison.ts";
import { FIXED_COMMAND } from "../../protocol/messages.ts";
import { lacks } from "../support/needs.ts";
import { somePython } from "../support/pythons.ts";
import { LanguageClient } from "./client.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const python = somePython();

describe.skipIf(lacks("a Python whose default is fork", python))("evidence", () => {
  let folder: string;
  let server: LanguageClient;
  const runs = new Map<string, Comparison>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "forkcast evidence ü-"));
    await cp(join(ROOT, "examples"), folder, { recursive: true });
    for (const name of ["argcopy", "import_mock", "sys_modules"]) runs.set(name, await run(name));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    server = await LanguageClient.start({ folder });
  });
  afterEach(async () => {
    expect(await server.stop()).toBe(0);
  });

  const uriOf = (...path: string[]) => pathToFileURL(join(folder, ...path)).href;

  function run(name: string): Promise<Comparison> {
    return preview({
      program: { script: join(folder, name, "main.py") },
      args: name === "argcopy" ? ["-i", "2"] : [],
      cwd: folder,
      methods: ["fork", "spawn"],
      python: python!.path,
      timeoutSeconds: 60,
      probeFolder: join(ROOT, "dist", "probe"),
    });
  }

  /** Opens the example's script, and tells what its run has shown. */
  async function open(name: string, edited: readonly string[] = []) {
    const uri = uriOf(name, "main.py");
    const text = await readFile(join(folder, name, "main.py"), "utf8");
    await server.open(uri, text);
    await server.tellEvidence({ uri, comparison: essenceOf(runs.get(name)!), edited });
    const lines = text.split("\n");
    const line = (part: string) => lines.findIndex((each) => each.includes(part));
    return { uri, text, line };
  }

  const ruleAt = (rule: string) => (items: readonly Diagnostic[]) => items.find(({ code }) => code === rule);
  const labels = (hints: readonly InlayHint[] | null, at: number) =>
    (hints ?? []).filter(({ position }) => position.line === at).map(({ label }) => label);
  const hoverAt = async (uri: string, line: number, character: number) =>
    ((await server.hover(uri, { line, character }))?.contents as MarkupContent | undefined)?.value ?? "";

  const READ = "return n * argcopy";
  const FORETOLD = "fork: args.input │ spawn: 0";

  it("puts the values that were seen into the hint", async () => {
    const { uri, line } = await open("argcopy");
    expect(labels(await server.inlayHints(uri), line(READ))).toEqual(["fork 2 │ spawn 0 ✓seen"]);
  });

  it("confirms the finding, in its message and its hover", async () => {
    const { uri, text, line } = await open("argcopy");
    const found = ruleAt("stale-global")(await server.diagnostics(uri));
    expect(found?.message).toMatch(/\nConfirmed by preview: `argcopy` was 2 under fork, 0 under spawn\.$/);
    const character = text.split("\n")[line(READ)]!.indexOf("argcopy");
    const hover = await hoverAt(uri, line(READ), character);
    expect(hover).toContain("| Where | Default method |");
    expect(hover).toMatch(/✓ Confirmed by preview\*\* \(fork and spawn with Python 3\.\d+\.\d+/);
    expect(hover).toContain("| `argcopy` of all 4 workers | `2` | `0` |");
  });

  it("fades when the text changes, and is there again when that is undone", async () => {
    const { uri, text, line } = await open("argcopy");
    await server.change(uri, 2, `${text}# more\n`);
    expect(labels(await server.inlayHints(uri), line(READ))).toEqual([FORETOLD]);
    expect(ruleAt("stale-global")(await server.diagnostics(uri))?.message).not.toContain("preview");
    await server.change(uri, 3, text);
    expect(labels(await server.inlayHints(uri), line(READ))).toEqual(["fork 2 │ spawn 0 ✓seen"]);
  });

  it("says nothing of a text that is not the one that was run", async () => {
    const { uri, line } = await open("argcopy", [uriOf("argcopy", "main.py")]);
    expect(labels(await server.inlayHints(uri), line(READ))).toEqual([FORETOLD]);
  });

  it("gives way to that of the next run of the script", async () => {
    const { uri, line } = await open("argcopy");
    const nothing = { ...runs.get("argcopy")!, divergences: [], background: [] };
    await server.tellEvidence({ uri, comparison: essenceOf(nothing), edited: [] });
    expect(labels(await server.inlayHints(uri), line(READ))).toEqual([FORETOLD]);
    expect(await hoverAt(uri, line(READ), 16)).toContain("**Not seen in the preview**");
  });

  it("reaches every file that was run, and stays where another one changes", async () => {
    const script = await open("import_mock");
    const settings = uriOf("import_mock", "settings.py");
    await server.open(settings, "to_mock = 7\n");
    const found = ruleAt("stale-mutation")(await server.diagnostics(script.uri));
    expect(found?.message).toContain("Confirmed by preview: `to_mock` was 1 under fork, None under spawn.");
  });

  it("makes a finding of what no rule foretold, where it is read", async () => {
    const { uri, line } = await open("sys_modules");
    const read = line('print("child, before:"');
    const found = ruleAt("unforeseen-divergence")(await server.diagnostics(uri));
    expect(found?.range.start.line).toBe(read);
    expect(found?.message).toMatch(/^Seen in the preview, in all 3 processes: `sys\.modules\['statistics'\]` /);
    expect(labels(await server.inlayHints(uri), read)).toEqual(["fork …the parent's) │ spawn …its own) ✓seen"]);
    expect(await hoverAt(uri, read, found!.range.start.character)).toContain("No rule foretold it.");
    expect(await server.codeActions(uri, found!.range)).toEqual([]);
  });

  it.each([
    ["a rule that is off", { severity: { "stale-global": "off", "default-method-change": "off" } }],
    ["targets for which it does not hold", { targets: ["linux-3.13"] }],
  ])("takes nothing for unforeseen that is silenced by %s", async (_, settings) => {
    await server.configure(settings);
    const { uri, line } = await open("argcopy");
    const found = await server.diagnostics(uri);
    expect(found.filter(({ range }) => range.start.line === line(READ))).toEqual([]);
    expect(ruleAt("unforeseen-divergence")(found)).toBeUndefined();
  });

  it("has a quick fix offer another preview, and only where one has run", async () => {
    const { uri, text } = await open("argcopy");
    const at = ruleAt("stale-global")(await server.diagnostics(uri))!.range;
    const actions = await server.codeActions(uri, at);
    expect(actions[0]?.command).toMatchObject({ command: FIXED_COMMAND, arguments: [uri, actions[0]?.title] });
    await server.change(uri, 2, `${text}# more\n`);
    expect((await server.codeActions(uri, at)).map(({ command }) => command)).not.toContainEqual(expect.anything());
  });

  it("is no matter for a file that has changed on disk", async () => {
    const uri = uriOf("import_mock", "main.py");
    const text = await readFile(join(folder, "import_mock", "main.py"), "utf8");
    await server.tellEvidence({ uri, comparison: essenceOf(runs.get("import_mock")!), edited: [] });
    await writeFile(join(folder, "import_mock", "main.py"), `${text}\n`);
    await server.changedOnDisk(uri);
    await server.open(uri, `${text}\n`);
    expect(ruleAt("stale-mutation")(await server.diagnostics(uri))?.message).not.toContain("preview");
    await writeFile(join(folder, "import_mock", "main.py"), text);
  });
});
