/** Names of the standard library, imported in the manner of the file. */

import type { TextEdit } from "../../protocol/findings.ts";
import type { SourceDocument } from "../syntax/document.ts";
import { type TopLevel, topLevelsOf } from "../syntax/paths.ts";
import { insert } from "./edits.ts";
import { linesOf, newlineOf } from "./layout.ts";

export interface Imported {
  /** What to write: `partial` or `functools.partial`. */
  readonly name: string;
  /** The import, where there is none yet. */
  readonly edits: readonly TextEdit[];
}

/** `undefined` where there is no plain place for the import, or the name means something else. */
export function imported(document: SourceDocument, module: string, name: string): Imported | undefined {
  const statements = topLevelsOf(document);
  for (const { node } of statements) {
    if (node.kind === "ImportFrom" && node.module === module) {
      const alias = node.names.find((each) => each.name === name);
      if (alias) return { name: alias.asname ?? name, edits: [] };
    }
    const alias = node.kind === "Import" ? node.names.find((each) => each.name === module) : undefined;
    if (alias) return { name: `${alias.asname ?? module}.${name}`, edits: [] };
  }
  if (new RegExp(`(?<!\\w)${name}(?!\\w)`).test(document.text)) return undefined;
  const edit = withName(document, module, name) ?? lineAmongImports(document, `from ${module} import ${name}`);
  return edit && { name, edits: [edit] };
}

/** One name more in an import of the module that is there. */
function withName(document: SourceDocument, module: string, name: string): TextEdit | undefined {
  for (const { node, chunk } of topLevelsOf(document)) {
    if (node.kind !== "ImportFrom" || node.module !== module || node.level > 0 || node.star) continue;
    const last = node.names.at(-1);
    if (last && last.end === node.end) return insert(document, chunk.offset + last.end, `, ${name}`);
  }
  return undefined;
}

/**
 * An import on a line of its own among the file's first imports: before the one of its form whose module comes next by
 * its name, otherwise behind the last of its form; `import` before `from` where there is none.
 */
export function lineAmongImports(document: SourceDocument, line: string): TextEdit | undefined {
  const statements = topLevelsOf(document);
  const newline = newlineOf(document);
  const run = firstImports(statements);
  const [first] = run;
  if (!first) {
    const start = statements.find(({ node }) => !isPrologue(node))?.start;
    return start === undefined ? undefined : insert(document, start, `${line}${newline.repeat(3)}`);
  }
  const [form, module = ""] = line.split(/\s+/);
  const words = ({ chunk, node }: TopLevel) => chunk.text.slice(node.start, node.end).split(/\s+/);
  const same = run.filter((each) => words(each)[0] === form);
  const next = same.find((each) => !words(each)[1]?.startsWith(".") && (words(each)[1] ?? "") > module);
  if (next) return insert(document, next.start, `${line}${newline}`);
  const last = same.at(-1) ?? (form === "from" ? run.at(-1) : undefined);
  if (!last) return insert(document, first.start, `${line}${newline}`);
  const lines = linesOf(document, last);
  return lines && insert(document, lines.end, `${newline}${line}`);
}

/** The first imports that follow one another. */
function firstImports(statements: readonly TopLevel[]): readonly TopLevel[] {
  const isImport = ({ node }: TopLevel) => (node.kind === "Import" || node.kind === "ImportFrom") && !isPrologue(node);
  const from = statements.findIndex(isImport);
  if (from < 0) return [];
  const to = statements.findIndex((each, index) => index > from && !isImport(each));
  return statements.slice(from, to < 0 ? undefined : to);
}

/** What has to stand first: the module's documentation and imports from the future. */
function isPrologue(node: TopLevel["node"]): boolean {
  if (node.kind === "ImportFrom") return node.module === "__future__";
  return node.kind === "Expr" && node.value.kind === "Constant" && typeof node.value.value === "string";
}
