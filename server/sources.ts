/** Gives the analysis the modules that it asks for, from wherever the platform reads them. */

import { Interrupted } from "../analysis/index.ts";
import { isNotebook } from "../project/files.ts";
import { type NotebookFile, readNotebook } from "../project/notebook.ts";
import type { Location, Range } from "../protocol/findings.ts";
import type { RemoteWorkspace } from "./analyst/analyst.ts";
import type { Pace } from "./pace.ts";
import { uriOf } from "./paths.ts";

/** Reads a document that is not open in the editor; undefined where there is none. Never rejects. */
export type ReadText = (uri: string) => Promise<string | undefined>;

/** Files of which one stretch of preparing is told. */
const AT_ONCE = 200;

/**
 * The files of one workspace. It remembers every path that the analysis was told about, so that a change on disk
 * reaches the analysis and other files cost nothing.
 */
export class Sources {
  readonly #workspace: RemoteWorkspace;
  readonly #readText: ReadText;
  readonly #told = new Set<string>();
  /** Those of the told paths under which there is a text, and the text. */
  readonly #present = new Map<string, string>();
  /** Files that are analysed for their own sake: whatever module they want is looked for. */
  readonly #entries = new Set<string>();
  /** Paths whose text the editor owns; reads that end late must not overwrite it. */
  readonly #open = new Set<string>();
  readonly #notebooks = new Map<string, NotebookFile>();
  readonly #reading = new Map<string, Promise<void>>();
  /** Counts what the analysis was told; and as of which count everything was worked out. */
  #revision = 0;
  #settled = -1;

  constructor(workspace: RemoteWorkspace, readText: ReadText) {
    this.#workspace = workspace;
    this.#readText = readText;
  }

  /** Every file that the analysis has a text of. */
  get present(): readonly string[] {
    return [...this.#present.keys()];
  }

  /** The text that the analysis has of the file; that of a notebook are its cells. */
  textOf(path: string): string | undefined {
    return this.#present.get(path);
  }

  /** The editor owns the text of `path` from now on. */
  opened(path: string, text: string, notebook: boolean): void {
    this.#open.add(path);
    this.#told.add(path);
    this.#entries.add(path);
    this.#tell(path, text, notebook);
  }

  /** The editor has let go of `path`: what is on disk counts again. */
  closed(path: string): void {
    this.#open.delete(path);
    this.#reread(path);
  }

  /** `path` is to be analysed, whether it is open or not. */
  include(path: string): void {
    if (this.#entries.has(path)) return;
    this.#entries.add(path);
    this.invalidate();
    this.fetch(path);
  }

  /** The analysis will want `path`. */
  fetch(path: string): void {
    if (!this.#told.has(path)) this.#reread(path);
  }

  /** `path` was created, changed or deleted on disk. Returns whether the analysis depends on it. */
  changedOnDisk(path: string): boolean {
    if (this.#open.has(path) || !this.#told.has(path)) return false;
    this.#reread(path);
    return true;
  }

  /** The analysis has forgotten what it had worked out. */
  invalidate(): void {
    this.#revision++;
  }

  /**
   * Resolves when the analysis has every module that it wants, and has worked out what each file means: reports are
   * quick then. Rejects where `pace` does.
   */
  async settle(pace: Pace): Promise<void> {
    while (this.#reading.size > 0 || this.#settled !== this.#revision) {
      await pace.breathe();
      await Promise.all(this.#reading.values());
      const revision = this.#revision;
      // What is wanted is read after the round: each text that arrives makes the analysis look over what it has.
      const wanted = await this.#prepare(pace);
      for (const candidate of wanted ?? []) {
        await pace.breathe();
        this.fetch(candidate);
      }
      if (wanted && this.#reading.size === 0 && this.#revision === revision) this.#settled = revision;
    }
  }

  /** Has the analysis work out all files; what it wants to know besides, or undefined where a text changed meanwhile. */
  async #prepare(pace: Pace): Promise<ReadonlySet<string> | undefined> {
    const wanted = new Set<string>();
    const files = this.present.map((path) => ({ path, isEntry: this.#entries.has(path) }));
    try {
      for (let next = 0; next < files.length; ) {
        await pace.breathe();
        const prepared = await this.#workspace.prepare(files.slice(next, next + AT_ONCE));
        for (const path of prepared.wanted) wanted.add(path);
        next += prepared.done;
      }
      return wanted;
    } catch (error) {
      if (error instanceof Interrupted) return undefined;
      throw error;
    }
  }

  /** Where a place of the analysis stands in its file: a notebook's cells are written within its JSON. */
  rangeOnDisk({ file, range }: Location): Range {
    return this.#notebooks.get(file)?.place(range) ?? range;
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
    if (!isNotebook(path)) {
      this.#tell(path, text, false);
      return;
    }
    const notebook = text === undefined ? undefined : readNotebook(text);
    if (notebook) this.#notebooks.set(path, notebook);
    this.#tell(path, notebook?.text, true);
  }

  #tell(path: string, text: string | undefined, notebook: boolean): void {
    this.#revision++;
    if (text === undefined) {
      this.#present.delete(path);
      this.#workspace.remove(path);
    } else {
      this.#present.set(path, text);
      this.#workspace.update(path, text, { notebook });
    }
  }
}
