/** Which files can matter at all, told from their outlines without parsing them: most never start a process. */

import { type OutlinedImport, outlineOf } from "./outline.ts";
import type { ModuleFinder } from "./python/modules.ts";
import type { SourceDocument } from "./syntax/document.ts";

/**
 * Whether running the file may start processes that its modules, each run for itself, would not: it names what starts
 * them, or it does something when it is run and imports, in any number of steps, a module that names it.
 */
export function mayStartProcesses(entry: SourceDocument, finder: ModuleFinder): boolean {
  if (outlineOf(entry).mentions) return true;
  if (!doesSomething(entry, finder)) return false;
  const seen = new Set([entry]);
  // A set is walked in the order of insertion, with what is added on the way.
  for (const document of seen) {
    const { starts, imports } = outlineOf(document);
    if (starts) return true;
    for (const each of imports) for (const module of modulesOf(each, document, finder)) seen.add(module);
  }
  return false;
}

/**
 * Whether its own level does more than define: it acts, or calls what it defines or imports from a known module. Most
 * values at this level are loggers and the like; they count where the module that makes them names processes itself.
 */
function doesSomething(document: SourceDocument, finder: ModuleFinder): boolean {
  const { acts, called, calledForValue, defined, imports } = outlineOf(document);
  if (acts || [...called, ...calledForValue].some((name) => defined.has(name))) return true;
  return imports.some((each) => {
    if (called.has(each.binds) || each.binds === "*") return modulesOf(each, document, finder).length > 0;
    if (!calledForValue.has(each.binds)) return false;
    return modulesOf(each, document, finder).some((module) => outlineOf(module).starts);
  });
}

function modulesOf({ level, module }: OutlinedImport, document: SourceDocument, finder: ModuleFinder) {
  const chain = level > 0 ? finder.relative(level, module, document.file) : finder.absolute(module, document.file);
  return chain.filter((each) => each !== undefined);
}
