/** Reads tree-sitter's tree into plain objects in one walk: calls into WebAssembly are what costs. */

import type { Language, Tree } from "web-tree-sitter";

export interface Concrete {
  readonly type: string;
  /** Whether it is a rule of the grammar, not a token spelled out in one (`yield` is both). */
  readonly named: boolean;
  readonly field: string | undefined;
  /** UTF-16 offsets into the parsed text. */
  readonly start: number;
  readonly end: number;
  readonly children: Concrete[];
}

/** What the walk needs to know of a language, asked once. */
export interface Vocabulary {
  readonly types: readonly string[];
  readonly fields: readonly (string | null)[];
  readonly named: readonly boolean[];
}

export function vocabularyOf(language: Language): Vocabulary {
  const { types, fields } = language;
  return { types, fields, named: types.map((_, id) => language.nodeTypeIsNamed(id)) };
}

/** The whole tree, without comments. The tree itself can be deleted afterwards. */
export function readConcrete(tree: Tree, vocabulary: Vocabulary): Concrete {
  const { types, fields, named } = vocabulary;
  const cursor = tree.walk();
  const node = (): Concrete => {
    const id = cursor.nodeTypeId;
    const field = cursor.currentFieldId;
    return {
      type: types[id] ?? "ERROR",
      named: named[id] ?? true,
      field: field ? (fields[field] ?? undefined) : undefined,
      start: cursor.startIndex,
      end: cursor.endIndex,
      children: [],
    };
  };
  const root = node();
  const parents = [root];
  const enter = () => {
    const next = node();
    if (next.type !== "comment") parents.at(-1)?.children.push(next);
    parents.push(next);
  };
  let descending = true;
  while (parents.length > 0) {
    if (descending && cursor.gotoFirstChild()) {
      enter();
    } else if (parents.length > 1 && cursor.gotoNextSibling()) {
      parents.pop();
      enter();
      descending = true;
    } else {
      if (!cursor.gotoParent()) break;
      parents.pop();
      descending = false;
    }
  }
  cursor.delete();
  return root;
}

/** The first child that stands in `field`. */
export function child(node: Concrete, field: string): Concrete | undefined {
  return node.children.find((each) => each.field === field);
}

export function childrenIn(node: Concrete, field: string): Concrete[] {
  return node.children.filter((each) => each.field === field && each.named);
}

export function childOfType(node: Concrete, type: string): Concrete | undefined {
  return node.children.find((each) => each.type === type && each.named);
}

export function namedChildren(node: Concrete): Concrete[] {
  return node.children.filter((each) => each.named);
}

export function hasToken(node: Concrete, token: string): boolean {
  return node.children.some((each) => !each.named && each.type === token);
}
