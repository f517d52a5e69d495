/** Gives the analysis the modules that it asks for, from wherever the platform reads them. */

import type { Workspace } from "../analysis/index.ts";
import { uriOf } from "./paths.ts";

/** Reads a document that is not open in the editor; undefined where there is none. Never rejects. */
export type ReadText = (uri: string) => Promise<string | undefined>;

/**
 * The files of one workspace that are not open in the editor. It remembers every path that the analysis was told
 * about, so that a change on disk reaches the analysis and other files cost nothing.
 */
export class Sources {
  readonly #workspace: Workspace;
  readonly #readText: ReadText;
  readonly #told = new Set<string>();
  /** Paths whose text the editor owns; reads that end late must not overwrite it. */
  readonly #open = new Set<string>();
  readonly #reading = new Map<string, Promise<void>>();

  constructor(workspace: Workspace, readText: ReadText) {
    this.#workspace = workspace;
    this.#readText = readText;
  }

  /** The editor owns the text of `path` from now on. */
  opened(path: string, text: string): void {
    this.#open.add(path);
    this.#told.add(path);
    this.#workspace.update(path, text);
  }

  /** The editor has let go of `path`: what is on disk counts again. */
  closed(path: string): void {
    this.#open.delete(path);
    this.#reread(path);
  }

  /** `path` was created, changed or deleted on disk. Returns whether the analysis depends on it. */
  changedOnDisk(path: string): boolean {
    if (this.#open.has(path) || !this.#told.has(path)) return false;
    this.#reread(path);
    return true;
  }

  /** Resolves when the analysis of `path` has every module that it wants. */
  async settle(path: string): Promise<void> {
    for (;;) {
      await Promise.all(this.#reading.values());
      const wanted = this.#workspace.wanted(path).filter((candidate) => !this.#told.has(candidate));
      if (wanted.length === 0) return;
      for (const candidate of wanted) this.#reread(candidate);
    }
  }

  #reread(path: string): void {
    this.#told.add(path);
    const read = this.#read(path, this.#reading.get(path)).finally(() => {
      if (this.#reading.get(path) === read) this.#reading.delete(path);
    });
    this.#reading.set(path, read);
  }

  /** Reads of one path follow each other, so that the last state of the disk wins. */
  async #read(path: string, earlier: Promise<void> | undefined): Promise<void> {
    await earlier;
    const text = await this.#readText(uriOf(path));
    if (this.#open.has(path)) return;
    if (text === undefined) this.#workspace.remove(path);
    else this.#workspace.update(path, text);
  }
}
