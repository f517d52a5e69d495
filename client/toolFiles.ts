/** The files that a language model names. */

import { Uri, workspace } from "vscode";

/** An absolute path, or one in the first workspace folder that there is. Throws what the model may read. */
export function fileNamed(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const isAbsolute = /^(?:\/|[a-z]:[\\/])/i.test(path);
  if (isAbsolute) return folder && folder.scheme !== "file" ? folder.with({ path }) : Uri.file(path);
  if (!folder) throw new Error("No folder is open: give an absolute path.");
  return Uri.joinPath(folder, path);
}
