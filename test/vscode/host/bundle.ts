/** Bundles the checks that run inside VS Code's extension host, which loads one CommonJS file. */

import { join } from "node:path";
import esbuild from "esbuild";

const source = new URL("index.ts", import.meta.url).pathname;

/** Writes the bundle into `folder` and resolves with its path. */
export async function bundleHostTests(folder: string): Promise<string> {
  const outfile = join(folder, "forkcast-host-tests.cjs");
  await esbuild.build({
    entryPoints: [source],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    external: ["vscode"],
    logLevel: "warning",
  });
  return outfile;
}
