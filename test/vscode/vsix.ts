/** The packaged extension, made anew for the tests from the built dist/. */

import { execFileSync } from "node:child_process";
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
    remove: () => rm(folder, { recursive: true }),
  };
}

/** What the archive really holds under `extension/`; Python reads zip files, Node does not. */
function extensionFiles(vsix: string): string[] {
  const python = somePython();
  if (python === undefined) throw new Error("No Python to read the .vsix with");
  const list = "import sys, zipfile; print('\\n'.join(zipfile.ZipFile(sys.argv[1]).namelist()))";
  const names = execFileSync(python.path, ["-I", "-c", list, vsix], { encoding: "utf8" }).trim().split(/\r?\n/);
  return names.filter((name) => /^extension\/.*[^/]$/.test(name)).map((name) => name.replace(/^extension\//, ""));
}
