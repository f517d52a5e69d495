/**
 * The traces of the last runs, in VS Code's storage for the workspace: what is compared with a saved trace, and what a
 * panel shows again after a restart where its comparison is too large to be kept by VS Code itself.
 */

import { createHash } from "node:crypto";
import { type ExtensionContext, type FileStat, Uri, workspace } from "vscode";

/** Of so many scripts; those that were run longest ago go first. */
const MOST = 8;

export class KeptTraces {
  readonly #root: Uri;

  constructor(context: ExtensionContext) {
    this.#root = Uri.joinPath(context.storageUri ?? context.globalStorageUri, "traces");
  }

  /** The folder of the script's last run; it may not exist. */
  of(script: Uri): Uri {
    const name = createHash("sha256").update(script.toString()).digest("hex").slice(0, 16);
    return Uri.joinPath(this.#root, name);
  }

  /** The script's folder, emptied, with room made for it. */
  async emptied(script: Uri): Promise<Uri> {
    const folder = this.of(script);
    await remove(folder);
    const others = await this.#folders();
    others.sort((one, other) => other.mtime - one.mtime);
    for (const { uri } of others.slice(MOST - 1)) await remove(uri);
    return folder;
  }

  async #folders(): Promise<(FileStat & { readonly uri: Uri })[]> {
    const entries = await workspace.fs.readDirectory(this.#root).then(
      (found) => found,
      () => [],
    );
    const uris = entries.map(([name]) => Uri.joinPath(this.#root, name));
    return await Promise.all(uris.map(async (uri) => ({ ...(await workspace.fs.stat(uri)), uri })));
  }
}

async function remove(folder: Uri): Promise<void> {
  await workspace.fs.delete(folder, { recursive: true }).then(
    () => {},
    // It was never there.
    () => {},
  );
}
