/** What `forkcast check` takes from around the files that it is given: pyproject.toml, notebooks, any bytes. */

import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { forkcast, root } from "./forkcast.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "forkcast project ü-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const STALE = `
from multiprocessing import Process

level = 0


def show():
    print(level)


if __name__ == "__main__":
    level = 2
    child = Process(target=show)
    child.start()
    child.join()
`;

async function write(path: string, text: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

interface Found {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly symbol: string;
  readonly severity: string;
  readonly targets: readonly string[];
}

/** What is found, save what follows from any other finding. */
async function check(args: readonly string[] = ["."], cwd = folder) {
  const { stdout, stderr, status } = await forkcast(["check", "--format", "json", ...args], cwd);
  const found = (JSON.parse(stdout).diagnostics as Found[]).filter(({ rule }) => rule !== "default-method-change");
  return { found, stderr, status };
}

describe("pyproject.toml, from the working folder upwards", () => {
  it("narrows the targets by requires-python; --target wins", async () => {
    await write("pyproject.toml", '[project]\nrequires-python = ">=3.14"\n');
    await write("scripts/main.py", STALE);
    const scripts = join(folder, "scripts");
    expect((await check(["main.py"], scripts)).found[0]!.targets).toEqual(["linux-3.14", "macos", "windows"]);
    const chosen = await check(["--target", "windows", "main.py"], scripts);
    expect(chosen.found[0]!.targets).toEqual(["windows"]);
  });

  it("chooses severities, and silences rules", async () => {
    await write("main.py", STALE);
    await write("pyproject.toml", '[tool.forkcast.severity]\nstale-global = "hint"\n');
    expect(await check()).toMatchObject({ found: [{ rule: "stale-global", severity: "hint" }], status: 0 });
    await write("pyproject.toml", '[tool.forkcast.severity]\nstale-global = "off"\n');
    expect(await check()).toMatchObject({ found: [], status: 0 });
  });

  it("names further folders from which modules are imported; `src` is one anyway", async () => {
    const config = "level = 0\n\n\ndef load():\n    global level\n    level = 2\n";
    const reader = STALE.replace("level = 0", "import config").replace("print(level)", "print(config.level)");
    await write("scripts/main.py", reader.replace("level = 2", "config.load()"));
    expect((await check(["scripts"])).found).toEqual([]);
    await write("src/config.py", config);
    expect((await check(["scripts"])).found).not.toEqual([]);
    await rm(join(folder, "src"), { recursive: true });
    await write("library/config.py", config);
    await write("pyproject.toml", '[tool.forkcast]\nroots = ["library"]\n');
    expect((await check(["scripts"])).found).not.toEqual([]);
  });

  it("that is broken is named, and everything else goes on", async () => {
    await write("main.py", STALE);
    await write("pyproject.toml", "[tool.forkcast\n");
    const { found, stderr } = await check();
    expect(found).toHaveLength(1);
    expect(stderr).toContain("forkcast: pyproject.toml cannot be read: line 1");
  });
});

describe("a notebook", () => {
  it("is one module of its code cells; what is found stands where the line is written in the file", async () => {
    const { found } = await check(["test/corpus/interactive-main"], root);
    expect(found.length).toBeGreaterThan(0);
    for (const { file, line, symbol } of found) {
      const text = (await readFile(join(root, file), "utf8")).split("\n")[line - 1]!;
      expect(text).toMatch(/^ {4}"/);
      expect(text).toContain(symbol);
    }
  });
});

describe("files of any kind", () => {
  it("are decoded as Python does", async () => {
    const source = `# -*- coding: latin-1 -*-\ngröße = "ä"\n${STALE}`;
    await write(
      "latin.py",
      Uint8Array.from(source, (character) => character.charCodeAt(0)),
    );
    expect((await check()).found).toMatchObject([{ rule: "stale-global" }]);
  });

  it("end in no error: bytes that are no text, folders and pipes named like scripts, symbolic links in a circle", async () => {
    await write(
      "noise.py",
      Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256),
    );
    await write("noise.ipynb", Uint8Array.from([0xff, 0, 0x7b, 0x22]));
    await write("windows.py", STALE.replaceAll("\n", "\r\n"));
    await mkdir(join(folder, "folder.py"));
    await symlink("circle.py", join(folder, "circle.py"));
    await symlink(".", join(folder, "again"));
    await symlink("nowhere.py", join(folder, "dangling.py"));
    if (process.platform !== "win32") execFileSync("mkfifo", [join(folder, "pipe.py")]);
    const { found, stderr } = await check();
    expect(found.map(({ file }) => file)).toEqual(["windows.py"]);
    expect(stderr).toBe("");
  });
});
