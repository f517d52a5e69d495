/** Which files can matter at all, told from their text without parsing it: most never start a process. */

import { mentionsProcesses } from "./processes/vocabulary.ts";
import type { ModuleFinder } from "./python/modules.ts";
import type { SourceDocument } from "./syntax/document.ts";

/** Whether the file, or a module that it imports in any number of steps, may start processes. */
export function mayStartProcesses(entry: SourceDocument, finder: ModuleFinder): boolean {
  const seen = new Set([entry]);
  // A set is walked in the order of insertion, with what is added on the way.
  for (const document of seen) {
    const { mentions, imports } = outlineOf(document);
    if (mentions) return true;
    for (const { level, module } of imports) {
      const chain = level > 0 ? finder.relative(level, module, document.file) : finder.absolute(module, document.file);
      for (const each of chain) if (each) seen.add(each);
    }
  }
  return false;
}

interface ImportedModule {
  readonly level: number;
  readonly module: string;
}

const IMPORT = /^[ \t]*import[ \t]+([^#\n;]+)/gm;
const IMPORT_FROM = /^[ \t]*from[ \t]+(\.*)[ \t]*([\w.]*)[ \t]+import[ \t]+(\([^)]*|[^#\n;]+)/gm;

/** What a text shows of itself without being parsed. */
interface Outline {
  readonly version: number;
  readonly mentions: boolean;
  /** The modules that it may import: each `from a import b` may mean the module `a.b` too. */
  readonly imports: readonly ImportedModule[];
}

const outlines = new WeakMap<SourceDocument, Outline>();

function outlineOf(document: SourceDocument): Outline {
  const { version, text } = document;
  const kept = outlines.get(document);
  if (kept?.version === version) return kept;
  const imports = [...plainImports(text), ...fromImports(text)];
  const outline = { version, mentions: mentionsProcesses(text), imports };
  outlines.set(document, outline);
  return outline;
}

function plainImports(text: string): ImportedModule[] {
  return [...text.matchAll(IMPORT)].flatMap(([, list = ""]) =>
    names(list).map((module): ImportedModule => ({ level: 0, module })),
  );
}

function fromImports(text: string): ImportedModule[] {
  return [...text.matchAll(IMPORT_FROM)].flatMap(([, dots = "", module = "", list = ""]): ImportedModule[] => {
    const level = dots.length;
    const members = names(list.replace("(", "")).map((each) => (module === "" ? each : `${module}.${each}`));
    return [module, ...members].filter((each) => each !== "" || level > 0).map((each) => ({ level, module: each }));
  });
}

function names(list: string): string[] {
  return list.split(",").flatMap((each) => /^\s*([\w.]+)/.exec(each)?.[1] ?? []);
}
