/** Folders of which the host has told all names: what is not among them need not be asked for, path by path. */

import { folderOf } from "../python/modules/modules.ts";

export class ListedFolders {
  private readonly names = new Map<string, Set<string>>();

  list(folder: string, names: Iterable<string>): void {
    this.names.set(folder, new Set(names));
  }

  /** Whether there is known to be nothing under the path. */
  lacks(path: string): boolean {
    for (let [folder, name] = cut(path); name !== ""; [folder, name] = cut(folder)) {
      const names = this.names.get(folder);
      if (names) return !names.has(name);
    }
    return false;
  }

  /** Whether a folder may hold a module or a package of that name. */
  mayHold(folder: string, name: string): boolean {
    const names = this.names.get(folder);
    return names ? names.has(name) || names.has(`${name}.py`) : !this.lacks(folder);
  }

  /** There is something under the path. */
  add(path: string): void {
    for (let [folder, name] = cut(path); name !== ""; [folder, name] = cut(folder)) this.names.get(folder)?.add(name);
  }
}

function cut(path: string): [folder: string, name: string] {
  const folder = folderOf(path);
  return [folder, path.slice(folder.length + 1)];
}
