/** What a text shows of itself without being parsed: enough to tell the many files that cannot matter. */

import { mentionsProcesses, mentionsStarts } from "../processes/vocabulary.ts";
import type { SourceDocument } from "../syntax/document.ts";

/** A module that a text may import, and the name that the import binds. */
export interface OutlinedImport {
  readonly level: number;
  readonly module: string;
  readonly binds: string;
}

export interface Outline {
  /** It can be about processes at all. */
  readonly mentions: boolean;
  /** It imports a library that starts processes, and names something that does. */
  readonly starts: boolean;
  /** Each `from a import b` may mean the module `a.b` too. */
  readonly imports: readonly OutlinedImport[];
  /** It does something when it is run that cannot be told from its calls: a main guard, a loop, a condition. */
  readonly acts: boolean;
  /** First names of what statements of its own level call: `app` for `app.run()`. */
  readonly called: ReadonlySet<string>;
  /** First names of what it calls for a value: `make` for `pool = make()`. */
  readonly calledForValue: ReadonlySet<string>;
  /** Names of functions and classes that its own level defines. */
  readonly defined: ReadonlySet<string>;
}

interface Kept {
  readonly version: number;
  readonly outline: Outline;
}

const outlines = new WeakMap<SourceDocument, Kept>();

/** Worked out once for each version of a text. A text with the outline of the one before it has the same object. */
export function outlineOf(document: SourceDocument): Outline {
  const { version, text } = document;
  const kept = outlines.get(document);
  if (kept?.version === version) return kept.outline;
  const made = readOutline(text);
  const outline = kept && isSame(kept.outline, made) ? kept.outline : made;
  outlines.set(document, { version, outline });
  return outline;
}

function isSame(one: Outline, other: Outline): boolean {
  const written = (outline: Outline) =>
    JSON.stringify(outline, (_, value) => (value instanceof Set ? [...value].sort() : value));
  return written(one) === written(other);
}

function readOutline(text: string): Outline {
  return {
    mentions: mentionsProcesses(text),
    starts: mentionsStarts(text),
    imports: [...plainImports(text), ...fromImports(text)],
    acts: ACTS.test(text),
    ...calls(text),
    defined: firstNames(text, DEFINITION),
  };
}

const IMPORT = /^[ \t]*import[ \t]+([^#\n;]+)/gm;
const IMPORT_FROM = /^[ \t]*from[ \t]+(\.*)[ \t]*([\w.]*)[ \t]+import[ \t]+(\([^)]*|[^#\n;]+)/gm;
/** Conditions about versions, platforms and type checkers only choose between imports. */
const ACTS = /__main__|^(?:for|while|with|if(?!.*(?:TYPE_CHECKING|version_info|platform|os\.name)))\b/m;
/** The first line of a statement at a file's own level. */
const STATEMENT = /^[@A-Za-z_].*/gm;
const DEFINES = /^(?:@|(?:async|class|def|from|import)\b)/;
const ASSIGNS = /^[\w.,:[\]'" \t]*=/;
const CALL = /(?<![.\w])([A-Za-z_]\w*)(?:\.\w+)*\(/g;
const DEFINITION = /^(?:async[ \t]+)?(?:def|class)[ \t]+(\w+)/gm;

/** `run_all(tasks)`, and what stands inside a call as well: `print(run_all(tasks))`. */
function calls(text: string): Pick<Outline, "called" | "calledForValue"> {
  const called = new Set<string>();
  const calledForValue = new Set<string>();
  const starts = [...text.matchAll(STATEMENT)];
  for (const [index, { 0: line, index: start }] of starts.entries()) {
    if (DEFINES.test(line)) continue;
    const names = firstNames(text.slice(start, starts[index + 1]?.index), CALL);
    for (const name of names) (ASSIGNS.test(line) ? calledForValue : called).add(name);
  }
  return { called, calledForValue };
}

function firstNames(text: string, pattern: RegExp): Set<string> {
  return new Set([...text.matchAll(pattern)].map(([, name = ""]) => name));
}

function plainImports(text: string): OutlinedImport[] {
  return [...text.matchAll(IMPORT)].flatMap(([, list = ""]) =>
    clauses(list).map(({ name, alias }) => ({ level: 0, module: name, binds: alias ?? name.split(".")[0]! })),
  );
}

function fromImports(text: string): OutlinedImport[] {
  return [...text.matchAll(IMPORT_FROM)].flatMap(([, dots = "", module = "", list = ""]) => {
    const level = dots.length;
    const members = clauses(list.replace("(", "")).flatMap(({ name, alias }) => {
      const binds = alias ?? name;
      const member = { level, module: module === "" ? name : `${module}.${name}`, binds };
      return module === "" && level === 0 ? [member] : [{ level, module, binds }, member];
    });
    // `from . import *` names no member, and runs the package all the same.
    return members.length > 0 ? members : [{ level, module, binds: "*" }];
  });
}

function clauses(list: string): { readonly name: string; readonly alias: string | undefined }[] {
  return list.split(",").flatMap((each) => {
    const [, name, alias] = /^\s*([\w.]+)(?:\s+as\s+(\w+))?/.exec(each) ?? [];
    return name === undefined ? [] : [{ name, alias }];
  });
}
