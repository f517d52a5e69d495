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
export function relevantFiles(glances: ReadonlyMap<string, Glance>): ReadonlySet<string> {
  const relevant = new Set<string>();
  const names = new Set<string>();
  const add = (path: string) => {
    relevant.add(path);
    names.add(moduleName(path));
  };
  for (const [path, glance] of glances) if (glance.mentionsProcesses) add(path);
  for (let before = -1; before !== relevant.size; ) {
    before = relevant.size;
    for (const [path, { imports }] of glances) {
      if (!relevant.has(path) && [...imports].some((name) => names.has(name))) add(path);
    }
  }
  return relevant;
}

/** The files that some of `files` may import in any number of steps, without those files themselves. */
export function filesBehind(files: ReadonlySet<string>, glances: ReadonlyMap<string, Glance>): ReadonlySet<string> {
  const byName = new Map<string, string[]>();
  for (const path of glances.keys()) byName.set(moduleName(path), [...(byName.get(moduleName(path)) ?? []), path]);
  const reached = new Set(files);
  // A set is walked in the order of insertion, with what is added on the way.
  for (const path of reached) {
    for (const name of glances.get(path)?.imports ?? []) {
      for (const imported of byName.get(name) ?? []) reached.add(imported);
    }
  }
  return new Set([...reached].filter((path) => !files.has(path)));
}

/** The last part of the name under which a file is imported. */
function moduleName(path: string): string {
  const [name = "", folder = ""] = path.split("/").reverse();
  return name === "__init__.py" ? folder : name.replace(/\.\w+$/, "");
}
