/** Bundles what tests and benches run inside VS Code's extension host, which loads one CommonJS file. */

import { join } from "node:path";
import esbuild from "esbuild";

/** The checks. Writes the bundle into `folder` and resolves with its path. */
export function bundleHostTests(folder: string): Promise<string> {
  return bundleForHost(new URL("index.ts", import.meta.url).pathname, folder);
}

/** A module that exports `run`, likewise. */
export async function bundleForHost(source: string, folder: string): Promise<string> {
  const outfile = join(folder, "forkcast-host.cjs");
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
