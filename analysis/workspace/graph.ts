/**
 * Which modules each file may import, in any number of steps, as far as outlines tell: what has to be read before a
 * program can be run, and which programs can matter at all. Most files never start a process.
 */

import { type FileLookup, folderOf, ModuleFinder } from "../python/modules/modules.ts";
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

/** One known file, with what it imports directly. */
interface Node {
  readonly document: SourceDocument;
  readonly outline: Outline;
  readonly imports: readonly Node[];
  readonly unknown: readonly string[];
  /** Whether it names what starts processes, or imports what does in any number of steps; once that was asked. */
  reachesStart: boolean | undefined;
}

interface OpenNode extends Node {
  readonly imports: Node[];
  readonly unknown: string[];
}

/** A graph of the texts as they are: it is to be thrown away once `holds` says so. */
export class ImportGraph {
  private readonly look: FileLookup;
  private readonly roots: readonly string[];
  /** By the folder of the script, which comes first in Python's search for modules. */
  private readonly sights = new Map<string, Sight>();

  private readonly meanings = new Map<SourceDocument, readonly Meaning[]>();
  private readonly resolutions = new Map<string, Resolution>();

  constructor(look: FileLookup, roots: readonly string[]) {
    this.look = look;
    this.roots = roots;
  }

  /** Whether it is still right, when nothing has happened but that these documents have new texts. */
  holds(changed: Iterable<SourceDocument>): boolean {
    for (const document of changed) {
      for (const sight of this.sights.values()) if (!sight.holds(document)) return false;
    }
    return true;
  }

  /** The paths of modules that the entries may import in any number of steps, and of which nothing is known. */
  unknownFrom(entries: Iterable<SourceDocument>): Set<string> {
    const unknown = new Set<string>();
    const bySight = new Map<Sight, Set<Node>>();
    for (const entry of entries) {
      const sight = this.sight(entry);
      if (!outlineOf(entry).mentions && !sight.doesSomething(entry)) continue;
      bySight.set(sight, (bySight.get(sight) ?? new Set()).add(sight.node(entry)));
    }
    for (const [sight, nodes] of bySight) {
      if (sight.knowsAll) continue;
      for (const node of withImports(nodes)) for (const path of node.unknown) unknown.add(path);
    }
    return unknown;
  }

  /**
   * Whether running the file may start processes that its modules, each run for itself, would not: it names what starts
   * them, or it does something when it is run and imports, in any number of steps, a module that names it.
   */
  mayStartProcesses(entry: SourceDocument): boolean {
    if (outlineOf(entry).mentions) return true;
    const sight = this.sight(entry);
    return sight.doesSomething(entry) && reachesStart(sight.node(entry));
  }

  /** Whether the file does something when it is run, and may import the other one in any number of steps. */
  runs(entry: SourceDocument, other: SourceDocument): boolean {
    const sight = this.sight(entry);
    if (!sight.doesSomething(entry)) return false;
    for (const { document } of withImports(new Set([sight.node(entry)]))) if (document === other) return true;
    return false;
  }

  private sight({ file }: SourceDocument): Sight {
    const folder = folderOf(file);
    let sight = this.sights.get(folder);
    if (!sight) {
      sight = new Sight(new ModuleFinder(this.look, file, this.roots), (document) => this.meaningsIn(document));
      this.sights.set(folder, sight);
    }
    return sight;
  }

  /** What the imports of a document mean. */
  private meaningsIn(document: SourceDocument): readonly Meaning[] {
    let meanings = this.meanings.get(document);
    if (!meanings) {
      meanings = outlineOf(document).imports.map((each) => ({ import: each, elsewhere: this.resolve(each, document) }));
      this.meanings.set(document, meanings);
    }
    return meanings;
  }

