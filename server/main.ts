/**
 * The language server as a Node process. The transport is chosen by argument: `--stdio` or `--node-ipc`.
 *
 * It runs from dist/, where the build puts the two WebAssembly modules of the grammar beside it.
 */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import { type Platform, serve } from "./server.ts";

const node: Platform = {
  async loadGrammar() {
    const [runtime, python] = await Promise.all(
      ["web-tree-sitter.wasm", "tree-sitter-python.wasm"].map((name) => readFile(join(__dirname, name))),
    );
    return { runtime: new Uint8Array(runtime!), python: new Uint8Array(python!) };
  },

  async readText(uri) {
    if (!uri.startsWith("file:")) return undefined;
    try {
      return await readFile(URI.parse(uri).fsPath, "utf8");
    } catch {
      // Absent, a folder, or not ours to read: for the analysis there is no such module.
      return undefined;
    }
  },
};

serve(createConnection(ProposedFeatures.all), node);
