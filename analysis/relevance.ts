/** Which files can matter at all, told from their text without parsing it: most never start a process. */

import { mentionsProcesses } from "./processes/vocabulary.ts";
import type { ModuleFinder } from "./python/modules.ts";
import type { SourceDocument } from "./syntax/document.ts";

/** Whether the file, or a module that it imports in any number of steps, may start processes. */
export function mayStartProcesses(entry: SourceDocument, finder: ModuleFinder): boolean {
  const seen = new Set([entry]);
  // A set is walked in the order of insertion, with what is added on the way.
  for (const document of seen) {
    if (mentionsProcesses(document.text)) return true;
    for (const { level, module } of importsOf(document)) {
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

const known = new WeakMap<SourceDocument, { readonly version: number; readonly imports: readonly ImportedModule[] }>();

/** The modules that a text may import: each `from a import b` may mean the module `a.b` too. */
function importsOf(document: SourceDocument): readonly ImportedModule[] {
  const kept = known.get(document);
  if (kept?.version === document.version) return kept.imports;
  const imports = [...plainImports(document.text), ...fromImports(document.text)];
  known.set(document, { version: document.version, imports });
  return imports;
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
