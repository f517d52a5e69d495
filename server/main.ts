/**
 * The language server as a Node process. The transport is chosen by argument: `--stdio` or `--node-ipc`.
 *
 * It runs from dist/, where the build puts the two WebAssembly modules of the grammar and the thread that analyses
 * beside it.
 */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { GRAMMAR_ASSETS } from "../protocol/messages.ts";
import { analystThread } from "./analyst/thread.ts";
import { clientFiles } from "./clientFiles.ts";
import { listFiles, readText } from "./disk.ts";
import { isOnDisk } from "./paths.ts";
import { type Platform, serve } from "./server.ts";

const connection = createConnection(ProposedFeatures.all);
/** The documents of a virtual workspace. */
const virtual = clientFiles(connection);

const node: Platform = {
  async loadGrammar() {
    const { runtime, python } = GRAMMAR_ASSETS;
    const read = async (name: string) => new Uint8Array(await readFile(join(__dirname, name)));
    const [one, other] = await Promise.all([read(runtime), read(python)]);
    return { runtime: one, python: other };
  },
  startAnalyst: () => analystThread(join(__dirname, "analyst.cjs")),
  readText: (uri) => (isOnDisk(uri) ? readText(uri) : virtual.readText(uri)),
  listFiles: (folder) => (isOnDisk(folder) ? listFiles(folder) : virtual.listFiles(folder)),
};

serve(connection, node);
