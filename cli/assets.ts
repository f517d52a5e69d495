/** What the build puts beside the bundle. */

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Grammar } from "../analysis/index.ts";

/** The folder that holds this bundle, with a closing slash. */
const beside = new URL("./", import.meta.url);

/** The built helperMain.ts. */
export const helperScript = new URL("helper.js", beside);

/** Folder of the Python probe. */
export const probeFolder = fileURLToPath(new URL("probe", beside));

/** The panel's browser code, which an HTML report carries within itself. */
export const readPanelScript = (): Promise<string> => readFile(new URL("panel.js", beside), "utf8");

export async function readGrammar(): Promise<Grammar> {
  const [runtime, python] = await Promise.all(
    ["web-tree-sitter.wasm", "tree-sitter-python.wasm"].map(
      async (name) => new Uint8Array(await readFile(new URL(name, beside))),
    ),
  );
  return { runtime: runtime!, python: python! };
}
