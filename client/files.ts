/** Reads for the language server what it cannot reach by itself: virtual files, and in a browser every file. */

import { FileType, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { toBase64 } from "../protocol/base64.ts";
import {
  type FolderEntry,
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

export function answerForFiles(client: BaseLanguageClient, extension: Uri): void {
  client.onRequest(READ_FILE, readFile);
  client.onRequest(READ_FOLDER, readFolder);
  client.onRequest(
    READ_ASSET,
    async ({ name }: ReadAssetParams): Promise<ReadAssetResult> =>
      toBase64(await workspace.fs.readFile(Uri.joinPath(extension, "dist", name))),
  );
}

async function readFile({ uri, largest }: ReadFileParams): Promise<ReadFileResult> {
  const file = Uri.parse(uri);
  try {
    const { type, size } = await workspace.fs.stat(file);
    return isA(type, FileType.File) && size <= largest ? toBase64(await workspace.fs.readFile(file)) : null;
  } catch {
    return null;
  }
}

async function readFolder({ uri }: ReadFolderParams): Promise<ReadFolderResult> {
  const folder = Uri.parse(uri);
  try {
    const entries = await workspace.fs.readDirectory(folder);
    return entries.flatMap(([name, type]): FolderEntry[] => {
      // They may lead in a circle.
      if (isA(type, FileType.SymbolicLink)) return [];
      const kind = isA(type, FileType.File) ? "file" : isA(type, FileType.Directory) ? "folder" : undefined;
      return kind ? [{ uri: Uri.joinPath(folder, name).toString(), name, kind }] : [];
    });
  } catch {
    return [];
  }
}

function isA(type: FileType, what: FileType): boolean {
  return (type & what) !== 0;
}
