/** Which files of a workspace can matter, told from a glance at their texts: most never come near a process. */

import { mentionsProcesses } from "../analysis/index.ts";
import { isNotebook } from "../project/files.ts";

/** What a glance at a file shows. */
export interface Glance {
  readonly mentionsProcesses: boolean;
  /** Every word of its imports: the modules that they name are among them. */
  readonly imports: ReadonlySet<string>;
}

const IMPORT = /^[ \t]*(?:import|from)\b[^\n(]*(?:\([^)]*\)|[^\n]*)/gm;

export function glanceAt(path: string, content: string): Glance {
  // The lines of a notebook stand in texts of JSON: a glance need not tell more than where they begin and end.
  const text = isNotebook(path) ? content.replace(/"|\\n/g, "\n") : content;
  const statements = text.match(IMPORT) ?? [];
  return {
    mentionsProcesses: mentionsProcesses(text),
    imports: new Set(statements.flatMap((statement) => statement.match(/\w+/g) ?? [])),
  };
}

/** The files that mention processes, and those that import one of them in any number of steps. */
export async function relevantFiles(
  glances: ReadonlyMap<string, Glance>,
  breathe: () => Promise<void>,
): Promise<ReadonlySet<string>> {
  const importers = new Map<string, string[]>();
  for (const [path, { imports }] of glances) {
    await breathe();
    for (const name of imports) add(importers, name, path);
  }
  const relevant = new Set<string>();
  for (const [path, glance] of glances) if (glance.mentionsProcesses) relevant.add(path);
  // A set is walked in the order of insertion, with what is added on the way.
  for (const path of relevant) {
    await breathe();
    for (const importer of importers.get(moduleName(path)) ?? []) relevant.add(importer);
  }
  return relevant;
}

/** The files that may import `file` in any number of steps, those that take fewest first. */
export async function importersOf(
  file: string,
  glances: ReadonlyMap<string, Glance>,
  breathe: () => Promise<void>,
): Promise<readonly string[]> {
  const found = new Set([file]);
  for (const imported of found) {
    const name = moduleName(imported);
    for (const [path, { imports }] of glances) {
      if (imports.has(name)) found.add(path);
    }
    await breathe();
  }
  return [...found].slice(1);
}

/** The files that some of `files` may import in any number of steps, without those files themselves. */
export async function filesBehind(
  files: ReadonlySet<string>,
  glances: ReadonlyMap<string, Glance>,
  breathe: () => Promise<void>,
): Promise<ReadonlySet<string>> {
  const byName = new Map<string, string[]>();
  for (const path of glances.keys()) add(byName, moduleName(path), path);
  const reached = new Set(files);
  for (const path of reached) {
    await breathe();
    for (const name of glances.get(path)?.imports ?? []) {
      for (const imported of byName.get(name) ?? []) reached.add(imported);
    }
  }
  return new Set([...reached].filter((path) => !files.has(path)));
}

function add(lists: Map<string, string[]>, key: string, value: string): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}

/** The last part of the name under which a file is imported. */
function moduleName(path: string): string {
  const [name = "", folder = ""] = path.split("/").reverse();
  return name === "__init__.py" ? folder : name.replace(/\.\w+$/, "");
}
