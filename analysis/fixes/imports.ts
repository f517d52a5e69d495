/** Names of the standard library, imported in the manner of the file. */

import type { TextEdit } from "../../protocol/findings.ts";
import type { SourceDocument } from "../syntax/document.ts";
import { insert } from "./edits.ts";
import { linesOf, newlineOf, nextLine } from "./layout.ts";
import { type TopLevel, topLevelsOf } from "./source.ts";

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
  const edit = importEdit(document, statements, module, name);
  return edit && { name, edits: [edit] };
}

function importEdit(
  document: SourceDocument,
  statements: readonly TopLevel[],
  module: string,
  name: string,
): TextEdit | undefined {
  const line = `from ${module} import ${name}`;
  const newline = newlineOf(document);
  const run = firstImports(statements);
  const [first] = run;
  if (!first) {
    const start = statements.find(({ node }) => !isPrologue(node))?.start;
    return start === undefined ? undefined : insert(document, start, `${line}${newline}${newline.repeat(2)}`);
  }
  // In the order of the names, as most files have it, where the imports of names stand apart.
  const next = run.find(({ node }) => node.kind === "ImportFrom" && node.level === 0 && node.module > module);
  const place = next ?? run.at(-1) ?? first;
  const lines = linesOf(document, place);
  if (!lines) return undefined;
  if (next) return insert(document, place.start, `${line}${newline}`);
  const end = nextLine(document.text, lines.end);
  return end > lines.end
    ? insert(document, end, `${line}${newline}`)
    : insert(document, lines.end, `${newline}${line}`);
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