  private resolve({ level, module }: OutlinedImport, { file }: SourceDocument): Resolution {
    const key = `${level} ${module} ${folderOf(file)}`;
    let resolution = this.resolutions.get(key);
    if (!resolution) {
      const finder = new ModuleFinder(this.look, file, this.roots);
      const chain = level > 0 ? finder.relative(level, module, file) : finder.elsewhere(module, file);
      resolution = resolutionOf(chain, finder);
      this.resolutions.set(key, resolution);
    }
    return resolution;
  }
}

const resolutionOf = (chain: readonly (SourceDocument | undefined)[], { wanted }: ModuleFinder): Resolution => ({
  documents: chain.filter((each) => each !== undefined),
  unknown: [...wanted],
});

/** The graph as seen by the scripts of one folder. */
class Sight {
  private readonly finder: ModuleFinder;
  private readonly nodes = new Map<SourceDocument, Node>();
  /** What stands beside the scripts, by name. */
  private readonly beside = new Map<string, Resolution & { readonly isFound: boolean }>();
  private readonly meaningsIn: (document: SourceDocument) => readonly Meaning[];
  /** Whether there is no node yet with an import that may mean a path of which nothing is known. */
  knowsAll = true;

  constructor(finder: ModuleFinder, meaningsIn: (document: SourceDocument) => readonly Meaning[]) {
    this.finder = finder;
    this.meaningsIn = meaningsIn;
  }

  holds(document: SourceDocument): boolean {
    const node = this.nodes.get(document);
    return node === undefined || node.outline === outlineOf(document);
  }

  /** The node of a document, and those of all that it imports. */
  node(document: SourceDocument): Node {
    const known = this.nodes.get(document);
    if (known) return known;
    const first = this.bare(document);
    // A graph may be deeper than any stack.
    for (const open = [first]; open.length > 0; ) {
      const { imports, document: importer, unknown } = open.pop()!;
      const paths = new Set<string>();
      const found = new Set<Node>();
      for (const { documents, unknown: unheard } of this.resolutionsIn(importer)) {
        for (const path of unheard) paths.add(path);
        for (const module of documents) {
          let node = this.nodes.get(module);
          if (!node) {
            const made = this.bare(module);
            open.push(made);
            node = made;
          }
          found.add(node);
        }
      }
      imports.push(...found);
      unknown.push(...paths);
      if (paths.size > 0) this.knowsAll = false;
    }
    return first;
  }

  /** A node whose imports are still to be followed. */
  private bare(document: SourceDocument): OpenNode {
    const outline = outlineOf(document);
    const reaches = outline.starts || undefined;
    const node: OpenNode = { document, outline, imports: [], unknown: [], reachesStart: reaches };
    this.nodes.set(document, node);
    return node;
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

  private resolutionsIn(document: SourceDocument): readonly Resolution[] {
    return this.meaningsIn(document).flatMap((each) => this.resolved(each));
  }

  /** What an import means to these scripts: what stands beside them hides what stands elsewhere. */
  private resolved({ import: { level, module }, elsewhere }: Meaning): readonly Resolution[] {
    if (level > 0) return [elsewhere];
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

/** The nodes themselves, and what they import in any number of steps. */
function withImports(nodes: Set<Node>): ReadonlySet<Node> {
  // A set is walked in the order of insertion, with what is added on the way.
  for (const node of nodes) for (const each of node.imports) nodes.add(each);
  return nodes;
}

/** Depth first, so that the way to a start is known for all nodes on it, and for all others that there is none. */
function reachesStart(node: Node): boolean {
  if (node.reachesStart !== undefined) return node.reachesStart;
  const way = [{ node, next: 0 }];
  const seen = new Set([node]);
  for (let here = way.at(-1); here; here = way.at(-1)) {
    const next = here.node.imports[here.next++];
    if (!next) way.pop();
    else if (next.reachesStart) {
      for (const each of way) each.node.reachesStart = true;
      return true;
    } else if (next.reachesStart === undefined && !seen.has(next)) {
      seen.add(next);
      way.push({ node: next, next: 0 });
    }
  }
  for (const each of seen) each.reachesStart = false;
  return false;
}
