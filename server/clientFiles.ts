/** The files that only the client can reach: all of them for a server in a web worker, virtual ones for one in Node. */

import type { Connection } from "vscode-languageserver";
import type { Grammar } from "../analysis/index.ts";
import { decodePython } from "../project/encoding.ts";
import { isPassedOver, isPythonFile, LARGEST_FILE } from "../project/files.ts";
import { fromBase64 } from "../protocol/base64.ts";
import {
  GRAMMAR_ASSETS,
  READ_ASSET,
  READ_FILE,
  READ_FOLDER,
  type ReadAssetParams,
  type ReadAssetResult,
  type ReadFileParams,
  type ReadFileResult,
  type ReadFolderParams,
  type ReadFolderResult,
} from "../protocol/messages.ts";
import type { Platform } from "./server.ts";

export function clientFiles(connection: Connection): Omit<Platform, "startAnalyst"> {
  const asset = async (params: ReadAssetParams) =>
    fromBase64(await connection.sendRequest<ReadAssetResult>(READ_ASSET, params));
  /** A client that does not know the request, as other editors' do not, has no such files. */
  const ask = async <P extends object, R>(request: string, params: P, otherwise: R): Promise<R> => {
    try {
      return await connection.sendRequest<R>(request, params);
    } catch {
      return otherwise;
    }
  };
  const list = async (uri: string): Promise<string[]> => {
    const entries = await ask<ReadFolderParams, ReadFolderResult>(READ_FOLDER, { uri }, []);
    const own = entries.filter(({ name }) => !isPassedOver(name));
    const below = own.filter(({ kind }) => kind === "folder").map((folder) => list(folder.uri));
    const files = own.filter(({ kind, name }) => kind === "file" && isPythonFile(name)).map((file) => file.uri);
    return [files, ...(await Promise.all(below))].flat();
  };
  return {
    async loadGrammar(): Promise<Grammar> {
      const { runtime, python } = GRAMMAR_ASSETS;
      const [one, other] = await Promise.all([asset({ name: runtime }), asset({ name: python })]);
      return { runtime: one, python: other };
    },
    async readText(uri) {
      const params = { uri, largest: LARGEST_FILE };
      const bytes = await ask<ReadFileParams, ReadFileResult>(READ_FILE, params, null);
      return bytes === null ? undefined : decodePython(fromBase64(bytes));
    },
    listFiles: list,
  };
}
