/** Whatever comes: no exception reaches the user, nothing is held up, and nothing stale is said. */

import { execFileSync } from "node:child_process";
import { mkdir, rename, symlink } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LSPErrorCodes } from "vscode-languageserver-protocol/node";
import { LanguageClient } from "./client.ts";
import { CONFIG, Folder, READS_CONFIG, STALE, withoutEcho } from "./folder.ts";

let folder: Folder;
let server: LanguageClient;
beforeEach(async () => {
  folder = await Folder.make();
  server = await LanguageClient.start({ folder: folder.path });
});
afterEach(async () => {
  expect(server.logged.filter((message) => /error|at .*\.cjs/i.test(message))).toEqual([]);
  expect(await server.stop()).toBe(0);
  await folder.remove();
});

const codes = async (uri: string) => withoutEcho(await server.diagnostics(uri)).map(({ code }) => code);
const found = async () => withoutEcho((await server.checkWorkspace()).findings).map(({ uri }) => uri);

describe("any bytes", () => {
  it("in the workspace hold nothing up", async () => {
    await folder.write(
      "noise.py",
      Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256),
    );
    await folder.write("noise.ipynb", Uint8Array.from([0xff, 0, 0x7b, 0x22]));
    await folder.write("empty.py", "");
    const latin = `# -*- coding: latin-1 -*-\nname = "größe"\n${STALE}`;
    const uri = await folder.write(
      "latin.py",
      Uint8Array.from(latin, (character) => character.charCodeAt(0)),
    );
    expect(await found()).toEqual([uri]);
  });

  it("in the editor are a text: line ends of all kinds, tabs, form feeds, lone surrogates, nothing at all", async () => {
    const uri = folder.uri("main.py");
    await server.open(uri, "");
    const texts = [
      "",
      "\uFEFF",
      "\0\0\0",
      "\uD800 = 1",
      "\f\tif x:\r\r\n  \t(",
      STALE.slice(0, 120),
      `def f(:\n${STALE}`,
      STALE.replaceAll("\n", "\r\n"),
    ];
    for (const [at, text] of texts.entries()) {
      await server.change(uri, at + 2, text);
      await server.diagnostics(uri);
    }
    expect(await codes(uri)).toEqual(["stale-global"]);
  });
});

describe("files", () => {
  it("that are folders, pipes, or links in a circle are passed over", async () => {
    const uri = await folder.write("main.py", READS_CONFIG);
    await mkdir(folder.file("config.py"));
    await mkdir(folder.file("config"));
    await symlink("circle.py", folder.file("circle.py"));
    await symlink(".", folder.file("again"));
    await symlink("nowhere.py", folder.file("dangling.py"));
    if (process.platform !== "win32") execFileSync("mkfifo", [folder.file("config/__init__.py")]);
    await server.open(uri, READS_CONFIG);
    expect(await codes(uri)).toEqual([]);
    expect(await found()).toEqual([]);
  });

  it("that appear, vanish and move change what is said at once", async () => {
    const uri = await folder.write("main.py", READS_CONFIG);
    await server.open(uri, READS_CONFIG);
    expect(await codes(uri)).toEqual([]);
    const config = await folder.write("config.py", CONFIG);
    await server.changedOnDisk(config);
    expect(await codes(uri)).not.toEqual([]);
    await rename(folder.file("config.py"), folder.file("moved.py"));
    await server.changedOnDisk(config);
    expect(await codes(uri)).toEqual([]);
    await rename(folder.file("moved.py"), folder.file("config.py"));
    await server.changedOnDisk(config);
    expect(await codes(uri)).not.toEqual([]);
  });

  it("that vanish while the workspace is checked are as if they had never been there", async () => {
    for (let at = 0; at < 60; at++) await folder.write(`package/module_${at}.py`, STALE);
    const checking = found();
    await folder.delete("package");
    await checking;
    await server.tellOfDisk(...Array.from({ length: 60 }, (_, at) => folder.uri(`package/module_${at}.py`)));
    expect(await found()).toEqual([]);
  });

  it("that import one another in a circle are each looked at", async () => {
    await folder.write("left.py", `import right\n${STALE}`);
    await folder.write("right.py", `import left\n${STALE}`);
    expect(await found()).toEqual([folder.uri("left.py"), folder.uri("right.py")]);
  });
});

describe("a long check", () => {
  it("leaves other requests their turn", async () => {
    for (let at = 0; at < 300; at++) await folder.write(`package/module_${at}.py`, STALE);
    const uri = folder.uri("package/module_0.py");
    let checking = true;
    const check = server.checkWorkspace().then(() => {
      checking = false;
    });
    await server.open(uri, "y = 1  # forkcast: \n");
    const offered = await server.completion(uri, { line: 0, character: "y = 1  # forkcast: ".length });
    expect(offered).toHaveLength(2);
    expect(checking).toBe(true);
    await check;
  });

  it("of a single program leaves other requests their turn, and ends with an edit", async () => {
    const functions = Array.from(
      { length: 2000 },
      (_, at) => `def f${at}(x):\n    y = [x, x + ${at}]\n    return y[0] + y[1]\n`,
    );
    const calls = Array.from({ length: 2000 }, (_, at) => `    f${at}(${at})\n`.repeat(8));
    const long = STALE.replace("    level = 2\n", `${calls.join("")}    level = 2\n`).replace(
      "\n\n",
      `\n${functions.join("")}\n`,
    );
    const uri = folder.uri("main.py");
    const other = folder.uri("other.py");
    await server.open(other, "y = 1  # forkcast: \n");
    await server.open(uri, STALE);
    expect(await codes(uri)).toEqual(["stale-global"]);

    await server.change(uri, 2, long);
    let answered = false;
    const diagnosed = codes(uri).finally(() => {
      answered = true;
    });
    let offers = 0;
    for (; !answered; offers++) await server.completion(other, { line: 0, character: "y = 1  # forkcast: ".length });
    expect(await diagnosed).toEqual(["stale-global"]);
    expect(offers).toBeGreaterThan(10);

    await server.change(uri, 3, `${long}\n`);
    const outdated = codes(uri);
    await server.change(uri, 4, "print(1)\n");
    await expect(outdated).rejects.toMatchObject({ code: LSPErrorCodes.ServerCancelled });
    expect(await codes(uri)).toEqual([]);
  });

  it("over a generated file of 100,000 lines comes to an end, as it does in the editor", async () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => `ROW_${at} = ("name ${at}", ${at}, [${at}])`);
    const table = `import multiprocessing\n${rows.join("\n")}\n`;
    const generated = await folder.write("table.py", table);
    const uri = await folder.write("main.py", STALE);
    expect(await found()).toEqual([uri]);
    await server.open(generated, table);
    expect(await codes(generated)).toEqual([]);
    await server.change(generated, 2, `${table}print(\n`);
    expect(await codes(generated)).toEqual([]);
    await server.open(uri, STALE);
    expect(await codes(uri)).toEqual(["stale-global"]);
  });
});
