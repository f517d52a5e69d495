/** The packaged extension, made anew for the tests from the built dist/. */

import { execFileSync } from "node:child_process";
import { renameSync } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageExtension } from "../../scripts/vscode-package.ts";
import { somePython } from "../support/pythons.ts";

export interface Vsix {
  readonly path: string;
  readonly bytes: number;
  /** Paths inside the extension's folder. */
  readonly files: readonly string[];
  /** Puts them into `folder`, which must not exist yet. */
  unpack(folder: string): void;
  remove(): Promise<void>;
}

/** Packages as `npm run package` does, without building anew. The caller removes it. */
export async function packageVsix(): Promise<Vsix> {
  const folder = await mkdtemp(join(tmpdir(), "forkcast-vsix-"));
  const path = join(folder, "forkcast.vsix");
  await packageExtension(path);
  return {
    path,
    bytes: (await stat(path)).size,
    files: extensionFiles(path),
    unpack: (into) => {
      const unpack = "import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])";
      withPython(unpack, path, folder);
      renameSync(join(folder, "extension"), into);
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

/** What the archive really holds under `extension/`. */
function extensionFiles(vsix: string): string[] {
  const list = "import sys, zipfile; print('\\n'.join(zipfile.ZipFile(sys.argv[1]).namelist()))";
  const names = withPython(list, vsix).trim().split(/\r?\n/);
  return names.filter((name) => /^extension\/.*[^/]$/.test(name)).map((name) => name.replace(/^extension\//, ""));
}

/** Python reads zip files, Node does not. */
function withPython(program: string, ...args: readonly string[]): string {
  const python = somePython();
  if (python === undefined) throw new Error("No Python to read the .vsix with");
  return execFileSync(python.path, ["-I", "-c", program, ...args], { encoding: "utf8" });
}
