/**
 * Which modules each file may import, in any number of steps, as far as outlines tell: what has to be read before a
 * program can be run, and which programs can matter at all. Most files never start a process.
 */

import { type Files, folderOf, ModuleFinder, packageRoots } from "../python/modules/modules.ts";
import type { SourceDocument } from "../syntax/document.ts";
import { type Outline, type OutlinedImport, outlineOf } from "./outline.ts";

/** What an import may mean: the known files that run, and the paths of which nothing is known. */
interface Resolution {
  readonly documents: readonly SourceDocument[];
  readonly unknown: readonly string[];
}

/** An import of a file, and what it means to all scripts that have no module of that name beside them. */
interface Meaning {
  readonly import: OutlinedImport;
  readonly elsewhere: Resolution;
}

/** What the imports of a document mean, as long as it has this outline. */
interface Meanings {
  readonly outline: Outline;
  readonly all: readonly Meaning[];
}

/** A graph of the texts as they are: it is to be thrown away once `holds` says so. */
export class ImportGraph {
  private readonly files: Files;
  private readonly roots: readonly string[];
  /** By the folder of the script, which comes first in Python's search for modules. */
  private readonly sights = new Map<string, Sight>();

  private readonly meanings = new Map<SourceDocument, Meanings>();
  private readonly resolutions = new Map<string, Resolution>();

  constructor(files: Files, roots: readonly string[]) {
    this.files = files;
    this.roots = roots;
  }

  /** Whether it is still right, when nothing has happened but that these documents have new texts. */
  holds(changed: Iterable<SourceDocument>): boolean {
    for (const document of changed) {
      const known = this.meanings.get(document);
      if (known && known.outline !== outlineOf(document)) return false;
    }
    return true;
  }

  /** The paths of modules that the entries may import in any number of steps, and of which nothing is known. */
  unknownFrom(entries: Iterable<SourceDocument>): Set<string> {
    const unknown = new Set<string>();
    const bySight = new Map<Sight, SourceDocument[]>();
    for (const entry of entries) {
      const sight = this.sight(entry);
      if (!outlineOf(entry).mentions && !sight.doesSomething(entry)) continue;
      const seen = bySight.get(sight);
      if (seen) seen.push(entry);
      else bySight.set(sight, [entry]);
    }
    for (const [sight, documents] of bySight) for (const path of sight.unknownFrom(documents)) unknown.add(path);
    return unknown;
  }

  /**
   * Whether running the file may start processes that its modules, each run for itself, would not: it names what starts
   * them, or it does something when it is run and imports, in any number of steps, a module that names it.
   */
  mayStartProcesses(entry: SourceDocument): boolean {
    if (outlineOf(entry).mentions) return true;
    const sight = this.sight(entry);
    return sight.doesSomething(entry) && sight.reachesStart(entry);
  }

  /** Whether the file does something when it is run, and may import the other one in any number of steps. */
  runs(entry: SourceDocument, other: SourceDocument): boolean {
    const sight = this.sight(entry);
    return sight.doesSomething(entry) && sight.withImports([entry]).has(other);
  }

  private sight({ file }: SourceDocument): Sight {
    const folder = folderOf(file);
    let sight = this.sights.get(folder);
    if (!sight) {
      sight = new Sight(new ModuleFinder(this.files, file, this.roots), (document) => this.meaningsIn(document));
      this.sights.set(folder, sight);
    }
    return sight;
  }

  /** What the imports of a document mean. */
  private meaningsIn(document: SourceDocument): readonly Meaning[] {
    let meanings = this.meanings.get(document);
    if (!meanings) {
      const outline = outlineOf(document);
      const all = outline.imports.map((each) => ({ import: each, elsewhere: this.resolve(each, document) }));
      meanings = { outline, all };
      this.meanings.set(document, meanings);
    }
    return meanings.all;
  }

  private resolve({ level, module }: OutlinedImport, { file }: SourceDocument): Resolution {
    const from = level > 0 ? [folderOf(file)] : packageRoots(file, module);
    const key = `${level} ${module} ${from.join(" ")}`;
    let resolution = this.resolutions.get(key);
    if (!resolution) {
      const finder = new ModuleFinder(this.files, file, this.roots);
      const chain = level > 0 ? finder.relative(level, module, file) : finder.elsewhere(module, file);
      resolution = resolutionOf(chain, finder);
      this.resolutions.set(key, resolution);
    }
    return resolution;
  }
}

const NOTHING: Resolution = { documents: [], unknown: [] };

