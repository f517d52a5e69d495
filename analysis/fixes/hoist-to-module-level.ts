/** Makes a function of the module's own level of a nested one or a lambda, so that children find it by its name. */

import type { Fix, TextEdit } from "../../protocol/findings.ts";
import type { Assign, FunctionDef, FunctionNode, Lambda, Name, Stmt } from "../syntax/ast.ts";
import type { Chunk, SourceDocument } from "../syntax/document.ts";
import {
  contains,
  functionsAround,
  inDocument,
  isSameSpan,
  type Node,
  nodesWithin,
  pathTo,
  textOf,
  topLevelsOf,
} from "../syntax/paths.ts";
import { captured, needsAtDefinition } from "./closures.ts";
import { insert, offsetOf, replace } from "./edits.ts";
import type { FixMaker } from "./fix.ts";
import { definitionBefore } from "./functions.ts";
import { imported } from "./imports.ts";
import { indentAt, indentOf, linesOf, linesToRemove, newlineOf, reindented } from "./layout.ts";
import { freeNames, unusedName } from "./names.ts";
import { isModuleName } from "./state.ts";

export const hoistToModuleLevel: FixMaker = {
  name: "hoist-to-module-level",
  rules: ["unpicklable-target", "unpicklable-task", "unpicklable-argument"],
  propose: (finding, { document }): Fix[] => {
    const place = placeOf(document, offsetOf(document, finding.range.start), offsetOf(document, finding.range.end));
    if (!place) return [];
    const hoisted =
      place.expression.kind === "Lambda"
        ? ofLambda(document, place.chunk, place.expression)
        : ofName(document, place.chunk, place.expression);
    if (!hoisted) return [];
    return [{ title: `Make \`${hoisted.name}\` a function of the module`, edits: hoisted.edits, safe: false }];
  },
};

interface Hoisted {
  readonly name: string;
  readonly edits: readonly TextEdit[];
}

/** The name or lambda that is handed over; within `partial(…)` its first argument. */
function placeOf(document: SourceDocument, start: number, end: number) {
  const chunk = document.chunks.find((each) => each.offset <= start && end <= each.offset + each.text.length);
  if (!chunk) return undefined;
  const span = { start: start - chunk.offset, end: end - chunk.offset };
  let node: Node | undefined = pathTo(chunk, span).findLast((each) => isSameSpan(each, span));
  node = partialIn(chunk, node) ?? node;
  return node?.kind === "Name" || node?.kind === "Lambda" ? { chunk, expression: node } : undefined;
}

/** What a `partial(…)` is made of. */
function partialIn(chunk: Chunk, node: Node | undefined): Name | Lambda | undefined {
  if (node?.kind !== "Call" || !/(?:^|\.)partial$/.test(textOf(chunk, node.func))) return undefined;
  const [first] = node.args;
  return first?.kind === "Name" || first?.kind === "Lambda" ? first : undefined;
}

function ofLambda(document: SourceDocument, chunk: Chunk, lambda: Lambda): Hoisted | undefined {
  const names = captured({ chunk, node: lambda, use: lambda });
  const name = unusedName(document, "_work");
  const text = names && lambdaText(document, chunk, lambda, name, names);
  const use = names && handedOver(document, name, names);
  const definition = text && definitionBefore(document, chunk, lambda, text);
  if (!use || !definition) return undefined;
  const edits = [...use.edits, definition, usedWith(document, chunk, lambda, { name, names, text: use.text })];
  return { name, edits };
}

/** A function that is defined, or a lambda that is given a name, in a function around the use or at module level. */
function ofName(document: SourceDocument, chunk: Chunk, use: Name): Hoisted | undefined {
  const scope = functionsAround(chunk, use).findLast((each) => bindersOf(each, use.id).length > 0);
  const binders = scope
    ? bindersOf(scope, use.id)
    : topLevelsOf(document).flatMap(({ node }) => bindersOf(node, use.id));
  const [binder] = binders;
  if (binders.length !== 1 || !binder) return undefined;
  const bound =
    binder.kind === "Assign" && chunk.body.some((each) => nodesWithin(each).includes(binder))
      ? partialIn(chunk, binder.value)
      : undefined;
  if (bound?.kind === "Lambda") return ofLambda(document, chunk, bound);
  if (bound) return ofName(document, chunk, bound);
  const home = topLevelsOf(document).find(({ node }) => nodesWithin(node).includes(binder))?.chunk;
  const node = binder.kind === "FunctionDef" ? binder : binder.value;
  if (!home || (node?.kind !== "FunctionDef" && node?.kind !== "Lambda")) return undefined;
  if (home.body.includes(binder)) return inPlace(document, home, binder, node, use.id);
  if (home !== chunk) return undefined;
  return moved(document, chunk, { binder, node, name: use.id, scope });
}

type Binder = FunctionDef | Assign;

/** The statements that bind the name to a function, or to anything else, within a statement. */
function bindersOf(around: Stmt, name: string): readonly Binder[] {
  const inner = around.kind === "FunctionDef" ? around.body.flatMap(nodesWithin) : nodesWithin(around);
  return inner.filter((each): each is Binder => {
    if (each.kind === "FunctionDef") return each.name === name;
    return each.kind === "Assign" && each.targets.some((target) => target.kind === "Name" && target.id === name);
  });
}

