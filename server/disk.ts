/** The files of a machine: what a server that runs in Node is given to read. */

import { readFile, stat } from "node:fs/promises";
import { glob } from "tinyglobby";
import { URI } from "vscode-uri";
import { decodePython } from "../project/encoding.ts";
import { LARGEST_FILE, PASSED_OVER, PYTHON_FILES } from "../project/files.ts";
import type { ReadText } from "./sources.ts";
import type { ListFiles } from "./workspaceCheck.ts";

/** Systems limit how many files a process may have open. */
const AT_ONCE = 64;

let reading = 0;
const queue: (() => void)[] = [];

/** Of a `file:` URI. Undefined for what is no file that can be read, or one of a size that only data has: no such module, then. */
export const readText: ReadText = async (uri) => {
  const path = URI.parse(uri).fsPath;
  if (reading >= AT_ONCE) await new Promise<void>((resolve) => queue.push(resolve));
  reading++;
  try {
    const what = await stat(path);
    return what.isFile() && what.size <= LARGEST_FILE ? decodePython(await readFile(path)) : undefined;
  } catch {
    return undefined;
  } finally {
    reading--;
    queue.shift()?.();
  }
};

/** Of a `file:` URI. Symbolic links are not followed: they may lead in a circle. */
export const listFiles: ListFiles = async (folderUri) => {
  const options = { absolute: true, ignore: PASSED_OVER, followSymbolicLinks: false };
  try {
    const files = await glob(PYTHON_FILES, { ...options, cwd: URI.parse(folderUri).fsPath });
    return files.map((file) => URI.file(file).toString());
  } catch {
    // The folder is gone, or not ours to read.
    return [];
  }
};
