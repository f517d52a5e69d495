/** Adding to what stands between brackets: arguments, parameters, the items of a tuple or list. */

import type { TextEdit } from "../../protocol/findings.ts";
import type { Call, FunctionDef, Sequence, Span } from "../syntax/ast.ts";
import type { Chunk } from "../syntax/document.ts";
import { insert } from "./edits.ts";
import { indentAt } from "./layout.ts";

/** @returns the edit; `undefined` where the brackets hold something in which it is not plain where to add */
export function withArguments(chunk: Chunk, call: Call, texts: readonly string[]): TextEdit | undefined {
  return appended(chunk, call.end - 1, [...call.args, ...call.keywords], texts);
}

/** A tuple of one item needs a comma behind it. */
export function withItem(chunk: Chunk, sequence: Sequence, text: string): TextEdit | undefined {
  const isTuple = sequence.kind === "Tuple";
  if (isTuple && chunk.text[sequence.start] !== "(") return undefined;
  const added = isTuple && sequence.elements.length === 0 ? `${text},` : text;
  return appended(chunk, sequence.end - 1, sequence.elements, [added]);
}

/** A further parameter behind plain ones. */
export function withParameter(chunk: Chunk, node: FunctionDef, name: string): TextEdit | undefined {
  const last = node.params.at(-1);
  const opening = chunk.text.indexOf("(", node.nameSpan.end);
  const from = last?.end ?? opening + 1;
  const closing = /^\s*,?\s*\)/.exec(chunk.text.slice(from))?.[0];
  if (opening < 0 || closing === undefined) return undefined;
  return appended(chunk, from + closing.length - 1, node.params, [name]);
}

/** Leading parameters, before those that are there. */
export function withLeadingParameters(chunk: Chunk, node: FunctionDef, names: readonly string[]): TextEdit | undefined {
  const opening = chunk.text.indexOf("(", node.nameSpan.end);
  if (opening < 0 || names.length === 0) return undefined;
  const text = names.join(", ");
  return insert(chunk.document, chunk.offset + opening + 1, node.params.length > 0 ? `${text}, ` : text);
}

/** @param closing the offset of the closing bracket in the chunk */
function appended(
  chunk: Chunk,
  closing: number,
  items: readonly Span[],
  texts: readonly string[],
): TextEdit | undefined {
  const { document, offset } = chunk;
  const end = items.reduce((latest, each) => Math.max(latest, each.end), -1);
  if (end < 0) {
    const opening = chunk.text.lastIndexOf("(", closing);
    const hasComment = chunk.text.slice(opening, closing).includes("#");
    return hasComment ? undefined : insert(document, offset + closing, texts.join(", "));
  }
  const rest = chunk.text.slice(end, closing);
  const plain = /^(\s*,)?\s*$/.exec(rest);
  if (!plain) return undefined;
  if (plain[1] === undefined) return insert(document, offset + end, texts.map((each) => `, ${each}`).join(""));
  const comma = offset + end + plain[1].length;
  const lineBreak = /\r\n|\n|\r/.exec(rest)?.[0];
  if (lineBreak === undefined) return insert(document, comma, ` ${texts.join(", ")}`);
  const indent = indentAt(document.text, offset + end);
  return insert(document, comma, texts.map((each) => `${lineBreak}${indent}${each},`).join(""));
}
