/** Finds modules: the files that an import may mean, and those among them that are known. */

import type { SourceDocument } from "../../syntax/document.ts";

/** What is known of the files that a program may consist of. */
export interface Files {
  /** What is known of a path: its document, that it does not exist, or nothing yet. */
  look(path: string): SourceDocument | "absent" | undefined;
  /** Whether a folder may hold a module or a package of that name: most hold none of those that are imported. */
  mayHold(folder: string, name: string): boolean;
}

/** Modules whose behaviour is built in here: their text, if it is in the workspace, is not looked at. */
const BUILT_IN = new Set(
  "multiprocessing multiprocess billiard concurrent threading functools os sys unittest torch joblib pathos __future__".split(
    " ",
  ),
);

/** What the folder of a standard library holds, and no other. */
const LANDMARKS = ["os.py", "site.py", "multiprocessing/__init__.py"];

export class ModuleFinder {
  private readonly files: Files;
  private readonly folder: string;
  private readonly roots: readonly string[];
  /** Paths that an import might mean and of which nothing is known yet. */
  readonly wanted = new Set<string>();

  /**
   * @param entry the script: its own folder comes first, as in Python's `sys.path`
   * @param roots further folders from which absolute imports are resolved
   */
  constructor(files: Files, entry: string, roots: readonly string[]) {
    this.files = files;
    this.folder = folderOf(entry);
    this.roots = roots.map((each) => each.replace(/\/$/, ""));
  }

  /** The files that run when `name` is imported absolutely, outermost package first; empty where none is known. */
  absolute(name: string, importer: string): readonly (SourceDocument | undefined)[] {
    return this.besideScript(name) ?? this.elsewhere(name, importer);
  }

  /** Those in the script's own folder; undefined where it has none of that name. */
  besideScript(name: string): readonly (SourceDocument | undefined)[] | undefined {
    return this.in([this.folder], name);
  }

  /** Whether the script's own folder may hold the package or module that the name begins with. */
  mayBeBesideScript(name: string): boolean {
    return this.files.mayHold(this.folder, firstPart(name));
  }

  /** Those that are found whatever the script. */
  elsewhere(name: string, importer: string): readonly (SourceDocument | undefined)[] {
    return this.in([...this.roots, ...packageRoots(importer, name)], name) ?? [];
  }

  private in(folders: readonly string[], name: string): readonly (SourceDocument | undefined)[] | undefined {
    const parts = name.split(".");
    const [first = ""] = parts;
    if (BUILT_IN.has(first)) return [];
    for (const folder of folders) {
      const chain = this.chain(folder, parts);
      if (chain.some((each) => each !== undefined)) return this.isBuiltIn(folder, first) ? [] : chain;
    }
    return undefined;
  }

  /**
   * Where the standard library itself is looked at, its modules mean to one another what they mean to anyone: what is
   * known of them by name. Its tests are programs like others.
   */
  private isBuiltIn(root: string, first: string): boolean {
    return first !== "test" && LANDMARKS.every((name) => this.file(`${root}/${name}`) !== undefined);
  }

  /** Likewise for a relative import: `level` dots, then `name` (which may be empty). */
  relative(level: number, name: string, importer: string): readonly (SourceDocument | undefined)[] {
    let folder = folderOf(importer);
    for (let up = 1; up < level; up++) folder = folderOf(folder);
    if (name === "") return [this.file(`${folder}/__init__.py`)];
    return this.chain(folder, name.split("."));
  }

  /** One entry for each part of a dotted name; a folder without `__init__.py` is `undefined`. */
  private chain(folder: string, parts: readonly string[]): (SourceDocument | undefined)[] {
    if (!this.files.mayHold(folder, parts[0] ?? "")) return [];
    const chain: (SourceDocument | undefined)[] = [];
    let path = folder;
    for (const [index, part] of parts.entries()) {
      path = `${path}/${part}`;
      const last = index === parts.length - 1;
      const module = last ? this.file(`${path}.py`) : undefined;
      chain.push(this.file(`${path}/__init__.py`) ?? module ?? (last ? undefined : this.file(`${path}.py`)));
    }
    return chain.at(-1) ? chain : [];
  }

  private file(path: string): SourceDocument | undefined {
    const known = this.files.look(path);
    if (known === undefined) this.wanted.add(path);
    return known === "absent" ? undefined : known;
  }
}

const firstPart = (name: string) => name.split(".", 1)[0] ?? "";

/** The package that a module's relative imports start from is its folder, for `__init__.py` as well. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** Where `pkg` may be found from within itself: `/src/pkg/sub/a.py` that imports `pkg.b` means `/src/pkg/b.py`. */
export function packageRoots(importer: string, name: string): string[] {
  const within = `/${firstPart(name)}`;
  const roots: string[] = [];
  if (!importer.includes(`${within}/`)) return roots;
  for (let folder = folderOf(importer); folder.includes("/"); folder = folderOf(folder)) {
    if (folder.endsWith(within)) roots.push(folderOf(folder));
  }
  return roots;
}
