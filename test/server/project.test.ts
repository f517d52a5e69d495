/** Where a project begins and what it says of itself: pyproject.toml, and the settings that win over it. */

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DiagnosticSeverity } from "vscode-languageserver-protocol/node";
import { LanguageClient } from "./client.ts";
import { CONFIG, Folder, READS_CONFIG, STALE, withoutEcho } from "./folder.ts";

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

const diagnostics = async (uri: string) => withoutEcho(await server.diagnostics(uri));
const codes = async (uri: string) => (await diagnostics(uri)).map(({ code }) => code);
const pyproject = (text: string, at = "") => folder.write(`${at}pyproject.toml`, text);

describe("pyproject.toml", () => {
  it("narrows the targets by requires-python, where the setting names none", async () => {
    await pyproject('[project]\nrequires-python = ">=3.8,<3.14"\n[tool.forkcast]\ntargets = ["linux-3.13"]\n');
    const uri = await open("main.py", STALE);
    expect(await codes(uri)).toEqual([]);
    await server.configure({ targets: ["windows"] });
    expect(await codes(uri)).toEqual(["stale-global"]);
  });

  it("is that of the nearest folder: each of a repository's projects has its own", async () => {
    await pyproject('[tool.forkcast.severity]\nstale-global = "error"\n');
    await pyproject('[tool.forkcast.severity]\nstale-global = "hint"\n', "packages/shop/");
    const above = await open("scripts/main.py", STALE);
    const below = await open("packages/shop/src/shop/main.py", STALE);
    expect(await diagnostics(above)).toMatchObject([{ severity: DiagnosticSeverity.Error }]);
    expect(await diagnostics(below)).toMatchObject([{ severity: DiagnosticSeverity.Hint }]);
  });

  it("counts as soon as it is written, and no longer than it is there", async () => {
    const uri = await open("main.py", STALE);
    expect(await codes(uri)).toEqual(["stale-global"]);
    const file = await pyproject('[tool.forkcast.severity]\nstale-global = "off"\n');
    await server.changedOnDisk(file);
    expect(await codes(uri)).toEqual([]);
    await folder.delete("pyproject.toml");
    await server.changedOnDisk(file);
    expect(await codes(uri)).toEqual(["stale-global"]);
  });

  it("that is broken is named in the log, and everything else goes on", async () => {
    await pyproject("[tool.forkcast\n");
    const uri = await open("main.py", STALE);
    expect(await codes(uri)).toEqual(["stale-global"]);
    expect(server.logged.join("\n")).toContain("pyproject.toml cannot be read");
  });
});

describe("the setting", () => {
  it("`severity` wins over pyproject.toml, rule by rule; a value that is none is passed over", async () => {
    await pyproject('[tool.forkcast.severity]\nstale-global = "off"\n');
    const uri = await open("main.py", STALE);
    await server.configure({ severity: { "stale-global": "information", "stale-mutation": "loud" } });
    expect(await diagnostics(uri)).toMatchObject([{ severity: DiagnosticSeverity.Information }]);
    await server.configure({ severity: { "stale-global": "loud" } });
    expect(await codes(uri)).toEqual([]);
  });

  it("`severity` that is off leaves no hint and no hover either", async () => {
    const uri = await open("main.py", STALE);
    await server.diagnostics(uri);
    await server.configure({ severity: { "stale-global": "off" } });
    expect(await server.inlayHints(uri)).toEqual([]);
    const line = STALE.split("\n").indexOf("    print(level)");
    expect(await server.hover(uri, { line, character: "    print(l".length })).toBeNull();
  });

  it("`roots` names folders to import from, relative to the workspace folder", async () => {
    await folder.write("vendored/library/config.py", CONFIG);
    const uri = await open("scripts/main.py", READS_CONFIG);
    expect(await codes(uri)).toEqual([]);
    await server.configure({ roots: ["vendored/library"] });
    expect(await codes(uri)).not.toEqual([]);
    await server.configure({ roots: [folder.file("vendored/library")] });
    expect(await codes(uri)).not.toEqual([]);
    await server.configure({ roots: ["../nowhere"] });
    expect(await codes(uri)).toEqual([]);
  });
});
