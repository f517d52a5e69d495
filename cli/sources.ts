/** Which Python files a call to `check` means, and their texts. */

import { readdirSync, readFileSync, statSync } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { glob } from "tinyglobby";
import type { Workspace } from "../analysis/index.ts";
import { decodePython } from "../project/encoding.ts";
import { isNotebook, LARGEST_FILE, PASSED_OVER, PYTHON_FILES } from "../project/files.ts";
import { type NotebookFile, readNotebook } from "../project/notebook.ts";
import type { Finding, Location } from "../protocol/findings.ts";
import { slashed } from "./paths.ts";
import { UnusableCall } from "./usage.ts";

/** Absolute, `/`-separated, sorted paths. Throws `UnusableCall` for a path that does not exist. */
export async function pythonFiles(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(paths.map(expand));
  return [...new Set(found.flat())].sort();
}

async function expand(path: string): Promise<string[]> {
  const absolute = resolve(path);
  const what = await stat(absolute).catch(() => undefined);
  if (what === undefined) throw new UnusableCall(`there is no file or folder "${path}"; check the path.`);
  if (what.isFile()) return [slashed(absolute)];
  const files = await glob(PYTHON_FILES, {
    cwd: absolute,
    absolute: true,
    ignore: PASSED_OVER,
    followSymbolicLinks: false,
  });
  return files.map(slashed);
}

/**
 * Gives the analysis what it wants to know from the disk. One file after the other: to read one takes less than to have
 * it read meanwhile.
 */
export class Sources {
  readonly #workspace: Workspace;
  readonly #notebooks = new Map<string, NotebookFile>();
  readonly #folders: Folders;
  readonly #given = new Set<string>();
  readonly #present = new Set<string>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    this.#folders = new Folders((folder, names) => workspace.list(folder, names));
  }

  /**
   * Gives the files and every module that they import, as far as that can be told before a program is run. Returns the
   * files whose programs can matter.
   */
  survey(files: readonly string[]): readonly string[] {
    this.give(files);
    for (;;) {
      const { wanted, entries } = this.#workspace.survey(files);
      if (wanted.length === 0) return entries;
      this.give(wanted);
    }
  }

  /** Has the files worked out, with every module that their programs turn out to need. */
  settle(files: readonly string[]): void {
    for (let wanted = this.#workspace.wanted(...files); wanted.length > 0; wanted = this.#workspace.wanted(...files)) {
      this.give(wanted);
    }
  }

  /** Gives what was not given yet. */
  give(paths: readonly string[]): void {
    for (const path of paths) {
      if (this.#given.has(path)) continue;
      this.#given.add(path);
      this.#give(path);
    }
  }

  /** Every file that the analysis has a text of: those that were asked for, and what they import. */
  get present(): readonly string[] {
    return [...this.#present];
  }

  /** A finding in a notebook's cells is shown where the cell's lines stand in the notebook's file. */
  asOnDisk(finding: Finding): Finding {
    return { ...this.#placed(finding), related: finding.related.map((related) => this.#placed(related)) };
  }

  #placed<T extends Location>(location: T): T {
    const notebook = this.#notebooks.get(location.file);
    return notebook ? { ...location, range: notebook.place(location.range) } : location;
  }

  #give(path: string): void {
    const text = this.#folders.mayHold(path) ? read(path) : undefined;
    const notebook = text !== undefined && isNotebook(path) ? readNotebook(text) : undefined;
    if (text !== undefined) this.#present.add(path);
    if (notebook) this.#notebooks.set(path, notebook);
    if (notebook) this.#workspace.update(path, notebook.text, { notebook: true });
    else if (text === undefined || isNotebook(path)) this.#workspace.remove(path);
    else this.#workspace.update(path, text);
  }
}

/** The names in folders, each read once and told: most of the places where a module may be hold nothing. */
class Folders {
  readonly #names = new Map<string, ReadonlySet<string> | undefined>();
  readonly #tell: (folder: string, names: Iterable<string>) => void;

  constructor(tell: (folder: string, names: Iterable<string>) => void) {
    this.#tell = tell;
  }

  /** Whether there is something at the path, as far as that can be told. */
  mayHold(path: string): boolean {
    const end = path.lastIndexOf("/");
    if (end <= 0) return true;
    const folder = path.slice(0, end);
    if (!this.#names.has(folder)) this.#names.set(folder, this.#read(folder));
    return this.#names.get(folder)?.has(path.slice(end + 1)) ?? true;
  }

  /** Undefined where the folder cannot be listed. */
  #read(folder: string): ReadonlySet<string> | undefined {
    if (!this.mayHold(folder)) return new Set();
    try {
      const names = readdirSync(folder);
      this.#tell(folder, names);
      return new Set(names);
    } catch {
      return undefined;
    }
  }
}

/** Undefined for what is no file that can be read, or one of a size that only data has. */
function read(path: string): string | undefined {
  try {
    const what = statSync(path);
    return what.isFile() && what.size <= LARGEST_FILE ? decodePython(readFileSync(path)) : undefined;
  } catch {
    return undefined;
  }
}
