/** Diagnostics of files that nobody has opened, and the check of the whole workspace. */

import { writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver-protocol/node";
import { LanguageClient, type Progress } from "./client.ts";
import { CONFIG, Folder, READS_CONFIG, STALE, withoutEcho } from "./folder.ts";

const FIXED = STALE.replace("    level = 2\n", "");

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

/** Name of each file with its diagnostics' codes; `unchanged` where the client has them already. */
async function diagnosed(known?: Readonly<Record<string, string>>) {
  const { items } = await server.workspaceDiagnostics(known);
  const name = (uri: string) => decodeURIComponent(uri.slice(`${folder.uri("")}/`.length));
  return Object.fromEntries(
    items.map((item) => [
      name(item.uri),
      item.kind === DocumentDiagnosticReportKind.Full ? withoutEcho(item.items).map(({ code }) => code) : "unchanged",
    ]),
  );
}

async function codes(told: Promise<WorkspaceDocumentDiagnosticReport>) {
  const report = await told;
  return report.kind === DocumentDiagnosticReportKind.Full && withoutEcho(report.items).map(({ code }) => code);
}

describe("a module that is open", () => {
  const openCodes = async (uri: string) => withoutEcho(await server.diagnostics(uri)).map(({ code }) => code);
  const JOBS = `
from multiprocessing import Process

level = 0


def show():
    print(level)


def run():
    Process(target=show).start()
`;
  const SCRIPT = 'import jobs\n\nif __name__ == "__main__":\n    jobs.level = 2\n    jobs.run()\n';

  it("is judged by the scripts that import it, though they are not open", async () => {
    await folder.write("scripts/begin.py", SCRIPT.replace("import jobs", "from tools import jobs"));
    await folder.write("tools/__init__.py", "");
    const jobs = await folder.write("tools/jobs.py", JOBS);
    await folder.write("pyproject.toml", "");
    const refreshed = server.refreshed();
    await server.open(jobs, JOBS);
    await server.diagnostics(jobs);
    await refreshed;
    expect(await openCodes(jobs)).toEqual(["stale-mutation"]);
  });

  it("is judged anew when a script that imports it is opened, saved or not", async () => {
    const jobs = await folder.write("jobs.py", JOBS);
    await server.open(jobs, JOBS);
    expect(await openCodes(jobs)).toEqual([]);
    const refreshed = server.refreshed();
    await server.open(folder.uri("script.py"), SCRIPT);
    await server.diagnostics(folder.uri("script.py"));
    await refreshed;
    expect(await openCodes(jobs)).toEqual(["stale-mutation"]);
  });
});

describe("workspace diagnostics", () => {
  it("are those of every file, open or not, in projects and packages of any kind", async () => {
    await folder.write("main.py", STALE);
    await folder.write("tools/größe/run.py", READS_CONFIG);
    await folder.write("tools/größe/config.py", CONFIG);
    await folder.write("service/pyproject.toml", "");
    await folder.write("service/src/job.py", STALE);
    await folder.write("plain.py", "print(1)\n");
    await folder.write("node_modules/x/main.py", STALE);
    await folder.write(".venv/lib/main.py", STALE);
    expect(await diagnosed()).toEqual({
      "main.py": ["stale-global"],
      "service/src/job.py": ["stale-global"],
      "tools/größe/run.py": ["stale-global"],
    });
  });

  it("find a start that is reached through modules which never mention processes themselves", async () => {
    await folder.write("main.py", "import middle\n\nmiddle.go()\n");
    await folder.write("middle.py", "from lib import (\n    start,\n)\n\n\ndef go():\n    start.run()\n");
    await folder.write("lib/__init__.py", "");
    const start = "from multiprocessing import Process\n\n\ndef run():\n    Process(target=print).start()\n";
    await folder.write("lib/start.py", start);
    expect(Object.values(await diagnosed()).flat()).toContain("missing-main-guard");
  });

  it("stand on what is in the editor, not on what is on disk", async () => {
    const uri = await folder.write("main.py", STALE);
    await server.open(uri, FIXED);
    expect(await diagnosed()).toEqual({});
  });

  it("are not told again where they are the same, and are taken back where they are gone", async () => {
    const uri = await folder.write("main.py", STALE);
    const gone = folder.uri("gone.py");
    const { items } = await server.workspaceDiagnostics();
    const resultId = items[0]!.resultId!;
    expect(await diagnosed({ [uri]: resultId, [gone]: "1" })).toEqual({ "main.py": "unchanged", "gone.py": [] });
    await writeFile(folder.file("main.py"), FIXED);
    await server.tellOfDisk(uri);
    expect(await diagnosed({ [uri]: resultId })).toEqual({ "main.py": [] });
  });

  it("keep coming as long as the request stays open", async () => {
    const uri = await folder.write("main.py", STALE);
    const stream = server.streamWorkspaceDiagnostics();
    expect(await codes(stream.next(uri))).toEqual(["stale-global"]);
    await folder.write("main.py", FIXED);
    await server.tellOfDisk(uri);
    expect(await codes(stream.next(uri))).toEqual([]);
    const late = await folder.write("late.py", STALE);
    await server.tellOfDisk(late);
    expect(await codes(stream.next(late))).toEqual(["stale-global"]);
    await folder.delete("late.py");
    await server.tellOfDisk(late);
    expect(await codes(stream.next(late))).toEqual([]);
    expect(await stream.cancel()).toBe(LSPErrorCodes.RequestCancelled);
  });

  it("stay with a document that is closed, as long as the request stays open", async () => {
    const uri = await folder.write("main.py", STALE);
    await server.open(uri, STALE);
    const stream = server.streamWorkspaceDiagnostics();
    await stream.next(uri);
    await server.close(uri);
    expect(withoutEcho(await server.diagnostics(uri))).toMatchObject([{ code: "stale-global" }]);
    await stream.cancel();
    expect(await server.diagnostics(uri)).toEqual([]);
  });
});

describe("the check of a workspace", () => {
  it("says where what was found, and for which targets", async () => {
    const uri = await folder.write("main.py", STALE);
    await folder.write("plain.py", "print(1)\n");
    const { files, findings } = await server.checkWorkspace();
    expect(files).toBe(2);
    expect(withoutEcho(findings)).toMatchObject([
      {
        uri,
        line: 7,
        rule: "stale-global",
        code: "FC103",
        symbol: "level",
        targets: ["linux-3.14", "macos", "windows"],
      },
    ]);
  });

  it("tells how far it is, from beginning to end", async () => {
    for (let at = 0; at < 100; at++) await folder.write(`package/module_${at}.py`, STALE);
    const seen: Progress[] = [];
    const { findings } = await server.checkWorkspace((progress) => {
      seen.push(progress);
      return true;
    });
    expect(withoutEcho(findings)).toHaveLength(100);
    expect(seen[0]).toMatchObject({ kind: "begin", cancellable: true });
    expect(seen.at(-1)).toMatchObject({ kind: "end" });
    const done = seen.flatMap((progress) => ("percentage" in progress ? [progress.percentage!] : []));
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(new Set(done).size).toBeGreaterThan(2);
  });

  it("ends when it is cancelled, and leaves the server as it was", async () => {
    for (let at = 0; at < 200; at++) await folder.write(`package/module_${at}.py`, STALE);
    const refused = server.checkWorkspace(() => false);
    await expect(refused).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(withoutEcho((await server.checkWorkspace()).findings)).toHaveLength(200);
  });
});