/** `name = lambda …` at the module's own level becomes `def name(…)`. */
function inPlace(
  document: SourceDocument,
  chunk: Chunk,
  binder: Binder,
  node: FunctionNode,
  name: string,
): Hoisted | undefined {
  if (node.kind !== "Lambda" || binder.kind !== "Assign" || binder.targets.length !== 1) return undefined;
  const text = lambdaText(document, chunk, node, name, []);
  const lines = linesOf(document, inDocument(chunk, binder));
  return text && lines ? { name, edits: [replace(document, inDocument(chunk, binder), text)] } : undefined;
}

interface Nested {
  readonly binder: Binder;
  readonly node: FunctionDef | Lambda;
  readonly name: string;
  readonly scope: FunctionDef | undefined;
}

function moved(document: SourceDocument, chunk: Chunk, { binder, node, name, scope }: Nested): Hoisted | undefined {
  const uses = chunk.body
    .flatMap(nodesWithin)
    .filter((each): each is Name => each.kind === "Name" && each.id === name && !contains(binder, each));
  const sets = uses.map((use) => captured({ chunk, node, use }));
  const [names] = sets;
  const lines = linesOf(document, inDocument(chunk, binder));
  if (!names || sets.some((each) => each === undefined) || !lines || needsAtDefinition(node, names)) return undefined;
  const callsItself = freeNames(node).has(name);
  if ((callsItself && names.length > 0) || isAlone(chunk, binder) || (scope && isModuleName(document, name)))
    return undefined;
  const text =
    node.kind === "Lambda"
      ? lambdaText(document, chunk, node, name, names)
      : functionText(document, chunk, node, lines, names);
  const use = handedOver(document, name, names);
  const definition = text && definitionBefore(document, chunk, binder, text);
  if (!use || !definition) return undefined;
  const replaced =
    names.length === 0 ? [] : uses.map((each) => usedWith(document, chunk, each, { name, names, text: use.text }));
  const edits = [...use.edits, definition, replace(document, linesToRemove(document, lines), ""), ...replaced];
  return { name, edits };
}

/** A name that means the function with what it takes from around it. */
interface Bound {
  readonly name: string;
  readonly names: readonly string[];
  /** `partial(name, names…)` */
  readonly text: string;
}

/**
 * Where it is called, the names become leading arguments; in a `partial` they come first; else where it is handed over,
 * they are bound to it.
 */
function usedWith(document: SourceDocument, chunk: Chunk, use: Name | Lambda, bound: Bound): TextEdit {
  const { name, names, text } = bound;
  const around = pathTo(chunk, use).findLast((each) => each.kind === "Call");
  if (around?.kind === "Call" && isSameSpan(around.func, use)) {
    const more = around.args.length + around.keywords.length > 0 ? ", " : "";
    return insert(document, chunk.offset + chunk.text.indexOf("(", use.end) + 1, names.join(", ") + more);
  }
  const inPartial = partialIn(chunk, around) === use;
  return replace(document, inDocument(chunk, use), inPartial ? [name, ...names].join(", ") : text);
}

function handedOver(document: SourceDocument, name: string, names: readonly string[]) {
  if (names.length === 0) return { text: name, edits: [] };
  const partial = imported(document, "functools", "partial");
  return partial && { text: `${partial.name}(${[name, ...names].join(", ")})`, edits: partial.edits };
}

function lambdaText(
  document: SourceDocument,
  chunk: Chunk,
  node: Lambda,
  name: string,
  names: readonly string[],
): string | undefined {
  if (needsAtDefinition(node, names)) return undefined;
  const [first, last] = [node.params[0], node.params.at(-1)];
  const own = first && last ? chunk.text.slice(first.start, last.end) : "";
  const before = chunk.text.slice(node.start, node.body.start);
  const body = chunk.text.slice(node.body.start, node.end);
  // What stands outside of the parameters' own text: a bare `*` or `/`, a comment.
  if (!/^lambda\s*$/.test(before.slice(0, first ? first.start - node.start : 6)) || /[\r\n#]/.test(before + body))
    return undefined;
  if (last && !/^\s*:\s*\(?$/.test(chunk.text.slice(last.end, node.body.start))) return undefined;
  const value = chunk.text.slice(last ? last.end : node.start + 6, node.end).replace(/^\s*:\s*/, "");
  const params = [...names, ...(own ? [own] : [])].join(", ");
  return `def ${name}(${params}):${newlineOf(document)}${indentOf(document)}return ${value}`;
}

/** The function's own lines at the module's indentation, with further parameters in front. */
function functionText(
  document: SourceDocument,
  chunk: Chunk,
  node: FunctionDef,
  lines: { readonly start: number; readonly end: number },
  names: readonly string[],
): string | undefined {
  const opening = chunk.text.indexOf("(", node.nameSpan.end);
  if (opening < 0) return undefined;
  const at = chunk.offset + opening + 1 - lines.start;
  const text = document.text.slice(lines.start, lines.end);
  const leading = names.join(", ") + (names.length > 0 && node.params.length > 0 ? ", " : "");
  return reindented(
    text.slice(0, at) + leading + text.slice(at),
    indentAt(document.text, chunk.offset + node.start),
    "",
  );
}

/** Whether its block would be empty without it, as far as that is plain. */
function isAlone(chunk: Chunk, binder: Binder): boolean {
  const parent = pathTo(chunk, binder).findLast((each) => !isSameSpan(each, binder));
  if (!parent || !("body" in parent) || !Array.isArray(parent.body)) return true;
  return parent.body.length === 1 || !parent.body.includes(binder);
}
