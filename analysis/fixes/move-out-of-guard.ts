/** Takes an import or a definition that children need out of the main guard. */

import type { Finding, Fix, TextEdit } from "../../protocol/findings.ts";
import { boundNames } from "../python/names/scopes.ts";
import type { Stmt } from "../syntax/ast.ts";
import type { Chunk, SourceDocument } from "../syntax/document.ts";
import { inDocument, topLevelsOf } from "../syntax/paths.ts";
import { replace } from "./edits.ts";
import type { FixMaker } from "./fix.ts";
import { definitionBefore } from "./functions.ts";
import { guardOf } from "./guard.ts";
import { lineAmongImports } from "./imports.ts";
import { indentAt, linesOf, linesToRemove, reindented } from "./layout.ts";
import { namesReadBy, namesReadByDefinition } from "./names.ts";

export const moveOutOfGuard: FixMaker = {
  name: "move-out-of-guard",
  rules: ["guard-only-global"],
  propose: (finding, { document }): Fix[] => {
    const guard = guardOf(document);
    if (guard === "none" || guard === "unclear") return [];
    const { node } = guard;
    const name = nameOf(finding);
    const binders = node.body.filter((each) => boundNames([each]).has(name));
    const [statement] = binders;
    const chunk = topLevelsOf(document).find((each) => each.node === node)?.chunk;
    if (!chunk || !statement || binders.length > 1 || node.body.length === 1) return [];
    const edits = isImport(statement)
      ? importOutside(document, chunk, statement)
      : definitionOutside(document, chunk, statement, node.body);
    return edits ? [{ title: `Take \`${name}\` out of the main guard`, edits, safe: !isImport(statement) }] : [];
  },
};

/** The first part of a dotted name, or what stands before a call's arguments. */
const nameOf = ({ symbol }: Finding) => /^\w+/.exec(symbol)?.[0] ?? "";

const isImport = ({ kind }: Stmt) => kind === "Import" || kind === "ImportFrom";

function importOutside(document: SourceDocument, chunk: Chunk, statement: Stmt): readonly TextEdit[] | undefined {
  const text = chunk.text.slice(statement.start, statement.end);
  const lines = linesOf(document, inDocument(chunk, statement));
  const line = /[\r\n]/.test(text) ? undefined : lineAmongImports(document, text);
  return lines && line && [line, replace(document, linesToRemove(document, lines), "")];
}

function definitionOutside(
  document: SourceDocument,
  chunk: Chunk,
  statement: Stmt,
  body: readonly Stmt[],
): readonly TextEdit[] | undefined {
  if (statement.kind !== "FunctionDef" && statement.kind !== "ClassDef") return undefined;
  const others = boundNames(body.filter((each) => each !== statement));
  const needed = [...namesReadByDefinition(statement), ...namesReadBy([statement])];
  const lines = linesOf(document, inDocument(chunk, statement));
  if (needed.some((each) => others.has(each)) || !lines) return undefined;
  const indent = indentAt(document.text, chunk.offset + statement.start);
  const text = reindented(document.text.slice(lines.start, lines.end), indent, "");
  const definition = definitionBefore(document, chunk, statement, text);
  return definition && [definition, replace(document, linesToRemove(document, lines), "")];
}
