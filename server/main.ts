/**
 * The language server as a Node process. The transport is chosen by argument: `--stdio` or `--node-ipc`.
 *
 * It runs from dist/, where the build puts the two WebAssembly modules of the grammar beside it.
 */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { listFiles, readText } from "./disk.ts";
import { type Platform, serve } from "./server.ts";

const node: Platform = {
  async loadGrammar() {
    const [runtime, python] = await Promise.all(
      ["web-tree-sitter.wasm", "tree-sitter-python.wasm"].map((name) => readFile(join(__dirname, name))),
    );
    return { runtime: new Uint8Array(runtime!), python: new Uint8Array(python!) };
  },
  readText,
  listFiles,
};

serve(createConnection(ProposedFeatures.all), node);