function resolutionOf(chain: readonly (SourceDocument | undefined)[], { wanted }: ModuleFinder): Resolution {
  const documents = chain.filter((each) => each !== undefined);
  return documents.length + wanted.size > 0 ? { documents, unknown: [...wanted] } : NOTHING;
}

/**
 * The graph as seen by the scripts of one folder. Every folder of a large tree may see the most of it, so nothing is
 * kept of what is seen but a word a document.
 */
class Sight {
  private readonly finder: ModuleFinder;
  /** What stands beside the scripts, by name. */
  private readonly beside = new Map<string, Resolution & { readonly isFound: boolean }>();
  private readonly meaningsIn: (document: SourceDocument) => readonly Meaning[];
  /** Documents that import, in any number of steps, nothing that may mean a path of which nothing is known. */
  private readonly settled = new Set<SourceDocument>();
  /** Whether a document names what starts processes, or imports what does in any number of steps. */
  private readonly reaching = new Map<SourceDocument, boolean>();

  constructor(finder: ModuleFinder, meaningsIn: (document: SourceDocument) => readonly Meaning[]) {
    this.finder = finder;
    this.meaningsIn = meaningsIn;
  }

  /** The documents themselves, and what they import in any number of steps. */
  withImports(documents: Iterable<SourceDocument>): ReadonlySet<SourceDocument> {
    const all = new Set(documents);
    // A set is walked in the order of insertion, with what is added on the way.
    for (const document of all) for (const each of this.importsOf(document)) all.add(each);
    return all;
  }

  unknownFrom(documents: readonly SourceDocument[]): Set<string> {
    const unknown = new Set<string>();
    const all = new Set(documents.filter((each) => !this.settled.has(each)));
    for (const document of all) {
      for (const { documents: imported, unknown: unheard } of this.resolutionsIn(document)) {
        for (const path of unheard) unknown.add(path);
        for (const each of imported) if (!this.settled.has(each)) all.add(each);
      }
    }
    if (unknown.size === 0) for (const each of all) this.settled.add(each);
    return unknown;
  }

  /** Depth first, so that the way to a start is known for all documents on it, and for all others that there is none. */
  reachesStart(document: SourceDocument): boolean {
    const known = this.reaches(document);
    if (known !== undefined) return known;
    const way = [{ document, imports: this.importsOf(document) }];
    const seen = new Set([document]);
    for (let here = way.at(-1); here; here = way.at(-1)) {
      const { value: next } = here.imports.next();
      if (!next) way.pop();
      else if (this.reaches(next)) {
        for (const each of way) this.reaching.set(each.document, true);
        return true;
      } else if (this.reaches(next) === undefined && !seen.has(next)) {
        seen.add(next);
        way.push({ document: next, imports: this.importsOf(next) });
      }
    }
    for (const each of seen) this.reaching.set(each, false);
    return false;
  }

  private reaches(document: SourceDocument): boolean | undefined {
    return outlineOf(document).starts || this.reaching.get(document);
  }

  private *importsOf(document: SourceDocument): Generator<SourceDocument, undefined> {
    for (const { documents } of this.resolutionsIn(document)) yield* documents;
  }

  /**
   * Whether its own level does more than define: it acts, or calls what it defines or imports from a known module. Most
   * values at this level are loggers and the like; they count where the module that makes them names processes itself.
   */
  doesSomething(document: SourceDocument): boolean {
    const { acts, called, calledForValue, defined } = outlineOf(document);
    if (acts || [...called, ...calledForValue].some((name) => defined.has(name))) return true;
    return this.meaningsIn(document).some((each) => {
      const { binds } = each.import;
      if (called.has(binds) || binds === "*") return this.resolved(each).some(({ documents }) => documents.length > 0);
      if (!calledForValue.has(binds)) return false;
      return this.resolved(each).some(({ documents }) => documents.some((module) => outlineOf(module).starts));
    });
  }

  private *resolutionsIn(document: SourceDocument): Generator<Resolution> {
    for (const meaning of this.meaningsIn(document)) yield* this.resolved(meaning);
  }

  /** What an import means to these scripts: what stands beside them hides what stands elsewhere. */
  private resolved({ import: { level, module }, elsewhere }: Meaning): readonly Resolution[] {
    if (level > 0 || !this.finder.mayBeBesideScript(module)) return [elsewhere];
    let beside = this.beside.get(module);
    if (!beside) {
      this.finder.wanted.clear();
      const chain = this.finder.besideScript(module);
      beside = { ...resolutionOf(chain ?? [], this.finder), isFound: chain !== undefined };
      this.beside.set(module, beside);
    }
    return beside.isFound ? [beside] : [beside, elsewhere];
  }
}
